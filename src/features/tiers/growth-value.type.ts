import { Field, Float, ObjectType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { TierType } from '../programs/tier.type';

@ObjectType('NextTier', {
  description: 'The tier above and what is missing for it.',
  simpleResolvers: true,
})
export class NextTierType {
  @Field(() => TierType, { description: 'The tier above, by the rules in force.' })
  tier: TierType;

  @Field(() => Float, {
    description: 'How much growth value is missing; 0 where the score reaches it already.',
  })
  missing: number;
}

@ObjectType('GrowthValue', {
  description:
    'The score that decides the tier, as of the last evaluation of the member, with what it is made of.',
})
export class GrowthValueType {
  @Field(() => Float, { description: 'The growth value, rounded half-up to 6 decimals.' })
  score: number;

  @Field(() => DateTimeScalar, { description: 'When it was evaluated.' })
  asOf: Instant;

  /** Whose it is, at rest. */
  memberId: string;
}
