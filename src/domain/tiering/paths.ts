import type { MemberDays } from '../behaviour/member-days';
import type { LocalDay } from '../shared/calendar';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import type { MinorUnits } from '../shared/money';
import { spanStart } from '../shared/period';
import { divisionOf } from './division';
import { endOfWindow, turnsOf } from './path-dates';
import { actsOf, DEFAULT_EFFORTS, type Act, type Efforts } from './path-act';
import { costOf, leastWays, type Step } from './path-search';
import { nextStepOf, type NoPath } from './path-target';
import { viewOn, type Ask, type Doing, seenAs, type View } from './path-view';
import type { RulesInForce } from './rules';
import type { Standing } from './standing';

/** What somebody has to do: so often, or for so much money. */
export type PathChange = {
  readonly act: Act['code'];
  readonly feature: Act['feature'];
  /** How often, on how many days, how many minutes; 1 where money is meant. */
  readonly count: number;
  /** What it costs in money; null where it costs none. */
  readonly amountMinor: MinorUnits | null;
};

/** A way to a tier: one or two acts, dated. */
export type Path = {
  readonly changes: readonly PathChange[];
  /** The first local day on which it counts; null where that is today. */
  readonly from: LocalDay | null;
  /** The last local day on which it is still enough; null where there is no such end in sight. */
  readonly by: LocalDay | null;
  /** Money and effort in major units, for comparison only. */
  readonly cost: number;
};

/** Ways to the next tier, or why there are none. */
export type Paths = {
  /** The rank of the tier that they lead to. */
  readonly rank: number;
  /** The cheapest first, at most 5. */
  readonly paths: readonly Path[];
  readonly noPath: NoPath | null;
};

/** Whose paths are asked for, as of when. */
export type PathQuestion = {
  readonly inForce: RulesInForce;
  readonly member: MemberDays;
  readonly standing: Standing;
  readonly at: Instant;
  readonly efforts?: Efforts;
};

const MAX_PATHS = 5;

/**
 * The cheapest ways to the next tier: one or two acts within the window that would reach it,
 * decided by the score of the changed sums, so for every value model (docs/domain.md §13). Each
 * reaches the tier, none can be one unit less in any part, none contains another. A path is dated
 * by what falls out of the window: done on any day up to `by`, it is enough. Null in the highest
 * tier. Some thousand scores, about 2 ms for three features.
 */
export function pathsToNextTier(question: PathQuestion): Paths | null {
  const { inForce, standing, at } = question;
  const { rules, calendar } = inForce;
  const step = nextStepOf(rules, standing, at);
  if (step === null) return null;
  const { rank, hindrance } = step;
  if (hindrance !== null) return { rank, paths: [], noPath: hindrance };
  const { promotion } = rules.movement;
  const today = calendar.dayOf(at);
  const endsOn =
    promotion.timing === 'PERIOD_END' ? spanStart(promotion.period, today, 1) - 1 : null;
  const seen = seenAs(inForce, question.member, standing);
  const see = (day: LocalDay, decidedAt = Math.max(at, calendar.startOf(day))): View =>
    viewOn(seen, { day, at: decidedAt });
  const paths = waysTo(question, {
    isEnough: ({ score, source }) => divisionOf(inForce, source).divide(0, score) >= rank,
    decided: endsOn === null ? null : see(endsOn, calendar.startOf(endsOn + 1)),
    see,
    end: endsOn ?? endOfWindow(rules, today),
    turns: turnsOf(rules, question.member, today),
  });
  if (paths === null) {
    const until = endsOn === null ? null : calendar.startOf(endsOn + 1);
    return { rank, paths: [], noPath: { code: 'PROMOTION_WAITS', until } };
  }
  const noPath: NoPath | null = paths.length > 0 ? null : { code: 'NO_PATH_FOUND', until: null };
  return { rank, paths, noPath };
}

/** What a search is for. */
export type Aim = {
  readonly isEnough: Ask<boolean>;
  /** The one sight that decides; null where every day decides for itself. */
  readonly decided: View | null;
  readonly see: (day: LocalDay) => View;
  /** The last day to do anything; null where there is none. */
  readonly end: LocalDay | null;
  /** The days on which what is enough may not be enough any more, in order. */
  readonly turns: readonly LocalDay[];
};

/** The ways to an aim, the cheapest first; null where nothing needs to be done. */
export function waysTo(question: PathQuestion, aim: Aim): readonly Path[] | null {
  const { inForce, at, efforts = DEFAULT_EFFORTS } = question;
  const { decided } = aim;
  const today = inForce.calendar.dayOf(at);
  const views = new Map<LocalDay, View>();
  const viewOf = (day: LocalDay): View => {
    const view = decided ?? views.get(day) ?? aim.see(day);
    views.set(day, view);
    return view;
  };
  const first = viewOf(today);
  if (aim.isEnough(first)) return null;
  const from = Math.max(today, first.range.from);
  /** Whether acts that end on a day are enough then, or on the day that decides. */
  const isEnoughOn = (steps: readonly Step[], to: LocalDay): boolean => {
    const view = viewOf(to);
    const doing = doingOf(steps, to);
    const isInTime = doing.from >= Math.max(today, view.range.from) && to <= (aim.end ?? to);
    return isInTime && view.when(doing, aim.isEnough);
  };
  const earliestEnd = (steps: readonly Step[]): LocalDay => from + daysOf(steps) - 1;
  const acts = actsOf(first.source, efforts).filter(
    (act) => inForce.rules.division.kind === 'MODEL' || isHelpful(act, first, today),
  );
  const ways = leastWays(acts, (steps) => {
    const soonest = earliestEnd(steps);
    const latest = decided ? (aim.end ?? soonest) : soonest;
    // Today may count as an active day already, and the last one does not.
    return isEnoughOn(steps, soonest) && (latest <= soonest || isEnoughOn(steps, latest));
  });
  return withoutContaining(ways)
    .slice(0, MAX_PATHS)
    .map((steps) => ({
      changes: steps.map(changeOf),
      from: from === today ? null : from,
      by: decided ? aim.end : lastDayOf(aim, earliestEnd(steps), (day) => isEnoughOn(steps, day)),
      cost: roundScore(costOf(steps)),
    }));
}

/**
 * Whether an act by itself brings anything: waiting for a day that is better is no act. Where there
 * is no score yet, everything may help to one.
 */
function isHelpful(act: Act, { score, when }: View, today: LocalDay): boolean {
  if (Number.isNaN(score)) return true;
  const tried = [1, Math.ceil(act.most / 20), act.most];
  return tried.some((count) => {
    const doing = doingOf([{ act, count }], today + act.days(count) - 1);
    return when(doing, (then) => then.score > score);
  });
}

function daysOf(steps: readonly Step[]): number {
  let days = 1;
  for (const { act, count } of steps) days = Math.max(days, act.days(count));
  return days;
}

function doingOf(steps: readonly Step[], to: LocalDay): Doing {
  const [first, second] = steps.map(({ act, count }) => act.counts(count));
  return {
    counts: first && second ? [...first, ...second] : (first ?? []),
    from: to - daysOf(steps) + 1,
    to,
    isPurchase: steps.some(({ act }) => act.isPurchase),
  };
}

const changeOf = ({ act, count }: Step): PathChange => ({
  act: act.code,
  feature: act.feature,
  count: act.code === 'SPEND' ? 1 : count,
  amountMinor: act.isPurchase ? act.amountMinor(count) : null,
});

/** Leaves out what asks for all that a cheaper way asks for, and more. */
function withoutContaining(ways: readonly (readonly Step[])[]): readonly (readonly Step[])[] {
  const kept: { readonly steps: readonly Step[]; readonly total: Totals }[] = [];
  for (const steps of ways) {
    const total = totalOf(steps);
    if (!kept.some((other) => contains(total, other.total))) kept.push({ steps, total });
  }
  return kept.map(({ steps }) => steps);
}

type Totals = ReadonlyMap<string, number>;

function totalOf(steps: readonly Step[]): Totals {
  const totals = new Map<string, number>();
  for (const { act, count } of steps) {
    for (const [counter, by] of act.counts(count)) {
      totals.set(counter, (totals.get(counter) ?? 0) + by);
    }
  }
  return totals;
}

const contains = (more: Totals, less: Totals): boolean =>
  [...less].every(([counter, by]) => (more.get(counter) ?? 0) >= by);

/** The last day of completion before the first one on which it is not enough any more. */
function lastDayOf(
  { turns, end }: Pick<Aim, 'turns' | 'end'>,
  start: LocalDay,
  isEnoughOn: (day: LocalDay) => boolean,
): LocalDay | null {
  // Today may count as an active day already, and tomorrow does not.
  const turn = [start + 1, ...turns].find(
    (day) => day > start && (end === null || day <= end) && !isEnoughOn(day),
  );
  return turn === undefined ? end : turn - 1;
}
