import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real data beside the repository; see the README there. Not everybody has it. */
export const sharedDataFolder = resolve(__dirname, '../../../shared/data');

/**
 * A `describe` for tests that read a file of ../shared/data: they skip, and say so, without it.
 * Such tests live in files named `*.data.db.test.ts`.
 */
export function describeWithSharedData(
  title: string,
  fileName: string,
  tests: (file: string) => void,
): void {
  const file = join(sharedDataFolder, fileName);
  if (existsSync(file)) return describe(title, () => tests(file));
  process.stderr.write(
    `SKIPPED ${title}: it needs ../shared/data/${fileName}, which is not here\n`,
  );
  describe.skip(title, () => tests(file));
}
