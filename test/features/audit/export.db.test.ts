import type { Finding } from '../../../src/domain/points/verify-finding';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { ExportLedger } from '../../../src/features/audit/export-ledger.service';
import { verifyExport } from '../../../src/features/audit/verify-export.service';
import { LedgerAudit, ViolationFreeze } from '../../../src/features/points';
import { OutboxService } from '../../../src/features/webhooks';
import { fillLedger, openAuditWorld, type AuditWorld } from '../../support/audit-world';
import { testDatabase, type TestDatabase } from '../../support/database';

describe('an export of the ledger', () => {
  let database: TestDatabase;
  let world: AuditWorld;
  let lines: string[];

  beforeAll(async () => {
    database = await testDatabase();
    world = await openAuditWorld(database);
    await fillLedger(world, { members: 4, acts: 60, seed: 31 });
    await world.anchor();
    world.clock.set(world.clock() + DAY_MS);
    await fillLedger(world, { members: 2, acts: 30, seed: 32 });
    await world.anchor();
    lines = await exported();
  });

  afterAll(() => database.close());

  async function exported(range: { from?: number; to?: number } = {}): Promise<string[]> {
    const { clock, program } = world;
    const ledger = new LedgerAudit(new ViolationFreeze(new OutboxService(clock)));
    const exporter = new ExportLedger({ database, clock, ledger });
    let text = '';
    for await (const part of exporter.text({
      ...{ program, from: range.from ?? null, to: range.to ?? null },
      onProgress: () => undefined,
    })) {
      expect(part.endsWith('\n')).toBe(true);
      text += part;
    }
    return text.slice(0, -1).split('\n');
  }

  async function check(of: readonly string[]) {
    const found: Finding[] = [];
    const stream = async function* () {
      yield* of;
    };
    const report = await verifyExport(stream(), {
      onFinding: (each) => void found.push(each),
      onProgress: () => undefined,
    });
    return { report, found };
  }

  it('is proved by itself, and has everything', async () => {
    const { report, found } = await check(lines);
    expect(found).toEqual([]);
    const [row] = await world.rows(`SELECT
      (SELECT COUNT(*) FROM wallet_transaction) AS transactions,
      (SELECT COUNT(*) FROM wallet_posting) AS postings,
      (SELECT COUNT(*) FROM wallet_lot) AS lots,
      (SELECT COUNT(*) FROM ledger_head) AS heads,
      (SELECT COUNT(*) FROM ledger_checkpoint) AS checkpoints`);
    const counts = Object.fromEntries(
      Object.entries(row ?? {}).map(([name, count]) => [name, Number(count)]),
    );
    expect(report).toMatchObject(counts);
    const [last] = await world.rows('SELECT seal FROM ledger_checkpoint WHERE number = 2');
    expect(report.lastCheckpoint).toEqual({ number: 2, seal: last?.['seal'] });
  });

  it('of some days is proved as far as it goes', async () => {
    const day = (at: number) => world.program.calendar.dayOf(at);
    const [first] = await world.rows('SELECT MIN(recorded_at) AS at FROM wallet_transaction');
    const start = day(Date.parse(`${String(first?.['at']).replace(' ', 'T')}Z`));
    const end = day(world.clock());
    const middle = Math.floor((start + end) / 2);
    for (const range of [{ from: middle }, { to: middle }, { from: start + 5, to: middle }]) {
      const { report, found } = await check(await exported(range));
      expect(found).toEqual([]);
      expect(report.transactions).toBeGreaterThan(0);
    }
    const parts = [{ to: middle }, { from: middle + 1 }];
    const reports = await Promise.all(parts.map(async (part) => check(await exported(part))));
    const whole = await check(lines);
    const sum = reports.reduce((total, { report }) => total + report.transactions, 0);
    expect(sum).toBe(whole.report.transactions);
  });

  it('that was changed in any line is found out', async () => {
    const unseen: string[] = [];
    for (const [at, line] of lines.entries()) {
      const digits = [...line.matchAll(/\d/g)].map(({ index }) => index);
      const place = digits[Math.floor(digits.length / 2)] ?? 0;
      const other = line[place] === '7' ? '8' : '7';
      const changed = line.slice(0, place) + other + line.slice(place + 1);
      const { found } = await check(lines.with(at, changed));
      if (found.length === 0) unseen.push(changed);
    }
    expect(unseen).toEqual([]);
  });

  it.each<[string, (of: string[]) => string[]]>([
    ['a line less', (of) => of.filter((_, at) => at !== 8)],
    ['a line twice', (of) => [...of.slice(0, 8), ...of.slice(7)]],
    ['two lines swapped', (of) => of.with(7, of[8] ?? '').with(8, of[7] ?? '')],
    ['no end', (of) => of.slice(0, -1)],
    ['something after its end', (of) => [...of, of[1] ?? '']],
    ['a line that is no JSON', (of) => of.with(5, 'nonsense')],
    ['a line that is empty', (of) => of.with(5, '{"type":"transaction"}')],
    ['nothing', () => []],
  ])('with %s is found out', async (_, change) => {
    expect((await check(change(lines))).found).not.toEqual([]);
  });

  it('names the transaction that was changed though its digest was renewed', async () => {
    const at = lines.findIndex((line) => line.includes('"kind":"REDEEM"'));
    const changed = lines.with(
      at,
      (lines[at] ?? '').replace('"actor":"tester"', '"actor":"other"'),
    );
    const { found } = await check(changed);
    const { transaction } = JSON.parse(lines[at] ?? '') as {
      transaction: { memberId: string; sequence: number };
    };
    expect(found[0]).toMatchObject({ code: 'SEAL_BROKEN', ...placeOf(transaction) });
  });
});

const placeOf = ({ memberId, sequence }: { memberId: string; sequence: number }) => ({
  memberId,
  sequence,
});
