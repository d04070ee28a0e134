import { featureColumn, type Feature, type FeatureSource } from '../behaviour/features';
import { roundScore } from '../shared/decimal';
import { placeFromTop } from '../shared/place';
import {
  asksPopulation,
  asksStandIn,
  bounded,
  type OutlierRule,
  type Weight,
} from './growth-value';
import type { FeatureBounds, FeatureSpread, Population } from './population';
import { SpreadCount } from './population-spread';

type FeatureNumbers = Pick<Population, 'spreads' | 'standIns' | 'bounds'>;

/**
 * What one weight asks of the population, counted from all members page by page. Bounds come first,
 * from the numbers as they are; spread, mean and median are of what is left within them, as scores
 * are (docs/domain.md §4). Keeps 8 bytes for each member only where an order of them is needed.
 */
export class FeatureSurvey {
  private readonly count = new SpreadCount();
  private readonly pages: Float64Array[] = [];
  private readonly keepsAll: boolean;

  constructor(private readonly weight: Weight) {
    this.keepsAll = weight.outliers !== undefined || weight.imputation === 'MEDIAN';
  }

  /** Takes in some members; each member once. */
  add(page: FeatureSource): void {
    const column = featureColumn(this.weight.feature, page);
    if (this.keepsAll) this.pages.push(column.filter((value) => !Number.isNaN(value)));
    else for (const value of column) this.count.add(value);
  }

  /** What was asked for, of all that were added; nothing of a feature that exists in nobody. */
  numbers(): FeatureNumbers {
    const { feature, outliers, transform } = this.weight;
    const values = joined(this.pages);
    const bounds = outliers && values.length > 0 ? boundsOf(values, outliers) : null;
    const counting =
      outliers && bounds ? values.map((value) => bounded(value, bounds, outliers.kind)) : values;
    const spread = this.spreadOf(counting);
    const standIn = asksStandIn(this.weight) ? this.standInOf(counting, spread) : null;
    return {
      spreads: spread && asksPopulation(transform) ? numberOf(feature, spread) : {},
      standIns: standIn === null ? {} : numberOf(feature, roundScore(standIn)),
      bounds: bounds ? numberOf(feature, bounds) : {},
    };
  }

  /** Of what was kept, or of what was only counted. */
  private spreadOf(values: Float64Array): FeatureSpread | null {
    if (!this.keepsAll) return this.count.spread();
    const count = new SpreadCount();
    for (const value of values) count.add(value);
    return count.spread();
  }

  private standInOf(values: Float64Array, spread: FeatureSpread | null): number | null {
    return this.weight.imputation === 'MEDIAN' ? medianOf(values) : (spread?.mean ?? null);
  }
}

const numberOf = <Value>(feature: Feature, value: Value): Partial<Record<Feature, Value>> => ({
  [feature]: value,
});

/** The numbers at place ⌈lower·N⌉ from the bottom, and ⌈(1 − upper)·N⌉ from the top. */
function boundsOf(values: Float64Array, { lower, upper }: OutlierRule): FeatureBounds {
  const sorted = values.toSorted();
  const { length } = sorted;
  const [low, high] = [
    sorted[placeFromTop(lower, length) - 1] ?? 0,
    sorted[length - placeFromTop(roundScore(1 - upper), length)] ?? 0,
  ];
  // Of few members, quantiles that lie close together may cross.
  return { lower: Math.min(low, high), upper: Math.max(low, high) };
}

/** The number in the middle, or the mean of both that are; what is refused is left out. */
function medianOf(values: Float64Array): number | null {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted();
  if (sorted.length === 0) return null;
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Pages one after the other. */
export function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}
