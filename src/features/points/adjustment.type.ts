import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type { Instant } from '../../domain/shared/instant';
import { connectionOf } from '../../platform/graphql/connection';
import { Node } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';

const STATES = {
  APPLIED: 'Within the limit: it was posted at once.',
  WAITING: 'Above the limit: it waits until somebody else decides.',
  APPROVED: 'Somebody else has approved it, and it was posted.',
  REJECTED: 'Somebody else has rejected it.',
  WITHDRAWN: 'Who asked for it has withdrawn it.',
} as const;

export type AdjustmentStateName = keyof typeof STATES;

export const PointsAdjustmentState = Object.fromEntries(
  Object.keys(STATES).map((state) => [state, state]),
) as Record<AdjustmentStateName, AdjustmentStateName>;

registerEnumType(PointsAdjustmentState, {
  name: 'PointsAdjustmentState',
  description: 'What became of points given or taken by hand.',
  valuesConfig: Object.fromEntries(
    Object.entries(STATES).map(([state, description]) => [state, { description }]),
  ),
});

@ObjectType('PointsAdjustment', {
  implements: Node,
  description: 'Points that a person gave or took by hand, or asks to.',
})
export class PointsAdjustmentType extends Node {
  @Field(() => ID, { description: 'The member whose points they are.' })
  memberId: string;

  @Field(() => PointsScalar, { description: 'How many: above 0 gives, below takes.' })
  points: Points;

  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => PointsAdjustmentState, { description: 'What became of it.' })
  state: AdjustmentStateName;

  @Field(() => String, { description: 'Who asked: a key by its id, or a person.' })
  requestedBy: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  requestedAt: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'Who decided, or withdrew it; null where nobody had to or has yet.',
  })
  decidedBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  decidedAt: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided so.' })
  decisionReason: string | null;

  /** As it is at rest: for what is loaded only where it is asked for. */
  known: KnownAdjustment;
}

/** An adjustment as its service gives it. */
export type KnownAdjustment = {
  readonly id: string;
  readonly memberId: string;
  readonly points: Points;
  readonly reason: string;
  readonly state: AdjustmentStateName;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionReason: string | null;
  readonly sequence: number | null;
};

export const PointsAdjustmentConnection = connectionOf(() => PointsAdjustmentType, {
  name: 'PointsAdjustment',
  items: 'adjustments, newest first',
});

export const adjustmentType = (known: KnownAdjustment): PointsAdjustmentType =>
  Object.assign(new PointsAdjustmentType(), {
    known,
    id: publicId('adj', known.id),
    memberId: publicId('mem', known.memberId),
    points: known.points,
    reason: known.reason,
    state: known.state,
    requestedBy: known.requestedBy,
    requestedAt: known.requestedAt,
    decidedBy: known.decidedBy,
    decidedAt: known.decidedAt,
    decisionReason: known.decisionReason,
  });
