import type { Instant } from '../../domain/shared/instant';
import type { DeliveryFailure, DeliveryStatus } from '../../domain/webhooks/delivery';
import type { SentEventType } from '../../domain/webhooks/event-type';
import type { Db } from '../../platform/database/database';
import { fromStoredInstant, instantOrNull, query, unionAll } from '../../platform/database/sql';

/** Which deliveries of an endpoint a page holds, newest event first. */
export type DeliveryPage = {
  readonly endpointId: string;
  readonly status: DeliveryStatus | null;
  readonly below: string | null;
  readonly limit: number;
};

/** A delivery as people look at it, with its event. */
export type PastDelivery = {
  readonly event: {
    readonly id: string;
    readonly type: SentEventType;
    readonly occurredAt: Instant;
    readonly body: string;
  };
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly dueAt: Instant | null;
  readonly lastAttemptAt: Instant | null;
  readonly durationMs: number | null;
  readonly responseCode: number | null;
  readonly failure: DeliveryFailure | null;
  readonly deliveredAt: Instant | null;
};

type Row = {
  place: number;
  event_id: string;
  type: SentEventType;
  occurred_at: string;
  body: string;
  status: DeliveryStatus;
  attempts: number;
  due_at: string | null;
  last_attempt_at: string | null;
  duration_ms: number | null;
  response_code: number | null;
  failure: DeliveryFailure | null;
  delivered_at: string | null;
};

/** Reads what became of deliveries. */
export class DeliveryHistoryStore {
  /** Page by page, in one statement. */
  async pages(db: Db, pages: readonly DeliveryPage[]): Promise<PastDelivery[][]> {
    const selects = pages.map(({ status, below }, place) => {
      const byStatus = status === null ? '' : 'AND status = ?';
      const bound = below === null ? '' : 'AND event_id < ?';
      return `SELECT ${place} AS place, event_id, type, occurred_at, body, status, attempts, due_at,
          last_attempt_at, duration_ms, response_code, failure, delivered_at
        FROM webhook_delivery JOIN outbox_event ON outbox_event.id = event_id
        WHERE endpoint_id = ? ${byStatus} ${bound} ORDER BY event_id DESC LIMIT ?`;
    });
    const params = pages.flatMap(({ endpointId, status, below, limit }) => [
      endpointId,
      ...(status === null ? [] : [status]),
      ...(below === null ? [] : [below]),
      limit,
    ]);
    const rows = await query<Row>(db, unionAll(db.dialect, selects), params);
    const found = pages.map((): PastDelivery[] => []);
    const newestFirst = rows.toSorted((left, right) => (left.event_id < right.event_id ? 1 : -1));
    for (const row of newestFirst) found[Number(row.place)]?.push(toDelivery(row));
    return found;
  }
}

const toDelivery = (row: Row): PastDelivery => ({
  event: {
    id: row.event_id,
    type: row.type,
    occurredAt: fromStoredInstant(row.occurred_at),
    body: row.body,
  },
  status: row.status,
  attempts: Number(row.attempts),
  dueAt: instantOrNull(row.due_at),
  lastAttemptAt: instantOrNull(row.last_attempt_at),
  durationMs: numberOrNull(row.duration_ms),
  responseCode: numberOrNull(row.response_code),
  failure: row.failure,
  deliveredAt: instantOrNull(row.delivered_at),
});

const numberOrNull = (value: number | null): number | null =>
  value === null ? null : Number(value);
