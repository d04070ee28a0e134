import type { Feature } from '../behaviour/features';
import type { ClassificationReport } from '../value/classification-report';
import type { TriedTree } from '../value/tree-choice';
import type { TreeOptions } from '../value/tree-training';

/** How many members would go from one tier to another. */
export type TierShift = { readonly from: string; readonly to: string; readonly members: number };

/** What a training came to (docs/domain.md §5.10). */
export type TrainingReport = {
  /** The tiers that reports tell apart, by class. */
  readonly classes: readonly string[];
  readonly members: {
    readonly train: number;
    readonly validation: number;
    readonly test: number;
    /** Who joined later. */
    readonly leftOut: number;
  };
  readonly tried: readonly TriedTree[];
  readonly chosen: TreeOptions;
  /** On the test part, which nothing was learnt or chosen from. */
  readonly test: ClassificationReport;
  /** The most important first. */
  readonly importance: readonly { readonly feature: Feature; readonly share: number }[];
  /** By the features of now, against the tiers in force. */
  readonly shifts: readonly TierShift[];
  readonly up: number;
  readonly down: number;
};

/** Why members cannot be learned from. */
export type TrainingProblem =
  | { readonly code: 'TOO_FEW_MEMBERS'; readonly members: number; readonly minimum: number }
  /** Everybody has the same label. */
  | { readonly code: 'ONE_CLASS'; readonly tierCode: string }
  /** Nobody has the feature. */
  | { readonly code: 'NO_VALUES'; readonly feature: Feature; readonly index: number }
  | { readonly code: 'INTERNAL' };
