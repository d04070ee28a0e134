import fc from 'fast-check';
import { syntheticMembers } from '../../../scripts/bench/tree/synthetic-members';
import { seededRng } from '../../../src/domain/shared/rng';
import { classesOf, filledColumns, leafNodes, prunedTo } from '../../../src/domain/value/flat-tree';
import {
  DEFAULT_TREE_OPTIONS,
  trainTree,
  type TreeData,
} from '../../../src/domain/value/tree-training';
import { columnsOf, rowsAt } from '../../support/tree-data';

const FREE = { maximumDepth: 30, minimumToSplit: 2, minimumInLeaf: 1 };

const value = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(Number.NaN),
);

/** Any rows of up to three columns and classes, missing numbers and huge ones among them. */
const anyData = fc
  .record({ width: fc.integer({ min: 1, max: 3 }), classCount: fc.integer({ min: 1, max: 3 }) })
  .chain(({ width, classCount }) =>
    fc
      .array(
        fc.tuple(
          fc.array(value, { minLength: width, maxLength: width }),
          fc.integer({ min: 0, max: classCount - 1 }),
        ),
        { minLength: 1, maxLength: 60 },
      )
      .map((rows): TreeData => ({
        columns: columnsOf(rows.map(([row]) => row)),
        labels: Uint8Array.from(rows, ([, label]) => label),
        classCount,
      })),
  );

const impurity = (labels: readonly number[]): number => {
  const shares = [0, 1, 2].map((each) => labels.filter((label) => label === each).length);
  return 1 - shares.reduce((sum, count) => sum + (count / Math.max(1, labels.length)) ** 2, 0);
};

/** By how much a question lowers the Gini impurity. */
function gainOf({ labels }: TreeData, isLeft: (row: number) => boolean): number {
  const left = [...labels].filter((_, row) => isLeft(row));
  const right = [...labels].filter((_, row) => !isLeft(row));
  const after = left.length * impurity(left) + right.length * impurity(right);
  return impurity([...labels]) - after / labels.length;
}

const shuffled = (count: number, seed: number): Uint32Array => {
  const rng = seededRng(seed);
  return Uint32Array.from(
    Array.from({ length: count }, (_, row) => ({ row, at: rng() }))
      .sort((one, other) => one.at - other.at)
      .map(({ row }) => row),
  );
};

describe('training a tree (docs/domain.md §5.6)', () => {
  it('learns the small case, where ties take the first feature', () => {
    const columns = columnsOf([
      [100, 10, 3, 4],
      [200, 20, 5, 5],
      [50, 5, 2, 3],
    ]);
    // regular 0, silver 1, gold 2
    const { tree } = trainTree({ columns, labels: Uint8Array.of(1, 2, 0), classCount: 3 }, FREE);
    expect([...classesOf(tree, columns)]).toEqual([1, 2, 0]);
    expect([...classesOf(tree, columnsOf([[300, 30, 1, 4]]))]).toEqual([2]);
    expect(new Set(tree.column)).toEqual(new Set([0, -1]));
  });

  it('is the same tree for any order of the rows', () => {
    fc.assert(
      fc.property(anyData, fc.integer(), (data, seed) => {
        const again = rowsAt(data, shuffled(data.labels.length, seed));
        expect(trainTree(again, FREE)).toEqual(trainTree(data, FREE));
      }),
    );
  });

  it('asks first what lowers the impurity most, as trying every question finds it', () => {
    fc.assert(
      fc.property(anyData, (data) => {
        const { tree, imputation } = trainTree(data, { ...FREE, maximumDepth: 1 });
        const columns = filledColumns(data.columns, imputation);
        const gains = columns.flatMap((column) =>
          [...column].map((cut) => gainOf(data, (row) => (column[row] ?? 0) < cut)),
        );
        expect(tree.gain[0]).toBeCloseTo(Math.max(0, ...gains), 9);
      }),
    );
  });

  it('keeps to depth and minimums', () => {
    const data = syntheticMembers(3_000, 1);
    const options = { maximumDepth: 4, minimumToSplit: 200, minimumInLeaf: 90 };
    const { tree } = trainTree(data, options);
    const rowsOf = (node: number): number =>
      tree.counts.slice(node * 4, node * 4 + 4).reduce((sum, each) => sum + each, 0);
    const depthBelow = (node: number): number =>
      (tree.column[node] ?? -1) < 0
        ? 0
        : 1 + Math.max(depthBelow(tree.left[node] ?? 0), depthBelow(tree.right[node] ?? 0));
    expect(depthBelow(0)).toBe(4);
    for (const leaf of leafNodes(tree)) expect(rowsOf(leaf)).toBeGreaterThanOrEqual(90);
    expect(rowsOf(0)).toBe(3_000);
  });

  it('is cut to a depth as if it had been learnt with it', () => {
    const data = syntheticMembers(2_000, 2);
    const whole = trainTree(data, { ...DEFAULT_TREE_OPTIONS, maximumDepth: 9 }).tree;
    for (const maximumDepth of [1, 3, 6]) {
      const { tree } = trainTree(data, { ...DEFAULT_TREE_OPTIONS, maximumDepth });
      expect(prunedTo(whole, maximumDepth)).toEqual(tree);
    }
  });

  it('solves an exclusive or that is not exactly balanced', () => {
    const rows = Array.from({ length: 401 }, (_, row) => [row % 2, (row >> 1) % 2]);
    const labels = Uint8Array.from(rows, ([one = 0, other = 0]) => one ^ other);
    const columns = columnsOf(rows);
    const { tree } = trainTree({ columns, labels, classCount: 2 }, FREE);
    expect(classesOf(tree, columns)).toEqual(labels);
  });

  it('puts the median in the place of what is missing', () => {
    const columns = [Float64Array.of(1, 2, Number.NaN, 9, 10, Number.NaN, 4)];
    const labels = Uint8Array.of(0, 0, 0, 1, 1, 0, 0);
    const { tree, imputation } = trainTree({ columns, labels, classCount: 2 }, FREE);
    expect(imputation).toEqual([4]);
    expect(classesOf(tree, filledColumns(columns, imputation))).toEqual(labels);
    const nothing = [new Float64Array(3).fill(Number.NaN)];
    const none = trainTree({ columns: nothing, labels: Uint8Array.of(0, 1, 1), classCount: 2 });
    expect(none.imputation).toEqual([0]);
    expect([...none.tree.column]).toEqual([-1]);
  });

  it('reports a share that grows to 1, and ends with what the hook throws', () => {
    const data = syntheticMembers(5_000, 3);
    const shares: number[] = [];
    trainTree(data, DEFAULT_TREE_OPTIONS, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(20);
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    const stop = (share: number): void => {
      if (share > 0.6) throw new RangeError('stopped');
    };
    expect(() => trainTree(data, DEFAULT_TREE_OPTIONS, stop)).toThrow('stopped');
  });

  it('refuses what it cannot learn from', () => {
    const columns = [Float64Array.of(1, 2)];
    const refused = (data: Partial<TreeData>): void => {
      const whole = { columns, labels: Uint8Array.of(0, 1), classCount: 2, ...data };
      expect(() => trainTree(whole)).toThrow('Invariant');
    };
    refused({ columns: [] });
    refused({ columns: [Float64Array.of(1)] });
    refused({ columns: [Float64Array.of(1, Infinity)] });
    refused({ labels: Uint8Array.of(0, 2) });
  });
});
