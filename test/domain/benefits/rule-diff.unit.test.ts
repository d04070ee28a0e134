import fc from 'fast-check';
import type { BenefitRule } from '../../../src/domain/benefits/benefit-rule';
import { diffBenefitRules } from '../../../src/domain/benefits/rule-diff';
import { benefitChangeText } from '../../../src/domain/benefits/rule-diff-text';
import { canonicalJson } from '../../../src/domain/shared/canonical';
import { benefitRules } from '../../support/benefit-rules';
import { benefitRuleArbitrary } from '../../support/random-benefit-rules';
import { BENEFIT_SETTING } from '../../support/random-benefits';

const NUM_RUNS = Number(process.env['RUNS'] ?? 200);

type Changes = Record<string, unknown>;
const all = (...rules: readonly object[]) => ({ combinator: 'and', rules });
const DIAMOND = { field: 'tier', operator: '>=', value: 'diamond' };
const SILVER = { field: 'tier', operator: '>=', value: 'silver' };
const APP = { field: 'channel', operator: '=', value: 'APP' };

function texts(before: Changes, after: Changes, locale: 'en' | 'zh-CN' = 'en'): string[] {
  const [[was], [is]] = [benefitRules(before), benefitRules(after)];
  if (!was || !is) throw new Error('no rule');
  return diffBenefitRules(was, is).map((each) => benefitChangeText(each, BENEFIT_SETTING, locale));
}

describe('the difference of two benefit rules in sentences', () => {
  it('tells each part in both languages', () => {
    const before = {
      when: all(DIAMOND),
      then: [{ kind: 'PERCENT_OFF', percent: '5' }],
      caps: [{ scope: 'MEMBER', measure: 'USES', period: 'MONTH', maximum: 2 }],
    };
    const after = {
      names: { en: 'Freight', 'zh-CN': '运费' },
      when: all(SILVER, APP),
      then: [{ kind: 'PERCENT_OFF', percent: '10' }, { kind: 'FREE_SHIPPING' }],
      schedule: { from: '2026-12-01T00:00' },
      priority: 10,
      stacking: { kind: 'EXCLUSIVE' },
      caps: [{ scope: 'MEMBER', measure: 'USES', period: 'MONTH', maximum: 3 }],
    };
    expect(texts(before, after)).toEqual([
      'It is called "Freight" instead of "Shipping".',
      'A condition is now: the tier is at least "Silver (and more)". It was: the tier is at least "Diamond".',
      'A condition is new: the channel is app.',
      'It gives 10% off the cart instead of 5% off the cart.',
      'It gives besides: free shipping.',
      'It no longer holds always. It holds from 1 December 2026 00:00, by the clocks of Europe/London.',
      'Its priority is 10 instead of 0.',
      'It is given alone or not at all. Before: It stacks with other rules.',
      'A cap is at most 3 times a month for each member instead of at most 2 times a month for each member.',
    ]);
    const chinese = texts(before, after, 'zh-CN');
    // The name is the same in Chinese, so that the English one is told there too.
    expect(chinese).toHaveLength(9);
    expect(chinese[6]).toBe('优先级由 0 调整为 10。');
    expect(chinese.every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  });

  it('tells what is gone, and what was turned round', () => {
    const before = { when: all(DIAMOND, APP), schedule: { until: '2026-12-01T00:00' } };
    expect(texts(before, { when: all(DIAMOND) })).toEqual([
      'A condition is gone; it was: the channel is app.',
      'It holds always. Before: It holds until 1 December 2026 00:00, by the clocks of Europe/London.',
    ]);
    expect(texts({ when: all(DIAMOND) }, { when: null })).toEqual([
      'Who gets it is now said so: it is for everybody. It was: the tier is at least "Diamond".',
    ]);
    expect(texts({ when: all(DIAMOND, APP) }, { when: all(APP, DIAMOND) })).toEqual([
      'The conditions have another order.',
    ]);
    expect(
      texts({ when: all(DIAMOND, APP) }, { when: { combinator: 'or', rules: [DIAMOND, APP] } }),
    ).toHaveLength(1);
  });
});

/** Some parts of one rule in the place of those of another one. */
const mixed = fc
  .tuple(benefitRuleArbitrary, benefitRuleArbitrary, fc.integer({ min: 0, max: 511 }))
  .map(([rule, other, taken]): [BenefitRule, BenefitRule] => {
    const keys = Object.keys(rule).filter((_, place) => taken & (1 << place));
    const parts = keys.map((key) => [key, (other as Changes)[key]]);
    return [rule, { ...rule, ...(Object.fromEntries(parts) as object) }];
  });

describe('the difference of two benefit rules', () => {
  it('is in exactly those parts that differ, and is told in words', () => {
    fc.assert(
      fc.property(mixed, ([before, after]) => {
        const changes = diffBenefitRules(before, after);
        const parts = new Set(changes.map(({ path }) => path[0]));
        const [was, is] = [before as Changes, after as Changes];
        const differ = Object.keys(is).filter(
          (key) => canonicalJson(was[key]) !== canonicalJson(is[key]),
        );
        expect([...parts].toSorted()).toEqual(differ.toSorted());
        for (const change of changes) {
          const [en, zh] = [
            benefitChangeText(change, BENEFIT_SETTING, 'en'),
            benefitChangeText(change, BENEFIT_SETTING, 'zh-CN'),
          ];
          expect(en).not.toMatch(/undefined|\{\w+\}/);
          expect(zh).toMatch(/\p{Script=Han}/u);
        }
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it('goes back the way it came', () => {
    const turned = {
      CHANGED: 'CHANGED',
      ADDED: 'REMOVED',
      REMOVED: 'ADDED',
      REORDERED: 'REORDERED',
    };
    const said = (kind: string, part: string, before: unknown, after: unknown) =>
      canonicalJson({ kind, part, before: before ?? null, after: after ?? null });
    fc.assert(
      fc.property(mixed, ([before, after]) => {
        const there = diffBenefitRules(before, after).map((each) =>
          said(turned[each.kind], each.part, each.after, each.before),
        );
        const back = diffBenefitRules(after, before).map((each) =>
          said(each.kind, each.part, each.before, each.after),
        );
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
