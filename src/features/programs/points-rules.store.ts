import type { PointsRules } from '../../domain/points/points-rules';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { execute, fromStoredInstant, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows, upsertRows } from '../../platform/database/write-rows';
import type { VersionRange } from './program.store';

/** A published version of points rules. */
export type StoredPointsRules = {
  readonly id: string;
  readonly number: number;
  readonly rules: PointsRules;
  readonly reason: string;
  readonly publishedBy: string;
  readonly publishedAt: Instant;
};

/** Points rules that are about to be published. */
export type StoredPointsDraft = {
  readonly rules: PointsRules;
  /** Counts the times it was saved, from 1. */
  readonly revision: number;
  /** The version in force when it was begun; 0 where none was. */
  readonly basedOn: number;
  readonly editedBy: string;
  readonly editedAt: Instant;
};

type VersionRecord = {
  id: string;
  number: number;
  rules: string;
  reason: string;
  published_by: string;
  published_at: string;
};

type DraftRecord = {
  rules: string;
  revision: number;
  based_on: number;
  edited_by: string;
  edited_at: string;
};

const VERSION = `SELECT id, number, rules, reason, published_by, published_at
  FROM points_rules_version`;

/** Reads and writes `points_rules_version` and `points_rules_draft`. */
export class PointsRulesStore {
  /** The version in force; null while none was published. */
  async latest(db: Db, programId: string): Promise<StoredPointsRules | null> {
    const text = `${VERSION} WHERE program_id = ? ORDER BY number DESC LIMIT 1`;
    return firstVersion(await query(db, text, [programId]));
  }

  async versionById(db: Db, programId: string, id: string): Promise<StoredPointsRules | null> {
    const text = `${VERSION} WHERE id = ? AND program_id = ?`;
    return firstVersion(await query(db, text, [id, programId]));
  }

  async versions(db: Db, programId: string, range: VersionRange): Promise<StoredPointsRules[]> {
    const bounds = [
      ...(range.below === null ? [] : [['number < ?', range.below] as const]),
      ...(range.above === null ? [] : [['number > ?', range.above] as const]),
    ];
    const where = ['program_id = ?', ...bounds.map(([text]) => text)].join(' AND ');
    const order = range.newestFirst ? 'DESC' : 'ASC';
    const rows = await query<VersionRecord>(
      db,
      `${VERSION} WHERE ${where} ORDER BY number ${order} LIMIT ?`,
      [programId, ...bounds.map(([, value]) => value), range.limit],
    );
    return rows.map(toVersion);
  }

  async insertVersion(tx: Tx, programId: string, version: StoredPointsRules): Promise<void> {
    const columns = [
      'program_id', 'number', 'id', 'rules', 'reason', 'published_by', 'published_at',
    ]; // prettier-ignore
    await insertRows(tx, 'points_rules_version', columns, [
      [
        programId,
        version.number,
        version.id,
        JSON.stringify(version.rules),
        version.reason,
        version.publishedBy,
        toStoredInstant(version.publishedAt),
      ],
    ]);
  }

  async draft(db: Db, programId: string): Promise<StoredPointsDraft | null> {
    const [row] = await query<DraftRecord>(
      db,
      `SELECT rules, revision, based_on, edited_by, edited_at FROM points_rules_draft
        WHERE program_id = ?`,
      [programId],
    );
    if (!row) return null;
    return {
      rules: JSON.parse(row.rules) as PointsRules,
      revision: Number(row.revision),
      basedOn: Number(row.based_on),
      editedBy: row.edited_by,
      editedAt: fromStoredInstant(row.edited_at),
    };
  }

  async saveDraft(tx: Tx, programId: string, draft: StoredPointsDraft): Promise<void> {
    const replace = ['rules', 'revision', 'based_on', 'edited_by', 'edited_at'];
    await upsertRows(
      tx,
      'points_rules_draft',
      { columns: ['program_id', ...replace], key: ['program_id'], replace },
      [
        [
          programId,
          JSON.stringify(draft.rules),
          draft.revision,
          draft.basedOn,
          draft.editedBy,
          toStoredInstant(draft.editedAt),
        ],
      ],
    );
  }

  async removeDraft(tx: Tx, programId: string): Promise<void> {
    await execute(tx, 'DELETE FROM points_rules_draft WHERE program_id = ?', [programId]);
  }
}

const firstVersion = ([row]: readonly VersionRecord[]): StoredPointsRules | null =>
  row ? toVersion(row) : null;

const toVersion = (row: VersionRecord): StoredPointsRules => ({
  id: row.id,
  number: Number(row.number),
  rules: JSON.parse(row.rules) as PointsRules,
  reason: row.reason,
  publishedBy: row.published_by,
  publishedAt: fromStoredInstant(row.published_at),
});
