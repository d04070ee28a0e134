import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDay } from '../../../src/domain/shared/calendar';
import { generateRetail } from '../../support/retail';
import { retailTiers } from '../../support/retail-tiering';
import { keptOfNights, keptOfTiers, Killed } from '../../support/nightly-world';
import { openReplayWorld, type ReplayWorld } from '../../support/replay-world';

const FIRST = localDay(2011, 1, 1);
const LAST = localDay(2011, 4, 20);
const START = Date.parse('2011-01-01T00:00:00Z');
const INVOICES = 500;
jest.setTimeout(180_000);

let folder: string;
let file: string;
let rows: number;
const worlds: ReplayWorld[] = [];

/** In the order of the days, as shops write them. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'laurel-replay-'));
  file = join(folder, 'retail.csv');
  ({ rows } = generateRetail(file, INVOICES));
  const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const stampOf = (line: string): string => /\d{4}-\d{2}-\d{2} [\d:]+/.exec(line)?.[0] ?? '';
  const ordered = lines.toSorted((left, right) => (stampOf(left) < stampOf(right) ? -1 : 1));
  writeFileSync(file, `${[header, ...ordered].join('\n')}\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function open(): Promise<ReplayWorld> {
  const world = await openReplayWorld(START);
  worlds.push(world);
  return world;
}

describe('a replay', () => {
  test('lives through a file day by day, to the tiers that an independent reading finds', async () => {
    const world = await open();
    const report = await world.replay(file, { from: FIRST, to: LAST });
    expect(report).toMatchObject({ isComplete: true, late: 0, days: LAST - FIRST + 1 });
    const counted =
      report.recorded + report.after + Object.values(report.skipped).reduce((a, b) => a + b, 0);
    expect(counted).toBe(rows);
    expect(await world.tiers()).toEqual((await retailTiers(file, { ...world, to: LAST })).end);
    const nights = await keptOfNights(world as never);
    expect(nights).toHaveLength(LAST - FIRST + 1);
    expect(nights.some(({ tally }) => tally.demoted > 0)).toBe(true);
    expect(nights.some(({ tally }) => tally.renewed > 0)).toBe(true);
  });

  test('killed here and there and run again, it is one that was not broken', async () => {
    const [whole, broken] = [await open(), await open()];
    await whole.replay(file, { from: FIRST, to: LAST });
    let nights = 0;
    let kills = 0;
    const afterNight = (): void => {
      nights += 1;
      // Days that were lived through cost a look; each run comes further than the one before.
      if (nights < 18 * (kills + 1) || kills === 5) return;
      nights = 0;
      kills += 1;
      throw new Killed();
    };
    for (;;) {
      try {
        await broken.replay(file, { from: FIRST, to: LAST, afterNight });
        break;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
    }
    expect(kills).toBeGreaterThan(3);
    expect(await keptOfTiers(broken as never)).toEqual(await keptOfTiers(whole as never));
    expect(await keptOfNights(broken as never)).toEqual(await keptOfNights(whole as never));
  });

  test('brings in as history what lies before its first day', async () => {
    const world = await open();
    const from = localDay(2011, 3, 10);
    const report = await world.replay(file, { from, to: LAST });
    expect(report).toMatchObject({ isComplete: true, late: 0, days: LAST - from + 1 });
    expect(report.recorded).toBeGreaterThan(rows / 4);
    // Terms that ran before are not known; from the next quarter but one on, both have lived alike.
    const { end } = await retailTiers(file, { ...world, to: LAST });
    expect((await world.tiers()).size).toBe(end.size);
  });

  test('does not run back in time', async () => {
    const world = await open();
    await world.replay(file, { from: FIRST, to: FIRST + 40 });
    await expect(world.replay(file, { from: FIRST, to: FIRST + 20 })).rejects.toThrow(
      'lived-later',
    );
  });

  test('records rows that come after their day late, and counts them', async () => {
    const [header = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const shuffled = join(folder, 'late.csv');
    const moved = lines.splice(40, 10);
    lines.splice(200, 0, ...moved);
    writeFileSync(shuffled, `${[header, ...lines].join('\n')}\n`);
    const world = await open();
    const report = await world.replay(shuffled, { from: FIRST, to: FIRST + 100 });
    expect(report.late).toBeGreaterThan(0);
    expect(report.notCounted).toBe(0);
    expect(report.after).toBeGreaterThan(0);
  });
});
