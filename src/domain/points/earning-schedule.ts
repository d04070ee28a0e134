import { ok, refused } from '../shared/result';
import { countFaults, fault, type Checked, type RuleFault } from '../tiering/rule-fault';
import type { UncheckedSchedule } from './earning-draft';
import { WEEKDAYS, type EarningSchedule, type Weekday } from './earning-rule';

type Path = readonly string[];

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$|^24:00$/;
const MINUTES_OF_DAY = 1_440;

/** Checks a schedule: spans that end after they begin. */
export function checkSchedule(
  schedule: UncheckedSchedule | null,
  path: Path,
): Checked<EarningSchedule | null> {
  if (schedule === null) return ok(null);
  const from = schedule.from ?? null;
  const until = schedule.until ?? null;
  const isEmpty = from !== null && until !== null && from >= until;
  const faults = [
    ...(isEmpty ? [fault([...path, 'until'], 'EMPTY_SPAN')] : []),
    ...weekdayFaults(schedule.weekdays ?? null, [...path, 'weekdays']),
    ...timeFaults(schedule, path),
  ];
  if (faults.length > 0) return refused(faults);
  const weekdays = schedule.weekdays ?? null;
  const fromMinute = minuteOf(schedule.fromTime);
  const untilMinute = minuteOf(schedule.untilTime);
  const bounds = [from, until, weekdays, fromMinute, untilMinute];
  return bounds.every((bound) => bound === null)
    ? ok(null)
    : ok({
        ...{ from, until },
        weekdays: weekdays && WEEKDAYS.filter((day) => weekdays.includes(day)),
        ...{ fromMinute, untilMinute },
      });
}

function weekdayFaults(weekdays: readonly string[] | null, path: Path): RuleFault[] {
  if (weekdays === null) return [];
  return [
    ...countFaults(weekdays, path, { minimum: 1, maximum: WEEKDAYS.length }),
    ...weekdays.slice(0, WEEKDAYS.length).flatMap((name, index) => {
      const at = [...path, String(index)];
      if (!WEEKDAYS.includes(name as Weekday)) return [fault(at, 'UNKNOWN_VALUE')];
      return weekdays.indexOf(name) === index ? [] : [fault(at, 'DUPLICATE', { value: name })];
    }),
  ];
}

function timeFaults(schedule: UncheckedSchedule, path: Path): RuleFault[] {
  const faults = (['fromTime', 'untilTime'] as const)
    .filter((name) => !TIME.test(schedule[name] ?? '00:00'))
    .map((name) => fault([...path, name], 'NOT_A_TIME'));
  if (faults.length > 0) return faults;
  const from = minuteOf(schedule.fromTime) ?? 0;
  const until = minuteOf(schedule.untilTime) ?? MINUTES_OF_DAY;
  return from < until ? [] : [fault([...path, 'untilTime'], 'EMPTY_SPAN')];
}

function minuteOf(time: string | null | undefined): number | null {
  if (time === null || time === undefined) return null;
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
