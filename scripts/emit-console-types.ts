import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { parse, visit, type DocumentNode } from 'graphql';
import { format, resolveConfig } from 'prettier';

const OPERATIONS = 'admin/src';
const SCHEMA = 'schema.graphql';
const FILE = 'admin/src/api/generated/graphql.ts';

/** How scalars travel; a decimal stays the text that it is. */
const SCALARS = {
  BenefitRuleJSON: 'unknown',
  CurrencyCode: 'string',
  DateTime: 'string',
  Decimal: 'string',
  ID: 'string',
  JSON: 'unknown',
  LocalDate: 'string',
  Locale: 'string',
  Points: 'number',
  Ratio: 'number',
  TimeZone: 'string',
} as const;

/** The types of the console's operations, written from them and from the schema. */
async function generated(): Promise<string> {
  const documents = readdirSync(OPERATIONS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .toSorted()
    .map((path) => {
      const location = join(OPERATIONS, path);
      const rawSDL = readFileSync(location, 'utf8');
      return { location, rawSDL, document: parse(rawSDL, { noLocation: true }) };
    });
  const [section] = await preset.buildGeneratesSection({
    baseOutputDir: 'generated/',
    schema: withoutDescriptions(parse(readFileSync(SCHEMA, 'utf8'), { noLocation: true })),
    documents,
    config: {
      scalars: SCALARS,
      strictScalars: true,
      useTypeImports: true,
      skipTypename: true,
      enumType: 'string-literal',
    },
    presetConfig: { fragmentMasking: false, skipIndexFile: true },
    plugins: [],
    pluginMap: {},
  });
  if (!section) throw new Error('The preset has nothing to generate.');
  const text = await codegen(section);
  // The one package that the console gets the type from is its client; the linter passes it over.
  const own = text
    .replace(/^\/\* eslint-[a-z]+ \*\/\n/, '')
    .replace(/import type \{ TypedDocumentNode as DocumentNode \} from .*;/, TYPES);
  return format(HEAD + own, { ...(await resolveConfig(FILE)), parser: 'typescript' });
}

const HEAD = '// Written by `npm run schema`. Change the operations, not this file.\n';
const TYPES = `import type { TypedDocumentNode as DocumentNode } from 'urql';`;

/** A sentence that is put better in the schema is no change for the console. */
const withoutDescriptions = (schema: DocumentNode): DocumentNode =>
  visit(schema, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });

/** Writes the file, or with --check says whether it is what the operations and the schema say. */
async function emit(isCheck: boolean): Promise<number> {
  const text = await generated();
  if (!isCheck) {
    writeFileSync(FILE, text);
    process.stdout.write(`${FILE} written.\n`);
    return 0;
  }
  if (existsSync(FILE) && readFileSync(FILE, 'utf8') === text) return 0;
  process.stderr.write(
    `${FILE} is not what the console asks. Run \`npm run schema\` and commit it.\n`,
  );
  return 1;
}

void emit(process.argv.includes('--check')).then((status) => {
  process.exitCode = status;
});
