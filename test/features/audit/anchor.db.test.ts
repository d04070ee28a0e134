import { DAY_MS } from '../../../src/domain/shared/instant';
import { LedgerAudit, ViolationFreeze } from '../../../src/features/points';
import { OutboxService } from '../../../src/features/webhooks';
import { openDatabase } from '../../../src/platform/database/database';
import {
  auditServices,
  fillLedger,
  openAuditWorld,
  type AuditWorld,
} from '../../support/audit-world';
import { appSchema, testDatabase, type TestDatabase } from '../../support/database';

describe('the check that goes on all the time', () => {
  let database: TestDatabase;
  let world: AuditWorld;

  beforeEach(async () => {
    database = await testDatabase();
    world = await openAuditWorld(database);
  });

  afterEach(() => database.close());

  /** What the daily sums must be, added up from the postings. */
  async function expectSumsToBeThose(): Promise<void> {
    const ledger = new LedgerAudit(new ViolationFreeze(new OutboxService(world.clock)));
    const sums = await ledger.totals(database.reader, world.programId);
    const postings = await world.rows(
      `SELECT CASE WHEN account = 'WALLET' AND lot IS NULL THEN 'DEBT' ELSE account END AS account,
          SUM(amount) AS points FROM wallet_posting GROUP BY 1`,
    );
    const expected = postings.map(({ account, points }) => [account, Number(points)]);
    const byName = (left: unknown[], right: unknown[]) =>
      String(left[0]) < String(right[0]) ? -1 : 1;
    expect([...sums].filter(([, points]) => points !== 0).toSorted(byName)).toEqual(
      expected.filter(([, points]) => points !== 0).toSorted(byName),
    );
  }

  const unanchored = () => world.rows('SELECT member_id FROM wallet WHERE is_anchored = 0');

  it('counts every transaction once in the daily sums, run after run', async () => {
    for (const seed of [1, 2, 3]) {
      await fillLedger(world, { members: 3, acts: 40, seed });
      await world.anchor();
      await expectSumsToBeThose();
      expect(await unanchored()).toEqual([]);
    }
    expect(await world.anchor()).toMatchObject({ wallets: 0, transactions: 0 });
    await expectSumsToBeThose();
  });

  it('splits the sums by day, tier and rule, and they balance', async () => {
    await fillLedger(world, { members: 3, acts: 80, seed: 4 });
    await world.anchor();
    const open = await world.rows(
      `SELECT day, kind, SUM(points) AS points FROM points_day GROUP BY day, kind
        HAVING SUM(points) <> 0`,
    );
    expect(open).toEqual([]);
    const byTier = await world.rows(
      `SELECT tier_code, SUM(points) AS points FROM points_day WHERE account = 'WALLET'
        GROUP BY tier_code ORDER BY tier_code`,
    );
    const lots = await world.rows(
      `SELECT COALESCE(tier_code, '') AS tier_code, SUM(active) AS points FROM wallet_lot
        GROUP BY tier_code ORDER BY tier_code`,
    );
    expect(byTier.map(numbers)).toEqual(lots.map(numbers));
  });

  it('counts once and takes one checkpoint when two processes run it at once', async () => {
    await fillLedger(world, { members: 8, acts: 120, seed: 5 });
    const other = await openDatabase(database.options, appSchema);
    try {
      const { clock, directory, programs } = world;
      const peer = auditServices(other, {
        clock,
        directory,
        programs,
        outbox: new OutboxService(clock),
      });
      await Promise.all([world.anchor(), peer.anchor(), world.anchor(), peer.anchor()]);
    } finally {
      await other.close();
    }
    await expectSumsToBeThose();
    expect(await world.rows('SELECT number FROM ledger_checkpoint')).toEqual([{ number: 1 }]);
    expect((await world.verify(world.program)).found).toEqual([]);
  });

  it('goes on where it was killed, at any step', async () => {
    await fillLedger(world, { members: 5, acts: 60, seed: 6 });
    let runs = 0;
    for (let step = 1; step < 60; step += 1) {
      let left = step;
      const stop = database.onStatement(() => {
        left -= 1;
        if (left === 0) throw new Error('killed');
      });
      const isDone = await world.anchor().then(
        () => true,
        () => false,
      );
      stop();
      runs += 1;
      if (isDone) break;
    }
    expect(runs).toBeGreaterThan(5);
    await expectSumsToBeThose();
    expect(await world.rows('SELECT number FROM ledger_checkpoint')).toEqual([{ number: 1 }]);
    expect((await world.verify(world.program)).found).toEqual([]);
  });

  it('freezes a wallet that contradicts its transactions, keeps what it found, and goes on', async () => {
    const [first = '', second = ''] = await fillLedger(world, { members: 2, acts: 40, seed: 7 });
    const change = `UPDATE wallet_lot SET earned = earned + 1, active = active + 5 WHERE member_id = ?`;
    await database.source.query(`${change} AND number = 1`, [first]);
    expect(await world.anchor()).toMatchObject({ violations: 1, wallets: 2 });
    expect(
      await world.rows('SELECT member_id, state, frozen_because FROM wallet ORDER BY 1'),
    ).toEqual(
      [
        { member_id: first, state: 'FROZEN', frozen_because: 'VIOLATION' },
        { member_id: second, state: 'ACTIVE', frozen_because: null },
      ].toSorted((left, right) => (left.member_id < right.member_id ? -1 : 1)),
    );
    expect(await unanchored()).toEqual([{ member_id: first }]);
    await world.anchor();
    const findings = await world.rows('SELECT code, member_id, found_by FROM ledger_finding');
    expect(findings).toEqual([{ code: 'LOT_WRONG', member_id: first, found_by: 'ANCHOR' }]);
    // Mended, it is anchored with the next run; a person unfreezes it.
    await database.source.query(
      'UPDATE wallet_lot SET earned = earned - 1, active = active - 5 WHERE member_id = ? AND number = 1',
      [first],
    );
    expect(await world.anchor()).toMatchObject({ violations: 0, wallets: 1 });
    expect(await unanchored()).toEqual([]);
    await expectSumsToBeThose();
  });

  it('takes one checkpoint a local day, also when nothing has changed or the clock steps back', async () => {
    await fillLedger(world, { members: 2, acts: 10, seed: 8 });
    await world.anchor();
    await world.anchor();
    const now = world.clock();
    world.clock.set(now + DAY_MS);
    await world.anchor();
    world.clock.set(now - DAY_MS);
    await world.anchor();
    const taken = await world.rows(
      'SELECT number, heads, wallets FROM ledger_checkpoint ORDER BY 1',
    );
    expect(taken.map(numbers)).toEqual([
      { number: 1, heads: 2, wallets: 2 },
      { number: 2, heads: 0, wallets: 2 },
    ]);
    expect((await world.verify(world.program)).found).toEqual([]);
  });
});

const numbers = (row: Record<string, string | number | null>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name === 'tier_code' ? value : Number(value),
    ]),
  );
