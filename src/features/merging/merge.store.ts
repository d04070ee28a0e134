import type { Points } from '../../domain/points/earn';
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

/** A lot that points left, and the one in the other wallet that they came into. */
export type LotPair = readonly [from: number, to: number];

/** What moved from one wallet into another. */
export type Moved = {
  readonly points: Points;
  readonly pending: Points;
  readonly lots: readonly LotPair[];
};

/** How a merge was undone. */
export type Undoing = {
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** What went back. */
  readonly moved: Moved;
};

/** Two members became one. */
export type Merge = {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly moved: Moved;
  readonly undone: Undoing | null;
};

type Row = {
  id: string;
  source_id: string;
  target_id: string;
  reason: string;
  merged_by: string;
  merged_at: string;
  points: number;
  pending: number;
  lots: string | LotPair[];
  unmerge_reason: string | null;
  unmerged_by: string | null;
  unmerged_at: string | null;
  points_back: number | null;
  pending_back: number | null;
  lots_back: string | LotPair[] | null;
};

const COLUMNS = [
  'id', 'program_id', 'source_id', 'target_id', 'reason', 'merged_by', 'merged_at', 'points',
  'pending', 'lots',
] as const; // prettier-ignore
const SELECT = `SELECT id, source_id, target_id, reason, merged_by, merged_at, points, pending, lots,
  unmerge_reason, unmerged_by, unmerged_at, points_back, pending_back, lots_back FROM member_merge`;

/** Reads and writes `member_merge`: what is there stays, and is undone once. */
export class MergeStore {
  async insert(tx: Tx, programId: string, merge: Omit<Merge, 'undone'>): Promise<void> {
    const { id, sourceId, targetId, reason, by, at, moved } = merge;
    await insertRows(tx, 'member_merge', COLUMNS, [
      [
        ...[id, programId, sourceId, targetId, reason, by, toStoredInstant(at)],
        ...[moved.points, moved.pending, JSON.stringify(moved.lots)],
      ],
    ]);
  }

  async undo(tx: Tx, id: string, { reason, by, at, moved }: Undoing): Promise<void> {
    await execute(
      tx,
      `UPDATE member_merge SET unmerge_reason = ?, unmerged_by = ?, unmerged_at = ?,
          points_back = ?, pending_back = ?, lots_back = ?
        WHERE id = ?`,
      [
        ...[reason, by, toStoredInstant(at)],
        ...[moved.points, moved.pending, JSON.stringify(moved.lots), id],
      ],
    );
  }

  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<Merge[]> {
    return this.where(db, 'id', ids, programId);
  }

  /** Merges of members into others, the oldest first. */
  async bySources(db: Db, programId: string, memberIds: readonly string[]): Promise<Merge[]> {
    return this.where(db, 'source_id', memberIds, programId);
  }

  /** Merges of others into members, the oldest first. */
  async byTargets(db: Db, programId: string, memberIds: readonly string[]): Promise<Merge[]> {
    return this.where(db, 'target_id', memberIds, programId);
  }

  private async where(
    db: Db,
    column: 'id' | 'source_id' | 'target_id',
    values: readonly string[],
    programId: string,
  ): Promise<Merge[]> {
    if (values.length === 0) return [];
    const named = inList(column, values);
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE ${named.text} AND program_id = ? ORDER BY id`,
      [...named.params, programId],
    );
    return rows.map(toMerge);
  }
}

function toMerge(row: Row): Merge {
  const undoneAt = instantOrNull(row.unmerged_at);
  return {
    id: row.id,
    sourceId: row.source_id,
    targetId: row.target_id,
    reason: row.reason,
    by: row.merged_by,
    at: fromStoredInstant(row.merged_at),
    moved: {
      points: Number(row.points),
      pending: Number(row.pending),
      lots: parsed(row.lots),
    },
    undone:
      undoneAt === null
        ? null
        : {
            reason: row.unmerge_reason ?? '',
            by: row.unmerged_by ?? '',
            at: undoneAt,
            moved: {
              points: Number(row.points_back),
              pending: Number(row.pending_back),
              lots: row.lots_back === null ? [] : parsed(row.lots_back),
            },
          },
  };
}

const parsed = (lots: string | LotPair[]): LotPair[] =>
  typeof lots === 'string' ? (JSON.parse(lots) as LotPair[]) : lots;
