import type { Posting } from '../../domain/points/posting';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { givenRows, rowsOfTuples } from '../../platform/database/given-rows';
import { inList, query, toStoredInstant, unionAll } from '../../platform/database/sql';
import {
  placeKey,
  postingsByPlace,
  toTransaction,
  TRANSACTION_COLUMNS,
  TransactionStore,
  type Place,
  type PostingRow,
  type StoredTransaction,
  type TransactionRow,
} from './transaction.store';

/** Which transactions of a member a page holds, newest first. */
export type HistoryPage = { readonly below: number | null; readonly limit: number };

/** A transaction without its postings, which are loaded where they are asked for. */
export type HistoryEntry = Omit<StoredTransaction, 'postings'> & { readonly points: number };

type EntryRow = TransactionRow & { points: number };

const ENTRY = `t.points, ${TRANSACTION_COLUMNS}`;

/** Reads what the ledger says of members. */
export class PointsHistoryStore {
  private readonly transactions = new TransactionStore();

  /** Page by page the newest transactions; one statement. */
  async pages(
    db: Db,
    pages: readonly (HistoryPage & { readonly memberId: string })[],
  ): Promise<HistoryEntry[][]> {
    const selects = pages.map(({ below }, place) => {
      const bound = below === null ? '' : 'AND t.sequence < ?';
      return `SELECT ${place} AS place, ${ENTRY} FROM wallet_transaction AS t
        WHERE t.member_id = ? ${bound} ORDER BY t.sequence DESC LIMIT ?`;
    });
    const rows = await query<EntryRow & { place: number }>(
      db,
      unionAll(db.dialect, selects),
      pages.flatMap(({ memberId, below, limit }) =>
        below === null ? [memberId, limit] : [memberId, below, limit],
      ),
    );
    const found = pages.map((): HistoryEntry[] => []);
    for (const row of rows.toSorted(
      (left, right) => Number(right.sequence) - Number(left.sequence),
    )) {
      found[Number(row.place)]?.push(toEntry(row));
    }
    return found;
  }

  /** Transactions of the programme by their ids; one statement. */
  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<HistoryEntry[]> {
    const wanted = inList('t.id', ids);
    const rows = await query<EntryRow>(
      db,
      `SELECT ${ENTRY} FROM wallet_transaction AS t WHERE ${wanted.text} AND t.program_id = ?`,
      [...wanted.params, programId],
    );
    return rows.map(toEntry);
  }

  /** Transactions by their places; one statement. */
  async atPlaces(db: Db, places: readonly Place[]): Promise<HistoryEntry[]> {
    return this.matching(db, 'sequence', places);
  }

  /** The transactions that take others back, by the places of those; one statement. */
  async correcting(db: Db, places: readonly Place[]): Promise<HistoryEntry[]> {
    return this.matching(db, 'corrects', places);
  }

  /** The postings of transactions, by `placeKey`. */
  async postings(
    db: Db,
    places: readonly Place[],
  ): Promise<ReadonlyMap<string, readonly Posting[]>> {
    return this.transactions.postings(db, places);
  }

  /**
   * All that members' wallets knew, each by an instant of its own: the transactions that had been
   * recorded by then, in order, with their postings. Two statements.
   */
  async upTo(
    db: Db,
    members: readonly (readonly [memberId: string, at: Instant])[],
  ): Promise<ReadonlyMap<string, readonly StoredTransaction[]>> {
    const given = givenRows(
      db.dialect,
      [
        { name: 'member_id', type: 'key' },
        { name: 'known_by', type: 'instant' },
      ],
      members.map(([memberId, at]) => [memberId, toStoredInstant(at)]),
    );
    const rows = await query<TransactionRow>(
      db,
      `SELECT ${TRANSACTION_COLUMNS} FROM ${given.text} AS given
        JOIN wallet_transaction AS t
          ON t.member_id = given.member_id AND t.recorded_at <= given.known_by
        ORDER BY t.member_id, t.sequence`,
      given.params,
    );
    const last = new Map(rows.map((row) => [row.member_id, Number(row.sequence)]));
    const postings = await this.postingsUpTo(db, [...last]);
    const found = new Map<string, StoredTransaction[]>();
    for (const row of rows) {
      const key = placeKey([row.member_id, Number(row.sequence)]);
      const transaction = toTransaction(row, postings.get(key) ?? []);
      const known = found.get(row.member_id);
      if (known) known.push(transaction);
      else found.set(row.member_id, [transaction]);
    }
    return found;
  }

  private async postingsUpTo(
    db: Db,
    last: readonly Place[],
  ): Promise<ReadonlyMap<string, readonly Posting[]>> {
    if (last.length === 0) return new Map();
    const given = givenRows(
      db.dialect,
      [
        { name: 'member_id', type: 'key' },
        { name: 'last', type: 'integer' },
      ],
      last,
    );
    const lines = await query<PostingRow>(
      db,
      `SELECT p.member_id, p.sequence, p.line, p.account, p.lot, p.amount, p.held, p.pending
        FROM ${given.text} AS given
        JOIN wallet_posting AS p ON p.member_id = given.member_id AND p.sequence <= given.last`,
      given.params,
    );
    return postingsByPlace(lines);
  }

  private async matching(
    db: Db,
    column: 'sequence' | 'corrects',
    places: readonly Place[],
  ): Promise<HistoryEntry[]> {
    const columns = [
      { name: 'member_id', type: 'key' },
      { name: column, type: 'integer' },
    ] as const;
    const wanted = rowsOfTuples(db.dialect, 'wallet_transaction', columns, places);
    const selected = ENTRY.replaceAll(/\bt\./g, 'wallet_transaction.');
    const rows = await query<EntryRow>(db, `SELECT ${selected} FROM ${wanted.text}`, wanted.params);
    return rows.map(toEntry);
  }
}

const toEntry = (row: EntryRow): HistoryEntry => ({
  ...toTransaction(row, []),
  points: Number(row.points),
});
