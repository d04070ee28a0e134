import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HOLD_STATES, type Hold, type HoldState, type Wallet } from '../../domain/points/wallet';
import type { Instant } from '../../domain/shared/instant';
import {
  buildPage,
  connectionOf,
  pageRequest,
  type Page,
  type PageArgs,
} from '../../platform/graphql/connection';
import { defineCursor } from '../../platform/graphql/cursor';
import { Node } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';

const STATES: Readonly<Record<HoldState, string>> = {
  OPEN: 'The points are set aside.',
  CAPTURED: 'The points were spent; what was not needed is free again.',
  RELEASED: 'The points were set free.',
  EXPIRED: 'The hold ended by itself; the points are free again.',
};

export const PointsHoldState = Object.fromEntries(
  HOLD_STATES.map((state) => [state, state]),
) as Record<HoldState, HoldState>;

registerEnumType(PointsHoldState, {
  name: 'PointsHoldState',
  description: 'What became of points that were set aside.',
  valuesConfig: Object.fromEntries(
    HOLD_STATES.map((state) => [state, { description: STATES[state] }]),
  ),
});

@ObjectType('PointsHoldPart', {
  description: 'Points of one lot that a hold has set aside.',
  simpleResolvers: true,
})
export class PointsHoldPartType {
  @Field(() => Int, { description: "The lot, by its place in the member's wallet." })
  lotNumber: number;

  @Field(() => PointsScalar, { description: 'How many of its points.' })
  points: number;
}

@ObjectType('PointsHold', {
  implements: Node,
  description:
    'Points set aside for a purchase that is not yet certain. It keeps its points also past their expiry, and ends once: captured, released, or by itself.',
  simpleResolvers: true,
})
export class PointsHoldType extends Node {
  @Field(() => ID, { description: 'The member whose points they are.' })
  memberId: string;

  @Field(() => PointsHoldState, { description: 'What became of it, as of now.' })
  state: HoldState;

  @Field(() => PointsScalar, { description: 'How many points it set aside.' })
  points: number;

  @Field(() => [PointsHoldPartType], {
    description: 'Of which lots, in the order in which they are spent.',
  })
  parts: PointsHoldPartType[];

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Instant;

  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  expiresAt: Instant;

  @Field(() => ID, {
    nullable: true,
    description: "The order that it is for, by the shop's own id; null where none was named.",
  })
  orderId: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What asked for it; null where nothing was named.',
  })
  reference: string | null;
}

export const PointsHoldConnection = connectionOf(() => PointsHoldType, {
  name: 'PointsHold',
  items: 'holds, oldest first',
});

export const holdType = (memberId: string, hold: Hold): PointsHoldType =>
  Object.assign(new PointsHoldType(), {
    id: publicId('hld', hold.id),
    memberId: publicId('mem', memberId),
    state: hold.state,
    points: hold.points,
    parts: hold.pins.map(({ lot, points }) => ({ lotNumber: lot, points })),
    createdAt: hold.createdAt,
    expiresAt: hold.expiresAt,
    orderId: hold.cause.orderId,
    reference: hold.cause.reference,
  });

const cursor = defineCursor('points-hold', ['number', 'id']);

/** A page of the open holds of a wallet, oldest first. */
export function holdPage(
  { memberId, holds }: Pick<Wallet, 'memberId' | 'holds'>,
  args: PageArgs,
): Page<PointsHoldType> {
  const request = pageRequest(args, cursor);
  const [createdAt, id] = request.after ?? [-Infinity, ''];
  const rows = holds
    .filter((hold) => hold.state === 'OPEN')
    .filter((hold) => hold.createdAt > createdAt || (hold.createdAt === createdAt && hold.id > id))
    .toSorted((left, right) => left.createdAt - right.createdAt || (left.id < right.id ? -1 : 1))
    .slice(0, request.limit + 1);
  return buildPage(rows, request, {
    cursor,
    positionOf: (hold): readonly [number, string] => [hold.createdAt, hold.id],
    itemOf: (hold) => holdType(memberId, hold),
  });
}
