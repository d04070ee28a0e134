import { rmSync } from 'node:fs';
import { localDay } from '../../../src/domain/shared/calendar';
import { quarterTiers } from '../../support/retail-quarters';
import { openReplayWorld } from '../../support/replay-world';
import { describeWithSharedData } from '../../support/shared-data';

const LONG_TEST_MS = 900_000;
/** The first and the last day of the data. */
const FIRST = localDay(2010, 12, 1);
const LAST = localDay(2011, 12, 9);

describeWithSharedData('laurel replay, of the real orders', 'online_retail.csv.gz', (file) => {
  test(
    'lives through twelve months, to the tiers that an independent reading finds',
    async () => {
      const world = await openReplayWorld(Date.parse('2010-12-01T00:00:00Z'));
      try {
        const report = await world.replay(file, { from: FIRST, to: LAST });
        expect(report).toMatchObject({
          ...{ isComplete: true, notCounted: 0, duplicates: 0, late: 0, after: 0, refused: {} },
          ...{ recorded: 541_909 - 135_080 - 40, days: LAST - FIRST + 1 },
        });
        const [kept, expected] = [await world.tiers(), await quarterTiers(file, LAST)];
        expect(kept.size).toBe(4_371);
        const differing = [...expected].filter(
          ([name, tier]) => JSON.stringify(kept.get(name)) !== JSON.stringify(tier),
        );
        expect(differing).toEqual([]);
        const runs = await world.services.nightly.page(world.programId, 1e6, 1_000);
        const demoted = runs.reduce((sum, { tally }) => sum + tally.demoted, 0);
        expect(demoted).toBeGreaterThan(1_000);
      } finally {
        await world.close();
        rmSync(`${file}.refused.csv`, { force: true });
      }
    },
    LONG_TEST_MS,
  );
});
