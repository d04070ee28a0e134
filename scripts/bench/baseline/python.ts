import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measured, reportIn, type CommandOutcome, type Workplace } from '../command';
import { STATE_COPY } from './copy-states';

/** Where the features come from: kept with the members, or summed from their daily buckets. */
export type FeatureOrigin =
  | { readonly source: 'sums' }
  | { readonly source: 'buckets'; readonly fromDay: number; readonly toDay: number };

/** How features become tiers; one of thresholds and shares. */
export interface Scoring {
  readonly weights: readonly number[];
  readonly standardised: boolean;
  /** Of silver, gold and diamond. */
  readonly thresholds: readonly number[] | null;
  /** What part of the members these aim at. */
  readonly shares: readonly number[] | null;
}

export type ScoreByPython = Scoring &
  FeatureOrigin &
  Workplace & {
    readonly programId: string;
    readonly writes: boolean;
  };

const SCRIPT = join('scripts', 'bench', 'baseline', 'score.py');
const NEEDED = 'import pandas, sklearn, pymysql';
const TIME_LIMIT_MS = 15 * 60_000;

/** A Python that has what a baseline needs; null where there is none. */
export async function findPython(needed = NEEDED): Promise<string | null> {
  const given = process.env['BENCH_PYTHON'];
  for (const program of given ? [given] : ['python3', '/usr/bin/python3']) {
    const found = await promisify(execFile)(program, ['-c', needed]).then(
      () => true,
      () => false,
    );
    if (found) return program;
  }
  return null;
}

/** Scores all members in a process of its own. */
export async function scoreByPython(
  program: string,
  request: ScoreByPython,
): Promise<CommandOutcome> {
  const words = ['-W', 'ignore', SCRIPT, JSON.stringify({ ...request, table: STATE_COPY })];
  return measured(request, async () => {
    const { stdout: output } = await promisify(execFile)(program, words, {
      timeout: TIME_LIMIT_MS,
    });
    const { peakKiB, cpuSeconds } = reportIn(output);
    return {
      output,
      usage: { peakKiB: Number(peakKiB), cpuMicroseconds: Number(cpuSeconds) * 1_000_000 },
    };
  });
}
