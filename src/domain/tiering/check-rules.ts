import { canonicalDecimal } from '../shared/decimal';
import { ok, refused } from '../shared/result';
import type { Window } from '../shared/window';
import type { Weight } from '../value/growth-value';
import { checkLadder, type UncheckedTier } from './check-ladder';
import { checkDivision, type UncheckedDivision } from './check-division';
import { checkModel, type UncheckedModel } from './check-model';
import { checkMovement, type UncheckedMovement } from './check-movement';
import { checkWeights, type UncheckedWeight } from './check-weights';
import type { KnownModel } from './model-fit';
import { DEFAULT_MOVEMENT } from './movement-rules';
import {
  decimalFaults,
  fault,
  givenOf,
  isGiven,
  numberFaults,
  together,
  type Checked,
  type RuleFault,
} from './rule-fault';
import type { ProgramRules } from './rules';

/** A window as somebody wrote it. */
export type UncheckedWindow = {
  readonly kind: string;
  readonly days?: number | null | undefined;
  readonly period?: string | null | undefined;
};

/** Rules as somebody wrote them; what is not given takes its default. */
export type UncheckedRules = {
  readonly window?: UncheckedWindow | null | undefined;
  readonly weights?: readonly UncheckedWeight[] | null | undefined;
  readonly ladder?: readonly UncheckedTier[] | null | undefined;
  readonly pointsPerUnit?: string | null | undefined;
  readonly lateEventHorizonDays?: number | null | undefined;
  readonly model?: UncheckedModel | null | undefined;
  readonly division?: UncheckedDivision | null | undefined;
  readonly movement?: UncheckedMovement | null | undefined;
  readonly earningVersion?: number | null | undefined;
};

/** What exists outside the rules and may be named in them. */
export type KnownToRules = {
  /** The models that can divide members: those of which a version is promoted. */
  readonly models?: readonly KnownModel[] | undefined;
  /** The number of the latest version of the points rules, 0 for none; not asked where left out. */
  readonly latestEarningVersion?: number | undefined;
};

export const MAX_WINDOW_DAYS = 3_650;
const MAX_HORIZON_DAYS = 3_650;
const MAX_POINTS_PER_UNIT = 10_000;
const RATE_DECIMALS = 4;
const MAX_VERSION = 1_000_000;
/** Rules are kept as one document; three bytes each at most, this many characters always fit. */
const MAX_RULES_LENGTH = 20_000;

const PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const;

const weightOn = (feature: Weight['feature'], weight: number): Weight => ({
  feature,
  weight,
  transform: { kind: 'IDENTITY' },
  missing: 0,
});

/** What holds where somebody gives a ladder and nothing else. */
export const DEFAULT_RULES: Omit<ProgramRules, 'ladder'> = {
  window: { kind: 'ROLLING', days: 365 },
  // docs/domain.md §5.1, the first worked example.
  weights: [
    weightOn('purchaseAmount', 0.7),
    weightOn('purchaseCount', 0.2),
    weightOn('interactionCount', 0.1),
  ],
  model: { kind: 'GROWTH_VALUE' },
  division: { kind: 'FIXED' },
  movement: DEFAULT_MOVEMENT,
  earningVersion: null,
  pointsPerUnit: '1',
  lateEventHorizonDays: 90,
};

/**
 * Checks the rules of a version before it is published, and says everything that is wrong at once.
 * `locales` are the languages of the programme, in which every tier must have a name;
 * `known` is what the rules may name.
 *
 * @example
 * checkRules({ ladder: [] }, ['en']); // refused: WRONG_COUNT at ladder
 */
export function checkRules(
  unchecked: UncheckedRules,
  locales: readonly string[],
  known: KnownToRules = {},
): Checked<ProgramRules> {
  const given = { ...DEFAULT_RULES, ladder: [], ...givenOf(unchecked) };
  const tierCodes = given.ladder.map(({ code }) => code);
  const window = checkWindow(given.window);
  const ground = { models: known.models, window: window.ok ? window.value : null };
  const parts = together({
    window,
    weights: checkWeights(given.weights),
    model: checkModel(given.model),
    ladder: checkLadder(given.ladder, locales),
    division: checkDivision(given.division, tierCodes, ground),
    movement: checkMovement(given.movement, tierCodes),
    rest: checkRest(given, known),
  });
  if (!parts.ok) return parts;
  const { rest, ...checked } = parts.value;
  const rules: ProgramRules = { ...checked, ...rest };
  return JSON.stringify(rules).length > MAX_RULES_LENGTH
    ? refused([fault([], 'TOO_LARGE', { maximum: MAX_RULES_LENGTH })])
    : ok(rules);
}

/** Published rules in the form in which somebody would write them, to be changed in part. */
export const uncheckedOf = (rules: ProgramRules): UncheckedRules => ({
  ...rules,
  ladder: rules.ladder.map((tier) => ({
    ...tier,
    names: Object.entries(tier.names).map(([locale, text]) => ({ locale, text })),
  })),
});

/**
 * Published rules with what somebody wants changed: what is not said stays as it is, and null takes
 * the default. Of `movement` this holds for every rule in it; other parts are replaced as a whole.
 *
 * @example
 * amendRules(rules, { movement: { graceDays: 30 } }); // all other rules of movement stay
 */
export function amendRules(rules: ProgramRules, changes: UncheckedRules): UncheckedRules {
  const amended = { ...uncheckedOf(rules), ...saidOf(changes) };
  if (!changes.movement) return amended;
  return { ...amended, movement: { ...rules.movement, ...saidOf(changes.movement) } };
}

/** What was said, null included, and not what was left out. */
const saidOf = <Part extends object>(part: Part): Part =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Part;

/** Checks a window; paths of its faults begin with `window`. */
export function checkWindow(window: UncheckedWindow): Checked<Window> {
  const { kind, days, period } = window;
  const faults = [
    ...(kind !== 'ROLLING' && isGiven(days) ? [fault(['window', 'days'], 'NOT_APPLICABLE')] : []),
    ...(kind !== 'CALENDAR' && isGiven(period)
      ? [fault(['window', 'period'], 'NOT_APPLICABLE')]
      : []),
  ];
  switch (kind) {
    case 'ROLLING':
      faults.push(
        ...numberFaults(days, ['window', 'days'], {
          minimum: 1,
          maximum: MAX_WINDOW_DAYS,
          whole: true,
        }),
      );
      return faults.length > 0 ? refused(faults) : ok({ kind, days: days ?? 0 });
    case 'CALENDAR':
      faults.push(...periodFaults(period));
      return faults.length > 0 ? refused(faults) : ok({ kind, period: period as Period });
    case 'LIFETIME':
      return faults.length > 0 ? refused(faults) : ok({ kind });
    default:
      return refused([fault(['window', 'kind'], 'UNKNOWN_VALUE')]);
  }
}

type Period = (typeof PERIODS)[number];

function periodFaults(period: string | null | undefined): RuleFault[] {
  const path = ['window', 'period'];
  if (period === null || period === undefined) return [fault(path, 'REQUIRED')];
  return (PERIODS as readonly string[]).includes(period) ? [] : [fault(path, 'UNKNOWN_VALUE')];
}

type RestOfRules = Pick<ProgramRules, 'pointsPerUnit' | 'lateEventHorizonDays' | 'earningVersion'>;

function checkRest(
  given: RestOfRules,
  { latestEarningVersion = MAX_VERSION }: KnownToRules,
): Checked<RestOfRules> {
  const { pointsPerUnit, lateEventHorizonDays, earningVersion } = given;
  const faults = [
    ...decimalFaults(pointsPerUnit, ['pointsPerUnit'], {
      maximum: MAX_POINTS_PER_UNIT,
      decimals: RATE_DECIMALS,
    }),
    ...(earningVersion === null ? [] : versionFaults(earningVersion, latestEarningVersion)),
    ...numberFaults(lateEventHorizonDays, ['lateEventHorizonDays'], {
      minimum: 1,
      maximum: MAX_HORIZON_DAYS,
      whole: true,
    }),
  ];
  return faults.length > 0
    ? refused(faults)
    : ok({ pointsPerUnit: canonicalDecimal(pointsPerUnit), lateEventHorizonDays, earningVersion });
}

function versionFaults(version: number, latest: number): RuleFault[] {
  const path = ['earningVersion'];
  const faults = numberFaults(version, path, { minimum: 1, maximum: MAX_VERSION, whole: true });
  if (faults.length > 0 || version <= latest) return faults;
  return [fault(path, 'UNKNOWN_VERSION', { value: version })];
}
