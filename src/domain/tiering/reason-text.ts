import type { ZoneCalendar } from '../shared/calendar';
import type { Locale } from '../shared/locale';
import { dayText, filledText, numberText } from '../shared/wording';
import { isKeptUninvited, type DecidingModel, type KeptAgainst, type Reason } from './explain';
import type { ReasonCode } from './reason';
import { measureTexts, type ScoredBy } from './score-name';
import { missingOf } from './tier-keeping';

/**
 * What a reason says, in both languages; names and numbers are filled in. What stands in brackets
 * is left out, or replaced by what follows the bar, where the reason does not know of it.
 */
export const REASON_TEXTS: Readonly<Record<Locale, Readonly<Record<ReasonCode, string>>>> = {
  en: {
    SCORE_REACHES_TIER: '{Measure} {actual} reaches {tier} ({required}).',
    SCORE_BELOW_ALL_TIERS: '{Measure} {actual} reaches no tier above {tier}.',
    TIER_KEPT_FOR_TERM:
      '{Measure} {actual} is below {tier} ({required}); the tier is kept[ until {until}| for its term].',
    NEXT_TIER_NOT_REACHED: '{tier} begins at {required}: {missing} more to go.',
    TOP_TIER: '{tier} is the highest tier.',
    NO_SCORE: 'There is no {measure} yet: what was recorded gives none.',
    IN_GRACE:
      'The term of {tier} has ended; the tier is kept[ until {until}| until the grace is over]. {Measure} [{had}|{actual}], {required} would renew it.',
    CAPPED_BY_PENALTY:
      '{Measure} {actual} reaches {tier} ({required}); after a violation there is no promotion to it[ until {until}| for now].',
    CAPPED_BY_DECLINE:
      '{Measure} {actual} reaches {tier} ({required}); after a sustained decline there is no promotion to it[ until {until}| in this term].',
    CAPPED_BY_RULES:
      '{Measure} {actual} reaches {tier} ({required}), which the rules promote nobody to.',
    SET_BY_PERSON: 'A person has set the tier to {tier}[ until {until}].',
    INVITATION_NEEDED:
      '{Measure} {actual} reaches {tier} ({required}), which is by invitation only.',
    PROMOTION_WAITS:
      '{Measure} {actual} reaches {tier} ({required}); the promotion waits for its day.',
    GROWTH_VALUE_DEDUCTED:
      'A violation has lowered the {measure}[ by {deducted}][ until {until}| for a time].',
    PROMOTED: 'Promoted to {tier}[; the term runs until {until}].',
    PROMOTED_FOR_SUSTAINED_SPEND:
      'Promoted to {tier} for steady spending, month after month[; the term runs until {until}].',
    RENEWED:
      'The term of {tier} was renewed[ for {measure} {had}, {needed} was needed][; the new one runs until {until}].',
    GRACE_BEGAN:
      'The term of {tier} ended without renewal: {measure} [{had}|{actual}], {required} was needed[, {short} more]. A grace[ until {until}] has begun.',
    DEMOTED_AT_TERM_END:
      'Demoted to {tier} at the end of the term[: keeping {kept} took {measure} {needed}, it was {had}, {short} short][; the new one runs until {until}].',
    KEPT_AT_TERM_END:
      '{tier} is kept for another term[, until {until}][; to renew it took {measure} {needed}, it was {had}, {short} short].',
    DEMOTED_FOR_DECLINE:
      'Demoted to {tier} for a sustained decline[; the term runs until {until}].',
    DEMOTED_FOR_PENALTY:
      'Demoted to {tier} for a violation[: keeping {kept} takes {measure} {needed}, it is {had}, {short} short][; the term runs until {until}].',
    DEMOTED_FOR_REFUND:
      'Demoted to {tier} for a refund[: keeping {kept} takes {measure} {needed}, it is {had}, {short} short][; the term runs until {until}].',
    RESTORED:
      '{tier} was restored by what was learnt late[: {measure} {had} at the end of the term, {needed} was needed][; the term runs until {until}].',
    TERM_BEGAN: 'A term of {tier} has begun[; it runs until {until}].',
  },
  'zh-CN': {
    SCORE_REACHES_TIER: '{measure} {actual}，达到{tier}门槛 {required}。',
    SCORE_BELOW_ALL_TIERS: '{measure} {actual}，未达到{tier}以上任何等级的门槛。',
    TIER_KEPT_FOR_TERM:
      '{measure} {actual}，低于{tier}门槛 {required}；[等级保留至 {until}|有效期内保留该等级]。',
    NEXT_TIER_NOT_REACHED: '距{tier}门槛 {required} 还差 {missing}。',
    TOP_TIER: '{tier}是最高等级。',
    NO_SCORE: '暂无{measure}：现有记录无法得出。',
    IN_GRACE:
      '{tier}的有效期已结束；[等级保留至 {until}|宽限期内保留该等级]。当前{measure} [{had}|{actual}]，达到 {required} 即可续期。',
    CAPPED_BY_PENALTY:
      '{measure} {actual}，达到{tier}门槛 {required}；因违规，[在 {until}（含）前|目前]不予升级。',
    CAPPED_BY_DECLINE:
      '{measure} {actual}，达到{tier}门槛 {required}；因持续下滑，[在 {until}（含）前|本有效期内]不予升级。',
    CAPPED_BY_RULES: '{measure} {actual}，达到{tier}门槛 {required}；按规则不升级至该等级。',
    SET_BY_PERSON: '等级由工作人员设为{tier}[，有效至 {until}]。',
    INVITATION_NEEDED: '{measure} {actual}，达到{tier}门槛 {required}；该等级仅限受邀会员。',
    PROMOTION_WAITS: '{measure} {actual}，达到{tier}门槛 {required}；升级将在规定日期生效。',
    GROWTH_VALUE_DEDUCTED: '因违规，{measure}暂时被扣除[ {deducted}][（至 {until}）]。',
    PROMOTED: '已升级为{tier}[，有效期至 {until}]。',
    PROMOTED_FOR_SUSTAINED_SPEND: '因连续数月稳定消费，升级为{tier}[，有效期至 {until}]。',
    RENEWED: '{tier}已续期[：{measure} {had}，所需为 {needed}][，新有效期至 {until}]。',
    GRACE_BEGAN:
      '{tier}有效期结束且未续期：{measure} [{had}|{actual}]，所需为 {required}[，差 {short}]。宽限期开始[，至 {until}]。',
    DEMOTED_AT_TERM_END:
      '有效期结束，[保留{kept}需{measure} {needed}，实际为 {had}，差 {short}，]降级为{tier}[，新有效期至 {until}]。',
    KEPT_AT_TERM_END:
      '{tier}继续保留一个完整有效期[，至 {until}][；续期需{measure} {needed}，实际为 {had}，差 {short}]。',
    DEMOTED_FOR_DECLINE: '因持续下滑，降级为{tier}[，有效期至 {until}]。',
    DEMOTED_FOR_PENALTY:
      '因违规，[保留{kept}需{measure} {needed}，现为 {had}，差 {short}，]降级为{tier}[，有效期至 {until}]。',
    DEMOTED_FOR_REFUND:
      '因退款，[保留{kept}需{measure} {needed}，现为 {had}，差 {short}，]降级为{tier}[，有效期至 {until}]。',
    RESTORED:
      '根据补录的信息[（有效期结束时{measure} {had}，所需为 {needed}）]，恢复为{tier}[，有效期至 {until}]。',
    TERM_BEGAN: '{tier}的有效期自此开始[，至 {until}]。',
  },
};

/** What reasons say where a model decided, and not the score. */
export const MODEL_REASON_TEXTS: Readonly<
  Record<Locale, Readonly<Partial<Record<ReasonCode, string>>>>
> = {
  en: {
    SCORE_REACHES_TIER: 'The model {model}, version {version}, predicts {tier} or higher{sure}.',
    SCORE_BELOW_ALL_TIERS:
      'The model {model}, version {version}, predicts no tier above {tier}{sure}.',
    TIER_KEPT_FOR_TERM:
      'The model {model}, version {version}, predicts a tier below {tier}{sure}; the tier is kept[ until {until}| for its term].',
    NEXT_TIER_NOT_REACHED: 'The model {model}, version {version}, does not predict {tier}{sure}.',
    IN_GRACE:
      'The term of {tier} has ended, and the model {model}, version {version}, does not predict it{sure}; the tier is kept[ until {until}| until the grace is over].',
    GRACE_BEGAN:
      'The term of {tier} ended without renewal: the model {model}, version {version}, does not predict it{sure}. A grace[ until {until}] has begun.',
    CAPPED_BY_PENALTY:
      'The model {model}, version {version}, predicts {tier}{sure}; after a violation there is no promotion to it[ until {until}| for now].',
    CAPPED_BY_DECLINE:
      'The model {model}, version {version}, predicts {tier}{sure}; after a sustained decline there is no promotion to it[ until {until}| in this term].',
    CAPPED_BY_RULES:
      'The model {model}, version {version}, predicts {tier}{sure}, which the rules promote nobody to.',
    INVITATION_NEEDED:
      'The model {model}, version {version}, predicts {tier}{sure}, which is by invitation only.',
    PROMOTION_WAITS:
      'The model {model}, version {version}, predicts {tier}{sure}; the promotion waits for its day.',
  },
  'zh-CN': {
    SCORE_REACHES_TIER: '模型 {model} 第 {version} 版预测为{tier}或更高等级{sure}。',
    SCORE_BELOW_ALL_TIERS: '模型 {model} 第 {version} 版未预测为{tier}以上的等级{sure}。',
    TIER_KEPT_FOR_TERM:
      '模型 {model} 第 {version} 版预测的等级低于{tier}{sure}；[等级保留至 {until}|有效期内保留该等级]。',
    NEXT_TIER_NOT_REACHED: '模型 {model} 第 {version} 版未预测为{tier}{sure}。',
    IN_GRACE:
      '{tier}的有效期已结束，模型 {model} 第 {version} 版未预测为该等级{sure}；[等级保留至 {until}|宽限期内保留该等级]。',
    GRACE_BEGAN:
      '{tier}有效期结束且未续期：模型 {model} 第 {version} 版未预测为该等级{sure}。宽限期开始[，至 {until}]。',
    CAPPED_BY_PENALTY:
      '模型 {model} 第 {version} 版预测为{tier}{sure}；因违规，[在 {until}（含）前|目前]不予升级。',
    CAPPED_BY_DECLINE:
      '模型 {model} 第 {version} 版预测为{tier}{sure}；因持续下滑，[在 {until}（含）前|本有效期内]不予升级。',
    CAPPED_BY_RULES: '模型 {model} 第 {version} 版预测为{tier}{sure}；按规则不升级至该等级。',
    INVITATION_NEEDED: '模型 {model} 第 {version} 版预测为{tier}{sure}；该等级仅限受邀会员。',
    PROMOTION_WAITS: '模型 {model} 第 {version} 版预测为{tier}{sure}；升级将在规定日期生效。',
  },
};

/** What TIER_KEPT_FOR_TERM says where the score reaches the tier (`isKeptUninvited`). */
const UNINVITED_TEXTS: Readonly<Record<Locale, string>> = {
  en: '{Measure} {actual} reaches {tier} ({required}), which is by invitation only, and there is no invitation; the tier is kept[ until {until}| for its term].',
  'zh-CN':
    '{measure} {actual}，达到{tier}门槛 {required}；该等级仅限受邀会员，目前没有邀请；[等级保留至 {until}|有效期内保留该等级]。',
};

const SURE: Readonly<Record<Locale, string>> = {
  en: ' ({percent}% sure)',
  'zh-CN': '（置信度 {percent}%）',
};

/** A reason as it is said; what was stored before ends were kept has none. */
export type ToldReason = Pick<
  Reason,
  'code' | 'actual' | 'required' | 'until' | 'deducted' | 'keeping' | 'model'
>;

/** How a reason is said; without a calendar no end is named. */
export type ReasonWords = ScoredBy & {
  readonly tierName: string;
  /** The name of the tier that was to be kept; without it the reason does not say by how much. */
  readonly keptName?: string | undefined;
  readonly locale: Locale;
  readonly calendar?: ZoneCalendar;
};

/**
 * One sentence for a reason, for a person to read (docs/domain.md §13, "Explanation"). An end is
 * told by its last day: until 31 December acts on 1 January.
 *
 * @example
 * // code SCORE_REACHES_TIER, actual 612, required 501
 * reasonText(reason, { tierName: 'Gold', locale: 'en' }); // 'Growth value 612 reaches Gold (501).'
 */
export function reasonText(reason: ToldReason, words: ReasonWords): string {
  const { actual, required, until, deducted, keeping, model } = reason;
  const { locale, calendar, tierName, keptName } = words;
  const threshold = required ?? actual;
  return filledText(textOf(reason, locale), {
    ...measureTexts(words, locale),
    ...(model ? modelTexts(model, locale) : {}),
    tier: tierName,
    actual: numberText(actual, locale),
    required: numberText(threshold, locale),
    missing: numberText(missingOf(actual, threshold), locale),
    ...(keeping && keptName !== undefined ? keptTexts(keeping, keptName, locale) : {}),
    deducted: deducted === undefined ? null : numberText(deducted, locale),
    until: until === undefined || !calendar ? null : dayText(calendar.dayOf(until - 1), locale),
  });
}

function textOf(reason: ToldReason, locale: Locale): string {
  const { code, model } = reason;
  if (isKeptUninvited(reason)) return UNINVITED_TEXTS[locale];
  return (model && MODEL_REASON_TEXTS[locale][code]) ?? REASON_TEXTS[locale][code];
}

const modelTexts = ({ modelCode, version, confidence }: DecidingModel, locale: Locale) => ({
  model: modelCode,
  version: numberText(version, locale),
  sure: filledText(SURE[locale], { percent: numberText(Math.floor(confidence * 100), locale) }),
});

const keptTexts = ({ actual, required }: KeptAgainst, kept: string, locale: Locale) => ({
  kept,
  had: numberText(actual, locale),
  needed: numberText(required, locale),
  short: numberText(missingOf(actual, required), locale),
});
