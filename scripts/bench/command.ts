import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentFor } from './services';
import { BUILD } from './worker';

export interface CommandOutcome {
  /** From start to end of the process, loading of its code included. */
  readonly seconds: number;
  /** Highest resident memory of the process. */
  readonly peakMiB: number;
  /** The JSON that the command printed. */
  readonly report: Readonly<Record<string, unknown>>;
}

const TIME_LIMIT_MS = 15 * 60_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Runs `laurel …` in a process of its own. */
export async function runCommand(
  databaseUrl: string,
  words: readonly string[],
): Promise<CommandOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-bench-'));
  const peakFile = join(folder, 'peak');
  const env = { ...process.env, ...environmentFor(databaseUrl), BENCH_PEAK_FILE: peakFile };
  const preload = join(BUILD, 'scripts', 'bench', 'peak-memory.js');
  const main = join(BUILD, 'src', 'app', 'main.js');
  try {
    const started = performance.now();
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['-r', preload, main, ...words],
      { env, timeout: TIME_LIMIT_MS, maxBuffer: MAX_OUTPUT_BYTES },
    );
    const seconds = (performance.now() - started) / 1_000;
    const peakMiB = Number(readFileSync(peakFile, 'utf8')) / 1_024;
    return { seconds, peakMiB, report: reportIn(stdout) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reportIn(output: string): Readonly<Record<string, unknown>> {
  const line = output.split('\n').find((each) => each.startsWith('{')) ?? '{}';
  return JSON.parse(line) as Readonly<Record<string, unknown>>;
}
