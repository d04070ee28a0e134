import fc from 'fast-check';
import type { Feature } from '../../../src/domain/behaviour/features';
import { classOfNode } from '../../../src/domain/value/flat-tree';
import {
  changeFinder,
  withConsequences,
  type ChangeStep,
} from '../../../src/domain/value/tree-change';
import { flatTreeOf, type TreeModel } from '../../../src/domain/value/tree-model';
import { filledInputs, treePath, type MemberInputs } from '../../../src/domain/value/tree-path';
import { treeChangeText } from '../../../src/domain/value/tree-path-text';
import { TREE_CLASSES, TREE_FEATURES, treeInputs, trees, words } from '../../support/random-trees';
import { SHOP_TREE, treeOf, type TreeRow } from '../../support/trees';

/** The nearest change to a higher class. */
function nearest(model: TreeModel, inputs: MemberInputs) {
  const tree = flatTreeOf(model);
  const now = model.classes.indexOf(treePath(model, inputs).tierCode);
  return changeFinder(model)(inputs, (leaf) => classOfNode(tree, leaf) > now);
}

const rowsOf = (count: number, inputs: readonly number[], tierCode: string): TreeRow[] =>
  Array.from({ length: count }, () => [inputs, tierCode]);

describe('the nearest change to a higher tier', () => {
  it('leads there, with the order that it takes, and changes nothing that nobody can', () => {
    let found = 0;
    fc.assert(
      fc.property(trees, treeInputs, (model, member) => {
        const change = nearest(model, member);
        if (change === null) return;
        found += 1;
        const values = filledInputs(model, member);
        const before = treePath(model, values).tierCode;
        const changed = [...values];
        for (const { feature, required, operator, below } of change.steps) {
          const place = TREE_FEATURES.indexOf(feature as 'refundRate');
          expect(feature).not.toBe('refundRate');
          expect(operator).toBe(feature === 'recencyDays' ? 'AT_MOST' : 'AT_LEAST');
          const grows = required > (values[place] ?? 0);
          expect(grows).toBe(operator === 'AT_LEAST');
          expect(required).toBeLessThan(below ?? Infinity);
          if (feature !== 'purchaseAmount') expect(Number.isInteger(required)).toBe(true);
          changed[place] = required;
        }
        expect(treePath(model, changed).tierCode).toBe(change.tierCode);
        // All that can be changed takes an order: one more, and it is of today.
        const [, orders = 0] = values;
        const bought = changed.with(1, Math.max(orders + 1, changed[1] ?? 0)).with(2, 0);
        expect(treePath(model, bought).tierCode).toBe(change.tierCode);
        expect(TREE_CLASSES.indexOf(change.tierCode)).toBeGreaterThan(TREE_CLASSES.indexOf(before));
      }),
      { numRuns: 300, seed: 5 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it('is told as data and in both languages', () => {
    const change = nearest(SHOP_TREE, [100, 1]);
    expect(change).toEqual({
      tierCode: 'silver',
      steps: [
        {
          ...{ feature: 'purchaseCount', actual: 1, operator: 'AT_LEAST', required: 4 },
          ...{ below: null, unit: 'ORDERS' },
        },
      ],
    });
    expect(change && treeChangeText(change, words('en'))).toBe(
      'All else as it is, the tree would predict Silver if orders is at least 4 (now 1).',
    );
    expect(change && treeChangeText(change, words('zh-CN'))).toBe(
      '其他条件不变时，若订单数不低于 4（目前为 1），决策树将预测为银卡会员。',
    );
  });

  it('is the one that is the fewest deviations away', () => {
    const features: Feature[] = ['loginCount', 'reviewCount'];
    // From 1,000 logins on, and from 30 reviews on, it is gold.
    const model = treeOf({ features, classes: ['regular', 'gold'] }, [
      ...rowsOf(8, [0, 0], 'regular'),
      ...rowsOf(4, [2_000, 0], 'gold'),
      ...rowsOf(4, [0, 60], 'gold'),
    ]);
    const steps = (member: MemberInputs) =>
      nearest(model, member)?.steps.map(({ feature }) => feature);
    // 100 logins are less than 10 reviews, as members differ; 500 are more than 5.
    expect(steps([900, 20])).toEqual(['loginCount']);
    expect(steps([500, 25])).toEqual(['reviewCount']);
  });

  it('says what a number has to stay below, and what is not known', () => {
    const model = treeOf({ features: ['recencyDays', 'loginCount'], classes: ['tin', 'gold'] }, [
      ...rowsOf(6, [100, 5], 'tin'),
      ...rowsOf(6, [10, 1], 'tin'),
      ...rowsOf(6, [10, 5], 'gold'),
      ...rowsOf(6, [10, 9], 'tin'),
    ]);
    const change = nearest(model, [null, 0]);
    const byFeature = new Map(change?.steps.map((step) => [step.feature, step]));
    expect(byFeature.get('loginCount')).toMatchObject({ required: 3, below: 7, unit: 'TIMES' });
    const far = nearest(model, [90, 5]);
    expect(far?.steps).toEqual([
      {
        ...{ feature: 'recencyDays', actual: 90, operator: 'AT_MOST', required: 54 },
        ...{ below: null, unit: 'DAYS' },
      },
    ]);
    expect(far && treeChangeText(far, words('en'))).toMatch(/is at most 54 \(now 90\)/);
    const unknown: ChangeStep[] = (far?.steps ?? []).map((step) => ({ ...step, actual: null }));
    const told = { tierCode: 'gold', steps: unknown };
    expect(treeChangeText(told, words('en'))).toMatch(/is at most 54 \(not known now\)/);
    expect(treeChangeText(told, words('zh-CN'))).toMatch('目前未知');
  });

  it('is none in the best class, and where only time or what is past would help', () => {
    expect(nearest(SHOP_TREE, [600, 9])).toBeNull();
    const treeBy = (feature: Feature, good: number, bad: number): TreeModel =>
      treeOf({ features: [feature], classes: ['regular', 'gold'] }, [
        ...rowsOf(5, [good], 'gold'),
        ...rowsOf(5, [bad], 'regular'),
      ]);
    expect(nearest(treeBy('tenureDays', 900, 10), [10])).toBeNull();
    expect(nearest(treeBy('averageRating', 5, 1), [1])).toBeNull();
    expect(nearest(treeBy('refundRate', 0, 0.5), [0.5])).toBeNull();
    expect(nearest(treeBy('purchaseCount', 1, 9), [9])).toBeNull();
    expect(nearest(treeBy('recencyDays', 60, 5), [5])).toBeNull();
    expect(nearest(treeBy('recencyDays', 5, 60), [60])).not.toBeNull();
  });

  it('is none where the order that it takes would lead elsewhere', () => {
    const model = treeOf(
      { features: ['purchaseAmount', 'purchaseCount'], classes: ['regular', 'gold'] },
      [
        ...rowsOf(6, [100, 1], 'regular'),
        ...rowsOf(6, [900, 1], 'gold'),
        ...rowsOf(6, [900, 9], 'regular'),
        ...rowsOf(6, [100, 9], 'regular'),
      ],
    );
    // Below 5 orders and from 500 on it is gold; the fifth order is one too many.
    expect(nearest(model, [100, 3])?.tierCode).toBe('gold');
    expect(nearest(model, [100, 4])).toBeNull();
  });
});

describe('what follows from a change by itself', () => {
  it('is an order of today, its part in the sums, and the stages before', () => {
    const features: Feature[] = [
      ...(['purchaseAmount', 'purchaseCount', 'averageOrderValue', 'recencyDays'] as const),
      ...(['spendGrowth', 'viewed', 'carted', 'ordered', 'paid'] as const),
    ];
    const before = [100, 1, 100, 30, -50, 3, 1, 1, 1];
    expect(withConsequences(features, before, before.with(0, 300))).toEqual([
      ...[300, 2, 150, 0, 150, 3, 1, 1, 1],
    ]);
    expect(withConsequences(features, before, before.with(8, 4))).toEqual([
      ...[100, 2, 100, 0, -50, 4, 4, 4, 4],
    ]);
    expect(withConsequences(features, before, before)).toEqual(before);
    expect(withConsequences(['interactionCount', 'reviewCount'], [5, 1], [5, 3])).toEqual([7, 3]);
  });

  it('leaves out what the model does not look at', () => {
    expect(withConsequences(['recencyDays'], [40], [10])).toEqual([0]);
  });
});
