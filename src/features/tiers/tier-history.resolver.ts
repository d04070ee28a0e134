import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { Clock } from '../../platform/clock';
import {
  buildPage,
  PageArgs,
  pageRequest,
  type Page,
  type PageRequest,
} from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import { badArgument } from '../../platform/graphql/refusal';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { requireProgram } from '../../platform/security/viewer';
import { MemberType } from '../members/member.type';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { TierType } from '../programs/tier.type';
import { linkedDecision } from './decision-link.type';
import { DecisionConnection, DecisionType, decisionType } from './decision.type';
import {
  TierPeriodConnection,
  TierPeriodType,
  TierStandingType,
  TierTermType,
  tierStanding,
} from './tier-history.type';
import { tierOf } from './tier-of.type';
import type { MemberState } from './tier.service';
import { TIER_LOADERS, type MakeTierLoaders, type TierLoaders } from './tiers.loader';

const periodCursor = defineCursor('tier-period', ['id']);
const decisionCursor = defineCursor('decision', ['id']);

/** What the tiers of a member were, why, and what they stand on. */
@Resolver(() => MemberType)
export class TierHistoryResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makeLoaders: MakeTierLoaders,
    private readonly clock: Clock,
  ) {}

  @FieldResolver(() => TierPeriodConnection, {
    description: 'The tiers that the member was in and is in, newest first.',
  })
  async tierHistory(
    @Root() { memberId }: MemberType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<TierPeriodType>> {
    const request = pageRequest(args, periodCursor);
    const [program, rows] = await Promise.all([
      this.programOf(context),
      this.loaders(context).tierSpans.load(memberPage(memberId, request)),
    ]);
    return buildPage(rows, request, {
      cursor: periodCursor,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: ({ changedAt, tierCode, decisionId, ...span }) =>
        Object.assign(new TierPeriodType(), {
          tier: tierOf(program, tierCode),
          from: changedAt,
          until: span.until,
          recordedAt: span.recordedAt,
          cause: span.cause,
          versionNumber: span.versionNumber,
          key: { memberId, decisionId },
        }),
    });
  }

  @FieldResolver(() => TierType, {
    nullable: true,
    description:
      'The tier that was in force at an instant, from what was known then; null before the member was one.',
  })
  async tierAsOf(
    @Root() { memberId }: MemberType,
    @Arg('at', () => DateTimeScalar, { description: 'The instant, not in the future.' })
    at: Instant,
    @Ctx() context: GraphqlContext,
  ): Promise<TierType | null> {
    if (at > this.clock()) throw inTheFuture();
    const [program, code] = await Promise.all([
      this.programOf(context),
      this.loaders(context).tiersAsOf.load({ memberId, at }),
    ]);
    return code === null ? null : tierOf(program, code);
  }

  @FieldResolver(() => DecisionConnection, {
    description: 'Every decision that is kept of the member, newest first.',
  })
  async decisions(
    @Root() { memberId }: MemberType,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<DecisionType>> {
    const request = pageRequest(args, decisionCursor);
    const [program, state, rows] = await Promise.all([
      this.programOf(context),
      this.stateOf(memberId, context),
      this.loaders(context).decisionPages.load(memberPage(memberId, request)),
    ]);
    return buildPage(rows, request, {
      cursor: decisionCursor,
      positionOf: ({ id }): readonly [string] => [id],
      itemOf: (decision) => decisionType(program, decision, state),
    });
  }

  @FieldResolver(() => TierTermType, { description: 'For how long the tier is held.' })
  async tierTerm(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<TierTermType> {
    const { termFrom, termUntil, movement } = await this.stateOf(memberId, context);
    const term = { from: termFrom, until: termUntil, graceUntil: movement?.grace ?? null };
    return Object.assign(new TierTermType(), term);
  }

  @FieldResolver(() => TierStandingType, {
    description: 'What a person has set, what keeps the member from rising, and what comes next.',
  })
  async tierStanding(
    @Root() { memberId }: MemberType,
    @Ctx() context: GraphqlContext,
  ): Promise<TierStandingType> {
    const [program, state] = await Promise.all([
      this.programOf(context),
      this.stateOf(memberId, context),
    ]);
    return tierStanding(program, state);
  }

  private programOf({ viewer }: GraphqlContext): Promise<ProgramInForce> {
    return this.directory.get(requireProgram(viewer, 'program.read'));
  }

  private async stateOf(memberId: string, context: GraphqlContext): Promise<MemberState> {
    const state = await this.loaders(context).states.load(memberId);
    invariant(state, 'a member is in a tier from registration on');
    return state;
  }

  private loaders(context: GraphqlContext): TierLoaders {
    return loaderOf(context, TIER_LOADERS, this.makeLoaders);
  }
}

/** The decision that gave a tier: read only where it is asked for. */
@Resolver(() => TierPeriodType)
export class TierPeriodResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makeLoaders: MakeTierLoaders,
  ) {}

  @FieldResolver(() => DecisionType, { description: 'The decision that gave the tier.' })
  async decision(
    @Root() { key }: TierPeriodType,
    @Ctx() context: GraphqlContext,
  ): Promise<DecisionType> {
    const loaders = loaderOf(context, TIER_LOADERS, this.makeLoaders);
    const programId = requireProgram(context.viewer, 'program.read');
    const program = this.directory.get(programId);
    return linkedDecision(key, { program, loaders });
  }
}

/** One page of a member's rows, newest first, as stores read them. */
const memberPage = (memberId: string, request: PageRequest<readonly [string]>) => ({
  memberId,
  belowId: request.after?.[0] ?? null,
  aboveId: request.before?.[0] ?? null,
  limit: request.limit + 1,
  newestFirst: request.direction === 'forward',
});

const inTheFuture = () =>
  badArgument('at', {
    en: '"at" lies in the future; what will be in force nobody knows yet.',
    'zh-CN': '“at”为将来的时间；届时的等级尚无法得知。',
  });
