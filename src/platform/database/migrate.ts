import type { DataSource } from 'typeorm';
import type { Database } from './database';
import { DatabaseUnavailable } from './errors';
import { untilFree } from './sqlite-wait';

const LOCK_NAME = 'laurel_migrate';
const LOCK_WAIT_SECONDS = 120;

/**
 * Applies what is pending and gives the names. Several processes may start at once: one does the
 * work, the others wait and find it done.
 */
export function migrate(database: Database): Promise<string[]> {
  return database.dialect === 'sqlite'
    ? migrateSqlite(database.source)
    : migrateMysql(database.source);
}

/** The names of the migrations that the database has not seen. A service does not start on it. */
export async function pendingMigrations(database: Database): Promise<string[]> {
  const { source } = database;
  const names = source.migrations.map(({ name = '' }) => name);
  const runner = source.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return names;
    const applied = (await runner.query('SELECT name FROM migrations')) as { name: string }[];
    const seen = new Set(applied.map(({ name }) => name));
    return names.filter((name) => !seen.has(name));
  } finally {
    await runner.release();
  }
}

/** All or nothing: on SQLite a change of the schema can be rolled back. */
async function migrateSqlite(source: DataSource): Promise<string[]> {
  // Rebuilding a table drops the old one; the check at the end stands in for the keys.
  await source.query('PRAGMA foreign_keys = OFF');
  await untilFree(() => source.query('BEGIN IMMEDIATE'), LOCK_WAIT_SECONDS * 1_000);
  try {
    const applied = await runPending(source);
    // Reads every row of the database: only after something was changed.
    const broken =
      applied.length === 0 ? [] : ((await source.query('PRAGMA foreign_key_check')) as unknown[]);
    if (broken.length > 0) throw new Error(`Migrations left ${broken.length} broken references`);
    await source.query('COMMIT');
    return applied;
  } catch (error) {
    await source.query('ROLLBACK');
    throw error;
  } finally {
    await source.query('PRAGMA foreign_keys = ON');
  }
}

async function migrateMysql(source: DataSource): Promise<string[]> {
  const lock = source.createQueryRunner();
  try {
    const [answer] = (await lock.query('SELECT GET_LOCK(?, ?) AS held', [
      LOCK_NAME,
      LOCK_WAIT_SECONDS,
    ])) as { held: number | null }[];
    if (answer?.held !== 1) throw new DatabaseUnavailable('Another process is migrating');
    try {
      return await runPending(source);
    } finally {
      await lock.query('SELECT RELEASE_LOCK(?)', [LOCK_NAME]);
    }
  } finally {
    await lock.release();
  }
}

async function runPending(source: DataSource): Promise<string[]> {
  const applied = await source.runMigrations({ transaction: 'none' });
  return applied.map(({ name }) => name);
}
