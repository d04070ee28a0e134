import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { localDay } from '../../../src/domain/shared/calendar';
import { retailTiers, type RetailTiers } from '../../support/retail-tiering';
import { openReplayWorld } from '../../support/replay-world';
import { describeWithSharedData } from '../../support/shared-data';

const LONG_TEST_MS = 3_600_000;
/** The first and the last day of the data. */
const FIRST = localDay(2010, 12, 1);
const LAST = localDay(2011, 12, 9);
/** One customer in so many; `REPLAY_ONE_IN=1` takes all of them, and some 25 minutes. */
const ONE_IN = Number(process.env['REPLAY_ONE_IN'] ?? 12);
/** In a grace, when terms end, when a grace is over, in the middle of a term. */
const DATES = [
  ...[localDay(2011, 1, 10), localDay(2011, 4, 1), localDay(2011, 4, 15)],
  ...[localDay(2011, 8, 20), localDay(2011, 10, 3)],
];

/** Who differs, with what is kept and what is found. */
const differing = (kept: RetailTiers, found: RetailTiers) =>
  [...new Set([...kept.keys(), ...found.keys()])]
    .map((name) => ({ name, kept: kept.get(name), found: found.get(name) }))
    .filter(({ kept: left, found: right }) => JSON.stringify(left) !== JSON.stringify(right));

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
    'lives through twelve months, as of several dates, to what a naive re-computation finds',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'laurel-replay-'));
      const world = await openReplayWorld(Date.parse('2010-12-01T00:00:00Z'));
      try {
        const { path, rows } = thinnedOut(file, folder);
        const asOf = new Map<number, RetailTiers>();
        const report = await world.replay(path, {
          ...{ from: FIRST, to: LAST },
          afterNight: async (day) => {
            if (DATES.includes(day)) asOf.set(day, await world.tiers());
          },
        });
        expect(report).toMatchObject({
          ...{ isComplete: true, notCounted: 0, duplicates: 0, late: 0, after: 0, refused: {} },
          days: LAST - FIRST + 1,
        });
        const { recorded, skipped } = report;
        expect(recorded + (skipped['not-a-sale'] ?? 0)).toBe(rows);
        expect(recorded).toBeGreaterThan(250_000 / ONE_IN);
        const { dates, end } = await retailTiers(path, { ...world, to: LAST, dates: DATES });
        for (const [place, day] of DATES.entries()) {
          const found = dates[place] ?? new Map();
          expect({ day, of: differing(asOf.get(day) ?? new Map(), found) }).toEqual({
            day,
            of: [],
          });
          expect(found.size).toBeGreaterThan(700 / ONE_IN);
        }
        expect(differing(await world.tiers(), end)).toEqual([]);
        expect(end.size).toBeGreaterThan(3_600 / ONE_IN);
        const runs = await world.services.nightly.page(world.programId, 1e6, 1_000);
        const demoted = runs.reduce((sum, { tally }) => sum + tally.demoted, 0);
        expect(demoted).toBeGreaterThan(900 / ONE_IN);
      } finally {
        await world.close();
        rmSync(folder, { recursive: true, force: true });
      }
    },
    LONG_TEST_MS,
  );
});
