import { assertNever } from '../shared/invariant';
import { formatLocalTime } from '../shared/local-date-time';
import type { Instant } from '../shared/instant';
import type { Locale } from '../shared/locale';
import { dayText, filledText, moneyText, numberText } from '../shared/wording';
import type {
  BenefitRefusal,
  BenefitRefusalKind,
  ConditionAnswer,
  ConditionValue,
  Shortfall,
} from './benefit-answer';
import type { BenefitSetting } from './benefit-setting';
import { capText } from './cap-text';
import { both, type BothTexts } from './catalogue/condition';
import { listText, quotedText } from './catalogue/phrases';
import { unitText } from './catalogue/number-phrase';
import { bindLeaf } from './compile-tree';
import type { ConditionLeaf } from './condition-tree';

const REFUSALS: Readonly<Record<BenefitRefusalKind, BothTexts>> = {
  NOT_SCHEDULED: both(
    'The rule does not hold now[; it holds again from {next}].',
    '当前不在有效时间内[，下次生效时间为 {next}]。',
  ),
  CONDITIONS_NOT_MET: both('The conditions are not met.', '不满足条件。'),
  CAP_USED_UP: both(
    'Used up: {cap}[; there is room again from {until}].',
    '已达上限：{cap}[，{until} 起可再次使用]。',
  ),
  BEATEN_IN_GROUP: both(
    'Of the group {group}, the rule {by} is the better one here.',
    '在权益组{group}中，规则{by}更优。',
  ),
  EXCLUDED_BY_EXCLUSIVE: both(
    'The rule {by} is given, and does not go with others.',
    '已享受规则{by}，该权益不与其他权益同享。',
  ),
  NOT_ALONE: both(
    'The rule does not go with others, and {by} is given before it.',
    '该权益不与其他权益同享，而规则{by}优先。',
  ),
};

/** Words for what an answer names. */
export type AnswerWords = {
  readonly locale: Locale;
  readonly setting: BenefitSetting;
  /** What a rule is called, by its code. */
  readonly ruleName: (code: string) => string;
};

/** The reason of a refusal as a sentence for a person. */
export function refusalText(refusal: BenefitRefusal, words: AnswerWords): string {
  const { locale, setting, ruleName } = words;
  const text = REFUSALS[refusal.kind][locale];
  const moment = (instant: Instant | null): string | null =>
    instant === null ? null : formatLocalTime(instant, setting.calendar).replace('T', ' ');
  switch (refusal.kind) {
    case 'NOT_SCHEDULED':
      return filledText(text, { next: moment(refusal.next) });
    case 'CONDITIONS_NOT_MET':
      return text;
    case 'CAP_USED_UP': {
      const cap = capText(refusal.cap, setting.currencyCode, locale);
      return filledText(text, { cap, until: moment(refusal.until) });
    }
    case 'BEATEN_IN_GROUP':
    case 'EXCLUDED_BY_EXCLUSIVE':
    case 'NOT_ALONE': {
      const group = refusal.kind === 'BEATEN_IN_GROUP' ? quotedText(refusal.group, locale) : null;
      return filledText(text, { by: quotedText(ruleName(refusal.by), locale), group });
    }
    default:
      return assertNever(refusal);
  }
}

const ANSWERS = {
  met: both('Met: {condition}[ (there is {actual})].', '满足：{condition}[（实际为 {actual}）]。'),
  unmet: both(
    'Not met: {condition}[ (there is {actual})][; {shortfall}].',
    '未满足：{condition}[（实际为 {actual}）][，{shortfall}]。',
  ),
  unwanted: both(
    'Met, and must not be: {condition}[ (there is {actual})][; {shortfall}].',
    '已满足但不应满足：{condition}[（实际为 {actual}）][，{shortfall}]。',
  ),
  spared: both(
    'Not met, as it must be: {condition}[ (there is {actual})].',
    '未满足（符合要求）：{condition}[（实际为 {actual}）]。',
  ),
};

/**
 * One condition of an answer as a sentence.
 *
 * @example
 * conditionAnswerText(answer, leaf, words);
 * // 'Not met: the cart total is at least £50 (there is £42); £8 more is needed.'
 */
export function conditionAnswerText(
  { isMet, isWanted, actual, shortfall }: ConditionAnswer,
  leaf: ConditionLeaf,
  { locale, setting }: Omit<AnswerWords, 'ruleName'>,
): string {
  const kind = isWanted ? (isMet ? 'met' : 'unmet') : isMet ? 'unwanted' : 'spared';
  return filledText(ANSWERS[kind][locale], {
    condition: bindLeaf(leaf, setting).phrase(locale),
    actual: actual === null ? null : valueText(actual, setting.currencyCode, locale),
    shortfall: shortfall === null ? null : shortfallText(shortfall, setting.currencyCode, locale),
  });
}

const SHORTFALLS = {
  MORE: both('{by} more is needed', '还差 {by}'),
  LESS: both('{by} less is needed', '超出 {by}'),
};

const shortfallText = ({ direction, by, unit }: Shortfall, currency: string, locale: Locale) =>
  filledText(SHORTFALLS[direction][locale], { by: unitText(unit, by, locale, currency) });

function valueText(value: ConditionValue, currencyCode: string, locale: Locale): string {
  switch (value.kind) {
    case 'NUMBER':
      return numberText(value.number, locale);
    case 'AMOUNT':
      return moneyText(value.minor, currencyCode, locale);
    case 'DAYS':
      return unitText('DAYS', value.days, locale, currencyCode);
    case 'DATE':
      return dayText(value.day, locale);
    case 'WORDS':
      return value.words.length === 0
        ? both('nothing', '无')[locale]
        : listText(
            value.words.map((word) => quotedText(word, locale)),
            locale,
          );
    case 'FLAG':
      return value.flag ? both('yes', '是')[locale] : both('no', '否')[locale];
    default:
      return assertNever(value);
  }
}
