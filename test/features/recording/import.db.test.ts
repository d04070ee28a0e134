import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportTally } from '../../../src/features/recording/behaviour-file.service';
import { scratchDatabase, type ScratchDatabase } from '../../support/database';
import {
  expectedMembers,
  fingerprint,
  generateRetail,
  keptMembers,
  runImport,
} from '../../support/retail';

const LONG_TEST_MS = 120_000;

describe('laurel import, of a file in the layout of UCI Online Retail', () => {
  let scratch: ScratchDatabase;
  let folder: string;
  beforeEach(async () => {
    scratch = await scratchDatabase();
    folder = mkdtempSync(join(tmpdir(), 'laurel-import-'));
  });
  afterEach(async () => {
    await scratch.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  test(
    'accounts for every row and agrees with an independent computation; again it changes nothing',
    async () => {
      const file = join(folder, 'retail.csv');
      const { rows } = generateRetail(file, 2_000);
      const report = await runImport(scratch, file);
      const { recorded, duplicates, skipped, refused } = report as ImportTally;
      const skippedRows = Object.values(skipped);
      const accounted = skippedRows.reduce((sum, each) => sum + each, recorded);
      expect({ accounted, duplicates, refused }).toEqual({
        accounted: rows,
        duplicates: 0,
        refused: {},
      });
      expect(await keptMembers(scratch)).toEqual(await expectedMembers(file));

      const before = await fingerprint(scratch);
      const again = await runImport(scratch, file);
      expect(again).toMatchObject({ recorded: 0, duplicates: recorded, decided: { changed: 0 } });
      expect(await fingerprint(scratch)).toEqual(before);
    },
    LONG_TEST_MS,
  );
});
