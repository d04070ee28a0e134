import { Field, ID, InputType, Int } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import { PointsScalar } from '../../platform/graphql/number-scalars';

const KEY =
  'Makes repetitions harmless: the same key with the same input is answered as the first time, a refusal too.';
const POINTS = 'How many points: 1 to 1,000,000,000,000.';
const MEMBER = 'The member; with the key of a member, that one.';
const ORDER = "The order that it is for, by the shop's own id: at most 64 characters.";
const REASON = 'Why: 1 to 200 characters, kept beside the ledger.';
const HOLD = 'The hold.';
const ADJUSTMENT = 'The adjustment.';

@InputType({ description: 'A member spends points.' })
export class PointsRedeemInput {
  @Field(() => ID, { description: MEMBER }) memberId: string;
  @Field(() => PointsScalar, { description: POINTS }) points: Points;
  @Field(() => ID, { nullable: true, description: ORDER }) orderId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Your own code for it, such as the number of a receipt: 1 to 36 letters, digits, `.`, `_`, `:` or `-`. It is kept for ever; nothing personal.',
  })
  reference?: string | null;

  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'Points are set aside for a purchase that is not yet certain.' })
export class PointsHoldInput {
  @Field(() => ID, { description: 'The member.' }) memberId: string;
  @Field(() => PointsScalar, { description: POINTS }) points: Points;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many minutes it ends by itself; as the points rules say when not said.',
  })
  minutes?: number | null;

  @Field(() => ID, { nullable: true, description: ORDER }) orderId?: string | null;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'Points that were set aside are spent.' })
export class PointsCaptureInput {
  @Field(() => ID, { description: HOLD }) holdId: string;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'How many, at most what is held; all when not said. The rest is free again.',
  })
  points?: Points | null;

  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'Points that were set aside are free again.' })
export class PointsReleaseInput {
  @Field(() => ID, { description: HOLD }) holdId: string;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'A person gives or takes points by hand.' })
export class PointsAdjustInput {
  @Field(() => ID, { description: 'The member.' }) memberId: string;

  @Field(() => PointsScalar, {
    description: 'How many: above 0 gives, below takes; at most 1,000,000,000,000 either way.',
  })
  points: Points;

  @Field(() => String, { description: REASON }) reason: string;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'A transaction is taken back.' })
export class PointsReverseInput {
  @Field(() => ID, {
    description: 'The transaction: a REDEEM, CAPTURE, PENALTY or ADJUST.',
  })
  transactionId: string;

  @Field(() => String, { description: REASON }) reason: string;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'Points go from one member to another.' })
export class PointsTransferInput {
  @Field(() => ID, { description: `Who gives. ${MEMBER}` }) fromMemberId: string;
  @Field(() => ID, { description: 'Who receives.' }) toMemberId: string;
  @Field(() => PointsScalar, { description: POINTS }) points: Points;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'An adjustment that waits is approved.' })
export class PointsAdjustmentApproveInput {
  @Field(() => ID, { description: ADJUSTMENT }) adjustmentId: string;
  @Field(() => String, { nullable: true, description: REASON }) reason?: string | null;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'An adjustment that waits is rejected.' })
export class PointsAdjustmentRejectInput {
  @Field(() => ID, { description: ADJUSTMENT }) adjustmentId: string;
  @Field(() => String, { description: REASON }) reason: string;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}

@InputType({ description: 'Who asked for an adjustment has thought better of it.' })
export class PointsAdjustmentWithdrawInput {
  @Field(() => ID, { description: ADJUSTMENT }) adjustmentId: string;
  @Field(() => String, { description: KEY }) idempotencyKey: string;
}
