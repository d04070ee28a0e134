import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redisState } from '../../src/platform/jobs/redis';
import { findProgram } from '../../scripts/testing/programs';
import { until } from './until';

/** A Redis of the test's own, on a free port. */
export interface TestRedis {
  readonly url: string;
  /** Starts it again on the same port, with what it had kept. */
  start(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
}

/** Ends with our process, whatever ends that: our end of the pipe closes. */
const UNTIL_INPUT_CLOSES = `
  exec 3<&0
  "$@" </dev/null >/dev/null 3<&- & server=$!
  (cat <&3 >/dev/null; kill -9 "$server" 2>/dev/null) &
  wait "$server"
`;

const program = findProgram('redis-server');

/**
 * `describe` where redis-server is installed. Where it is not, the tests are skipped and
 * `npm test` says so, unless REQUIRE_ALL=1: then that is a failure.
 */
export function describeWithRedis(name: string, tests: () => void): void {
  if (program !== undefined) return void describe(name, tests);
  const isRequired = !['', '0'].includes(process.env['REQUIRE_ALL'] ?? '');
  if (!isRequired) return void describe.skip(`${name} (there is no redis-server here)`, tests);
  it(`${name}: redis-server is here`, () => expect(program).toBeDefined());
}

/** Starts a Redis that keeps what it is told on disk, or forgets everything when it ends. */
export async function startRedis(keeps: 'everything' | 'nothing'): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const options = [
    ...['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''],
    ...['--appendonly', keeps === 'everything' ? 'yes' : 'no', '--appendfsync', 'always'],
  ];
  let server: ChildProcess | null = null;
  const kill = async (): Promise<void> => {
    if (server === null) return;
    const ended = once(server, 'exit');
    server.stdin?.end();
    await ended;
    server = null;
  };
  const redis: TestRedis = {
    url,
    start: async () => {
      const shell = ['-c', UNTIL_INPUT_CLOSES, 'sh', program ?? '', ...options];
      server = spawn('sh', shell, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
      await until(() => redisState(url).then(Boolean, () => false));
    },
    kill,
    close: async () => {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await redis.start();
  return redis;
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}
