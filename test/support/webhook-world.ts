import {
  AddressGuard,
  DeliverWebhooksService,
  EndpointSecrets,
  OutboxService,
  WebhookSender,
  WebhooksService,
  type OutboundEvent,
  type ResolveName,
} from '../../src/features/webhooks';
import type { CreateEndpoint } from '../../src/features/webhooks/webhooks.service';
import type { Database } from '../../src/platform/database/database';
import { execute, query } from '../../src/platform/database/sql';
import { newId, publicId } from '../../src/platform/id';
import { createLog } from '../../src/platform/log';
import { createFieldCipher } from '../../src/platform/security/field-cipher';
import { createProgram, programServices, standingClock, viewer } from './programs';

export const ANN = newId();

export interface WorldOptions {
  readonly allowPrivate?: boolean;
  readonly resolve?: ResolveName;
  readonly timeoutMs?: number;
  readonly masterKey?: Uint8Array;
}

/** What a delivery looks like in its table. */
export interface DeliveryRow {
  readonly endpoint_id: string;
  readonly event_id: string;
  readonly status: string;
  readonly attempts: number;
  readonly due_at: string | null;
  readonly response_code: number | null;
  readonly failure: string | null;
}

/** A process that takes events and sends them, as the composition root makes it. */
export function webhookProcess(
  database: Database,
  clock: ReturnType<typeof standingClock>,
  options: WorldOptions = {},
) {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line: string) => void lines.push(line) });
  const guard = new AddressGuard(options.allowPrivate ?? true, options.resolve);
  const secrets = new EndpointSecrets(createFieldCipher(options.masterKey ?? Buffer.alloc(32, 7)));
  const outbox = new OutboxService(clock);
  const webhooks = new WebhooksService({ database, clock, outbox, secrets, guard });
  const deliver = new DeliverWebhooksService({
    ...{ database, clock, secrets, log },
    sender: new WebhookSender(guard, options.timeoutMs ?? 5_000),
    chance: () => 0,
    onDisabled: () => outbox.invalidate(),
  });
  return { outbox, webhooks, deliver, lines, run: () => deliver.run(new AbortController().signal) };
}

/** A programme with an admin, and one process. Its clock stands at the machine's time. */
export async function webhookWorld(database: Database, options: WorldOptions = {}) {
  const clock = standingClock(Date.now());
  const code = `webhooks-${newId().slice(-16)}`;
  const programId = await createProgram(programServices(database, clock).programs, { code });
  const admin = viewer('ADMIN', programId);
  const own = webhookProcess(database, clock, options);

  /** Makes an endpoint; the next event is a millisecond later. */
  const endpoint = async (url: string, more: Partial<CreateEndpoint> = {}) => {
    const outcome = await own.webhooks.create(admin, { url, ...more });
    if (!outcome.ok || outcome.value.secret === null) throw new Error(JSON.stringify(outcome));
    return { id: outcome.value.endpoint.id, secret: outcome.value.secret };
  };
  const append = (...events: readonly Partial<OutboundEvent>[]) =>
    database.run((tx) => own.outbox.append(tx, programId, events.map(eventOf(clock()))));
  const deliveries = () =>
    query<DeliveryRow>(
      database.reader,
      `SELECT endpoint_id, event_id, status, attempts, due_at, response_code, failure
        FROM webhook_delivery ORDER BY event_id, endpoint_id`,
    );
  const events = () =>
    query<{ id: string; type: string; body: string }>(
      database.reader,
      'SELECT id, type, body FROM outbox_event ORDER BY id',
    );
  return { ...own, clock, programId, admin, endpoint, append, deliveries, events };
}

/** Empties the tables of webhooks: cheaper than another database. */
export async function clearWebhooks(database: Database): Promise<void> {
  await database.run(async (tx) => {
    for (const table of ['webhook_delivery', 'outbox_event', 'webhook_endpoint']) {
      await execute(tx, `DELETE FROM ${table}`);
    }
  });
}

export type WebhookWorld = Awaited<ReturnType<typeof webhookWorld>>;

const eventOf =
  (occurredAt: number) =>
  (event: Partial<OutboundEvent>): OutboundEvent => ({
    type: 'points.earned',
    memberId: ANN,
    occurredAt,
    data: { points: 5 },
    ...event,
  });

export const ANN_ID = publicId('mem', ANN);
