import type { Database as SqliteDatabase } from 'better-sqlite3';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import {
  checkParameters,
  type Connection,
  type Parameter,
  type StatementListener,
} from './connection';
import { type DatabaseOptions, DEFAULT_LOCK_WAIT_SECONDS, sqliteReaderFor } from './data-source';
import type { Engine, Lease } from './engine';
import { StatementFailed } from './errors';
import { Handle, refuseInsideUnit } from './handle';
import { Permits } from './permits';
import { bindable, SqliteConnection } from './sqlite-connection';
import { BUSY_TIMEOUT_MS, untilFree } from './sqlite-wait';

const DEFAULT_ACQUIRE_TIMEOUT_MS = 10_000;
const DEFAULT_QUEUE_LIMIT = 10_000;
const SCAN_PAGE_ROWS = 5_000;

/**
 * One connection writes, one unit after another; another reads. TypeORM itself would let
 * overlapping transactions share one, so that the rollback of one undoes the other.
 */
export async function openSqlite(
  file: string,
  options: DatabaseOptions,
  writer: DataSource,
  announce: StatementListener,
): Promise<Engine> {
  const connection = new SqliteConnection(await driverOf(writer), announce);
  // Waiting inside the driver would stop the whole process; `begin` waits outside of it.
  await connection.all(`PRAGMA busy_timeout = ${BUSY_TIMEOUT_MS}`, []);
  const readerSource = await sqliteReaderFor(file).initialize();
  const reader = new SqliteConnection(await driverOf(readerSource), announce);
  const lockWaitMs = (options.lockWaitSeconds ?? DEFAULT_LOCK_WAIT_SECONDS) * 1_000;
  const patience = {
    queueLimit: options.queueLimit ?? DEFAULT_QUEUE_LIMIT,
    acquireTimeoutMs: options.acquireTimeoutMs ?? DEFAULT_ACQUIRE_TIMEOUT_MS,
  };
  const queue = new Permits({ limit: 1, ...patience });
  return {
    reader: new SqliteReader(file, reader, announce),
    writers: 1,
    patience,
    begin: async () => {
      const release = await queue.acquire();
      try {
        // A plain BEGIN takes the write lock with the first write, and fails then if another
        // process wrote since: IMMEDIATE takes it before anything is read.
        await untilFree(() => connection.control('BEGIN IMMEDIATE'), lockWaitMs);
        return leaseOf(connection, release);
      } catch (error) {
        release();
        throw error;
      }
    },
    close: () => readerSource.destroy(),
  };
}

function leaseOf(connection: SqliteConnection, release: () => void): Lease {
  return {
    connection,
    commit: async () => {
      await connection.control('COMMIT');
      release();
    },
    rollback: async () => {
      // A full disk, for one, has SQLite roll back by itself.
      if (connection.isInTransaction) await connection.control('ROLLBACK');
      release();
    },
  };
}

class SqliteReader extends Handle {
  readonly dialect = 'sqlite';

  constructor(
    private readonly file: string,
    private readonly connection: SqliteConnection,
    private readonly announce: StatementListener,
  ) {
    super();
  }

  use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    refuseInsideUnit(this);
    return work(this.connection);
  }

  /** On a connection of its own: an open scan would hold the others at its moment of the data. */
  async *scan(text: string, parameters: readonly unknown[]): AsyncGenerator<unknown[][]> {
    refuseInsideUnit(this);
    checkParameters(text, parameters);
    const source = await sqliteReaderFor(this.file).initialize();
    let rows: IterableIterator<unknown[]> | undefined;
    try {
      this.announce(text);
      rows = iterate(await driverOf(source), text, parameters);
      for (let page = take(rows); page.length > 0; page = take(rows)) {
        yield page;
        await nextTurn();
      }
    } finally {
      rows?.return?.();
      await source.destroy();
    }
  }
}

function iterate(database: SqliteDatabase, text: string, parameters: readonly Parameter[]) {
  try {
    const rows = database.prepare(text).raw().iterate(bindable(parameters));
    return rows as IterableIterator<unknown[]>;
  } catch (error) {
    throw new StatementFailed(text, error);
  }
}

function take(rows: IterableIterator<unknown[]>): unknown[][] {
  const page: unknown[][] = [];
  while (page.length < SCAN_PAGE_ROWS) {
    const next = rows.next();
    if (next.done) break;
    page.push(next.value);
  }
  return page;
}

async function driverOf(source: DataSource): Promise<SqliteDatabase> {
  return (await source.createQueryRunner().connect()) as SqliteDatabase;
}
