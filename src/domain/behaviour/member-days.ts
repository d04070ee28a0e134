import type { LocalDay } from '../shared/calendar';
import type { Counter } from './counters';
import type { FeatureSource } from './features';
import { addPaidDay, emptySums, isWithin, type SummedRanges, type WindowSums } from './window-sums';

/** What is counted for one local day of a member; counters that are 0 may be left out. */
export type DayCounts = {
  readonly day: LocalDay;
  readonly counts: Readonly<Partial<Record<Counter, number>>>;
};

/** One member by local days: enough to see them on any day, if nothing more happens until then. */
export type MemberDays = {
  readonly joinedDay: LocalDay;
  /** At most one entry for a day; the order does not matter. */
  readonly days: readonly DayCounts[];
};

/**
 * The sums of a window of one member from its days, the same that the buckets give to everybody
 * else (docs/domain.md §4, "Buckets"). One row.
 */
function sumsOfDays(days: readonly DayCounts[], ranges: SummedRanges): WindowSums {
  const sums = emptySums(1);
  const { current, previous } = ranges;
  for (const { day, counts } of days) {
    if (isWithin(current, day)) {
      for (const name in counts) {
        const counter = name as Counter; // The keys of `counts` are counters.
        const column = sums.counters[counter];
        column[0] = (column[0] ?? 0) + (counts[counter] ?? 0);
      }
      if ((counts.orders ?? 0) > 0) addPaidDay(sums, 0, day);
    } else if (previous !== null && isWithin(previous, day)) {
      const before = sums.previousAmountMinor;
      before[0] = (before[0] ?? 0) + (counts.amountMinor ?? 0);
    }
  }
  return sums;
}

/** A member as features see them on a day, over given days. One row. */
export const sourceOfDays = (
  { days, joinedDay }: MemberDays,
  seen: { readonly ranges: SummedRanges; readonly today: LocalDay; readonly minorPerMajor: number },
): FeatureSource => ({
  sums: sumsOfDays(days, seen.ranges),
  joinedDay: Float64Array.of(joinedDay),
  today: Float64Array.of(seen.today),
  minorPerMajor: seen.minorPerMajor,
});
