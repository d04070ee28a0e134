import { DAY_MS } from '../../domain/shared/instant';
import { takesType } from '../../domain/webhooks/event-type';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { firstIdAt } from '../../platform/id';
import { DeliveryStore } from './delivery.store';
import { EndpointStore, type StoredEndpoint } from './endpoint.store';
import { OutboxStore, type EventHead } from './outbox.store';

/** How long an event is kept, and can be sent again. */
export const RETENTION_MS = 30 * DAY_MS;

const BATCH = 200;

/** Gives each event a delivery for each endpoint that takes it. */
export class FanOut {
  private readonly outbox = new OutboxStore();
  private readonly endpoints = new EndpointStore();
  private readonly deliveries = new DeliveryStore();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Works off new events; gives how many there were. */
  async dispatch(signal: AbortSignal): Promise<number> {
    let count = 0;
    while (!signal.aborted) {
      const ids = await this.outbox.undispatched(this.database.reader, BATCH);
      if (ids.length > 0) {
        count += await this.database.run((tx) => this.dispatchWithin(tx, ids), REPEATABLE);
      }
      if (ids.length < BATCH) break;
    }
    return count;
  }

  /** Gives endpoints the past events they asked for; gives how many there were. */
  async replay(signal: AbortSignal): Promise<number> {
    let count = 0;
    for (const { programId, id } of await this.endpoints.replaying(this.database.reader)) {
      let found = BATCH;
      while (found === BATCH && !signal.aborted) {
        found = await this.database.run((tx) => this.replayWithin(tx, programId, id), REPEATABLE);
        count += found;
      }
    }
    return count;
  }

  private async dispatchWithin(tx: Tx, ids: readonly string[]): Promise<number> {
    const at = this.clock();
    const events = await this.outbox.lockUndispatched(tx, ids);
    if (events.length === 0) return 0;
    const programIds = [...new Set(events.map(({ programId }) => programId))];
    const endpoints = await this.endpoints.listening(tx, programIds);
    const wanted = events.flatMap((event) =>
      endpoints
        .filter((each) => each.createdAt <= event.recordedAt && takes(each, event))
        .map(({ id }) => ({ endpointId: id, eventId: event.id, dueAt: event.recordedAt })),
    );
    await this.deliveries.add(tx, wanted, at);
    await this.outbox.markDispatched(
      tx,
      events.map(({ id }) => id),
      at,
    );
    return events.length;
  }

  private async replayWithin(tx: Tx, programId: string, endpointId: string): Promise<number> {
    const at = this.clock();
    const endpoint = await this.endpoints.lock(tx, programId, endpointId);
    if (!endpoint?.replay) return 0;
    const { after, until } = endpoint.replay;
    // What may be removed at any moment is not begun anew.
    const kept = firstIdAt(at - RETENTION_MS);
    const range = { after: after > kept ? after : kept, until };
    const events = await this.outbox.between(tx, programId, range, BATCH);
    const wanted = events
      .filter((event) => takes(endpoint, event))
      .map(({ id }) => ({ endpointId, eventId: id, dueAt: at }));
    await this.deliveries.addAgain(tx, wanted, at);
    const last = events.length === BATCH ? events.at(-1) : undefined;
    await this.endpoints.setReplay(tx, endpointId, last ? { after: last.id, until } : null);
    return events.length;
  }
}

/** Done twice, each of these units finds what it did the first time. */
const REPEATABLE = { repeatable: true };

const takes = (endpoint: StoredEndpoint, event: EventHead): boolean =>
  endpoint.programId === event.programId && takesType(endpoint.eventTypes, event.type);
