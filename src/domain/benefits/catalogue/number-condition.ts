import { decimalPlaces } from '../../shared/decimal';
import { formatLocalDay, parseLocalDay } from '../../shared/calendar';
import { invariant } from '../../shared/invariant';
import type { Locale } from '../../shared/locale';
import { ok, refused } from '../../shared/result';
import { numberFaults, plain } from '../../tiering/rule-fault';
import { benefitFault, type CheckedBenefit } from '../benefit-fault';
import type { MemberFact } from '../benefit-facts';
import type { BenefitSetting } from '../benefit-setting';
import type { ConditionLeaf, Json, Operator } from '../condition-tree';
import {
  both,
  type BothTexts,
  type BoundCondition,
  type Check,
  type Condition,
  type Span,
} from './condition';
import { numberCheck, type ReadNumber } from './number-check';
import { numberPhrase, numberValue, type NumberUnit } from './number-phrase';
import { operandsOf, parseOperands } from './operand';
import { NUMBER_OPERATORS, type NumberOperator } from './operators';
import {
  joinValue,
  PARAMETER_ARGUMENTS,
  splitValue,
  type ParameterKind,
  type Parameters,
} from './parameters';
import { commonSpans, complementOf, shortfallOf, spansOf } from './spans';

/** What a condition that compares a number is made of. */
export type NumberSpec = {
  readonly code: string;
  readonly labels: BothTexts;
  readonly descriptions: BothTexts;
  readonly unit: NumberUnit;
  /** Bounds of what may be compared with, both included. */
  readonly minimum: number;
  readonly maximum: number;
  /** Digits after the point; 0 for whole numbers. */
  readonly decimals: number;
  /** The least that there can be; null where there is no least. */
  readonly lowest: number | null;
  readonly parameter: ParameterKind | null;
  readonly member: readonly MemberFact[];
  readonly read: (parameters: Parameters, slot: number) => ReadNumber;
  /**
   * That what is read lies in a span, as one closure that reads and compares: half the calls of a
   * reader within a comparison. What is read goes by steps of `decimals`.
   */
  readonly within?: (span: Span, slot: number) => Check;
  readonly subject: (parameters: Parameters, locale: Locale) => string;
};

type Path = readonly string[];

/** A condition that compares a number with one or two others. */
export const numberCondition = (spec: NumberSpec): Condition => ({
  code: spec.code,
  labels: spec.labels,
  descriptions: spec.descriptions,
  operators: NUMBER_OPERATORS,
  arguments: () => [
    ...(spec.parameter === null ? [] : [PARAMETER_ARGUMENTS[spec.parameter]]),
    {
      ...{ name: 'operand', labels: both('Value', '比较值'), type: spec.unit, choices: null },
      ...{ minimum: spec.minimum, maximum: spec.maximum, decimals: spec.decimals },
    },
  ],
  parse: ({ operator, value }, path) => {
    const split = splitValue(spec.parameter, value, path);
    if (!split.ok) return split;
    const at = spec.parameter === null ? path : [...path, 'operand'];
    const operand = parseOperands(
      { operator, value: split.value.operand },
      at,
      (each, place) => parseNumber(each, place, spec),
      (from, to) => numberOf(from) <= numberOf(to),
    );
    return operand.ok
      ? ok(joinValue(spec.parameter, split.value.parameters, operand.value))
      : operand;
  },
  bind: (leaf, setting) => bind(spec, leaf, setting),
});

function bind(spec: NumberSpec, leaf: ConditionLeaf, setting: BenefitSetting): BoundCondition {
  const split = splitValue(spec.parameter, leaf.value, []);
  invariant(split.ok && isNumberOperator(leaf.operator), 'a leaf was parsed before it is bound');
  const { parameters } = split.value;
  const { operator } = leaf;
  const operands = operandsOf(split.value.operand as Json).map(numberOf);
  const step = 1 / 10 ** spec.decimals;
  const lowest = spec.lowest ?? -Infinity;
  const met = spansOf(operator, operands, step);
  const possible = (wanted: boolean) =>
    commonSpans(wanted ? met : complementOf(met, step), [[lowest, Infinity]]);
  const [spans, gaps] = [possible(true), possible(false)];
  const unit = spec.unit === 'DATE' ? 'DAYS' : spec.unit;
  const { window, attribute, category } = parameters;
  return {
    needs: { member: spec.member, window, attribute },
    check: (slot) => {
      const [span, ...others] = met;
      return spec.within && span && others.length === 0
        ? spec.within(span, slot)
        : numberCheck(operator, operands, spec.read(parameters, slot));
    },
    explain: (slot) => {
      const read = spec.read(parameters, slot);
      return (facts, moment, wanted) => {
        const actual = read(facts, moment);
        if (Number.isNaN(actual)) return { actual: null, shortfall: null };
        const shortfall = shortfallOf(wanted ? spans : gaps, actual, unit);
        return { actual: numberValue(spec.unit, actual), shortfall };
      };
    },
    required: operands.map((each) => numberValue(spec.unit, each)),
    phrase: (locale) => {
      const subject = spec.subject(parameters, locale);
      const comparison = { subject, operator, unit: spec.unit, operands };
      return numberPhrase(comparison, locale, setting.currencyCode);
    },
    reach: {
      kind: 'SPANS',
      subject: JSON.stringify([spec.code, window, category]),
      spans,
    },
  };
}

const isNumberOperator = (operator: Operator): operator is NumberOperator =>
  (NUMBER_OPERATORS as readonly Operator[]).includes(operator);

/** A number as it is compared: of a day its place in the calendar. */
const numberOf = (value: Json): number =>
  typeof value === 'number'
    ? value
    : typeof value === 'string'
      ? (parseLocalDay(value) ?? NaN)
      : NaN;

function parseNumber(value: unknown, path: Path, spec: NumberSpec): CheckedBenefit<Json> {
  if (spec.unit === 'DATE') return parseDay(value, path, spec);
  if (value === null || value === undefined || value === '') {
    return refused([benefitFault(path, 'REQUIRED')]);
  }
  if (typeof value !== 'number') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: 'number' })]);
  }
  const { minimum, maximum, decimals } = spec;
  const faults = numberFaults(value, path, { minimum, maximum, whole: decimals === 0 });
  if (faults.length > 0) return refused(faults);
  // What JSON writes with an exponent is finer than anything that is compared.
  const isFine =
    decimals > 0 && (/e/.test(String(value)) || decimalPlaces(String(value)) > decimals);
  return isFine
    ? refused([benefitFault(path, 'TOO_MANY_DECIMALS', { maximum: decimals })])
    : ok(plain(value));
}

function parseDay(
  value: unknown,
  path: Path,
  { minimum, maximum }: NumberSpec,
): CheckedBenefit<Json> {
  if (typeof value !== 'string') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: '"2026-11-30"' })]);
  }
  const day = parseLocalDay(value);
  if (day === null) return refused([benefitFault(path, 'NOT_A_DAY')]);
  if (day >= minimum && day <= maximum) return ok(value);
  const bounds = { minimum: formatLocalDay(minimum), maximum: formatLocalDay(maximum) };
  return refused([benefitFault(path, 'OUT_OF_RANGE', bounds)]);
}
