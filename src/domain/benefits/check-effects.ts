import { canonicalDecimal } from '../shared/decimal';
import { MAX_AMOUNT_MINOR, type MinorUnits } from '../shared/money';
import { ok, refused } from '../shared/result';
import { decimalFaults, numberFaults } from '../tiering/rule-fault';
import {
  allOf,
  benefitFault,
  everyOf,
  type BenefitFault,
  type CheckedBenefit,
} from './benefit-fault';
import type { BenefitEffect, BenefitEffectKind } from './benefit-rule';
import { isObject, parseChoice, parseList, parseObject } from './json-reading';

type Path = readonly string[];
type Fields = Readonly<Record<string, unknown>>;

/** The effects that a rule can have, each at most once. */
const EFFECT_KINDS = [
  'PERCENT_OFF',
  'AMOUNT_OFF',
  'POINTS_MULTIPLIER',
  'FREE_SHIPPING',
  'COUPON',
] as const satisfies readonly BenefitEffectKind[];

const MAX_MULTIPLIER = 100;
const COUPON_CODE = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** What each effect is made of beside its kind. */
const KEYS: Readonly<Record<BenefitEffectKind, readonly string[]>> = {
  PERCENT_OFF: ['percent', 'maximumMinor'],
  AMOUNT_OFF: ['amountMinor'],
  POINTS_MULTIPLIER: ['multiplier'],
  FREE_SHIPPING: [],
  COUPON: ['couponCode'],
};

/** Whether an effect takes money off. */
export const isMoneyOff = ({ kind }: BenefitEffect): boolean =>
  kind === 'PERCENT_OFF' || kind === 'AMOUNT_OFF';

/** Checks what a rule gives: one effect of each kind at most, at least one in all. */
export function parseEffects(json: unknown, path: Path): CheckedBenefit<readonly BenefitEffect[]> {
  const list = parseList(json, { minimum: 1, maximum: EFFECT_KINDS.length }, path);
  if (!list.ok) return list;
  const effects = everyOf(
    list.value.map((each, index) => parseEffect(each, [...path, String(index)])),
  );
  if (!effects.ok) return effects;
  const kinds = effects.value.map(({ kind }) => kind);
  const repeated = kinds.flatMap((kind, index) =>
    kinds.indexOf(kind) === index
      ? []
      : [benefitFault([...path, String(index), 'kind'], 'DUPLICATE', { value: kind })],
  );
  return repeated.length > 0 ? refused(repeated) : effects;
}

function parseEffect(json: unknown, path: Path): CheckedBenefit<BenefitEffect> {
  const kind = isObject(json)
    ? parseChoice(json['kind'], EFFECT_KINDS, [...path, 'kind'])
    : refused([benefitFault(path, 'WRONG_TYPE', { expected: '{ kind, … }' })]);
  if (!kind.ok) return kind;
  const fields = parseObject(json, ['kind', ...KEYS[kind.value]], path);
  return fields.ok ? effectOf(kind.value, fields.value, path) : fields;
}

function effectOf(
  kind: BenefitEffectKind,
  fields: Fields,
  path: Path,
): CheckedBenefit<BenefitEffect> {
  switch (kind) {
    case 'PERCENT_OFF': {
      const { percent, maximumMinor = null } = fields;
      const parts = allOf({
        percent: parseDecimal(percent, [...path, 'percent'], {
          above: 0,
          maximum: 100,
          decimals: 2,
        }),
        maximumMinor:
          maximumMinor === null ? ok(null) : parseMinor(maximumMinor, [...path, 'maximumMinor']),
      });
      return parts.ok ? ok({ kind, ...parts.value }) : parts;
    }
    case 'AMOUNT_OFF': {
      const amount = parseMinor(fields['amountMinor'], [...path, 'amountMinor']);
      return amount.ok ? ok({ kind, amountMinor: amount.value }) : amount;
    }
    case 'POINTS_MULTIPLIER': {
      const limits = { above: 1, maximum: MAX_MULTIPLIER, decimals: 4 };
      const multiplier = parseDecimal(fields['multiplier'], [...path, 'multiplier'], limits);
      return multiplier.ok ? ok({ kind, multiplier: multiplier.value }) : multiplier;
    }
    case 'FREE_SHIPPING':
      return ok({ kind });
    case 'COUPON': {
      const coupon = parseCoupon(fields['couponCode'], [...path, 'couponCode']);
      return coupon.ok ? ok({ kind, couponCode: coupon.value }) : coupon;
    }
  }
}

type DecimalLimits = {
  readonly above: number;
  readonly maximum: number;
  readonly decimals: number;
};

/** Decimal text above one number, and up to another. */
function parseDecimal(
  value: unknown,
  path: Path,
  { above, maximum, decimals }: DecimalLimits,
): CheckedBenefit<string> {
  if (value === undefined || value === null) return refused([benefitFault(path, 'REQUIRED')]);
  if (typeof value !== 'string') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: '"12.5"' })]);
  }
  const faults: BenefitFault[] = decimalFaults(value, path, { maximum, decimals });
  const least = { minimum: above + 10 ** -decimals, maximum };
  const isTooSmall = Number(value) <= above;
  if (faults.length === 0 && isTooSmall) faults.push(benefitFault(path, 'OUT_OF_RANGE', least));
  return faults.length > 0 ? refused(faults) : ok(canonicalDecimal(value));
}

function parseMinor(value: unknown, path: Path): CheckedBenefit<MinorUnits> {
  if (typeof value !== 'number' && value !== undefined && value !== null) {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: 'number' })]);
  }
  const limits = { minimum: 1, maximum: MAX_AMOUNT_MINOR, whole: true };
  const faults = numberFaults(value, path, limits);
  return faults.length > 0 ? refused(faults) : ok(value ?? 0);
}

function parseCoupon(value: unknown, path: Path): CheckedBenefit<string> {
  if (value === undefined || value === null) return refused([benefitFault(path, 'REQUIRED')]);
  return typeof value === 'string' && COUPON_CODE.test(value)
    ? ok(value)
    : refused([benefitFault(path, 'INVALID_TEXT', { max: 64 })]);
}
