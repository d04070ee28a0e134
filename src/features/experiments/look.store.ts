import type { ExperimentSums } from '../../domain/experiments/metrics';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, query, toStoredInstant } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** What an experiment came to at an instant. */
export type StoredLook = { readonly at: Instant; readonly sums: ExperimentSums };

type Row = { looked_at: string; document: string };

/** Reads and adds to `experiment_look`. */
export class LookStore {
  /** Two looks at the same instant see the same. */
  async insert(tx: Tx, experimentId: string, { at, sums }: StoredLook): Promise<void> {
    const columns = ['experiment_id', 'looked_at', 'members', 'document'];
    const members = sums.reduce((total, one) => total + one.members, 0);
    await upsertRows(
      tx,
      'experiment_look',
      { columns, key: ['experiment_id', 'looked_at'], replace: ['members', 'document'] },
      [[experimentId, toStoredInstant(at), members, JSON.stringify(sums)]],
    );
  }

  /** The latest looks, oldest first. */
  async latest(db: Db, experimentId: string, limit: number): Promise<StoredLook[]> {
    const rows = await query<Row>(
      db,
      `SELECT looked_at, document FROM experiment_look WHERE experiment_id = ?
        ORDER BY looked_at DESC LIMIT ?`,
      [experimentId, limit],
    );
    return rows.toReversed().map((row) => ({
      at: fromStoredInstant(row.looked_at),
      sums: JSON.parse(row.document) as ExperimentSums,
    }));
  }
}
