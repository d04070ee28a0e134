import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import { addMonths, type LocalDay, type ZoneCalendar } from '../../src/domain/shared/calendar';
import type { Instant } from '../../src/domain/shared/instant';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import { periodFirst } from './naive-scores';

/** A tier above which a member does not rise, until an instant. Each of several ends by itself. */
export type NaiveCap = {
  readonly tier: string;
  readonly until: Instant;
  readonly cause: 'PENALTY' | 'DECLINE';
};

/** A tier that a person has set. */
export type NaiveLock = {
  readonly tier: string;
  readonly until: Instant | null;
  readonly accumulates: boolean;
};

/** What docs/domain.md §7 calls the standing of a member, by codes of tiers; changed in place. */
export type NaiveStanding = {
  /** The earned tier; null before the first evaluation. */
  earned: string | null;
  termFrom: Instant;
  termUntil: Instant | null;
  graceUntil: Instant | null;
  /** The last term that ended without renewal. */
  ended: { readonly tier: string; readonly at: Instant } | null;
  caps: NaiveCap[];
  deductions: { readonly amount: number; readonly until: Instant }[];
  lock: NaiveLock | null;
  invited: string | null;
  anchorDay: LocalDay | null;
  noticedFor: Instant | null;
  /** The local day of the last promotion: one step a day. */
  promotedOn: LocalDay | null;
  /** Whether a promotion waits for the next local day, or for the end of the period. */
  waits: boolean;
};

/** A member with the whole of their history. */
export type NaiveMember = {
  readonly place: number;
  readonly joinedDay: LocalDay;
  /** Behaviours in the order in which they became known, and when that was. */
  readonly known: { readonly behaviour: Behaviour; readonly at: Instant }[];
  readonly standing: NaiveStanding;
  /** The instant of the last evaluation, and what it found. */
  decidedAt: Instant;
  /** The last local day of which something could be seen then. */
  seenThrough: LocalDay;
  /** The last local day as of whose beginning there was an evaluation: there is no second one. */
  opened: LocalDay | null;
  score: number;
  /** Reasons that stand. */
  reasons: readonly string[];
};

/** A member who has just joined: no tier yet. */
export const joiningMember = (place: number, joinedAt: Instant, day: LocalDay): NaiveMember => ({
  place,
  joinedDay: day,
  known: [],
  standing: {
    earned: null,
    termFrom: joinedAt,
    termUntil: null,
    graceUntil: null,
    ended: null,
    caps: [],
    deductions: [],
    lock: null,
    invited: null,
    anchorDay: null,
    noticedFor: null,
    promotedOn: null,
    waits: false,
  },
  decidedAt: joinedAt,
  seenThrough: day,
  opened: null,
  score: 0,
  reasons: [],
});

/** The place of a tier on a ladder, from 0; the base tier for what is not on it. */
export const placeOf = ({ ladder }: ProgramRules, tier: string | null): number =>
  Math.max(
    0,
    ladder.findIndex(({ code }) => code === tier),
  );

/** The tier in force: what was earned, unless a person has set another. */
export function tierInForce(rules: ProgramRules, { earned, lock }: NaiveStanding): string {
  const own = earned ?? rules.ladder[0]?.code ?? '';
  if (lock === null) return own;
  return lock.accumulates && placeOf(rules, own) > placeOf(rules, lock.tier) ? own : lock.tier;
}

/** The highest tier that a score reaches and that is open to the member. */
export const candidateOf = ({ ladder }: ProgramRules, { invited }: NaiveStanding, score: number) =>
  ladder.findLast(
    ({ code, threshold, invitationOnly }, rank) =>
      rank === 0 || (score >= threshold && (!invitationOnly || code === invited)),
  )?.code ?? '';

/** The lowest of the caps, the longest of equal ones; null where nothing caps the member. */
export function lowestCap(rules: ProgramRules, caps: readonly NaiveCap[]): NaiveCap | null {
  let lowest: NaiveCap | null = null;
  for (const cap of caps) {
    const below = lowest === null ? -1 : placeOf(rules, cap.tier) - placeOf(rules, lowest.tier);
    if (below < 0 || (below === 0 && cap.until > (lowest?.until ?? 0))) lowest = cap;
  }
  return lowest;
}

/** When a term ends that begins at an instant (§7, "A term from the day it was reached …"). */
export function termEnd(
  { movement: { validity } }: ProgramRules,
  calendar: ZoneCalendar,
  member: NaiveMember,
  from: Instant,
): Instant | null {
  const firstDay = calendar.dayOf(from);
  if (validity.kind === 'FOREVER') return null;
  if (validity.kind === 'CALENDAR') {
    const later = validity.through === 'THIS' ? 1 : 2;
    return calendar.startOf(periodFirst(validity.period, firstDay, later));
  }
  const { months, days } = validity.length;
  const after = (day: LocalDay, lengths: number): LocalDay =>
    addMonths(day, lengths * months) + lengths * days;
  if (validity.anchor === 'REACHED') return calendar.startOf(after(firstDay, 1));
  const own = validity.anchor === 'MEMBER_DATE' ? member.standing.anchorDay : null;
  const anchor = own ?? member.joinedDay;
  // Of all returns of the day, before the anchor as well as after it, the first that lies ahead.
  let lengths = Math.floor((firstDay - anchor) / (months * 31 + days)) - 1;
  while (calendar.startOf(after(anchor, lengths)) > from) lengths -= 1;
  while (calendar.startOf(after(anchor, lengths)) <= from) lengths += 1;
  return calendar.startOf(after(anchor, lengths));
}

/**
 * Whether something falls due for a member on the beginning of a local day (§7, "Something falls
 * due"). The end of a lock may come at any other instant too.
 */
export function fallsDueOn(
  { movement }: ProgramRules,
  calendar: ZoneCalendar,
  standing: NaiveStanding,
  day: LocalDay,
): boolean {
  const at = calendar.startOf(day);
  const { termUntil, graceUntil, caps, deductions, lock, waits } = standing;
  const ends = [
    graceUntil ?? termUntil,
    lock?.until ?? null,
    ...caps.map(({ until }) => until),
    ...deductions.map(({ until }) => until),
  ];
  if (ends.some((end) => end !== null && end <= at)) return true;
  const looksAtMonths = movement.sustained.length > 0 || movement.decline !== null;
  if (looksAtMonths && periodFirst('MONTH', day, 0) === day) return true;
  if (waits && isPromotionDay(movement.promotion, day)) return true;
  return isNoticeDay(movement.noticeDays, calendar, standing, day);
}

/** Whether promotions that have waited take place on the beginning of a day. */
export const isPromotionDay = (
  promotion: ProgramRules['movement']['promotion'],
  day: LocalDay,
): boolean => promotion.timing === 'IMMEDIATE' || periodFirst(promotion.period, day, 0) === day;

/** Whether the end of the term is so many local days ahead on the beginning of a day. */
export const isNoticeDay = (
  noticeDays: number,
  calendar: ZoneCalendar,
  { termUntil, graceUntil, noticedFor }: NaiveStanding,
  day: LocalDay,
): boolean =>
  noticeDays > 0 &&
  termUntil !== null &&
  graceUntil === null &&
  noticedFor !== termUntil &&
  calendar.dayOf(termUntil) - noticeDays === day;
