import { Args, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { buildPage, pageRequest, type Page } from '../../platform/graphql/connection';
import { loaderOf, type GraphqlContext } from '../../platform/graphql/context';
import { defineCursor } from '../../platform/graphql/cursor';
import type { NodeSource } from '../../platform/graphql/node';
import type { Permission } from '../../platform/security/permissions';
import { deliveryType, endpointType, eventType } from './webhook-shape.type';
import { WebhookDeliveriesArgs } from './webhook.inputs';
import {
  WebhookDeliveryConnection,
  WebhookDeliveryType,
  WebhookEndpointType,
} from './webhook.type';
import { WEBHOOK_LOADERS, type MakeWebhookLoaders } from './webhooks.loader';
import type { WebhooksService } from './webhooks.service';

const cursor = defineCursor('webhook-delivery', ['id']);

/** Endpoints, as they are read. */
@Resolver(() => WebhookEndpointType)
export class WebhookResolver {
  constructor(
    private readonly webhooks: WebhooksService,
    private readonly makeLoaders: MakeWebhookLoaders,
  ) {}

  @Authorized<Permission>('webhooks.manage')
  @Query(() => [WebhookEndpointType], {
    description: 'Where the events of your programme are sent: at most 20 endpoints.',
  })
  async webhookEndpoints(@Ctx() { viewer }: GraphqlContext): Promise<WebhookEndpointType[]> {
    return (await this.webhooks.list(viewer)).map(endpointType);
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: 'What was sent to it and what is still to be sent, newest event first.',
  })
  async deliveries(
    @Root() { endpointId }: WebhookEndpointType,
    @Args(() => WebhookDeliveriesArgs) { status, first, after }: WebhookDeliveriesArgs,
    @Ctx() context: GraphqlContext,
  ): Promise<Page<WebhookDeliveryType>> {
    const request = pageRequest({ first, after }, cursor);
    const rows = await loaderOf(context, WEBHOOK_LOADERS, this.makeLoaders).deliveries.load({
      endpointId,
      status: status ?? null,
      below: request.after?.[0] ?? null,
      limit: request.limit + 1,
    });
    return buildPage(rows, request, {
      cursor,
      positionOf: ({ event }): readonly [string] => [event.id],
      itemOf: deliveryType,
    });
  }
}

/** Endpoints and events by their ids, for who manages them. */
export const webhookNodes = (webhooks: WebhooksService): readonly NodeSource[] => [
  {
    prefix: 'whe',
    typeName: 'WebhookEndpoint',
    permissions: ['webhooks.manage'],
    load: async (id, { viewer }) => {
      const endpoint = await webhooks.find(viewer, id);
      return endpoint && endpointType(endpoint);
    },
  },
  {
    prefix: 'evt',
    typeName: 'WebhookEvent',
    permissions: ['webhooks.manage'],
    load: async (id, { viewer }) => {
      const event = await webhooks.findEvent(viewer, id);
      return event && eventType(event);
    },
  },
];
