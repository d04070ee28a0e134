import type { Points } from '../../domain/points/earn';
import type { Fulfilment } from '../../domain/rewards/fulfilment';
import { NOTHING_REDEEMED, type RedeemedCounts } from '../../domain/rewards/offer';
import type { PeriodStarts } from '../../domain/rewards/period';
import type { FulfilmentWay, RedemptionState } from '../../domain/rewards/reward';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import {
  execute,
  fromStoredInstant,
  inList,
  query,
  toStoredInstant,
  unionAll,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** A redemption as it was made. */
export type NewRedemption = {
  readonly id: string;
  readonly memberId: string;
  readonly rewardId: string;
  readonly rewardVersion: number;
  readonly quantity: number;
  readonly points: Points;
  readonly tierCode: string;
  /** The transaction that paid for it, by its place in the member's wallet. */
  readonly transactionSequence: number;
  readonly fulfilment: Fulfilment;
  readonly redeemedAt: Instant;
  readonly redeemedBy: string;
};

/** A redemption and what became of it. */
export type StoredRedemption = NewRedemption & {
  readonly state: RedemptionState;
  /** When it was handed over or cancelled; null until then. */
  readonly closedAt: Instant | null;
  readonly reason: string | null;
};

/** How a redemption ends. */
export type Closing = {
  readonly state: 'FULFILLED' | 'CANCELLED';
  readonly at: Instant;
  readonly by: string;
  readonly reason: string | null;
};

/** Whose redemptions to read, the newest first. */
export type RedemptionPage = {
  readonly memberId: string;
  readonly below: string | null;
  readonly limit: number;
};

/** One member and one reward. */
export type MembersReward = { readonly memberId: string; readonly rewardId: string };

type Row = {
  place?: number;
  id: string;
  member_id: string;
  reward_id: string;
  reward_version: number;
  quantity: number;
  points: number;
  tier_code: string;
  transaction_sequence: number;
  way: FulfilmentWay;
  address_reference: string | null;
  store_code: string | null;
  state: RedemptionState;
  redeemed_at: string;
  redeemed_by: string;
  closed_at: string | null;
  reason: string | null;
};

const COLUMNS = `id, member_id, reward_id, reward_version, quantity, points, tier_code,
  transaction_sequence, way, address_reference, store_code, state, redeemed_at, redeemed_by,
  closed_at, reason`;
const COUNTED = ['DAY', 'WEEK', 'MONTH', 'YEAR'] as const;

/** Reads and writes `reward_redemption`. */
export class RedemptionStore {
  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<StoredRedemption[]> {
    if (ids.length === 0) return [];
    const wanted = inList('id', ids);
    const rows = await query<Row>(
      db,
      `SELECT ${COLUMNS} FROM reward_redemption WHERE program_id = ? AND ${wanted.text}`,
      [programId, ...wanted.params],
    );
    return rows.map(toRedemption);
  }

  /** Page by page the newest redemptions of members; one statement. */
  async pages(db: Db, pages: readonly RedemptionPage[]): Promise<StoredRedemption[][]> {
    const selects = pages.map(({ below }, place) => {
      const bound = below === null ? '' : 'AND id < ?';
      return `SELECT ${place} AS place, ${COLUMNS} FROM reward_redemption
        WHERE member_id = ? ${bound} ORDER BY id DESC LIMIT ?`;
    });
    const rows = await query<Row>(
      db,
      unionAll(db.dialect, selects),
      pages.flatMap(({ memberId, below, limit }) =>
        below === null ? [memberId, limit] : [memberId, below, limit],
      ),
    );
    const found = pages.map((): StoredRedemption[] => []);
    for (const row of rows.toSorted((left, right) => (left.id < right.id ? 1 : -1))) {
      found[Number(row.place)]?.push(toRedemption(row));
    }
    return found;
  }

  /** How many of rewards members have in the current periods, by `keyOfPair`; one statement. */
  async counts(
    db: Db,
    pairs: readonly MembersReward[],
    starts: PeriodStarts,
  ): Promise<ReadonlyMap<string, RedeemedCounts>> {
    if (pairs.length === 0) return new Map();
    const { text, params } = rowsOfTuples(
      db.dialect,
      'reward_redemption',
      [
        { name: 'member_id', type: 'key' },
        { name: 'reward_id', type: 'key' },
      ],
      pairs.map(({ memberId, rewardId }) => [memberId, rewardId]),
    );
    const sums = COUNTED.map(
      (period) =>
        `SUM(CASE WHEN redeemed_at >= ? THEN quantity ELSE 0 END) AS of_${period.toLowerCase()}`,
    );
    const from = COUNTED.map((period) => toStoredInstant(starts[period] ?? 0));
    const own = ['member_id', 'reward_id'].map((name) => `reward_redemption.${name}`).join(', ');
    const rows = await query<CountRow>(
      db,
      `SELECT ${own}, ${sums.join(', ')}, SUM(quantity) AS of_ever
        FROM ${text} AND reward_redemption.state <> 'CANCELLED' GROUP BY ${own}`,
      [...from, ...params],
    );
    return new Map(rows.map((row) => [keyOfPair(toPair(row)), toCounts(row)]));
  }

  async insert(tx: Tx, programId: string, redemption: NewRedemption): Promise<void> {
    const columns = [
      'id', 'program_id', 'member_id', 'reward_id', 'reward_version', 'quantity', 'points',
      'tier_code', 'transaction_sequence', 'way', 'address_reference', 'store_code', 'state',
      'redeemed_at', 'redeemed_by',
    ]; // prettier-ignore
    const { fulfilment } = redemption;
    const row = [
      redemption.id,
      programId,
      redemption.memberId,
      redemption.rewardId,
      redemption.rewardVersion,
      redemption.quantity,
      redemption.points,
      redemption.tierCode,
      redemption.transactionSequence,
      fulfilment.way,
      fulfilment.way === 'DELIVERY' ? fulfilment.addressReference : null,
      fulfilment.way === 'COLLECTION' ? fulfilment.storeCode : null,
      'PLACED',
      toStoredInstant(redemption.redeemedAt),
      redemption.redeemedBy,
    ];
    await insertRows(tx, 'reward_redemption', columns, [row]);
  }

  /** Ends a redemption; false when it has ended already. */
  async close(tx: Tx, id: string, { state, at, by, reason }: Closing): Promise<boolean> {
    const changed = await execute(
      tx,
      `UPDATE reward_redemption SET state = ?, closed_at = ?, closed_by = ?, reason = ?
        WHERE id = ? AND state = 'PLACED'`,
      [state, toStoredInstant(at), by, reason, id],
    );
    return changed === 1;
  }
}

type CountRow = {
  member_id: string;
  reward_id: string;
  of_day: number;
  of_week: number;
  of_month: number;
  of_year: number;
  of_ever: number;
};

/** One text for each member and reward. */
export const keyOfPair = ({ memberId, rewardId }: MembersReward): string =>
  `${memberId}/${rewardId}`;

const toPair = (row: CountRow): MembersReward => ({
  memberId: row.member_id,
  rewardId: row.reward_id,
});

const toCounts = (row: CountRow): RedeemedCounts => ({
  ...NOTHING_REDEEMED,
  DAY: Number(row.of_day),
  WEEK: Number(row.of_week),
  MONTH: Number(row.of_month),
  YEAR: Number(row.of_year),
  EVER: Number(row.of_ever),
});

const toRedemption = (row: Row): StoredRedemption => ({
  id: row.id,
  memberId: row.member_id,
  rewardId: row.reward_id,
  rewardVersion: Number(row.reward_version),
  quantity: Number(row.quantity),
  points: Number(row.points),
  tierCode: row.tier_code,
  transactionSequence: Number(row.transaction_sequence),
  fulfilment: toFulfilment(row),
  state: row.state,
  redeemedAt: fromStoredInstant(row.redeemed_at),
  redeemedBy: row.redeemed_by,
  closedAt: row.closed_at === null ? null : fromStoredInstant(row.closed_at),
  reason: row.reason,
});

function toFulfilment({ way, address_reference: address, store_code: store }: Row): Fulfilment {
  if (way === 'DELIVERY') return { way, addressReference: address ?? '' };
  return way === 'COLLECTION' ? { way, storeCode: store ?? '' } : { way };
}
