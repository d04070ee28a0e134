/** Bins of a column, so that one fits in a byte. */
export const MAX_BINS = 255;

/** A column in bins that grow with its numbers; what is missing lies where the median does. */
export type BinnedColumn = {
  /** By row. */
  readonly bins: Uint8Array;
  /** The least and the greatest number in each bin. */
  readonly least: Float64Array;
  readonly greatest: Float64Array;
  readonly median: number;
  readonly deviation: number;
};

/**
 * Puts a column into bins: one for each distinct number where these are at most 255, otherwise so
 * that each holds about as many rows. Equal numbers always share a bin.
 */
export function binColumn(column: Float64Array): BinnedColumn {
  const known = column.some(Number.isNaN) ? column.filter((value) => value === value) : column;
  const sorted = known.toSorted();
  const { length } = sorted;
  const median = medianOf(sorted);
  const isImputed = length < column.length;
  // The median is a number of its own where it lies between two.
  const values = isImputed ? withMedian(sorted, median, column.length - length) : sorted;
  const { least, greatest } = edgesOf(values);
  return {
    bins: binsOf(column, least, median),
    ...{ least, greatest, median, deviation: deviationOf(sorted) },
  };
}

const medianOf = (sorted: Float64Array): number => {
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  if (sorted.length % 2 === 1) return upper + 0;
  return (sorted[half - 1] ?? 0) / 2 + upper / 2 + 0;
};

/** Population deviation; summed in the order of the numbers, and so the same for any of rows. */
function deviationOf(sorted: Float64Array): number {
  if (sorted.length === 0) return 0;
  let sum = 0;
  for (let place = 0; place < sorted.length; place += 1) sum += sorted[place] ?? 0;
  const mean = sum / sorted.length;
  let squares = 0;
  for (let place = 0; place < sorted.length; place += 1) {
    const from = (sorted[place] ?? 0) - mean;
    squares += from * from;
  }
  const deviation = Math.sqrt(squares / sorted.length);
  return Number.isFinite(deviation) ? deviation : 0;
}

function withMedian(sorted: Float64Array, median: number, count: number): Float64Array {
  const values = new Float64Array(sorted.length + count).fill(median);
  let before = 0;
  while (before < sorted.length && (sorted[before] ?? 0) < median) before += 1;
  values.set(sorted.subarray(0, before));
  values.set(sorted.subarray(before), before + count);
  return values;
}

function edgesOf(sorted: Float64Array): Pick<BinnedColumn, 'least' | 'greatest'> {
  const distinct = distinctUpTo(sorted, MAX_BINS);
  if (distinct) return { least: distinct, greatest: distinct };
  const least: number[] = [sorted[0] ?? 0];
  const greatest: number[] = [];
  let place = 0;
  for (let bin = 1; bin < MAX_BINS; bin += 1) {
    // From where the bin should begin, on to where a number differs from the one before it.
    place = Math.max(place + 1, Math.round((bin * sorted.length) / MAX_BINS));
    while (place < sorted.length && sorted[place] === sorted[place - 1]) place += 1;
    if (place >= sorted.length) break;
    greatest.push(sorted[place - 1] ?? 0);
    least.push(sorted[place] ?? 0);
  }
  greatest.push(sorted[sorted.length - 1] ?? 0);
  return { least: Float64Array.from(least), greatest: Float64Array.from(greatest) };
}

/** The distinct ones of sorted numbers; null where there are more. */
function distinctUpTo(sorted: Float64Array, maximum: number): Float64Array | null {
  const distinct: number[] = [];
  for (let place = 0; place < sorted.length; place += 1) {
    const value = sorted[place] ?? 0;
    if (place > 0 && value === sorted[place - 1]) continue;
    if (distinct.length === maximum) return null;
    distinct.push(value);
  }
  return Float64Array.from(distinct);
}

/** The last bin whose least number is not above that of the row. */
function binsOf(column: Float64Array, least: Float64Array, median: number): Uint8Array {
  const bins = new Uint8Array(column.length);
  for (let row = 0; row < column.length; row += 1) {
    const given = column[row] ?? Number.NaN;
    const value = given === given ? given : median;
    let low = 0;
    let high = least.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((least[middle] ?? Infinity) <= value) low = middle;
      else high = middle - 1;
    }
    bins[row] = low;
  }
  return bins;
}
