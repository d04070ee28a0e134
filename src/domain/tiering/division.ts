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

/** What a model said of one member. */
export type ModelSaid = {
  readonly modelCode: string;
  readonly version: number;
  /** The rank on the ladder that it predicts; −1 where the class is none of its tiers. */
  readonly rank: number;
  /** 0…1. */
  readonly confidence: number;
  /** Whether it was not sure enough, and the thresholds of the ladder gave the tier. */
  readonly isFallback: boolean;
};

/** The division in force for a batch of members. */
export type BatchDivision = {
  /** A member's rank from their score, by whatever division is in force. */
  readonly divide: (row: number, score: number) => number;
  /** What a model said of a member; null where none divides. */
  readonly said: ((row: number) => ModelSaid) | null;
};

/**
 * The division in force for a batch of members. Thresholds that quantiles gave stand on the ladder.
 * A model's class counts from the minimum confidence on; below it, and where the class is no tier
 * of the ladder, the ladder decides.
 */
export function divisionOf(
  { rules, classifier }: RulesInForce,
  source: FeatureSource,
): BatchDivision {
  const { division, ladder } = rules;
  if (division.kind !== 'MODEL') {
    return { divide: (_, score) => rankOfScore(ladder, score), said: null };
  }
  invariant(classifier, 'rules that divide by a model come with it');
  const { code: modelCode, version } = classifier;
  const predicted = classifier.predict(source);
  const said = (row: number): ModelSaid => {
    const given = predicted.rank[row] ?? -1;
    const rank = given < ladder.length ? given : -1;
    const confidence = predicted.confidence[row] ?? 0;
    const isFallback = rank < 0 || !(confidence >= division.minimumConfidence);
    return { modelCode, version, rank, confidence, isFallback };
  };
  return {
    divide: (row, score) => {
      const { rank, isFallback } = said(row);
      return isFallback ? rankOfScore(ladder, score) : rank;
    },
    said,
  };
}
