import {
  announceTiersTo,
  DecisionReviewService,
  TierFeed,
  TierService,
  TierWatch,
} from '../features/tiers';
import { Enrolling } from '../features/experiments';
import type { OutboxService } from '../features/webhooks';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { Log } from '../platform/log';

/** What tiers are made of. */
export interface TierServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly outbox: OutboxService;
}

/** The services that keep tiers, tell of them, and let people contest them. */
export function composeTiers({ database, clock, log, outbox }: TierServiceParts) {
  const tierFeed = new TierFeed(database);
  return {
    tiers: new TierService(announceTiersTo(outbox), new Enrolling().enrol),
    tierFeed,
    tierWatch: new TierWatch(tierFeed, log),
    decisionReviews: new DecisionReviewService({ database, clock }),
  };
}
