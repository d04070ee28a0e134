import { readExperiment, readingMode, type Metric } from '../../../src/domain/experiments/metrics';
import { seededRng, type Rng } from '../../../src/domain/shared/rng';
import { DAY_MS, HOUR_MS } from '../../../src/domain/shared/instant';
import { ExperimentResults } from '../../../src/features/experiments';
import type { StoredLook } from '../../../src/features/experiments/look.store';
import { EarnedPoints } from '../../../src/features/points';
import { execute, query } from '../../../src/platform/database/sql';
import { CONTROL, done, found, LOWER, run, stop } from '../../support/experiments';
import { isMysql } from '../../support/database';
import { NOON, viewer } from '../../support/programs';
import {
  draft,
  join,
  openRecordingWorld,
  type RecordingWorld,
} from '../../support/recording-world';
import { aboveBinomial } from '../../support/statistics';

/** What experiments come to, through the real services: what is not there is seldom seen. */
jest.setTimeout(600_000);

const TRIALS = Number(process.env['AA_TRIALS'] ?? (isMysql ? 8 : 60));
const MEMBERS = Array.from({ length: 100 }, (_, place) => `m${place}`);
const LOOKS = 20;
const ALPHA = 0.05;
/** Weights that move nobody: what is the same in all variants is compared. */
const NOTHING = { thresholds: [], weights: [] };

let world: RecordingWorld;

beforeEach(async () => {
  world = await openRecordingWorld();
  world.clock.set(NOON);
  await join(world, ...MEMBERS);
});
afterEach(() => world.close());

const decideAll = () =>
  world.services.recalculation.recalculate({
    ...{ programId: world.programId, asOf: world.clock(), scope: 'ALL', cause: 'RECALCULATION' },
  });

async function variants(experimentId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ name: string; variant: string }>(
    world.database.reader,
    `SELECT m.external_id AS name, e.variant FROM experiment_enrolment e
      JOIN member m ON m.id = e.member_id WHERE e.experiment_id = ?`,
    [experimentId],
  );
  return new Map(rows.map(({ name, variant }) => [name, variant]));
}

/** What members of each variant spend more than others. */
type More = Readonly<Record<string, number>>;

/**
 * One experiment from its start to its planned end: everybody is enrolled in the first night, buys
 * twice within twenty days, a tenth of them each day, and is looked at every day.
 */
async function trial(
  code: string,
  random: Rng,
  { more = {}, second = { ...LOWER, ...NOTHING } }: { more?: More; second?: typeof LOWER } = {},
): Promise<string> {
  const from = world.clock();
  const id = await run(world, {
    ...{ code, alpha: ALPHA, plannedMembers: MEMBERS.length, windowDays: LOOKS },
    ...{ variants: [CONTROL, second], plannedEnd: from + (LOOKS + 1) * DAY_MS },
  });
  await decideAll();
  const known = await variants(id);
  for (let day = 1; day <= LOOKS; day += 1) {
    world.clock.set(from + day * DAY_MS);
    const tenth = MEMBERS.filter((_, place) => place % 10 === day % 10);
    await world.record(
      ...tenth.map((name) => {
        const pounds = (10 + 20 * random()) * (1 + (more[known.get(name) ?? ''] ?? 0));
        const occurredAt = world.clock() - HOUR_MS;
        const order = { orderId: `${code}-${name}-${day}`, pounds: pounds.toFixed(2) };
        return draft(name, 'PAYMENT', { ...order, occurredAt });
      }),
    );
    await world.services.experimentResults.look(await found(world, id));
  }
  world.clock.set(from + (LOOKS + 1) * DAY_MS);
  await world.services.watchExperiments.run(world.clock());
  return id;
}

/** What a look says of a metric; at the planned end, unless said. */
async function verdictOf(id: string, metric: Metric, look?: StoredLook) {
  const { content, state, stopped } = await found(world, id);
  const looks = await world.services.experimentResults.series(await found(world, id));
  const sums = (look ?? looks.at(-1))?.sums ?? [];
  const mode = look ? 'SEQUENTIAL' : readingMode(state, stopped?.cause ?? null);
  const { metrics } = readExperiment(content, sums, mode);
  const read = metrics.find((one) => one.metric === metric)?.variants[0];
  if (!read) throw new Error(`Nothing was said of ${metric}`);
  return read;
}

const isFound = (kind: string): boolean => kind === 'HIGHER' || kind === 'LOWER';

/** Whether any of the daily looks found something, by the confidence sequence. */
async function isEverFound(id: string): Promise<boolean> {
  const looks = await world.services.experimentResults.series(await found(world, id));
  const verdicts = await Promise.all(
    looks.slice(0, LOOKS).map((look) => verdictOf(id, 'PURCHASE_AMOUNT', look)),
  );
  expect(looks.length).toBeGreaterThanOrEqual(LOOKS);
  return verdicts.some(({ kind }) => isFound(kind));
}

test(`of ${TRIALS} experiments without an effect, no more find one than the stated rate allows`, async () => {
  const random = seededRng(20261129);
  let [atTheEnd, atAnyLook] = [0, 0];
  for (let place = 0; place < TRIALS; place += 1) {
    const id = await trial(`aa${place}`, random);
    atTheEnd += isFound((await verdictOf(id, 'PURCHASE_AMOUNT')).kind) ? 1 : 0;
    atAnyLook += (await isEverFound(id)) ? 1 : 0;
  }
  // So many are seen by chance once in 100,000 runs of this test.
  const most = aboveBinomial(TRIALS, ALPHA, 1e-5);
  expect(atTheEnd).toBeLessThanOrEqual(most);
  expect(atAnyLook).toBeLessThanOrEqual(most);
});

test('a planted effect is found, while it runs and at the planned end', async () => {
  const id = await trial('planted', seededRng(7), { more: { lower: 0.5 }, second: LOWER });
  expect(await isEverFound(id)).toBe(true);
  const amount = await verdictOf(id, 'PURCHASE_AMOUNT');
  expect(amount).toMatchObject({ kind: 'HIGHER', mode: 'FIXED_HORIZON' });
  // Who is in which variant is drawn anew: 95 % would miss the truth in one run of 20.
  const { difference = Number.NaN, standardError = Number.NaN } = amount.relative ?? {};
  expect(Math.abs(difference - 0.5)).toBeLessThan(5 * standardError);
  expect(await verdictOf(id, 'AVERAGE_ORDER_VALUE')).toMatchObject({ kind: 'HIGHER' });
  expect(await verdictOf(id, 'POINTS_ISSUED')).toMatchObject({ kind: 'HIGHER' });
  // Everybody bought twice: nothing differs, so nothing is said.
  expect(await verdictOf(id, 'PURCHASE_COUNT')).toMatchObject({ control: 2, variant: 2 });
  expect(await verdictOf(id, 'RETENTION')).toMatchObject({ control: 1, variant: 1 });
});

test('sums are those of plain adding up, on any size of page', async () => {
  const id = await trial('sums', seededRng(11), { more: { lower: 0.1 }, second: LOWER });
  const { database, clock, services } = world;
  const rows = await query<{ name: string; amount: number; points: number }>(
    database.reader,
    `SELECT m.external_id AS name,
        (SELECT SUM(amount_minor) FROM feature_day d WHERE d.member_id = m.id) AS amount,
        (SELECT SUM(points) FROM wallet_transaction t WHERE t.member_id = m.id) AS points
      FROM member m`,
  );
  const known = await variants(id);
  const parts = { database, clock, directory: services.directory };
  for (const membersPerPage of [7, 50, 1_000]) {
    const results = new ExperimentResults({ ...parts, membersPerPage });
    const { sums } = await results.look(await found(world, id));
    expect(sums.map(({ variant }) => variant)).toEqual(['control', 'lower']);
    for (const { variant, members, metrics } of sums) {
      const mine = rows.filter(({ name }) => known.get(name) === variant);
      const total = (pick: (row: (typeof rows)[number]) => number) =>
        mine.reduce((sum, row) => sum + pick(row), 0);
      expect(members).toBe(mine.length);
      const { PURCHASE_AMOUNT: amount, POINTS_ISSUED: points } = metrics;
      expect(amount.y).toBeCloseTo(
        total((row) => Number(row.amount) / 100),
        6,
      );
      expect(amount.yy).toBeCloseTo(
        total((row) => (Number(row.amount) / 100) ** 2),
        4,
      );
      expect(points.y).toBe(total((row) => Number(row.points)));
      expect(points.yy).toBe(total((row) => Number(row.points) ** 2));
    }
  }
});

test('what was done on the day of enrolment, or after the window, counts for nobody', async () => {
  const from = world.clock();
  const id = await run(world, { windowDays: 2 });
  const buy = async (day: number) => {
    world.clock.set(from + day * DAY_MS);
    const order = { orderId: `o${day}`, pounds: '10', occurredAt: world.clock() };
    await world.record(draft('m1', 'PAYMENT', order));
    const { sums } = await world.services.experimentResults.look(await found(world, id));
    return sums.reduce((sum, { metrics }) => sum + metrics.PURCHASE_AMOUNT.y, 0);
  };
  expect(await buy(0)).toBe(0);
  expect(await buy(1)).toBe(10);
  expect(await buy(2)).toBe(20);
  expect(await buy(3)).toBe(20);
});

test('points that wait for the return window are issued, and earned, all the same', async () => {
  const { services, programId, database, clock } = world;
  const { points } = await services.directory.get(programId);
  const who = viewer('ADMIN', programId);
  const names = [
    { locale: 'en', text: 'Orders' },
    { locale: 'zh-CN', text: '订单' },
  ];
  const effect = { kind: 'PER_UNIT', pointsPerUnit: '2' };
  const changes = { earning: [{ code: 'orders', names, effect, pendingDays: 14 }] };
  done(await services.pointsRules.saveDraft(who, { programId, expectedRevision: 0, changes }));
  const about = { programId, expectedVersion: points.pointsVersion, expectedRevision: 1 };
  done(await services.pointsRules.publish(who, { ...about, reason: 'Test.' }));

  const from = clock();
  const id = await run(world, { windowDays: 2 });
  for (const day of [0, 1]) {
    world.clock.set(from + day * DAY_MS);
    const order = { orderId: `o${day}`, pounds: '10', occurredAt: clock() };
    await world.record(draft('m1', 'PAYMENT', order));
  }
  const { sums } = await services.experimentResults.look(await found(world, id));
  expect(sums.reduce((sum, { metrics }) => sum + metrics.POINTS_ISSUED.y, 0)).toBe(20);
  const members = await query<{ id: string }>(
    database.reader,
    "SELECT id FROM member WHERE external_id = 'm1'",
  );
  const ids = members.map((member) => member.id);
  const earned = await new EarnedPoints().since(database.reader, ids, from);
  expect([...earned.values()]).toEqual([40]);
});

test('a split that is not the planned one blocks every verdict', async () => {
  const id = await trial('lost', seededRng(5), { more: { lower: 0.5 }, second: LOWER });
  const lost = [...(await variants(id))].flatMap(([name, variant]) =>
    variant === 'lower' ? [name] : [],
  );
  await world.database.run(async (tx) => {
    for (const name of lost.slice(5)) {
      await execute(
        tx,
        `DELETE FROM experiment_enrolment WHERE experiment_id = ?
          AND member_id = (SELECT id FROM member WHERE external_id = ?)`,
        [id, name],
      );
    }
  });
  await world.services.experimentResults.look(await found(world, id));
  expect(await verdictOf(id, 'PURCHASE_AMOUNT')).toMatchObject({ kind: 'BLOCKED', absolute: null });
});

test('who was enrolled today is in the split, and not yet in the metrics', async () => {
  const id = await run(world, {});
  await decideAll();
  const counted = async () => {
    const { sums } = await world.services.experimentResults.look(await found(world, id));
    const total = (of: (one: (typeof sums)[number]) => number) =>
      sums.reduce((sum, one) => sum + of(one), 0);
    const inMetric = total(({ metrics }) => metrics.PURCHASE_AMOUNT.members);
    return [total(({ members }) => members), inMetric];
  };
  expect(await counted()).toEqual([100, 0]);
  world.clock.set(NOON + DAY_MS);
  expect(await counted()).toEqual([100, 100]);
});

test('nothing that is done after a stop is counted', async () => {
  const id = await run(world, { windowDays: 20 });
  await decideAll();
  world.clock.set(NOON + 2 * DAY_MS);
  await stop(world, id);
  world.clock.set(NOON + 4 * DAY_MS);
  await world.record(
    draft('m1', 'PAYMENT', { orderId: 'late', pounds: '10', occurredAt: world.clock() }),
  );
  const { sums, at } = await world.services.experimentResults.look(await found(world, id));
  expect(at).toBe(NOON + 2 * DAY_MS);
  expect(sums.map(({ metrics }) => metrics.PURCHASE_AMOUNT.y)).toEqual([0, 0]);
});
