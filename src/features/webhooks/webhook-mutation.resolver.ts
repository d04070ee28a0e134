import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Instant } from '../../domain/shared/instant';
import type { GraphqlContext } from '../../platform/graphql/context';
import { DateTimeScalar } from '../../platform/graphql/time-scalars';
import { parsePublicId, publicId } from '../../platform/id';
import type { Permission } from '../../platform/security/permissions';
import { webhookError } from './webhook-error.type';
import { endpointType, eventType } from './webhook-shape.type';
import {
  WebhookEndpointCreateInput,
  WebhookEndpointCreatePayload,
  WebhookEndpointDeletePayload,
  WebhookEndpointReplayPayload,
  WebhookEndpointTestPayload,
  WebhookEndpointUpdateInput,
  WebhookEndpointUpdatePayload,
  WebhookEventReplayPayload,
  WebhookSecretRotatePayload,
} from './webhook.inputs';
import type { WebhookSecretType } from './webhook.type';
import type { WebhookRefusal, WebhooksService, WithSecret } from './webhooks.service';

const KEY =
  'Makes repetitions harmless: the same key with the same input is answered as the first time.';
const ENDPOINT = 'The endpoint.';
const URL_CODES = 'INVALID, TOO_LONG, ADDRESS_NOT_ALLOWED, INVALID_TEXT, TOO_FEW, DUPLICATE';

/** Endpoints, as they are changed. */
@Resolver()
export class WebhookMutationResolver {
  constructor(private readonly webhooks: WebhooksService) {}

  @Authorized<Permission>('webhooks.manage')
  @Mutation(() => WebhookEndpointCreatePayload, {
    description: `Has events sent to a URL, from now on. Codes: ${URL_CODES}, TOO_MANY.`,
  })
  async webhookEndpointCreate(
    @Arg('input', () => WebhookEndpointCreateInput, { description: 'Where, and what.' })
    input: WebhookEndpointCreateInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: KEY })
    idempotencyKey: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<WebhookEndpointCreatePayload> {
    const outcome = await this.webhooks.create(context.viewer, { ...input, idempotencyKey });
    if (!outcome.ok) return { endpoint: null, secret: null, ...refusedFor(context, outcome.error) };
    return { ...shown(outcome.value), userErrors: [] };
  }

  @Authorized<Permission>('webhooks.manage')
  @Mutation(() => WebhookEndpointUpdatePayload, {
    description: `Changes an endpoint, pauses it or wakes it. Codes: ${URL_CODES}, NOT_FOUND.`,
  })
  async webhookEndpointUpdate(
    @Arg('id', () => ID, { description: ENDPOINT }) id: string,
    @Arg('input', () => WebhookEndpointUpdateInput, { description: 'What shall be otherwise.' })
    input: WebhookEndpointUpdateInput,
    @Ctx() context: GraphqlContext,
  ): Promise<WebhookEndpointUpdatePayload> {
    const outcome = await this.webhooks.update(context.viewer, endpointId(id), { ...input });
    if (!outcome.ok) return { endpoint: null, ...refusedFor(context, outcome.error) };
    return { endpoint: endpointType(outcome.value), userErrors: [] };
  }

  @Authorized<Permission>('webhooks.manage')
  @Mutation(() => WebhookEndpointDeletePayload, {
    description:
      'Deletes an endpoint with its secrets; what waited for it is not sent. Codes: NOT_FOUND.',
  })
  async webhookEndpointDelete(
    @Arg('id', () => ID, { description: ENDPOINT }) id: string,
    @Ctx() context: GraphqlContext,
  ): Promise<WebhookEndpointDeletePayload> {
    const outcome = await this.webhooks.remove(context.viewer, endpointId(id));
    if (!outcome.ok) return { deletedId: null, ...refusedFor(context, outcome.error) };
    return { deletedId: publicId('whe', outcome.value), userErrors: [] };
  }

  @Authorized<Permission>('webhooks.manage')
  @Mutation(() => WebhookSecretRotatePayload, {
    description:
      'Gives an endpoint a new secret. For 24 hours the one before signs too, so that receivers can change over without a gap. Codes: NOT_FOUND.',
  })
  async webhookSecretRotate(
    @Arg('id', () => ID, { description: ENDPOINT }) id: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: KEY })
    idempotencyKey: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<WebhookSecretRotatePayload> {
    const command = { id: endpointId(id), idempotencyKey };
    const outcome = await this.webhooks.rotateSecret(context.viewer, command);
    if (!outcome.ok) return { endpoint: null, secret: null, ...refusedFor(context, outcome.error) };
    return { ...shown(outcome.value), userErrors: [] };
  }

  @Authorized<Permission>('webhooks.manage')
  @Mutation(() => WebhookEventReplayPayload, {
    description:
      'Sends an event again, with the same id, also where it was delivered. Codes: NOT_FOUND, ENDPOINT_NOT_ACTIVE.',
  })
  async webhookEventReplay(
    @Arg('id', () => ID, { description: 'The event.' }) id: string,
    @Arg('endpointId', () => ID, {
      nullable: true,
      description:
        'To this endpoint only, whatever types it takes; to all that take it if not said.',
    })
    only: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<WebhookEventReplayPayload> {
    const outcome = await this.webhooks.replayEvent(context.viewer, {
      eventId: parsePublicId('evt', id) ?? '',
      endpointId: typeof only === 'string' ? endpointId(only) : null,
    });
    if (!outcome.ok) return { event: null, ...refusedFor(context, outcome.error) };
    return { event: eventType(outcome.value), userErrors: [] };
  }

  @Authorized<Permission>('webhooks.manage')
  @Mutation(() => WebhookEndpointReplayPayload, {
    description:
      'Sends every event since an instant again that the endpoint takes and that is still kept, also what was delivered. Codes: NOT_FOUND, IN_FUTURE, ENDPOINT_NOT_ACTIVE.',
  })
  async webhookEndpointReplay(
    @Arg('id', () => ID, { description: ENDPOINT }) id: string,
    @Arg('since', () => DateTimeScalar, {
      description: 'What was recorded from here on; events are kept for 30 days.',
    })
    since: Instant,
    @Ctx() context: GraphqlContext,
  ): Promise<WebhookEndpointReplayPayload> {
    const command = { id: endpointId(id), since };
    const outcome = await this.webhooks.replaySince(context.viewer, command);
    if (!outcome.ok) return { endpoint: null, ...refusedFor(context, outcome.error) };
    return { endpoint: endpointType(outcome.value), userErrors: [] };
  }

  @Authorized<Permission>('webhooks.manage')
  @Mutation(() => WebhookEndpointTestPayload, {
    description:
      'Sends an event of type `endpoint.test`. What became of it stands among the deliveries. Codes: NOT_FOUND, ENDPOINT_NOT_ACTIVE.',
  })
  async webhookEndpointTest(
    @Arg('id', () => ID, { description: ENDPOINT }) id: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: KEY })
    idempotencyKey: string | null,
    @Ctx() context: GraphqlContext,
  ): Promise<WebhookEndpointTestPayload> {
    const command = { id: endpointId(id), idempotencyKey };
    const outcome = await this.webhooks.test(context.viewer, command);
    if (!outcome.ok) return { event: null, ...refusedFor(context, outcome.error) };
    const event = await this.webhooks.findEvent(context.viewer, outcome.value);
    return { event: event && eventType(event), userErrors: [] };
  }
}

const endpointId = (id: string): string => parsePublicId('whe', id) ?? '';

const shown = ({ endpoint, secret }: WithSecret) => ({
  endpoint: endpointType(endpoint),
  secret: secret === null ? null : secretType(secret, endpoint.previousSecretUntil),
});

const secretType = (secret: string, previousSecretUntil: Instant | null): WebhookSecretType => ({
  secret,
  previousSecretUntil,
});

const refusedFor = ({ locale }: GraphqlContext, refusals: readonly WebhookRefusal[]) => ({
  userErrors: refusals.map((refusal) => webhookError(refusal, locale)),
});
