import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { transformFileSync } from '@swc/core';
import type { Instant } from '../../src/domain/shared/instant';
import type { DatabaseOptions } from '../../src/platform/database/data-source';
import type { Act } from './ledger-acts';
import type { LedgerWorld } from './ledger-world';

export interface SpenderOrders {
  readonly options: DatabaseOptions;
  readonly programId: string;
  readonly at: Instant;
}

/** Does acts at once and dies; at the end of them it says how many statements they took. */
export interface DyingTask {
  readonly kind: 'dying';
  readonly acts: readonly Act[];
  readonly at: Instant;
  readonly point: DeathPoint;
}

/**
 * Before the statement with this number is sent, from 0; when a COMMIT would be sent; or when all
 * is done and nobody has been answered.
 */
export type DeathPoint = number | 'commit' | 'answer';

export interface HistoryTask {
  readonly kind: 'history';
  readonly seed: number;
  readonly workers: number;
  readonly acts: number;
  readonly members: readonly string[];
}

export type SpenderTask =
  /** Acts at once; gives their answers. */
  | { readonly kind: 'together'; readonly acts: readonly Act[]; readonly at?: Instant }
  | DyingTask
  | HistoryTask
  | { readonly kind: 'end' };

export interface Spender {
  /** What the process answers to a task; rejects where it ends instead. */
  ask<Told>(task: SpenderTask): Promise<Told>;
  readonly ending: Promise<{ code: number | null; signal: string | null; errors: string }>;
  kill(): void;
}

/** Programs compiled ahead: what is killed a hundred times must start fast. */
export interface Compiled {
  /** Starts a process that has opened the world's database, and waits until it is ready. */
  start(world: Pick<LedgerWorld, 'database' | 'programId' | 'clock'>): Promise<Spender>;
  remove(): void;
}

const ROOT = join(__dirname, '../..');

export function compileSpender(): Compiled {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-spender-'));
  for (const part of ['src', 'test/support']) {
    for (const name of readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.ts')) compile(join(part, name), folder);
    }
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return {
    start: (world) => startSpender(join(folder, 'test/support/ledger-spender.process.js'), world),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function compile(file: string, folder: string): void {
  const target = join(folder, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, transformFileSync(join(ROOT, file), { sourceMaps: 'inline' }).code);
}

async function startSpender(
  program: string,
  { database, programId, clock }: Pick<LedgerWorld, 'database' | 'programId' | 'clock'>,
): Promise<Spender> {
  const orders: SpenderOrders = { options: database.options, programId, at: clock() };
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  const errors = text(child.stderr);
  const ending = exit.then(async ([code, signal]) => ({ code, signal, errors: await errors }));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // Who is killed does not read what is written to it.
  child.stdin.on('error', () => undefined);
  const next = async <Told>(): Promise<Told> => {
    const { done, value } = await lines.next();
    if (done) throw new Error(`The process ended: ${JSON.stringify(await ending)}`);
    return JSON.parse(value) as Told;
  };
  await next();
  return {
    ask: <Told>(task: SpenderTask) => {
      child.stdin.write(`${JSON.stringify(task)}\n`);
      return next<Told>();
    },
    ending,
    kill: () => child.kill('SIGKILL'),
  };
}
