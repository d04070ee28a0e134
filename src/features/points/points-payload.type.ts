import { Field, ObjectType } from 'type-graphql';
import type { PointsFigures } from '../../domain/points/outlook';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { UserError } from '../../platform/graphql/user-error';
import { PointsAdjustmentType } from './adjustment.type';
import { PointsHoldType } from './points-hold.type';
import { PointsTransactionType } from './points-transaction.type';
import { FIGURE_TEXTS } from './points.type';

@ObjectType('PointsFigures', {
  description: "The sums of a member's wallet right after a command.",
  simpleResolvers: true,
})
export class PointsFiguresType implements PointsFigures {
  @Field(() => PointsScalar, { description: FIGURE_TEXTS.active }) active: number;
  @Field(() => PointsScalar, { description: FIGURE_TEXTS.pending }) pending: number;
  @Field(() => PointsScalar, { description: FIGURE_TEXTS.held }) held: number;
  @Field(() => PointsScalar, { description: FIGURE_TEXTS.available }) available: number;
  @Field(() => PointsScalar, { description: FIGURE_TEXTS.balance }) balance: number;
  @Field(() => PointsScalar, { description: FIGURE_TEXTS.debt }) debt: number;
}

/** What every command of points answers. */
@ObjectType({ simpleResolvers: true })
class PointsPayload {
  @Field(() => PointsTransactionType, {
    nullable: true,
    description: 'What was posted for it; null if refused.',
  })
  transaction: PointsTransactionType | null;

  @Field(() => PointsFiguresType, {
    nullable: true,
    description: "The member's points right after it; null if refused.",
  })
  points: PointsFiguresType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({ simpleResolvers: true })
class HoldPayload extends PointsPayload {
  @Field(() => PointsHoldType, {
    nullable: true,
    description: 'The hold right after it; null if refused.',
  })
  hold: PointsHoldType | null;
}

@ObjectType({ simpleResolvers: true })
class AdjustmentPayload extends PointsPayload {
  @Field(() => PointsAdjustmentType, {
    nullable: true,
    description: 'The adjustment as it was right after it; null if refused.',
  })
  adjustment: PointsAdjustmentType | null;
}

@ObjectType({ description: 'What was spent, or why not.', simpleResolvers: true })
export class PointsRedeemPayload extends PointsPayload {}

@ObjectType({ description: 'What was set aside, or why not.', simpleResolvers: true })
export class PointsHoldPayload extends HoldPayload {}

@ObjectType({ description: 'What was spent of a hold, or why not.', simpleResolvers: true })
export class PointsCapturePayload extends HoldPayload {}

@ObjectType({ description: 'What was set free, or why not.', simpleResolvers: true })
export class PointsReleasePayload extends HoldPayload {}

@ObjectType({
  description: 'What was given or taken, or waits for a decision, or why neither.',
  simpleResolvers: true,
})
export class PointsAdjustPayload extends AdjustmentPayload {}

@ObjectType({ description: 'What was posted, or why it still waits.', simpleResolvers: true })
export class PointsAdjustmentApprovePayload extends AdjustmentPayload {}

@ObjectType({ simpleResolvers: true })
class DecisionPayload {
  @Field(() => PointsAdjustmentType, {
    nullable: true,
    description: 'The adjustment as it ended; null if refused.',
  })
  adjustment: PointsAdjustmentType | null;

  @Field(() => [UserError], { description: 'Why it was refused; empty on success.' })
  userErrors: UserError[];
}

@ObjectType({ description: 'The adjustment, or why it still waits.', simpleResolvers: true })
export class PointsAdjustmentRejectPayload extends DecisionPayload {}

@ObjectType({ description: 'The adjustment, or why it stands.', simpleResolvers: true })
export class PointsAdjustmentWithdrawPayload extends DecisionPayload {}

@ObjectType({ description: 'What took a transaction back, or why not.', simpleResolvers: true })
export class PointsReversePayload extends PointsPayload {}

@ObjectType({
  description: 'What went from one member to another, or why not.',
  simpleResolvers: true,
})
export class PointsTransferPayload extends PointsPayload {
  @Field(() => PointsTransactionType, {
    nullable: true,
    description:
      "What arrived; null if refused, and for a member's own credential, which sees that member's points only.",
  })
  received: PointsTransactionType | null;
}
