import { MINUTE_MS } from '../../domain/shared/instant';
import type { Job } from '../../platform/jobs/job';
import { RUN_SIMULATIONS } from './simulations.service';
import type { SimulationRunner } from './simulation-run.service';

/** Runs simulations as soon as they are asked for; those that were broken off within a minute. */
export const runSimulationsJob = (runner: SimulationRunner): Job => ({
  name: RUN_SIMULATIONS,
  schedule: { everyMs: MINUTE_MS },
  run: (context) => runner.run(context),
});
