import { MINUTE_MS } from '../../domain/shared/instant';
import type { Job, JobContext, JobReport } from '../../platform/jobs/job';
import { TRAIN_MODELS } from './model-trainings.service';
import type { TrainingRunner } from './training-run.service';

/** Trains models as soon as they are asked for, and those that were broken off within a minute. */
export const trainModelsJob = (runner: TrainingRunner): Job => ({
  name: TRAIN_MODELS,
  schedule: { everyMs: MINUTE_MS },
  run: async (context: JobContext): Promise<JobReport> => runner.run(context),
});
