import type { PointsDay, SummedAccount } from '../../domain/points/rollup';
import type { TransactionKind } from '../../domain/points/posting';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Db, Tx } from '../../platform/database/database';
import { query } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** Days that a report is about, both included; null for no bound. */
export type DayRange = { readonly from: LocalDay | null; readonly to: LocalDay | null };

/** What wallets held: lots under `WALLET`, debt under `DEBT`. */
export type Outstanding = Pick<
  PointsDay,
  'account' | 'tierCode' | 'ruleCode' | 'points' | 'pending'
>;

type Row = {
  day: number;
  kind: TransactionKind;
  account: SummedAccount;
  tier_code: string;
  rule_code: string;
  points_version: number;
  transactions: number;
  points: number;
  held: number;
  pending: number;
};

const KEY = [
  'program_id', 'day', 'kind', 'account', 'tier_code', 'rule_code', 'points_version',
] as const; // prettier-ignore
const SUMS = ['transactions', 'points', 'held', 'pending'] as const;

/** Reads and writes `points_day`. */
export class PointsDayStore {
  /** Adds to what the days have; one statement. */
  async add(tx: Tx, programId: string, days: readonly PointsDay[]): Promise<void> {
    await upsertRows(
      tx,
      'points_day',
      { columns: [...KEY, ...SUMS], key: KEY, add: SUMS },
      days.map((each) => [
        programId,
        each.day,
        each.kind,
        each.account,
        each.tierCode ?? '',
        each.ruleCode ?? '',
        each.pointsVersion,
        each.transactions,
        each.points,
        each.held,
        each.pending,
      ]),
    );
  }

  /** The sums of some days, in the order of their keys. */
  async inRange(db: Db, programId: string, { from, to }: DayRange): Promise<PointsDay[]> {
    const bounds = [
      ...(from === null ? [] : [{ text: 'AND day >= ?', day: from }]),
      ...(to === null ? [] : [{ text: 'AND day <= ?', day: to }]),
    ];
    const rows = await query<Row>(
      db,
      `SELECT day, kind, account, tier_code, rule_code, points_version, transactions, points, held,
          pending
        FROM points_day WHERE program_id = ? ${bounds.map(({ text }) => text).join(' ')}
        ORDER BY day, kind, account, tier_code, rule_code, points_version`,
      [programId, ...bounds.map(({ day }) => day)],
    );
    return rows.map((row) => ({
      day: Number(row.day),
      kind: row.kind,
      account: row.account,
      tierCode: row.tier_code === '' ? null : row.tier_code,
      ruleCode: row.rule_code === '' ? null : row.rule_code,
      pointsVersion: Number(row.points_version),
      transactions: Number(row.transactions),
      points: Number(row.points),
      held: Number(row.held),
      pending: Number(row.pending),
    }));
  }

  /** What wallets held at the end of a day, by the tier and the rule that earned it. */
  async outstanding(db: Db, programId: string, on: LocalDay): Promise<Outstanding[]> {
    const rows = await query<
      Pick<Row, 'account' | 'tier_code' | 'rule_code' | 'points' | 'pending'>
    >(
      db,
      `SELECT account, tier_code, rule_code, SUM(points) AS points, SUM(pending) AS pending
        FROM points_day WHERE program_id = ? AND day <= ? AND account IN ('WALLET', 'DEBT')
        GROUP BY account, tier_code, rule_code ORDER BY account, tier_code, rule_code`,
      [programId, on],
    );
    return rows.map((row) => ({
      account: row.account,
      tierCode: row.tier_code === '' ? null : row.tier_code,
      ruleCode: row.rule_code === '' ? null : row.rule_code,
      points: Number(row.points),
      pending: Number(row.pending),
    }));
  }

  /** How many points had left the wallets by the end of a day, for ever. */
  async leftWallets(
    db: Db,
    programId: string,
    on: LocalDay,
  ): Promise<{ readonly expired: number; readonly redeemed: number }> {
    const rows = await query<{ account: SummedAccount; points: number }>(
      db,
      `SELECT account, SUM(points) AS points FROM points_day
        WHERE program_id = ? AND day <= ? AND account IN ('EXPIRY', 'REDEMPTION')
        GROUP BY account`,
      [programId, on],
    );
    const points = new Map(rows.map((row) => [row.account, Number(row.points)]));
    return { expired: points.get('EXPIRY') ?? 0, redeemed: points.get('REDEMPTION') ?? 0 };
  }

  /** What stands on each account of the programme, all days together. */
  async totals(db: Db, programId: string): Promise<ReadonlyMap<SummedAccount, number>> {
    const rows = await query<{ account: SummedAccount; points: number }>(
      db,
      `SELECT account, SUM(points) AS points FROM points_day WHERE program_id = ? GROUP BY account`,
      [programId],
    );
    return new Map(rows.map(({ account, points }) => [account, Number(points)]));
  }
}
