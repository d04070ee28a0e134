/**
 * A tree as columns, node by node: a node comes before what is left of it, and that before what is
 * right of it. The root is node 0.
 */
export type FlatTree = {
  readonly classCount: number;
  /** The column that a node asks about; −1 in a leaf. */
  readonly column: Int32Array;
  /** What is below it goes left, all else right; NaN in a leaf. */
  readonly threshold: Float64Array;
  /** The next nodes; −1 in a leaf. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** By how much a node lowers the Gini impurity of its own rows; 0 in a leaf. */
  readonly gain: Float64Array;
  /** Training rows by node and class: class c of node i at `i * classCount + c`. */
  readonly counts: Float64Array;
};

/** The face of everything that has a number for each column of a member. */
type ValueAt = (column: number) => number;

/** The leaf that a member falls into. A number that is missing (NaN) goes right. */
export function leafAt(tree: FlatTree, valueAt: ValueAt): number {
  let node = 0;
  for (;;) {
    const column = tree.column[node] ?? -1;
    if (column < 0) return node;
    const goesLeft = valueAt(column) < (tree.threshold[node] ?? Number.NaN);
    node = (goesLeft ? tree.left[node] : tree.right[node]) ?? 0;
  }
}

/** The leaf of every row; columns are those of the training, without missing numbers. */
export function leavesOf(tree: FlatTree, columns: readonly Float64Array[]): Int32Array {
  const { column, threshold, left, right } = tree;
  const leaves = new Int32Array(columns[0]?.length ?? 0);
  for (let row = 0; row < leaves.length; row += 1) {
    let node = 0;
    for (let asked = column[0] ?? -1; asked >= 0; asked = column[node] ?? -1) {
      const value = columns[asked]?.[row] ?? Number.NaN;
      node = (value < (threshold[node] ?? Number.NaN) ? left[node] : right[node]) ?? 0;
    }
    leaves[row] = node;
  }
  return leaves;
}

/** The class that most training rows of a node have; of equal ones the lowest. */
export function classOfNode({ counts, classCount }: FlatTree, node: number): number {
  const from = node * classCount;
  let most = 0;
  for (let each = 1; each < classCount; each += 1) {
    if ((counts[from + each] ?? 0) > (counts[from + most] ?? 0)) most = each;
  }
  return most;
}

/** The training rows of a node. */
export function rowsOfNode({ counts, classCount }: FlatTree, node: number): number {
  let rows = 0;
  for (let each = 0; each < classCount; each += 1) rows += counts[node * classCount + each] ?? 0;
  return rows;
}

/** The class of every row. */
export function classesOf(tree: FlatTree, columns: readonly Float64Array[]): Uint8Array {
  const ofNode = Uint8Array.from(tree.column, (_, node) => classOfNode(tree, node));
  const leaves = leavesOf(tree, columns);
  const classes = new Uint8Array(leaves.length);
  // A loop: what makes typed arrays from others goes through an iterator.
  for (let row = 0; row < classes.length; row += 1) classes[row] = ofNode[leaves[row] ?? 0] ?? 0;
  return classes;
}

/** The leaves of a tree, from left to right. */
export const leafNodes = (tree: FlatTree): number[] =>
  [...tree.column.keys()].filter((node) => (tree.column[node] ?? -1) < 0);

/**
 * How much each column does for a tree: what its nodes lower the impurity by, weighted with their
 * rows. Together 1; all 0 in a tree without a split.
 */
export function importanceOf(tree: FlatTree, columnCount: number): number[] {
  const sums = new Float64Array(columnCount);
  for (let node = 0; node < tree.column.length; node += 1) {
    const column = tree.column[node] ?? -1;
    if (column < 0) continue;
    sums[column] = (sums[column] ?? 0) + rowsOfNode(tree, node) * (tree.gain[node] ?? 0);
  }
  const whole = sums.reduce((sum, each) => sum + each, 0);
  return Array.from(sums, (each) => (whole > 0 ? each / whole : 0));
}

/** Columns with what is missing (NaN) filled; those that miss nothing are given as they are. */
export const filledColumns = (
  columns: readonly Float64Array[],
  fillings: readonly number[],
): readonly Float64Array[] =>
  columns.map((column, place) =>
    column.some(Number.isNaN)
      ? column.map((value) => (Number.isNaN(value) ? (fillings[place] ?? 0) : value))
      : column,
  );

/** A tree without what lies deeper: what would have been learnt with that depth at the most. */
export function prunedTo(tree: FlatTree, maximumDepth: number): FlatTree {
  const kept: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const isLeafNow: boolean[] = [];
  const keep = (node: number, depth: number): number => {
    const place = kept.length;
    const isLeaf = depth >= maximumDepth || (tree.column[node] ?? -1) < 0;
    kept.push(node);
    isLeafNow.push(isLeaf);
    left.push(-1);
    right.push(-1);
    if (isLeaf) return place;
    left[place] = keep(tree.left[node] ?? 0, depth + 1);
    right[place] = keep(tree.right[node] ?? 0, depth + 1);
    return place;
  };
  keep(0, 0);
  const { classCount, counts } = tree;
  return {
    classCount,
    column: Int32Array.from(kept, (node, at) => (isLeafNow[at] ? -1 : (tree.column[node] ?? -1))),
    threshold: Float64Array.from(kept, (node, at) =>
      isLeafNow[at] ? Number.NaN : (tree.threshold[node] ?? Number.NaN),
    ),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    gain: Float64Array.from(kept, (node, at) => (isLeafNow[at] ? 0 : (tree.gain[node] ?? 0))),
    counts: Float64Array.from(
      kept.flatMap((node) => [...counts.subarray(node * classCount, (node + 1) * classCount)]),
    ),
  };
}
