import type { AnchorLedger } from '../features/audit/anchor-ledger.service';
import { DecideDay } from '../features/nightly/decide-day.service';
import { NightlyService } from '../features/nightly/nightly.service';
import type { SettlePointsService } from '../features/points';
import type {
  DraftPublishingService,
  PopulationsService,
  ProgramDirectory,
} from '../features/programs';
import type { PopulationService, RecalculationService } from '../features/deciding';
import type { TierService } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';

/** What the nightly run is made of. */
export interface NightlyComposition {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly tiers: TierService;
  readonly settling: SettlePointsService;
  readonly populations: PopulationsService;
  readonly population: PopulationService;
  readonly recalculation: RecalculationService;
  readonly anchorLedger: AnchorLedger;
  readonly draftPublishing: Pick<DraftPublishingService, 'publishDue'>;
}

const unheard = (): void => undefined;

/** The nightly run, over the features that it spans. */
export function composeNightly(parts: NightlyComposition): NightlyService {
  const { anchorLedger, draftPublishing, clock } = parts;
  return new NightlyService({
    ...parts,
    deciding: new DecideDay(parts),
    checkLedger: (programId, signal) => anchorLedger.run(signal, unheard, programId),
    publishScheduled: async (signal) => {
      const failed = new Set<string>();
      const onFailed = (programId: string): void => void failed.add(programId);
      await draftPublishing.publishDue(clock(), { signal, onFailed });
      return failed;
    },
  });
}
