import type { Database as SqliteDatabase, Statement } from 'better-sqlite3';
import type { Connection, Parameter, Row, StatementListener } from './connection';
import { StatementFailed } from './errors';

const CACHED_STATEMENTS = 300;

/**
 * A statement that gives rows as arrays, half of what objects cost, and the names of its columns.
 */
type Prepared = { readonly statement: Statement; names: readonly string[] };

/**
 * better-sqlite3 is synchronous: a statement is done when the call returns. The driver is spoken
 * to directly, on the connection TypeORM opened, because TypeORM's runner costs as much as the
 * statement itself.
 */
export class SqliteConnection implements Connection {
  readonly dialect = 'sqlite';
  private readonly statements = new Map<string, Prepared>();

  constructor(
    private readonly database: SqliteDatabase,
    private readonly announce: StatementListener,
  ) {}

  async all(text: string, parameters: readonly Parameter[]): Promise<Row[]> {
    this.announce(text);
    return this.attempt(text, (prepared) => {
      const rows = prepared.statement.all(bindable(parameters)) as unknown[][];
      const width = rows[0]?.length ?? 0;
      // A table may have been changed since; the driver prepares anew by itself.
      if (width > 0 && prepared.names.length !== width) {
        prepared.names = namesOf(prepared.statement);
      }
      return rows.map((values) => rowOf(prepared.names, values));
    });
  }

  async allValues(text: string, parameters: readonly Parameter[]): Promise<unknown[][]> {
    this.announce(text);
    return this.attempt(
      text,
      ({ statement }) => statement.all(bindable(parameters)) as unknown[][],
    );
  }

  async run(text: string, parameters: readonly Parameter[]): Promise<number> {
    this.announce(text);
    return this.attempt(text, ({ statement }) => statement.run(bindable(parameters)).changes);
  }

  /**
   * One prepared statement, stepped through for each row: there is no round trip to save, it is
   * faster than a long VALUES list, and it knows no limit of parameters.
   */
  async runRows(text: string, rows: readonly (readonly Parameter[])[]): Promise<number> {
    this.announce(text);
    return this.attempt(text, ({ statement }) => {
      let matched = 0;
      for (const row of rows) matched += statement.run(bindable(row)).changes;
      return matched;
    });
  }

  /** BEGIN, COMMIT and the like. */
  async control(text: string): Promise<void> {
    this.attempt(text, ({ statement }) => statement.run());
  }

  get isInTransaction(): boolean {
    return this.database.inTransaction;
  }

  private attempt<Result>(text: string, work: (prepared: Prepared) => Result): Result {
    try {
      return work(this.prepare(text));
    } catch (error) {
      throw new StatementFailed(text, error);
    }
  }

  private prepare(text: string): Prepared {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = this.database.prepare(text);
    if (statement.reader) statement.raw();
    const prepared: Prepared = { statement, names: [] };
    this.statements.set(text, prepared);
    if (this.statements.size > CACHED_STATEMENTS) this.forgetOldest();
    return prepared;
  }

  private forgetOldest(): void {
    const [oldest] = this.statements.keys();
    if (oldest !== undefined) this.statements.delete(oldest);
  }
}

const namesOf = (statement: Statement): readonly string[] =>
  statement.reader ? statement.columns().map(({ name }) => name) : [];

function rowOf(names: readonly string[], values: readonly unknown[]): Row {
  const row: Row = {};
  for (let place = 0; place < names.length; place += 1) row[names[place] ?? ''] = values[place];
  return row;
}

/** The driver binds no booleans. */
export const bindable = (parameters: readonly Parameter[]): readonly Parameter[] =>
  parameters.some((value) => typeof value === 'boolean')
    ? parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value))
    : parameters;
