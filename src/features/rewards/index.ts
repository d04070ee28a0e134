export { RedemptionClosingService } from './redemption-closing.service';
export { RedemptionUnit } from './redemption-unit.service';
export { RedemptionService } from './redemption.service';
export { RewardLoaders, type MakeRewardLoaders } from './rewards.loader';
export { RewardsService } from './rewards.service';
