import type { ReasonBits } from '../../domain/tiering/reason';
import { SIMULATED_DIRECTIONS, type SimulatedDirection } from '../../domain/tiering/simulation';
import type { Db, Tx } from '../../platform/database/database';
import { execute, query } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** A member whom the tried rules would move. */
export type MovedMember = {
  readonly memberId: string;
  readonly direction: SimulatedDirection;
  readonly tierBefore: string;
  readonly tierAfter: string;
  /** 0 where there is none. */
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  readonly reasons: ReasonBits;
};

export type MovedPage = {
  readonly direction: SimulatedDirection;
  /** '' for the first page. */
  readonly after: string;
  readonly limit: number;
};

type Row = {
  member_id: string;
  direction: SimulatedDirection;
  tier_before: string;
  tier_after: string;
  score_before: number;
  score_after: number;
  reasons: number;
};

const COLUMNS = [
  'simulation_id', 'direction', 'member_id', 'tier_before', 'tier_after', 'score_before',
  'score_after', 'reasons',
]; // prettier-ignore

/** Reads and writes `simulation_member`. */
export class SimulationMemberStore {
  async insert(tx: Tx, simulationId: string, members: readonly MovedMember[]): Promise<void> {
    if (members.length === 0) return;
    await insertRows(
      tx,
      'simulation_member',
      COLUMNS,
      members.map((member) => [
        simulationId,
        member.direction,
        member.memberId,
        member.tierBefore,
        member.tierAfter,
        member.scoreBefore,
        member.scoreAfter,
        member.reasons,
      ]),
    );
  }

  /** Forgets those of a simulation: it is begun anew, or was cancelled. */
  async clear(tx: Tx, simulationId: string): Promise<void> {
    await execute(tx, 'DELETE FROM simulation_member WHERE simulation_id = ?', [simulationId]);
  }

  /** Forgets at most so many of them, and tells how many. */
  async clearSome(tx: Tx, simulationId: string, limit: number): Promise<number> {
    for (const direction of SIMULATED_DIRECTIONS) {
      const some = await this.page(tx, simulationId, { direction, after: '', limit });
      const last = some.at(-1);
      if (last === undefined) continue;
      await execute(
        tx,
        `DELETE FROM simulation_member
          WHERE simulation_id = ? AND direction = ? AND member_id <= ?`,
        [simulationId, direction, last.memberId],
      );
      return some.length;
    }
    return 0;
  }

  async page(db: Db, simulationId: string, page: MovedPage): Promise<MovedMember[]> {
    const rows = await query<Row>(
      db,
      `SELECT ${COLUMNS.slice(1).join(', ')} FROM simulation_member
        WHERE simulation_id = ? AND direction = ? AND member_id > ? ORDER BY member_id LIMIT ?`,
      [simulationId, page.direction, page.after, page.limit],
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      direction: row.direction,
      tierBefore: row.tier_before,
      tierAfter: row.tier_after,
      scoreBefore: Number(row.score_before),
      scoreAfter: Number(row.score_after),
      reasons: Number(row.reasons),
    }));
  }
}
