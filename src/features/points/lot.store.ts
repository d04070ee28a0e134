import { formatExpiry, parseExpiry } from '../../domain/points/expiry';
import { formatLotBenefits, parseLotBenefits } from '../../domain/points/lot-benefits';
import type { Lot } from '../../domain/points/wallet';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import { inList, instantOrNull, query, storedOrNull } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** A lot with whose it is and which transaction opened it. */
export type LotOfMember = {
  readonly memberId: string;
  /** Place in the wallet of the transaction that opened it. */
  readonly opened: number;
  readonly lot: Lot;
};

type Row = {
  member_id: string;
  number: number;
  opened: number;
  order_id: string | null;
  rule_code: string | null;
  points_version: number;
  version_number: number;
  points_per_unit: string | null;
  multiplier: string;
  campaign_multiplier: string;
  benefits: string | null;
  tier_code: string | null;
  pending_days: number;
  expiry: string;
  activates_at: string | null;
  activated_at: string | null;
  expires_at: string | null;
  active: number;
  held: number;
  pending: number;
  earned: number;
  expired: number;
  taken_back: number;
};

const FIXED = [
  'opened', 'order_id', 'rule_code', 'points_version', 'version_number', 'points_per_unit',
  'multiplier', 'campaign_multiplier', 'benefits', 'tier_code', 'pending_days', 'expiry',
  'activates_at',
] as const; // prettier-ignore
const CHANGING = [
  'activated_at', 'expires_at', 'active', 'held', 'pending', 'earned', 'expired', 'taken_back',
] as const; // prettier-ignore
const SELECTED = ['member_id', 'number', ...FIXED, ...CHANGING]
  .map((name) => `wallet_lot.${name}`)
  .join(', ');

/** Reads and writes `wallet_lot`. */
export class LotStore {
  /** All lots of the members that hold anything, in the order of their numbers. */
  async open(db: Db, memberIds: readonly string[]): Promise<LotOfMember[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT ${SELECTED} FROM wallet_lot WHERE ${members.text} AND (active > 0 OR pending > 0)
        ORDER BY member_id, number`,
      members.params,
    );
    return rows.map(toLot);
  }

  /** Every lot of the members, those that are used up too. */
  async all(db: Db, memberIds: readonly string[]): Promise<LotOfMember[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT ${SELECTED} FROM wallet_lot WHERE ${members.text} ORDER BY member_id, number`,
      members.params,
    );
    return rows.map(toLot);
  }

  /** The lots that orders made, used up or not; `orders` are pairs of member and order. */
  async ofOrders(
    db: Db,
    orders: readonly (readonly [memberId: string, orderId: string])[],
  ): Promise<LotOfMember[]> {
    if (orders.length === 0) return [];
    const columns = [
      { name: 'member_id', type: 'key' },
      { name: 'order_id', type: 'name' },
    ] as const;
    const wanted = rowsOfTuples(db.dialect, 'wallet_lot', columns, orders);
    const rows = await query<Row>(db, `SELECT ${SELECTED} FROM ${wanted.text}`, wanted.params);
    return rows.map(toLot);
  }

  /** Lots by their numbers; `numbers` are pairs of member and number. */
  async byNumber(
    db: Db,
    numbers: readonly (readonly [memberId: string, number: number])[],
  ): Promise<LotOfMember[]> {
    if (numbers.length === 0) return [];
    const columns = [
      { name: 'member_id', type: 'key' },
      { name: 'number', type: 'integer' },
    ] as const;
    const wanted = rowsOfTuples(db.dialect, 'wallet_lot', columns, numbers);
    const rows = await query<Row>(db, `SELECT ${SELECTED} FROM ${wanted.text}`, wanted.params);
    return rows.map(toLot);
  }

  async save(tx: Tx, programId: string, lots: readonly LotOfMember[]): Promise<void> {
    await upsertRows(
      tx,
      'wallet_lot',
      {
        columns: ['member_id', 'number', 'program_id', ...FIXED, ...CHANGING],
        key: ['member_id', 'number'],
        replace: CHANGING,
      },
      lots.map((lot) => rowOf(programId, lot)),
    );
  }
}

function rowOf(programId: string, { memberId, opened, lot }: LotOfMember): unknown[] {
  const { terms } = lot;
  return [
    memberId,
    lot.number,
    programId,
    opened,
    lot.orderId,
    terms.ruleCode,
    terms.pointsVersion,
    terms.versionNumber,
    terms.pointsPerUnit,
    terms.multiplier,
    terms.campaignMultiplier,
    formatLotBenefits(terms.benefits),
    terms.tierCode,
    terms.pendingDays,
    formatExpiry(terms.expiry),
    storedOrNull(lot.activatesAt),
    storedOrNull(lot.activatedAt),
    storedOrNull(lot.expiresAt),
    lot.active,
    lot.held,
    lot.pending,
    lot.earned,
    lot.expired,
    lot.takenBack,
  ];
}

const toLot = (row: Row): LotOfMember => ({
  memberId: row.member_id,
  opened: Number(row.opened),
  lot: {
    number: Number(row.number),
    orderId: row.order_id,
    terms: {
      ruleCode: row.rule_code,
      pointsVersion: Number(row.points_version),
      versionNumber: Number(row.version_number),
      pointsPerUnit: row.points_per_unit,
      multiplier: row.multiplier,
      campaignMultiplier: row.campaign_multiplier,
      ...(row.benefits !== null && { benefits: parseLotBenefits(row.benefits) ?? [] }),
      tierCode: row.tier_code,
      pendingDays: Number(row.pending_days),
      expiry: parseExpiry(row.expiry),
    },
    active: Number(row.active),
    held: Number(row.held),
    pending: Number(row.pending),
    earned: Number(row.earned),
    expired: Number(row.expired),
    takenBack: Number(row.taken_back),
    activatesAt: instantOrNull(row.activates_at),
    activatedAt: instantOrNull(row.activated_at),
    expiresAt: instantOrNull(row.expires_at),
  },
});
