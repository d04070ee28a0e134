import { type Database, openDatabase } from '../../src/platform/database/database';
import { accountSchema, openAccounts, together } from '../support/accounts';
import { isMysql, type TestDatabase, testDatabase } from '../support/database';
import { startProxy } from '../support/proxy';
import { earnTogether, keyOf, ledgerOf } from '../support/shared-earners';

const EARNS = 120;

describe('commands that share units', () => {
  let database: TestDatabase;
  const everySeq = Array.from({ length: EARNS }, (_, seq) => seq);

  beforeEach(async () => {
    database = await testDatabase(accountSchema);
    await openAccounts(database, { a: 0 });
  });

  afterEach(() => database.close());

  const sharedOn = (target: Database) => target.shared(earnTogether, { maxInputs: 16 });

  it('have one effect per key when two processes work at the same keys', async () => {
    const other = await openDatabase(database.options, accountSchema);
    const units = [sharedOn(database), sharedOn(other)];
    const answers = await together(2 * EARNS, async (index) => {
      // Both come to each key at the same time, from different sides of their groups.
      const seq = index < EARNS ? index : 2 * EARNS - 1 - index;
      return units[index < EARNS ? 0 : 1]?.submit(keyOf(`earn ${seq}`), { seq });
    });
    expect(await ledgerOf(database)).toEqual({ seqs: everySeq, isWhole: true });
    for (const seq of everySeq) expect(answers[seq]).toEqual(answers[2 * EARNS - 1 - seq]);
    await other.close();
  });

  it('leave exactly the good ones when two processes have bad ones among them', async () => {
    const other = await openDatabase(database.options, accountSchema);
    const [even, odd] = [sharedOn(database), sharedOn(other)];
    const outcomes = await Promise.allSettled(
      everySeq.map((seq) =>
        (seq % 2 ? odd : even).submit(keyOf(`earn ${seq}`), {
          seq,
          amount: seq % 30 ? 1 : -10_000,
        }),
      ),
    );
    const good = everySeq.filter((seq) => seq % 30 !== 0);
    expect(everySeq.filter((seq) => outcomes[seq]?.status === 'fulfilled')).toEqual(good);
    expect(await ledgerOf(database)).toEqual({ seqs: good, isWhole: true });
    await other.close();
  });

  // A SQLite file is not reached by a network.
  (isMysql ? it : it.skip)('are done exactly once, whatever COMMIT was lost', async () => {
    const proxy = await startProxy(database.options.url);
    const remote = await openDatabase({ ...database.options, url: proxy.url }, accountSchema);
    const unit = sharedOn(remote);
    let commits = 0;
    let lost = 0;
    proxy.fateOfCommit = () => {
      commits += 1;
      if (commits % 3 !== 0 && commits % 7 !== 0) return 'pass';
      lost += 1;
      return commits % 3 === 0 ? 'lose-answer' : 'lose-command';
    };
    await together(12, async (worker) => {
      for (let seq = worker; seq < EARNS; seq += 12) {
        expect(await unit.submit(keyOf(`earn ${seq}`), { seq })).toMatchObject({ seq });
      }
    });
    expect(await ledgerOf(database)).toEqual({ seqs: everySeq, isWhole: true });
    expect(lost).toBeGreaterThan(2);
    expect(commits).toBeLessThan(EARNS);
    await remote.close();
    await proxy.close();
  });
});
