import { addedSums, NO_SUMS, type ArmSums } from '../../domain/experiments/arm-sums';
import type { Metric } from '../../domain/experiments/metrics';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, inList, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** That a member takes part in an experiment. */
export type Enrolment = {
  readonly experimentId: string;
  readonly memberId: string;
  readonly variant: string;
  /** As of when they were first decided by their variant. */
  readonly enrolledAt: Instant;
  /** When that became known: since then they could meet it. */
  readonly exposedAt: Instant;
  readonly versionNumber: number;
  readonly tierCode: string;
};

/** What is counted of a member: local days, both included, and the same as instants. */
export type CountedSpan = {
  readonly firstDay: LocalDay;
  readonly lastDay: LocalDay;
  readonly from: Instant;
  readonly until: Instant;
};

/** The sums of a page of members, by variant. */
export type PageSums = ReadonlyMap<string, Readonly<Record<Metric, ArmSums>>>;

/** Members above one id and up to another. */
type MemberSpan = { readonly above: string; readonly upTo: string };

type Row = {
  experiment_id: string;
  member_id: string;
  variant: string;
  enrolled_at: string;
  exposed_at: string;
  version_number: number;
  tier_code: string;
};

/** Sums by their names: `n` members, `a` amounts, `aa` their squares, and so on. */
export type SumRow = Readonly<Record<string, number | string | null>>;

const SHOWN = [
  'experiment_id', 'member_id', 'variant', 'enrolled_at', 'exposed_at', 'version_number',
  'tier_code',
]; // prettier-ignore
const COLUMNS = [...SHOWN, 'first_day', 'last_day', 'counts_from', 'counts_until'];
const ENROLMENT = `SELECT ${SHOWN.join(', ')} FROM experiment_enrolment`;
/** Sorts behind every id. */
const LAST_ID = '~';

/** Reads and adds to `experiment_enrolment`, and adds up what became of those enrolled. */
export class EnrolmentStore {
  /** Which of some members take part already. */
  async enrolled(
    db: Db,
    experimentId: string,
    memberIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    if (memberIds.length === 0) return new Set();
    const members = inList('member_id', memberIds);
    const rows = await query<{ member_id: string }>(
      db,
      `SELECT member_id FROM experiment_enrolment WHERE experiment_id = ? AND ${members.text}`,
      [experimentId, ...members.params],
    );
    return new Set(rows.map(({ member_id }) => member_id));
  }

  async insert(
    tx: Tx,
    enrolments: readonly (Enrolment & { readonly counted: CountedSpan })[],
  ): Promise<void> {
    await insertRows(
      tx,
      'experiment_enrolment',
      COLUMNS,
      enrolments.map(({ counted, ...enrolment }) => [
        enrolment.experimentId,
        enrolment.memberId,
        enrolment.variant,
        toStoredInstant(enrolment.enrolledAt),
        toStoredInstant(enrolment.exposedAt),
        enrolment.versionNumber,
        enrolment.tierCode,
        counted.firstDay,
        counted.lastDay,
        toStoredInstant(counted.from),
        toStoredInstant(counted.until),
      ]),
    );
  }

  /** What members take or took part in, the latest first. */
  async ofMembers(db: Db, memberIds: readonly string[]): Promise<Enrolment[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `${ENROLMENT} WHERE ${members.text} ORDER BY member_id, experiment_id DESC`,
      members.params,
    );
    return rows.map(toEnrolment);
  }

  /** How many members each variant had at an instant. */
  async sizes(db: Db, experimentId: string, at: Instant): Promise<ReadonlyMap<string, number>> {
    const rows = await query<{ variant: string; members: number }>(
      db,
      `SELECT variant, COUNT(*) AS members FROM experiment_enrolment
        WHERE experiment_id = ? AND exposed_at <= ? GROUP BY variant`,
      [experimentId, toStoredInstant(at)],
    );
    return new Map(rows.map(({ variant, members }) => [variant, Number(members)]));
  }

  /**
   * The sums of the next members by id, at most so many; and the last of them, null at the end.
   * Three statements: where the page ends, what was done on days, what was earned.
   */
  async sumPage(
    db: Db,
    experimentId: string,
    page: { readonly above: string; readonly size: number; readonly minorPerMajor: number },
    upTo: { readonly day: LocalDay; readonly at: Instant },
  ): Promise<{ readonly sums: PageSums; readonly last: string | null }> {
    const last = await this.endOfPage(db, experimentId, page);
    const span = { above: page.above, upTo: last ?? LAST_ID };
    const asked = { minorPerMajor: page.minorPerMajor, day: upTo.day };
    const days = await this.daySums(db, experimentId, span, asked);
    const points = await this.pointSums(db, experimentId, span, upTo.at);
    const sums = new Map(
      days.map((row) => [String(row.variant), sumsOf(row, points.get(String(row.variant)))]),
    );
    return { sums, last };
  }

  private async endOfPage(
    db: Db,
    experimentId: string,
    { above, size }: { readonly above: string; readonly size: number },
  ): Promise<string | null> {
    const [row] = await query<{ member_id: string }>(
      db,
      `SELECT member_id FROM experiment_enrolment WHERE experiment_id = ? AND member_id > ?
        ORDER BY member_id LIMIT 1 OFFSET ?`,
      [experimentId, above, size - 1],
    );
    return row?.member_id ?? null;
  }

  /**
   * By variant: members whose window has begun, and sums of amount, count and activity with their
   * squares.
   */
  private daySums(
    db: Db,
    experimentId: string,
    { above, upTo }: MemberSpan,
    { minorPerMajor, day }: { readonly minorPerMajor: number; readonly day: LocalDay },
  ): Promise<SumRow[]> {
    // A factor that is no whole number makes the engines add up as doubles, which do not overflow.
    return query<SumRow>(
      db,
      `SELECT variant, COUNT(*) AS n, SUM(a) AS a, SUM(a * a) AS aa, SUM(c) AS c,
          SUM(c * c) AS cc, SUM(a * c) AS ac, SUM(r) AS r
        FROM (SELECT e.member_id, e.variant,
            COALESCE(SUM(f.amount_minor), 0) * 1e0 / ? AS a,
            COALESCE(SUM(f.orders - f.refunded_orders), 0) * 1e0 AS c,
            CASE WHEN COALESCE(SUM(f.active_days), 0) > 0 THEN 1e0 ELSE 0e0 END AS r
          FROM experiment_enrolment e
          LEFT JOIN feature_day f ON f.member_id = e.member_id
            AND f.day >= e.first_day AND f.day <= e.last_day AND f.day <= ?
          WHERE e.experiment_id = ? AND e.member_id > ? AND e.member_id <= ? AND e.first_day <= ?
          GROUP BY e.member_id, e.variant) AS members
        GROUP BY variant`,
      [minorPerMajor, day, experimentId, above, upTo, day],
    );
  }

  /** By variant: points that were earned, those that still wait included, and their squares. */
  private async pointSums(
    db: Db,
    experimentId: string,
    { above, upTo }: MemberSpan,
    at: Instant,
  ): Promise<ReadonlyMap<string, SumRow>> {
    const rows = await query<SumRow>(
      db,
      `SELECT variant, SUM(p) AS p, SUM(p * p) AS pp
        FROM (SELECT e.member_id, e.variant, SUM(p.amount + p.pending) * 1e0 AS p
          FROM experiment_enrolment AS e
          JOIN wallet_transaction AS t ON t.member_id = e.member_id AND t.kind IN ('EARN', 'PEND')
            AND t.effective_at >= e.counts_from AND t.effective_at < e.counts_until
            AND t.effective_at <= ?
          JOIN wallet_posting AS p ON p.member_id = t.member_id AND p.sequence = t.sequence
            AND p.account = 'WALLET'
          WHERE e.experiment_id = ? AND e.member_id > ? AND e.member_id <= ?
          GROUP BY e.member_id, e.variant) AS members
        GROUP BY variant`,
      [toStoredInstant(at), experimentId, above, upTo],
    );
    return new Map(rows.map((row) => [String(row.variant), row]));
  }
}

/** Both pages together. */
export const addedPages = (one: PageSums, other: PageSums): PageSums => {
  const sums = new Map(one);
  for (const [variant, metrics] of other) {
    const known = sums.get(variant);
    sums.set(variant, known ? addedMetrics(known, metrics) : metrics);
  }
  return sums;
};

const addedMetrics = (
  one: Readonly<Record<Metric, ArmSums>>,
  other: Readonly<Record<Metric, ArmSums>>,
): Readonly<Record<Metric, ArmSums>> => ({
  PURCHASE_AMOUNT: addedSums(one.PURCHASE_AMOUNT, other.PURCHASE_AMOUNT),
  PURCHASE_COUNT: addedSums(one.PURCHASE_COUNT, other.PURCHASE_COUNT),
  AVERAGE_ORDER_VALUE: addedSums(one.AVERAGE_ORDER_VALUE, other.AVERAGE_ORDER_VALUE),
  RETENTION: addedSums(one.RETENTION, other.RETENTION),
  POINTS_ISSUED: addedSums(one.POINTS_ISSUED, other.POINTS_ISSUED),
});

/** No member, in any metric. */
export const NO_METRICS: Readonly<Record<Metric, ArmSums>> = {
  PURCHASE_AMOUNT: NO_SUMS,
  PURCHASE_COUNT: NO_SUMS,
  AVERAGE_ORDER_VALUE: NO_SUMS,
  RETENTION: NO_SUMS,
  POINTS_ISSUED: NO_SUMS,
};

/** Every metric from a row of days and one of points, as the statements above name their sums. */
export function sumsOf(
  days: SumRow,
  points: SumRow | undefined,
): Readonly<Record<Metric, ArmSums>> {
  const of = (row: SumRow | undefined, name: string): number => Number(row?.[name] ?? 0);
  const members = of(days, 'n');
  const [amount, count, active] = [of(days, 'a'), of(days, 'c'), of(days, 'r')];
  const mean = (y: number, yy: number): ArmSums => ({
    ...{ members, y, yy, d: members, dd: members, yd: y },
  });
  return {
    PURCHASE_AMOUNT: mean(amount, of(days, 'aa')),
    PURCHASE_COUNT: mean(count, of(days, 'cc')),
    AVERAGE_ORDER_VALUE: {
      ...{ members, y: amount, yy: of(days, 'aa') },
      ...{ d: count, dd: of(days, 'cc'), yd: of(days, 'ac') },
    },
    RETENTION: mean(active, active),
    POINTS_ISSUED: mean(of(points, 'p'), of(points, 'pp')),
  };
}

const toEnrolment = (row: Row): Enrolment => ({
  ...{ experimentId: row.experiment_id, memberId: row.member_id, variant: row.variant },
  enrolledAt: fromStoredInstant(row.enrolled_at),
  exposedAt: fromStoredInstant(row.exposed_at),
  ...{ versionNumber: Number(row.version_number), tierCode: row.tier_code },
});
