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
};

/** Rules that are in force together, ready to be asked. */
export type CompiledRules = {
  /** In the order in which they go: the greater priority first, then by code. */
  readonly rules: readonly CompiledRule[];
  /** What must be known of a member; the purchases of facts follow the windows. */
  readonly needs: FactNeeds;
  readonly setting: BenefitSetting;
};

/**
 * Makes checked rules ready: trees become closures, schedules instants, tiers places on the ladder.
 * To be done once for the rules in force, and again when they or the ladder change.
 */
export function compileBenefits(
  rules: readonly BenefitRule[],
  setting: BenefitSetting,
): CompiledRules {
  const { slotOf, windows } = windowSlots();
  const compiled = rules.toSorted(byPrecedence).map((rule) => ({
    ...{ rule, schedule: compileSchedule(rule.schedule, setting.calendar) },
    ...compileTree(rule.when, setting, slotOf),
  }));
  const needs = compiled.flatMap(({ leaves }) => leaves.map(({ bound }) => bound.needs));
  const attributes = needs.flatMap(({ attribute }) => (attribute === null ? [] : [attribute]));
  return {
    rules: compiled,
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
