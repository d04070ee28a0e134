import {
  BEHAVIOUR_TYPES,
  CHANNELS,
  type BehaviourType,
  type Channel,
} from '../behaviour/behaviour';
import { canonicalDecimal } from '../shared/decimal';
import { PERIODS } from '../shared/period';
import { ok, refused } from '../shared/result';
import { checkText } from '../shared/text';
import { localizedText, nameFaults } from '../tiering/check-ladder';
import {
  countFaults,
  decimalFaults,
  fault,
  numberFaults,
  type Checked,
  type RuleFault,
} from '../tiering/rule-fault';
import type {
  UncheckedCap,
  UncheckedConditions,
  UncheckedEarningRule,
  UncheckedEffect,
} from './earning-draft';
import type {
  CapPeriod,
  EarningCap,
  EarningConditions,
  EarningEffect,
  EarningEffectKind,
  EarningRule,
} from './earning-rule';
import { checkSchedule } from './earning-schedule';
import { checkExpiry } from './expiry-check';

/** What rules may name. */
export type EarningLimits = {
  readonly locales: readonly string[];
  /** Codes of the tiers of the programme. */
  readonly tiers: readonly string[];
};

export const MAX_PENDING_DAYS = 365;
const MAX_CAP = 1_000_000_000;
const MAX_POINTS_PER_UNIT = 10_000;
const MAX_MULTIPLIER = 100;
const MAX_FIXED_POINTS = 1_000_000;
const MAX_LIST = 100;
const MAX_CATEGORY_LENGTH = 64;
const RATE_DECIMALS = 4;
const CODE = /^[a-z][a-z0-9_-]{0,39}$/;

type Path = readonly string[];
type Parameter = Exclude<keyof UncheckedEffect, 'kind'>;

/** What each effect is made of; other parameters mean nothing there. */
const PARAMETER_OF: Readonly<Record<EarningEffectKind, Parameter>> = {
  PER_UNIT: 'pointsPerUnit',
  CAMPAIGN: 'multiplier',
  FIXED: 'points',
  PENALTY: 'points',
};
const PARAMETERS: readonly Parameter[] = ['pointsPerUnit', 'multiplier', 'points'];

/** Types that orders and violations are made of: other effects are for them. */
const NOT_FIXED: ReadonlySet<string> = new Set(['ORDER', 'PAYMENT', 'REFUND', 'VIOLATION']);

/** Checks one rule by itself; its faults say which rule they are of. */
export function checkEarningRule(
  rule: UncheckedEarningRule,
  path: Path,
  limits: EarningLimits,
): Checked<EarningRule> {
  const when = rule.when ?? {};
  const schedule = checkSchedule(when.schedule ?? null, [...path, 'when', 'schedule']);
  const expiry = rule.expiry ? checkExpiry(rule.expiry, [...path, 'expiry']) : ok(null);
  const faults = [
    ...(CODE.test(rule.code) ? [] : [fault([...path, 'code'], 'INVALID_CODE')]),
    ...nameFaults(rule.names, limits.locales, [...path, 'names']),
    ...effectFaults(rule.effect, [...path, 'effect']),
    ...conditionFaults(rule.effect.kind, when, [...path, 'when'], limits),
    ...(schedule.ok ? [] : schedule.error),
    ...settingFaults(rule, path),
    ...(expiry.ok ? [] : expiry.error),
  ];
  if (faults.length > 0 || !schedule.ok || !expiry.ok) {
    return refused(faults.map((one) => ({ ...one, data: { ...one.data, rule: rule.code } })));
  }
  return ok({
    code: rule.code,
    names: localizedText(rule.names),
    effect: effectOf(rule.effect),
    when: { ...conditionsOf(when), schedule: schedule.value },
    cap: rule.cap ? capOf(rule.cap) : null,
    pendingDays: rule.pendingDays ?? null,
    expiry: expiry.value,
  });
}

/** Checks a cap. */
export function capFaults(cap: UncheckedCap, path: Path): RuleFault[] {
  const isPeriod = cap.period === 'EVER' || (PERIODS as readonly string[]).includes(cap.period);
  return [
    ...numberFaults(cap.points, [...path, 'points'], { minimum: 1, maximum: MAX_CAP, whole: true }),
    ...(isPeriod ? [] : [fault([...path, 'period'], 'UNKNOWN_VALUE')]),
  ];
}

/** A cap that was checked. */
export const capOf = ({ points, period }: UncheckedCap): EarningCap => ({
  points,
  period: period as CapPeriod,
});

const isEffectKind = (kind: string): kind is EarningEffectKind => Object.hasOwn(PARAMETER_OF, kind);

function effectFaults(effect: UncheckedEffect, path: Path): RuleFault[] {
  if (!isEffectKind(effect.kind)) return [fault([...path, 'kind'], 'UNKNOWN_VALUE')];
  const wanted = PARAMETER_OF[effect.kind];
  const unwanted = PARAMETERS.filter((name) => name !== wanted && (effect[name] ?? null) !== null);
  return [
    ...unwanted.map((name) => fault([...path, name], 'NOT_APPLICABLE')),
    ...parameterFaults(wanted, effect, [...path, wanted]),
  ];
}

function parameterFaults(name: Parameter, effect: UncheckedEffect, path: Path): RuleFault[] {
  switch (name) {
    case 'pointsPerUnit':
      return decimalFaults(effect.pointsPerUnit, path, {
        maximum: MAX_POINTS_PER_UNIT,
        decimals: RATE_DECIMALS,
      });
    case 'multiplier': {
      const limits = { maximum: MAX_MULTIPLIER, decimals: RATE_DECIMALS };
      const faults = decimalFaults(effect.multiplier, path, limits);
      const isTooSmall = faults.length === 0 && Number(effect.multiplier) < 1;
      const range = { minimum: 1, maximum: MAX_MULTIPLIER };
      return isTooSmall ? [fault(path, 'OUT_OF_RANGE', range)] : faults;
    }
    case 'points':
      return numberFaults(effect.points, path, {
        minimum: 1,
        maximum: MAX_FIXED_POINTS,
        whole: true,
      });
  }
}

function conditionFaults(
  kind: string,
  when: UncheckedConditions,
  path: Path,
  { tiers }: EarningLimits,
): RuleFault[] {
  const isKnownTier = (code: string, at: Path): RuleFault[] =>
    tiers.includes(code) ? [] : [fault(at, 'UNKNOWN_TIER', { value: code })];
  return [
    ...typeFaults(kind, when.behaviourTypes ?? null, [...path, 'behaviourTypes']),
    ...listFaults(when.channels, [...path, 'channels'], oneOf(CHANNELS)),
    ...listFaults(when.categories, [...path, 'categories'], categoryFaults),
    ...listFaults(when.tiers, [...path, 'tiers'], isKnownTier),
  ];
}

function typeFaults(kind: string, types: readonly string[] | null, path: Path): RuleFault[] {
  if (!isEffectKind(kind)) return [];
  if (kind !== 'FIXED') return types === null ? [] : [fault(path, 'NOT_APPLICABLE')];
  if (types === null) return [fault(path, 'REQUIRED')];
  const check = (type: string, at: Path): RuleFault[] =>
    NOT_FIXED.has(type) ? [fault(at, 'NOT_APPLICABLE')] : oneOf(BEHAVIOUR_TYPES)(type, at);
  return listFaults(types, path, check);
}

type CheckItem = (item: string, path: Path) => RuleFault[];

const oneOf =
  (known: readonly string[]): CheckItem =>
  (item, path) =>
    known.includes(item) ? [] : [fault(path, 'UNKNOWN_VALUE')];

/** A list that is given has something in it, and nothing twice. */
function listFaults(
  list: readonly string[] | null | undefined,
  path: Path,
  check: CheckItem,
): RuleFault[] {
  if (list === null || list === undefined) return [];
  return [
    ...countFaults(list, path, { minimum: 1, maximum: MAX_LIST }),
    ...list.slice(0, MAX_LIST).flatMap((item, index) => {
      const at = [...path, String(index)];
      const isFirst = list.indexOf(item) === index;
      return isFirst ? check(item, at) : [fault(at, 'DUPLICATE', { value: item })];
    }),
  ];
}

function categoryFaults(category: string, path: Path): RuleFault[] {
  const isName =
    tidy(category) !== '' &&
    checkText(category, { max: MAX_CATEGORY_LENGTH, singleLine: true }) === null;
  return isName ? [] : [fault(path, 'INVALID_NAME', { max: MAX_CATEGORY_LENGTH })];
}

/** What a campaign or a penalty cannot have: the one multiplies, the other takes. */
function settingFaults(rule: UncheckedEarningRule, path: Path): RuleFault[] {
  const earnsAlone = rule.effect.kind === 'PER_UNIT' || rule.effect.kind === 'FIXED';
  if (isEffectKind(rule.effect.kind) && !earnsAlone) {
    return (['cap', 'pendingDays', 'expiry'] as const)
      .filter((name) => (rule[name] ?? null) !== null)
      .map((name) => fault([...path, name], 'NOT_APPLICABLE'));
  }
  return [
    ...(rule.cap ? capFaults(rule.cap, [...path, 'cap']) : []),
    ...numberFaults(rule.pendingDays ?? 0, [...path, 'pendingDays'], {
      minimum: 0,
      maximum: MAX_PENDING_DAYS,
      whole: true,
    }),
  ];
}

function effectOf({ kind, pointsPerUnit, multiplier, points }: UncheckedEffect): EarningEffect {
  switch (kind as EarningEffectKind) {
    case 'PER_UNIT':
      return { kind: 'PER_UNIT', pointsPerUnit: canonicalDecimal(pointsPerUnit ?? '0') };
    case 'CAMPAIGN':
      return { kind: 'CAMPAIGN', multiplier: canonicalDecimal(multiplier ?? '1') };
    case 'FIXED':
      return { kind: 'FIXED', points: points ?? 0 };
    case 'PENALTY':
      return { kind: 'PENALTY', points: points ?? 0 };
  }
}

const conditionsOf = (when: UncheckedConditions): Omit<EarningConditions, 'schedule'> => ({
  behaviourTypes: (when.behaviourTypes ?? null) as readonly BehaviourType[] | null,
  channels: (when.channels ?? null) as readonly Channel[] | null,
  categories: when.categories?.map(tidy) ?? null,
  tiers: when.tiers ?? null,
});

/** As the categories of behaviours are kept. */
const tidy = (text: string): string => text.normalize('NFC').trim();
