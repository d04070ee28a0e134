import {
  civilDate,
  localDay,
  weekdayOf,
  type LocalDay,
  type ZoneCalendar,
} from '../shared/calendar';
import { DAY_MS, MINUTE_MS, type Instant } from '../shared/instant';
import { instantOfLocalTime, parseLocalTime } from '../shared/local-date-time';
import { WEEKDAYS } from '../points/earning-rule';
import type { BenefitMoment } from './benefit-facts';
import type { BenefitSchedule, RecurringWindow } from './benefit-rule';
import { minuteOfTime, MINUTES_OF_DAY } from './time-of-day';

/** A schedule on the instants of a zone. */
export type CompiledSchedule = {
  readonly holds: (moment: Pick<BenefitMoment, 'instant' | 'today' | 'minute'>) => boolean;
  /** The first instant, not before this one, at which it holds; null where none is to be seen. */
  readonly nextFrom: (instant: Instant) => Instant | null;
};

/** Any two days of the calendar meet within two years; what does not is never. */
const DAYS_AHEAD = 1_000;

const ALWAYS: CompiledSchedule = { holds: () => true, nextFrom: (instant) => instant };

/**
 * A schedule made ready for one zone. Its span is half-open; a local time that the clocks skip is
 * the first instant after the gap, one that they show twice the first of the two. Times of the day
 * are what the clocks show, so that an hour that occurs twice holds twice.
 */
export function compileSchedule(
  schedule: BenefitSchedule | null,
  calendar: ZoneCalendar,
): CompiledSchedule {
  if (schedule === null) return ALWAYS;
  const from = boundOf(schedule.from, -Infinity, calendar);
  const until = boundOf(schedule.until, Infinity, calendar);
  const windows = schedule.windows.map(compileWindow);
  const holds: CompiledSchedule['holds'] = ({ instant, today, minute }) =>
    instant >= from &&
    instant < until &&
    (windows.length === 0 ||
      windows.some((window) => window.hasDay(today) && window.hasMinute(minute)));
  const holdsAt = (instant: Instant): boolean =>
    holds({ instant, today: calendar.dayOf(instant), minute: calendar.minuteOf(instant) });
  return {
    holds,
    nextFrom: (instant) => {
      const start = Math.max(instant, from);
      if (start >= until) return null;
      if (holdsAt(start)) return start;
      return firstAfter(start, until, { calendar, windows, holdsAt });
    },
  };
}

type CompiledWindow = {
  readonly hasDay: (day: LocalDay) => boolean;
  readonly hasMinute: (minute: number) => boolean;
  readonly fromMinute: number;
};

type Search = {
  readonly calendar: ZoneCalendar;
  readonly windows: readonly CompiledWindow[];
  readonly holdsAt: (instant: Instant) => boolean;
};

function firstAfter(start: Instant, until: Instant, search: Search): Instant | null {
  const { calendar, windows, holdsAt } = search;
  const today = calendar.dayOf(start);
  for (let day = today; day < today + DAYS_AHEAD; day += 1) {
    if (calendar.startOf(day) >= until) return null;
    const onDay = windows.filter((window) => window.hasDay(day));
    if (onDay.length === 0) continue;
    const found = beginningsOn(day, onDay, calendar).find(
      (instant) => instant >= start && holdsAt(instant),
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** The instants of a day at which windows can begin, in order. */
function beginningsOn(
  day: LocalDay,
  windows: readonly CompiledWindow[],
  calendar: ZoneCalendar,
): readonly Instant[] {
  const [start, end] = [calendar.startOf(day), calendar.startOf(day + 1)];
  if (end - start === DAY_MS) {
    return windows
      .map(({ fromMinute }) => start + fromMinute * MINUTE_MS)
      .toSorted((left, right) => left - right);
  }
  // On a day on which the clocks change a time may be missing or come twice: go minute by minute.
  return Array.from({ length: (end - start) / MINUTE_MS }, (_, index) => start + index * MINUTE_MS);
}

const boundOf = (text: string | null, none: number, calendar: ZoneCalendar): number => {
  const local = text === null ? null : parseLocalTime(text);
  return local === null ? none : instantOfLocalTime(local, calendar);
};

function compileWindow(window: RecurringWindow): CompiledWindow {
  const { weekdays, daysOfMonth, fromTime, untilTime } = window;
  const weekdayNumbers = weekdays && new Set(weekdays.map((day) => WEEKDAYS.indexOf(day) + 1));
  const fromMinute = fromTime === null ? 0 : minuteOfTime(fromTime);
  const untilMinute = untilTime === null ? MINUTES_OF_DAY : minuteOfTime(untilTime);
  return {
    fromMinute,
    hasMinute: (minute) => minute >= fromMinute && minute < untilMinute,
    hasDay: (day) =>
      (weekdayNumbers === null || weekdayNumbers.has(weekdayOf(day))) &&
      (daysOfMonth === null || isDayOfMonth(day, daysOfMonth)),
  };
}

/** The last day of a month stands for those that the month does not have. */
function isDayOfMonth(day: LocalDay, wanted: readonly number[]): boolean {
  const { year, month, dayOfMonth } = civilDate(day);
  if (wanted.includes(dayOfMonth)) return true;
  const isLast = day === localDay(year, month + 1, 1) - 1;
  return isLast && wanted.some((each) => each > dayOfMonth);
}
