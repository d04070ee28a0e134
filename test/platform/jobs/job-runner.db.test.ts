import type { JobContext } from '../../../src/platform/jobs/job';
import { JobRunner } from '../../../src/platform/jobs/job-runner';
import { createLog } from '../../../src/platform/log';
import { query } from '../../../src/platform/database/sql';
import { testDatabase, type TestDatabase } from '../../support/database';
import { until } from '../../support/until';
import { CountingJob, FAST, Gate, jobSchema, NEVER_SOON, runsOf } from './job-world';

describe('the runner of jobs', () => {
  let database: TestDatabase;
  let runner: JobRunner;
  const log = createLog('silent');

  beforeEach(async () => {
    database = await testDatabase(jobSchema);
    runner = new JobRunner({ database, log, clock: Date.now, owner: 'test/1', ...FAST });
  });

  afterEach(async () => {
    await runner.stop();
    await database.close();
  });

  /** Runs until told to end. */
  const listening = async ({ signal }: JobContext) => {
    await until(() => signal.aborted);
    return {};
  };

  const lease = async () => {
    const [row] = await query<Record<string, unknown>>(
      database.reader,
      'SELECT owner, lease_until, takeovers FROM job_lease',
    );
    return row;
  };

  it('tells a run to end that has lost its lease, and leaves the lease alone', async () => {
    const job = new CountingJob('robbed', NEVER_SOON, listening);
    runner.register(job);
    const attempt = runner.attempt('robbed', 'ASKED');
    await until(() => job.runs === 1);
    const thief = 'a'.repeat(26);
    await database.source.query(`UPDATE job_lease SET owner = '${thief}'`);
    expect(await attempt).toEqual({ kind: 'ABANDONED' });
    expect(await lease()).toMatchObject({ owner: thief });
  });

  it('renews a lease for as long as the run goes on, and notes its progress', async () => {
    const gate = new Gate();
    runner.register(
      new CountingJob('long', NEVER_SOON, async ({ progress }) => {
        progress(5, 10);
        await gate.opened;
        return {};
      }),
    );
    const attempt = runner.attempt('long', 'ASKED');
    const renewals = new Set<unknown>();
    await until(async () => {
      renewals.add((await lease())?.['lease_until']);
      return renewals.size > 4;
    });
    const text = 'SELECT done, total, state FROM job_run';
    expect(await query(database.reader, text)).toEqual([{ done: 5, total: 10, state: 'RUNNING' }]);
    expect(await runner.attempt('long', 'ASKED')).toEqual({ kind: 'BUSY' });
    gate.open();
    expect(await attempt).toEqual({ kind: 'SUCCEEDED', report: {} });
    expect(await lease()).toMatchObject({ owner: null, lease_until: null });
  });

  it('lets a job rest whose owners keep dying, until it is due again', async () => {
    const job = new CountingJob('deadly', { everyMs: 3_600_000 });
    runner.register(job);
    await runner.runNow('deadly');
    const dead = 'b'.repeat(26);
    await database.source.query(
      `UPDATE job_lease SET owner = '${dead}', lease_until = '2026-01-01 00:00:00.000',
       takeovers = 3`,
    );
    await until(async () => (await runner.attempt('deadly', 'DUE')).kind === 'NOTHING_DUE');
    expect(job.runs).toBe(1);
    expect(await lease()).toMatchObject({ owner: null, takeovers: 0 });
    await runner.runNow('deadly');
  });

  it('keeps the last fifty runs of each job', async () => {
    runner.register(new CountingJob('often', NEVER_SOON));
    runner.register(new CountingJob('once', NEVER_SOON));
    await runner.runNow('once');
    for (let run = 0; run < 53; run += 1) await runner.runNow('often');
    expect(await runsOf(database, 'often')).toHaveLength(50);
    expect(await runsOf(database, 'once')).toHaveLength(1);
  });

  it.each(['', 'Upper', 'with space', 'a'.repeat(65), 'trailing-'])(
    'refuses the name %j',
    (name) => {
      expect(() => runner.register(new CountingJob(name))).toThrow('can name a job');
    },
  );

  it('refuses two jobs of one name', () => {
    runner.register(new CountingJob('twin'));
    expect(() => runner.register(new CountingJob('twin'))).toThrow('one job is named "twin"');
  });
});
