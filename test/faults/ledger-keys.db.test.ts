import { query } from '../../src/platform/database/sql';
import { together } from '../support/accounts';
import type { Act, Answer } from '../support/ledger-acts';
import { ledgerFaults } from '../support/ledger-check';
import { compileSpender, type Compiled, type Spender } from '../support/ledger-spender';
import { openLedgerWorld, type LedgerWorld } from '../support/ledger-world';

const AT_ONCE = 20;

jest.setTimeout(180_000);

describe('a key of a command on points', () => {
  let programs: Compiled;
  let world: LedgerWorld;

  beforeAll(async () => {
    programs = compileSpender();
    world = await openLedgerWorld();
  });

  afterAll(async () => {
    programs.remove();
    await world.close();
  });

  afterEach(async () => expect(await ledgerFaults(world.database.reader)).toEqual([]));

  const transactionsOf = async (memberId: string): Promise<number> => {
    const text = 'SELECT COUNT(*) AS n FROM wallet_transaction WHERE member_id = ?';
    const [row] = await query<{ n: number }>(world.database.reader, text, [memberId]);
    return Number(row?.n);
  };

  /** An act of each kind on a wallet of its own, and the same with another body. */
  const pairs = async (): Promise<(readonly [Act, Act])[]> => {
    const { key } = world;
    const rich = () => world.memberWith(100, 50);
    const held = async () => {
      const made = await world.done({ do: 'hold', memberId: await rich(), points: 60, key: key() });
      return made.hold?.id ?? '';
    };
    const spent = async () => {
      const memberId = await rich();
      const { sequence } = await world.done({ do: 'redeem', memberId, points: 5, key: key() });
      return world.transactionId(memberId, sequence ?? 0);
    };
    const bodies: (readonly [Act, Partial<Record<string, unknown>>])[] = [
      [{ do: 'redeem', memberId: await rich(), points: 70, key: key() }, { points: 71 }],
      [{ do: 'hold', memberId: await rich(), points: 70, key: key() }, { points: 69 }],
      [{ do: 'capture', holdId: await held(), points: null, key: key() }, { points: 60 }],
      [{ do: 'release', holdId: await held(), key: key() }, { holdId: await held() }],
      [{ do: 'adjust', memberId: await rich(), points: 70, key: key() }, { points: -70 }],
      [{ do: 'reverse', transactionId: await spent(), key: key() }, { transactionId: await spent() }],
      [
        { do: 'transfer', memberId: await rich(), toMemberId: await rich(), points: 9, key: key() },
        { toMemberId: await rich() },
      ],
    ]; // prettier-ignore
    return bodies.map(([act, other]) => [act, { ...act, ...other } as Act] as const);
  };

  it('does one thing when it comes twenty times at once to two processes', async () => {
    const spenders = await together(2, () => programs.start(world));
    const at = world.clock();
    for (const [act, other] of await pairs()) {
      const acts = Array<Act>(AT_ONCE / 2).fill(act);
      const task = { kind: 'together', acts, at } as const;
      const asked = spenders.map((spender) => spender.ask<Answer[]>(task));
      const answers = (await Promise.all(asked)).flat();
      const [first] = answers;
      expect(first).toMatchObject({ ok: true });
      expect(answers).toEqual(Array(AT_ONCE).fill(first));
      // A third process, which knows it from the table alone, answers the same.
      expect(await world.do(act)).toEqual(first);
      const reused = { ok: false, refusals: [{ kind: 'key-reused' }] };
      expect(await world.do(other)).toEqual(reused);
      const elsewhere = { kind: 'together', acts: [other], at } as const;
      expect(await spenders[0]?.ask(elsewhere)).toEqual([reused]);
    }
    for (const spender of spenders) spender.kill();
  });

  it('is refused with another body while the first is still under way', async () => {
    const memberId = await world.memberWith(100);
    const redeem = { do: 'redeem', memberId, key: world.key() } as const;
    const peer = await world.another();
    const answers = await Promise.all([
      world.do({ ...redeem, points: 10 }),
      world.do({ ...redeem, points: 20 }),
      peer.do({ ...redeem, points: 10 }),
      peer.do({ ...redeem, points: 20 }),
    ]);
    const kinds = answers.flatMap(({ refusals = [] }) => refusals).map(({ kind }) => kind);
    expect(kinds).toEqual(['key-reused', 'key-reused']);
    expect([80, 90]).toContain(await world.balanceOf(memberId));
    expect(await transactionsOf(memberId)).toBe(2);
  });

  it('remembers a refusal in every process, also in one that starts later', async () => {
    const memberId = await world.memberWith(10);
    const act: Act = { do: 'redeem', memberId, points: 50, key: world.key() };
    const refusal = { kind: 'insufficient-points', available: 10, required: 50 };
    const told = { ok: false, refusals: [refusal] };
    const ask = async (spender: Spender) =>
      (await spender.ask<Answer[]>({ kind: 'together', acts: [act] }))[0];

    const first = await programs.start(world);
    expect(await ask(first)).toEqual(told);
    await world.done({ do: 'adjust', memberId, points: 1_000, key: world.key() });
    expect(await ask(first)).toEqual(told);
    expect(await world.do(act)).toEqual(told);
    first.kill();
    await first.ending;
    const second = await programs.start(world);
    expect(await ask(second)).toEqual(told);
    second.kill();
    expect(await world.do({ ...act, key: world.key() })).toMatchObject({ ok: true });
    expect(await world.balanceOf(memberId)).toBe(960);
  });
});
