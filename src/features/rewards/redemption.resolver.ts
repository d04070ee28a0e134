import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { invariant } from '../../domain/shared/invariant';
import { textFor } from '../../domain/shared/localized';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import type { NodeSource } from '../../platform/graphql/node';
import { parsePublicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import {
  canSeeMember,
  isPermitted,
  requireProgram,
  type Viewer,
} from '../../platform/security/viewer';
import { MEMBER_LOADERS, type MakeMemberLoaders } from '../members';
import { linkedMember, MemberType } from '../members/member.type';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { redemptionError } from './redemption-error.type';
import {
  RewardRedeemInput,
  RewardRedeemPayload,
  RewardRedemptionCancelInput,
  RewardRedemptionCancelPayload,
  RewardRedemptionFulfilInput,
  RewardRedemptionFulfilPayload,
} from './redemption.inputs';
import {
  redemptionType,
  RewardRedemptionConnection,
  RewardRedemptionType,
} from './redemption.type';
import type { RedemptionClosingService } from './redemption-closing.service';
import type { RedemptionOutcome } from './redemption-refusal.service';
import type { RedemptionService } from './redemption.service';
import { rewardType, RewardType } from './reward.type';
import { REWARD_LOADERS, type LoadedRedemption, type MakeRewardLoaders } from './rewards.loader';

const redemptionCursor = defineCursor('redemption.newest', ['id']);
const LOCALE = 'The language to answer in; that of the request when nothing is said.';

type Answer = {
  readonly redemption: RewardRedemptionType | null;
  readonly userErrors: ReturnType<typeof redemptionError>[];
};

/** Redemptions, as they are made and ended. */
@Resolver()
export class RedemptionMutationResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly redemptions: RedemptionService,
    private readonly closing: RedemptionClosingService,
    private readonly makeLoaders: MakeRewardLoaders,
  ) {}

  @Authorized<Permission>('points.redeem')
  @Mutation(() => RewardRedeemPayload, {
    description:
      'Spends points of a member for a reward: points, stock and redemption at once, or nothing. A refusal is remembered under its key. Codes: UNKNOWN_MEMBER, NOT_FOUND, OUT_OF_RANGE, REQUIRED, INVALID, INVALID_TEXT, NOT_OFFERED, NOT_YET, NO_LONGER, NOT_FOR_TIER, OUT_OF_STOCK, LIMIT_REACHED, INSUFFICIENT_POINTS, PRICE_CHANGED, BELOW_MINIMUM, WALLET_FROZEN, MEMBER_MERGED.',
  })
  async rewardRedeem(
    @Arg('input', () => RewardRedeemInput, { description: 'Who wants what, and how.' })
    input: RewardRedeemInput,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardRedeemPayload> {
    const outcome = await this.redemptions.redeem(context.viewer, {
      ...input,
      memberId: parsePublicId('mem', input.memberId) ?? '',
      rewardId: parsePublicId('rwd', input.rewardId) ?? '',
      quantity: input.quantity ?? 1,
      expectedPoints: input.expectedPoints ?? null,
    });
    return this.answer(context, outcome);
  }

  @Authorized<Permission>('rewards.fulfil')
  @Mutation(() => RewardRedemptionFulfilPayload, {
    description:
      'Says that the member has it: sent, collected or used. Codes: NOT_FOUND, WRONG_STATE, INVALID_TEXT.',
  })
  async rewardRedemptionFulfil(
    @Arg('input', () => RewardRedemptionFulfilInput, { description: 'Which.' })
    input: RewardRedemptionFulfilInput,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardRedemptionFulfilPayload> {
    const redemptionId = parsePublicId('rdm', input.redemptionId) ?? '';
    const command = { ...input, redemptionId };
    return this.answer(context, await this.closing.fulfil(context.viewer, command));
  }

  @Authorized<Permission>('rewards.fulfil')
  @Mutation(() => RewardRedemptionCancelPayload, {
    description:
      'Takes back a redemption that was not handed over: points return to their lots with their own expiry, pieces to the stock; coupon codes that were handed out do not. Codes: NOT_FOUND, WRONG_STATE, INVALID_TEXT.',
  })
  async rewardRedemptionCancel(
    @Arg('input', () => RewardRedemptionCancelInput, { description: 'Which, and why.' })
    input: RewardRedemptionCancelInput,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardRedemptionCancelPayload> {
    const redemptionId = parsePublicId('rdm', input.redemptionId) ?? '';
    const command = { ...input, redemptionId };
    return this.answer(context, await this.closing.cancel(context.viewer, command));
  }

  private async answer(context: GraphqlContext, outcome: RedemptionOutcome): Promise<Answer> {
    const program = await this.directory.get(requireProgram(context.viewer, 'points.redeem'));
    if (!outcome.ok) {
      const userErrors = outcome.error.map((refusal) =>
        redemptionError(refusal, program, context.locale),
      );
      return { redemption: null, userErrors };
    }
    const { redemptions } = loaderOf(context, REWARD_LOADERS, () => this.makeLoaders(program));
    // What another mutation of this request has read is older than this one.
    const redemption = await redemptions.clear(outcome.value).load(outcome.value);
    return { redemption: redemption && redemptionType(redemption, program), userErrors: [] };
  }
}

/** The redemptions of a member. */
@Resolver(() => MemberType)
export class MemberRedemptionsResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makeLoaders: MakeRewardLoaders,
  ) {}

  @Authorized<Permission>('points.read')
  @FieldResolver(() => RewardRedemptionConnection, {
    description: 'What the member had for points, newest first.',
  })
  async rewardRedemptions(
    @Root() { memberId }: MemberType,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many redemptions: 1 to 100, 20 when not said.',
    })
    first: number | null | undefined,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Only redemptions after this cursor.',
    })
    after: string | null | undefined,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<RewardRedemptionType>> {
    const request = pageRequest({ first, after }, redemptionCursor);
    const program = await this.directory.get(requireProgram(context.viewer, 'points.read'));
    const rows = await loaderOf(context, REWARD_LOADERS, () =>
      this.makeLoaders(program),
    ).redemptionPages.load({
      memberId,
      below: request.after?.[0] ?? null,
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor: redemptionCursor,
      positionOf: ({ id }: LoadedRedemption): readonly [string] => [id],
      itemOf: (redemption: LoadedRedemption) => redemptionType(redemption, program),
    });
  }
}

/** What a redemption is shown with. */
@Resolver(() => RewardRedemptionType)
export class RedemptionResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly makeLoaders: MakeRewardLoaders,
    private readonly makeMemberLoaders: MakeMemberLoaders,
  ) {}

  @FieldResolver(() => RewardType, { description: 'The reward, as it is now.' })
  async reward(
    @Root() { rewardId }: RewardRedemptionType,
    @Ctx() context: GraphqlContext,
  ): Promise<RewardType> {
    const program = await this.programOf(context);
    const reward = await loaderOf(context, REWARD_LOADERS, () =>
      this.makeLoaders(program),
    ).byId.load(rewardId);
    invariant(reward, 'a reward that was redeemed stays');
    return rewardType(reward, program);
  }

  @FieldResolver(() => String, { description: 'The name of the reward, as it was redeemed.' })
  async name(
    @Root() { rewardId, rewardVersion: version }: RewardRedemptionType,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE })
    locale: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<string> {
    const program = await this.programOf(context);
    const { versions } = loaderOf(context, REWARD_LOADERS, () => this.makeLoaders(program));
    const content = await versions.load({ rewardId, version });
    invariant(content, 'a version that was redeemed stays');
    return textFor(content.names, locale ?? context.locale, program.locales);
  }

  @FieldResolver(() => MemberType, { description: 'Who redeemed it.' })
  async member(
    @Root() { memberId }: RewardRedemptionType,
    @Ctx() context: GraphqlContext,
  ): Promise<MemberType> {
    const programId = requireProgram(context.viewer, 'program.read');
    const loaders = loaderOf(context, MEMBER_LOADERS, () => this.makeMemberLoaders(programId));
    return linkedMember(memberId, loaders.byId);
  }

  @FieldResolver(() => [String], {
    nullable: true,
    description:
      'The coupon codes that were handed out; empty where there are none. Null for whoever is neither the member nor has the permission REWARDS_FULFIL.',
  })
  async couponCodes(
    @Root() { memberId, redemptionId }: RewardRedemptionType,
    @Ctx() context: GraphqlContext,
  ): Promise<readonly string[] | null> {
    if (!canSeeCodes(context.viewer, memberId)) return null;
    const program = await this.programOf(context);
    return loaderOf(context, REWARD_LOADERS, () => this.makeLoaders(program)).codes.load(
      redemptionId,
    );
  }

  private programOf({ viewer }: GraphqlContext): Promise<ProgramInForce> {
    return this.directory.get(requireProgram(viewer, 'program.read'));
  }
}

/** Redemptions by their ids: those of members that the viewer may see. */
export const redemptionNodes = (
  directory: ProgramDirectory,
  makeLoaders: MakeRewardLoaders,
): readonly NodeSource[] => [
  {
    prefix: 'rdm',
    typeName: 'RewardRedemption',
    permissions: ['points.read'],
    load: async (id, context) => {
      const program = await directory.get(requireProgram(context.viewer, 'points.read'));
      const { redemptions } = loaderOf(context, REWARD_LOADERS, () => makeLoaders(program));
      const found = await redemptions.load(id);
      const isVisible = found !== null && canSeeMember(context.viewer, found.memberId);
      return isVisible ? redemptionType(found, program) : null;
    },
  },
];

/** A code is worth money to whoever reads it. */
const canSeeCodes = (viewer: Viewer, memberId: string): boolean =>
  isPermitted(viewer, 'rewards.fulfil') ||
  (viewer.kind !== 'anonymous' && viewer.memberId === memberId);
