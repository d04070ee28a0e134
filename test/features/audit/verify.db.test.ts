import { DAY_MS } from '../../../src/domain/shared/instant';
import { testDatabase, type TestDatabase } from '../../support/database';
import { LedgerRowStore } from '../../../src/features/points/ledger-row.store';
import { createProgram } from '../../support/programs';
import { fillLedger, openAuditWorld, type AuditWorld } from '../../support/audit-world';

describe('verification of a ledger', () => {
  let database: TestDatabase;
  let world: AuditWorld;

  beforeEach(async () => {
    database = await testDatabase();
    world = await openAuditWorld(database);
  });

  afterEach(() => database.close());

  it.each([1, 2, 3])('finds nothing in a sound one (%i)', async (seed) => {
    await fillLedger(world, { members: 6, acts: 200, seed });
    expect((await world.verify(world.program)).found).toEqual([]);
    await world.anchor();
    world.clock.set(world.clock() + DAY_MS);
    await fillLedger(world, { members: 3, acts: 60, seed: seed + 10 });
    const report = await world.anchor();
    expect(report).toMatchObject({ violations: 0, checkpoints: 1 });
    const { run, found } = await world.verify(world.program);
    expect(found).toEqual([]);
    expect(run).toMatchObject({ state: 'PASSED', wallets: 9, checkpoint: 2, unsealed: 0 });
    const kinds = await world.rows('SELECT DISTINCT kind FROM wallet_transaction');
    expect(kinds.length).toBeGreaterThan(12);
  });

  it('goes on where it was broken off, and counts nothing twice', async () => {
    await fillLedger(world, { members: 6, acts: 120, seed: 21 });
    await world.anchor();
    const { run: whole } = await world.verify(world.program);
    const stopping = new AbortController();
    stopping.abort();
    const { run: broken } = await world.verify(world.program, { signal: stopping.signal });
    expect(broken.state).toBe('RUNNING');
    expect(broken.progress).not.toBeNull();
    const { run, found } = await world.verify(world.program, { resume: true });
    expect(found).toEqual([]);
    expect(run.id).toBe(broken.id);
    const counts = ['wallets', 'transactions', 'postings', 'lots', 'findings', 'state'] as const;
    for (const name of counts) expect(run[name]).toBe(whole[name]);
    // What is done is not gone on with: the next run is another.
    const { run: next } = await world.verify(world.program, { resume: true });
    expect(next.id).not.toBe(run.id);
  });

  it('looks at some wallets only where a sample is asked for', async () => {
    const ids = await fillLedger(world, { members: 40, acts: 120, seed: 22 });
    const { run, found } = await world.verify(world.program, { sample: 4 });
    expect(found).toEqual([]);
    expect(run.sample).toBe(4);
    expect(run.wallets).toBeGreaterThan(0);
    expect(run.wallets).toBeLessThan(ids.length);
  });

  it('stores what it finds once, and freezes wallets where it is told to', async () => {
    const [victim = ''] = await fillLedger(world, { members: 2, acts: 40, seed: 23 });
    const text = `UPDATE wallet_transaction SET actor = 'nobody' WHERE member_id = ? AND sequence = 2`;
    await database.source.query(text, [victim]);
    const frozen = `SELECT member_id FROM wallet WHERE state = 'FROZEN'`;
    const { run, found } = await world.verify(world.program);
    expect(run.state).toBe('FAILED');
    expect(found.map(({ code, memberId, sequence }) => [code, memberId, sequence])).toEqual([
      ['SEAL_BROKEN', victim, 2],
    ]);
    expect(await world.rows(frozen)).toEqual([]);
    await world.verify(world.program, { freeze: true });
    expect(await world.rows(frozen)).toEqual([{ member_id: victim }]);
    expect(await world.rows('SELECT code, member_id FROM ledger_finding')).toEqual([
      { code: 'SEAL_BROKEN', member_id: victim },
    ]);
  });

  it('finds nothing while others post', async () => {
    await fillLedger(world, { members: 6, acts: 60, seed: 24 });
    const posting = fillLedger(world, { members: 6, acts: 150, seed: 25 });
    const runs = [];
    for (let run = 0; run < 6; run += 1) runs.push((await world.verify(world.program)).found);
    await posting;
    expect(runs.flat()).toEqual([]);
  });

  it('passes over the wallets of other programmes', async () => {
    await fillLedger(world, { members: 3, acts: 30, seed: 26 });
    const other = await createProgram(world.programs, { code: 'other' });
    const { run, found } = await world.verify(await world.directory.get(other));
    expect(found).toEqual([]);
    expect(run.wallets).toBe(0);
  });

  it('reads a wallet that is longer than a page bit by bit', async () => {
    const [memberId = ''] = await fillLedger(world, { members: 2, acts: 80, seed: 27 });
    const rows = new LedgerRowStore(5);
    for (const span of [{ after: '', upTo: null }, { memberIds: [memberId] }]) {
      const places: number[] = [];
      let postings = 0;
      for await (const page of rows.transactions(database.reader, span)) {
        expect(page.transactions.length).toBeLessThanOrEqual(5);
        postings += page.postings.filter((line) => line.member_id === memberId).length;
        const own = page.transactions.filter((row) => row.member_id === memberId);
        places.push(...own.map(({ sequence }) => Number(sequence)));
      }
      const text = 'SELECT COUNT(*) AS count FROM wallet_posting WHERE member_id = ?';
      const [row] = await world.rows(text, [memberId]);
      expect(postings).toBe(Number(row?.['count']));
      expect(places).toEqual(places.map((_, place) => place + 1));
      expect(places.length).toBeGreaterThan(5);
    }
  });
});
