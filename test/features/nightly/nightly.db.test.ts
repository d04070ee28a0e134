import { DAY_MS, HOUR_MS } from '../../../src/domain/shared/instant';
import { query, toStoredInstant } from '../../../src/platform/database/sql';
import { NOON, viewer } from '../../support/programs';
import {
  breakableNightly,
  keptOfNights,
  keptOfTiers,
  Killed,
  runNights,
  type Fuse,
} from '../../support/nightly-world';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';

const NAMES = Array.from({ length: 11 }, (_, place) => `member-${String(place).padStart(2, '0')}`);
const RULES = {
  window: { kind: 'ROLLING', days: 30 },
  movement: {
    validity: { kind: 'CALENDAR', period: 'MONTH', through: 'THIS' },
    qualification: { kind: 'PERIOD_ENDED', period: 'MONTH' },
    demotion: 'QUALIFYING',
    graceDays: 14,
    noticeDays: 10,
  },
} as const;
const QUANTILES = {
  ...RULES,
  division: {
    kind: 'QUANTILE',
    shares: [
      { tierCode: 'diamond', share: 0.1, floor: null },
      { tierCode: 'gold', share: 0.2, floor: null },
      { tierCode: 'silver', share: 0.3, floor: null },
    ],
  },
} as const;
/** The first local day of the story, and an hour of it. */
const MIDNIGHT = NOON - 12 * HOUR_MS;
const at = (day: number, hour = 0): number => MIDNIGHT + day * DAY_MS + hour * HOUR_MS;

const worlds: RecordingWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.close();
});

async function open(rules: Parameters<typeof openRecordingWorld>[0]): Promise<RecordingWorld> {
  const world = await openRecordingWorld(rules);
  worlds.push(world);
  await join(world, ...NAMES);
  return world;
}

/** Somebody buys on most days; how much depends on who and when. */
async function shopOn(world: RecordingWorld, day: number): Promise<void> {
  world.clock.set(at(day, 15));
  const buyers = NAMES.filter((_, place) => (day * 7 + place * 5) % 11 < 2 && day < 5 + place * 6);
  const drafts = buyers.map((name) =>
    draft(name, 'PAYMENT', {
      externalId: `${name}-${day}`,
      orderId: `${name}-${day}`,
      occurredAt: at(day, 14),
      pounds: String(40 + ((day * 31 + name.charCodeAt(8) * 17) % 400)),
    }),
  );
  if (drafts.length > 0) await world.record(...drafts);
}

/** Days as they are lived: the nightly run at the stroke of midnight, or as the test says. */
async function live(
  world: RecordingWorld,
  days: number,
  night: (day: number) => Promise<unknown> = () => runNights(world),
): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    world.clock.set(at(day));
    await night(day);
    await shopOn(world, day);
  }
}

const DAYS = 70;
/** Many days, each written to disk. */
jest.setTimeout(180_000);

describe('the nightly run', () => {
  test('moves members when their terms end, and its matrix holds everybody once', async () => {
    const world = await open(RULES);
    await live(world, DAYS);
    const nights = await keptOfNights(world);
    expect(nights).toHaveLength(DAYS);
    const sum = (name: 'promoted' | 'demoted' | 'renewed' | 'inGrace' | 'notices'): number =>
      nights.reduce((total, { tally }) => total + tally[name], 0);
    for (const name of ['demoted', 'renewed', 'inGrace', 'notices'] as const) {
      expect({ [name]: sum(name) }).not.toEqual({ [name]: 0 });
    }
    for (const { matrix, members, tally } of nights) {
      const cells = matrix.map((cell) => cell.members);
      expect(members).toBe(NAMES.length);
      expect(cells.reduce((total, count) => total + count, 0)).toBe(NAMES.length);
      const moved = matrix.filter(({ from, to }) => from !== to);
      expect(moved.reduce((total, cell) => total + cell.members, 0)).toBe(
        tally.promoted + tally.demoted,
      );
    }
  });

  test('run twice, it is run once', async () => {
    const world = await open(RULES);
    await live(world, 46);
    world.clock.set(at(46, 2));
    expect(await runNights(world)).toMatchObject({ days: 1 });
    const before = [await keptOfTiers(world), await keptOfNights(world)];
    expect(await runNights(world)).toMatchObject({ days: 0, decided: 0 });
    expect([await keptOfTiers(world), await keptOfNights(world)]).toEqual(before);
  });

  test.each([
    ['fixed thresholds', RULES],
    ['thresholds of quantiles', QUANTILES],
  ])('killed anywhere and taken up again, it is one that was not broken: %s', async (_, rules) => {
    const [whole, broken] = [await open(rules), await open(rules)];
    await live(whole, 62);
    const fuse: Fuse = { left: 0 };
    const nightly = breakableNightly(broken, fuse);
    let kills = 0;
    await live(broken, 62, async (day) => {
      fuse.left = 1 + (day % 7);
      for (;;) {
        try {
          const { signal } = new AbortController();
          return await nightly.run({ signal, programId: broken.programId });
        } catch (error) {
          if (!(error instanceof Killed)) throw error;
          kills += 1;
          fuse.left = kills % 3 === 0 ? 2 : 0;
        }
      }
    });
    expect(kills).toBeGreaterThan(25);
    expect(await keptOfNights(broken)).toEqual(await keptOfNights(whole));
    expect(await keptOfTiers(broken)).toEqual(await keptOfTiers(whole));
  });

  test('two at once are one', async () => {
    const [one, two] = [await open(QUANTILES), await open(QUANTILES)];
    await live(one, 62);
    await live(two, 62, async () => {
      const fuse = { left: 0 };
      const other = breakableNightly(two, fuse);
      const { signal } = new AbortController();
      await Promise.all([runNights(two), other.run({ signal, programId: two.programId })]);
    });
    expect(await keptOfNights(two)).toEqual(await keptOfNights(one));
    expect(await keptOfTiers(two)).toEqual(await keptOfTiers(one));
  });

  test('days that were missed are run in their order, and come to the same', async () => {
    const [daily, late] = [await open(RULES), await open(RULES)];
    await live(daily, 30);
    await live(late, 30);
    for (let day = 30; day < 70; day += 1) {
      daily.clock.set(at(day));
      await runNights(daily);
    }
    daily.clock.set(at(69, 1));
    late.clock.set(at(69, 1));
    expect(await runNights(late)).toMatchObject({ days: 40 });
    expect(await keptOfNights(late)).toEqual(await keptOfNights(daily));
    expect(await keptOfTiers(late)).toEqual(await keptOfTiers(daily));
  });

  test('days that are made up for after a publication decide nobody as of before it', async () => {
    const world = await open(RULES);
    await live(world, 3);
    world.clock.set(at(6, 9));
    const published = await world.services.programs.publish(viewer('ADMIN', world.programId), {
      programId: world.programId,
      expectedVersion: 1,
      changes: { rules: { window: { kind: 'ROLLING', days: 60 } }, reason: 'Longer.' },
    });
    expect(published).toMatchObject({ ok: true });
    world.clock.set(at(7, 1));
    // Of days 3 to 7, four began before the version: its decisions act from its own instant on.
    expect(await runNights(world)).toMatchObject({ days: 5 });
    const decided = await query<{ decided_at: string; decisions: number }>(
      world.database.reader,
      `SELECT decided_at, COUNT(*) AS decisions FROM decision WHERE version_number = 2
        GROUP BY decided_at`,
      [],
    );
    expect(decided.map((row) => ({ ...row, decisions: Number(row.decisions) }))).toEqual([
      { decided_at: toStoredInstant(at(6, 9)), decisions: NAMES.length },
    ]);
  });

  test('a member met by a behaviour first is decided as the nightly run would have', async () => {
    const [nightFirst, shopFirst] = [await open(RULES), await open(RULES)];
    await live(nightFirst, DAYS);
    for (let day = 0; day < DAYS; day += 1) {
      await shopOn(shopFirst, day);
      shopFirst.clock.set(at(day, 22));
      await runNights(shopFirst);
    }
    const tiers = async (world: RecordingWorld) =>
      (await keptOfTiers(world)).states.map(
        ({ name, tier_code, term_from, term_until, score }) => ({
          ...{ name, tier_code, term_from, term_until, score },
        }),
      );
    expect(await tiers(shopFirst)).toEqual(await tiers(nightFirst));
  });

  test('before anything is spent, a member is what the nightly run would have made of them', async () => {
    const [night, spent] = [await open(RULES), await open(RULES)];
    await live(night, 40);
    await live(spent, 40);
    // Through the end of a term and of the grace after it, without a nightly run.
    for (const world of [night, spent]) world.clock.set(at(62, 1));
    await runNights(night);
    const { database, directory, settleTier } = spent.services;
    const program = await directory.get(spent.programId);
    const known = await database.run(async (tx) => {
      const rows = await query<{ id: string }>(tx, 'SELECT id FROM member', []);
      const ids = rows.map(({ id }) => id);
      return settleTier.within(tx, program, ids, at(62, 1));
    });
    const kept = (await keptOfTiers(night)).states;
    const codes = kept.map(({ tier_code }) => tier_code);
    expect(known.map(({ tierCode }) => tierCode).toSorted()).toEqual(codes.toSorted());
    expect((await keptOfTiers(spent)).states.map(({ tier_code }) => tier_code)).toEqual(codes);
  });

  test('told to end, it stops after the unit in hand and goes on the next time', async () => {
    const world = await open(RULES);
    world.clock.set(at(0));
    const stopping = new AbortController();
    const report = await world.services.nightly.run({
      signal: stopping.signal,
      programId: world.programId,
      progress: () => stopping.abort(),
    });
    expect(report).toMatchObject({ days: 0 });
    expect((await keptOfNights(world))[0]).toMatchObject({ state: 'RUNNING', members: null });
    expect(await runNights(world)).toMatchObject({ days: 1 });
    expect((await keptOfNights(world))[0]).toMatchObject({ state: 'FINISHED' });
  });
});

describe('thresholds of quantiles', () => {
  test('decide live until the next run, and are computed for a new version at once', async () => {
    const world = await open(QUANTILES);
    const { directory, programs, recalculation } = world.services;
    const thresholds = async () =>
      (await directory.get(world.programId)).inForce.rules.ladder.map((tier) => tier.threshold);
    expect(await thresholds()).toEqual([0, 101, 501, 1001]);
    world.clock.set(at(0, 9));
    // Scores 70.2, 140.2, …, 770.2: diamond is the best of ten, gold the next two, then three.
    await world.record(
      ...NAMES.map((name, place) =>
        draft(name, 'PAYMENT', {
          orderId: name,
          occurredAt: at(0, 9),
          pounds: String((place + 1) * 100),
        }),
      ),
    );
    world.clock.set(at(1));
    await runNights(world);
    const first = await thresholds();
    // N = 11: ⌈0.1·11⌉ = 2, ⌈0.3·11⌉ = 4, ⌈0.6·11⌉ = 7 from the top.
    expect(first).toEqual([0, 350.2, 560.2, 700.2]);
    expect(await world.member('member-10')).toMatchObject({ tier: 'diamond' });
    // Live, by the numbers of the night: everybody else's scores may be what they like.
    world.clock.set(at(1, 9));
    const buy = (name: string, pounds: string) =>
      world.record(draft(name, 'PAYMENT', { occurredAt: at(1, 9), orderId: pounds, pounds }));
    await buy('member-00', '900');
    expect(await world.member('member-00')).toMatchObject({ tier: 'diamond', score: 700.4 });
    expect(await thresholds()).toEqual(first);
    world.clock.set(at(2));
    await runNights(world);
    expect(await thresholds()).toEqual([0, 420.2, 630.2, 700.4]);
    // Nobody loses a tier before the term ends, whatever the thresholds.
    expect(await world.member('member-09')).toMatchObject({ tier: 'diamond', score: 700.2 });

    const { shares } = QUANTILES.division;
    const published = await programs.publish(viewer('ADMIN', world.programId), {
      programId: world.programId,
      expectedVersion: 1,
      changes: {
        rules: {
          division: {
            kind: 'QUANTILE',
            shares: shares.map((share, place) => ({ ...share, floor: 800 - place * 100 })),
          },
        },
        reason: 'Floors.',
      },
    });
    expect(published).toMatchObject({ ok: true });
    // Computed with the version, and the same for whoever recalculates everybody.
    expect(await thresholds()).toEqual([0, 600, 700, 800]);
    world.clock.set(at(2, 1));
    await recalculation.recalculate({
      ...{ programId: world.programId, asOf: at(2, 1), scope: 'ALL', cause: 'RECALCULATION' },
    });
    expect(await thresholds()).toEqual([0, 600, 700, 800]);
  });
});
