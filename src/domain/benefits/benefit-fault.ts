import { ok, refused, type Result } from '../shared/result';
import type { RuleFault } from '../tiering/rule-fault';

/** What can be wrong with a benefit rule beside what can be wrong with any rule. */
export const BENEFIT_FAULT_CODES = [
  /** Not of the type `expected`. */
  'WRONG_TYPE',
  /** A key that means nothing here, `value`; `known` lists those that do. */
  'UNKNOWN_KEY',
  /** Not in the catalogue of conditions: `value`; `known` lists what is. */
  'UNKNOWN_FIELD',
  /** The condition `field` does not have the operator `value`; `known` lists those it has. */
  'UNKNOWN_OPERATOR',
  /** Not one of `known`: `value`. */
  'UNKNOWN_CHOICE',
  /** Something of the editor that conditions here do not have: `value`. */
  'NOT_SUPPORTED',
  /** A group without conditions. */
  'EMPTY_GROUP',
  /** Groups within groups, more than `maximum`. */
  'TOO_DEEP',
  /** More than `maximum` conditions and groups in all. */
  'TOO_MANY_CONDITIONS',
  /** A day that does not exist, or is not written as `2026-11-30`. */
  'NOT_A_DAY',
  /** A moment that does not exist, or is not written as `2026-11-30T08:30`. */
  'NOT_A_MOMENT',
  /** A text that is empty, longer than `max`, or holds characters that cannot be shown. */
  'INVALID_TEXT',
  /** Described in some languages of the programme, and not in `locale`. */
  'TEXT_MISSING',
  /** A cap in money of a rule that takes no money off. */
  'MONEY_CAP_WITHOUT_MONEY',
] as const;
export type BenefitFaultCode = (typeof BENEFIT_FAULT_CODES)[number];

/** One fault of a benefit rule: where it is, what it is, and what a message needs. */
export type BenefitFault = Omit<RuleFault, 'code'> & {
  readonly code: RuleFault['code'] | BenefitFaultCode;
};

/** The outcome of checking: what it means, or everything that is wrong with it. */
export type CheckedBenefit<Value> = Result<Value, readonly BenefitFault[]>;

/** A fault at a place. */
export const benefitFault = (
  path: readonly string[],
  code: BenefitFault['code'],
  data: BenefitFault['data'] = {},
): BenefitFault => ({ path, code, data });

type ValueOf<Part> = Part extends { readonly ok: true; readonly value: infer Value }
  ? Value
  : never;

/** Several parts as one: what each means, or the faults of all of them in order, then `more`. */
export function allOf<Parts extends Readonly<Record<string, CheckedBenefit<unknown>>>>(
  parts: Parts,
  more: readonly BenefitFault[] = [],
): CheckedBenefit<{ readonly [Name in keyof Parts]: ValueOf<Parts[Name]> }> {
  const given = Object.entries(parts);
  const faults = [...given.flatMap(([, part]) => (part.ok ? [] : part.error)), ...more];
  if (faults.length > 0) return refused(faults);
  const values = given.map(([name, part]) => [name, part.ok ? part.value : null]);
  return ok(Object.fromEntries(values) as { [Name in keyof Parts]: ValueOf<Parts[Name]> });
}

/** A list of parts as one: what each means, or the faults of all of them in order. */
export function everyOf<Value>(
  parts: readonly CheckedBenefit<Value>[],
): CheckedBenefit<readonly Value[]> {
  const faults = parts.flatMap((part) => (part.ok ? [] : part.error));
  return faults.length > 0
    ? refused(faults)
    : ok(parts.flatMap((part) => (part.ok ? [part.value] : [])));
}
