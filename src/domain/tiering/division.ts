import type { Tier } from './rules';

/**
 * Fixed division: the rank of the highest tier with `score ≥ threshold`, the base tier (0) below
 * all of them (docs/domain.md §6). Thresholds strictly increase with rank.
 *
 * @example
 * // ladder 0, 101, 501, 1001: 100 → 0, 101 → 1, 1401.6 → 3
 */
export function divide(ladder: readonly Tier[], scores: Float64Array): Int16Array {
  const thresholds = ladder.map((tier) => tier.threshold);
  const ranks = new Int16Array(scores.length);
  for (let row = 0; row < scores.length; row += 1) {
    ranks[row] = rankOfScore(thresholds, scores[row] ?? 0);
  }
  return ranks;
}

function rankOfScore(thresholds: readonly number[], score: number): number {
  for (let rank = thresholds.length - 1; rank > 0; rank -= 1) {
    if (score >= (thresholds[rank] ?? Infinity)) return rank;
  }
  return 0;
}
