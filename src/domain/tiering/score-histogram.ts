import { roundScore } from '../shared/decimal';

/** One bar of the distribution of scores: from a score on, up to the next bar. */
export type ScoreBin = {
  readonly from: number;
  /** Exclusive; null for the last bar, which is open above. */
  readonly to: number | null;
  readonly inForce: number;
  readonly byDraft: number;
};

const MOST_BINS = 40;
/** Scores are skewed: what lies above this share of them goes into the last bar. */
const SHOWN_SHARE = 0.99;

/**
 * The distribution of two columns of scores over the same bars, at most forty of equal width, the
 * last one open. NaN, who has no score, is in none of them.
 *
 * @example
 * // scores 0…99 and 0…99: forty bars of about 2.5
 */
export function scoreHistogram(inForce: Float64Array, byDraft: Float64Array): ScoreBin[] {
  const all = present(inForce, byDraft).toSorted();
  const [lowest] = all;
  if (lowest === undefined) return [];
  const highest = all[Math.ceil(SHOWN_SHARE * all.length) - 1] ?? lowest;
  const bins = highest > lowest ? MOST_BINS : 1;
  const width = bins === 1 ? 0 : (highest - lowest) / (bins - 1);
  const place = (score: number): number =>
    width === 0 ? 0 : Math.min(bins - 1, Math.max(0, Math.floor((score - lowest) / width)));
  const counted = (scores: Float64Array): number[] => {
    const counts = Array.from({ length: bins }, () => 0);
    for (const score of scores) {
      if (!Number.isNaN(score)) counts[place(score)] = (counts[place(score)] ?? 0) + 1;
    }
    return counts;
  };
  const [before, after] = [counted(inForce), counted(byDraft)];
  return before.map((count, bin) => ({
    from: roundScore(lowest + bin * width),
    to: bin === bins - 1 ? null : roundScore(lowest + (bin + 1) * width),
    inForce: count,
    byDraft: after[bin] ?? 0,
  }));
}

function present(left: Float64Array, right: Float64Array): Float64Array {
  const scores = new Float64Array(left.length + right.length);
  scores.set(left);
  scores.set(right, left.length);
  return scores.filter((score) => !Number.isNaN(score));
}
