import { Field, ObjectType } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import type { Instant } from '../../domain/shared/instant';
import { buildPage, connectionOf, pageRequest, type Page } from '../../platform/graphql/connection';
import { defineCursor } from '../../platform/graphql/cursor';
import { Node } from '../../platform/graphql/node';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';

@ObjectType('MemberMerge', {
  implements: Node,
  description: 'Two members became one, and perhaps two again: who did it, when and why.',
})
export class MemberMergeType extends Node {
  @Field(() => String, { description: 'Why.' })
  reason: string;

  @Field(() => String, { description: 'Who merged them: a key by its id, or a person.' })
  mergedBy: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  mergedAt: Instant;

  @Field(() => PointsScalar, { description: 'How many points that could be spent moved.' })
  points: Points;

  @Field(() => PointsScalar, { description: 'How many points that waited moved.' })
  pending: Points;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was undone; null while it stands.',
  })
  unmergedAt: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who undid it.' })
  unmergedBy: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was undone.' })
  unmergeReason: string | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description:
      'How many points that can be spent went back; fewer than moved where some were spent, set aside, taken back or expired meanwhile, more where some that waited became active.',
  })
  pointsReturned: Points | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'How many points that wait went back.',
  })
  pendingReturned: Points | null;

  /** As it is at rest: for what is loaded only where it is asked for. */
  known: KnownMerge;
}

/** A merge as its service gives it. */
export type KnownMerge = {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly moved: { readonly points: Points; readonly pending: Points };
  readonly undone: {
    readonly reason: string;
    readonly by: string;
    readonly at: Instant;
    readonly moved: { readonly points: Points; readonly pending: Points };
  } | null;
};

export const mergeType = (known: KnownMerge): MemberMergeType =>
  Object.assign(new MemberMergeType(), {
    known,
    id: publicId('mrg', known.id),
    reason: known.reason,
    mergedBy: known.by,
    mergedAt: known.at,
    points: known.moved.points,
    pending: known.moved.pending,
    unmergedAt: known.undone?.at ?? null,
    unmergedBy: known.undone?.by ?? null,
    unmergeReason: known.undone?.reason ?? null,
    pointsReturned: known.undone?.moved.points ?? null,
    pendingReturned: known.undone?.moved.pending ?? null,
  });

export const MemberMergeConnection = connectionOf(() => MemberMergeType, {
  name: 'MemberMerge',
  items: 'merges, oldest first',
});

const cursor = defineCursor('member-merge', ['id']);

/** A page of the merges of one member: there are few. */
export function mergePage(
  merges: readonly KnownMerge[],
  args: { readonly first: number | null; readonly after: string | null },
): Page<MemberMergeType> {
  const request = pageRequest(args, cursor);
  const [after] = request.after ?? [''];
  const rows = merges.filter(({ id }) => id > after).slice(0, request.limit + 1);
  return buildPage(rows, request, {
    cursor,
    positionOf: ({ id }): readonly [string] => [id],
    itemOf: mergeType,
  });
}
