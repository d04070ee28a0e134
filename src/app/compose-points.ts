import type { MembersService } from '../features/members';
import {
  AdjustmentService,
  PointsCommandService,
  WalletFreezeService,
  type LedgerService,
  type MakePointsLoaders,
} from '../features/points';
import { adjustmentNodes, PointsAdjustmentResolver } from '../features/points/adjustment.resolver';
import { PointsMutationResolver } from '../features/points/points-mutation.resolver';
import { WalletFreezeResolver } from '../features/points/wallet-freeze.resolver';
import type { ProgramDirectory } from '../features/programs';
import type { TierService } from '../features/tiers';
import type { OutboxService } from '../features/webhooks';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { NodeSource } from '../platform/graphql/node';

/** What is asked of wallets is made of. */
export interface PointsServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly members: MembersService;
  readonly tiers: TierService;
  readonly ledger: LedgerService;
  readonly outbox: OutboxService;
}

export type ServedPoints = ReturnType<typeof composePoints>;

/** The services that change wallets because somebody asks. */
export function composePoints(parts: PointsServiceParts) {
  return {
    pointsCommands: new PointsCommandService(parts),
    adjustments: new AdjustmentService(parts),
    walletFreezes: new WalletFreezeService(parts),
  };
}

export const pointsResolversOf = (
  { pointsCommands, adjustments, walletFreezes }: ServedPoints,
  makePointsLoaders: MakePointsLoaders,
): readonly object[] => [
  new PointsMutationResolver(pointsCommands, adjustments, makePointsLoaders),
  new PointsAdjustmentResolver(adjustments, makePointsLoaders),
  new WalletFreezeResolver(walletFreezes),
];

export const adjustmentNodesOf = ({ adjustments }: ServedPoints): readonly NodeSource[] =>
  adjustmentNodes(adjustments);
