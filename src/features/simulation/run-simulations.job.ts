import { MINUTE_MS } from '../../domain/shared/instant';
import type { Job, JobContext, JobReport } from '../../platform/jobs/job';
import type { SimulationRetention } from './simulation-retention.service';
import type { SimulationRunner } from './simulation-run.service';
import { RUN_SIMULATIONS } from './simulations.service';

/**
 * Runs simulations as soon as they are asked for, those that were broken off within a minute, and
 * removes old ones.
 */
export const runSimulationsJob = (
  runner: SimulationRunner,
  retention: SimulationRetention,
): Job => ({
  name: RUN_SIMULATIONS,
  schedule: { everyMs: MINUTE_MS },
  run: async (context: JobContext): Promise<JobReport> => ({
    ...(await runner.run(context)),
    pruned: await retention.prune(context.signal),
  }),
});
