import { classificationReport, type ClassificationReport } from './classification-report';
import { classesOf, filledColumns, leafNodes, prunedTo } from './flat-tree';
import {
  trainTree,
  type TrainedTree,
  type TreeData,
  type TreeOptions,
  type TreeProgress,
} from './tree-training';

/** The depths and minimums that are tried, each with each. */
export type TreeGrid = {
  readonly depths: readonly number[];
  /** Rows that a node needs to be split; a leaf has at least half as many. */
  readonly minimumSamples: readonly number[];
};

export const DEFAULT_GRID: TreeGrid = {
  depths: [2, 3, 4, 5, 6, 8, 10],
  minimumSamples: [100, 40, 10],
};

/** A tree that was tried, and how it did on the members that it did not learn from. */
export type TriedTree = {
  readonly options: TreeOptions;
  readonly leaves: number;
  readonly accuracy: number | null;
  readonly macroF1: number | null;
};

/** The tree that did best, and all that were tried. */
export type ChosenTree = {
  readonly trained: TrainedTree;
  readonly options: TreeOptions;
  readonly report: ClassificationReport;
  readonly tried: readonly TriedTree[];
};

type Candidate = Omit<ChosenTree, 'tried'> & { readonly leaves: number };

/**
 * Learns trees of every depth and minimum of the grid, and chooses the one whose macro F1 on the
 * validation members is the highest: tiers at the top are small, and count as much as any. Of equal
 * ones the one with fewer leaves, then the shallower, then the one with the greater minimum.
 * Depths of one minimum are cut from one tree.
 */
export function chooseTree(
  data: { readonly training: TreeData; readonly validation: TreeData },
  grid: TreeGrid = DEFAULT_GRID,
  onProgress: TreeProgress = () => undefined,
): ChosenTree {
  const { depths, minimumSamples } = grid;
  const deepest = Math.max(...depths);
  const candidates = minimumSamples.flatMap((minimumToSplit, place) => {
    const limits = { minimumToSplit, minimumInLeaf: Math.max(1, minimumToSplit >> 1) };
    const told: TreeProgress = (share) => onProgress((place + share) / minimumSamples.length);
    const whole = trainTree(data.training, { ...limits, maximumDepth: deepest }, told);
    return depths.map((maximumDepth): Candidate => {
      const trained = { ...whole, tree: prunedTo(whole.tree, maximumDepth) };
      return {
        ...{ trained, options: { ...limits, maximumDepth } },
        leaves: leafNodes(trained.tree).length,
        report: reportOf(trained, data.validation),
      };
    });
  });
  const [best] = candidates.toSorted(byMerit);
  if (!best) throw new RangeError('A grid has a depth and a minimum');
  const { trained, options, report } = best;
  return { trained, options, report, tried: candidates.map(triedOf) };
}

/** What a tree makes of members whose class is known, beside the class that they have now. */
export function reportOf(
  { tree, imputation }: Pick<TrainedTree, 'tree' | 'imputation'>,
  { columns, labels, classCount }: TreeData,
  current: Int16Array | null = null,
): ClassificationReport {
  const predicted = classesOf(tree, filledColumns(columns, imputation));
  return classificationReport({ actual: labels, predicted, classCount, current });
}

const triedOf = ({ options, leaves, report }: Candidate): TriedTree => ({
  ...{ options, leaves },
  accuracy: report.accuracy,
  macroF1: report.macro.f1,
});

const byMerit = (one: Candidate, other: Candidate): number =>
  (other.report.macro.f1 ?? 0) - (one.report.macro.f1 ?? 0) ||
  one.leaves - other.leaves ||
  one.options.maximumDepth - other.options.maximumDepth ||
  other.options.minimumToSplit - one.options.minimumToSplit;
