import { JSON_TYPES, type TypedColumn } from './bulk-text';
import type { Dialect } from './connection';
import { inTuples, type Fragment } from './sql';

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

/** SQLite takes 32,766 placeholders in a statement; the rest is for what else is asked. */
const MOST_PARAMETERS = 30_000;

/**
 * What follows FROM to read the rows of a table whose columns are one of many tuples. MariaDB takes
 * twice as long over `(a, b) IN (…)`, SQLite over a join.
 */
export function rowsOfTuples(
  dialect: Dialect,
  table: string,
  columns: readonly TypedColumn[],
  tuples: readonly (readonly (string | number)[])[],
): Fragment {
  const names = columns.map(({ name }) => name);
  if (dialect === 'sqlite') {
    const listed = inTuples(dialect, names, tuples);
    if (listed.params.length <= MOST_PARAMETERS) {
      return { text: `${table} WHERE ${listed.text}`, params: listed.params };
    }
    const { text, params } = givenRows(dialect, columns, tuples);
    return { text: `${table} WHERE (${names.join(', ')}) IN ${text}`, params };
  }
  const given = givenRows(dialect, columns, tuples);
  const equal = names.map((name) => `${table}.${name} = given.${name}`);
  return {
    text: `${given.text} AS given JOIN ${table} ON ${equal.join(' AND ')}`,
    params: given.params,
  };
}

function tableText(dialect: Dialect, columns: readonly TypedColumn[]): string {
  if (dialect === 'sqlite') {
    const fields = columns.map(({ name }, at) => `json_extract(value, '$[${at}]') AS ${name}`);
    return `(SELECT ${fields.join(', ')} FROM json_each(?))`;
  }
  const fields = columns.map(({ name, type }, at) => `${name} ${JSON_TYPES[type]} PATH '$[${at}]'`);
  return `JSON_TABLE(?, '$[*]' COLUMNS (${fields.join(', ')}))`;
}
