import type { Order } from '../behaviour/order';
import type { CountedCap } from './caps';
import type { Points } from './earn';
import type { LotBenefit } from './lot-benefits';
import type { LotTerms } from './lot-terms';

/** A campaign that held at an order's first recorded payment. */
export type OrderCampaign = {
  readonly ruleCode: string;
  /** Decimal text with at most 4 decimals. */
  readonly multiplier: string;
  /** The categories that it multiplies; null for the whole order. */
  readonly categories: readonly string[] | null;
};

/**
 * What an order earns by: fixed when its first payment is recorded, and kept with the order, so
 * that the order that promotes a member earns at the old rate (docs/domain.md §8, "Earning").
 */
export type OrderTerms = {
  readonly lot: LotTerms & { readonly pointsPerUnit: string };
  readonly campaigns: readonly OrderCampaign[];
  readonly caps: readonly CountedCap[];
};

/** Terms with benefits that multiply the order besides. */
export const multipliedBy = (terms: OrderTerms, benefits: readonly LotBenefit[]): OrderTerms =>
  benefits.length === 0 ? terms : { ...terms, lot: { ...terms.lot, benefits } };

/** The most that one order earns: no number of points grows beyond what is exact. */
export const MAX_ORDER_POINTS: Points = 1_000_000_000_000;

const SCALE = 4;

/**
 * The points that an order is worth before caps: what was paid and not refunded, in major units,
 * times the rate, times the tier's multiplier, times those of benefits, times that of the campaign,
 * which may differ by category; rounded down once. Never negative.
 *
 * @example
 * // £19.99 at 1 point for a pound and 1.5 of the tier
 * pointsOfOrderRoundDown(order, 100, terms); // 29
 */
export function pointsOfOrderRoundDown(
  order: Pick<Order, 'paidMinor' | 'refundedMinor' | 'shares'>,
  minorPerMajor: number,
  { lot, campaigns }: OrderTerms,
): Points {
  const netMinor = order.paidMinor - order.refundedMinor;
  if (netMinor <= 0) return 0;
  const weighted = weightedMinor(netMinor, order.shares, campaigns);
  if (weighted <= 0n) return 0;
  const benefits = lot.benefits ?? [];
  const product = benefits.reduce(
    (sofar, { multiplier }) => sofar * scaled(multiplier),
    weighted * scaled(lot.pointsPerUnit) * scaled(lot.multiplier),
  );
  const places = BigInt((3 + benefits.length) * SCALE);
  const points = product / (BigInt(minorPerMajor) * 10n ** places);
  return Math.min(Number(points), MAX_ORDER_POINTS);
}

/**
 * The campaign with the greatest multiplier of those that apply to a category, or to what has none;
 * the first of equals, null where none multiplies it.
 */
export function greatestCampaign(
  campaigns: readonly OrderCampaign[],
  category: string | null,
): OrderCampaign | null {
  let greatest: OrderCampaign | null = null;
  for (const campaign of campaigns) {
    const { multiplier, categories } = campaign;
    const applies = categories === null || (category !== null && categories.includes(category));
    const least = greatest?.multiplier ?? '1';
    if (applies && scaled(multiplier) > scaled(least)) greatest = campaign;
  }
  return greatest;
}

/** Its multiplier; `1` where there is none. */
export const greatestMultiplier = (
  campaigns: readonly OrderCampaign[],
  category: string | null,
): string => greatestCampaign(campaigns, category)?.multiplier ?? '1';

/** Each part of the order by category, and the rest, times its campaign; in ten-thousandths. */
function weightedMinor(
  netMinor: number,
  shares: Order['shares'],
  campaigns: readonly OrderCampaign[],
): bigint {
  let rest = netMinor;
  let sum = 0n;
  if (campaigns.some(({ categories }) => categories !== null)) {
    for (const { dimension, key, amountMinor } of shares) {
      if (dimension !== 'CATEGORY') continue;
      rest -= amountMinor;
      sum += BigInt(amountMinor) * scaled(greatestMultiplier(campaigns, key));
    }
  }
  return sum + BigInt(rest) * scaled(greatestMultiplier(campaigns, null));
}

/** A decimal text as a whole number of ten-thousandths. */
function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(SCALE, '0').slice(0, SCALE));
}
