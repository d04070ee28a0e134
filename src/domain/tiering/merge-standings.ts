import { rankInForce, type Standing, type TierLock } from './standing';

/**
 * What a member holds in whom two have become one (docs/domain.md §3, "Unknown identities": the
 * better tier stays). The better earned tier stays with its term; of equal ones the term that ends
 * later. Caps and deductions of both stand, each until its own end, an invitation of either is
 * kept, and the lock of the first, or of the second where the first has none. Two locks that both
 * let the member rise are one floor: the higher. The part in an experiment goes like the lock, so
 * that nobody changes their variant. The tier in force is never lower than either was,
 * unless a person has fixed it.
 *
 * @param target whose lock and own date go first
 *
 * @example
 * mergeStandings(silverUntilMay, goldUntilMarch); // gold until March
 */
export function mergeStandings(target: Standing, source: Standing): Standing {
  const better = holdsBetter(source, target) ? source : target;
  const held = {
    ...better,
    caps: [...target.caps, ...source.caps],
    deductions: [...target.deductions, ...source.deductions],
    lock: mergedLock(target.lock, source.lock),
    invitedRank: higher(target.invitedRank, source.invitedRank),
    anchorDay: target.anchorDay ?? source.anchorDay,
    promotedOn: higher(target.promotedOn, source.promotedOn),
    trial: target.trial ?? source.trial,
  };
  return { ...held, rank: rankInForce(held) };
}

function holdsBetter(one: Standing, other: Standing): boolean {
  if (one.earnedRank !== other.earnedRank) return one.earnedRank > other.earnedRank;
  return (one.termUntil ?? Infinity) > (other.termUntil ?? Infinity);
}

function mergedLock(first: TierLock | null, second: TierLock | null): TierLock | null {
  if (first === null || second === null) return first ?? second;
  if (!first.accumulates || !second.accumulates) return first;
  if (first.rank !== second.rank) return first.rank > second.rank ? first : second;
  return (second.until ?? Infinity) > (first.until ?? Infinity) ? second : first;
}

function higher(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
