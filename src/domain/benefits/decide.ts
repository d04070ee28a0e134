import type { MinorUnits } from '../shared/money';
import type { BenefitAnswer, BenefitRefusal, CapUse, ConditionAnswer } from './benefit-answer';
import type { BenefitFacts, BenefitMoment } from './benefit-facts';
import type { BenefitRule } from './benefit-rule';
import type { BenefitSetting } from './benefit-setting';
import { capRefusals, capsOn, moneyRoom, usedOf, type UsedOf } from './caps';
import { rulesFor, type CompiledRule, type CompiledRules } from './compile';
import { explainRule } from './explain';
import { grantEffects, moneyOffAll } from './money-off';
import { settleStacking } from './stacking';

/** A rule for one member, before other rules are looked at. */
type Candidate = {
  readonly rule: BenefitRule;
  readonly variant: Pick<CompiledRule, 'variant'>;
  readonly conditions: readonly ConditionAnswer[];
  readonly reasons: readonly BenefitRefusal[];
  /** Money off this cart as the rule has it, and what caps leave of it. */
  readonly desiredMinor: MinorUnits | null;
  readonly room: MinorUnits;
};

/**
 * Every rule for one member in one context, in the order of the rules: granted with its effects, or
 * refused with the reasons that are true (docs/domain.md §9). First each rule by itself: schedule,
 * conditions, caps. Then those that nothing stands in the way of, among each other: the best of a
 * group, and exclusive rules. Money is taken off in that order, from what the cart costs before
 * benefits, until nothing of it is left. `capsUsed` are the counters of `countedCapsOf`; the answer
 * holds as long as they do, and the shell sees to that when it grants.
 */
export function decideBenefits(
  compiled: CompiledRules,
  facts: BenefitFacts,
  moment: BenefitMoment,
  capsUsed: readonly CapUse[],
): readonly BenefitAnswer[] {
  const asked = { facts, moment, used: usedOf(capsUsed), setting: compiled.setting };
  const candidates = rulesFor(compiled, facts).map((each) => candidateOf(each, asked));
  const open = candidates.filter(({ reasons }) => reasons.length === 0);
  const stacked = settleStacking(
    open.map(({ rule, desiredMinor, room }) => ({
      rule,
      worth: Math.min(desiredMinor ?? 0, room),
    })),
  );
  const totalMinor = moment.cart?.totalMinor ?? null;
  let left = totalMinor ?? 0;
  return candidates.map((candidate): BenefitAnswer => {
    const { rule, variant, conditions, reasons, desiredMinor, room } = candidate;
    const refusal = stacked.get(rule.code);
    const all = refusal ? [refusal] : reasons;
    const answer = { ruleCode: rule.code, ...variant, conditions };
    if (all.length > 0) return { kind: 'refused', ...answer, reasons: all };
    const effects = grantEffects(rule.then, totalMinor, Math.min(left, room));
    left -= effects.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
    return { kind: 'granted', ...answer, effects, desiredMinor };
  });
}

type Asked = {
  readonly facts: BenefitFacts;
  readonly moment: BenefitMoment;
  readonly used: UsedOf;
  readonly setting: BenefitSetting;
};

function candidateOf(compiled: CompiledRule, asked: Asked): Candidate {
  const { facts, moment, used, setting } = asked;
  const { rule, schedule } = compiled;
  const caps = capsOn(rule, moment.today);
  const reasons: BenefitRefusal[] = [
    ...(schedule.holds(moment)
      ? []
      : [{ kind: 'NOT_SCHEDULED', next: schedule.nextFrom(moment.instant) } as const]),
    ...(compiled.isMet(facts, moment) ? [] : [{ kind: 'CONDITIONS_NOT_MET' } as const]),
    ...capRefusals(caps, used, setting),
  ];
  return {
    ...{ rule, reasons, conditions: explainRule(compiled, facts, moment) },
    variant: compiled.variant === undefined ? {} : { variant: compiled.variant },
    desiredMinor: moneyOffAll(rule.then, moment.cart?.totalMinor ?? null),
    room: moneyRoom(caps, used),
  };
}
