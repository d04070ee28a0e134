import { SECOND_MS } from '../../domain/shared/instant';
import type { Clock } from '../../platform/clock';
import type { Job } from '../../platform/jobs/job';
import type { WatchExperiments } from './watch-experiments.service';

const EVERY_MS = 60 * SECOND_MS;

/** Ends experiments at their planned end, and looks at those that run once a day. */
export const watchExperimentsJob = (watch: WatchExperiments, clock: Clock): Job => ({
  name: 'watch-experiments',
  schedule: { everyMs: EVERY_MS },
  run: ({ signal }) => watch.run(clock(), signal),
});
