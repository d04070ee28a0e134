import type { Points } from '../points/earn';
import type { Instant } from '../shared/instant';
import { periodEnd } from './period';
import {
  priceFor,
  type LimitPeriod,
  type RewardContent,
  type RewardLimit,
  type RewardState,
} from './reward';

/** A reward as it stands in the catalogue. */
export type RewardOnOffer = {
  readonly state: RewardState;
  readonly content: RewardContent;
  /** How many are left; null where there is no end of them. */
  readonly stock: number | null;
};

/** How many a member has redeemed and not cancelled in each current period. */
export type RedeemedCounts = Readonly<Record<LimitPeriod, number>>;

/** What decides whether a member may have a reward. */
export type MemberFacts = {
  readonly tierCode: string;
  /** Points that can be spent now. */
  readonly available: Points;
  readonly redeemed: RedeemedCounts;
};

/** When it is asked, in which zone, by which ladder (tier codes from the base tier up). */
export type OfferMoment = {
  readonly now: Instant;
  readonly zone: string;
  readonly tierCodes: readonly string[];
};

/** Why a reward cannot be had, with the exact shortfall. */
export type OfferRefusal =
  | { readonly kind: 'not-published'; readonly state: RewardState }
  | { readonly kind: 'not-for-tier'; readonly tierCode: string; readonly for: readonly string[] }
  | { readonly kind: 'not-yet'; readonly from: Instant }
  | { readonly kind: 'no-longer'; readonly until: Instant }
  | { readonly kind: 'out-of-stock'; readonly left: number; readonly wanted: number }
  | {
      readonly kind: 'limit-reached';
      readonly period: LimitPeriod;
      readonly maximum: number;
      readonly redeemed: number;
      /** When there is room again; null where waiting does not help. */
      readonly until: Instant | null;
    }
  | {
      readonly kind: 'insufficient-points';
      readonly available: Points;
      readonly required: Points;
      readonly missing: Points;
    };

/** A reward for one member at one moment: to be had at a price, or every reason why not. */
export type Offer =
  | { readonly kind: 'offered'; readonly price: Points }
  | {
      readonly kind: 'refused';
      /** What it would cost; null where the member's tier may not have it. */
      readonly price: Points | null;
      readonly reasons: readonly OfferRefusal[];
    };

/**
 * Whether a member may have so many of a reward now, and what they cost together. All reasons are
 * told at once, so that nobody mends one to be met by the next (docs/domain.md §8, "Redeem").
 *
 * @example
 * // a reward of 500 points for a member who has 420
 * offer(reward, { tierCode: 'gold', available: 420, redeemed: NOTHING_REDEEMED }, moment);
 * // { kind: 'refused', price: 500, reasons: [{ kind: 'insufficient-points', missing: 80, … }] }
 */
export function offer(
  reward: RewardOnOffer,
  member: MemberFacts,
  moment: OfferMoment,
  quantity = 1,
): Offer {
  const unitPrice = priceFor(reward.content, member.tierCode);
  const price = unitPrice === null ? null : unitPrice * quantity;
  const reasons = [
    ...catalogueReasons(reward, moment.now),
    ...tierReasons(reward.content, member.tierCode, moment.tierCodes),
    ...stockReasons(reward.stock, quantity),
    ...limitReasons(reward.content.limits, member.redeemed, moment, quantity),
    ...pointsReasons(price, member.available),
  ];
  if (price !== null && reasons.length === 0) return { kind: 'offered', price };
  return { kind: 'refused', price, reasons };
}

/** Whoever has redeemed nothing. */
export const NOTHING_REDEEMED: RedeemedCounts = { DAY: 0, WEEK: 0, MONTH: 0, YEAR: 0, EVER: 0 };

/**
 * The limits that so many more would break. Half of a limit is no room: quantities are not split.
 *
 * @example
 * limitReasons([{ period: 'MONTH', maximum: 2 }], { ...NOTHING_REDEEMED, MONTH: 2 }, moment, 1);
 * // [{ kind: 'limit-reached', period: 'MONTH', maximum: 2, redeemed: 2, until: … }]
 */
export const limitReasons = (
  limits: readonly RewardLimit[],
  redeemed: RedeemedCounts,
  { now, zone }: Pick<OfferMoment, 'now' | 'zone'>,
  quantity: number,
): OfferRefusal[] =>
  limits
    .filter(({ period, maximum }) => redeemed[period] + quantity > maximum)
    .map(({ period, maximum }) => ({
      kind: 'limit-reached',
      period,
      maximum,
      redeemed: redeemed[period],
      until: quantity > maximum ? null : periodEnd(period, now, zone),
    }));

function catalogueReasons({ state, content }: RewardOnOffer, now: Instant): OfferRefusal[] {
  const { from, until } = content;
  return [
    ...(state === 'PUBLISHED' ? [] : [{ kind: 'not-published', state } as const]),
    ...(from !== null && now < from ? [{ kind: 'not-yet', from } as const] : []),
    // Half-open: the instant of the end belongs to what comes after it (docs/domain.md §7).
    ...(until !== null && now >= until ? [{ kind: 'no-longer', until } as const] : []),
  ];
}

function tierReasons(
  { excludedTiers }: RewardContent,
  tierCode: string,
  tierCodes: readonly string[],
): OfferRefusal[] {
  if (!excludedTiers.includes(tierCode)) return [];
  const allowed = tierCodes.filter((code) => !excludedTiers.includes(code));
  return [{ kind: 'not-for-tier', tierCode, for: allowed }];
}

const stockReasons = (stock: number | null, wanted: number): OfferRefusal[] =>
  stock === null || stock >= wanted ? [] : [{ kind: 'out-of-stock', left: stock, wanted }];

function pointsReasons(price: Points | null, available: Points): OfferRefusal[] {
  if (price === null || available >= price) return [];
  const missing = price - available;
  return [{ kind: 'insufficient-points', available, required: price, missing }];
}
