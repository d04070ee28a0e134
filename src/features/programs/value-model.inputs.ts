import { Field, Float, InputType } from 'type-graphql';
import { DivisionKindEnum, SingleValueModelKindEnum, ValueModelKindEnum } from './value-model.type';

const WEIGHT = '0 to 1,000,000; by default';

@InputType({ description: 'The weights within a model.' })
abstract class ModelWeightsInput {
  @Field(() => Float, {
    nullable: true,
    description: `Of RATING: what each rating counts, ${WEIGHT} 1.`,
  })
  ratingWeight?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Of RATING: what positive reviews add, ${WEIGHT} 0.1.`,
  })
  positiveWeight?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Of RATING: what negative reviews take, ${WEIGHT} 0.1.`,
  })
  negativeWeight?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Of RFM: the weight of recency, ${WEIGHT} 1.`,
  })
  recencyWeight?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Of RFM: the weight of frequency, ${WEIGHT} 1.`,
  })
  frequencyWeight?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: `Of RFM: the weight of monetary value, ${WEIGHT} 1.`,
  })
  monetaryWeight?: number | null;
}

@InputType({
  description: 'A model that gives a score by itself; give the weights of its kind and no others.',
})
class SingleValueModelInput extends ModelWeightsInput {
  @Field(() => SingleValueModelKindEnum, { description: 'Which model it is.' })
  kind: string;
}

@InputType({ description: 'One model of a combined one.' })
class ValueModelPartInput {
  @Field(() => SingleValueModelInput, { description: 'The model.' })
  model: SingleValueModelInput;

  @Field(() => Float, {
    description: 'What its score is multiplied by, from -1,000,000 to 1,000,000.',
  })
  weight: number;
}

@InputType({
  description: 'How a score comes about; give the parameters of its kind and no others.',
})
export class ValueModelInput extends ModelWeightsInput {
  @Field(() => ValueModelKindEnum, { description: 'Which model it is.' })
  kind: string;

  @Field(() => [ValueModelPartInput], {
    nullable: true,
    description: 'Of COMBINED: 1 to 8 models, none of them combined.',
  })
  parts?: ValueModelPartInput[] | null;
}

@InputType({ description: 'What part of the base a tier aims at.' })
class TierShareInput {
  @Field(() => String, {
    description: 'The code of a tier above the base tier; each at most once.',
  })
  tierCode: string;

  @Field(() => Float, {
    description:
      'Its part of the members with a score above 0: from 0.000001; all shares together at most 1.',
  })
  share: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The least that its threshold may be: 0 to 1,000,000,000,000 with at most 6 decimals, growing with rank; by default none.',
  })
  floor?: number | null;
}

@InputType({
  description: 'How scores become tiers; give the parameters of its kind and no others.',
})
export class DivisionInput {
  @Field(() => DivisionKindEnum, { description: 'By what members are divided.' })
  kind: string;

  @Field(() => [TierShareInput], {
    nullable: true,
    description: 'Of QUANTILE: 1 to 19 shares, in any order.',
  })
  shares?: TierShareInput[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of MODEL: the code of a model that has been trained.',
  })
  modelCode?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of MODEL: below this confidence, 0 to 1, the ladder decides; by default 0.5.',
  })
  minimumConfidence?: number | null;
}
