import { featuresRead, type ReadingRules } from '../value/reads';
import { movesWithTime } from './features';
import type { SummedRanges } from './window-sums';
import type { LocalDay } from '../shared/calendar';
import {
  FIRST_DAY,
  previousRange,
  slidesOn,
  windowKey,
  windowRange,
  type Window,
} from '../shared/window';

/** Which sums the scores of a version are computed from. */
export type Summing = ReadingRules & { readonly window: Window };

/** Whether the window before is part of the sums. */
const comparesWindows = (summing: Summing): boolean =>
  featuresRead(summing).includes('spendGrowth');

/**
 * Names the sums: two versions with the same key can use each other's. At most 24 characters, as
 * `calendar:quarter+before` has 23.
 */
export const summingKey = (summing: Summing): string =>
  windowKey(summing.window) + (comparesWindows(summing) ? '+before' : '');

/** The days that are summed when asked on a day. */
export const summedRanges = (summing: Summing, today: LocalDay): SummedRanges => ({
  current: windowRange(summing.window, today),
  previous: comparesWindows(summing) ? previousRange(summing.window, today) : null,
});

/**
 * The first day on which a score may differ although nothing is recorded: a day falls out
 * of the window, a period ends, or a feature moves with time.
 */
export function scoreSlidesOn(
  summing: Summing,
  today: LocalDay,
  oldestDay: LocalDay | null,
): LocalDay {
  if (featuresRead(summing).some(movesWithTime)) return today + 1;
  return slidesOn(summing.window, today, oldestDay);
}

/** Says of sums that they must be taken again from the buckets, on whatever day. */
export const ALREADY_SLID: LocalDay = FIRST_DAY;

/** Sums that were kept, and what they are of. */
export type KeptSums = {
  readonly windowKey: string;
  readonly windowDay: LocalDay;
  readonly slidesOn: LocalDay;
};

/** Whether kept sums are what the buckets would give today. */
export const areSumsCurrent = (kept: KeptSums, summing: Summing, today: LocalDay): boolean =>
  kept.windowKey === summingKey(summing) && kept.windowDay <= today && today < kept.slidesOn;
