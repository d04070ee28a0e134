import type { Instant } from '../shared/instant';

/** What happened to a member that moves tiers beside the score; nothing of it where absent. */
export type MovementFacts = {
  /** When violations happened that are being recorded. */
  readonly violations?: readonly Instant[];
  /** A refund is being recorded. */
  readonly isRefunded?: boolean;
  /** Something of the time before `Standing.ended` is being recorded. */
  readonly isEndedTermReviewed?: boolean;
};
