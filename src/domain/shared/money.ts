import { decimalPlaces, isDecimalText, multiplyRoundHalfUp, scaleRoundHalfUp } from './decimal';
import { ok, refused, type Result } from './result';

/** Money as it is kept: whole minor units (pence, fen) of a currency. */
export type MinorUnits = number;

/** The largest amount of one behaviour: a million million minor units. */
export const MAX_AMOUNT_MINOR: MinorUnits = 1_000_000_000_000;

/** ISO 4217 currencies whose minor unit is not a hundredth. */
// prettier-ignore
const DIGITS: Readonly<Record<string, number>> = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0,
  VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
};

/** Digits after the point of a currency: 2 for GBP, 0 for JPY, 3 for KWD. */
export const currencyDigits = (currencyCode: string): number => DIGITS[currencyCode] ?? 2;

/** Why a text is not an amount of a currency. */
export type AmountRefused =
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-many-decimals'; readonly allowed: number }
  | { readonly kind: 'too-large'; readonly maximum: MinorUnits };

/**
 * Reads an amount in major units exactly; never rounds.
 *
 * @example
 * parseAmount('12.50', 'GBP'); // { ok: true, value: 1250 }
 */
export function parseAmount(text: string, currencyCode: string): Result<MinorUnits, AmountRefused> {
  if (!isDecimalText(text)) return refused({ kind: 'not-a-number' });
  const digits = currencyDigits(currencyCode);
  if (decimalPlaces(text) > digits) return refused({ kind: 'too-many-decimals', allowed: digits });
  const minor = Number(multiplyRoundHalfUp(text, String(10 ** digits), 0));
  return Math.abs(minor) > MAX_AMOUNT_MINOR
    ? refused({ kind: 'too-large', maximum: MAX_AMOUNT_MINOR })
    : ok(minor);
}

/** The decimal text of an amount: 1250 GBP is `12.50`. Minor units may exceed one behaviour's. */
export function formatAmount(minor: MinorUnits, currencyCode: string): string {
  const digits = currencyDigits(currencyCode);
  if (digits === 0) return String(minor);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Converts an amount at a dated rate (units of `to` for one unit of `from`), rounding half-up to
 * the minor unit of `to`.
 *
 * @example
 * convertRoundHalfUp(1000, 'EUR', 'GBP', '0.8612'); // 861
 */
export function convertRoundHalfUp(
  minor: MinorUnits,
  from: string,
  to: string,
  rate: string,
): MinorUnits {
  return scaleRoundHalfUp(minor, rate, currencyDigits(to) - currencyDigits(from));
}
