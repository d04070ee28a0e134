import type { Tx } from '../../../src/platform/database/database';
import { isDuplicateKey } from '../../../src/platform/database/errors';
import { execute, forUpdate, query } from '../../../src/platform/database/sql';
import { accountSchema, balanceOf, debit, openAccounts, together } from '../../support/accounts';
import { countStatements, type TestDatabase, testDatabase } from '../../support/database';

const WORKERS = 10;
const DEBITS = 5;

describe('ten workers that debit one account five times each', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(accountSchema);
  });

  beforeEach(async () => {
    await database.run((tx) => execute(tx, 'DELETE FROM account'));
    await openAccounts(database, { a: 1_000 });
  });

  afterAll(() => database.close());

  const debitedBy = async (once: () => Promise<unknown>): Promise<number> => {
    await together(WORKERS, async () => {
      for (let count = 0; count < DEBITS; count += 1) await once();
    });
    return 1_000 - (await balanceOf(database.reader, 'a'));
  };

  const setBalance = (tx: Tx, balance: number) =>
    execute(tx, 'UPDATE account SET balance = ? WHERE id = ?', [balance, 'a']);

  it('lose updates when they read first and write what they reckoned (the control)', async () => {
    const debited = await debitedBy(async () => {
      const balance = await balanceOf(database.reader, 'a');
      await new Promise((resolve) => setImmediate(resolve));
      await database.run((tx) => setBalance(tx, balance - 1));
    });
    expect(debited).toBeLessThan(WORKERS * DEBITS);
  });

  it('lose none with a conditional update', async () => {
    expect(await debitedBy(() => database.run((tx) => debit(tx, 'a', 1)))).toBe(WORKERS * DEBITS);
  });

  it('lose none when they lock what they read', async () => {
    const debited = await debitedBy(() =>
      database.run(async (tx) => {
        const text = `SELECT balance FROM account WHERE id = ?${forUpdate(tx)}`;
        const [row] = await query<{ balance: number }>(tx, text, ['a']);
        await setBalance(tx, (row?.balance ?? Number.NaN) - 1);
      }),
    );
    expect(debited).toBe(WORKERS * DEBITS);
  });

  it('read what is, not what was, once they hold the lock', async () => {
    const debited = await debitedBy(() =>
      database.run(async (tx) => {
        await balanceOf(tx, 'a'); // under REPEATABLE READ this would fix what is seen
        await execute(tx, 'UPDATE account SET balance = balance WHERE id = ?', ['a']);
        await setBalance(tx, (await balanceOf(tx, 'a')) - 1);
      }),
    );
    expect(debited).toBe(WORKERS * DEBITS);
  });

  it('take no more than there is', async () => {
    await database.run((tx) => setBalance(tx, 7));
    const granted = await together(WORKERS * DEBITS, () => database.run((tx) => debit(tx, 'a', 1)));
    expect(granted.filter(Boolean)).toHaveLength(7);
    expect(await balanceOf(database.reader, 'a')).toBe(0);
  });
});

describe('twelve contenders for each of forty keys', () => {
  it('have one winner each, and no deadlock, when they insert first', async () => {
    const database = await testDatabase(accountSchema);
    let calls = 0;
    const claim = (seq: number) =>
      database.run((tx) => {
        calls += 1;
        return execute(tx, 'INSERT INTO entry (account_id, seq, amount) VALUES (?, ?, 1)', [
          'a',
          seq,
        ]);
      });
    const { result } = await countStatements(database, () =>
      together(12 * 40, async (index) => {
        try {
          return await claim(index % 40);
        } catch (error) {
          if (isDuplicateKey(error)) return 0;
          throw error;
        }
      }),
    );
    expect(result.filter((rows) => rows === 1)).toHaveLength(40);
    expect(calls).toBe(12 * 40);
    await database.close();
  });
});
