import type { Feature } from '../behaviour/features';
import type { LocalDay } from '../shared/calendar';
import type { Window } from '../shared/window';
import type { SplitShares } from '../value/split-members';
import type { TreeGrid } from '../value/tree-choice';

/** The part of the members that shall be labelled with a tier, by what they spent. */
export type LabelShare = { readonly tierCode: string; readonly share: number };

/** Where the tiers that a model learns come from (docs/domain.md §5.6). */
export type TrainingLabels =
  /** The tier in force when the training reads members. */
  | { readonly kind: 'CURRENT_TIER' }
  /** The quantile of what members spent in the days from that of the features on. */
  | { readonly kind: 'NEXT_SPEND'; readonly days: number; readonly shares: readonly LabelShare[] };

/** Everything that the training of one version of a model follows from. */
export type TrainingDefinition = {
  readonly features: readonly Feature[];
  /** That of the rules in force when it was asked for. */
  readonly window: Window;
  /** Features are those that were known when this local day began. */
  readonly day: LocalDay;
  readonly labels: TrainingLabels;
  readonly split: SplitShares;
  /** The settings that are tried; the validation part chooses. */
  readonly grid: TreeGrid;
  readonly seed: number;
};
