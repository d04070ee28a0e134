import Decimal from 'decimal.js';

/** Exact decimal arithmetic, wide enough for any amount times any rate. */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** A decimal number written out: optional sign, digits, optional fraction; no exponent. */
const DECIMAL_TEXT = /^-?\d{1,20}(\.\d{1,20})?$/;

/** Whether a text is a plain decimal number such as `-12.50`. */
export const isDecimalText = (text: string): boolean => DECIMAL_TEXT.test(text);

/** Multiplies two decimal texts and rounds half-up to a number of decimals; gives decimal text. */
export const multiplyRoundHalfUp = (left: string, right: string, decimals: number): string =>
  new Exact(left).times(right).toDecimalPlaces(decimals).toFixed(decimals);

/** A whole number times a decimal rate times a power of ten, rounded half-up to a whole number. */
export const scaleRoundHalfUp = (whole: number, rate: string, powerOfTen: number): number =>
  new Exact(whole).times(rate).times(new Exact(10).pow(powerOfTen)).toDecimalPlaces(0).toNumber();

/** The one spelling of a decimal number: `1.50` and `01.5` are `1.5`, `-0` is `0`. */
export const canonicalDecimal = (text: string): string => {
  const value = new Exact(text);
  return value.isZero() ? '0' : value.toFixed();
};

/** How many digits stand after the point, trailing zeros left out. */
export const decimalPlaces = (text: string): number => new Exact(text).decimalPlaces();

/**
 * Rounds a score half-up to 6 decimals, so that 0.7·142 + 0.2·3 + 0.1·10 is 101 and not
 * 100.99999999999999 (docs/domain.md §5.1).
 *
 * @example
 * roundScore(0.7 * 142 + 0.2 * 3 + 0.1 * 10); // 101
 */
export function roundScore(score: number): number {
  const scaled = score * 1e6;
  const fraction = scaled - Math.floor(scaled);
  // Beside a half, the binary product may have fallen on the wrong side of the decimal one.
  if (Math.abs(fraction - 0.5) < 1e-3 && Math.abs(scaled) < 1e15) {
    return Math.round(Number(scaled.toPrecision(14))) / 1e6;
  }
  return Math.round(scaled) / 1e6;
}
