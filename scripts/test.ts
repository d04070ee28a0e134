import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { sharedDataFolder } from '../test/support/shared-data';
import { listTestFiles, runJest } from './testing/jest';
import { findProgram } from './testing/programs';
import { describeOutcome, describeTotal, isGreen, totalOf, type Outcome } from './testing/outcome';
import { suites, type Suite } from './testing/suites';

/**
 * npm test [-- path … and options of Jest]
 *
 * Runs every suite whose parts are on this machine and says which did not run and why.
 * REQUIRE_ALL=1 turns a suite that could not run into a failure. `--suite=mysql` runs that suite
 * alone and requires it.
 */
async function main(): Promise<void> {
  const { chosen, jestArgs, isRequired } = readCommandLine(process.argv.slice(2));
  const outcomes: Outcome[] = [];
  for (const suite of chosen) outcomes.push(await runSuite(suite, jestArgs, isRequired));
  const total = totalOf(outcomes);
  const lines = [
    ...outcomes.map(describeOutcome),
    await describeSharedData(jestArgs),
    await describeRedis(jestArgs),
  ];
  process.stdout.write(`\n${lines.join('\n')}\n${describeTotal(total)}\n`);
  process.exitCode = isGreen(total) ? 0 : 1;
}

function readCommandLine(args: readonly string[]) {
  const [first = '', ...rest] = args;
  const key = /^--suite=(.*)$/.exec(first)?.[1];
  if (key === undefined) {
    const isRequired = !['', '0'].includes(process.env['REQUIRE_ALL'] ?? '');
    return { chosen: Object.values(suites), jestArgs: args, isRequired };
  }
  if (!isSuiteKey(key)) throw new Error(`--suite is one of ${Object.keys(suites).join(', ')}`);
  return { chosen: [suites[key]], jestArgs: rest, isRequired: true };
}

function isSuiteKey(key: string): key is keyof typeof suites {
  return key in suites;
}

async function runSuite(
  suite: Suite,
  jestArgs: readonly string[],
  isRequired: boolean,
): Promise<Outcome> {
  const selection = { testMatch: suite.testMatch, jestArgs };
  const files = await listTestFiles(selection);
  if (files.length === 0) return { kind: 'had-no-tests', suite: suite.name };
  process.stderr.write(`\n${suite.name}\n`);
  const parts = await suite.prepare();
  if (parts.kind === 'missing') {
    const { why, wasAskedFor } = parts;
    return { kind: 'could-not-run', suite: suite.name, why, isRequired: isRequired || wasAskedFor };
  }
  try {
    const startedAt = performance.now();
    const counts = await runJest(selection, parts.env);
    const seconds = (performance.now() - startedAt) / 1000;
    return { kind: 'ran', suite: suite.name, on: parts.on, counts, seconds };
  } finally {
    await parts.release();
  }
}

/** Not a suite of its own: such tests stand among the others and skip without the data. */
async function describeSharedData(jestArgs: readonly string[]): Promise<string> {
  const files = await listTestFiles({ testMatch: ['**/*.data.db.test.ts'], jestArgs });
  if (files.length === 0) return 'shared data: no tests';
  if (existsSync(sharedDataFolder)) return 'shared data: ran in the suites above';
  const skipped = files.map((file) => relative(process.cwd(), file)).join(', ');
  return `shared data: did not run: ../shared/data is not here, so skipped ${skipped}`;
}

/** Nor this: such tests fail without redis-server under REQUIRE_ALL=1, and skip otherwise. */
async function describeRedis(jestArgs: readonly string[]): Promise<string> {
  const files = await listTestFiles({ testMatch: ['**/*.redis.db.test.ts'], jestArgs });
  if (files.length === 0) return 'Redis: no tests';
  if (findProgram('redis-server')) return 'Redis: ran in the suites above';
  const skipped = files.map((file) => relative(process.cwd(), file)).join(', ');
  return `Redis: did not run: there is no redis-server here, so skipped ${skipped}`;
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(1));
}
void main();
