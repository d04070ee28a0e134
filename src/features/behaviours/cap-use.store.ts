import type { CapUse, CountedCap } from '../../domain/points/caps';
import type { CapPeriod } from '../../domain/points/earning-rule';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import { query } from '../../platform/database/sql';
import { upsertRows } from '../../platform/database/write-rows';

/** A cap that a member can reach. */
export type CapOfMember = { readonly memberId: string; readonly cap: CountedCap };
/** What a member has used up of a cap. */
export type CapUseOfMember = { readonly memberId: string; readonly use: CapUse };

type Row = {
  member_id: string;
  rule_code: string;
  period: CapPeriod;
  period_start: LocalDay;
  points: number | string;
};

const KEY_COLUMNS = [
  { name: 'member_id', type: 'key' },
  { name: 'rule_code', type: 'key' },
  { name: 'period', type: 'key' },
  { name: 'period_start', type: 'integer' },
] as const;
const KEY = KEY_COLUMNS.map(({ name }) => name);
const ALL_RULES = '*';

/** Reads and writes `points_cap_use`. */
export class CapUseStore {
  async load(db: Db, caps: readonly CapOfMember[]): Promise<CapUseOfMember[]> {
    if (caps.length === 0) return [];
    const found = rowsOfTuples(
      db.dialect,
      'points_cap_use',
      KEY_COLUMNS,
      caps.map(({ memberId, cap }) => keyOf(memberId, cap)),
    );
    const rows = await query<Row>(db, `SELECT points_cap_use.* FROM ${found.text}`, found.params);
    return rows.map((row) => ({ memberId: row.member_id, use: toUse(row) }));
  }

  /** All that a member has used up. */
  async ofMember(db: Db, memberId: string): Promise<CapUse[]> {
    const text = 'SELECT * FROM points_cap_use WHERE member_id = ?';
    return (await query<Row>(db, text, [memberId])).map(toUse);
  }

  /** Adds to what members have used up, or takes off. */
  async add(tx: Tx, uses: readonly CapUseOfMember[]): Promise<void> {
    await upsertRows(
      tx,
      'points_cap_use',
      { columns: [...KEY, 'points'], key: KEY, add: ['points'] },
      uses.map(({ memberId, use }) => [...keyOf(memberId, use), use.used]),
    );
  }

  /** Members are locked: what is written is what was read, and what the batch added. */
  async save(tx: Tx, uses: readonly CapUseOfMember[]): Promise<void> {
    await upsertRows(
      tx,
      'points_cap_use',
      { columns: [...KEY, 'points'], key: KEY, replace: ['points'] },
      uses.map(({ memberId, use }) => [...keyOf(memberId, use), use.used]),
    );
  }
}

const toUse = (row: Row): CapUse => ({
  ruleCode: row.rule_code === ALL_RULES ? null : row.rule_code,
  period: row.period,
  periodStart: row.period_start,
  used: Number(row.points),
});

const keyOf = (
  memberId: string,
  { ruleCode, period, periodStart }: Omit<CapUse, 'used'>,
): [string, string, string, number] => [memberId, ruleCode ?? ALL_RULES, period, periodStart];
