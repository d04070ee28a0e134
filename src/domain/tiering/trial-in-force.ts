import type { BenefitRule } from '../benefits/benefit-rule';
import type { VariantRule } from '../benefits/compile';
import { overlaidRules, type RulesOverlay } from '../experiments/overlay';
import type { Population } from '../value/population';
import { resolveRules, type ProgramRules, type TrialInForce } from './rules';

/** An experiment on the rules of a version as it is kept while it runs. */
export type StoredTrial = {
  readonly experimentId: string;
  /** The version that the variants overlay. */
  readonly versionNumber: number;
  readonly seed: string;
  readonly coverage: number;
  readonly variants: readonly {
    readonly code: string;
    readonly weight: number;
    readonly overlay: RulesOverlay;
    /** A published benefit rule as the variant has it; null where it changes none. */
    readonly benefit: BenefitRule | null;
  }[];
};

/** Benefit rules as the variants have them, those that change one. */
export const benefitVariantsOf = ({ variants }: StoredTrial): VariantRule[] =>
  variants.flatMap(({ code, benefit }) => (benefit ? [{ variant: code, rule: benefit }] : []));

/** A trial with the rules of its variants, numbers of the population in their places. */
export const trialInForce = (
  { experimentId, seed, coverage, variants }: StoredTrial,
  published: ProgramRules,
  population: Population | null,
): TrialInForce => ({
  experimentId,
  allocation: { seed, coverage, weights: variants.map(({ weight }) => weight) },
  variants: variants.map(({ code, overlay }) => ({
    code,
    rules: resolveRules(overlaidRules(published, overlay), population),
  })),
});
