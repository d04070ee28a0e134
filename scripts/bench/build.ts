import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Compiles the project and the benchmark as a release would be; what is unchanged is kept. */
export async function compile(): Promise<void> {
  const compiler = require.resolve('typescript/bin/tsc');
  const project = join(__dirname, 'tsconfig.json');
  await promisify(execFile)(process.execPath, [compiler, '-p', project]);
}
