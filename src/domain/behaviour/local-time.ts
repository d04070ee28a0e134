import { IANAZone } from 'luxon';
import { DAY_MS, MINUTE_MS, type Instant } from '../shared/instant';

/** Turns a wall-clock time, written as if it were UTC, into the instant it was in a time zone. */
export type LocalClock = (localMs: number) => Instant;

/** Days whose offsets are remembered before the memory starts afresh: more than a century. */
const MAX_CACHED_DAYS = 50_000;

/**
 * The wall clock of an IANA time zone, cheap enough for millions of rows.
 *
 * A time that occurs twice (clocks go back) is read as the first of the two. A time that does not
 * exist (clocks go forward) is moved on by the length of the gap. This is the rule of RFC 5545 and
 * what `Temporal` calls "compatible".
 *
 * @example
 * localClock('Europe/London')(Date.UTC(2011, 2, 27, 1, 30)); // 2011-03-27T01:30Z, that is 02:30 BST
 */
export function localClock(zone: string): LocalClock {
  const rules = IANAZone.create(zone);
  const offsetAt = (instant: Instant): number => rules.offset(instant) * MINUTE_MS;
  const steadyOffsets = new Map<number, number | null>();
  const steadyOffset = (day: number): number | null => {
    const known = steadyOffsets.get(day);
    if (known !== undefined) return known;
    if (steadyOffsets.size >= MAX_CACHED_DAYS) steadyOffsets.clear();
    const found = offsetAround(day, offsetAt);
    steadyOffsets.set(day, found);
    return found;
  };
  return (localMs) => {
    const offset = steadyOffset(Math.floor(localMs / DAY_MS));
    return offset === null ? resolve(localMs, offsetAt) : localMs - offset;
  };
}

/** The one offset of a local day and its neighbours, or null when the clocks change among them. */
function offsetAround(day: number, offsetAt: (instant: Instant) => number): number | null {
  const offset = offsetAt((day - 1) * DAY_MS);
  const isSteady = [day, day + 1, day + 2].every((next) => offsetAt(next * DAY_MS) === offset);
  return isSteady ? offset : null;
}

function resolve(localMs: number, offsetAt: (instant: Instant) => number): Instant {
  const before = offsetAt(localMs - DAY_MS);
  const after = offsetAt(localMs + DAY_MS);
  const earlier = localMs - before;
  const later = localMs - after;
  if (offsetAt(earlier) === before) return earlier;
  return offsetAt(later) === after ? later : earlier;
}
