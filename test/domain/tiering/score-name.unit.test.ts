import { zoneCalendar } from '../../../src/domain/shared/calendar';
import type { Locale } from '../../../src/domain/shared/locale';
import { CONDITION_TEXTS } from '../../../src/domain/tiering/conditions';
import { DECISION_TEXTS, decisionText } from '../../../src/domain/tiering/decision-text';
import { OUTLOOK_TEXTS, outlookText } from '../../../src/domain/tiering/outlook-text';
import { NO_PATH_TEXTS, noPathText } from '../../../src/domain/tiering/paths-text';
import { REASON_TEXTS, reasonText } from '../../../src/domain/tiering/reason-text';
import { measureTexts, SCORE_NAMES } from '../../../src/domain/tiering/score-name';

const calendar = zoneCalendar('Europe/London');
const REASON = {
  code: 'SCORE_REACHES_TIER',
  tierCode: 'gold',
  actual: 4.5,
  required: 4.1,
} as const;

describe('what a score is called', () => {
  it('is said by the model, in both languages', () => {
    expect(Object.keys(SCORE_NAMES['zh-CN'])).toEqual(Object.keys(SCORE_NAMES.en));
    expect(measureTexts({}, 'en')).toEqual({ measure: 'growth value', Measure: 'Growth value' });
    expect(measureTexts({ model: 'RFM' }, 'en').Measure).toBe('RFM score');
    expect(measureTexts({ model: 'RATING' }, 'zh-CN').measure).toBe('评分');
  });

  it('is in no text by itself: every one leaves it to the model', () => {
    for (const locale of ['en', 'zh-CN'] satisfies Locale[]) {
      const texts = [REASON_TEXTS, CONDITION_TEXTS, DECISION_TEXTS, OUTLOOK_TEXTS, NO_PATH_TEXTS];
      const all = texts.flatMap((each) => Object.values<string>(each[locale]));
      const name = SCORE_NAMES[locale].GROWTH_VALUE;
      expect(all.filter((text) => text.toLowerCase().includes(name))).toEqual([]);
    }
  });

  it('is the same in reasons, decisions, outlooks and paths', () => {
    const words = { locale: 'en', calendar, model: 'RATING' } as const;
    expect(reasonText(REASON, { ...words, tierName: 'Gold' })).toBe(
      'Rating 4.5 reaches Gold (4.1).',
    );
    const decision = {
      ...{ decidedAt: 0, versionNumber: 2, tierCode: 'gold', previousTierCode: null, score: 4.5 },
      ...{ contributions: [], reasons: [REASON], variantCode: null },
    };
    expect(decisionText(decision, { ...words, tierName: () => 'Gold' })).toBe(
      'On 1 January 1970, by version 2 of the rules, the rating was 4.5. The tier is Gold. Rating 4.5 reaches Gold (4.1).',
    );
    const review = {
      ...{ until: 0, isInGrace: false, required: 4.1, actual: 4.5, missing: 0, isKept: true },
      ...{ rank: 1, otherwiseRank: null, otherwiseFrom: null, predictedRank: null },
    };
    expect(outlookText(review, { tier: 'Gold', otherwise: null }, words)).toContain(
      'rating 4.5 is enough',
    );
    expect(noPathText({ code: 'CAPPED_BY_RULES', until: null }, 'Gold', words)).toBe(
      'The programme promotes nobody to Gold by rating.',
    );
  });
});
