import type { FeatureSource } from '../behaviour/features';
import { invariant } from '../shared/invariant';
import type { RulesInForce, Tier } from './rules';

/**
 * The rank of the highest tier with `score ≥ threshold`, the base tier (0) below all of them and
 * where there is no score, NaN (docs/domain.md §6). Thresholds do not decrease with rank; of equal
 * ones the highest tier is reached.
 *
 * @example
 * // ladder 0, 101, 501, 1001: 100 → 0, 101 → 1, 1401.6 → 3
 */
export function rankOfScore(ladder: readonly Tier[], score: number): number {
  for (let rank = ladder.length - 1; rank > 0; rank -= 1) {
    if (score >= (ladder[rank]?.threshold ?? Infinity)) return rank;
  }
  return 0;
}

/** Gives a member's rank from their score, by whatever division is in force. */
export type Divide = (row: number, score: number) => number;

/**
 * The division in force for a batch of members. Thresholds that quantiles gave stand on the ladder.
 * A model's class counts from the minimum confidence on; below it the ladder decides.
 */
export function divisionOf({ rules, classifier }: RulesInForce, source: FeatureSource): Divide {
  const { division, ladder } = rules;
  const byLadder: Divide = (_, score) => rankOfScore(ladder, score);
  if (division.kind !== 'MODEL') return byLadder;
  invariant(classifier, 'rules that divide by a model come with it');
  const { rank, confidence } = classifier.predict(source);
  return (row, score) =>
    (confidence[row] ?? 0) >= division.minimumConfidence
      ? Math.min(rank[row] ?? 0, ladder.length - 1)
      : byLadder(row, score);
}
