import type { Experiment } from './plan';

/** A draft, and what stands between it and its start. */
export interface DraftProps {
  readonly experiment: Experiment;
  /** One that runs, and must end before this can start. */
  readonly other: { readonly name: string } | null;
  /** Whether somebody else must start it than who edited it last. */
  readonly isReviewed: boolean;
}
