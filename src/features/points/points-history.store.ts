import type { EarningTerms, Points } from '../../domain/points/earn';
import type { Account, Posting, TransactionKind } from '../../domain/points/posting';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { fromStoredInstant, inTuples, query, unionAll } from '../../platform/database/sql';

/** Which transactions of a member a page holds, newest first. */
export type HistoryPage = { readonly below: number | null; readonly limit: number };

/** A transaction as it stands in the ledger. */
export type PostedTransaction = {
  readonly id: string;
  readonly memberId: string;
  /** Place in the member's wallet, from 1. */
  readonly sequence: number;
  readonly kind: TransactionKind;
  readonly behaviourId: string;
  readonly orderId: string;
  readonly points: Points;
  readonly terms: EarningTerms;
  readonly effectiveAt: Instant;
  readonly recordedAt: Instant;
};

type Row = {
  place: number;
  id: string;
  member_id: string;
  sequence: number;
  kind: TransactionKind;
  behaviour_id: string;
  order_id: string;
  points: number;
  points_per_unit: string;
  multiplier: string;
  version_number: number;
  effective_at: string;
  recorded_at: string;
};

const COLUMNS = `id, member_id, sequence, kind, behaviour_id, order_id, points, points_per_unit, multiplier,
  version_number, effective_at, recorded_at`;

/** Reads what the ledger says of members. */
export class PointsHistoryStore {
  /** Page by page the newest transactions; one statement. */
  async pages(
    db: Db,
    pages: readonly (HistoryPage & { readonly memberId: string })[],
  ): Promise<PostedTransaction[][]> {
    const selects = pages.map(({ below }, place) => {
      const bound = below === null ? '' : 'AND sequence < ?';
      return `SELECT ${place} AS place, ${COLUMNS} FROM points_transaction
        WHERE member_id = ? ${bound} ORDER BY sequence DESC LIMIT ?`;
    });
    const rows = await query<Row>(
      db,
      unionAll(db.dialect, selects),
      pages.flatMap(({ memberId, below, limit }) =>
        below === null ? [memberId, limit] : [memberId, below, limit],
      ),
    );
    const found = pages.map((): PostedTransaction[] => []);
    for (const row of rows.toSorted(
      (left, right) => Number(right.sequence) - Number(left.sequence),
    )) {
      found[Number(row.place)]?.push(toTransaction(row));
    }
    return found;
  }

  /** The postings of transactions, by transaction. */
  async postings(
    db: Db,
    keys: readonly { readonly memberId: string; readonly sequence: number }[],
  ): Promise<ReadonlyMap<string, readonly Posting[]>> {
    if (keys.length === 0) return new Map();
    const wanted = inTuples(
      db.dialect,
      ['member_id', 'sequence'],
      keys.map(({ memberId, sequence }) => [memberId, sequence]),
    );
    const rows = await query<{ transaction_id: string; account: Account; amount: number }>(
      db,
      `SELECT transaction_id, account, amount FROM points_entry
        WHERE ${wanted.text} ORDER BY member_id, sequence, account DESC`,
      wanted.params,
    );
    const found = new Map<string, Posting[]>();
    for (const { transaction_id: id, account, amount } of rows) {
      const posting = { account, amount: Number(amount) };
      const known = found.get(id);
      if (known) known.push(posting);
      else found.set(id, [posting]);
    }
    return found;
  }
}

const toTransaction = (row: Row): PostedTransaction => ({
  id: row.id,
  memberId: row.member_id,
  sequence: Number(row.sequence),
  kind: row.kind,
  behaviourId: row.behaviour_id,
  orderId: row.order_id,
  points: Number(row.points),
  terms: {
    pointsPerUnit: row.points_per_unit,
    multiplier: row.multiplier,
    versionNumber: row.version_number,
  },
  effectiveAt: fromStoredInstant(row.effective_at),
  recordedAt: fromStoredInstant(row.recorded_at),
});
