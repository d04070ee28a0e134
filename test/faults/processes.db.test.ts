import { setTimeout as sleep } from 'node:timers/promises';
import { query } from '../../src/platform/database/sql';
import { accountSchema, balanceOf, openAccounts, together } from '../support/accounts';
import { type TestDatabase, testDatabase } from '../support/database';
import { startEarner, type Step } from './earner';

describe('processes that earn points on one database', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await testDatabase(accountSchema);
    await openAccounts(database, { a: 0 });
  });

  afterEach(() => database.close());

  const entries = () =>
    query<{ seq: number }>(database.reader, 'SELECT seq FROM entry ORDER BY seq');

  /** Balance, entries and idempotency rows tell of the same units. */
  async function expectWhole(count: number): Promise<void> {
    expect(await entries()).toHaveLength(count);
    expect(await balanceOf(database.reader, 'a')).toBe(count);
    const open = 'SELECT COUNT(*) AS n FROM idempotency WHERE response IS NULL';
    expect(await query(database.reader, open)).toEqual([{ n: 0 }]);
  }

  it('lose and invent nothing when one dies at any step', async () => {
    const steps: Step[] = ['claimed', 'entered', 'credited', 'committed', 'acknowledged'];
    let done = 0;
    for (const step of steps) {
      const victim = startEarner({
        options: database.options,
        count: 50,
        dieAt: { step, index: done + 2 },
      });
      expect(await victim.ending).toMatchObject({ signal: 'SIGKILL' });
      const isCommitted = step === 'committed' || step === 'acknowledged';
      const acknowledged = step === 'acknowledged' ? done + 3 : done + 2;
      done += isCommitted ? 3 : 2;
      await expectWhole(done);
      expect(await victim.acknowledged).toHaveLength(acknowledged);
    }
    const successor = startEarner({ options: database.options, count: 50 });
    expect(await successor.ending).toMatchObject({ code: 0, errors: '' });
    await expectWhole(50);
  });

  it('lose and invent nothing when one is killed at any moment, again and again', async () => {
    const orders = { options: database.options, count: 400 };
    for (let round = 1; round <= 2; round += 1) {
      const victim = startEarner(orders);
      await Promise.race([victim.started, victim.ending]);
      await sleep(30 * round);
      victim.kill();
      await victim.ending;
      const done = new Set((await entries()).map(({ seq }) => seq));
      expect((await victim.acknowledged).filter((index) => !done.has(index))).toEqual([]);
      await expectWhole(done.size);
    }
    expect(await startEarner(orders).ending).toMatchObject({ code: 0, errors: '' });
    await expectWhole(400);
  });

  it('do each key once when three work at the same keys at once', async () => {
    const earners = await together(3, async () =>
      startEarner({ options: database.options, count: 150 }),
    );
    for (const earner of earners) {
      expect(await earner.ending).toMatchObject({ code: 0, errors: '' });
      expect(await earner.acknowledged).toHaveLength(150);
    }
    await expectWhole(150);
  });
});
