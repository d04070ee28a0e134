import type { Feature } from '../../src/domain/behaviour/features';
import { treeModel, type TreeModel } from '../../src/domain/value/tree-model';
import { trainTree, type TreeOptions } from '../../src/domain/value/tree-training';
import { columnsOf } from './tree-data';

/** One member of a training: numbers by feature, NaN where one is missing, and the tier. */
export type TreeRow = readonly [inputs: readonly number[], tierCode: string];

/** A tree of some members, as it is kept. */
export function treeOf(
  { features, classes }: { readonly features: readonly Feature[]; readonly classes: string[] },
  rows: readonly TreeRow[],
  options: TreeOptions = { maximumDepth: 8, minimumToSplit: 2, minimumInLeaf: 1 },
): TreeModel {
  const labels = Uint8Array.from(rows, ([, code]) => classes.indexOf(code));
  const columns = columnsOf(rows.map(([inputs]) => inputs));
  const trained = trainTree({ columns, labels, classCount: classes.length }, options);
  return treeModel(trained, { features, classes, options });
}

/** Orders from 4 on are silver, and from 4 on with 500 spent gold: six members of each. */
export const SHOP_TREE = treeOf(
  { features: ['purchaseAmount', 'purchaseCount'], classes: ['regular', 'silver', 'gold'] },
  [0, 1, 2, 3, 4, 5].flatMap((place): TreeRow[] => [
    [[100 * place, place % 3], 'regular'],
    [[90 * place, 5 + place], 'silver'],
    [[550 + 10 * place, 5 + place], 'gold'],
  ]),
);
