import type { Locale } from '../shared/locale';
import { filledText, numberText } from '../shared/wording';
import { isKeptUninvited, type Reason } from './explain';
import type { ReasonCode } from './reason';
import { measureTexts, type ScoredBy } from './score-name';
import { missingOf } from './tier-keeping';

/** What a decision asked about a member. */
export const CONDITION_KINDS = [
  /** A score exists. */
  'HAS_SCORE',
  /** The score reaches the threshold of the tier. */
  'REACHES_TIER',
  /** The score reaches the threshold of the next tier. */
  'REACHES_NEXT_TIER',
  /** At the end of the term the score is at least what keeps the tier. */
  'STILL_QUALIFIES',
  /** No penalty stands in the way of the promotion. */
  'NO_PENALTY',
  /** No sustained decline stands in the way of the promotion, or takes the tier away. */
  'NO_DECLINE',
  /** No refund takes the tier away. */
  'NO_REFUND',
  /** Now that a penalty or a refund counts, the score is at least what keeps the tier. */
  'KEEPS_TIER',
  /** The rules promote to the tier. */
  'WITHIN_CAP',
  /** The member was invited to the tier, or needs no invitation. */
  'IS_INVITED',
  /** The promotion may act now. */
  'PROMOTION_DUE',
  /** The purchase amount was steady, month after month. */
  'STEADY_SPEND',
  /** Nobody has set the tier. */
  'NOT_SET_BY_PERSON',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** One condition of a decision: met or not, with what was there and what was required. */
export type Condition = {
  readonly kind: ConditionKind;
  readonly tierCode: string;
  readonly isMet: boolean;
  /** The score that was compared; null where no number was. */
  readonly actual: number | null;
  readonly required: number | null;
  /** How much is missing; 0 where it was met, null where no number was compared. */
  readonly missing: number | null;
  /** A model was asked, and not the score. */
  readonly isOfModel?: true;
};

type Asked = readonly [kind: ConditionKind, isMet: boolean];

/** What was asked, and what the answer was, for each reason to be given. */
const ASKED: Readonly<Record<ReasonCode, readonly Asked[]>> = {
  SCORE_REACHES_TIER: [['REACHES_TIER', true]],
  SCORE_BELOW_ALL_TIERS: [],
  TIER_KEPT_FOR_TERM: [['REACHES_TIER', false]],
  NEXT_TIER_NOT_REACHED: [['REACHES_NEXT_TIER', false]],
  TOP_TIER: [],
  NO_SCORE: [['HAS_SCORE', false]],
  IN_GRACE: [['STILL_QUALIFIES', false]],
  CAPPED_BY_PENALTY: [['REACHES_NEXT_TIER', true], ['NO_PENALTY', false]],
  CAPPED_BY_DECLINE: [['REACHES_NEXT_TIER', true], ['NO_DECLINE', false]],
  CAPPED_BY_RULES: [['REACHES_NEXT_TIER', true], ['WITHIN_CAP', false]],
  SET_BY_PERSON: [['NOT_SET_BY_PERSON', false]],
  INVITATION_NEEDED: [['REACHES_NEXT_TIER', true], ['IS_INVITED', false]],
  PROMOTION_WAITS: [['REACHES_NEXT_TIER', true], ['PROMOTION_DUE', false]],
  GROWTH_VALUE_DEDUCTED: [['NO_PENALTY', false]],
  PROMOTED: [['PROMOTION_DUE', true]],
  PROMOTED_FOR_SUSTAINED_SPEND: [['STEADY_SPEND', true]],
  RENEWED: [['STILL_QUALIFIES', true]],
  GRACE_BEGAN: [['STILL_QUALIFIES', false]],
  DEMOTED_AT_TERM_END: [['STILL_QUALIFIES', false]],
  KEPT_AT_TERM_END: [['STILL_QUALIFIES', false]],
  DEMOTED_FOR_DECLINE: [['NO_DECLINE', false]],
  DEMOTED_FOR_PENALTY: [['NO_PENALTY', false], ['KEEPS_TIER', false]],
  DEMOTED_FOR_REFUND: [['NO_REFUND', false], ['KEEPS_TIER', false]],
  RESTORED: [['STILL_QUALIFIES', true]],
  TERM_BEGAN: [],
}; // prettier-ignore

/** The score keeps the tier; the invitation is missing. */
const ASKED_UNINVITED: readonly Asked[] = [
  ['REACHES_TIER', true],
  ['IS_INVITED', false],
];

/** What is asked of the tier of the reason, and its numbers. */
const COMPARES_REACHED: ReadonlySet<ConditionKind> = new Set<ConditionKind>([
  'REACHES_TIER',
  'REACHES_NEXT_TIER',
]);

/** What is asked of the tier that was to be kept. */
const COMPARES_KEPT: ReadonlySet<ConditionKind> = new Set<ConditionKind>([
  'STILL_QUALIFIES',
  'KEEPS_TIER',
]);

/** Reasons that speak of the tier that is kept in grace; decisions of long ago have no more. */
const OF_TIER_IN_GRACE: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['IN_GRACE', 'GRACE_BEGAN']);

type Numbers = Pick<Condition, 'tierCode' | 'actual' | 'required' | 'missing'>;

/** What was compared where a condition was asked; null where a reason does not ask it. */
function numbersOf(reason: StoredReason, kind: ConditionKind): Numbers | null {
  const { code, tierCode, actual, required, keeping } = reason;
  // A class is reached or not; how far away it is cannot be told in scores.
  if (COMPARES_REACHED.has(kind) && reason.model) return { tierCode, ...NO_NUMBERS };
  if (COMPARES_REACHED.has(kind)) return compared({ tierCode, actual, required });
  if (!COMPARES_KEPT.has(kind)) return { tierCode, ...NO_NUMBERS };
  if (keeping) return compared(keeping);
  if (reason.model) return { tierCode, ...NO_NUMBERS };
  if (OF_TIER_IN_GRACE.has(code)) return compared({ tierCode, actual, required });
  return kind === 'KEEPS_TIER' ? null : { tierCode, ...NO_NUMBERS };
}

const NO_NUMBERS = { actual: null, required: null, missing: null } as const;

const compared = (numbers: Omit<Numbers, 'missing'>): Numbers => {
  const { actual, required } = numbers;
  const isCompared = actual !== null && required !== null;
  return { ...numbers, missing: isCompared ? missingOf(actual, required) : null };
};

type StoredReason = Pick<Reason, 'code' | 'tierCode' | 'actual' | 'required' | 'keeping' | 'model'>;

/**
 * What a decision compared, from the reasons that were stored with it (docs/domain.md §13): each
 * condition once for a tier, in the order of the reasons.
 */
export function conditionsOf(reasons: readonly StoredReason[]): readonly Condition[] {
  const found = new Map<string, Condition>();
  for (const reason of reasons) {
    const asked = isKeptUninvited(reason) ? ASKED_UNINVITED : ASKED[reason.code];
    for (const [kind, isMet] of asked) {
      const numbers = numbersOf(reason, kind);
      if (numbers === null) continue;
      const key = `${kind} ${numbers.tierCode}`;
      if (found.has(key)) continue;
      const isOfModel = COMPARES_REACHED.has(kind) && reason.model !== undefined;
      found.set(key, { kind, isMet, ...numbers, ...(isOfModel ? { isOfModel } : {}) });
    }
  }
  return [...found.values()];
}

/** What is asked, in both languages. */
export const CONDITION_TEXTS: Readonly<Record<Locale, Readonly<Record<ConditionKind, string>>>> = {
  en: {
    HAS_SCORE: 'the {measure} is known',
    REACHES_TIER: 'the {measure} reaches {tier}',
    REACHES_NEXT_TIER: 'the {measure} reaches {tier}',
    STILL_QUALIFIES: 'the {measure} of the qualification window keeps [{kept}|the tier]',
    NO_PENALTY: 'no violation counts against the member',
    NO_DECLINE: 'no sustained decline counts against the member',
    NO_REFUND: 'no refund took the tier away',
    KEEPS_TIER: 'the {measure} keeps {tier}',
    WITHIN_CAP: 'the rules promote to {tier}',
    IS_INVITED: 'the member is invited to {tier}',
    PROMOTION_DUE: 'a promotion to {tier} may act now',
    STEADY_SPEND: 'the purchase amount was steady, month after month',
    NOT_SET_BY_PERSON: 'nobody has set the tier',
  },
  'zh-CN': {
    HAS_SCORE: '已有{measure}',
    REACHES_TIER: '{measure}达到{tier}门槛',
    REACHES_NEXT_TIER: '{measure}达到{tier}门槛',
    STILL_QUALIFIES: '考核期{measure}足以[保留{kept}|保级]',
    NO_PENALTY: '没有违规影响',
    NO_DECLINE: '没有持续下滑',
    NO_REFUND: '没有因退款失去等级',
    KEEPS_TIER: '{measure}足以保留{tier}',
    WITHIN_CAP: '规则允许升级至{tier}',
    IS_INVITED: '已受邀加入{tier}',
    PROMOTION_DUE: '升级至{tier}可立即生效',
    STEADY_SPEND: '连续数月稳定消费',
    NOT_SET_BY_PERSON: '等级未由工作人员设定',
  },
};

/** What is asked of a tier where a model is, in both languages. */
const MODEL_CONDITION: Readonly<Record<Locale, string>> = {
  en: 'the model predicts {tier} or a higher tier',
  'zh-CN': '模型预测为{tier}或更高等级',
};

const ANSWERS: Readonly<Record<Locale, Readonly<Record<'met' | 'unmet', string>>>> = {
  en: {
    met: 'Met: {condition}[ ({actual} of {required})].',
    unmet: 'Not met: {condition}[ ({actual} of {required}, {missing} more to go)].',
  },
  'zh-CN': {
    met: '满足：{condition}[（{actual} / {required}）]。',
    unmet: '未满足：{condition}[（{actual} / {required}，还差 {missing}）]。',
  },
};

/**
 * One condition as a sentence for a person.
 *
 * @example
 * conditionText(condition, 'Gold', { locale: 'en' });
 * // 'Not met: the growth value reaches Gold (412 of 501, 89 more to go).'
 */
export function conditionText(
  condition: Condition,
  tierName: string,
  words: ScoredBy & { readonly locale: Locale },
): string {
  const { locale } = words;
  const { kind, isMet, actual, required, missing } = condition;
  // Decisions of long ago do not know which tier was to be kept.
  const kept = actual === null ? null : tierName;
  const text = condition.isOfModel ? MODEL_CONDITION[locale] : CONDITION_TEXTS[locale][kind];
  const asked = filledText(text, {
    ...measureTexts(words, locale),
    ...{ tier: tierName, kept },
  });
  return filledText(ANSWERS[locale][isMet ? 'met' : 'unmet'], {
    condition: asked,
    actual: actual === null ? null : numberText(actual, locale),
    required: required === null ? null : numberText(required, locale),
    missing: missing === null ? null : numberText(missing, locale),
  });
}
