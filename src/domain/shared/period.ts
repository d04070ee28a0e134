import { civilDate, localDay, weekdayOf, type LocalDay } from './calendar';

/** Spans of the civil calendar. Weeks begin on Monday. */
export const PERIODS = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Period = (typeof PERIODS)[number];

const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

/**
 * The first day of the period that a day falls into, or of one so many periods later.
 *
 * @example
 * periodStart('QUARTER', localDay(2026, 5, 17), 0); // 2026-04-01
 * periodStart('QUARTER', localDay(2026, 5, 17), 1); // 2026-07-01
 */
export function periodStart(period: Period, day: LocalDay, shift: number): LocalDay {
  if (period === 'DAY') return day + shift;
  if (period === 'WEEK') return day - (weekdayOf(day) - 1) + 7 * shift;
  const { year, month } = civilDate(day);
  const months = MONTHS[period];
  const first = Math.floor((month - 1) / months) * months + 1;
  return localDay(year, first + shift * months, 1);
}

/** Spans of whole months that the civil calendar divides a year into. */
export const CALENDAR_SPANS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type CalendarSpan = (typeof CALENDAR_SPANS)[number];

/** How many months a span has. */
export const SPAN_MONTHS: Readonly<Record<CalendarSpan, number>> = {
  MONTH: 1,
  QUARTER: 3,
  HALF_YEAR: 6,
  YEAR: 12,
};

/**
 * The first day of the span that a day falls into, or of one so many spans later.
 *
 * @example
 * spanStart('HALF_YEAR', localDay(2026, 8, 17), 1); // 2027-01-01
 */
export function spanStart(span: CalendarSpan, day: LocalDay, shift: number): LocalDay {
  const { year, month } = civilDate(day);
  const months = SPAN_MONTHS[span];
  const first = Math.floor((month - 1) / months) * months + 1;
  return localDay(year, first + shift * months, 1);
}
