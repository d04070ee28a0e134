import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type {
  FulfilmentWay,
  LimitPeriod,
  RewardKind,
  RewardState,
} from '../../domain/rewards/reward';
import type { Instant } from '../../domain/shared/instant';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { UserError } from '../../platform/graphql/user-error';
import {
  RewardFulfilmentWayEnum,
  RewardKindEnum,
  RewardLimitPeriodEnum,
  RewardStateEnum,
  RewardType,
} from './reward.type';

export const IDEMPOTENCY_KEY =
  'Makes repetitions harmless: the same key with the same input is answered as the first time.';

@InputType({ description: 'A text about a reward in one language.' })
class RewardTextInput {
  @Field(() => LocaleScalar, { description: 'One of the languages of the programme.' })
  locale: string;

  @Field(() => String, {
    description: 'The text: a name of 1 to 60 characters, a description of 1 to 1,000.',
  })
  text: string;
}

@InputType({ description: 'What a tier pays instead of the base price.' })
class RewardTierPriceInput {
  @Field(() => String, { description: 'The code of a tier; each at most once.' })
  tierCode: string;

  @Field(() => PointsScalar, { description: 'Points for one: 1 to 1,000,000,000.' })
  price: Points;
}

@InputType({ description: 'How many a member may have in a period.' })
class RewardLimitInput {
  @Field(() => RewardLimitPeriodEnum, { description: 'The period; each at most once.' })
  period: LimitPeriod;

  @Field(() => Int, { description: 'How many at most: 1 to 1,000,000.' })
  maximum: number;
}

/** What a new reward and a changed one say alike. */
@InputType()
class RewardTermsInput {
  @Field(() => [RewardTextInput], {
    nullable: true,
    description: 'A description in every language of the programme; none when null or empty.',
  })
  descriptions?: RewardTextInput[] | null;

  @Field(() => [RewardTierPriceInput], {
    nullable: true,
    description: 'Tiers with a price of their own.',
  })
  tierPrices?: RewardTierPriceInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of tiers that may not have it; not all of them.',
  })
  excludedTiers?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Codes of 1 to 200 stores where it can be collected, for COLLECTION and only there: a letter or digit, then at most 39 letters, digits, `_` or `-`.',
  })
  stores?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'From when on it is offered.' })
  from?: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'At this instant it is no longer offered; after `from`.',
  })
  until?: Instant | null;

  @Field(() => [RewardLimitInput], {
    nullable: true,
    description: 'How many each member may have; at most one limit for each period.',
  })
  limits?: RewardLimitInput[] | null;
}

@InputType({ description: 'A new reward. Kind, codes and whether stock is counted do not change.' })
export class RewardCreateInput extends RewardTermsInput {
  @Field(() => RewardKindEnum, { description: 'What it is.' })
  kind: RewardKind;

  @Field(() => [RewardTextInput], { description: 'A name in every language of the programme.' })
  names: RewardTextInput[];

  @Field(() => PointsScalar, { description: 'Points for one: 1 to 1,000,000,000.' })
  price: Points;

  @Field(() => [RewardFulfilmentWayEnum], { description: 'How it can reach the member.' })
  fulfilments: FulfilmentWay[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether each piece is a coupon code to be loaded with `rewardCouponsAdd`; for COUPON only.',
  })
  usesCodes?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many there are, 0 to 1,000,000,000; no end of them when not said. With codes the codes are the stock.',
  })
  stock?: number | null;
}

@InputType({
  description: 'What shall be otherwise; what is left out stays, null takes away.',
})
export class RewardUpdateInput extends RewardTermsInput {
  @Field(() => [RewardTextInput], {
    nullable: true,
    description: 'A name in every language of the programme.',
  })
  names?: RewardTextInput[] | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'Points for one: 1 to 1,000,000,000.',
  })
  price?: Points | null;

  @Field(() => [RewardFulfilmentWayEnum], {
    nullable: true,
    description: 'How it can reach the member.',
  })
  fulfilments?: FulfilmentWay[] | null;
}

@InputType({ description: 'Which rewards are listed: those for which all that is said holds.' })
export class RewardsFilter {
  @Field(() => RewardKindEnum, { nullable: true, description: 'Only rewards of this kind.' })
  kind?: RewardKind | null;

  @Field(() => RewardStateEnum, {
    nullable: true,
    description: 'Only rewards in this state; members see published ones whatever is said.',
  })
  state?: RewardState | null;
}

@ArgsType()
export class RewardsArgs {
  @Field(() => RewardsFilter, { nullable: true, description: 'Which rewards; all when not said.' })
  filter?: RewardsFilter | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many rewards: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only rewards after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class MemberRewardsArgs {
  @Field(() => RewardKindEnum, { nullable: true, description: 'Only rewards of this kind.' })
  kind?: RewardKind | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many rewards: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only rewards after this cursor.' })
  after?: string | null;
}

@ArgsType()
export class RewardVersionArgs {
  @Field(() => ID, { description: 'The reward.' })
  id: string;

  @Field(() => Int, { description: 'The number of the version that you have read.' })
  expectedVersion: number;
}

@ArgsType()
export class RewardUpdateArgs extends RewardVersionArgs {
  @Field(() => RewardUpdateInput, { description: 'What shall be otherwise.' })
  input: RewardUpdateInput;
}

@InputType({ description: 'More pieces of a reward, or fewer.' })
export class RewardStockAddInput {
  @Field(() => ID, { description: 'The reward.' })
  rewardId: string;

  @Field(() => Int, {
    description: 'How many more; below 0 takes away, at most what is left.',
  })
  quantity: number;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Coupon codes of a reward.' })
export class RewardCouponsAddInput {
  @Field(() => ID, { description: 'The reward.' })
  rewardId: string;

  @Field(() => [String], {
    description:
      'From 1 to 1,000 codes of 1 to 64 printable ASCII characters without spaces; codes that are known already are left alone.',
  })
  codes: string[];
}

const REWARD = 'The reward; null if refused.';
const USER_ERRORS = 'Why it was refused; empty on success.';

/** What every change of a reward answers. */
@ObjectType({ simpleResolvers: true })
class RewardPayload {
  @Field(() => RewardType, { nullable: true, description: REWARD })
  reward: RewardType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'The draft, or why there is none.', simpleResolvers: true })
export class RewardCreatePayload extends RewardPayload {}

@ObjectType({ description: 'The reward as it is now, or why not.', simpleResolvers: true })
export class RewardUpdatePayload extends RewardPayload {}

@ObjectType({ description: 'The reward that is offered now, or why not.', simpleResolvers: true })
export class RewardPublishPayload extends RewardPayload {}

@ObjectType({ description: 'The reward that is archived now, or why not.', simpleResolvers: true })
export class RewardArchivePayload extends RewardPayload {}

@ObjectType({ description: 'The reward with its stock now, or why not.', simpleResolvers: true })
export class RewardStockAddPayload extends RewardPayload {}

@ObjectType({ description: 'What became of the codes.', simpleResolvers: true })
export class RewardCouponsAddPayload extends RewardPayload {
  @Field(() => Int, { description: 'How many codes were new.' })
  addedCount: number;

  @Field(() => Int, { description: 'How many were known already.' })
  unchangedCount: number;
}
