import { zoneCalendar } from '../shared/calendar';
import { DAY_MS, type Instant } from '../shared/instant';
import { instantOfLocalTime, parseLocalTime } from '../shared/local-date-time';
import { ok, refused, type Result } from '../shared/result';

/** When somebody wants a draft to be in force: an instant, or a local time in a zone. */
export type WantedTime = {
  readonly instant?: Instant | null | undefined;
  /** `2026-03-01T00:00`. */
  readonly localDateTime?: string | null | undefined;
  /** An IANA zone that exists; the programme's where nothing is said. */
  readonly timeZone?: string | null | undefined;
};

/** What is wrong with it. */
export type ScheduleFault =
  | { readonly kind: 'one-time' }
  | { readonly kind: 'not-a-local-time' }
  | { readonly kind: 'not-ahead' }
  | { readonly kind: 'too-far-ahead'; readonly maximumDays: number };

const MAX_DAYS_AHEAD = 731;

/**
 * The instant that somebody means, which lies ahead, by two years at most. A local time that the
 * clocks skip is the first instant after the gap; one that they show twice is the first of the two
 * (docs/domain.md §7, "Versions").
 *
 * @example
 * wantedInstant({ localDateTime: '2026-03-29T01:30' }, { timeZone: 'Europe/London', now });
 * // ok: 2026-03-29T01:00Z, in Europe/London
 */
export function wantedInstant(
  { instant, localDateTime, timeZone: zone }: WantedTime,
  programme: { readonly timeZone: string; readonly now: Instant },
): Result<{ readonly instant: Instant; readonly timeZone: string }, ScheduleFault> {
  const timeZone = zone ?? programme.timeZone;
  const isLocal = typeof localDateTime === 'string';
  if (isLocal === (typeof instant === 'number')) return refused({ kind: 'one-time' });
  const local = isLocal ? parseLocalTime(localDateTime) : null;
  if (isLocal && local === null) return refused({ kind: 'not-a-local-time' });
  const wanted = local === null ? instant : instantOfLocalTime(local, zoneCalendar(timeZone));
  if (typeof wanted !== 'number' || wanted <= programme.now) return refused({ kind: 'not-ahead' });
  return wanted - programme.now > MAX_DAYS_AHEAD * DAY_MS
    ? refused({ kind: 'too-far-ahead', maximumDays: MAX_DAYS_AHEAD })
    : ok({ instant: wanted, timeZone });
}
