import { decimalPlaces, isDecimalText } from '../shared/decimal';
import type { Result } from '../shared/result';

/** What can be wrong with the rules of a programme. */
export const RULE_FAULT_CODES = [
  /** Nothing is given where something must be. */
  'REQUIRED',
  /** Not a finite number, or not plain decimal text. */
  'NOT_A_NUMBER',
  'NOT_WHOLE',
  /** Outside `minimum`…`maximum`. */
  'OUT_OF_RANGE',
  'TOO_MANY_DECIMALS',
  /** Fewer than `minimum` or more than `maximum` entries. */
  'WRONG_COUNT',
  /** Not one of the known words. */
  'UNKNOWN_VALUE',
  /** Given where it means nothing, as `days` for a lifetime. */
  'NOT_APPLICABLE',
  /** The same feature, tier code or locale twice. */
  'DUPLICATE',
  /** Not greater than the entry before it, `previous`. */
  'NOT_INCREASING',
  /** The first tier of a ladder is for everybody: its threshold is 0. */
  'BASE_TIER_NOT_ZERO',
  'INVALID_CODE',
  /** No name in a language of the programme. */
  'NAME_MISSING',
  /** A name that is empty, too long, or holds characters that cannot be shown. */
  'INVALID_NAME',
  /** A name in a language that the programme does not speak. */
  'UNKNOWN_LOCALE',
  /** A published tier is gone; members hold it. */
  'TIER_REMOVED',
  /** A tier that is not on the ladder. */
  'UNKNOWN_TIER',
  /** A span that ends before it begins, or when. */
  'EMPTY_SPAN',
  /** Not a day of the year as `MM-DD`. */
  'NOT_A_DATE',
  /** Not a time of the day as `HH:MM`. */
  'NOT_A_TIME',
  /** A rule that never applies: the earlier one `value` holds whenever it does. */
  'UNREACHABLE',
  /** The rules as a whole are longer than can be kept. */
  'TOO_LARGE',
] as const;
export type RuleFaultCode = (typeof RULE_FAULT_CODES)[number];

/** One fault of a set of rules: where it is, what it is, and the numbers that a message needs. */
export type RuleFault = {
  /** From the rules downwards, such as `['ladder', '2', 'threshold']`. */
  readonly path: readonly string[];
  readonly code: RuleFaultCode;
  readonly data: Readonly<Record<string, string | number>>;
};

/** The outcome of checking a part: what it means, or everything that is wrong with it. */
export type Checked<Value> = Result<Value, readonly RuleFault[]>;

type Path = readonly string[];

/** A fault at a place. */
export const fault = (
  path: Path,
  code: RuleFaultCode,
  data: RuleFault['data'] = {},
): RuleFault => ({ path, code, data });

/** The faults of several parts, in order. */
export const faultsOf = (...parts: readonly Checked<unknown>[]): RuleFault[] =>
  parts.flatMap((part) => (part.ok ? [] : part.error));

/** What a number may be; both ends included. */
export type NumberLimits = {
  readonly minimum: number;
  readonly maximum: number;
  readonly whole?: boolean;
};

/** Checks one number that must be there. */
export function numberFaults(
  value: number | null | undefined,
  path: Path,
  { minimum, maximum, whole = false }: NumberLimits,
): RuleFault[] {
  if (value === null || value === undefined) return [fault(path, 'REQUIRED')];
  if (!Number.isFinite(value)) return [fault(path, 'NOT_A_NUMBER')];
  if (whole && !Number.isInteger(value)) return [fault(path, 'NOT_WHOLE')];
  if (value < minimum || value > maximum) {
    return [fault(path, 'OUT_OF_RANGE', { minimum, maximum })];
  }
  return [];
}

/** Checks one decimal text that must be there. */
export function decimalFaults(
  value: string | null | undefined,
  path: Path,
  limits: { readonly maximum: number; readonly decimals: number },
): RuleFault[] {
  if (value === null || value === undefined) return [fault(path, 'REQUIRED')];
  if (!isDecimalText(value)) return [fault(path, 'NOT_A_NUMBER')];
  if (value.startsWith('-') || Number(value) > limits.maximum) {
    return [fault(path, 'OUT_OF_RANGE', { minimum: 0, maximum: limits.maximum })];
  }
  if (decimalPlaces(value) > limits.decimals) {
    return [fault(path, 'TOO_MANY_DECIMALS', { maximum: limits.decimals })];
  }
  return [];
}

/** Checks how many entries a list has. */
export function countFaults(
  list: readonly unknown[],
  path: Path,
  limits: { readonly minimum: number; readonly maximum: number },
): RuleFault[] {
  const isWithin = list.length >= limits.minimum && list.length <= limits.maximum;
  return isWithin ? [] : [fault(path, 'WRONG_COUNT', { ...limits, actual: list.length })];
}
