import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import type { Base } from '../base/build-base';
import { environmentFor } from '../services';
import { interleaved, median, ratioOf } from '../rounds';
import { BUILD, cpuMicroseconds, startWorker, stopChild, type Worker } from '../worker';
import type { BareServer } from './bare-server';
import type { Load, LoadOutcome, RequestText } from './load';
import { PROFILE_QUERY } from './question';

export interface ProfileRequest {
  readonly databaseUrl: string;
  readonly base: Base;
  readonly rounds: number;
  readonly seconds: number;
  /** The database server's own process, where we run it. */
  readonly databasePid: number | null;
}

export interface ProfileFigures {
  readonly name: string;
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU of the server's process, and of the database server's, for each request. */
  readonly cpuMicroseconds: number | null;
  readonly databaseMicroseconds: number | null;
  /** Laurel's requests per second against these, round by round. */
  readonly laurelRatio: number;
}

interface Target {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
  readonly request: RequestText;
}

interface Measured extends LoadOutcome {
  readonly cpu: number | null;
  readonly database: number | null;
}

const CONNECTIONS = 16;
const SAMPLES = 200;
const START_WITHIN_MS = 20_000;

/** Requests per second of a member's profile, against bare servers that answer the same JSON. */
export async function measureProfile(request: ProfileRequest): Promise<ProfileFigures[]> {
  const { databaseUrl, base } = request;
  const port = await freePort();
  const laurel = startLaurel(databaseUrl, port);
  const reading = startWorker<BareServer, { port: number }>('profile/bare-server');
  const remembering = startWorker<BareServer, { port: number }>('profile/bare-server');
  const load = startWorker<Load, LoadOutcome>('profile/load');
  try {
    await untilReady(port);
    const read = await reading.ask({ databaseUrl, readsConfiguration: true });
    const remembered = await remembering.ask({ databaseUrl, readsConfiguration: false });
    const targets: Target[] = [
      { name: 'Laurel', port, pid: laurel.pid ?? 0, request: asked(base.adminKey) },
      { name: 'bare, configuration by SQL', ...read, pid: reading.pid, request: BARE },
      { name: 'bare, configuration in memory', ...remembered, pid: remembering.pid, request: BARE },
    ];
    await checkSameAnswers(targets, base.memberIds);
    return await compete(request, targets, load);
  } finally {
    await Promise.all([stopChild(laurel), reading.stop(), remembering.stop(), load.stop()]);
  }
}

async function compete(
  { base, rounds, seconds, databasePid }: ProfileRequest,
  targets: readonly Target[],
  load: Worker<Load, LoadOutcome>,
): Promise<ProfileFigures[]> {
  const outcomes = await interleaved(
    targets.map(({ name, port, pid, request }) => ({
      name,
      measure: async (): Promise<Measured> => {
        const before = [cpuMicroseconds(pid), databasePid && cpuMicroseconds(databasePid)] as const;
        const outcome = await load.ask({
          ...{ port, request, ids: base.memberIds, connections: CONNECTIONS, seconds },
        });
        if (outcome.failures > 0) throw new Error(`${name}: ${outcome.failures} failures`);
        const per = (from: number | null, to: number | null) =>
          from === null || to === null ? null : (to - from) / outcome.requests;
        return {
          ...outcome,
          cpu: per(before[0], cpuMicroseconds(pid)),
          database: per(before[1], databasePid && cpuMicroseconds(databasePid)),
        };
      },
    })),
    rounds,
  );
  const laurel = (outcomes.get('Laurel') ?? []).map(({ perSecond }) => perSecond);
  return [...outcomes].map(([name, measured]): ProfileFigures => {
    const all = (pick: (outcome: Measured) => number | null) =>
      measured.map((outcome) => pick(outcome) ?? Number.NaN);
    return {
      name,
      perSecond: median(all(({ perSecond }) => perSecond)),
      p50Ms: median(all(({ p50Ms }) => p50Ms)),
      p99Ms: median(all(({ p99Ms }) => p99Ms)),
      cpuMicroseconds: known(median(all(({ cpu }) => cpu))),
      databaseMicroseconds: known(median(all(({ database }) => database))),
      laurelRatio: ratioOf(
        laurel,
        all(({ perSecond }) => perSecond),
      ),
    };
  });
}

const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

const BARE: RequestText = { method: 'GET', path: '/members/$ID', headers: {}, body: '' };

const asked = (key: string): RequestText => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
  body: JSON.stringify({ query: PROFILE_QUERY, variables: { id: '$ID' } }),
});

/** A baseline that answers something else would prove nothing. */
async function checkSameAnswers(
  targets: readonly Target[],
  memberIds: readonly string[],
): Promise<void> {
  const step = Math.max(1, Math.floor(memberIds.length / SAMPLES));
  for (let place = 0; place < memberIds.length; place += step) {
    const id = memberIds[place] ?? '';
    const answers = await Promise.all(targets.map((target) => answerOf(target, id)));
    if (!answers.every((answer) => isDeepStrictEqual(answer, answers[0]))) {
      throw new Error(`answers about ${id} differ:\n${answers.map(inspected).join('\n')}`);
    }
  }
}

const inspected = (answer: unknown): string => JSON.stringify(answer);

async function answerOf({ port, request }: Target, id: string): Promise<unknown> {
  const { method, headers, body } = request;
  const address = `http://127.0.0.1:${port}${request.path.replace('$ID', id)}`;
  const content = method === 'POST' ? { body: body.replace('$ID', id) } : {};
  return (await fetch(address, { method, headers, ...content })).json();
}

export function startLaurel(databaseUrl: string, port: number): ChildProcess {
  const env = { ...process.env, ...environmentFor(databaseUrl, port) };
  const script = join(BUILD, 'src', 'app', 'main.js');
  return spawn(process.execPath, [script, 'serve'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

export async function untilReady(port: number): Promise<void> {
  const deadline = performance.now() + START_WITHIN_MS;
  for (;;) {
    try {
      if ((await fetch(`http://127.0.0.1:${port}/readyz`)).ok) return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
    }
    await pause(100);
  }
}

export async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}
