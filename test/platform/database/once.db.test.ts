import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Tx } from '../../../src/platform/database/database';
import {
  DatabaseUnavailable,
  IdempotencyInProgress,
  IdempotencyKeyReused,
} from '../../../src/platform/database/errors';
import type { IdempotencyKey } from '../../../src/platform/database/idempotency';
import { query } from '../../../src/platform/database/sql';
import {
  accountSchema,
  balanceOf,
  credit,
  debit,
  openAccounts,
  together,
} from '../../support/accounts';
import { expectQueries, isMysql, type TestDatabase, testDatabase } from '../../support/database';

const keyOf = (key: string, body = 'a'): IdempotencyKey => ({
  scope: 'program/test',
  key,
  requestHash: body.repeat(64),
  at: 1_790_000_000_123,
});

describe('a unit that is done once per key', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase(accountSchema, { lockWaitSeconds: 1 });
    await openAccounts(database, { a: 0 });
  });

  afterAll(() => database.close());

  const balance = () => balanceOf(database.reader, 'a');
  const earn = async (tx: Tx) => {
    await credit(tx, 'a', 10);
    return { balance: await balanceOf(tx, 'a'), note: '十点' };
  };

  it('gives the same answer the second time, and does nothing', async () => {
    const before = await balance();
    const first = await database.once(keyOf('same'), earn);
    const second = await database.once(keyOf('same'), earn);
    expect(second).toEqual(first);
    expect(await balance()).toBe(before + 10);
  });

  it('refuses the key for another request', async () => {
    await database.once(keyOf('other'), earn);
    const before = await balance();
    await expect(database.once(keyOf('other', 'b'), earn)).rejects.toThrow(IdempotencyKeyReused);
    expect(await balance()).toBe(before);
  });

  it('remembers a refusal', async () => {
    const spend = async (tx: Tx) =>
      (await debit(tx, 'a', 1_000_000)) ? { ok: true } : { ok: false, error: 'too-little' };
    expect(await database.once(keyOf('refused'), spend)).toEqual({
      ok: false,
      error: 'too-little',
    });
    expect(await database.once(keyOf('refused'), earn)).toEqual({ ok: false, error: 'too-little' });
  });

  it('does not remember a failure of the machinery', async () => {
    const before = await balance();
    const failing = async (tx: Tx) => {
      await earn(tx);
      throw new Error('out of paper');
    };
    await expect(database.once(keyOf('failed'), failing)).rejects.toThrow('out of paper');
    await database.once(keyOf('failed'), earn);
    expect(await balance()).toBe(before + 10);
  });

  it('has one effect when twenty ask at once', async () => {
    const before = await balance();
    const answers = await together(20, () => database.once(keyOf('crowd'), earn));
    expect(await balance()).toBe(before + 10);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('takes keys that differ in case or in a space for different keys', async () => {
    const before = await balance();
    for (const key of ['k1', 'K1', 'k1 ', 'ḱ1']) await database.once(keyOf(key), earn);
    expect(await balance()).toBe(before + 40);
  });

  it('answers with nothing where there is nothing to say', async () => {
    await database.once(keyOf('void'), async () => undefined);
    expect(await database.once(keyOf('void'), earn)).toBeNull();
  });

  it('keeps the key as its hash, and when it was asked', async () => {
    await database.once(keyOf('kept@example.org'), earn);
    const rows = await query<Record<string, string>>(database.reader, 'SELECT * FROM idempotency');
    expect(JSON.stringify(rows)).not.toContain('kept@example.org');
    expect(rows[0]?.['created_at']).toBe('2026-09-21 14:13:20.123');
  });

  it('costs two statements beside the work', async () => {
    await expectQueries(3, database, () =>
      database.once(keyOf('counted'), (tx) => credit(tx, 'a', 1)),
    );
  });

  it('waits a while for the first in this process, then says it still runs', async () => {
    const first = database.once(keyOf('slow'), async (tx) => {
      await sleep(1_500);
      return earn(tx);
    });
    const started = performance.now();
    await expect(database.once(keyOf('slow'), earn)).rejects.toThrow(IdempotencyInProgress);
    expect(performance.now() - started).toBeGreaterThan(900);
    expect(await database.once(keyOf('slow'), earn)).toEqual(await first);
  });

  it('waits a while for the first in another process, then says it still runs', async () => {
    const other = await openDatabase(database.options, accountSchema);
    try {
      const first = other.once(keyOf('far'), async (tx) => {
        await sleep(2_000);
        return earn(tx);
      });
      await sleep(100);
      // One process writes to a SQLite file at a time, so there the whole database is busy.
      const refusal = isMysql ? IdempotencyInProgress : DatabaseUnavailable;
      await expect(database.once(keyOf('far'), earn)).rejects.toThrow(refusal);
      expect(await database.once(keyOf('far'), earn)).toEqual(await first);
    } finally {
      await other.close();
    }
  });
});
