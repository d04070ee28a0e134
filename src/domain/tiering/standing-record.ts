import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { rankOf, tierAt, type ProgramRules } from './rules';
import type { Standing, TierCap } from './standing';

/** What is kept of a standing beside tier and term; ladders change, so tiers go by their codes. */
export type MovementRecord = {
  readonly earned?: string;
  readonly grace?: Instant;
  readonly ended?: { readonly tier: string; readonly at: Instant };
  readonly caps?: readonly {
    readonly tier: string;
    readonly until: Instant;
    readonly cause: TierCap['cause'];
  }[];
  readonly deductions?: Standing['deductions'];
  readonly lock?: {
    readonly tier: string;
    readonly until: Instant | null;
    readonly accumulates: boolean;
  };
  readonly invited?: string;
  readonly anchor?: LocalDay;
  readonly promoted?: LocalDay;
  readonly noticed?: Instant;
};

/** A standing as it is kept; `movement` is null where there is nothing to say. */
export type StandingRecord = {
  readonly tierCode: string;
  readonly termFrom: Instant;
  readonly termUntil: Instant | null;
  readonly movement: MovementRecord | null;
};

/** A standing as it is kept. */
export function recordOfStanding(rules: ProgramRules, standing: Standing): StandingRecord {
  const { rank, earnedRank, ended, caps, deductions, lock, invitedRank } = standing;
  const code = (at: number): string => tierAt(rules, at).code;
  const movement: MovementRecord = {
    ...(earnedRank === rank ? {} : { earned: code(earnedRank) }),
    ...(standing.graceUntil === null ? {} : { grace: standing.graceUntil }),
    ...(ended === null ? {} : { ended: { tier: code(ended.rank), at: ended.at } }),
    ...(caps.length === 0
      ? {}
      : { caps: caps.map(({ rank: at, until, cause }) => ({ tier: code(at), until, cause })) }),
    ...(deductions.length === 0 ? {} : { deductions }),
    ...(lock === null
      ? {}
      : { lock: { tier: code(lock.rank), until: lock.until, accumulates: lock.accumulates } }),
    ...(invitedRank === null ? {} : { invited: code(invitedRank) }),
    ...(standing.anchorDay === null ? {} : { anchor: standing.anchorDay }),
    ...(standing.promotedOn === null ? {} : { promoted: standing.promotedOn }),
    ...(standing.noticedFor === null ? {} : { noticed: standing.noticedFor }),
  };
  return {
    tierCode: code(rank),
    termFrom: standing.termFrom,
    termUntil: standing.termUntil,
    movement: Object.keys(movement).length === 0 ? null : movement,
  };
}

/** A kept standing on the ladder in force. */
export function standingOfRecord(rules: ProgramRules, record: StandingRecord): Standing {
  const { termFrom, termUntil, movement } = record;
  const rank = rankOf(rules, record.tierCode);
  const { ended, caps = [], lock, invited } = movement ?? {};
  return {
    rank,
    earnedRank: movement?.earned === undefined ? rank : rankOf(rules, movement.earned),
    termFrom,
    termUntil,
    graceUntil: movement?.grace ?? null,
    ended: ended === undefined ? null : { rank: rankOf(rules, ended.tier), at: ended.at },
    caps: caps.map(({ tier, until, cause }) => ({ rank: rankOf(rules, tier), until, cause })),
    deductions: movement?.deductions ?? [],
    lock:
      lock === undefined
        ? null
        : { rank: rankOf(rules, lock.tier), until: lock.until, accumulates: lock.accumulates },
    invitedRank: invited === undefined ? null : rankOf(rules, invited),
    anchorDay: movement?.anchor ?? null,
    promotedOn: movement?.promoted ?? null,
    noticedFor: movement?.noticed ?? null,
  };
}
