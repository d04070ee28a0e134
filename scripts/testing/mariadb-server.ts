import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createConnection, type Connection } from 'mysql2/promise';
import { findProgram } from './programs';

const START_WITHIN_MS = 60_000;
const POLL_EVERY_MS = 100;
const DATABASE = 'laurel_test';

/** Defaults a real server may have, and which must not show. */
const HOSTILE_DEFAULTS = [
  '--character-set-server=latin1',
  '--default-time-zone=+08:00',
  '--loose-innodb-snapshot-isolation=ON',
];

const SMALL_AND_FAST = ['--innodb-flush-log-at-trx-commit=2', '--innodb-buffer-pool-size=128M'];

const NO_EXTRAS = ['--loose-skip-log-bin', '--loose-mysqlx=OFF'];

/**
 * Runs a server until its standard input closes, then removes its folder. Our end of that pipe
 * closes with our process, whatever ends it, so no server outlives the tests. A server that ends
 * otherwise is gone, or is started again if that is wanted.
 */
const UNTIL_INPUT_CLOSES = `
  folder=$1; again=$2; shift 2
  exec 3<&0
  while :; do
    "$@" </dev/null >/dev/null 3<&- & server=$!
    (cat <&3 >/dev/null; : >"$folder/over"; kill "$server" 2>/dev/null) &
    wait "$server"
    [ "$again" = again ] && [ ! -e "$folder/over" ] || break
  done
  rm -rf "$folder"
`;

export interface ThrowAwayServer {
  readonly url: string;
  readonly version: string;
  /** The process of the server itself; another one after it was started again. */
  readonly pid: number;
  stop(): Promise<void>;
}

export function findServerProgram(): string | undefined {
  return findProgram('mariadbd', 'mysqld');
}

/** A server of our own, on a temporary folder and a free port. */
export async function startThrowAwayServer(
  program: string,
  settings: readonly string[] = SMALL_AND_FAST,
  { isStartedAgain = false }: { readonly isStartedAgain?: boolean } = {},
): Promise<ThrowAwayServer> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-mariadb-'));
  let server: ChildProcess | undefined;
  const stop = async (): Promise<void> => {
    if (server && server.exitCode === null) {
      const ended = once(server, 'exit');
      server.stdin?.end();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await createSystemTables(program, folder);
    const port = await freePort();
    server = launch(program, folder, { port, settings, isStartedAgain });
    const url = `mysql://root@127.0.0.1:${port}/${DATABASE}`;
    const version = await untilReady(url, server);
    const pidOf = () => Number(readFileSync(join(folder, 'server.pid'), 'utf8'));
    return {
      ...{ url, version, stop },
      get pid() {
        return pidOf();
      },
    };
  } catch (error) {
    const log = lastLines(join(folder, 'error.log'));
    await stop();
    throw new Error(`${program} did not start: ${messageOf(error)}${log && `\n${log}`}`);
  }
}

/** Waits until the server at this address answers, and tells which one it is. */
export async function waitForServer(url: string, withinMs: number): Promise<string> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      const connection = await connect(url);
      const version = await readVersion(connection);
      await connection.end();
      return version;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(POLL_EVERY_MS);
    }
  }
}

async function createSystemTables(program: string, folder: string): Promise<void> {
  const run = promisify(execFile);
  const data = `--datadir=${join(folder, 'data')}`;
  const { stdout } = await run(program, ['--version']);
  if (!stdout.includes('MariaDB')) {
    await run(program, ['--no-defaults', '--initialize-insecure', data, ...asOurUser()]);
    return;
  }
  const install = findProgram('mariadb-install-db', 'mysql_install_db');
  if (!install) throw new Error('mariadb-install-db is missing');
  const root = '--auth-root-authentication-method=normal';
  await run(install, ['--no-defaults', data, root, '--skip-test-db', ...asOurUser()]);
}

interface LaunchOptions {
  readonly port: number;
  readonly settings: readonly string[];
  readonly isStartedAgain: boolean;
}

function launch(
  program: string,
  folder: string,
  { port, settings, isStartedAgain }: LaunchOptions,
): ChildProcess {
  const options = [
    '--no-defaults',
    `--datadir=${join(folder, 'data')}`,
    `--socket=${join(folder, 'server.sock')}`,
    `--pid-file=${join(folder, 'server.pid')}`,
    `--log-error=${join(folder, 'error.log')}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    ...HOSTILE_DEFAULTS,
    ...NO_EXTRAS,
    ...settings,
    ...asOurUser(),
  ];
  const again = isStartedAgain ? 'again' : 'once';
  const shell = ['-c', UNTIL_INPUT_CLOSES, 'sh', folder, again, program, ...options];
  // A process group of its own: Ctrl-C reaches us, and the closing pipe tells the server.
  return spawn('sh', shell, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
}

async function untilReady(url: string, server: ChildProcess): Promise<string> {
  const stopWatching = new AbortController();
  const ended = once(server, 'exit', stopWatching).then(
    () => Promise.reject(new Error('it ended while starting')),
    () => new Promise<never>(() => undefined),
  );
  const version = await Promise.race([waitForServer(url, START_WITHIN_MS), ended]);
  stopWatching.abort();
  const connection = await connect(url);
  await connection.query(`CREATE DATABASE ${DATABASE}`);
  await connection.end();
  return version;
}

function connect(url: string): Promise<Connection> {
  const { hostname, port, username, password } = new URL(url);
  return createConnection({
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  });
}

async function readVersion(connection: Connection): Promise<string> {
  const [rows] = await connection.query('SELECT version() AS version');
  const version = (rows as { version: string }[])[0]?.version ?? 'unknown';
  const [number, ...name] = version.split('-');
  return `${name.includes('MariaDB') ? 'MariaDB' : 'MySQL'} ${number}`;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function asOurUser(): readonly string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(-20).join('\n') : '';
}
