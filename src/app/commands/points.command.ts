import { ClockJumped, type SettleReport } from '../../features/points';
import type { LocalText } from '../../platform/locale';
import type { Services } from '../compose';
import { CommandFailed, withServices, type CommandContext } from './command';
import { programOf } from './programs';
import { untilStopped } from './until-stopped';

export type SettleOptions = { readonly program?: string; readonly confirm?: boolean };

const JUMPED = (now: string, last: string): LocalText => ({
  en: `Nothing was settled: the clock says ${now}, and the last run was at ${last}, more than 366 days before. If the clock is right, run \`laurel points settle --confirm\`; what has expired by then is written off for good.`,
  'zh-CN': `未做任何处理：当前时钟为 ${now}，上次运行为 ${last}，相差超过 366 天。如果时钟无误，请运行 \`laurel points settle --confirm\`；届时已到期的积分将永久失效。`,
});
const ENDED: LocalText = {
  en: 'Ended before it was done: what was settled is kept, and the next run goes on.',
  'zh-CN': '任务在完成前被中止；已处理的部分已保存，下次运行时会继续。',
};

/** `laurel points settle`: writes down what is due in wallets, as the job does every minute. */
export async function settlePoints(context: CommandContext, options: SettleOptions): Promise<void> {
  await withServices(context, 'refuse', async (services) => {
    const program =
      options.program === undefined ? null : await programOf(context, services, options.program);
    // Ctrl+C ends it after the unit in hand.
    const ending = new AbortController();
    const stopped = untilStopped();
    void stopped.signal.then(() => ending.abort());
    try {
      const report = await withProgress(context, services, {
        signal: ending.signal,
        isConfirmed: options.confirm === true,
        ...(program === null ? {} : { programId: program.id }),
      });
      context.print(JSON.stringify(report));
    } finally {
      stopped.forget();
    }
    if (ending.signal.aborted) throw new CommandFailed(ENDED[context.locale]);
  });
}

async function withProgress(
  context: CommandContext,
  { settling }: Services,
  options: Parameters<Services['settling']['run']>[0],
): Promise<SettleReport> {
  const reporter = context.progress('points settle');
  let before = 0;
  try {
    const report = await settling.run({
      ...options,
      progress: (done, total) => {
        reporter.advance(done - before, { fraction: total === 0 ? 1 : done / total });
        before = done;
      },
    });
    reporter.done(report);
    return report;
  } catch (error) {
    if (!(error instanceof ClockJumped)) throw error;
    const jumped = JUMPED(isoOf(error.now), isoOf(error.last));
    throw new CommandFailed(jumped[context.locale], { cause: error });
  } finally {
    reporter.stop();
  }
}

const isoOf = (instant: number): string => new Date(instant).toISOString();
