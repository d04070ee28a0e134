import { invariant } from '../../domain/shared/invariant';
import { checkParameters, type Dialect, type Parameter } from './connection';
import { type Db, Handle, type Tx } from './handle';

export { fromStoredInstant, instantOrNull, storedOrNull, toStoredInstant } from './stored-instant';

/** A piece of a statement with the values of its placeholders. */
export interface Fragment {
  readonly text: string;
  readonly params: readonly Parameter[];
}

/** Rows as plain objects. */
export function query<R>(db: Db, text: string, params: readonly unknown[] = []): Promise<R[]> {
  checkParameters(text, params);
  return handleOf(db).use((connection) => connection.all(text, params)) as Promise<R[]>;
}

/**
 * Rows as arrays in the order of the columns: where many are read, half of what objects cost.
 */
export function queryValues<R extends readonly unknown[]>(
  db: Db,
  text: string,
  params: readonly unknown[] = [],
): Promise<R[]> {
  checkParameters(text, params);
  const rows = handleOf(db).use((connection) => connection.allValues(text, params));
  return rows as unknown as Promise<R[]>;
}

/** Gives the number of rows the statement matched, changed or not. */
export function execute(tx: Tx, text: string, params: readonly unknown[] = []): Promise<number> {
  checkParameters(text, params);
  return handleOf(tx).use((connection) => connection.run(text, params));
}

/**
 * Rows as arrays in the order of the columns, in pages, with constant memory: for bulk reads of
 * a reader. All pages show one moment of the data. Read to the end or broken off, it cleans up.
 */
export function scanRows<R extends unknown[] = unknown[]>(
  db: Db,
  text: string,
  params: readonly unknown[] = [],
): AsyncIterable<R[]> {
  return handleOf(db).scan(text, params) as AsyncIterable<R[]>;
}

/** Locks the rows a unit is about to change. SQLite's unit holds the whole file already. */
export const forUpdate = (db: Db): string => (db.dialect === 'mysql' ? ' FOR UPDATE' : '');

/**
 * What follows the name of a table that is walked in pages. Left to itself MariaDB goes by the
 * first column of the index alone, and reads all that lies before a page to find its beginning.
 */
export const byIndex = (dialect: Dialect, index: string): string =>
  dialect === 'mysql' ? ` FORCE INDEX (${index})` : '';

/**
 * `column IN (…)`. The list is filled up to a power of two with its last value, so that lists of
 * any length share a dozen prepared statements.
 */
export function inList(column: string, values: readonly Parameter[]): Fragment {
  if (values.length === 0) return NOTHING;
  const params = filledUp(values);
  return { text: `${column} IN (${placeholders(params.length)})`, params };
}

/** `(a, b) IN (…)`, in the form in which each engine uses the key. */
export function inTuples(
  dialect: Dialect,
  columns: readonly string[],
  tuples: readonly (readonly Parameter[])[],
): Fragment {
  if (tuples.length === 0) return NOTHING;
  const filled = filledUp(tuples);
  const list = Array<string>(filled.length)
    .fill(`(${placeholders(columns.length)})`)
    .join(', ');
  const values = dialect === 'sqlite' ? `VALUES ${list}` : list;
  return { text: `(${columns.join(', ')}) IN (${values})`, params: filled.flat() };
}

/**
 * Selects, each with an order and a limit of its own, as one statement; their rows come in any
 * order. A derived table would have MariaDB write every row down first: three times the time.
 */
export function unionAll(dialect: Dialect, selects: readonly string[]): string {
  if (selects.length === 1) return selects.join();
  const branch = dialect === 'mysql' ? inParentheses : asTable;
  return selects.map(branch).join(' UNION ALL ');
}

const inParentheses = (select: string): string => `(${select})`;
const asTable = (select: string): string => `SELECT * FROM (${select})`;

const placeholders = (count: number): string => Array<string>(count).fill('?').join(', ');

export function handleOf(db: Db): Handle {
  invariant(db instanceof Handle, 'a store is handed a Db of platform/database');
  return db;
}

const NOTHING: Fragment = { text: '1 = 0', params: [] };

function filledUp<Value>(values: readonly Value[]): readonly Value[] {
  const length = 2 ** Math.ceil(Math.log2(values.length));
  const last = values[values.length - 1] as Value; // callers have refused the empty list
  return [...values, ...Array<Value>(length - values.length).fill(last)];
}
