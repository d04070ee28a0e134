import { MINUTE_MS, SECOND_MS, type Instant } from '../../domain/shared/instant';

/** Why a run is wanted: its schedule says so, or somebody asked. */
export type Ask = 'DUE' | 'ASKED';

/** Who runs a job, and for which of its instants it has run. */
export interface Lease {
  /** The run that holds it; null while nobody runs. */
  readonly owner: string | null;
  readonly until: Instant | null;
  /** The last instant of the schedule that a run has covered; null when a run is owed. */
  readonly coveredAt: Instant | null;
  /** How often in a row an owner died. */
  readonly takeovers: number;
}

export type ClaimDecision = 'CLAIM' | 'TAKE_OVER' | 'GIVE_UP' | 'BUSY' | 'NOTHING_DUE';

/** What a claim is decided by. */
export interface ClaimMoment {
  readonly now: Instant;
  /** The last instant of the schedule. */
  readonly occurrence: Instant | null;
  readonly leaseMs: number;
  /** For how long the lease has been seen as it is, by a clock that only runs forward. */
  readonly unchangedMs: number;
}

/** A dead owner is missed after this; a live one renews three times within it. */
export const LEASE_MS = 30 * SECOND_MS;

/**
 * What lies further ahead than this was written by a clock that has been set back since. The clocks
 * of servers differ by less.
 */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/** A job that takes its process down three times in a row rests until it is due again. */
const MAX_TAKEOVERS = 3;

/** Whether a run may begin, from the lease as it is. */
export function decideClaim(lease: Lease, ask: Ask, moment: ClaimMoment): ClaimDecision {
  if (lease.owner !== null) {
    if (!hasRunOut(lease, moment)) return 'BUSY';
    return lease.takeovers < MAX_TAKEOVERS ? 'TAKE_OVER' : 'GIVE_UP';
  }
  return ask === 'ASKED' || isDue(lease, moment) ? 'CLAIM' : 'NOTHING_DUE';
}

/**
 * The clocks of two servers differ and jump, so that time alone proves nothing: besides, nobody has
 * renewed the lease while we looked on. A live owner renews three times in its length.
 */
function hasRunOut({ until }: Lease, { now, leaseMs, unchangedMs }: ClaimMoment): boolean {
  const isOver = until === null || until <= now || until > now + leaseMs + CLOCK_TOLERANCE_MS;
  return isOver && unchangedMs >= leaseMs / 2;
}

function isDue({ coveredAt }: Lease, { now, occurrence }: ClaimMoment): boolean {
  if (occurrence === null) return false;
  if (coveredAt === null || coveredAt < occurrence) return true;
  return coveredAt > now + CLOCK_TOLERANCE_MS;
}
