import fc from 'fast-check';
import { syntheticMembers } from '../../../scripts/bench/tree/synthetic-members';
import {
  classificationReport,
  type Classified,
} from '../../../src/domain/value/classification-report';
import { leafNodes } from '../../../src/domain/value/flat-tree';
import { DEFAULT_SPLIT, splitMembers } from '../../../src/domain/value/split-members';
import { chooseTree, DEFAULT_GRID, reportOf } from '../../../src/domain/value/tree-choice';
import { trainTree } from '../../../src/domain/value/tree-training';
import { rowsAt } from '../../support/tree-data';

const numbers = (list: readonly number[]): Uint8Array => Uint8Array.from(list);

describe('the split of members (docs/domain.md §5.10)', () => {
  const memberIds = Array.from({ length: 1_000 }, (_, place) => `member-${place}`);
  const labels = Uint8Array.from(memberIds, (_, place) => (place % 20 === 0 ? 1 : 0));

  it('is 60/20/20 for each label, everybody once', () => {
    const split = splitMembers({ memberIds, labels, seed: '7' });
    const sizes = Object.values(split).map((part) => part.length);
    expect(splitMembers({ memberIds, labels, seed: '7', shares: DEFAULT_SPLIT })).toEqual(split);
    expect(sizes).toEqual([600, 200, 200]);
    const rare = Object.values(split).map((part) => part.filter((row) => labels[row] === 1).length);
    expect(rare).toEqual([30, 10, 10]);
    const all = Object.values(split).flatMap((part) => [...part]);
    expect(new Set(all).size).toBe(1_000);
    for (const part of Object.values(split)) expect(part.toSorted()).toEqual(part);
  });

  it('is another with another seed, and has the shares that are asked for', () => {
    const [one, other] = ['7', '8'].map((seed) => splitMembers({ memberIds, labels, seed }));
    expect(one).not.toEqual(other);
    const shares = { train: 0.5, validation: 0, test: 0.5 };
    const halves = splitMembers({ memberIds, labels, seed: '7', shares });
    expect(Object.values(halves).map((part) => part.length)).toEqual([500, 0, 500]);
  });

  it('puts a member where it does in any order of the members', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(ids, fc.string(), (some, seed) => {
        const labelOf = (id: string): number => id.length % 3;
        const parts = (list: readonly string[]) => {
          const split = splitMembers({
            ...{ memberIds: list, seed },
            labels: Uint8Array.from(list, labelOf),
          });
          return Object.values(split).map((part) => [...part].map((row) => list[row] ?? '').sort());
        };
        expect(parts([...some].reverse())).toEqual(parts(some));
      }),
    );
  });
});

describe('the report of a classifier (docs/domain.md §5.10)', () => {
  it('counts as it is counted by hand', () => {
    const report = classificationReport({
      actual: numbers([0, 0, 0, 1, 1, 2]),
      predicted: numbers([0, 0, 1, 1, 0, 1]),
      current: Int16Array.of(0, 0, 0, 1, -1, 2),
      classCount: 4,
    });
    expect(report).toEqual({
      rows: 6,
      accuracy: 0.5,
      macro: {
        precision: expect.closeTo(1 / 3, 12) as number,
        recall: expect.closeTo((2 / 3 + 1 / 2) / 3, 12) as number,
        f1: expect.closeTo((2 / 3 + 2 / 5) / 3, 12) as number,
      },
      classes: [
        { actual: 3, predicted: 3, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
        { actual: 2, predicted: 3, precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 },
        { actual: 1, predicted: 0, precision: null, recall: 0, f1: 0 },
        { actual: 0, predicted: 0, precision: null, recall: null, f1: null },
      ],
      confusion: [
        [2, 1, 0, 0],
        [1, 1, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 0, 0],
      ],
      baselines: { mostFrequent: { class: 0, accuracy: 0.5 }, sameAsNow: 5 / 6 },
    });
  });

  it('holds no NaN, whatever is classified', () => {
    const row = fc.tuple(fc.nat(3), fc.nat(3), fc.integer({ min: -1, max: 3 }));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const classified: Classified = {
          actual: numbers(rows.map(([actual]) => actual)),
          predicted: numbers(rows.map(([, predicted]) => predicted)),
          current: Int16Array.from(rows, ([, , current]) => current),
          classCount: 4,
        };
        const report = classificationReport(classified);
        // JSON writes NaN as null, and what is read back would differ.
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
        expect(report.confusion.flat().reduce((sum, each) => sum + each, 0)).toBe(rows.length);
      }),
    );
  });
});

describe('the choice of a tree', () => {
  const data = { training: syntheticMembers(1_500, 5), validation: syntheticMembers(500, 6) };

  it('takes what does best on the members that it did not learn from', () => {
    const { options, report, tried, trained } = chooseTree(data);
    expect(tried).toHaveLength(DEFAULT_GRID.depths.length * DEFAULT_GRID.minimumSamples.length);
    const best = Math.max(...tried.map(({ macroF1 }) => macroF1 ?? 0));
    expect(report.macro.f1).toBe(best);
    expect(trained).toEqual(trainTree(data.training, options));
    expect(reportOf(trained, data.validation)).toEqual(report);
    // The tree of one question is no match.
    expect(best).toBeGreaterThan(
      reportOf(trainTree(data.training, { ...options, maximumDepth: 1 }), data.validation).macro
        .f1 ?? 0,
    );
  });

  it('takes the simpler of trees that do as well', () => {
    const columns = [Float64Array.from({ length: 200 }, (_, row) => row)];
    const labels = Uint8Array.from({ length: 200 }, (_, row) => (row < 80 ? 0 : 1));
    const simple = { columns, labels, classCount: 2 };
    const { options, trained } = chooseTree({ training: simple, validation: simple });
    expect(leafNodes(trained.tree)).toHaveLength(2);
    expect(options).toEqual({ maximumDepth: 2, minimumToSplit: 100, minimumInLeaf: 50 });
  });

  it('reports a share that grows to 1', () => {
    const shares: number[] = [];
    chooseTree(data, { depths: [3], minimumSamples: [20, 10] }, (share) => shares.push(share));
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });

  it('gives the same for the same members in another order', () => {
    const order = Uint32Array.from({ length: 1_500 }, (_, row) => 1_499 - row);
    const turned = { ...data, training: rowsAt(data.training, order) };
    expect(chooseTree(turned)).toEqual(chooseTree(data));
  });
});
