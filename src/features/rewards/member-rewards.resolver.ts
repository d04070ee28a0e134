import { Args, Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { availableOf } from '../../domain/points/wallet';
import { NOTHING_REDEEMED, offer, type MemberFacts } from '../../domain/rewards/offer';
import { invariant } from '../../domain/shared/invariant';
import type { Clock } from '../../platform/clock';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { Permission } from '../../platform/security/permissions';
import { requireProgram } from '../../platform/security/viewer';
import { MemberType } from '../members/member.type';
import { POINTS_LOADERS, type MakePointsLoaders } from '../points';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { TIER_LOADERS, type MakeTierLoaders } from '../tiers';
import { offerType, RewardOfferConnection, type RewardOfferType } from './offer.type';
import { MemberRewardsArgs } from './reward.inputs';
import { rewardCursor, rewardType } from './reward.type';
import { REWARD_LOADERS, type LoadedReward, type MakeRewardLoaders } from './rewards.loader';

export interface OfferParts {
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly makeRewardLoaders: MakeRewardLoaders;
  readonly makeTierLoaders: MakeTierLoaders;
  readonly makePointsLoaders: MakePointsLoaders;
}

/** What a member could have for points. */
@Resolver(() => MemberType)
export class MemberRewardsResolver {
  constructor(private readonly parts: OfferParts) {}

  @Authorized<Permission>('rewards.read')
  @FieldResolver(() => RewardOfferConnection, {
    description: 'Every published reward for the member: what it costs, and why it cannot be had.',
  })
  async rewards(
    @Root() { memberId }: MemberType,
    @Args(() => MemberRewardsArgs) { kind, first, after }: MemberRewardsArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<RewardOfferType>> {
    const request = pageRequest({ first, after }, rewardCursor);
    const { clock, directory, makeRewardLoaders } = this.parts;
    const program = await directory.get(requireProgram(context.viewer, 'rewards.read'));
    const loaders = loaderOf(context, REWARD_LOADERS, () => makeRewardLoaders(program));
    const [rows, member] = await Promise.all([
      loaders.offered.load({
        kind: kind ?? null,
        below: request.after?.[0] ?? null,
        limit: request.limit + 1,
      }),
      this.factsOf(memberId, context),
    ]);
    const limited = rows.filter(({ content }) => content.limits.length > 0);
    const counts = await Promise.all(
      limited.map(({ id: rewardId }) => loaders.redeemed.load({ memberId, rewardId })),
    );
    const redeemed = new Map(limited.map(({ id }, place) => [id, counts[place]]));
    const moment = momentOf(program, clock());
    return buildPage(rows, request, {
      cursor: rewardCursor,
      positionOf: ({ id }: LoadedReward): readonly [string] => [id],
      itemOf: (reward: LoadedReward) => {
        const facts = { ...member, redeemed: redeemed.get(reward.id) ?? NOTHING_REDEEMED };
        const offered = offer(reward, facts, moment);
        return offerType(rewardType(reward, program), offered, program, context.locale);
      },
    });
  }

  private async factsOf(
    memberId: string,
    context: GraphqlContext,
  ): Promise<Omit<MemberFacts, 'redeemed'>> {
    const { makeTierLoaders, makePointsLoaders } = this.parts;
    const programId = requireProgram(context.viewer, 'rewards.read');
    const points = loaderOf(context, POINTS_LOADERS, () => makePointsLoaders(programId));
    const [state, wallet] = await Promise.all([
      loaderOf(context, TIER_LOADERS, makeTierLoaders).states.load(memberId),
      points.wallets.load(memberId),
    ]);
    invariant(state, 'a member is in a tier from registration on');
    return { tierCode: state.tierCode, available: availableOf(wallet.figures) };
  }
}

const momentOf = ({ timeZone, inForce }: ProgramInForce, now: number) => ({
  now,
  zone: timeZone,
  tierCodes: inForce.rules.ladder.map(({ code }) => code),
});
