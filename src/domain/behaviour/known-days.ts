import type { LocalDay } from '../shared/calendar';
import type { Counter } from './counters';
import { addPaidDay, isWithin, type SummedRanges, type WindowSums } from './window-sums';

/** What is counted of one member on a local day and became known on another; nought left out. */
export type KnownDay = {
  readonly day: LocalDay;
  readonly knownDay: LocalDay;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
};

/** Which days are summed, as they were known when a local day was over. */
export type KnownRanges = { readonly ranges: SummedRanges; readonly knownUntil: LocalDay };

/**
 * Fills a row of empty sums with what the buckets would have given then, and tells the oldest day
 * that lies in the window; null where none does. Days go by `day`, those of one day together
 * (docs/domain.md §4, "Buckets").
 */
export function putKnownSums(
  sums: WindowSums,
  row: number,
  days: readonly KnownDay[],
  { ranges: { current, previous }, knownUntil }: KnownRanges,
): LocalDay | null {
  let oldest: LocalDay | null = null;
  let paidOn = 0;
  let orders = 0;
  const endDay = (): void => {
    if (orders > 0) addPaidDay(sums, row, paidOn);
    orders = 0;
  };
  for (const { day, knownDay, counters } of days) {
    if (knownDay > knownUntil) continue;
    if (previous !== null && isWithin(previous, day)) {
      const before = sums.previousAmountMinor[row] ?? 0;
      sums.previousAmountMinor[row] = before + (counters.amountMinor ?? 0);
    }
    if (!isWithin(current, day)) continue;
    oldest ??= day;
    if (day !== paidOn) endDay();
    paidOn = day;
    orders += counters.orders ?? 0;
    addCounters(sums, row, counters);
  }
  endDay();
  return oldest;
}

function addCounters(sums: WindowSums, row: number, counters: KnownDay['counters']): void {
  for (const counter of Object.keys(counters) as Counter[]) {
    const column = sums.counters[counter];
    column[row] = (column[row] ?? 0) + (counters[counter] ?? 0);
  }
}
