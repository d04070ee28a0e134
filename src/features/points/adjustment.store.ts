import type { Points } from '../../domain/points/earn';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import {
  execute,
  fromStoredInstant,
  inList,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

export const ADJUSTMENT_STATES = [
  /** Within the limit: posted at once. */
  'APPLIED',
  /** Above the limit: a second person decides. */
  'WAITING',
  'APPROVED',
  'REJECTED',
  /** Who asked has thought better of it. */
  'WITHDRAWN',
] as const;
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number];

/** Points given (above nought) or taken by hand, or asked for. */
export type Adjustment = {
  readonly id: string;
  readonly memberId: string;
  readonly points: Points;
  readonly reason: string;
  readonly state: AdjustmentState;
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly decisionReason: string | null;
  /** Place of its transaction in the member's wallet; null while nothing was posted. */
  readonly sequence: number | null;
};

/** How one that waits ends. */
export type AdjustmentDecision = {
  readonly state: Exclude<AdjustmentState, 'APPLIED' | 'WAITING'>;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly sequence: number | null;
};

/** Which adjustments a page holds, the newest first. */
export type AdjustmentPage = {
  readonly state: AdjustmentState | null;
  readonly memberId: string | null;
  readonly below: string | null;
  readonly limit: number;
};

/** Somebody who adjusts a member's points. */
export type MembersAdjuster = readonly [memberId: string, requestedBy: string];

export const adjusterKey = ([memberId, requestedBy]: MembersAdjuster): string =>
  `${memberId}/${requestedBy}`;

type Row = {
  id: string;
  member_id: string;
  points: number;
  reason: string;
  state: AdjustmentState;
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  transaction_sequence: number | null;
};

const SELECT = `SELECT id, member_id, points, reason, state, requested_by, requested_at, decided_by,
  decided_at, decision_reason, transaction_sequence FROM points_adjustment`;

/** Reads and writes `points_adjustment`. */
export class AdjustmentStore {
  async insert(tx: Tx, programId: string, adjustments: readonly Adjustment[]): Promise<void> {
    const columns = [
      'id', 'program_id', 'member_id', 'points', 'reason', 'state', 'requested_by', 'requested_at',
      'transaction_sequence',
    ]; // prettier-ignore
    const rows = adjustments.map((adjustment) => [
      adjustment.id,
      programId,
      adjustment.memberId,
      adjustment.points,
      adjustment.reason,
      adjustment.state,
      adjustment.requestedBy,
      toStoredInstant(adjustment.requestedAt),
      adjustment.sequence,
    ]);
    await insertRows(tx, 'points_adjustment', columns, rows);
  }

  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<Adjustment[]> {
    if (ids.length === 0) return [];
    const wanted = inList('id', ids);
    const rows = await query<Row>(db, `${SELECT} WHERE program_id = ? AND ${wanted.text}`, [
      programId,
      ...wanted.params,
    ]);
    return rows.map(toAdjustment);
  }

  /** Ends one that waits; false where none does. */
  async decide(tx: Tx, id: string, decision: AdjustmentDecision): Promise<boolean> {
    const { state, by, at, reason, sequence } = decision;
    const changed = await execute(
      tx,
      `UPDATE points_adjustment SET state = ?, decided_by = ?, decided_at = ?, decision_reason = ?,
          transaction_sequence = ?
        WHERE id = ? AND state = 'WAITING'`,
      [state, by, toStoredInstant(at), reason, sequence, id],
    );
    return changed === 1;
  }

  /**
   * How many points people have given or taken by themselves since an id, by `adjusterKey`; what
   * somebody else had to decide does not count. One statement.
   */
  async appliedFrom(
    db: Db,
    adjusters: readonly MembersAdjuster[],
    firstId: string,
  ): Promise<ReadonlyMap<string, Points>> {
    if (adjusters.length === 0) return new Map();
    const columns = [
      { name: 'member_id', type: 'key' },
      { name: 'requested_by', type: 'key' },
    ] as const;
    // A join counts a row once for each time that it is asked for.
    const distinct = [...new Map(adjusters.map((each) => [adjusterKey(each), each])).values()];
    const { text, params } = rowsOfTuples(db.dialect, 'points_adjustment', columns, distinct);
    const own = columns.map(({ name }) => `points_adjustment.${name}`).join(', ');
    const rows = await query<{ member_id: string; requested_by: string; total: number }>(
      db,
      `SELECT ${own}, SUM(ABS(points_adjustment.points)) AS total FROM ${text}
          AND points_adjustment.state = 'APPLIED' AND points_adjustment.id >= ?
        GROUP BY ${own}`,
      [...params, firstId],
    );
    return new Map(
      rows.map((row) => [adjusterKey([row.member_id, row.requested_by]), Number(row.total)]),
    );
  }

  async page(db: Db, programId: string, page: AdjustmentPage): Promise<Adjustment[]> {
    const { state, memberId, below, limit } = page;
    const bounds = [
      ['state', '=', state],
      ['member_id', '=', memberId],
      ['id', '<', below],
    ].filter(([, , value]) => value !== null);
    const where = bounds.map(([column, sign]) => ` AND ${column} ${sign} ?`).join('');
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ?${where} ORDER BY id DESC LIMIT ?`,
      [programId, ...bounds.map(([, , value]) => value), limit],
    );
    return rows.map(toAdjustment);
  }
}

const toAdjustment = (row: Row): Adjustment => ({
  id: row.id,
  memberId: row.member_id,
  points: Number(row.points),
  reason: row.reason,
  state: row.state,
  requestedBy: row.requested_by,
  requestedAt: fromStoredInstant(row.requested_at),
  decidedBy: row.decided_by,
  decidedAt: row.decided_at === null ? null : fromStoredInstant(row.decided_at),
  decisionReason: row.decision_reason,
  sequence: row.transaction_sequence === null ? null : Number(row.transaction_sequence),
});
