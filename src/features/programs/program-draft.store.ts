import type { Instant } from '../../domain/shared/instant';
import { OPEN_DRAFT_STATES, type DraftLife, type DraftState } from '../../domain/shared/draft-life';
import { completeRules, type KeptRules, type ProgramRules } from '../../domain/tiering/rules';
import type { Db, Tx } from '../../platform/database/database';
import {
  LIFE_COLUMNS,
  lifeOf,
  lifeValues,
  type LifeRow,
} from '../../platform/database/draft-life-columns';
import {
  execute,
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** Rules that may become the next version of a programme. */
export type StoredDraft = {
  readonly id: string;
  readonly programId: string;
  readonly title: string;
  readonly rules: ProgramRules;
  /** The version that it changes. */
  readonly basedOn: number;
  /** The version whose rules it brings back; null where it brings none back. */
  readonly restores: number | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly life: DraftLife;
};

/** Which drafts to read, from the newest or from the oldest on. */
export type DraftRange = {
  /** All where null. */
  readonly states: readonly DraftState[] | null;
  readonly newestFirst: boolean;
  readonly below: string | null;
  readonly above: string | null;
  readonly limit: number;
};

/** A draft whose instant has come. */
export type DueDraft = {
  readonly id: string;
  readonly programId: string;
  readonly dueAt: Instant;
};

/** Drafts that are due by an instant, after another in the order in which they fell due. */
export type DueDrafts = {
  readonly by: Instant;
  readonly after: Pick<DueDraft, 'id' | 'dueAt'> | null;
  readonly limit: number;
};

type Row = LifeRow & {
  id: string;
  program_id: string;
  title: string;
  rules: string;
  based_on: number;
  restores: number | null;
  created_by: string;
  created_at: string;
  scheduled_for: string | null;
  scheduled_zone: string | null;
  scheduled_by: string | null;
};

const FIXED = ['id', 'program_id', 'restores', 'created_by', 'created_at'];
const CHANGING = [
  ...['title', 'rules', 'based_on', 'scheduled_for', 'scheduled_zone', 'scheduled_by'],
  ...LIFE_COLUMNS,
];
const DRAFT = `SELECT ${[...FIXED, ...CHANGING].join(', ')} FROM program_draft`;

/** Reads and writes `program_draft`. */
export class ProgramDraftStore {
  async byId(db: Db, programId: string, id: string): Promise<StoredDraft | null> {
    const rows = await query<Row>(db, `${DRAFT} WHERE id = ? AND program_id = ?`, [id, programId]);
    return rows[0] ? toDraft(rows[0]) : null;
  }

  async page(db: Db, programId: string, range: DraftRange): Promise<StoredDraft[]> {
    const states = range.states && inList('state', range.states);
    const bounds = [
      { text: 'program_id = ?', params: [programId] },
      ...(states ? [states] : []),
      ...(range.below === null ? [] : [{ text: 'id < ?', params: [range.below] }]),
      ...(range.above === null ? [] : [{ text: 'id > ?', params: [range.above] }]),
    ];
    const rows = await query<Row>(
      db,
      `${DRAFT} WHERE ${bounds.map(({ text }) => text).join(' AND ')}
        ORDER BY id ${range.newestFirst ? 'DESC' : 'ASC'} LIMIT ?`,
      [...bounds.flatMap(({ params }) => params), range.limit],
    );
    return rows.map(toDraft);
  }

  /** How many drafts of a programme are in some states. */
  async count(db: Db, programId: string, states: readonly DraftState[]): Promise<number> {
    const wanted = inList('state', states);
    const [row] = await query<{ drafts: number }>(
      db,
      `SELECT COUNT(*) AS drafts FROM program_draft WHERE program_id = ? AND ${wanted.text}`,
      [programId, ...wanted.params],
    );
    return Number(row?.drafts ?? 0);
  }

  openCount(db: Db, programId: string): Promise<number> {
    return this.count(db, programId, OPEN_DRAFT_STATES);
  }

  /** Scheduled drafts whose instant has come, in the order in which they fell due. */
  async due(db: Db, { by, after, limit }: DueDrafts): Promise<DueDraft[]> {
    const bound = after === null ? '' : 'AND (scheduled_for > ? OR (scheduled_for = ? AND id > ?))';
    const since = after && toStoredInstant(after.dueAt);
    const rows = await query<Record<'id' | 'program_id' | 'scheduled_for', string>>(
      db,
      `SELECT id, program_id, scheduled_for FROM program_draft
        WHERE state = 'SCHEDULED' AND scheduled_for <= ? ${bound}
        ORDER BY scheduled_for, id LIMIT ?`,
      [toStoredInstant(by), ...(after ? [since, since, after.id] : []), limit],
    );
    return rows.map((row) => ({
      ...{ id: row.id, programId: row.program_id },
      dueAt: fromStoredInstant(row.scheduled_for),
    }));
  }

  async insert(tx: Tx, draft: StoredDraft): Promise<void> {
    const fixed = [
      draft.id,
      draft.programId,
      draft.restores,
      draft.createdBy,
      toStoredInstant(draft.createdAt),
    ];
    const row = [...fixed, ...changingOf(draft)];
    await insertRows(tx, 'program_draft', [...FIXED, ...CHANGING], [row]);
  }

  async update(tx: Tx, draft: StoredDraft): Promise<void> {
    const set = CHANGING.map((column) => `${column} = ?`).join(', ');
    const params = [...changingOf(draft), draft.id];
    await execute(tx, `UPDATE program_draft SET ${set} WHERE id = ?`, params);
  }
}

const changingOf = ({ title, rules, basedOn, life }: StoredDraft): readonly unknown[] => [
  title,
  JSON.stringify(rules),
  basedOn,
  ...scheduleColumns(life.schedule),
  ...lifeValues(life),
];

const scheduleColumns = (schedule: DraftLife['schedule']): readonly unknown[] =>
  schedule === null
    ? [null, null, null]
    : [toStoredInstant(schedule.instant), schedule.timeZone, schedule.by];

const toDraft = (row: Row): StoredDraft => ({
  id: row.id,
  programId: row.program_id,
  title: row.title,
  rules: completeRules(JSON.parse(row.rules) as KeptRules),
  basedOn: Number(row.based_on),
  restores: numberOrNull(row.restores),
  createdBy: row.created_by,
  createdAt: fromStoredInstant(row.created_at),
  life: { ...lifeOf(row), schedule: scheduleOf(row) },
});

function scheduleOf(row: Row): DraftLife['schedule'] {
  const { scheduled_zone: timeZone, scheduled_by: by } = row;
  const instant = instantOrNull(row.scheduled_for);
  return timeZone === null || by === null || instant === null ? null : { instant, timeZone, by };
}

const numberOrNull = (value: number | null): number | null =>
  value === null ? null : Number(value);
