import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type { FulfilmentWay } from '../../domain/rewards/reward';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { RewardRedemptionType } from './redemption.type';
import { IDEMPOTENCY_KEY } from './reward.inputs';
import { RewardFulfilmentWayEnum } from './reward.type';

@InputType({ description: 'How the member wants a reward.' })
export class RewardFulfilmentInput {
  @Field(() => RewardFulfilmentWayEnum, { description: "One of the reward's ways." })
  way: FulfilmentWay;

  @Field(() => String, {
    nullable: true,
    description:
      "For DELIVERY, and only there: the shop's own reference to an address, at most 64 letters, digits, `.`, `_`, `:` or `-`. Never an address.",
  })
  addressReference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "For COLLECTION, and only there: the code of one of the reward's stores.",
  })
  storeCode?: string | null;
}

@InputType({ description: 'A member wants a reward for points.' })
export class RewardRedeemInput {
  @Field(() => ID, { description: 'The member; with the key of a member, that one.' })
  memberId: string;

  @Field(() => ID, { description: 'The reward.' })
  rewardId: string;

  @Field(() => Int, { nullable: true, description: 'How many: 1 to 100; 1 when not said.' })
  quantity?: number | null;

  @Field(() => RewardFulfilmentInput, { description: 'How the member wants it.' })
  fulfilment: RewardFulfilmentInput;

  @Field(() => PointsScalar, {
    nullable: true,
    description:
      'What the member was shown that they cost together; at another price nothing is redeemed.',
  })
  expectedPoints?: Points | null;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey: string;
}

@InputType({ description: 'The member has what was redeemed.' })
export class RewardRedemptionFulfilInput {
  @Field(() => ID, { description: 'The redemption.' })
  redemptionId: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey: string;
}

@InputType({ description: 'The member does not get what was redeemed.' })
export class RewardRedemptionCancelInput {
  @Field(() => ID, { description: 'The redemption.' })
  redemptionId: string;

  @Field(() => String, { description: 'Why: 1 to 200 characters, kept with the redemption.' })
  reason: string;

  @Field(() => String, { description: IDEMPOTENCY_KEY })
  idempotencyKey: string;
}

/** What every command of a redemption answers. */
@ObjectType({ simpleResolvers: true })
class RedemptionPayload {
  @Field(() => RewardRedemptionType, {
    nullable: true,
    description: 'The redemption; null if refused.',
  })
  redemption: RewardRedemptionType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'What was redeemed, or every reason why not.', simpleResolvers: true })
export class RewardRedeemPayload extends RedemptionPayload {}

@ObjectType({ description: 'The redemption, or why it cannot end so.', simpleResolvers: true })
export class RewardRedemptionFulfilPayload extends RedemptionPayload {}

@ObjectType({ description: 'The redemption, or why it stays.', simpleResolvers: true })
export class RewardRedemptionCancelPayload extends RedemptionPayload {}
