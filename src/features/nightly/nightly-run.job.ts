import { MINUTE_MS } from '../../domain/shared/instant';
import { JobFailed, type Job, type JobContext, type JobReport } from '../../platform/jobs/job';
import { ClockJumped } from '../points';
import type { NightlyService } from './nightly.service';

/** Looks every minute whether a local day of a programme has begun whose run is not finished. */
export const nightlyRunJob = (nightly: NightlyService): Job => ({
  name: 'nightly-run',
  schedule: { everyMs: MINUTE_MS },
  run: (context) => runNights(nightly, context),
});

async function runNights(
  nightly: NightlyService,
  { signal, progress }: JobContext,
): Promise<JobReport> {
  try {
    return await nightly.run({ signal, progress });
  } catch (error) {
    if (!(error instanceof ClockJumped)) throw error;
    const text = `${error.message}: check the clock, then run \`laurel points settle --confirm\``;
    throw new JobFailed('CLOCK_JUMPED', text, { cause: error });
  }
}
