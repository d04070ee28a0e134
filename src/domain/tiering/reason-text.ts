import { roundScore } from '../shared/decimal';
import type { Locale } from '../shared/locale';
import type { ReasonCode } from './reason';
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
    NO_SCORE: 'There is no score yet: nothing that it is computed from was recorded.',
    IN_GRACE: 'The term of {tier} has ended; the tier is kept until the grace is over.',
    CAPPED_BY_PENALTY: 'A violation keeps the member at {tier} for now.',
    CAPPED_BY_DECLINE: 'A sustained decline keeps the member at {tier} for this term.',
    CAPPED_BY_RULES: '{tier} is the highest tier that can be reached by growth value.',
    SET_BY_PERSON: 'A person has set the tier to {tier}.',
    INVITATION_NEEDED: '{tier} is by invitation only.',
    PROMOTION_WAITS: 'Growth value {actual} reaches {tier} ({required}); the promotion waits.',
    GROWTH_VALUE_DEDUCTED: 'A violation has taken growth value away for a time.',
    PROMOTED: 'Promoted to {tier}.',
    PROMOTED_FOR_SUSTAINED_SPEND: 'Promoted to {tier} for steady spending, month after month.',
    RENEWED: 'The term of {tier} was renewed.',
    GRACE_BEGAN: 'The term of {tier} ended without renewal, and a grace began.',
    DEMOTED_AT_TERM_END: 'Demoted to {tier} at the end of the term.',
    KEPT_AT_TERM_END: '{tier} is kept for another term.',
    DEMOTED_FOR_DECLINE: 'Demoted to {tier} for a sustained decline.',
    DEMOTED_FOR_PENALTY: 'Demoted to {tier} for a violation.',
    DEMOTED_FOR_REFUND: 'Demoted to {tier} for a refund.',
    RESTORED: '{tier} was restored by what was learnt late.',
    TERM_BEGAN: 'A term of {tier} has begun.',
  },
  'zh-CN': {
    SCORE_REACHES_TIER: '成长值 {actual}，达到{tier}门槛 {required}。',
    SCORE_BELOW_ALL_TIERS: '成长值 {actual}，未达到{tier}以上任何等级的门槛。',
    TIER_KEPT_FOR_TERM: '成长值 {actual}，低于{tier}门槛 {required}；有效期内保留该等级。',
    NEXT_TIER_NOT_REACHED: '距{tier}门槛 {required} 还差 {missing}。',
    TOP_TIER: '{tier}是最高等级。',
    NO_SCORE: '暂无成长值：尚未记录任何可用于计算的行为。',
    IN_GRACE: '{tier}的有效期已结束；宽限期内保留该等级。',
    CAPPED_BY_PENALTY: '因违规，目前最高保持在{tier}。',
    CAPPED_BY_DECLINE: '因持续下滑，本有效期内最高保持在{tier}。',
    CAPPED_BY_RULES: '{tier}是凭成长值可达到的最高等级。',
    SET_BY_PERSON: '等级由工作人员设为{tier}。',
    INVITATION_NEEDED: '{tier}仅限受邀会员。',
    PROMOTION_WAITS: '成长值 {actual} 已达到{tier}门槛 {required}，升级待生效。',
    GROWTH_VALUE_DEDUCTED: '因违规，部分成长值暂时被扣除。',
    PROMOTED: '已升级为{tier}。',
    PROMOTED_FOR_SUSTAINED_SPEND: '因连续数月稳定消费，升级为{tier}。',
    RENEWED: '{tier}的有效期已续期。',
    GRACE_BEGAN: '{tier}的有效期已结束且未续期，进入宽限期。',
    DEMOTED_AT_TERM_END: '有效期结束，降级为{tier}。',
    KEPT_AT_TERM_END: '{tier}继续保留一个完整有效期。',
    DEMOTED_FOR_DECLINE: '因持续下滑，降级为{tier}。',
    DEMOTED_FOR_PENALTY: '因违规，降级为{tier}。',
    DEMOTED_FOR_REFUND: '因退款，降级为{tier}。',
    RESTORED: '根据补录的信息，恢复为{tier}。',
    TERM_BEGAN: '{tier}的有效期自此开始计算。',
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
