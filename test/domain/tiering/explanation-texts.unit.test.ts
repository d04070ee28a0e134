import { FEATURE_NAMES } from '../../../src/domain/behaviour/feature-names';
import { FEATURES } from '../../../src/domain/behaviour/features';
import { localDay, zoneCalendar } from '../../../src/domain/shared/calendar';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { filledText, moneyText } from '../../../src/domain/shared/wording';
import {
  CONDITION_KINDS,
  CONDITION_TEXTS,
  conditionsOf,
  conditionText,
} from '../../../src/domain/tiering/conditions';
import {
  contributionText,
  DECISION_TEXTS,
  decisionText,
} from '../../../src/domain/tiering/decision-text';
import { ACT_CODES } from '../../../src/domain/tiering/path-act';
import { NO_PATH_CODES } from '../../../src/domain/tiering/path-target';
import {
  ACT_TEXTS,
  NO_PATH_TEXTS,
  noPathText,
  pathText,
} from '../../../src/domain/tiering/paths-text';
import { REASON_CODES } from '../../../src/domain/tiering/reason';

const calendar = zoneCalendar('Asia/Shanghai');
const LOCALES = ['en', 'zh-CN'] as const;
const gaps = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));

describe('sentences with gaps', () => {
  it.each([
    ['kept[ until {until}| for good].', { until: 'May' }, 'kept until May.'],
    ['kept[ until {until}| for good].', { until: null }, 'kept for good.'],
    ['kept[ until {until}].', {}, 'kept.'],
    ['{a} and {b}', { a: '{b}', b: '[x]' }, '{b} and [x]'],
  ])('%s', (text, fillings, filled) => {
    expect(filledText(text, fillings)).toBe(filled);
  });

  it('write money with as many decimals as it needs', () => {
    expect(moneyText(32_000, 'CNY', 'zh-CN')).toBe('¥320');
    expect(moneyText(123_450, 'GBP', 'en')).toBe('£1,234.50');
    expect(moneyText(5000, 'JPY', 'en')).toBe('¥5,000');
  });
});

describe('texts of paths', () => {
  const spend = { act: 'SPEND', feature: 'purchaseAmount', count: 1, amountMinor: 32_000 } as const;
  const interact = {
    act: 'INTERACT',
    feature: 'interactionCount',
    count: 5,
    amountMinor: null,
  } as const;
  const by = localDay(2026, 12, 31);
  const tell = (
    locale: 'en' | 'zh-CN',
    path: Parameters<typeof pathText>[0],
    aim: 'REACH' | 'KEEP',
  ) =>
    pathText(
      path,
      { tierName: locale === 'en' ? 'Gold' : '金卡会员', aim },
      { locale, currencyCode: 'CNY' },
    );

  it('say what to do until when for what', () => {
    expect(tell('en', { changes: [spend], from: null, by }, 'REACH')).toBe(
      'Spend ¥320 in one order by 31 December 2026 to reach Gold.',
    );
    expect(tell('en', { changes: [interact, spend], from: by - 30, by: null }, 'KEEP')).toBe(
      'Interact 5 times and spend ¥320 in one order from 1 December 2026 on to keep Gold.',
    );
    expect(tell('zh-CN', { changes: [spend], from: by - 30, by }, 'REACH')).toBe(
      '在 2026年12月1日至 2026年12月31日期间单笔消费 ¥320，即可升级为金卡会员。',
    );
    expect(tell('zh-CN', { changes: [spend], from: null, by }, 'REACH')).toBe(
      '在 2026年12月31日（含）前单笔消费 ¥320，即可升级为金卡会员。',
    );
    expect(tell('zh-CN', { changes: [interact, spend], from: null, by: null }, 'KEEP')).toBe(
      '互动 5 次，并单笔消费 ¥320，即可保留金卡会员。',
    );
  });

  it('say why there is none, and until which day', () => {
    const until = localDay(2026, 8, 1) * DAY_MS - 8 * 3_600_000;
    const noPath = { code: 'CAPPED_BY_PENALTY', until } as const;
    expect(noPathText(noPath, 'Gold', { locale: 'en', calendar })).toBe(
      'After a violation Gold cannot be reached until 31 July 2026.',
    );
    expect(noPathText({ ...noPath, until: null }, '金卡会员', { locale: 'zh-CN', calendar })).toBe(
      '因违规，目前无法升级为金卡会员。',
    );
  });

  it('are there in both languages, and say the same', () => {
    for (const code of NO_PATH_CODES) {
      expect(gaps(NO_PATH_TEXTS['zh-CN'][code])).toEqual(gaps(NO_PATH_TEXTS.en[code]));
    }
    for (const code of ACT_CODES) {
      expect(gaps(ACT_TEXTS['zh-CN'][code][1])).toEqual(gaps(ACT_TEXTS.en[code][1]));
    }
    for (const locale of LOCALES) {
      expect(Object.keys(FEATURE_NAMES[locale]).toSorted()).toEqual(FEATURES.toSorted());
    }
  });
});

describe('conditions of a decision', () => {
  const reason = { tierCode: 'gold', actual: 412, required: 501 } as const;
  const NO_NUMBERS = { actual: null, required: null, missing: null };
  const keeping = { tierCode: 'diamond', actual: 990.5, required: 991 };

  it('are an invitation where the score reaches the tier that is kept', () => {
    const conditions = conditionsOf([{ ...reason, code: 'TIER_KEPT_FOR_TERM', actual: 501 }]);
    expect(conditions).toEqual([
      {
        ...{ kind: 'REACHES_TIER', tierCode: 'gold', isMet: true },
        ...{ actual: 501, required: 501, missing: 0 },
      },
      { kind: 'IS_INVITED', tierCode: 'gold', isMet: false, ...NO_NUMBERS },
    ]);
  });

  it('are what the reasons compared', () => {
    expect(conditionsOf([{ ...reason, code: 'TIER_KEPT_FOR_TERM' }])).toEqual([
      {
        ...{ kind: 'REACHES_TIER', tierCode: 'gold', isMet: false },
        ...{ actual: 412, required: 501, missing: 89 },
      },
    ]);
    expect(
      conditionsOf([
        { ...reason, code: 'CAPPED_BY_PENALTY', actual: 612 },
        { ...reason, code: 'INVITATION_NEEDED', actual: 612 },
      ]),
    ).toEqual([
      {
        ...{ kind: 'REACHES_NEXT_TIER', tierCode: 'gold', isMet: true },
        ...{ actual: 612, required: 501, missing: 0 },
      },
      { kind: 'NO_PENALTY', tierCode: 'gold', isMet: false, ...NO_NUMBERS },
      { kind: 'IS_INVITED', tierCode: 'gold', isMet: false, ...NO_NUMBERS },
    ]);
  });

  it('are about the tier that was to be kept, with what it took', () => {
    expect(conditionsOf([{ ...reason, keeping, code: 'DEMOTED_AT_TERM_END' }])).toEqual([
      { kind: 'STILL_QUALIFIES', isMet: false, ...keeping, missing: 0.5 },
    ]);
    expect(conditionsOf([{ ...reason, keeping, code: 'DEMOTED_FOR_REFUND' }])).toEqual([
      { kind: 'NO_REFUND', tierCode: 'gold', isMet: false, ...NO_NUMBERS },
      { kind: 'KEEPS_TIER', isMet: false, ...keeping, missing: 0.5 },
    ]);
  });

  it('give no numbers of the new tier where those of the old one were not stored', () => {
    const [asked, ...others] = conditionsOf([{ ...reason, code: 'DEMOTED_AT_TERM_END' }]);
    expect(asked).toMatchObject({ kind: 'STILL_QUALIFIES', isMet: false, ...NO_NUMBERS });
    expect(others).toEqual([]);
    expect(asked && conditionText(asked, 'Silver', { locale: 'en' })).toBe(
      'Not met: the growth value of the qualification window keeps the tier.',
    );
    expect(conditionsOf([{ ...reason, code: 'DEMOTED_FOR_PENALTY' }])).toEqual([
      { kind: 'NO_PENALTY', tierCode: 'gold', isMet: false, ...NO_NUMBERS },
    ]);
  });

  it('exist for every reason that there can be, and in both languages', () => {
    for (const code of REASON_CODES) {
      for (const condition of conditionsOf([{ ...reason, code }])) {
        for (const locale of LOCALES) {
          expect(conditionText(condition, 'Gold', { locale })).toMatch(/^[^[\]{}|]+[.。]$/);
        }
      }
    }
    for (const kind of CONDITION_KINDS) {
      expect(gaps(CONDITION_TEXTS['zh-CN'][kind])).toEqual(gaps(CONDITION_TEXTS.en[kind]));
    }
  });

  it('are sentences', () => {
    const [missed] = conditionsOf([{ ...reason, code: 'NEXT_TIER_NOT_REACHED' }]);
    if (!missed) throw new Error('A missed tier is a condition');
    expect(conditionText(missed, 'Gold', { locale: 'en' })).toBe(
      'Not met: the growth value reaches Gold (412 of 501, 89 more to go).',
    );
    expect(conditionText(missed, 'Gold', { locale: 'en', model: 'RATING' })).toBe(
      'Not met: the rating reaches Gold (412 of 501, 89 more to go).',
    );
    expect(conditionText(missed, '金卡会员', { locale: 'zh-CN' })).toBe(
      '未满足：成长值达到金卡会员门槛（412 / 501，还差 89）。',
    );
  });
});

describe('the text of a decision', () => {
  const decision = {
    decidedAt: Date.parse('2026-07-14T16:30:00Z'),
    versionNumber: 3,
    ...{ tierCode: 'diamond', previousTierCode: 'gold', score: 1401.6 },
    contributions: [
      { feature: 'purchaseAmount', value: 2000, weight: 0.7, contribution: 1400 },
      { feature: 'purchaseCount', value: 3, weight: 0.2, contribution: 0.6 },
      { feature: 'interactionCount', value: 10, weight: 0.1, contribution: 1 },
    ],
    variantCode: null,
    reasons: [
      { code: 'SCORE_REACHES_TIER', tierCode: 'diamond', actual: 1401.6, required: 1001 },
      { code: 'TOP_TIER', tierCode: 'diamond', actual: 1401.6, required: null },
    ],
  } as const;
  const names = { diamond: ['Diamond', '钻石会员'], gold: ['Gold', '金卡会员'] } as const;
  const words = (locale: 'en' | 'zh-CN') => ({
    ...{ locale, calendar },
    tierName: (code: string) => names[code as keyof typeof names][locale === 'en' ? 0 : 1],
  });

  it('names inputs, version, tier and reasons', () => {
    expect(decisionText(decision, words('en'))).toBe(
      'On 15 July 2026, by version 3 of the rules, the growth value was 1,401.6: purchase amount 2,000 × 0.7 = 1,400; orders 3 × 0.2 = 0.6; interactions 10 × 0.1 = 1. The tier is Diamond; it was Gold before. Growth value 1,401.6 reaches Diamond (1,001). Diamond is the highest tier.',
    );
    expect(decisionText({ ...decision, previousTierCode: null }, words('zh-CN'))).toBe(
      '2026年7月15日，按规则第 3 版，成长值为 1,401.6：消费金额 2,000 × 0.7 = 1,400；订单数 3 × 0.2 = 0.6；互动次数 10 × 0.1 = 1。等级为钻石会员。成长值 1,401.6，达到钻石会员门槛 1,001。钻石会员是最高等级。',
    );
  });

  it('names the variant of an experiment', () => {
    const tried = { ...decision, variantCode: 'lower' };
    expect(decisionText(tried, words('en'))).toContain(
      'by version 3 of the rules, variant “lower” of an experiment, the growth value was 1,401.6',
    );
    expect(decisionText(tried, words('zh-CN'))).toContain(
      '按规则第 3 版（实验变体“lower”），成长值',
    );
  });

  it('has the same gaps in both languages', () => {
    for (const [part, text] of Object.entries(DECISION_TEXTS.en)) {
      const zh = DECISION_TEXTS['zh-CN'][part as keyof typeof DECISION_TEXTS.en];
      expect({ part, gaps: gaps(zh) }).toEqual({ part, gaps: gaps(text) });
    }
  });

  it('multiplies only what counts as it is', () => {
    const part = { feature: 'averageRating', value: 4, weight: 10, contribution: 12.5 } as const;
    expect(contributionText(part, 'en')).toBe('average rating 4 brings 12.5 (weight 10)');
    const treated = { ...part, contribution: 30 };
    const told = [
      { ...treated, value: null, treatment: 'FILLED', used: 3 } as const,
      { ...treated, treatment: 'BOUNDED', used: 3 } as const,
      { ...part, contribution: 0, value: null, treatment: 'REFUSED', used: null } as const,
      { ...part, contribution: 0, treatment: 'REFUSED', used: null } as const,
    ];
    expect(told.map((each) => contributionText(each, 'en'))).toEqual([
      'average rating, not there yet, counts as 3 and brings 30 (weight 10)',
      'average rating 4 counts as 3 and brings 30 (weight 10)',
      'average rating, not there yet, leaves no score',
      'average rating 4, far from that of other members, leaves no score',
    ]);
    expect(told.map((each) => contributionText(each, 'zh-CN'))).toEqual([
      '平均评分（暂无，按 3 计）计 30（权重 10）',
      '平均评分 4（按 3 计）计 30（权重 10）',
      '平均评分（暂无），因此不计分',
      '平均评分 4（远离其他会员），因此不计分',
    ]);
    expect(contributionText({ ...part, value: null }, 'zh-CN')).toBe(
      '平均评分（暂无）计 12.5（权重 10）',
    );
  });
});
