import { HOUR_MS, DAY_MS } from '../../../src/domain/shared/instant';
import { JobAbandoned, JobFailed, type Job, type JobQueue } from '../../../src/platform/jobs/job';
import { testDatabase, type TestDatabase } from '../../support/database';
import { until } from '../../support/until';
import { startJobber } from './jobber';
import {
  CountingJob,
  countLooks,
  Gate,
  jobSchema,
  openQueue,
  runsOf,
  settle,
  type Place,
} from './job-world';

const HOURLY = { cron: '0 * * * *', timeZone: 'Asia/Shanghai' } as const;
const START = Date.UTC(2026, 10, 22, 8, 30);

/** What any queue does, whatever it is made of. */
export function describeQueue(placeOf: () => Place): void {
  let database: TestDatabase;
  let place: Place;
  let opened: JobQueue[];
  let now: number;
  const marker = new CountingJob('marker');

  beforeAll(async () => {
    database = await testDatabase(jobSchema);
  });

  beforeEach(async () => {
    for (const table of ['job_run', 'job_lease']) {
      await database.source.query(`DELETE FROM ${table}`);
    }
    place = placeOf();
    opened = [];
    now = START;
  });

  afterEach(() => Promise.all(opened.map((queue) => queue.close())));

  afterAll(() => database.close());

  const open = (...jobs: readonly Job[]): JobQueue => {
    const queue = openQueue(database, place, { clock: () => now });
    for (const job of [...jobs, marker]) queue.register(job);
    opened.push(queue);
    return queue;
  };

  const statesOf = async (name: string) => (await runsOf(database, name)).map(({ state }) => state);

  /** Until every queue has looked whether something is due, and looked again. */
  const untilSeen = async () => {
    const looks = countLooks(database);
    await until(() => looks() >= 8 * opened.length);
  };

  describe('running a job now', () => {
    it('gives its report, and keeps it', async () => {
      const queue = open(
        new CountingJob('count', HOURLY, async ({ progress }) => {
          progress(2, 3);
          return { wallets: 3, points: -7 };
        }),
      );
      const heard: unknown[] = [];
      const report = await queue.runNow('count', (...progress) => heard.push(progress));
      expect(report).toEqual({ wallets: 3, points: -7 });
      expect(heard).toEqual([[2, 3]]);
      const [status] = await queue.list();
      expect(status).toMatchObject({
        name: 'count',
        schedule: '0 * * * * Asia/Shanghai',
        nextRuns: [1, 2, 3].map((hours) => START - HOUR_MS / 2 + hours * HOUR_MS),
        lastRun: { state: 'SUCCEEDED', done: 2, total: 3, report, startedAt: START },
      });
    });

    it('throws what the job throws, and keeps no more of it than may be kept', async () => {
      const faults = [
        new Error('jane@example.com is a duplicate'),
        new JobFailed('NO_RATE', 'There is no rate for EUR.'),
        Object.assign(new Error('secret'), { code: 'ER_DUP_ENTRY' }),
      ];
      const queue = open(
        new CountingJob('faulty', HOURLY, async () => {
          throw faults.shift();
        }),
      );
      for (const fault of [...faults]) await expect(queue.runNow('faulty')).rejects.toBe(fault);
      expect(await runsOf(database, 'faulty')).toEqual([
        { state: 'FAILED', errorCode: 'Error', errorText: null },
        { state: 'FAILED', errorCode: 'NO_RATE', errorText: 'There is no rate for EUR.' },
        { state: 'FAILED', errorCode: 'ER_DUP_ENTRY', errorText: null },
      ]);
    });

    it('waits for a run that goes on, here or elsewhere', async () => {
      const gate = new Gate();
      const job = new CountingJob('slow', HOURLY, async () => {
        await gate.opened;
        return {};
      });
      const [here, elsewhere] = [open(job), open(job)];
      const all = [here, here, elsewhere].map((queue) => queue.runNow('slow'));
      await untilSeen();
      expect(job.runs).toBe(1);
      gate.open();
      expect(await Promise.all(all)).toHaveLength(3);
      expect(job).toMatchObject({ runs: 3, mostAtOnce: 1 });
    });
  });

  describe('a trigger', () => {
    it('has a job run soon, once however often it is asked while it waits', async () => {
      const job = new CountingJob('asked');
      const queue = open(job);
      for (let times = 0; times < 5; times += 1) queue.trigger('asked');
      await queue.start();
      await until(() => job.ended > 0);
      await settle(queue, marker);
      expect(job.runs).toBe(1);
    });

    it('has it run once more when it comes during a run', async () => {
      const gate = new Gate();
      const job = new CountingJob('asked', undefined, async () => {
        await gate.opened;
        return {};
      });
      const queue = open(job);
      await queue.start();
      queue.trigger('asked');
      await until(() => job.runs === 1);
      for (let times = 0; times < 5; times += 1) queue.trigger('asked');
      await settle(queue, marker);
      expect(job.runs).toBe(1);
      gate.open();
      await until(() => job.ended === 2);
      await settle(queue, marker);
      expect(job).toMatchObject({ runs: 2, mostAtOnce: 1 });
    });

    it('cannot name a job that is none', () => {
      expect(() => open().trigger('nothing')).toThrow('a job is named "nothing"');
    });
  });

  describe('several queues on one database', () => {
    it('never run a job twice at once', async () => {
      const job = new CountingJob('busy', { everyMs: 1_000 }, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return {};
      });
      const queues = [open(job), open(job), open(job)];
      await Promise.all(queues.map((queue) => queue.start()));
      const runs = queues.flatMap((queue) => {
        queue.trigger('busy');
        now += 100;
        return [queue.runNow('busy'), queue.runNow('busy')];
      });
      await Promise.all(runs);
      expect(job.mostAtOnce).toBe(1);
      expect(await statesOf('busy')).not.toContain('FAILED');
    });

    it('run it once for each instant of its schedule', async () => {
      const job = new CountingJob('hourly', HOURLY);
      const queues = [open(job), open(job)];
      await Promise.all(queues.map((queue) => queue.start()));
      await untilSeen();
      expect(job.runs).toBe(0);
      for (const runs of [1, 2, 3]) {
        now += HOUR_MS;
        await until(() => job.ended === runs);
        await untilSeen();
        expect(job.runs).toBe(runs);
      }
    });
  });

  describe('a clock that jumps', () => {
    it('forward has a job run once', async () => {
      const job = new CountingJob('hourly', HOURLY);
      await open(job).start();
      await untilSeen();
      now += 366 * DAY_MS;
      await until(() => job.ended === 1);
      await untilSeen();
      expect(job.runs).toBe(1);
    });

    it('backward does not stop it', async () => {
      const job = new CountingJob('hourly', HOURLY);
      await open(job).start();
      await untilSeen();
      now += HOUR_MS;
      await until(() => job.ended === 1);
      now -= 366 * DAY_MS;
      await until(() => job.ended === 2);
      await untilSeen();
      now += HOUR_MS;
      await until(() => job.ended === 3);
      await untilSeen();
      expect(job.runs).toBe(3);
    });

    it('does not have a run taken over that goes on elsewhere', async () => {
      const gate = new Gate();
      const job = new CountingJob('hourly', HOURLY, async () => {
        await gate.opened;
        return {};
      });
      const queues = [open(job), open(job)];
      await Promise.all(queues.map((queue) => queue.start()));
      await untilSeen();
      now += HOUR_MS;
      await until(() => job.runs === 1);
      for (const jump of [DAY_MS, -366 * DAY_MS, 733 * DAY_MS]) {
        now += jump;
        await untilSeen();
      }
      expect(job.runs).toBe(1);
      gate.open();
      await until(() => job.ended === 2);
      expect(job.mostAtOnce).toBe(1);
    });

    it('back and forth a little does not repeat what was done', async () => {
      const job = new CountingJob('hourly', HOURLY);
      await open(job).start();
      await untilSeen();
      now += HOUR_MS / 2;
      await until(() => job.ended === 1);
      for (const step of [-2_000, +2_000, -60_000, +60_000]) {
        now += step;
        await untilSeen();
      }
      expect(job.runs).toBe(1);
    });
  });

  it('makes up, once, what fell due while nobody ran', async () => {
    const job = new CountingJob('hourly', HOURLY);
    const first = open(job);
    await first.start();
    await untilSeen();
    await first.close();
    opened = [];
    now += 5 * HOUR_MS;
    const second = open(job);
    await second.start();
    await until(() => job.ended === 1);
    await untilSeen();
    expect(job.runs).toBe(1);
  });

  describe('a poison job', () => {
    it('is tried a bounded number of times, is recorded, and lets others flow', async () => {
      const poison = new CountingJob('poison', HOURLY, async () => {
        throw new JobFailed('POISON', 'It never works.');
      });
      const healthy = new CountingJob('healthy', HOURLY);
      const queue = open(poison, healthy);
      await queue.start();
      await untilSeen();
      now += HOUR_MS;
      await until(() => poison.ended === 3 && healthy.ended === 1);
      await untilSeen();
      await settle(queue, marker);
      expect(poison.runs).toBe(3);
      expect(await statesOf('poison')).toEqual(['FAILED', 'FAILED', 'FAILED']);
      now += HOUR_MS;
      await until(() => poison.ended === 6 && healthy.ended === 2);
    });

    it('that recovers is not tried again', async () => {
      const job = new CountingJob('moody', HOURLY, async () => {
        if (job.runs === 1) throw new Error('not today');
        return {};
      });
      const queue = open(job);
      await queue.start();
      queue.trigger('moody');
      await until(() => job.ended === 2);
      await untilSeen();
      expect(await statesOf('moody')).toEqual(['FAILED', 'SUCCEEDED']);
    });
  });

  describe('closing', () => {
    it('tells a run to end, waits for it, and has the next queue go on', async () => {
      const gate = new Gate();
      const left = new Set([1, 2, 3, 4]);
      const job = new CountingJob('batches', HOURLY, async ({ signal, progress }) => {
        for (const batch of [...left]) {
          if (signal.aborted) break;
          if (batch === 2) await gate.opened;
          left.delete(batch);
          progress(4 - left.size, 4);
        }
        return { left: left.size };
      });
      const first = open(job);
      await first.start();
      first.trigger('batches');
      await until(() => left.size === 3);
      let isClosed = false;
      const closing = first.close().then(() => {
        isClosed = true;
      });
      await new Promise((resolve) => setImmediate(resolve));
      expect(isClosed).toBe(false);
      gate.open();
      await closing;
      expect([...left]).toEqual([3, 4]);
      expect(await statesOf('batches')).toEqual(['ABANDONED']);
      const second = open(job);
      await second.start();
      await until(async () => (await statesOf('batches')).includes('SUCCEEDED'));
      expect(left.size).toBe(0);
    });

    it('ends a run that somebody waits for', async () => {
      const job = new CountingJob('endless', HOURLY, async ({ signal }) => {
        await until(() => signal.aborted);
        throw signal.reason;
      });
      const queue = open(job);
      const report = queue.runNow('endless');
      await until(() => job.runs === 1);
      await Promise.all([queue.close(), expect(report).rejects.toThrow(JobAbandoned)]);
      await expect(queue.runNow('endless')).rejects.toThrow(JobAbandoned);
    });
  });

  it('goes on with a job whose process was killed', async () => {
    now = Date.now();
    const jobber = startJobber({ options: database.options, place, name: 'batches' });
    await jobber.started;
    jobber.kill();
    await jobber.ended;
    expect(await statesOf('batches')).toEqual(['RUNNING']);
    const job = new CountingJob('batches', HOURLY);
    const queues = [open(job), open(job)];
    await Promise.all(queues.map((queue) => queue.start()));
    await untilSeen();
    expect(job.runs).toBe(0);
    now += 60_000;
    await until(async () => (await statesOf('batches')).at(-1) === 'SUCCEEDED');
    expect((await statesOf('batches')).slice(0, 2)).toEqual(['ABANDONED', 'SUCCEEDED']);
    expect(job.mostAtOnce).toBe(1);
  });
}
