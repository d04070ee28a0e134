import gammainc from '@stdlib/math-base-special-gammainc';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import tCdf from '@stdlib/stats-base-dists-t-cdf';
import tQuantile from '@stdlib/stats-base-dists-t-quantile';

/** The chance of a |t| at least this large; exact in the tail, where 1 − cdf is not. */
export const tTwoSided = (t: number, degrees: number): number => 2 * tCdf(-Math.abs(t), degrees);

/** The t that leaves this chance above it. */
export const tAbove = (chance: number, degrees: number): number => -tQuantile(chance, degrees);

/** The chance of a χ² at least this large. */
export const chiSquareAbove = (chiSquare: number, degrees: number): number =>
  degrees < 1 || chiSquare <= 0 ? 1 : gammainc(chiSquare / 2, degrees / 2, true, true);

/** The standard normal number that leaves this chance above it. */
export const normalAbove = (chance: number): number => -normalQuantile(chance, 0, 1);
