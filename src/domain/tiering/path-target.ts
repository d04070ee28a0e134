import type { Instant } from '../shared/instant';
import type { ReasonCode } from './reason';
import { liftEnded } from './movement';
import { capRankOf, type ProgramRules } from './rules';
import { capThatHolds, rankInForce, type Standing } from './standing';

/** Why there is no path: what stands in the way, or that nothing sensible was found. */
export const NO_PATH_CODES = [
  'SET_BY_PERSON',
  'INVITATION_NEEDED',
  'CAPPED_BY_RULES',
  'CAPPED_BY_PENALTY',
  'CAPPED_BY_DECLINE',
  'PROMOTION_WAITS',
  'NO_PATH_FOUND',
] as const satisfies readonly (ReasonCode | 'NO_PATH_FOUND')[];
export type NoPathCode = (typeof NO_PATH_CODES)[number];

/** Why there is no path, and until when (exclusive); null where it has no end. */
export type NoPath = { readonly code: NoPathCode; readonly until: Instant | null };

/** The tier that a promotion can reach next, or what rules it out. */
export type NextStep = {
  /** The tier above: the one that can be reached, or the one right above where none can. */
  readonly rank: number;
  readonly hindrance: NoPath | null;
};

const CAPPED = { PENALTY: 'CAPPED_BY_PENALTY', DECLINE: 'CAPPED_BY_DECLINE' } as const;

/**
 * The lowest tier above the one in force that a promotion can reach: tiers by invitation are passed
 * over unless the member was invited to them, nothing lies above the caps of the rules and of the
 * member, and a tier that a person has set moves for nothing (docs/domain.md §7). Null at the top.
 */
export function nextStepOf(rules: ProgramRules, held: Standing, at: Instant): NextStep | null {
  const standing = liftEnded(held, at);
  const rank = rankInForce(standing);
  if (rank >= rules.ladder.length - 1) return null;
  const open = openRankAbove(rules, rank, standing.invitedRank);
  const hindered = (code: NoPathCode, until: Instant | null = null): NextStep => ({
    rank: open ?? rank + 1,
    hindrance: { code, until },
  });
  const { lock } = standing;
  if (lock && !lock.accumulates) return hindered('SET_BY_PERSON', lock.until);
  if (open === null) return hindered('INVITATION_NEEDED');
  if (open > capRankOf(rules)) return hindered('CAPPED_BY_RULES');
  const cap = capThatHolds(standing);
  if (cap && open > cap.rank) return hindered(CAPPED[cap.cause], cap.until);
  return { rank: open, hindrance: null };
}

/** The lowest tier above a rank that is open to the member; null where all are by invitation. */
export function openRankAbove(
  { ladder }: ProgramRules,
  rank: number,
  invitedRank: number | null,
): number | null {
  const found = ladder.findIndex(
    (tier, place) => place > rank && (!tier.invitationOnly || place === invitedRank),
  );
  return found < 0 ? null : found;
}
