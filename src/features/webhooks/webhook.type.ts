import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import type {
  DeliveryFailure,
  DeliveryStatus,
  DisabledReason,
} from '../../domain/webhooks/delivery';
import { EVENT_TYPES, type EventType } from '../../domain/webhooks/event-type';
import { connectionOf } from '../../platform/graphql/connection';
import { Node } from '../../platform/graphql/node';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';

/** `points.taken_back` is POINTS_TAKEN_BACK in the schema. */
const enumName = (type: EventType): string => type.replace('.', '_').toUpperCase();

const TYPE_DESCRIPTIONS: Readonly<Record<EventType, string>> = {
  'points.earned': 'Points were earned and can be spent.',
  'points.pending': 'Points were earned and can be spent later.',
  'points.activated': 'Pending points can be spent now.',
  'points.taken_back': 'Points were taken back after a refund.',
  'points.redeemed': 'Points were spent.',
  'points.expired': 'Points have expired.',
  'points.held': 'Points were set aside.',
  'points.captured': 'Points that were set aside were spent.',
  'points.released': 'Points that were set aside are free again.',
  'points.adjusted': 'Somebody corrected a balance by hand.',
  'points.reversed': 'A transaction was reversed.',
  'points.transferred': 'Points went from one member to another.',
  'points.penalised': 'Points were taken as a penalty.',
  'wallet.frozen': 'A wallet was frozen: nothing can be spent from it.',
  'wallet.unfrozen': 'A wallet is no longer frozen.',
  'reward.redeemed': 'A reward was had for points.',
  'reward.fulfilled': 'A member has what was redeemed.',
  'reward.cancelled': 'A redemption was taken back; the points are where they were.',
  'member.tier_changed':
    'A member is in another tier. The first tier and history that is brought in are not told.',
  'member.tier_will_be_demoted':
    'A member will lose the tier when its term ends, unless the score rises before.',
};

export const WebhookEventTypeEnum = Object.fromEntries(
  EVENT_TYPES.map((each) => [enumName(each), each]),
);

registerEnumType(WebhookEventTypeEnum, {
  name: 'WebhookEventType',
  description: 'What an endpoint can be told of. More types will come.',
  valuesConfig: Object.fromEntries(
    EVENT_TYPES.map((each) => [enumName(each), { description: TYPE_DESCRIPTIONS[each] }]),
  ),
});

const sameNames = <Name extends string>(descriptions: Readonly<Record<Name, string>>) =>
  Object.fromEntries(Object.keys(descriptions).map((name) => [name, name]));

const described = (descriptions: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(descriptions).map(([name, description]) => [name, { description }]),
  );

const STATES: Readonly<Record<'ACTIVE' | 'PAUSED' | 'DISABLED', string>> = {
  ACTIVE: 'Events are sent to it.',
  PAUSED: 'Nothing is sent; what happens meanwhile waits for it, 30 days at most.',
  DISABLED: 'The system gave it up: what happens now is not kept for it.',
};

export const WebhookEndpointStateEnum = sameNames(STATES);

registerEnumType(WebhookEndpointStateEnum, {
  name: 'WebhookEndpointState',
  description: 'Whether events are sent to an endpoint.',
  valuesConfig: described(STATES),
});

const REASONS: Readonly<Record<DisabledReason, string>> = {
  GONE: 'It answered 410: it does not want events any more.',
  FAILING: 'For five days nothing came through.',
};

const WebhookDisabledReasonEnum = sameNames(REASONS);

registerEnumType(WebhookDisabledReasonEnum, {
  name: 'WebhookDisabledReason',
  description: 'Why the system disabled an endpoint.',
  valuesConfig: described(REASONS),
});

const STATUSES: Readonly<Record<DeliveryStatus, string>> = {
  WAITING: 'An attempt is still to come.',
  DELIVERED: 'The endpoint has answered with a 2xx status.',
  DEAD: 'All attempts have failed; it can be replayed.',
};

export const WebhookDeliveryStatusEnum = sameNames(STATUSES);

registerEnumType(WebhookDeliveryStatusEnum, {
  name: 'WebhookDeliveryStatus',
  description: 'How far a delivery has come.',
  valuesConfig: described(STATUSES),
});

const FAILURES: Readonly<Record<DeliveryFailure, string>> = {
  NAME_NOT_RESOLVED: 'The name of the host has no address.',
  ADDRESS_NOT_ALLOWED: 'The address is not one that events may be sent to.',
  CONNECTION: 'No connection came about, or it ended before there was an answer.',
  TLS: 'The certificate or the encryption could not be accepted.',
  TIMEOUT: 'There was no answer within 15 seconds.',
  REDIRECT: 'The answer was a redirect; none is followed.',
  GONE: 'The answer was 410, which disables the endpoint.',
  HTTP_STATUS: 'The answer had another status than 2xx.',
  SECRET: 'The secret could not be opened, so nothing was sent: rotate it.',
};

const WebhookFailureEnum = sameNames(FAILURES);

registerEnumType(WebhookFailureEnum, {
  name: 'WebhookFailure',
  description: 'Why an attempt failed.',
  valuesConfig: described(FAILURES),
});

@ObjectType('WebhookEvent', {
  implements: Node,
  simpleResolvers: true,
  description: 'Something that endpoints are told of. It is kept for 30 days.',
})
export class WebhookEventType extends Node {
  @Field(() => String, { description: 'What happened, as it is sent: `points.earned`.' })
  type: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  occurredAt: Instant;

  @Field(() => String, { description: 'What is signed and sent, byte for byte.' })
  body: string;
}

@ObjectType('WebhookDelivery', {
  simpleResolvers: true,
  description: 'One event on its way to one endpoint.',
})
export class WebhookDeliveryType {
  @Field(() => WebhookEventType, { description: 'The event.' })
  event: WebhookEventType;

  @Field(() => WebhookDeliveryStatusEnum, { description: 'How far it has come.' })
  status: DeliveryStatus;

  @Field(() => Int, { description: 'Attempts so far, at most 10; a replay begins anew.' })
  attempts: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the next attempt is due; null when none will come. While an attempt is under way, when it counts as lost.',
  })
  nextAttemptAt: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last attempt began.' })
  lastAttemptAt: Instant | null;

  @Field(() => Int, { nullable: true, description: 'How long the last attempt took.' })
  durationMs: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The HTTP status of the last answer; null where none came.',
  })
  responseCode: number | null;

  @Field(() => WebhookFailureEnum, {
    nullable: true,
    description: 'Why the last attempt failed; null when it did not.',
  })
  failure: DeliveryFailure | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was delivered.' })
  deliveredAt: Instant | null;
}

export const WebhookDeliveryConnection = connectionOf(() => WebhookDeliveryType, {
  name: 'WebhookDelivery',
  items: 'deliveries of an endpoint, newest event first',
});

@ObjectType('WebhookEndpoint', {
  implements: Node,
  simpleResolvers: true,
  description: "Where a programme's events are sent, signed as Standard Webhooks.",
})
export class WebhookEndpointType extends Node {
  /** Without the prefix. */
  endpointId: string;

  @Field(() => String, { description: 'Where events are posted.' })
  url: string;

  @Field(() => String, { description: 'What it is for, in the words of who made it.' })
  description: string;

  @Field(() => [WebhookEventTypeEnum], {
    nullable: true,
    description: 'What it is told of; null for everything, also for types to come.',
  })
  eventTypes: readonly EventType[] | null;

  @Field(() => WebhookEndpointStateEnum, { description: 'Whether events are sent to it.' })
  state: string;

  @Field(() => WebhookDisabledReasonEnum, {
    nullable: true,
    description: 'Why it is disabled; null when it is not.',
  })
  stateReason: DisabledReason | null;

  @Field(() => DateTimeScalar, { description: 'Since when it is in this state.' })
  stateSince: Instant;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The first failure after the last success; null when all is well.',
  })
  failingSince: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret before the last rotation signs too.',
  })
  previousSecretUntil: Instant | null;

  @Field(() => Boolean, { description: 'Whether past events are being given to it again.' })
  isReplaying: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made; it is told of what comes after.' })
  createdAt: Instant;

  @Field(() => DateTimeScalar, { description: 'When an admin last changed it.' })
  updatedAt: Instant;
}

@ObjectType('WebhookSecret', {
  simpleResolvers: true,
  description: 'What signatures of an endpoint are verified with.',
})
export class WebhookSecretType {
  @Field(() => String, { description: 'The secret: `whsec_` and 32 bytes in base64.' })
  secret: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the secret before it signs too; null for the first one.',
  })
  previousSecretUntil: Instant | null;
}
