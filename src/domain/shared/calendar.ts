import { IANAZone } from 'luxon';
import { DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from './instant';

/**
 * A day of a programme's calendar: whole days since 1970-01-01 in the programme's own time zone.
 * A plain number, so that days can be compared, subtracted and kept in typed arrays.
 */
export type LocalDay = number;

/** The civil calendar of one time zone. */
export type ZoneCalendar = {
  readonly zone: string;
  /** The local day that an instant falls on. */
  readonly dayOf: (instant: Instant) => LocalDay;
  /** The minute that clocks on the wall show, 0 to 1439. */
  readonly minuteOf: (instant: Instant) => number;
  /**
   * The first instant of a local day: midnight, or when clocks skip it, the instant after the gap.
   * For a day that a zone left out, the first instant of the day after.
   */
  readonly startOf: (day: LocalDay) => Instant;
};

const QUARTER_HOUR_MS = 15 * MINUTE_MS;
const MAX_CACHED_DAYS = 50_000;
const calendars = new Map<string, ZoneCalendar>();

/** Whether a name is a time zone of the IANA database, such as `Europe/London`. */
export const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

/**
 * The calendar of an IANA time zone. Offsets are remembered per UTC day, which makes `dayOf` cheap
 * enough for millions of rows; only days on which the clocks change are looked up more finely.
 *
 * @example
 * zoneCalendar('Asia/Shanghai').dayOf(Date.parse('2026-06-30T16:00:00Z')); // the day 2026-07-01
 */
export function zoneCalendar(zone: string): ZoneCalendar {
  const known = calendars.get(zone);
  if (known) return known;
  const offsetOf = offsetFinder(IANAZone.create(zone));
  const wallClock = (instant: Instant): number => instant + offsetOf(instant);
  const dayOf = (instant: Instant): LocalDay => Math.floor(wallClock(instant) / DAY_MS);
  const calendar: ZoneCalendar = {
    zone,
    dayOf,
    minuteOf: (instant) => Math.floor((wallClock(instant) - dayOf(instant) * DAY_MS) / MINUTE_MS),
    startOf: startFinder(dayOf),
  };
  calendars.set(zone, calendar);
  return calendar;
}

function offsetFinder(zone: IANAZone): (instant: Instant) => number {
  const offsets = new Map<number, number>();
  const remember = (key: number, instant: Instant): number => {
    if (offsets.size >= MAX_CACHED_DAYS) offsets.clear();
    const offset = zone.offset(instant) * MINUTE_MS;
    offsets.set(key, offset);
    return offset;
  };
  return (instant) => {
    const utcDay = Math.floor(instant / DAY_MS);
    const first = offsets.get(utcDay) ?? remember(utcDay, utcDay * DAY_MS);
    const next = offsets.get(utcDay + 1) ?? remember(utcDay + 1, (utcDay + 1) * DAY_MS);
    if (first === next) return first;
    // Clocks change today. Every change in the database falls on a quarter of an hour.
    const quarter = Math.floor(instant / QUARTER_HOUR_MS);
    const key = quarter + 0.5;
    return offsets.get(key) ?? remember(key, quarter * QUARTER_HOUR_MS);
  };
}

/** No zone has ever been further ahead of UTC. */
const MAX_OFFSET_MS = 16 * HOUR_MS;

function startFinder(dayOf: (instant: Instant) => LocalDay): (day: LocalDay) => Instant {
  const starts = new Map<LocalDay, Instant>();
  return (day) => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    let reached = day * DAY_MS - MAX_OFFSET_MS;
    while (dayOf(reached) < day) reached += QUARTER_HOUR_MS;
    // Offsets of old are not whole quarters: look at the quarter before more finely.
    let before = reached - QUARTER_HOUR_MS;
    while (reached - before > 1) {
      const middle = Math.floor((before + reached) / 2);
      if (dayOf(middle) < day) before = middle;
      else reached = middle;
    }
    if (starts.size >= MAX_CACHED_DAYS) starts.clear();
    starts.set(day, reached);
    return reached;
  };
}

/** Year, month (1–12) and day of the month of a local day. */
export function civilDate(day: LocalDay): { year: number; month: number; dayOfMonth: number } {
  const date = new Date(day * DAY_MS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
  };
}

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: LocalDay): number => ((((day + 3) % 7) + 7) % 7) + 1;

/**
 * The same day of the month so many months later; the last of a shorter month (docs/domain.md §7,
 * "Boundaries").
 *
 * @example
 * addMonths(localDay(2026, 1, 31), 1); // 2026-02-28
 */
export function addMonths(day: LocalDay, months: number): LocalDay {
  const { year, month, dayOfMonth } = civilDate(day);
  const lastOfMonth = localDay(year, month + months + 1, 1) - 1;
  return Math.min(localDay(year, month + months, dayOfMonth), lastOfMonth);
}

/** The local day of a civil date; months beyond 12 run into the next year. */
export const localDay = (year: number, month: number, dayOfMonth: number): LocalDay =>
  Date.UTC(year, month - 1, dayOfMonth) / DAY_MS;

/** `2026-06-30` for a local day. */
export const formatLocalDay = (day: LocalDay): string =>
  new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The local day written as `YYYY-MM-DD`, or null when the text is not a date that exists. */
export function parseLocalDay(text: string): LocalDay | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(instant)) return null;
  // The thirtieth of February is read as a day of March.
  const isSameDay = new Date(instant).getUTCDate() === Number(text.slice(-2));
  return isSameDay ? instant / DAY_MS : null;
}
