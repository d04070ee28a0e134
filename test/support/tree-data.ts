import type { TreeData } from '../../src/domain/value/tree-training';

/** Rows of a matrix, as ml-cart wants them. */
export const rowsOf = (columns: readonly Float64Array[]): number[][] =>
  Array.from(columns[0] ?? [], (_, row) => columns.map((column) => column[row] ?? 0));

/** Columns from rows. */
export const columnsOf = (rows: readonly (readonly number[])[]): Float64Array[] =>
  (rows[0] ?? []).map((_, place) => Float64Array.from(rows, (row) => row[place] ?? Number.NaN));

/** Some of the rows, in the order that is given. */
export const rowsAt = (
  { columns, labels, classCount }: TreeData,
  places: Uint32Array,
): TreeData => ({
  columns: columns.map((column) => Float64Array.from(places, (row) => column[row] ?? Number.NaN)),
  labels: Uint8Array.from(places, (row) => labels[row] ?? 0),
  classCount,
});
