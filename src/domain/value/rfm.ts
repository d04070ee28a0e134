import { featureOf, type FeatureSource } from '../behaviour/features';
import { placeFromTop } from '../shared/place';
import type { RfmCuts } from './population';
import type { SingleModel } from './value-model';

/** Quintiles from 1 to 5, the best: of recency (recent is high), frequency and monetary value. */
export type RfmScores = {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
};

/** Features of all members with at least one order, by column. */
export type RfmColumns = {
  readonly recencyDays: Float64Array;
  readonly purchaseCount: Float64Array;
  readonly purchaseAmount: Float64Array;
};

/** Shares from the top that the quintiles 5, 4, 3 and 2 end with. */
const SHARES = [0.2, 0.4, 0.6, 0.8] as const;

/**
 * Cut points of the quintiles: of N members the value at place ⌈0.2·N⌉, ⌈0.4·N⌉, … from the best,
 * in ascending order. Null without a member who has an order (docs/domain.md §4, "RFM").
 */
export function rfmCutsOf(columns: RfmColumns): RfmCuts | null {
  if (columns.purchaseCount.length === 0) return null;
  return {
    recencyDays: fromBottom(columns.recencyDays),
    purchaseCount: fromTop(columns.purchaseCount).toReversed(),
    purchaseAmount: fromTop(columns.purchaseAmount).toReversed(),
  };
}

function fromTop(column: Float64Array): number[] {
  const sorted = column.toSorted();
  return SHARES.map((share) => sorted[sorted.length - placeFromTop(share, sorted.length)] ?? 0);
}

/** Of recency the lowest is the best. */
function fromBottom(column: Float64Array): number[] {
  const sorted = column.toSorted();
  return SHARES.map((share) => sorted[placeFromTop(share, sorted.length) - 1] ?? 0);
}

/**
 * The quintiles of one member; null without orders. What equals a cut point is of the better
 * quintile, so that equals are never parted (docs/domain.md §4, "RFM").
 *
 * @example
 * // cuts of frequency 1, 2, 3, 5: one order is quintile 2, five orders are quintile 5
 */
export function rfmScoresOf(
  cuts: RfmCuts,
  recencyDays: number | null,
  purchaseCount: number,
  purchaseAmount: number,
): RfmScores | null {
  if (recencyDays === null || purchaseCount <= 0) return null;
  return {
    recency: 1 + cuts.recencyDays.filter((cut) => recencyDays <= cut).length,
    frequency: 1 + cuts.purchaseCount.filter((cut) => purchaseCount >= cut).length,
    monetary: 1 + cuts.purchaseAmount.filter((cut) => purchaseAmount >= cut).length,
  };
}

/** The quintiles of one member of a batch; null without orders, or before cut points are known. */
export const rfmOf = (cuts: RfmCuts | null, source: FeatureSource, row: number): RfmScores | null =>
  cuts &&
  rfmScoresOf(
    cuts,
    featureOf('recencyDays', source, row),
    featureOf('purchaseCount', source, row) ?? 0,
    featureOf('purchaseAmount', source, row) ?? 0,
  );

type RfmModel = Extract<SingleModel, { readonly kind: 'RFM' }>;

/**
 * S = Σ weight · quintile of every member of a batch, not rounded; NaN without orders, and for
 * everybody until a population was computed.
 */
export function rfmModelScores(
  model: RfmModel,
  cuts: RfmCuts | null,
  source: FeatureSource,
): Float64Array {
  const scores = new Float64Array(source.sums.size).fill(Number.NaN);
  for (let row = 0; row < scores.length; row += 1) {
    const rfm = rfmOf(cuts, source, row);
    if (rfm === null) continue;
    scores[row] =
      model.recencyWeight * rfm.recency +
      model.frequencyWeight * rfm.frequency +
      model.monetaryWeight * rfm.monetary;
  }
  return scores;
}
