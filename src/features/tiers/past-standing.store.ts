import type { Instant } from '../../domain/shared/instant';
import type { PastRecord } from '../../domain/tiering/past-standing';
import type { MovementRecord } from '../../domain/tiering/standing-record';
import type { Db } from '../../platform/database/database';
import {
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  toStoredInstant,
} from '../../platform/database/sql';

type Row = {
  member_id: string;
  tier_code: string;
  term_until: string | null;
  decided_at: string;
  term_from: string | null;
  movement: string | null;
};

/** Reads from decisions what members held at an instant of the past. */
export class PastStandingStore {
  /** The last decision of each member that acts before an instant; one statement. */
  async before(
    db: Db,
    memberIds: readonly string[],
    at: Instant,
  ): Promise<ReadonlyMap<string, PastRecord>> {
    if (memberIds.length === 0) return new Map();
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT decision.member_id, tier_code, term_until, decided_at, term_from, movement
        FROM decision
        JOIN (
          SELECT member_id, MAX(id) AS id FROM decision
           WHERE ${members.text} AND decided_at < ? GROUP BY member_id
        ) AS last ON last.member_id = decision.member_id AND last.id = decision.id`,
      [...members.params, toStoredInstant(at)],
    );
    return new Map(rows.map((row) => [row.member_id, toRecord(row)]));
  }
}

function toRecord(row: Row): PastRecord {
  const termFrom = instantOrNull(row.term_from);
  const movement = row.movement === null ? null : (JSON.parse(row.movement) as MovementRecord);
  return {
    tierCode: row.tier_code,
    termUntil: instantOrNull(row.term_until),
    decidedAt: fromStoredInstant(row.decided_at),
    whole: termFrom === null ? null : { termFrom, movement },
  };
}
