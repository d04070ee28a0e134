import type { ReasonBits } from './reason';
import type { Standing } from './standing';

/** A standing with the reasons that go with it. */
export type Reasoned = { readonly standing: Standing; readonly reasons: ReasonBits };

/**
 * Whether a decision is kept for ever: it changed tier, term or reasons. Reasons of the decision
 * itself count as a change; where the version is another, hand in no reasons (docs/domain.md §1).
 */
export const isDecisionKept = (before: Reasoned, after: Reasoned): boolean =>
  after.standing.rank !== before.standing.rank ||
  after.standing.termUntil !== before.standing.termUntil ||
  after.reasons !== before.reasons;

/** A score as it is kept: 0 where there is none, which the reason NO_SCORE tells. */
export const keptScore = (score: number): number => (Number.isNaN(score) ? 0 : score);
