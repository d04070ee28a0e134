import type { Db } from '../../platform/database/database';
import { byIndex, query } from '../../platform/database/sql';

/** A member of a list and where they stand in it. */
export type ListedMember = { readonly memberId: string; readonly position: number };

/** Members of some tiers in one order, from a place on. */
export type MemberListing = {
  readonly programId: string;
  readonly tierCodes: readonly string[];
  readonly by: 'JOINED_DAY' | 'SCORE';
  readonly descending: boolean;
  readonly after: ListedMember | null;
  readonly limit: number;
};

const COLUMNS = { JOINED_DAY: 'joined_day', SCORE: 'score' } as const;
const INDEXES = { JOINED_DAY: 'ix_member_state_joined', SCORE: 'ix_member_state_score' } as const;

/** How many members a tier has. */
export type CountedTier = { readonly tierCode: string; readonly members: number };

/** Lists members by what `member_state` is indexed by. */
export class MemberListStore {
  /** The first members of each tier, merged: one statement that reads `limit` rows of each. */
  async list(db: Db, listing: MemberListing): Promise<ListedMember[]> {
    const { programId, tierCodes, after, limit } = listing;
    const column = COLUMNS[listing.by];
    const direction = listing.descending ? 'DESC' : 'ASC';
    const order = `ORDER BY position ${direction}, member_id ${direction} LIMIT ?`;
    const sign = listing.descending ? '<' : '>';
    // The first comparison is what the engines can seek by.
    const beyond = after
      ? `AND ${column} ${sign}= ? AND (${column} ${sign} ? OR member_id ${sign} ?)`
      : '';
    const place = after ? [after.position, after.position, after.memberId] : [];
    const tier = `SELECT * FROM (SELECT member_id, ${column} AS position
      FROM member_state${byIndex(db.dialect, INDEXES[listing.by])}
      WHERE program_id = ? AND tier_code = ? ${beyond}
      ORDER BY ${column} ${direction}, member_id ${direction} LIMIT ?) AS tier`;
    const rows = await query<{ member_id: string; position: number }>(
      db,
      `SELECT member_id, position FROM (${tierCodes.map(() => tier).join(' UNION ALL ')}) AS listed
        ${order}`,
      [...tierCodes.flatMap((code) => [programId, code, ...place, limit]), limit],
    );
    return rows.map((row) => ({ memberId: row.member_id, position: Number(row.position) }));
  }

  /** Tiers without a member are left out. It reads an index from end to end. */
  async count(db: Db, programId: string): Promise<CountedTier[]> {
    const rows = await query<{ tier_code: string; members: number | string }>(
      db,
      `SELECT tier_code, COUNT(*) AS members FROM member_state
        WHERE program_id = ? GROUP BY tier_code`,
      [programId],
    );
    return rows.map((row) => ({ tierCode: row.tier_code, members: Number(row.members) }));
  }
}
