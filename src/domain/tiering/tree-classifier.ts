import { featureColumn, featureOf, type FeatureSource } from '../behaviour/features';
import { classOfNode, leafAt, leavesOf, rowsOfNode, type FlatTree } from '../value/flat-tree';
import { changeFinder } from '../value/tree-change';
import { flatTreeOf, inputsOf, type TreeModel } from '../value/tree-model';
import { filledInputs, treePath } from '../value/tree-path';
import type { TierClassifier } from './division-rules';
import type { Tier } from './rules';

/** A version of a model, and the ladder that it divides members on. */
export type ClassifierVersion = {
  readonly code: string;
  readonly version: number;
  readonly ladder: readonly (Pick<Tier, 'code'> & Partial<Pick<Tier, 'invitationOnly'>>)[];
};

/**
 * A tree as what divides members. Its classes are tiers by code, wherever these stand on the
 * ladder; for a class that is not on it the rank is −1 and the confidence 0: the fallback decides.
 */
export function treeClassifier(
  model: TreeModel,
  { code, version, ladder }: ClassifierVersion,
): TierClassifier {
  const tree = flatTreeOf(model);
  const rankOfClass = model.classes.map((tierCode) =>
    ladder.findIndex((tier) => tier.code === tierCode),
  );
  const rankOf = Int16Array.from(tree.column, (_, node) => {
    return rankOfClass[classOfNode(tree, node)] ?? -1;
  });
  const confidenceOf = Float64Array.from(tree.column, (_, node) =>
    (rankOf[node] ?? -1) < 0 ? 0 : confidenceAt(tree, node),
  );
  const leaves = (source: FeatureSource): Int32Array => {
    const columns = model.features.map((feature) => featureColumn(feature, source));
    return leavesOf(tree, inputsOf(model, columns));
  };
  const inputsAt = (source: FeatureSource, row: number) =>
    model.features.map((feature) => featureOf(feature, source, row));
  const findChange = changeFinder(model, tree);
  return {
    ...{ code, version },
    predict: (source) => {
      const found = leaves(source);
      return {
        rank: Int16Array.from(found, (leaf) => rankOf[leaf] ?? -1),
        confidence: Float64Array.from(found, (leaf) => confidenceOf[leaf] ?? 0),
      };
    },
    explain: (source, row) => treePath(model, inputsAt(source, row), tree),
    nearestChange: (source, row, minimumConfidence) => {
      const inputs = inputsAt(source, row);
      const values = filledInputs(model, inputs);
      const now = rankOf[leafAt(tree, (column) => values[column] ?? Number.NaN)] ?? -1;
      return findChange(inputs, (leaf) => {
        const rank = rankOf[leaf] ?? -1;
        const isSure = (confidenceOf[leaf] ?? 0) >= minimumConfidence;
        return rank > now && isSure && !ladder[rank]?.invitationOnly;
      });
    },
  };
}

/**
 * How sure a leaf is of its class: the share of its training rows that are in it, with one more row
 * of every class (Laplace), so that a leaf of few rows is less sure than one of many.
 *
 * @example
 * // 5 rows of one class, of 4: 6 of 9; 500 rows of one class: 501 of 504
 */
export function confidenceAt(tree: FlatTree, leaf: number): number {
  const own = tree.counts[leaf * tree.classCount + classOfNode(tree, leaf)] ?? 0;
  return (own + 1) / (rowsOfNode(tree, leaf) + tree.classCount);
}
