import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';

/** A tier above which a member is not promoted, until an instant (exclusive). */
export type TierCap = {
  readonly rank: number;
  readonly until: Instant;
  readonly cause: 'PENALTY' | 'DECLINE';
};

/** A part of the score that a penalty takes away, until an instant (exclusive). */
export type Deduction = { readonly amount: number; readonly until: Instant };

/** A tier that a person has set. */
export type TierLock = {
  readonly rank: number;
  /** Null until somebody ends it. */
  readonly until: Instant | null;
  /** Whether the member may rise above it meanwhile; otherwise the tier is exactly this. */
  readonly accumulates: boolean;
};

const NO_CAPS: readonly TierCap[] = Object.freeze([]);
const NO_DEDUCTIONS: readonly Deduction[] = Object.freeze([]);

/** The part that a member takes, or took, in an experiment on the tier rules. */
export type TrialPart = {
  readonly experimentId: string;
  /** The code of the variant; null when the experiment is over. */
  readonly variant: string | null;
  /** The tier held at enrolment, or at the end of the experiment: no refund takes it … */
  readonly floorRank: number;
  /** … before this instant, the end of the term it was held for; null for no end. */
  readonly floorUntil: Instant | null;
};

/** A term that ended without renewal: what is learnt later of the time before may restore it. */
export type EndedTerm = { readonly rank: number; readonly at: Instant };

/**
 * All that movement rules know of one member (docs/domain.md §7). Ranks are places on the ladder in
 * force. Everything that has fallen due up to the last evaluation has been applied.
 */
export type Standing = {
  /** The tier in force: what was earned, under the lock of a person if there is one. */
  readonly rank: number;
  /** The tier that rules have given; a lock does not touch it. */
  readonly earnedRank: number;
  /** When the term of the earned tier began, and when it ends; null for ever. */
  readonly termFrom: Instant;
  readonly termUntil: Instant | null;
  /** When the demotion acts that waits since the end of the term; null outside grace. */
  readonly graceUntil: Instant | null;
  readonly ended: EndedTerm | null;
  /** Of several the lowest tier holds, each until its own end. */
  readonly caps: readonly TierCap[];
  readonly deductions: readonly Deduction[];
  readonly lock: TierLock | null;
  /** The invitation-only tier that the member may reach. */
  readonly invitedRank: number | null;
  /** The member's own date, for terms that are counted from it. */
  readonly anchorDay: LocalDay | null;
  /** The local day of the last promotion, where the rules promote one step a day. */
  readonly promotedOn: LocalDay | null;
  /** The end of the term for which the member has been told of a demotion. */
  readonly noticedFor: Instant | null;
  readonly trial: TrialPart | null;
};

/** The standing of a member who has just joined and has no tier yet: rank −1. */
export const newStanding = (at: Instant): Standing => plainStanding(-1, at, null);

/** A tier held for a term, and nothing beside. Made for every member who is decided. */
export const plainStanding = (
  rank: number,
  termFrom: Instant,
  termUntil: Instant | null,
): Standing => ({
  rank,
  earnedRank: rank,
  termFrom,
  termUntil,
  graceUntil: null,
  ended: null,
  caps: NO_CAPS,
  deductions: NO_DEDUCTIONS,
  lock: null,
  invitedRank: null,
  anchorDay: null,
  promotedOn: null,
  noticedFor: null,
  trial: null,
});

/** The cap that holds: the lowest, of equal ones the one that ends last; null for none. */
export const capThatHolds = ({ caps }: Pick<Standing, 'caps'>): TierCap | null =>
  caps.reduce<TierCap | null>((held, cap) => {
    if (held === null || cap.rank < held.rank) return cap;
    return cap.rank === held.rank && cap.until > held.until ? cap : held;
  }, null);

/** The tier in force: that of the lock, or the earned one where it lets the member rise above. */
export function rankInForce({ earnedRank, lock }: Pick<Standing, 'earnedRank' | 'lock'>): number {
  if (lock === null) return earnedRank;
  return lock.accumulates ? Math.max(lock.rank, earnedRank) : lock.rank;
}
