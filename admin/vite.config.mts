import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const OUTPUT = '../dist/admin';
const SERVER = 'http://127.0.0.1:4000';

/** Files are served as they lie, so what a browser takes compressed lies beside them. */
const compressed: Plugin = {
  name: 'laurel-compressed',
  apply: 'build',
  writeBundle({ dir }) {
    const assets = join(dir ?? '', 'assets');
    for (const file of readdirSync(assets).filter((name) => /\.(js|css|svg)$/.test(name))) {
      const path = join(assets, file);
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
    }
  },
};

// What is built is what people use, also when a test has it built.
const isBuild = process.argv.includes('build');
process.env['NODE_ENV'] = isBuild ? 'production' : 'development';

const ANTD = /^import \{([^}]+)\} from 'antd';/gm;

/**
 * Takes each component from its own file. Through the one that names them all, a component of one
 * page would be fetched with the first.
 */
const componentByComponent: Plugin = {
  name: 'laurel-component-by-component',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/admin\/src\/.+\.tsx?$/.test(id)) return null;
    const named = code.replace(ANTD, (_, names: string) =>
      names
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== '' && !name.startsWith('type '))
        .map((name) => `import ${name} from 'antd/es/${folderOf(name)}';`)
        // On one line, so that errors are told where they are.
        .join(' '),
    );
    return { code: named, map: null };
  },
};

const OWN_NONCE = 'if (csp?.nonce) {\n    styleNode.nonce = csp?.nonce;\n  }';
const ANY_NONCE =
  "styleNode.nonce = csp?.nonce ?? document.querySelector('meta[name=laurel]')?.dataset.nonce ?? '';";

/**
 * Two places of the library write styles without the nonce that it was given: the width of the
 * scroll bar, and a page that stands still under a dialog. The policy would refuse them.
 */
const nonceForEveryStyle: Plugin = {
  name: 'laurel-nonce',
  transform(code, id) {
    if (!id.includes('/@rc-component/util/es/Dom/dynamicCSS.js')) return null;
    if (!code.includes(OWN_NONCE)) this.error('The place of the nonce has moved: look for it.');
    return { code: code.replace(OWN_NONCE, ANY_NONCE), map: null };
  },
};

const folderOf = (name: string): string => name.replace(/\B([A-Z])/g, '-$1').toLowerCase();

export default defineConfig({
  root: import.meta.dirname,
  plugins: [componentByComponent, nonceForEveryStyle, compressed],
  // Without the plugin of React, whose Babel does not install beside that of Jest.
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  build: {
    outDir: OUTPUT,
    emptyOutDir: true,
    target: 'es2022',
    // The first that know light-dark(): written out for older ones, it would not follow the switch.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
    manifest: true,
    // The server allows scripts and styles of its own files, and nothing that is written inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      onLog: (level, log, tell) => {
        // The library marks its files for a kind of server that this is not.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') tell(level, log);
      },
    },
  },
  server: { port: 4001, proxy: { '/graphql': SERVER, '/schema.graphql': SERVER } },
});
