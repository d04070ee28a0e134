/** A decimal number kept exactly: coefficient · 10^−scale. */
export type ExactDecimal = { readonly coefficient: bigint; readonly scale: number };

/** Optional sign, digits, optional fraction; a digit on one side of the point is enough. */
const PLAIN_DECIMAL = /^[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})$/;

/**
 * Reads a plain decimal number as it stands in a table: `6`, `-12.50`, `+3`, `.5`. Exponents,
 * thousands separators and anything else give null: they are refused, not guessed.
 *
 * @example
 * parseExactDecimal('2.55'); // { coefficient: 255n, scale: 2 }
 */
export function parseExactDecimal(text: string): ExactDecimal | null {
  if (!PLAIN_DECIMAL.test(text)) return null;
  const point = text.indexOf('.');
  if (point < 0) return { coefficient: BigInt(text), scale: 0 };
  const digits = text.slice(0, point) + text.slice(point + 1);
  return { coefficient: BigInt(digits), scale: text.length - point - 1 };
}

/** The exact product of two decimals. */
export const multiplyExact = (left: ExactDecimal, right: ExactDecimal): ExactDecimal => ({
  coefficient: left.coefficient * right.coefficient,
  scale: left.scale + right.scale,
});

/** The decimal without its sign. */
export const absoluteExact = (decimal: ExactDecimal): ExactDecimal =>
  decimal.coefficient < 0n ? { ...decimal, coefficient: -decimal.coefficient } : decimal;

/**
 * Rounds to a number of decimals; a tie goes away from zero: 2.345 → 2.35 and −2.345 → −2.35.
 *
 * @example
 * formatExact(roundHalfUp({ coefficient: 2345n, scale: 3 }, 2)); // '2.35'
 */
export function roundHalfUp(decimal: ExactDecimal, decimals: number): ExactDecimal {
  const { coefficient, scale } = decimal;
  if (scale === decimals) return decimal;
  if (scale < decimals) {
    return { coefficient: coefficient * 10n ** BigInt(decimals - scale), scale: decimals };
  }
  const unit = 10n ** BigInt(scale - decimals);
  const half = unit / 2n;
  // Division of bigints cuts towards zero, so half a unit is added away from zero first.
  const rounded = (coefficient < 0n ? coefficient - half : coefficient + half) / unit;
  return { coefficient: rounded, scale: decimals };
}

/** −1, 0 or 1 as the left decimal is less than, equal to or greater than the right one. */
export function compareExact(left: ExactDecimal, right: ExactDecimal): number {
  const scale = Math.max(left.scale, right.scale);
  const a = roundHalfUp(left, scale).coefficient;
  const b = roundHalfUp(right, scale).coefficient;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The decimal as plain text with all its decimals: `-12.50`. */
export function formatExact({ coefficient, scale }: ExactDecimal): string {
  if (scale === 0) return coefficient.toString();
  const isNegative = coefficient < 0n;
  const digits = (isNegative ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  return `${isNegative ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
