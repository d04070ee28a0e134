import type { Counter } from '../../domain/behaviour/counters';
import type { KnownDay } from '../../domain/behaviour/known-days';
import { SUMMED_COUNTERS } from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { snakeCase } from '../../platform/database/naming';
import { fromStoredInstant, inList, query, toStoredInstant } from '../../platform/database/sql';

/** A behaviour that moves tiers beside the score. */
export type RecordedFact = {
  readonly memberId: string;
  readonly kind: 'VIOLATION' | 'REFUND';
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
};

/** Facts that were recorded from an instant on; those that happened much earlier do not count. */
export type AskedFacts = {
  readonly kinds: readonly RecordedFact['kind'][];
  readonly recordedFrom: Instant;
  /** The first id that is looked at: ids sort by when it happened. */
  readonly fromId: string;
};

type DayRow = Readonly<Record<string, string | number>>;
type FactRow = {
  member_id: string;
  type: RecordedFact['kind'];
  occurred_at: string;
  recorded_at: string;
};

/** Which buckets are read, and what of them. */
export type AskedKnownDays = { readonly counters: ReadonlySet<Counter>; readonly from: LocalDay };

/** Reads what is known of members by the day on which it became known. */
export class PastBehavioursStore {
  /** Some counters of each bucket from a day on, in the order of the days; one statement. */
  async knownDays(
    db: Db,
    memberIds: readonly string[],
    asked: AskedKnownDays,
  ): Promise<ReadonlyMap<string, readonly KnownDay[]>> {
    if (memberIds.length === 0) return new Map();
    const columns = SUMMED_COUNTERS.filter((counter) => asked.counters.has(counter)).map(
      (counter) => [counter, snakeCase(counter)] as const,
    );
    const members = inList('member_id', memberIds);
    const names = ['member_id', 'day', 'known_day', ...columns.map(([, name]) => name)];
    const rows = await query<DayRow>(
      db,
      `SELECT ${names.join(', ')} FROM feature_day WHERE ${members.text} AND day >= ?
        ORDER BY member_id, day, known_day`,
      [...members.params, asked.from],
    );
    const days = new Map<string, KnownDay[]>();
    for (const row of rows) {
      const memberId = String(row['member_id']);
      const known = days.get(memberId) ?? [];
      known.push({
        day: Number(row['day']),
        knownDay: Number(row['known_day']),
        counters: countersOf(row, columns),
      });
      days.set(memberId, known);
    }
    return days;
  }

  /** In the order in which they happened; one statement. */
  async facts(db: Db, memberIds: readonly string[], asked: AskedFacts): Promise<RecordedFact[]> {
    if (memberIds.length === 0 || asked.kinds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const kinds = inList('type', asked.kinds);
    const rows = await query<FactRow>(
      db,
      `SELECT member_id, type, occurred_at, recorded_at FROM behaviour
        WHERE ${members.text} AND id >= ? AND ${kinds.text} AND recorded_at >= ? AND counts = 1
        ORDER BY member_id, id`,
      [...members.params, asked.fromId, ...kinds.params, toStoredInstant(asked.recordedFrom)],
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      kind: row.type,
      occurredAt: fromStoredInstant(row.occurred_at),
      recordedAt: fromStoredInstant(row.recorded_at),
    }));
  }
}

function countersOf(
  row: DayRow,
  columns: readonly (readonly [Counter, string])[],
): KnownDay['counters'] {
  const counters: Partial<Record<Counter, number>> = {};
  for (const [counter, name] of columns) {
    const value = Number(row[name]);
    if (value !== 0) counters[counter] = value;
  }
  return counters;
}
