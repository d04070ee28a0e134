import type { Db } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import { query } from '../../platform/database/sql';
import type { HistoryEntry } from './points-history.store';
import { placeKey, toTransaction, type Place, type TransactionRow } from './transaction.store';

const PLACE = [
  { name: 'member_id', type: 'key' },
  { name: 'sequence', type: 'integer' },
] as const;

/** Reads single transactions of the ledger. */
export class PostedStore {
  /** Transactions without their postings, by `placeKey`; one statement. */
  async at(db: Db, places: readonly Place[]): Promise<ReadonlyMap<string, HistoryEntry>> {
    if (places.length === 0) return new Map();
    const { text, params } = rowsOfTuples(db.dialect, 'wallet_transaction', PLACE, places);
    const rows = await query<TransactionRow & { points: number }>(
      db,
      `SELECT wallet_transaction.* FROM ${text}`,
      params,
    );
    return new Map(
      rows.map((row) => {
        const entry = { ...toTransaction(row, []), points: Number(row.points) };
        return [placeKey([entry.memberId, entry.sequence]), entry];
      }),
    );
  }
}
