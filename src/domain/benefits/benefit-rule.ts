import type { CapPeriod, Weekday } from '../points/earning-rule';
import type { MinorUnits } from '../shared/money';
import type { LocalizedText } from '../tiering/rules';
import type { ConditionTree } from './condition-tree';

/** What a rule gives. Percentages and multipliers are decimal texts. */
export type BenefitEffect =
  /** Above 0 to 100 percent of the cart, at most 2 decimals; no more than so much, if told. */
  | {
      readonly kind: 'PERCENT_OFF';
      readonly percent: string;
      readonly maximumMinor: MinorUnits | null;
    }
  /** So many minor units of the programme's currency off the cart, never more than it costs. */
  | { readonly kind: 'AMOUNT_OFF'; readonly amountMinor: MinorUnits }
  /** Multiplies the points of an order: more than 1 to 100, at most 4 decimals. */
  | { readonly kind: 'POINTS_MULTIPLIER'; readonly multiplier: string }
  | { readonly kind: 'FREE_SHIPPING' }
  /** What the shop's till knows the coupon by. */
  | { readonly kind: 'COUPON'; readonly couponCode: string };
export type BenefitEffectKind = BenefitEffect['kind'];

/** Recurring times of the programme's zone; null bounds nothing. All that is given must hold. */
export type RecurringWindow = {
  readonly weekdays: readonly Weekday[] | null;
  /** 1 to 31; a month that is too short for one has it on its last day (docs/domain.md §9). */
  readonly daysOfMonth: readonly number[] | null;
  /** Times of the wall clock, `HH:MM`, half-open; the end of a day is `24:00`. */
  readonly fromTime: string | null;
  readonly untilTime: string | null;
};

/** When a rule holds, by the wall clock of the programme's zone; half-open. */
export type BenefitSchedule = {
  /** Such as `2026-11-11T00:00`; null: since ever. */
  readonly from: string | null;
  /** The first moment at which it no longer holds; null: for ever. */
  readonly until: string | null;
  /** One of them must hold; none means at any time. */
  readonly windows: readonly RecurringWindow[];
};

/** How a rule stands beside others that could be granted at the same time. */
export type Stacking =
  | { readonly kind: 'STACKABLE' }
  /** Of a group the best is granted: most money off this cart, then priority, then code. */
  | { readonly kind: 'BEST_OF'; readonly group: string }
  /** Alone or not at all: alone if no rule that goes before it is granted. */
  | { readonly kind: 'EXCLUSIVE' };

/** Whose uses a cap counts. */
export const CAP_SCOPES = ['MEMBER', 'EVERYBODY'] as const;
export type CapScope = (typeof CAP_SCOPES)[number];

/** What a cap counts: times used, or minor units taken off. */
export const CAP_MEASURES = ['USES', 'MONEY'] as const;
export type CapMeasure = (typeof CAP_MEASURES)[number];

/** At most so much within a period of the programme's calendar. */
export type BenefitCap = {
  readonly scope: CapScope;
  readonly measure: CapMeasure;
  readonly period: CapPeriod;
  /** Whole, at least 1. */
  readonly maximum: number;
};

/**
 * What a benefit rule says (docs/domain.md §9). Plain JSON: kept as it stands, with its keys in
 * this order. Whether it is a draft or published, and since when, is known to the shell.
 */
export type BenefitRule = {
  /** Stable name in code and data, such as `gold-free-shipping`. */
  readonly code: string;
  readonly names: LocalizedText;
  /** What members read of it; empty where it is not described. */
  readonly texts: LocalizedText;
  /** Who gets it; null: everybody. */
  readonly when: ConditionTree | null;
  readonly then: readonly BenefitEffect[];
  /** Null: always. */
  readonly schedule: BenefitSchedule | null;
  /** 0 to 1000, the greater goes first; among equals the code first in the alphabet. */
  readonly priority: number;
  readonly stacking: Stacking;
  readonly caps: readonly BenefitCap[];
};
