import type { LocalDay } from '../shared/calendar';
import type { Counter } from './counters';
import { addPaidDay, emptySums, isWithin, type SummedRanges, type WindowSums } from './window-sums';

/** What is counted of one member on one local day; what is not there is 0. */
export type BehaviourDay = {
  readonly day: LocalDay;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
};

/**
 * The sums of one member's spans from the days themselves, in one row: what the buckets of the
 * database give for the same days. A day may be given in parts.
 */
export function sumsOfDays(
  days: readonly BehaviourDay[],
  { current, previous }: SummedRanges,
): WindowSums {
  const sums = emptySums(1);
  const ordersOn = new Map<LocalDay, number>();
  sums.previousAmountMinor[0] = days
    .filter(({ day }) => previous !== null && isWithin(previous, day))
    .reduce((sum, { counters }) => sum + (counters.amountMinor ?? 0), 0);
  for (const { day, counters } of days.filter((each) => isWithin(current, each.day))) {
    for (const [counter, by] of Object.entries(counters)) {
      const column = sums.counters[counter as Counter];
      column[0] = (column[0] ?? 0) + by;
    }
    ordersOn.set(day, (ordersOn.get(day) ?? 0) + (counters.orders ?? 0));
  }
  for (const [day, orders] of ordersOn) if (orders > 0) addPaidDay(sums, 0, day);
  return sums;
}
