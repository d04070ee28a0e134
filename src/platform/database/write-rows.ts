import {
  type BulkUpdate,
  insertText,
  mysqlUpdateText,
  type Upsert,
  updateOneText,
  upsertText,
} from './bulk-text';
import { checkParameters } from './connection';
import type { Tx } from './handle';
import { execute, handleOf } from './sql';

/** Four bytes a character still fit the smallest packet that servers are set up with. */
const JSON_LENGTH = 1_000_000;

type Rows = readonly (readonly unknown[])[];

/** One statement, however many rows. The values of a row stand in the order of `columns`. */
export async function insertRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: Rows,
): Promise<void> {
  if (rows.length === 0) return;
  await runRows(tx, insertText(tx.dialect, table, columns), rows);
}

/** Inserts, or changes what is there already; `add` accumulates. One statement. */
export async function upsertRows(tx: Tx, table: string, upsert: Upsert, rows: Rows): Promise<void> {
  if (rows.length === 0) return;
  await runRows(tx, upsertText(tx.dialect, table, upsert), rows);
}

/**
 * Changes some columns of many rows in one statement. The values of a row stand in the order of
 * `key`, then `set`. Gives the number of rows there were.
 */
export async function updateRows(
  tx: Tx,
  table: string,
  update: BulkUpdate,
  rows: Rows,
): Promise<number> {
  const [first, ...others] = rows;
  if (first === undefined) return 0;
  const keys = update.key.length;
  const turned = (row: readonly unknown[]) => [...row.slice(keys), ...row.slice(0, keys)];
  // One row needs no table built of it.
  const isAlone = others.length === 0;
  if (isAlone) return execute(tx, updateOneText(tx.dialect, table, update), turned(first));
  if (tx.dialect === 'mysql') return updateFromJson(tx, mysqlUpdateText(table, update), rows);
  return runRows(tx, updateOneText('sqlite', table, update), rows.map(turned));
}

async function runRows(tx: Tx, text: string, rows: Rows): Promise<number> {
  const checked = rows.map((row) => {
    checkParameters(text, row);
    return row;
  });
  return handleOf(tx).use((connection) => connection.runRows(text, checked));
}

async function updateFromJson(tx: Tx, text: string, rows: Rows): Promise<number> {
  for (const row of rows) checkParameters(text, row);
  const document = JSON.stringify(rows);
  if (document.length <= JSON_LENGTH || rows.length === 1) return execute(tx, text, [document]);
  const half = rows.length >> 1;
  return (
    (await updateFromJson(tx, text, rows.slice(0, half))) +
    (await updateFromJson(tx, text, rows.slice(half)))
  );
}
