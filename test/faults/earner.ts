import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { DatabaseOptions } from '../../src/platform/database/data-source';

export type Step = 'claimed' | 'entered' | 'credited' | 'committed' | 'acknowledged';

export interface EarnerOrders {
  readonly options: DatabaseOptions;
  /** Keys 0 to count − 1, in order. */
  readonly count: number;
  readonly dieAt?: { readonly step: Step; readonly index: number };
}

export interface Earner {
  /** The keys it said were done, once it has ended. */
  readonly acknowledged: Promise<number[]>;
  readonly ending: Promise<{ code: number | null; signal: string | null; errors: string }>;
  /** When it has said the first. */
  readonly started: Promise<unknown>;
  kill(): void;
}

export function startEarner(orders: EarnerOrders): Earner {
  const program = join(__dirname, 'earner.process.ts');
  const child = spawn(
    process.execPath,
    ['-r', '@swc-node/register', program, JSON.stringify(orders)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  const errors = text(child.stderr);
  return {
    acknowledged: text(child.stdout).then((lines) => lines.split('\n').filter(Boolean).map(Number)),
    ending: exit.then(async ([code, signal]) => ({ code, signal, errors: await errors })),
    started: once(child.stdout, 'data'),
    kill: () => child.kill('SIGKILL'),
  };
}
