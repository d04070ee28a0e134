import { DecisionTreeClassifier } from 'ml-cart';
import { invariant } from '../shared/invariant';
import { rowsOfNode, type FlatTree } from './flat-tree';
import type { TreeOptions } from './tree-training';

/** A node as ml-cart loads it: below `splitValue` a member goes left. */
export type CartSplit = {
  readonly splitColumn: number;
  readonly splitValue: number;
  readonly gain: number;
  readonly left: CartNode;
  readonly right: CartNode;
};

/** A leaf as ml-cart loads it: one row with the share of each class, from 0 up. */
export type CartLeaf = { readonly distribution: readonly (readonly number[])[] };

export type CartNode = CartSplit | CartLeaf;

/** A tree as ml-cart loads it. */
export type CartTree = {
  readonly name: 'DTClassifier';
  readonly options: {
    readonly kind: 'classifier';
    readonly gainFunction: 'gini';
    readonly splitFunction: 'mean';
    /** No node with so few rows was split. */
    readonly minNumSamples: number;
    readonly maxDepth: number;
    readonly gainThreshold: number;
  };
  readonly root: CartNode;
};

/** Whether a node is a leaf. */
export const isLeaf = (node: CartNode): node is CartLeaf => 'distribution' in node;

/** A tree as ml-cart loads it. Leaves have a share for every class, 0 for those they lack. */
export function cartOfFlat(
  tree: FlatTree,
  { minimumToSplit, maximumDepth }: Pick<TreeOptions, 'minimumToSplit' | 'maximumDepth'>,
): CartTree {
  return {
    name: 'DTClassifier',
    options: {
      ...{ kind: 'classifier', gainFunction: 'gini', splitFunction: 'mean' },
      ...{ minNumSamples: minimumToSplit - 1, maxDepth: maximumDepth, gainThreshold: 0 },
    },
    root: cartNode(tree, 0),
  };
}

function cartNode(tree: FlatTree, node: number): CartNode {
  const { counts, classCount } = tree;
  const column = tree.column[node] ?? -1;
  if (column < 0) {
    const rows = rowsOfNode(tree, node);
    const own = counts.subarray(node * classCount, (node + 1) * classCount);
    return { distribution: [Array.from(own, (count) => count / rows)] };
  }
  return {
    splitColumn: column,
    splitValue: tree.threshold[node] ?? 0,
    gain: tree.gain[node] ?? 0,
    left: cartNode(tree, tree.left[node] ?? 0),
    right: cartNode(tree, tree.right[node] ?? 0),
  };
}

/** The same tree by column; `leafCounts` are the rows of its leaves from left to right. */
export function flatOfCart(
  { root }: CartTree,
  leafCounts: readonly (readonly number[])[],
  classCount: number,
): FlatTree {
  const nodes: { cart: CartNode; left: number; right: number; counts: readonly number[] }[] = [];
  let leaves = 0;
  const add = (cart: CartNode): number => {
    const place = nodes.length;
    const entry = { cart, left: -1, right: -1, counts: leafCounts[leaves] ?? [] };
    nodes.push(entry);
    if (isLeaf(cart)) {
      leaves += 1;
      return place;
    }
    entry.left = add(cart.left);
    entry.right = add(cart.right);
    const [left, right] = [nodes[entry.left]?.counts, nodes[entry.right]?.counts];
    entry.counts = Array.from({ length: classCount }, (_, each) => {
      return (left?.[each] ?? 0) + (right?.[each] ?? 0);
    });
    return place;
  };
  add(root);
  invariant(leaves === leafCounts.length, 'every leaf has its counts');
  const split = nodes.map(({ cart }) => (isLeaf(cart) ? null : cart));
  return {
    classCount,
    column: Int32Array.from(split, (cart) => cart?.splitColumn ?? -1),
    threshold: Float64Array.from(split, (cart) => cart?.splitValue ?? Number.NaN),
    left: Int32Array.from(nodes, ({ left }) => left),
    right: Int32Array.from(nodes, ({ right }) => right),
    gain: Float64Array.from(split, (cart) => cart?.gain ?? 0),
    counts: Float64Array.from(nodes.flatMap(({ counts }) => [...counts])),
  };
}

/** The tree in the hands of ml-cart itself; rows must miss nothing. */
export const loadCart = (tree: CartTree): DecisionTreeClassifier =>
  DecisionTreeClassifier.load(tree);
