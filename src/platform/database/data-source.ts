import type { Database as SqliteDatabase } from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeCaseNaming } from './naming';

export interface DatabaseOptions {
  /** `sqlite:<path>`, or `mysql://user:password@host:3306/database`, or `mariadb://…`. */
  readonly url: string;
  /** Connections of the pool; SQLite has one that writes and one that reads. */
  readonly poolSize?: number;
  /** How long a unit or a read waits for its turn, and how many may wait. */
  readonly acquireTimeoutMs?: number;
  readonly queueLimit?: number;
  /** How long a unit waits for another that holds its rows, or on SQLite for another process. */
  readonly lockWaitSeconds?: number;
  /** MySQL family only: SQLite answers at once. */
  readonly statementTimeoutMs?: number;
  /**
   * SQLite only. FULL, the default, loses no acknowledged commit in a power cut; NORMAL may lose
   * the newest few.
   */
  readonly synchronous?: 'FULL' | 'NORMAL';
}

/** The tables as classes, and how they came to be. */
export interface Schema {
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  readonly migrations: NonNullable<DataSourceOptions['migrations']>;
}

export const DEFAULT_POOL_SIZE = 10;
/** Connections of the MySQL family that only units of work use. */
export const KEPT_WRITERS = 2;
export const DEFAULT_LOCK_WAIT_SECONDS = 5;

const SQLITE = 'sqlite:';

/** Server's side of a prepared statement is limited across all connections (16,382 by default). */
const PREPARED_STATEMENTS = 300;
const CONNECT_TIMEOUT_MS = 5_000;
const OPEN_TIMEOUT_MS = 10_000;
/** The writer's is part of what an import may take; reads of many members profit from more. */
const WRITER_CACHE_KIB = 32 * 1_024;
const READER_CACHE_KIB = 64 * 1_024;
/** Pages of the log before it is written back: four times SQLite's own, for fewer flushes. */
const CHECKPOINT_PAGES = 4_000;

/** The path of the file, or null where the database is a server. */
export function sqliteFile({ url }: DatabaseOptions): string | null {
  if (!url.startsWith(SQLITE)) return null;
  const file = url.slice(SQLITE.length);
  if (file === '' || file.includes(':memory:')) {
    throw new Error('SQLite needs a file: what is in memory only one connection can see');
  }
  return file;
}

/** The data source that writes; on the MySQL family reads go through it too. */
export function dataSourceFor(options: DatabaseOptions, schema: Schema): DataSource {
  const shared = {
    ...schema,
    namingStrategy: new SnakeCaseNaming(),
    migrationsTransactionMode: 'none' as const,
    synchronize: false,
    logging: false,
  };
  const file = sqliteFile(options);
  if (file === null) return new DataSource({ ...shared, ...mysqlOptions(options) });
  return new DataSource({
    ...shared,
    type: 'better-sqlite3',
    database: file,
    timeout: OPEN_TIMEOUT_MS,
    enableWAL: true,
    prepareDatabase: (database: SqliteDatabase) => {
      database.pragma(`synchronous = ${options.synchronous ?? 'FULL'}`);
      database.pragma(`cache_size = -${WRITER_CACHE_KIB}`);
      database.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    },
  });
}

/**
 * A second connection to the SQLite file that cannot write: on the writer's own it would read
 * inside whatever transaction is open.
 */
export function sqliteReaderFor(file: string): DataSource {
  return new DataSource({
    type: 'better-sqlite3',
    database: file,
    readonly: true,
    fileMustExist: true,
    timeout: OPEN_TIMEOUT_MS,
    prepareDatabase: (database: SqliteDatabase) => {
      database.pragma(`cache_size = -${READER_CACHE_KIB}`);
    },
  });
}

const mysqlOptions = (options: DatabaseOptions) => ({
  // TypeORM compares schemas differently for MariaDB; only the drift check needs to know.
  type: options.url.startsWith('mariadb:') ? ('mariadb' as const) : ('mysql' as const),
  url: options.url,
  // More than is lent: writers lie idle beside the readers, and a migration works on a second
  // connection while the first holds the lock.
  poolSize: (options.poolSize ?? DEFAULT_POOL_SIZE) + KEPT_WRITERS + 1,
  charset: 'UTF8MB4_BIN',
  timezone: 'Z',
  dateStrings: true,
  connectTimeout: options.acquireTimeoutMs ?? CONNECT_TIMEOUT_MS,
  supportBigNumbers: true,
  bigNumberStrings: false,
  extra: {
    decimalNumbers: true,
    jsonStrings: true,
    maxPreparedStatements: PREPARED_STATEMENTS,
  },
});
