import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Points } from '../../domain/points/earn';
import { expiringBy, pointsFigures, type PointsFigures } from '../../domain/points/outlook';
import type { WalletState } from '../../domain/points/wallet';
import type { Instant } from '../../domain/shared/instant';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import { PointsScalar } from '../../platform/graphql/number-scalars';
import { badArgument } from '../../platform/graphql/refusal';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MemberType } from '../members/member.type';
import { holdPage, PointsHoldConnection, type PointsHoldType } from './points-hold.type';
import { lotPage, PointsLotConnection, type PointsLotType } from './points-lot.type';
import {
  PointsTransactionConnection,
  transactionType,
  type PointsTransactionType,
} from './points-transaction.type';
import { POINTS_LOADERS, type MakePointsLoaders, type PointsLoaders } from './points.loader';
import {
  FIGURE_TEXTS,
  ForwardArgs,
  LotsArgs,
  MemberPointsType,
  PointsAsOfType,
  PointsExpiringType,
  WalletStateEnum,
} from './points.type';

const cursor = defineCursor('points-transaction', ['number']);
const EXPIRING_DAYS = 30;
const MAX_EXPIRING_DAYS = 3_660;
/** Putting a wallet together from its whole history is worth as many objects. */
const PAST_COST = 50;

@Resolver(() => MemberType)
export class MemberPointsResolver {
  @Authorized<Permission>('points.read')
  @FieldResolver(() => MemberPointsType, {
    description: 'What the member can spend, and where it came from.',
  })
  points(@Root() { memberId }: MemberType): MemberPointsType {
    return Object.assign(new MemberPointsType(), { memberId });
  }
}

/** The points of a member as of the request. */
@Resolver(() => MemberPointsType)
export class PointsResolver {
  constructor(private readonly makeLoaders: MakePointsLoaders) {}

  @FieldResolver(() => PointsScalar, { description: FIGURE_TEXTS.active })
  active(@Root() root: MemberPointsType, @Ctx() context: GraphqlContext): Promise<Points> {
    return this.figure('active', root, context);
  }

  @FieldResolver(() => PointsScalar, { description: FIGURE_TEXTS.pending })
  pending(@Root() root: MemberPointsType, @Ctx() context: GraphqlContext): Promise<Points> {
    return this.figure('pending', root, context);
  }

  @FieldResolver(() => PointsScalar, { description: FIGURE_TEXTS.held })
  held(@Root() root: MemberPointsType, @Ctx() context: GraphqlContext): Promise<Points> {
    return this.figure('held', root, context);
  }

  @FieldResolver(() => PointsScalar, { description: FIGURE_TEXTS.available })
  available(@Root() root: MemberPointsType, @Ctx() context: GraphqlContext): Promise<Points> {
    return this.figure('available', root, context);
  }

  @FieldResolver(() => PointsScalar, { description: FIGURE_TEXTS.balance })
  balance(@Root() root: MemberPointsType, @Ctx() context: GraphqlContext): Promise<Points> {
    return this.figure('balance', root, context);
  }

  @FieldResolver(() => PointsScalar, { description: FIGURE_TEXTS.debt })
  debt(@Root() root: MemberPointsType, @Ctx() context: GraphqlContext): Promise<Points> {
    return this.figure('debt', root, context);
  }

  @FieldResolver(() => WalletStateEnum, { description: 'Whether points can be spent.' })
  async state(
    @Root() { memberId }: MemberPointsType,
    @Ctx() context: GraphqlContext,
  ): Promise<WalletState> {
    const record = await this.loaders(context).records.load(memberId);
    return record?.state ?? 'ACTIVE';
  }

  @FieldResolver(() => [PointsExpiringType], {
    description:
      'What expires soon, soonest first. Points that a hold kept past their expiry stand first.',
  })
  async expiring(
    @Root() { memberId }: MemberPointsType,
    @Arg('within', () => Int, {
      defaultValue: EXPIRING_DAYS,
      description: `Within how many days of the programme's calendar, 1 to ${MAX_EXPIRING_DAYS}: 1 is until tonight.`,
    })
    within: number,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly PointsExpiringType[]> {
    if (within < 1 || within > MAX_EXPIRING_DAYS) throw withinOutOfRange();
    const loaders = this.loaders(context);
    const calendar = await loaders.calendar();
    const until = calendar.startOf(calendar.dayOf(loaders.now) + within);
    return expiringBy(await loaders.wallets.load(memberId), until, calendar);
  }

  @FieldResolver(() => PointsLotConnection, {
    description:
      'What the points are made of, in spending order: earliest expiry first, those that never expire after them; then what waits.',
  })
  async lots(
    @Root() { memberId }: MemberPointsType,
    @Args(() => LotsArgs) args: LotsArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<PointsLotType>> {
    const loaders = this.loaders(context);
    const [calendar, wallet, all] = await Promise.all([
      loaders.calendar(),
      loaders.wallets.load(memberId),
      args.includeUsed ? loaders.allLots.load(memberId) : [],
    ]);
    const known = new Set(wallet.lots.map(({ number }) => number));
    const lots = [...wallet.lots, ...all.filter(({ number }) => !known.has(number))];
    return lotPage({ ...wallet, lots }, args, calendar);
  }

  @FieldResolver(() => PointsHoldConnection, {
    description: 'The holds that have points set aside now, oldest first.',
  })
  async holds(
    @Root() { memberId }: MemberPointsType,
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<PointsHoldType>> {
    return holdPage(await this.loaders(context).wallets.load(memberId), args);
  }

  @FieldResolver(() => PointsTransactionConnection, {
    description: 'What was recorded of the points, newest first.',
  })
  async history(
    @Root() { memberId }: MemberPointsType,
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<PointsTransactionType>> {
    const request = pageRequest(args, cursor);
    const rows = await this.loaders(context).history.load({
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

  @FieldResolver(() => PointsAsOfType, {
    description:
      'The points as they were known at a past instant: recomputed from what had been recorded by then.',
    complexity: ({ childComplexity }) => PAST_COST + childComplexity,
  })
  async asOf(
    @Root() { memberId }: MemberPointsType,
    @Arg('instant', () => DateTimeScalar, { description: 'The instant; not in the future.' })
    instant: Instant,
    @Ctx() context: GraphqlContext,
  ): Promise<PointsAsOfType> {
    const loaders = this.loaders(context);
    if (instant > loaders.now) throw instantInFuture();
    const { figures } = await loaders.pastWallets.load({ memberId, at: instant });
    return Object.assign(new PointsAsOfType(), { memberId, instant, ...pointsFigures(figures) });
  }

  private async figure(
    name: keyof PointsFigures,
    { memberId }: MemberPointsType,
    context: GraphqlContext,
  ): Promise<Points> {
    return (await this.loaders(context).figures.load(memberId))[name];
  }

  private loaders(context: GraphqlContext): PointsLoaders {
    return loadersOf(context, this.makeLoaders);
  }
}

/** What the points of a past instant were made of. */
@Resolver(() => PointsAsOfType)
export class PointsAsOfResolver {
  constructor(private readonly makeLoaders: MakePointsLoaders) {}

  @FieldResolver(() => PointsLotConnection, {
    description: 'What the points were made of, in the order in which they would have been spent.',
  })
  async lots(
    @Root() { memberId, instant }: PointsAsOfType,
    @Args(() => LotsArgs) args: LotsArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<PointsLotType>> {
    const loaders = loadersOf(context, this.makeLoaders);
    const wallet = await loaders.pastWallets.load({ memberId, at: instant });
    return lotPage(wallet, args, await loaders.calendar());
  }

  @FieldResolver(() => PointsHoldConnection, {
    description: 'The holds that had points set aside, oldest first.',
  })
  async holds(
    @Root() { memberId, instant }: PointsAsOfType,
    @Args(() => ForwardArgs) args: ForwardArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<PointsHoldType>> {
    const loaders = loadersOf(context, this.makeLoaders);
    return holdPage(await loaders.pastWallets.load({ memberId, at: instant }), args);
  }
}

const loadersOf = (context: GraphqlContext, make: MakePointsLoaders): PointsLoaders =>
  loaderOf(context, POINTS_LOADERS, () => make(requireProgram(context.viewer, 'points.read')));

const withinOutOfRange = () =>
  badArgument('within', {
    en: `"within" is a number of days from 1 to ${MAX_EXPIRING_DAYS}.`,
    'zh-CN': `“within”为天数，取值 1 至 ${MAX_EXPIRING_DAYS}。`,
  });

const instantInFuture = () =>
  badArgument('instant', {
    en: '"instant" lies in the future. What holds now is said without `asOf`; what will expire by `expiring`, what will become active by `lots`.',
    'zh-CN':
      '“instant”在未来。当前数据请不要使用 `asOf`；即将失效的积分见 `expiring`，即将生效的积分见 `lots`。',
  });
