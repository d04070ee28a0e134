import type { TransactionFacts, WalletFacts } from '../../domain/points/verify-facts';
import type { WalletFigures } from '../../domain/points/wallet';
import type { Db, Tx } from '../../platform/database/database';
import { givenRows } from '../../platform/database/given-rows';
import { byIndex, forUpdate, inList, query } from '../../platform/database/sql';
import { updateRows } from '../../platform/database/write-rows';
import { transactionFacts, walletFacts } from './ledger-facts.store';
import {
  POSTING_FIELDS,
  TRANSACTION_FIELDS,
  WALLET,
  type PostingRowRead,
  type TransactionRowRead,
  type WalletRowRead,
} from './ledger-row.store';
import { placeKey } from './transaction.store';

/** Transactions of a wallet after one place, up to another. */
export type NewPlaces = {
  readonly memberId: string;
  readonly after: number;
  readonly upTo: number;
};

/** How far a wallet is checked. */
export type AnchoredPlace = {
  readonly memberId: string;
  readonly sequence: number;
  /** Whether nothing came after it. */
  readonly isLast: boolean;
};

/** What the open lots of a wallet hold together. */
export type OpenTotals = Pick<WalletFigures, 'held' | 'pending'> & { readonly active: number };

const GIVEN = [
  { name: 'member_id', type: 'key' },
  { name: 'after_place', type: 'integer' },
  { name: 'last_place', type: 'integer' },
] as const;

/** Reads what was posted since a wallet was checked, and notes how far it is now. */
export class AnchoringStore {
  /** The next members, in order, in whose wallets something was posted since. */
  async unanchored(db: Db, programId: string, after: string, limit: number): Promise<string[]> {
    const rows = await query<{ member_id: string }>(
      db,
      `SELECT member_id FROM wallet${byIndex(db.dialect, 'ix_wallet_anchor')}
        WHERE program_id = ? AND is_anchored = ? AND member_id > ? ORDER BY member_id LIMIT ?`,
      [programId, 0, after, limit],
    );
    return rows.map(({ member_id: memberId }) => memberId);
  }

  async countUnanchored(db: Db, programId: string): Promise<number> {
    const [row] = await query<{ wallets: number }>(
      db,
      'SELECT COUNT(*) AS wallets FROM wallet WHERE program_id = ? AND is_anchored = ?',
      [programId, 0],
    );
    return Number(row?.wallets ?? 0);
  }

  /** Wallets for the rest of the unit, by their key: whoever posts takes the same way. */
  async lock(tx: Tx, memberIds: readonly string[]): Promise<WalletFacts[]> {
    if (memberIds.length === 0) return [];
    const { text, params } = inList('member_id', memberIds);
    const rows = await query<WalletRowRead>(
      tx,
      `${WALLET} WHERE ${text} ORDER BY member_id${forUpdate(tx)}`,
      params,
    );
    return rows.map(walletFacts);
  }

  /** New transactions with their postings, by member, in order; two statements. */
  async transactions(
    db: Db,
    places: readonly NewPlaces[],
  ): Promise<ReadonlyMap<string, readonly TransactionFacts[]>> {
    if (places.length === 0) return new Map();
    const wanted = places.map(({ memberId, after, upTo }) => [memberId, after, upTo]);
    const given = givenRows(db.dialect, GIVEN, wanted);
    const joined = (table: string, alias: string): string =>
      `FROM ${given.text} AS given CROSS JOIN ${table} AS ${alias}
        ON ${alias}.member_id = given.member_id AND ${alias}.sequence > given.after_place
          AND ${alias}.sequence <= given.last_place`;
    const rows = await query<TransactionRowRead>(
      db,
      `SELECT ${TRANSACTION_FIELDS} ${joined('wallet_transaction', 't')}`,
      given.params,
    );
    const postings = await query<PostingRowRead>(
      db,
      `SELECT ${POSTING_FIELDS} ${joined('wallet_posting', 'p')}`,
      given.params,
    );
    return byMember(rows, linesByPlace(postings));
  }

  /** What all lots of the members hold; those that are used up hold nothing. */
  async openTotals(db: Db, memberIds: readonly string[]): Promise<ReadonlyMap<string, OpenTotals>> {
    if (memberIds.length === 0) return new Map();
    const { text, params } = inList('member_id', memberIds);
    const rows = await query<{ member_id: string } & OpenTotals>(
      db,
      `SELECT member_id, SUM(active) AS active, SUM(held) AS held, SUM(pending) AS pending
        FROM wallet_lot WHERE ${text} GROUP BY member_id`,
      params,
    );
    return new Map(
      rows.map(({ member_id: memberId, active, held, pending }) => [
        memberId,
        { active: Number(active), held: Number(held), pending: Number(pending) },
      ]),
    );
  }

  /** Notes how far wallets are checked; they are held by the unit. */
  async markAnchored(tx: Tx, places: readonly AnchoredPlace[]): Promise<void> {
    await updateRows(
      tx,
      'wallet',
      {
        key: [{ name: 'member_id', type: 'key' }],
        set: [
          { name: 'anchored_sequence', type: 'integer' },
          { name: 'is_anchored', type: 'integer' },
        ],
      },
      places.map(({ memberId, sequence, isLast }) => [memberId, sequence, isLast ? 1 : 0]),
    );
  }
}

/** Postings by `placeKey`, in the order of their lines. */
export function linesByPlace(
  rows: readonly PostingRowRead[],
): ReadonlyMap<string, readonly PostingRowRead[]> {
  const found = new Map<string, PostingRowRead[]>();
  for (const row of rows) {
    const key = placeKey([row.member_id, Number(row.sequence)]);
    const known = found.get(key);
    if (known) known.push(row);
    else found.set(key, [row]);
  }
  for (const lines of found.values()) {
    if (lines.length > 1) lines.sort((left, right) => Number(left.line) - Number(right.line));
  }
  return found;
}

function byMember(
  rows: readonly TransactionRowRead[],
  lines: ReadonlyMap<string, readonly PostingRowRead[]>,
): ReadonlyMap<string, TransactionFacts[]> {
  const found = new Map<string, TransactionFacts[]>();
  for (const row of rows) {
    const key = placeKey([row.member_id, Number(row.sequence)]);
    const facts = transactionFacts(row, lines.get(key) ?? []);
    const known = found.get(row.member_id);
    if (known) known.push(facts);
    else found.set(row.member_id, [facts]);
  }
  for (const each of found.values()) each.sort((left, right) => left.sequence - right.sequence);
  return found;
}
