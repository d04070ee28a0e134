import type { FeatureSource } from '../behaviour/features';

/** How many units, or members, reached each stage, or one behind it (docs/domain.md §5.3). */
export type FunnelCounts = {
  readonly viewed: number;
  readonly carted: number;
  readonly ordered: number;
  readonly paid: number;
};

/** Parts from 0 to 1 that went on from one stage to the next, and from the first to the last. */
export type FunnelRates = {
  readonly viewedToCarted: number;
  readonly cartedToOrdered: number;
  readonly orderedToPaid: number;
  readonly viewedToPaid: number;
};

/**
 * Rate(a→b) = units at b / units at a, and 0 if there are none at a (docs/domain.md §5.3).
 *
 * @example
 * // 1000 viewed, 300 carted, 150 ordered, 90 paid → 0.3, 0.5, 0.6 and 0.09 overall
 */
export const funnelRates = ({ viewed, carted, ordered, paid }: FunnelCounts): FunnelRates => ({
  viewedToCarted: rate(viewed, carted),
  cartedToOrdered: rate(carted, ordered),
  orderedToPaid: rate(ordered, paid),
  viewedToPaid: rate(viewed, paid),
});

const rate = (from: number, to: number): number => (from === 0 ? 0 : to / from);

/**
 * S = 100 · paid / viewed of every member of a batch, not rounded; NaN where no view was recorded
 * in the window, although later stages imply one (docs/domain.md §5.3).
 */
export function funnelScores({ sums }: FeatureSource): Float64Array {
  const { viewed, paid, productViews } = sums.counters;
  const scores = new Float64Array(sums.size);
  for (let row = 0; row < scores.length; row += 1) {
    const isSeen = (productViews[row] ?? 0) > 0;
    scores[row] = isSeen ? (100 * (paid[row] ?? 0)) / (viewed[row] ?? 0) : Number.NaN;
  }
  return scores;
}
