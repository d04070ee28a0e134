import { invariant } from '../shared/invariant';
import type { FlatTree } from './flat-tree';
import { binColumn, MAX_BINS, type BinnedColumn } from './tree-bins';
import { bestSplit, type Split } from './tree-split';

/** Members to learn from, by column; row i is member i. */
export type TreeData = {
  /** Finite numbers, NaN where one is missing. */
  readonly columns: readonly Float64Array[];
  /** 0 … classCount − 1. */
  readonly labels: Uint8Array;
  readonly classCount: number;
};

/** How far a tree may grow. */
export type TreeOptions = {
  /** 1 … 30. */
  readonly maximumDepth: number;
  /** Rows that a node needs to be split, from 2. */
  readonly minimumToSplit: number;
  /** Rows that every leaf has, from 1. */
  readonly minimumInLeaf: number;
};

export const DEFAULT_TREE_OPTIONS: TreeOptions = {
  maximumDepth: 8,
  minimumToSplit: 20,
  minimumInLeaf: 5,
};

/** A tree, and what it learnt of each column. */
export type TrainedTree = {
  readonly tree: FlatTree;
  /** The medians, which stand in for what is missing; 0 where everything is. */
  readonly imputation: readonly number[];
  /** Standard deviations, of the numbers that are there. */
  readonly deviations: readonly number[];
};

/** Called with the share that is done, 0…1; to stop the training it throws. */
export type TreeProgress = (share: number) => void;

const BINNING_SHARE = 0.5;
const PROGRESS_STEP = 0.01;

/**
 * Learns a CART classifier by Gini impurity from histograms of up to 255 bins a column: exact where
 * a column has no more distinct numbers than that. Deterministic, and the same for any order of the
 * rows. Of equal splits the first column and the lowest threshold is taken. A split must lower the
 * impurity. Linear in rows × columns × depth: 100,000 × 10 take about a quarter of a second.
 */
export function trainTree(
  data: TreeData,
  options: TreeOptions = DEFAULT_TREE_OPTIONS,
  onProgress: TreeProgress = () => undefined,
): TrainedTree {
  checkData(data);
  const binned = data.columns.map((column, place) => {
    onProgress((BINNING_SHARE * place) / data.columns.length);
    return binColumn(column);
  });
  const tree = new Growth(data, binned, options, onProgress).run();
  return {
    tree,
    imputation: binned.map(({ median }) => median),
    deviations: binned.map(({ deviation }) => deviation),
  };
}

function checkData({ columns, labels, classCount }: TreeData): void {
  invariant(columns.length > 0 && labels.length > 0, 'a tree learns from something');
  invariant(classCount >= 1 && classCount <= 256, 'classes fit in a byte');
  for (const column of columns) {
    invariant(column.length === labels.length, 'every row has a label');
    invariant(
      column.every((value) => Math.abs(value) !== Infinity),
      'numbers are finite, or missing',
    );
  }
  invariant(
    labels.every((label) => label < classCount),
    'every label is a class',
  );
}

/** The rows of a node, `order[from…to)`, their histogram, and where they stand. */
type Rows = {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly histogram: Int32Array;
};

class Growth {
  private readonly order: Uint32Array;
  private readonly spare: Uint32Array;
  private readonly column: number[] = [];
  private readonly threshold: number[] = [];
  private readonly left: number[] = [];
  private readonly right: number[] = [];
  private readonly gain: number[] = [];
  private readonly counts: number[] = [];
  /** Histograms that are no longer needed. */
  private readonly pool: Int32Array[] = [];
  private done = 0;
  private told = 0;

  constructor(
    private readonly data: TreeData,
    private readonly binned: readonly BinnedColumn[],
    private readonly options: TreeOptions,
    private readonly onProgress: TreeProgress,
  ) {
    this.order = Uint32Array.from(data.labels.keys());
    this.spare = new Uint32Array(data.labels.length);
  }

  run(): FlatTree {
    const { length } = this.data.labels;
    this.onProgress(BINNING_SHARE);
    this.grow({ from: 0, to: length, depth: 0, histogram: this.histogramOf(0, length) });
    this.onProgress(1);
    return {
      classCount: this.data.classCount,
      column: Int32Array.from(this.column),
      threshold: Float64Array.from(this.threshold),
      left: Int32Array.from(this.left),
      right: Int32Array.from(this.right),
      gain: Float64Array.from(this.gain),
      counts: Float64Array.from(this.counts),
    };
  }

  private grow(rows: Rows): number {
    const node = this.column.length;
    const counts = this.countsIn(rows);
    const split = this.splitOf(rows, counts);
    this.column.push(split?.column ?? -1);
    this.threshold.push(split?.threshold ?? Number.NaN);
    this.left.push(-1);
    this.right.push(-1);
    this.gain.push(split?.gain ?? 0);
    this.counts.push(...counts);
    if (split === null) this.finish(rows);
    else this.growBelow(node, rows, split);
    return node;
  }

  private splitOf({ from, to, depth, histogram }: Rows, counts: readonly number[]): Split | null {
    const { maximumDepth, minimumToSplit, minimumInLeaf } = this.options;
    const rows = to - from;
    if (depth >= maximumDepth || rows < minimumToSplit || rows < 2 * minimumInLeaf) return null;
    return bestSplit({ histogram, binned: this.binned, counts, minimumInLeaf });
  }

  /** The histogram of the larger side is what is left of that of both. */
  private growBelow(node: number, { from, to, depth, histogram }: Rows, split: Split): void {
    const middle = this.partition(from, to, split);
    const isLeftSmaller = middle - from <= to - middle;
    const smaller = isLeftSmaller ? this.histogramOf(from, middle) : this.histogramOf(middle, to);
    for (let place = 0; place < smaller.length; place += 1) {
      histogram[place] = (histogram[place] ?? 0) - (smaller[place] ?? 0);
    }
    const larger = histogram;
    this.left[node] = this.grow({
      ...{ from, to: middle, depth: depth + 1 },
      histogram: isLeftSmaller ? smaller : larger,
    });
    this.right[node] = this.grow({
      ...{ from: middle, to, depth: depth + 1 },
      histogram: isLeftSmaller ? larger : smaller,
    });
  }

  private countsIn({ from, to }: Rows): number[] {
    const counts = new Array<number>(this.data.classCount).fill(0);
    for (let place = from; place < to; place += 1) {
      const label = this.data.labels[this.order[place] ?? 0] ?? 0;
      counts[label] = (counts[label] ?? 0) + 1;
    }
    return counts;
  }

  private histogramOf(from: number, to: number): Int32Array {
    const { classCount, labels } = this.data;
    const size = this.binned.length * MAX_BINS * classCount;
    const histogram = this.pool.pop()?.fill(0) ?? new Int32Array(size);
    this.binned.forEach(({ bins }, column) => {
      const base = column * MAX_BINS * classCount;
      for (let place = from; place < to; place += 1) {
        const row = this.order[place] ?? 0;
        const at = base + (bins[row] ?? 0) * classCount + (labels[row] ?? 0);
        histogram[at] = (histogram[at] ?? 0) + 1;
      }
    });
    return histogram;
  }

  /** Puts the rows that go left before the others; gives where these begin. */
  private partition(from: number, to: number, { column, lastLeft }: Split): number {
    const bins = this.binned[column]?.bins;
    invariant(bins, 'a split asks about a column that there is');
    let middle = from;
    let others = 0;
    for (let place = from; place < to; place += 1) {
      const row = this.order[place] ?? 0;
      if ((bins[row] ?? 0) <= lastLeft) {
        this.order[middle] = row;
        middle += 1;
      } else {
        this.spare[others] = row;
        others += 1;
      }
    }
    this.order.set(this.spare.subarray(0, others), middle);
    return middle;
  }

  private finish({ from, to, histogram }: Rows): void {
    this.pool.push(histogram);
    this.done += (to - from) / this.data.labels.length;
    if (this.done < this.told + PROGRESS_STEP) return;
    this.told = this.done;
    this.onProgress(Math.min(1, BINNING_SHARE + (1 - BINNING_SHARE) * this.done));
  }
}
