import type { Hold, HoldState, Pin } from '../../domain/points/wallet';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, inList, query, toStoredInstant } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** A hold with whose points it keeps. */
export type HoldOfMember = { readonly memberId: string; readonly hold: Hold };

type Row = {
  id: string;
  member_id: string;
  state: HoldState;
  points: number;
  pins: string;
  order_id: string | null;
  reference: string | null;
  created_at: string;
  expires_at: string;
};

const SELECT = `SELECT id, member_id, state, points, pins, order_id, reference, created_at,
  expires_at FROM wallet_hold`;

/** Reads and writes `wallet_hold`. */
export class HoldStore {
  /** All open holds of the members. */
  async open(db: Db, memberIds: readonly string[]): Promise<HoldOfMember[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `${SELECT} WHERE ${members.text} AND state = 'OPEN' ORDER BY member_id, id`,
      members.params,
    );
    return rows.map(toHold);
  }

  /** Every hold of the members, in any state. */
  async all(db: Db, memberIds: readonly string[]): Promise<HoldOfMember[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(db, `${SELECT} WHERE ${members.text}`, members.params);
    return rows.map(toHold);
  }

  /** Holds of the programme by their ids, in any state. */
  async byIds(db: Db, programId: string, ids: readonly string[]): Promise<HoldOfMember[]> {
    if (ids.length === 0) return [];
    const wanted = inList('id', ids);
    const rows = await query<Row>(db, `${SELECT} WHERE ${wanted.text} AND program_id = ?`, [
      ...wanted.params,
      programId,
    ]);
    return rows.map(toHold);
  }

  async save(tx: Tx, programId: string, holds: readonly HoldOfMember[]): Promise<void> {
    await upsertRows(
      tx,
      'wallet_hold',
      {
        columns: [
          'id', 'member_id', 'program_id', 'state', 'points', 'pins', 'order_id', 'reference',
          'created_at', 'expires_at',
        ], // prettier-ignore
        key: ['id'],
        replace: ['state'],
      },
      holds.map(({ memberId, hold }) => [
        hold.id,
        memberId,
        programId,
        hold.state,
        hold.points,
        JSON.stringify(hold.pins),
        hold.cause.orderId,
        hold.cause.reference,
        toStoredInstant(hold.createdAt),
        toStoredInstant(hold.expiresAt),
      ]),
    );
  }
}

const toHold = (row: Row): HoldOfMember => ({
  memberId: row.member_id,
  hold: {
    id: row.id,
    state: row.state,
    points: Number(row.points),
    pins: JSON.parse(row.pins) as Pin[],
    createdAt: fromStoredInstant(row.created_at),
    expiresAt: fromStoredInstant(row.expires_at),
    cause: { orderId: row.order_id, reference: row.reference },
  },
});
