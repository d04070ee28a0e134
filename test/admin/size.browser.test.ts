import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildConsole } from '../support/console';
import { projectRoot } from '../support/miniature';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}

const KB = 1_000;
const FIRST_LOAD = 450 * KB;
const BUILT = join(projectRoot, 'dist/admin');
let chunks: Readonly<Record<string, Chunk>>;

beforeAll(() => {
  buildConsole();
  chunks = JSON.parse(readFileSync(join(BUILT, '.vite/manifest.json'), 'utf8')) as typeof chunks;
}, 120_000);

/** The files that a browser fetches for this part, with everything that it needs at once. */
function filesOf(name: string, seen = new Set<string>()): ReadonlySet<string> {
  const { file, css = [], imports = [] } = chunks[name]!;
  for (const each of [file, ...css]) seen.add(each);
  for (const each of imports) if (!seen.has(chunks[each]!.file)) filesOf(each, seen);
  return seen;
}

const sizeOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0);

describe('the first load', () => {
  it('is at most 450 kB compressed, the first page included', () => {
    const first = new Set([
      ...filesOf('index.html'),
      ...filesOf('src/pages/overview/overview.tsx'),
    ]);
    expect(sizeOf(first)).toBeLessThanOrEqual(FIRST_LOAD);
    expect(first.size).toBeGreaterThan(2);
  });

  it('is without charts and without the playground', () => {
    const first = new Set([
      ...filesOf('index.html'),
      ...filesOf('src/pages/overview/overview.tsx'),
    ]);
    const later = ['src/ui/chart-canvas.tsx', 'src/pages/playground/playground.tsx'];
    for (const name of later) {
      const { file } = chunks[name]!;
      expect(first.has(file)).toBe(false);
      expect(readFileSync(join(BUILT, file)).length).toBeGreaterThan(KB);
    }
  });
});

describe('what is built', () => {
  it('names no other host', () => {
    const scripts = new Set(Object.keys(chunks).flatMap((name) => [...filesOf(name)]));
    const hosts = [...scripts]
      .map((file) => readFileSync(join(BUILT, file), 'utf8'))
      .flatMap((text) => text.match(/\b(?:fetch|import|url)\(\s*["'`]?https?:\/\/[^"'`)]+/g) ?? []);
    expect(hosts).toEqual([]);
  });
});
