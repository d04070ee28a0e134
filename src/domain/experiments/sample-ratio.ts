import { chiSquareAbove } from './distributions';

/** Below this chance the split is not the planned one, and results mean nothing. */
const MISMATCH_BELOW = 0.001;
/** Fewer expected members of a variant than this, and the check says nothing. */
const LEAST_EXPECTED = 5;

/** Whether members were spread as planned (research: a sample-ratio mismatch blocks a verdict). */
export type SampleRatio = {
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly chiSquare: number;
  /** The chance of a split at least this uneven; 1 where nothing can be said. */
  readonly pValue: number;
  readonly isMismatch: boolean;
};

/**
 * Compares the sizes of variants with their planned weights by Pearson's χ². Variants without a
 * weight are left out.
 */
export function sampleRatio(observed: readonly number[], weights: readonly number[]): SampleRatio {
  const total = observed.reduce((sum, size, arm) => sum + ((weights[arm] ?? 0) > 0 ? size : 0), 0);
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const expected = observed.map((_, arm) => (total * (weights[arm] ?? 0)) / weight);
  const counted = expected.filter((size) => size > 0);
  const isSaying = counted.length > 1 && counted.every((size) => size >= LEAST_EXPECTED);
  const chiSquare = isSaying
    ? observed.reduce((sum, size, arm) => sum + deviation(size, expected[arm] ?? 0), 0)
    : 0;
  const pValue = chiSquareAbove(chiSquare, counted.length - 1);
  return { observed, expected, chiSquare, pValue, isMismatch: pValue < MISMATCH_BELOW };
}

const deviation = (size: number, expected: number): number =>
  expected > 0 ? (size - expected) ** 2 / expected : 0;
