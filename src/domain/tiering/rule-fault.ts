import { decimalPlaces, isDecimalText, roundScore } from '../shared/decimal';
import { ok, refused, type Result } from '../shared/result';

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
  /** The first tier of a ladder is for everybody, and not for who was invited. */
  'BASE_TIER_BY_INVITATION',
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
  /** The base tier, which everybody reaches, where one is asked for that not everybody has. */
  'BASE_TIER',
  /** Not a length of time as ISO 8601 writes it, in years, months, weeks and days. */
  'NOT_A_LENGTH',
  /** A length of less than a day, or of more than `maximum` years. */
  'LENGTH_OUT_OF_RANGE',
  /** Shares that are together more than the whole: `total`. */
  'SHARES_ABOVE_ONE',
  /** A model of which no version was promoted. */
  'UNKNOWN_MODEL',
  /** A model that predicts the tier `value`, which is not on the ladder. */
  'MODEL_OF_OTHER_TIERS',
  /** A model that learned from features of another window. */
  'MODEL_OF_OTHER_WINDOW',
  /** A version of the points rules that is not published. */
  'UNKNOWN_VERSION',
  /** A rule that acts within terms, where tiers are held for ever. */
  'NEEDS_TERMS',
  /** A floor above the cap, `value`. */
  'FLOOR_ABOVE_CAP',
  /** A tier that is promised and lies above the cap, `value`. */
  'ABOVE_CAP',
  /** A feature that does not exist. */
  'UNKNOWN_FEATURE',
  /** A window that is not that of the rules in force. */
  'OTHER_WINDOW',
  /** Shares that are together something else than the whole: `total`. */
  'SHARES_NOT_ONE',
  /** An instant that has not come. */
  'IN_FUTURE',
  /** An instant after which `days` are asked about that are not over. */
  'NOT_OVER',
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

/** The greatest number that a score is compared with. */
const MAX_SCORE = 1e12;
const SCORE_DECIMALS = 6;
const MAX_QUOTED = 40;

/** A fault at a place. */
export const fault = (
  path: Path,
  code: RuleFaultCode,
  data: RuleFault['data'] = {},
): RuleFault => ({ path, code, data });

/** The faults of several parts, in order. */
export const faultsOf = (...parts: readonly Checked<unknown>[]): RuleFault[] =>
  parts.flatMap((part) => (part.ok ? [] : part.error));

type ValueOf<Part> = Part extends { readonly ok: true; readonly value: infer Value }
  ? Value
  : never;

/** Several parts as one: what each means, or the faults of all of them in order, then `more`. */
export function together<Parts extends Readonly<Record<string, Checked<unknown>>>>(
  parts: Parts,
  more: readonly RuleFault[] = [],
): Checked<{ readonly [Name in keyof Parts]: ValueOf<Parts[Name]> }> {
  const faults = [...faultsOf(...Object.values(parts)), ...more];
  if (faults.length > 0) return refused(faults);
  const values = Object.entries(parts).map(([name, part]) => [name, part.ok ? part.value : null]);
  return ok(Object.fromEntries(values) as { [Name in keyof Parts]: ValueOf<Parts[Name]> });
}

/** What was said of a part: neither what was left out nor what was cleared. */
export const givenOf = <Part extends object>(
  part: Part,
): { readonly [Name in keyof Part]?: NonNullable<Part[Name]> } =>
  Object.fromEntries(Object.entries(part).filter(([, value]) => isGiven(value))) as {
    [Name in keyof Part]?: NonNullable<Part[Name]>;
  };

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

/** Checks a number that is compared with scores: at least 0, with at most 6 decimals. */
export function scoreFaults(
  value: number | null | undefined,
  path: Path,
  { minimum = 0 }: { readonly minimum?: number } = {},
): RuleFault[] {
  const faults = numberFaults(value, path, { minimum, maximum: MAX_SCORE });
  if (faults.length > 0 || value === null || value === undefined) return faults;
  // Scores are compared at 6 decimals; what is finer could not be told from its neighbour.
  return roundScore(value) === value
    ? []
    : [fault(path, 'TOO_MANY_DECIMALS', { maximum: SCORE_DECIMALS })];
}

/** The parameters of every kind of a part of the rules. */
export type ParametersOf<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

/**
 * Checks a part that has a kind and parameters: whether the kind is known, and whether no parameter
 * is given that only other kinds have. Whether its own are there is for the caller.
 *
 * @example
 * kindFaults({ kind: 'FOREVER', period: 'YEAR' }, ['validity'], VALIDITY); // NOT_APPLICABLE
 */
export function kindFaults<Kind extends string>(
  part: { readonly kind: string },
  path: Path,
  parameters: ParametersOf<Kind>,
): RuleFault[] {
  if (!isKindOf(parameters, part.kind)) return [fault([...path, 'kind'], 'UNKNOWN_VALUE')];
  const wanted = parameters[part.kind];
  const given = new Map<string, unknown>(Object.entries(part));
  const others = new Set(Object.values<readonly string[]>(parameters).flat());
  return [...others]
    .filter((name) => !wanted.includes(name) && isGiven(given.get(name)))
    .map((name) => fault([...path, name], 'NOT_APPLICABLE'));
}

/** Whether a word is one of the kinds. */
export const isKindOf = <Kind extends string>(
  parameters: ParametersOf<Kind>,
  kind: string,
): kind is Kind => Object.hasOwn(parameters, kind);

/** Checks one of some words that must be there. */
export function wordFaults(
  word: string | null | undefined,
  path: Path,
  words: readonly string[],
): RuleFault[] {
  if (word === null || word === undefined) return [fault(path, 'REQUIRED')];
  return words.includes(word) ? [] : [fault(path, 'UNKNOWN_VALUE')];
}

/** Whether something was said: neither left out nor null. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** What somebody wrote, short enough to be said back to them. */
export const quoted = (text: string): string => text.slice(0, MAX_QUOTED);

/** A number as it is kept: `-0` is `0`, as JSON writes it. */
export const plain = (value: number): number => value + 0;
