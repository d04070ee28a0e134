import { execFileSync } from 'node:child_process';
import {
  findServerProgram,
  messageOf,
  startThrowAwayServer,
  waitForServer,
} from './mariadb-server';
import { findProgram } from './programs';

/** What a suite runs with, until it is released. */
export interface Ready {
  readonly kind: 'ready';
  readonly on: string;
  readonly env: NodeJS.ProcessEnv;
  release(): Promise<void>;
}

export interface Missing {
  readonly kind: 'missing';
  readonly why: string;
  /** Somebody asked for this very part, so going on without it would deceive. */
  readonly wasAskedFor: boolean;
}

export interface Suite {
  readonly name: string;
  /** The file name tells the level of a test. */
  readonly testMatch: readonly string[];
  prepare(): Promise<Ready | Missing>;
}

const DATABASE_ANSWERS_WITHIN_MS = 10_000;

const sqlite: Suite = {
  name: 'unit, database (SQLite), http, contract',
  testMatch: ['**/!(*.browser).test.ts'],
  prepare: () => Promise.resolve(ready('SQLite files', withoutDatabase())),
};

const mysql: Suite = {
  name: 'database (MariaDB/MySQL)',
  testMatch: ['**/*.@(db|http).test.ts', '**/faults/**/*.test.ts'],
  prepare: () => {
    const url = process.env['DATABASE_URL'] ?? '';
    return isServerAddress(url) ? useServer(url) : useThrowAwayServer();
  },
};

const browser: Suite = {
  name: 'browser',
  testMatch: ['**/*.browser.test.ts'],
  prepare: () => {
    const program = findProgram('chromium', 'chromium-browser', 'google-chrome');
    if (!program) return Promise.resolve(missing('there is no Chromium here'));
    // Once for all: a file that built it would take it away from the others.
    execFileSync('npm', ['run', '--silent', 'build:admin'], { stdio: 'inherit' });
    const env = { ...withoutDatabase(), CHROMIUM: program, CONSOLE_BUILT: '1' };
    return Promise.resolve(ready(program, env));
  },
};

export const suites = { sqlite, mysql, browser } as const;

function isServerAddress(url: string): boolean {
  return /^(mysql|mariadb):/.test(url);
}

async function useServer(url: string): Promise<Ready | Missing> {
  try {
    const version = await waitForServer(url, DATABASE_ANSWERS_WITHIN_MS);
    return ready(`${version} of DATABASE_URL`, onMysql(url));
  } catch (error) {
    const why = `the server of DATABASE_URL does not answer: ${messageOf(error)}`;
    return { kind: 'missing', why, wasAskedFor: true };
  }
}

async function useThrowAwayServer(): Promise<Ready | Missing> {
  const program = findServerProgram();
  if (!program) return missing('no mariadbd or mysqld is here, and DATABASE_URL names no server');
  try {
    const server = await startThrowAwayServer(program);
    return ready(`its own ${server.version}`, onMysql(server.url), server.stop);
  } catch (error) {
    return missing(messageOf(error));
  }
}

function ready(
  on: string,
  env: NodeJS.ProcessEnv,
  release: () => Promise<void> = () => Promise.resolve(),
): Ready {
  return { kind: 'ready', on, env, release };
}

function missing(why: string): Missing {
  return { kind: 'missing', why, wasAskedFor: false };
}

function withoutDatabase(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _url, DB: _db, ...env } = process.env;
  return env;
}

/** With a time zone far from UTC, so that no test passes because everything happens to be UTC. */
function onMysql(url: string): NodeJS.ProcessEnv {
  return { ...process.env, DB: 'mysql', DATABASE_URL: url, TZ: 'Asia/Shanghai' };
}
