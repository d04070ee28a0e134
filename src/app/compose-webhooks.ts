import {
  AddressGuard,
  DeliverWebhooksService,
  EndpointSecrets,
  WebhookSender,
  WebhooksService,
  type OutboxService,
} from '../features/webhooks';
import type { Clock } from '../platform/clock';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database/database';
import type { Log } from '../platform/log';
import type { FieldCipher } from '../platform/security/field-cipher';

/** What webhooks are made of. */
export interface WebhookServiceParts {
  readonly config: Pick<Config, 'webhooks'>;
  readonly log: Log;
  readonly database: Database;
  readonly clock: Clock;
  readonly outbox: OutboxService;
  readonly cipher: FieldCipher;
}

/** The services that keep endpoints and send to them. */
export function composeWebhooks({ config, log, cipher, ...parts }: WebhookServiceParts) {
  const guard = new AddressGuard(config.webhooks.allowPrivate);
  const secrets = new EndpointSecrets(cipher);
  return {
    webhooks: new WebhooksService({ ...parts, secrets, guard }),
    deliverWebhooks: new DeliverWebhooksService({
      ...{ database: parts.database, clock: parts.clock, secrets, log },
      sender: new WebhookSender(guard),
      chance: Math.random,
      onDisabled: () => parts.outbox.invalidate(),
    }),
  };
}
