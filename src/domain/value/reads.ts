import { columnsRead, FEATURES, type Feature } from '../behaviour/features';
import type { SumColumn } from '../behaviour/window-sums';
import type { Division } from '../tiering/division-rules';
import type { Weight } from './growth-value';
import { singleModels, type SingleModel, type ValueModel } from './value-model';

/** The part of the rules that says what scores and candidate tiers are computed from. */
export type ReadingRules = {
  readonly weights: readonly Weight[];
  readonly model: ValueModel;
  readonly division: Division;
};

const FEATURES_OF: Readonly<Record<Exclude<SingleModel['kind'], 'GROWTH_VALUE'>, Feature[]>> = {
  SPEND_GROWTH: ['purchaseAmount', 'spendGrowth'],
  FUNNEL: ['viewed', 'paid'],
  RATING: ['averageRating', 'sentiment'],
  RFM: ['recencyDays', 'purchaseCount', 'purchaseAmount'],
};

/** Sums that models read and no feature of theirs does. */
const MORE_COLUMNS_OF: Readonly<Partial<Record<SingleModel['kind'], readonly SumColumn[]>>> = {
  FUNNEL: ['productViews'],
  RATING: ['positiveFeedback', 'negativeFeedback'],
};

/**
 * The features that scores and candidate tiers depend on, each once: those of the models, and those
 * that are weighted where a growth value is among them. A division by a model may look at all.
 */
export function featuresRead({ weights, model, division }: ReadingRules): readonly Feature[] {
  if (division.kind === 'MODEL') return FEATURES;
  const features = singleModels(model).flatMap(({ kind }) =>
    kind === 'GROWTH_VALUE' ? weights.map(({ feature }) => feature) : FEATURES_OF[kind],
  );
  return [...new Set(features)];
}

/** The sums that scores and candidate tiers are computed from, each once. */
export function columnsReadBy(rules: ReadingRules): readonly SumColumn[] {
  const more = singleModels(rules.model).flatMap(({ kind }) => MORE_COLUMNS_OF[kind] ?? []);
  return [...new Set([...columnsRead(featuresRead(rules)), ...more])];
}
