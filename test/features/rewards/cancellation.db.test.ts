import type { Services } from '../../../src/app/compose';
import { DAY_MS } from '../../../src/domain/shared/instant';
import type { RedemptionOutcome } from '../../../src/features/rewards/redemption-refusal.service';
import { execute, query } from '../../../src/platform/database/sql';
import { parsePublicId, publicId } from '../../../src/platform/id';
import { together } from '../../support/accounts';
import { viewer } from '../../support/programs';
import { NOW, openRewardWorld, type RewardWorld } from './reward-world';

/** What a cancellation gives back, and what it does not. */
let world: RewardWorld;
let services: Services;
beforeAll(async () => {
  world = await openRewardWorld();
  services = world.server.services;
});
afterAll(() => world.close());

const admin = () => viewer('ADMIN', world.server.programId);
const idOf = (outcome: RedemptionOutcome): string => (outcome.ok ? outcome.value : '');
const good = (outcomes: readonly RedemptionOutcome[]) => outcomes.filter(({ ok }) => ok);
const internal = (rewardId: string) => parsePublicId('rwd', rewardId) ?? '';

let sequence = 0;
const cancel = (redemptionId: string, idempotencyKey = `c-${(sequence += 1)}`) =>
  services.redemptionClosing.cancel(admin(), { redemptionId, idempotencyKey, reason: 'Broken.' });
const fulfil = (redemptionId: string, idempotencyKey = `f-${(sequence += 1)}`) =>
  services.redemptionClosing.fulfil(admin(), { redemptionId, idempotencyKey });
const redeem = async (externalId: string, rewardId: string, quantity = 1) =>
  world.redeemBy(services, { memberId: world.ids.get(externalId) ?? '', rewardId, quantity });

describe('a cancellation', () => {
  it('gives the points to whoever the member has become one with', async () => {
    await world.member('guest', 150);
    await world.member('loyal', 20);
    const rewardId = await world.reward();
    const redeemed = await redeem('guest', rewardId);
    const [sourceId, targetId] = ['guest', 'loyal'].map(
      (name) => parsePublicId('mem', world.ids.get(name) ?? '') ?? '',
    );
    const merge = { sourceId: sourceId ?? '', targetId: targetId ?? '', reason: 'One person.' };
    const merged = await services.merging.merge(admin(), { ...merge, idempotencyKey: 'm' });
    expect(merged).toMatchObject({ ok: true });
    expect(await world.balanceOf('loyal')).toBe(70);
    expect(await redeem('guest', rewardId)).toEqual({
      ok: false,
      error: [{ kind: 'points', refusal: { kind: 'wallet-merged' } }],
    });
    expect(await cancel(idOf(redeemed))).toMatchObject({ ok: true });
    expect([await world.balanceOf('guest'), await world.balanceOf('loyal')]).toEqual([0, 170]);
  });

  it('returns points to their lots with their own expiry, and pieces to the stock', async () => {
    const expiry = { kind: 'ROLLING', months: 1, days: 0, roundTo: 'DAY' } as const;
    const { programId } = world.server;
    const saved = await services.pointsRules.saveDraft(admin(), {
      ...{ programId, expectedRevision: 0, changes: { expiry } },
    });
    expect(saved.ok).toBe(true);
    const published = await services.pointsRules.publish(admin(), {
      ...{ programId, expectedVersion: 0, expectedRevision: 1, reason: 'Points expire.' },
    });
    expect(published.ok).toBe(true);

    await world.member('expiring', 150);
    world.now = NOW + 10 * DAY_MS;
    await world.record(world.payment('expiring', 'expiring-2', '80'));
    const rewardId = await world.reward({ stock: 5 });
    const before = await world.lotsOf('expiring');
    const ends = before.map(({ expires_at: end }) => end);
    expect(new Set(ends).size).toBe(2);
    expect(ends).not.toContain(null);

    const outcome = await redeem('expiring', rewardId, 2);
    expect((await world.lotsOf('expiring')).map(({ active }) => Number(active))).toEqual([0, 30]);
    expect(await world.stockOf(rewardId)).toEqual({ total: 5, available: 3 });

    world.now = NOW + 20 * DAY_MS;
    expect((await cancel(idOf(outcome))).ok).toBe(true);
    expect(await world.lotsOf('expiring')).toEqual(before);
    expect(await world.stockOf(rewardId)).toEqual({ total: 5, available: 5 });
    expect(await world.balanceOf('expiring')).toBe(230);

    // The first lot ends when it always would have.
    world.now = Date.parse('2026-08-15T12:00:00Z');
    const late = await redeem('expiring', rewardId, 2);
    expect(late).toMatchObject({ error: [{ refusal: { available: 80, missing: 120 } }] });
    world.now = NOW;
  });

  it('gives back once, whoever asks how often', async () => {
    const rewardId = await world.reward({ stock: 5 });
    await world.member('once', 300);
    const outcome = await redeem('once', rewardId);
    const keys = Array.from({ length: 10 }, (_, at) => `once-${at >> 1}`);
    const outcomes = await together(10, (at) => cancel(idOf(outcome), keys[at]));
    // Each key came twice: the one that cancelled did so, the others are told.
    expect(good(outcomes)).toHaveLength(2);
    expect(outcomes.filter(({ ok }) => !ok)).toHaveLength(8);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({
      error: [{ kind: 'closed', state: 'CANCELLED' }],
    });
    expect(await world.balanceOf('once')).toBe(300);
    expect(await world.stockOf(rewardId)).toEqual({ total: 5, available: 5 });
  });

  it('and a handing over exclude each other', async () => {
    const rewardId = await world.reward({ stock: 20 });
    await world.member('either', 2_000);
    for (let round = 0; round < 5; round += 1) {
      const id = idOf(await redeem('either', rewardId));
      const outcomes = await Promise.all([cancel(id), fulfil(id)]);
      expect(good(outcomes)).toHaveLength(1);
    }
    const rows = await query<{ state: string; number: number }>(
      world.server.database.reader,
      'SELECT state, COUNT(*) AS number FROM reward_redemption WHERE reward_id = ? GROUP BY state',
      [internal(rewardId)],
    );
    const counts = Object.fromEntries(rows.map(({ state, number }) => [state, Number(number)]));
    const fulfilled = counts['FULFILLED'] ?? 0;
    expect(fulfilled + (counts['CANCELLED'] ?? 0)).toBe(5);
    expect(await world.balanceOf('either')).toBe(2_000 - 100 * fulfilled);
    expect((await world.stockOf(rewardId))?.available).toBe(20 - fulfilled);
  });

  it('keeps a coupon code that somebody has seen', async () => {
    const rewardId = await world.reward({ kind: 'COUPON', usesCodes: true });
    await services.rewards.addCoupons(admin(), { rewardId: internal(rewardId), codes: ['A', 'B'] });
    await world.member('seen', 500);
    const first = await redeem('seen', rewardId);
    await cancel(idOf(first));
    expect(await world.stockOf(rewardId)).toEqual({ total: 2, available: 1 });
    const second = await redeem('seen', rewardId);
    const rows = await query<{ code: string; redemption_id: string }>(
      world.server.database.reader,
      'SELECT code, redemption_id FROM reward_coupon WHERE reward_id = ? ORDER BY number',
      [internal(rewardId)],
    );
    expect(rows).toEqual([
      { code: 'A', redemption_id: idOf(first) },
      { code: 'B', redemption_id: idOf(second) },
    ]);
    expect((await redeem('seen', rewardId)).ok).toBe(false);
  });

  it('gives no points back where they are back already', async () => {
    const rewardId = await world.reward({ stock: 1 });
    const memberId = parsePublicId('mem', await world.member('by-hand', 100)) ?? '';
    const id = idOf(await redeem('by-hand', rewardId));
    const { database, ledger, directory } = services;
    const program = await directory.get(world.server.programId);
    await database.run(async (tx) => {
      const original = await ledger.original(tx, memberId, 2);
      if (!original) throw new Error('The redemption is the second transaction.');
      const command = { kind: 'REVERSE', original } as const;
      await ledger.post(tx, program, { at: world.now, actor: 'a test' }, [{ memberId, command }]);
    });
    expect((await cancel(id)).ok).toBe(true);
    expect(await world.balanceOf('by-hand')).toBe(100);
    expect(await world.stockOf(rewardId)).toEqual({ total: 1, available: 1 });
  });

  it('is refused for what belongs to another programme, or to nobody', async () => {
    const rewardId = await world.reward();
    await world.member('elsewhere', 100);
    const redemptionId = idOf(await redeem('elsewhere', rewardId));
    const command = { redemptionId, idempotencyKey: 'elsewhere', reason: 'Mine?' };
    const { programId: otherId } = await anotherProgram();
    const stranger = viewer('ADMIN', otherId);
    const unknown = { ok: false, error: [{ kind: 'unknown-redemption' }] };
    expect(await services.redemptionClosing.cancel(stranger, command)).toEqual(unknown);
    expect(await services.redemptionClosing.fulfil(stranger, command)).toEqual(unknown);
    expect(await cancel('')).toEqual(unknown);
  });
});

async function anotherProgram() {
  const created = await services.programs.create(viewer('OPERATOR', null), {
    code: 'other',
    names: [{ locale: 'en', text: 'Other' }],
    ...{ currencyCode: 'GBP', timeZone: 'Europe/London', locales: ['en'] },
    rules: {
      ladder: [{ code: 'all', names: [{ locale: 'en', text: 'All' }], threshold: 0 }],
    },
  });
  if (!created.ok) throw new Error(JSON.stringify(created.error));
  return created.value;
}

describe('the catalogue under load', () => {
  it('offers nothing any more once it is archived', async () => {
    const rewardId = await world.reward();
    await world.member('archived', 100_000);
    let isArchived = false;
    const lateOnes: RedemptionOutcome[] = [];
    const redeeming = together(40, async () => {
      const startedLate = isArchived;
      const outcome = await redeem('archived', rewardId);
      if (startedLate) lateOnes.push(outcome);
      return outcome;
    });
    const archived = await services.rewards.archive(admin(), {
      ...{ rewardId: internal(rewardId), expectedVersion: 1 },
    });
    isArchived = true;
    const [row] = await query<{ number: number }>(
      world.server.database.reader,
      'SELECT COUNT(*) AS number FROM reward_redemption WHERE reward_id = ?',
      [internal(rewardId)],
    );
    const outcomes = await redeeming;
    lateOnes.push(await redeem('archived', rewardId));
    expect(archived.ok).toBe(true);
    // Whoever got through had done so when the answer to the archiving came.
    expect(good(outcomes)).toHaveLength(Number(row?.number));
    expect(good(lateOnes)).toEqual([]);
  });

  it('conserves pieces and points through anything at once', async () => {
    const rewardId = await world.reward({ stock: 30, limits: [{ period: 'EVER', maximum: 20 }] });
    const names = ['mix-a', 'mix-b', 'mix-c'];
    for (const name of names) await world.member(name, 3_000);
    const made: string[] = [];
    let added = 0;
    await together(120, async (at) => {
      const turn = (at * 7919) % 10;
      if (turn < 6) {
        const outcome = await redeem(names[at % 3] ?? '', rewardId, 1 + (at % 3));
        if (outcome.ok) made.push(outcome.value);
      } else if (turn < 8) {
        const id = made[at % Math.max(1, made.length)];
        if (id !== undefined) await (turn === 6 ? cancel(id) : fulfil(id));
      } else {
        const quantity = turn === 8 ? 2 : -3;
        const command = { rewardId: internal(rewardId), quantity, idempotencyKey: `mix-${at}` };
        if ((await services.rewards.addStock(admin(), command)).ok) added += quantity;
      }
    });
    const rows = await query<{ member_id: string; quantity: number; points: number }>(
      world.server.database.reader,
      `SELECT member_id, quantity, points FROM reward_redemption
        WHERE reward_id = ? AND state <> 'CANCELLED'`,
      [internal(rewardId)],
    );
    const held = rows.reduce((sum, { quantity }) => sum + Number(quantity), 0);
    expect(held).toBeGreaterThan(0);
    expect(await world.stockOf(rewardId)).toEqual({
      total: 30 + added,
      available: 30 + added - held,
    });
    for (const name of names) {
      const own = rows.filter(({ member_id: id }) => publicId('mem', id) === world.ids.get(name));
      const quantity = own.reduce((sum, each) => sum + Number(each.quantity), 0);
      expect(quantity).toBeLessThanOrEqual(20);
      expect(await world.balanceOf(name)).toBe(3_000 - 100 * quantity);
    }
  });

  it('could not go below nought if the program were wrong', async () => {
    const rewardId = await world.reward({ stock: 1 });
    const oversell = services.database.run((tx) =>
      execute(tx, 'UPDATE reward_stock SET available = -1 WHERE reward_id = ?', [
        internal(rewardId),
      ]),
    );
    await expect(oversell).rejects.toThrow(/ck_reward_stock_available/);
  });
});
