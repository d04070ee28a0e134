import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database';
import {
  DeliveryHistoryStore,
  type DeliveryPage,
  type PastDelivery,
} from './delivery-history.store';

export type { DeliveryPage, PastDelivery } from './delivery-history.store';

/** What one request loads of deliveries: one statement, however many endpoints. */
export class WebhookLoaders {
  readonly deliveries: DataLoader<DeliveryPage, readonly PastDelivery[], string>;

  constructor({ reader }: Pick<Database, 'reader'>) {
    const history = new DeliveryHistoryStore();
    this.deliveries = new DataLoader(
      async (pages) => {
        const found = await history.pages(reader, pages);
        return pages.map((_, place) => found[place] ?? []);
      },
      { cacheKeyFn: pageKey },
    );
  }
}

export type MakeWebhookLoaders = () => WebhookLoaders;

/** Names the loaders among those of a request. */
export const WEBHOOK_LOADERS: { readonly name: string; readonly loader?: WebhookLoaders } = {
  name: 'webhooks',
};

const pageKey = ({ endpointId, status, below, limit }: DeliveryPage): string =>
  `${endpointId}|${status ?? ''}|${below ?? ''}|${limit}`;
