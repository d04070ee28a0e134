import {
  EnrolmentLoaders,
  ExperimentResults,
  ExperimentsService,
  SampleSizingService,
  WatchExperiments,
  type MakeEnrolmentLoaders,
} from '../features/experiments';
import { ExperimentMutationResolver } from '../features/experiments/experiment-mutation.resolver';
import {
  experimentNodes,
  ExperimentResolver,
  MemberExperimentsResolver,
} from '../features/experiments/experiment.resolver';
import type { BenefitDirectory } from '../features/benefits';
import {
  ProgramTrials,
  ReviewUnit,
  type CheckClock,
  type ProgramDirectory,
  type SettleDueBefore,
} from '../features/programs';
import { MemberPages, type TierService } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { NodeSource } from '../platform/graphql/node';

/** What experiments are made of. */
export interface ExperimentParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly benefitDirectory: BenefitDirectory;
  readonly tiers: TierService;
  readonly settleDue: SettleDueBefore;
  readonly checkClock: CheckClock;
}

/** The services that keep experiments and add up what they come to. */
export function composeExperiments(parts: ExperimentParts) {
  const { database, clock, directory, benefitDirectory, tiers } = parts;
  const unit = new ReviewUnit(database, clock);
  const experimentResults = new ExperimentResults({ database, clock, directory });
  const experiments = new ExperimentsService({
    ...{ unit, directory, trials: new ProgramTrials() },
    ...{ benefits: benefitDirectory, results: experimentResults },
    ...{ settleDue: parts.settleDue, checkClock: parts.checkClock },
  });
  const watchExperiments = new WatchExperiments(experiments, experimentResults);
  const sampleSizing = new SampleSizingService({
    ...{ database, clock, tiers, pages: new MemberPages() },
  });
  return { experiments, experimentResults, sampleSizing, watchExperiments };
}

/** What the resolvers of experiments are made of. */
export interface ServedExperiments {
  readonly database: Database;
  readonly directory: ProgramDirectory;
  readonly experiments: ExperimentsService;
  readonly experimentResults: ExperimentResults;
  readonly sampleSizing: SampleSizingService;
}

export const experimentResolversOf = (services: ServedExperiments): readonly object[] => {
  const { database, directory, experiments, experimentResults, sampleSizing } = services;
  const makeLoaders: MakeEnrolmentLoaders = (programId) =>
    new EnrolmentLoaders(database, programId);
  return [
    new ExperimentResolver(directory, experiments, experimentResults, sampleSizing),
    new ExperimentMutationResolver(directory, experiments, experimentResults),
    new MemberExperimentsResolver(directory, makeLoaders),
  ];
};

export const experimentNodesOf = ({
  directory,
  experiments,
}: ServedExperiments): readonly NodeSource[] => experimentNodes(directory, experiments);
