import { hostname } from 'node:os';
import type { Clock } from '../clock';
import type { JobOptions } from '../config';
import type { Database } from '../database/database';
import type { Log } from '../log';
import { BullQueue } from './bull-queue';
import { InProcessQueue } from './in-process-queue';
import type { JobQueue } from './job';
import { JobRunner } from './job-runner';

/** The queue that the configuration asks for: through Redis where there is one. */
export function openJobQueue(parts: {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly jobs: JobOptions;
}): JobQueue {
  const { log, jobs } = parts;
  const runner = new JobRunner({ ...parts, owner: ownerOf(hostname(), process.pid) });
  if (jobs.redisUrl === null) return new InProcessQueue(runner, log);
  return new BullQueue(runner, log, { url: jobs.redisUrl });
}

const ownerOf = (host: string, pid: number): string => `${host.slice(0, 80)}/${pid}`;
