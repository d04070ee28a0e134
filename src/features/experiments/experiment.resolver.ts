import { Arg, Authorized, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { ExperimentState } from '../../domain/experiments/experiment';
import { invariant } from '../../domain/shared/invariant';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { NodeSource } from '../../platform/graphql/node';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MemberType } from '../members/member.type';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { ProgramStepType, stepType } from '../programs/program-change.type';
import { ENROLMENT_LOADERS, type MakeEnrolmentLoaders } from './enrolments.loader';
import { experimentError } from './experiment-error.type';
import type { ExperimentResults } from './experiment-results.service';
import { experimentResultsType, ExperimentResultsType } from './experiment-results.type';
import {
  ExperimentConnection,
  experimentCursor,
  ExperimentStateEnum,
  ExperimentType,
  experimentType,
  MemberExperimentType,
  variantType,
  type ExperimentFrame,
} from './experiment.type';
import type { ExperimentsService } from './experiments.service';
import { ExperimentSampleSizeInput } from './sample-size.inputs';
import { ExperimentSampleSizeType } from './sample-size.type';
import type { SampleSizingService } from './sample-sizing.service';

/** Looks are kept once a day; to read one again costs little, to take the first one more. */
const RESULTS_COST = 20;

/** Experiments, as they are read by those who run them. */
@Resolver(() => ExperimentType)
export class ExperimentResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly experiments: ExperimentsService,
    private readonly results: ExperimentResults,
    private readonly sizing: SampleSizingService,
  ) {}

  @Authorized<Permission>('experiments.read')
  @Query(() => ExperimentType, {
    nullable: true,
    description: 'An experiment by its id; null where there is none.',
  })
  async experiment(
    @Arg('id', () => ID, { description: 'The experiment.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<ExperimentType | null> {
    const program = await programOf(this.directory, context);
    const found = await this.experiments.byId(program.id, parsePublicId('exp', id) ?? '');
    return found && experimentType(found, frameOf(program, context));
  }

  @Authorized<Permission>('experiments.read')
  @Query(() => ExperimentConnection, {
    name: 'experiments',
    description: 'The experiments of your programme, newest first.',
  })
  async listed(
    @Arg('states', () => [ExperimentStateEnum], {
      nullable: true,
      description: 'Only experiments in these states; all when not said.',
    })
    states: ExperimentState[] | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many: 1 to 100, 20 when not said.',
    })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Only experiments after this cursor.',
    })
    after: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<ExperimentType>> {
    const asked = { first: first ?? null, after: after ?? null };
    const request = pageRequest(asked, experimentCursor);
    const program = await programOf(this.directory, context);
    const rows = await this.experiments.page(program.id, {
      states: states ?? null,
      below: request.after?.[0] ?? null,
      limit: request.limit + 1,
    });
    const frame = frameOf(program, context);
    return buildPage(rows, request, {
      cursor: experimentCursor,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: (row) => experimentType(row, frame),
    });
  }

  @Authorized<Permission>('experiments.read')
  @Query(() => ExperimentResultsType, {
    nullable: true,
    description:
      'What an experiment has come to at the latest look: every metric in every variant against the control, read as it may be read. Null where it has not started, or does not exist.',
    complexity: ({ childComplexity }) => RESULTS_COST + childComplexity,
  })
  async experimentResults(
    @Arg('id', () => ID, { description: 'The experiment.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<ExperimentResultsType | null> {
    const programId = requireProgram(context.viewer, 'experiments.read');
    const found = await this.experiments.byId(programId, parsePublicId('exp', id) ?? '');
    return found && experimentResultsType(found, await this.results.series(found));
  }

  @Authorized<Permission>('experiments.read')
  @Query(() => ExperimentSampleSizeType, {
    description:
      'How many members it takes to find an effect in an experiment that is looked at once, at its planned end; looking on the way takes somewhat more. Nothing is written.',
    complexity: ({ childComplexity }) => RESULTS_COST + childComplexity,
  })
  async experimentSampleSize(
    @Arg('input', () => ExperimentSampleSizeInput, { description: 'What shall be found.' })
    asked: ExperimentSampleSizeInput,
    @Ctx() context: GraphqlContext,
  ): Promise<ExperimentSampleSizeType> {
    const program = await programOf(this.directory, context);
    const sized = await this.sizing.size(program, asked);
    if (!sized.ok) {
      const userErrors = sized.error.map((fault) =>
        experimentError({ kind: 'fault', fault }, context.locale),
      );
      return { perVariant: null, members: null, baseline: null, userErrors };
    }
    const { perVariant, baseline, sampled } = sized.value;
    return {
      ...{ perVariant, members: 2 * perVariant, userErrors: [] },
      baseline: { ...baseline, sampled },
    };
  }

  @FieldResolver(() => [ProgramStepType], {
    description: 'What was done to it, oldest first; of more than 100 steps the latest.',
  })
  async history(
    @Root() { key }: ExperimentType,
    @Ctx() { locale }: GraphqlContext,
  ): Promise<ProgramStepType[]> {
    const steps = await this.experiments.history(key.programId, key.id);
    return steps.map((step) => stepType(step, locale));
  }
}

/** What a member takes part in. */
@Resolver(() => MemberType)
export class MemberExperimentsResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makeLoaders: MakeEnrolmentLoaders,
  ) {}

  @Authorized<Permission>('experiments.read')
  @FieldResolver(() => [MemberExperimentType], {
    description: 'The experiments that the member takes or took part in, the latest first.',
  })
  async experiments(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberExperimentType[]> {
    const program = await programOf(this.directory, context);
    const loaders = loaderOf(context, ENROLMENT_LOADERS, () => this.makeLoaders(program.id));
    const enrolments = await loaders.ofMember.load(memberId);
    const frame = frameOf(program, context);
    return Promise.all(
      enrolments.map(async ({ experimentId, variant, enrolledAt, exposedAt, ...enrolment }) => {
        const found = await loaders.experiments.load(experimentId);
        invariant(found, 'members take part in experiments of their programme');
        const { variants } = found.content;
        const place = variants.findIndex(({ code }) => code === variant);
        const arm = variants[place];
        invariant(arm, 'a variant stays once an experiment has started');
        return {
          experiment: experimentType(found, frame),
          variant: variantType(arm, place, frame),
          ...{ enrolledAt, exposedAt },
          ...{ versionNumber: enrolment.versionNumber, tierCode: enrolment.tierCode },
        };
      }),
    );
  }
}

/** Experiments by their ids: of the viewer's programme and no others. */
export const experimentNodes = (
  directory: ProgramDirectory,
  experiments: ExperimentsService,
): readonly NodeSource[] => [
  {
    prefix: 'exp',
    typeName: 'Experiment',
    permissions: ['experiments.read'],
    load: async (id, context) => {
      const program = await programOf(directory, context);
      const found = await experiments.byId(program.id, id);
      return found && experimentType(found, frameOf(program, context));
    },
  },
];

const programOf = (
  directory: ProgramDirectory,
  { viewer }: GraphqlContext,
): Promise<ProgramInForce> => directory.get(requireProgram(viewer, 'experiments.read'));

const frameOf = (
  { locales }: ProgramInForce,
  { locale, viewer }: GraphqlContext,
): ExperimentFrame => ({ locales, locale, viewer });
