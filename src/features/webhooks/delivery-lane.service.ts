import { performance } from 'node:perf_hooks';
import type { Instant } from '../../domain/shared/instant';
import { healthAfter, nextStep, type AttemptOutcome } from '../../domain/webhooks/delivery';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId, publicId } from '../../platform/id';
import type { Log } from '../../platform/log';
import { DeliveryStore, type ClaimedDelivery, type Settlement } from './delivery.store';
import { signedHeaders, type EndpointSecrets } from './endpoint-secret.service';
import { EndpointStore, type SendingEndpoint } from './endpoint.store';
import type { WebhookSender } from './webhook-sender.service';

/** What sending is made of. */
export type LaneParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: EndpointSecrets;
  readonly sender: Pick<WebhookSender, 'post'>;
  readonly log: Log;
  /** Draws from 0…1; decides nothing but how long a retry waits. */
  readonly chance: () => number;
  /** Told when an endpoint was disabled. */
  readonly onDisabled: () => void;
};

/** What was done, in numbers. */
export type LaneReport = { delivered: number; failed: number; dead: number; disabled: number };

/** To one endpoint at once. A receiver that takes 50 ms gets 160 events a second. */
const WINDOW = 8;
/** Longer than any attempt: an attempt that is lost is one whose process has ended. */
const CLAIM_MS = 60_000;

/** With much to send, an endpoint makes room for others this often. */
const TURN_MS = 2_000;

type Batch = {
  readonly endpoint: SendingEndpoint;
  readonly token: string;
  readonly deliveries: readonly ClaimedDelivery[];
};

/** Sends to one endpoint at a time what is due for it. */
export class DeliveryLane {
  private readonly endpoints = new EndpointStore();
  private readonly deliveries = new DeliveryStore();

  constructor(private readonly parts: LaneParts) {}

  /**
   * Sends, oldest first, until nothing is due, nothing comes through, or it is another's turn. A
   * failing endpoint is tried with one delivery at a time.
   */
  async work(endpointId: string, signal: AbortSignal): Promise<LaneReport> {
    const report = { delivered: 0, failed: 0, dead: 0, disabled: 0 };
    const end = performance.now() + TURN_MS;
    while (!signal.aborted && performance.now() < end) {
      const batch = await this.take(endpointId);
      if (batch === null) break;
      const settlements = await this.attempt(batch);
      const isDisabled = await this.settle(batch, settlements);
      tally(report, settlements, isDisabled);
      const isThrough = settlements.some(({ outcome }) => outcome.kind === 'delivered');
      if (!isThrough || isDisabled) break;
    }
    return report;
  }

  /** Claims what is due; null when nothing is, nothing may be sent, or others have it. */
  private async take(endpointId: string): Promise<Batch | null> {
    const { database, clock } = this.parts;
    const at = clock();
    const due = await this.deliveries.due(database.reader, endpointId, at, WINDOW);
    if (due.length === 0) return null;
    const claim = { token: newId(), lostAt: at + CLAIM_MS };
    return database.run(
      async (tx) => {
        const endpoint = await this.endpoints.active(tx, endpointId);
        if (!endpoint) return null;
        const eventIds = endpoint.failingSince === null ? due : due.slice(0, 1);
        const wanted = { endpointId, eventIds };
        await this.deliveries.claim(tx, wanted, at, claim);
        const deliveries = await this.deliveries.claimed(tx, wanted, claim.token);
        return deliveries.length === 0 ? null : { endpoint, token: claim.token, deliveries };
      },
      { repeatable: true },
    );
  }

  private async attempt({ endpoint, deliveries }: Batch): Promise<readonly Settlement[]> {
    const { clock, chance } = this.parts;
    const secrets = this.openSecrets(endpoint, clock());
    return Promise.all(
      deliveries.map(async ({ eventId, attempts: before, body }) => {
        const startedAt = clock();
        const start = performance.now();
        const id = publicId('evt', eventId);
        const outcome = secrets
          ? await this.send(endpoint.url, { id, at: startedAt, body }, secrets)
          : UNREADABLE;
        const attempts = before + 1;
        const next = nextStep(outcome, { attempts, at: clock(), chance: chance() });
        const durationMs = Math.round(performance.now() - start);
        return { eventId, attempts, startedAt, durationMs, outcome, next };
      }),
    );
  }

  private send(
    url: string,
    message: { readonly id: string; readonly at: Instant; readonly body: string },
    secrets: readonly string[],
  ): Promise<AttemptOutcome> {
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Laurel-Webhooks',
      ...signedHeaders(message, secrets),
    };
    return this.parts.sender.post({ url, headers, body: message.body });
  }

  /** Null when they were sealed under a master key that is not here: nothing is sent unsigned. */
  private openSecrets(endpoint: SendingEndpoint, at: Instant): readonly string[] | null {
    try {
      return this.parts.secrets.open(endpoint.id, endpoint.secrets, at);
    } catch (error) {
      this.parts.log.error({ err: error, endpointId: endpoint.id }, 'webhook secret unreadable');
      return null;
    }
  }

  /** Gives whether the endpoint was disabled for it. */
  private async settle(batch: Batch, settlements: readonly Settlement[]): Promise<boolean> {
    const { database, clock, log, onDisabled } = this.parts;
    const { endpoint, token } = batch;
    const at = clock();
    const outcomes = settlements.map(({ outcome }) => outcome);
    const health = healthAfter(endpoint.failingSince, outcomes, at);
    const isDisabled = await database.run(
      async (tx) => {
        await this.deliveries.settle(tx, endpoint.id, token, settlements);
        await this.noteHealth(tx, endpoint, health.failingSince);
        if (health.disabled === null) return false;
        return this.endpoints.disable(tx, endpoint.id, health.disabled, at);
      },
      { repeatable: true },
    );
    if (!isDisabled) return false;
    onDisabled();
    log.warn({ endpointId: endpoint.id, reason: health.disabled }, 'webhook endpoint disabled');
    return true;
  }

  private async noteHealth(
    tx: Tx,
    { id, failingSince }: SendingEndpoint,
    now: Instant | null,
  ): Promise<void> {
    if (now !== failingSince) await this.endpoints.setFailingSince(tx, id, now);
  }
}

const UNREADABLE: AttemptOutcome = {
  kind: 'failed',
  failure: 'SECRET',
  responseCode: null,
  retryAfterMs: null,
};

function tally(report: LaneReport, settlements: readonly Settlement[], isDisabled: boolean): void {
  for (const { outcome, next } of settlements) {
    if (outcome.kind === 'delivered') report.delivered += 1;
    else report.failed += 1;
    if (next.status === 'DEAD') report.dead += 1;
  }
  if (isDisabled) report.disabled += 1;
}
