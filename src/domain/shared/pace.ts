import { SECOND_MS, type Instant } from './instant';

/** Work that is under way, or at its end. */
export type PacedWork = {
  readonly done: number;
  /** Null where it is not known. */
  readonly total: number | null;
  /** Null until it begins. */
  readonly startedAt: Instant | null;
  /** Null until it ends. */
  readonly endedAt: Instant | null;
};

/** How fast work goes; null where there is nothing to tell it from. */
export type Pace = {
  /** To three digits. */
  readonly perSecond: number | null;
  /** At the pace so far; null at the end too. */
  readonly secondsLeft: number | null;
};

const SIGNIFICANT = 3;

/**
 * The pace of work up to now, or up to its end.
 *
 * @example
 * paceOf({ done: 300, total: 1_000, startedAt, endedAt: null }, startedAt + 3_000);
 * // { perSecond: 100, secondsLeft: 7 }
 */
export function paceOf({ done, total, startedAt, endedAt }: PacedWork, now: Instant): Pace {
  const seconds = startedAt === null ? 0 : ((endedAt ?? now) - startedAt) / SECOND_MS;
  if (done === 0 || seconds <= 0) return { perSecond: null, secondsLeft: null };
  const rate = done / seconds;
  const left = total === null || endedAt !== null ? null : Math.max(0, total - done) / rate;
  const perSecond = Number(rate.toPrecision(SIGNIFICANT));
  return { perSecond, secondsLeft: left === null ? null : Math.ceil(left) };
}
