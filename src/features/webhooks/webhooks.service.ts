import { canonicalJson } from '../../domain/shared/canonical';
import { HOUR_MS, MINUTE_MS, type Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { TEST_EVENT_TYPE, takesType, type EventType } from '../../domain/webhooks/event-type';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { firstIdAt, newId, publicId } from '../../platform/id';
import { sha256Hex } from '../../platform/security/hash';
import { requireProgram, type Viewer } from '../../platform/security/viewer';
import type { AddressGuard } from './address-guard.service';
import { DeliveryStore } from './delivery.store';
import { checkEndpoint, type EndpointChanges, type EndpointFault } from './endpoint-input.service';
import type { EndpointSecrets } from './endpoint-secret.service';
import { EndpointStore, type StoredEndpoint } from './endpoint.store';
import { storedEvent, type OutboxService } from './outbox.service';
import { OutboxStore, type StoredEvent } from './outbox.store';

export type { StoredEndpoint } from './endpoint.store';
export type { StoredEvent } from './outbox.store';

/** Why nothing was done. */
export type WebhookRefusal =
  | EndpointFault
  | { readonly kind: 'too-many'; readonly maximum: number }
  | { readonly kind: 'endpoint-not-found' | 'event-not-found' | 'in-future' | 'nobody-takes-it' }
  | { readonly kind: 'not-active' | 'disabled' };

type Outcome<Value> = Result<Value, readonly WebhookRefusal[]>;
type Keyed = { readonly idempotencyKey?: string | null | undefined };

/** An endpoint and its new secret. Who repeats the command is not shown the secret again. */
export type WithSecret = { readonly endpoint: StoredEndpoint; readonly secret: string | null };

export type CreateEndpoint = Keyed & {
  readonly url: string;
  readonly description?: string | null | undefined;
  readonly eventTypes?: readonly EventType[] | null | undefined;
};

export type WebhookParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly outbox: OutboxService;
  readonly secrets: EndpointSecrets;
  readonly guard: AddressGuard;
};

const PERMISSION = 'webhooks.manage';
/** So that a list needs no pages, and an event no more than so many deliveries. */
const MAX_ENDPOINTS = 20;
const OVERLAP_MS = 24 * HOUR_MS;
/** Clocks of callers may run ahead. */
const TOLERANCE_MS = 5 * MINUTE_MS;

const refuse = (...refusals: readonly WebhookRefusal[]) => refused(refusals);

/** What admins do with endpoints of their programme. */
export class WebhooksService {
  private readonly endpoints = new EndpointStore();
  private readonly deliveries = new DeliveryStore();
  private readonly events = new OutboxStore();

  constructor(private readonly parts: WebhookParts) {}

  async list(viewer: Viewer): Promise<readonly StoredEndpoint[]> {
    const programId = requireProgram(viewer, PERMISSION);
    return this.endpoints.ofProgram(this.parts.database.reader, programId);
  }

  async find(viewer: Viewer, id: string): Promise<StoredEndpoint | null> {
    const programId = requireProgram(viewer, PERMISSION);
    return this.endpoints.find(this.parts.database.reader, programId, id);
  }

  async findEvent(viewer: Viewer, id: string): Promise<StoredEvent | null> {
    const programId = requireProgram(viewer, PERMISSION);
    return this.events.find(this.parts.database.reader, programId, id);
  }

  async create(viewer: Viewer, command: CreateEndpoint): Promise<Outcome<WithSecret>> {
    const { guard, secrets } = this.parts;
    const programId = requireProgram(viewer, PERMISSION);
    const checked = await checkEndpoint(command, guard);
    if (!checked.ok) return checked;
    let secret: string | null = null;
    const made = await this.unit(programId, 'webhookEndpointCreate', command, async (tx) => {
      secret = null;
      // Two who create at once may go one above: the number only keeps lists short.
      const present = await this.endpoints.ofProgram(tx, programId);
      if (present.length >= MAX_ENDPOINTS) {
        return refuse({ kind: 'too-many', maximum: MAX_ENDPOINTS });
      }
      const at = this.parts.clock();
      const endpoint = newEndpoint(programId, { ...command, url: checked.value.url ?? '' }, at);
      const first = secrets.first(endpoint.id);
      await this.endpoints.insert(tx, endpoint, first.sealed);
      secret = first.secret;
      return ok(endpoint.id);
    });
    return made.ok ? this.withSecret(viewer, made.value, secret) : made;
  }

  async update(
    viewer: Viewer,
    id: string,
    changes: EndpointChanges,
  ): Promise<Outcome<StoredEndpoint>> {
    const programId = requireProgram(viewer, PERMISSION);
    const checked = await checkEndpoint(changes, this.parts.guard);
    if (!checked.ok) return checked;
    return this.change(programId, id, async (tx, endpoint) => {
      const amended = amend(endpoint, { ...changes, url: checked.value.url }, this.parts.clock());
      await this.endpoints.update(tx, amended);
      return ok(amended);
    });
  }

  /** Nothing is sent to it from now on; what it had is removed by and by. */
  async remove(viewer: Viewer, id: string): Promise<Outcome<string>> {
    const programId = requireProgram(viewer, PERMISSION);
    return this.change(programId, id, async (tx) => {
      await this.endpoints.markDeleted(tx, id, this.parts.clock());
      return ok(id);
    });
  }

  /** A new secret; for a day the present one signs beside it. */
  async rotateSecret(
    viewer: Viewer,
    { id, idempotencyKey }: Keyed & { readonly id: string },
  ): Promise<Outcome<WithSecret>> {
    const programId = requireProgram(viewer, PERMISSION);
    let secret: string | null = null;
    const command = { id, idempotencyKey };
    const rotated = await this.unit(programId, 'webhookSecretRotate', command, async (tx) => {
      secret = null;
      const at = this.parts.clock();
      const endpoint = await this.endpoints.lock(tx, programId, id);
      const present = await this.endpoints.secrets(tx, id);
      if (!endpoint || !present) return refuse({ kind: 'endpoint-not-found' });
      const next = this.parts.secrets.next(id, present, at + OVERLAP_MS);
      await this.endpoints.updateSecrets(tx, id, next.sealed, at);
      secret = next.secret;
      return ok(id);
    });
    return rotated.ok ? this.withSecret(viewer, rotated.value, secret) : rotated;
  }

  /** Sends one event again, to one endpoint or to each that takes it. */
  async replayEvent(
    viewer: Viewer,
    { eventId, endpointId }: { readonly eventId: string; readonly endpointId: string | null },
  ): Promise<Outcome<StoredEvent>> {
    const programId = requireProgram(viewer, PERMISSION);
    return this.parts.database.run(
      async (tx) => {
        const event = await this.events.find(tx, programId, eventId);
        if (!event) return refuse({ kind: 'event-not-found' });
        const listening = await this.endpoints.listening(tx, [programId]);
        const wanted = listening.filter(
          ({ id, eventTypes }) =>
            (endpointId === null || id === endpointId) &&
            (takesType(eventTypes, event.type) || id === endpointId),
        );
        if (wanted.length === 0) return refuse({ kind: 'nobody-takes-it' });
        const at = this.parts.clock();
        const due = wanted.map(({ id }) => ({ endpointId: id, eventId, dueAt: at }));
        await this.deliveries.addAgain(tx, due, at);
        return ok(event);
      },
      { repeatable: true },
    );
  }

  /** Has every event since an instant sent again that the endpoint takes. */
  async replaySince(
    viewer: Viewer,
    { id, since }: { readonly id: string; readonly since: Instant },
  ): Promise<Outcome<StoredEndpoint>> {
    const programId = requireProgram(viewer, PERMISSION);
    return this.change(programId, id, async (tx, endpoint) => {
      const at = this.parts.clock();
      if (since > at + TOLERANCE_MS) return refuse({ kind: 'in-future' });
      if (endpoint.state === 'DISABLED') return refuse({ kind: 'disabled' });
      const replay = { after: firstIdAt(since), until: firstIdAt(at + 1) };
      await this.endpoints.setReplay(tx, id, replay);
      return ok({ ...endpoint, replay });
    });
  }

  /** Sends a test event to an endpoint, whatever types it takes. */
  async test(viewer: Viewer, command: Keyed & { readonly id: string }): Promise<Outcome<string>> {
    const { id } = command;
    const programId = requireProgram(viewer, PERMISSION);
    return this.unit(programId, 'webhookEndpointTest', command, async (tx) => {
      const endpoint = await this.endpoints.find(tx, programId, id);
      if (!endpoint) return refuse({ kind: 'endpoint-not-found' });
      if (endpoint.state !== 'ACTIVE') return refuse({ kind: 'not-active' });
      const at = this.parts.clock();
      const data = { endpointId: publicId('whe', id) };
      const happened = { memberId: null, occurredAt: at, data };
      const event = storedEvent(programId, { type: TEST_EVENT_TYPE, ...happened }, at);
      await this.events.append(tx, [event], at);
      await this.deliveries.add(tx, [{ endpointId: id, eventId: event.id, dueAt: at }], at);
      return ok(event.id);
    });
  }

  private async withSecret(
    viewer: Viewer,
    id: string,
    secret: string | null,
  ): Promise<Outcome<WithSecret>> {
    const endpoint = await this.find(viewer, id);
    return endpoint ? ok({ endpoint, secret }) : refuse({ kind: 'endpoint-not-found' });
  }

  /** Changes an endpoint that is held meanwhile. */
  private async change<Value>(
    programId: string,
    id: string,
    work: (tx: Tx, endpoint: StoredEndpoint) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const outcome = await this.parts.database.run(async (tx): Promise<Outcome<Value>> => {
      const endpoint = await this.endpoints.lock(tx, programId, id);
      return endpoint ? work(tx, endpoint) : refuse({ kind: 'endpoint-not-found' });
    });
    this.parts.outbox.invalidate();
    return outcome;
  }

  private async unit<Value>(
    programId: string,
    name: string,
    command: Keyed,
    work: (tx: Tx) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    const { database, clock, outbox } = this.parts;
    const { idempotencyKey: key, ...asked } = command;
    const hash = () => sha256Hex(canonicalJson(asked));
    const outcome =
      key === null || key === undefined
        ? await database.run(work)
        : await database.once(
            { scope: `${programId}/${name}`, key, requestHash: hash(), at: clock() },
            work,
          );
    outbox.invalidate();
    return outcome;
  }
}

const newEndpoint = (
  programId: string,
  { url, description, eventTypes }: CreateEndpoint,
  at: Instant,
): StoredEndpoint => ({
  id: newId(at),
  programId,
  url,
  description: description ?? '',
  eventTypes: eventTypes ?? null,
  state: 'ACTIVE',
  stateReason: null,
  stateSince: at,
  previousSecretUntil: null,
  failingSince: null,
  replay: null,
  createdAt: at,
  updatedAt: at,
});

function amend(endpoint: StoredEndpoint, changes: EndpointChanges, at: Instant): StoredEndpoint {
  const url = changes.url ?? endpoint.url;
  const state = changes.state ?? endpoint.state;
  const isNewState = state !== endpoint.state;
  // Whoever mends or wakes an endpoint has five days again until it is given up.
  const isFresh = url !== endpoint.url || (isNewState && state === 'ACTIVE');
  return {
    ...endpoint,
    url,
    description: changes.description ?? endpoint.description,
    eventTypes: changes.eventTypes === undefined ? endpoint.eventTypes : changes.eventTypes,
    state,
    stateReason: isNewState ? null : endpoint.stateReason,
    stateSince: isNewState ? at : endpoint.stateSince,
    failingSince: isFresh ? null : endpoint.failingSince,
    updatedAt: at,
  };
}
