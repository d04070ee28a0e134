import type { SentEventType } from '../../domain/webhooks/event-type';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { query, toStoredInstant } from '../../platform/database/sql';
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

const COLUMNS = [
  'id', 'program_id', 'type', 'member_id', 'occurred_at', 'recorded_at', 'body', 'dispatched_at',
]; // prettier-ignore

/** Writes events beside what caused them. */
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
}
