import { JSON_TYPES, type TypedColumn } from './bulk-text';
import type { Dialect } from './connection';
import type { Fragment } from './sql';

/**
 * Rows of our own as a table to join with: `FROM ${text} AS given JOIN …`. One placeholder however
 * many rows, so that the text of the statement stays the same.
 */
export function givenRows(
  dialect: Dialect,
  columns: readonly TypedColumn[],
  rows: readonly (readonly (string | number | null)[])[],
): Fragment {
  return { text: tableText(dialect, columns), params: [JSON.stringify(rows)] };
}

function tableText(dialect: Dialect, columns: readonly TypedColumn[]): string {
  if (dialect === 'sqlite') {
    const fields = columns.map(({ name }, at) => `json_extract(value, '$[${at}]') AS ${name}`);
    return `(SELECT ${fields.join(', ')} FROM json_each(?))`;
  }
  const fields = columns.map(({ name, type }, at) => `${name} ${JSON_TYPES[type]} PATH '$[${at}]'`);
  return `JSON_TABLE(?, '$[*]' COLUMNS (${fields.join(', ')}))`;
}
