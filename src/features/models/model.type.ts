import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { Feature } from '../../domain/behaviour/features';
import { connectionOf } from '../../platform/graphql/connection';
import { enumOf } from '../../platform/graphql/enum-of';
import { Node } from '../../platform/graphql/node';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { FeatureName, RulesWindowType } from '../programs/rules.type';
import { ModelReportType } from './model-report.type';
import {
  ModelGridType,
  ModelLabelsType,
  ModelSplitType,
  ModelTrainingPhase,
  ModelTrainingProblemType,
  ModelVersionState,
} from './model-training.type';

const ModelStepKind = enumOf('ModelStepKind', 'What a person did to the champion of a model.', {
  PROMOTED: 'A version was made the champion.',
  ROLLED_BACK: 'The champion from before was made so again.',
});

@ObjectType('ModelTreeNode', {
  description: 'A node of a learned tree: a question with two answers, or a leaf with a tier.',
  simpleResolvers: true,
})
export class ModelTreeNodeType {
  @Field(() => Int, { description: 'Counts from 0, the root; parents before their children.' })
  place: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The place of the node above; null for the root.',
  })
  parent: number | null;

  @Field(() => Boolean, {
    description:
      'Whether it is where the feature of the node above is below its threshold; false for the root.',
  })
  isBelow: boolean;

  @Field(() => Int, { description: 'How many questions lie above.' })
  depth: number;

  @Field(() => FeatureName, { nullable: true, description: 'What is asked; null in a leaf.' })
  feature: Feature | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Whether the feature is below this number; null in a leaf.',
  })
  threshold: number | null;

  @Field(() => String, { description: 'The code of the tier that most members here are in.' })
  tierCode: string;

  @Field(() => Int, { description: 'Members of the training part who come here.' })
  members: number;

  @Field(() => Float, { description: 'Their part of all of the training part.' })
  share: number;

  @Field(() => Float, {
    description: 'The part of them who are in that tier: in a leaf, the confidence.',
  })
  confidence: number;
}

@ObjectType('ModelTreeRow', {
  description: 'A row of a learned tree as text, in place of its picture.',
  simpleResolvers: true,
})
export class ModelTreeRowType {
  @Field(() => Int, { description: 'How far it is indented.' })
  depth: number;

  @Field(() => String, { description: 'An answer to a question, or what a leaf gives.' })
  text: string;

  @Field(() => Boolean, { description: 'Whether it is what a leaf gives.' })
  isLeaf: boolean;
}

@ObjectType('ModelVersion', {
  implements: Node,
  description: 'One training of a model, and the tree that it gave. Never changed once trained.',
  simpleResolvers: true,
})
export class ModelVersionType extends Node {
  @Field(() => String, { description: 'The code of the model.' })
  code: string;

  @Field(() => Int, { description: 'Counts from 1 within the model.' })
  number: number;

  @Field(() => ModelVersionState, { description: 'How far it has come.' })
  state: string;

  @Field(() => ModelTrainingPhase, { description: 'What the training is, or was last, at.' })
  phase: string;

  @Field(() => Float, { description: 'The part of the work that is done: 0 to 1.' })
  share: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Members a second, each counted once when read and once when learned from; null where nothing tells it.',
  })
  membersPerSecond: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Seconds still to go at that pace; null where nothing tells it, and at the end.',
  })
  secondsLeft: number | null;

  @Field(() => String, { description: 'Who asked for it.' })
  askedBy: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  askedAt: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began; null until then.' })
  startedAt: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null until then.' })
  endedAt: Instant | null;

  @Field(() => [FeatureName], { description: 'What it looks at.' })
  features: readonly Feature[];

  @Field(() => RulesWindowType, { description: 'The span over which features are computed.' })
  window: RulesWindowType;

  @Field(() => LocalDateScalar, {
    description: 'Features are those that were known when this local day began.',
  })
  day: LocalDay;

  @Field(() => ModelLabelsType, { description: 'Where the tiers that it learned come from.' })
  labels: ModelLabelsType;

  @Field(() => ModelSplitType, { description: 'How members were parted.' })
  split: ModelSplitType;

  @Field(() => ModelGridType, { description: 'The settings that were tried.' })
  grid: ModelGridType;

  @Field(() => Float, { description: 'The seed.' })
  seed: number;

  @Field(() => ModelReportType, { nullable: true, description: 'Null until it is trained.' })
  report: ModelReportType | null;

  @Field(() => ModelTrainingProblemType, {
    nullable: true,
    description: 'Why it could not be trained; null where it could.',
  })
  problem: ModelTrainingProblemType | null;

  /** As it is kept. */
  versionId: string;
}

export const ModelVersionConnection = connectionOf(() => ModelVersionType, {
  name: 'ModelVersion',
  items: 'versions of a model, the newest first',
});

@ObjectType('ModelStep', {
  description: 'What a person did to the champion of a model. Kept for ever.',
  simpleResolvers: true,
})
export class ModelStepType {
  @Field(() => ModelStepKind, { description: 'What was done.' })
  kind: string;

  @Field(() => Int, { description: 'The number of the version that decides since.' })
  version: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the champion until then; null where there was none.',
  })
  replacedVersion: number | null;

  @Field(() => String, { description: 'Who did it.' })
  actor: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: Instant;

  @Field(() => String, { description: 'Why, in the words of who did.' })
  reason: string;
}

@ObjectType('Model', {
  description: 'A model that can divide members: versions that were trained, one the champion.',
  simpleResolvers: true,
})
export class ModelType {
  @Field(() => String, { description: 'Its code, which rules name to divide by it.' })
  code: string;

  @Field(() => Int, { description: 'The number of the version that was asked for last.' })
  latestVersion: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the version that decides; null where none was promoted.',
  })
  championVersion: number | null;

  @Field(() => Boolean, {
    description: 'Whether the rules in force divide by it: promoting then acts at once.',
  })
  isInForce: boolean;
}

@ObjectType({ description: 'The version, or why there is none.', simpleResolvers: true })
export class ModelTrainPayload {
  @Field(() => ModelVersionType, { nullable: true, description: 'It; null if refused.' })
  version: ModelVersionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({
  description: 'The version whose training was cancelled, or why it was not.',
  simpleResolvers: true,
})
export class ModelTrainingCancelPayload {
  @Field(() => ModelVersionType, { nullable: true, description: 'It; null if refused.' })
  version: ModelVersionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'The model as it decides now, or why not.', simpleResolvers: true })
export class ModelRollbackPayload {
  @Field(() => ModelType, { nullable: true, description: 'It; null if refused.' })
  model: ModelType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'The model as it decides now, or why not.', simpleResolvers: true })
export class ModelPromotePayload {
  @Field(() => ModelType, { nullable: true, description: 'It; null if refused.' })
  model: ModelType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}
