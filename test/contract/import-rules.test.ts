import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildMiniature, projectRoot, type Miniature } from '../support/miniature';

/** A project in small that follows every rule: file → what it imports. */
const clean: Record<string, readonly string[]> = {
  'src/domain/shared/points.ts': [],
  'src/domain/points/spend.ts': ['luxon', 'decimal.js', '../shared/points'],
  'src/domain/value/tree.ts': ['ml-cart', '@stdlib/math-base-special-betainc', '../points/spend'],
  'src/platform/clock.ts': ['../domain/shared/points', 'node:crypto', 'pino'],
  'src/platform/database/columns.ts': ['typeorm'],
  'src/platform/database/sql.ts': ['typeorm', 'mysql2', 'better-sqlite3', '../clock'],
  'src/platform/graphql/scalars.ts': ['graphql', 'graphql-scalars', 'type-graphql'],
  'src/features/points/entry.entity.ts': ['typeorm', '../../platform/database/columns'],
  'src/features/points/points.store.ts': [
    ...['typeorm', './entry.entity', '../../domain/points/spend', '../../platform/database/sql'],
  ],
  'src/features/points/points.loader.ts': [
    ...['dataloader', './points.store', '../../domain/points/spend', '../../platform/database/sql'],
  ],
  'src/features/points/points.service.ts': [
    ...['./points.store', '../members', '../../domain/points/spend', '../../platform/clock'],
  ],
  'src/features/points/points.type.ts': [
    ...['type-graphql', '../members/member.type', '../../platform/graphql/scalars'],
  ],
  'src/features/points/points.inputs.ts': ['type-graphql', 'class-validator', './points.type'],
  'src/features/points/points.resolver.ts': [
    ...['type-graphql', './points.type', './points.inputs', './points.service', './points.loader'],
    ...['../members', '../members/member.type', '../../domain/points/spend'],
  ],
  'src/features/points/expire-points.job.ts': ['./points.service', '../members'],
  'src/features/points/index.ts': ['./points.service', './points.loader'],
  'src/features/members/member.service.ts': [],
  'src/features/members/member.type.ts': ['type-graphql'],
  'src/features/members/index.ts': ['./member.service'],
  'src/features/recording/recording.service.ts': ['../points', '../members'],
  'src/features/recording/index.ts': ['./recording.service'],
  'src/features/nightly/recalculate.service.ts': ['../points'],
  'src/features/nightly/index.ts': ['./recalculate.service'],
  'src/migrations/0001-start.ts': ['typeorm'],
  'src/app/main.ts': [
    ...['../features/points/points.resolver', '../features/points/entry.entity'],
    ...['../features/recording', '../migrations/0001-start', 'graphql', 'node:http'],
  ],
  'ormconfig.ts': ['typeorm', './src/app/main'],
  'scripts/seed.ts': ['typescript', '../src/app/main', '../src/features/points/points.store'],
  'test/support/build.ts': ['typescript', '../../src/app/main'],
  'admin/src/api/client.ts': [],
  'admin/src/ui/button.ts': [],
  'admin/src/pages/rules/page.ts': ['../../api/client', '../../ui/button'],
  'admin/src/pages/tiers/page.ts': ['../../api/client'],
};

interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly imports: string;
}

const plant = (rule: string, file: string, imports: string): Plant => ({ rule, file, imports });

const points = 'src/features/points/planted';
const members = 'src/features/members/planted';

/** One forbidden import to a file; `type x` stands for `import type … from 'x'`. */
const plants: readonly Plant[] = [
  plant('domain-imports-only-domain', 'src/domain/tiering/p1.ts', '../../features/points'),
  plant('domain-imports-only-domain', 'src/domain/tiering/p2.ts', '../../platform/clock'),
  plant('domain-imports-only-domain', 'src/domain/tiering/p3.ts', '../../../ormconfig'),
  plant('domain-has-no-io', 'src/domain/tiering/p4.ts', 'node:fs'),
  plant('domain-has-no-io', 'src/domain/tiering/p5.ts', 'crypto'),
  plant('domain-has-no-io', 'src/domain/tiering/p6.ts', 'typeorm'),
  plant('domain-has-no-io', 'src/domain/tiering/p10.ts', 'type typeorm'),
  plant('domain-has-no-io', 'src/domain/shared/p7.ts', 'pino'),
  plant('domain-shared-is-a-leaf', 'src/domain/shared/p8.ts', '../points/spend'),
  plant('platform-knows-no-feature', 'src/platform/graphql/p1.ts', '../../features/points'),
  plant('platform-knows-no-feature', 'src/platform/graphql/p2.ts', '../../domain/points/spend'),
  plant('platform-knows-no-feature', 'src/platform/graphql/p3.ts', '../../app/main'),

  plant('entity-imports-by-role', `${points}.entity.ts`, '../../domain/points/spend'),
  plant('entity-imports-by-role', `${members}.entity.ts`, '../points/entry.entity'),
  plant('entity-packages-by-role', `${points}-2.entity.ts`, 'type-graphql'),
  plant('store-imports-by-role', `${points}.store.ts`, './points.service'),
  plant('store-imports-by-role', `${points}-2.store.ts`, '../members'),
  plant('store-imports-by-role', `${points}-3.store.ts`, '../../platform/clock'),
  plant('store-packages-by-role', `${points}-4.store.ts`, 'type-graphql'),
  plant('store-packages-by-role', `${points}-5.store.ts`, 'node:fs'),
  plant('loader-imports-by-role', `${points}.loader.ts`, './points.service'),
  plant('loader-imports-by-role', `${points}-2.loader.ts`, './points.type'),
  plant('loader-packages-by-role', `${points}-3.loader.ts`, 'typeorm'),
  plant('service-imports-by-role', `${points}.service.ts`, './entry.entity'),
  plant('service-imports-by-role', `${points}-2.service.ts`, './points.type'),
  plant('service-imports-by-role', `${points}-3.service.ts`, '../members/member.type'),
  plant('service-imports-by-role', `${points}-4.service.ts`, '../../platform/graphql/scalars'),
  plant('type-imports-by-role', `${points}.type.ts`, './points.service'),
  plant('type-imports-by-role', `${points}-2.type.ts`, '../members'),
  plant('inputs-imports-by-role', `${points}.inputs.ts`, './points.store'),
  plant('resolver-imports-by-role', `${points}.resolver.ts`, './points.store'),
  plant('resolver-imports-by-role', `${points}-2.resolver.ts`, './entry.entity'),
  plant('resolver-imports-by-role', `${points}-3.resolver.ts`, '../../platform/database/sql'),
  plant('job-imports-by-role', `${points}.job.ts`, './points.store'),
  plant('job-imports-by-role', `${points}-2.job.ts`, './points.resolver'),
  plant('worker-imports-by-role', `${points}.worker.ts`, '../../platform/clock'),
  plant('worker-imports-by-role', `${points}-2.worker.ts`, './points.service'),

  plant('index-exports-services', 'src/features/stores/index.ts', './a.store'),
  plant('index-exports-services', 'src/features/types/index.ts', '../points/points.type'),
  plant('index-exports-services', 'src/features/files/index.ts', 'node:fs'),
  plant('feature-to-feature-by-index', `${members}-1.service.ts`, '../points/points.service'),
  plant('type-imports-by-role', `${members}-1.type.ts`, '../points/points.inputs'),
  plant('spanning-use-cases-are-on-top', `${members}-2.service.ts`, '../recording'),
  plant('spanning-use-cases-are-on-top', `${members}-3.service.ts`, '../nightly'),
  plant('spanning-use-cases-are-on-top', 'src/features/recording/p.service.ts', '../nightly'),
  plant('nothing-imports-app', `${members}-4.service.ts`, '../../app/main'),

  plant('typeorm-only-in-stores', `${members}-5.service.ts`, 'typeorm'),
  plant('typeorm-only-in-stores', `${members}.resolver.ts`, 'typeorm'),
  plant('graphql-only-at-the-edge', `${members}-6.service.ts`, 'type-graphql'),
  plant('graphql-only-at-the-edge', 'src/platform/p4.ts', 'graphql'),
  plant('graphql-only-at-the-edge', 'src/platform/p5.ts', 'graphql-scalars'),
  plant('drivers-only-in-platform-database', `${members}-7.service.ts`, 'mysql2'),
  plant('drivers-only-in-platform-database', 'src/app/p1.ts', 'better-sqlite3'),
  plant('ml-cart-only-in-value', 'src/domain/points/p9.ts', 'ml-cart'),

  plant('migrations-stand-alone', 'src/migrations/0002.ts', '../platform/database/columns'),
  plant('migrations-use-only-typeorm', 'src/migrations/0003.ts', 'luxon'),
  plant('migrations-use-only-typeorm', 'src/migrations/0004.ts', 'node:fs'),
  plant('admin-is-a-client', 'admin/src/api/p1.ts', '../../../src/domain/points/spend'),
  plant('admin-ui-is-bare', 'admin/src/ui/p2.ts', '../pages/rules/page'),
  plant('admin-pages-stand-apart', 'admin/src/pages/tiers/p3.ts', '../rules/page'),
  plant('server-knows-no-admin', 'src/app/p2.ts', '../../admin/src/api/client'),
  plant('no-test-or-script-in-product', `${members}-8.service.ts`, '../../../test/support/build'),
  plant('no-test-or-script-in-product', 'src/app/p3.ts', '../../scripts/seed'),
  plant('no-dev-dependency-in-src', 'src/app/p4.ts', 'typescript'),
  plant('no-undeclared-package', 'src/app/p5.ts', 'left-behind'),
  plant('every-import-resolves', 'src/app/p6.ts', './nowhere'),
  plant('no-circular', 'src/domain/tiering/c1.ts', './c2'),
];

/** What planted files import beside the clean ones. */
const targets: Record<string, readonly string[]> = {
  'src/features/stores/a.store.ts': [],
  'src/domain/tiering/c2.ts': ['./c1'],
};

const packages = [
  ...['@stdlib/math-base-special-betainc', 'better-sqlite3', 'class-validator', 'dataloader'],
  ...['decimal.js', 'graphql', 'graphql-scalars', 'left-behind', 'luxon', 'ml-cart', 'mysql2'],
  ...['pino', 'type-graphql', 'typeorm', 'typescript'],
];
const isDevelopmentOnly = (name: string): boolean => name === 'typescript';
const isUndeclared = (name: string): boolean => name === 'left-behind';

function source(imports: readonly string[]): string {
  const lines = imports.map((name) => {
    const [path, keyword = ''] = name.split(' ').reverse();
    return `import ${keyword} * as imported from '${path}';`;
  });
  return [...lines, 'export {};'].join('\n');
}

function manifest(): string {
  const declared = packages.filter((name) => !isUndeclared(name));
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  return JSON.stringify({
    dependencies: versions(declared.filter((name) => !isDevelopmentOnly(name))),
    devDependencies: versions(declared.filter(isDevelopmentOnly)),
  });
}

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const requireHere = createRequire(__filename);
const config = requireHere('../../.dependency-cruiser.cjs') as { forbidden: { name: string }[] };

function cruise(root: string): Promise<readonly Violation[]> {
  const cli = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cli, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', '.'];
  return new Promise((resolve, reject) => {
    // The tool's exit status is the number of violations, so only its report counts.
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1e8 }, (_error, stdout, stderr) => {
      if (!stdout) return reject(new Error(stderr));
      const report = JSON.parse(stdout) as { summary: { violations: Violation[] } };
      resolve(report.summary.violations);
    });
  });
}

describe('import rules', () => {
  let miniature: Miniature;
  let violations: readonly Violation[];

  beforeAll(async () => {
    const planted = plants.map(({ file, imports }) => [file, [imports]] as const);
    const modules = { ...clean, ...targets, ...Object.fromEntries(planted) };
    const files = Object.entries(modules).map(
      ([file, imports]) => [file, source(imports)] as const,
    );
    miniature = buildMiniature({
      configs: ['.dependency-cruiser.cjs', 'tsconfig.json'],
      files: { ...Object.fromEntries(files), 'package.json': manifest() },
      packages,
    });
    violations = await cruise(miniature.root);
  });

  afterAll(() => miniature.remove());

  it.each(plants)('$rule fires in $file', ({ rule, file }) => {
    const fired = violations.filter(({ from }) => from === file).map((found) => found.rule.name);
    expect(fired).toContain(rule);
  });

  it('no rule fires on a project that follows them', () => {
    expect(violations.filter(({ from }) => from in clean)).toEqual([]);
  });

  it('every rule has a planted violation', () => {
    const rules = config.forbidden.map(({ name }) => name);
    expect(new Set(plants.map(({ rule }) => rule))).toEqual(new Set(rules));
  });
});
