import type { EarlyRefund, Order, OrderShare, UnitReference } from '../../domain/behaviour/order';
import type { OrderTerms } from '../../domain/points/earning-order';
import { formatExpiry, NO_EXPIRY, parseExpiry } from '../../domain/points/expiry';
import type { RecordedOrder } from '../../domain/recording/member-progress';
import type { LocalDay } from '../../domain/shared/calendar';
import type { DayRange } from '../../domain/shared/window';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import {
  execute,
  fromStoredInstant,
  inList,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** An order of a member. */
export type OrderOfMember = { readonly memberId: string; readonly recorded: RecordedOrder };

type Row = {
  member_id: string;
  order_id: string;
  first_paid_at: string | null;
  day: LocalDay | null;
  paid_minor: number;
  refunded_minor: number;
  points: number;
  desired_points: number | null;
  points_per_unit: string | null;
  multiplier: string | null;
  version_number: number | null;
  points_version: number | null;
  rule_code: string | null;
  tier_code: string | null;
  earning: string | Earning | null;
  detail: string | Detail | null;
};

/** What few orders have; absent where an order has none of it. */
type Detail = {
  readonly shares?: readonly OrderShare[];
  readonly earlyRefunds?: readonly EarlyRefund[];
  readonly units?: readonly UnitReference[];
  readonly paidWhole?: boolean;
};

/** What few terms have: absent where points are active at once, for ever and without bound. */
type Earning = {
  readonly campaignMultiplier?: string;
  readonly benefits?: OrderTerms['lot']['benefits'];
  readonly campaigns?: OrderTerms['campaigns'];
  readonly caps?: OrderTerms['caps'];
  readonly pendingDays?: number;
  readonly expiry?: string;
};

const REPLACED = [
  'first_paid_at', 'day', 'paid_minor', 'refunded_minor', 'points', 'desired_points',
  'points_per_unit', 'multiplier', 'version_number', 'points_version', 'rule_code', 'tier_code',
  'earning', 'detail',
] as const; // prettier-ignore
const KEY_COLUMNS = [
  { name: 'member_id', type: 'key' },
  { name: 'order_id', type: 'name' },
] as const;
const KEY = KEY_COLUMNS.map(({ name }) => name);

/** Reads and writes `member_order`. */
export class OrderStore {
  async load(
    db: Db,
    references: readonly { readonly memberId: string; readonly orderId: string }[],
  ): Promise<OrderOfMember[]> {
    if (references.length === 0) return [];
    const found = rowsOfTuples(
      db.dialect,
      'member_order',
      KEY_COLUMNS,
      references.map(({ memberId, orderId }) => [memberId, orderId]),
    );
    const rows = await query<Row>(db, `SELECT member_order.* FROM ${found.text}`, found.params);
    return rows.map((row) => ({ memberId: row.member_id, recorded: toRecorded(row) }));
  }

  /** All orders of some members. */
  async ofMembers(db: Db, memberIds: readonly string[]): Promise<OrderOfMember[]> {
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT * FROM member_order WHERE ${members.text}`,
      members.params,
    );
    return rows.map((row) => ({ memberId: row.member_id, recorded: toRecorded(row) }));
  }

  /** Removes those orders of a member that another one has too, by their ids. */
  async removeShared(tx: Tx, memberId: string, otherId: string): Promise<void> {
    // MySQL does not read the table it deletes from but through a table of its own.
    await execute(
      tx,
      `DELETE FROM member_order WHERE member_id = ? AND order_id IN
        (SELECT order_id FROM (SELECT order_id FROM member_order WHERE member_id = ?) AS shared)`,
      [memberId, otherId],
    );
  }

  async save(tx: Tx, orders: readonly OrderOfMember[]): Promise<void> {
    await upsertRows(
      tx,
      'member_order',
      { columns: [...KEY, ...REPLACED], key: KEY, replace: REPLACED },
      orders.map(({ memberId, recorded }) => {
        const { order, terms, points, desired } = recorded;
        return [
          memberId,
          order.orderId,
          order.firstPaidAt === null ? null : toStoredInstant(order.firstPaidAt),
          order.day,
          order.paidMinor,
          order.refundedMinor,
          points,
          desired === points ? null : desired,
          ...termColumns(terms),
          detailOf(order),
        ];
      }),
    );
  }

  /** How many orders of each member count on each local day of a range. */
  async paidDays(
    db: Db,
    memberIds: readonly string[],
    range: DayRange,
  ): Promise<{ memberId: string; day: LocalDay; orders: number }[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<{ member_id: string; day: number; orders: number }>(
      db,
      `SELECT member_id, day, COUNT(*) AS orders FROM member_order
        WHERE ${members.text} AND day BETWEEN ? AND ?
          AND NOT (refunded_minor > 0 AND refunded_minor >= paid_minor)
        GROUP BY member_id, day`,
      [...members.params, range.from, range.to],
    );
    return rows.map(({ member_id, day, orders }) => ({
      memberId: member_id,
      day,
      orders: Number(orders),
    }));
  }
}

function toRecorded(row: Row): RecordedOrder {
  const detail = parsed<Detail>(row.detail) ?? {};
  const { shares = [], earlyRefunds = [], units = [], paidWhole = false } = detail;
  return {
    order: {
      orderId: row.order_id,
      firstPaidAt: row.first_paid_at === null ? null : fromStoredInstant(row.first_paid_at),
      day: row.day,
      paidMinor: Number(row.paid_minor),
      refundedMinor: Number(row.refunded_minor),
      shares,
      earlyRefunds,
      units,
      paidWhole,
    },
    terms: termsOf(row),
    points: Number(row.points),
    desired: Number(row.desired_points ?? row.points),
  };
}

const parsed = <Kept>(document: string | Kept | null): Kept | null =>
  typeof document === 'string' ? (JSON.parse(document) as Kept) : document;

function termsOf(row: Row): OrderTerms | null {
  const { points_per_unit: pointsPerUnit, multiplier, version_number: versionNumber } = row;
  if (pointsPerUnit === null || multiplier === null || versionNumber === null) return null;
  const earning = parsed<Earning>(row.earning) ?? {};
  return {
    lot: {
      ruleCode: row.rule_code,
      pointsVersion: row.points_version ?? 0,
      versionNumber,
      pointsPerUnit,
      multiplier,
      campaignMultiplier: earning.campaignMultiplier ?? '1',
      ...(earning.benefits && { benefits: earning.benefits }),
      tierCode: row.tier_code,
      pendingDays: earning.pendingDays ?? 0,
      expiry: earning.expiry === undefined ? NO_EXPIRY : parseExpiry(earning.expiry),
    },
    campaigns: earning.campaigns ?? [],
    caps: earning.caps ?? [],
  };
}

/** In the order of the columns, from `points_per_unit` to `earning`. */
function termColumns(terms: OrderTerms | null): readonly (string | number | null)[] {
  if (terms === null) return [null, null, null, null, null, null, null];
  const { pointsPerUnit, multiplier, versionNumber, pointsVersion, ruleCode, tierCode } = terms.lot;
  return [
    ...[pointsPerUnit, multiplier, versionNumber, pointsVersion, ruleCode, tierCode],
    earningOf(terms),
  ];
}

function earningOf({ lot, campaigns, caps }: OrderTerms): string | null {
  const earning: Earning = {
    ...(lot.campaignMultiplier !== '1' && { campaignMultiplier: lot.campaignMultiplier }),
    ...(lot.benefits && { benefits: lot.benefits }),
    ...(campaigns.length > 0 && { campaigns }),
    ...(caps.length > 0 && { caps }),
    ...(lot.pendingDays > 0 && { pendingDays: lot.pendingDays }),
    ...(lot.expiry.kind !== 'NONE' && { expiry: formatExpiry(lot.expiry) }),
  };
  return Object.keys(earning).length === 0 ? null : JSON.stringify(earning);
}

function detailOf(order: Order): string | null {
  const detail: Detail = {
    ...(order.shares.length > 0 && { shares: order.shares }),
    ...(order.earlyRefunds.length > 0 && { earlyRefunds: order.earlyRefunds }),
    ...(order.units.length > 0 && { units: order.units }),
    ...(order.paidWhole && { paidWhole: true }),
  };
  return Object.keys(detail).length === 0 ? null : JSON.stringify(detail);
}
