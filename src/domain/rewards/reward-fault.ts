import type { Result } from '../shared/result';
import type { RuleFault } from '../tiering/rule-fault';

/** What can be wrong with a reward beside what can be wrong with any rule. */
export const REWARD_FAULT_CODES = [
  /** No tier of the ladder has this code; `known` lists those that there are. */
  'UNKNOWN_TIER',
  /** A price for a tier that may not have the reward. */
  'PRICE_OF_EXCLUDED_TIER',
  /** Nobody could have the reward. */
  'EVERY_TIER_EXCLUDED',
  /** The end does not lie after the beginning. */
  'ENDS_BEFORE_START',
  /** Collection without a store, or stores without collection. */
  'STORES_NEEDED',
  'STORES_WITHOUT_COLLECTION',
  'INVALID_STORE',
  'DESCRIPTION_MISSING',
  'INVALID_DESCRIPTION',
  /** Coupon codes are for coupons, and they are the stock. */
  'CODES_WITHOUT_COUPON',
  'STOCK_OF_CODES',
] as const;
export type RewardFaultCode = (typeof REWARD_FAULT_CODES)[number];

/** One fault of a reward: where it is, what it is, and what a message needs. */
export type RewardFault = Omit<RuleFault, 'code'> & {
  readonly code: RuleFault['code'] | RewardFaultCode;
};

/** The outcome of checking: what it means, or everything that is wrong with it. */
export type CheckedReward<Value> = Result<Value, readonly RewardFault[]>;

/** A fault at a place. */
export const rewardFault = (
  path: readonly string[],
  code: RewardFault['code'],
  data: RewardFault['data'] = {},
): RewardFault => ({ path, code, data });
