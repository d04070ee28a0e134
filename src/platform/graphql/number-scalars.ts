import { invariant } from '../../domain/shared/invariant';
import { defineScalar } from './scalar';

const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const MAX_DECIMAL_LENGTH = 40;
/** A double keeps any decimal of so many digits. */
const EXACT_DIGITS = 15;

/** An exact decimal number; inside and outside it is its text. */
export const DecimalScalar = defineScalar<string, string>({
  name: 'Decimal',
  description:
    'An exact decimal number, as a string such as `"12.50"`; no exponent, at most 40 characters. JSON numbers of at most 15 digits are accepted as well. Answers are strings.',
  expected: 'a decimal number such as "12.50", with neither exponent nor spaces',
  read: (outside) =>
    typeof outside === 'string' ? decimalText(outside) : decimalOfNumber(outside),
  readDigits: decimalText,
  write: (text) => text,
});

/** Points: whole numbers that a double holds exactly. */
export const PointsScalar = defineScalar<number, number>({
  name: 'Points',
  description: 'A whole number of points, from -9007199254740991 to 9007199254740991.',
  expected: 'a whole number within ±9007199254740991',
  read: (outside) => (isWhole(outside) ? outside : undefined),
  readDigits: (digits) => {
    const value = Number(digits);
    return isWhole(value) && /^-?\d+$/.test(digits) ? value : undefined;
  },
  write: (points) => {
    invariant(isWhole(points), 'points are a safe whole number');
    return points;
  },
});

export const RatioScalar = defineScalar<number, number>({
  name: 'Ratio',
  description: 'A share of a whole, from 0 to 1.',
  expected: 'a number from 0 to 1',
  read: (outside) => (isRatio(outside) ? outside : undefined),
  write: (ratio) => {
    invariant(isRatio(ratio), 'a ratio is from 0 to 1');
    return ratio;
  },
});

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

const isRatio = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 1;

function decimalText(text: string): string | undefined {
  return text.length <= MAX_DECIMAL_LENGTH && DECIMAL.test(text) ? text : undefined;
}

function decimalOfNumber(value: unknown): string | undefined {
  if (typeof value !== 'number') return undefined;
  const text = decimalText(String(value));
  return text !== undefined && text.replace(/\D/g, '').length <= EXACT_DIGITS ? text : undefined;
}
