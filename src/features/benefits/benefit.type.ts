import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  conditionAnswerText,
  refusalText,
  type AnswerWords,
} from '../../domain/benefits/answer-text';
import type {
  BenefitAnswer,
  BenefitRefusal,
  BenefitRefusalKind,
  ConditionAnswer,
  ConditionValue,
  GrantedEffect,
  Shortfall,
} from '../../domain/benefits/benefit-answer';
import type { BenefitEffectKind, BenefitRule } from '../../domain/benefits/benefit-rule';
import type { ConditionLeaf, ConditionTree } from '../../domain/benefits/condition-tree';
import { effectText } from '../../domain/benefits/effect-text';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { textFor } from '../../domain/shared/localized';
import { enumOf } from '../../platform/graphql/enum-of';
import { Money, moneyOf } from '../../platform/graphql/money';
import { DecimalScalar } from '../../platform/graphql/number-scalars';
import { DateTimeScalar, LocalDateScalar } from '../../platform/graphql/time-scalars';
import { publicId } from '../../platform/id';
import {
  benefitExperiment,
  BenefitExperimentType,
  type AnsweringVariant,
} from './benefit-experiment.type';

const BenefitEffectKindEnum = enumOf<BenefitEffectKind>(
  'BenefitEffectKind',
  'What a benefit gives.',
  {
    PERCENT_OFF: 'A share of the cart off.',
    AMOUNT_OFF: 'An amount off the cart.',
    POINTS_MULTIPLIER: 'An order earns so many times the points, by itself when it is recorded.',
    FREE_SHIPPING: 'Shipping costs nothing.',
    COUPON: 'A coupon of the shop.',
  },
);

const BenefitReasonCode = enumOf<BenefitRefusalKind>(
  'BenefitReasonCode',
  'Why a member does not get a benefit; never translated.',
  {
    NOT_SCHEDULED: 'It does not hold at this time.',
    CONDITIONS_NOT_MET: 'Its conditions are not met; `conditions` says which.',
    CAP_USED_UP: 'It has been used as often, or for as much, as it may.',
    BEATEN_IN_GROUP: 'Another one of its group is better.',
    EXCLUDED_BY_EXCLUSIVE: 'Another one is given, and goes with no others.',
    NOT_ALONE: 'It goes with no others, and one that goes before it is given.',
  },
);

const BenefitValueKind = enumOf<ConditionValue['kind']>(
  'BenefitValueKind',
  'Which field of a value says it.',
  {
    NUMBER: '`number`.',
    AMOUNT: '`amount`.',
    DAYS: '`number`: so many days.',
    DATE: '`date`.',
    WORDS: '`words`.',
    FLAG: '`flag`.',
  },
);

const BenefitShortfallDirection = enumOf<Shortfall['direction']>(
  'BenefitShortfallDirection',
  'Which way a condition would turn round.',
  { MORE: 'So much more is needed.', LESS: 'So much less is needed.' },
);

@ObjectType('BenefitValue', {
  description: 'A value that a condition compares.',
  simpleResolvers: true,
})
export class BenefitValueType {
  @Field(() => BenefitValueKind, { description: 'Of which kind it is.' })
  kind: ConditionValue['kind'];

  @Field(() => Float, { nullable: true, description: 'NUMBER and DAYS.' })
  number: number | null;

  @Field(() => Money, { nullable: true, description: 'AMOUNT.' })
  amount: Money | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'DATE.' })
  date: LocalDay | null;

  @Field(() => [String], { nullable: true, description: 'WORDS, as they are kept.' })
  words: readonly string[] | null;

  @Field(() => Boolean, { description: 'FLAG: whether it is so; false for other kinds.' })
  flag: boolean;
}

@ObjectType('BenefitShortfall', {
  description: 'What is missing, exactly: so much more or less, and the condition turns round.',
  simpleResolvers: true,
})
export class BenefitShortfallType {
  @Field(() => BenefitShortfallDirection, { description: 'More or less.' })
  direction: Shortfall['direction'];

  @Field(() => Float, { nullable: true, description: 'By what number, or how many days.' })
  number: number | null;

  @Field(() => Money, { nullable: true, description: 'By how much money.' })
  amount: Money | null;
}

@ObjectType('BenefitCondition', {
  description:
    'One condition of a rule for one member: met or not, what there is, what is required.',
  simpleResolvers: true,
})
export class BenefitConditionType {
  @Field(() => [Int], {
    description: 'Its place within the groups of the rule, from the outermost: `[1, 0]`.',
  })
  path: readonly number[];

  @Field(() => String, { description: 'The code of the condition, as in `benefitConditions`.' })
  field: string;

  @Field(() => String, { description: 'How it compares.' })
  operator: string;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  isMet: boolean;

  @Field(() => Boolean, {
    description: 'Whether the rule wants it to be met; false where it stands under a `not`.',
  })
  isWanted: boolean;

  @Field(() => BenefitValueType, {
    nullable: true,
    description: 'What there is; null where nothing is known.',
  })
  actual: BenefitValueType | null;

  @Field(() => [BenefitValueType], {
    description: 'What is required: one value, or both ends of a span; empty where none is named.',
  })
  required: readonly BenefitValueType[];

  @Field(() => BenefitShortfallType, {
    nullable: true,
    description: 'What is missing; null where nothing is, or no number would help.',
  })
  shortfall: BenefitShortfallType | null;

  @Field(() => String, { description: "All of it in a sentence, in the request's language." })
  text: string;
}

@ObjectType('BenefitReason', {
  description: 'One true reason why a member does not get a benefit.',
  simpleResolvers: true,
})
export class BenefitReasonType {
  @Field(() => BenefitReasonCode, { description: 'The reason, for programs.' })
  code: BenefitRefusalKind;

  @Field(() => String, { description: "The reason in a sentence, in the request's language." })
  text: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'NOT_SCHEDULED: when it holds next. CAP_USED_UP: when there is room again. Null where waiting does not help.',
  })
  availableFrom: Instant | null;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the rule that stands in the way; null where none does.',
  })
  byRuleCode: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'CAP_USED_UP: how much is used, times or minor units.',
  })
  used: number | null;

  @Field(() => Float, { nullable: true, description: 'CAP_USED_UP: how much may be used.' })
  maximum: number | null;
}

@ObjectType('BenefitEffect', {
  description: 'One thing that a benefit gives.',
  simpleResolvers: true,
})
export class BenefitEffectType {
  @Field(() => BenefitEffectKindEnum, { description: 'What it is.' })
  kind: BenefitEffectKind;

  @Field(() => DecimalScalar, { nullable: true, description: 'PERCENT_OFF: so many percent.' })
  percent: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'POINTS_MULTIPLIER: so many times.' })
  multiplier: string | null;

  @Field(() => String, {
    nullable: true,
    description: "COUPON: what the shop's till knows it by.",
  })
  couponCode: string | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What comes off this cart; null without a cart, and for what is not money.',
  })
  amountOff: Money | null;

  @Field(() => String, { description: "The same in words, in the request's language." })
  text: string;
}

@ObjectType('Benefit', {
  description: 'A benefit rule for one member in one context: what they get, or why they do not.',
  simpleResolvers: true,
})
export class BenefitType {
  @Field(() => ID, {
    nullable: true,
    description: 'The rule; null for one that was never saved.',
  })
  ruleId: string | null;

  @Field(() => String, { description: 'The code of the rule.' })
  ruleCode: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version of the rule; null for what is not published.',
  })
  version: number | null;

  @Field(() => BenefitExperimentType, {
    nullable: true,
    description:
      'The experiment and variant by whose rule it is granted or refused; null for the rule as published.',
  })
  experiment: BenefitExperimentType | null;

  @Field(() => String, { description: "Its name, in the request's language." })
  name: string;

  @Field(() => String, { description: "What members read of it, in the request's language." })
  description: string;

  @Field(() => Boolean, { description: 'Whether the member gets it.' })
  isGranted: boolean;

  @Field(() => [BenefitEffectType], { description: 'What the member gets; empty if refused.' })
  effects: BenefitEffectType[];

  @Field(() => Money, {
    nullable: true,
    description: 'What comes off this cart in all; null without a cart.',
  })
  amountOff: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'What would come off before caps and the cart cut it; null without a cart.',
  })
  desiredAmountOff: Money | null;

  @Field(() => [BenefitReasonType], { description: 'Every reason why not; empty if granted.' })
  reasons: BenefitReasonType[];

  @Field(() => [BenefitConditionType], { description: 'Every condition, met or not.' })
  conditions: BenefitConditionType[];
}

/** The rule that answers, as far as it is known outside. */
export type AnsweringRule = {
  readonly id: string | null;
  readonly version: number | null;
  readonly rule: BenefitRule;
  /** The variant of an experiment whose rule it is; null for the rule as published. */
  readonly arm: AnsweringVariant | null;
};

/** An answer as the schema shows it. */
export function benefitType(
  answer: BenefitAnswer,
  { id, version, rule, arm }: AnsweringRule,
  words: AnswerWords,
): BenefitType {
  const { locale, setting } = words;
  const { currencyCode, locales } = setting;
  const isGranted = answer.kind === 'granted';
  const effects = isGranted ? answer.effects : [];
  const isCounted = effects.some(({ amountMinor }) => amountMinor !== null);
  const off = effects.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0);
  return {
    ...{ ruleId: id && publicId('bnf', id), ruleCode: rule.code, version, isGranted },
    experiment: arm && benefitExperiment(arm),
    name: textFor(rule.names, locale, locales),
    description: textFor(rule.texts, locale, locales),
    effects: effects.map((effect) => effectType(effect, words)),
    amountOff: isCounted ? moneyOf(off, currencyCode) : null,
    desiredAmountOff:
      isGranted && answer.desiredMinor !== null ? moneyOf(answer.desiredMinor, currencyCode) : null,
    reasons: isGranted ? [] : answer.reasons.map((reason) => reasonType(reason, words)),
    conditions: answer.conditions.map((condition) => conditionType(condition, rule, words)),
  };
}

const effectType = (
  { effect, amountMinor }: GrantedEffect,
  { setting: { currencyCode }, locale }: AnswerWords,
): BenefitEffectType => ({
  kind: effect.kind,
  percent: effect.kind === 'PERCENT_OFF' ? effect.percent : null,
  multiplier: effect.kind === 'POINTS_MULTIPLIER' ? effect.multiplier : null,
  couponCode: effect.kind === 'COUPON' ? effect.couponCode : null,
  amountOff:
    isMoney(effect.kind) && amountMinor !== null ? moneyOf(amountMinor, currencyCode) : null,
  text: effectText(effect, currencyCode, locale),
});

const isMoney = (kind: BenefitEffectKind): boolean =>
  kind === 'PERCENT_OFF' || kind === 'AMOUNT_OFF';

const reasonType = (reason: BenefitRefusal, words: AnswerWords): BenefitReasonType => ({
  ...{ code: reason.kind, text: refusalText(reason, words) },
  availableFrom: availableFrom(reason),
  byRuleCode: 'by' in reason ? reason.by : null,
  used: reason.kind === 'CAP_USED_UP' ? reason.used : null,
  maximum: reason.kind === 'CAP_USED_UP' ? reason.cap.maximum : null,
});

function availableFrom(reason: BenefitRefusal): Instant | null {
  if (reason.kind === 'NOT_SCHEDULED') return reason.next;
  return reason.kind === 'CAP_USED_UP' ? reason.until : null;
}

function conditionType(
  answer: ConditionAnswer,
  { when }: BenefitRule,
  words: AnswerWords,
): BenefitConditionType {
  const { currencyCode } = words.setting;
  const leaf = when && leafAt(when, answer.path);
  return {
    ...{ path: answer.path, field: answer.field, operator: answer.operator },
    ...{ isMet: answer.isMet, isWanted: answer.isWanted },
    actual: answer.actual && valueType(answer.actual, currencyCode),
    required: answer.required.map((value) => valueType(value, currencyCode)),
    shortfall: answer.shortfall && shortfallType(answer.shortfall, currencyCode),
    text: leaf ? conditionAnswerText(answer, leaf, words) : '',
  };
}

function leafAt(tree: ConditionTree, path: readonly number[]): ConditionLeaf | null {
  const [place, ...rest] = path;
  const node = place === undefined ? undefined : tree.rules[place];
  if (node === undefined) return null;
  if ('rules' in node) return leafAt(node, rest);
  return rest.length === 0 ? node : null;
}

const valueType = (value: ConditionValue, currencyCode: string): BenefitValueType => ({
  ...{ kind: value.kind, ...NO_VALUE },
  ...(value.kind === 'NUMBER' && { number: value.number }),
  ...(value.kind === 'DAYS' && { number: value.days }),
  ...(value.kind === 'AMOUNT' && { amount: moneyOf(value.minor, currencyCode) }),
  ...(value.kind === 'DATE' && { date: value.day }),
  ...(value.kind === 'WORDS' && { words: value.words }),
  ...(value.kind === 'FLAG' && { flag: value.flag }),
});

const NO_VALUE = { number: null, amount: null, date: null, words: null, flag: false };

const shortfallType = (
  { direction, by, unit }: Shortfall,
  currencyCode: string,
): BenefitShortfallType => ({
  direction,
  number: unit === 'AMOUNT' ? null : by,
  amount: unit === 'AMOUNT' ? moneyOf(by, currencyCode) : null,
});
