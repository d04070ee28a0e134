import fc from 'fast-check';
import type { Locale } from '../../../src/domain/shared/locale';
import { CONDITIONS } from '../../../src/domain/benefits/catalogue/catalogue';
import { conditionText } from '../../../src/domain/benefits/condition-text';
import { renderSentence } from '../../../src/domain/benefits/sentence';
import { benefitRules } from '../../support/benefit-rules';
import { benefitRuleArbitrary } from '../../support/random-benefit-rules';
import { BENEFIT_SETTING } from '../../support/random-benefits';

const sentence = (changes: Record<string, unknown>, locale: Locale): string => {
  const [rule] = benefitRules(changes);
  if (!rule) throw new Error('no rule');
  return renderSentence(rule, BENEFIT_SETTING, locale);
};

const WHOLE = {
  when: {
    combinator: 'and',
    rules: [
      { field: 'tier', operator: '>=', value: 'diamond' },
      {
        combinator: 'or',
        not: true,
        rules: [
          {
            field: 'purchaseAmount',
            operator: 'between',
            value: { window: { kind: 'ROLLING', days: 90 }, operand: [5_000, 10_050] },
          },
          { field: 'weekday', operator: 'in', value: ['SATURDAY', 'SUNDAY'] },
        ],
      },
      { field: 'cartCategory', operator: 'hasAll', value: ['tea', 'cups'] },
    ],
  },
  then: [
    { kind: 'PERCENT_OFF', percent: '12.5', maximumMinor: 2_000 },
    { kind: 'POINTS_MULTIPLIER', multiplier: '2' },
    { kind: 'COUPON', couponCode: 'TEA-5' },
  ],
  schedule: {
    from: '2026-11-01T00:00',
    until: '2026-12-01T09:30',
    windows: [
      { weekdays: ['MONDAY'], fromTime: '09:00', untilTime: '24:00' },
      { daysOfMonth: [1, 31] },
    ],
  },
  priority: 10,
  stacking: { kind: 'BEST_OF', group: 'autumn' },
  caps: [
    { scope: 'MEMBER', measure: 'USES', period: 'MONTH', maximum: 1 },
    { scope: 'EVERYBODY', measure: 'MONEY', period: 'EVER', maximum: 500_000 },
  ],
};

describe('the sentence of a rule', () => {
  it('says everything, in English', () => {
    expect(sentence(WHOLE, 'en')).toBe(
      'If the tier is at least "Diamond" and not (the purchase amount of the last 90 days is from ' +
        '£50 to £100.50 or the day of the week is one of Saturday, Sunday) and the cart has each ' +
        'of "tea", "cups": 12.5% off the cart, at most £20; 2 times the points; the coupon ' +
        '"TEA-5". It holds from 1 November 2026 00:00 until 1 December 2026 09:30, on Monday from ' +
        '09:00 to 24:00, or on the days 1, 31 of the month (of a shorter month on its last day), ' +
        'by the clocks of Europe/London. Given at most 1 time a month for each member; at most ' +
        '£5,000 off in all for all members together. Priority 10. Of the group "autumn" the best ' +
        'is given alone.',
    );
  });

  it('says everything, in Chinese', () => {
    expect(sentence(WHOLE, 'zh-CN')).toBe(
      '若会员等级不低于“钻石”，并且不满足（最近 90 天的消费金额在 £50 至 £100.50 之间，或者当天为星期六、星期日之一），' +
        '并且购物车包含“tea”、“cups”中的每一种：购物车立减 12.5%（最多减 £20）；2 倍积分；优惠券“TEA-5”。' +
        '有效时间：自 2026年11月1日 00:00 起至 2026年12月1日 09:30 止，星期一 09:00 至 24:00，或每月 1、31 日' +
        '（当月没有该日时为最后一天）（Europe/London 时间）。上限：每位会员每月最多 1 次；全体会员累计最多减 £5,000。' +
        '优先级 10。权益组“autumn”中只享受最优的一项。',
    );
  });

  it('says that a rule is for everybody', () => {
    expect(sentence({}, 'en')).toBe(
      'For everybody: free shipping. Priority 0. It stacks with other rules.',
    );
    expect(sentence({}, 'zh-CN')).toBe('所有会员：免运费。优先级 0。可与其他权益叠加。');
  });

  it.each<Locale>(['en', 'zh-CN'])('names the conditions of any rule, in %s', (locale) => {
    fc.assert(
      fc.property(benefitRuleArbitrary, (rule) => {
        const text = renderSentence(rule, BENEFIT_SETTING, locale);
        if (rule.when === null) return;
        const conditions = conditionText(rule.when, BENEFIT_SETTING, locale);
        expect(text).toContain(locale === 'en' ? `If ${conditions}: ` : `若${conditions}：`);
      }),
    );
  });

  it('differs between any two operators of a condition', () => {
    const operand = (operator: string, code: string): unknown => {
      if (/null|isCurrent/i.test(operator)) return null;
      const one = ONE[code] ?? 7;
      if (/etween/.test(operator)) return [one, one];
      return /in$|notIn|has/.test(operator) ? [one] : one;
    };
    for (const { code, operators, arguments: argumentsOf } of CONDITIONS) {
      const [parameter] =
        argumentsOf(BENEFIT_SETTING).length > 1 ? argumentsOf(BENEFIT_SETTING) : [];
      for (const locale of ['en', 'zh-CN'] as const) {
        const texts = operators.map((operator) => {
          const value = operand(operator, code);
          const given = parameter
            ? { [parameter.name]: PARAMETERS[parameter.name], operand: value }
            : value;
          const rules = [{ field: code, operator, value: given }];
          return sentence({ when: { combinator: 'and', rules } }, locale);
        });
        expect(new Set(texts).size).toBe(operators.length);
        for (const text of texts) expect(text).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });
});

const ONE: Readonly<Record<string, unknown>> = {
  ...{ tier: 'gold', rfmSegment: 'loyal', channel: 'APP', country: 'CN', weekday: 'MONDAY' },
  ...{ date: '2026-11-11', birthdayMonth: 'MAY', firstOrder: true, cartCategory: 'tea' },
};

const PARAMETERS: Readonly<Record<string, unknown>> = {
  ...{ window: { kind: 'LIFETIME' }, category: 'tea', attribute: 'size' },
};
