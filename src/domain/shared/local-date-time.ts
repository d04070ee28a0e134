import { parseLocalDay, type ZoneCalendar } from './calendar';
import { DAY_MS, MINUTE_MS, type Instant } from './instant';

/** A wall-clock time, written as if it were UTC. */
export type LocalTime = number;

const LOCAL_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;
const QUARTER_HOUR_MS = 15 * MINUTE_MS;

/** The wall-clock time of `2026-03-29T01:30`, or null where the text is no such time. */
export function parseLocalTime(text: string): LocalTime | null {
  const [, date = '', hour, minute] = LOCAL_TIME.exec(text) ?? [];
  const day = parseLocalDay(date);
  return day === null ? null : day * DAY_MS + (Number(hour) * 60 + Number(minute)) * MINUTE_MS;
}

/** `2026-03-29T01:30` for what clocks on the wall show at an instant. */
export const formatLocalTime = (instant: Instant, calendar: ZoneCalendar): string =>
  new Date(wallTime(instant, calendar)).toISOString().slice(0, 16);

/**
 * The first instant of its local day at which the clocks show a local time or a later one. A time
 * that occurs twice (clocks go back) is the first of the two; a time that does not exist (clocks go
 * forward) is the first instant after the gap.
 *
 * @example
 * // London, 2026-03-29: 01:30 does not exist; clocks go from 01:00 to 02:00 at 01:00 UTC.
 * instantOfLocalTime(Date.UTC(2026, 2, 29, 1, 30), london); // 2026-03-29T01:00Z
 */
export function instantOfLocalTime(local: LocalTime, calendar: ZoneCalendar): Instant {
  let quarter = calendar.startOf(Math.floor(local / DAY_MS));
  // Clocks of today change on quarters of an hour; between them they run as instants do.
  while (local - wallTime(quarter, calendar) >= QUARTER_HOUR_MS) quarter += QUARTER_HOUR_MS;
  return quarter + Math.max(0, local - wallTime(quarter, calendar));
}

const wallTime = (instant: Instant, { dayOf, minuteOf }: ZoneCalendar): LocalTime =>
  dayOf(instant) * DAY_MS + minuteOf(instant) * MINUTE_MS;
