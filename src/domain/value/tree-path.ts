import type { Feature } from '../behaviour/features';
import { classOfNode, rowsOfNode, type FlatTree } from './flat-tree';
import { flatTreeOf, type TreeModel } from './tree-model';

/** What a path asks of one feature: at least `from`, below `below`; null where nothing is asked. */
export type PathInterval = {
  readonly feature: Feature;
  readonly from: number | null;
  readonly below: number | null;
  /** The number that was compared. */
  readonly value: number;
  /** The member has none, and the median of the training stood in for it. */
  readonly isImputed: boolean;
};

/** How a tree comes to the class of a member. */
export type TreePath = {
  readonly leaf: number;
  readonly tierCode: string;
  /** One for each feature that was asked about, in the order of the first question. */
  readonly intervals: readonly PathInterval[];
  /** Training rows of the leaf, and those of them that are in the class. */
  readonly rows: number;
  readonly rowsOfClass: number;
};

/** Numbers of a member by feature of the model; null or NaN where one is missing. */
export type MemberInputs = readonly (number | null)[];

/** The same with the medians of the training in place of what is missing. */
export const filledInputs = (
  { imputation }: Pick<TreeModel, 'imputation'>,
  inputs: MemberInputs,
): number[] =>
  imputation.map((median, place) => {
    const value = inputs[place] ?? Number.NaN;
    return Number.isNaN(value) ? median : value;
  });

/** The path of one member, merged to one interval for each feature. */
export function treePath(
  model: TreeModel,
  inputs: MemberInputs,
  tree: FlatTree = flatTreeOf(model),
): TreePath {
  const values = filledInputs(model, inputs);
  const { leaf, found } = walk(tree, values);
  const reached = classOfNode(tree, leaf);
  return {
    leaf,
    tierCode: model.classes[reached] ?? '',
    intervals: [...found].flatMap(([column, interval]) => {
      const feature = model.features[column];
      if (!feature) return [];
      const isImputed = Number.isNaN(inputs[column] ?? Number.NaN);
      return [{ feature, ...interval, value: values[column] ?? 0, isImputed }];
    }),
    rows: rowsOfNode(tree, leaf),
    rowsOfClass: tree.counts[leaf * tree.classCount + reached] ?? 0,
  };
}

type Found = ReadonlyMap<number, Pick<PathInterval, 'from' | 'below'>>;

/** The way to a leaf, with what is asked of each column. */
function walk(
  tree: FlatTree,
  values: readonly number[],
): { readonly leaf: number; readonly found: Found } {
  const found = new Map<number, { from: number | null; below: number | null }>();
  let node = 0;
  for (;;) {
    const column = tree.column[node] ?? -1;
    if (column < 0) return { leaf: node, found };
    const threshold = tree.threshold[node] ?? 0;
    const interval = found.get(column) ?? { from: null, below: null };
    found.set(column, interval);
    const goesLeft = (values[column] ?? 0) < threshold;
    // Deeper questions are the narrower ones only where they are.
    if (goesLeft) interval.below = Math.min(interval.below ?? Infinity, threshold);
    else interval.from = Math.max(interval.from ?? -Infinity, threshold);
    node = (goesLeft ? tree.left[node] : tree.right[node]) ?? 0;
  }
}

/** Where a leaf lies: by column at least `from`, below `below`. */
export type LeafBox = {
  readonly leaf: number;
  readonly from: Float64Array;
  readonly below: Float64Array;
};

/** The boxes of all leaves, from left to right; together they hold every member once. */
export function leafBoxes(tree: FlatTree, columnCount: number): LeafBox[] {
  const boxes: LeafBox[] = [];
  const visit = (leaf: number, from: Float64Array, below: Float64Array): void => {
    const column = tree.column[leaf] ?? -1;
    if (column < 0) {
      boxes.push({ leaf, from, below });
      return;
    }
    const threshold = tree.threshold[leaf] ?? 0;
    const upTo = below.with(column, Math.min(below[column] ?? Infinity, threshold));
    const onFrom = from.with(column, Math.max(from[column] ?? -Infinity, threshold));
    visit(tree.left[leaf] ?? 0, from, upTo);
    visit(tree.right[leaf] ?? 0, onFrom, below);
  };
  const all = (value: number): Float64Array => new Float64Array(columnCount).fill(value);
  visit(0, all(-Infinity), all(Infinity));
  return boxes;
}
