import { DateTime } from 'luxon';
import type { Instant } from '../shared/instant';
import { LIMIT_PERIODS, type LimitPeriod } from './reward';

/** When the current period of each kind began; null for `EVER`, which has no beginning. */
export type PeriodStarts = Readonly<Record<LimitPeriod, Instant | null>>;

const UNITS = { DAY: 'day', WEEK: 'week', MONTH: 'month', YEAR: 'year' } as const;

/**
 * When the current day, week (from Monday), month and year began in a time zone.
 *
 * @example
 * periodStarts(Date.parse('2026-06-30T17:00:00Z'), 'Asia/Shanghai').MONTH;
 * // Date.parse('2026-06-30T16:00:00Z'): there it is July already
 */
export function periodStarts(now: Instant, zone: string): PeriodStarts {
  const local = DateTime.fromMillis(now, { zone });
  const starts = LIMIT_PERIODS.map((period) => [
    period,
    period === 'EVER' ? null : local.startOf(UNITS[period]).toMillis(),
  ]);
  return Object.fromEntries(starts) as PeriodStarts;
}

/**
 * When the current period ends and the next begins; null for `EVER`, which does not end.
 *
 * @example
 * periodEnd('DAY', Date.parse('2026-07-01T12:00:00Z'), 'UTC'); // Date.parse('2026-07-02')
 */
export function periodEnd(period: LimitPeriod, now: Instant, zone: string): Instant | null {
  if (period === 'EVER') return null;
  const unit = UNITS[period];
  const start = DateTime.fromMillis(now, { zone }).startOf(unit);
  return start
    .plus({ [unit]: 1 })
    .startOf(unit)
    .toMillis();
}
