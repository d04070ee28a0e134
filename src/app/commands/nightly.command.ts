import { formatLocalDay } from '../../domain/shared/calendar';
import type { StoredRun } from '../../features/nightly/nightly.service';
import { withServices, type CommandContext } from './command';
import { dayOption } from './instants';
import { programOf } from './programs';
import { untilStopped } from './until-stopped';

export type NightlyOptions = { readonly program?: string; readonly until?: string };

/** `laurel nightly`: does what the days that have begun since the last time bring. */
export async function runNightly(context: CommandContext, options: NightlyOptions): Promise<void> {
  const until = dayOption(context, '--until', options.until);
  await withServices(context, 'refuse', async (services) => {
    const program = await programOf(context, services, options.program);
    const reporter = context.progress('nightly');
    const stopping = new AbortController();
    const stopped = untilStopped();
    void stopped.signal.then(() => stopping.abort());
    let before = 0;
    try {
      const report = await services.nightly.run({
        signal: stopping.signal,
        programId: program.id,
        ...(until === null ? {} : { until }),
        progress: (done, total) => {
          // Each day counts from nought again.
          reporter.advance(done < before ? done : done - before, { fraction: done / total });
          before = done;
        },
        onFinished: (run) => context.print(JSON.stringify(printable(run))),
      });
      reporter.done({ ...report });
      context.print(JSON.stringify({ program: program.code, ...report }));
    } finally {
      stopped.forget();
      reporter.stop();
    }
  });
}

/** A run as the command line shows it. */
const printable = ({ day, versionNumber, tally, notes }: StoredRun) => {
  const { moves: _, ...counts } = tally;
  return { day: formatLocalDay(day), versionNumber, ...counts, ...notes };
};
