import { parseLocalTime } from '../shared/local-date-time';
import { ok, refused } from '../shared/result';
import { numberFaults } from '../tiering/rule-fault';
import { WEEKDAYS, type Weekday } from '../points/earning-rule';
import { allOf, benefitFault, everyOf, type CheckedBenefit } from './benefit-fault';
import type { BenefitSchedule, RecurringWindow } from './benefit-rule';
import { parseChoice, parseList, parseObject } from './json-reading';
import { minuteOfTime, MINUTES_OF_DAY } from './time-of-day';

type Path = readonly string[];

/** Recurring windows of one schedule. */
const MAX_WINDOWS = 20;
const DAYS_OF_MONTH = 31;

/** Checks when a rule holds; a schedule that bounds nothing is none. */
export function parseSchedule(json: unknown, path: Path): CheckedBenefit<BenefitSchedule | null> {
  if (json === null || json === undefined) return ok(null);
  const fields = parseObject(json, ['from', 'until', 'windows'], path);
  if (!fields.ok) return fields;
  const parts = allOf({
    from: parseMoment(fields.value['from'], [...path, 'from']),
    until: parseMoment(fields.value['until'], [...path, 'until']),
    windows: parseWindows(fields.value['windows'], [...path, 'windows']),
  });
  if (!parts.ok) return parts;
  const { from, until, windows } = parts.value;
  // The texts have the order of the times they tell.
  if (from !== null && until !== null && until <= from) {
    return refused([benefitFault([...path, 'until'], 'EMPTY_SPAN')]);
  }
  return ok(from === null && until === null && windows.length === 0 ? null : parts.value);
}

function parseMoment(value: unknown, path: Path): CheckedBenefit<string | null> {
  if (value === null || value === undefined) return ok(null);
  const expected = '"2026-11-30T08:30"';
  if (typeof value !== 'string') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected })]);
  }
  return parseLocalTime(value) === null ? refused([benefitFault(path, 'NOT_A_MOMENT')]) : ok(value);
}

function parseWindows(value: unknown, path: Path): CheckedBenefit<readonly RecurringWindow[]> {
  const list = parseList(value ?? [], { minimum: 0, maximum: MAX_WINDOWS }, path);
  if (!list.ok) return list;
  return everyOf(list.value.map((each, index) => parseWindow(each, [...path, String(index)])));
}

function parseWindow(json: unknown, path: Path): CheckedBenefit<RecurringWindow> {
  const fields = parseObject(json, ['weekdays', 'daysOfMonth', 'fromTime', 'untilTime'], path);
  if (!fields.ok) return fields;
  const parts = allOf({
    weekdays: parseWeekdays(fields.value['weekdays'], [...path, 'weekdays']),
    daysOfMonth: parseDaysOfMonth(fields.value['daysOfMonth'], [...path, 'daysOfMonth']),
    fromTime: parseTime(fields.value['fromTime'], [...path, 'fromTime']),
    untilTime: parseTime(fields.value['untilTime'], [...path, 'untilTime']),
  });
  if (!parts.ok) return parts;
  const { weekdays, daysOfMonth, fromTime, untilTime } = parts.value;
  const from = fromTime === null ? 0 : minuteOfTime(fromTime);
  const until = untilTime === null ? MINUTES_OF_DAY : minuteOfTime(untilTime);
  if (from >= until) return refused([benefitFault([...path, 'untilTime'], 'EMPTY_SPAN')]);
  const isEmpty = [weekdays, daysOfMonth, fromTime, untilTime].every((each) => each === null);
  return isEmpty ? refused([benefitFault(path, 'REQUIRED')]) : parts;
}

function parseWeekdays(value: unknown, path: Path): CheckedBenefit<readonly Weekday[] | null> {
  if (value === null || value === undefined) return ok(null);
  const list = parseList(value, { minimum: 1, maximum: WEEKDAYS.length }, path);
  if (!list.ok) return list;
  const days = everyOf(
    list.value.map((each, index) => parseChoice(each, WEEKDAYS, [...path, String(index)])),
  );
  return days.ok ? inOrder(WEEKDAYS, days.value, path) : days;
}

const ALL_DAYS: readonly number[] = Array.from({ length: DAYS_OF_MONTH }, (_, index) => index + 1);

function parseDaysOfMonth(value: unknown, path: Path): CheckedBenefit<readonly number[] | null> {
  if (value === null || value === undefined) return ok(null);
  const list = parseList(value, { minimum: 1, maximum: DAYS_OF_MONTH }, path);
  if (!list.ok) return list;
  const limits = { minimum: 1, maximum: DAYS_OF_MONTH, whole: true };
  const days = everyOf(
    list.value.map((each, index): CheckedBenefit<number> => {
      const at = [...path, String(index)];
      if (typeof each !== 'number') {
        return refused([benefitFault(at, 'WRONG_TYPE', { expected: 'number' })]);
      }
      const faults = numberFaults(each, at, limits);
      return faults.length > 0 ? refused(faults) : ok(each);
    }),
  );
  return days.ok ? inOrder(ALL_DAYS, days.value, path) : days;
}

/** Each once, in the order of the calendar. */
function inOrder<Day extends string | number>(
  all: readonly Day[],
  days: readonly Day[],
  path: Path,
): CheckedBenefit<readonly Day[]> {
  const repeated = days.flatMap((day, index) =>
    days.indexOf(day) === index
      ? []
      : [benefitFault([...path, String(index)], 'DUPLICATE', { value: day })],
  );
  return repeated.length > 0 ? refused(repeated) : ok(all.filter((day) => days.includes(day)));
}

function parseTime(value: unknown, path: Path): CheckedBenefit<string | null> {
  if (value === null || value === undefined) return ok(null);
  if (typeof value !== 'string') {
    return refused([benefitFault(path, 'WRONG_TYPE', { expected: '"08:30"' })]);
  }
  return Number.isNaN(minuteOfTime(value))
    ? refused([benefitFault(path, 'NOT_A_TIME')])
    : ok(value);
}
