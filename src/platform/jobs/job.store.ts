import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../database/database';
import {
  execute,
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  storedOrNull,
  toStoredInstant,
} from '../database/sql';
import { upsertRows } from '../database/write-rows';
import type { JobReport, JobRun, JobRunState } from './job';
import type { Lease } from './lease';

/** How a run ended. */
export interface RunEnd {
  readonly state: Exclude<JobRunState, 'RUNNING'>;
  readonly at: Instant;
  readonly done: number;
  readonly total: number | null;
  readonly report: JobReport | null;
  readonly errorCode: string | null;
  readonly errorText: string | null;
  /** What the run has covered; null when a run is owed. */
  readonly coveredAt: Instant | null;
}

export interface NewRun {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly startedAt: Instant;
}

interface LeaseRow {
  readonly owner: string | null;
  readonly lease_until: string | null;
  readonly covered_at: string | null;
  readonly takeovers: number;
}

interface RunRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly state: JobRunState;
  readonly started_at: string;
  readonly finished_at: string | null;
  readonly done: number | string;
  readonly total: number | string | null;
  readonly report: string | null;
  readonly error_code: string | null;
  readonly error_text: string | null;
}

const LEASE_COLUMNS = ['name', 'covered_at', 'takeovers'];

/** Reads and writes leases and runs. */
export class JobStore {
  async lease(db: Db, name: string): Promise<Lease | null> {
    const text = 'SELECT owner, lease_until, covered_at, takeovers FROM job_lease WHERE name = ?';
    const [row] = await query<LeaseRow>(db, text, [name]);
    return row ? toLease(row) : null;
  }

  /** Makes the lease of a job that was never seen; does nothing where there is one. */
  async addLease(tx: Tx, name: string, coveredAt: Instant | null): Promise<void> {
    const upsert = { columns: LEASE_COLUMNS, key: ['name'] };
    await upsertRows(tx, 'job_lease', upsert, [[name, storedOrNull(coveredAt), 0]]);
  }

  /** Gives false when the lease is no longer as it was read. */
  async takeLease(tx: Tx, name: string, was: Lease, now: Lease): Promise<boolean> {
    const changed = await execute(
      tx,
      `UPDATE job_lease SET owner = ?, lease_until = ?, covered_at = ?, takeovers = ?
       WHERE name = ? AND ${same('owner', was.owner)} AND ${same('lease_until', was.until)}
       AND ${same('covered_at', was.coveredAt)}`,
      [
        ...[now.owner, storedOrNull(now.until), storedOrNull(now.coveredAt), now.takeovers, name],
        ...(was.owner === null ? [] : [was.owner]),
        ...[was.until, was.coveredAt].filter((at) => at !== null).map(toStoredInstant),
      ],
    );
    return changed === 1;
  }

  /** Gives false when the lease has gone to another run. */
  async renewLease(tx: Tx, name: string, owner: string, until: Instant): Promise<boolean> {
    const text = 'UPDATE job_lease SET lease_until = ? WHERE name = ? AND owner = ?';
    return (await execute(tx, text, [toStoredInstant(until), name, owner])) === 1;
  }

  async releaseLease(
    tx: Tx,
    name: string,
    owner: string,
    coveredAt: Instant | null,
  ): Promise<void> {
    await execute(
      tx,
      `UPDATE job_lease SET owner = NULL, lease_until = NULL, covered_at = ?, takeovers = 0
       WHERE name = ? AND owner = ?`,
      [storedOrNull(coveredAt), name, owner],
    );
  }

  async addRun(tx: Tx, run: NewRun): Promise<void> {
    await execute(
      tx,
      `INSERT INTO job_run (id, name, owner, state, started_at, done)
       VALUES (?, ?, ?, 'RUNNING', ?, 0)`,
      [run.id, run.name, run.owner, toStoredInstant(run.startedAt)],
    );
  }

  /** What a dead process left behind did not end by itself. */
  async abandonRuns(tx: Tx, name: string, at: Instant): Promise<void> {
    await execute(
      tx,
      `UPDATE job_run SET state = 'ABANDONED', finished_at = ?
       WHERE name = ? AND state = 'RUNNING'`,
      [toStoredInstant(at), name],
    );
  }

  async noteProgress(tx: Tx, id: string, done: number, total: number | null): Promise<void> {
    const text = `UPDATE job_run SET done = ?, total = ? WHERE id = ? AND state = 'RUNNING'`;
    await execute(tx, text, [done, total, id]);
  }

  async endRun(tx: Tx, id: string, end: RunEnd): Promise<void> {
    await execute(
      tx,
      `UPDATE job_run SET state = ?, finished_at = ?, done = ?, total = ?, report = ?,
       error_code = ?, error_text = ? WHERE id = ? AND state = 'RUNNING'`,
      [
        ...[end.state, toStoredInstant(end.at), end.done, end.total],
        ...[end.report && JSON.stringify(end.report), end.errorCode, end.errorText, id],
      ],
    );
  }

  /** Keeps the last so many runs of a job. */
  async pruneRuns(tx: Tx, name: string, keep: number): Promise<void> {
    const text = 'SELECT id FROM job_run WHERE name = ? ORDER BY id DESC LIMIT 1 OFFSET ?';
    const [oldest] = await query<{ id: string }>(tx, text, [name, keep - 1]);
    if (!oldest) return;
    await execute(tx, 'DELETE FROM job_run WHERE name = ? AND id < ?', [name, oldest.id]);
  }

  /** The last run of each job. */
  async lastRuns(db: Db, names: readonly string[]): Promise<readonly JobRun[]> {
    const chosen = inList('name', names);
    const rows = await query<RunRow>(
      db,
      `SELECT * FROM job_run
       WHERE id IN (SELECT MAX(id) FROM job_run WHERE ${chosen.text} GROUP BY name)`,
      chosen.params,
    );
    return rows.map(toRun);
  }
}

const same = (column: string, value: unknown): string =>
  value === null ? `${column} IS NULL` : `${column} = ?`;

const toLease = (row: LeaseRow): Lease => ({
  owner: row.owner,
  until: instantOrNull(row.lease_until),
  coveredAt: instantOrNull(row.covered_at),
  takeovers: row.takeovers,
});

const toRun = (row: RunRow): JobRun => ({
  id: row.id,
  name: row.name,
  owner: row.owner,
  state: row.state,
  startedAt: fromStoredInstant(row.started_at),
  finishedAt: instantOrNull(row.finished_at),
  done: Number(row.done),
  total: row.total === null ? null : Number(row.total),
  report: row.report === null ? null : (JSON.parse(row.report) as JobReport),
  errorCode: row.error_code,
  errorText: row.error_text,
});
