import { decimalPlaces } from '../../shared/decimal';
import { invariant } from '../../shared/invariant';
import type { Locale } from '../../shared/locale';
import { ok, refused } from '../../shared/result';
import { filledText, numberText } from '../../shared/wording';
import { numberFaults, plain } from '../../tiering/rule-fault';
import type { ConditionValue } from '../benefit-answer';
import { benefitFault, type CheckedBenefit } from '../benefit-fault';
import type { AttributeValue, BenefitFacts } from '../benefit-facts';
import type { ConditionLeaf, Json, Operator } from '../condition-tree';
import { both, type BothTexts, type BoundCondition, type Check, type Condition } from './condition';
import { numberCheck } from './number-check';
import { operandsOf, parseOperands } from './operand';
import { NUMBER_OPERATORS, type NumberOperator } from './operators';
import { joinValue, PARAMETER_ARGUMENTS, parseFreeText, splitValue } from './parameters';
import { listText, quotedText } from './phrases';
import { complementOf, shortfallOf, spansOf } from './spans';

type Path = readonly string[];

const MAX_NUMBER = 1e12;
const DECIMALS = 6;

/** An attribute of the member that the shop has told: a text, a number, or yes or no. */
export const attribute: Condition = {
  code: 'attribute',
  labels: both('Attribute', '会员属性'),
  descriptions: both(
    'An attribute of the member: a text, a number, or true or false. Where it has no value, only ' +
      '"has no value" is met.',
    '会员的自定义属性：文本、数字或是否。没有值时，只满足“没有值”。',
  ),
  operators: [...NUMBER_OPERATORS, 'in', 'notIn', 'null', 'notNull'],
  arguments: () => [
    PARAMETER_ARGUMENTS.attribute,
    {
      ...{ name: 'operand', labels: both('Value', '比较值'), type: 'ANY', choices: null },
      ...{ minimum: -MAX_NUMBER, maximum: MAX_NUMBER, decimals: DECIMALS },
    },
  ],
  parse: ({ operator, value }, path) => {
    const split = splitValue('attribute', value, path);
    if (!split.ok) return split;
    const operand = parseOperands(
      { operator, value: split.value.operand },
      [...path, 'operand'],
      (each, place) => (isOrder(operator) ? parseNumber(each, place) : parseAny(each, place)),
      (from, to) => Number(from) <= Number(to),
    );
    return operand.ok ? ok(joinValue('attribute', split.value.parameters, operand.value)) : operand;
  },
  bind,
};

type OrderOperator = Exclude<NumberOperator, '=' | '!='>;

const isOrder = (operator: Operator): operator is OrderOperator =>
  operator !== '=' &&
  operator !== '!=' &&
  (NUMBER_OPERATORS as readonly Operator[]).includes(operator);

function bind(leaf: ConditionLeaf): BoundCondition {
  const { operator } = leaf;
  const split = splitValue('attribute', leaf.value, []);
  invariant(split.ok, 'a leaf was parsed before it is bound');
  const key = split.value.parameters.attribute ?? '';
  const operands = operandsOf(split.value.operand as Json);
  return {
    needs: { member: [], window: null, attribute: key },
    check: () => attributeCheck(operator, operands, key),
    explain: () => (facts, _, wanted) => {
      const actual = attributeOf(facts, key);
      const shortfall =
        typeof actual === 'number' && isOrder(operator)
          ? orderShortfall(operator, operands.map(Number), actual, wanted)
          : null;
      return { actual: actual === undefined ? null : valueOf(actual), shortfall };
    },
    required: operands.map((each) => valueOf(each as AttributeValue)),
    phrase: (locale) => phrase(key, operator, operands, locale),
    reach: isOrder(operator)
      ? {
          ...{ kind: 'SPANS', subject: JSON.stringify(['attribute', key]) },
          spans: spansOf(operator, operands.map(Number), 10 ** -DECIMALS),
        }
      : null,
  };
}

/** What objects inherit are functions, and no values of attributes. */
function attributeOf({ attributes }: BenefitFacts, key: string): AttributeValue | undefined {
  const value: unknown = attributes[key];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

function attributeCheck(operator: Operator, operands: readonly Json[], key: string): Check {
  if (isOrder(operator)) {
    return numberCheck(operator, operands.map(Number), (facts) => {
      const value = attributeOf(facts, key);
      return typeof value === 'number' ? value : Number.NaN;
    });
  }
  if (operator === 'null') return (facts) => attributeOf(facts, key) === undefined;
  if (operator === 'notNull') return (facts) => attributeOf(facts, key) !== undefined;
  const isExcept = operator === '!=' || operator === 'notIn';
  const values: ReadonlySet<unknown> = new Set(operands);
  return (facts) => {
    const value = attributeOf(facts, key);
    return value !== undefined && values.has(value) !== isExcept;
  };
}

function orderShortfall(
  operator: OrderOperator,
  operands: readonly number[],
  actual: number,
  wanted: boolean,
) {
  const step = 10 ** -DECIMALS;
  const met = spansOf(operator, operands, step);
  return shortfallOf(wanted ? met : complementOf(met, step), actual, 'NUMBER');
}

function valueOf(value: AttributeValue): ConditionValue {
  if (typeof value === 'number') return { kind: 'NUMBER', number: value };
  return typeof value === 'boolean'
    ? { kind: 'FLAG', flag: value }
    : { kind: 'WORDS', words: [value] };
}

function parseAny(value: unknown, path: Path): CheckedBenefit<Json> {
  if (value === null || value === undefined || value === '') {
    return refused([benefitFault(path, 'REQUIRED')]);
  }
  if (typeof value === 'boolean') return ok(value);
  if (typeof value === 'number') return parseNumber(value, path);
  if (typeof value === 'string') return parseFreeText(value, path);
  const expected = 'text, number, true, false';
  return refused([benefitFault(path, 'WRONG_TYPE', { expected })]);
}

function parseNumber(value: unknown, path: Path): CheckedBenefit<Json> {
  if (typeof value !== 'number') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: 'number' })]);
  }
  const faults = numberFaults(value, path, { minimum: -MAX_NUMBER, maximum: MAX_NUMBER });
  if (faults.length > 0) return refused(faults);
  const isFine = /e/.test(String(value)) || decimalPlaces(String(value)) > DECIMALS;
  return isFine
    ? refused([benefitFault(path, 'TOO_MANY_DECIMALS', { maximum: DECIMALS })])
    : ok(plain(value));
}

const PHRASES: Readonly<Partial<Record<Operator, BothTexts>>> = {
  '=': both('{subject} is {first}', '{subject}为 {first}'),
  '!=': both('{subject} is not {first}', '{subject}不是 {first}'),
  '<': both('{subject} is less than {first}', '{subject}低于 {first}'),
  '<=': both('{subject} is at most {first}', '{subject}不高于 {first}'),
  '>': both('{subject} is more than {first}', '{subject}高于 {first}'),
  '>=': both('{subject} is at least {first}', '{subject}不低于 {first}'),
  between: both('{subject} is from {first} to {second}', '{subject}在 {first} 至 {second} 之间'),
  notBetween: both(
    '{subject} is not from {first} to {second}',
    '{subject}不在 {first} 至 {second} 之间',
  ),
  in: both('{subject} is one of {list}', '{subject}为 {list} 之一'),
  notIn: both('{subject} is none of {list}', '{subject}不是 {list} 中的任何一个'),
  null: both('{subject} has no value', '{subject}没有值'),
  notNull: both('{subject} has a value', '{subject}有值'),
};

function phrase(
  key: string,
  operator: Operator,
  operands: readonly Json[],
  locale: Locale,
): string {
  const texts = operands.map((each) => operandText(each, locale));
  const name = quotedText(key, locale);
  return filledText(PHRASES[operator]?.[locale] ?? '', {
    subject: locale === 'en' ? `the attribute ${name}` : `属性${name}`,
    first: texts[0],
    second: texts[1],
    list: listText(texts, locale),
  });
}

function operandText(value: Json, locale: Locale): string {
  if (typeof value === 'number') return numberText(value, locale);
  if (typeof value === 'boolean')
    return value ? both('true', '是')[locale] : both('false', '否')[locale];
  return quotedText(String(value), locale);
}
