import type { SettleTier } from '../features/deciding';
import type { MembersService } from '../features/members';
import type { LedgerService } from '../features/points';
import type { ProgramDirectory } from '../features/programs';
import {
  RedemptionClosingService,
  RedemptionService,
  RedemptionUnit,
  RewardsService,
} from '../features/rewards';
import type { OutboxService } from '../features/webhooks';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';

/** What rewards are made of. */
export interface RewardServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly members: MembersService;
  readonly settleTier: SettleTier;
  readonly ledger: LedgerService;
  readonly outbox: OutboxService;
}

/** The services that keep the catalogue and redeem what is in it. */
export function composeRewards({ database, clock, directory, ...parts }: RewardServiceParts) {
  const unit = new RedemptionUnit(database, clock);
  return {
    rewards: new RewardsService(database, clock, directory),
    redemptions: new RedemptionService({ ...parts, clock, directory, unit }),
    redemptionClosing: new RedemptionClosingService({ ...parts, clock, directory, unit }),
  };
}
