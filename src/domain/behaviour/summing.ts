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

/** What follows from a version alone, and is asked of every member. */
type OfVersion = {
  readonly key: string;
  /** Whether the span before is part of the sums. */
  readonly comparesSpans: boolean;
  readonly movesWithTime: boolean;
};

const known = new WeakMap<Summing, OfVersion>();

/** Rules never change, so that what was found once holds. */
function ofVersion(summing: Summing): OfVersion {
  const found = known.get(summing);
  if (found) return found;
  const features = featuresRead(summing);
  const comparesSpans = features.includes('spendGrowth');
  const made = {
    key: windowKey(summing.window) + (comparesSpans ? '+before' : ''),
    comparesSpans,
    movesWithTime: features.some(movesWithTime),
  };
  known.set(summing, made);
  return made;
}

/**
 * Names the sums: two versions with the same key can use each other's. At most 24 characters, as
 * `calendar:quarter+before` has 23.
 */
export const summingKey = (summing: Summing): string => ofVersion(summing).key;

/** Whether scores compare with the span before. */
export const comparesSpans = (summing: Summing): boolean => ofVersion(summing).comparesSpans;

/** The days that are summed when asked on a day. */
export const summedRanges = (summing: Summing, today: LocalDay): SummedRanges => ({
  current: windowRange(summing.window, today),
  previous: ofVersion(summing).comparesSpans ? previousRange(summing.window, today) : null,
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
  if (ofVersion(summing).movesWithTime) return today + 1;
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
