import type { LocalDay } from '../shared/calendar';
import type { MinorUnits } from '../shared/money';
import type { Window } from '../shared/window';
import { CHANNELS, type Channel } from './behaviour';
import { CHANNEL_COUNTER, type Counter } from './counters';
import { FEATURES, featureOf, type Feature, type FeatureSource } from './features';

/** Whose features are asked for, over which window, as of which local day. */
export type AskedFeatures = {
  readonly memberId: string;
  readonly joinedDay: LocalDay;
  readonly window: Window;
  readonly today: LocalDay;
  readonly minorPerMajor: number;
};

/** Every feature of one member that is one number; null where it does not exist. */
export type FeatureValues = Readonly<Record<Feature, number | null>>;

/** The features that are money, in whole minor units, for where they are shown. */
export type MoneyFeatures = {
  readonly purchaseAmountMinor: MinorUnits;
  readonly averageOrderValueMinor: MinorUnits;
  readonly spendGrowthMinor: MinorUnits;
};

/** A part of a whole, from 0 to 1. */
export type Share<Key extends string = string> = { readonly key: Key; readonly share: number };

/** Every feature of one member, by name (docs/domain.md §4). */
export const featuresOf = (source: FeatureSource, row: number): FeatureValues =>
  Object.fromEntries(
    FEATURES.map((feature) => [feature, featureOf(feature, source, row)]),
  ) as FeatureValues;

/** The features of one member that are money, without what division of floating numbers adds. */
export function moneyFeaturesOf({ sums }: FeatureSource, row: number): MoneyFeatures {
  const amountMinor = sums.counters.amountMinor[row] ?? 0;
  return {
    purchaseAmountMinor: amountMinor,
    averageOrderValueMinor: averageRoundHalfUp(amountMinor, sums.counters.orders[row] ?? 0),
    spendGrowthMinor: amountMinor - (sums.previousAmountMinor[row] ?? 0),
  };
}

const averageRoundHalfUp = (amountMinor: MinorUnits, orders: number): MinorUnits =>
  orders === 0 ? 0 : Math.round(amountMinor / orders);

/**
 * Shares of the purchase amount by category or by brand, the largest first and at most `limit` of
 * them. What names no category is part of the whole. A refund that names none leaves the categories
 * larger than the whole; the whole is then their sum, so that shares stay in 0…1. Nothing is given
 * for what was refunded entirely.
 *
 * @example
 * purchaseShares([{ key: 'shoes', amountMinor: 300 }], 400, 50); // [{ key: 'shoes', share: 0.75 }]
 */
export function purchaseShares(
  amounts: readonly { readonly key: string; readonly amountMinor: MinorUnits }[],
  purchaseAmountMinor: MinorUnits,
  limit: number,
): Share[] {
  const positive = amounts.filter(({ amountMinor }) => amountMinor > 0);
  const named = positive.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const whole = Math.max(named, purchaseAmountMinor);
  return positive
    .map(({ key, amountMinor }) => ({ key, share: amountMinor / whole }))
    .toSorted((left, right) => right.share - left.share || (left.key < right.key ? -1 : 1))
    .slice(0, limit);
}

/** Shares of behaviours by channel, the largest first; channels without any are left out. */
export function channelShares(
  counted: Readonly<Partial<Record<Counter, number>>>,
): Share<Channel>[] {
  const counts = CHANNELS.map((key) => ({ key, count: counted[CHANNEL_COUNTER[key]] ?? 0 }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return counts
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => ({ key, share: count / total }))
    .toSorted((left, right) => right.share - left.share);
}
