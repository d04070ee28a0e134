import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildMiniature, projectRoot, type Miniature } from '../support/miniature';

/** A fault in a file of its own. */
interface Plant {
  readonly rule: string;
  readonly folder: string;
  readonly code: string;
  /** `ts` when nothing is said. */
  readonly extension?: string;
}

const plant = (rule: string, folder: string, code: string): Plant => ({ rule, folder, code });
const typed = (rule: string, code: string): Plant =>
  plant(`@typescript-eslint/${rule}`, 'src/app', code);
const impure = (rule: string, code: string): Plant => plant(rule, 'src/domain/value', code);
const inComponent = (rule: string, body: string): Plant => ({
  ...plant(rule, 'admin/src/ui', `export function Planted() { ${body} }`),
  extension: 'tsx',
});
const syntax = (code: string): Plant => impure('no-restricted-syntax', code);

const impurities: readonly Plant[] = [
  syntax('export const now = new Date();'),
  syntax('export const now = Date();'),
  syntax('export const local = new Date(2026, 0, 1);'),
  impure('no-restricted-properties', 'export const now = Date.now();'),
  impure('no-restricted-properties', 'export const { now } = Date;'),
  syntax('const DateTime = { now: () => 1 }; export const now = DateTime.now();'),
  impure('no-restricted-properties', 'export const chance = Math.random();'),
  impure('no-restricted-globals', 'export const home = process.env;'),
  impure('no-restricted-globals', 'export const page = fetch("http://127.0.0.1");'),
  impure('no-restricted-globals', 'export const log = () => console.log("read me");'),
  impure('no-restricted-globals', 'export const later = () => setTimeout(() => 1, 1);'),
  impure('no-restricted-globals', 'export const often = () => setInterval(() => 1, 1);'),
  impure('no-restricted-globals', 'export const soon = () => setImmediate(() => 1);'),
  impure('no-restricted-globals', 'export const next = () => queueMicrotask(() => 1);'),
  impure('no-restricted-globals', 'export const later = Promise.resolve(1);'),
  impure('no-restricted-globals', 'export const chance = crypto.randomUUID();'),
  impure('no-restricted-globals', 'export const now = performance.now();'),
  impure('no-restricted-globals', 'export const anything = globalThis;'),
  impure('no-restricted-globals', 'export const anything = global;'),
  impure('no-restricted-globals', 'export const fs = require("node:fs");'),
  syntax('export async function wait() {}'),
  syntax('export const wait = async () => 1;'),
  syntax('export const later = () => import("node:fs");'),
  syntax('export const sort = (list: number[]) => list.sort();'),
  syntax('export const sort = (list?: number[]) => list?.sort();'),
  syntax('export const reverse = (list: number[]) => list.reverse();'),
  syntax('export const splice = (list: number[]) => list.splice(0, 1);'),
  syntax('const mark = (x: unknown): void => void x; @mark export class Marked {}'),
];

const lines = (count: number, line: string): string => Array(count).fill(line).join('\n');
const branches = lines(12, 'if (x) return 1;');

const faults: readonly Plant[] = [
  plant('max-lines', 'src/platform', lines(401, 'export {};')),
  plant('max-lines-per-function', 'src/platform', `export const f = () => {${lines(72, 'f();')}};`),
  plant('max-params', 'scripts', 'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1) => a;'),
  plant('complexity', 'test', `export const f = (x: number) => {${branches} return 2;};`),
  plant('max-len', 'scripts', `// ${'x'.repeat(98)}`),
  plant('eqeqeq', 'scripts', 'export const isOne = (x: unknown) => x == 1;'),
  plant('no-restricted-syntax', 'src/platform', 'export default 1;'),
  plant('no-restricted-syntax', 'src/features/points', 'export default 1;'),
  plant('no-restricted-syntax', 'src/domain/points', 'export default 1;'),
  plant('no-restricted-syntax', 'scripts', 'export default 1;'),
  plant('no-restricted-syntax', 'test', 'export default 1;'),
  plant('no-restricted-syntax', 'test', 'it.only("is alone", () => undefined);'),
  plant('no-restricted-properties', 'src/platform', 'export const home = process.env;'),
  plant('no-restricted-properties', 'src/app', 'export const { env } = process;'),
  plant('no-restricted-imports', 'src/app', 'export { env } from "node:process";'),
  plant('no-restricted-imports', 'src/app', 'import process from "process"; export { process };'),
  typed('no-explicit-any', 'export const x = (y: any) => y;'),
  typed('no-non-null-assertion', 'export const f = (x?: 1) => x!;'),
  typed('ban-ts-comment', '// @ts-ignore\nexport {};'),
  typed('no-unused-vars', 'const unused = 1; export {};'),
  typed('no-floating-promises', 'export const f = async () => 1; f();'),
  typed(
    'no-misused-promises',
    'export const f = async () => true; export const g = () => (f() ? 1 : 2);',
  ),
  typed('await-thenable', 'export const f = async () => await 1;'),
  typed(
    'return-await',
    'export async function f(x: Promise<1>) { try { return x; } catch { return 2; } }',
  ),
  typed(
    'switch-exhaustiveness-check',
    'export const f = (x: "a" | "b") => { switch (x) { case "a": return 1; } return 2; };',
  ),
  inComponent('no-restricted-syntax', 'return <p>Hello</p>;'),
  inComponent('no-restricted-syntax', 'return <p>你好</p>;'),
  inComponent('no-restricted-syntax', 'return <img alt="Hello" />;'),
  inComponent('no-restricted-syntax', 'return <button aria-label="Close" />;'),
  inComponent('eqeqeq', 'return 1 == Math.PI;'),
  {
    ...inComponent('react-hooks/rules-of-hooks', ''),
    code: 'import { useState } from "react"; export const f = () => useState(1);',
  },
  {
    ...inComponent('react-hooks/exhaustive-deps', ''),
    code: `import { useEffect } from "react";
      export function Planted({ tell }: { tell: () => void }) { useEffect(() => tell(), []); return null; }`,
  },
  typed('consistent-type-imports', 'import { Stats } from "node:fs"; export type Mine = Stats;'),
];

const clean: Record<string, string> = {
  'src/domain/value/clean.ts': `
    export const day = (instant: number) => new Date(instant).toISOString();
    export const firstDay = Date.UTC(2026, 0, 1);
    export const sorted = (list: readonly number[]) => list.toSorted((a, b) => a - b);
  `,
  'admin/src/ui/clean.tsx': `
    export const Clean = ({ text }: { text: string | null }) => (
      <p className="muted">{text == null ? '—' : text} · 1 %</p>
    );
  `,
  'src/platform/config.ts': 'export const home = process.env["HOME"];\n',
  'scripts/clean.ts': 'export const home = process.env["HOME"];\n',
  'src/features/points/clean.service.ts': 'export const now = () => Date.now();\n',
  'test/clean.test.ts': `describe('long', () => {${lines(100, "it('is', () => undefined);")}});\n`,
};

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

function eslint<T>(root: string, ...args: readonly string[]): Promise<T> {
  const cli = join(projectRoot, 'node_modules/eslint/bin/eslint.js');
  const options = { cwd: root, maxBuffer: 1e8 };
  return new Promise((resolve, reject) => {
    // The tool's exit status says that it found faults, so only its report counts.
    execFile(process.execPath, [cli, ...args], options, (_error, stdout, stderr) => {
      if (!stdout) return reject(new Error(stderr));
      resolve(JSON.parse(stdout) as T);
    });
  });
}

interface CoreConfig {
  readonly rules: {
    readonly 'no-restricted-globals': readonly (string | number)[];
    readonly 'no-restricted-syntax': readonly (number | { readonly message: string })[];
  };
}

describe('lint rules', () => {
  const plants = [...impurities, ...faults].map((fault, index) => ({
    ...fault,
    file: `${fault.folder}/planted-${index}.${fault.extension ?? 'ts'}`,
    excerpt: fault.code.slice(0, 70).split('\n')[0],
  }));
  let miniature: Miniature;
  let reports: readonly FileReport[];

  beforeAll(async () => {
    const files = Object.fromEntries(plants.map(({ file, code }) => [file, `${code}\n`]));
    const configs = ['eslint.config.mjs', 'tsconfig.json', 'package.json'];
    const admin = 'admin/tsconfig.json';
    const others = { ...clean, [admin]: readFileSync(join(projectRoot, admin), 'utf8') };
    miniature = buildMiniature({ configs, files: { ...files, ...others }, packages: 'installed' });
    reports = await eslint<FileReport[]>(miniature.root, '--format', 'json', '.');
  }, 180_000);

  afterAll(() => miniature.remove());

  const messagesIn = (file: string): FileReport['messages'] => {
    const report = reports.find(({ filePath }) => filePath.endsWith(`/${file}`));
    if (!report) throw new Error(`${file} was not linted`);
    return report.messages;
  };

  it.each(plants)('$rule fires on: $excerpt', ({ file, rule }) => {
    expect(messagesIn(file).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it.each(Object.keys(clean))('nothing fires in %s', (file) => {
    expect(messagesIn(file)).toEqual([]);
  });

  it('every impurity on the list has a planted fault', async () => {
    const core = 'src/domain/value/clean.ts';
    const { rules } = await eslint<CoreConfig>(miniature.root, '--print-config', core);
    const [, ...globals] = rules['no-restricted-globals'];
    const [, ...refusals] = rules['no-restricted-syntax'] as [number, ...{ message: string }[]];
    const fired = reports.flatMap(({ messages }) => messages.map(({ message }) => message));
    for (const name of globals) expect(fired.join('\n')).toContain(`Unexpected use of '${name}'`);
    for (const { message } of refusals) expect(fired).toContain(message);
  });
});
