export { AddressGuard, type ResolveName } from './address-guard.service';
export { DeliverWebhooksService } from './deliver-webhooks.service';
export { EndpointSecrets } from './endpoint-secret.service';
export { OutboxService, type OutboundEvent } from './outbox.service';
export { WebhookSender } from './webhook-sender.service';
export { WebhookLoaders } from './webhooks.loader';
export { WebhooksService } from './webhooks.service';
