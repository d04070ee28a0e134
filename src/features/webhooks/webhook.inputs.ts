import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DeliveryStatus } from '../../domain/webhooks/delivery';
import type { EventType } from '../../domain/webhooks/event-type';
import { UserError } from '../../platform/graphql/user-error';
import {
  WebhookDeliveryStatusEnum,
  WebhookEndpointStateEnum,
  WebhookEndpointType,
  WebhookEventType,
  WebhookEventTypeEnum,
  WebhookSecretType,
} from './webhook.type';

const URL_RULES =
  'An https URL on port 443 or 8443 whose host is in the public net, without user, password or fragment: at most 2,000 characters.';
const DESCRIPTION = 'What it is for, in one line: at most 200 characters.';
const USER_ERRORS = 'Why it was refused; empty on success.';
const SECRET =
  'The secret. Keep it: it is shown this once, and not to who repeats the request with the same idempotency key.';

@ArgsType()
export class WebhookDeliveriesArgs {
  @Field(() => WebhookDeliveryStatusEnum, {
    nullable: true,
    description: 'Only deliveries that have come this far.',
  })
  status?: DeliveryStatus | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many deliveries: 1 to 100, 20 when not said.',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only deliveries after this cursor.' })
  after?: string | null;
}

@InputType({ description: 'A new endpoint.' })
export class WebhookEndpointCreateInput {
  @Field(() => String, { description: URL_RULES })
  url: string;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  description?: string | null;

  @Field(() => [WebhookEventTypeEnum], {
    nullable: true,
    description: 'What it shall be told of; everything when nothing is said.',
  })
  eventTypes?: EventType[] | null;
}

@InputType({ description: 'What shall be otherwise; what is left out stays.' })
export class WebhookEndpointUpdateInput {
  @Field(() => String, { nullable: true, description: URL_RULES })
  url?: string | null;

  @Field(() => String, { nullable: true, description: DESCRIPTION })
  description?: string | null;

  @Field(() => [WebhookEventTypeEnum], {
    nullable: true,
    description: 'What it shall be told of; null for everything.',
  })
  eventTypes?: EventType[] | null;

  @Field(() => WebhookEndpointStateEnum, {
    nullable: true,
    description: 'ACTIVE or PAUSED. What waited for a paused or disabled endpoint is sent then.',
  })
  state?: 'ACTIVE' | 'PAUSED' | 'DISABLED' | null;
}

@ObjectType({
  description: 'The endpoint that was made, or why none was.',
  simpleResolvers: true,
})
export class WebhookEndpointCreatePayload {
  @Field(() => WebhookEndpointType, { nullable: true, description: 'Null if refused.' })
  endpoint: WebhookEndpointType | null;

  @Field(() => WebhookSecretType, { nullable: true, description: SECRET })
  secret: WebhookSecretType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'The endpoint as it is now.', simpleResolvers: true })
export class WebhookEndpointUpdatePayload {
  @Field(() => WebhookEndpointType, { nullable: true, description: 'Null if refused.' })
  endpoint: WebhookEndpointType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'What was deleted.', simpleResolvers: true })
export class WebhookEndpointDeletePayload {
  @Field(() => ID, { nullable: true, description: 'The endpoint; null if refused.' })
  deletedId: string | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'The endpoint with its new secret.', simpleResolvers: true })
export class WebhookSecretRotatePayload {
  @Field(() => WebhookEndpointType, { nullable: true, description: 'Null if refused.' })
  endpoint: WebhookEndpointType | null;

  @Field(() => WebhookSecretType, { nullable: true, description: SECRET })
  secret: WebhookSecretType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'The event that is sent again.', simpleResolvers: true })
export class WebhookEventReplayPayload {
  @Field(() => WebhookEventType, { nullable: true, description: 'Null if refused.' })
  event: WebhookEventType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'The endpoint that is told again.', simpleResolvers: true })
export class WebhookEndpointReplayPayload {
  @Field(() => WebhookEndpointType, { nullable: true, description: 'Null if refused.' })
  endpoint: WebhookEndpointType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}

@ObjectType({ description: 'The test event.', simpleResolvers: true })
export class WebhookEndpointTestPayload {
  @Field(() => WebhookEventType, { nullable: true, description: 'Null if refused.' })
  event: WebhookEventType | null;

  @Field(() => [UserError], { description: USER_ERRORS })
  userErrors: UserError[];
}
