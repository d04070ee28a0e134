import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Locale } from '../shared/locale';
import { dayText, filledText, numberText } from '../shared/wording';
import type { TierReview } from './outlook';
import { measureTexts, type ScoredBy } from './score-name';

type Sentence = 'KEPT' | 'LOST' | 'STAYS' | 'KEPT_IN_GRACE' | 'LOST_IN_GRACE';

/** What an outlook says, in both languages. */
export const OUTLOOK_TEXTS: Readonly<Record<Locale, Readonly<Record<Sentence, string>>>> = {
  en: {
    KEPT: 'The term of {tier} runs until {until} and will be renewed: {measure} {actual} is enough, {required} is needed.',
    LOST: 'The term of {tier} runs until {until}. To keep it, {measure} {required} is needed[; it is {actual}|; there is none yet], {missing} more to go. Otherwise {other} follows from {from}.',
    STAYS:
      'The term of {tier} runs until {until}. {Measure} {required} renews it[; it is {actual}|; there is none yet], {missing} more to go. The tier is kept all the same.',
    KEPT_IN_GRACE:
      'The term of {tier} has ended, and {measure} {actual} renews it: {required} is needed.',
    LOST_IN_GRACE:
      'The term of {tier} has ended; it is kept until {until}. To keep it longer, {measure} {required} is needed[; it is {actual}|; there is none yet], {missing} more to go. Otherwise {other} follows from {from}.',
  },
  'zh-CN': {
    KEPT: '{tier}有效期至 {until}，届时将续期：{measure} {actual}，已达到所需的 {required}。',
    LOST: '{tier}有效期至 {until}。保级需要{measure} {required}，[当前为 {actual}|当前暂无{measure}]，还差 {missing}。否则自 {from}起变为{other}。',
    STAYS:
      '{tier}有效期至 {until}。续期需要{measure} {required}，[当前为 {actual}|当前暂无{measure}]，还差 {missing}。未达到时等级仍会保留。',
    KEPT_IN_GRACE: '{tier}有效期已结束，{measure} {actual} 可使其续期：所需为 {required}。',
    LOST_IN_GRACE:
      '{tier}有效期已结束，保留至 {until}。继续保级需要{measure} {required}，[当前为 {actual}|当前暂无{measure}]，还差 {missing}。否则自 {from}起变为{other}。',
  },
};

/** The same where a model decides. */
export const MODEL_OUTLOOK_TEXTS: typeof OUTLOOK_TEXTS = {
  en: {
    KEPT: 'The term of {tier} runs until {until} and will be renewed as things stand: the model predicts {tier} or a higher tier.',
    LOST: 'The term of {tier} runs until {until}. As things stand the model will not predict it any more, and {other} follows from {from}.',
    STAYS:
      'The term of {tier} runs until {until}. As things stand the model will not predict it any more; the tier is kept all the same.',
    KEPT_IN_GRACE: 'The term of {tier} has ended, and the model predicts it again: it is renewed.',
    LOST_IN_GRACE:
      'The term of {tier} has ended; it is kept until {until}. As things stand the model will not predict it, and {other} follows from {from}.',
  },
  'zh-CN': {
    KEPT: '{tier}有效期至 {until}，按目前情况届时将续期：模型预测为{tier}或更高等级。',
    LOST: '{tier}有效期至 {until}。按目前情况模型将不再预测为该等级，自 {from}起变为{other}。',
    STAYS: '{tier}有效期至 {until}。按目前情况模型将不再预测为该等级；等级仍会保留。',
    KEPT_IN_GRACE: '{tier}有效期已结束，模型重新预测为该等级，将予续期。',
    LOST_IN_GRACE:
      '{tier}有效期已结束，保留至 {until}。按目前情况模型不会预测为该等级，自 {from}起变为{other}。',
  },
};

/** What keeps a tier, for a person to read (docs/domain.md §7, §13). Dates name the last day. */
export function outlookText(
  review: TierReview,
  names: { readonly tier: string; readonly otherwise: string | null },
  words: ScoredBy & { readonly locale: Locale; readonly calendar: ZoneCalendar },
): string {
  const { locale, calendar } = words;
  const day = (instant: Instant): string => dayText(calendar.dayOf(instant), locale);
  const { actual, otherwiseFrom } = review;
  const texts = review.predictedRank === null ? OUTLOOK_TEXTS : MODEL_OUTLOOK_TEXTS;
  return filledText(texts[locale][sentenceOf(review)], {
    ...measureTexts(words, locale),
    ...{ tier: names.tier, other: names.otherwise },
    until: day(review.until - 1),
    from: otherwiseFrom === null ? null : day(otherwiseFrom),
    required: numberText(review.required, locale),
    actual: actual === null ? null : numberText(actual, locale),
    missing: numberText(review.missing, locale),
  });
}

function sentenceOf({ isKept, isInGrace, otherwiseRank }: TierReview): Sentence {
  if (isKept) return isInGrace ? 'KEPT_IN_GRACE' : 'KEPT';
  if (otherwiseRank === null) return 'STAYS';
  return isInGrace ? 'LOST_IN_GRACE' : 'LOST';
}
