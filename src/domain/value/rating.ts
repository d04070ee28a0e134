import type { FeatureSource } from '../behaviour/features';
import { roundScore } from '../shared/decimal';
import type { SingleModel } from './value-model';

type RatingModel = Extract<SingleModel, { readonly kind: 'RATING' }>;

const HIGHEST = 5;

/** One rating and what it counts. */
export type WeightedRating = { readonly rating: number; readonly weight: number };

/** What one text says, by `feedbackOf`, and what it counts. */
export type WeightedFeedback = { readonly feedback: -1 | 0 | 1; readonly weight: number };

/**
 * S = Σ(ratingᵢ · wᵢ)/n + Σ(feedbackᵢ · fᵢ), within 0…5 and rounded half-up to 6 decimals; null
 * without ratings. Ratings out of 10 are halved (docs/domain.md §5.4).
 *
 * @example
 * // ratings 4 and 5 of weight 0.5, feedback 1 and −1 of weights 0.3 and 0.2 → 2.25 + 0.1 = 2.35
 */
export function ratingScore(
  ratings: readonly WeightedRating[],
  feedback: readonly WeightedFeedback[],
  outOf: 5 | 10 = 5,
): number | null {
  if (ratings.length === 0) return null;
  const rated = ratings.reduce((sum, { rating, weight }) => sum + rating * weight, 0);
  const said = feedback.reduce((sum, each) => sum + each.feedback * each.weight, 0);
  return roundScore(clamped((rated * HIGHEST) / outOf / ratings.length + said));
}

/** The two parts of a rating score, before they are clamped. */
export type RatingParts = { readonly mean: number; readonly feedback: number };

/**
 * The mean rating of one member, and (positiveWeight · positive − negativeWeight · negative) / n;
 * null without ratings.
 */
export function ratingParts(
  { positiveWeight, negativeWeight }: RatingModel,
  { sums }: FeatureSource,
  row: number,
): RatingParts | null {
  const { ratings, ratingHundredths, positiveFeedback, negativeFeedback } = sums.counters;
  const count = ratings[row] ?? 0;
  if (count === 0) return null;
  const positive = positiveWeight * (positiveFeedback[row] ?? 0);
  const negative = negativeWeight * (negativeFeedback[row] ?? 0);
  return {
    mean: (ratingHundredths[row] ?? 0) / 100 / count,
    feedback: (positive - negative) / count,
  };
}

/**
 * S of every member of a batch, not rounded: `ratingScore` where all ratings weigh the same, and
 * all feedback of one sign. NaN without ratings.
 */
export function ratingScores(model: RatingModel, source: FeatureSource): Float64Array {
  const scores = new Float64Array(source.sums.size);
  for (let row = 0; row < scores.length; row += 1) {
    const parts = ratingParts(model, source, row);
    scores[row] =
      parts === null ? Number.NaN : clamped(model.ratingWeight * parts.mean + parts.feedback);
  }
  return scores;
}

const clamped = (score: number): number => Math.min(Math.max(score, 0), HIGHEST);
