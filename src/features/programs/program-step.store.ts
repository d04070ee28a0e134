import type { Instant } from '../../domain/shared/instant';
import type { ProgramStepKind } from '../../domain/tiering/draft-history';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** Something that somebody did to a draft, or to the setting that drafts are reviewed. */
export type StoredStep = {
  readonly id: string;
  /** Null for the setting. */
  readonly draftId: string | null;
  readonly kind: ProgramStepKind;
  readonly actor: string;
  readonly at: Instant;
  /** Of the draft after the step. */
  readonly revision: number | null;
  /** The version that the step speaks of. */
  readonly versionNumber: number | null;
  readonly comment: string | null;
};

type Row = {
  id: string;
  draft_id: string | null;
  kind: ProgramStepKind;
  actor: string;
  at: string;
  revision: number | null;
  version_number: number | null;
  comment: string | null;
};

const COLUMNS = [
  'id', 'draft_id', 'kind', 'actor', 'at', 'revision', 'version_number', 'comment',
]; // prettier-ignore
const STEP = `SELECT ${COLUMNS.join(', ')} FROM program_step`;

/** Reads and adds to `program_step`. */
export class ProgramStepStore {
  async insert(tx: Tx, programId: string, step: StoredStep): Promise<void> {
    await insertRows(
      tx,
      'program_step',
      ['program_id', ...COLUMNS],
      [
        [
          programId,
          step.id,
          step.draftId,
          step.kind,
          step.actor,
          toStoredInstant(step.at),
          step.revision,
          step.versionNumber,
          step.comment,
        ],
      ],
    );
  }

  /** The latest steps of a draft, or of the setting, oldest first. */
  async latest(
    db: Db,
    programId: string,
    draftId: string | null,
    limit: number,
  ): Promise<StoredStep[]> {
    const rows = await query<Row>(
      db,
      `${STEP} WHERE program_id = ? AND draft_id ${draftId === null ? 'IS NULL' : '= ?'}
        ORDER BY id DESC LIMIT ?`,
      [programId, ...(draftId === null ? [] : [draftId]), limit],
    );
    return rows.toReversed().map(toStep);
  }
}

const toStep = (row: Row): StoredStep => ({
  id: row.id,
  draftId: row.draft_id,
  kind: row.kind,
  actor: row.actor,
  at: fromStoredInstant(row.at),
  revision: row.revision === null ? null : Number(row.revision),
  versionNumber: row.version_number === null ? null : Number(row.version_number),
  comment: row.comment,
});
