import { DatabaseUnavailable } from '../../../src/platform/database/errors';
import { query } from '../../../src/platform/database/sql';
import {
  accountSchema,
  balanceOf,
  credit,
  debit,
  openAccounts,
  together,
} from '../../support/accounts';
import { isMysql, type TestDatabase, testDatabase } from '../../support/database';

const POOL_SIZE = 2;

describe('admission to the database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(accountSchema, {
      poolSize: POOL_SIZE,
      acquireTimeoutMs: 300,
      queueLimit: 5,
    });
    await openAccounts(database, { a: 100, b: 100 });
  });

  afterAll(() => database.close());

  /** Units that keep every connection that may write until they are let go. */
  async function exhaust(): Promise<() => Promise<unknown>> {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const started: Promise<void>[] = [];
    const units = Array.from({ length: isMysql ? POOL_SIZE : 1 }, () => {
      let start = (): void => undefined;
      started.push(new Promise<void>((resolve) => (start = resolve)));
      return database.run(async (tx) => {
        await balanceOf(tx, 'a');
        start();
        await held;
      });
    });
    await Promise.all(started);
    return () => {
      letGo();
      return Promise.all(units);
    };
  }

  it('is waited for no longer than told, and refused clearly', async () => {
    const letGo = await exhaust();
    const unit = database.run((tx) => credit(tx, 'a', 1));
    await expect(unit).rejects.toThrow(DatabaseUnavailable);
    await expect(unit).rejects.toThrow('No connection became free in 300 ms');
    // Nothing was let go before it was refused.
    await letGo();
  });

  it('is refused at once where too many wait already', async () => {
    const letGo = await exhaust();
    const before = await outcomesOf(20);
    expect(
      before.filter((outcome) => outcome === '5 requests already wait for the database'),
    ).toHaveLength(15);
    await letGo();
  });

  it('recovers when the connections are free again', async () => {
    const letGo = await exhaust();
    await outcomesOf(10);
    await letGo();
    expect(await outcomesOf(5)).toEqual(Array<string>(5).fill('done'));
    expect(await query(database.reader, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('is in order of arrival', async () => {
    const order: number[] = [];
    const letGo = await exhaust();
    const units = together(5, (index) =>
      database.run(async (tx) => {
        order.push(index);
        await debit(tx, 'b', 1);
      }),
    );
    await letGo();
    await units;
    // Those who are inside at the same time may overtake each other.
    const atOnce = isMysql ? POOL_SIZE : 1;
    expect(order.every((arrival, place) => Math.abs(arrival - place) < atOnce)).toBe(true);
  });

  const outcomesOf = (count: number) =>
    together(count, () =>
      database
        .run((tx) => credit(tx, 'a', 1))
        .then(
          () => 'done',
          (error: Error) => error.message,
        ),
    );
});
