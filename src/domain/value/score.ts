import type { FeatureSource } from '../behaviour/features';
import type { RulesInForce } from '../tiering/rules';
import { growthValues } from './growth-value';

/**
 * The score of every member of a batch by the value model in force, rounded half-up to 6 decimals;
 * NaN where the model gives none (docs/domain.md §5.1–5.4).
 */
export const scoresOf = ({ rules }: RulesInForce, source: FeatureSource): Float64Array =>
  growthValues(rules.weights, source);
