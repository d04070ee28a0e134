import type { BehavioursService } from '../features/behaviours';
import type { MembersService } from '../features/members';
import { PointsService, type LedgerService } from '../features/points';
import type { ProgramDirectory, ProgramsService } from '../features/programs';
import { EarningPreviewService } from '../features/recording/earning-preview.service';
import { RecordedMembers } from '../features/recording/recorded-members.service';
import { RecordingUnit } from '../features/recording/recording-unit.service';
import { RecordingService } from '../features/recording/recording.service';
import type { TierService } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { composeBenefits } from './compose-benefits';
import type { composeDeciding } from './compose-deciding';

/** What recording is made of. */
export interface RecordingServiceParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly programs: ProgramsService;
  readonly members: MembersService;
  readonly behaviours: BehavioursService;
  readonly tiers: TierService;
  readonly ledger: LedgerService;
  readonly decisions: ReturnType<typeof composeDeciding>;
  readonly benefits: Pick<
    ReturnType<typeof composeBenefits>,
    'orderBenefits' | 'benefitEvaluation'
  >;
}

/** The services that record behaviours, and say what an order would earn. */
export function composeRecording(parts: RecordingServiceParts) {
  const { database, clock, directory, programs, behaviours, tiers, benefits } = parts;
  return {
    recording: new RecordingService({
      ...{ database, clock, directory, programs, behaviours },
      members: new RecordedMembers(parts.members, tiers),
      unit: new RecordingUnit({
        ...{ ...parts.decisions, behaviours, tiers },
        points: new PointsService(parts.ledger),
        benefits: benefits.orderBenefits,
      }),
    }),
    earningPreview: new EarningPreviewService(
      database,
      behaviours,
      tiers,
      benefits.benefitEvaluation,
    ),
  };
}
