import type { Db, Tx } from '../../platform/database/database';
import { inList, query } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';
import type { Place } from './transaction.store';

/** Why a transaction was taken back, at the place of the one that did so. */
export type ReversalReason = { readonly place: Place; readonly reason: string };

/** Finds what shall be taken back, and keeps why: `points_reversal`. */
export class ReversalStore {
  /** Where transactions of the programme stand, by their ids; one statement. */
  async places(
    db: Db,
    programId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Place>> {
    if (ids.length === 0) return new Map();
    const wanted = inList('id', ids);
    const rows = await query<{ id: string; member_id: string; sequence: number }>(
      db,
      `SELECT id, member_id, sequence FROM wallet_transaction
        WHERE ${wanted.text} AND program_id = ?`,
      [...wanted.params, programId],
    );
    return new Map(rows.map((row) => [row.id, [row.member_id, Number(row.sequence)] as const]));
  }

  async keep(tx: Tx, programId: string, reasons: readonly ReversalReason[]): Promise<void> {
    await insertRows(
      tx,
      'points_reversal',
      ['member_id', 'sequence', 'program_id', 'reason'],
      reasons.map(({ place: [memberId, sequence], reason }) => [
        ...[memberId, sequence, programId],
        reason,
      ]),
    );
  }
}
