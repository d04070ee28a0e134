import type { Counter } from '../behaviour/counters';
import type { Feature, FeatureSource } from '../behaviour/features';
import type { MinorUnits } from '../shared/money';

/** What a member can do about a tier. */
export const ACT_CODES = [
  /** One order of so much. */
  'SPEND',
  /** So many orders of the member's average value. */
  'ORDER',
  /** So many reviews with 5 stars. */
  'REVIEW',
  /** So many interactions, such as check-ins. */
  'INTERACT',
  /** A login on each of so many days. */
  'LOG_IN',
  /** So many products looked at, in one visit. */
  'BROWSE',
  /** So many minutes of searching, in one visit. */
  'SEARCH',
  /** So many products put into the cart. */
  'FILL_CART',
] as const;
export type ActCode = (typeof ACT_CODES)[number];

/**
 * What one unit of an act is worth to the member, in major units of a currency with two digits;
 * money is worth itself and comes on top. For the order of paths and for nothing else.
 */
export type Efforts = Readonly<Record<ActCode, number>>;

/** A login or a minute is worth less than a coin, a review as much as a coffee. */
export const DEFAULT_EFFORTS: Efforts = {
  SPEND: 1,
  ORDER: 1,
  REVIEW: 3,
  INTERACT: 0.5,
  LOG_IN: 0.5,
  BROWSE: 0.1,
  SEARCH: 0.2,
  FILL_CART: 0.2,
};

/** More than this is asked of nobody: minor units for SPEND, times or days for the others. */
const MOST: Readonly<Record<ActCode, number>> = {
  SPEND: 100_000_000,
  ORDER: 100,
  REVIEW: 20,
  INTERACT: 100,
  LOG_IN: 60,
  BROWSE: 200,
  SEARCH: 300,
  FILL_CART: 50,
};

/** Counters that an act raises, and by how much. */
export type Counts = readonly (readonly [Counter, number])[];

/** An act of a certain member, by how often it is done. */
export type Act = {
  readonly code: ActCode;
  /** The feature that it is about; others move with it. */
  readonly feature: Feature;
  readonly most: number;
  /** All but `activeDays`, which follows from the days on which it is done. */
  readonly counts: (count: number) => Counts;
  /** How many local days it takes, one after the other. */
  readonly days: (count: number) => number;
  readonly isPurchase: boolean;
  /** What it costs in money. */
  readonly amountMinor: (count: number) => MinorUnits;
  /** Money and effort, in major units. */
  readonly cost: (count: number) => number;
};

const ABOUT: Readonly<Record<ActCode, Feature>> = {
  SPEND: 'purchaseAmount',
  ORDER: 'purchaseCount',
  REVIEW: 'reviewCount',
  INTERACT: 'interactionCount',
  LOG_IN: 'loginCount',
  BROWSE: 'browseCount',
  SEARCH: 'browseMinutes',
  FILL_CART: 'carted',
};

/** Efforts are of a currency with hundredths; one without has coins a hundredth as dear. */
const HUNDREDTHS = 100;

/**
 * The acts of a member, with all that each of them moves: a review is an interaction as well, an
 * order takes a product through the whole funnel (docs/domain.md §4, §13). The average order is
 * that of the window; a member without one orders for one major unit. Where a member's orders have
 * never reached the funnel, the shop names no products, and further orders will not reach it.
 */
export function actsOf(source: FeatureSource, efforts: Efforts): readonly Act[] {
  const { minorPerMajor, sums } = source;
  const averageMinor = averageOrderOf(source);
  const isInFunnel = (sums.counters.orders[0] ?? 0) <= 0 || (sums.counters.paid[0] ?? 0) > 0;
  const orders = (count: number, amountMinor: MinorUnits): Counts => [
    ['amountMinor', amountMinor],
    ['orders', count],
    ...(isInFunnel ? funnelTo(3, count) : []),
  ];
  const counts: Readonly<Record<ActCode, (count: number) => Counts>> = {
    SPEND: (minor) => orders(1, minor),
    ORDER: (count) => orders(count, count * averageMinor),
    ...COUNTS,
  };
  const scale = minorPerMajor === 1 ? HUNDREDTHS : 1;
  return ACT_CODES.map((code): Act => {
    const amountMinor = (count: number): MinorUnits =>
      code === 'SPEND' ? count : code === 'ORDER' ? count * averageMinor : 0;
    const times = (count: number): number => (code === 'SPEND' ? 1 : count);
    return {
      code,
      feature: ABOUT[code],
      most:
        code === 'ORDER' ? Math.min(MOST.ORDER, Math.floor(MOST.SPEND / averageMinor)) : MOST[code],
      counts: counts[code],
      days: (count) => (code === 'LOG_IN' ? count : 1),
      isPurchase: code === 'SPEND' || code === 'ORDER',
      amountMinor,
      cost: (count) => amountMinor(count) / minorPerMajor + times(count) * efforts[code] * scale,
    };
  }).filter(({ most }) => most > 0);
}

const STAGES: readonly Counter[] = ['viewed', 'carted', 'ordered', 'paid'];

/** So many products that reach a stage of the funnel, and with it those before. */
const funnelTo = (stage: number, products: number): Counts =>
  STAGES.slice(0, stage + 1).map((counter) => [counter, products]);

const COUNTS: Readonly<Record<Exclude<ActCode, 'SPEND' | 'ORDER'>, (count: number) => Counts>> = {
  REVIEW: (count) => [
    ['reviews', count],
    ['ratings', count],
    ['ratingHundredths', 500 * count],
    ['praises', count],
    ['interactions', count],
  ],
  INTERACT: (count) => [['interactions', count]],
  LOG_IN: (count) => [['logins', count]],
  BROWSE: (count) => [
    ['browses', count],
    ['productViews', count],
    ['browseSessions', 1],
    ...funnelTo(0, count),
  ],
  SEARCH: (minutes) => [
    ['browses', 1],
    ['browseSeconds', 60 * minutes],
  ],
  FILL_CART: (count) => funnelTo(1, count),
};

function averageOrderOf({ sums, minorPerMajor }: FeatureSource): MinorUnits {
  const orders = sums.counters.orders[0] ?? 0;
  const average = orders > 0 ? Math.round((sums.counters.amountMinor[0] ?? 0) / orders) : 0;
  return average > 0 ? average : minorPerMajor;
}
