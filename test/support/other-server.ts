import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabaseOptions } from '../../src/platform/database/data-source';
import type { ServerOrders } from './ledger-server.process';

/** A server of the whole API in a process of its own, on a database that others use too. */
export interface OtherServer {
  readonly url: string;
  kill(): void;
}

/** Starts it, its clock standing at `at`, and waits until it listens. */
export async function startOtherServer(options: DatabaseOptions, at: number): Promise<OtherServer> {
  const orders: ServerOrders = { options, at };
  const program = join(__dirname, 'ledger-server.process.ts');
  const child = spawn(
    process.execPath,
    ['-r', '@swc-node/register', program, JSON.stringify(orders)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return { url: line.toString().trim(), kill: () => void child.kill() };
}
