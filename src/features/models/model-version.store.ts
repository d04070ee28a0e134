import type { Instant } from '../../domain/shared/instant';
import type { TrainingDefinition } from '../../domain/tiering/training-definition';
import type { TrainingProblem, TrainingReport } from '../../domain/tiering/training-report';
import type { TreeModel } from '../../domain/value/tree-model';
import type { Db, Tx } from '../../platform/database/database';
import { isDuplicateKey, RetryUnit } from '../../platform/database/errors';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  inList,
  instantOrNull,
  inTuples,
  query,
  storedOrNull,
  toStoredInstant,
  unionAll,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

export type TrainingState = 'QUEUED' | 'TRAINING' | 'TRAINED' | 'FAILED' | 'CANCELLED';
export type TrainingPhase = 'READING' | 'LEARNING';

/** A version as it was asked for. */
export type AskedVersion = {
  readonly id: string;
  readonly programId: string;
  readonly code: string;
  readonly number: number;
  readonly definition: TrainingDefinition;
  readonly askedBy: string;
  readonly askedAt: Instant;
};

/** Names a version. */
export type VersionKey = Pick<AskedVersion, 'programId' | 'code' | 'number'>;

/** Some versions of a code, the newest first. */
export type VersionPage = Pick<AskedVersion, 'programId' | 'code'> & {
  /** Only numbers below this. */
  readonly below: number | null;
  readonly limit: number;
};

/** How far it has come. */
export type VersionProgress = {
  readonly state: TrainingState;
  readonly phase: TrainingPhase;
  readonly runId: string | null;
  /** Each member counts twice: read, and learned from. */
  readonly done: number;
  readonly total: number | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly report: TrainingReport | null;
  readonly problem: TrainingProblem | null;
};

/** A version without its tree, which is read where it is asked for. */
export type StoredModelVersion = AskedVersion & VersionProgress;

type Row = {
  id: string;
  program_id: string;
  code: string;
  number: number;
  definition: string;
  asked_by: string;
  asked_at: string;
  state: TrainingState;
  phase: TrainingPhase;
  run_id: string | null;
  done: number;
  total: number | null;
  started_at: string | null;
  ended_at: string | null;
  report: string | object | null;
  problem: string | null;
};

const ASKED = ['id', 'program_id', 'code', 'number', 'definition', 'asked_by', 'asked_at'];
const CHANGING = [
  'state', 'phase', 'run_id', 'done', 'total', 'started_at', 'ended_at', 'report', 'problem',
]; // prettier-ignore
const COLUMNS = [...ASKED, ...CHANGING].join(', ');
const SELECT = `SELECT ${COLUMNS} FROM model_version`;

/** Reads and writes `model_version`. */
export class ModelVersionStore {
  /** The next number of a code; of two who ask at once, one asks again. */
  async insert(
    tx: Tx,
    asked: Omit<AskedVersion, 'number'>,
    progress: VersionProgress,
  ): Promise<void> {
    const [row] = await query<{ latest: number | null }>(
      tx,
      'SELECT MAX(number) AS latest FROM model_version WHERE program_id = ? AND code = ?',
      [asked.programId, asked.code],
    );
    const version = { ...asked, number: Number(row?.latest ?? 0) + 1 };
    try {
      await insertRows(tx, 'model_version', [...ASKED, ...CHANGING], [
        [...askedValues(version), ...changingValues(progress)],
      ]); // prettier-ignore
    } catch (error) {
      if (isDuplicateKey(error)) throw new RetryUnit('The number was taken meanwhile');
      throw error;
    }
  }

  async save(tx: Tx, version: StoredModelVersion): Promise<void> {
    await execute(
      tx,
      `UPDATE model_version SET ${CHANGING.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
      [...changingValues(version), version.id],
    );
  }

  async saveModel(tx: Tx, id: string, model: TreeModel): Promise<void> {
    const document = JSON.stringify(model);
    await execute(tx, 'UPDATE model_version SET document = ? WHERE id = ?', [document, id]);
  }

  async byId(db: Db, programId: string, id: string): Promise<StoredModelVersion | null> {
    const text = `${SELECT} WHERE id = ? AND program_id = ?`;
    return (await query<Row>(db, text, [id, programId])).map(toVersion)[0] ?? null;
  }

  async byNumber(
    db: Db,
    programId: string,
    code: string,
    number: number,
  ): Promise<StoredModelVersion | null> {
    const text = `${SELECT} WHERE program_id = ? AND code = ? AND number = ?`;
    return (await query<Row>(db, text, [programId, code, number])).map(toVersion)[0] ?? null;
  }

  /** Versions by programme, code and number. */
  async byKeys(db: Db, keys: readonly VersionKey[]): Promise<StoredModelVersion[]> {
    if (keys.length === 0) return [];
    const found = inTuples(
      db.dialect,
      ['program_id', 'code', 'number'],
      keys.map(({ programId, code, number }) => [programId, code, number]),
    );
    return (await query<Row>(db, `${SELECT} WHERE ${found.text}`, found.params)).map(toVersion);
  }

  /** One version, for the rest of the unit. */
  async lock(tx: Tx, id: string): Promise<StoredModelVersion | null> {
    const rows = await query<Row>(tx, `${SELECT} WHERE id = ?${forUpdate(tx)}`, [id]);
    return rows.map(toVersion)[0] ?? null;
  }

  /** The trees of versions that are trained. */
  async models(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, TreeModel>> {
    if (ids.length === 0) return new Map();
    const wanted = inList('id', ids);
    const rows = await query<{ id: string; document: string | TreeModel }>(
      db,
      `SELECT id, document FROM model_version WHERE ${wanted.text} AND document IS NOT NULL`,
      wanted.params,
    );
    return new Map(
      rows.flatMap(({ id, document }) => {
        const model = parsed(document);
        return model ? [[id, model] as const] : [];
      }),
    );
  }

  /** Page by page, in one statement. */
  async pages(db: Db, pages: readonly VersionPage[]): Promise<StoredModelVersion[][]> {
    const rows = await query<Row & { place: number }>(
      db,
      unionAll(db.dialect, pages.map(selectOfPage)),
      pages.flatMap(({ programId, code, below, limit }) => [
        ...[programId, code, ...(below === null ? [] : [below]), limit],
      ]),
    );
    // A union promises no order.
    const newestFirst = rows.toSorted((one, other) => Number(other.number) - Number(one.number));
    return pages.map((_, place) =>
      newestFirst.filter((row) => Number(row.place) === place).map(toVersion),
    );
  }

  /** The codes of a programme with their latest numbers, in their order. */
  async codes(
    db: Db,
    programId: string,
  ): Promise<{ readonly code: string; readonly latest: number }[]> {
    const rows = await query<{ code: string; latest: number }>(
      db,
      `SELECT code, MAX(number) AS latest FROM model_version WHERE program_id = ?
        GROUP BY code ORDER BY code`,
      [programId],
    );
    return rows.map(({ code, latest }) => ({ code, latest: Number(latest) }));
  }

  /** The one to train next: one that was broken off before those that wait, the oldest first. */
  async next(db: Db): Promise<string | null> {
    for (const state of ['TRAINING', 'QUEUED']) {
      const [row] = await query<{ id: string }>(
        db,
        'SELECT id FROM model_version WHERE state = ? ORDER BY id LIMIT 1',
        [state],
      );
      if (row) return row.id;
    }
    return null;
  }

  /** How many of a programme are not at their end. */
  async countOpen(db: Db, programId: string): Promise<number> {
    const [row] = await query<{ open: number }>(
      db,
      `SELECT COUNT(*) AS open FROM model_version
        WHERE program_id = ? AND state IN ('QUEUED', 'TRAINING')`,
      [programId],
    );
    return Number(row?.open ?? 0);
  }
}

const selectOfPage = ({ below }: VersionPage, place: number): string =>
  `SELECT ${place} AS place, ${COLUMNS} FROM model_version
    WHERE program_id = ? AND code = ?${below === null ? '' : ' AND number < ?'}
    ORDER BY number DESC LIMIT ?`;

const askedValues = (version: AskedVersion): unknown[] => [
  version.id,
  version.programId,
  version.code,
  version.number,
  JSON.stringify(version.definition),
  version.askedBy,
  toStoredInstant(version.askedAt),
];

const changingValues = (version: VersionProgress): unknown[] => [
  version.state,
  version.phase,
  version.runId,
  version.done,
  version.total,
  storedOrNull(version.startedAt),
  storedOrNull(version.endedAt),
  version.report === null ? null : JSON.stringify(version.report),
  version.problem === null ? null : JSON.stringify(version.problem),
];

const toVersion = (row: Row): StoredModelVersion => ({
  id: row.id,
  programId: row.program_id,
  code: row.code,
  number: Number(row.number),
  definition: JSON.parse(row.definition) as TrainingDefinition,
  askedBy: row.asked_by,
  askedAt: fromStoredInstant(row.asked_at),
  state: row.state,
  phase: row.phase,
  runId: row.run_id,
  done: Number(row.done),
  total: row.total === null ? null : Number(row.total),
  startedAt: instantOrNull(row.started_at),
  endedAt: instantOrNull(row.ended_at),
  report: parsed(row.report) as TrainingReport | null,
  problem: parsed(row.problem) as TrainingProblem | null,
});

const parsed = <Value>(json: string | Value | null): Value | null =>
  typeof json === 'string' ? (JSON.parse(json) as Value) : json;
