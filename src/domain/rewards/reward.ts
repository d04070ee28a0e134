import type { Points } from '../points/earn';
import type { Instant } from '../shared/instant';
import type { LocalizedText } from '../tiering/rules';

/** What can be had for points (docs/domain.md §8, "Redeem"). */
export const REWARD_KINDS = ['COUPON', 'PRODUCT', 'SERVICE', 'PARTNER'] as const;
export type RewardKind = (typeof REWARD_KINDS)[number];

/** A reward is written, then offered, then kept for the record; never the other way. */
export const REWARD_STATES = ['DRAFT', 'PUBLISHED', 'ARCHIVED'] as const;
export type RewardState = (typeof REWARD_STATES)[number];

/** How a reward reaches the member: by nothing that has weight, by parcel, or in a store. */
export const FULFILMENT_WAYS = ['DIGITAL', 'DELIVERY', 'COLLECTION'] as const;
export type FulfilmentWay = (typeof FULFILMENT_WAYS)[number];

/** Over which span of the programme's time zone a member's redemptions are counted. */
export const LIMIT_PERIODS = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'EVER'] as const;
export type LimitPeriod = (typeof LIMIT_PERIODS)[number];

/** What a tier pays instead of the base price. */
export type TierPrice = { readonly tierCode: string; readonly price: Points };

/** A member may have so many of a reward in a period. */
export type RewardLimit = { readonly period: LimitPeriod; readonly maximum: number };

/**
 * What one version of a reward says. Immutable: a change is a new version, and each redemption
 * names the version that it was made by.
 */
export type RewardContent = {
  readonly names: LocalizedText;
  /** Empty where the reward is not described. */
  readonly descriptions: LocalizedText;
  /** What it costs where the tier has no price of its own. */
  readonly price: Points;
  readonly tierPrices: readonly TierPrice[];
  /** Tiers that may not have it. */
  readonly excludedTiers: readonly string[];
  readonly fulfilments: readonly FulfilmentWay[];
  /** Codes of the stores where it can be collected; empty without COLLECTION. */
  readonly stores: readonly string[];
  /** Offered from this instant on; null: since ever. */
  readonly from: Instant | null;
  /** No longer offered at this instant; null: for ever. */
  readonly until: Instant | null;
  /** At most one of each period. */
  readonly limits: readonly RewardLimit[];
};

/** What becomes of a redemption: it is handed over, or taken back before it is. */
export const REDEMPTION_STATES = ['PLACED', 'FULFILLED', 'CANCELLED'] as const;
export type RedemptionState = (typeof REDEMPTION_STATES)[number];

/** How many of a reward one redemption may take. */
export const MAX_QUANTITY = 100;

/**
 * What a tier pays for one; null where it may not have the reward.
 *
 * @example
 * // price 500, tierPrices [{ tierCode: 'gold', price: 400 }], excludedTiers ['regular']
 * priceFor(content, 'gold'); // 400
 * priceFor(content, 'silver'); // 500
 * priceFor(content, 'regular'); // null
 */
export function priceFor(
  { price, tierPrices, excludedTiers }: RewardContent,
  tierCode: string,
): Points | null {
  if (excludedTiers.includes(tierCode)) return null;
  return tierPrices.find((each) => each.tierCode === tierCode)?.price ?? price;
}
