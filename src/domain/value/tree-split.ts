import { MAX_BINS, type BinnedColumn } from './tree-bins';

/** A split of the rows of a node. */
export type Split = {
  readonly column: number;
  /** What is below it goes left. */
  readonly threshold: number;
  /** The last bin that goes left. */
  readonly lastLeft: number;
  /** How much it lowers the Gini impurity. */
  readonly gain: number;
};

/** The rows of a node as they are counted by column, bin and class. */
export type NodeHistogram = {
  readonly histogram: Int32Array;
  readonly binned: readonly BinnedColumn[];
  /** Rows by class. */
  readonly counts: readonly number[];
  readonly minimumInLeaf: number;
};

/** What differs by less comes from rounding: splits are as good as each other. */
const ALIKE = 1e-12;

type Found = { readonly column: number; readonly lastLeft: number; readonly purity: number };

/**
 * The split that lowers the Gini impurity most, null where none lowers it. Of equal ones the first
 * column, then the lowest threshold.
 */
export function bestSplit(node: NodeHistogram): Split | null {
  const rows = node.counts.reduce((sum, count) => sum + count, 0);
  const before = node.counts.reduce((sum, count) => sum + count * count, 0) / rows;
  let best: Found | null = null;
  for (let column = 0; column < node.binned.length; column += 1) {
    const beat: number = best?.purity ?? before;
    best = bestOfColumn(node, column, beat) ?? best;
  }
  if (best === null) return null;
  return {
    ...{ column: best.column, lastLeft: best.lastLeft },
    threshold: thresholdAfter(node, best),
    gain: (best.purity - before) / rows,
  };
}

/** The best place of a column whose purity, Σ c²/n over both sides, beats what is there. */
function bestOfColumn(node: NodeHistogram, column: number, beat: number): Found | null {
  const { minimumInLeaf } = node;
  const bins = node.binned[column]?.least.length ?? 0;
  const sweep = new Sweep(node, column);
  let best = beat;
  let lastLeft = -1;
  for (let bin = 0; bin < bins - 1; bin += 1) {
    const inBin = sweep.add(bin);
    if (sweep.rightRows < minimumInLeaf || sweep.rightRows === 0) break;
    if (inBin === 0 || sweep.leftRows < minimumInLeaf) continue;
    const { purity } = sweep;
    if (purity <= best * (1 + ALIKE)) continue;
    best = purity;
    lastLeft = bin;
  }
  return lastLeft < 0 ? null : { column, lastLeft, purity: best };
}

/** Rows go from the right to the left, bin by bin. */
class Sweep {
  leftRows = 0;
  rightRows: number;
  private leftSquares = 0;
  private rightSquares = 0;
  private readonly left: Float64Array;
  private readonly right: Float64Array;
  private readonly histogram: Int32Array;
  private readonly base: number;

  constructor({ histogram, counts }: NodeHistogram, column: number) {
    this.left = new Float64Array(counts.length);
    this.right = Float64Array.from(counts);
    this.rightRows = counts.reduce((sum, count) => sum + count, 0);
    this.histogram = histogram;
    this.base = column * MAX_BINS * counts.length;
  }

  get purity(): number {
    return this.leftSquares / this.leftRows + this.rightSquares / this.rightRows;
  }

  /** How many rows were in the bin. */
  add(bin: number): number {
    const { left, right, histogram } = this;
    const at = this.base + bin * left.length;
    let inBin = 0;
    let leftSquares = 0;
    let rightSquares = 0;
    for (let each = 0; each < left.length; each += 1) {
      const count = histogram[at + each] ?? 0;
      const onLeft = (left[each] ?? 0) + count;
      const onRight = (right[each] ?? 0) - count;
      left[each] = onLeft;
      right[each] = onRight;
      inBin += count;
      leftSquares += onLeft * onLeft;
      rightSquares += onRight * onRight;
    }
    this.leftSquares = leftSquares;
    this.rightSquares = rightSquares;
    this.leftRows += inBin;
    this.rightRows -= inBin;
    return inBin;
  }
}

/**
 * Half-way between the greatest number that goes left and the least that goes right, among the bins
 * that rows of the node are in; the latter where there is nothing between them.
 */
function thresholdAfter({ histogram, binned, counts }: NodeHistogram, found: Found): number {
  const { column, lastLeft } = found;
  const bins = binned[column];
  const isEmpty = (bin: number): boolean =>
    counts.every((_, each) => histogram[(column * MAX_BINS + bin) * counts.length + each] === 0);
  let firstRight = lastLeft + 1;
  while (firstRight < (bins?.least.length ?? 0) - 1 && isEmpty(firstRight)) firstRight += 1;
  const below = bins?.greatest[lastLeft] ?? 0;
  const above = bins?.least[firstRight] ?? 0;
  const middle = (below + above) / 2;
  return middle > below && middle <= above ? middle + 0 : above;
}
