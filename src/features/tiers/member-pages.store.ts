import { SAMPLED_FROM } from '../../domain/tiering/sample';
import type { Db } from '../../platform/database/database';
import { byIndex, query } from '../../platform/database/sql';

/** Walks over the ids of a programme's members by the index alone. */
export class MemberPagesStore {
  /** The next members behind one; '' for the first. */
  async after(db: Db, programId: string, after: string, limit: number): Promise<string[]> {
    const rows = await query<{ member_id: string }>(
      db,
      `SELECT member_id FROM member_state${byIndex(db.dialect, 'ix_member_state_program')}
        WHERE program_id = ? AND member_id > ? ORDER BY member_id LIMIT ?`,
      [programId, after, limit],
    );
    return rows.map((row) => row.member_id);
  }

  /** Members whose ids end in at most this; the index is read from end to end. */
  async endingBelow(db: Db, programId: string, tail: string, limit: number): Promise<string[]> {
    const rows = await query<{ member_id: string }>(
      db,
      `SELECT member_id FROM member_state
        WHERE program_id = ? AND SUBSTR(member_id, ?) < ? ORDER BY member_id LIMIT ?`,
      [programId, SAMPLED_FROM, tail, limit],
    );
    return rows.map((row) => row.member_id);
  }
}
