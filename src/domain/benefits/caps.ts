import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { periodStart } from '../shared/period';
import type { BenefitRefusal, CapUse, CountedBenefitCap } from './benefit-answer';
import type { BenefitMoment } from './benefit-facts';
import type { BenefitRule } from './benefit-rule';
import type { BenefitSetting } from './benefit-setting';
import type { CompiledRules } from './compile';

/**
 * The caps of all rules in the periods of a moment: each is one counter, of the member or of
 * everybody. Whoever grants adds to them in one unit with the grant, and does not let any exceed
 * its maximum.
 */
export const countedCapsOf = (
  { rules }: Pick<CompiledRules, 'rules'>,
  { today }: Pick<BenefitMoment, 'today'>,
): readonly CountedBenefitCap[] => rules.flatMap(({ rule }) => capsOn(rule, today));

/** Names a counter; where the scope is `MEMBER`, a counter of that member. */
const benefitCapKey = ({
  ruleCode,
  scope,
  measure,
  period,
  periodStart: start,
}: Omit<CountedBenefitCap, 'maximum'>): string =>
  [ruleCode, scope, measure, period, start].join(':');

/** The caps of a rule in the periods that a day falls into. */
export const capsOn = ({ code, caps }: BenefitRule, day: LocalDay): readonly CountedBenefitCap[] =>
  caps.map((cap) => ({
    ...cap,
    ruleCode: code,
    periodStart: cap.period === 'EVER' ? 0 : periodStart(cap.period, day, 0),
  }));

/** How much of each cap is used up; 0 where nothing is counted yet. */
export type UsedOf = (cap: CountedBenefitCap) => number;

/** Looks counters up by their key. */
export function usedOf(uses: readonly CapUse[]): UsedOf {
  const counted = new Map(uses.map((use) => [benefitCapKey(use), use.used]));
  return (cap) => counted.get(benefitCapKey(cap)) ?? 0;
}

/** The caps that leave no room for one use or one minor unit, and when there is room again. */
export const capRefusals = (
  caps: readonly CountedBenefitCap[],
  used: UsedOf,
  setting: Pick<BenefitSetting, 'calendar'>,
): readonly BenefitRefusal[] =>
  caps
    .filter((cap) => used(cap) >= cap.maximum)
    .map((cap) => ({ kind: 'CAP_USED_UP', cap, used: used(cap), until: endOf(cap, setting) }));

/** How many minor units may still be taken off; infinite without a cap in money. */
export const moneyRoom = (caps: readonly CountedBenefitCap[], used: UsedOf): number =>
  Math.min(
    Infinity,
    ...caps
      .filter(({ measure }) => measure === 'MONEY')
      .map((cap) => Math.max(0, cap.maximum - used(cap))),
  );

const endOf = (
  { period, periodStart: start }: CountedBenefitCap,
  { calendar }: Pick<BenefitSetting, 'calendar'>,
): Instant | null => (period === 'EVER' ? null : calendar.startOf(periodStart(period, start, 1)));
