import type { BehaviourType, Channel } from '../behaviour/behaviour';
import type { Instant } from '../shared/instant';
import type { Period } from '../shared/period';
import type { Points } from './earn';
import type { ExpiryPolicy } from './expiry';

/** Days of the week, in their order. */
export const WEEKDAYS = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** What a rule gives, or takes. */
export type EarningEffect =
  /** The rate of an order: points for one major unit; decimal text with at most 4 decimals. */
  | { readonly kind: 'PER_UNIT'; readonly pointsPerUnit: string }
  /** Multiplies what an order earns; decimal text with at most 4 decimals, from 1 on. */
  | { readonly kind: 'CAMPAIGN'; readonly multiplier: string }
  /** So many points for a behaviour that is neither order nor violation. */
  | { readonly kind: 'FIXED'; readonly points: Points }
  /** A violation costs so many points. */
  | { readonly kind: 'PENALTY'; readonly points: Points };
export type EarningEffectKind = EarningEffect['kind'];

/** When a rule holds, in the programme's time zone; null bounds nothing. */
export type EarningSchedule = {
  readonly from: Instant | null;
  /** The first instant at which it no longer holds. */
  readonly until: Instant | null;
  readonly weekdays: readonly Weekday[] | null;
  /** Minutes of the local day, half-open; both or neither. */
  readonly fromMinute: number | null;
  readonly untilMinute: number | null;
};

/** What a behaviour must be for a rule to hold; null means any. */
export type EarningConditions = {
  /** Of `FIXED` rules alone, and always there. */
  readonly behaviourTypes: readonly BehaviourType[] | null;
  readonly channels: readonly Channel[] | null;
  readonly categories: readonly string[] | null;
  /** Codes of tiers: the member's must be one of them. */
  readonly tiers: readonly string[] | null;
  readonly schedule: EarningSchedule | null;
};

/** Spans within which a cap counts: calendar periods of the programme's zone, or all time. */
export type CapPeriod = Period | 'EVER';

/** At most so many points for one member within a period. */
export type EarningCap = { readonly points: Points; readonly period: CapPeriod };

/** One rule of how points are earned (docs/domain.md §8, "Earning rules"). */
export type EarningRule = {
  /** Stable name of the rule in code and data, such as `review`. */
  readonly code: string;
  readonly names: Readonly<Record<string, string>>;
  readonly effect: EarningEffect;
  readonly when: EarningConditions;
  readonly cap: EarningCap | null;
  /** Local days until the points are active; null for the default of the rules. */
  readonly pendingDays: number | null;
  /** Null for the default of the rules. */
  readonly expiry: ExpiryPolicy | null;
};
