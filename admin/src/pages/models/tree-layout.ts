import type { ModelTreeQuery } from '../../api/generated/graphql';

export type TreeNode = NonNullable<ModelTreeQuery['modelVersion']>['tree'][number];

/** A node with the place of its upper left corner, in units of the picture. */
export interface PlacedNode extends TreeNode {
  readonly x: number;
  readonly y: number;
}

export interface TreeLayout {
  readonly nodes: readonly PlacedNode[];
  readonly width: number;
  readonly height: number;
}

/** The size of a node, and of a column and a row with the space between. */
export const NODE = { width: 212, height: 46 } as const;
const COLUMN = NODE.width + 104;
const ROW = NODE.height + 14;
const EDGE = 8;

/**
 * Places a tree from left to right: each leaf has a row of its own, each question stands in the
 * middle between its two answers. Parents come before their children, as the API has them.
 */
export function layTree(nodes: readonly TreeNode[]): TreeLayout {
  const childrenOf = new Map<number, number[]>();
  for (const { place, parent } of nodes) {
    if (parent != null) childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), place]);
  }
  const rowOf = new Map<number, number>();
  let rows = 0;
  const put = (place: number): number => {
    const children = childrenOf.get(place) ?? [];
    const row =
      children.length === 0
        ? rows++
        : children.map(put).reduce((sum, each) => sum + each, 0) / children.length;
    rowOf.set(place, row);
    return row;
  };
  for (const { place, parent } of nodes) if (parent == null) put(place);
  const deepest = Math.max(0, ...nodes.map(({ depth }) => depth));
  return {
    nodes: nodes.map((node) => ({
      ...node,
      x: EDGE + node.depth * COLUMN,
      y: EDGE + (rowOf.get(node.place) ?? 0) * ROW,
    })),
    width: 2 * EDGE + deepest * COLUMN + NODE.width,
    height: 2 * EDGE + Math.max(0, rows - 1) * ROW + NODE.height,
  };
}
