import type { Instant } from '../../domain/shared/instant';
import { completeRules, type KeptRules, type ProgramRules } from '../../domain/tiering/rules';
import type { SimulationReport } from '../../domain/tiering/simulation';
import type { Db, Tx } from '../../platform/database/database';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  instantOrNull,
  query,
  storedOrNull,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

export const SIMULATION_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type SimulationState = (typeof SIMULATION_STATES)[number];

/** A simulation as it was asked for. */
export type AskedSimulation = {
  readonly id: string;
  readonly programId: string;
  readonly draftId: string | null;
  readonly draftRevision: number | null;
  readonly rules: ProgramRules;
  readonly rulesHash: string;
  readonly asOf: Instant;
  /** So many local days before that of `asOf` are lived through again; null where none are. */
  readonly lastDays: number | null;
  readonly askedBy: string;
  readonly askedAt: Instant;
};

/** How far it has come. */
export type SimulationProgress = {
  readonly versionNumber: number;
  readonly state: SimulationState;
  readonly runId: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly report: SimulationReport | null;
  readonly errorCode: string | null;
};

export type StoredSimulation = AskedSimulation & SimulationProgress;

type Row = {
  id: string;
  program_id: string;
  draft_id: string | null;
  draft_revision: number | null;
  rules: string;
  rules_hash: string;
  as_of: string;
  last_days: number | null;
  asked_by: string;
  asked_at: string;
  version_number: number;
  state: SimulationState;
  run_id: string | null;
  done: number;
  total: number | null;
  started_at: string | null;
  ended_at: string | null;
  report: string | null;
  error_code: string | null;
};

const ASKED = [
  'id', 'program_id', 'draft_id', 'draft_revision', 'rules', 'rules_hash', 'as_of', 'last_days',
  'asked_by', 'asked_at',
]; // prettier-ignore
const CHANGING = [
  'version_number', 'state', 'run_id', 'done', 'total', 'started_at', 'ended_at', 'report',
  'error_code',
]; // prettier-ignore
const SELECT = `SELECT ${[...ASKED, ...CHANGING].join(', ')} FROM simulation`;

/** Reads and writes `simulation`. */
export class SimulationStore {
  async insert(tx: Tx, simulation: StoredSimulation): Promise<void> {
    await insertRows(tx, 'simulation', [...ASKED, ...CHANGING], [
      [...askedValues(simulation), ...changingValues(simulation)],
    ]); // prettier-ignore
  }

  /** Writes how far it has come. */
  async save(tx: Tx, simulation: StoredSimulation): Promise<void> {
    await execute(
      tx,
      `UPDATE simulation SET ${CHANGING.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
      [...changingValues(simulation), simulation.id],
    );
  }

  async find(db: Db, programId: string, id: string): Promise<StoredSimulation | null> {
    const rows = await query<Row>(db, `${SELECT} WHERE id = ? AND program_id = ?`, [id, programId]);
    return rows.map(toSimulation)[0] ?? null;
  }

  /** One simulation, for the rest of the unit. */
  async lock(tx: Tx, id: string): Promise<StoredSimulation | null> {
    const rows = await query<Row>(tx, `${SELECT} WHERE id = ?${forUpdate(tx)}`, [id]);
    return rows.map(toSimulation)[0] ?? null;
  }

  /** Those of a programme, the newest first. */
  async page(
    db: Db,
    programId: string,
    { below, limit }: { readonly below: string | null; readonly limit: number },
  ): Promise<StoredSimulation[]> {
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ?${below === null ? '' : ' AND id < ?'}
        ORDER BY id DESC LIMIT ?`,
      [programId, ...(below === null ? [] : [below]), limit],
    );
    return rows.map(toSimulation);
  }

  /** The one to run next: one that was broken off before those that wait, the oldest first. */
  async next(db: Db): Promise<string | null> {
    for (const state of ['RUNNING', 'QUEUED']) {
      const [row] = await query<{ id: string }>(
        db,
        'SELECT id FROM simulation WHERE state = ? ORDER BY id LIMIT 1',
        [state],
      );
      if (row) return row.id;
    }
    return null;
  }

  /** Programmes with more simulations than that. */
  async programsAbove(db: Db, count: number): Promise<string[]> {
    const rows = await query<{ program_id: string }>(
      db,
      'SELECT program_id FROM simulation GROUP BY program_id HAVING COUNT(*) > ?',
      [count],
    );
    return rows.map((row) => row.program_id);
  }

  /** Those at their end, but for the newest so many; the oldest first. */
  async endedBehind(
    db: Db,
    programId: string,
    newest: number,
  ): Promise<{ readonly id: string; readonly draftId: string | null }[]> {
    const rows = await query<{ id: string; draft_id: string | null }>(
      db,
      `SELECT id, draft_id FROM simulation
        WHERE program_id = ? AND state IN ('DONE', 'FAILED', 'CANCELLED')
        ORDER BY id DESC`,
      [programId],
    );
    const old = rows.slice(newest).toReversed();
    return old.map((row) => ({ id: row.id, draftId: row.draft_id }));
  }

  /** Takes one away whose members are gone. */
  async remove(tx: Tx, id: string): Promise<void> {
    await execute(tx, 'DELETE FROM simulation WHERE id = ?', [id]);
  }

  /** How many of a programme are not at their end. */
  async countOpen(db: Db, programId: string): Promise<number> {
    const [row] = await query<{ open: number }>(
      db,
      `SELECT COUNT(*) AS open FROM simulation
        WHERE program_id = ? AND state IN ('QUEUED', 'RUNNING')`,
      [programId],
    );
    return Number(row?.open ?? 0);
  }
}

const askedValues = (simulation: StoredSimulation): unknown[] => [
  simulation.id,
  simulation.programId,
  simulation.draftId,
  simulation.draftRevision,
  JSON.stringify(simulation.rules),
  simulation.rulesHash,
  toStoredInstant(simulation.asOf),
  simulation.lastDays,
  simulation.askedBy,
  toStoredInstant(simulation.askedAt),
];

const changingValues = (simulation: StoredSimulation): unknown[] => [
  simulation.versionNumber,
  simulation.state,
  simulation.runId,
  simulation.done,
  simulation.total,
  storedOrNull(simulation.startedAt),
  storedOrNull(simulation.endedAt),
  simulation.report === null ? null : JSON.stringify(simulation.report),
  simulation.errorCode,
];

const numberOrNull = (value: number | null): number | null =>
  value === null ? null : Number(value);

const toSimulation = (row: Row): StoredSimulation => ({
  id: row.id,
  programId: row.program_id,
  draftId: row.draft_id,
  draftRevision: numberOrNull(row.draft_revision),
  rules: completeRules(JSON.parse(row.rules) as KeptRules),
  rulesHash: row.rules_hash,
  asOf: fromStoredInstant(row.as_of),
  lastDays: numberOrNull(row.last_days),
  askedBy: row.asked_by,
  askedAt: fromStoredInstant(row.asked_at),
  versionNumber: Number(row.version_number),
  state: row.state,
  runId: row.run_id,
  done: Number(row.done),
  total: numberOrNull(row.total),
  startedAt: instantOrNull(row.started_at),
  endedAt: instantOrNull(row.ended_at),
  report: row.report === null ? null : (JSON.parse(row.report) as SimulationReport),
  errorCode: row.error_code,
});
