import fc from 'fast-check';
import { DecisionTreeClassifier } from 'ml-cart';
import { syntheticMembers } from '../../../scripts/bench/tree/synthetic-members';
import { seededRng } from '../../../src/domain/shared/rng';
import { classesOf, leafNodes } from '../../../src/domain/value/flat-tree';
import {
  cartOfFlat,
  flatOfCart,
  isLeaf,
  loadCart,
  type CartNode,
  type CartTree,
} from '../../../src/domain/value/tree-cart';
import { trainTree, type TreeData } from '../../../src/domain/value/tree-training';
import { columnsOf, rowsOf } from '../../support/tree-data';

const FREE = { maximumDepth: 12, minimumToSplit: 2, minimumInLeaf: 1 };
const inJson = (value: unknown): object => JSON.parse(JSON.stringify(value)) as object;

/** The questions of a tree from the root on, depth first. */
const questionsOf = (node: CartNode): readonly (readonly [number, number])[] =>
  isLeaf(node)
    ? []
    : [[node.splitColumn, node.splitValue], ...questionsOf(node.left), ...questionsOf(node.right)];

/** What ml-cart itself learns. */
function unpatched(data: TreeData, options: { depth: number; toSplit: number }): CartTree {
  const cart = new DecisionTreeClassifier({
    ...{ gainFunction: 'gini', splitFunction: 'mean', gainThreshold: 0 },
    ...{ maxDepth: options.depth, minNumSamples: options.toSplit - 1 },
  });
  cart.train(rowsOf(data.columns), [...data.labels]);
  return inJson(cart.toJSON()) as CartTree;
}

describe('a tree in the hands of ml-cart', () => {
  it('predicts the same for 20,000 members, and after it was saved and loaded once more', () => {
    const { tree } = trainTree(syntheticMembers(20_000, 1));
    const { columns } = syntheticMembers(20_000, 2);
    const rows = rowsOf(columns);
    const ours = [...classesOf(tree, columns)];
    const cart = loadCart(cartOfFlat(tree, { minimumToSplit: 20, maximumDepth: 8 }));
    expect(cart.predict(rows)).toEqual(ours);
    const again = DecisionTreeClassifier.load(inJson(cart.toJSON()));
    expect(again.predict(rows)).toEqual(ours);
    expect(new Set(ours).size).toBe(4);
  });

  it('predicts the same for any data, and is the same tree when it is read back', () => {
    const row = fc.tuple(
      fc.integer({ min: -4, max: 4 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 0, max: 2 }),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 80 }), fc.array(row), (seen, more) => {
        const columns = columnsOf(seen.map(([x, y]) => [x, y]));
        const labels = Uint8Array.from(seen, ([, , label]) => label);
        const { tree } = trainTree({ columns, labels, classCount: 3 }, FREE);
        const cart = inJson(cartOfFlat(tree, FREE)) as CartTree;
        const counts = leafNodes(tree).map((leaf) => [
          ...tree.counts.slice(leaf * 3, leaf * 3 + 3),
        ]);
        expect(flatOfCart(cart, counts, 3)).toEqual(tree);
        const asked = columnsOf([...seen, ...more].map(([x, y]) => [x, y]));
        expect(loadCart(cart).predict(rowsOf(asked))).toEqual([...classesOf(tree, asked)]);
      }),
    );
  });

  it('learns the very tree of ml-cart from a thousand members with few numbers', () => {
    for (const seed of [1, 2, 3]) {
      const rng = seededRng(seed);
      const columns = Array.from({ length: 4 }, () =>
        Float64Array.from({ length: 1_000 }, () => Math.floor(rng() * 8)),
      );
      const labels = Uint8Array.from({ length: 1_000 }, (_, row) => {
        const worth = 2 * (columns[1]?.[row] ?? 0) + (columns[3]?.[row] ?? 0) + 6 * rng();
        return worth < 12 ? 0 : worth < 18 ? 1 : 2;
      });
      const data = { columns, labels, classCount: 3 };
      const { tree } = trainTree(data, { maximumDepth: 3, minimumToSplit: 60, minimumInLeaf: 1 });
      const theirs = unpatched(data, { depth: 3, toSplit: 60 });
      const ours = cartOfFlat(tree, { minimumToSplit: 60, maximumDepth: 3 });
      const [asked, wanted] = [questionsOf(ours.root), questionsOf(theirs.root)];
      expect(asked.length).toBeGreaterThan(3);
      // ml-cart may cut at a number itself where we cut half-way below it: no row lies between.
      expect(asked.map(([column, cut]) => [column, Math.ceil(cut)])).toEqual(
        wanted.map(([column, cut]) => [column, Math.ceil(cut)]),
      );
    }
  });

  it('learns the very tree of ml-cart, cuts included, where no number comes twice', () => {
    for (const seed of [4, 5, 6]) {
      const rng = seededRng(seed);
      const columns = Array.from({ length: 3 }, () =>
        Float64Array.from({ length: 250 }, () => rng() * 100),
      );
      const labels = Uint8Array.from({ length: 250 }, (_, row) => {
        return (columns[0]?.[row] ?? 0) + (columns[2]?.[row] ?? 0) + 30 * rng() > 110 ? 1 : 0;
      });
      const data = { columns, labels, classCount: 2 };
      const { tree } = trainTree(data, { maximumDepth: 4, minimumToSplit: 10, minimumInLeaf: 1 });
      const theirs = unpatched(data, { depth: 4, toSplit: 10 });
      const ours = cartOfFlat(tree, { minimumToSplit: 10, maximumDepth: 4 });
      expect(questionsOf(ours.root)).toEqual(questionsOf(theirs.root));
    }
  });
});
