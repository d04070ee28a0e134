import { createConnection } from 'mysql2/promise';
import type { Tx } from '../../src/platform/database/database';
import { execute, query } from '../../src/platform/database/sql';
import { seededRng } from '../../src/domain/shared/rng';
import { together } from '../support/accounts';
import { isMysql } from '../support/database';
import { ledgerFaults } from '../support/ledger-check';
import { openLedgerWorld, type LedgerWorld } from '../support/ledger-world';
import { startProxy, type Proxy } from '../support/proxy';
import { gate } from '../support/shared-earners';
import { buildTerms } from '../support/wallets';

const WORKERS = 4;
const ACTS = 200;
const LOST = 0.1;
const POINTS = 5;
const START = 5_000;

jest.setTimeout(180_000);

// A SQLite file is not reached by a network, and has one writer at a time.
(isMysql ? describe : describe.skip)('the ledger on a server', () => {
  let world: LedgerWorld;

  beforeAll(async () => {
    world = await openLedgerWorld();
  });

  afterAll(() => world.close());

  afterEach(async () => expect(await ledgerFaults(world.database.reader)).toEqual([]));

  /** Every tenth answer to COMMIT is lost, in the order of the dice. */
  const losing = (proxy: Proxy) => {
    const rng = seededRng(2_026);
    const count = { lost: 0 };
    proxy.fateOfCommit = () => {
      if (rng() >= LOST) return 'pass';
      count.lost += 1;
      return 'lose-answer';
    };
    return count;
  };

  it('is exact though answers to COMMIT are lost; who tries again without a key is not', async () => {
    const proxy = await startProxy(world.database.options.url);
    const peer = await world.another({ url: proxy.url });
    const memberId = await world.memberWith(START);
    const count = losing(proxy);
    await together(WORKERS, async (worker) => {
      for (let index = worker; index < ACTS; index += WORKERS) {
        const act = { do: 'redeem', memberId, points: POINTS, key: world.key() } as const;
        while (!(await peer.do(act).catch(() => null))?.ok);
      }
    });
    expect(await world.balanceOf(memberId)).toBe(START - ACTS * POINTS);
    expect(count.lost).toBeGreaterThan(2);

    const own = await createConnection(world.database.options.url);
    await own.query('CREATE TABLE naive (balance bigint NOT NULL)');
    await own.query('INSERT INTO naive VALUES (?)', [START]);
    const again = losing(proxy);
    await together(WORKERS, async (worker) => {
      for (let index = worker; index < ACTS; index += WORKERS) {
        while (!(await peer.database.run(takeNaively).then(yes, no)));
      }
    });
    expect(again.lost).toBeGreaterThan(2);
    const [rows] = await own.query('SELECT balance FROM naive');
    expect(rows).not.toEqual([{ balance: START - ACTS * POINTS }]);
    await own.end();
    await peer.close();
    await proxy.close();
  });

  it('does units that wait for each other again, as wholes', async () => {
    const members = await together(2, () => world.memberWith(100));
    const { ledger, directory } = world.services;
    const program = await directory.get(world.programId);
    const occasion = { at: world.clock(), actor: 'system' };
    const [first = '', second = ''] = members;
    const terms = buildTerms();
    const about = { behaviourId: null, terms, effectiveAt: world.clock() };
    const command = { ...about, kind: 'PENALISE' as const, points: 30 };
    const penalise = (tx: Tx, memberId: string) =>
      ledger.post(tx, program, occasion, [{ memberId, command }]);
    const gates = [gate(), gate()];
    const attempts = [0, 0];
    const unit = (side: 0 | 1, order: readonly [string, string]) =>
      world.database.run(async (tx) => {
        attempts[side] = (attempts[side] ?? 0) + 1;
        await penalise(tx, order[0]);
        // Each has its first wallet before any asks for its second.
        gates[side]?.open();
        await gates[1 - side]?.opened;
        await penalise(tx, order[1]);
      });
    await Promise.all([unit(0, [first, second]), unit(1, [second, first])]);
    expect(attempts.toSorted()).toEqual([1, 2]);
    expect(await Promise.all(members.map(world.balanceOf))).toEqual([40, 40]);
    const rows = await query<{ n: number }>(
      world.database.reader,
      "SELECT COUNT(*) AS n FROM wallet_transaction WHERE kind = 'PENALTY' AND member_id IN (?, ?)",
      members,
    );
    expect(Number(rows[0]?.n)).toBe(4);
  });
});

const yes = () => true;
const no = () => false;

const takeNaively = (tx: Tx): Promise<number> =>
  execute(tx, 'UPDATE naive SET balance = balance - ?', [POINTS]);
