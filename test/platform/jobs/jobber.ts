import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { DatabaseOptions } from '../../../src/platform/database/data-source';
import type { Place } from './job-world';

export interface JobberOrders {
  readonly options: DatabaseOptions;
  readonly place: Place;
  /** A job that begins and does not end. */
  readonly name: string;
}

export interface Jobber {
  /** When the job has begun. */
  readonly started: Promise<unknown>;
  readonly ended: Promise<unknown>;
  kill(): void;
}

/** A process that runs a job until it is killed. */
export function startJobber(orders: JobberOrders): Jobber {
  const program = join(__dirname, 'jobber.process.ts');
  const child = spawn(
    process.execPath,
    ['-r', '@swc-node/register', program, JSON.stringify(orders)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return {
    started: once(child.stdout, 'data'),
    ended: once(child, 'exit'),
    kill: () => child.kill('SIGKILL'),
  };
}
