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
    description:
      'How much is missing of the score for its threshold; 0 where the score reaches it already. Where a model divides members, the threshold counts only while the model is not sure enough: `paths` ask the model.',
  })
  missing: number;

  /** Whose next tier it is, at rest. */
  memberId: string;
}

@ObjectType('GrowthValue', {
  description:
    'The score that decides the tier, as of the last evaluation of the member, with what it is made of. It is a growth value where the rules say no other value model; sentences name it by the model.',
})
export class GrowthValueType {
  @Field(() => Float, { description: 'The score, rounded half-up to 6 decimals.' })
  score: number;

  @Field(() => DateTimeScalar, { description: 'When it was evaluated.' })
  asOf: Instant;

  /** Whose it is, at rest. */
  memberId: string;
}
