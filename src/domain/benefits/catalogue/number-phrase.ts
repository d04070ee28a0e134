import { assertNever } from '../../shared/invariant';
import type { Locale } from '../../shared/locale';
import { dayText, filledText, moneyText, numberText } from '../../shared/wording';
import type { ConditionValue } from '../benefit-answer';
import type { BothTexts } from './condition';
import { both } from './condition';
import type { NumberOperator } from './operators';

/** What a number means. */
export type NumberUnit = 'NUMBER' | 'AMOUNT' | 'DAYS' | 'DATE';

const COMPARISONS: Readonly<Record<NumberOperator, BothTexts>> = {
  '=': both('{subject} is {first}', '{subject}等于 {first}'),
  '!=': both('{subject} is not {first}', '{subject}不等于 {first}'),
  '<': both('{subject} is less than {first}', '{subject}低于 {first}'),
  '<=': both('{subject} is at most {first}', '{subject}不高于 {first}'),
  '>': both('{subject} is more than {first}', '{subject}高于 {first}'),
  '>=': both('{subject} is at least {first}', '{subject}不低于 {first}'),
  between: both('{subject} is from {first} to {second}', '{subject}在 {first} 至 {second} 之间'),
  notBetween: both(
    '{subject} is not from {first} to {second}',
    '{subject}不在 {first} 至 {second} 之间',
  ),
};

/** Days of the calendar are before and after, not less and more. */
const DATE_COMPARISONS: Readonly<Record<NumberOperator, BothTexts>> = {
  '=': both('{subject} is {first}', '{subject}为{first}'),
  '!=': both('{subject} is not {first}', '{subject}不是{first}'),
  '<': both('{subject} is before {first}', '{subject}早于{first}'),
  '<=': both('{subject} is not after {first}', '{subject}不晚于{first}'),
  '>': both('{subject} is after {first}', '{subject}晚于{first}'),
  '>=': both('{subject} is not before {first}', '{subject}不早于{first}'),
  between: both('{subject} is from {first} to {second}', '{subject}在{first}至{second}之间'),
  notBetween: both(
    '{subject} is not from {first} to {second}',
    '{subject}不在{first}至{second}之间',
  ),
};

/** A number of a kind. */
export function numberValue(unit: NumberUnit, value: number): ConditionValue {
  switch (unit) {
    case 'NUMBER':
      return { kind: 'NUMBER', number: value };
    case 'AMOUNT':
      return { kind: 'AMOUNT', minor: value };
    case 'DAYS':
      return { kind: 'DAYS', days: value };
    case 'DATE':
      return { kind: 'DATE', day: value };
    default:
      return assertNever(unit);
  }
}

/** A number of a kind as it is written. */
export function unitText(
  unit: NumberUnit,
  value: number,
  locale: Locale,
  currencyCode: string,
): string {
  switch (unit) {
    case 'NUMBER':
      return numberText(value, locale);
    case 'AMOUNT':
      return moneyText(value, currencyCode, locale);
    case 'DAYS':
      return locale === 'en'
        ? `${numberText(value, locale)} ${value === 1 ? 'day' : 'days'}`
        : `${numberText(value, locale)} 天`;
    case 'DATE':
      return dayText(value, locale);
    default:
      return assertNever(unit);
  }
}

/** What is compared, and with what. */
export type NumberComparison = {
  readonly subject: string;
  readonly operator: NumberOperator;
  readonly unit: NumberUnit;
  readonly operands: readonly number[];
};

/** A comparison as a clause, such as `the cart total is at least £50`. */
export function numberPhrase(
  { subject, operator, unit, operands }: NumberComparison,
  locale: Locale,
  currencyCode: string,
): string {
  const [first = '', second = ''] = operands.map((each) =>
    unitText(unit, each, locale, currencyCode),
  );
  const texts = unit === 'DATE' ? DATE_COMPARISONS : COMPARISONS;
  return filledText(texts[operator][locale], { subject, first, second });
}
