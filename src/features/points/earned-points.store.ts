import type { Points } from '../../domain/points/earn';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { inList, query, toStoredInstant } from '../../platform/database/sql';

/** Reads what members have earned. */
export class EarnedPointsStore {
  /**
   * What was earned since an instant, waiting points included, before refunds; members without any
   * are not in it.
   */
  async since(
    db: Db,
    memberIds: readonly string[],
    since: Instant,
  ): Promise<ReadonlyMap<string, Points>> {
    if (memberIds.length === 0) return new Map();
    const members = inList('t.member_id', memberIds);
    const rows = await query<{ member_id: string; earned: number }>(
      db,
      `SELECT t.member_id, SUM(p.amount + p.pending) AS earned
        FROM wallet_transaction AS t
        JOIN wallet_posting AS p ON p.member_id = t.member_id AND p.sequence = t.sequence
          AND p.account = 'WALLET'
        WHERE ${members.text} AND t.kind IN ('EARN', 'PEND') AND t.effective_at >= ?
        GROUP BY t.member_id`,
      [...members.params, toStoredInstant(since)],
    );
    return new Map(rows.map(({ member_id, earned }) => [member_id, Number(earned)]));
  }
}
