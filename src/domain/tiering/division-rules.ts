import type { FeatureSource } from '../behaviour/features';
import type { TreeChange } from '../value/tree-change';
import type { TreePath } from '../value/tree-path';

/** What part of the base a tier aims at, and below what its threshold does not go. */
export type TierShare = {
  readonly tierCode: string;
  /** Above 0; all shares together at most 1. */
  readonly share: number;
  readonly floor: number | null;
};

/** How scores become tiers (docs/domain.md §6). */
export type Division =
  /** By the thresholds of the ladder. */
  | { readonly kind: 'FIXED' }
  /** By thresholds that give each tier its share; those of the ladder hold until the first ones. */
  | { readonly kind: 'QUANTILE'; readonly shares: readonly TierShare[] }
  /** By the class that a model predicts; below the confidence by the thresholds of the ladder. */
  | { readonly kind: 'MODEL'; readonly modelCode: string; readonly minimumConfidence: number };

/** What a model says of a batch of members, by column. */
export type TierPredictions = {
  /** The rank on the ladder in force; −1 where the class is none of its tiers. */
  readonly rank: Int16Array;
  /** How sure it is, 0…1. */
  readonly confidence: Float64Array;
};

/** The face of every model that divides members (docs/domain.md §5.5–5.7). Pure and synchronous. */
export type TierClassifier = {
  readonly code: string;
  readonly version: number;
  readonly predict: (source: FeatureSource) => TierPredictions;
  /** How it comes to what it predicts for one member of a batch. */
  readonly explain: (source: FeatureSource, row: number) => TreePath;
  /**
   * The nearest change that would have it predict a higher tier, and be so sure of it, for one
   * member of a batch; tiers by invitation are none to reach. Null where there is none.
   */
  readonly nearestChange: (
    source: FeatureSource,
    row: number,
    minimumConfidence: number,
  ) => TreeChange | null;
};
