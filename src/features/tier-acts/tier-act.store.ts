import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { PersonAct } from '../../domain/tiering/person-act';
import type { Db, Tx } from '../../platform/database/database';
import {
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  storedOrNull,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** What a person did to a member's tier, as it is kept. */
export type KeptTierAct = {
  readonly id: string;
  readonly memberId: string;
  readonly kind: PersonAct['kind'];
  readonly tierCode: string | null;
  readonly until: Instant | null;
  readonly accumulates: boolean;
  readonly termDay: LocalDay | null;
  /** The tier in force before and after it. */
  readonly tierBefore: string;
  readonly tierAfter: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
};

type Row = {
  id: string;
  member_id: string;
  kind: PersonAct['kind'];
  tier_code: string | null;
  until: string | null;
  accumulates: number;
  term_day: number | null;
  tier_before: string;
  tier_after: string;
  reason: string;
  actor: string;
  at: string;
};

const COLUMNS = [
  'member_id', 'id', 'program_id', 'kind', 'tier_code', 'until', 'accumulates', 'term_day',
  'tier_before', 'tier_after', 'reason', 'actor', 'at',
]; // prettier-ignore

/** Adds to `tier_act`; nothing there is ever changed. */
export class TierActStore {
  async append(tx: Tx, programId: string, act: KeptTierAct): Promise<void> {
    await insertRows(tx, 'tier_act', COLUMNS, [
      [
        act.memberId,
        act.id,
        programId,
        act.kind,
        act.tierCode,
        storedOrNull(act.until),
        Number(act.accumulates),
        act.termDay,
        act.tierBefore,
        act.tierAfter,
        act.reason,
        act.actor,
        toStoredInstant(act.at),
      ],
    ]);
  }

  /** The last acts on each of some members, the newest first; one statement. */
  async latest(db: Db, memberIds: readonly string[], limit: number): Promise<KeptTierAct[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT * FROM (
          SELECT tier_act.*, ROW_NUMBER() OVER (PARTITION BY member_id ORDER BY id DESC) AS place
            FROM tier_act WHERE ${members.text}
        ) AS acts
        WHERE place <= ? ORDER BY member_id, id DESC`,
      [...members.params, limit],
    );
    return rows.map(toAct);
  }

  /** All acts on some members, those of each in the order of time; one statement. */
  async of(db: Db, memberIds: readonly string[]): Promise<KeptTierAct[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT ${COLUMNS.join(', ')} FROM tier_act WHERE ${members.text} ORDER BY member_id, id`,
      members.params,
    );
    return rows.map(toAct);
  }

  async find(db: Db, memberId: string, id: string): Promise<KeptTierAct | null> {
    const rows = await query<Row>(db, 'SELECT * FROM tier_act WHERE member_id = ? AND id = ?', [
      memberId,
      id,
    ]);
    return rows.map(toAct)[0] ?? null;
  }
}

const toAct = (row: Row): KeptTierAct => ({
  id: row.id,
  memberId: row.member_id,
  kind: row.kind,
  tierCode: row.tier_code,
  until: instantOrNull(row.until),
  accumulates: Number(row.accumulates) === 1,
  termDay: row.term_day === null ? null : Number(row.term_day),
  tierBefore: row.tier_before,
  tierAfter: row.tier_after,
  reason: row.reason,
  actor: row.actor,
  at: fromStoredInstant(row.at),
});
