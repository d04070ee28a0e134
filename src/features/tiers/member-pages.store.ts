import type { Db } from '../../platform/database/database';
import { query, unionAll } from '../../platform/database/sql';

/** Walks over the ids of a programme's members by the index alone. */
export class MemberPagesStore {
  /** The next members behind one; '' for the first. */
  async after(db: Db, programId: string, after: string, limit: number): Promise<string[]> {
    const rows = await query<{ member_id: string }>(
      db,
      `SELECT member_id FROM member_state WHERE program_id = ? AND member_id > ?
        ORDER BY member_id LIMIT ?`,
      [programId, after, limit],
    );
    return rows.map((row) => row.member_id);
  }

  /** The first and the last id; null where there is nobody. */
  async ends(db: Db, programId: string): Promise<readonly [string, string] | null> {
    const [row] = await query<{ first: string | null; last: string | null }>(
      db,
      `SELECT MIN(member_id) AS first, MAX(member_id) AS last FROM member_state
        WHERE program_id = ?`,
      [programId],
    );
    return row === undefined || row.first === null || row.last === null
      ? null
      : [row.first, row.last];
  }

  /** A few members from each of several places on, in one statement, place by place. */
  async fromEach(
    db: Db,
    programId: string,
    places: readonly string[],
    limit: number,
  ): Promise<string[][]> {
    const select = `SELECT ? AS place, member_id FROM member_state
      WHERE program_id = ? AND member_id >= ? ORDER BY member_id LIMIT ?`;
    const rows = await query<{ place: number; member_id: string }>(
      db,
      unionAll(db.dialect, places.map(() => select)), // prettier-ignore
      places.flatMap((place, index) => [index, programId, place, limit]),
    );
    const found = places.map((): string[] => []);
    for (const row of rows) found[Number(row.place)]?.push(row.member_id);
    return found.map((ids) => ids.toSorted());
  }
}
