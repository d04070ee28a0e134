import { query } from '../../src/platform/database/sql';
import { together } from '../support/accounts';
import { faultsOf, ledgerRows, type LedgerRows } from '../support/ledger-check';
import type { HistoryTold } from '../support/ledger-history';
import { compileSpender, type Compiled } from '../support/ledger-spender';
import { openLedgerWorld, type LedgerWorld } from '../support/ledger-world';

const WORKERS = 4;
const ACTS = 300;

jest.setTimeout(180_000);

describe('two processes that do random things to six wallets', () => {
  let programs: Compiled;
  let world: LedgerWorld;
  let rows: LedgerRows;
  let told: readonly HistoryTold[];

  beforeAll(async () => {
    programs = compileSpender();
    world = await openLedgerWorld();
    const members = await world.members(6);
    told = await together(2, async (place) => {
      const spender = await programs.start(world);
      const task = { kind: 'history', workers: WORKERS, acts: ACTS, members } as const;
      const outcome = await spender.ask<HistoryTold>({ ...task, seed: 100 + place });
      spender.kill();
      return outcome;
    });
    rows = await ledgerRows(world.database.reader);
  });

  afterAll(async () => {
    programs.remove();
    await world.close();
  });

  it('do all of them, and are refused only what may be refused', () => {
    expect(told.map(({ done }) => done)).toEqual([WORKERS * ACTS, WORKERS * ACTS]);
    const kinds = new Set(told.flatMap(({ refused }) => Object.keys(refused)));
    const allowed = [
      ...['insufficient-points', 'hold-ended', 'exceeds-hold', 'already-reversed'],
      // Before the first hold and the first redemption.
      ...['hold-not-found', 'unknown-transaction'],
    ];
    expect([...kinds].filter((kind) => !allowed.includes(kind))).toEqual([]);
  });

  it('come across every kind of transaction that these rules know', () => {
    const kinds = new Set(rows.transactions.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      ...['ADJUST', 'CAPTURE', 'EARN', 'EXPIRE', 'HOLD', 'HOLD_END', 'REDEEM', 'RELEASE'],
      ...['REVERSE', 'TAKE_BACK', 'TRANSFER_IN', 'TRANSFER_OUT'],
    ]);
  });

  it('leave books that a pencil agrees with', () => {
    expect(faultsOf(rows)).toEqual([]);
  });

  it('leave books in which a change of any figure would be seen', () => {
    const changes: (readonly [keyof LedgerRows, string])[] = [
      ['wallets', 'balance'],
      ['wallets', 'held'],
      ['wallets', 'debt'],
      ['wallets', 'sequence'],
      ['lots', 'active'],
      ['lots', 'earned'],
      ['postings', 'amount'],
      ['holds', 'points'],
      ['transactions', 'points'],
    ];
    for (const [table, column] of changes) {
      const [first, ...others] = rows[table];
      const changed = { ...first, [column]: Number(first?.[column]) + 1 };
      expect(faultsOf({ ...rows, [table]: [changed, ...others] })).not.toEqual([]);
    }
  });

  it('leave nothing undone that was counted', async () => {
    const [frozen] = await query<{ n: number }>(
      world.database.reader,
      "SELECT COUNT(*) AS n FROM wallet WHERE state <> 'ACTIVE'",
    );
    expect(Number(frozen?.n)).toBe(0);
  });
});
