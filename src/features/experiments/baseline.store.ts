import type { ArmSums } from '../../domain/experiments/arm-sums';
import type { Metric } from '../../domain/experiments/metrics';
import type { Db } from '../../platform/database/database';
import { inList, query, toStoredInstant } from '../../platform/database/sql';
import { sumsOf, type CountedSpan, type SumRow } from './enrolment.store';

/** Adds up metrics of members who need take part in nothing. */
export class BaselineStore {
  /** What some members did in a span of days, in two statements. */
  async sums(
    db: Db,
    memberIds: readonly string[],
    span: CountedSpan & { readonly minorPerMajor: number },
  ): Promise<Readonly<Record<Metric, ArmSums>>> {
    const days = await this.daySums(db, memberIds, span);
    const points = await this.pointSums(db, memberIds, span);
    // Who did nothing has no row, and counts all the same.
    return sumsOf({ ...days, n: memberIds.length }, points);
  }

  private async daySums(
    db: Db,
    memberIds: readonly string[],
    {
      minorPerMajor,
      firstDay,
      lastDay,
    }: Pick<CountedSpan, 'firstDay' | 'lastDay'> & { readonly minorPerMajor: number },
  ): Promise<SumRow | undefined> {
    const members = inList('member_id', memberIds);
    // A factor that is no whole number makes the engines add up as doubles, which do not overflow.
    const [row] = await query<SumRow>(
      db,
      `SELECT SUM(a) AS a, SUM(a * a) AS aa, SUM(c) AS c, SUM(c * c) AS cc, SUM(a * c) AS ac,
          SUM(r) AS r
        FROM (SELECT member_id, SUM(amount_minor) * 1e0 / ? AS a,
            SUM(orders - refunded_orders) * 1e0 AS c,
            CASE WHEN SUM(active_days) > 0 THEN 1e0 ELSE 0e0 END AS r
          FROM feature_day WHERE ${members.text} AND day >= ? AND day <= ?
          GROUP BY member_id) AS members`,
      [minorPerMajor, ...members.params, firstDay, lastDay],
    );
    return row;
  }

  private async pointSums(
    db: Db,
    memberIds: readonly string[],
    { from, until }: Pick<CountedSpan, 'from' | 'until'>,
  ): Promise<SumRow | undefined> {
    const members = inList('t.member_id', memberIds);
    const [row] = await query<SumRow>(
      db,
      `SELECT SUM(p) AS p, SUM(p * p) AS pp
        FROM (SELECT t.member_id, SUM(p.amount + p.pending) * 1e0 AS p
          FROM wallet_transaction AS t
          JOIN wallet_posting AS p ON p.member_id = t.member_id AND p.sequence = t.sequence
            AND p.account = 'WALLET'
          WHERE ${members.text} AND t.kind IN ('EARN', 'PEND')
            AND t.effective_at >= ? AND t.effective_at < ?
          GROUP BY t.member_id) AS members`,
      [...members.params, toStoredInstant(from), toStoredInstant(until)],
    );
    return row;
  }
}
