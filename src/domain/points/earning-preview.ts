import type { Channel } from '../behaviour/behaviour';
import type { OrderShare } from '../behaviour/order';
import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { MinorUnits } from '../shared/money';
import type { Tier } from '../tiering/rules';
import { roomUnder, type CountedCap } from './caps';
import type { Points } from './earn';
import {
  greatestCampaign,
  pointsOfOrderRoundDown,
  type OrderCampaign,
  type OrderTerms,
} from './earning-order';
import { orderTerms, type EarningContext } from './earning-terms';
import { activatesAt, expiresAt } from './expiry';

/** An order that somebody might place: paid line by line, what no line names last. */
export type PreviewedOrder = {
  readonly amountMinor: MinorUnits;
  /** Parts of the amount by category; together at most the amount. */
  readonly lines: readonly { readonly category: string; readonly amountMinor: MinorUnits }[];
  readonly channel: Channel;
  readonly at: Instant;
};

/** A part of an order, and the campaign that multiplies it. */
export type PreviewedPart = {
  readonly category: string | null;
  readonly amountMinor: MinorUnits;
  readonly campaign: OrderCampaign | null;
};

/** A cap that the order falls under, and what is used up of it. */
export type PreviewedCap = { readonly cap: CountedCap; readonly used: Points };

/** What an order would earn, and why. */
export type OrderPreview = {
  readonly points: Points;
  /** Without caps. */
  readonly desired: Points;
  readonly terms: OrderTerms;
  readonly amountMinor: MinorUnits;
  readonly parts: readonly PreviewedPart[];
  readonly caps: readonly PreviewedCap[];
  readonly activatesAt: Instant;
  /** Null where they never expire. */
  readonly expiresAt: Instant | null;
};

/** The terms that an order would be given: those of its first payment. */
export const previewTerms = (
  context: EarningContext,
  order: PreviewedOrder,
  tier: Tier,
): OrderTerms =>
  orderTerms(context, {
    behaviour: {
      type: 'PAYMENT',
      channel: order.channel,
      category: order.lines[0]?.category ?? null,
      occurredAt: order.at,
    },
    day: context.calendar.dayOf(order.at),
    tier,
  });

/**
 * What an order would earn under given terms, with what is used up of their caps; nothing is
 * written. It is computed by what computes it when the order comes.
 */
export function previewOrderEarning(
  order: PreviewedOrder,
  terms: OrderTerms,
  used: (cap: CountedCap) => Points,
  { calendar, minorPerMajor }: { calendar: ZoneCalendar; minorPerMajor: number },
): OrderPreview {
  const { amountMinor } = order;
  const shares = sharesOf(order);
  const desired = pointsOfOrderRoundDown(
    { paidMinor: amountMinor, refundedMinor: 0, shares },
    minorPerMajor,
    terms,
  );
  const { pendingDays, expiry } = terms.lot;
  const activated = activatesAt(order.at, pendingDays, calendar);
  return {
    points: Math.min(desired, roomUnder(terms.caps, used)),
    ...{ desired, terms, amountMinor },
    parts: partsOf(amountMinor, shares, terms.campaigns),
    caps: terms.caps.map((cap) => ({ cap, used: used(cap) })),
    activatesAt: activated,
    expiresAt: expiresAt(expiry, activated, null, calendar),
  };
}

function sharesOf({ lines }: PreviewedOrder): OrderShare[] {
  const sums = new Map<string, MinorUnits>();
  for (const { category, amountMinor } of lines) {
    sums.set(category, (sums.get(category) ?? 0) + amountMinor);
  }
  return [...sums].map(([key, amountMinor]) => ({ dimension: 'CATEGORY', key, amountMinor }));
}

function partsOf(
  amountMinor: MinorUnits,
  shares: readonly OrderShare[],
  campaigns: readonly OrderCampaign[],
): PreviewedPart[] {
  const parts = shares.map(({ key, amountMinor: part }) => ({ category: key, amountMinor: part }));
  const rest = amountMinor - parts.reduce((sum, part) => sum + part.amountMinor, 0);
  const all = rest > 0 ? [...parts, { category: null, amountMinor: rest }] : parts;
  return all.map((part) => ({ ...part, campaign: greatestCampaign(campaigns, part.category) }));
}
