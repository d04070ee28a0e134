import { capRankOf, type ProgramRules } from './rules';
import { capThatHolds, type Standing } from './standing';

/**
 * The highest tier that a member may hold by a score that reaches `rank`: tiers by invitation only
 * are passed over, but for the one the member was invited to (docs/domain.md §7).
 */
export function openRank(
  { ladder }: ProgramRules,
  { invitedRank }: Pick<Standing, 'invitedRank'>,
  rank: number,
): number {
  let open = rank;
  while (open > 0 && ladder[open]?.invitationOnly && open !== invitedRank) open -= 1;
  return open;
}

/**
 * The highest tier that a member can be promoted to now: open to them, below the cap of the rules
 * and their own. Nobody is promoted beneath a lock that says that they do not go on accumulating.
 */
export function promotableRank(
  rules: ProgramRules,
  standing: Standing,
  candidateRank: number,
): number {
  const { lock, earnedRank } = standing;
  const cap = capThatHolds(standing);
  if (lock !== null && !lock.accumulates) return earnedRank;
  const highest = Math.min(candidateRank, capRankOf(rules), cap?.rank ?? candidateRank);
  return openRank(rules, standing, highest);
}
