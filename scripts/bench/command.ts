import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentFor } from './services';
import type { Usage } from './usage';
import { BUILD, cpuMicroseconds } from './worker';

export interface CommandOutcome {
  /** From start to end of the process, loading of its code included. */
  readonly seconds: number;
  /** CPU of the process, and of the database server while it ran. */
  readonly cpuSeconds: number;
  /** Highest resident memory of the process. */
  readonly peakMiB: number;
  /** The JSON that the command printed. */
  readonly report: Readonly<Record<string, unknown>>;
}

/** Where a process that is measured works. */
export interface Workplace {
  readonly databaseUrl: string;
  /** The process of the database server, where there is one of ours. */
  readonly databasePid: number | null;
}

const TIME_LIMIT_MS = 15 * 60_000;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

/** Runs `laurel …` in a process of its own. */
export const runCommand = (
  workplace: Workplace,
  words: readonly string[],
): Promise<CommandOutcome> => runNode(workplace, [join(BUILD, 'src', 'app', 'main.js'), ...words]);

/** Runs a compiled script of this folder, which answers once, in a process of its own. */
export const runScript = <Request extends Workplace>(
  script: string,
  request: Request,
): Promise<CommandOutcome> =>
  runNode(request, [join(BUILD, 'scripts', 'bench', `${script}.js`), JSON.stringify(request)]);

/** Measures a process from its start to its end; it says itself what it used. */
export async function measured(
  { databasePid }: Workplace,
  run: () => Promise<{ readonly output: string; readonly usage: Usage }>,
): Promise<CommandOutcome> {
  const ofDatabase = (): number =>
    databasePid === null ? 0 : (cpuMicroseconds(databasePid) ?? Number.NaN);
  const [before, started] = [ofDatabase(), performance.now()];
  const { output, usage } = await run();
  const seconds = (performance.now() - started) / 1_000;
  const cpuSeconds = (usage.cpuMicroseconds + ofDatabase() - before) / 1_000_000;
  return { seconds, cpuSeconds, peakMiB: usage.peakKiB / 1_024, report: reportIn(output) };
}

async function runNode(workplace: Workplace, words: readonly string[]): Promise<CommandOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-bench-'));
  const usageFile = join(folder, 'usage');
  const env = {
    ...{ ...process.env, ...environmentFor(workplace.databaseUrl) },
    BENCH_USAGE_FILE: usageFile,
  };
  const preload = join(BUILD, 'scripts', 'bench', 'usage.js');
  try {
    return await measured(workplace, async () => {
      const { stdout: output } = await promisify(execFile)(
        process.execPath,
        ['-r', 'reflect-metadata', '-r', preload, ...words],
        { env, timeout: TIME_LIMIT_MS, maxBuffer: MAX_OUTPUT_BYTES },
      );
      return { output, usage: JSON.parse(readFileSync(usageFile, 'utf8')) as Usage };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first line that is JSON. */
export function reportIn(output: string): Readonly<Record<string, unknown>> {
  const line = output.split('\n').find((each) => each.startsWith('{')) ?? '{}';
  return JSON.parse(line) as Readonly<Record<string, unknown>>;
}
