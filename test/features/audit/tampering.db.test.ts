import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Finding } from '../../../src/domain/points/verify-finding';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { LedgerAnchorRow } from '../../../src/features/audit/ledger-anchor.entity';
import { LedgerCheckpointRow } from '../../../src/features/audit/ledger-checkpoint.entity';
import { LedgerHeadRow } from '../../../src/features/audit/ledger-head.entity';
import { WalletHoldRow } from '../../../src/features/points/hold.entity';
import { WalletLotRow } from '../../../src/features/points/lot.entity';
import { PointsDayRow } from '../../../src/features/points/points-day.entity';
import { WalletPostingRow } from '../../../src/features/points/posting.entity';
import { WalletTransactionRow } from '../../../src/features/points/transaction.entity';
import { WalletRow } from '../../../src/features/points/wallet.entity';
import { fromStoredInstant, toStoredInstant } from '../../../src/platform/database/sql';
import { insertRows } from '../../../src/platform/database/write-rows';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fillLedger, openAuditWorld, type AuditWorld } from '../../support/audit-world';

type Value = string | number | null;
type Row = Record<string, Value>;
type Column = { readonly name: string; readonly type: string; readonly isNullable: boolean };

const TABLES = [
  'wallet',
  'wallet_transaction',
  'wallet_posting',
  'wallet_lot',
  'wallet_hold',
  'points_day',
  'ledger_anchor',
  'ledger_checkpoint',
  'ledger_head',
] as const;

/** What nothing in the ledger says: a state is a person's, and being due early does no harm. */
const FREE_TO_CHANGE: Readonly<Record<string, readonly string[]>> = {
  wallet: ['state', 'frozen_at', 'frozen_because'],
  // When an open hold ends by itself is decided when it is made, and is in no transaction.
  wallet_hold: ['expires_at'],
  ledger_anchor: ['is_in_checkpoint'],
  // Which day, kind, tier and rule a sum belongs to is a report's affair, not the ledger's.
  points_day: [
    ...['day', 'kind', 'tier_code', 'rule_code', 'points_version', 'transactions'],
    ...['held', 'pending'],
  ],
};

describe('tampering', () => {
  let database: TestDatabase;
  let world: AuditWorld;
  let rows: Record<string, Row[]>;
  /** The member with the longest wallet. */
  let victim: string;
  /** A member without a wallet. */
  let spare: string;

  beforeAll(async () => {
    database = await testDatabase();
    world = await openAuditWorld(database);
    await fillLedger(world, { members: 4, acts: 160, seed: 5 });
    await world.anchor();
    world.clock.set(world.clock() + DAY_MS);
    await fillLedger(world, { members: 2, acts: 20, seed: 6 });
    await world.anchor();
    rows = await allRows();
    victim = longestWallet(rows);
    [spare = ''] = await world.members(1);
  });

  afterEach(async () => restore(rows));

  afterAll(() => database.close());

  const sql = (text: string, params: readonly Value[] = []) =>
    database.source.query(text, [...params]) as Promise<unknown>;

  async function allRows(): Promise<Record<string, Row[]>> {
    const found: Record<string, Row[]> = {};
    for (const table of TABLES) found[table] = await world.rows(`SELECT * FROM ${table}`);
    return found;
  }

  async function restore(to: Record<string, Row[]>): Promise<void> {
    for (const table of TABLES) await sql(`DELETE FROM ${table}`);
    await database.run(async (tx) => {
      for (const table of TABLES) {
        const kept = to[table] ?? [];
        const columns = Object.keys(kept[0] ?? {});
        await insertRows(
          tx,
          table,
          columns,
          kept.map((row) => columns.map((column) => row[column] ?? null)),
        );
      }
    });
  }

  const findings = async (): Promise<readonly Finding[]> =>
    (await world.verify(world.program)).found;

  const columnsOf = (entity: EntityTarget<ObjectLiteral>): Column[] =>
    database.source.getMetadata(entity).columns.map((column) => ({
      name: column.databaseName,
      type: String(column.type),
      isNullable: column.isNullable,
    }));

  /** The rows of a table to try a column on: one where it says something, one where it does not. */
  function samplesOf(table: string, { name }: Column): Row[] {
    const own = (rows[table] ?? []).filter(
      (row) => (row['member_id'] ?? victim) === victim && Number(row['sequence'] ?? 2) > 1,
    );
    // What is full can be changed in more ways than what is used up.
    const all = [...own, ...(rows[table] ?? [])].toSorted(
      (left, right) => roomIn(right) - roomIn(left),
    );
    const filled = all.find((row) => row[name] !== null);
    const empty = all.find((row) => row[name] === null);
    return [filled, empty].filter((row) => row !== undefined);
  }

  /** Other values of a column, each with those to try where the database refuses it. */
  function otherValues({ name, type, isNullable }: Column, value: Value): Value[][] {
    if (value === null) return [[type === 'datetime' ? '2026-02-03 04:05:06.007' : filler(type)]];
    const named: Readonly<Record<string, Value>> = {
      kind: value === 'EARN' ? 'ADJUST' : 'EARN',
      account: value === 'WALLET' ? 'EXPIRY' : 'WALLET',
      member_id: spare,
      pins: '[]',
    };
    if (named[name] !== undefined) return [[named[name], 'SOMETHING']];
    if (name.startsWith('is_')) return [[1 - Number(value)]];
    const without: Value[][] = isNullable ? [[null]] : [];
    if (type === 'datetime') return [[shifted(String(value))], ...without];
    if (isNumber(type)) {
      const number = Number(value);
      return [[number + 1_000, number + 1, number - 1], ...without];
    }
    return [[otherText(String(value))], ...without];
  }

  /** Does one change after another, and tells which of them nobody noticed. */
  async function unnoticed(
    table: string,
    entity: EntityTarget<ObjectLiteral>,
    isNoticed: (found: readonly Finding[], row: Row) => boolean,
  ): Promise<string[]> {
    const missed: string[] = [];
    for (const column of columnsOf(entity)) {
      if (FREE_TO_CHANGE[table]?.includes(column.name)) continue;
      for (const row of samplesOf(table, column)) {
        for (const values of otherValues(column, row[column.name] ?? null)) {
          const value = await firstAccepted(table, entity, row, { [column.name]: values });
          const place = `${column.name}: ${row[column.name]} → ${values.join()}`;
          if (value === undefined) {
            missed.push(`${place} is refused`);
            continue;
          }
          const found = await findings();
          if (!isNoticed(found, row)) missed.push(`${place} ${JSON.stringify(found)}`);
          await change(table, entity, { ...row, [column.name]: value }, row);
        }
      }
    }
    return missed;
  }

  async function firstAccepted(
    table: string,
    entity: EntityTarget<ObjectLiteral>,
    row: Row,
    to: Record<string, Value[]>,
  ): Promise<Value | undefined> {
    for (const [name, values] of Object.entries(to)) {
      for (const value of values) {
        const isDone = await change(table, entity, row, { [name]: value }).catch(() => false);
        if (isDone !== false) return value;
      }
    }
    return undefined;
  }

  it('is not seen where there is none', async () => {
    expect(await findings()).toEqual([]);
  });

  const LEDGER: readonly [string, EntityTarget<ObjectLiteral>][] = [
    ['wallet_transaction', WalletTransactionRow],
    ['wallet_posting', WalletPostingRow],
    ['wallet_lot', WalletLotRow],
    ['wallet', WalletRow],
    ['wallet_hold', WalletHoldRow],
  ];

  it.each(LEDGER)(
    'with any column of %s is found where it is',
    async (table, entity) => {
      const isNoticed = (found: readonly Finding[], row: Row) => isLocated(found, table, row);
      expect(await unnoticed(table, entity, isNoticed)).toEqual([]);
    },
    300_000,
  );

  it.each<[string, EntityTarget<ObjectLiteral>]>([
    ['ledger_anchor', LedgerAnchorRow],
    ['ledger_checkpoint', LedgerCheckpointRow],
    ['ledger_head', LedgerHeadRow],
    ['points_day', PointsDayRow],
  ])(
    'with any column of %s is found',
    async (table, entity) => {
      expect(await unnoticed(table, entity, (found) => found.length > 0)).toEqual([]);
    },
    300_000,
  );

  async function change(
    table: string,
    entity: EntityTarget<ObjectLiteral>,
    row: Row,
    to: Row,
  ): Promise<true> {
    const key = database.source.getMetadata(entity).primaryColumns.map((c) => c.databaseName);
    const set = Object.keys(to);
    await sql(
      `UPDATE ${table} SET ${set.map((name) => `${name} = ?`).join(', ')}
        WHERE ${key.map((name) => `${name} = ?`).join(' AND ')}`,
      [...set.map((name) => to[name] ?? null), ...key.map((name) => row[name] ?? null)],
    );
    return true;
  }

  function isLocated(found: readonly Finding[], table: string, row: Row): boolean {
    const place = row['sequence'] ?? row['opened'] ?? null;
    return found.some(
      ({ memberId, sequence }) =>
        memberId === row['member_id'] &&
        (table === 'wallet' || place === null || sequence === Number(place)),
    );
  }

  const where = 'WHERE member_id = ? AND sequence = ?';
  const last = () =>
    Number(rows['wallet']?.find((row) => row['member_id'] === victim)?.['sequence']);
  const located = async (sequence: number | null = null): Promise<void> => {
    const found = await findings();
    expect(found).toContainEqual(
      expect.objectContaining({ memberId: victim, ...(sequence === null ? {} : { sequence }) }),
    );
  };

  it('that deletes a transaction is found', async () => {
    await sql(`DELETE FROM wallet_transaction ${where}`, [victim, 5]);
    await sql(`DELETE FROM wallet_posting ${where}`, [victim, 5]);
    await located(5);
  });

  it('that deletes the row of a transaction alone is found', async () => {
    await sql(`DELETE FROM wallet_transaction ${where}`, [victim, 5]);
    await located(5);
  });

  it('that deletes a posting is found', async () => {
    const { sequence } = await posting();
    await sql(`DELETE FROM wallet_posting ${where} AND line = 0`, [victim, sequence]);
    await located(sequence);
  });

  it('that deletes a lot is found', async () => {
    const [lot] = (rows['wallet_lot'] ?? []).filter((row) => row['member_id'] === victim);
    await sql('DELETE FROM wallet_lot WHERE member_id = ? AND number = ?', [
      victim,
      lot?.['number'] ?? 0,
    ]);
    await located(Number(lot?.['opened']));
  });

  it('that deletes a hold is found', async () => {
    const [hold] = rows['wallet_hold'] ?? [];
    await sql('DELETE FROM wallet_hold WHERE id = ?', [hold?.['id'] ?? '']);
    const found = await findings();
    expect(found).toContainEqual(expect.objectContaining({ memberId: hold?.['member_id'] }));
  });

  it('that adds balanced postings to a transaction is found', async () => {
    const { sequence } = await posting();
    await addPosting(sequence, 50, 'WALLET', -7);
    await addPosting(sequence, 51, 'REDEMPTION', 7);
    await located(sequence);
  });

  it('that adds postings without a transaction is found', async () => {
    await addPosting(9_999, 0, 'ISSUANCE', 7);
    await located(9_999);
  });

  it('that adds a lot is found', async () => {
    const [lot] = (rows['wallet_lot'] ?? []).filter((row) => row['member_id'] === victim);
    await insertCopy('wallet_lot', { ...lot, number: 9_999, opened: 3 });
    await located(3);
  });

  it.each([false, true])(
    'that repeats a transaction is found (wallet told: %s)',
    async (isTold) => {
      const place = last() + 1;
      await copyTransaction(6, place);
      if (isTold) await sql(`UPDATE wallet SET sequence = ? WHERE member_id = ?`, [place, victim]);
      await located(place);
    },
  );

  it('that swaps two transactions is found', async () => {
    for (const table of ['wallet_transaction', 'wallet_posting']) {
      const move = (from: number, to: number) =>
        sql(`UPDATE ${table} SET sequence = ? ${where}`, [to, victim, from]);
      await move(5, 9_999);
      await move(6, 5);
      await move(9_999, 6);
    }
    await located(5);
  });

  it('that cuts the tail is found', async () => {
    await cut(last() - 3);
    await located(last() - 2);
  });

  it('that removes a wallet with all its rows is found', async () => {
    for (const table of TABLES.filter((name) => name.startsWith('wallet'))) {
      await sql(`DELETE FROM ${table} WHERE member_id = ?`, [victim]);
    }
    await sql('DELETE FROM ledger_anchor WHERE member_id = ?', [victim]);
    await located();
  });

  it('that removes the row of a wallet alone is found', async () => {
    await sql('DELETE FROM wallet WHERE member_id = ?', [victim]);
    await located();
  });

  describe('that leaves the wallet consistent', () => {
    let before: Record<string, Row[]>;
    let after: Record<string, Row[]>;

    // The same wallet before and after its last transaction, both as a sound ledger would have it.
    beforeEach(async () => {
      before = rows;
      world.clock.set(world.clock() + DAY_MS);
      const adjust = { kind: 'ADJUST', points: 77, reference: 'more' } as const;
      const [outcome] = await world.post([{ memberId: victim, command: adjust }]);
      expect(outcome?.ok).toBe(true);
      await world.anchor();
      after = await allRows();
      expect(await findings()).toEqual([]);
    });

    const of = (from: Record<string, Row[]>, table: string) =>
      (from[table] ?? []).filter((row) => row['member_id'] === victim);

    async function putBack(tables: readonly string[]): Promise<void> {
      for (const table of tables) {
        await sql(`DELETE FROM ${table} WHERE member_id = ?`, [victim]);
        for (const row of of(before, table)) await insertCopy(table, row);
      }
    }

    const WALLET = TABLES.filter((name) => name.startsWith('wallet'));

    it('but cuts its tail is found by the anchor', async () => {
      await putBack(WALLET);
      await located(Number(of(after, 'wallet')[0]?.['sequence']));
    });

    it('but cuts its tail and the anchor is found by the checkpoint', async () => {
      await putBack([...WALLET, 'ledger_anchor']);
      const found = await findings();
      expect(found.map(({ code }) => code)).toContain('HEAD_WRONG');
      expect(found.every(({ memberId }) => memberId === victim || memberId === null)).toBe(true);
      await located(Number(of(after, 'wallet')[0]?.['sequence']));
    });

    it('but replaces a transaction by another is found by the checkpoint', async () => {
      await putBack([...WALLET, 'ledger_anchor']);
      const adjust = { kind: 'ADJUST', points: 78, reference: 'even more' } as const;
      await world.post([{ memberId: victim, command: adjust }]);
      const found = await findings();
      expect(found).toContainEqual(
        expect.objectContaining({ memberId: victim, code: 'HEAD_WRONG' }),
      );
    });

    it('and removes the last checkpoint is found by a verifier that saw it', async () => {
      await restore(before);
      await sql(`UPDATE ledger_chain SET number = number - 1, day = day - 1 WHERE program_id = ?`, [
        world.programId,
      ]);
      const found = await findings();
      expect(found.map(({ code }) => code)).toEqual(['CHECKPOINT_WRONG']);
    });

    afterEach(async () => {
      await sql(`UPDATE ledger_chain SET number = 2 WHERE program_id = ?`, [world.programId]);
      await sql(`DELETE FROM ledger_verification`);
    });
  });

  async function posting(): Promise<{ sequence: number }> {
    const found = (rows['wallet_posting'] ?? []).find(
      (row) => row['member_id'] === victim && Number(row['sequence']) > 3,
    );
    return Promise.resolve({ sequence: Number(found?.['sequence']) });
  }

  async function insertCopy(table: string, row: Row): Promise<void> {
    const columns = Object.keys(row);
    await database.run((tx) =>
      insertRows(tx, table, columns, [columns.map((column) => row[column] ?? null)]),
    );
  }

  const addPosting = (sequence: number, line: number, account: string, amount: number) =>
    insertCopy('wallet_posting', {
      ...{ member_id: victim, sequence, line, account, lot: null, amount, held: 0, pending: 0 },
    });

  async function copyTransaction(from: number, to: number): Promise<void> {
    const at = (row: Row) => row['member_id'] === victim && row['sequence'] === from;
    for (const row of (rows['wallet_transaction'] ?? []).filter(at)) {
      const id = otherText(String(row['id']));
      const fresh = { behaviour_id: null, corrects: null };
      await insertCopy('wallet_transaction', { ...row, ...fresh, id, sequence: to });
    }
    for (const row of (rows['wallet_posting'] ?? []).filter(at)) {
      await insertCopy('wallet_posting', { ...row, sequence: to });
    }
  }

  async function cut(after: number): Promise<void> {
    for (const table of ['wallet_transaction', 'wallet_posting']) {
      await sql(`DELETE FROM ${table} WHERE member_id = ? AND sequence > ?`, [victim, after]);
    }
  }
});

function longestWallet(rows: Record<string, Row[]>): string {
  const longest = (rows['wallet'] ?? []).toSorted(
    (left, right) => Number(right['sequence']) - Number(left['sequence']),
  );
  return String(longest[0]?.['member_id']);
}

const isNumber = (type: string): boolean => ['integer', 'bigint', 'int'].includes(type);

const filler = (type: string): Value => (isNumber(type) ? 901 : 'x');

/** Where something moved, or is free, there is more to change. */
const roomIn = ({ points, active, held }: Row): number =>
  Math.sign(Math.abs(Number(points ?? Number(active ?? 0) - Number(held ?? 0))));

/** The same text but for its last character. */
const otherText = (text: string): string => text.slice(0, -1) + (text.endsWith('1') ? '2' : '1');

/** One millisecond later. */
const shifted = (text: string): string => toStoredInstant(fromStoredInstant(text) + 1);
