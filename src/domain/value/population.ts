import type { Feature } from '../behaviour/features';
import type { Instant } from '../shared/instant';

/**
 * Cut points of RFM quintiles, four ascending numbers each, in the units of the features: days
 * since the last paid order, orders, major units of currency. A number equal to a cut point belongs
 * to the better quintile (docs/domain.md §4).
 */
export type RfmCuts = {
  readonly recencyDays: readonly number[];
  readonly purchaseCount: readonly number[];
  readonly purchaseAmount: readonly number[];
};

/** The least spread that is divided by: dividing by less, scores could overflow. */
export const MIN_SPREAD = 1e-6;

/** One feature over the population: what `MIN_MAX` and `Z_SCORE` take where rules leave it open. */
export type FeatureSpread = {
  readonly minimum: number;
  readonly maximum: number;
  readonly mean: number;
  /** Standard deviation of the population, at least the least spread that is divided by. */
  readonly deviation: number;
};

/** The numbers beyond which a number is an outlier; the lower one is not above the upper one. */
export type FeatureBounds = { readonly lower: number; readonly upper: number };

/**
 * What was computed from all members for one version of the rules, published as numbers, and in
 * force until the next computation, so that live decisions use it too (docs/domain.md §4, §5.1,
 * §6).
 */
export type Population = {
  readonly computedAt: Instant;
  /** How many members it was computed from, and how many of them were eligible (score above 0). */
  readonly members: number;
  readonly eligible: number;
  /** The thresholds that quantiles give, by rank, the base tier's 0 included; null for none. */
  readonly thresholds: readonly number[] | null;
  readonly rfm: RfmCuts | null;
  readonly spreads: Readonly<Partial<Record<Feature, FeatureSpread>>>;
  /** Means and medians that fill features, by feature; rounded to 6 decimals. */
  readonly standIns: Readonly<Partial<Record<Feature, number>>>;
  readonly bounds: Readonly<Partial<Record<Feature, FeatureBounds>>>;
};
