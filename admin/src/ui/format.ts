import { createContext, useContext, useMemo } from 'react';
import type { Locale } from '../locales/locale';
import { useAppearance } from './appearance';

export interface Money {
  readonly amount: string;
  readonly currencyCode: string;
}

/** How numbers and times are written in one language and one time zone. */
export interface Format {
  /** Whole numbers: points, members. */
  readonly count: (value: number) => string;
  /** A number with its sign: `+12`, `−3`. */
  readonly change: (value: number) => string;
  /** Scores and features, with two decimals at most. */
  readonly score: (value: number) => string;
  readonly money: (money: Money) => string;
  /** A part of a whole, as a percentage. */
  readonly percent: (ratio: number) => string;
  /** The day of an instant in the programme's time zone. */
  readonly day: (instant: string) => string;
  /** The same with the time of the day. */
  readonly instant: (instant: string) => string;
  /** A day of the civil calendar, `2026-07-01`. */
  readonly localDay: (day: string) => string;
  readonly month: (day: string) => string;
  /** `3 minutes ago`, `in 2 days`. */
  readonly relative: (instant: string, now: number) => string;
}

/** The time zone of the programme; that of the browser where there is none yet. */
export const ZoneContext = createContext<string | undefined>(undefined);

export function useFormat(): Format {
  const { locale } = useAppearance();
  const timeZone = useContext(ZoneContext);
  return useMemo(() => formatOf(locale, timeZone), [locale, timeZone]);
}

function formatOf(locale: Locale, timeZone: string | undefined): Format {
  const counts = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const changes = new Intl.NumberFormat(locale, {
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const scores = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...zoned(timeZone) });
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    ...zoned(timeZone),
  });
  const localDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const months = new Intl.DateTimeFormat(locale, {
    ...{ year: 'numeric', month: 'short', timeZone: 'UTC' },
  });
  return {
    count: (value) => counts.format(value),
    change: (value) => changes.format(value).replace('-', '−'),
    score: (value) => scores.format(value),
    money: ({ amount, currencyCode }) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: currencyCode,
        currencyDisplay: 'narrowSymbol',
      }).format(Number(amount)),
    percent: (ratio) => percents.format(ratio),
    day: (instant) => days.format(new Date(instant)),
    instant: (instant) => instants.format(new Date(instant)),
    localDay: (day) => localDays.format(new Date(`${day}T00:00:00Z`)),
    month: (day) => months.format(new Date(`${day}T00:00:00Z`)),
    relative: (instant, now) => relativeOf(locale, new Date(instant).getTime() - now),
  };
}

const zoned = (timeZone: string | undefined) => (timeZone === undefined ? {} : { timeZone });

const UNITS = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

function relativeOf(locale: Locale, ms: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    if (Math.abs(ms) >= size) return format.format(Math.trunc(ms / size), unit);
  }
  // Who shows it looks at the time once a minute: what has happened since is not ahead.
  return format.format(Math.min(0, Math.trunc(ms / 1_000)), 'second');
}
