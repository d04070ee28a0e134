import { MemberHistories } from '../features/behaviours';
import type { FallingDue, MemberDecisions } from '../features/deciding';
import type { MakeMemberLoaders, MembersService } from '../features/members';
import { MergeDecision } from '../features/merging/merge-decision.service';
import { MergeLoaders } from '../features/merging/merges.loader';
import { MergeUnit } from '../features/merging/merge-unit.service';
import {
  MemberMergesResolver,
  mergeNodes,
  MergingResolver,
} from '../features/merging/merging.resolver';
import { MergingService } from '../features/merging/merging.service';
import { WalletMerge, type LedgerService } from '../features/points';
import type { ProgramDirectory } from '../features/programs';
import type { TierService } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { NodeSource } from '../platform/graphql/node';

/** What merging is made of. */
export interface MergingServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly members: MembersService;
  readonly tiers: TierService;
  readonly ledger: LedgerService;
  readonly dues: FallingDue;
  readonly deciding: MemberDecisions;
}

export type ServedMerging = ReturnType<typeof composeMerging>;

/** The service that makes one member of two. */
export function composeMerging({
  tiers,
  members,
  ledger,
  dues,
  deciding,
  ...parts
}: MergingServiceParts) {
  const unit = new MergeUnit({
    ...{ members, tiers },
    histories: new MemberHistories(),
    wallets: new WalletMerge(ledger),
    decision: new MergeDecision({ tiers, dues, deciding }),
  });
  return { merging: new MergingService({ ...parts, unit }) };
}

export const mergingResolversOf = (
  { merging }: ServedMerging,
  database: Database,
  makeMemberLoaders: MakeMemberLoaders,
): readonly object[] => [
  new MergingResolver(merging, makeMemberLoaders),
  new MemberMergesResolver(makeMemberLoaders, (programId) => new MergeLoaders(database, programId)),
];

export const mergeNodesOf = ({ merging }: ServedMerging): readonly NodeSource[] =>
  mergeNodes(merging);
