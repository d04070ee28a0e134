import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { classesOf, leafNodes } from '../../../src/domain/value/flat-tree';
import { trainTree, type TreeData } from '../../../src/domain/value/tree-training';
import { interleaved, median, ratioOf, type Contestant } from '../rounds';
import { serveParent, stopChild } from '../worker';
import { syntheticMembers } from './synthetic-members';

export interface TreeRequest {
  readonly members: number;
  readonly rounds: number;
  /** A Python with scikit-learn. */
  readonly python: string;
  /** For the members that both learn from. */
  readonly folder: string;
}

export interface TreeFigures {
  readonly name: string;
  readonly members: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** How many times the time of scikit-learn in the same round it took; medians. */
  readonly ratio: number;
  readonly cpuRatio: number;
  /** Members that are classified in a second. */
  readonly predictedPerSecond: number;
  readonly accuracy: number;
  readonly leaves: number;
}

interface Outcome {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly predictSeconds: number;
  readonly accuracy: number;
  readonly leaves: number;
}

const TESTED = 20_000;
const OPTIONS = { maximumDepth: 8, minimumToSplit: 20, minimumInLeaf: 1 };
const SCRIPT = join('scripts', 'bench', 'baseline', 'tree.py');

async function measure(request: TreeRequest): Promise<TreeFigures[]> {
  const training = syntheticMembers(request.members, 1);
  const test = syntheticMembers(TESTED, 2);
  const theirs = scikitLearn(request, training, test);
  try {
    const outcomes = await interleaved<Outcome>(
      [{ name: 'Laurel', measure: async () => ourTree(training, test) }, theirs],
      request.rounds,
    );
    const against = outcomes.get(theirs.name) ?? [];
    return [...outcomes].map(([name, own]) => {
      const of = (each: keyof Outcome): number[] => own.map((outcome) => outcome[each]);
      const ratio = (each: keyof Outcome): number =>
        ratioOf(
          of(each),
          against.map((outcome) => outcome[each]),
        );
      return {
        ...{ name, members: request.members },
        ...{ seconds: median(of('seconds')), cpuSeconds: median(of('cpuSeconds')) },
        ...{ ratio: ratio('seconds'), cpuRatio: ratio('cpuSeconds') },
        predictedPerSecond: TESTED / median(of('predictSeconds')),
        ...{ accuracy: median(of('accuracy')), leaves: median(of('leaves')) },
      };
    });
  } finally {
    await theirs.stop();
  }
}

function ourTree(training: TreeData, test: TreeData): Outcome {
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const { tree } = trainTree(training, OPTIONS);
  const [trained, used] = [performance.now(), process.cpuUsage(cpu)];
  const told = classesOf(tree, test.columns);
  const predicted = performance.now();
  const right = told.filter((label, row) => label === test.labels[row]).length;
  return {
    seconds: (trained - began) / 1_000,
    cpuSeconds: (used.user + used.system) / 1_000_000,
    predictSeconds: (predicted - trained) / 1_000,
    accuracy: right / TESTED,
    leaves: leafNodes(tree).length,
  };
}

/** One process that learns as often as it is told; loading it is not measured. */
function scikitLearn(
  { python, folder, members }: TreeRequest,
  training: TreeData,
  test: TreeData,
): Contestant<Outcome> & { stop(): Promise<void> } {
  const paths = { training: join(folder, 'tree-training'), test: join(folder, 'tree-test') };
  writeMembers(paths.training, training);
  writeMembers(paths.test, test);
  const { maximumDepth: depth, minimumToSplit: toSplit, minimumInLeaf: inLeaf } = OPTIONS;
  const features = training.columns.length;
  const asked = { ...paths, members, tested: TESTED, features, depth, toSplit, inLeaf };
  const child = spawn(python, ['-W', 'ignore', SCRIPT, JSON.stringify(asked)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // One thread each.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    name: 'scikit-learn',
    measure: async () => {
      child.stdin.write('\n');
      const { value, done } = await lines.next();
      if (done === true) throw new Error('scikit-learn ended');
      return JSON.parse(value) as Outcome;
    },
    stop: () => stopChild(child),
  };
}

function writeMembers(path: string, { columns, labels }: TreeData): void {
  writeFileSync(`${path}.columns`, Buffer.concat(columns.map((each) => Buffer.from(each.buffer))));
  writeFileSync(`${path}.labels`, labels);
}

serveParent<TreeRequest, TreeFigures[]>(measure);
