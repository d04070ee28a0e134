import { readFileSync, writeFileSync } from 'node:fs';
import { buildLaurelSchema, printLaurelSchema } from '../src/app/schema';

const FILE = 'schema.graphql';

/** Writes schema.graphql from the code, or with --check says whether the two agree. */
function emitSchema(isCheck: boolean): number {
  const text = printLaurelSchema(buildLaurelSchema());
  if (!isCheck) {
    writeFileSync(FILE, text);
    process.stdout.write(`${FILE} written.\n`);
    return 0;
  }
  if (readIfThere(FILE) === text) return 0;
  process.stderr.write(
    `${FILE} is not what the code says. Run \`npm run schema\` and commit it.\n`,
  );
  return 1;
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

process.exitCode = emitSchema(process.argv.includes('--check'));
