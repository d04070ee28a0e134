import type { LocalDay } from '../shared/calendar';
import type { DayRange } from '../shared/window';
import { COUNTERS, type Counter, type CounterChange } from './counters';

/** Counters that features are computed from; channels are only ever asked for by day. */
export const SUMMED_COUNTERS = COUNTERS.filter((counter) => !counter.startsWith('behaviours'));

/**
 * The sums of a window for a batch of members, by column: row i of every column is member i.
 * Columns of numbers, so that a million members fit and are decided in one sweep.
 */
export type WindowSums = {
  readonly size: number;
  readonly counters: Readonly<Record<Counter, Float64Array>>;
  /** purchaseAmount of the window before, in minor units; 0 where there is none. */
  readonly previousAmountMinor: Float64Array;
  /** First and last local day with an order that counts; NaN where there is none. */
  readonly firstPaidDay: Float64Array;
  readonly lastPaidDay: Float64Array;
};

/** Sums of nothing, for a number of members. */
export function emptySums(size: number): WindowSums {
  const counters = Object.fromEntries(
    COUNTERS.map((counter) => [counter, new Float64Array(size)]),
  ) as Record<Counter, Float64Array>;
  return {
    size,
    counters,
    previousAmountMinor: new Float64Array(size),
    firstPaidDay: new Float64Array(size).fill(Number.NaN),
    lastPaidDay: new Float64Array(size).fill(Number.NaN),
  };
}

/**
 * Sums of nothing with room for some counters alone: what is added to others is let go. For batches
 * that are made again and again.
 */
export function emptySumsOf(size: number, wanted: ReadonlySet<Counter>): WindowSums {
  const counters = {} as Record<Counter, Float64Array>;
  for (const counter of COUNTERS) {
    counters[counter] = wanted.has(counter) ? new Float64Array(size) : NOT_SELECTED;
  }
  return {
    size,
    counters,
    previousAmountMinor: new Float64Array(size),
    firstPaidDay: new Float64Array(size).fill(Number.NaN),
    lastPaidDay: new Float64Array(size).fill(Number.NaN),
  };
}

/** The columns of `WindowSums`. */
export type SumColumn = Counter | 'previousAmountMinor' | 'firstPaidDay' | 'lastPaidDay';

const DAY_COLUMNS = ['previousAmountMinor', 'firstPaidDay', 'lastPaidDay'] as const;
const ALL_COLUMNS: readonly SumColumn[] = [...COUNTERS, ...DAY_COLUMNS];
const NOT_SELECTED = new Float64Array(0);

/**
 * The sums of some of the members, in the order of `rows`. Where only some columns are asked for,
 * the others are empty.
 */
export function selectSums(
  sums: WindowSums,
  rows: readonly number[],
  columns: readonly SumColumn[] = ALL_COLUMNS,
): WindowSums {
  const selected = new Set(columns);
  const pick = (name: SumColumn, column: Float64Array): Float64Array =>
    selected.has(name) ? pickRows(column, rows) : NOT_SELECTED;
  const counters = {} as Record<Counter, Float64Array>;
  for (const counter of COUNTERS) counters[counter] = pick(counter, sums.counters[counter]);
  return {
    size: rows.length,
    counters,
    previousAmountMinor: pick('previousAmountMinor', sums.previousAmountMinor),
    firstPaidDay: pick('firstPaidDay', sums.firstPaidDay),
    lastPaidDay: pick('lastPaidDay', sums.lastPaidDay),
  };
}

function pickRows(column: Float64Array, rows: readonly number[]): Float64Array {
  const picked = new Float64Array(rows.length);
  for (let place = 0; place < rows.length; place += 1) {
    picked[place] = column[rows[place] ?? 0] ?? 0;
  }
  return picked;
}

/** The spans that sums are kept for. */
export type SummedRanges = { readonly current: DayRange; readonly previous: DayRange | null };

/**
 * Adds one behaviour's changes to the sums of its member, in place: the columns belong to the batch
 * that is being recorded and to nobody else. First and last paid day are kept apart, by
 * `setPaidDays`, because a refund can only be answered from the days that are left.
 */
export function addChanges(
  sums: WindowSums,
  row: number,
  ranges: SummedRanges,
  changes: readonly CounterChange[],
): void {
  for (const { day, counter, by } of changes) {
    if (isWithin(ranges.current, day)) {
      const column = sums.counters[counter];
      column[row] = (column[row] ?? 0) + by;
    } else if (counter === 'amountMinor' && ranges.previous && isWithin(ranges.previous, day)) {
      sums.previousAmountMinor[row] = (sums.previousAmountMinor[row] ?? 0) + by;
    }
  }
}

/** Widens first and last paid day of a member to a day on which an order now counts. */
export function addPaidDay(sums: WindowSums, row: number, day: LocalDay): void {
  const first = sums.firstPaidDay[row] ?? Number.NaN;
  const last = sums.lastPaidDay[row] ?? Number.NaN;
  sums.firstPaidDay[row] = Number.isNaN(first) ? day : Math.min(first, day);
  sums.lastPaidDay[row] = Number.isNaN(last) ? day : Math.max(last, day);
}

/** Sets first and last paid day of a member from the days on which orders count. */
export function setPaidDays(
  sums: WindowSums,
  row: number,
  range: DayRange,
  days: Iterable<LocalDay>,
): void {
  sums.firstPaidDay[row] = Number.NaN;
  sums.lastPaidDay[row] = Number.NaN;
  for (const day of days) if (isWithin(range, day)) addPaidDay(sums, row, day);
}

/** Whether a day lies in a range, both ends included. */
export const isWithin = (range: DayRange, day: LocalDay): boolean =>
  day >= range.from && day <= range.to;
