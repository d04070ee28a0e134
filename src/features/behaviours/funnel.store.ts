import type { FunnelUnit } from '../../domain/behaviour/funnel-unit';
import type { UnitReference } from '../../domain/behaviour/order';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import { execute, inList, query } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** A funnel unit of a member. */
export type UnitOfMember = { readonly memberId: string; readonly unit: FunnelUnit };

type Row = {
  member_id: string;
  session_key: string;
  product_id: string;
  day: number;
  stage: number;
  is_seen: number;
};

const KEY_COLUMNS = [
  { name: 'member_id', type: 'key' },
  { name: 'session_key', type: 'name' },
  { name: 'product_id', type: 'name' },
] as const;
const KEY = KEY_COLUMNS.map(({ name }) => name);
const REPLACED = ['day', 'stage', 'is_seen'] as const;

/** Reads and writes `funnel_unit`. */
export class FunnelStore {
  async load(
    db: Db,
    references: readonly (UnitReference & { readonly memberId: string })[],
  ): Promise<UnitOfMember[]> {
    if (references.length === 0) return [];
    const found = rowsOfTuples(
      db.dialect,
      'funnel_unit',
      KEY_COLUMNS,
      references.map(({ memberId, sessionKey, productId }) => [memberId, sessionKey, productId]),
    );
    const rows = await query<Row>(db, `SELECT funnel_unit.* FROM ${found.text}`, found.params);
    return rows.map((row) => ({ memberId: row.member_id, unit: toUnit(row) }));
  }

  /** All units of some members. */
  async ofMembers(db: Db, memberIds: readonly string[]): Promise<UnitOfMember[]> {
    const members = inList('member_id', memberIds);
    const text = `SELECT * FROM funnel_unit WHERE ${members.text}`;
    const rows = await query<Row>(db, text, members.params);
    return rows.map((row) => ({ memberId: row.member_id, unit: toUnit(row) }));
  }

  /** Removes those units of a member that another one has too. */
  async removeShared(tx: Tx, memberId: string, otherId: string): Promise<void> {
    // MySQL does not read the table it deletes from but through a table of its own.
    await execute(
      tx,
      `DELETE FROM funnel_unit WHERE member_id = ? AND (session_key, product_id) IN
        (SELECT session_key, product_id FROM
          (SELECT session_key, product_id FROM funnel_unit WHERE member_id = ?) AS shared)`,
      [memberId, otherId],
    );
  }

  async save(tx: Tx, units: readonly UnitOfMember[]): Promise<void> {
    await upsertRows(
      tx,
      'funnel_unit',
      { columns: [...KEY, ...REPLACED], key: KEY, replace: REPLACED },
      units.map(({ memberId, unit }) => [
        memberId,
        unit.sessionKey,
        unit.productId,
        unit.day,
        unit.stage,
        unit.isSeen ? 1 : 0,
      ]),
    );
  }
}

const toUnit = (row: Row): FunnelUnit => ({
  sessionKey: row.session_key,
  productId: row.product_id,
  day: row.day,
  stage: row.stage,
  isSeen: Boolean(row.is_seen),
});
