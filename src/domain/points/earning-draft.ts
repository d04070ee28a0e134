import type { Instant } from '../shared/instant';
import type { TextInLocale } from '../tiering/check-ladder';
import type { EarningRule, EarningSchedule } from './earning-rule';
import type { ExpiryPolicy } from './expiry';
import type { PointsRules } from './points-rules';

type Optional<Value> = Value | null | undefined;

/** An expiry policy as somebody wrote it. */
export type UncheckedExpiry = {
  readonly kind: string;
  readonly months?: Optional<number>;
  readonly days?: Optional<number>;
  readonly roundTo?: Optional<string>;
  readonly dates?: Optional<readonly string[]>;
  readonly minimumDays?: Optional<number>;
};

/** A cap as somebody wrote it. */
export type UncheckedCap = { readonly points: number; readonly period: string };

/** An effect as somebody wrote it. */
export type UncheckedEffect = {
  readonly kind: string;
  readonly pointsPerUnit?: Optional<string>;
  readonly multiplier?: Optional<string>;
  readonly points?: Optional<number>;
};

/** A schedule as somebody wrote it; times are `HH:MM`, the end of a day is `24:00`. */
export type UncheckedSchedule = {
  readonly from?: Optional<Instant>;
  readonly until?: Optional<Instant>;
  readonly weekdays?: Optional<readonly string[]>;
  readonly fromTime?: Optional<string>;
  readonly untilTime?: Optional<string>;
};

/** Conditions as somebody wrote them; a list that is not given means any. */
export type UncheckedConditions = {
  readonly behaviourTypes?: Optional<readonly string[]>;
  readonly channels?: Optional<readonly string[]>;
  readonly categories?: Optional<readonly string[]>;
  readonly tiers?: Optional<readonly string[]>;
  readonly schedule?: Optional<UncheckedSchedule>;
};

/** An earning rule as somebody wrote it. */
export type UncheckedEarningRule = {
  readonly code: string;
  readonly names: readonly TextInLocale[];
  readonly effect: UncheckedEffect;
  readonly when?: Optional<UncheckedConditions>;
  readonly cap?: Optional<UncheckedCap>;
  readonly pendingDays?: Optional<number>;
  readonly expiry?: Optional<UncheckedExpiry>;
};

/** Points rules as somebody wrote them; what is not given takes its default. */
export type UncheckedPointsRules = {
  readonly earning?: Optional<readonly UncheckedEarningRule[]>;
  readonly cap?: Optional<UncheckedCap>;
  readonly pendingDays?: Optional<number>;
  readonly expiry?: Optional<UncheckedExpiry>;
  readonly refundPolicy?: Optional<string>;
  readonly holdMinutes?: Optional<number>;
  readonly maxHoldMinutes?: Optional<number>;
  readonly adjustmentLimit?: Optional<number>;
  readonly transfersAllowed?: Optional<boolean>;
  readonly minimumTransfer?: Optional<number>;
  readonly minimumRedemption?: Optional<number>;
  readonly unitCost?: Optional<string>;
  readonly breakageRatio?: Optional<string>;
};

/**
 * Points rules with what somebody wants changed, to be checked as a whole: what is not said stays
 * as it is, and what is said to be null takes its default.
 */
export function amendPointsRules(
  rules: PointsRules,
  changes: UncheckedPointsRules,
): UncheckedPointsRules {
  const said = Object.entries(changes).filter(([, value]) => value !== undefined);
  const known = { ...rules, earning: rules.earning.map(uncheckedRule) };
  return { ...known, ...Object.fromEntries(said) };
}

/** The parts of an expiry policy as a form has them: what a kind does not have is null. */
export const expiryParts = (policy: ExpiryPolicy) => ({ ...NO_PARTS, ...policy });

const NO_PARTS = { months: null, days: null, roundTo: null, dates: null, minimumDays: null };

/**
 * A minute of the day on the clock.
 *
 * @example
 * timeOfDay(1_110); // '18:30'
 */
export const timeOfDay = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const uncheckedRule = ({ names, when, ...rule }: EarningRule): UncheckedEarningRule => ({
  ...rule,
  names: Object.entries(names).map(([locale, text]) => ({ locale, text })),
  when: { ...when, schedule: when.schedule && uncheckedSchedule(when.schedule) },
});

const uncheckedSchedule = ({
  fromMinute,
  untilMinute,
  ...schedule
}: EarningSchedule): UncheckedSchedule => ({
  ...schedule,
  fromTime: fromMinute === null ? null : timeOfDay(fromMinute),
  untilTime: untilMinute === null ? null : timeOfDay(untilMinute),
});
