import { invariant } from '../shared/invariant';
import { splitMembers } from '../value/split-members';
import { chooseTree, reportOf } from '../value/tree-choice';
import { classesOf } from '../value/flat-tree';
import { loadCart } from '../value/tree-cart';
import { flatTreeOf, inputsOf, treeModel, type TreeModel } from '../value/tree-model';
import type { TreeData, TreeProgress } from '../value/tree-training';
import type { TrainingDefinition } from './training-definition';
import type { TierShift, TrainingReport } from './training-report';

/** Members to learn from, by column; plain data, as a thread is handed it. */
export type TrainingMembers = {
  readonly definition: Pick<TrainingDefinition, 'features' | 'split' | 'grid' | 'seed'>;
  /** Those who are learned from, and what they are labelled with, by class. */
  readonly memberIds: readonly string[];
  readonly labels: Uint8Array;
  /** Tier codes by class. */
  readonly classes: readonly string[];
  /** By feature, as of the day of the definition; NaN where one is missing. */
  readonly columns: readonly Float64Array[];
  /** Their places among all members. */
  readonly places: Uint32Array;
  /** Of all members by feature, as of now, and the rank of the tier in force on `ladder`. */
  readonly currentColumns: readonly Float64Array[];
  readonly ranks: Int16Array;
  readonly ladder: readonly string[];
};

/** Members of the test part by whom the tree is compared with that of ml-cart. */
const PROVEN_ROWS = 20_000;

/** A version that is trained. */
export type TrainedModel = { readonly model: TreeModel; readonly report: TrainingReport };

/**
 * Learns a tree, chooses its setting, and reports on it (docs/domain.md §5.6, §5.10). The same
 * members, definition and seed give the same tree.
 */
export function trainOnMembers(
  members: TrainingMembers,
  onProgress: TreeProgress = () => undefined,
): TrainedModel {
  const { definition, classes, memberIds, labels } = members;
  const { features, split: shares, seed, grid } = definition;
  const split = splitMembers({ memberIds, labels, shares, seed: String(seed) });
  const data = {
    training: pick(members, split.train),
    validation: pick(members, split.validation),
  };
  const { trained, options, tried } = chooseTree(data, grid, onProgress);
  const model = treeModel(trained, { features, classes, options });
  const test = pick(members, split.test);
  proveWithCart(model, test);
  const current = Int16Array.from(split.test, (row) => {
    return classes.indexOf(members.ladder[members.ranks[members.places[row] ?? 0] ?? 0] ?? '');
  });
  const importance = features
    .map((feature, place) => ({ feature, share: model.importance[place] ?? 0 }))
    .toSorted((left, right) => right.share - left.share);
  return {
    model,
    report: {
      ...{ classes, tried, chosen: options, importance },
      members: {
        ...{ train: split.train.length, validation: split.validation.length },
        ...{ test: split.test.length, leftOut: members.ranks.length - memberIds.length },
      },
      test: reportOf(trained, test, current),
      ...shiftsOf(members, model),
    },
  };
}

function pick({ columns, labels, classes }: TrainingMembers, rows: Uint32Array): TreeData {
  return {
    columns: columns.map((column) => Float64Array.from(rows, (row) => column[row] ?? Number.NaN)),
    labels: Uint8Array.from(rows, (row) => labels[row] ?? 0),
    classCount: classes.length,
  };
}

/** The tree that is kept predicts what ml-cart does when it has loaded it (docs/domain.md §5.6). */
function proveWithCart(model: TreeModel, { columns }: TreeData): void {
  const inputs = inputsOf(model, columns).map((column) => column.subarray(0, PROVEN_ROWS));
  const ours = classesOf(flatTreeOf(model), inputs);
  const rows = Array.from(ours, (_, row) => inputs.map((column) => column[row] ?? 0));
  const theirs = rows.length === 0 ? [] : loadCart(model.tree).predict(rows);
  invariant(
    theirs.every((told, row) => told === ours[row]),
    'ml-cart predicts what the tree that was learned does',
  );
}

/** Where the model would have members by their features of now, against the tiers in force. */
function shiftsOf(
  { currentColumns, ladder, ranks }: TrainingMembers,
  model: TreeModel,
): Pick<TrainingReport, 'shifts' | 'up' | 'down'> {
  const predicted = classesOf(flatTreeOf(model), inputsOf(model, currentColumns));
  const rankOf = model.classes.map((code) => ladder.indexOf(code));
  const counts = new Map<string, TierShift>();
  let up = 0;
  let down = 0;
  ranks.forEach((rank, row) => {
    const next = rankOf[predicted[row] ?? 0] ?? rank;
    up += next > rank ? 1 : 0;
    down += next < rank ? 1 : 0;
    const [from, to] = [ladder[rank] ?? '', ladder[next] ?? ''];
    const key = `${rank} ${next}`;
    counts.set(key, { from, to, members: (counts.get(key)?.members ?? 0) + 1 });
  });
  const place = ({ from, to }: TierShift): number =>
    ladder.indexOf(from) * ladder.length + ladder.indexOf(to);
  const shifts = [...counts.values()].toSorted((left, right) => place(left) - place(right));
  return { shifts, up, down };
}
