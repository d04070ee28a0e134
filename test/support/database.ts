import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { entities } from '../../src/app/entities';
import { migrations } from '../../src/app/migrations';
import type { DatabaseOptions, Schema } from '../../src/platform/database/data-source';
import { type Database, openDatabase } from '../../src/platform/database/database';
import { migrate } from '../../src/platform/database/migrate';

/** A place for a database of its own, empty, that is gone after `drop`. */
export interface ScratchDatabase {
  readonly options: DatabaseOptions;
  drop(): Promise<void>;
}

/** A test's own database, and a way to open it again as another process would. */
export type TestDatabase = Database & { readonly options: DatabaseOptions };

export const appSchema: Schema = { entities, migrations };

/** SQLite unless `DB=mysql`, then on the server of `DATABASE_URL`. */
export const isMysql = process.env.DB === 'mysql';

const DEFAULT_SERVER = 'mysql://root@127.0.0.1:3306/';

export const scratchDatabase = (): Promise<ScratchDatabase> =>
  isMysql ? scratchMysql() : Promise.resolve(scratchSqlite());

/** A fresh database with every table; `close` drops it. */
export async function testDatabase(
  schema = appSchema,
  settings: Partial<DatabaseOptions> = {},
): Promise<TestDatabase> {
  const scratch = await scratchDatabase();
  const options = { ...scratch.options, ...settings };
  const database = await openDatabase(options, schema);
  await migrate(database);
  const close = async () => {
    await database.close();
    await scratch.drop();
  };
  return { ...database, options, close };
}

/** Fails unless `work` sends exactly that many statements, and lists them. */
export async function expectQueries<T>(
  count: number,
  database: Database,
  work: () => Promise<T>,
): Promise<T> {
  const { result, statements } = await countStatements(database, work);
  if (statements.length !== count) {
    const list = statements.map((text) => `  ${text.replace(/\s+/g, ' ').slice(0, 160)}`);
    throw new Error(`Expected ${count} statements, saw ${list.length}:\n${list.join('\n')}`);
  }
  return result;
}

/** The statements that `work` sends, but for BEGIN and COMMIT. */
export async function countStatements<T>(
  database: Database,
  work: () => Promise<T>,
): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const stop = database.onStatement((text) => statements.push(text));
  try {
    return { result: await work(), statements };
  } finally {
    stop();
  }
}

function scratchSqlite(): ScratchDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-test-'));
  return {
    // A test's file need not survive a power cut.
    options: { url: `sqlite:${join(folder, 'test.sqlite')}`, synchronous: 'NORMAL' },
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function scratchMysql(
  server = process.env.DATABASE_URL ?? DEFAULT_SERVER,
): Promise<ScratchDatabase> {
  const name = `laurel_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  // The tables must not depend on what the server would choose for them.
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET latin1`);
  return {
    options: { url: url.href },
    drop: () => onServer(server, `DROP DATABASE ${name}`),
  };
}

async function onServer(server: string, statement: string): Promise<void> {
  const url = new URL(server);
  url.pathname = '';
  const connection = await createConnection(url.href);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
