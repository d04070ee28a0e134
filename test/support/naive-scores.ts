import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import type { Feature } from '../../src/domain/behaviour/features';
import { civilDate, localDay, type LocalDay } from '../../src/domain/shared/calendar';
import { roundScore } from '../../src/domain/shared/decimal';
import type { DayRange } from '../../src/domain/shared/window';
import type { Qualification } from '../../src/domain/tiering/movement-rules';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import type { Transform, Weight } from '../../src/domain/value/growth-value';
import { naiveFeatures } from './naive-features';

/**
 * Windows, scores and thresholds straight from docs/domain.md §4–§7, from the whole history of a
 * member: written apart from the code it checks.
 */
export type Period = 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

const MONTHS: Readonly<Record<Period, number>> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The first day of the period that a day is in, or of one so many periods later. */
export function periodFirst(period: Period, day: LocalDay, later: number): LocalDay {
  const { year, month } = civilDate(day);
  const length = MONTHS[period];
  return localDay(year, Math.floor((month - 1) / length) * length + 1 + later * length, 1);
}

/** Days that are looked at together, both ends included, and the day from which one looks. */
export type Span = DayRange & {
  readonly today: LocalDay;
  /** What `spendGrowth` is compared with. */
  readonly previous: DayRange | null;
};

const BEGINNING_OF_TIME: LocalDay = -2;

const lastDays = (days: number, today: LocalDay, lastDay: LocalDay): Span => ({
  from: today - days + 1,
  to: lastDay,
  today,
  previous: { from: today - 2 * days + 1, to: today - days },
});

const sinceTheBeginning = (today: LocalDay, lastDay: LocalDay): Span => ({
  from: BEGINNING_OF_TIME,
  to: lastDay,
  today,
  previous: null,
});

/** From the period that a day is in, or from one before it, up to some last day. */
const sincePeriod = (period: Period, day: LocalDay, before: number) => (to: LocalDay) => ({
  from: periodFirst(period, day, -before),
  to,
  previous: {
    from: periodFirst(period, day, -before - 1),
    to: periodFirst(period, day, -before) - 1,
  },
});

/**
 * The window of the rules on a day (§4): up to that day, or up to the day before where the day is
 * only beginning and holds nothing yet.
 */
export function windowOn(rules: ProgramRules, today: LocalDay, lastDay: LocalDay): Span {
  const { window } = rules;
  if (window.kind === 'ROLLING') return lastDays(window.days, today, lastDay);
  if (window.kind === 'LIFETIME') return sinceTheBeginning(today, lastDay);
  return { ...sincePeriod(window.period, today, 0)(lastDay), today };
}

/** The qualification window, "the window of the rules" written out as what it stands for. */
function qualificationOf({ movement, window }: ProgramRules): Qualification {
  if (movement.qualification.kind !== 'WINDOW') return movement.qualification;
  return window.kind === 'CALENDAR' ? { kind: 'PERIOD_ENDED', period: window.period } : window;
}

/** What is looked at when a term ends on the beginning of a day (§7, "Who qualifies"). */
export function spanAtEnd(rules: ProgramRules, endDay: LocalDay): Span {
  return spanInGrace(rules, endDay, { today: endDay, lastDay: endDay - 1 });
}

/**
 * The same in grace: a rolling window moves on with the day; a period keeps its beginning and runs
 * on to the last day that is seen.
 */
export function spanInGrace(
  rules: ProgramRules,
  endDay: LocalDay,
  { today, lastDay }: { readonly today: LocalDay; readonly lastDay: LocalDay },
): Span {
  const asked = qualificationOf(rules);
  if (asked.kind === 'ROLLING') return lastDays(asked.days, today, lastDay);
  if (asked.kind !== 'PERIOD_ENDED') return sinceTheBeginning(today, lastDay);
  // At the end itself only the whole period counts; a term may end in the middle of the next one.
  const lastOfPeriod = periodFirst(asked.period, endDay, 0) - 1;
  const isAtEnd = today === endDay && lastDay < endDay;
  const to = isAtEnd ? lastOfPeriod : lastDay;
  return { ...sincePeriod(asked.period, endDay, 1)(to), today };
}

/** The last complete months before a day, the latest first. */
export function completeMonths(day: LocalDay, count: number): Span[] {
  return Array.from({ length: count }, (_, index) => {
    const to = periodFirst('MONTH', day, -index) - 1;
    return { ...sincePeriod('MONTH', day, index + 1)(to), today: to };
  });
}

/** All that is known of one member when a score is asked for. */
export type NaiveHistory = {
  readonly behaviours: readonly Behaviour[];
  readonly joinedDay: LocalDay;
  readonly dayOf: (instant: number) => LocalDay;
  readonly minorPerMajor: number;
};

const MILLION = 1_000_000;

/** All features over a span; null for one that does not exist. */
export const featuresOver = (
  history: NaiveHistory,
  { from, to, today, previous }: Span,
): Record<Feature, number | null> =>
  naiveFeatures({ ...history, range: { from, to }, previous, today });

/**
 * The score of a member over a span (§5.1, §5.2), before anything is taken from it; NaN for none.
 */
export function scoreOver(rules: ProgramRules, history: NaiveHistory, span: Span): number {
  const features = featuresOver(history, span);
  if (rules.model.kind === 'SPEND_GROWTH') {
    return roundScore((features.purchaseAmount ?? 0) + (features.spendGrowth ?? 0));
  }
  if (rules.model.kind !== 'GROWTH_VALUE') throw new Error(`No oracle for ${rules.model.kind}`);
  let score = 0;
  for (const weight of rules.weights) {
    const x = entering(weight, features[weight.feature]);
    if (x === null) return Number.NaN;
    score += weight.weight * transformed(weight.transform, x);
  }
  return roundScore(score);
}

/** What counts of a feature: a missing number may be filled, an outlier bounded; null: refused. */
function entering(
  { imputation, missing, outliers, bounds }: Weight,
  value: number | null,
): number | null {
  if (value === null) return imputation === 'REFUSE' ? null : missing;
  if (outliers === undefined || bounds === undefined) return value;
  const within = Math.min(Math.max(value, bounds.lower), bounds.upper);
  return outliers.kind === 'REFUSE' && within !== value ? null : within;
}

/** Weights with what they ask of everybody's numbers in its place (§4, "Missing values"). */
export const weightsOver = (
  weights: readonly Weight[],
  members: readonly Record<Feature, number | null>[],
): Weight[] =>
  weights.map((weight) => {
    const known = members.map((features) => features[weight.feature]);
    const numbers = known.filter((value) => value !== null).sort((left, right) => left - right);
    const bounded = withBounds(weight, numbers);
    const counting = numbers
      .map((value) => entering(bounded, value))
      .filter((value) => value !== null);
    const half = Math.floor(counting.length / 2);
    const middle = counting.slice(counting.length % 2 === 0 ? half - 1 : half, half + 1);
    const averaged = { MEAN: counting, MEDIAN: middle, REFUSE: [], CONSTANT: [] };
    const filling = averaged[weight.imputation ?? 'CONSTANT'];
    if (filling.length === 0) return bounded;
    const sum = filling.reduce((total, value) => total + value, 0);
    return { ...bounded, missing: roundScore(sum / filling.length) };
  });

/** `numbers` are in their order. */
function withBounds(weight: Weight, numbers: readonly number[]): Weight {
  const { outliers } = weight;
  const { length } = numbers;
  if (outliers === undefined || length === 0) return weight;
  const place = (share: number): number =>
    Math.max(1, Math.ceil((Math.round(share * MILLION) * length) / MILLION));
  const ends = [place(outliers.lower) - 1, length - place(1 - outliers.upper)];
  // Which of both is the lower bound shows where they stand.
  const [lower, upper] = [numbers[Math.min(...ends)], numbers[Math.max(...ends)]];
  return { ...weight, bounds: { lower: lower ?? 0, upper: upper ?? 0 } };
}

function transformed(transform: Transform, x: number): number {
  if (transform.kind === 'IDENTITY') return x;
  if (transform.kind === 'LINEAR') return transform.alpha + transform.beta * x;
  if (transform.kind === 'CAP') return x < transform.maximum ? x : transform.maximum;
  throw new Error(`No oracle for ${transform.kind}`);
}

/**
 * The thresholds that shares of the base give (§6), by rank; null where shares do not divide. Where
 * nobody is eligible those of the ladder stay, and so they do for a tier without a share. A higher
 * tier is never easier to reach than a lower one.
 */
export function quantileThresholds(
  { ladder, division }: ProgramRules,
  scores: readonly (number | null)[],
): number[] | null {
  if (division.kind !== 'QUANTILE') return null;
  const eligible = scores.filter((score) => score !== null && score > 0) as number[];
  if (eligible.length === 0) return ladder.map(({ threshold }) => threshold);
  const fromTheTop = [...eligible].sort((left, right) => right - left);
  const thresholds = ladder.map(({ threshold }) => threshold);
  let millionths = 0;
  for (let rank = ladder.length - 1; rank > 0; rank -= 1) {
    const aim = division.shares.find(({ tierCode }) => tierCode === ladder[rank]?.code);
    if (aim === undefined) continue;
    // In whole millionths: 0.1 + 0.2 of ten members are three of them, not four.
    millionths += Math.round(aim.share * MILLION);
    const place = Math.ceil((millionths * eligible.length) / MILLION);
    thresholds[rank] = Math.max(fromTheTop[place - 1] ?? 0, aim.floor ?? -Infinity);
  }
  for (let rank = 1; rank < thresholds.length; rank += 1) {
    thresholds[rank] = Math.max(thresholds[rank] ?? 0, thresholds[rank - 1] ?? 0);
  }
  return thresholds;
}
