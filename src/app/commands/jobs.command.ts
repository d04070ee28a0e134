import {
  JobAbandoned,
  JobFailed,
  type JobQueue,
  type JobRun,
  type JobStatus,
} from '../../platform/jobs/job';
import { codeOf } from '../../platform/jobs/job-runner';
import type { Locale, LocalText } from '../../platform/locale';
import { CommandFailed, withServices, type CommandContext } from './command';
import { untilStopped } from './until-stopped';

const WORDS = {
  none: { en: 'There are no jobs.', 'zh-CN': '没有任务。' },
  unknown: {
    en: 'There is no job of this name. There are: ',
    'zh-CN': '没有此名称的任务。现有：',
  },
  next: { en: 'next', 'zh-CN': '下次运行' },
  last: { en: 'last', 'zh-CN': '上次运行' },
  never: { en: 'never', 'zh-CN': '从未运行' },
  failed: { en: 'The job failed: ', 'zh-CN': '任务失败：' },
  abandoned: {
    en: 'The job was told to end before it was done; what it did is kept, and it goes on next time.',
    'zh-CN': '任务在完成前被中止；已完成的部分已保存，下次运行时会继续。',
  },
  RUNNING: { en: 'runs', 'zh-CN': '运行中' },
  SUCCEEDED: { en: 'succeeded', 'zh-CN': '成功' },
  FAILED: { en: 'failed', 'zh-CN': '失败' },
  ABANDONED: { en: 'was broken off', 'zh-CN': '已中断' },
} satisfies Readonly<Record<string, LocalText>>;

/** `laurel jobs list`: what runs when, and how it went last time. */
export async function listJobs(context: CommandContext): Promise<void> {
  await withServices(context, 'refuse', ({ jobs }) => describeJobs(context, jobs));
}

export async function describeJobs(context: CommandContext, jobs: JobQueue): Promise<void> {
  const list = await jobs.list();
  if (list.length === 0) context.print(WORDS.none[context.locale]);
  for (const status of list) context.print(describe(status, context.locale));
}

/** `laurel jobs run`: runs a job here and now, whatever its schedule. */
export async function runJob(context: CommandContext, name: string): Promise<void> {
  await withServices(context, 'refuse', async ({ jobs }) => {
    const names = (await jobs.list()).map((status) => status.name);
    if (!names.includes(name)) {
      throw new CommandFailed(WORDS.unknown[context.locale] + names.join(', '));
    }
    // Ctrl+C ends it after the batch in hand.
    const stopped = untilStopped();
    void stopped.signal.then(() => jobs.close());
    try {
      await runWithProgress(context, jobs, name);
    } finally {
      stopped.forget();
    }
  });
}

export async function runWithProgress(
  context: CommandContext,
  jobs: JobQueue,
  name: string,
): Promise<void> {
  const reporter = context.progress(name);
  let before = 0;
  try {
    const report = await jobs.runNow(name, (done, total) => {
      reporter.advance(done - before, total ? { fraction: Math.min(1, done / total) } : {});
      before = done;
    });
    reporter.done(report);
    context.print(JSON.stringify({ job: name, ...report }));
  } catch (error) {
    if (error instanceof JobAbandoned) throw new CommandFailed(WORDS.abandoned[context.locale]);
    throw new CommandFailed(WORDS.failed[context.locale] + reasonOf(error));
  } finally {
    reporter.stop();
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof JobFailed ? `${error.code} ${error.message}` : codeOf(error);

function describe({ name, schedule, nextRuns, lastRun }: JobStatus, locale: Locale): string {
  const next = nextRuns.map(isoOf).join(', ');
  const last = lastRun ? describeRun(lastRun, locale) : WORDS.never[locale];
  return `${name} (${schedule})
  ${WORDS.next[locale]}: ${next}
  ${WORDS.last[locale]}: ${last}`;
}

function describeRun(run: JobRun, locale: Locale): string {
  const share = run.total === null ? String(run.done) : `${run.done}/${run.total}`;
  const details = run.report ? JSON.stringify(run.report) : share;
  const reason = [run.errorCode, run.errorText].filter((text) => text !== null).join(' ');
  return [isoOf(run.startedAt), WORDS[run.state][locale], reason || details, run.owner].join(' · ');
}

const isoOf = (instant: number): string => new Date(instant).toISOString();
