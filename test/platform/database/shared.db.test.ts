import { setTimeout as sleep } from 'node:timers/promises';
import {
  type Database,
  openDatabase,
  type SharedUnit,
  type Tx,
} from '../../../src/platform/database/database';
import {
  DatabaseUnavailable,
  IdempotencyInProgress,
  IdempotencyKeyReused,
} from '../../../src/platform/database/errors';
import { accountSchema, openAccounts, together } from '../../support/accounts';
import { isMysql, type TestDatabase, testDatabase } from '../../support/database';
import {
  type Earn,
  type Earned,
  earnTogether,
  gate,
  keyOf,
  ledgerOf,
} from '../../support/shared-earners';

describe('a command that may share a unit', () => {
  let database: TestDatabase;
  let other: Database;
  let unit: SharedUnit<Earn, Earned>;
  /** The places that each call of the work was given. */
  let calls: number[][];
  let nextSeq = 1;
  /** Done by the work before anything else. */
  let before: (seqs: readonly number[]) => Promise<void>;

  beforeAll(async () => {
    database = await testDatabase(accountSchema, { lockWaitSeconds: 1 });
    other = await openDatabase(database.options, accountSchema);
    await openAccounts(database, { a: 0 });
    const work = async (tx: Tx, earns: readonly Earn[]) => {
      const seqs = earns.map(({ seq }) => seq);
      calls.push(seqs);
      await before(seqs);
      return earnTogether(tx, earns);
    };
    unit = database.shared(work, { maxInputs: 100 });
  });

  beforeEach(() => {
    calls = [];
    before = async () => undefined;
  });

  afterEach(async () => {
    expect(await ledgerOf(database)).toMatchObject({ isWhole: true });
  });

  afterAll(async () => {
    await other.close();
    await database.close();
  });

  const fresh = (): Earn => ({ seq: nextSeq++ });
  const seqs = async () => (await ledgerOf(database)).seqs;

  /** Has the members come as one group, after one that is alone. */
  async function asGroup<T>(members: () => readonly Promise<T>[]) {
    const door = gate();
    const started = gate();
    const head = fresh();
    before = async ([seq]) => {
      if (seq !== head.seq) return;
      started.open();
      await door.opened;
    };
    const first = unit.submit(keyOf(`head ${head.seq}`), head);
    await started.opened;
    const outcomes = Promise.allSettled(members());
    door.open();
    await first;
    return outcomes;
  }

  it('has the same answer the second time, and no effect', async () => {
    const earn = fresh();
    const first = await unit.submit(keyOf('same'), earn);
    expect(first).toMatchObject({ seq: earn.seq });
    expect(await unit.submit(keyOf('same'), fresh())).toEqual(first);
    expect(await unit.submit(keyOf('same'), fresh())).toEqual(first);
    expect((await seqs()).filter((seq) => seq >= earn.seq)).toEqual([earn.seq]);
  });

  it('is refused when its key was used for another request, alone and in a group', async () => {
    await unit.submit(keyOf('other'), fresh());
    await expect(unit.submit(keyOf('other', 'b'), fresh())).rejects.toThrow(IdempotencyKeyReused);
    const good = [fresh(), fresh()];
    const [first, reused, last] = await asGroup(() => [
      unit.submit(keyOf('beside 1'), good[0] as Earn),
      unit.submit(keyOf('other', 'b'), fresh()),
      unit.submit(keyOf('beside 2'), good[1] as Earn),
    ]);
    expect(reused).toMatchObject({ reason: expect.any(IdempotencyKeyReused) as unknown });
    expect([first?.status, last?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(calls.at(-1)).toEqual(good.map(({ seq }) => seq));
  });

  it('has a refusal remembered', async () => {
    const refusing = database.shared(async (_tx, inputs: readonly string[]) => inputs, {
      maxInputs: 5,
    });
    expect(await refusing.submit(keyOf('refused'), 'too little')).toBe('too little');
    expect(await refusing.submit(keyOf('refused'), 'enough')).toBe('too little');
  });

  it('may have nothing for an answer', async () => {
    const silent = database.shared(async (_tx, inputs: readonly Earn[]) => inputs.map(() => null), {
      maxInputs: 5,
    });
    expect(await silent.submit(keyOf('void'), fresh())).toBeNull();
    expect(await silent.submit(keyOf('void'), fresh())).toBeNull();
  });

  it('has what was thrown not remembered', async () => {
    const earn = fresh();
    before = () => Promise.reject(new Error('out of paper'));
    await expect(unit.submit(keyOf('failed'), earn)).rejects.toThrow('out of paper');
    before = async () => undefined;
    expect(await unit.submit(keyOf('failed'), earn)).toMatchObject({ seq: earn.seq });
  });

  it('has one effect when twenty ask at once, and one place in a group', async () => {
    const first = nextSeq;
    const outcomes = await asGroup(() =>
      Array.from({ length: 20 }, () => unit.submit(keyOf('crowd'), fresh())),
    );
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]?.status).toBe('fulfilled');
    expect((await seqs()).filter((seq) => seq >= first)).toEqual([first, first + 1]);
    expect(calls).toEqual([[first], [first + 1]]);
  });

  it('shares its keys with commands that have a unit of their own', async () => {
    const earn = fresh();
    const answer = await unit.submit(keyOf('either'), earn);
    expect(await database.once(keyOf('either'), async () => 'again')).toEqual(answer);
    await database.once(keyOf('or'), async () => 'first');
    expect(await unit.submit(keyOf('or'), fresh())).toBe('first');
  });

  it('fails no group by a key that another process used before', async () => {
    const known = await together(3, (index) =>
      other.once(keyOf(`known ${index}`), async () => ({ seq: 1 + index, balance: 0 })),
    );
    const earns = Array.from({ length: 5 }, fresh);
    const outcomes = await asGroup(() => [
      ...known.map((_, index) => unit.submit(keyOf(`known ${index}`), fresh())),
      ...earns.map((earn) => unit.submit(keyOf(`fresh ${earn.seq}`), earn)),
    ]);
    expect(outcomes.slice(0, 3)).toEqual(known.map((value) => ({ status: 'fulfilled', value })));
    // Once with the first alone, once together without those that were known.
    expect(calls).toHaveLength(2);
    expect(calls[1]).toEqual(earns.map(({ seq }) => seq));
  });

  it('has its answer also where the whole group was done before', async () => {
    const first = await together(3, () => {
      const earn = fresh();
      return unit.submit(keyOf(`all ${earn.seq}`), earn);
    });
    const again = await asGroup(() =>
      first.map(({ seq }) => unit.submit(keyOf(`all ${seq}`), fresh())),
    );
    expect(again).toEqual(first.map((value) => ({ status: 'fulfilled', value })));
  });

  it('waits a while for the first in this process, then is told that it still runs', async () => {
    const door = gate();
    before = () => door.opened;
    const first = unit.submit(keyOf('slow'), fresh());
    const started = performance.now();
    await expect(unit.submit(keyOf('slow'), fresh())).rejects.toThrow(IdempotencyInProgress);
    expect(performance.now() - started).toBeGreaterThan(900);
    door.open();
    expect(await unit.submit(keyOf('slow'), fresh())).toEqual(await first);
  });

  it('waits a while for the first in another process, and holds up nobody for good', async () => {
    const started = gate();
    const far = other.once(keyOf('far'), async () => {
      started.open();
      await sleep(2_500);
      return { seq: 0, balance: 0 };
    });
    await started.opened;
    const earn = fresh();
    const outcomes = await asGroupBehind(far, earn);
    // One process writes to a SQLite file at a time, so there the whole database is busy.
    const refusal = isMysql ? IdempotencyInProgress : DatabaseUnavailable;
    expect(outcomes[0]).toMatchObject({ reason: expect.any(refusal) as unknown });
    if (isMysql) expect(outcomes[1]).toMatchObject({ value: { seq: earn.seq } });
    else expect(outcomes[1]).toMatchObject({ reason: expect.any(refusal) as unknown });
    expect(await unit.submit(keyOf('far'), fresh())).toEqual(await far);
  });

  /** On SQLite no unit begins while `far` is under way, so the first is one of those refused. */
  async function asGroupBehind(far: Promise<Earned>, earn: Earn) {
    const members = () => [
      unit.submit(keyOf('far'), fresh()),
      unit.submit(keyOf(`behind ${earn.seq}`), earn),
    ];
    const outcomes = isMysql ? await asGroup(members) : await Promise.allSettled(members());
    await far;
    return outcomes;
  }
});
