import { Field, Float, ObjectType } from 'type-graphql';
import type { Feature } from '../../domain/behaviour/features';
import { FeatureName } from '../programs/rules.type';

@ObjectType('Contribution', {
  description: 'What one feature brings to the growth value.',
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
}
