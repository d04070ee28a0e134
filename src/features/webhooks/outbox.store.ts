import type { Instant } from '../../domain/shared/instant';
import type { SentEventType } from '../../domain/webhooks/event-type';
import type { Db, Tx } from '../../platform/database/database';
import {
  byIndex,
  execute,
  forUpdate,
  fromStoredInstant,
  inList,
  query,
  toStoredInstant,
} from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** An event as it is kept. */
export type StoredEvent = {
  readonly id: string;
  readonly programId: string;
  readonly type: SentEventType;
  readonly memberId: string | null;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly body: string;
};

/** What must be known of an event to choose its endpoints. */
export type EventHead = Pick<StoredEvent, 'id' | 'programId' | 'type' | 'recordedAt'>;

type HeadRow = { id: string; program_id: string; type: SentEventType; recorded_at: string };
type Row = HeadRow & { member_id: string | null; occurred_at: string; body: string };

const COLUMNS = [
  'id', 'program_id', 'type', 'member_id', 'occurred_at', 'recorded_at', 'body', 'dispatched_at',
]; // prettier-ignore
const HEAD = 'SELECT id, program_id, type, recorded_at FROM outbox_event';
const EVENT = `SELECT id, program_id, type, member_id, occurred_at, recorded_at, body
  FROM outbox_event`;

/** Reads and writes `outbox_event`. */
export class OutboxStore {
  /** One statement. With `dispatchedAt`, their deliveries are written in the same unit. */
  async append(
    tx: Tx,
    events: readonly StoredEvent[],
    dispatchedAt: Instant | null = null,
  ): Promise<void> {
    const dispatched = dispatchedAt === null ? null : toStoredInstant(dispatchedAt);
    const rows = events.map((event) => [
      event.id,
      event.programId,
      event.type,
      event.memberId,
      toStoredInstant(event.occurredAt),
      toStoredInstant(event.recordedAt),
      event.body,
      dispatched,
    ]);
    await insertRows(tx, 'outbox_event', COLUMNS, rows);
  }

  /** Every programme with an endpoint that takes events: it is active, or paused and catches up. */
  async listeningPrograms(db: Db): Promise<ReadonlySet<string>> {
    const rows = await query<{ program_id: string }>(
      db,
      `SELECT DISTINCT program_id FROM webhook_endpoint
        WHERE state <> 'DISABLED' AND deleted_at IS NULL`,
    );
    return new Set(rows.map((row) => row.program_id));
  }

  async find(db: Db, programId: string, id: string): Promise<StoredEvent | null> {
    const [row] = await query<Row>(db, `${EVENT} WHERE id = ? AND program_id = ?`, [id, programId]);
    return row ? { ...toHead(row), ...toRest(row) } : null;
  }

  /** The oldest events without deliveries, as they stand; it waits for no unit. */
  async undispatched(db: Db, limit: number): Promise<string[]> {
    const text =
      'SELECT id FROM outbox_event WHERE dispatched_at IS NULL ORDER BY dispatched_at, id LIMIT ?';
    return (await query<{ id: string }>(db, text, [limit])).map(({ id }) => id);
  }

  /** Of these events, those that still have none; of two workers, one waits and gets the rest. */
  async lockUndispatched(tx: Tx, ids: readonly string[]): Promise<EventHead[]> {
    const wanted = inList('id', ids);
    const text = `${HEAD} WHERE ${wanted.text} AND dispatched_at IS NULL ORDER BY id`;
    return (await query<HeadRow>(tx, `${text}${forUpdate(tx)}`, wanted.params)).map(toHead);
  }

  async markDispatched(tx: Tx, ids: readonly string[], at: Instant): Promise<void> {
    const wanted = inList('id', ids);
    await execute(tx, `UPDATE outbox_event SET dispatched_at = ? WHERE ${wanted.text}`, [
      toStoredInstant(at),
      ...wanted.params,
    ]);
  }

  /** Events of a programme between two ids, both excluded. */
  async between(
    db: Db,
    programId: string,
    { after, until }: { readonly after: string; readonly until: string },
    limit: number,
  ): Promise<EventHead[]> {
    const text = `${HEAD}${byIndex(db.dialect, 'ix_outbox_event_program')}
      WHERE program_id = ? AND id > ? AND id < ? ORDER BY id LIMIT ?`;
    return (await query<HeadRow>(db, text, [programId, after, until, limit])).map(toHead);
  }

  /**
   * The oldest events below an id that nothing waits for: they have their deliveries, and none of
   * these is still to be made to an active endpoint.
   */
  async finishedBelow(db: Db, id: string, limit: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      db,
      `SELECT id FROM outbox_event WHERE id < ? AND dispatched_at IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM webhook_delivery
            JOIN webhook_endpoint ON webhook_endpoint.id = endpoint_id
            WHERE event_id = outbox_event.id AND due_at IS NOT NULL
              AND state = 'ACTIVE' AND deleted_at IS NULL)
        ORDER BY id LIMIT ?`,
      [id, limit],
    );
    return rows.map((row) => row.id);
  }

  /** Removes events that have no deliveries any more. */
  async remove(tx: Tx, ids: readonly string[]): Promise<void> {
    const wanted = inList('id', ids);
    await execute(tx, `DELETE FROM outbox_event WHERE ${wanted.text}`, wanted.params);
  }
}

const toHead = (row: HeadRow): EventHead => ({
  id: row.id,
  programId: row.program_id,
  type: row.type,
  recordedAt: fromStoredInstant(row.recorded_at),
});

const toRest = (row: Row): Pick<StoredEvent, 'memberId' | 'occurredAt' | 'body'> => ({
  memberId: row.member_id,
  occurredAt: fromStoredInstant(row.occurred_at),
  body: row.body,
});
