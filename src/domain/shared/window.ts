import type { LocalDay } from './calendar';
import { assertNever } from './invariant';
import { periodStart } from './period';

/**
 * The span over which features are computed, in whole local days (docs/domain.md §4).
 * A rolling window of N days is the N local days that end with the day it is asked on;
 * a calendar window runs from the start of the period to date.
 */
export type Window =
  | { readonly kind: 'ROLLING'; readonly days: number }
  | { readonly kind: 'CALENDAR'; readonly period: 'MONTH' | 'QUARTER' | 'YEAR' }
  | { readonly kind: 'LIFETIME' };

/** First and last day of a window, both included. */
export type DayRange = { readonly from: LocalDay; readonly to: LocalDay };

/** Before every day that can be recorded: instants start in 1970, zones reach back a day. */
export const FIRST_DAY: LocalDay = -2;
/** After every day that can be recorded. */
export const LAST_DAY: LocalDay = 2_147_483_647;

/**
 * The days that a window covers when asked on a day.
 *
 * @example
 * windowRange({ kind: 'ROLLING', days: 30 }, 100); // { from: 71, to: 100 }
 */
export function windowRange(window: Window, today: LocalDay): DayRange {
  switch (window.kind) {
    case 'ROLLING':
      return { from: today - window.days + 1, to: today };
    case 'CALENDAR':
      return { from: periodStart(window.period, today, 0), to: today };
    case 'LIFETIME':
      return { from: FIRST_DAY, to: today };
    default:
      return assertNever(window);
  }
}

/**
 * The window before, of the same length: the N days before a rolling window; the whole period
 * before a calendar one; null for a lifetime, which has none.
 */
export function previousRange(window: Window, today: LocalDay): DayRange | null {
  switch (window.kind) {
    case 'ROLLING':
      return { from: today - 2 * window.days + 1, to: today - window.days };
    case 'CALENDAR':
      return {
        from: periodStart(window.period, today, -1),
        to: periodStart(window.period, today, 0) - 1,
      };
    case 'LIFETIME':
      return null;
    default:
      return assertNever(window);
  }
}

/**
 * The first day on which a window no longer sees what it sees today, if nothing new happens:
 * when the oldest day that holds anything falls out, or when the next period starts.
 */
export function slidesOn(window: Window, today: LocalDay, oldestDay: LocalDay | null): LocalDay {
  switch (window.kind) {
    case 'ROLLING':
      return oldestDay === null ? LAST_DAY : oldestDay + window.days;
    case 'CALENDAR':
      return periodStart(window.period, today, 1);
    case 'LIFETIME':
      return LAST_DAY;
    default:
      return assertNever(window);
  }
}

/** A short text that two windows share only if they are the same window. */
export function windowKey(window: Window): string {
  switch (window.kind) {
    case 'ROLLING':
      return `rolling:${window.days}`;
    case 'CALENDAR':
      return `calendar:${window.period.toLowerCase()}`;
    case 'LIFETIME':
      return 'lifetime';
    default:
      return assertNever(window);
  }
}
