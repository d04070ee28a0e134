import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { rankOf, tierAt, type ProgramRules } from './rules';
import { plainStanding, type Standing, type TierCap, type TrialPart } from './standing';

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
  readonly trial?: {
    readonly experiment: string;
    readonly variant?: string;
    readonly floor: string;
    readonly until: Instant | null;
  };
};

/** A standing as it is kept; `movement` is null where there is nothing to say. */
export type StandingRecord = {
  readonly tierCode: string;
  readonly termFrom: Instant;
  readonly termUntil: Instant | null;
  readonly movement: MovementRecord | null;
};

/** A standing as it is kept. */
export const recordOfStanding = (rules: ProgramRules, standing: Standing): StandingRecord => ({
  tierCode: tierAt(rules, standing.rank).code,
  termFrom: standing.termFrom,
  termUntil: standing.termUntil,
  movement: isPlain(standing) ? null : movementRecord(rules, standing),
});

/** Whether there is nothing beside tier and term, as with most members. */
const isPlain = (standing: Standing): boolean =>
  standing.rank === standing.earnedRank &&
  standing.caps.length === 0 &&
  standing.deductions.length === 0 &&
  standing.graceUntil === null &&
  standing.ended === null &&
  standing.lock === null &&
  standing.invitedRank === null &&
  standing.anchorDay === null &&
  standing.promotedOn === null &&
  standing.noticedFor === null &&
  standing.trial === null;

function movementRecord(rules: ProgramRules, standing: Standing): MovementRecord {
  const { rank, earnedRank, ended, caps, deductions, lock, invitedRank } = standing;
  const code = (at: number): string => tierAt(rules, at).code;
  return {
    ...(earnedRank === rank ? {} : { earned: code(earnedRank) }),
    ...(ended === null ? {} : { ended: { tier: code(ended.rank), at: ended.at } }),
    ...(caps.length === 0
      ? {}
      : { caps: caps.map(({ rank: at, until, cause }) => ({ tier: code(at), until, cause })) }),
    ...(deductions.length === 0 ? {} : { deductions }),
    ...(lock === null
      ? {}
      : { lock: { tier: code(lock.rank), until: lock.until, accumulates: lock.accumulates } }),
    ...(invitedRank === null ? {} : { invited: code(invitedRank) }),
    ...recordOfDates(standing),
    ...(standing.trial === null ? {} : { trial: recordOfTrial(rules, standing.trial) }),
  };
}

const recordOfDates = (standing: Standing): MovementRecord => ({
  ...(standing.graceUntil === null ? {} : { grace: standing.graceUntil }),
  ...(standing.anchorDay === null ? {} : { anchor: standing.anchorDay }),
  ...(standing.promotedOn === null ? {} : { promoted: standing.promotedOn }),
  ...(standing.noticedFor === null ? {} : { noticed: standing.noticedFor }),
});

function recordOfTrial(
  rules: ProgramRules,
  trial: TrialPart,
): NonNullable<MovementRecord['trial']> {
  const { experimentId, variant, floorRank, floorUntil } = trial;
  return {
    experiment: experimentId,
    ...(variant === null ? {} : { variant }),
    floor: tierAt(rules, floorRank).code,
    until: floorUntil,
  };
}

/** How much is taken off the score of each of some members at an instant, row by row. */
export const deductedFrom = (records: readonly StandingRecord[], at: Instant): Float64Array =>
  Float64Array.from(records, ({ movement }) =>
    (movement?.deductions ?? []).reduce(
      (sum, { amount, until }) => (at < until ? sum + amount : sum),
      0,
    ),
  );

/** A kept standing on the ladder in force. */
export function standingOfRecord(rules: ProgramRules, record: StandingRecord): Standing {
  const { termFrom, termUntil, movement } = record;
  const rank = rankOf(rules, record.tierCode);
  // Most members have nothing beside tier and term.
  const plain = plainStanding(rank, termFrom, termUntil);
  return movement === null ? plain : { ...plain, ...movementOf(rules, movement, rank) };
}

function movementOf(
  rules: ProgramRules,
  movement: MovementRecord,
  rank: number,
): Omit<Standing, 'rank' | 'termFrom' | 'termUntil'> {
  const { earned, ended, caps = [], lock, invited } = movement;
  const place = <Tiered extends { readonly tier: string }>({ tier, ...rest }: Tiered) => ({
    ...rest,
    rank: rankOf(rules, tier),
  });
  return {
    earnedRank: earned === undefined ? rank : rankOf(rules, earned),
    ended: ended === undefined ? null : place(ended),
    caps: caps.map(place),
    lock: lock === undefined ? null : place(lock),
    invitedRank: invited === undefined ? null : rankOf(rules, invited),
    deductions: movement.deductions ?? [],
    ...instantsOf(movement),
    trial: trialOf(rules, movement),
  };
}

const trialOf = (rules: ProgramRules, { trial }: MovementRecord): TrialPart | null =>
  trial === undefined
    ? null
    : {
        experimentId: trial.experiment,
        variant: trial.variant ?? null,
        floorRank: rankOf(rules, trial.floor),
        floorUntil: trial.until,
      };

const instantsOf = ({ grace, anchor, promoted, noticed }: MovementRecord) => ({
  graceUntil: grace ?? null,
  anchorDay: anchor ?? null,
  promotedOn: promoted ?? null,
  noticedFor: noticed ?? null,
});
