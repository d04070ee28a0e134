import type { Database as SqliteDatabase, Statement } from 'better-sqlite3';
import type { Connection, Parameter, Row, StatementListener } from './connection';
import { StatementFailed } from './errors';

const CACHED_STATEMENTS = 300;

/**
 * better-sqlite3 is synchronous: a statement is done when the call returns. The driver is spoken
 * to directly, on the connection TypeORM opened, because TypeORM's runner costs as much as the
 * statement itself.
 */
export class SqliteConnection implements Connection {
  readonly dialect = 'sqlite';
  private readonly statements = new Map<string, Statement>();

  constructor(
    private readonly database: SqliteDatabase,
    private readonly announce: StatementListener,
  ) {}

  async all(text: string, parameters: readonly Parameter[]): Promise<Row[]> {
    this.announce(text);
    return this.attempt(text, (statement) => statement.all(bindable(parameters)) as Row[]);
  }

  async run(text: string, parameters: readonly Parameter[]): Promise<number> {
    this.announce(text);
    return this.attempt(text, (statement) => statement.run(bindable(parameters)).changes);
  }

  /**
   * One prepared statement, stepped through for each row: there is no round trip to save, it is
   * faster than a long VALUES list, and it knows no limit of parameters.
   */
  async runRows(text: string, rows: readonly (readonly Parameter[])[]): Promise<number> {
    this.announce(text);
    return this.attempt(text, (statement) => {
      let matched = 0;
      for (const row of rows) matched += statement.run(bindable(row)).changes;
      return matched;
    });
  }

  /** BEGIN, COMMIT and the like. */
  async control(text: string): Promise<void> {
    this.attempt(text, (statement) => statement.run());
  }

  get isInTransaction(): boolean {
    return this.database.inTransaction;
  }

  private attempt<Result>(text: string, work: (statement: Statement) => Result): Result {
    try {
      return work(this.prepare(text));
    } catch (error) {
      throw new StatementFailed(text, error);
    }
  }

  private prepare(text: string): Statement {
    const known = this.statements.get(text);
    if (known) return known;
    const statement = this.database.prepare(text);
    this.statements.set(text, statement);
    if (this.statements.size > CACHED_STATEMENTS) this.forgetOldest();
    return statement;
  }

  private forgetOldest(): void {
    const [oldest] = this.statements.keys();
    if (oldest !== undefined) this.statements.delete(oldest);
  }
}

/** The driver binds no booleans. */
export const bindable = (parameters: readonly Parameter[]): readonly Parameter[] =>
  parameters.some((value) => typeof value === 'boolean')
    ? parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value))
    : parameters;
