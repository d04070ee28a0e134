import { type Database, openDatabase, type Tx } from '../../src/platform/database/database';
import { CommitOutcomeUnknown, DatabaseUnavailable } from '../../src/platform/database/errors';
import type { IdempotencyKey } from '../../src/platform/database/idempotency';
import { execute } from '../../src/platform/database/sql';
import { upsertRows } from '../../src/platform/database/write-rows';
import { accountSchema, balanceOf, credit, openAccounts, together } from '../support/accounts';
import { isMysql, type TestDatabase, testDatabase } from '../support/database';
import { type Proxy, startProxy } from '../support/proxy';

const EARNS = 100;

const keyOf = (index: number): IdempotencyKey => ({
  scope: 'test/earn',
  key: `earn-${index}`,
  requestHash: 'a'.repeat(64),
  at: 1_790_000_000_000,
});

// A SQLite file is not reached by a network.
(isMysql ? describe : describe.skip)('when the network fails between us and the server', () => {
  let direct: TestDatabase;
  let proxy: Proxy;
  let database: Database;

  beforeEach(async () => {
    direct = await testDatabase(accountSchema);
    proxy = await startProxy(direct.options.url);
    database = await openDatabase(
      { url: proxy.url, statementTimeoutMs: 300, acquireTimeoutMs: 300, poolSize: 4 },
      accountSchema,
    );
    await openAccounts(direct, { a: 0 });
  });

  afterEach(async () => {
    await database.close();
    await proxy.close();
    await direct.close();
  });

  const earn = (tx: Tx) => credit(tx, 'a', 1);
  const earned = () => balanceOf(direct.reader, 'a');

  /** Every third COMMIT is done and not acknowledged, every seventh never arrives. */
  const loseCommits = () => {
    let commits = 0;
    proxy.fateOfCommit = () => {
      commits += 1;
      if (commits % 3 === 0) return 'lose-answer';
      return commits % 7 === 0 ? 'lose-command' : 'pass';
    };
  };

  it('a caller who simply tries again earns too much (the control)', async () => {
    loseCommits();
    for (let index = 0; index < EARNS; index += 1) {
      for (let isDone = false; !isDone;) {
        isDone = await database.run(earn).then(
          () => true,
          () => false,
        );
      }
    }
    expect(await earned()).toBeGreaterThan(EARNS);
  });

  it('a unit with a key is done exactly once, whatever was lost', async () => {
    loseCommits();
    await together(4, async (worker) => {
      for (let index = worker; index < EARNS; index += 4) await database.once(keyOf(index), earn);
    });
    expect(await earned()).toBe(EARNS);
  });

  it('a unit without a key says that its outcome is unknown', async () => {
    proxy.fateOfCommit = () => 'lose-answer';
    await expect(database.run(earn)).rejects.toThrow(CommitOutcomeUnknown);
    expect(await earned()).toBe(1);
  });

  it('a unit that is safe to repeat is repeated', async () => {
    let commits = 0;
    proxy.fateOfCommit = () => ((commits += 1) === 1 ? 'lose-answer' : 'pass');
    const upsert = { columns: ['account_id', 'seq', 'amount'], key: ['account_id', 'seq'] };
    await database.run((tx) => upsertRows(tx, 'entry', upsert, [['a', 1, 5]]), {
      repeatable: true,
    });
    expect(commits).toBe(2);
  });

  it('a connection lost in the middle of a unit has the unit done again', async () => {
    let calls = 0;
    await database.run(async (tx) => {
      calls += 1;
      await earn(tx);
      if (calls === 1) proxy.cutAll();
      await execute(tx, 'UPDATE account SET balance = balance + 10 WHERE id = ?', ['a']);
    });
    expect(calls).toBe(2);
    expect(await earned()).toBe(11);
  });

  it('a server that was started again is used again', async () => {
    await together(4, () => database.run(earn));
    proxy.cutAll();
    await together(20, () => database.run(earn));
    expect(await earned()).toBe(24);
    expect(await balanceOf(database.reader, 'a')).toBe(24);
  });

  it('a read is tried once more', async () => {
    await balanceOf(database.reader, 'a');
    proxy.cutAll();
    expect(await balanceOf(database.reader, 'a')).toBe(0);
  });

  it('a silence is not waited for without end', async () => {
    await database.run(earn);
    proxy.goSilent();
    const started = performance.now();
    await expect(database.run(earn)).rejects.toThrow(DatabaseUnavailable);
    await expect(balanceOf(database.reader, 'a')).rejects.toThrow();
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
