import { benefitFault, type BenefitFault, type CheckedBenefit } from '../benefits/benefit-fault';
import type { BenefitRule } from '../benefits/benefit-rule';
import type { BenefitSetting } from '../benefits/benefit-setting';
import { isMixed, parseBenefitRule } from '../benefits/check-rule';
import { parseObject } from '../benefits/json-reading';
import { ok, refused } from '../shared/result';

/** What of a benefit rule a variant may replace: who gets it, and what. */
type BenefitChanges = Partial<Pick<BenefitRule, 'when' | 'then'>>;

/** What a variant changes of one published benefit rule. */
export type BenefitOverlay = { readonly ruleCode: string; readonly changes: BenefitChanges };

/** The same as somebody wrote it. */
export type UncheckedBenefitOverlay = { readonly ruleCode: string; readonly changes: unknown };

/** The benefit rules that hold, by code, and what they must fit. */
export type PublishedBenefits = {
  readonly rules: ReadonlyMap<string, BenefitRule>;
  readonly setting: BenefitSetting;
};

const CHANGED = ['when', 'then'] as const;

/** A published rule with an overlay that was checked with it before. */
export const overlaidBenefit = (rule: BenefitRule, { changes }: BenefitOverlay): BenefitRule => ({
  ...rule,
  ...changes,
});

/**
 * An overlay as it is kept, checked as the whole rule is with it; otherwise everything that is
 * wrong, with the path within the overlay. Caps, stacking and schedule stay those of the rule, so
 * that all variants count together.
 */
export function checkBenefitOverlay(
  { ruleCode, changes }: UncheckedBenefitOverlay,
  { rules, setting }: PublishedBenefits,
): CheckedBenefit<BenefitOverlay> {
  const rule = rules.get(ruleCode);
  if (!rule) {
    return refused([benefitFault(['ruleCode'], 'UNKNOWN_CHOICE', known(ruleCode, rules))]);
  }
  const fields = parseObject(changes, CHANGED, ['changes']);
  if (!fields.ok) return fields;
  const given = CHANGED.filter((name) => Object.hasOwn(fields.value, name));
  if (given.length === 0) return refused([benefitFault(['changes'], 'REQUIRED')]);
  const checked = parseBenefitRule({ ...rule, ...fields.value }, setting);
  if (!checked.ok) return refused(checked.error.map(withinChanges));
  // An order has its points multiplied by itself, all else is redeemed: not both, and not in turn.
  if (isMixed(checked.value) || multiplies(checked.value) !== multiplies(rule)) {
    return refused([
      benefitFault(['changes', 'then'], 'NOT_SUPPORTED', { value: 'POINTS_MULTIPLIER' }),
    ]);
  }
  const kept = Object.fromEntries(given.map((name) => [name, checked.value[name]]));
  return ok({ ruleCode, changes: kept as BenefitChanges });
}

const multiplies = ({ then }: BenefitRule): boolean =>
  then.some(({ kind }) => kind === 'POINTS_MULTIPLIER');

const known = (value: string, rules: PublishedBenefits['rules']) => ({
  value: value.slice(0, 40),
  known: [...rules.keys()].join(', '),
});

const withinChanges = (fault: BenefitFault): BenefitFault => ({
  ...fault,
  path: ['changes', ...fault.path],
});
