import fc from 'fast-check';
import { classOfNode, leafAt } from '../../../src/domain/value/flat-tree';
import { flatTreeOf } from '../../../src/domain/value/tree-model';
import { filledInputs, leafBoxes, treePath } from '../../../src/domain/value/tree-path';
import { TREE_TEXTS, treePathText, treeRows } from '../../../src/domain/value/tree-path-text';
import { TREE_CLASSES, TREE_FEATURES, treeInputs, trees, words } from '../../support/random-trees';
import { SHOP_TREE, treeOf } from '../../support/trees';

describe('the path of a member through a tree', () => {
  it('is one interval for each feature, which holds the member', () => {
    fc.assert(
      fc.property(trees, treeInputs, (model, member) => {
        const path = treePath(model, member);
        const asked = path.intervals.map(({ feature }) => feature);
        expect(new Set(asked).size).toBe(asked.length);
        for (const { from, below, value, isImputed, feature } of path.intervals) {
          expect(value).toBeGreaterThanOrEqual(from ?? -Infinity);
          expect(value).toBeLessThan(below ?? Infinity);
          expect(from !== null || below !== null).toBe(true);
          expect(isImputed).toBe(
            Number.isNaN(member[TREE_FEATURES.indexOf(feature as 'refundRate')]),
          );
        }
        const tree = flatTreeOf(model);
        const values = filledInputs(model, member);
        const leaf = leafAt(tree, (column) => values[column] ?? 0);
        expect(path.leaf).toBe(leaf);
        expect(path.tierCode).toBe(TREE_CLASSES[classOfNode(tree, leaf)]);
        const boxes = leafBoxes(tree, TREE_FEATURES.length).filter(({ from, below }) =>
          values.every((each, at) => each >= (from[at] ?? 0) && each < (below[at] ?? 0)),
        );
        expect(boxes.map((box) => box.leaf)).toEqual([leaf]);
      }),
    );
  });

  it('is told in words', () => {
    const path = treePath(SHOP_TREE, [600, 9]);
    expect(treePathText(path, words('en'))).toBe(
      'The tree predicts Gold, because purchase amount is at least 525 (600). In the training 6 members were like this, 100% of them Gold.',
    );
    expect(treePathText(path, words('zh-CN'))).toBe(
      '决策树预测为金卡会员，因为消费金额不低于 525（600）。训练中有 6 名会员属于同类，其中 100% 为金卡会员。',
    );
    expect(treePathText(treePath(SHOP_TREE, [null, 1]), words('en'))).toContain(
      'purchase amount is below 525 (not known; ',
    );
  });

  it('has the same gaps in both languages', () => {
    const gapsOf = (texts: object): string[][] =>
      Object.values(texts).map((text: string) => (text.match(/\{\w+\}/g) ?? []).sort());
    expect(Object.keys(TREE_TEXTS['zh-CN'])).toEqual(Object.keys(TREE_TEXTS.en));
    expect(gapsOf(TREE_TEXTS['zh-CN']).map((gaps) => [...new Set(gaps)])).toEqual(
      gapsOf(TREE_TEXTS.en).map((gaps) => [...new Set(gaps)]),
    );
  });

  it('is told where there is no question', () => {
    const same = treeOf({ features: ['purchaseCount'], classes: ['regular'] }, [[[1], 'regular']]);
    expect(treePathText(treePath(same, [1]), words('en'))).toContain('the same for everybody');
  });

  it('has the whole tree as rows', () => {
    const rows = treeRows(SHOP_TREE, words('en'));
    expect(rows.map(({ depth, text }) => `${'  '.repeat(depth)}${text}`)).toEqual([
      'purchase amount below 525',
      '  orders below 3.5',
      '    Regular (100% of 6)',
      '  orders at least 3.5',
      '    Silver (100% of 6)',
      'purchase amount at least 525',
      '  Gold (100% of 6)',
    ]);
    expect(treeRows(SHOP_TREE, words('zh-CN')).map(({ text }) => text)).toContain('订单数低于 3.5');
  });
});
