import { roundScore } from '../shared/decimal';
import type { Locale } from '../shared/locale';
import type { ReasonCode } from './decide';
import type { Reason } from './explain';

/** What a reason says, in both languages; names and numbers are filled in. */
export const REASON_TEXTS: Readonly<Record<Locale, Readonly<Record<ReasonCode, string>>>> = {
  en: {
    SCORE_REACHES_TIER: 'Growth value {actual} reaches {tier} ({required}).',
    SCORE_BELOW_ALL_TIERS: 'Growth value {actual} reaches no tier above {tier}.',
    TIER_KEPT_FOR_TERM:
      'Growth value {actual} is below {tier} ({required}); the tier is kept for its term.',
    NEXT_TIER_NOT_REACHED: '{tier} begins at {required}: {missing} more to go.',
    TOP_TIER: '{tier} is the highest tier.',
  },
  'zh-CN': {
    SCORE_REACHES_TIER: '成长值 {actual}，达到{tier}门槛 {required}。',
    SCORE_BELOW_ALL_TIERS: '成长值 {actual}，未达到{tier}以上任何等级的门槛。',
    TIER_KEPT_FOR_TERM: '成长值 {actual}，低于{tier}门槛 {required}；有效期内保留该等级。',
    NEXT_TIER_NOT_REACHED: '距{tier}门槛 {required} 还差 {missing}。',
    TOP_TIER: '{tier}是最高等级。',
  },
};

const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 6 }),
  'zh-CN': new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 }),
};

/**
 * One sentence for a reason, for a person to read (docs/domain.md §13, "Explanation").
 *
 * @example
 * // code SCORE_REACHES_TIER, actual 612, required 501
 * reasonText(reason, 'Gold', 'en'); // 'Growth value 612 reaches Gold (501).'
 */
export function reasonText(
  { code, actual, required }: Pick<Reason, 'code' | 'actual' | 'required'>,
  tierName: string,
  locale: Locale,
): string {
  const threshold = required ?? actual;
  const fillings: Readonly<Record<string, string>> = {
    tier: tierName,
    actual: NUMBERS[locale].format(actual),
    required: NUMBERS[locale].format(threshold),
    missing: NUMBERS[locale].format(Math.max(0, roundScore(threshold - actual))),
  };
  return REASON_TEXTS[locale][code].replace(
    /\{(\w+)\}/g,
    (_, name: string) => fillings[name] ?? '',
  );
}
