import type { Posting } from '../../domain/points/posting';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { query, toStoredInstant, unionAll } from '../../platform/database/sql';
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
      return `SELECT ${place} AS place, t.points AS points, ${TRANSACTION_COLUMNS}
        FROM wallet_transaction AS t
        WHERE t.member_id = ? ${bound} ORDER BY t.sequence DESC LIMIT ?`;
    });
    const rows = await query<TransactionRow & { place: number; points: number }>(
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
      const entry = { ...toTransaction(row, []), points: Number(row.points) };
      found[Number(row.place)]?.push(entry);
    }
    return found;
  }

  /** The postings of transactions, by `placeKey`. */
  async postings(
    db: Db,
    places: readonly Place[],
  ): Promise<ReadonlyMap<string, readonly Posting[]>> {
    return this.transactions.postings(db, places);
  }

  /**
   * All that a member's wallet knew at an instant: the transactions that were recorded by then, in
   * order, with their postings. Two statements.
   */
  async upTo(db: Db, memberId: string, at: Instant): Promise<StoredTransaction[]> {
    const rows = await query<TransactionRow>(
      db,
      `SELECT ${TRANSACTION_COLUMNS} FROM wallet_transaction AS t
        WHERE t.member_id = ? AND t.recorded_at <= ? ORDER BY t.sequence`,
      [memberId, toStoredInstant(at)],
    );
    const last = rows.at(-1);
    if (!last) return [];
    const lines = await query<PostingRow>(
      db,
      `SELECT member_id, sequence, line, account, lot, amount, held, pending FROM wallet_posting
        WHERE member_id = ? AND sequence <= ?`,
      [memberId, Number(last.sequence)],
    );
    const postings = postingsByPlace(lines);
    return rows.map((row) =>
      toTransaction(row, postings.get(placeKey([memberId, Number(row.sequence)])) ?? []),
    );
  }
}
