import { PointsReportService } from '../../../src/features/points';
import { fillLedger, openAuditWorld, type AuditWorld } from '../../support/audit-world';
import { expectQueries, testDatabase, type TestDatabase } from '../../support/database';

describe('reports of a random ledger', () => {
  let database: TestDatabase;
  let world: AuditWorld;
  let reports: PointsReportService;

  beforeAll(async () => {
    database = await testDatabase();
    world = await openAuditWorld(database);
    reports = new PointsReportService(database, world.directory);
    await fillLedger(world, { members: 6, acts: 250, seed: 11 });
  });

  afterAll(() => database.close());

  /** From the beginning of the ledger to its end. */
  const whole = () => {
    const to = world.program.calendar.dayOf(world.clock());
    return { from: to - 1_000, to, period: 'MONTH' } as const;
  };

  async function movements(groupBy: readonly ('PERIOD' | 'TIER' | 'RULE')[] = []) {
    const report = await reports.movements(world.programId, { ...whole(), groupBy });
    if (!report.ok) throw new Error(report.error.kind);
    return report.value;
  }

  /** What the postings say, added up by themselves. */
  async function posted(where: string): Promise<number> {
    const [row] = await world.rows(
      `SELECT COALESCE(SUM(p.amount), 0) AS points FROM wallet_posting p
        JOIN wallet_transaction t ON t.member_id = p.member_id AND t.sequence = p.sequence
        WHERE ${where}`,
    );
    return Number(row?.['points']) + 0;
  }

  it('say how many wallets are not counted yet, and count nothing before', async () => {
    const { total, walletsWaiting } = await movements();
    expect(walletsWaiting).toBe(6);
    expect(total.issued).toBe(0);
  });

  it('say what the postings say, once the ledger was checked', async () => {
    await world.anchor();
    const { total, walletsWaiting } = await movements();
    expect(walletsWaiting).toBe(0);
    expect(total).toMatchObject({
      issued: 0 - (await posted("p.account = 'ISSUANCE' AND t.kind <> 'TAKE_BACK'")),
      takenBack: await posted("p.account = 'ISSUANCE' AND t.kind = 'TAKE_BACK'"),
      redeemed: await posted("p.account = 'REDEMPTION'"),
      expired: await posted("p.account = 'EXPIRY'"),
      penalised: await posted("p.account = 'ADJUSTMENT' AND t.kind = 'PENALTY'"),
      transferred: 0,
    });
    // A story in which nothing of a kind happened would show nothing.
    const { issued, takenBack, redeemed, expired, penalised } = total;
    expect(Math.min(issued, takenBack, redeemed, expired, penalised)).toBeGreaterThan(0);
  });

  it('add up to the same, told apart by period, tier and rule', async () => {
    const { total } = await movements();
    const { rows, total: parts } = await movements(['PERIOD', 'TIER', 'RULE']);
    expect(parts).toEqual(total);
    expect(rows.length).toBeGreaterThan(1);
  });

  it('owe what the wallets hold, at the cost of a point', async () => {
    const { to } = whole();
    const owed = await reports.liability(world.programId, to);
    const [sums] = await world.rows(
      'SELECT SUM(balance) AS balance, SUM(debt) AS debt, SUM(pending) AS pending FROM wallet',
    );
    expect(owed).toMatchObject({
      outstanding: Number(sums?.['balance']),
      debt: Number(sums?.['debt']),
      pending: Number(sums?.['pending']),
      // A penny a point, in pence, and nothing is expected to lapse.
      liabilityMinor: Math.max(0, Number(sums?.['balance'])),
      currencyCode: 'GBP',
    });
    const held = owed.parts.reduce((sum, { outstanding }) => sum + outstanding, 0);
    expect(held).toBe(owed.outstanding + owed.debt);
  });

  it('owe nothing before the first day', async () => {
    const owed = await reports.liability(world.programId, whole().from);
    expect(owed).toMatchObject({ outstanding: 0, liabilityMinor: 0, observedBreakage: null });
  });

  it('refuse a range that is upside down or too long', async () => {
    const { from, to, period } = whole();
    const ask = (range: object) =>
      reports.movements(world.programId, { from, to, period, groupBy: [], ...range });
    expect(await ask({ from: to + 1 })).toMatchObject({ error: { kind: 'from-after-to' } });
    expect(await ask({ from: to - 1_098 })).toMatchObject({ error: { kind: 'range-too-long' } });
    expect(await ask({ from: to - 1_097 })).toMatchObject({ ok: true });
  });

  it('take two and three statements, however much was posted', async () => {
    await world.directory.get(world.programId);
    await expectQueries(2, database, () => movements(['TIER']));
    await expectQueries(3, database, () => reports.liability(world.programId, whole().to));
  });
});
