import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import {
  execute,
  fromStoredInstant,
  inList,
  inTuples,
  instantOrNull,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

export const REVIEW_STATES = ['OPEN', 'UPHELD', 'OVERTURNED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A decision that somebody contests, and what a person made of it. */
export type DecisionReview = {
  readonly id: string;
  readonly memberId: string;
  readonly decisionId: string;
  readonly state: ReviewState;
  readonly reason: string;
  readonly contestedBy: string;
  readonly contestedAt: Instant;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Instant | null;
  readonly comment: string | null;
};

/** How one that is open ends. */
export type ReviewResolution = {
  readonly state: Exclude<ReviewState, 'OPEN'>;
  readonly by: string;
  readonly at: Instant;
  readonly comment: string;
};

/** Which reviews a page holds: open ones, oldest first, or those that ended, newest first. */
export type ReviewPage = {
  readonly isOpen: boolean;
  readonly memberId: string | null;
  /** Only what stands behind this id in that order. */
  readonly behind: string | null;
  readonly limit: number;
};

type Row = {
  id: string;
  member_id: string;
  decision_id: string;
  state: ReviewState;
  reason: string;
  contested_by: string;
  contested_at: string;
  resolved_by: string | null;
  resolved_at: string | null;
  comment: string | null;
};

const SELECT = `SELECT id, member_id, decision_id, state, reason, contested_by, contested_at,
  resolved_by, resolved_at, comment FROM decision_review`;

/** Reads and writes `decision_review`. */
export class DecisionReviewStore {
  async insert(tx: Tx, programId: string, review: DecisionReview): Promise<void> {
    const columns = [
      'id', 'program_id', 'member_id', 'decision_id', 'state', 'reason', 'contested_by',
      'contested_at',
    ]; // prettier-ignore
    const { id, memberId, decisionId, state, reason, contestedBy, contestedAt } = review;
    const at = toStoredInstant(contestedAt);
    const row = [id, programId, memberId, decisionId, state, reason, contestedBy, at];
    await insertRows(tx, 'decision_review', columns, [row]);
  }

  /** Ends one that is open; false where it is not. */
  async resolve(tx: Tx, id: string, resolution: ReviewResolution): Promise<boolean> {
    const { state, by, at, comment } = resolution;
    const changed = await execute(
      tx,
      `UPDATE decision_review SET state = ?, resolved_by = ?, resolved_at = ?, comment = ?
        WHERE id = ? AND state = 'OPEN'`,
      [state, by, toStoredInstant(at), comment, id],
    );
    return changed === 1;
  }

  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<DecisionReview[]> {
    if (ids.length === 0) return [];
    const wanted = inList('id', ids);
    const rows = await query<Row>(db, `${SELECT} WHERE program_id = ? AND ${wanted.text}`, [
      programId,
      ...wanted.params,
    ]);
    return rows.map(toReview);
  }

  /** The reviews of decisions, oldest first; one statement. */
  async ofDecisions(
    db: Db,
    keys: readonly { readonly memberId: string; readonly decisionId: string }[],
  ): Promise<DecisionReview[]> {
    if (keys.length === 0) return [];
    const tuples = keys.map(({ memberId, decisionId }) => [memberId, decisionId]);
    const wanted = inTuples(db.dialect, ['member_id', 'decision_id'], tuples);
    const text = `${SELECT} WHERE ${wanted.text} ORDER BY id`;
    return (await query<Row>(db, text, wanted.params)).map(toReview);
  }

  async page(db: Db, programId: string, page: ReviewPage): Promise<DecisionReview[]> {
    const { isOpen, memberId, behind, limit } = page;
    const states = isOpen ? "state = 'OPEN'" : "state IN ('UPHELD', 'OVERTURNED')";
    const member = memberId === null ? '' : ' AND member_id = ?';
    const place = behind === null ? '' : ` AND id ${isOpen ? '>' : '<'} ?`;
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE program_id = ? AND ${states}${member}${place}
        ORDER BY id ${isOpen ? 'ASC' : 'DESC'} LIMIT ?`,
      [programId, memberId, behind, limit].filter((value) => value !== null),
    );
    return rows.map(toReview);
  }
}

const toReview = (row: Row): DecisionReview => ({
  id: row.id,
  memberId: row.member_id,
  decisionId: row.decision_id,
  state: row.state,
  reason: row.reason,
  contestedBy: row.contested_by,
  contestedAt: fromStoredInstant(row.contested_at),
  resolvedBy: row.resolved_by,
  resolvedAt: instantOrNull(row.resolved_at),
  comment: row.comment,
});
