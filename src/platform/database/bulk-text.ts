import { invariant } from '../../domain/shared/invariant';
import type { Dialect } from './connection';

/** What to do with a row whose key is there already. */
export interface Upsert {
  readonly columns: readonly string[];
  /** The primary key, or a unique one; MySQL goes by any unique key of the table. */
  readonly key: readonly string[];
  /** Columns that take the new value. */
  readonly replace?: readonly string[];
  /** Columns to which the new value is added. */
  readonly add?: readonly string[];
}

export type ValueType = 'key' | 'name' | 'text' | 'integer' | 'double' | 'instant';

export interface TypedColumn {
  readonly name: string;
  readonly type: ValueType;
}

export interface BulkUpdate {
  readonly key: readonly TypedColumn[];
  readonly set: readonly TypedColumn[];
}

// The texts below are what `Connection.runRows` expects: on SQLite the statement for one row, on
// MySQL one statement whose last placeholder stands for all rows.

export function insertText(dialect: Dialect, table: string, columns: readonly string[]): string {
  return once([dialect, table, columns], () => insertTextOf(dialect, table, columns));
}

export function upsertText(dialect: Dialect, table: string, upsert: Upsert): string {
  const { columns, key, replace, add } = upsert;
  return once([dialect, table, columns, key, replace, add], () =>
    upsertTextOf(dialect, table, upsert),
  );
}

/** Our code has some dozens of these texts, and each small unit would put its own together anew. */
const texts = new Map<string, string>();

function once(parts: readonly (string | readonly string[] | undefined)[], make: () => string) {
  const name = parts.join('\n');
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = make();
  texts.set(name, text);
  return text;
}

function insertTextOf(dialect: Dialect, table: string, columns: readonly string[]): string {
  const names = columns.map((name) => quoted(dialect, name)).join(', ');
  const values = dialect === 'sqlite' ? `(${columns.map(() => '?').join(', ')})` : '?';
  return `INSERT INTO ${quoted(dialect, table)} (${names}) VALUES ${values}`;
}

function upsertTextOf(dialect: Dialect, table: string, upsert: Upsert): string {
  const { columns, key, replace = [], add = [] } = upsert;
  const insert = insertText(dialect, table, columns);
  const given = (name: string) =>
    dialect === 'sqlite' ? `excluded.${quoted(dialect, name)}` : `VALUES(${quoted(dialect, name)})`;
  const there = (name: string) => `${quoted(dialect, table)}.${quoted(dialect, name)}`;
  const changes = [
    ...replace.map((name) => `${quoted(dialect, name)} = ${given(name)}`),
    ...add.map((name) => `${quoted(dialect, name)} = ${there(name)} + ${given(name)}`),
  ];
  if (dialect === 'sqlite') {
    const conflict = key.map((name) => quoted(dialect, name)).join(', ');
    const action = changes.length > 0 ? `UPDATE SET ${changes.join(', ')}` : 'NOTHING';
    return `${insert} ON CONFLICT (${conflict}) DO ${action}`;
  }
  const untouched = key.slice(0, 1).map((name) => `${quoted(dialect, name)} = ${there(name)}`);
  const action = (changes.length > 0 ? changes : untouched).join(', ');
  return `${insert} ON DUPLICATE KEY UPDATE ${action}`;
}

/** For one row. Placeholders in the order of `set`, then `key`. */
export function updateOneText(dialect: Dialect, table: string, { key, set }: BulkUpdate): string {
  const equals = ({ name }: TypedColumn) => `${quoted(dialect, name)} = ?`;
  return (
    `UPDATE ${quoted(dialect, table)} SET ${set.map(equals).join(', ')} ` +
    `WHERE ${key.map(equals).join(' AND ')}`
  );
}

/** One placeholder: all rows as a JSON array of arrays, `key` first, then `set`. */
export function mysqlUpdateText(table: string, { key, set }: BulkUpdate): string {
  const fields = [...key, ...set].map(
    ({ name, type }, index) => `${quoted('mysql', name)} ${JSON_TYPES[type]} PATH '$[${index}]'`,
  );
  const equals = ({ name }: TypedColumn) =>
    `target.${quoted('mysql', name)} = given.${quoted('mysql', name)}`;
  return (
    `UPDATE ${quoted('mysql', table)} AS target ` +
    `JOIN JSON_TABLE(?, '$[*]' COLUMNS (${fields.join(', ')})) AS given ` +
    `ON ${key.map(equals).join(' AND ')} SET ${set.map(equals).join(', ')}`
  );
}

// With another character set than the column's, the join could not use the column's index.
export const JSON_TYPES: Record<ValueType, string> = {
  key: 'varchar(255) CHARACTER SET ascii COLLATE ascii_bin',
  name: 'varchar(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
  text: 'longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_bin',
  integer: 'bigint',
  double: 'double',
  instant: 'datetime(3)',
};

/** Names come from our own code; one that needs more than quoting is a mistake. */
function quoted(dialect: Dialect, name: string): string {
  invariant(/^[a-z][a-z0-9_]*$/.test(name), 'names of tables and columns are plain snake_case');
  return dialect === 'sqlite' ? `"${name}"` : `\`${name}\``;
}
