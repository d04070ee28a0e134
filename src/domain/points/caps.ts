import type { LocalDay } from '../shared/calendar';
import { periodStart } from '../shared/period';
import type { Points } from './earn';
import type { CapPeriod, EarningCap, EarningRule } from './earning-rule';
import type { PointsRules } from './points-rules';

/** A cap in the period that a behaviour or an order counts for. */
export type CountedCap = EarningCap & {
  /** The rule that is capped; null for the cap of all rules together. */
  readonly ruleCode: string | null;
  /** First local day of the period; 0 for `EVER`. */
  readonly periodStart: LocalDay;
};

/** How many points of a cap a member has used up. */
export type CapUse = Omit<CountedCap, 'points'> & { readonly used: Points };

/** Names a counter within its member. */
export const capKey = ({
  ruleCode,
  period,
  periodStart: start,
}: Omit<CountedCap, 'points'>): string => `${ruleCode ?? '*'}:${period}:${start}`;

/**
 * The caps that points earned on a day fall under: that of the rule, null for the programme's own
 * rate, and that of all rules.
 */
export function countedCaps(
  rules: PointsRules,
  rule: EarningRule | null,
  day: LocalDay,
): readonly CountedCap[] {
  const own = rule?.cap ? [counted(rule.cap, rule.code, day)] : [];
  const all = rules.cap ? [counted(rules.cap, null, day)] : [];
  return own.length + all.length === 0 ? NO_CAPS : [...own, ...all];
}

/**
 * How many points may still be earned under some caps; infinite under none.
 *
 * @example
 * // 30 points a day, of which 25 are used up
 * roomUnder([{ ruleCode: 'review', points: 30, period: 'DAY', periodStart: 20_000 }], () => 25);
 * // 5
 */
export const roomUnder = (caps: readonly CountedCap[], used: (cap: CountedCap) => Points): Points =>
  Math.max(0, Math.min(...caps.map((cap) => cap.points - used(cap))));

const NO_CAPS: readonly CountedCap[] = [];

const counted = (cap: EarningCap, ruleCode: string | null, day: LocalDay): CountedCap => ({
  ...cap,
  ruleCode,
  periodStart: startOfPeriod(cap.period, day),
});

const startOfPeriod = (period: CapPeriod, day: LocalDay): LocalDay =>
  period === 'EVER' ? 0 : periodStart(period, day, 0);
