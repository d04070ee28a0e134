import { compose, type Services } from '../../../src/app/compose';
import type { RedemptionOutcome } from '../../../src/features/rewards/redemption-refusal.service';
import { openDatabase, type Database } from '../../../src/platform/database/database';
import { IdempotencyKeyReused } from '../../../src/platform/database/errors';
import { query } from '../../../src/platform/database/sql';
import { parsePublicId } from '../../../src/platform/id';
import { createLog } from '../../../src/platform/log';
import { together } from '../../support/accounts';
import { appSchema, isMysql } from '../../support/database';
import { viewer } from '../../support/programs';
import { testConfig } from '../../support/server';
import { openRewardWorld, type RewardWorld } from './reward-world';

/** Who is first, and what is left: redemptions at once, by two processes. */
let world: RewardWorld;
let otherDatabase: Database;
let other: Services;

beforeAll(async () => {
  world = await openRewardWorld();
  const { options } = world.server.database;
  otherDatabase = await openDatabase(options, appSchema);
  other = compose({
    config: testConfig(options),
    log: createLog('silent'),
    database: otherDatabase,
    clock: () => world.now,
  });
});
afterAll(async () => {
  await other.close();
  await otherDatabase.close();
  await world.close();
});

const processes = (): readonly Services[] => [world.server.services, other];
const processOf = (index: number): Services => processes()[index % 2] ?? other;
const good = (outcomes: readonly RedemptionOutcome[]) => outcomes.filter(({ ok }) => ok);
const kindsOf = (outcomes: readonly RedemptionOutcome[]): string[] => [
  ...new Set(
    outcomes.flatMap((outcome) =>
      outcome.ok
        ? []
        : outcome.error.map((each) => (each.kind === 'offer' ? each.refusal.kind : each.kind)),
    ),
  ),
];
const support = () => viewer('SUPPORT', world.server.programId);
const idOf = (outcome: RedemptionOutcome): string => (outcome.ok ? outcome.value : '');

describe('the last pieces', () => {
  it('go to exactly as many members, and nobody else pays', async () => {
    const rewardId = await world.reward({ stock: 10 });
    const names = Array.from({ length: 20 }, (_, at) => `last-${at}`);
    for (const name of names) await world.member(name, 500);
    const outcomes = await together(100, (at) =>
      world.redeemBy(processOf(at), {
        memberId: world.ids.get(names[at % 20] ?? '') ?? '',
        rewardId,
      }),
    );
    expect(good(outcomes)).toHaveLength(10);
    expect(kindsOf(outcomes)).toEqual(['out-of-stock']);
    expect(await world.stockOf(rewardId)).toEqual({ total: 10, available: 0 });
    const balances = await Promise.all(names.map(world.balanceOf));
    expect(balances.reduce((sum, each) => sum + each, 0)).toBe(20 * 500 - 10 * 100);
    const rows = await query(
      world.server.database.reader,
      'SELECT id FROM reward_redemption WHERE reward_id = ?',
      [parsePublicId('rwd', rewardId)],
    );
    expect(rows).toHaveLength(10);
  });

  it('are not split: who wants more than is left gets nothing', async () => {
    const rewardId = await world.reward({ stock: 5 });
    const memberId = await world.member('not-split', 5_000);
    const outcomes = await together(6, (at) =>
      world.redeemBy(processOf(at), { memberId, rewardId, quantity: 2 }),
    );
    expect(good(outcomes)).toHaveLength(2);
    expect(await world.stockOf(rewardId)).toEqual({ total: 5, available: 1 });
    expect(await world.balanceOf('not-split')).toBe(5_000 - 400);
  });

  it('are coupon codes that are handed out once each', async () => {
    const rewardId = await world.reward({ kind: 'COUPON', usesCodes: true, price: 1 });
    const codes = Array.from({ length: 20 }, (_, at) => `CODE-${at}`);
    const admin = viewer('ADMIN', world.server.programId);
    const internal = parsePublicId('rwd', rewardId) ?? '';
    // Two processes load the same list at once: each code is there once.
    const loaded = await together(4, (at) =>
      processOf(at).rewards.addCoupons(admin, { rewardId: internal, codes }),
    );
    const added = loaded.map((each) => (each.ok ? each.value.added : NaN));
    expect(added.toSorted()).toEqual([0, 0, 0, 20]);
    const memberId = await world.member('coupons', 1_000);
    const outcomes = await together(30, (at) =>
      world.redeemBy(processOf(at), { memberId, rewardId }),
    );
    expect(good(outcomes)).toHaveLength(20);
    const rows = await query<{ code: string; redemption_id: string }>(
      world.server.database.reader,
      'SELECT code, redemption_id FROM reward_coupon WHERE reward_id = ?',
      [internal],
    );
    expect(new Set(rows.map(({ redemption_id: id }) => id))).toEqual(
      new Set(good(outcomes).map(idOf)),
    );
    expect(rows.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
  });
});

describe('the last points', () => {
  it('are spent once, whatever they are spent on', async () => {
    const rewards = [await world.reward(), await world.reward({ stock: 50 })];
    const memberId = await world.member('last-points', 100);
    const outcomes = await together(50, (at) =>
      world.redeemBy(processOf(at), { memberId, rewardId: rewards[at % 2] ?? '' }),
    );
    expect(good(outcomes)).toHaveLength(1);
    expect(kindsOf(outcomes)).toEqual(['insufficient-points']);
    expect(await world.balanceOf('last-points')).toBe(0);
    const stock = await world.stockOf(rewards[1] ?? '');
    expect([49, 50]).toContain(stock?.available);
  });
});

describe('limits of a member', () => {
  it('hold under concurrency', async () => {
    const limits = [
      { period: 'DAY', maximum: 3 },
      { period: 'EVER', maximum: 5 },
    ];
    const rewardId = await world.reward({ limits });
    const memberId = await world.member('limited', 5_000);
    const redeemTwenty = () =>
      together(20, (at) => world.redeemBy(processOf(at), { memberId, rewardId }));
    const first = await redeemTwenty();
    expect(good(first)).toHaveLength(3);
    expect(kindsOf(first)).toEqual(['limit-reached']);
    expect(await world.balanceOf('limited')).toBe(4_700);
    const before = world.now;
    world.now = Date.parse('2026-07-16T12:00:00Z');
    expect(good(await redeemTwenty())).toHaveLength(2);
    world.now = before;
  });

  it('count what was cancelled no more', async () => {
    const rewardId = await world.reward({ limits: [{ period: 'EVER', maximum: 1 }] });
    const memberId = await world.member('again', 500);
    const redeem = () => world.redeemBy(other, { memberId, rewardId });
    const first = await redeem();
    expect(kindsOf([await redeem()])).toEqual(['limit-reached']);
    await cancel(other, idOf(first), 'again-1');
    expect((await redeem()).ok).toBe(true);
  });
});

const cancel = ({ redemptionClosing }: Services, redemptionId: string, idempotencyKey: string) =>
  redemptionClosing.cancel(support(), { redemptionId, idempotencyKey, reason: 'Broken.' });

describe('one key', () => {
  it('redeems once, however often it comes', async () => {
    const rewardId = await world.reward({ stock: 100 });
    const memberId = await world.member('same-key', 5_000);
    const outcomes = await together(20, (at) =>
      world.redeemBy(processOf(at), { memberId, rewardId, idempotencyKey: 'the same' }),
    );
    expect(new Set(outcomes.map(idOf)).size).toBe(1);
    expect(await world.balanceOf('same-key')).toBe(4_900);
    expect(await world.stockOf(rewardId)).toEqual({ total: 100, available: 99 });
    const more = { memberId, rewardId, quantity: 2, idempotencyKey: 'the same' };
    await expect(world.redeemBy(other, more)).rejects.toThrow(IdempotencyKeyReused);
  });

  it('remembers a refusal, though it would go through by now', async () => {
    const rewardId = await world.reward();
    const memberId = await world.member('refused', 99);
    const ask = () => world.redeemBy(other, { memberId, rewardId, idempotencyKey: 'too early' });
    const first = await ask();
    expect(first).toMatchObject({
      error: [{ refusal: { kind: 'insufficient-points', available: 99, missing: 1 } }],
    });
    await world.record(world.payment('refused', 'refused-2', '50'));
    expect(await ask()).toEqual(first);
    expect(await world.balanceOf('refused')).toBe(149);
  });

  it('remembers a refusal that was found out last, and changes nothing by it', async () => {
    const rewardId = await world.reward({ stock: 1 });
    const names = Array.from({ length: 8 }, (_, at) => `late-${at}`);
    for (const name of names) await world.member(name, 100);
    const ask = () =>
      together(8, (at) =>
        world.redeemBy(processOf(at), {
          memberId: world.ids.get(`late-${at}`) ?? '',
          rewardId,
          idempotencyKey: `late-${at}`,
        }),
      );
    const outcomes = await ask();
    await world.server.services.rewards.addStock(viewer('ADMIN', world.server.programId), {
      rewardId: parsePublicId('rwd', rewardId) ?? '',
      ...{ quantity: 5, idempotencyKey: 'late' },
    });
    expect(await ask()).toEqual(outcomes);
    expect(good(outcomes)).toHaveLength(1);
    expect(await world.stockOf(rewardId)).toEqual({ total: 6, available: 5 });
    const entries = await query<{ kind: string }>(
      world.server.database.reader,
      `SELECT kind FROM wallet_transaction WHERE kind = 'REDEEM' AND member_id IN (${names
        .map(() => '?')
        .join(', ')})`,
      names.map((name) => parsePublicId('mem', world.ids.get(name) ?? '')),
    );
    expect(entries).toHaveLength(1);
  });
});

describe('redemptions, cancellations and the catalogue', () => {
  it('never wait for each other in a circle', async () => {
    const rewards = [await world.reward({ stock: 500 }), await world.reward({ stock: 500 })];
    const names = ['circle-a', 'circle-b', 'circle-c', 'circle-d'];
    for (const name of names) await world.member(name, 50_000);
    const before = await deadlocks();
    const versions = [1, 1];
    const outcomes: RedemptionOutcome[] = [];
    await together(160, async (at) => {
      const services = processOf(at);
      const rewardId = rewards[(at >> 1) % 2] ?? '';
      const memberId = world.ids.get(names[(at >> 2) % 4] ?? '') ?? '';
      if (at % 16 === 7) return raisePrice(services, rewardId, versions, (at >> 1) % 2);
      const outcome = await world.redeemBy(services, { memberId, rewardId });
      outcomes.push(outcome);
      if (outcome.ok && at % 3 === 0) await cancel(services, outcome.value, `circle-${at}`);
    });
    expect(good(outcomes)).toHaveLength(outcomes.length);
    expect(await deadlocks()).toBe(before);
  });
});

async function raisePrice(
  { rewards }: Services,
  rewardId: string,
  versions: number[],
  at: number,
): Promise<void> {
  const expectedVersion = versions[at] ?? 1;
  const changes = { price: 100 + expectedVersion };
  const internal = parsePublicId('rwd', rewardId) ?? '';
  const admin = viewer('ADMIN', world.server.programId);
  const changed = await rewards.update(admin, { rewardId: internal, expectedVersion, changes });
  if (changed.ok) versions[at] = expectedVersion + 1;
}

/** How often the server has broken up a circle; nought where it does not say so. */
async function deadlocks(): Promise<number> {
  if (!isMysql) return 0;
  const rows = await query<{ Value: string }>(
    otherDatabase.reader,
    "SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'",
  );
  return Number(rows[0]?.Value ?? 0);
}
