/**
 * Whether a member moves up at once: the score reaches a higher tier than the one held
 * (docs/domain.md §7, promotion "immediate", straight to the qualifying tier).
 */
export const isPromotionEarned = (candidateRank: number, heldRank: number): boolean =>
  candidateRank > heldRank;

/** Whether the score alone would give less than the tier held. Nobody is demoted for it yet. */
export const isHeldAboveScore = (candidateRank: number, heldRank: number): boolean =>
  candidateRank < heldRank;
