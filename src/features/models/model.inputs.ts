import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { IDEMPOTENCY_KEY, RulesWindowInput } from '../programs/program.inputs';
import { ModelLabelKind } from './model-training.type';

const REASON = 'Why, for the history: 1 to 500 characters.';
const CODE = 'The code of the model.';

@InputType({ description: 'What part of the members shall be labelled with a tier.' })
class ModelLabelShareInput {
  @Field(() => String, { description: 'The code of a tier of the ladder; each at most once.' })
  tierCode: string;

  @Field(() => Float, { description: 'Its part, above 0; all shares together exactly 1.' })
  share: number;
}

@InputType({
  description: 'Where the tiers that are learned come from; give what its kind needs, no more.',
})
export class ModelLabelsInput {
  @Field(() => ModelLabelKind, { description: 'Where they come from.' })
  kind: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Of NEXT_SPEND: so many local days of spending, from the day of the features on; 1 to 366.',
  })
  days?: number | null;

  @Field(() => [ModelLabelShareInput], {
    nullable: true,
    description: 'Of NEXT_SPEND: 2 to 20 shares; who spent most is in the highest tier.',
  })
  shares?: ModelLabelShareInput[] | null;
}

@InputType({ description: 'How members are parted, by a hash of their ids with the seed.' })
export class ModelSplitInput {
  @Field(() => Float, { description: 'What the model learns from: 0.1 to 0.8.' })
  train: number;

  @Field(() => Float, {
    description: 'What chooses among the settings that are tried: 0.1 to 0.8.',
  })
  validation: number;

  @Field(() => Float, {
    description: 'What the report is of: 0.1 to 0.8; all three together exactly 1.',
  })
  test: number;
}

@InputType({ description: 'The settings that are tried, each with each.' })
export class ModelGridInput {
  @Field(() => [Int], {
    nullable: true,
    description:
      'How deep the tree may be: 1 to 8 numbers of 1 to 12; by default 2 to 6, 8 and 10.',
  })
  depths?: number[] | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      'How many members a question needs: 1 to 8 numbers of 2 to 100,000; by default 100, 40 and 10.',
  })
  minimumSamples?: number[] | null;
}

@InputType({ description: 'A version of a model that is to be trained.' })
export class ModelTrainInput {
  @Field(() => String, {
    description: 'The code of the model: a new one, or that of which this is the next version.',
  })
  code: string;

  @Field(() => [String], {
    description: 'What it looks at: 1 to 23 features as FeatureName names them, each once.',
  })
  features: string[];

  @Field(() => RulesWindowInput, {
    nullable: true,
    description: 'That of the rules in force, which is also what holds when nothing is said.',
  })
  window?: RulesWindowInput | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Features are those that were known when the local day of this instant began. By default now; for NEXT_SPEND the latest day of which the days after are over.',
  })
  asOf?: Instant | null;

  @Field(() => ModelLabelsInput, { description: 'Where the tiers that are learned come from.' })
  labels: ModelLabelsInput;

  @Field(() => ModelSplitInput, { nullable: true, description: 'By default 0.6, 0.2 and 0.2.' })
  split?: ModelSplitInput | null;

  @Field(() => ModelGridInput, { nullable: true, description: 'The settings that are tried.' })
  grid?: ModelGridInput | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The same members, definition and seed give the same model: a whole number from 0 to 4,294,967,295; by default 1.',
  })
  seed?: number | null;
}

@ArgsType()
export class ModelTrainArgs {
  @Field(() => ModelTrainInput, { description: 'What is trained.' })
  input: ModelTrainInput;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class ModelPromoteArgs {
  @Field(() => String, { description: CODE })
  code: string;

  @Field(() => Int, { description: 'The number of the version that is to decide from now on.' })
  version: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the champion that was read; null where there was none. Somebody who has promoted meanwhile makes this a CONFLICT.',
  })
  expectedChampion?: number | null;

  @Field(() => String, { description: REASON })
  reason: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class ModelRollbackArgs {
  @Field(() => String, { description: CODE })
  code: string;

  @Field(() => Int, { description: 'The number of the champion that was read.' })
  expectedChampion: number;

  @Field(() => String, { description: REASON })
  reason: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  idempotencyKey?: string | null;
}

@ArgsType()
export class ModelVersionsArgs {
  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100, 20 when not said.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only those after this cursor.' })
  after?: string | null;
}
