import { setTimeout as sleep } from 'node:timers/promises';
import type { Tx } from '../../../src/platform/database/database';
import {
  DatabaseUnavailable,
  isDuplicateKey,
  RetryUnit,
  UnitMisused,
} from '../../../src/platform/database/errors';
import { currentUnit } from '../../../src/platform/database/handle';
import { execute, query } from '../../../src/platform/database/sql';
import { accountSchema, balanceOf, credit, debit, openAccounts } from '../../support/accounts';
import { isMysql, type TestDatabase, testDatabase } from '../../support/database';

describe('a unit of work', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(accountSchema, { lockWaitSeconds: 1 });
  });

  beforeEach(async () => {
    await database.run((tx) => execute(tx, 'DELETE FROM account'));
    await database.run((tx) => execute(tx, 'DELETE FROM entry'));
    await openAccounts(database, { a: 100, b: 100 });
  });

  afterAll(() => database.close());

  const addEntry = (tx: Tx, id: string, seq: number) =>
    execute(tx, 'INSERT INTO entry (account_id, seq, amount) VALUES (?, ?, 1)', [id, seq]);

  it('keeps what it wrote when another that overlaps fails', async () => {
    const failing = database.run(async (tx) => {
      await debit(tx, 'a', 10);
      await sleep(20);
      throw new Error('changed its mind');
    });
    const [first, second] = await Promise.allSettled([
      failing,
      database.run((tx) => debit(tx, 'b', 10)),
    ]);
    expect(first).toMatchObject({ status: 'rejected', reason: { message: 'changed its mind' } });
    expect(second).toEqual({ status: 'fulfilled', value: true });
    expect(await balanceOf(database.reader, 'a')).toBe(100);
    expect(await balanceOf(database.reader, 'b')).toBe(90);
  });

  it('is not seen before it is committed', async () => {
    await database.run(async (tx) => {
      await debit(tx, 'a', 10);
      expect(await balanceOf(tx, 'a')).toBe(90);
      await new Promise((resolve) => process.nextTick(resolve));
      expect(await outsideOfUnits(() => balanceOf(database.reader, 'a'))).toBe(100);
    });
    expect(await balanceOf(database.reader, 'a')).toBe(90);
  });

  it('is undone as a whole by an error that the caller swallowed', async () => {
    const unit = database.run(async (tx) => {
      await debit(tx, 'a', 10);
      await addEntry(tx, 'a', 1);
      await addEntry(tx, 'a', 1).catch(() => undefined);
      return 'looks well';
    });
    await expect(unit).rejects.toThrow(/UNIQUE|PRIMARYKEY|ER_DUP_ENTRY/);
    expect(await balanceOf(database.reader, 'a')).toBe(100);
  });

  it('sends nothing more after an error', async () => {
    const unit = database.run(async (tx) => {
      await addEntry(tx, 'a', 1);
      await addEntry(tx, 'a', 1).catch(() => undefined);
      await debit(tx, 'a', 10);
    });
    await expect(unit).rejects.toThrow(UnitMisused);
    expect(await balanceOf(database.reader, 'a')).toBe(100);
  });

  it('is not done again on a duplicate', async () => {
    let calls = 0;
    const unit = database.run(async (tx) => {
      calls += 1;
      await addEntry(tx, 'a', 1);
      await addEntry(tx, 'a', 1);
    });
    const error: unknown = await unit.catch((caught: unknown) => caught);
    expect(isDuplicateKey(error)).toBe(true);
    expect(calls).toBe(1);
  });

  it('is done again when the work asks for it', async () => {
    let calls = 0;
    await database.run(async (tx) => {
      calls += 1;
      await debit(tx, 'a', 10);
      if (calls < 3) throw new RetryUnit('lost a race');
    });
    expect(calls).toBe(3);
    expect(await balanceOf(database.reader, 'a')).toBe(90);
  });

  it('is done again after a duplicate that the work takes for a lost race', async () => {
    let calls = 0;
    await database.run(async (tx) => {
      calls += 1;
      await debit(tx, 'a', 10);
      await addEntry(tx, 'a', 1);
      if (calls > 1) return;
      try {
        await addEntry(tx, 'a', 1);
      } catch (error) {
        throw isDuplicateKey(error) ? new RetryUnit('lost a race') : error;
      }
    });
    expect(calls).toBe(2);
    expect(await balanceOf(database.reader, 'a')).toBe(90);
  });

  it('is given up after eight attempts', async () => {
    let calls = 0;
    const unit = database.run(() => {
      calls += 1;
      throw new RetryUnit('loses every race');
    });
    await expect(unit).rejects.toThrow(DatabaseUnavailable);
    expect(calls).toBe(8);
  });

  it('refuses another inside', async () => {
    const unit = database.run(() => database.run(async () => 'inner'));
    await expect(unit).rejects.toThrow(UnitMisused);
  });

  it('refuses a read beside it', async () => {
    const unit = database.run(() => balanceOf(database.reader, 'a'));
    await expect(unit).rejects.toThrow(UnitMisused);
  });

  it('refuses its tx after its end', async () => {
    let leaked: Tx | undefined;
    await database.run(async (tx) => {
      leaked = tx;
    });
    await expect(debit(leaked as Tx, 'a', 10)).rejects.toThrow(UnitMisused);
    expect(await balanceOf(database.reader, 'a')).toBe(100);
  });

  it('does not commit over a failing statement that was not awaited', async () => {
    const unit = database.run(async (tx) => {
      await debit(tx, 'a', 10);
      await addEntry(tx, 'a', 1);
      void addEntry(tx, 'a', 1).catch(() => undefined);
    });
    await expect(unit).rejects.toThrow();
    expect(await balanceOf(database.reader, 'a')).toBe(100);
  });

  it('is done again as a whole after a deadlock', async () => {
    let calls = 0;
    const transfer = (from: string, to: string) =>
      database.run(async (tx) => {
        calls += 1;
        await debit(tx, from, 10);
        await sleep(50);
        await credit(tx, to, 10);
      });
    await Promise.all([transfer('a', 'b'), transfer('b', 'a')]);
    expect(await balanceOf(database.reader, 'a')).toBe(100);
    expect(await balanceOf(database.reader, 'b')).toBe(100);
    // SQLite has one writer and therefore no deadlocks; MySQL ends one of the two.
    expect(calls).toBe(isMysql ? 3 : 2);
  });

  it('keeps nothing of a unit that waited too long for a row', async () => {
    let calls = 0;
    const holder = database.run(async (tx) => {
      await debit(tx, 'b', 10);
      await sleep(1_500);
    });
    await sleep(50);
    await database.run(async (tx) => {
      calls += 1;
      await credit(tx, 'a', 10);
      await debit(tx, 'b', 10);
    });
    await holder;
    expect(await balanceOf(database.reader, 'a')).toBe(110);
    expect(await balanceOf(database.reader, 'b')).toBe(80);
    expect(calls).toBe(isMysql ? 2 : 1);
  });

  it('gives the writer back after every kind of failure', async () => {
    await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        database.run(async (tx) => {
          await query(tx, 'SELECT nonsense FROM nowhere');
        }),
      ),
    );
    expect(await database.run((tx) => debit(tx, 'a', 1))).toBe(true);
  });
});

/** What another request would see: which is no part of this unit. */
function outsideOfUnits<T>(work: () => Promise<T>): Promise<T> {
  return currentUnit.exit(work);
}
