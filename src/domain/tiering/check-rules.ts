import { canonicalDecimal } from '../shared/decimal';
import { ok, refused } from '../shared/result';
import type { Window } from '../shared/window';
import type { Weight } from '../value/growth-value';
import { checkLadder, type UncheckedTier } from './check-ladder';
import { checkDivision, type UncheckedDivision } from './check-division';
import { checkModel, type UncheckedModel } from './check-model';
import { checkMovement, type UncheckedMovement } from './check-movement';
import { checkWeights, type UncheckedWeight } from './check-weights';
import { DEFAULT_MOVEMENT } from './movement-rules';
import {
  decimalFaults,
  fault,
  faultsOf,
  numberFaults,
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
 * `locales` are the languages of the programme, in which every tier must have a name.
 *
 * @example
 * checkRules({ ladder: [] }, ['en']); // refused: WRONG_COUNT at ladder
 */
export function checkRules(
  unchecked: UncheckedRules,
  locales: readonly string[],
): Checked<ProgramRules> {
  const window = checkWindow(unchecked.window ?? DEFAULT_RULES.window);
  const weights = checkWeights(unchecked.weights ?? DEFAULT_RULES.weights);
  const ladder = checkLadder(unchecked.ladder ?? [], locales);
  const model = checkModel(unchecked.model ?? DEFAULT_RULES.model);
  const tiers = (unchecked.ladder ?? []).map(({ code }) => code);
  const division = checkDivision(unchecked.division ?? DEFAULT_RULES.division, tiers);
  const movement = checkMovement(unchecked.movement ?? {}, tiers);
  const rest = checkRest(unchecked);
  const parts = [window, weights, model, ladder, division, movement, rest] as const;
  if (!(
    window.ok &&
    weights.ok &&
    model.ok &&
    ladder.ok &&
    division.ok &&
    movement.ok &&
    rest.ok
  )) {
    return refused(faultsOf(...parts));
  }
  const rules: ProgramRules = {
    window: window.value,
    weights: weights.value,
    model: model.value,
    ladder: ladder.value,
    division: division.value,
    movement: movement.value,
    ...rest.value,
  };
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

/** Published rules with what somebody wants changed: what is not said stays as it is. */
export function amendRules(rules: ProgramRules, changes: UncheckedRules): UncheckedRules {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...uncheckedOf(rules), ...Object.fromEntries(said) };
}

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

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

function periodFaults(period: string | null | undefined): RuleFault[] {
  const path = ['window', 'period'];
  if (period === null || period === undefined) return [fault(path, 'REQUIRED')];
  return (PERIODS as readonly string[]).includes(period) ? [] : [fault(path, 'UNKNOWN_VALUE')];
}

function checkRest(
  unchecked: UncheckedRules,
): Checked<Pick<ProgramRules, 'pointsPerUnit' | 'lateEventHorizonDays' | 'earningVersion'>> {
  const earningVersion = unchecked.earningVersion ?? DEFAULT_RULES.earningVersion;
  const pointsPerUnit = unchecked.pointsPerUnit ?? DEFAULT_RULES.pointsPerUnit;
  const lateEventHorizonDays = unchecked.lateEventHorizonDays ?? DEFAULT_RULES.lateEventHorizonDays;
  const faults = [
    ...decimalFaults(pointsPerUnit, ['pointsPerUnit'], {
      maximum: MAX_POINTS_PER_UNIT,
      decimals: RATE_DECIMALS,
    }),
    ...(earningVersion === null
      ? []
      : numberFaults(earningVersion, ['earningVersion'], {
          minimum: 1,
          maximum: MAX_VERSION,
          whole: true,
        })),
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
