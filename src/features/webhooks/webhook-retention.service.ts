import type { Clock } from '../../platform/clock';
import type { Database } from '../../platform/database/database';
import { firstIdAt } from '../../platform/id';
import { DeliveryStore } from './delivery.store';
import { EndpointStore } from './endpoint.store';
import { RETENTION_MS } from './fan-out.service';
import { OutboxStore } from './outbox.store';

const BATCH = 500;
/** A run leaves the rest to the next one: what waits to be sent comes first. */
const MAX_BATCHES = 20;

/** Removes what is no longer kept, in small units. */
export class WebhookRetention {
  private readonly outbox = new OutboxStore();
  private readonly endpoints = new EndpointStore();
  private readonly deliveries = new DeliveryStore();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Gives how many events went. */
  async prune(signal: AbortSignal): Promise<number> {
    const { deleted, expired } = await this.endpoints.remnants(this.database.reader, this.clock());
    if (expired.length > 0) {
      await this.database.run((tx) =>
        this.endpoints.forgetPreviousSecrets(tx, expired, this.clock()),
      );
    }
    for (const id of deleted) await this.removeEndpoint(id, signal);
    return this.removeEvents(signal);
  }

  private async removeEvents(signal: AbortSignal): Promise<number> {
    const border = firstIdAt(this.clock() - RETENTION_MS);
    let count = 0;
    for (let batch = 0; batch < MAX_BATCHES && !signal.aborted; batch += 1) {
      const ids = await this.outbox.finishedBelow(this.database.reader, border, BATCH);
      if (ids.length === 0) break;
      await this.database.run(async (tx) => {
        await this.deliveries.removeOfEvents(tx, ids);
        await this.outbox.remove(tx, ids);
      });
      count += ids.length;
    }
    return count;
  }

  private async removeEndpoint(id: string, signal: AbortSignal): Promise<void> {
    for (let batch = 0; batch < MAX_BATCHES && !signal.aborted; batch += 1) {
      const events = await this.deliveries.eventsOf(this.database.reader, id, BATCH);
      if (events.length === 0) {
        await this.database.run((tx) => this.endpoints.remove(tx, id));
        return;
      }
      await this.database.run((tx) => this.deliveries.removeOfEndpoint(tx, id, events));
    }
  }
}
