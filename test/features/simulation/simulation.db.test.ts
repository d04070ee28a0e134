import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import fc from 'fast-check';
import { writeMoved } from '../../../src/app/commands/simulation.command';
import type { BehaviourDraft } from '../../../src/domain/behaviour/draft';
import { DAY_MS } from '../../../src/domain/shared/instant';
import type { UncheckedRules } from '../../../src/domain/tiering/check-rules';
import { query } from '../../../src/platform/database/sql';
import { countStatements } from '../../support/database';
import { viewer } from '../../support/programs';
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

const MEMBERS = Array.from({ length: 60 }, (_, place) => `member-${place}`);
const START = Date.parse('2026-03-10T12:00:00Z');

let world: RecordingWorld;
afterEach(() => world.close());

const marketer = () => viewer('MARKETER', world.programId);

/** A shop of sixty members who have bought something in the last forty days. */
async function openShop(rules: UncheckedRules, seed: number): Promise<void> {
  world = await openRecordingWorld(rules);
  world.clock.set(START - 60 * DAY_MS);
  await join(world, ...MEMBERS);
  const orders = fc.sample(
    fc.record({
      member: fc.nat({ max: MEMBERS.length - 1 }),
      agoDays: fc.integer({ min: 1, max: 40 }),
      pounds: fc.integer({ min: 5, max: 900 }),
      isVisit: fc.boolean(),
    }),
    { numRuns: 150, seed },
  );
  const dated = orders.toSorted((left, right) => right.agoDays - left.agoDays);
  for (const days of new Set(dated.map(({ agoDays }) => agoDays))) {
    world.clock.set(START - days * DAY_MS);
    const rows = dated
      .filter(({ agoDays }) => agoDays === days)
      .map(({ member, pounds, isVisit }, row): BehaviourDraft => {
        const name = MEMBERS[member] ?? '';
        const occurredAt = world.clock();
        return isVisit
          ? draft(name, 'LIKE', { occurredAt })
          : draft(name, 'PAYMENT', {
              ...{ occurredAt, pounds: String(pounds), orderId: `o-${days}-${row}` },
            });
      });
    await world.record(...rows);
  }
  world.clock.set(START);
}

const recalculate = () =>
  world.services.recalculation.recalculate({
    programId: world.programId,
    asOf: world.clock(),
    scope: 'ALL',
    cause: 'RECALCULATION',
  });

const asked = (rules: UncheckedRules, asOf?: number) => ({
  rules,
  ...(asOf === undefined ? {} : { over: { asOf } }),
});
const ask = (rules: UncheckedRules) => askSimulation(world, asked(rules));
const found = (id: string) => simulationOf(world, id);
const simulate = (rules: UncheckedRules, asOf?: number) => simulated(world, asked(rules, asOf));
const moved = (id: string) => movedBy(world, id);

const doubled = LADDER.map((tier) => ({ ...tier, threshold: tier.threshold * 2 }));
const halved = LADDER.map((tier) => ({ ...tier, threshold: tier.threshold / 2 }));
const QUARTILES = {
  kind: 'QUANTILE',
  shares: [
    { tierCode: 'diamond', share: 0.05 },
    { tierCode: 'gold', share: 0.15 },
    { tierCode: 'silver', share: 0.3 },
  ],
};
const TERMS = {
  validity: { kind: 'LENGTH', anchor: 'REACHED', length: 'P1M' },
  demotion: 'QUALIFYING',
};

/** Each kind of change that a draft may bring. */
const CHANGES: Readonly<Record<string, UncheckedRules>> = {
  'lower thresholds': { ladder: halved },
  'higher thresholds': { ladder: doubled },
  'a shorter window': { window: { kind: 'ROLLING', days: 15 } },
  'a calendar window': { window: { kind: 'CALENDAR', period: 'MONTH' } },
  'other weights': { weights: [{ feature: 'purchaseCount', weight: 120 }] },
  quantiles: { division: QUARTILES },
  'a model of RFM': {
    model: { kind: 'RFM' },
    ladder: LADDER.map((tier, rank) => ({ ...tier, threshold: rank * 3 })),
  },
  'terms and a floor': { movement: { ...TERMS, floorTierCode: 'silver' } },
  'a cap and one step': {
    movement: { promotion: { timing: 'IMMEDIATE', step: 'ONE' }, capTierCode: 'gold' },
    ladder: halved,
  },
};

const SHOPS: Readonly<Record<string, UncheckedRules>> = {
  'tiers for ever': {},
  'tiers for a month': { window: { kind: 'ROLLING', days: 20 }, movement: TERMS },
  'quantiles in force': { division: QUARTILES },
};

describe('a simulation', () => {
  const movedIn: string[] = [];
  let ran = 0;
  afterAll(() => {
    if (ran === cases.length) expect(movedIn.length).toBeGreaterThanOrEqual(12);
  });

  const cases = Object.keys(SHOPS).flatMap((shop) =>
    Object.keys(CHANGES).map((change) => [shop, change] as const),
  );

  test.each(Object.keys(SHOPS))('of the rules in force moves nobody: %s', async (shop) => {
    await openShop(SHOPS[shop] ?? {}, 3);
    const simulation = await simulate({});
    expect(simulation).toMatchObject({ state: 'DONE', done: 60, total: 60, versionNumber: 1 });
    expect(simulation.report).toMatchObject({
      ...{ members: 60, promoted: 0, demoted: 0, unchanged: 60 },
      ...{ pointsChange: 0, liabilityChange: 0 },
    });
    expect(await moved(simulation.id)).toEqual([]);
    const later = await simulate({}, START + 45 * DAY_MS);
    expect(later.report).toMatchObject({ members: 60, unchanged: 60 });
  });

  test.each(cases)('then publication moves exactly whom it named: %s, %s', async (shop, change) => {
    await openShop(SHOPS[shop] ?? {}, 5);
    await recalculate();
    const before = await tiersNow(world);
    const rest = await everythingElse(world);
    const simulation = await simulate(CHANGES[change] ?? {});
    expect(await everythingElse(world)).toBe(rest);
    expect(simulation.state).toBe('DONE');
    const named = await moved(simulation.id);

    const published = await world.services.programs.publish(viewer('ADMIN', world.programId), {
      programId: world.programId,
      expectedVersion: 1,
      changes: { rules: CHANGES[change] ?? {}, reason: 'Tried before.' },
    });
    if (change !== 'quantiles' || shop !== 'quantiles in force') {
      expect(published).toMatchObject({ ok: true });
    }
    await recalculate();
    const after = await tiersNow(world);
    const changed = [...after].filter(([id, tier]) => before.get(id) !== tier);
    expect(new Map(named.map(({ memberId, tierAfter }) => [memberId, tierAfter]))).toEqual(
      new Map(changed),
    );
    expect(simulation.report?.unchanged).toBe(60 - changed.length);
    ran += 1;
    if (changed.length > 0) movedIn.push(`${shop}, ${change}`);
  });

  test('leaves what is overdue to the rules in force, as a publication does', async () => {
    const rules = { window: { kind: 'ROLLING', days: 20 }, movement: TERMS };
    world = await openRecordingWorld(rules);
    world.clock.set(START - 60 * DAY_MS);
    await join(world, 'ann');
    const occurredAt = world.clock();
    await world.record(draft('ann', 'PAYMENT', { occurredAt, pounds: '600', orderId: 'o' }));
    world.clock.set(START);
    // The term ended a month ago, and no night has run since.
    const keeping = { movement: { ...TERMS, demotion: 'NONE' } };
    const { report } = await simulate(keeping);
    expect(report?.matrix).toEqual([{ from: 'regular', to: 'regular', members: 1 }]);
    const { directory, forecasts } = world.services;
    const annIds = [...(await tiersNow(world)).keys()];
    const forecasted = await forecasts.cohort(await directory.get(world.programId), annIds, {
      ...{ rules: keeping, months: 1 },
      assumed: { purchaseAmount: 0, purchaseCount: 0, interactionCount: 0, activeDays: 0 },
    });
    expect(forecasted.ok && forecasted.value.filter(({ members }) => members > 0)).toEqual([
      { month: 0, tierCode: 'regular', members: 1 },
      { month: 1, tierCode: 'regular', members: 1 },
    ]);
    const published = await world.services.programs.publish(viewer('ADMIN', world.programId), {
      ...{ programId: world.programId, expectedVersion: 1 },
      changes: { rules: keeping, reason: 'Tried before.' },
    });
    expect(published).toMatchObject({ ok: true });
    await recalculate();
    expect([...(await tiersNow(world)).values()]).toEqual(['regular']);
    const [fell] = await query<{ version_number: number }>(
      world.database.reader,
      'SELECT version_number FROM tier_change ORDER BY id DESC LIMIT 1',
    );
    expect(Number(fell?.version_number)).toBe(1);
  });
});

describe('a run', () => {
  test('takes the same statements for a page, however many members it has', async () => {
    await openShop({}, 7);
    const statementsWith = async (membersPerPage: number): Promise<number> => {
      const id = await ask({ ladder: halved });
      const { statements } = await countStatements(world.database, () =>
        world.services.simulationRunner.run({ membersPerPage }),
      );
      expect((await found(id)).report?.promoted).toBeGreaterThan(0);
      return statements.length;
    };
    const whole = await statementsWith(100);
    const perPage = (await statementsWith(30)) - whole;
    expect(perPage).toBeLessThanOrEqual(10);
    // Five pages more: as many statements as five times one page more.
    expect((await statementsWith(10)) - whole).toBeLessThanOrEqual(5 * perPage);
  });

  test('that was broken off is begun anew and comes to the same', async () => {
    await openShop({}, 9);
    const id = await ask({ ladder: halved });
    const stopping = new AbortController();
    const told: number[] = [];
    await world.services.simulationRunner.run({
      membersPerPage: 10,
      signal: stopping.signal,
      progress: (done) => {
        told.push(done);
        if (done >= 20) stopping.abort();
      },
    });
    expect(told).toEqual([10, 20]);
    expect(await found(id)).toMatchObject({ state: 'RUNNING', done: 20, total: 60, report: null });
    const whole = await simulate({ ladder: halved });
    const again = await found(id);
    expect(again.state).toBe('DONE');
    expect(again.report).toEqual(whole.report);
    expect(await moved(id)).toEqual(await moved(whole.id));
  });

  test('ends where it is cancelled, and leaves nothing', async () => {
    await openShop({}, 11);
    const id = await ask({ ladder: halved });
    const asked: Promise<unknown>[] = [];
    const report = await world.services.simulationRunner.run({
      membersPerPage: 10,
      progress: () => {
        if (asked.length === 0) asked.push(world.services.simulations.cancel(marketer(), id));
      },
    });
    await Promise.all(asked);
    expect(report).toMatchObject({ done: 0, cancelled: 1 });
    expect(await found(id)).toMatchObject({ state: 'CANCELLED', report: null });
    expect(await moved(id)).toEqual([]);
    expect(await world.services.simulations.cancel(marketer(), id)).toEqual({
      ...{ ok: false, error: [{ kind: 'over-already' }] },
    });
  });

  test('of two that run the same one, the later goes on and the earlier lets go', async () => {
    await openShop({}, 13);
    const id = await ask({ ladder: halved });
    const asked: Promise<unknown>[] = [];
    const report = await world.services.simulationRunner.run({
      membersPerPage: 10,
      progress: () => {
        if (asked.length === 0) asked.push(world.services.simulationRunner.run());
      },
    });
    await Promise.all(asked);
    expect(await found(id)).toMatchObject({ state: 'DONE', done: 60 });
    expect(report.done).toBeLessThanOrEqual(1);
    const named = await moved(id);
    expect(new Set(named.map(({ memberId }) => memberId)).size).toBe(named.length);
  });
});

describe('asking', () => {
  const codesOf = async (rules: UncheckedRules, asOf?: number) => {
    const outcome = await world.services.simulations.ask(marketer(), asked(rules, asOf));
    return outcome.ok ? [] : outcome.error.map(({ kind }) => kind);
  };

  test('is refused for rules that could not be published, and for the past', async () => {
    await openShop({}, 1);
    expect(await codesOf({ ladder: LADDER.slice(0, 3) })).toEqual(['rule']);
    expect(await codesOf({}, START - DAY_MS)).toEqual(['past']);
    expect(await codesOf({}, START + 4 * 366 * DAY_MS)).toEqual(['too-far']);
    for (let open = 0; open < 5; open += 1) expect(await codesOf({})).toEqual([]);
    expect(await codesOf({})).toEqual(['too-many']);
  });

  test('again with the same key is answered as the first time', async () => {
    await openShop({}, 1);
    const asked = { rules: { ladder: halved }, idempotencyKey: 'k' };
    const first = await world.services.simulations.ask(marketer(), asked);
    expect(await world.services.simulations.ask(marketer(), asked)).toEqual(first);
    expect(await world.services.simulations.page(world.programId, null, 10)).toHaveLength(1);
  });
});

describe('a preview', () => {
  test('of everybody is exact; of some it tells bounds', async () => {
    await openShop({}, 15);
    await recalculate();
    const program = await world.services.directory.get(world.programId);
    const rules = { ladder: halved };
    const { report } = await simulate(rules);
    const all = await world.services.simulationPreview.preview(program, rules, 2_000);
    if (!all.ok || !report) throw new Error('refused');
    expect(all.value).toMatchObject({ total: 60, sampled: 60 });
    const exact = all.value.cells.map(({ from, to, members }) => ({ from, to, members }));
    expect(new Set(exact)).toEqual(new Set(report.matrix));

    const some = await world.services.simulationPreview.preview(program, rules, 20);
    if (!some.ok) throw new Error('refused');
    expect(some.value.sampled).toBeLessThan(60);
    expect(some.value.sampled).toBeGreaterThan(0);
    // Whom it finds is a matter of chance; how often bounds hold is shown where chance is seeded.
    for (const { members, sampled, low, high } of some.value.cells) {
      expect(low).toBeGreaterThanOrEqual(sampled);
      expect(low).toBeLessThanOrEqual(members);
      expect(members).toBeLessThanOrEqual(high);
      expect(high).toBeLessThanOrEqual(60);
    }
  });
});

test('tries the rules of a draft, and says which revision it was', async () => {
  await openShop({}, 5);
  const ladder = LADDER.map((tier) => ({ ...tier, threshold: tier.threshold / 2 }));
  const created = await world.services.programDrafts.create(viewer('ADMIN', world.programId), {
    title: 'Half of everything',
    changes: { ladder },
  });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  const draftAsked = await world.services.simulations.ask(marketer(), { draftId: created.value });
  if (!draftAsked.ok) throw new Error(JSON.stringify(draftAsked.error));
  await world.services.simulationRunner.run();
  const simulation = await found(draftAsked.value);
  expect(simulation).toMatchObject({ state: 'DONE', draftId: created.value, draftRevision: 1 });
  const named = await moved(draftAsked.value);
  expect(named.length).toBeGreaterThan(0);
  expect(named).toEqual(await moved((await simulate({ ladder })).id));

  const file = joinPath(mkdtempSync(joinPath(tmpdir(), 'laurel-csv-')), 'moved.csv');
  expect(await writeMoved(world.services, draftAsked.value, file)).toBe(named.length);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines[0]).toBe(
    '\uFEFFmember,direction,tierBefore,tierAfter,scoreBefore,scoreAfter,reasons',
  );
  expect(lines).toHaveLength(named.length + 1);
});

test('a simulation is of a draft or of changes, not of both and not of nothing', async () => {
  await openShop({}, 6);
  const kinds = async (asked: Parameters<typeof world.services.simulations.ask>[1]) => {
    const outcome = await world.services.simulations.ask(marketer(), asked);
    return outcome.ok ? [] : outcome.error.map(({ kind }) => kind);
  };
  expect(await kinds({})).toEqual(['one-of']);
  expect(await kinds({ draftId: 'nobody', rules: {} })).toEqual(['one-of']);
  expect(await kinds({ draftId: 'nobody' })).toEqual(['no-draft']);
});
