import { localDay } from '../shared/calendar';
import { ok, refused } from '../shared/result';
import type { Length } from './movement-rules';
import { fault, type Checked } from './rule-fault';

/** A length as somebody wrote it: as text, or as it is kept. */
export type UncheckedLength = string | Length;

/** The longest length, in years of 365 days. */
const MAX_LENGTH_YEARS = 10;

const DAYS_IN_YEAR = 365;
const MONTHS_IN_YEAR = 12;
const DAYS_IN_WEEK = 7;

/** `P`, then years, months, weeks and days in this order, at least one of them. */
const LENGTH = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,4})D)?$/;

/**
 * Checks a length of time from one day to ten years, a year counting as 365 days and a month as a
 * twelfth of it. Text is a date duration of ISO 8601: years, months, weeks and days; no times, no
 * fractions, no signs (docs/domain.md §7, "Validity of a tier").
 *
 * @example
 * checkLength('P1Y6M', ['length']); // { months: 18, days: 0 }
 * checkLength('P2W', ['length']); // { months: 0, days: 14 }
 */
export function checkLength(written: UncheckedLength, path: readonly string[]): Checked<Length> {
  const length = typeof written === 'string' ? parse(written) : written;
  if (!length || !isWhole(length)) return refused([fault(path, 'NOT_A_LENGTH')]);
  const { months, days } = length;
  const isLongEnough = months + days > 0;
  const nominalDays = (months * DAYS_IN_YEAR) / MONTHS_IN_YEAR + days;
  if (!isLongEnough || nominalDays > MAX_LENGTH_YEARS * DAYS_IN_YEAR) {
    return refused([fault(path, 'LENGTH_OUT_OF_RANGE', { maximum: MAX_LENGTH_YEARS })]);
  }
  return ok({ months, days });
}

/**
 * A length as ISO 8601 writes it; whole years are told as years.
 *
 * @example
 * lengthText({ months: 18, days: 0 }); // 'P1Y6M'
 */
export function lengthText({ months, days }: Length): string {
  const years = Math.floor(months / MONTHS_IN_YEAR);
  const rest = months % MONTHS_IN_YEAR;
  return `P${years > 0 ? `${years}Y` : ''}${rest > 0 ? `${rest}M` : ''}${days > 0 ? `${days}D` : ''}`;
}

/**
 * The fewest local days that a length takes, whichever day it is counted from: a month may be a
 * February.
 *
 * @example
 * shortestDays({ months: 1, days: 0 }); // 28
 */
export function shortestDays({ months, days }: Length): number {
  // 2001 and the years after it are no leap years until a length from them holds one anyway.
  const inMonths = Array.from(
    { length: MONTHS_IN_YEAR },
    (_, month) => localDay(2001, month + 1 + months, 1) - localDay(2001, month + 1, 1),
  );
  return Math.min(...inMonths) + days;
}

function parse(text: string): Length | null {
  const match = LENGTH.exec(text);
  if (!match) return null;
  const [years = 0, months = 0, weeks = 0, days = 0] = match
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  return { months: years * MONTHS_IN_YEAR + months, days: weeks * DAYS_IN_WEEK + days };
}

const isWhole = ({ months, days }: Length): boolean =>
  [months, days].every((part) => Number.isSafeInteger(part) && part >= 0);
