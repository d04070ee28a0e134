import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { localDay } from '../../../src/domain/shared/calendar';
import { quarterTiers } from '../../support/retail-quarters';
import { openReplayWorld } from '../../support/replay-world';
import { describeWithSharedData } from '../../support/shared-data';

const LONG_TEST_MS = 900_000;
/** The first and the last day of the data. */
const FIRST = localDay(2010, 12, 1);
const LAST = localDay(2011, 12, 9);
/** One customer in so many: all of them take three times as long, and come to the same. */
const ONE_IN = 3;

/** The rows of some customers, in the order of the file. */
function thinnedOut(
  file: string,
  folder: string,
): { readonly path: string; readonly rows: number } {
  const [header = '', ...lines] = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const kept = lines.filter((line) => {
    const customer = /,(\d+),[^,]*$/.exec(line)?.[1];
    return customer !== undefined && Number(customer) % ONE_IN === 0;
  });
  const path = join(folder, 'thinned-out.csv');
  writeFileSync(path, `${[header, ...kept].join('\n')}\n`);
  return { path, rows: kept.length };
}

describeWithSharedData('laurel replay, of the real orders', 'online_retail.csv.gz', (file) => {
  test(
    'lives through twelve months, to the tiers that an independent reading finds',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'laurel-replay-'));
      const world = await openReplayWorld(Date.parse('2010-12-01T00:00:00Z'));
      try {
        const { path, rows } = thinnedOut(file, folder);
        const report = await world.replay(path, { from: FIRST, to: LAST });
        expect(report).toMatchObject({
          ...{ isComplete: true, notCounted: 0, duplicates: 0, late: 0, after: 0, refused: {} },
          days: LAST - FIRST + 1,
        });
        const { recorded, skipped } = report;
        expect(recorded + (skipped['not-a-sale'] ?? 0)).toBe(rows);
        expect(recorded).toBeGreaterThan(100_000);
        const [kept, expected] = [await world.tiers(), await quarterTiers(path, LAST)];
        expect(kept.size).toBe(expected.size);
        expect(kept.size).toBeGreaterThan(1_400);
        const differing = [...expected].filter(
          ([name, tier]) => JSON.stringify(kept.get(name)) !== JSON.stringify(tier),
        );
        expect(differing).toEqual([]);
        const runs = await world.services.nightly.page(world.programId, 1e6, 1_000);
        const demoted = runs.reduce((sum, { tally }) => sum + tally.demoted, 0);
        expect(demoted).toBeGreaterThan(300);
      } finally {
        await world.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    LONG_TEST_MS,
  );
});
