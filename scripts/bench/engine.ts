import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDriver from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import { findServerProgram, startThrowAwayServer } from '../testing/mariadb-server';
import type { EngineName } from './options';

/** Databases to measure on; all of them are gone after `close`. */
export interface BenchEngine {
  readonly version: string;
  /** The process of the database server, where it is ours. */
  readonly pid: number | null;
  /** The address of an empty database. */
  create(name: string): Promise<string>;
  /** Another database of the same contents; on a server, where that would take long, the same. */
  copy(url: string, name: string): string;
  drop(url: string): Promise<void>;
  close(): Promise<void>;
}

/** As a server in earnest is set up: each commit is on disk before it is acknowledged. */
const SETTINGS = ['--innodb-buffer-pool-size=1G', '--innodb-flush-log-at-trx-commit=1'];

/** Null where there is no server to be found. */
export async function openEngine(name: EngineName, folder: string): Promise<BenchEngine | null> {
  return name === 'sqlite' ? sqliteEngine(folder) : mariadbEngine();
}

function sqliteEngine(folder: string): BenchEngine {
  const databases = join(folder, 'databases');
  mkdirSync(databases, { recursive: true });
  const fileOf = (name: string): string => join(databases, `${name}.sqlite`);
  const remove = (file: string): void => {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${file}${ending}`, { force: true });
  };
  return {
    version: `SQLite ${sqliteVersion()} (better-sqlite3)`,
    pid: null,
    create: async (name) => {
      remove(fileOf(name));
      return `sqlite:${fileOf(name)}`;
    },
    copy: (url, name) => {
      remove(fileOf(name));
      copyFileSync(url.slice('sqlite:'.length), fileOf(name));
      return `sqlite:${fileOf(name)}`;
    },
    drop: async (url) => remove(url.slice('sqlite:'.length)),
    close: async () => undefined,
  };
}

function sqliteVersion(): string {
  const database = new SqliteDriver(':memory:');
  const { version } = database.prepare('SELECT sqlite_version() AS version').get() as {
    version: string;
  };
  database.close();
  return version;
}

async function mariadbEngine(): Promise<BenchEngine | null> {
  const given = process.env['DATABASE_URL'];
  const program = findServerProgram();
  if (!given && !program) return null;
  const server = given || !program ? null : await startThrowAwayServer(program, SETTINGS);
  const address = new URL(server?.url ?? given ?? '');
  const addressOf = (name: string): string => {
    const url = new URL(address);
    url.pathname = `/laurel_bench_${name}`;
    return url.href;
  };
  const made = new Set<string>();
  const drop = async (url: string): Promise<void> => {
    await onServer(address, `DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)}`);
    made.delete(url);
  };
  return {
    version: await versionOf(address),
    pid: server?.pid ?? null,
    create: async (name) => {
      const url = addressOf(name);
      await drop(url);
      await onServer(address, `CREATE DATABASE laurel_bench_${name} COLLATE utf8mb4_bin`);
      made.add(url);
      return url;
    },
    copy: (url) => url,
    drop,
    close: async () => {
      for (const url of made) await drop(url);
      await server?.stop();
    },
  };
}

async function versionOf(address: URL): Promise<string> {
  const [row] = await onServer(address, 'SELECT version() AS version');
  return String(row?.['version']);
}

async function onServer(address: URL, statement: string): Promise<Record<string, unknown>[]> {
  const url = new URL(address);
  url.pathname = '';
  const connection = await createConnection(url.href);
  try {
    const [rows] = await connection.query(statement);
    return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
  } finally {
    await connection.end();
  }
}
