import fc from 'fast-check';
import { parseTree } from '../../../src/domain/benefits/check-tree';
import { compileTree, windowSlots } from '../../../src/domain/benefits/compile-tree';
import { findingText } from '../../../src/domain/benefits/finding-text';
import { lintBenefits } from '../../../src/domain/benefits/lint';
import { excludeEachOther, necessary, neverMet } from '../../../src/domain/benefits/lint-tree';
import { momentOf } from '../../../src/domain/benefits/moment';
import { benefitRules } from '../../support/benefit-rules';
import {
  BENEFIT_SETTING,
  contextArbitrary,
  memberArbitrary,
  treeArbitrary,
} from '../../support/random-benefits';

const RUNS = Number(process.env['BENEFIT_RUNS'] ?? 100);

const found = (...changes: readonly Record<string, unknown>[]): string[] =>
  lintBenefits(benefitRules(...changes), BENEFIT_SETTING).map(({ ruleCode, path, code, data }) =>
    `${ruleCode}: ${code} at ${path.join('.')} ${Object.values(data).join(' ')}`.trimEnd(),
  );

const all = (...rules: readonly unknown[]) => ({ when: { combinator: 'and', rules } });
const leaf = (field: string, operator: string, value: unknown) => ({ field, operator, value });
const or = (...rules: readonly unknown[]) => ({ combinator: 'or', rules });

describe('what is found in benefit rules', () => {
  it('is nothing in a rule that can be meant', () => {
    expect(found(all(leaf('tier', '=', 'gold'), leaf('tenure', '<', 5)))).toEqual([]);
  });

  it.each([
    ['two tiers at once', all(leaf('tier', '=', 'gold'), leaf('tier', '=', 'silver'))],
    ['a tier below the base tier', all(leaf('tier', '<', 'regular'))],
    ['more than 5 and less than 6', all(leaf('tenure', '>', 5), or(leaf('tenure', '<', 6)))],
    ['fewer than none', all(leaf('tenure', '<', 0))],
    [
      'alternatives of which none is possible',
      all(leaf('tenure', '<', 3), or(leaf('tenure', '>', 4), leaf('tenure', '=', 3))),
    ],
  ])('is that nobody meets %s', (_, rule) => {
    expect(found(rule)).toEqual(['shipping: NEVER_MET at when']);
  });

  it('is a branch that nobody meets', () => {
    const rule = all(leaf('tenure', '<', 3), or(leaf('tenure', '>', 4), leaf('tenure', '=', 1)));
    expect(found(rule)).toEqual(['shipping: BRANCH_NEVER_MET at when.rules.1.rules.0']);
  });

  it('is a schedule without a time that it holds', () => {
    const schedule = { from: '2026-11-30T00:00', until: '2026-12-01T00:00' };
    const windows = [{ weekdays: ['SUNDAY'] }];
    expect(found({ schedule: { ...schedule, windows } })).toEqual([
      'shipping: NEVER_HOLDS at schedule',
    ]);
  });

  it('is a rule that says the same, or gives the same at once', () => {
    const gold = all(leaf('tier', '=', 'gold'));
    const young = all(leaf('tenure', '<', 9));
    expect(found({ code: 'a', ...gold }, { code: 'b', ...gold })).toEqual(['b: SAME_RULE at  a']);
    expect(found({ code: 'a', ...gold }, { code: 'b', ...young })).toEqual([
      'b: OVERLAPS at  a FREE_SHIPPING',
    ]);
    const silver = all(leaf('tier', 'in', ['silver', 'regular']));
    expect(found({ code: 'a', ...gold }, { code: 'b', ...silver })).toEqual([]);
    const [before, after] = [{ until: '2026-12-01T00:00' }, { from: '2026-12-01T00:00' }];
    const apart = [
      { code: 'a', schedule: before, ...gold },
      { code: 'b', schedule: after, ...young },
    ];
    expect(found(...apart)).toEqual([]);
  });

  it('is a rule that an exclusive one leaves no room for', () => {
    const exclusive = { code: 'a', priority: 1, stacking: { kind: 'EXCLUSIVE' } };
    const gold = leaf('tier', '=', 'gold');
    const coupon = { code: 'b', then: [{ kind: 'COUPON', couponCode: 'X' }] };
    const narrow = all(gold, leaf('tenure', '<', 9));
    expect(found({ ...exclusive, ...all(gold) }, { ...coupon, ...narrow })).toEqual([
      'b: SHADOWED at stacking a',
    ]);
    expect(found({ ...exclusive, ...narrow }, { ...coupon, ...all(gold) })).toEqual([]);
    expect(found({ ...exclusive, priority: 0 }, { ...coupon, priority: 1 })).toEqual([]);
  });

  it('is told in both languages', () => {
    const rules = benefitRules({ code: 'a' }, { code: 'b' });
    const [finding] = lintBenefits(rules, BENEFIT_SETTING);
    if (!finding) throw new Error('nothing found');
    expect(findingText(finding, 'en', () => 'Shipping')).toBe(
      'The rule "Shipping" says the same; members would get it twice.',
    );
    expect(findingText(finding, 'zh-CN', () => '运费')).toBe(
      '规则“运费”内容相同，会员将重复享受。',
    );
  });

  it('is never said of what somebody meets', () => {
    const tree = treeArbitrary.map((json) => {
      const parsed = parseTree(json, [], BENEFIT_SETTING);
      if (!parsed.ok) throw new Error('refused');
      return parsed.value;
    });
    fc.assert(
      fc.property(tree, tree, memberArbitrary, contextArbitrary, (one, other, member, context) => {
        const { slotOf, windows } = windowSlots();
        const [first, second] = [one, other].map((each) =>
          compileTree(each, BENEFIT_SETTING, slotOf),
        );
        const facts = { ...member.facts, purchases: windows.map(member.purchasesOf) };
        const moment = momentOf(context, BENEFIT_SETTING);
        const isFirstMet = first?.isMet(facts, moment) ?? false;
        if (isFirstMet) {
          expect(neverMet(one, BENEFIT_SETTING)).not.toContainEqual([]);
        }
        if (isFirstMet && second?.isMet(facts, moment)) {
          const [left, right] = [one, other].map((each) => necessary(each, BENEFIT_SETTING));
          expect(excludeEachOther(left ?? [], right ?? [])).toBe(false);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
