import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../support/miniature';

/** What neither the linter nor the import rules look at: names of files, and excuses. */
const ROLES = [
  'entity',
  'store',
  'loader',
  'service',
  'type',
  'inputs',
  'resolver',
  'job',
  'worker',
];
const NEEDS = ['data', 'redis'];
const LEVELS = ['unit', 'db', 'http', 'browser'];
const NAMES_FOR_ANYTHING = /^(common|data|helpers?|info|manager|utils?)$/;

const files = ['src', 'test', 'scripts', 'admin/src'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('generated/'))
    .map((path) => `${folder}/${path}`),
);

function faultOfPath(path: string): string | undefined {
  const [concept = '', ...rest] = basename(path)
    .replace(/(\.d)?\.tsx?$/, '')
    .split('.');
  const role = rest.join('.');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(concept)) return 'is not lower case with dashes';
  if ([...path.split('/'), concept].some((part) => NAMES_FOR_ANYTHING.test(part))) {
    return 'is named as what could hold anything';
  }
  if (path.startsWith('src/domain/') && role !== '') return 'has a role, in the core';
  if (path.startsWith('src/features/')) return faultOfFeatureFile(path, concept, role);
  return path.endsWith('.test.ts') ? faultOfTest(path, rest.slice(0, -1)) : undefined;
}

function faultOfFeatureFile(path: string, concept: string, role: string): string | undefined {
  if (path.split('/').length !== 4) return 'is not directly in the folder of a feature';
  const isIndex = concept === 'index' && role === '';
  return isIndex || ROLES.includes(role) ? undefined : 'has no role';
}

/** `points.db.test.ts`; `.data.db.` where ../shared/data is needed as well, `.redis.db.` Redis. */
function faultOfTest(path: string, marks: readonly string[]): string | undefined {
  const [level, ...more] = marks.filter((mark) => !NEEDS.includes(mark));
  if (level === undefined && path.startsWith('test/contract/')) return undefined;
  const isLevel = level !== undefined && LEVELS.includes(level) && more.length === 0;
  return isLevel ? undefined : 'does not tell its level';
}

function faultOfLine(line: string): string | undefined {
  if (/eslint-disable/.test(line) && !/eslint-disable(-next)?-line .+ -- \S/.test(line)) {
    return 'silences the linter without “-- reason”, or for more than a line';
  }
  if (/@ts-(expect-error|ignore|nocheck)/.test(line) && !/@ts-expect-error -- \S/.test(line)) {
    return 'silences the compiler without “-- reason”, or for more than a line';
  }
  const isWish = /\b(TODO|FIXME)\b/.test(line) && !/\b(TODO|FIXME)\(#\d+\)/.test(line);
  return isWish ? 'wishes without the number of an issue' : undefined;
}

function faultsOfLines(path: string): readonly string[] {
  const lines = readFileSync(join(projectRoot, path), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const fault = faultOfLine(line);
    return fault ? [`${path}:${index + 1} ${fault}`] : [];
  });
}

describe('names of files', () => {
  it.each([
    ['src/features/points/pointsStore.ts', 'is not lower case with dashes'],
    ['src/platform/utils/text.ts', 'is named as what could hold anything'],
    ['src/platform/helpers.ts', 'is named as what could hold anything'],
    ['src/domain/points/spend.service.ts', 'has a role, in the core'],
    ['src/features/points/expiry.ts', 'has no role'],
    ['src/features/points/expiry.rule.ts', 'has no role'],
    ['src/features/points/expiry/expiry.store.ts', 'is not directly in the folder of a feature'],
    ['test/features/points/spend.test.ts', 'does not tell its level'],
    ['test/features/points/spend.slow.test.ts', 'does not tell its level'],
  ])('%s %s', (path, fault) => {
    expect(faultOfPath(path)).toBe(fault);
  });

  it('every file is named by the rules', () => {
    const faults = files.map((path) => [path, faultOfPath(path)] as const);
    const named = faults.flatMap(([path, fault]) => (fault ? [`${path} ${fault}`] : []));
    expect(named).toEqual([]);
  });
});

describe('excuses', () => {
  it.each([
    ['// eslint-disable-next-line complexity', /linter/],
    ['/* eslint-disable */', /linter/],
    ['/* eslint-disable complexity -- it is hard */', /linter/],
    ['// @ts-expect-error', /compiler/],
    ['// @ts-ignore -- it is hard', /compiler/],
    ['// TODO make it better', /wishes/],
  ])('%s', (line, fault) => {
    expect(faultOfLine(line)).toMatch(fault);
  });

  it.each([
    '// eslint-disable-next-line no-control-regex -- control characters are what is looked for',
    '// @ts-expect-error -- the driver has no types',
    '// TODO(#12) make it better',
  ])('%s', (line) => {
    expect(faultOfLine(line)).toBeUndefined();
  });

  it('every excuse in the code has a reason', () => {
    const ours = files.filter((path) => !path.startsWith('test/contract/'));
    expect(ours.flatMap(faultsOfLines)).toEqual([]);
  });
});
