import type { BenefitRuleState, ExperimentInput } from '../../api/generated/graphql';
import type { Rule } from '../../editing/benefit/rule';
import { isSame } from '../../editing/same';
import type { Plan, Variant } from './plan';

/** A benefit rule that variants may change. */
export interface PublishedBenefit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly state: BenefitRuleState;
  readonly revision: number;
  /** The number of the version that was published last. */
  readonly number: number;
  readonly rule: Rule;
  readonly sentence: string;
  /** As it stands, published or not. */
  readonly current: Rule;
}

/** What a variant may have otherwise: who gets it, and what they get. */
export type BenefitChanges = Partial<Pick<Rule, 'when' | 'then'>>;

const CHANGED = ['when', 'then'] as const;

/** What a variant changes of its benefit rule; the API has checked it. */
export const changesOf = ({ benefit }: Pick<Variant, 'benefit'>): BenefitChanges =>
  (benefit?.changes ?? {}) as BenefitChanges;

/** The rule that a variant changes, or may change; null where the experiment is on none. */
export const ruleCodeOf = (
  { benefitRule }: Pick<Plan, 'benefitRule'>,
  { benefit }: Pick<Variant, 'benefit'>,
): string | null => benefit?.ruleCode ?? benefitRule;

/** A plan on another benefit rule, or on none: what variants change of others is dropped. */
export const withBenefitRule = (plan: Plan, code: string | null): Plan => ({
  ...plan,
  benefitRule: code,
  variants: plan.variants.map((variant) =>
    variant.benefit === null || variant.benefit.ruleCode === code
      ? variant
      : { ...variant, benefit: null },
  ),
});

/** What a variant has of a rule; what is as published is no change. */
export function withBenefit(
  variant: Variant,
  { code, rule }: PublishedBenefit,
  part: BenefitChanges,
): Pick<Variant, 'benefit'> {
  const next: BenefitChanges = { ...changesOf(variant), ...part };
  const changed = CHANGED.filter((name) => name in next && !isSame(next[name], rule[name]));
  if (changed.length === 0) return { benefit: null };
  const changes = Object.fromEntries(changed.map((name) => [name, next[name]]));
  return { benefit: { ruleCode: code, changes } };
}

/** A rule as a variant has it. */
export const overlaidRule = (rule: Rule, variant: Pick<Variant, 'benefit'>): Rule => ({
  ...rule,
  ...changesOf(variant),
});

/** A plan as the API takes it: which rule it is on is said by what variants change. */
export const inputOf = ({ benefitRule: _, ...plan }: Plan): ExperimentInput => plan;
