import type { Locale } from '../../shared/locale';
import type { Window } from '../../shared/window';
import type { ConditionValue, Shortfall } from '../benefit-answer';
import type { BenefitFacts, BenefitMoment, MemberFact } from '../benefit-facts';
import type { CheckedBenefit } from '../benefit-fault';
import type { BenefitSetting } from '../benefit-setting';
import type { ConditionLeaf, Json, Operator } from '../condition-tree';

/** A text in both languages. */
export type BothTexts = Readonly<Record<Locale, string>>;

/** A text in both languages. */
export const both = (en: string, zh: string): BothTexts => ({ en, 'zh-CN': zh });

/** What an argument of a condition may be. */
export const ARGUMENT_TYPES = [
  'NUMBER',
  /** Whole minor units of the programme's currency. */
  'AMOUNT',
  'DAYS',
  /** A day as `2026-11-30`. */
  'DATE',
  'FLAG',
  /** One of the choices. */
  'WORD',
  'TEXT',
  /** `{ kind, days | period }`, as windows of features are (docs/domain.md §4). */
  'WINDOW',
  /** A text, a number, or true or false. */
  'ANY',
] as const;
export type ArgumentType = (typeof ARGUMENT_TYPES)[number];

/** One of the words that an argument can be. */
export type Choice = { readonly code: string; readonly labels: BothTexts };

/** An argument of a condition: a parameter, or the operand under the name `operand`. */
export type Argument = {
  readonly name: string;
  readonly labels: BothTexts;
  readonly type: ArgumentType;
  /** Bounds of numbers, both included; of texts those of the length. Null: none. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Most digits after the point of a number. */
  readonly decimals: number;
  /** All that it can be, in their order; null where it is not one of a list. */
  readonly choices: readonly Choice[] | null;
};

/** How many operands an operator takes. */
export type OperandShape = 'NONE' | 'ONE' | 'PAIR' | 'LIST';

/** What a condition with its arguments needs to know of a member. */
export type ConditionNeeds = {
  readonly member: readonly MemberFact[];
  readonly window: Window | null;
  readonly attribute: string | null;
};

/** Whether a condition is met. */
export type Check = (facts: BenefitFacts, moment: BenefitMoment) => boolean;

/** What was there, and what is missing for the outcome that is wanted. */
export type Explanation = {
  readonly actual: ConditionValue | null;
  readonly shortfall: Shortfall | null;
};
export type Explain = (facts: BenefitFacts, moment: BenefitMoment, wanted: boolean) => Explanation;

/** Numbers from one to another, both included. */
export type Span = readonly [from: number, to: number];

/**
 * The values that meet a condition, for what can be told of rules without members: that two exclude
 * each other, that none is left. Null where nothing can be told. A value that is not known is none.
 */
export type Reach =
  | { readonly kind: 'SPANS'; readonly subject: string; readonly spans: readonly Span[] }
  | {
      readonly kind: 'WORDS';
      readonly subject: string;
      readonly words: readonly string[];
      /** All words but these. */
      readonly isExcept: boolean;
    };

/** A condition with its arguments. `slot` is the place of its window among the facts' purchases. */
export type BoundCondition = {
  readonly needs: ConditionNeeds;
  readonly check: (slot: number) => Check;
  readonly explain: (slot: number) => Explain;
  readonly required: readonly ConditionValue[];
  /** A clause that can stand within a sentence and between brackets. */
  readonly phrase: (locale: Locale) => string;
  readonly reach: Reach | null;
};

/** What a condition has been given: its operator and the value as somebody wrote it. */
export type UncheckedLeaf = { readonly operator: Operator; readonly value: unknown };

/** A condition that rules can be made of (docs/domain.md §9). One file of the catalogue each. */
export type Condition = {
  /** Stable name, the `field` of the editor. */
  readonly code: string;
  readonly labels: BothTexts;
  readonly descriptions: BothTexts;
  readonly operators: readonly Operator[];
  /** Parameters first, then the operand. */
  readonly arguments: (setting: BenefitSetting) => readonly Argument[];
  /** The value as it is kept, or what is wrong with it; the operator is one of the condition's. */
  readonly parse: (
    leaf: UncheckedLeaf,
    path: readonly string[],
    setting: BenefitSetting,
  ) => CheckedBenefit<Json>;
  /** The leaf was parsed. */
  readonly bind: (leaf: ConditionLeaf, setting: BenefitSetting) => BoundCondition;
};
