import { DAY_MS } from '../../../src/domain/shared/instant';
import { testDatabase, type TestDatabase } from '../../support/database';
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
});
