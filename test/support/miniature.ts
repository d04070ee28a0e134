import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '../..');

/** A small project in a temporary directory, judged by the real configuration files. */
export interface Miniature {
  readonly root: string;
  remove(): void;
}

interface MiniatureParts {
  /** Files of this project that are copied as they are. */
  readonly configs: readonly string[];
  /** Path → text. */
  readonly files: Readonly<Record<string, string>>;
  /** `installed`: the project's packages. A list: empty packages of these names. */
  readonly packages: 'installed' | readonly string[];
}

export function buildMiniature({ configs, files, packages }: MiniatureParts): Miniature {
  const root = mkdtempSync(join(tmpdir(), 'laurel-miniature-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const config of configs) copyFileSync(join(projectRoot, config), join(root, config));
  for (const [path, text] of Object.entries(files)) write(path, text);
  if (packages === 'installed') {
    symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'));
  } else {
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
    }
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
