import { COUNTERS, type Counter } from '../../domain/behaviour/counters';
import { SUMMED_COUNTERS, type SummedRanges } from '../../domain/behaviour/window-sums';
import type { DaySums, ShareSums } from '../../domain/merging/history';
import type { DayTotals, ShareTotals } from '../../domain/recording/member-progress';
import type { LocalDay } from '../../domain/shared/calendar';
import { LAST_DAY } from '../../domain/shared/window';
import type { Db, Tx } from '../../platform/database/database';
import { snakeCase } from '../../platform/database/naming';
import { inList, inTuples, query } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** The sums of one member's window, as they lie in the buckets. */
export type MemberSums = {
  readonly memberId: string;
  readonly counters: Readonly<Partial<Record<Counter, number>>>;
  readonly previousAmountMinor: number;
  readonly firstPaidDay: LocalDay | null;
  readonly lastPaidDay: LocalDay | null;
  /** Oldest day with a bucket in the window: the first to fall out. Null if there is none. */
  readonly oldestDay: LocalDay | null;
};

/** Some members: by their ids, or all whose ids lie between two, both included. */
export type MemberSelection =
  | { readonly memberIds: readonly string[] }
  | { readonly fromMemberId: string; readonly toMemberId: string };

const DAY_KEY = ['member_id', 'day', 'known_day'] as const;
const DAY_COUNTERS = COUNTERS.map(snakeCase);
const SUM_COLUMNS = SUMMED_COUNTERS.map((counter) => [counter, snakeCase(counter)] as const);
const SHARE_KEY = ['member_id', 'dimension', 'share_key', 'day', 'known_day'] as const;

/** Reads and writes the buckets: `feature_day` and `feature_share`. */
export class FeatureStore {
  /** Adds to the buckets of days; a bucket is made where there is none. */
  async addDays(
    tx: Tx,
    days: readonly { readonly memberId: string; readonly totals: DayTotals }[],
  ): Promise<void> {
    await upsertRows(
      tx,
      'feature_day',
      { columns: [...DAY_KEY, ...DAY_COUNTERS], key: DAY_KEY, add: DAY_COUNTERS },
      days.map(({ memberId, totals }) => [
        memberId,
        totals.day,
        totals.knownDay,
        ...totals.counters,
      ]),
    );
  }

  /** Adds to the amounts by category and brand. */
  async addShares(
    tx: Tx,
    shares: readonly { readonly memberId: string; readonly totals: ShareTotals }[],
  ): Promise<void> {
    await upsertRows(
      tx,
      'feature_share',
      { columns: [...SHARE_KEY, 'amount_minor'], key: SHARE_KEY, add: ['amount_minor'] },
      shares.map(({ memberId, totals }) => [
        memberId,
        totals.dimension,
        totals.key,
        totals.day,
        totals.knownDay,
        totals.amountMinor,
      ]),
    );
  }

  /** All that the buckets of a member come to, by the day that it counts for. */
  async kept(
    db: Db,
    memberId: string,
  ): Promise<{ readonly days: readonly DaySums[]; readonly shares: readonly ShareSums[] }> {
    const sums = DAY_COUNTERS.map((name) => `SUM(${name}) AS ${name}`);
    const days = await query<Record<string, number | string>>(
      db,
      `SELECT day, ${sums.join(', ')} FROM feature_day WHERE member_id = ? GROUP BY day`,
      [memberId],
    );
    const shares = await query<Record<string, number | string>>(
      db,
      `SELECT day, dimension, share_key, SUM(amount_minor) AS amount FROM feature_share
        WHERE member_id = ? GROUP BY day, dimension, share_key`,
      [memberId],
    );
    return {
      days: days.map((row) => ({
        day: Number(row['day']),
        counters: Float64Array.from(DAY_COUNTERS, (name) => Number(row[name])),
      })),
      shares: shares.map((row) => ({
        day: Number(row['day']),
        dimension: row['dimension'] === 'BRAND' ? 'BRAND' : 'CATEGORY',
        key: String(row['share_key']),
        amountMinor: Number(row['amount']),
      })),
    };
  }

  /** Those of the days on which something is already counted. */
  async activeDays(
    db: Db,
    days: readonly { readonly memberId: string; readonly day: LocalDay }[],
  ): Promise<{ memberId: string; day: LocalDay }[]> {
    if (days.length === 0) return [];
    const found = inTuples(
      db.dialect,
      ['member_id', 'day'],
      days.map(({ memberId, day }) => [memberId, day]),
    );
    const rows = await query<{ member_id: string; day: number }>(
      db,
      `SELECT member_id, day FROM feature_day WHERE ${found.text} AND active_days > 0`,
      found.params,
    );
    return rows.map((row) => ({ memberId: row.member_id, day: row.day }));
  }

  /**
   * The sums of a window, from the buckets that were known on a day (all of them by default).
   * Members without a bucket in the window are left out. One statement.
   */
  async windowSums(
    db: Db,
    selection: MemberSelection,
    ranges: SummedRanges,
    knownUntil: LocalDay = LAST_DAY,
  ): Promise<MemberSums[]> {
    const members = selectionOf(selection);
    const { from, to } = ranges.current;
    const previous = ranges.previous ?? { from, to: from - 1 };
    const sums = SUM_COLUMNS.map(
      ([, name]) => `SUM(CASE WHEN day >= ${from} THEN ${name} ELSE 0 END) AS ${name}`,
    );
    const byDay = SUM_COLUMNS.map(([, name]) => `SUM(${name}) AS ${name}`);
    const rows = await query<Record<string, number | string | null>>(
      db,
      `SELECT member_id, MIN(CASE WHEN day >= ${from} THEN day END) AS oldest_day,
          MIN(CASE WHEN day >= ${from} AND orders > 0 THEN day END) AS first_paid_day,
          MAX(CASE WHEN day >= ${from} AND orders > 0 THEN day END) AS last_paid_day,
          SUM(CASE WHEN day <= ${previous.to} THEN amount_minor ELSE 0 END) AS previous_amount_minor,
          ${sums.join(', ')}
        FROM (
          SELECT member_id, day, ${byDay.join(', ')}
            FROM feature_day
           WHERE ${members.text} AND day BETWEEN ? AND ? AND known_day <= ?
           GROUP BY member_id, day
        ) AS days
        GROUP BY member_id`,
      [...members.params, previous.from, to, knownUntil],
    );
    return rows.map(toSums);
  }
}

function selectionOf(selection: MemberSelection): { text: string; params: readonly unknown[] } {
  if ('memberIds' in selection) return inList('member_id', selection.memberIds);
  return {
    text: 'member_id BETWEEN ? AND ?',
    params: [selection.fromMemberId, selection.toMemberId],
  };
}

const dayOrNull = (value: number | string | null | undefined): LocalDay | null =>
  value === null || value === undefined ? null : Number(value);

function toSums(row: Record<string, number | string | null>): MemberSums {
  return {
    memberId: String(row['member_id']),
    counters: Object.fromEntries(
      SUM_COLUMNS.map(([counter, column]) => [counter, Number(row[column])]),
    ),
    previousAmountMinor: Number(row['previous_amount_minor']),
    firstPaidDay: dayOrNull(row['first_paid_day']),
    lastPaidDay: dayOrNull(row['last_paid_day']),
    oldestDay: dayOrNull(row['oldest_day']),
  };
}
