import type { Experiment, ExperimentState, StopCause } from '../../domain/experiments/experiment';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import {
  execute,
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** How an experiment ended. */
export type StoredStop = {
  readonly by: string;
  readonly at: Instant;
  readonly cause: StopCause;
  readonly reason: string;
};

/** An experiment as it is kept. */
export type StoredExperiment = {
  readonly id: string;
  readonly programId: string;
  readonly content: Experiment;
  readonly state: ExperimentState;
  /** Counts the steps that were taken, from 1. */
  readonly revision: number;
  readonly seed: string;
  /** The version of the rules that it overlays; null until it has started. */
  readonly versionNumber: number | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly editedBy: string;
  readonly editedAt: Instant;
  readonly started: { readonly by: string; readonly at: Instant } | null;
  readonly stopped: StoredStop | null;
};

/** Which experiments to read, the newest first. */
export type ExperimentRange = {
  /** All where null. */
  readonly states: readonly ExperimentState[] | null;
  readonly below: string | null;
  readonly limit: number;
};

/** One that runs, and when it shall end. */
export type RunningExperiment = {
  readonly id: string;
  readonly programId: string;
  readonly plannedEnd: Instant;
};

type Row = {
  id: string;
  program_id: string;
  content: string;
  state: ExperimentState;
  revision: number;
  seed: string;
  version_number: number | null;
  created_by: string;
  created_at: string;
  edited_by: string;
  edited_at: string;
  started_by: string | null;
  started_at: string | null;
  stopped_by: string | null;
  stopped_at: string | null;
  stop_cause: StopCause | null;
  stop_reason: string | null;
};

const FIXED = ['id', 'program_id', 'code', 'seed', 'created_by', 'created_at'];
const CHANGING = [
  'content', 'state', 'revision', 'version_number', 'planned_end', 'edited_by', 'edited_at',
  'started_by', 'started_at', 'stopped_by', 'stopped_at', 'stop_cause', 'stop_reason',
]; // prettier-ignore
const EXPERIMENT = `SELECT ${[...FIXED, ...CHANGING].join(', ')} FROM experiment`;

/** Reads and writes `experiment`. */
export class ExperimentStore {
  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<StoredExperiment[]> {
    if (ids.length === 0) return [];
    const wanted = inList('id', ids);
    const rows = await query<Row>(db, `${EXPERIMENT} WHERE program_id = ? AND ${wanted.text}`, [
      programId,
      ...wanted.params,
    ]);
    return rows.map(toExperiment);
  }

  async isTaken(db: Db, programId: string, code: string): Promise<boolean> {
    const rows = await query(db, 'SELECT id FROM experiment WHERE program_id = ? AND code = ?', [
      programId,
      code,
    ]);
    return rows.length > 0;
  }

  async page(
    db: Db,
    programId: string,
    { states, below, limit }: ExperimentRange,
  ): Promise<StoredExperiment[]> {
    const bounds = [
      { text: 'program_id = ?', params: [programId] },
      ...(states ? [inList('state', states)] : []),
      ...(below === null ? [] : [{ text: 'id < ?', params: [below] }]),
    ];
    const rows = await query<Row>(
      db,
      `${EXPERIMENT} WHERE ${bounds.map(({ text }) => text).join(' AND ')}
        ORDER BY id DESC LIMIT ?`,
      [...bounds.flatMap(({ params }) => params), limit],
    );
    return rows.map(toExperiment);
  }

  /** Those of all programmes that run, the one that ends first first. */
  async running(db: Db, limit: number): Promise<RunningExperiment[]> {
    const rows = await query<{ id: string; program_id: string; planned_end: string }>(
      db,
      `SELECT id, program_id, planned_end FROM experiment
        WHERE state = 'RUNNING' ORDER BY planned_end LIMIT ?`,
      [limit],
    );
    return rows.map(({ id, program_id, planned_end }) => ({
      ...{ id, programId: program_id },
      plannedEnd: fromStoredInstant(planned_end),
    }));
  }

  async insert(tx: Tx, experiment: StoredExperiment): Promise<void> {
    const { id, programId, content, seed, createdBy, createdAt } = experiment;
    const fixed = [id, programId, content.code, seed, createdBy, toStoredInstant(createdAt)];
    await insertRows(
      tx,
      'experiment',
      [...FIXED, ...CHANGING],
      [[...fixed, ...changingOf(experiment)]],
    );
  }

  async update(tx: Tx, experiment: StoredExperiment): Promise<void> {
    const set = CHANGING.map((column) => `${column} = ?`).join(', ');
    const params = [...changingOf(experiment), experiment.id];
    await execute(tx, `UPDATE experiment SET ${set} WHERE id = ?`, params);
  }
}

const changingOf = ({ started, stopped, ...experiment }: StoredExperiment): readonly unknown[] => [
  JSON.stringify(experiment.content),
  experiment.state,
  experiment.revision,
  experiment.versionNumber,
  toStoredInstant(experiment.content.plannedEnd),
  experiment.editedBy,
  toStoredInstant(experiment.editedAt),
  ...(started ? [started.by, toStoredInstant(started.at)] : [null, null]),
  ...(stopped
    ? [stopped.by, toStoredInstant(stopped.at), stopped.cause, stopped.reason]
    : [null, null, null, null]),
];

const toExperiment = (row: Row): StoredExperiment => ({
  ...{ id: row.id, programId: row.program_id },
  // It was checked before it was kept.
  content: JSON.parse(row.content) as Experiment,
  ...{ state: row.state, revision: Number(row.revision), seed: row.seed },
  versionNumber: row.version_number === null ? null : Number(row.version_number),
  ...{ createdBy: row.created_by, createdAt: fromStoredInstant(row.created_at) },
  ...{ editedBy: row.edited_by, editedAt: fromStoredInstant(row.edited_at) },
  started: startOf(row),
  stopped: stopOf(row),
});

function startOf({ started_by: by, started_at }: Row): StoredExperiment['started'] {
  const at = instantOrNull(started_at);
  return by === null || at === null ? null : { by, at };
}

function stopOf({ stopped_by: by, stopped_at, stop_cause: cause, stop_reason }: Row) {
  const at = instantOrNull(stopped_at);
  return by === null || at === null || cause === null
    ? null
    : { by, at, cause, reason: stop_reason ?? '' };
}
