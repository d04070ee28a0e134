import { localDay, type LocalDay } from '../../../src/domain/shared/calendar';
import { DAY_MS, HOUR_MS } from '../../../src/domain/shared/instant';
import type { UncheckedRules } from '../../../src/domain/tiering/check-rules';
import type { PastReport } from '../../../src/domain/tiering/past-report';
import type { Population } from '../../../src/domain/value/population';
import { SimulationRetention } from '../../../src/features/simulation/simulation-retention.service';
import type { StoredSimulation } from '../../../src/features/simulation/simulations.service';
import { execute, fromStoredInstant, query } from '../../../src/platform/database/sql';
import { countStatements } from '../../support/database';
import { runNights } from '../../support/nightly-world';
import { NOON, viewer } from '../../support/programs';
import { LADDER } from '../../support/rules';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';
import {
  askSimulation,
  everythingElse,
  movedBy,
  simulated,
  simulationOf,
  tiersNow,
} from '../../support/simulation-desk';

jest.setTimeout(180_000);

const NAMES = Array.from({ length: 11 }, (_, place) => `member-${String(place).padStart(2, '0')}`);
const FIRST: LocalDay = localDay(2026, 1, 15);
const MIDNIGHT = NOON - 12 * HOUR_MS;
const at = (day: number, hour = 0): number => MIDNIGHT + day * DAY_MS + hour * HOUR_MS;
const BY_SPEND = [{ feature: 'purchaseAmount', weight: 1 }];
/** Five days back, and tiers that last three days. */
const SHORT: UncheckedRules = {
  window: { kind: 'ROLLING', days: 5 },
  movement: { validity: { kind: 'LENGTH', anchor: 'REACHED', length: 'P3D' } },
};

let world: RecordingWorld;
afterEach(() => world.close());

async function open(rules: UncheckedRules, ...names: string[]): Promise<void> {
  world = await openRecordingWorld({ weights: BY_SPEND, ...rules });
  world.clock.set(at(0) - DAY_MS);
  await join(world, ...names);
}

const pay = (name: string, day: number, pounds: number) =>
  world.record(
    draft(name, 'PAYMENT', {
      ...{ occurredAt: at(day, 14), orderId: `${name}-${day}`, pounds: String(pounds) },
    }),
  );

/** Days as they are lived: the nightly run at the stroke of midnight, then what is done. */
async function live(days: number, doing: (day: number) => Promise<unknown>): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    world.clock.set(at(day));
    await runNights(world);
    world.clock.set(at(day, 15));
    await doing(day);
  }
}

/** Somebody buys on most days; how much depends on who and when. */
async function shopOn(day: number): Promise<void> {
  for (const [place, name] of NAMES.entries()) {
    const buys = (day * 7 + place * 5) % 11 < 2 && day < 5 + place * 6;
    if (buys) await pay(name, day, 40 + ((day * 31 + place * 17) % 400));
  }
}

const pastOf = ({ report }: StoredSimulation): PastReport => {
  if (!report?.past) throw new Error('no past');
  return report.past;
};

/** The days, from the first one on, on which so many moved. */
const daysOf = (
  { days, from }: PastReport,
  side: 'inForce' | 'draft',
  way: 'promoted' | 'demoted',
) => days.flatMap((day) => Array<number>(day[side][way]).fill(day.day - from));

test('a story of eleven days, by hand', async () => {
  await open({}, 'ann', 'bob');
  await live(11, async (day) => {
    if (day === 3) await pay('ann', 3, 120);
    if (day === 4) {
      const program = await world.services.directory.get(world.programId);
      await world.database.run(async (tx) => {
        const cal = [{ externalId: 'cal', joinedAt: world.clock() }];
        const [joined] = await world.services.members.register(tx, program, cal, 'LIVE');
        if (!joined?.ok) throw new Error('cal joins');
        const now = { at: world.clock(), cause: 'REGISTRATION' } as const;
        await world.services.tiers.open(tx, program, [joined.value], now);
      });
      await pay('cal', 4, 600);
    }
  });
  const rest = await everythingElse(world);
  const simulation = await simulated(world, { rules: SHORT, over: { lastDays: 10 } });
  expect(await everythingElse(world)).toBe(rest);
  expect(simulation).toMatchObject({ state: 'DONE', lastDays: 10, done: 3, total: 3 });
  // Ann: silver on the 3rd until the 6th, when 120 lie in the five days: renewed until the 9th.
  // Cal: joins on the 4th, gold the same day, renewed on the 7th, lost on the 10th.
  const past = pastOf(simulation);
  expect(past).toMatchObject({
    ...{ from: FIRST, to: FIRST + 10, started: 2, rebuilt: 0 },
    ...{ inForce: { promoted: 2, demoted: 0 }, draft: { promoted: 2, demoted: 2 } },
  });
  expect(daysOf(past, 'inForce', 'promoted')).toEqual([3, 4]);
  expect(daysOf(past, 'draft', 'promoted')).toEqual([3, 4]);
  expect(daysOf(past, 'draft', 'demoted')).toEqual([9, 10]);
  expect(past.days).toHaveLength(11);
  expect(past.days.every(({ thresholds }) => thresholds.length === 0)).toBe(true);
  expect(simulation.report).toMatchObject({ members: 3, promoted: 0, demoted: 2, unchanged: 1 });
  expect(new Set(simulation.report?.matrix)).toEqual(
    new Set([
      { from: 'regular', to: 'regular', members: 1 },
      { from: 'silver', to: 'regular', members: 1 },
      { from: 'gold', to: 'regular', members: 1 },
    ]),
  );
  // Points of 120 at 1.2 and of 600 at 1.5 were earned at 1 each, before the promotions.
  expect(simulation.report?.pointsChange).toBe(
    Math.round(120 * (1 / 1.2 - 1) + 600 * (1 / 1.5 - 1)),
  );
  const moved = await movedBy(world, simulation.id);
  expect(moved.map(({ tierBefore, tierAfter }) => `${tierBefore} ${tierAfter}`).toSorted()).toEqual(
    ['gold regular', 'silver regular'],
  );
  expect(moved.every(({ direction }) => direction === 'DEMOTED')).toBe(true);

  // Over three days only the demotions are left: both begin as silver and gold.
  const shorter = pastOf(await simulated(world, { rules: SHORT, over: { lastDays: 3 } }));
  expect(shorter).toMatchObject({ from: FIRST + 7, started: 3, inForce: { promoted: 0 } });
  expect(shorter.draft).toEqual({ promoted: 0, demoted: 2 });
});

describe('the rules in force against themselves', () => {
  const QUANTILES: UncheckedRules = {
    window: { kind: 'ROLLING', days: 12 },
    division: {
      kind: 'QUANTILE',
      shares: [
        { tierCode: 'diamond', share: 0.1 },
        { tierCode: 'gold', share: 0.2 },
        { tierCode: 'silver', share: 0.3 },
      ],
    },
    movement: { validity: { kind: 'LENGTH', anchor: 'REACHED', length: 'P7D' }, graceDays: 2 },
  };
  const RULES: Readonly<Record<string, UncheckedRules>> = {
    'a fixed ladder': { window: { kind: 'ROLLING', days: 12 }, movement: SHORT.movement },
    quantiles: QUANTILES,
  };

  test.each(Object.keys(RULES))('move nobody, and stand where members do: %s', async (name) => {
    await open(RULES[name] ?? {}, ...NAMES);
    await live(30, shopOn);
    const actual = await tiersNow(world);
    const simulation = await simulated(world, { rules: {}, over: { lastDays: 20 } });
    expect(simulation.report).toMatchObject({ members: 11, promoted: 0, demoted: 0 });
    expect(await movedBy(world, simulation.id)).toEqual([]);
    const past = pastOf(simulation);
    expect(past.draft).toEqual(past.inForce);
    expect(past.draft.promoted).toBeGreaterThan(3);
    expect(past.draft.demoted).toBeGreaterThan(3);
    const counted = Object.fromEntries(
      (simulation.report?.matrix ?? []).map(({ to, members }) => [to, members]),
    );
    const tiers = [...actual.values()];
    expect(counted).toEqual(
      Object.fromEntries(
        [...new Set(tiers)].map((tier) => [tier, tiers.filter((one) => one === tier).length]),
      ),
    );
  });

  test('see the thresholds that the nights of those days published', async () => {
    await open(QUANTILES, ...NAMES);
    await live(30, shopOn);
    const rows = await query<{ computed_at: string; document: string }>(
      world.database.reader,
      'SELECT computed_at, document FROM program_population ORDER BY id',
      [],
    );
    const { calendar } = await world.services.directory.get(world.programId);
    const published = new Map(
      rows.map(({ computed_at, document }) => [
        calendar.dayOf(fromStoredInstant(computed_at)),
        (JSON.parse(document) as Population).thresholds,
      ]),
    );
    const simulation = await simulated(world, {
      ...{ rules: { division: { kind: 'FIXED' } }, over: { lastDays: 20 } },
    });
    const { days } = pastOf(simulation);
    expect(days).toHaveLength(21);
    for (const { day, thresholds } of days) {
      expect(thresholds.map(({ inForce }) => inForce)).toEqual(published.get(day));
      expect(thresholds.every((one) => one.draft === null)).toBe(true);
    }
    const distinct = new Set(days.map(({ thresholds }) => JSON.stringify(thresholds)));
    expect(distinct.size).toBeGreaterThan(5);
  });
});

test('takes the same statements for a page however many days there are', async () => {
  await open({}, ...NAMES);
  await live(30, shopOn);
  const statementsOver = async (lastDays: number, membersPerPage: number): Promise<number> => {
    const id = await askSimulation(world, { rules: SHORT, over: { lastDays } });
    const { statements } = await countStatements(world.database, () =>
      world.services.simulationRunner.run({ membersPerPage }),
    );
    expect((await simulationOf(world, id)).state).toBe('DONE');
    return statements.length;
  };
  // Of both somebody moves: those who do are written, and their points looked at.
  const whole = await statementsOver(12, 20);
  expect(await statementsOver(29, 20)).toBe(whole);
  const perPage = (await statementsOver(29, 6)) - whole;
  expect(perPage).toBeLessThanOrEqual(13);
  expect((await statementsOver(29, 3)) - whole).toBeLessThanOrEqual(3 * perPage);
});

test('rebuilds standings that were not kept whole, and says how many', async () => {
  await open({ ...SHORT, movement: {} }, ...NAMES);
  await live(20, shopOn);
  const whole = await simulated(world, { rules: SHORT, over: { lastDays: 10 } });
  expect(pastOf(whole)).toMatchObject({ started: 11, rebuilt: 0 });
  await world.database.run(async (tx) => {
    await execute(tx, 'UPDATE decision SET term_from = NULL, movement = NULL', []);
  });
  const rebuilt = await simulated(world, { rules: SHORT, over: { lastDays: 10 } });
  // Whoever has not been decided since stands there still, which is known.
  expect(pastOf(rebuilt).rebuilt).toBeGreaterThan(3);
  expect(rebuilt.report?.matrix).toEqual(whole.report?.matrix);
});

test('lets go where it is cancelled while everybody is surveyed', async () => {
  const shares = [{ tierCode: 'silver', share: 0.5 }];
  await open({}, ...NAMES);
  await live(5, shopOn);
  const rules = { division: { kind: 'QUANTILE', shares } };
  const id = await askSimulation(world, { rules, over: { lastDays: 4 } });
  const running = world.services.simulationRunner.run({ membersPerPage: 2 });
  await world.services.simulations.cancel(viewer('MARKETER', world.programId), id);
  await running;
  expect(await simulationOf(world, id)).toMatchObject({ state: 'CANCELLED', report: null });
});

test('is refused for days that cannot be lived through', async () => {
  await open({}, 'ann');
  const kindsOf = async (over: { asOf?: number; lastDays?: number }) => {
    const asked = { rules: {}, over };
    const who = viewer('MARKETER', world.programId);
    const outcome = await world.services.simulations.ask(who, asked);
    return outcome.ok ? [] : outcome.error.map(({ kind }) => kind);
  };
  expect(await kindsOf({})).toEqual(['one-over']);
  expect(await kindsOf({ asOf: world.clock(), lastDays: 3 })).toEqual(['one-over']);
  expect(await kindsOf({ lastDays: 0 })).toEqual(['days']);
  expect(await kindsOf({ lastDays: 367 })).toEqual(['days']);
  expect(await kindsOf({ lastDays: 366 })).toEqual([]);
});

test('a programme keeps its newest simulations, and those of open drafts', async () => {
  const cheap = { ladder: LADDER.map((tier, rank) => ({ ...tier, threshold: rank * 20 })) };
  await open({}, ...NAMES);
  await live(6, shopOn);
  const created = await world.services.programDrafts.create(viewer('ADMIN', world.programId), {
    ...{ title: 'Short', changes: cheap },
  });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const ofDraft = await simulated(world, { draftId: created.value, over: { lastDays: 5 } });
  const ids: string[] = [];
  for (let count = 0; count < 4; count += 1) {
    world.clock.set(world.clock() + 1_000);
    ids.push((await simulated(world, { rules: cheap, over: { lastDays: 5 } })).id);
  }
  const waits = await askSimulation(world, { rules: cheap });
  const { database, programDrafts, simulations } = world.services;
  const retention = new SimulationRetention({ database, drafts: programDrafts, kept: 2 });
  const isThere = async (id: string) => (await simulations.find(world.programId, id)) !== null;
  expect(await movedBy(world, ids[0] ?? '')).not.toEqual([]);
  expect(await retention.prune()).toBe(2);
  expect(await Promise.all([ofDraft.id, ...ids, waits].map(isThere))).toEqual([
    ...[true, false, false, true, true, true],
  ]);
  expect(await movedBy(world, ids[0] ?? '')).toEqual([]);
  expect(await movedBy(world, ofDraft.id)).not.toEqual([]);
  expect(await retention.prune()).toBe(0);
  const { revision } = (await programDrafts.byId(world.programId, created.value))?.life ?? {};
  const discarded = await programDrafts.discard(viewer('ADMIN', world.programId), {
    ...{ draftId: created.value, expectedRevision: revision ?? 0 },
  });
  expect(discarded.ok).toBe(true);
  expect(await retention.prune()).toBe(1);
  expect(await isThere(ofDraft.id)).toBe(false);
});
