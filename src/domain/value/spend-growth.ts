import type { FeatureSource } from '../behaviour/features';

/**
 * S = C · (1 + ΔC/C) = C + ΔC, where C is the purchase amount of this window and ΔC what it has
 * grown by since the one before; for C = 0 it is ΔC (docs/domain.md §5.2). Major units of currency.
 *
 * @example
 * spendGrowthScore(500, 120); // 620
 */
export const spendGrowthScore = (amount: number, growth: number): number => amount + growth;

/** S of every member of a batch, not rounded. */
export function spendGrowthScores({ sums, minorPerMajor }: FeatureSource): Float64Array {
  const scores = new Float64Array(sums.size);
  for (let row = 0; row < scores.length; row += 1) {
    const amount = sums.counters.amountMinor[row] ?? 0;
    const growth = amount - (sums.previousAmountMinor[row] ?? 0);
    // Whole minor units are added, so that the sum is exact.
    scores[row] = spendGrowthScore(amount, growth) / minorPerMajor;
  }
  return scores;
}
