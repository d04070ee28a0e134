/**
 * Which folder may import which: the tables of ARCHITECTURE.md as a check.
 * Every rule has a planted violation in test/contract/import-rules.test.ts.
 */
const OURS = '^(src|admin|test|scripts)/|^ormconfig\\.ts$';
const DOMAIN = '^src/domain/';
const DATABASE = '^src/platform/database/';
const PLATFORM_WITHOUT_GRAPHQL = '^src/platform/(?!graphql/)';
const PLATFORM_WITHOUT_DATABASE = '^src/platform/(?!database/)';
const OTHERS_INDEX = '^src/features/[^/]+/index\\.ts$';
const OTHERS_TYPES = '^src/features/[^/]+/[^/]+\\.type\\.ts$';
const OTHERS_INPUTS = '^src/features/[^/]+/[^/]+\\.inputs\\.ts$';
const ANY_PACKAGE = [
  'core',
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-no-pkg',
  'npm-unknown',
];

const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const own = (...roles) => `^src/features/$1/[^/]+\\.(${roles.join('|')})\\.ts$`;

/** Imports of our own code. A role that is not here may import nothing. */
const mayImport = {
  entity: ['^src/platform/database/columns\\.ts$'],
  store: [own('entity', 'store'), DOMAIN, DATABASE],
  loader: [own('store'), DOMAIN, PLATFORM_WITHOUT_GRAPHQL],
  service: [own('store', 'service'), DOMAIN, PLATFORM_WITHOUT_GRAPHQL, OTHERS_INDEX],
  type: [own('type'), OTHERS_TYPES, DOMAIN, PLATFORM_WITHOUT_DATABASE],
  inputs: [own('type', 'inputs'), OTHERS_TYPES, OTHERS_INPUTS, DOMAIN, PLATFORM_WITHOUT_DATABASE],
  resolver: [
    own('service', 'loader', 'type', 'inputs'),
    OTHERS_INDEX,
    OTHERS_TYPES,
    OTHERS_INPUTS,
    DOMAIN,
    PLATFORM_WITHOUT_DATABASE,
  ],
  job: [own('service', 'loader', 'type'), OTHERS_INDEX, DOMAIN, PLATFORM_WITHOUT_DATABASE],
  worker: [DOMAIN],
};

const roleRules = Object.entries(mayImport).map(([role, allowed]) => ({
  name: `${role}-imports-by-role`,
  severity: 'error',
  comment: `What a *.${role}.ts may import is in the role table of ARCHITECTURE.md.`,
  from: { path: `^src/features/([^/]+)/.+\\.${role}\\.ts$` },
  to: { path: OURS, pathNot: allowed },
}));

/** Packages of those roles that may have only these. */
const mayUse = { entity: ['typeorm'], store: ['typeorm'], loader: ['dataloader'] };

const rolePackageRules = Object.entries(mayUse).map(([role, names]) => ({
  name: `${role}-packages-by-role`,
  severity: 'error',
  comment: `A *.${role}.ts uses ${names.join(', ')} and no other package.`,
  from: { path: `^src/features/.+\\.${role}\\.ts$` },
  to: { dependencyTypes: ANY_PACKAGE, pathNot: packages(...names) },
}));

const onlyIn = (name, { names, allowed, comment }) => ({
  name,
  severity: 'error',
  comment,
  from: { path: '^(src|admin)/', pathNot: allowed },
  to: { path: packages(...names) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-imports-only-domain',
      severity: 'error',
      comment: 'The functional core sees no feature, platform or app code.',
      from: { path: DOMAIN },
      to: { path: OURS, pathNot: DOMAIN },
    },
    {
      name: 'domain-has-no-io',
      severity: 'error',
      comment: 'No node built-ins and no packages but the pure ones on this list.',
      from: { path: DOMAIN },
      to: {
        dependencyTypes: ANY_PACKAGE,
        pathNot: packages('ml-[^/]+', '@stdlib/[^/]+', 'luxon', 'decimal\\.js'),
      },
    },
    {
      name: 'domain-shared-is-a-leaf',
      severity: 'error',
      comment: 'What every part of the core uses must know none of them.',
      from: { path: '^src/domain/shared/' },
      to: { path: DOMAIN, pathNot: '^src/domain/shared/' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      comment: 'platform is what any server of this kind needs: of ours it sees domain/shared.',
      from: { path: '^src/platform/' },
      to: { path: OURS, pathNot: '^src/(platform|domain/shared)/' },
    },
    ...roleRules,
    ...rolePackageRules,
    {
      name: 'index-exports-services',
      severity: 'error',
      comment: 'index.ts is what other features may call: services and loaders.',
      from: { path: OTHERS_INDEX.replace('[^/]+', '([^/]+)') },
      to: { pathNot: own('service', 'loader') },
    },
    {
      name: 'feature-to-feature-by-index',
      severity: 'error',
      comment:
        'Another feature is reached by its index.ts, or at the edge by its types and inputs.',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', OTHERS_INDEX, OTHERS_TYPES, OTHERS_INPUTS],
      },
    },
    {
      name: 'spanning-use-cases-are-on-top',
      severity: 'error',
      comment: 'These use cases span the features; no feature may know them.',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/(recording|registration|merging|nightly|simulation|tier-acts)/',
        pathNot: '^src/features/$1/',
      },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      comment: 'app is the composition root.',
      from: { path: '^(src|admin)/', pathNot: '^src/app/' },
      to: { path: '^src/app/' },
    },
    onlyIn('typeorm-only-in-stores', {
      names: ['typeorm'],
      allowed: ['\\.(entity|store)\\.ts$', DATABASE, '^src/migrations/'],
      comment: 'Queries live in stores.',
    }),
    onlyIn('graphql-only-at-the-edge', {
      names: ['type-graphql', 'graphql', 'graphql-[^/]+', '@apollo/[^/]+', 'class-validator'],
      allowed: ['\\.(type|inputs|resolver)\\.ts$', '^src/platform/graphql/', '^src/app/'],
      comment: 'GraphQL stops at the resolver.',
    }),
    onlyIn('drivers-only-in-platform-database', {
      names: ['mysql2', 'better-sqlite3'],
      allowed: [DATABASE],
      comment: 'One place knows how a database is spoken to.',
    }),
    onlyIn('ml-cart-only-in-value', {
      names: ['ml-cart'],
      allowed: ['^src/domain/value/'],
      comment: 'Trees belong to the value models.',
    }),
    {
      name: 'migrations-stand-alone',
      severity: 'error',
      comment: 'A migration must read the same in five years: it sees nothing of ours.',
      from: { path: '^src/migrations/' },
      to: { path: OURS, pathNot: '^src/migrations/' },
    },
    {
      name: 'migrations-use-only-typeorm',
      severity: 'error',
      comment: 'A migration must read the same in five years: typeorm is all it needs.',
      from: { path: '^src/migrations/' },
      to: { dependencyTypes: ANY_PACKAGE, pathNot: packages('typeorm') },
    },
    {
      name: 'admin-is-a-client',
      severity: 'error',
      comment: 'The console knows the API and nothing behind it.',
      from: { path: '^admin/' },
      to: { path: '^src/' },
    },
    {
      name: 'admin-ui-is-bare',
      severity: 'error',
      comment: 'ui holds what any console could use.',
      from: { path: '^admin/src/ui/' },
      to: { path: '^admin/src/(api|pages|app)/' },
    },
    {
      name: 'admin-pages-stand-apart',
      severity: 'error',
      comment: 'A page is read, changed and removed without the others.',
      from: { path: '^admin/src/pages/([^/]+)/' },
      to: { path: '^admin/src/pages/', pathNot: '^admin/src/pages/$1/' },
    },
    {
      name: 'server-knows-no-admin',
      severity: 'error',
      comment: 'The server serves the built console as files.',
      from: { path: '^src/' },
      to: { path: '^admin/' },
    },
    {
      name: 'no-test-or-script-in-product',
      severity: 'error',
      comment: 'What is shipped does not lean on what checks it.',
      from: { path: '^(src|admin)/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'no-dev-dependency-in-src',
      severity: 'error',
      comment: 'It would be missing in production.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      comment: 'A package of a package may vanish with its next version.',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      comment: 'An import nobody can follow is checked by no rule.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files in a circle are one file in two places.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|data|\\.ci|docs|examples)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'require', 'import', 'default', 'types'],
    },
  },
};
