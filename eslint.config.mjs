import eslint from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * What the compiler and the import rules cannot see: sizes, promises, purity of the core.
 * Every rule written here has a planted fault in test/contract/lint-rules.test.ts.
 */
const refuse = (selector, message) => ({ selector, message });

const namedExportsOnly = refuse(
  'ExportDefaultDeclaration',
  'Export by name: then a thing is called the same everywhere.',
);

const SPOKEN = 'What a person reads stands in a *.texts.ts, in both languages.';
const READ_ALOUD =
  /^(alt|aria-label|cancelText|description|help|label|note|okText|placeholder|title)$/;

/** Signs and spaces may stand in the code; words may not. */
const literalTexts = [
  refuse('JSXText[value=/^(?!\\s*Laurel\\s*$)[^]*\\p{L}/u]', SPOKEN),
  refuse(`JSXAttribute[name.name=${READ_ALOUD}] > Literal`, SPOKEN),
];

const onlyOneTest = refuse(
  'MemberExpression[object.name=/^(describe|it|test)$/][property.name="only"]',
  'It would silence every other test.',
);

const CLOCK = 'Pass the instant in; the core does not read the clock.';
const WAITING = 'The core is synchronous; waiting belongs to the shell.';

const impurities = [
  refuse('NewExpression[callee.name="Date"][arguments.length=0]', CLOCK),
  refuse('CallExpression[callee.name="Date"]', CLOCK),
  refuse('MemberExpression[object.name="DateTime"][property.name=/^(now|local)$/]', CLOCK),
  refuse(
    'NewExpression[callee.name="Date"][arguments.length>1]',
    'Use Date.UTC; this reads the time zone of the machine.',
  ),
  refuse(':function[async=true]', WAITING),
  refuse('ImportExpression', WAITING),
  refuse(
    'CallExpression[callee.property.name=/^(sort|reverse|splice)$/]',
    'Use toSorted, toReversed or toSpliced: inputs are never changed.',
  ),
  refuse('Decorator', 'The core holds plain data; decorators belong to entities and types.'),
];

const impureGlobals = [
  ...['process', 'console', 'crypto', 'performance', 'globalThis', 'global', 'require'],
  ...['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'Promise'],
];

const clockAndChance = [
  { object: 'Date', property: 'now', message: CLOCK },
  { object: 'Math', property: 'random', message: 'Pass a seeded Rng in.' },
];

const ENVIRONMENT = 'Only src/platform/config.ts reads the environment.';
const environment = { object: 'process', property: 'env', message: ENVIRONMENT };
const environmentByImport = ['process', 'node:process'].map((name) => ({
  name,
  importNames: ['env', 'default'],
  message: ENVIRONMENT,
}));

export default tseslint.config(
  {
    ignores: ['dist/', 'coverage/', 'data/', '.laurel/', 'admin/src/api/generated/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts,cjs,mjs}'],
    rules: {
      complexity: ['error', 12],
      eqeqeq: 'error',
      'max-len': [
        'error',
        {
          code: 100,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreRegExpLiterals: true,
        },
      ],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 4],
    },
  },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [eslint.configs.recommended, tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', namedExportsOnly],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'ormconfig.ts'],
    ignores: ['src/platform/config.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: environmentByImport }],
      'no-restricted-properties': ['error', environment],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': ['error', environment, ...clockAndChance],
      'no-restricted-syntax': ['error', namedExportsOnly, ...impurities],
    },
  },
  {
    files: ['admin/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-syntax': ['error', namedExportsOnly, ...literalTexts],
      'react-hooks/exhaustive-deps': 'error',
      // What the API leaves out is null or undefined; both are nothing.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.mts'],
    // Vite looks for its configuration there.
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A describe block is a function, and a missing element fails the test anyway.
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', namedExportsOnly, onlyOneTest],
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
