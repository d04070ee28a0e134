import type { BehaviourDay } from '../../domain/behaviour/day-sums';
import { SUMMED_COUNTERS } from '../../domain/behaviour/window-sums';
import type { Db } from '../../platform/database/database';
import { snakeCase } from '../../platform/database/naming';
import { inList, query } from '../../platform/database/sql';

type Row = Readonly<Record<string, string | number>>;

const COLUMNS = SUMMED_COUNTERS.map((counter) => [counter, snakeCase(counter)] as const);

/** Reads the buckets of members day by day. */
export class BehaviourDaysStore {
  /** Everything that is known of some members, by local day; one statement. */
  async days(
    db: Db,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly BehaviourDay[]>> {
    if (memberIds.length === 0) return new Map();
    const members = inList('member_id', memberIds);
    const rows = await query<Row>(
      db,
      `SELECT member_id, day, ${COLUMNS.map(([, name]) => `SUM(${name}) AS ${name}`).join(', ')}
        FROM feature_day WHERE ${members.text} GROUP BY member_id, day`,
      members.params,
    );
    const days = new Map<string, BehaviourDay[]>();
    for (const row of rows) {
      const memberId = String(row['member_id']);
      const known = days.get(memberId) ?? [];
      known.push({ day: Number(row['day']), counters: countersOf(row) });
      days.set(memberId, known);
    }
    return days;
  }
}

const countersOf = (row: Row): BehaviourDay['counters'] =>
  Object.fromEntries(
    COLUMNS.map(([counter, name]) => [counter, Number(row[name])] as const).filter(
      ([, value]) => value !== 0,
    ),
  );
