import type { Locale } from '../shared/locale';
import type { ValueModel } from '../value/value-model';

/** What the score of each model is called in sentences. */
export const SCORE_NAMES: Readonly<Record<Locale, Readonly<Record<ValueModel['kind'], string>>>> = {
  en: {
    GROWTH_VALUE: 'growth value',
    SPEND_GROWTH: 'spend growth',
    FUNNEL: 'conversion',
    RATING: 'rating',
    RFM: 'RFM score',
    COMBINED: 'combined score',
  },
  'zh-CN': {
    GROWTH_VALUE: '成长值',
    SPEND_GROWTH: '消费增长值',
    FUNNEL: '转化率',
    RATING: '评分',
    RFM: 'RFM 得分',
    COMBINED: '综合得分',
  },
};

/** Whose score sentences speak of: that of a growth value unless said. */
export type ScoredBy = { readonly model?: ValueModel['kind'] | undefined };

/**
 * What fills `{measure}`, and `{Measure}` at the beginning of a sentence.
 *
 * @example
 * measureTexts({ model: 'RATING' }, 'en'); // { measure: 'rating', Measure: 'Rating' }
 */
export function measureTexts(
  { model = 'GROWTH_VALUE' }: ScoredBy,
  locale: Locale,
): { readonly measure: string; readonly Measure: string } {
  const measure = SCORE_NAMES[locale][model];
  return { measure, Measure: measure.charAt(0).toUpperCase() + measure.slice(1) };
}
