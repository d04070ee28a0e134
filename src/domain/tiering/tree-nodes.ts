import type { Feature } from '../behaviour/features';
import { classOfNode, rowsOfNode, type FlatTree } from '../value/flat-tree';
import { flatTreeOf, type TreeModel } from '../value/tree-model';
import { confidenceAt } from './tree-classifier';

/** A node of a tree as a picture needs it. */
export type TreeNode = {
  /** The root is 0, parents come before their children. */
  readonly place: number;
  readonly parent: number | null;
  /** Whether it is where the feature above is below the threshold; false for the root. */
  readonly isBelow: boolean;
  readonly depth: number;
  /** What is asked; null in a leaf. */
  readonly feature: Feature | null;
  readonly threshold: number | null;
  readonly tierCode: string;
  /** Training rows that come here, and their part of all. */
  readonly members: number;
  readonly share: number;
  /** As decisions have it (docs/domain.md §6). */
  readonly confidence: number;
};

type Above = Pick<TreeNode, 'place' | 'depth'> & { readonly isBelow: boolean };

/** The nodes of a learned tree, each before what is below it and that before the rest. */
export function treeNodes(model: TreeModel): readonly TreeNode[] {
  const tree = flatTreeOf(model);
  const above = new Map<number, Above>();
  const whole = rowsOfNode(tree, 0);
  return Array.from(tree.column, (column, place): TreeNode => {
    const parent = above.get(place);
    const depth = parent ? parent.depth + 1 : 0;
    if (column >= 0) {
      above.set(tree.left[place] ?? -1, { place, depth, isBelow: true });
      above.set(tree.right[place] ?? -1, { place, depth, isBelow: false });
    }
    const members = rowsOfNode(tree, place);
    return {
      ...{
        place,
        depth,
        members,
        parent: parent?.place ?? null,
        isBelow: parent?.isBelow ?? false,
      },
      ...questionOf(model, tree, place),
      tierCode: model.classes[classOfNode(tree, place)] ?? '',
      ...{ share: members / whole, confidence: confidenceAt(tree, place) },
    };
  });
}

/** What a node asks; nothing in a leaf. */
function questionOf(
  { features }: TreeModel,
  tree: FlatTree,
  place: number,
): Pick<TreeNode, 'feature' | 'threshold'> {
  const feature = features[tree.column[place] ?? -1] ?? null;
  return { feature, threshold: feature && (tree.threshold[place] ?? null) };
}
