import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Counts } from './outcome';

const root = resolve(__dirname, '../..');
const program = require.resolve('jest/bin/jest', { paths: [root] });
const reporter = join(__dirname, 'reporter.cjs');

interface Selection {
  readonly testMatch: readonly string[];
  /** What the caller of `npm test -- …` wrote: paths, or options of Jest. */
  readonly jestArgs: readonly string[];
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

export async function listTestFiles(selection: Selection): Promise<readonly string[]> {
  const run = promisify(execFile);
  const args = [program, ...choose(selection), '--listTests', '--json'];
  const { stdout } = await run(process.execPath, args, { cwd: root });
  return JSON.parse(stdout) as string[];
}

/** Runs Jest with its output on our terminal and counts what it reports. */
export async function runJest(selection: Selection, env: NodeJS.ProcessEnv): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-report-'));
  const file = join(folder, 'report.json');
  // A library that goes on waiting for a server that a test has killed must not hold up the gate.
  const output = [`--reporters=${reporter}`, '--verbose=false', '--ci', '--forceExit'];
  const args = [program, ...choose(selection), ...output, ...workersOf(selection)];
  const jest = spawn(process.execPath, args, {
    cwd: root,
    env: { ...env, LAUREL_TEST_REPORT: file },
    stdio: 'inherit',
  });
  const cleanUp = (): void => {
    jest.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', cleanUp);
  const [status] = (await once(jest, 'exit')) as [number | null];
  const counts = count(file, status === 0);
  process.off('exit', cleanUp);
  cleanUp();
  return counts;
}

/** Jest would leave a core idle, which on the two of a gate is half of them. */
function workersOf({ jestArgs }: Selection): readonly string[] {
  const isSaid = jestArgs.some((arg) => /^(-i|-w|--runInBand|--maxWorkers)\b/.test(arg));
  return isSaid ? [] : ['--maxWorkers=100%'];
}

function choose({ testMatch, jestArgs }: Selection): readonly string[] {
  // Paths first: an option that takes a list would swallow them.
  return [...jestArgs, ...testMatch.map((glob) => `--testMatch=${glob}`)];
}

/** A file that did not load, and a run that failed for another reason, count as a failure each. */
function count(file: string, didSucceed: boolean): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(readFileSync(file, 'utf8')) as JestReport;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !didSucceed ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
