import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { instantOrNull, query, toStoredInstant } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** How far a programme's wallets are settled. */
export type Settlement = {
  readonly programId: string;
  /** The clock of the last run; null before the first. */
  readonly settledAt: Instant | null;
  /** Whether something is due in any wallet. */
  readonly isDue: boolean;
};

/** Reads and writes `points_settlement`. */
export class SettlementStore {
  /** Every programme, in the order of their ids; one statement. */
  async all(db: Db, at: Instant): Promise<Settlement[]> {
    const rows = await query<{ id: string; settled_at: string | null; is_due: number }>(
      db,
      `SELECT p.id, s.settled_at, EXISTS (SELECT 1 FROM wallet AS w
            WHERE w.program_id = p.id AND w.next_due_at <= ?) AS is_due
        FROM program AS p LEFT JOIN points_settlement AS s ON s.program_id = p.id
        ORDER BY p.id`,
      [toStoredInstant(at)],
    );
    return rows.map((row) => ({
      programId: row.id,
      settledAt: instantOrNull(row.settled_at),
      isDue: Number(row.is_due) === 1,
    }));
  }

  /** When anything was last posted in the programme; reads all wallets. */
  async lastPosting(db: Db, programId: string): Promise<Instant | null> {
    const [row] = await query<{ last: string | null }>(
      db,
      'SELECT MAX(updated_at) AS last FROM wallet WHERE program_id = ?',
      [programId],
    );
    return instantOrNull(row?.last ?? null);
  }

  async mark(tx: Tx, programId: string, at: Instant): Promise<void> {
    await upsertRows(
      tx,
      'points_settlement',
      { columns: ['program_id', 'settled_at'], key: ['program_id'], replace: ['settled_at'] },
      [[programId, toStoredInstant(at)]],
    );
  }
}
