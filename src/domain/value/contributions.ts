import { featureOf, type Feature, type FeatureSource } from '../behaviour/features';
import { roundScore } from '../shared/decimal';
import { assertNever } from '../shared/invariant';
import { contributionOf, enteringOf, type Weight } from './growth-value';
import { ratingParts } from './rating';
import { rfmOf } from './rfm';
import type { ScoringRules } from './score';
import type { SingleModel } from './value-model';

/** How a number came to enter that is not the value of the feature, or why none did. */
export type Treatment = 'FILLED' | 'BOUNDED' | 'REFUSED';

/** What one feature brought to the score. */
export type Contribution = {
  readonly feature: Feature;
  /** Null where the feature does not exist. */
  readonly value: number | null;
  readonly weight: number;
  readonly contribution: number;
  /** Left out where the value entered as it is. */
  readonly treatment?: Treatment;
  /** The number that entered in its place; null where it was refused and there is no score. */
  readonly used?: number | null;
};

type Explain<Model extends SingleModel = SingleModel> = (
  model: Model,
  of: {
    readonly inForce: ScoringRules;
    readonly source: FeatureSource;
    readonly row: number;
  },
) => Contribution[];

type ModelOf<Kind extends SingleModel['kind']> = Extract<SingleModel, { readonly kind: Kind }>;

/**
 * What each feature of one member brings, in the order of the weights, or of the model
 * (docs/domain.md §13, "Explanation"). Contributions add up to the score, but for what rounding and
 * the clamp of a rating take. A model that gives no score has contributions of 0. In a combination
 * every part is told, with its weight multiplied in; a feature may then stand there twice.
 */
export function contributionsOf(
  inForce: ScoringRules,
  source: FeatureSource,
  row: number,
): Contribution[] {
  const { model } = inForce.rules;
  const of = { inForce, source, row };
  if (model.kind !== 'COMBINED') return ofModel(model, of);
  return model.parts.flatMap((part) =>
    ofModel(part.model, of).map((each) => ({
      ...each,
      weight: roundScore(part.weight * each.weight),
      contribution: roundScore(part.weight * each.contribution),
    })),
  );
}

const ofModel: Explain = (model, of) => {
  switch (model.kind) {
    case 'GROWTH_VALUE':
      return ofGrowthValue(of);
    case 'SPEND_GROWTH':
      return [told(of, 'purchaseAmount', 1), told(of, 'spendGrowth', 1)];
    case 'FUNNEL':
      return ofFunnel(model, of);
    case 'RATING':
      return ofRating(model, of);
    case 'RFM':
      return ofRfm(model, of);
    default:
      return assertNever(model);
  }
};

type Of = Parameters<Explain>[1];

/** Where one feature is refused, nothing brings anything. */
function ofGrowthValue(of: Of): Contribution[] {
  const parts = of.inForce.rules.weights.map((weight) => ofWeight(weight, of));
  const isRefused = parts.some(({ treatment }) => treatment === 'REFUSED');
  return isRefused ? parts.map((part) => ({ ...part, contribution: 0 })) : parts;
}

function ofWeight(weight: Weight, { source, row }: Of): Contribution {
  const value = featureOf(weight.feature, source, row);
  const contribution = roundScore(contributionOf(weight, value ?? Number.NaN));
  const part = { feature: weight.feature, value, weight: weight.weight, contribution };
  const used = enteringOf(weight, value ?? Number.NaN);
  if (Number.isNaN(used)) return { ...part, contribution: 0, treatment: 'REFUSED', used: null };
  if (used === value) return part;
  return { ...part, treatment: value === null ? 'FILLED' : 'BOUNDED', used };
}

/** A feature with what it brings: its value times the weight unless said. */
function told(
  { source, row }: Of,
  feature: Feature,
  weight: number,
  contribution?: number,
): Contribution {
  const value = featureOf(feature, source, row);
  return {
    feature,
    value,
    weight,
    contribution: roundScore(contribution ?? weight * (value ?? 0)),
  };
}

/** Of the views a member cannot be said to have too many: what was paid brings the score. */
const ofFunnel: Explain<ModelOf<'FUNNEL'>> = (_, of) => {
  const { viewed, paid, productViews } = of.source.sums.counters;
  const isSeen = (productViews[of.row] ?? 0) > 0;
  const perPaid = isSeen ? 100 / (viewed[of.row] ?? 0) : 0;
  return [
    told(of, 'paid', roundScore(perPaid), perPaid * (paid[of.row] ?? 0)),
    told(of, 'viewed', 0),
  ];
};

/** Feedback is no feature of its own; it stands beside the sentiment that it comes from. */
const ofRating: Explain<ModelOf<'RATING'>> = (model, of) => {
  const parts = ratingParts(model, of.source, of.row);
  return [
    told(of, 'averageRating', model.ratingWeight, model.ratingWeight * (parts?.mean ?? 0)),
    told(of, 'sentiment', 1, parts?.feedback ?? 0),
  ];
};

const ofRfm: Explain<ModelOf<'RFM'>> = (model, of) => {
  const rfm = rfmOf(of.inForce.population?.rfm ?? null, of.source, of.row);
  const { recencyWeight, frequencyWeight, monetaryWeight } = model;
  return [
    told(of, 'recencyDays', recencyWeight, recencyWeight * (rfm?.recency ?? 0)),
    told(of, 'purchaseCount', frequencyWeight, frequencyWeight * (rfm?.frequency ?? 0)),
    told(of, 'purchaseAmount', monetaryWeight, monetaryWeight * (rfm?.monetary ?? 0)),
  ];
};
