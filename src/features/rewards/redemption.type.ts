import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type { Fulfilment } from '../../domain/rewards/fulfilment';
import type { FulfilmentWay, RedemptionState } from '../../domain/rewards/reward';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { Node } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import { TierType } from '../programs/tier.type';
import { RewardFulfilmentWayEnum, tierIn, type RewardFrame } from './reward.type';

const STATES: Readonly<Record<RedemptionState, string>> = {
  PLACED: 'Points were spent; the member does not have it yet.',
  FULFILLED: 'The member has it: it was sent, collected or used.',
  CANCELLED: 'It was taken back: the points are where they were.',
};

const RedemptionStateEnum = Object.fromEntries(Object.keys(STATES).map((state) => [state, state]));

registerEnumType(RedemptionStateEnum, {
  name: 'RewardRedemptionState',
  description: 'What became of a redemption.',
  valuesConfig: Object.fromEntries(
    Object.entries(STATES).map(([state, description]) => [state, { description }]),
  ),
});

@ObjectType('RewardFulfilment', {
  description: 'How a reward reaches the member.',
  simpleResolvers: true,
})
export class RewardFulfilmentType {
  @Field(() => RewardFulfilmentWayEnum, { description: 'By which way.' })
  way: FulfilmentWay;

  @Field(() => String, {
    nullable: true,
    description: "DELIVERY: the shop's own reference to the address; never an address.",
  })
  addressReference: string | null;

  @Field(() => String, { nullable: true, description: 'COLLECTION: the code of the store.' })
  storeCode: string | null;
}

@ObjectType('RewardRedemption', {
  implements: Node,
  description: 'A reward that a member had for points, as it was then.',
})
export class RewardRedemptionType extends Node {
  @Field(() => RedemptionStateEnum, { description: 'What became of it.' })
  state: RedemptionState;

  @Field(() => Int, { description: 'The version of the reward that it was made by.' })
  rewardVersion: number;

  @Field(() => Int, { description: 'How many.' })
  quantity: number;

  @Field(() => PointsScalar, { description: 'What they cost together.' })
  points: Points;

  @Field(() => TierType, { description: 'The tier whose price was paid.' })
  tier: TierType;

  @Field(() => RewardFulfilmentType, { description: 'How it reaches the member.' })
  fulfilment: RewardFulfilmentType;

  @Field(() => DateTimeScalar, { description: 'When it was redeemed.' })
  redeemedAt: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was handed over or cancelled; null until then.',
  })
  closedAt: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  reason: string | null;

  /** Whose it is and of what, at rest. */
  memberId: string;
  rewardId: string;
  redemptionId: string;
}

export const RewardRedemptionConnection = connectionOf(() => RewardRedemptionType, {
  name: 'RewardRedemption',
  items: 'redemptions of a member, newest first',
});

/** A redemption as its service gives it. */
type Known = {
  readonly id: string;
  readonly memberId: string;
  readonly rewardId: string;
  readonly rewardVersion: number;
  readonly quantity: number;
  readonly points: Points;
  readonly tierCode: string;
  readonly fulfilment: Fulfilment;
  readonly state: RedemptionState;
  readonly redeemedAt: Instant;
  readonly closedAt: Instant | null;
  readonly reason: string | null;
};

export const redemptionType = (known: Known, frame: RewardFrame): RewardRedemptionType =>
  Object.assign(new RewardRedemptionType(), {
    id: publicId('rdm', known.id),
    redemptionId: known.id,
    memberId: known.memberId,
    rewardId: known.rewardId,
    state: known.state,
    rewardVersion: known.rewardVersion,
    quantity: known.quantity,
    points: known.points,
    tier: tierIn(frame, known.tierCode),
    fulfilment: { addressReference: null, storeCode: null, ...known.fulfilment },
    redeemedAt: known.redeemedAt,
    closedAt: known.closedAt,
    reason: known.reason,
  });
