import type { MakeMemberLoaders } from '../features/members';
import type { MakePointsLoaders } from '../features/points';
import type { ProgramDirectory } from '../features/programs';
import {
  RewardLoaders,
  type MakeRewardLoaders,
  type RedemptionClosingService,
  type RedemptionService,
  type RewardsService,
} from '../features/rewards';
import { MemberRewardsResolver } from '../features/rewards/member-rewards.resolver';
import {
  MemberRedemptionsResolver,
  RedemptionMutationResolver,
  redemptionNodes,
  RedemptionResolver,
} from '../features/rewards/redemption.resolver';
import { RewardMutationResolver } from '../features/rewards/reward-mutation.resolver';
import { rewardNodes, RewardResolver } from '../features/rewards/reward.resolver';
import type { MakeTierLoaders } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { NodeSource } from '../platform/graphql/node';

/** What the resolvers of rewards are made of. */
export interface ServedRewards {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly rewards: RewardsService;
  readonly redemptions: RedemptionService;
  readonly redemptionClosing: RedemptionClosingService;
  readonly makeMemberLoaders: MakeMemberLoaders;
}

/** What of other features a request loads for rewards. */
type OthersLoaders = {
  readonly makeTierLoaders: MakeTierLoaders;
  readonly makePointsLoaders: MakePointsLoaders;
};

export const rewardResolversOf = (
  services: ServedRewards,
  others: OthersLoaders,
): readonly object[] => {
  const { clock, directory, rewards, redemptions, redemptionClosing } = services;
  const makeRewardLoaders = rewardLoaders(services);
  return [
    new RewardResolver(directory, rewards),
    new RewardMutationResolver(directory, rewards, makeRewardLoaders),
    new MemberRewardsResolver({ clock, directory, makeRewardLoaders, ...others }),
    new RedemptionMutationResolver(directory, redemptions, redemptionClosing, makeRewardLoaders),
    new MemberRedemptionsResolver(directory, makeRewardLoaders),
    new RedemptionResolver(directory, makeRewardLoaders, services.makeMemberLoaders),
  ];
};

export const rewardNodesOf = (services: ServedRewards): readonly NodeSource[] => {
  const makeRewardLoaders = rewardLoaders(services);
  return [
    ...rewardNodes(services.directory, makeRewardLoaders),
    ...redemptionNodes(services.directory, makeRewardLoaders),
  ];
};

const rewardLoaders =
  ({ database, clock }: ServedRewards): MakeRewardLoaders =>
  (program) =>
    new RewardLoaders(database, { ...program, now: clock() });
