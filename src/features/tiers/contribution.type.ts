import { Field, Float, ObjectType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import type { Treatment } from '../../domain/value/contributions';
import { enumOf } from '../../platform/graphql/enum-of';
import { FeatureName } from '../programs/rules.type';

const TreatmentEnum = enumOf<Treatment>(
  'FeatureTreatment',
  'How a number came to count that is not the value of the feature.',
  {
    FILLED: 'The feature does not exist; what the rules say fills it.',
    BOUNDED: 'The value is an outlier; the bound that it is beyond counts.',
    REFUSED: 'The rules refuse the value, or that there is none; there is no score.',
  },
);

@ObjectType('Contribution', {
  description: 'What one feature brings to the score.',
  simpleResolvers: true,
})
export class ContributionType {
  @Field(() => FeatureName, { description: 'The feature.' })
  feature: Feature;

  @Field(() => Float, {
    nullable: true,
    description:
      'Its number over the window, money in major units; null where it does not exist and what the rules say of missing features stood in for it.',
  })
  value: number | null;

  @Field(() => Float, { description: 'Its weight by the rules.' })
  weight: number;

  @Field(() => Float, { description: 'The weight times the transformed number.' })
  contribution: number;

  @Field(() => TreatmentEnum, {
    nullable: true,
    description: 'What was done with the value; null where it counts as it is.',
  })
  treatment?: Treatment;

  @Field(() => Float, {
    nullable: true,
    description: 'The number that counts in place of the value; null for none.',
  })
  used?: number | null;
}
