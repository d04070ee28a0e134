import { Arg, Args, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import type { GraphqlContext } from '../../platform/graphql/context';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import type { ProgramDirectory } from '../programs';
import { experimentError } from './experiment-error.type';
import {
  ExperimentCreateArgs,
  ExperimentCreatePayload,
  ExperimentLookPayload,
  experimentOf,
  ExperimentReasonArgs,
  ExperimentStartPayload,
  ExperimentStopPayload,
  ExperimentUpdateArgs,
  ExperimentUpdatePayload,
  type ExperimentPayload,
} from './experiment.inputs';
import type { ExperimentResults } from './experiment-results.service';
import { experimentType } from './experiment.type';
import type { ExperimentsService } from './experiments.service';

const INPUT_CODES =
  'REQUIRED, INVALID, INVALID_TEXT, OUT_OF_RANGE, TOO_FEW, TOO_MANY, DUPLICATE, NOT_INCREASING, CONTRADICTORY';
const STEP_CODES = 'CONFLICT, WRONG_STATE, NOT_FOUND';

type Outcome = Awaited<ReturnType<ExperimentsService['start']>>;

/** Experiments as they are written, started and stopped. */
@Resolver()
export class ExperimentMutationResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly experiments: ExperimentsService,
    private readonly results: ExperimentResults,
  ) {}

  @Authorized<Permission>('experiments.write')
  @Mutation(() => ExperimentCreatePayload, {
    description: `Writes a draft of an experiment on the tier rules or a benefit rule; nobody takes part yet. The rules of every variant are checked as rules are that somebody publishes. Codes: ${INPUT_CODES}, TAKEN.`,
  })
  async experimentCreate(
    @Args(() => ExperimentCreateArgs) { input, idempotencyKey }: ExperimentCreateArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ExperimentPayload> {
    const command = { experiment: experimentOf(input), idempotencyKey };
    return this.answer(context, await this.experiments.create(context.viewer, command));
  }

  @Authorized<Permission>('experiments.write')
  @Mutation(() => ExperimentUpdatePayload, {
    description: `Edits a draft of an experiment; one that has started stays as it is. Codes: ${INPUT_CODES}, NOTHING_CHANGED, ${STEP_CODES}.`,
  })
  async experimentUpdate(
    @Args(() => ExperimentUpdateArgs) args: ExperimentUpdateArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ExperimentPayload> {
    const command = { ...commandOf(args), experiment: experimentOf(args.input) };
    return this.answer(context, await this.experiments.update(context.viewer, command));
  }

  @Authorized<Permission>('experiments.run')
  @Mutation(() => ExperimentStartPayload, {
    description: `Starts an experiment on the version in force: from now on members who fall into it are enrolled with their next decision, and decided by their variant. No version can be published until it stops. Codes: ${INPUT_CODES}, ALREADY_RUNNING, FOUR_EYES, ${STEP_CODES}.`,
  })
  async experimentStart(
    @Args(() => ExperimentReasonArgs) args: ExperimentReasonArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ExperimentPayload> {
    const command = { ...commandOf(args), reason: args.reason };
    return this.answer(context, await this.experiments.start(context.viewer, command));
  }

  @Authorized<Permission>('experiments.run')
  @Mutation(() => ExperimentStopPayload, {
    description: `Stops an experiment for good. The published rules decide everybody again; nobody loses a tier by it before its term ends. Codes: INVALID_TEXT, ${STEP_CODES}.`,
  })
  async experimentStop(
    @Args(() => ExperimentReasonArgs) args: ExperimentReasonArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ExperimentPayload> {
    const command = { ...commandOf(args), reason: args.reason };
    return this.answer(context, await this.experiments.stop(context.viewer, command));
  }

  @Authorized<Permission>('experiments.write')
  @Mutation(() => ExperimentLookPayload, {
    description:
      'Looks at a running experiment now, and keeps what is seen: `experimentResults` then shows it. It may be done as often as one likes; by itself it is done once a day. Codes: WRONG_STATE, NOT_FOUND.',
  })
  async experimentLook(
    @Arg('id', () => ID, { description: 'The experiment.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<ExperimentPayload> {
    const programId = requireProgram(context.viewer, 'experiments.write');
    const experiment = await this.experiments.byId(programId, parsePublicId('exp', id) ?? '');
    if (!experiment) return this.refuse(context, [{ kind: 'not-found' }]);
    const { state } = experiment;
    if (state !== 'RUNNING') return this.refuse(context, [{ kind: 'wrong-state', state }]);
    await this.results.look(experiment);
    return this.answer(context, { ok: true, value: experiment.id });
  }

  private refuse(
    { locale }: GraphqlContext,
    refusals: Extract<Outcome, { readonly ok: false }>['error'],
  ): ExperimentPayload {
    const userErrors = refusals.map((refusal) => experimentError(refusal, locale));
    return { experiment: null, userErrors };
  }

  private async answer(context: GraphqlContext, outcome: Outcome): Promise<ExperimentPayload> {
    if (!outcome.ok) return this.refuse(context, outcome.error);
    const program = await this.directory.get(requireProgram(context.viewer, 'experiments.read'));
    const experiment = await this.experiments.byId(program.id, outcome.value);
    invariant(experiment, 'an experiment stays');
    const { locale, viewer } = context;
    const frame = { locales: program.locales, locale, viewer };
    return { experiment: experimentType(experiment, frame), userErrors: [] };
  }
}

/** Not somebody's own, or no id at all, is found by nobody. */
const commandOf = ({
  id,
  expectedRevision,
  idempotencyKey,
}: Pick<ExperimentReasonArgs, 'id' | 'expectedRevision' | 'idempotencyKey'>) => ({
  experimentId: parsePublicId('exp', id) ?? '',
  expectedRevision,
  idempotencyKey,
});
