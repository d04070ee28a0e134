import { BullQueue } from '../../../src/platform/jobs/bull-queue';
import { InProcessQueue } from '../../../src/platform/jobs/in-process-queue';
import type { Job, JobQueue, JobRun } from '../../../src/platform/jobs/job';
import { JobRunner } from '../../../src/platform/jobs/job-runner';
import { JobLeaseRow } from '../../../src/platform/jobs/job-lease.entity';
import { JobRunRow } from '../../../src/platform/jobs/job-run.entity';
import type { Database } from '../../../src/platform/database/database';
import { query } from '../../../src/platform/database/sql';
import { createLog, type Log } from '../../../src/platform/log';
import { Jobs1767225810000 } from '../../../src/migrations/1767225810000-jobs';
import { until } from '../../support/until';

export const jobSchema = {
  entities: [JobLeaseRow, JobRunRow],
  migrations: [Jobs1767225810000],
};

/** Where runs are shared out: nowhere, or in a Redis. */
export type Place = { readonly redisUrl: string; readonly prefix: string } | null;

/** Everything that waits, waits shortly. */
export const FAST = {
  leaseMs: 1_500,
  busyWaitMs: 20,
  beatMs: 10,
  watchMs: 50,
  lockMs: 5_000,
  retryDelaysMs: [20, 20],
};

/** A queue as another process would open it on the same database. */
export function openQueue(
  database: Database,
  place: Place,
  more: { readonly clock?: () => number; readonly log?: Log } = {},
): JobQueue {
  const { clock = Date.now, log = createLog('silent') } = more;
  const runner = new JobRunner({ database, clock, log, owner: 'test/1', ...FAST });
  if (place === null) return new InProcessQueue(runner, log, FAST);
  return new BullQueue(runner, log, { ...FAST, url: place.redisUrl, prefix: place.prefix });
}

/** A job that counts its runs, and how many go on at once. */
export class CountingJob implements Job {
  runs = 0;
  ended = 0;
  mostAtOnce = 0;

  constructor(
    readonly name: string,
    readonly schedule: Job['schedule'] = NEVER_SOON,
    private readonly work: Job['run'] = async () => ({}),
  ) {}

  readonly run: Job['run'] = async (context) => {
    this.runs += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.runs - this.ended);
    try {
      return await this.work(context);
    } finally {
      this.ended += 1;
    }
  };
}

/** A schedule that does not come round while a test runs. */
export const NEVER_SOON = { cron: '0 0 29 2 *', timeZone: 'UTC' } as const;

/** Something to wait at until it is opened. */
export class Gate {
  open: () => void;
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

/** Has a queue do everything that was asked of it so far, and one thing more. */
export async function settle(queue: JobQueue, marker: CountingJob): Promise<void> {
  const before = marker.ended;
  queue.trigger(marker.name);
  await until(() => marker.ended > before);
}

export async function runsOf(database: Database, name: string): Promise<Partial<JobRun>[]> {
  const rows = await query<Record<string, unknown>>(
    database.reader,
    'SELECT state, error_code, error_text FROM job_run WHERE name = ? ORDER BY id',
    [name],
  );
  return rows.map((row) => ({
    state: row['state'] as JobRun['state'],
    errorCode: row['error_code'] as string | null,
    errorText: row['error_text'] as string | null,
  }));
}

/** How often the lease of a job was looked at since this was called. */
export function countLooks(database: Database): () => number {
  let looks = 0;
  database.onStatement((text) => {
    if (/SELECT .* FROM job_lease/s.test(text)) looks += 1;
  });
  return () => looks;
}
