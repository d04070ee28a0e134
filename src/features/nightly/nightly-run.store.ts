import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import {
  NO_MOVEMENT,
  type MovementCell,
  type MovementTally,
} from '../../domain/tiering/movement-matrix';
import type { Db, Tx } from '../../platform/database/database';
import { isDuplicateKey, RetryUnit } from '../../platform/database/errors';
import {
  execute,
  forUpdate,
  fromStoredInstant,
  instantOrNull,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** The steps of a run, in their order (docs/domain.md §7, "The nightly run"). */
export const NIGHTLY_STEPS = ['SETTLE', 'POPULATION', 'DECIDE', 'EXPIRE', 'LEDGER'] as const;
export type NightlyStep = (typeof NIGHTLY_STEPS)[number];

export type NightlyState = 'RUNNING' | 'FINISHED';

/** What is known of a run beside its tally. */
export type NightlyNotes = {
  /** Seconds of each step; a step that was taken up again shows its last part. */
  readonly seconds: Readonly<Partial<Record<NightlyStep, number>>>;
  /** Who was looked at; null until they are. */
  readonly scope: 'ALL' | 'SLID' | null;
  /** Whether it may have passed over somebody decided by other numbers of the population. */
  readonly isRenewed: boolean;
  /** The experiment that ran on the rules; not there where none did. */
  readonly trial?: string;
  /** Once the run is finished: all members, and how they moved. */
  readonly members: number | null;
  readonly matrix: readonly MovementCell[];
};

const NO_NOTES: NightlyNotes = {
  ...{ seconds: {}, scope: null, isRenewed: false, members: null, matrix: [] },
};

/** The nightly run of one local day of a programme. */
export type StoredRun = {
  readonly programId: string;
  readonly day: LocalDay;
  readonly id: string;
  readonly state: NightlyState;
  readonly step: NightlyStep;
  readonly versionNumber: number | null;
  readonly populationId: string | null;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly tally: MovementTally;
  readonly notes: NightlyNotes;
};

export type RunKey = Pick<StoredRun, 'programId' | 'day'>;

/** How far the runs of a programme have come. */
export type ProgramNights = {
  readonly programId: string;
  /** The last day whose run is finished. */
  readonly finished: LocalDay | null;
  /** The first day whose run is not. */
  readonly running: LocalDay | null;
};

type Row = {
  program_id: string;
  day: number;
  id: string;
  state: NightlyState;
  step: NightlyStep;
  version_number: number | null;
  population_id: string | null;
  started_at: string;
  updated_at: string;
  finished_at: string | null;
  tally: string;
  report: string;
};

const COLUMNS = [
  'program_id', 'day', 'id', 'state', 'step', 'version_number', 'population_id', 'started_at',
  'updated_at', 'finished_at', 'tally', 'report',
] as const; // prettier-ignore
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM nightly_run`;
const OF_DAY = 'program_id = ? AND day = ?';

/** Reads and writes `nightly_run`. */
export class NightlyRunStore {
  /** Every programme, or one, in the order of their ids; one statement. */
  async nights(db: Db, programId: string | null): Promise<ProgramNights[]> {
    const rows = await query<{ id: string; finished: number | null; running: number | null }>(
      db,
      `SELECT p.id,
          (SELECT MAX(day) FROM nightly_run WHERE program_id = p.id AND state = 'FINISHED')
            AS finished,
          (SELECT MIN(day) FROM nightly_run WHERE program_id = p.id AND state = 'RUNNING')
            AS running
        FROM program AS p ${programId === null ? '' : 'WHERE p.id = ?'} ORDER BY p.id`,
      programId === null ? [] : [programId],
    );
    return rows.map(({ id, finished, running }) => ({
      programId: id,
      finished: finished === null ? null : Number(finished),
      running: running === null ? null : Number(running),
    }));
  }

  async find(db: Db, { programId, day }: RunKey): Promise<StoredRun | null> {
    const [row] = await query<Row>(db, `${SELECT} WHERE ${OF_DAY}`, [programId, day]);
    return row ? toRun(row) : null;
  }

  /** The run, held for the rest of the unit: of two who add to it, one waits. */
  async lock(tx: Tx, { programId, day }: RunKey): Promise<StoredRun | null> {
    const text = `${SELECT} WHERE ${OF_DAY}${forUpdate(tx)}`;
    const [row] = await query<Row>(tx, text, [programId, day]);
    return row ? toRun(row) : null;
  }

  /** The last run that was finished before a day. */
  async finishedBefore(db: Db, { programId, day }: RunKey): Promise<StoredRun | null> {
    const [row] = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? AND day < ? AND state = 'FINISHED'
        ORDER BY day DESC LIMIT 1`,
      [programId, day],
    );
    return row ? toRun(row) : null;
  }

  /** The runs of a programme, newest first. */
  async page(db: Db, programId: string, below: LocalDay, limit: number): Promise<StoredRun[]> {
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? AND day < ? ORDER BY day DESC LIMIT ?`,
      [programId, below, limit],
    );
    return rows.map(toRun);
  }

  async insert(tx: Tx, key: RunKey, id: string, at: Instant): Promise<void> {
    const now = toStoredInstant(at);
    const [first] = NIGHTLY_STEPS;
    const tally = JSON.stringify(NO_MOVEMENT);
    const notes = JSON.stringify(NO_NOTES);
    try {
      await insertRows(tx, 'nightly_run', COLUMNS, [
        [key.programId, key.day, id, 'RUNNING', first, null, null, now, now, null, tally, notes],
      ]);
    } catch (error) {
      if (isDuplicateKey(error)) throw new RetryUnit('The run was begun meanwhile');
      throw error;
    }
  }

  /** Writes what may change of a run that is held. */
  async save(tx: Tx, run: StoredRun, at: Instant): Promise<void> {
    await execute(
      tx,
      `UPDATE nightly_run SET state = ?, step = ?, version_number = ?, population_id = ?,
          updated_at = ?, finished_at = ?, tally = ?, report = ? WHERE ${OF_DAY}`,
      [
        run.state,
        run.step,
        run.versionNumber,
        run.populationId,
        toStoredInstant(at),
        run.finishedAt === null ? null : toStoredInstant(run.finishedAt),
        JSON.stringify(run.tally),
        JSON.stringify(run.notes),
        run.programId,
        run.day,
      ],
    );
  }
}

const toRun = (row: Row): StoredRun => ({
  programId: row.program_id,
  day: Number(row.day),
  id: row.id,
  state: row.state,
  step: row.step,
  versionNumber: row.version_number === null ? null : Number(row.version_number),
  populationId: row.population_id,
  startedAt: fromStoredInstant(row.started_at),
  updatedAt: fromStoredInstant(row.updated_at),
  finishedAt: instantOrNull(row.finished_at),
  tally: JSON.parse(row.tally) as MovementTally,
  notes: { ...NO_NOTES, ...(JSON.parse(row.report) as NightlyNotes) },
});
