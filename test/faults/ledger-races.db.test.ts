import { DAY_MS } from '../../src/domain/shared/instant';
import { seededRng } from '../../src/domain/shared/rng';
import { query } from '../../src/platform/database/sql';
import { together } from '../support/accounts';
import { isMysql } from '../support/database';
import type { Act, Answer } from '../support/ledger-acts';
import { ledgerFaults } from '../support/ledger-check';
import { compileSpender, type Compiled, type Spender } from '../support/ledger-spender';
import { LIFE_DAYS, openLedgerWorld, type LedgerWorld } from '../support/ledger-world';

const RACERS = 50;

jest.setTimeout(180_000);

describe('who races for the same points', () => {
  let programs: Compiled;
  let world: LedgerWorld;
  let spenders: Spender[];

  beforeAll(async () => {
    programs = compileSpender();
    world = await openLedgerWorld();
    spenders = await together(2, () => programs.start(world));
  });

  afterAll(async () => {
    for (const spender of spenders) spender.kill();
    programs.remove();
    await world.close();
  });

  // Whatever a race leaves, its books must be right.
  afterEach(async () => expect(await ledgerFaults(world.database.reader)).toEqual([]));

  /** Half of the acts in each of two processes, all at once; their answers in order. */
  const race = async (acts: readonly Act[]): Promise<Answer[]> => {
    const sides = [0, 1].map((side) => acts.filter((_, place) => place % 2 === side));
    const at = world.clock();
    const answers = await together(2, async (side) => {
      const task = { kind: 'together', acts: sides[side] ?? [], at } as const;
      return spenders[side]?.ask<Answer[]>(task);
    });
    return acts.map((_, place) => answers[place % 2]?.[place >> 1] ?? { ok: false });
  };
  const refusalsOf = (answers: readonly Answer[]) =>
    answers.flatMap(({ refusals = [] }) => refusals);
  const kindsOf = (answers: readonly Answer[]) => refusalsOf(answers).map(({ kind }) => kind);
  const mixed = (acts: Act[], seed: number): Act[] => {
    const rng = seededRng(seed);
    const places = acts.map((act) => ({ act, place: rng() }));
    return places.toSorted((left, right) => left.place - right.place).map(({ act }) => act);
  };

  // The server of `npm run test:mysql` has snapshot isolation on.
  (isMysql ? it : it.skip)('does so at READ COMMITTED', async () => {
    const [level] = await world.database.run((tx) =>
      query<{ Value: string }>(
        tx,
        `SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_isolation', 'transaction_isolation')`,
      ),
    );
    expect(level?.Value).toBe('READ-COMMITTED');
  });

  it('has one winner of fifty, in two processes; the others are told what is left', async () => {
    const memberId = await world.memberWith(60, 40);
    const answers = await race(
      Array.from({ length: RACERS }, () => ({
        ...{ do: 'redeem' as const, memberId, points: 100, key: world.key() },
      })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const poor = { kind: 'insufficient-points', available: 0, required: 100 };
    expect(refusalsOf(answers)).toEqual(Array(RACERS - 1).fill(poor));
    expect(await world.balanceOf(memberId)).toBe(0);
  });

  it('spends exactly what there is where several can win', async () => {
    const memberId = await world.memberWith(30, 30, 40);
    const answers = await race(
      Array.from({ length: RACERS }, () => ({
        ...{ do: 'redeem' as const, memberId, points: 7, key: world.key() },
      })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(14);
    expect(new Set(refusalsOf(answers).map(({ available }) => available))).toEqual(new Set([2]));
    expect(await world.balanceOf(memberId)).toBe(2);
  });

  it('ends a hold once, captured or released', async () => {
    const holds = await together(12, async () => {
      const memberId = await world.memberWith(100);
      const made = await world.done({ do: 'hold', memberId, points: 60, key: world.key() });
      return { memberId, holdId: made.hold?.id ?? '' };
    });
    const acts = holds.flatMap(({ holdId }): Act[] => [
      { do: 'capture', holdId, points: null, key: world.key() },
      { do: 'release', holdId, key: world.key() },
    ]);
    // Which process is to capture changes from hold to hold.
    const crossed = acts.map((act, place) => (place % 4 < 2 ? act : (acts[place ^ 1] ?? act)));
    const answers = await race(crossed);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(12);
    expect(kindsOf(answers)).toEqual(Array(12).fill('hold-ended'));
    for (const { memberId } of holds) {
      expect([40, 100]).toContain(await world.balanceOf(memberId));
    }
  });

  it('takes a redemption back once', async () => {
    const memberId = await world.memberWith(100, 50);
    const spent = await world.done({ do: 'redeem', memberId, points: 120, key: world.key() });
    const transactionId = await world.transactionId(memberId, spent.sequence ?? 0);
    const answers = await race(
      Array.from({ length: 20 }, () => ({
        ...{ do: 'reverse' as const, transactionId, key: world.key() },
      })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(kindsOf(answers)).toEqual(Array(19).fill('already-reversed'));
    expect(await world.balanceOf(memberId)).toBe(150);
  });

  it('moves points back and forth between five wallets and loses none', async () => {
    const members = await together(5, () => world.memberWith(100));
    const rng = seededRng(7);
    const acts = Array.from({ length: 200 }, (): Act => {
      const from = Math.floor(rng() * 5);
      const to = (from + 1 + Math.floor(rng() * 4)) % 5;
      const points = 1 + Math.floor(rng() * 80);
      return {
        ...{ do: 'transfer', memberId: members[from] ?? '', toMemberId: members[to] ?? '' },
        ...{ points, key: world.key() },
      };
    });
    // Ten at once in each process: twenty workers.
    const answers: Answer[] = [];
    for (let start = 0; start < acts.length; start += 20) {
      answers.push(...(await race(acts.slice(start, start + 20))));
    }
    expect(new Set(kindsOf(answers))).toEqual(new Set(['insufficient-points']));
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(50);
    const balances = await Promise.all(members.map(world.balanceOf));
    expect(balances.reduce((sum, each) => sum + each, 0)).toBe(500);
  });

  it('never spends what expires, whichever comes first', async () => {
    const members = await together(10, () => world.memberWith(100));
    world.clock.set(world.clock() + (LIFE_DAYS + 1) * DAY_MS);
    const acts = members.flatMap((memberId): Act[] => [
      { do: 'redeem', memberId, points: 100, key: world.key() },
      { do: 'settle' },
    ]);
    const answers = await race(mixed(acts, 11));
    expect(refusalsOf(answers)).toEqual(
      Array(10).fill({ kind: 'insufficient-points', available: 0, required: 100 }),
    );
    for (const memberId of members) expect(await world.balanceOf(memberId)).toBe(0);
    const [expired] = await query<{ lots: number }>(
      world.database.reader,
      `SELECT COUNT(*) AS lots FROM wallet_transaction
        WHERE kind = 'EXPIRE' AND member_id IN (${members.map(() => '?').join(', ')})`,
      members,
    );
    expect(Number(expired?.lots)).toBe(10);
  });

  it('spends what others earn meanwhile, and no more', async () => {
    const memberId = await world.memberWith(10);
    const acts: Act[] = Array.from({ length: 25 }, () => {
      const key = world.key();
      return { do: 'order', memberId, orderId: key, pounds: 10, key };
    });
    for (let index = 0; index < 40; index += 1) {
      acts.push({ do: 'redeem', memberId, points: 10, key: world.key() });
    }
    const order = mixed(acts, 3);
    const answers = await race(order);
    const spent = order.filter(({ do: kind }, place) => kind === 'redeem' && answers[place]?.ok);
    expect(answers.filter(({ ok }, place) => !ok && order[place]?.do === 'order')).toEqual([]);
    expect(await world.balanceOf(memberId)).toBe(260 - 10 * spent.length);
  });
});
