import type { BenefitFacts, BenefitMoment, FactNeeds } from './benefit-facts';
import { MEMBER_FACTS } from './benefit-facts';
import type { BenefitRule } from './benefit-rule';
import type { BenefitSetting } from './benefit-setting';
import { compileTree, windowSlots, type CompiledLeaf } from './compile-tree';
import { compileSchedule, type CompiledSchedule } from './schedule';

/** A rule, ready to be asked. */
export type CompiledRule = {
  readonly rule: BenefitRule;
  /** Whether its conditions are met; schedule, caps and other rules are not asked. */
  readonly isMet: (facts: BenefitFacts, moment: BenefitMoment) => boolean;
  readonly schedule: CompiledSchedule;
  readonly leaves: readonly CompiledLeaf[];
  /** The variant that has the rule so; not there for the rule as published. */
  readonly variant?: string;
};

/** Rules that are in force together, ready to be asked. */
export type CompiledRules = {
  /** In the order in which they go: the greater priority first, then by code. */
  readonly rules: readonly CompiledRule[];
  /** The same for members of a variant that changes one of them, by its code. */
  readonly arms: ReadonlyMap<string, readonly CompiledRule[]>;
  /** What must be known of a member; the purchases of facts follow the windows. */
  readonly needs: FactNeeds;
  readonly setting: BenefitSetting;
};

/** A rule as members of a variant have it; code, priority, stacking and caps are the same. */
export type VariantRule = { readonly variant: string; readonly rule: BenefitRule };

/** The rules that hold for a member. */
export const rulesFor = (
  { rules, arms }: CompiledRules,
  { variant }: Pick<BenefitFacts, 'variant'>,
): readonly CompiledRule[] => (variant === undefined ? undefined : arms.get(variant)) ?? rules;

/**
 * Makes checked rules ready: trees become closures, schedules instants, tiers places on the ladder.
 * To be done once for the rules in force, and again when they or the ladder change. `variants` are
 * the rules of the same codes that members of an experiment have instead.
 */
export function compileBenefits(
  rules: readonly BenefitRule[],
  setting: BenefitSetting,
  variants: readonly VariantRule[] = [],
): CompiledRules {
  const { slotOf, windows } = windowSlots();
  const ready = (rule: BenefitRule): CompiledRule => ({
    ...{ rule, schedule: compileSchedule(rule.schedule, setting.calendar) },
    ...compileTree(rule.when, setting, slotOf),
  });
  const compiled = rules.toSorted(byPrecedence).map(ready);
  const others = variants.map(({ variant, rule }) => ({ ...ready(rule), variant }));
  const all = [...compiled, ...others];
  const needs = all.flatMap(({ leaves }) => leaves.map(({ bound }) => bound.needs));
  const attributes = needs.flatMap(({ attribute }) => (attribute === null ? [] : [attribute]));
  return {
    rules: compiled,
    arms: new Map(
      others.map((other) => [
        other.variant,
        compiled.map((one) => (one.rule.code === other.rule.code ? other : one)),
      ]),
    ),
    needs: {
      member: MEMBER_FACTS.filter((fact) => needs.some(({ member }) => member.includes(fact))),
      windows,
      attributes: [...new Set(attributes)],
    },
    setting,
  };
}

/** The order in which rules go: the greater priority first, then by code. */
export const byPrecedence = (left: BenefitRule, right: BenefitRule): number =>
  right.priority - left.priority || (left.code < right.code ? -1 : 1);
