import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { REASON_CODES } from '../../../src/domain/tiering/reason';
import { reasonText, REASON_TEXTS } from '../../../src/domain/tiering/reason-text';

const said = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name.toLowerCase()).toSorted();

describe('texts of reasons', () => {
  it('are there for every reason in both languages, and say the same', () => {
    expect(Object.keys(REASON_TEXTS).toSorted()).toEqual(['en', 'zh-CN']);
    for (const texts of Object.values(REASON_TEXTS)) {
      expect(Object.keys(texts)).toEqual([...REASON_CODES]);
    }
    for (const code of REASON_CODES) {
      expect(said(REASON_TEXTS['zh-CN'][code])).toEqual(said(REASON_TEXTS.en[code]));
    }
  });

  it.each([
    ['SCORE_REACHES_TIER', 'Growth value 612.5 reaches Gold (1,501).'],
    ['SCORE_BELOW_ALL_TIERS', 'Growth value 612.5 reaches no tier above Gold.'],
    [
      'TIER_KEPT_FOR_TERM',
      'Growth value 612.5 is below Gold (1,501); the tier is kept for its term.',
    ],
    ['NEXT_TIER_NOT_REACHED', 'Gold begins at 1,501: 888.5 more to go.'],
    ['TOP_TIER', 'Gold is the highest tier.'],
  ] as const)('say %s in English', (code, text) => {
    expect(
      reasonText({ code, actual: 612.5, required: 1501 }, { tierName: 'Gold', locale: 'en' }),
    ).toBe(text);
  });

  it.each([
    ['SCORE_REACHES_TIER', '成长值 612，达到金卡会员门槛 501。'],
    ['SCORE_BELOW_ALL_TIERS', '成长值 612，未达到金卡会员以上任何等级的门槛。'],
    [
      'TIER_KEPT_FOR_TERM',
      '成长值 612，达到金卡会员门槛 501；该等级仅限受邀会员，目前没有邀请；有效期内保留该等级。',
    ],
    ['NEXT_TIER_NOT_REACHED', '距金卡会员门槛 501 还差 0。'],
    ['TOP_TIER', '金卡会员是最高等级。'],
  ] as const)('say %s in Chinese', (code, text) => {
    expect(
      reasonText({ code, actual: 612, required: 501 }, { tierName: '金卡会员', locale: 'zh-CN' }),
    ).toBe(text);
  });

  it('leave no gap for a name that looks like one, or for a threshold that is not', () => {
    const text = reasonText(
      { code: 'TOP_TIER', actual: 1, required: null },
      { tierName: '{actual}', locale: 'en' },
    );
    expect(text).toBe('{actual} is the highest tier.');
  });

  const told = { actual: 412.5, required: 501, until: Date.parse('2026-12-31T16:00:00Z') };
  const calendar = zoneCalendar('Asia/Shanghai');

  it.each([
    [
      'TIER_KEPT_FOR_TERM',
      'Growth value 412.5 is below Gold (501); the tier is kept until 31 December 2026.',
    ],
    [
      'IN_GRACE',
      'The term of Gold has ended; the tier is kept until 31 December 2026. Growth value 412.5, 501 would renew it.',
    ],
    ['SET_BY_PERSON', 'A person has set the tier to Gold until 31 December 2026.'],
    [
      'GROWTH_VALUE_DEDUCTED',
      'A violation has lowered the growth value by 70 until 31 December 2026.',
    ],
    ['PROMOTED', 'Promoted to Gold; the term runs until 31 December 2026.'],
  ] as const)('name the last day of %s in English', (code, text) => {
    const words = { tierName: 'Gold', locale: 'en', calendar } as const;
    expect(reasonText({ ...told, code, deducted: 70 }, words)).toBe(text);
  });

  it.each([
    ['TIER_KEPT_FOR_TERM', '成长值 412.5，低于金卡会员门槛 501；等级保留至 2026年12月31日。'],
    [
      'CAPPED_BY_PENALTY',
      '成长值 412.5，达到金卡会员门槛 501；因违规，在 2026年12月31日（含）前不予升级。',
    ],
    ['GROWTH_VALUE_DEDUCTED', '因违规，成长值暂时被扣除 70（至 2026年12月31日）。'],
  ] as const)('name the last day of %s in Chinese', (code, text) => {
    const words = { tierName: '金卡会员', locale: 'zh-CN', calendar } as const;
    expect(reasonText({ ...told, code, deducted: 70 }, words)).toBe(text);
  });

  it('say that a tier is kept for its term in Chinese', () => {
    const kept = { code: 'TIER_KEPT_FOR_TERM', actual: 412, required: 501 } as const;
    expect(reasonText(kept, { tierName: '金卡会员', locale: 'zh-CN' })).toBe(
      '成长值 412，低于金卡会员门槛 501；有效期内保留该等级。',
    );
  });

  it('do not call a score too low that reaches a tier by invitation', () => {
    const kept = { ...told, code: 'TIER_KEPT_FOR_TERM', actual: 501 } as const;
    expect(reasonText(kept, { tierName: 'Gold', locale: 'en', calendar })).toBe(
      'Growth value 501 reaches Gold (501), which is by invitation only, and there is no invitation; the tier is kept until 31 December 2026.',
    );
  });

  it('are whole sentences with and without what they may not know', () => {
    for (const locale of ['en', 'zh-CN'] as const) {
      for (const code of REASON_CODES) {
        const words = { tierName: 'T', locale, calendar };
        const texts = [
          reasonText({ code, actual: 1, required: 2 }, words),
          reasonText({ ...told, code, deducted: 3 }, words),
          reasonText({ ...told, code, actual: 501 }, words),
        ];
        for (const text of texts) expect(text).toMatch(/^[^[\]{}|]+[.。]$/);
      }
    }
  });
});
