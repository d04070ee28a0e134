import { placeFromTop } from '../shared/place';
import type { TierShare } from './division-rules';
import type { Tier } from './rules';

/**
 * The thresholds that give each tier its share of the base, by rank, the base tier's own included
 * (docs/domain.md §6). Of the N eligible members, those with a score above 0, the threshold of a
 * tier is the score at place ⌈q·N⌉ from the top, q being its share and those of all tiers above it.
 * It is at least the floor of the tier, and no lower than that of the tier below. A tier without a
 * share keeps its threshold of the ladder. Without an eligible member all of them do.
 *
 * `scores` may hold NaN for members without a score; they are not eligible. A million scores take
 * about a fifth of a second.
 *
 * @example
 * // scores 1…100, shares diamond 1 %, gold 4 %, silver 15 % → [0, 81, 96, 100]
 */
export function quantileThresholds(
  scores: Float64Array,
  ladder: readonly Tier[],
  shares: readonly TierShare[],
): readonly number[] {
  const eligible = eligibleScores(scores).toSorted();
  if (eligible.length === 0) return ladder.map(({ threshold }) => threshold);
  const shareOf = new Map(shares.map((share) => [share.tierCode, share]));
  const atTop = (place: number): number => eligible[eligible.length - place] ?? 0;
  let cumulative = 0;
  const fromTop = ladder.toReversed().map((tier, place) => {
    const share = shareOf.get(tier.code);
    if (share === undefined || place === ladder.length - 1) return tier.threshold;
    cumulative += share.share;
    return Math.max(atTop(placeFromTop(cumulative, eligible.length)), share.floor ?? 0);
  });
  let below = 0;
  return fromTop.toReversed().map((threshold) => (below = Math.max(below, threshold)));
}

/** The scores of those who are eligible for a share: above 0, and no NaN. */
export function eligibleScores(scores: Float64Array): Float64Array {
  const eligible = new Float64Array(scores.length);
  let count = 0;
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] ?? 0;
    if (!(score > 0)) continue;
    eligible[count] = score;
    count += 1;
  }
  return eligible.slice(0, count);
}
