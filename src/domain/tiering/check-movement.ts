import { FEATURES, type Feature } from '../behaviour/features';
import { ok, refused } from '../shared/result';
import { tierFaults } from './check-division';
import {
  checkPromotion,
  checkQualification,
  checkValidity,
  type UncheckedPromotion,
  type UncheckedQualification,
  type UncheckedValidity,
} from './check-terms';
import {
  DEFAULT_MOVEMENT,
  DEMOTIONS,
  type DeclineRule,
  type Demotion,
  type MovementRules,
  type SustainedPromotion,
  type TierPenalty,
} from './movement-rules';
import {
  countFaults,
  fault,
  givenOf,
  kindFaults,
  numberFaults,
  plain,
  quoted,
  scoreFaults,
  together,
  wordFaults,
  type Checked,
  type ParametersOf,
  type RuleFault,
} from './rule-fault';

/** A sustained decline as somebody wrote it; of `activeDays`, one step down, unless said. */
export type UncheckedDecline = {
  readonly feature?: string | null | undefined;
  readonly falls: number;
  readonly steps?: number | null | undefined;
};

/** What a violation does to the tier, as somebody wrote it. */
export type UncheckedPenalty = {
  readonly kind: string;
  readonly steps?: number | null | undefined;
  readonly amount?: number | null | undefined;
  readonly days: number;
};

/** Movement rules as somebody wrote them; what is not given takes its default. */
export type UncheckedMovement = {
  readonly promotion?: UncheckedPromotion | null | undefined;
  readonly sustained?: readonly SustainedPromotion[] | null | undefined;
  readonly validity?: UncheckedValidity | null | undefined;
  readonly qualification?: UncheckedQualification | null | undefined;
  readonly demotion?: string | null | undefined;
  readonly graceDays?: number | null | undefined;
  readonly hysteresis?: number | null | undefined;
  readonly decline?: UncheckedDecline | null | undefined;
  readonly penalty?: UncheckedPenalty | null | undefined;
  readonly floorTierCode?: string | null | undefined;
  readonly capTierCode?: string | null | undefined;
  readonly refund?: string | null | undefined;
  readonly noticeDays?: number | null | undefined;
};

const MAX_DAYS_BESIDE_TERM = 365;
const MAX_SUSTAINED = 5;
const MAX_MONTHS = 24;
const MAX_STEPS = 19;
const MAX_PENALTY_DAYS = 3_650;
/** The least that is above 0 at 6 decimals. */
const LEAST = 1e-6;

const REFUND_DEMOTIONS = ['AT_NEXT_EVALUATION', 'AT_ONCE'] as const;

const PENALTY: ParametersOf<TierPenalty['kind']> = {
  STEPS: ['steps'],
  GROWTH_VALUE: ['amount'],
};

/**
 * Checks movement rules (docs/domain.md §7); paths of their faults begin with `movement`. Rules
 * that contradict each other are refused too: a decline where tiers are held for ever, a floor
 * above the cap, a sustained promotion to a tier above the cap. What is only pointless is for
 * `lintRules`.
 */
export function checkMovement(
  movement: UncheckedMovement,
  tierCodes: readonly string[],
): Checked<MovementRules> {
  const at = (name: keyof MovementRules): string[] => ['movement', name];
  const given = { ...DEFAULT_MOVEMENT, ...givenOf(movement) };
  const parts = {
    promotion: checkPromotion(given.promotion, at('promotion')),
    sustained: checkSustained(given.sustained, tierCodes),
    validity: checkValidity(given.validity, at('validity')),
    qualification: checkQualification(given.qualification, at('qualification')),
    decline: given.decline ? checkDecline(given.decline) : ok(null),
    penalty: given.penalty ? checkPenalty(given.penalty) : ok(null),
  };
  const besideTerm = { minimum: 0, maximum: MAX_DAYS_BESIDE_TERM, whole: true };
  const checked = together(parts, [
    ...wordFaults(given.demotion, at('demotion'), DEMOTIONS),
    ...numberFaults(given.graceDays, at('graceDays'), besideTerm),
    ...scoreFaults(given.hysteresis, at('hysteresis')),
    ...rangeFaults(given, tierCodes),
    ...wordFaults(given.refund, at('refund'), REFUND_DEMOTIONS),
    ...numberFaults(given.noticeDays, at('noticeDays'), besideTerm),
    ...(given.decline && given.validity.kind === 'FOREVER'
      ? [fault(at('decline'), 'NEEDS_TERMS')]
      : []),
  ]);
  if (!checked.ok) return checked;
  const { promotion, sustained, validity, qualification, decline, penalty } = checked.value;
  return ok({
    promotion,
    sustained,
    validity,
    qualification,
    demotion: given.demotion as Demotion,
    graceDays: plain(given.graceDays),
    hysteresis: plain(given.hysteresis),
    decline,
    penalty,
    floorTierCode: given.floorTierCode,
    capTierCode: given.capTierCode,
    refund: given.refund as MovementRules['refund'],
    noticeDays: plain(given.noticeDays),
  });
}

function checkSustained(
  rules: readonly SustainedPromotion[],
  tierCodes: readonly string[],
): Checked<readonly SustainedPromotion[]> {
  const path = ['movement', 'sustained'];
  const months = { minimum: 1, maximum: MAX_MONTHS, whole: true };
  const faults = [
    ...countFaults(rules, path, { minimum: 0, maximum: MAX_SUSTAINED }),
    ...rules.slice(0, MAX_SUSTAINED).flatMap((rule, index) => {
      const at = [...path, String(index)];
      return [
        ...tierFaults(rule.tierCode, [...at, 'tierCode'], tierCodes),
        ...scoreFaults(rule.amount, [...at, 'amount'], { minimum: LEAST }),
        ...numberFaults(rule.months, [...at, 'months'], months),
      ];
    }),
  ];
  if (faults.length > 0) return refused(faults);
  return ok(
    rules.map((rule) => ({ tierCode: rule.tierCode, amount: rule.amount, months: rule.months })),
  );
}

function checkDecline(rule: UncheckedDecline): Checked<DeclineRule> {
  const path = ['movement', 'decline'];
  const feature = rule.feature ?? 'activeDays';
  const steps = rule.steps ?? 1;
  const faults = [
    ...wordFaults(feature, [...path, 'feature'], FEATURES),
    ...numberFaults(rule.falls, [...path, 'falls'], {
      minimum: 1,
      maximum: MAX_MONTHS,
      whole: true,
    }),
    ...stepFaults(steps, [...path, 'steps']),
  ];
  return faults.length > 0
    ? refused(faults)
    : ok({ feature: feature as Feature, falls: rule.falls, steps });
}

function checkPenalty(penalty: UncheckedPenalty): Checked<TierPenalty> {
  const path = ['movement', 'penalty'];
  const { kind, steps, amount, days } = penalty;
  const faults = [
    ...kindFaults(penalty, path, PENALTY),
    ...(kind === 'STEPS' ? stepFaults(steps, [...path, 'steps']) : []),
    ...(kind === 'GROWTH_VALUE'
      ? scoreFaults(amount, [...path, 'amount'], { minimum: LEAST })
      : []),
    ...numberFaults(days, [...path, 'days'], {
      minimum: 1,
      maximum: MAX_PENALTY_DAYS,
      whole: true,
    }),
  ];
  if (faults.length > 0) return refused(faults);
  return kind === 'STEPS'
    ? ok({ kind: 'STEPS', steps: steps ?? 0, days })
    : ok({ kind: 'GROWTH_VALUE', amount: amount ?? 0, days });
}

const stepFaults = (steps: number | null | undefined, path: readonly string[]): RuleFault[] =>
  numberFaults(steps, path, { minimum: 1, maximum: MAX_STEPS, whole: true });

/** Faults of floor and cap, and of what is promised above the cap. */
function rangeFaults(
  movement: {
    readonly floorTierCode: string | null;
    readonly capTierCode: string | null;
    readonly sustained: readonly SustainedPromotion[];
  },
  tierCodes: readonly string[],
): RuleFault[] {
  const { floorTierCode: floor, capTierCode: cap, sustained } = movement;
  const rankOfCap = cap === null ? -1 : tierCodes.indexOf(cap);
  const unknown = (['floorTierCode', 'capTierCode'] as const).flatMap((name) => {
    const code = movement[name];
    return code === null || tierCodes.includes(code)
      ? []
      : [fault(['movement', name], 'UNKNOWN_TIER', { value: quoted(code) })];
  });
  if (cap === null || rankOfCap < 0) return unknown;
  const isAbove = (code: string): boolean => tierCodes.indexOf(code) > rankOfCap;
  return [
    ...unknown,
    ...(floor !== null && isAbove(floor)
      ? [fault(['movement', 'floorTierCode'], 'FLOOR_ABOVE_CAP', { value: cap })]
      : []),
    ...sustained.slice(0, MAX_SUSTAINED).flatMap(({ tierCode }, index) => {
      const path = ['movement', 'sustained', String(index), 'tierCode'];
      return isAbove(tierCode) ? [fault(path, 'ABOVE_CAP', { value: cap })] : [];
    }),
  ];
}
