import type { Feature } from '../behaviour/features';
import type { FlatTree } from './flat-tree';
import { filledColumns, importanceOf, leafNodes } from './flat-tree';
import { flatOfCart, cartOfFlat, type CartTree } from './tree-cart';
import type { TrainedTree, TreeOptions } from './tree-training';

/** A learned decision tree (docs/domain.md §5.6), as it is kept in JSON. */
export type TreeModel = {
  readonly kind: 'DECISION_TREE';
  /** What the columns of the tree are. */
  readonly features: readonly Feature[];
  /** Tier codes by class, from the bottom up. */
  readonly classes: readonly string[];
  /** By feature: the median of the training rows, which stands in for what is missing. */
  readonly imputation: readonly number[];
  /** By feature: the standard deviation of the training rows. */
  readonly deviations: readonly number[];
  /** By feature: its share in what the tree lowers the impurity by; together 1, or all 0. */
  readonly importance: readonly number[];
  /** What `DecisionTreeClassifier.load` of ml-cart reads. */
  readonly tree: CartTree;
  /** Training rows by leaf, from left to right, and class: ml-cart keeps shares alone. */
  readonly leafCounts: readonly (readonly number[])[];
};

/** What a tree was trained for. */
export type TreeSubject = Pick<TreeModel, 'features' | 'classes'> & {
  readonly options: TreeOptions;
};

/** A trained tree as it is kept. Its columns are the features, its classes the tier codes. */
export function treeModel(
  { tree, imputation, deviations }: TrainedTree,
  { features, classes, options }: TreeSubject,
): TreeModel {
  const { counts, classCount } = tree;
  return {
    kind: 'DECISION_TREE',
    ...{ features, classes, imputation, deviations },
    importance: importanceOf(tree, features.length),
    tree: cartOfFlat(tree, options),
    leafCounts: leafNodes(tree).map((node) => [
      ...counts.subarray(node * classCount, (node + 1) * classCount),
    ]),
  };
}

/** The tree of a model by column, for many members at once. */
export const flatTreeOf = ({ tree, leafCounts, classes }: TreeModel): FlatTree =>
  flatOfCart(tree, leafCounts, classes.length);

/** The columns of some members with the medians in place of what is missing. */
export const inputsOf = (
  { imputation }: TreeModel,
  columns: readonly Float64Array[],
): readonly Float64Array[] => filledColumns(columns, imputation);
