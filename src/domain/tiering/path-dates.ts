import { movesWithTime } from '../behaviour/features';
import type { MemberDays } from '../behaviour/member-days';
import type { LocalDay } from '../shared/calendar';
import { periodStart } from '../shared/period';
import { featuresRead } from '../value/reads';
import type { ProgramRules } from './rules';

/** So far ahead it is looked for the day on which a path ends, where scores move with time. */
const DAYS_AHEAD = 366;

/** The last day that a calendar window has in common with today; null for the other windows. */
export const endOfWindow = ({ window }: ProgramRules, today: LocalDay): LocalDay | null =>
  window.kind === 'CALENDAR' ? periodStart(window.period, today, 1) - 1 : null;

/**
 * The days after today, in order, on which a score may be another than the day before although
 * nothing happens: those on which a day falls out of a rolling window; every day of the next 366
 * where the score moves with time.
 */
export function turnsOf(
  rules: ProgramRules,
  { days }: MemberDays,
  today: LocalDay,
): readonly LocalDay[] {
  if (featuresRead(rules).some(movesWithTime)) return nextDays(today, DAYS_AHEAD);
  const { window } = rules;
  if (window.kind !== 'ROLLING') return [];
  return days.map(({ day }) => day + window.days).toSorted((left, right) => left - right);
}

/** So many days after a day. */
export const nextDays = (day: LocalDay, count: number): LocalDay[] =>
  Array.from({ length: Math.max(0, count) }, (_, place) => day + place + 1);
