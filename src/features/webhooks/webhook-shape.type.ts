import type { Instant } from '../../domain/shared/instant';
import type {
  DeliveryFailure,
  DeliveryStatus,
  DisabledReason,
} from '../../domain/webhooks/delivery';
import type { EventType } from '../../domain/webhooks/event-type';
import { publicId } from '../../platform/id';
import { WebhookDeliveryType, WebhookEndpointType, WebhookEventType } from './webhook.type';

/** An endpoint as its service gives it. */
type Endpoint = {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly EventType[] | null;
  readonly state: string;
  readonly stateReason: DisabledReason | null;
  readonly stateSince: Instant;
  readonly failingSince: Instant | null;
  readonly previousSecretUntil: Instant | null;
  readonly replay: object | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

type Event = {
  readonly id: string;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly body: string;
};

type Delivery = {
  readonly event: Event;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly dueAt: Instant | null;
  readonly lastAttemptAt: Instant | null;
  readonly durationMs: number | null;
  readonly responseCode: number | null;
  readonly failure: DeliveryFailure | null;
  readonly deliveredAt: Instant | null;
};

export const endpointType = ({ id, replay, ...endpoint }: Endpoint): WebhookEndpointType =>
  Object.assign(new WebhookEndpointType(), {
    ...endpoint,
    id: publicId('whe', id),
    endpointId: id,
    isReplaying: replay !== null,
  });

export const eventType = ({ id, type, occurredAt, body }: Event): WebhookEventType =>
  Object.assign(new WebhookEventType(), { id: publicId('evt', id), type, occurredAt, body });

export const deliveryType = ({ event, dueAt, ...delivery }: Delivery): WebhookDeliveryType =>
  Object.assign(new WebhookDeliveryType(), {
    ...delivery,
    event: eventType(event),
    nextAttemptAt: dueAt,
  });
