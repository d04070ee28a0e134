import fc from 'fast-check';
import { conditionAnswerText, refusalText } from '../../../src/domain/benefits/answer-text';
import type { BenefitAnswer, CapUse } from '../../../src/domain/benefits/benefit-answer';
import type { BenefitContext, BenefitFacts } from '../../../src/domain/benefits/benefit-facts';
import { countedCapsOf } from '../../../src/domain/benefits/caps';
import { checkBenefitContext } from '../../../src/domain/benefits/check-context';
import { compileBenefits } from '../../../src/domain/benefits/compile';
import { decideBenefits } from '../../../src/domain/benefits/decide';
import { momentOf } from '../../../src/domain/benefits/moment';
import { benefitRules, contextOf, memberFacts, SATURDAY } from '../../support/benefit-rules';
import { BENEFIT_SETTING } from '../../support/random-benefits';

type Asked = {
  readonly facts?: Partial<BenefitFacts>;
  readonly context?: Partial<BenefitContext>;
  readonly used?: readonly CapUse[];
};

function decide(
  rules: readonly Record<string, unknown>[],
  { facts, context, used = [] }: Asked = {},
): readonly BenefitAnswer[] {
  const compiled = compileBenefits(benefitRules(...rules), BENEFIT_SETTING);
  const moment = momentOf(contextOf(context), BENEFIT_SETTING);
  return decideBenefits(compiled, memberFacts(facts), moment, used);
}

/** What became of each rule, by code: its money, or the reasons. */
const outcomes = (answers: readonly BenefitAnswer[]): Record<string, unknown> =>
  Object.fromEntries(
    answers.map((answer) => [
      answer.ruleCode,
      answer.kind === 'granted'
        ? answer.effects.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0)
        : answer.reasons,
    ]),
  );

const off = (percent: string) => ({ then: [{ kind: 'PERCENT_OFF', percent }] });
const amountOff = (amountMinor: number) => ({ then: [{ kind: 'AMOUNT_OFF', amountMinor }] });
const group = { stacking: { kind: 'BEST_OF', group: 'autumn' } };
const exclusive = { stacking: { kind: 'EXCLUSIVE' } };
const uses = (changes: object) => ({
  caps: [{ scope: 'MEMBER', measure: 'USES', period: 'MONTH', maximum: 2, ...changes }],
});

describe('deciding benefits', () => {
  it('grants all that stack, in the order of priority, never more than the cart costs', () => {
    const answers = decide([
      { code: 'b', ...off('60') },
      { code: 'a', ...off('0.05') },
      { code: 'c', priority: 5, ...off('50') },
    ]);
    expect(answers.map(({ ruleCode }) => ruleCode)).toEqual(['c', 'a', 'b']);
    expect(outcomes(answers)).toEqual({ c: 5_000, a: 5, b: 4_995 });
    expect(answers[2]).toMatchObject({ desiredMinor: 6_000 });
  });

  it('leaves the best of a group: most money off, then priority, then code', () => {
    const better = decide([
      { code: 'a', priority: 9, ...off('10'), ...group },
      { code: 'b', ...amountOff(1_001), ...group },
      { code: 'c', ...off('1') },
    ]);
    const beaten = { kind: 'BEATEN_IN_GROUP', group: 'autumn', by: 'b' };
    expect(outcomes(better)).toEqual({ a: [beaten], b: 1_001, c: 100 });
    const equal = decide([
      { code: 'b', ...off('10'), ...group },
      { code: 'a', ...off('10'), ...group },
    ]);
    expect(outcomes(equal)).toEqual({ a: 1_000, b: [{ ...beaten, by: 'a' }] });
  });

  it('lets an exclusive rule stand alone only where it goes first', () => {
    const first = decide([
      { code: 'a', priority: 9, ...exclusive },
      { code: 'b', ...off('10'), ...group },
      { code: 'c', ...off('20'), ...group },
    ]);
    const excluded = [{ kind: 'EXCLUDED_BY_EXCLUSIVE', by: 'a' }];
    expect(outcomes(first)).toEqual({ a: 0, b: excluded, c: excluded });
    const second = decide([
      { code: 'a', priority: 9 },
      { code: 'b', ...exclusive },
    ]);
    expect(outcomes(second)).toEqual({ a: 0, b: [{ kind: 'NOT_ALONE', by: 'a' }] });
  });

  it('does not let a rule that is refused for itself stand in the way of others', () => {
    const never = {
      when: { combinator: 'and', rules: [{ field: 'firstOrder', operator: '=', value: true }] },
    };
    const answers = decide(
      [
        { code: 'a', priority: 9, ...exclusive, ...never },
        { code: 'b', ...off('90'), ...group, ...never },
        { code: 'c', ...off('20'), ...group },
      ],
      { facts: { purchases: [{ orders: 3, amountMinor: 5, lastPaidOn: SATURDAY }] } },
    );
    const unmet = [{ kind: 'CONDITIONS_NOT_MET' }];
    expect(outcomes(answers)).toEqual({ a: unmet, b: unmet, c: 2_000 });
  });

  it('tells a cap that is used up and when there is room again', () => {
    const rules = [{ code: 'a', ...uses({}) }];
    const compiled = compileBenefits(benefitRules(...rules), BENEFIT_SETTING);
    const moment = momentOf(contextOf(), BENEFIT_SETTING);
    const [cap] = countedCapsOf(compiled, moment);
    if (!cap) throw new Error('no cap');
    expect(outcomes(decide(rules, { used: [{ ...cap, used: 1 }] }))).toEqual({ a: 0 });
    const until = Date.parse('2026-12-01T00:00:00Z');
    expect(outcomes(decide(rules, { used: [{ ...cap, used: 2 }] }))).toEqual({
      a: [{ kind: 'CAP_USED_UP', cap, used: 2, until }],
    });
    // Counters of another month, or of everybody, are others.
    const others = [
      { ...cap, used: 2, periodStart: cap.periodStart - 31 },
      { ...cap, used: 2, scope: 'EVERYBODY' as const },
    ];
    expect(outcomes(decide(rules, { used: others }))).toEqual({ a: 0 });
  });

  it('takes off no more money than a cap leaves', () => {
    const caps = { caps: [{ scope: 'EVERYBODY', measure: 'MONEY', period: 'EVER', maximum: 900 }] };
    const rules = [{ code: 'a', ...off('10'), ...caps }];
    const used = { ruleCode: 'a', scope: 'EVERYBODY', measure: 'MONEY', period: 'EVER' } as const;
    const [answer] = decide(rules, { used: [{ ...used, periodStart: 0, used: 200 }] });
    expect(answer).toMatchObject({ desiredMinor: 1_000, effects: [{ amountMinor: 700 }] });
    const [full] = decide(rules, { used: [{ ...used, periodStart: 0, used: 900 }] });
    expect(full).toMatchObject({ reasons: [{ kind: 'CAP_USED_UP', until: null }] });
  });

  it('tells all reasons that a rule has by itself, with what is missing', () => {
    const [answer] = decide(
      [
        {
          code: 'a',
          schedule: { windows: [{ weekdays: ['MONDAY'] }] },
          when: {
            combinator: 'and',
            rules: [
              { field: 'cartTotal', operator: '>', value: 12_000 },
              { field: 'tenure', operator: 'notBetween', value: [5, 20] },
              {
                combinator: 'or',
                not: true,
                rules: [{ field: 'channel', operator: '=', value: 'APP' }],
              },
              { field: 'growthValue', operator: '<', value: 1.5 },
            ],
          },
        },
      ],
      { facts: { joinedOn: SATURDAY - 10, growthValue: 1.5 } },
    );
    expect(answer).toMatchObject({
      kind: 'refused',
      reasons: [
        { kind: 'NOT_SCHEDULED', next: Date.parse('2026-11-30T00:00:00Z') },
        { kind: 'CONDITIONS_NOT_MET' },
      ],
      conditions: [
        {
          ...{ path: [0], isMet: false, actual: { kind: 'AMOUNT', minor: 10_000 } },
          ...{ required: [{ minor: 12_000 }] },
          shortfall: { direction: 'MORE', by: 2_001, unit: 'AMOUNT' },
        },
        { path: [1], isMet: false, shortfall: { direction: 'LESS', by: 6, unit: 'DAYS' } },
        { path: [2, 0], isMet: true, isWanted: false, shortfall: null },
        { path: [3], isMet: false, shortfall: { direction: 'LESS', by: 0.000001 } },
      ],
    });
  });

  it('is the same in whatever order rules are given', () => {
    const rule = fc.record({
      priority: fc.integer({ min: 0, max: 2 }),
      then: fc.constantFrom(off('10').then, off('20').then, amountOff(1_000).then),
      stacking: fc.constantFrom(...[{ kind: 'STACKABLE' }, { kind: 'EXCLUSIVE' }, group.stacking], {
        kind: 'BEST_OF',
        group: 'other',
      }),
    });
    const rules = fc
      .array(rule, { minLength: 1, maxLength: 6 })
      .map((all) => all.map((each, index) => ({ code: `r${index}`, ...each })));
    fc.assert(
      fc.property(rules, fc.func(fc.integer()), (all, rank) => {
        const answers = decide(all);
        const shuffled = all.toSorted((one, other) => rank(one.code) - rank(other.code));
        expect(decide(shuffled)).toEqual(answers);
        const granted = new Set(
          answers.flatMap(({ kind, ruleCode }) => (kind === 'granted' ? [ruleCode] : [])),
        );
        // Somebody always is, and whoever is named as the reason is.
        expect(granted.size).toBeGreaterThan(0);
        for (const answer of answers) {
          if (answer.kind === 'granted') continue;
          for (const reason of answer.reasons)
            expect(granted).toContain('by' in reason && reason.by);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('the words of an answer', () => {
  const words = {
    locale: 'en',
    setting: BENEFIT_SETTING,
    ruleName: (code: string) => code,
  } as const;

  it('say what is missing', () => {
    const leaf = { field: 'cartTotal', operator: '>=', value: 12_000 } as const;
    const [answer] = decide([{ code: 'a', when: { combinator: 'and', rules: [leaf] } }]);
    const [condition] = answer?.conditions ?? [];
    if (!condition) throw new Error('no condition');
    expect(conditionAnswerText(condition, leaf, words)).toBe(
      'Not met: the cart total is at least £120 (there is £100); £20 more is needed.',
    );
    expect(conditionAnswerText(condition, leaf, { ...words, locale: 'zh-CN' })).toBe(
      '未满足：购物车金额不低于 £120（实际为 £100），还差 £20。',
    );
  });

  it('say why a rule is refused', () => {
    const next = Date.parse('2026-11-30T09:00:00Z');
    expect(refusalText({ kind: 'NOT_SCHEDULED', next }, words)).toBe(
      'The rule does not hold now; it holds again from 2026-11-30 09:00.',
    );
    expect(refusalText({ kind: 'NOT_ALONE', by: 'a' }, { ...words, locale: 'zh-CN' })).toBe(
      '该权益不与其他权益同享，而规则“a”优先。',
    );
  });
});

describe('a context', () => {
  it('is refused in another currency, of an unknown country, or with a line above the total', () => {
    const refused = checkBenefitContext(
      contextOf({
        countryCode: 'ZZ',
        cart: {
          ...{ currencyCode: 'EUR', totalMinor: 100 },
          lines: [
            { category: 'tea', amountMinor: 101 },
            { category: '', amountMinor: 0.5 },
          ],
        },
      }),
      BENEFIT_SETTING,
    );
    expect(refused.ok ? [] : refused.error.map(({ path }) => path.join('.'))).toEqual([
      'countryCode',
      'cart.lines.0.amountMinor',
      'cart.lines.1.category',
      'cart.lines.1.amountMinor',
      'cart.currencyCode',
    ]);
    expect(checkBenefitContext(contextOf(), BENEFIT_SETTING).ok).toBe(true);
  });
});
