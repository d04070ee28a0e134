import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { publicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { MemberType } from '../members/member.type';
import {
  POINTS_LOADERS,
  type HistoryEntry,
  type MakePointsLoaders,
  type PointsLoaders,
} from './points.loader';
import {
  MemberPointsType,
  PointsPostingType,
  PointsTransactionConnection,
  PointsTransactionType,
} from './points.type';

const cursor = defineCursor('points-transaction', ['number']);

@Resolver(() => MemberType)
export class MemberPointsResolver {
  @Authorized<Permission>('points.read')
  @FieldResolver(() => MemberPointsType, { description: 'What the member can spend.' })
  points(@Root() { memberId }: MemberType): MemberPointsType {
    return Object.assign(new MemberPointsType(), { memberId });
  }
}

@Resolver(() => MemberPointsType)
export class PointsResolver {
  constructor(private readonly makeLoaders: MakePointsLoaders) {}

  @FieldResolver(() => PointsScalar, {
    description: 'The sum of all postings to the wallet: what can be spent.',
  })
  balance(@Root() { memberId }: MemberPointsType, @Ctx() context: GraphqlContext): Promise<Points> {
    return loadersOf(context, this.makeLoaders).balances.load(memberId);
  }

  @FieldResolver(() => PointsTransactionConnection, {
    description: 'What moved the balance, newest first.',
  })
  async transactions(
    @Root() { memberId }: MemberPointsType,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many transactions: 1 to 100, 20 when not said.',
    })
    first: number | null | undefined,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Only transactions after this cursor.',
    })
    after: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<PointsTransactionType>> {
    const request = pageRequest({ first: first ?? null, after: after ?? null }, cursor);
    const rows = await loadersOf(context, this.makeLoaders).transactions.load({
      memberId,
      below: request.after?.[0] ?? null,
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor,
      positionOf: ({ sequence }): readonly [number] => [sequence],
      itemOf: transactionType,
    });
  }
}

@Resolver(() => PointsTransactionType)
export class PointsTransactionResolver {
  constructor(private readonly makeLoaders: MakePointsLoaders) {}

  @FieldResolver(() => [PointsPostingType], {
    description: 'The lines of the transaction: they sum to zero.',
  })
  postings(
    @Root() { memberId, sequence }: PointsTransactionType,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly PointsPostingType[]> {
    return loadersOf(context, this.makeLoaders).postings.load({ memberId, sequence });
  }
}

const loadersOf = (context: GraphqlContext, make: MakePointsLoaders): PointsLoaders =>
  loaderOf(context, POINTS_LOADERS, make);

const transactionType = ({ id, cause, ...entry }: HistoryEntry): PointsTransactionType =>
  Object.assign(new PointsTransactionType(), {
    ...entry,
    id: publicId('ptx', id),
    orderId: cause.orderId,
    behaviourId: cause.behaviourId && publicId('bhv', cause.behaviourId),
  });
