import { scratchDatabase, type ScratchDatabase } from '../../support/database';
import { expectedMembers, fingerprint, keptMembers, runImport } from '../../support/retail';
import { describeWithSharedData } from '../../support/shared-data';

const LONG_TEST_MS = 900_000;

describeWithSharedData('laurel import, of the real orders', 'online_retail.csv.gz', (file) => {
  let scratch: ScratchDatabase;
  beforeAll(async () => void (scratch = await scratchDatabase()));
  afterAll(() => scratch.drop());

  test(
    'killed half-way and run again, it comes to what an independent computation says',
    async () => {
      expect(await runImport(scratch, file, 250_000)).toBeNull();
      const report = await runImport(scratch, file);
      expect(report).toMatchObject({
        rows: 541_909,
        notCounted: 0,
        skipped: { 'no-customer': 135_080, 'not-a-sale': 40 },
        refused: {},
        asOf: '2011-12-09T12:50:00.000Z',
      });
      const { recorded, duplicates } = report as { recorded: number; duplicates: number };
      expect(recorded + duplicates).toBe(541_909 - 135_080 - 40);
      expect(duplicates).toBeGreaterThan(100_000);

      const kept = await keptMembers(scratch);
      expect(kept).toEqual(await expectedMembers(file));
      expect(kept.size).toBe(4_371);
      // A few spelled out: the one of the data's README, the largest, and one who took it back.
      expect(kept.get('12347')).toEqual({
        ...{ pence: 431_000, orders: 7, points: 4_306 },
        ...{ score: 3_018.4, tier: 'diamond' },
      });
      expect(kept.get('14646')).toMatchObject({ orders: 73, tier: 'diamond' });
      expect(kept.get('12346')).toMatchObject({ pence: 0, orders: 1, score: 0.2, tier: 'regular' });
    },
    LONG_TEST_MS,
  );

  test(
    'run once more, it changes nothing',
    async () => {
      const before = await fingerprint(scratch);
      expect(await runImport(scratch, file)).toMatchObject({
        ...{ recorded: 0, duplicates: 406_789 },
        decided: { changed: 0, decisions: 0 },
      });
      expect(await fingerprint(scratch)).toEqual(before);
    },
    LONG_TEST_MS,
  );
});
