import type { ExpiryPolicy } from '../../../src/domain/points/expiry';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../src/domain/shared/instant';
import { settlePointsJob } from '../../../src/features/points/settle-points.job';
import { execute, query } from '../../../src/platform/database/sql';
import { openSettlingWorld, type SettlingWorld } from '../../support/settling';

/** docs/domain.md §8: what is due is written down once, whoever does it and whenever. */
const NOW = Date.parse('2026-03-01T12:00:00Z');
const NOTHING = {
  ...{ wallets: 0, activated: 0, activatedPoints: 0, expired: 0, expiredPoints: 0 },
  ...{ holdsEnded: 0, freedPoints: 0, failed: 0 },
};

const days = (count: number): ExpiryPolicy => ({
  ...{ kind: 'ROLLING', months: 0, days: count, roundTo: 'DAY' },
});

let world: SettlingWorld;
beforeEach(async () => {
  world = await openSettlingWorld(NOW);
});
afterEach(() => world.close());

const settle = (options = {}) => world.services.settling.run(options);

/** So many members with so many lots each, all of which expire ten days on. */
async function expiring(members: number, lots: number): Promise<string[]> {
  const ids = await world.members(members);
  for (let lot = 0; lot < lots; lot += 1) {
    await world.ledger.earnAll(ids, { points: 10, terms: { expiry: days(10) } });
  }
  return ids;
}

async function totals(): Promise<{ balance: number; expired: number; expiries: number }> {
  const [row] = await query<{ balance: number; expired: number; expiries: number }>(
    world.database.reader,
    `SELECT (SELECT SUM(balance) FROM wallet) AS balance,
        (SELECT SUM(amount) FROM wallet_posting WHERE account = 'EXPIRY') AS expired,
        (SELECT COUNT(*) FROM wallet_transaction WHERE kind = 'EXPIRE') AS expiries`,
  );
  return {
    balance: Number(row?.balance),
    expired: Number(row?.expired),
    expiries: Number(row?.expiries),
  };
}

describe('settling', () => {
  it('writes down what became active, expired and ended, and then nothing more', async () => {
    const [id] = await expiring(1, 2);
    if (!id) throw new Error('No member');
    await world.ledger.earn(id, { points: 40, terms: { pendingDays: 5 } });
    await world.ledger.hold(id, 15, 60);
    expect(await settle()).toEqual(NOTHING);
    world.clock.set(NOW + 10 * DAY_MS);
    expect(await settle()).toEqual({
      ...{ wallets: 1, activated: 1, activatedPoints: 40, expired: 2, expiredPoints: 20 },
      ...{ holdsEnded: 1, freedPoints: 15, failed: 0 },
    });
    expect(await world.kinds(id)).toEqual([
      ...['EARN', 'EARN', 'PEND', 'HOLD', 'HOLD_END', 'ACTIVATE', 'EXPIRE', 'EXPIRE'],
    ]);
    expect(await world.balance(id)).toBe(40);
    expect(await settle()).toEqual(NOTHING);
  });

  it('takes as many statements for many wallets as for one', async () => {
    const count = async (members: number): Promise<number> => {
      await expiring(members, 1);
      world.clock.set(world.clock() + 11 * DAY_MS);
      await world.services.directory.get(world.programId);
      let statements = 0;
      const stop = world.database.onStatement(() => (statements += 1));
      await settle();
      stop();
      return statements;
    };
    // The first run of all writes down that there was one.
    await settle();
    expect(await count(1)).toBe(await count(30));
  });

  it('goes on where it was told to end', async () => {
    await expiring(450, 1);
    world.clock.set(NOW + 11 * DAY_MS);
    const ending = new AbortController();
    const seen: [done: number, total: number][] = [];
    const progress = (done: number, total: number): void => {
      seen.push([done, total]);
      ending.abort();
    };
    const first = await settle({ signal: ending.signal, progress });
    expect(seen).toEqual([[first.wallets, 450]]);
    expect(first.wallets).toBeLessThan(450);
    expect((await totals()).expiries).toBe(first.expired);
    expect((await settle()).wallets).toBe(450 - first.wallets);
    expect(await totals()).toEqual({ balance: 0, expired: 4_500, expiries: 450 });
  });

  it('loses and doubles nothing when it dies in the middle of a unit', async () => {
    await expiring(12, 2);
    world.clock.set(NOW + 11 * DAY_MS);
    const broken = await world.another();
    // The unit has posted everything and is about to commit when the process fails.
    const { ledger } = broken.services;
    const post = ledger.post.bind(ledger);
    Object.assign(ledger, {
      post: async (...args: Parameters<typeof post>) => {
        await post(...args);
        throw Object.assign(new Error('killed'), { name: 'Killed' });
      },
    });
    const report = await broken.services.settling.run();
    expect(report).toMatchObject({ wallets: 12, expired: 0, failed: 12 });
    await broken.close();
    expect(await totals()).toMatchObject({ balance: 240, expiries: 0 });
    expect(await settle()).toMatchObject({ wallets: 12, expired: 24 });
    expect(await totals()).toEqual({ balance: 0, expired: 240, expiries: 24 });
  });

  it('does everything once when two do it at the same time', async () => {
    const ids = await expiring(40, 3);
    world.clock.set(NOW + 11 * DAY_MS);
    const other = await world.another();
    const reports = await Promise.all([
      settle(),
      other.services.settling.run(),
      settle(),
      other.services.settling.run(),
    ]);
    await other.close();
    expect(reports.reduce((sum, { expired }) => sum + expired, 0)).toBe(120);
    expect(reports.reduce((sum, { failed }) => sum + failed, 0)).toBe(0);
    expect(await totals()).toEqual({ balance: 0, expired: 1_200, expiries: 120 });
    for (const id of ids) {
      expect(await world.kinds(id)).toEqual([
        ...['EARN', 'EARN', 'EARN', 'EXPIRE', 'EXPIRE', 'EXPIRE'],
      ]);
    }
  });

  it('keeps nobody waiting for a wallet that cannot be settled', async () => {
    const [broken = '', ...others] = await expiring(9, 1);
    await world.ledger.earn(broken, { points: 40, terms: { pendingDays: 1 } });
    await world.database.run((tx) =>
      execute(tx, 'UPDATE wallet SET pending = 0 WHERE member_id = ?', [broken]),
    );
    world.clock.set(NOW + 11 * DAY_MS);
    expect(await settle()).toMatchObject({ wallets: 9, expired: 8, failed: 1 });
    for (const id of others) expect(await world.balance(id)).toBe(0);
    expect(await world.balance(broken)).toBe(10);
  });
});

describe('a clock', () => {
  it('that jumps back and forth makes nothing happen twice', async () => {
    const [id = ''] = await expiring(1, 1);
    for (const hours of [24 * 11, 24 * 3, 24 * 11 + 1, -24, 24 * 12]) {
      world.clock.set(NOW + hours * HOUR_MS);
      await settle();
      await world.ledger.earn(id, { points: 1 });
    }
    expect(await world.kinds(id)).toEqual([
      ...['EARN', 'EXPIRE', 'EARN', 'EARN', 'EARN', 'EARN', 'EARN'],
    ]);
    expect(await world.balance(id)).toBe(5);
    const rows = await query<{ recorded_at: string }>(
      world.database.reader,
      'SELECT recorded_at FROM wallet_transaction WHERE member_id = ? ORDER BY sequence',
      [id],
    );
    const recorded = rows.map((row) => row.recorded_at);
    expect(recorded).toEqual(recorded.toSorted());
  });

  it('that jumps far ahead expires nothing before somebody has confirmed it', async () => {
    const [id = ''] = await expiring(1, 1);
    await settle();
    const jumped = NOW + 367 * DAY_MS;
    world.clock.set(jumped);
    await expect(settle()).rejects.toMatchObject({ name: 'ClockJumped', now: jumped, last: NOW });
    // Refusing is not running: the next minute is as suspicious.
    world.clock.set(jumped + MINUTE_MS);
    await expect(settle()).rejects.toMatchObject({ name: 'ClockJumped', last: NOW });
    const context = { signal: new AbortController().signal, progress: () => undefined };
    await expect(settlePointsJob(world.services.settling).run(context)).rejects.toMatchObject({
      name: 'JobFailed',
      code: 'CLOCK_JUMPED',
    });
    expect(await world.balance(id)).toBe(10);
    expect(await settle({ isConfirmed: true })).toMatchObject({ expired: 1 });
    expect(await settle()).toEqual(NOTHING);
  });

  it('is judged by the last posting before the first run', async () => {
    await expiring(1, 1);
    world.clock.set(NOW + 367 * DAY_MS);
    await expect(settle()).rejects.toMatchObject({ name: 'ClockJumped', last: NOW });
    world.clock.set(NOW + 30 * DAY_MS);
    expect(await settle()).toMatchObject({ expired: 1 });
  });

  it('that runs on is believed, however long nothing happens', async () => {
    await world.ledger.earn(await world.member(), { points: 10, terms: { expiry: days(800) } });
    for (const after of [0, 300, 600, 799]) {
      world.clock.set(NOW + after * DAY_MS);
      expect(await settle()).toEqual(NOTHING);
    }
    world.clock.set(NOW + 801 * DAY_MS);
    expect(await settle()).toMatchObject({ expired: 1 });
  });
});

describe('a hold past the expiry of its lot', () => {
  it('keeps the points, which expire at once when it is released', async () => {
    const [id = ''] = await expiring(1, 1);
    const hold = await world.ledger.hold(id, 6, 20 * 24 * 60);
    world.clock.set(NOW + 12 * DAY_MS);
    expect(await settle()).toMatchObject({ expired: 1, expiredPoints: 4 });
    expect(await settle()).toEqual(NOTHING);
    await world.ledger.post(id, { kind: 'RELEASE', holdId: hold });
    expect(await world.kinds(id)).toEqual(['EARN', 'HOLD', 'EXPIRE', 'RELEASE', 'EXPIRE']);
    expect(await world.balance(id)).toBe(0);
  });

  it('lets them expire at the instant at which it ends by itself', async () => {
    const [id = ''] = await expiring(1, 1);
    await world.ledger.hold(id, 10, 20 * 24 * 60);
    world.clock.set(NOW + 20 * DAY_MS - 1);
    expect(await settle()).toEqual(NOTHING);
    world.clock.set(NOW + 25 * DAY_MS);
    expect(await settle()).toMatchObject({ holdsEnded: 1, expired: 1, expiredPoints: 10 });
    const rows = await query<{ effective_at: string }>(
      world.database.reader,
      "SELECT effective_at FROM wallet_transaction WHERE kind IN ('HOLD_END', 'EXPIRE')",
    );
    const end = '2026-03-21 12:00:00.000';
    expect(rows.map((row) => row.effective_at)).toEqual([end, end]);
  });
});

describe('points that live by activity', () => {
  const idle: ExpiryPolicy = { kind: 'INACTIVITY', months: 0, days: 30 };
  const dueAt = async (id: string): Promise<string | undefined> => {
    const text = 'SELECT next_due_at FROM wallet WHERE member_id = ?';
    const [row] = await query<{ next_due_at: string }>(world.database.reader, text, [id]);
    return row?.next_due_at;
  };

  it('stay while others are earned, and expire when nothing is', async () => {
    const id = await world.member();
    await world.ledger.earn(id, { points: 10, terms: { expiry: idle } });
    for (const after of [20, 40, 60]) {
      world.clock.set(NOW + after * DAY_MS);
      await world.ledger.earn(id, { points: 1, orderId: `o${after}` });
      world.clock.set(NOW + (after + 12) * DAY_MS);
      // Looked at once; after that the wallet knows better.
      await settle();
      expect(await settle()).toEqual(NOTHING);
    }
    expect(await dueAt(id)).toBe('2026-05-30 00:00:00.000');
    expect(await world.kinds(id)).toEqual(['EARN', 'EARN', 'EARN', 'EARN']);
    world.clock.set(NOW + 90 * DAY_MS);
    expect(await settle()).toMatchObject({ wallets: 1, expired: 1, expiredPoints: 10 });
    expect(await world.balance(id)).toBe(3);
  });
});
