import { PastBehaviours } from '../features/behaviours';
import { ModelPromotionsService } from '../features/models/model-promotions.service';
import { ModelTrainingsService, TRAIN_MODELS } from '../features/models/model-trainings.service';
import {
  ModelMutationResolver,
  ModelResolver,
  ModelVersionResolver,
} from '../features/models/model.resolver';
import { ModelLoaders } from '../features/models/models.loader';
import { TrainingReading } from '../features/models/training-reading.service';
import { TrainingRunner } from '../features/models/training-run.service';
import {
  ProgramModelLoaders,
  ProgramModelsService,
  ReviewUnit,
  type MakeProgramModelLoaders,
  type ProgramDirectory,
  type SettleDueBefore,
} from '../features/programs';
import { MemberPages, type TierService } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { JobQueue } from '../platform/jobs/job';
import type { Log } from '../platform/log';

/** What models are made of. */
export interface ModelComposition {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly jobs: JobQueue;
  readonly directory: ProgramDirectory;
  readonly tiers: TierService;
  readonly settleDue: SettleDueBefore;
}

/** Models: trained in a thread of their own, promoted by people. */
export function composeModels(parts: ModelComposition) {
  const { database, clock, jobs } = parts;
  const pages = new MemberPages();
  const reading = new TrainingReading({ database, pages, behaviours: new PastBehaviours() });
  return {
    modelTrainings: new ModelTrainingsService({
      ...parts,
      onAsked: () => jobs.trigger(TRAIN_MODELS),
    }),
    modelPromotions: new ModelPromotionsService({
      ...{ ...parts, unit: new ReviewUnit(database, clock), models: new ProgramModelsService() },
    }),
    trainingRunner: new TrainingRunner({ ...parts, reading }),
  };
}

/** What resolvers of models are made of. */
export interface ServedModels {
  readonly database: Database;
  readonly directory: ProgramDirectory;
  readonly modelTrainings: ModelTrainingsService;
  readonly modelPromotions: ModelPromotionsService;
}

export function modelResolversOf({
  database,
  directory,
  modelTrainings: trainings,
  modelPromotions: promotions,
}: ServedModels): readonly object[] {
  const makeLoaders = () => new ModelLoaders(database);
  const makeStepLoaders: MakeProgramModelLoaders = (programId) =>
    new ProgramModelLoaders(database, programId);
  const parts = { directory, trainings, promotions, makeLoaders, makeStepLoaders };
  return [
    new ModelResolver(parts),
    new ModelVersionResolver(parts),
    new ModelMutationResolver(parts),
  ];
}
