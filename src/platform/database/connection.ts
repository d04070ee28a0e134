export type Dialect = 'sqlite' | 'mysql';

export type Row = Record<string, unknown>;

/** What may be bound to a placeholder. Instants and JSON are bound as text. */
export type Parameter = string | number | bigint | boolean | Uint8Array | null;

/** One connection as this folder speaks to it, whatever the driver. */
export interface Connection {
  readonly dialect: Dialect;
  all(text: string, parameters: readonly Parameter[]): Promise<Row[]>;
  /** The same with rows as arrays, in the order of the columns. */
  allValues(text: string, parameters: readonly Parameter[]): Promise<unknown[][]>;
  /** Gives the number of rows the statement matched. */
  run(text: string, parameters: readonly Parameter[]): Promise<number>;
  /** Does one bulk statement over `rows`, in the form the dialect's text was made for. */
  runRows(text: string, rows: readonly (readonly Parameter[])[]): Promise<number>;
}

/** Called with the text of each statement that is sent, transaction control excepted. */
export type StatementListener = (text: string) => void;

/**
 * Refuses what no column can hold before the driver guesses: an object would become
 * `[object Object]`, an array a list, and NaN a NULL.
 */
export function checkParameters(
  text: string,
  values: readonly unknown[],
): asserts values is readonly Parameter[] {
  for (const [index, value] of values.entries()) {
    if (isParameter(value)) continue;
    const found = typeof value === 'number' ? String(value) : typeof value;
    throw new TypeError(`Parameter ${index + 1} cannot be ${found} in ${text.slice(0, 200)}`);
  }
}

function isParameter(value: unknown): value is Parameter {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return true;
    case 'number':
      return Number.isFinite(value);
    default:
      return value === null || value instanceof Uint8Array;
  }
}
