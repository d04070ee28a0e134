import type { Behaviour } from '../behaviour/behaviour';
import { weekdayOf, type LocalDay, type ZoneCalendar } from '../shared/calendar';
import type { RulesInForce, Tier } from '../tiering/rules';
import { countedCaps, type CountedCap } from './caps';
import type { Points } from './earn';
import {
  WEEKDAYS,
  type EarningConditions,
  type EarningEffectKind,
  type EarningRule,
  type EarningSchedule,
} from './earning-rule';
import { NO_EXPIRY } from './expiry';
import type { LotTerms } from './lot-terms';
import type { PointsRules, PointsRulesInForce } from './points-rules';
import { greatestMultiplier, type OrderCampaign, type OrderTerms } from './earning-order';

/** The rules that points are earned by. */
export type EarningContext = {
  readonly inForce: RulesInForce;
  readonly points: PointsRulesInForce;
  readonly calendar: ZoneCalendar;
};

/** What rules look at: a behaviour, its local day, and the tier in force before it. */
export type EarningMoment = {
  readonly behaviour: Pick<Behaviour, 'type' | 'channel' | 'category' | 'occurredAt'>;
  readonly day: LocalDay;
  readonly tier: Tier;
};

/** What a behaviour that is no order earns, or costs, before caps. */
export type FixedEarning = {
  readonly kind: 'EARN' | 'PENALTY';
  readonly points: Points;
  readonly terms: LotTerms;
  readonly caps: readonly CountedCap[];
};

/**
 * What is fixed with an order at its first recorded payment (docs/domain.md §8, "Earning rules"):
 * the rate of the first `PER_UNIT` rule that holds, else the programme's own; every campaign that
 * holds; the tier's multiplier; the caps of that day.
 */
export function orderTerms(context: EarningContext, moment: EarningMoment): OrderTerms {
  const { inForce, points, calendar } = context;
  const { rules } = points;
  const rule = firstRule(context, moment, 'PER_UNIT');
  const campaigns = rules.earning.flatMap((campaign) => campaignOf(campaign, moment, calendar));
  const rate = rule?.effect.kind === 'PER_UNIT' ? rule.effect.pointsPerUnit : null;
  return {
    lot: {
      ...lotTerms(context, moment, rule),
      pointsPerUnit: rate ?? inForce.rules.pointsPerUnit,
      multiplier: moment.tier.pointsMultiplier,
      campaignMultiplier: greatestMultiplier(campaigns, moment.behaviour.category),
    },
    campaigns,
    caps: countedCaps(rules, rule, moment.day),
  };
}

/**
 * What a behaviour earns or costs by the first `FIXED` or `PENALTY` rule that holds; null where
 * none does. No tier and no campaign multiplies it.
 */
export function fixedEarning(context: EarningContext, moment: EarningMoment): FixedEarning | null {
  const isViolation = moment.behaviour.type === 'VIOLATION';
  const rule = firstRule(context, moment, isViolation ? 'PENALTY' : 'FIXED');
  if (rule?.effect.kind === 'FIXED') {
    const caps = countedCaps(context.points.rules, rule, moment.day);
    const terms = lotTerms(context, moment, rule);
    return { kind: 'EARN', points: rule.effect.points, terms, caps };
  }
  if (rule?.effect.kind === 'PENALTY') {
    const terms = { ...lotTerms(context, moment, rule), pendingDays: 0, expiry: NO_EXPIRY };
    return { kind: 'PENALTY', points: rule.effect.points, terms, caps: [] };
  }
  return null;
}

/** The caps that a behaviour of a day may fall under; which of them it does, its order tells. */
export function possibleCaps(
  rules: PointsRules,
  { type }: Pick<Behaviour, 'type'>,
  day: LocalDay,
): readonly CountedCap[] {
  const isPayment = type === 'PAYMENT';
  const mayHold = ({ effect, when, cap }: EarningRule): boolean =>
    cap !== null &&
    (isPayment
      ? effect.kind === 'PER_UNIT'
      : effect.kind === 'FIXED' && includes(when.behaviourTypes, type));
  const capped = rules.earning.filter(mayHold);
  if (capped.length > 0) return capped.flatMap((rule) => countedCaps(rules, rule, day));
  return rules.cap === null ? [] : countedCaps(rules, null, day);
}

function firstRule(
  { points, calendar }: EarningContext,
  moment: EarningMoment,
  kind: EarningEffectKind,
): EarningRule | null {
  const isMatch = ({ effect, when }: EarningRule): boolean =>
    effect.kind === kind &&
    includes(when.behaviourTypes, moment.behaviour.type) &&
    includesOrAny(when.categories, moment.behaviour.category) &&
    holds(when, moment, calendar);
  return points.rules.earning.find(isMatch) ?? null;
}

/** Categories of a campaign say which part of an order it multiplies, not whether it holds. */
function campaignOf(
  { code, effect, when }: EarningRule,
  moment: EarningMoment,
  calendar: ZoneCalendar,
): OrderCampaign[] {
  if (effect.kind !== 'CAMPAIGN' || !holds(when, moment, calendar)) return [];
  return [{ ruleCode: code, multiplier: effect.multiplier, categories: when.categories }];
}

const holds = (
  { channels, tiers, schedule }: EarningConditions,
  { behaviour, day, tier }: EarningMoment,
  calendar: ZoneCalendar,
): boolean =>
  includes(channels, behaviour.channel) &&
  includes(tiers, tier.code) &&
  (schedule === null || isWithin(schedule, behaviour.occurredAt, day, calendar));

function isWithin(
  { from, until, weekdays, fromMinute, untilMinute }: EarningSchedule,
  at: number,
  day: LocalDay,
  calendar: ZoneCalendar,
): boolean {
  if (from !== null && at < from) return false;
  if (until !== null && at >= until) return false;
  if (weekdays !== null && !weekdays.some((name) => name === WEEKDAYS[weekdayOf(day) - 1])) {
    return false;
  }
  if (fromMinute === null && untilMinute === null) return true;
  const minute = calendar.minuteOf(at);
  return minute >= (fromMinute ?? 0) && minute < (untilMinute ?? Infinity);
}

const includes = <Value>(list: readonly Value[] | null, value: Value): boolean =>
  list === null || list.includes(value);

const includesOrAny = (list: readonly string[] | null, value: string | null): boolean =>
  list === null || (value !== null && list.includes(value));

const lotTerms = (
  { inForce, points }: EarningContext,
  { tier }: EarningMoment,
  rule: EarningRule | null,
): LotTerms => ({
  ruleCode: rule?.code ?? null,
  pointsVersion: points.pointsVersion,
  versionNumber: inForce.versionNumber,
  pointsPerUnit: null,
  multiplier: '1',
  campaignMultiplier: '1',
  tierCode: tier.code,
  pendingDays: rule?.pendingDays ?? points.rules.pendingDays,
  expiry: rule?.expiry ?? points.rules.expiry,
});
