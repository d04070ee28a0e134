import type { BehavioursService } from '../features/behaviours';
import {
  FallingDue,
  MemberDecisions,
  PopulationService,
  RecalculationService,
  ReviewSums,
  SettleDue,
  SettleTier,
  WindowRefresh,
} from '../features/deciding';
import {
  PopulationsService,
  type ProgramDirectory,
  type SettleDueBefore,
} from '../features/programs';
import type { TierService } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';

/** What deciding members is made of. */
export interface DecidingParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly behaviours: BehavioursService;
  readonly tiers: TierService;
}

/** The services that decide members, for everybody who does. */
export function composeDeciding({ behaviours, tiers, ...parts }: DecidingParts) {
  const windows = new WindowRefresh(behaviours);
  const reviews = new ReviewSums(behaviours);
  const dues = new FallingDue(reviews, tiers);
  const deciding = new MemberDecisions({ tiers, windows, dues, reviews });
  const overdue = new SettleDue({ ...parts, tiers, dues });
  const settleDue: SettleDueBefore = (programId, instant) => overdue.before(programId, instant);
  const populations = new PopulationsService();
  const population = new PopulationService({ ...parts, populations, tiers, behaviours });
  return {
    ...{ windows, reviews, dues, deciding, populations, population, settleDue },
    recalculation: new RecalculationService({
      ...{ ...parts, tiers, deciding, populations: population },
    }),
    settleTier: new SettleTier(tiers, deciding),
  };
}
