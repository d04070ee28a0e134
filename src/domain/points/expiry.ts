import {
  addMonths,
  civilDate,
  localDay,
  type LocalDay,
  type ZoneCalendar,
} from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { assertNever, invariant } from '../shared/invariant';
import { periodStart } from '../shared/period';

/** To the end of what a rolling expiry is rounded. */
export const EXPIRY_ROUNDINGS = ['DAY', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type ExpiryRounding = (typeof EXPIRY_ROUNDINGS)[number];

/**
 * When points expire (docs/domain.md §8, "Expiry"). Lengths are months, then days; the days of
 * `FIXED_DATES` are written `MM-DD` and are the last on which points are good.
 */
export type ExpiryPolicy =
  | { readonly kind: 'NONE' }
  | {
      readonly kind: 'ROLLING';
      readonly months: number;
      readonly days: number;
      readonly roundTo: ExpiryRounding;
    }
  | {
      readonly kind: 'FIXED_DATES';
      readonly dates: readonly string[];
      /** Points are good for at least so many days; a date that comes sooner is passed over. */
      readonly minimumDays: number;
    }
  | { readonly kind: 'INACTIVITY'; readonly months: number; readonly days: number };

/** Points that are for ever. */
export const NO_EXPIRY: ExpiryPolicy = { kind: 'NONE' };

/**
 * The first instant at which points are no longer good: the beginning of a local day, or null when
 * they never expire. Expiry counts from activation; for `INACTIVITY` from the last activity, where
 * there was one later.
 *
 * @example
 * const yearly = { kind: 'ROLLING', months: 12, days: 0, roundTo: 'DAY' } as const;
 * expiresAt(yearly, Date.parse('2025-01-10T15:00Z'), null, zoneCalendar('UTC'));
 * // 2026-01-10T00:00Z
 */
export function expiresAt(
  policy: ExpiryPolicy,
  activatedAt: Instant,
  lastActivityAt: Instant | null,
  calendar: ZoneCalendar,
): Instant | null {
  const activatedOn = calendar.dayOf(activatedAt);
  switch (policy.kind) {
    case 'NONE':
      return null;
    case 'ROLLING':
      return calendar.startOf(rollingDay(policy, activatedOn));
    case 'FIXED_DATES':
      return calendar.startOf(dayAfterDate(policy, activatedOn));
    case 'INACTIVITY': {
      const since = calendar.dayOf(Math.max(activatedAt, lastActivityAt ?? activatedAt));
      return calendar.startOf(addMonths(since, policy.months) + policy.days);
    }
    default:
      return assertNever(policy);
  }
}

/**
 * When points become active: at once without pending days, otherwise at the beginning of the local
 * day so many days later.
 *
 * @example
 * activatesAt(Date.parse('2026-05-01T15:00Z'), 14, zoneCalendar('UTC')); // 2026-05-15T00:00Z
 */
export const activatesAt = (
  occurredAt: Instant,
  pendingDays: number,
  calendar: ZoneCalendar,
): Instant =>
  pendingDays === 0 ? occurredAt : calendar.startOf(calendar.dayOf(occurredAt) + pendingDays);

type Rolling = Extract<ExpiryPolicy, { kind: 'ROLLING' }>;
type FixedDates = Extract<ExpiryPolicy, { kind: 'FIXED_DATES' }>;

/** All points earned in one month, quarter or year expire together if they are rounded to it. */
function rollingDay({ months, days, roundTo }: Rolling, from: LocalDay): LocalDay {
  const day = addMonths(from, months) + days;
  return roundTo === 'DAY' ? day : periodStart(roundTo, day, 1);
}

function dayAfterDate({ dates, minimumDays }: FixedDates, from: LocalDay): LocalDay {
  const earliest = from + Math.max(1, minimumDays);
  const { year } = civilDate(earliest);
  const candidates = [year - 1, year, year + 1].flatMap((inYear) =>
    dates.map((date) => lastGoodDay(date, inYear) + 1),
  );
  return Math.min(...candidates.filter((day) => day >= earliest));
}

/** The 29th of February is the 28th in years that have none. */
function lastGoodDay(date: string, year: number): LocalDay {
  const month = Number(date.slice(0, 2));
  const lastOfMonth = localDay(year, month + 1, 1) - 1;
  return Math.min(localDay(year, month, Number(date.slice(3))), lastOfMonth);
}

/**
 * A policy as short text, at most 96 ASCII characters; two policies share it only if they are the
 * same. Lots keep it.
 *
 * @example
 * formatExpiry({ kind: 'ROLLING', months: 12, days: 0, roundTo: 'MONTH' }); // 'rolling:12:0:month'
 */
export function formatExpiry(policy: ExpiryPolicy): string {
  switch (policy.kind) {
    case 'NONE':
      return 'none';
    case 'ROLLING':
      return `rolling:${policy.months}:${policy.days}:${policy.roundTo.toLowerCase()}`;
    case 'FIXED_DATES': {
      const dates = [...new Set(policy.dates)].toSorted();
      return `dates:${policy.minimumDays}:${dates.map((date) => date.replace('-', '')).join('')}`;
    }
    case 'INACTIVITY':
      return `inactivity:${policy.months}:${policy.days}`;
    default:
      return assertNever(policy);
  }
}

/** Reads what `formatExpiry` wrote. */
export function parseExpiry(text: string): ExpiryPolicy {
  const [kind, first = '', second = '', third = ''] = text.split(':');
  switch (kind) {
    case 'none':
      return NO_EXPIRY;
    case 'rolling':
      return {
        kind: 'ROLLING',
        months: wholeOf(first),
        days: wholeOf(second),
        roundTo: roundingOf(third),
      };
    case 'dates': {
      const dates = (second.match(/\d{4}/g) ?? []).map(
        (date) => `${date.slice(0, 2)}-${date.slice(2)}`,
      );
      return { kind: 'FIXED_DATES', dates, minimumDays: wholeOf(first) };
    }
    case 'inactivity':
      return { kind: 'INACTIVITY', months: wholeOf(first), days: wholeOf(second) };
    default:
      throw new RangeError(`Not an expiry policy: ${text}`);
  }
}

function wholeOf(digits: string): number {
  invariant(/^\d+$/.test(digits), 'an expiry policy was written by formatExpiry');
  return Number(digits);
}

function roundingOf(name: string): ExpiryRounding {
  const rounding = EXPIRY_ROUNDINGS.find((known) => known.toLowerCase() === name);
  invariant(rounding, 'an expiry policy was written by formatExpiry');
  return rounding;
}
