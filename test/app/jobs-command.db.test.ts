import { describeJobs, runWithProgress } from '../../src/app/commands/jobs.command';
import type { CommandContext } from '../../src/app/commands/command';
import { JobFailed, type JobQueue } from '../../src/platform/jobs/job';
import { InProcessQueue } from '../../src/platform/jobs/in-process-queue';
import { JobRunner } from '../../src/platform/jobs/job-runner';
import type { Locale } from '../../src/platform/locale';
import { createLog } from '../../src/platform/log';
import { progressReporter } from '../../src/platform/progress';
import { testDatabase, type TestDatabase } from '../support/database';
import { testConfig } from '../support/server';
import { until } from '../support/until';
import { CountingJob, jobSchema } from '../platform/jobs/job-world';

const NOW = Date.UTC(2026, 10, 22, 8, 30);
const NIGHTLY = { cron: '0 3 * * *', timeZone: 'Asia/Shanghai' } as const;

describe('laurel jobs', () => {
  let database: TestDatabase;
  let queue: JobQueue;

  beforeEach(async () => {
    database = await testDatabase(jobSchema);
    const log = createLog('silent');
    const runner = new JobRunner({ database, log, clock: () => NOW, owner: 'shop-1/77' });
    queue = new InProcessQueue(runner, log);
    queue.register(
      new CountingJob('expire-lots', NIGHTLY, async ({ progress }) => {
        progress(2, 4);
        progress(4, 4);
        return { expired: 4 };
      }),
    );
    queue.register(
      new CountingJob('faulty', { everyMs: 5_000 }, async () => {
        throw new JobFailed('NO_RATE', 'There is no rate for EUR.');
      }),
    );
    queue.register(
      new CountingJob('endless', { everyMs: 5_000 }, async ({ signal }) => {
        await until(() => signal.aborted);
        return {};
      }),
    );
  });

  afterEach(async () => {
    await queue.close();
    await database.close();
  });

  function contextIn(locale: Locale) {
    const printed: string[] = [];
    const progress: string[] = [];
    const context: CommandContext = {
      config: testConfig(database.options),
      log: createLog('silent'),
      locale,
      print: (text) => void printed.push(text),
      notice: () => undefined,
      progress: (label) =>
        progressReporter({ write: (line: string) => progress.push(line) } as never, { label }),
    };
    return { context, printed, progress };
  }

  it('run tells how far it came, and gives the report as JSON', async () => {
    const { context, printed, progress } = contextIn('en');
    await runWithProgress(context, queue, 'expire-lots');
    expect(printed).toEqual(['{"job":"expire-lots","expired":4}']);
    expect(JSON.parse(progress.at(-1) ?? '')).toMatchObject({ event: 'done', done: 4 });
  });

  it('run says why a job failed', async () => {
    await expect(runWithProgress(contextIn('en').context, queue, 'faulty')).rejects.toThrow(
      'The job failed: NO_RATE There is no rate for EUR.',
    );
  });

  it('run says that a job was broken off', async () => {
    const run = runWithProgress(contextIn('zh-CN').context, queue, 'endless');
    const outcome = expect(run).rejects.toThrow('任务在完成前被中止');
    await queue.close();
    await outcome;
  });

  it.each([
    ['en', 'next', 'last', 'succeeded', 'failed', 'never'],
    ['zh-CN', '下次运行', '上次运行', '成功', '失败', '从未运行'],
  ] as const)('list tells what runs when, and how it went (%s)', async (locale, ...words) => {
    const [next, last, succeeded, failed, never] = words;
    await queue.runNow('expire-lots');
    await queue.runNow('faulty').catch(() => undefined);
    const { context, printed } = contextIn(locale);
    await describeJobs(context, queue);
    expect(printed).toEqual([
      `expire-lots (0 3 * * * Asia/Shanghai)
  ${next}: 2026-11-22T19:00:00.000Z, 2026-11-23T19:00:00.000Z, 2026-11-24T19:00:00.000Z
  ${last}: 2026-11-22T08:30:00.000Z · ${succeeded} · {"expired":4} · shop-1/77`,
      `faulty (every 5 s)
  ${next}: 2026-11-22T08:30:05.000Z, 2026-11-22T08:30:10.000Z, 2026-11-22T08:30:15.000Z
  ${last}: 2026-11-22T08:30:00.000Z · ${failed} · NO_RATE There is no rate for EUR. · shop-1/77`,
      `endless (every 5 s)
  ${next}: 2026-11-22T08:30:05.000Z, 2026-11-22T08:30:10.000Z, 2026-11-22T08:30:15.000Z
  ${last}: ${never}`,
    ]);
  });
});
