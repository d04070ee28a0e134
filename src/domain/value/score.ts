import type { FeatureSource } from '../behaviour/features';
import { roundScore } from '../shared/decimal';
import { assertNever } from '../shared/invariant';
import type { RulesInForce } from '../tiering/rules';
import { funnelScores } from './funnel';
import { growthValues } from './growth-value';
import { ratingScores } from './rating';
import { rfmModelScores } from './rfm';
import { spendGrowthScores } from './spend-growth';
import type { SingleModel, ValueModel } from './value-model';

type Combined = Extract<ValueModel, { readonly kind: 'COMBINED' }>;

/** What scores need of the rules in force. */
export type ScoringRules = Pick<RulesInForce, 'rules' | 'population'>;

/**
 * The score of every member of a batch by the value model in force, rounded half-up to 6 decimals;
 * NaN where the model gives none (docs/domain.md §5.1–5.4). Linear in members × what is read.
 */
export function scoresOf(inForce: ScoringRules, source: FeatureSource): Float64Array {
  const { model } = inForce.rules;
  return model.kind === 'COMBINED'
    ? combinedScores(model, inForce, source)
    : scoresOfModel(model, inForce, source);
}

/** The scores that one model gives, rounded. */
function scoresOfModel(
  model: SingleModel,
  { rules, population }: ScoringRules,
  source: FeatureSource,
): Float64Array {
  switch (model.kind) {
    case 'GROWTH_VALUE':
      return growthValues(rules.weights, source);
    case 'SPEND_GROWTH':
      return rounded(spendGrowthScores(source));
    case 'FUNNEL':
      return rounded(funnelScores(source));
    case 'RATING':
      return rounded(ratingScores(model, source));
    case 'RFM':
      return rounded(rfmModelScores(model, population?.rfm ?? null, source));
    default:
      return assertNever(model);
  }
}

/** Σ weight · score over the parts that give one; NaN where none does. */
function combinedScores(
  { parts }: Combined,
  inForce: ScoringRules,
  source: FeatureSource,
): Float64Array {
  const total = new Float64Array(source.sums.size).fill(Number.NaN);
  for (const { model, weight } of parts) {
    const scores = scoresOfModel(model, inForce, source);
    for (let row = 0; row < total.length; row += 1) {
      const score = scores[row] ?? Number.NaN;
      if (Number.isNaN(score)) continue;
      const before = total[row] ?? Number.NaN;
      total[row] = (Number.isNaN(before) ? 0 : before) + weight * score;
    }
  }
  return rounded(total);
}

/** The column belongs to the computation that made it; it is rounded where it lies. */
function rounded(scores: Float64Array): Float64Array {
  for (let row = 0; row < scores.length; row += 1) scores[row] = roundScore(scores[row] ?? 0);
  return scores;
}
