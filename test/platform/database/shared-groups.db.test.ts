import { AsyncLocalStorage } from 'node:async_hooks';
import type { SharedUnit, Tx } from '../../../src/platform/database/database';
import { openDatabase } from '../../../src/platform/database/database';
import { DatabaseUnavailable, RetryUnit, UnitMisused } from '../../../src/platform/database/errors';
import { currentUnit } from '../../../src/platform/database/handle';
import { execute } from '../../../src/platform/database/sql';
import { accountSchema, credit, openAccounts, together } from '../../support/accounts';
import { countStatements, isMysql, type TestDatabase, testDatabase } from '../../support/database';
import {
  type Earn,
  type Earned,
  earnTogether,
  gate,
  keyOf,
  ledgerOf,
} from '../../support/shared-earners';

const MAX_INPUTS = 60;
const submitIn = (unit: SharedUnit<Earn, Earned>, seq: number, amount = 10) =>
  unit.submit(keyOf(`earn ${seq}`), { seq, amount });

describe('commands that wait while a unit is under way', () => {
  let database: TestDatabase;
  let unit: SharedUnit<Earn, Earned>;
  let calls: number[][];
  /** Done by the work before anything else. */
  let before: (tx: Tx, seqs: readonly number[]) => Promise<void>;

  const work = async (tx: Tx, earns: readonly Earn[]) => {
    const seqs = earns.map(({ seq }) => seq);
    calls.push(seqs);
    await before(tx, seqs);
    return earnTogether(tx, earns);
  };

  beforeEach(async () => {
    calls = [];
    before = async () => undefined;
    database = await testDatabase(accountSchema, { lockWaitSeconds: 1 });
    await openAccounts(database, { a: 0, b: 0 });
    unit = database.shared(work, { maxInputs: MAX_INPUTS });
  });

  afterEach(async () => {
    await database.close();
  });

  const submit = (seq: number, amount?: number) => submitIn(unit, seq, amount);
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);

  /** Has number 0 under way, and submits the others, until the door is opened. */
  async function behindTheFirst<T>(others: () => T, group = unit) {
    const door = gate();
    const started = gate();
    const then = before;
    before = async (tx, seqs) => {
      if (seqs[0] !== 0) return then(tx, seqs);
      started.open();
      await door.opened;
    };
    const first = submitIn(group, 0);
    await started.opened;
    return { first, others: others(), open: door.open };
  }

  async function asGroup<T>(others: () => readonly Promise<T>[]) {
    const {
      first,
      others: outcomes,
      open,
    } = await behindTheFirst(() => Promise.allSettled(others()));
    open();
    await first;
    return outcomes;
  }

  it('are the next group, in order of arrival; the first started alone', async () => {
    await asGroup(() => range(1, MAX_INPUTS + 5).map((seq) => submit(seq)));
    expect(calls).toEqual([[0], range(1, MAX_INPUTS), range(MAX_INPUTS + 1, MAX_INPUTS + 5)]);
    expect(await ledgerOf(database)).toEqual({ seqs: range(0, MAX_INPUTS + 5), isWhole: true });
  });

  it('cost as many statements together whether they are two or fifty', async () => {
    const statementsOf = async (from: number, to: number) => {
      const door = await behindTheFirst(() => range(from, to).map((seq) => submit(seq)));
      const counted = await countStatements(database, async () => {
        door.open();
        await door.first;
        await Promise.all(door.others);
      });
      return counted.statements.length;
    };
    const two = await statementsOf(1, 2);
    calls = [];
    await database.run((tx) => execute(tx, "DELETE FROM entry WHERE seq = 0 AND account_id = 'a'"));
    await database.run((tx) => execute(tx, 'DELETE FROM idempotency'));
    expect(await statementsOf(3, 52)).toBe(two);
    expect(calls.map(({ length }) => length)).toEqual([1, 50]);
    // Of the first the work and the answer, of the group the claims, the work and the answers.
    expect(two).toBe(4 + 5);
  });

  it('fail for themselves alone: 200 by 32 at once, with five bad ones', async () => {
    const refused = [20, 77, 150];
    const broken = [33, 178];
    before = async (_tx, seqs) => {
      if (seqs.some((seq) => broken.includes(seq))) throw new Error('not this one');
    };
    let next = 0;
    const failed = new Map<number, string>();
    await together(32, async () => {
      for (let seq = next++; seq < 200; seq = next++) {
        // Less than all balances together, so the CHECK of the column refuses it.
        const amount = refused.includes(seq) ? -1_000_000 : 10;
        await submit(seq, amount).catch((error: Error) => failed.set(seq, error.message));
      }
    });
    expect([...failed.keys()].toSorted((x, y) => x - y)).toEqual([20, 33, 77, 150, 178]);
    for (const seq of refused) expect(failed.get(seq)).toMatch(/CHECK|CONSTRAINT/);
    for (const seq of broken) expect(failed.get(seq)).toBe('not this one');
    const good = range(0, 199).filter((seq) => !failed.has(seq));
    expect(await ledgerOf(database)).toEqual({ seqs: good, isWhole: true });
    expect(calls.some(({ length }) => length > 1)).toBe(true);
  });

  it('are each told their own outcome', async () => {
    const outcomes = await asGroup(() => range(1, 9).map((seq) => submit(seq)));
    expect(outcomes).toMatchObject(
      range(1, 9).map((seq) => ({ status: 'fulfilled', value: { seq } })),
    );
  });

  it('are done again as a group when the work lost a race', async () => {
    let races = 0;
    before = async () => {
      if ((races += 1) < 3) throw new RetryUnit('lost a race');
    };
    await asGroup(() => [submit(1), submit(2)]);
    expect(calls).toEqual([[0], [1, 2], [1, 2], [1, 2]]);
  });

  it('do not fail with one that loses every race', async () => {
    before = async (_tx, seqs) => {
      if (seqs.includes(2)) throw new RetryUnit('loses every race');
    };
    const outcomes = await asGroup(() => [submit(1), submit(2), submit(3)]);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(DatabaseUnavailable) as unknown });
    expect((await ledgerOf(database)).seqs).toEqual([0, 1, 3]);
  });

  (isMysql ? it : it.skip)('do not wait with one whose row another process holds', async () => {
    const other = await openDatabase(database.options, accountSchema);
    const door = gate();
    const locked = gate();
    const holder = other.run(async (tx) => {
      await credit(tx, 'b', 1);
      locked.open();
      await door.opened;
    });
    await locked.opened;
    before = async (tx, seqs) => {
      if (seqs.includes(1)) await credit(tx, 'b', 1);
    };
    let isStuck = true;
    const passed = gate();
    const outcomes = asGroup(() => {
      const stuck = submit(1).finally(() => (isStuck = false));
      return [stuck, submit(2).finally(passed.open)];
    });
    await passed.opened;
    expect(isStuck).toBe(true);
    expect((await ledgerOf(database)).seqs).toEqual([0, 2]);
    door.open();
    await holder;
    expect(await outcomes).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
    await other.close();
  });

  it('are part of the unit, and of no request', async () => {
    const request = new AsyncLocalStorage<number>();
    const seen: unknown[] = [];
    before = async (tx) => {
      await new Promise((resolve) => setImmediate(resolve));
      seen.push(currentUnit.getStore() === tx, request.getStore());
      await expect(database.run(async () => 1)).rejects.toThrow(UnitMisused);
      await expect(submit(99)).rejects.toThrow(UnitMisused);
    };
    const mine = range(1, 3).map((seq) =>
      request.run(seq, async () => {
        await submit(seq);
        return request.getStore();
      }),
    );
    expect(await Promise.all(mine)).toEqual([1, 2, 3]);
    expect(calls).toEqual([[1], [2, 3]]);
    expect(seen).toEqual([true, undefined, true, undefined]);
  });

  it('are refused by a unit that is under way already', async () => {
    await expect(database.run(() => submit(1))).rejects.toThrow(UnitMisused);
    expect(calls).toEqual([]);
  });

  it('fail when the work forgets one of them', async () => {
    const forgetful = database.shared(async (_tx, earns: readonly Earn[]) => earns.slice(1), {
      maxInputs: 5,
    });
    await expect(forgetful.submit(keyOf('forgotten'), { seq: 1 })).rejects.toThrow(/one output/);
  });

  it('are done before the database is closed; later ones are refused', async () => {
    const closed = await openDatabase(database.options, accountSchema);
    const last = closed.shared(work, { maxInputs: 3 });
    const { others, open } = await behindTheFirst(
      () => Promise.allSettled(range(1, 5).map((seq) => submitIn(last, seq))),
      last,
    );
    const closing = closed.close();
    await expect(submitIn(last, 9)).rejects.toThrow(DatabaseUnavailable);
    open();
    await closing;
    expect(await ledgerOf(database)).toEqual({ seqs: range(0, 5), isWhole: true });
    expect((await others).map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'));
  });
});
