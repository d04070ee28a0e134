import { Arg, Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { textFor } from '../../domain/shared/localized';
import { LocaleScalar } from '../../platform/graphql/code-scalars';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import type { NodeSource } from '../../platform/graphql/node';
import type { Permission } from '../../platform/security/permissions';
import { isPermitted, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { ProgramDirectory } from '../programs';
import { RewardsArgs } from './reward.inputs';
import { RewardConnection, rewardCursor, rewardType, RewardType } from './reward.type';
import { REWARD_LOADERS, type LoadedReward, type MakeRewardLoaders } from './rewards.loader';
import type { RewardsService, StockedReward } from './rewards.service';

const LOCALE = 'The language to answer in; that of the request when nothing is said.';

/** The catalogue, as it is read. */
@Resolver(() => RewardType)
export class RewardResolver {
  constructor(
    private readonly directory: ProgramDirectory,
    private readonly catalogue: RewardsService,
  ) {}

  @Authorized<Permission>('rewards.read')
  @Query(() => RewardConnection, {
    description: 'The catalogue of your programme, newest first; members see what is offered.',
  })
  async rewards(
    @Args(() => RewardsArgs) { filter, first, after }: RewardsArgs,
    @Ctx() { viewer }: GraphqlContext,
  ): Promise<Page<RewardType>> {
    const request = pageRequest({ first, after }, rewardCursor);
    const program = await this.directory.get(requireProgram(viewer, 'rewards.read'));
    const rows = await this.catalogue.list(program.id, {
      state: seesDrafts(viewer) ? (filter?.state ?? null) : 'PUBLISHED',
      kind: filter?.kind ?? null,
      below: request.after?.[0] ?? null,
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor: rewardCursor,
      positionOf: ({ id }: StockedReward): readonly [string] => [id],
      itemOf: (reward: StockedReward) => rewardType(reward, program),
    });
  }

  @FieldResolver(() => String, { description: 'The name.' })
  name(
    @Root() reward: RewardType,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE })
    locale: string | null,
    @Ctx() context: GraphqlContext,
  ): string {
    return textFor(reward.nameTexts, locale ?? context.locale, reward.locales);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What it is, in a few sentences; null where it is not described.',
  })
  description(
    @Root() reward: RewardType,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: LOCALE })
    locale: string | null,
    @Ctx() context: GraphqlContext,
  ): string | null {
    const { descriptionTexts: texts, locales } = reward;
    return Object.keys(texts).length === 0
      ? null
      : textFor(texts, locale ?? context.locale, locales);
  }
}

/** Rewards by their ids; for members those that are or were offered. */
export const rewardNodes = (
  directory: ProgramDirectory,
  makeLoaders: MakeRewardLoaders,
): readonly NodeSource[] => [
  {
    prefix: 'rwd',
    typeName: 'Reward',
    permissions: ['rewards.read'],
    load: async (id, context) => {
      const program = await directory.get(requireProgram(context.viewer, 'rewards.read'));
      const reward = await loaderOf(context, REWARD_LOADERS, () => makeLoaders(program)).byId.load(
        id,
      );
      return reward && canSeeReward(context.viewer, reward) ? rewardType(reward, program) : null;
    },
  },
];

/** A member may come across what is no longer offered among what was redeemed. */
const canSeeReward = (viewer: Viewer, { state }: LoadedReward): boolean =>
  state !== 'DRAFT' || seesDrafts(viewer);

/** Whoever may read every member works for the shop. */
const seesDrafts = (viewer: Viewer): boolean => isPermitted(viewer, 'member.read');
