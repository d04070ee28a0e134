import type { Instant } from '../../domain/shared/instant';
import type { AttemptOutcome, NextStep } from '../../domain/webhooks/delivery';
import type { Db, Tx } from '../../platform/database/database';
import { execute, inList, query, storedOrNull, toStoredInstant } from '../../platform/database/sql';
import { updateRows, upsertRows } from '../../platform/database/write-rows';

/** A delivery to be made from the beginning of its schedule. */
export type NewDelivery = {
  readonly endpointId: string;
  readonly eventId: string;
  readonly dueAt: Instant;
};

/** A delivery that a worker holds, with what it sends. */
export type ClaimedDelivery = {
  readonly eventId: string;
  /** Attempts of this schedule so far. */
  readonly attempts: number;
  readonly body: string;
};

/** Whose attempt it is, and when it counts as lost. */
export type Claim = { readonly token: string; readonly lostAt: Instant };

/** What became of an attempt. */
export type Settlement = {
  readonly eventId: string;
  readonly attempts: number;
  readonly startedAt: Instant;
  readonly durationMs: number;
  readonly outcome: AttemptOutcome;
  readonly next: NextStep;
};

const COLUMNS = ['endpoint_id', 'event_id', 'status', 'attempts', 'due_at', 'created_at'];
const KEY = ['endpoint_id', 'event_id'];

const SETTLE = {
  key: [
    { name: 'endpoint_id', type: 'key' },
    { name: 'event_id', type: 'key' },
    { name: 'claim', type: 'key' },
  ],
  set: [
    { name: 'status', type: 'key' },
    { name: 'attempts', type: 'integer' },
    { name: 'due_at', type: 'instant' },
    { name: 'last_attempt_at', type: 'instant' },
    { name: 'duration_ms', type: 'integer' },
    { name: 'response_code', type: 'integer' },
    { name: 'failure', type: 'key' },
    { name: 'delivered_at', type: 'instant' },
  ],
} as const;

/** Reads and writes `webhook_delivery`. */
export class DeliveryStore {
  /** Leaves alone what is there already. */
  async add(tx: Tx, deliveries: readonly NewDelivery[], at: Instant): Promise<void> {
    await upsertRows(
      tx,
      'webhook_delivery',
      { columns: COLUMNS, key: KEY },
      rowsOf(deliveries, at),
    );
  }

  /** Begins the schedule anew, also of what was delivered or given up. */
  async addAgain(tx: Tx, deliveries: readonly NewDelivery[], at: Instant): Promise<void> {
    const replace = ['status', 'attempts', 'due_at'];
    const upsert = { columns: COLUMNS, key: KEY, replace };
    await upsertRows(tx, 'webhook_delivery', upsert, rowsOf(deliveries, at));
  }

  /**
   * Active endpoints with something due, who has waited longest first. It costs a look into the
   * index for each endpoint, however much waits.
   */
  async endpointsWithDue(db: Db, at: Instant): Promise<string[]> {
    const rows = await query<{ id: string; oldest: string | null }>(
      db,
      `SELECT id, (SELECT due_at FROM webhook_delivery
          WHERE endpoint_id = webhook_endpoint.id AND due_at <= ? ORDER BY due_at LIMIT 1) AS oldest
        FROM webhook_endpoint WHERE state = 'ACTIVE' AND deleted_at IS NULL`,
      [toStoredInstant(at)],
    );
    return rows
      .flatMap(({ id, oldest }) => (oldest === null ? [] : [{ id, oldest }]))
      .toSorted((left, right) => (left.oldest < right.oldest ? -1 : 1))
      .map(({ id }) => id);
  }

  /** The events due for an endpoint, oldest first. */
  async due(db: Db, endpointId: string, at: Instant, limit: number): Promise<string[]> {
    const rows = await query<{ event_id: string }>(
      db,
      `SELECT event_id FROM webhook_delivery WHERE endpoint_id = ? AND due_at <= ?
        ORDER BY due_at, event_id LIMIT ?`,
      [endpointId, toStoredInstant(at), limit],
    );
    return rows.map((row) => row.event_id);
  }

  /** Takes those of the events that are still due; nobody else finds them until they are lost. */
  async claim(
    tx: Tx,
    { endpointId, eventIds }: { endpointId: string; eventIds: readonly string[] },
    at: Instant,
    { token, lostAt }: Claim,
  ): Promise<void> {
    const events = inList('event_id', eventIds);
    await execute(
      tx,
      `UPDATE webhook_delivery SET claim = ?, due_at = ?
        WHERE endpoint_id = ? AND ${events.text} AND due_at <= ?`,
      [token, toStoredInstant(lostAt), endpointId, ...events.params, toStoredInstant(at)],
    );
  }

  async claimed(
    db: Db,
    { endpointId, eventIds }: { endpointId: string; eventIds: readonly string[] },
    token: string,
  ): Promise<ClaimedDelivery[]> {
    const events = inList('event_id', eventIds);
    const rows = await query<{ event_id: string; attempts: number; body: string }>(
      db,
      `SELECT event_id, attempts, body FROM webhook_delivery
        JOIN outbox_event ON outbox_event.id = event_id
        WHERE endpoint_id = ? AND ${events.text} AND claim = ? ORDER BY event_id`,
      [endpointId, ...events.params, token],
    );
    return rows.map(({ event_id: eventId, attempts, body }) => ({
      eventId,
      attempts: Number(attempts),
      body,
    }));
  }

  /** Writes what became of attempts, where the claim still holds. */
  async settle(
    tx: Tx,
    endpointId: string,
    token: string,
    settlements: readonly Settlement[],
  ): Promise<void> {
    const rows = settlements.map(({ outcome, next, startedAt, ...each }) => [
      endpointId,
      each.eventId,
      token,
      next.status,
      each.attempts,
      storedOrNull(next.dueAt),
      toStoredInstant(startedAt),
      each.durationMs,
      outcome.responseCode,
      outcome.kind === 'failed' ? outcome.failure : null,
      outcome.kind === 'delivered' ? toStoredInstant(startedAt + each.durationMs) : null,
    ]);
    await updateRows(tx, 'webhook_delivery', SETTLE, rows);
  }

  async removeOfEvents(tx: Tx, eventIds: readonly string[]): Promise<void> {
    const events = inList('event_id', eventIds);
    await execute(tx, `DELETE FROM webhook_delivery WHERE ${events.text}`, events.params);
  }

  /** Some events that an endpoint has deliveries of. */
  async eventsOf(db: Db, endpointId: string, limit: number): Promise<string[]> {
    const rows = await query<{ event_id: string }>(
      db,
      'SELECT event_id FROM webhook_delivery WHERE endpoint_id = ? LIMIT ?',
      [endpointId, limit],
    );
    return rows.map((row) => row.event_id);
  }

  async removeOfEndpoint(tx: Tx, endpointId: string, eventIds: readonly string[]): Promise<void> {
    const events = inList('event_id', eventIds);
    const text = `DELETE FROM webhook_delivery WHERE endpoint_id = ? AND ${events.text}`;
    await execute(tx, text, [endpointId, ...events.params]);
  }
}

const rowsOf = (deliveries: readonly NewDelivery[], at: Instant) =>
  deliveries.map(({ endpointId, eventId, dueAt }) => [
    endpointId,
    eventId,
    'WAITING',
    0,
    toStoredInstant(dueAt),
    toStoredInstant(at),
  ]);
