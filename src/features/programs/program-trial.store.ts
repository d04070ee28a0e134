import type { Instant } from '../../domain/shared/instant';
import type { StoredTrial } from '../../domain/tiering/trial-in-force';
import type { Db, Tx } from '../../platform/database/database';
import {
  execute,
  fromStoredInstant,
  inList,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

type Row = { id: string; version_number: number; document: string };

const TRIAL = 'SELECT id, version_number, document FROM program_trial';
const COLUMNS = ['program_id', 'id', 'version_number', 'document', 'started_at', 'ended_at'];

/** The experiment that runs beside a version. */
export type LatestTrial = {
  readonly running: StoredTrial | null;
  /** When that one was started, or where none runs the last one ended. */
  readonly changedAt: Instant | null;
};

/** Reads and writes `program_trial`. */
export class ProgramTrialStore {
  /** The one that runs, of at most one. */
  async running(db: Db, programId: string): Promise<StoredTrial | null> {
    return (await this.latest(db, programId)).running;
  }

  /** The one that runs, and when the last one was started or ended; null where there was none. */
  async latest(db: Db, programId: string): Promise<LatestTrial> {
    const [row] = await query<Row & { started_at: string; ended_at: string | null }>(
      db,
      `SELECT id, version_number, document, started_at, ended_at FROM program_trial
        WHERE program_id = ? ORDER BY ended_at IS NULL DESC, ended_at DESC LIMIT 1`,
      [programId],
    );
    if (!row) return { running: null, changedAt: null };
    const isRunning = row.ended_at === null;
    return {
      running: isRunning ? toTrial(row) : null,
      changedAt: fromStoredInstant(row.ended_at ?? row.started_at),
    };
  }

  /** Those that run or ran, by their ids. */
  async find(db: Db, programId: string, ids: readonly string[]): Promise<StoredTrial[]> {
    if (ids.length === 0) return [];
    const wanted = inList('id', ids);
    const rows = await query<Row>(db, `${TRIAL} WHERE program_id = ? AND ${wanted.text}`, [
      programId,
      ...wanted.params,
    ]);
    return rows.map(toTrial);
  }

  async insert(tx: Tx, programId: string, trial: StoredTrial, at: Instant): Promise<void> {
    const { experimentId, versionNumber, ...document } = trial;
    await insertRows(tx, 'program_trial', COLUMNS, [
      [programId, experimentId, versionNumber, JSON.stringify(document), toStoredInstant(at), null],
    ]);
  }

  async end(tx: Tx, programId: string, experimentId: string, at: Instant): Promise<void> {
    await execute(
      tx,
      'UPDATE program_trial SET ended_at = ? WHERE program_id = ? AND id = ? AND ended_at IS NULL',
      [toStoredInstant(at), programId, experimentId],
    );
  }
}

const toTrial = (row: Row): StoredTrial => ({
  // It was checked before it was kept.
  ...(JSON.parse(row.document) as Pick<StoredTrial, 'seed' | 'coverage' | 'variants'>),
  experimentId: row.id,
  versionNumber: Number(row.version_number),
});
