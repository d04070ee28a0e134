import type { Job } from '../../platform/jobs/job';
import { SECOND_MS } from '../../domain/shared/instant';
import type { DeliverWebhooksService } from './deliver-webhooks.service';

/** The first retry comes after five seconds; what is new should not wait longer. */
const EVERY_MS = 5 * SECOND_MS;

/** Sends events to endpoints, and removes what was kept long enough. */
export const deliverWebhooksJob = (deliver: DeliverWebhooksService): Job => ({
  name: 'deliver-webhooks',
  schedule: { everyMs: EVERY_MS },
  run: ({ signal, progress }) => deliver.run(signal, progress),
});
