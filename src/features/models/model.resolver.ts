import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { textFor } from '../../domain/shared/localized';
import { treeNodes } from '../../domain/tiering/tree-nodes';
import type { TreeModel } from '../../domain/value/tree-model';
import { treeRows } from '../../domain/value/tree-path-text';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import type { NodeSource } from '../../platform/graphql/node';
import { parsePublicId, publicId } from '../../platform/id';
import type { Locale } from '../../platform/locale';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import {
  PROGRAM_MODEL_LOADERS,
  type MakeProgramModelLoaders,
  type ProgramDirectory,
} from '../programs';
import { FeatureName, rulesWindow } from '../programs/rules.type';
import { languageOf } from '../tiers/paths.type';
import { promotionError, trainingError } from './model-error.type';
import { modelReport } from './model-report.type';
import { trainingProblem } from './model-training.type';
import {
  ModelPromoteArgs,
  ModelRollbackArgs,
  ModelTrainArgs,
  ModelVersionsArgs,
} from './model.inputs';
import {
  ModelPromotePayload,
  ModelRollbackPayload,
  ModelStepType,
  ModelTrainingCancelPayload,
  ModelTrainPayload,
  ModelTreeNodeType,
  ModelTreeRowType,
  ModelType,
  ModelVersionConnection,
  ModelVersionType,
} from './model.type';
import { MODEL_LOADERS, type ModelLoaders } from './models.loader';
import type {
  ModelOverview,
  ModelPromotionsService,
  PromotionOutcome,
} from './model-promotions.service';
import type {
  ModelTrainingsService,
  StoredModelVersion,
  TrainingOutcome,
} from './model-trainings.service';

const CODE = 'The code of the model.';
const READ = 'models.read';
const cursor = defineCursor('model-version', ['number']);

/** What models are made of, for their resolvers. */
export type ModelParts = {
  readonly directory: ProgramDirectory;
  readonly trainings: ModelTrainingsService;
  readonly promotions: ModelPromotionsService;
  readonly makeLoaders: () => ModelLoaders;
  readonly makeStepLoaders: MakeProgramModelLoaders;
};

/** A feature by its name in the schema; what is none stays, and is refused at its place. */
const named = (feature: string): string => FeatureName[feature] ?? feature;

/** Models: trained, promoted, rolled back. */
@Resolver()
export class ModelMutationResolver {
  constructor(private readonly parts: ModelParts) {}

  @Authorized<Permission>('models.train')
  @Mutation(() => ModelTrainPayload, {
    description:
      'Has the next version of a model trained, apart from all that is served. It is answered at once; ask for the version again by its id to see how far it has come. It decides nobody until it is promoted. Codes: REQUIRED, INVALID, OUT_OF_RANGE, TOO_FEW, TOO_MANY, DUPLICATE, CONTRADICTORY, LIMIT_REACHED.',
  })
  async modelTrain(
    @Args(() => ModelTrainArgs) { input, idempotencyKey }: ModelTrainArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ModelTrainPayload> {
    const asked = { ...input, features: input.features.map(named), idempotencyKey };
    return this.answer(context, await this.parts.trainings.ask(context.viewer, asked));
  }

  @Authorized<Permission>('models.train')
  @Mutation(() => ModelTrainingCancelPayload, {
    description: 'Ends a training that waits or runs. Codes: NOT_FOUND, WRONG_STATE.',
  })
  async modelTrainingCancel(
    @Arg('id', () => ID, { description: 'The version.' }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<ModelTrainingCancelPayload> {
    const cancelled = parsePublicId('mdv', id) ?? '';
    return this.answer(context, await this.parts.trainings.cancel(context.viewer, cancelled));
  }

  @Authorized<Permission>('models.promote')
  @Mutation(() => ModelPromotePayload, {
    description:
      'Makes a version the champion of its model: from now on it decides members wherever rules divide by the model. Who does nothing is decided by it at the next nightly run. Codes: NOT_FOUND, WRONG_STATE, NOTHING_CHANGED, CONFLICT, CONTRADICTORY, INVALID_TEXT.',
  })
  async modelPromote(
    @Args(() => ModelPromoteArgs) args: ModelPromoteArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ModelPromotePayload> {
    const { expectedChampion = null, ...command } = args;
    const outcome = await this.parts.promotions.promote(context.viewer, {
      ...command,
      expectedChampion,
    });
    return this.promoted(context, outcome);
  }

  @Authorized<Permission>('models.promote')
  @Mutation(() => ModelRollbackPayload, {
    description:
      'Makes the champion from before this one the champion again; what was decided meanwhile stays. Codes: WRONG_STATE, CONFLICT, CONTRADICTORY, INVALID_TEXT.',
  })
  async modelRollback(
    @Args(() => ModelRollbackArgs) args: ModelRollbackArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<ModelRollbackPayload> {
    return this.promoted(context, await this.parts.promotions.rollBack(context.viewer, args));
  }

  private async answer(
    { viewer, locale }: GraphqlContext,
    outcome: TrainingOutcome,
  ): Promise<ModelTrainPayload> {
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => trainingError(refusal, locale));
      return { version: null, userErrors };
    }
    const programId = requireProgram(viewer, 'models.train');
    const stored = await this.parts.trainings.byId(programId, outcome.value);
    return { version: stored && versionType(this.parts.trainings, stored, locale), userErrors: [] };
  }

  private async promoted(
    { viewer, locale }: GraphqlContext,
    outcome: PromotionOutcome,
  ): Promise<ModelPromotePayload> {
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) => promotionError(refusal, locale));
      return { model: null, userErrors };
    }
    const programId = requireProgram(viewer, 'models.promote');
    const found = await this.parts.promotions.find(programId, outcome.value);
    return { model: found && modelType(found), userErrors: [] };
  }
}

/** Models as they are read. */
@Resolver(() => ModelType)
export class ModelResolver {
  constructor(private readonly parts: ModelParts) {}

  @Authorized<Permission>(READ)
  @Query(() => [ModelType], {
    name: 'models',
    description: 'The models of your programme, in the order of their codes: at most 20.',
  })
  async listed(@Ctx() { viewer }: GraphqlContext): Promise<ModelType[]> {
    const found = await this.parts.promotions.list(requireProgram(viewer, READ));
    return found.map(modelType);
  }

  @Authorized<Permission>(READ)
  @Query(() => ModelType, {
    name: 'model',
    nullable: true,
    description: 'A model; null where none of this code was ever trained.',
  })
  async byCode(
    @Arg('code', () => String, { description: CODE }) code: string,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<ModelType | null> {
    const found = await this.parts.promotions.find(requireProgram(viewer, READ), code);
    return found && modelType(found);
  }

  @Authorized<Permission>(READ)
  @Query(() => ModelVersionType, {
    name: 'modelVersion',
    nullable: true,
    description: 'A version of a model; null where there is none.',
  })
  async version(
    @Arg('code', () => String, { description: CODE }) code: string,
    @Arg('number', () => Int, { description: 'The number of the version.' }) number: number,
    @Ctx() { viewer, locale }: GraphqlContext,
  ): Promise<ModelVersionType | null> {
    const programId = requireProgram(viewer, READ);
    const stored = await this.parts.trainings.byNumber(programId, code, number);
    return stored && versionType(this.parts.trainings, stored, locale);
  }

  @FieldResolver(() => ModelVersionType, {
    nullable: true,
    description: 'The version that decides; null where none was promoted.',
  })
  async champion(
    @Root() { code, championVersion }: ModelType,
    @Ctx() context: GraphqlContext,
  ): Promise<ModelVersionType | null> {
    if (championVersion === null) return null;
    const programId = requireProgram(context.viewer, READ);
    const { versions } = loaderOf(context, MODEL_LOADERS, this.parts.makeLoaders);
    const stored = await versions.load({ programId, code, number: championVersion });
    return stored && versionType(this.parts.trainings, stored, context.locale);
  }

  @FieldResolver(() => ModelVersionConnection, { description: 'Its versions, newest first.' })
  async versions(
    @Args(() => ModelVersionsArgs) { first, after }: ModelVersionsArgs,
    @Root() { code }: ModelType,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<ModelVersionType>> {
    const { viewer, locale } = context;
    const request = pageRequest({ first, after }, cursor);
    const below = request.after === null ? null : Number(request.after[0]);
    const { pages } = loaderOf(context, MODEL_LOADERS, this.parts.makeLoaders);
    const programId = requireProgram(viewer, READ);
    const rows = await pages.load({ ...{ programId, code, below }, limit: request.limit + 1 });
    return buildPage(rows, request, {
      cursor,
      positionOf: ({ number }): readonly [number] => [number],
      itemOf: (row: StoredModelVersion) => versionType(this.parts.trainings, row, locale),
    });
  }

  @FieldResolver(() => [ModelStepType], {
    description: 'What people did to its champion, the latest first: at most 100 steps.',
  })
  async steps(
    @Root() { code }: ModelType,
    @Ctx() context: GraphqlContext,
  ): Promise<ModelStepType[]> {
    const programId = requireProgram(context.viewer, READ);
    const loaders = loaderOf(context, PROGRAM_MODEL_LOADERS, () =>
      this.parts.makeStepLoaders(programId),
    );
    const steps = await loaders.steps.load(code);
    return steps.map(({ kind, number, replacedNumber, promotedBy, promotedAt, reason }) => ({
      ...{ kind, version: number, replacedVersion: replacedNumber, reason },
      ...{ actor: promotedBy, at: promotedAt },
    }));
  }
}

/** More than a row costs: a tree has hundreds of nodes. */
const TREE_COST = 20;
const LOCALE_ARGUMENT = {
  nullable: true,
  description: "The language: English or Chinese; the request's language when not said.",
} as const;

@Resolver(() => ModelVersionType)
export class ModelVersionResolver {
  constructor(private readonly parts: ModelParts) {}

  @FieldResolver(() => Boolean, { description: 'Whether it is the version that decides.' })
  async isChampion(
    @Root() { code, number }: ModelVersionType,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<boolean> {
    const program = await this.parts.directory.get(requireProgram(viewer, READ));
    return program.models.some((model) => model.code === code && model.version === number);
  }

  @FieldResolver(() => [ModelTreeNodeType], {
    description:
      'The tree as nodes, for a picture: the root first, parents before their children, what is below a threshold before what is not. Empty until it is trained.',
    complexity: ({ childComplexity }) => TREE_COST + childComplexity,
  })
  async tree(
    @Root() { versionId }: ModelVersionType,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly ModelTreeNodeType[]> {
    const model = await this.modelOf(versionId, context);
    return model === null ? [] : treeNodes(model);
  }

  @FieldResolver(() => [ModelTreeRowType], {
    description: 'The tree as rows of text. Empty until it is trained.',
    complexity: ({ childComplexity }) => TREE_COST + childComplexity,
  })
  async treeRows(
    @Root() { versionId }: ModelVersionType,
    @Arg('locale', () => LocaleScalar, LOCALE_ARGUMENT) locale: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly ModelTreeRowType[]> {
    const program = await this.parts.directory.get(requireProgram(context.viewer, READ));
    const model = await this.modelOf(versionId, context);
    if (model === null) return [];
    const { ladder } = program.inForce.rules;
    const language = languageOf(locale, context);
    const tierName = (code: string): string => {
      const tier = ladder.find((each) => each.code === code);
      return tier ? textFor(tier.names, language, program.locales) : code;
    };
    return treeRows(model, { locale: language, tierName });
  }

  private modelOf(versionId: string, context: GraphqlContext): Promise<TreeModel | null> {
    return loaderOf(context, MODEL_LOADERS, this.parts.makeLoaders).trees.load(versionId);
  }
}

/** Versions by their ids. */
export const modelNodes = (trainings: ModelTrainingsService): readonly NodeSource[] => [
  {
    prefix: 'mdv',
    typeName: 'ModelVersion',
    permissions: [READ],
    load: async (id, { viewer, locale }) => {
      const stored = await trainings.byId(requireProgram(viewer, READ), id);
      return stored && versionType(trainings, stored, locale);
    },
  },
];

const modelType = (found: ModelOverview): ModelType => Object.assign(new ModelType(), found);

function versionType(
  trainings: ModelTrainingsService,
  stored: StoredModelVersion,
  locale: Locale,
): ModelVersionType {
  const { id, definition, report, problem, done, total, state } = stored;
  const { perSecond, secondsLeft } = trainings.paceOf(stored);
  const { labels, split, grid } = definition;
  const isSpend = labels.kind === 'NEXT_SPEND';
  return Object.assign(new ModelVersionType(), {
    ...{ id: publicId('mdv', id), versionId: id, code: stored.code, number: stored.number },
    ...{ state, phase: stored.phase, membersPerSecond: perSecond, secondsLeft },
    share: state === 'TRAINED' ? 1 : total === null || total === 0 ? 0 : Math.min(1, done / total),
    ...{ askedBy: stored.askedBy, askedAt: stored.askedAt },
    ...{ startedAt: stored.startedAt, endedAt: stored.endedAt },
    ...{ features: definition.features, window: rulesWindow(definition.window) },
    ...{ day: definition.day, seed: definition.seed, split: { ...split } },
    labels: {
      kind: labels.kind,
      days: isSpend ? labels.days : null,
      shares: isSpend ? [...labels.shares] : [],
    },
    grid: { depths: [...grid.depths], minimumSamples: [...grid.minimumSamples] },
    report: report && modelReport(report),
    problem: problem && trainingProblem(problem, locale),
  });
}
