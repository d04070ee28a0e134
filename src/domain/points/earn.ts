import type { MinorUnits } from '../shared/money';

/** Whole points. */
export type Points = number;

/**
 * At which rate an order earns. Fixed when its first payment is recorded, and kept with the order:
 * the order that promotes a member earns at the old rate (docs/domain.md §8, "Earn").
 */
export type EarningTerms = {
  /** Points for one major unit; decimal text with at most 4 decimals. */
  readonly pointsPerUnit: string;
  /** Multiplier of the tier in force before the payment; decimal text with at most 4 decimals. */
  readonly multiplier: string;
  /** The version of the rules that the rate is from. */
  readonly versionNumber: number;
};

const SCALE = 4;

/**
 * The points that an order is worth: what was paid and not refunded, in major units, times the
 * rate, times the multiplier, rounded down once. Never negative.
 *
 * @example
 * pointsOfOrderRoundDown(1999, 100, { pointsPerUnit: '1', multiplier: '1.5', versionNumber: 1 });
 * // 29
 */
export function pointsOfOrderRoundDown(
  netMinor: MinorUnits,
  minorPerMajor: number,
  terms: EarningTerms,
): Points {
  if (netMinor <= 0) return 0;
  const product = BigInt(netMinor) * scaled(terms.pointsPerUnit) * scaled(terms.multiplier);
  return Number(product / (BigInt(minorPerMajor) * 10n ** BigInt(2 * SCALE)));
}

/** A decimal text as a whole number of ten-thousandths. */
function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(SCALE, '0').slice(0, SCALE));
}
