import type { Locale } from '../shared/locale';
import type { BenefitAnswer, CapUse, CountedBenefitCap } from './benefit-answer';
import type { BenefitContext, BenefitFacts, BenefitMoment, FactNeeds } from './benefit-facts';
import type { CheckedBenefit } from './benefit-fault';
import type { BenefitRule } from './benefit-rule';
import type { BenefitSetting } from './benefit-setting';

// The faces of what follows, for those who build on it; each moves to the file named beside it.

/** Checks a rule from outside or the store; says everything that is wrong. (`check-rule.ts`) */
export declare function parseBenefitRule(
  json: unknown,
  setting: BenefitSetting,
): CheckedBenefit<BenefitRule>;

/** Checks a context: currency of the programme, whole amounts, country. (`check-context.ts`) */
export declare function checkBenefitContext(
  context: BenefitContext,
  setting: BenefitSetting,
): CheckedBenefit<BenefitContext>;

/** A rule, compiled. (`compile.ts`) */
export type CompiledRule = {
  readonly rule: BenefitRule;
  /** Whether its conditions are met; the hot path. */
  readonly isMet: (facts: BenefitFacts, moment: BenefitMoment) => boolean;
};
export type CompiledRules = {
  /** In the order in which they go: by priority, then by code. */
  readonly rules: readonly CompiledRule[];
  readonly needs: FactNeeds;
  readonly setting: BenefitSetting;
};

/** Compiles checked rules together: purchases of facts follow `needs.windows`. (`compile.ts`) */
export declare function compileBenefits(
  rules: readonly BenefitRule[],
  setting: BenefitSetting,
): CompiledRules;

/** A context with what the calendar says of it. (`moment.ts`) */
export declare function momentOf(context: BenefitContext, setting: BenefitSetting): BenefitMoment;

/** The caps of the rules in the periods of a moment: what the shell counts. (`caps.ts`) */
export declare function countedCapsOf(
  compiled: CompiledRules,
  moment: BenefitMoment,
): readonly CountedBenefitCap[];

/** Names a counter; with the member's id where the scope is MEMBER it is unique. (`caps.ts`) */
export declare function benefitCapKey(cap: Omit<CountedBenefitCap, 'maximum'>): string;

/** Every rule for one member, in the order of `compiled.rules`. (`decide.ts`) */
export declare function decideBenefits(
  compiled: CompiledRules,
  facts: BenefitFacts,
  moment: BenefitMoment,
  capsUsed: readonly CapUse[],
): readonly BenefitAnswer[];

/** The whole rule as a sentence in one language. (`sentence.ts`) */
export declare function renderSentence(
  rule: BenefitRule,
  setting: BenefitSetting,
  locale: Locale,
): string;
