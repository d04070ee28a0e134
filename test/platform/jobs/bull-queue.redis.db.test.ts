import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { JobFailed, type JobQueue } from '../../../src/platform/jobs/job';
import { redisState } from '../../../src/platform/jobs/redis';
import { testDatabase, type TestDatabase } from '../../support/database';
import { describeWithRedis, startRedis, type TestRedis } from '../../support/redis';
import { until } from '../../support/until';
import { CountingJob, Gate, jobSchema, openQueue, settle } from './job-world';
import { describeQueue } from './queue-behaviour';

const EVERY_SECOND = { everyMs: 1_000 } as const;

describeWithRedis('a queue on Redis', () => {
  let redis: TestRedis;
  let places = 0;
  const newPlace = () => ({ redisUrl: redis.url, prefix: `test-${(places += 1)}` });

  beforeAll(async () => {
    redis = await startRedis('nothing');
  });

  afterAll(() => redis.close());

  describe('when Redis goes away', () => {
    let database: TestDatabase;
    let queue: JobQueue;
    let own: TestRedis;

    afterEach(async () => {
      await queue.close();
      await own.close();
      await database.close();
    });

    const openOn = async (keeps: 'everything' | 'nothing', ...jobs: CountingJob[]) => {
      database = await testDatabase(jobSchema);
      own = await startRedis(keeps);
      queue = openQueue(database, { redisUrl: own.url, prefix: 'test' });
      for (const job of jobs) queue.register(job);
    };

    it.each(['everything', 'nothing'] as const)(
      'and comes back with %s it knew, jobs go on',
      async (keeps) => {
        const gate = new Gate();
        const periodic = new CountingJob('every-second', EVERY_SECOND);
        const long = new CountingJob('long', undefined, async () => {
          await gate.opened;
          return {};
        });
        await openOn(keeps, periodic, long);
        await queue.start();
        queue.trigger('long');
        await until(() => periodic.ended >= 1 && long.runs === 1);
        await own.kill();
        queue.trigger('every-second');
        gate.open();
        await until(() => long.ended === 1);
        await own.start();
        const before = periodic.ended;
        await until(() => periodic.ended >= before + 2);
        queue.trigger('long');
        await until(() => long.ended >= 2);
        expect([periodic.mostAtOnce, long.mostAtOnce]).toEqual([1, 1]);
      },
    );

    it('before the start, nothing waits for it, and jobs begin when it is there', async () => {
      const job = new CountingJob('asked');
      await openOn('nothing', job);
      await own.kill();
      queue.trigger('asked');
      queue.trigger('asked');
      await queue.start();
      expect(await queue.runNow('asked')).toEqual({});
      expect(job.runs).toBe(1);
      await own.start();
      await until(() => job.ended === 2);
    });

    it('for good, a queue can be closed all the same', async () => {
      const job = new CountingJob('asked');
      await openOn('nothing', job);
      await queue.start();
      queue.trigger('asked');
      await until(() => job.ended === 1);
      await own.kill();
      queue.trigger('asked');
      await queue.close();
      expect(job.runs).toBe(1);
    });
  });

  describeQueue(newPlace);

  describe('in Redis', () => {
    let database: TestDatabase;
    let place: ReturnType<typeof newPlace>;
    let inside: Queue;
    let queue: JobQueue;
    const marker = new CountingJob('marker');

    beforeEach(async () => {
      database = await testDatabase(jobSchema);
      place = newPlace();
      inside = new Queue('jobs', { connection: { url: redis.url }, prefix: place.prefix });
      queue = openQueue(database, place);
      queue.register(marker);
    });

    afterEach(async () => {
      await queue.close();
      await inside.close();
      await database.close();
    });

    it('messages say the name of a job, why it is wanted, and nothing else', async () => {
      const poison = new CountingJob('poison', EVERY_SECOND, async () => {
        throw new JobFailed('POISON', 'jane@example.com');
      });
      queue.register(poison);
      await queue.start();
      queue.trigger('poison');
      await until(async () => (await inside.getFailedCount()) > 0);
      const [dead] = await inside.getFailed();
      expect(dead).toMatchObject({ name: 'poison', failedReason: 'POISON', attemptsMade: 3 });
      expect(['{"ask":"ASKED"}', '{"ask":"DUE"}']).toContain(JSON.stringify(dead?.data));
      const all = await inside.getJobs();
      expect(JSON.stringify(all)).not.toContain('jane');
      await queue.close();
    });

    it('schedules of jobs that are no more are removed, and wrong ones are set right', async () => {
      const job = new CountingJob('every-second', EVERY_SECOND);
      queue.register(job);
      const aYear = 366 * 86_400_000;
      await inside.upsertJobScheduler('gone', { every: 60_000 });
      await inside.upsertJobScheduler('every-second', {
        every: aYear,
        startDate: Date.now() + aYear,
      });
      await queue.start();
      await until(() => job.ended >= 2);
      const there = await inside.getJobSchedulers();
      expect(there.map(({ key }) => key).toSorted()).toEqual(['every-second', 'marker']);
    });

    it('a message for a job that is not known here is put aside', async () => {
      await queue.start();
      await inside.add('from-tomorrow', { ask: 'ASKED' }, { attempts: 3 });
      await until(async () => (await inside.getFailedCount()) === 1);
      expect(await inside.getFailed()).toMatchObject([{ failedReason: 'UNKNOWN_JOB' }]);
      await settle(queue, marker);
    });

    it('everything may be lost: schedules and asks come again', async () => {
      const job = new CountingJob('every-second', EVERY_SECOND);
      queue.register(job);
      await queue.start();
      await until(() => job.ended >= 1);
      const client = new Redis(redis.url);
      await client.flushall();
      await client.quit();
      const before = job.ended;
      await until(() => job.ended >= before + 2);
      await settle(queue, marker);
    });
  });

  it('tells its version and whether it may throw jobs away', async () => {
    const state = await redisState(redis.url);
    expect(state.version).toMatch(/^\d+\.\d+/);
    expect(state.evictionPolicy).toBe('noeviction');
  });

  it('that is not there is told by its error', async () => {
    const own = await startRedis('nothing');
    await own.kill();
    await expect(redisState(own.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await own.close();
  });
});
