import { featureColumn, type Feature, type FeatureSource } from '../behaviour/features';
import { roundScore } from '../shared/decimal';
import { assertNever } from '../shared/invariant';
import type { FeatureBounds } from './population';

/**
 * How a feature's number enters the growth value. The parameters of `MIN_MAX` and `Z_SCORE` are
 * numbers of the population, published with the rules; null leaves them to the computation of the
 * population, and `resolveRules` puts its numbers in.
 */
export type Transform =
  | { readonly kind: 'IDENTITY' }
  | { readonly kind: 'LINEAR'; readonly alpha: number; readonly beta: number }
  | { readonly kind: 'LOG1P' }
  | { readonly kind: 'CAP'; readonly maximum: number }
  | { readonly kind: 'MIN_MAX'; readonly minimum: number | null; readonly maximum: number | null }
  | { readonly kind: 'Z_SCORE'; readonly mean: number | null; readonly deviation: number | null }
  | { readonly kind: 'STEPS'; readonly steps: readonly Step[] };

/** One step of a step table: from `from` on, the value is `value`; below the first step it is 0. */
export type Step = { readonly from: number; readonly value: number };

/**
 * How a feature that does not exist is filled, where no constant is: by the mean or the median of
 * the population, or not at all; then there is no score.
 */
export type Imputation = 'MEAN' | 'MEDIAN' | 'REFUSE';

/**
 * What becomes of a number beyond the bounds of the population: it is taken to the bound, or there
 * is no score. Bounds are quantiles, 0…1, of the members in whom the feature exists.
 */
export type OutlierRule = {
  readonly kind: 'WINSORISE' | 'REFUSE';
  readonly lower: number;
  readonly upper: number;
};

/** One term of the growth value: `weight · transform(feature)`. */
export type Weight = {
  readonly feature: Feature;
  readonly weight: number;
  readonly transform: Transform;
  /** What stands in where the feature does not exist; a mean or median replaces it once known. */
  readonly missing: number;
  /** Left out, `missing` is a constant. */
  readonly imputation?: Imputation;
  /** Left out, every number counts. */
  readonly outliers?: OutlierRule;
  /** The numbers of the population that `outliers` asks for: `resolveRules` puts them in. */
  readonly bounds?: FeatureBounds;
};

/**
 * f(x) of docs/domain.md §5.1. Where `MIN_MAX` and `Z_SCORE` wait for numbers of the population it
 * is 0: a feature that cannot be compared tells nobody from anybody.
 */
export function applyTransform(transform: Transform, x: number): number {
  switch (transform.kind) {
    case 'IDENTITY':
      return x;
    case 'LINEAR':
      return transform.alpha + transform.beta * x;
    case 'LOG1P':
      return Math.log1p(Math.max(x, 0));
    case 'CAP':
      return Math.min(x, transform.maximum);
    case 'MIN_MAX':
      return between(x, transform.minimum, transform.maximum);
    case 'Z_SCORE':
      return standardised(x, transform.mean, transform.deviation);
    case 'STEPS':
      return transform.steps.findLast((step) => x >= step.from)?.value ?? 0;
    default:
      return assertNever(transform);
  }
}

const between = (x: number, minimum: number | null, maximum: number | null): number =>
  minimum === null || maximum === null ? 0 : (x - minimum) / (maximum - minimum);

const standardised = (x: number, mean: number | null, deviation: number | null): number =>
  mean === null || deviation === null ? 0 : (x - mean) / deviation;

/**
 * The growth value S = Σ wᵢ · fᵢ(xᵢ) of every member of a batch, rounded half-up to 6 decimals
 * (docs/domain.md §5.1). Terms are added in the order of the weights. NaN where a weight refuses
 * the number that it gets.
 *
 * @example
 * // weights 0.7, 0.2, 0.1 on purchaseAmount 2000, purchaseCount 3, interactionCount 10 → 1401.6
 */
export function growthValues(weights: readonly Weight[], source: FeatureSource): Float64Array {
  const scores = new Float64Array(source.sums.size);
  for (const weight of weights) {
    const values = featureColumn(weight.feature, source);
    for (let row = 0; row < scores.length; row += 1) {
      scores[row] = (scores[row] ?? 0) + contributionOf(weight, values[row] ?? Number.NaN);
    }
  }
  for (let row = 0; row < scores.length; row += 1) scores[row] = roundScore(scores[row] ?? 0);
  return scores;
}

/** Whether a transform takes numbers of the population that its rules do not say. */
export const asksPopulation = (transform: Transform): boolean =>
  (transform.kind === 'MIN_MAX' && transform.minimum === null) ||
  (transform.kind === 'Z_SCORE' && transform.mean === null);

/** Whether a weight takes any number from the population. */
export const weightAsksPopulation = (weight: Weight): boolean =>
  asksPopulation(weight.transform) || asksStandIn(weight) || weight.outliers !== undefined;

/** Whether the population says what stands in for a feature that does not exist. */
export const asksStandIn = ({ imputation }: Weight): boolean =>
  imputation === 'MEAN' || imputation === 'MEDIAN';

/**
 * The number that enters the transform: the value, what fills it where it is NaN, or the bound that
 * it is beyond; NaN where the weight refuses it, and with it the score (docs/domain.md §4).
 */
export function enteringOf(
  { imputation, missing, outliers, bounds }: Weight,
  value: number,
): number {
  if (Number.isNaN(value)) return imputation === 'REFUSE' ? Number.NaN : missing;
  return outliers && bounds ? bounded(value, bounds, outliers.kind) : value;
}

/** A number within bounds as it is; beyond them the bound, or NaN where it is refused. */
export function bounded(
  value: number,
  { lower, upper }: FeatureBounds,
  kind: OutlierRule['kind'],
): number {
  if (value >= lower && value <= upper) return value;
  if (kind === 'REFUSE') return Number.NaN;
  return value < lower ? lower : upper;
}

/**
 * What one feature brings to the growth value; NaN is a feature that does not exist, and what is
 * refused.
 */
export function contributionOf(weight: Weight, value: number): number {
  const entering = enteringOf(weight, value);
  return Number.isNaN(entering)
    ? Number.NaN
    : weight.weight * applyTransform(weight.transform, entering);
}
