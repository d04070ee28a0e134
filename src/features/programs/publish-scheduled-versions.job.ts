import { SECOND_MS } from '../../domain/shared/instant';
import type { Clock } from '../../platform/clock';
import type { Job } from '../../platform/jobs/job';
import type { DraftPublishingService } from './draft-publishing.service';

const EVERY_MS = 30 * SECOND_MS;

/** Publishes drafts of rules whose instant has come, each in force from its instant on. */
export const publishScheduledVersionsJob = (
  publishing: DraftPublishingService,
  clock: Clock,
): Job => ({
  name: 'publish-scheduled-versions',
  schedule: { everyMs: EVERY_MS },
  run: ({ signal }) => publishing.publishDue(clock(), { signal }),
});
