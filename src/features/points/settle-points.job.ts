import { MINUTE_MS } from '../../domain/shared/instant';
import { JobFailed, type Job, type JobContext, type JobReport } from '../../platform/jobs/job';
import { ClockJumped, type SettlePointsService } from './settle-points.service';

/**
 * Writes down every minute what is due. Readers and spending do not wait for it: it keeps what
 * waits short, tells those who listen, and closes what nobody looks at.
 */
export const settlePointsJob = (settling: SettlePointsService): Job => ({
  name: 'settle-points',
  schedule: { everyMs: MINUTE_MS },
  run: (context) => settle(settling, context),
});

async function settle(
  settling: SettlePointsService,
  { signal, progress }: JobContext,
): Promise<JobReport> {
  try {
    return await settling.run({ signal, progress });
  } catch (error) {
    if (!(error instanceof ClockJumped)) throw error;
    const text = `${error.message}: check the clock, then run \`laurel points settle --confirm\``;
    throw new JobFailed('CLOCK_JUMPED', text, { cause: error });
  }
}
