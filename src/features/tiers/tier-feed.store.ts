import type { Db, Tx } from '../../platform/database/database';
import { execute, query } from '../../platform/database/sql';
import { updateRows, upsertRows } from '../../platform/database/write-rows';
import { CHANGE_COLUMNS, toChange, type ChangeRow, type TierChange } from './tier-change.store';

/** A tier change with its place in the feed of the programme: 1, 2, 3, … without a gap. */
export type FeedChange = TierChange & { readonly place: number };

/** A change that has no place yet. */
type Unplaced = { readonly memberId: string; readonly id: string };

const SELECT = `SELECT ${CHANGE_COLUMNS.join(', ')}, feed_place FROM tier_change`;

const PLACED = {
  key: [
    { name: 'member_id', type: 'key' },
    { name: 'id', type: 'key' },
  ],
  set: [{ name: 'feed_place', type: 'integer' }],
} as const;

/** Reads and writes the places of tier changes, and `tier_feed`. */
export class TierFeedStore {
  async hasUnplaced(db: Db, programId: string): Promise<boolean> {
    const text = 'SELECT 1 FROM tier_change WHERE program_id = ? AND feed_place IS NULL LIMIT 1';
    return (await query(db, text, [programId])).length > 0;
  }

  /** The last place that was given, held for the rest of the unit. */
  async lockLast(tx: Tx, programId: string): Promise<number> {
    const columns = ['program_id', 'last_place'];
    const upsert = { columns, key: ['program_id'], add: ['last_place'] };
    await upsertRows(tx, 'tier_feed', upsert, [[programId, 0]]);
    return this.last(tx, programId);
  }

  async last(db: Db, programId: string): Promise<number> {
    const [row] = await query<{ last_place: number | string }>(
      db,
      'SELECT last_place FROM tier_feed WHERE program_id = ?',
      [programId],
    );
    return Number(row?.last_place ?? 0);
  }

  /** What can be seen and has no place, in the order in which it was recorded. */
  async unplaced(tx: Tx, programId: string, limit: number): Promise<Unplaced[]> {
    const rows = await query<{ member_id: string; id: string }>(
      tx,
      `SELECT member_id, id FROM tier_change WHERE program_id = ? AND feed_place IS NULL
        ORDER BY id LIMIT ?`,
      [programId, limit],
    );
    return rows.map((row) => ({ memberId: row.member_id, id: row.id }));
  }

  /** Gives changes the places that follow the last one. */
  async place(
    tx: Tx,
    programId: string,
    last: number,
    changes: readonly Unplaced[],
  ): Promise<void> {
    const rows = changes.map(({ memberId, id }, at) => [memberId, id, last + 1 + at]);
    await updateRows(tx, 'tier_change', PLACED, rows);
    const text = 'UPDATE tier_feed SET last_place = ? WHERE program_id = ?';
    await execute(tx, text, [last + rows.length, programId]);
  }

  /** What stands behind a place, in order. */
  async after(db: Db, programId: string, place: number, limit: number): Promise<FeedChange[]> {
    const rows = await query<ChangeRow & { feed_place: number | string }>(
      db,
      `${SELECT} WHERE program_id = ? AND feed_place > ? ORDER BY feed_place LIMIT ?`,
      [programId, place, limit],
    );
    return rows.map((row) => ({ ...toChange(row), place: Number(row.feed_place) }));
  }

  /** The first place of all changes from an id on; null where none has one. */
  async firstPlaceFrom(db: Db, programId: string, id: string): Promise<number | null> {
    const [row] = await query<{ place: number | string | null }>(
      db,
      'SELECT MIN(feed_place) AS place FROM tier_change WHERE program_id = ? AND id >= ?',
      [programId, id],
    );
    return row?.place === null || row?.place === undefined ? null : Number(row.place);
  }

  /** Whether a member of the programme has ever been in a tier. */
  async knows(db: Db, programId: string, memberId: string): Promise<boolean> {
    const text = 'SELECT program_id FROM tier_change WHERE member_id = ? LIMIT 1';
    const [row] = await query<{ program_id: string }>(db, text, [memberId]);
    return row?.program_id === programId;
  }
}
