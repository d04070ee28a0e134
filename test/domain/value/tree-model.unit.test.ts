import { classesOf } from '../../../src/domain/value/flat-tree';
import { loadCart } from '../../../src/domain/value/tree-cart';
import { flatTreeOf, inputsOf, type TreeModel } from '../../../src/domain/value/tree-model';
import { columnsOf } from '../../support/tree-data';
import { SHOP_TREE } from '../../support/trees';

describe('a tree as it is kept', () => {
  const KEPT = JSON.parse(JSON.stringify(SHOP_TREE)) as TreeModel;

  it('is the same after it has been kept as JSON', () => {
    expect(KEPT).toEqual(SHOP_TREE);
  });

  it('predicts after it has been kept what ml-cart does, missing numbers as their medians', () => {
    const columns = columnsOf([
      [0, 1],
      [100, 9],
      [700, 9],
      [Number.NaN, 1],
    ]);
    const filled = inputsOf(KEPT, columns);
    expect(filled[0]?.[3]).toBe(SHOP_TREE.imputation[0]);
    const told = [...classesOf(flatTreeOf(KEPT), filled)];
    expect(told).toEqual([0, 1, 2, 0]);
    expect(loadCart(KEPT.tree).predict([[100, 9]])).toEqual([1]);
  });

  it('knows the importance of its features', () => {
    const [amount = 0, count = 0] = SHOP_TREE.importance;
    expect(amount + count).toBeCloseTo(1, 12);
    // Both questions part a third from the rest, but the first one from twice as many.
    expect(Math.min(amount, count)).toBeGreaterThan(0.3);
  });
});
