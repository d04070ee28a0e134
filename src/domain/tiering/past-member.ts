import type { KnownDay } from '../behaviour/known-days';
import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { MovementFacts } from './movement-facts';
import type { PastRecord } from './past-standing';
import type { PersonActRecord } from './person-act';
import type { Standing } from './standing';

/** A violation or a refund that was recorded, and when it became known. */
export type PastFact = {
  readonly kind: 'VIOLATION' | 'REFUND';
  readonly occurredAt: Instant;
  readonly knownDay: LocalDay;
};

/** All that is known of one member's past. */
export type PastMember = {
  readonly memberId: string;
  readonly joinedDay: LocalDay;
  /** Where they stood when the span began; null for those who join in it. */
  readonly start: PastRecord | null;
  /** By `day`, those of one day together. */
  readonly known: readonly KnownDay[];
  /** What people did, in the order of time; also before the span. */
  readonly acts: readonly PersonActRecord[];
  readonly facts: readonly PastFact[];
};

/** The days that are lived through again, both included; the last one up to an instant. */
export type PastSpan = {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly until: Instant;
};

/**
 * Days of a span, no earlier than joining, on which something became known or a person acted; the
 * last one first.
 */
export function eventDays(
  { known, acts, start, joinedDay }: PastMember,
  { from, to }: PastSpan,
  calendar: ZoneCalendar,
): LocalDay[] {
  const first = start === null ? Math.max(from, joinedDay) : from;
  const days = [
    ...known.map(({ knownDay }) => knownDay),
    ...acts.map(({ at }) => calendar.dayOf(at)),
  ].filter((day) => day >= first && day <= to);
  return [...new Set(days)].toSorted((left, right) => right - left);
}

/**
 * What became known of a member on a day and moves tiers beside the score; null where nothing. What
 * was brought in as history moves nobody: its sums are known since the day they count for.
 */
export function factsOn(
  { known, facts }: PastMember,
  { ended }: Standing,
  day: LocalDay,
  calendar: ZoneCalendar,
): MovementFacts | null {
  const learnt = new Set(known.filter(({ knownDay }) => knownDay === day).map((one) => one.day));
  const recorded = facts.filter(
    ({ knownDay, occurredAt }) => knownDay === day && learnt.has(calendar.dayOf(occurredAt)),
  );
  const endDay = ended === null ? Number.NEGATIVE_INFINITY : calendar.dayOf(ended.at);
  const isEndedTermReviewed = [...learnt].some((one) => one < endDay);
  if (recorded.length === 0 && !isEndedTermReviewed) return null;
  const violations = recorded.filter(({ kind }) => kind === 'VIOLATION');
  return {
    violations: violations.map(({ occurredAt }) => occurredAt),
    isRefunded: violations.length < recorded.length,
    isEndedTermReviewed,
  };
}
