import type { Points } from '../../domain/points/earn';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { inList, query, toStoredInstant } from '../../platform/database/sql';

/** Reads what members have earned. */
export class EarnedPointsStore {
  /** What was earned since an instant, before refunds; members without any are not in it. */
  async since(
    db: Db,
    memberIds: readonly string[],
    since: Instant,
  ): Promise<ReadonlyMap<string, Points>> {
    if (memberIds.length === 0) return new Map();
    const members = inList('member_id', memberIds);
    const rows = await query<{ member_id: string; earned: number }>(
      db,
      `SELECT member_id, SUM(points) AS earned FROM wallet_transaction
        WHERE ${members.text} AND kind IN ('EARN', 'PEND') AND effective_at >= ?
        GROUP BY member_id`,
      [...members.params, toStoredInstant(since)],
    );
    return new Map(rows.map(({ member_id, earned }) => [member_id, Number(earned)]));
  }
}
