import { Field, Float, ObjectType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { TierType } from '../programs/tier.type';

@ObjectType('NextTier', {
  description: 'The tier above, what is missing for it, and the cheapest ways to it.',
  simpleResolvers: true,
})
export class NextTierType {
  @Field(() => TierType, {
    description:
      'The tier above, by the rules in force: the lowest that a promotion can reach, or the one right above where it can reach none.',
  })
  tier: TierType;

  @Field(() => Float, {
    description: 'How much growth value is missing; 0 where the score reaches it already.',
  })
  missing: number;

  /** Whose next tier it is, at rest. */
  memberId: string;
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
