import { defineTexts } from './texts';

/** What the score of each value model is called; a test holds this to the words of the API. */
export const SCORE_TEXTS = defineTexts('scores', {
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
});
