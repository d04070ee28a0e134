import { Field, Float, ObjectType } from 'type-graphql';
import type { Division } from '../../domain/tiering/division-rules';
import type { SingleModel, ValueModel } from '../../domain/value/value-model';
import { enumOf } from '../../platform/graphql/enum-of';

const SINGLE_MODELS: Readonly<Record<SingleModel['kind'], string>> = {
  GROWTH_VALUE: 'The weighted sum of transformed features: the `weights` of the rules.',
  SPEND_GROWTH:
    'The purchase amount of the window, and what it is more than that of the window before.',
  FUNNEL: 'Paid by viewed products, times 100; no score without a recorded view.',
  RATING: 'The mean rating with what reviews feel, 0 to 5; no score without ratings.',
  RFM: 'The quintiles, 1 to 5, of recency, frequency and monetary value, weighted and summed.',
};

export const SingleValueModelKindEnum = enumOf<SingleModel['kind']>(
  'SingleValueModelKind',
  'How one score comes about.',
  SINGLE_MODELS,
);

export const ValueModelKindEnum = enumOf<ValueModel['kind']>(
  'ValueModelKind',
  'How a score comes about.',
  {
    ...SINGLE_MODELS,
    COMBINED: 'The scores of several models, weighted and summed; one without a score counts 0.',
  },
);

export const DivisionKindEnum = enumOf<Division['kind']>(
  'DivisionKind',
  'How scores become tiers.',
  {
    FIXED: 'By the thresholds of the ladder.',
    QUANTILE:
      'By thresholds that give each tier its share of the base, computed from all members; until they are, by those of the ladder.',
    MODEL: 'By the class that a trained model predicts; where it is unsure, by the ladder.',
  },
);

@ObjectType({ description: 'The weights within a model.', simpleResolvers: true })
abstract class ModelWeights {
  @Field(() => Float, { nullable: true, description: 'Of RATING: what each rating counts.' })
  ratingWeight: number | null;

  @Field(() => Float, { nullable: true, description: 'Of RATING: what positive reviews add.' })
  positiveWeight: number | null;

  @Field(() => Float, { nullable: true, description: 'Of RATING: what negative reviews take.' })
  negativeWeight: number | null;

  @Field(() => Float, { nullable: true, description: 'Of RFM: the weight of recency.' })
  recencyWeight: number | null;

  @Field(() => Float, { nullable: true, description: 'Of RFM: the weight of frequency.' })
  frequencyWeight: number | null;

  @Field(() => Float, { nullable: true, description: 'Of RFM: the weight of monetary value.' })
  monetaryWeight: number | null;
}

@ObjectType('SingleValueModel', {
  description: 'A model that gives a score by itself.',
  simpleResolvers: true,
})
class SingleValueModelType extends ModelWeights {
  @Field(() => SingleValueModelKindEnum, { description: 'Which model it is.' })
  kind: SingleModel['kind'];
}

@ObjectType('ValueModelPart', {
  description: 'One model of a combined one.',
  simpleResolvers: true,
})
class ValueModelPartType {
  @Field(() => SingleValueModelType, { description: 'The model.' })
  model: SingleValueModelType;

  @Field(() => Float, { description: 'What its score is multiplied by.' })
  weight: number;
}

@ObjectType('ValueModel', { description: 'How a score comes about.', simpleResolvers: true })
export class ValueModelType extends ModelWeights {
  @Field(() => ValueModelKindEnum, { description: 'Which model it is.' })
  kind: ValueModel['kind'];

  @Field(() => [ValueModelPartType], { nullable: true, description: 'Of COMBINED: the models.' })
  parts: readonly ValueModelPartType[] | null;
}

@ObjectType('TierShare', {
  description: 'What part of the base a tier aims at; the real occupancy may differ.',
  simpleResolvers: true,
})
class TierShareType {
  @Field(() => String, { description: 'The code of the tier.' })
  tierCode: string;

  @Field(() => Float, { description: 'Its part of the members with a score above 0.' })
  share: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The least that its threshold may be; null for none.',
  })
  floor: number | null;
}

@ObjectType('Division', { description: 'How scores become tiers.', simpleResolvers: true })
export class DivisionType {
  @Field(() => DivisionKindEnum, { description: 'By what members are divided.' })
  kind: Division['kind'];

  @Field(() => [TierShareType], {
    nullable: true,
    description: 'Of QUANTILE: the shares, in the order of the ladder.',
  })
  shares: readonly TierShareType[] | null;

  @Field(() => String, { nullable: true, description: 'Of MODEL: the code of the model.' })
  modelCode: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of MODEL: below this confidence, 0 to 1, the ladder decides.',
  })
  minimumConfidence: number | null;
}

const NO_WEIGHTS = {
  ratingWeight: null,
  positiveWeight: null,
  negativeWeight: null,
  recencyWeight: null,
  frequencyWeight: null,
  monetaryWeight: null,
};

/** A value model as the schema shows it. */
export const valueModelType = (model: ValueModel): ValueModelType => ({
  ...NO_WEIGHTS,
  ...model,
  parts:
    model.kind === 'COMBINED'
      ? model.parts.map((part) => ({
          model: { ...NO_WEIGHTS, ...part.model },
          weight: part.weight,
        }))
      : null,
});

/** A division as the schema shows it. */
export const divisionType = (division: Division): DivisionType => ({
  shares: null,
  modelCode: null,
  minimumConfidence: null,
  ...division,
});
