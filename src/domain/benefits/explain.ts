import type { ConditionAnswer } from './benefit-answer';
import type { BenefitFacts, BenefitMoment } from './benefit-facts';
import type { CompiledRule } from './compile';

/**
 * Every condition of a rule for one member, met or not, with what was there, what was required, and
 * what is missing for the outcome that the rule wants.
 */
export const explainRule = (
  { leaves }: Pick<CompiledRule, 'leaves'>,
  facts: BenefitFacts,
  moment: BenefitMoment,
): readonly ConditionAnswer[] =>
  leaves.map(({ path, leaf, isWanted, bound, check, explain }) => ({
    ...{ path, field: leaf.field, operator: leaf.operator, isWanted, required: bound.required },
    isMet: check(facts, moment),
    ...explain(facts, moment, isWanted),
  }));
