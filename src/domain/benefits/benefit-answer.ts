import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { MinorUnits } from '../shared/money';
import type { BenefitCap, BenefitEffect } from './benefit-rule';
import type { Operator } from './condition-tree';

/** A value that a condition compares: with its kind, so that it can be written for a person. */
export type ConditionValue =
  | { readonly kind: 'NUMBER'; readonly number: number }
  | { readonly kind: 'AMOUNT'; readonly minor: MinorUnits }
  | { readonly kind: 'DAYS'; readonly days: number }
  | { readonly kind: 'DATE'; readonly day: LocalDay }
  | { readonly kind: 'WORDS'; readonly words: readonly string[] }
  | { readonly kind: 'FLAG'; readonly flag: boolean };

/** What is missing, exactly: so much more, or so much less, and the condition turns round. */
export type Shortfall = {
  readonly direction: 'MORE' | 'LESS';
  /** Of the kind of what is compared: a number, minor units, or days. */
  readonly by: number;
  readonly unit: 'NUMBER' | 'AMOUNT' | 'DAYS';
};

/** One condition of a tree for one member. */
export type ConditionAnswer = {
  /** Places within groups, from the root: `[1, 0]` is the first of the second group. */
  readonly path: readonly number[];
  readonly field: string;
  readonly operator: Operator;
  readonly isMet: boolean;
  /** False under an odd number of `not`: then the rule wants it not to be met. */
  readonly isWanted: boolean;
  /** Null: not known, or there is none; that meets no condition but that there is none. */
  readonly actual: ConditionValue | null;
  /** One value, or the two ends of a span; empty for operators without an operand. */
  readonly required: readonly ConditionValue[];
  /** Where the condition is not as it is wanted and a number would make it so. */
  readonly shortfall: Shortfall | null;
};

/** A cap in the period of a moment: what is counted under this key. */
export type CountedBenefitCap = BenefitCap & {
  readonly ruleCode: string;
  /** First local day of the period; 0 for `EVER`. */
  readonly periodStart: LocalDay;
};

/** How much of a cap is used up: by the member, or by everybody. */
export type CapUse = Omit<CountedBenefitCap, 'maximum'> & { readonly used: number };

/** Why a rule is not granted. */
export type BenefitRefusal =
  /** The rule does not hold now; `next` is when it does, null where that is not to be seen. */
  | { readonly kind: 'NOT_SCHEDULED'; readonly next: Instant | null }
  | { readonly kind: 'CONDITIONS_NOT_MET' }
  /** `until` is when there is room again; null where waiting does not help. */
  | {
      readonly kind: 'CAP_USED_UP';
      readonly cap: CountedBenefitCap;
      readonly used: number;
      readonly until: Instant | null;
    }
  /** Another rule of the group is better; it is granted. */
  | { readonly kind: 'BEATEN_IN_GROUP'; readonly group: string; readonly by: string }
  /** An exclusive rule is granted, alone. */
  | { readonly kind: 'EXCLUDED_BY_EXCLUSIVE'; readonly by: string }
  /** An exclusive rule cannot stand alone: the rule `by` goes before it and is granted. */
  | { readonly kind: 'NOT_ALONE'; readonly by: string };
export type BenefitRefusalKind = BenefitRefusal['kind'];

/** An effect in a context: the money it takes off this cart; null where there is no cart. */
export type GrantedEffect = {
  readonly effect: BenefitEffect;
  /** 0 for what is not money. Together never more than the cart and the caps leave. */
  readonly amountMinor: MinorUnits | null;
};

/** One rule for one member in one context. All conditions are told, met or not. */
export type BenefitAnswer =
  | {
      readonly kind: 'granted';
      readonly ruleCode: string;
      /** The variant by whose rule it is answered; not there for the rule as published. */
      readonly variant?: string;
      readonly conditions: readonly ConditionAnswer[];
      readonly effects: readonly GrantedEffect[];
      /** Money off before caps and cart truncated it; null where there is no cart. */
      readonly desiredMinor: MinorUnits | null;
    }
  | {
      readonly kind: 'refused';
      readonly ruleCode: string;
      readonly variant?: string;
      readonly conditions: readonly ConditionAnswer[];
      /** At least one. What another rule caused is told where nothing else stands in the way. */
      readonly reasons: readonly BenefitRefusal[];
    };
