import { PastBehaviours, type BehavioursService } from '../features/behaviours';
import { BenefitCosts } from '../features/benefits';
import type {
  FallingDue,
  MemberDecisions,
  PopulationService,
  WindowRefresh,
} from '../features/deciding';
import { EarnedPoints } from '../features/points';
import type { ProgramDirectory, ProgramDraftsService } from '../features/programs';
import { ForecastService } from '../features/simulation/forecast.service';
import { MemberComparison } from '../features/simulation/member-comparison.service';
import { PastComparison } from '../features/simulation/past-comparison.service';
import { PastHistories, type ActsOf } from '../features/simulation/past-histories.service';
import { PastNights } from '../features/simulation/past-nights.service';
import { PointsChange } from '../features/simulation/points-change.service';
import { SimulationComparison } from '../features/simulation/simulation-comparison.service';
import { SimulationPreviewService } from '../features/simulation/simulation-preview.service';
import { SimulationRetention } from '../features/simulation/simulation-retention.service';
import { SimulationRunner } from '../features/simulation/simulation-run.service';
import { RUN_SIMULATIONS, SimulationsService } from '../features/simulation/simulations.service';
import { TriedRules } from '../features/simulation/tried-rules.service';
import { MemberPages, PastStandings, type TierService } from '../features/tiers';
import type { Clock } from '../platform/clock';
import type { Database } from '../platform/database/database';
import type { JobQueue } from '../platform/jobs/job';
import type { Log } from '../platform/log';

/** What simulations are made of. */
export interface SimulationComposition {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly jobs: JobQueue;
  readonly directory: ProgramDirectory;
  readonly behaviours: BehavioursService;
  readonly tiers: TierService;
  readonly windows: WindowRefresh;
  readonly dues: FallingDue;
  readonly deciding: MemberDecisions;
  readonly population: PopulationService;
  readonly programDrafts: ProgramDraftsService;
  /** What people have done to members' tiers. */
  readonly actsOf: ActsOf;
}

/** Trying rules on members: simulations, previews and forecasts. */
export function composeSimulation(parts: SimulationComposition) {
  const pages = new MemberPages();
  const tried = new TriedRules(parts.population);
  const points = new PointsChange(new EarnedPoints());
  const comparison = new MemberComparison({ ...parts, pages, points });
  const all = { ...parts, pages, tried, comparison };
  const histories = new PastHistories({
    ...{ behaviours: new PastBehaviours(), standings: new PastStandings(), actsOf: parts.actsOf },
  });
  const pastComparison = new PastComparison({ histories, points });
  const nights = new PastNights({ ...all, histories });
  return {
    simulations: new SimulationsService({
      ...all,
      drafts: parts.programDrafts,
      onAsked: () => parts.jobs.trigger(RUN_SIMULATIONS),
    }),
    simulationRunner: new SimulationRunner({
      ...all,
      comparison: new SimulationComparison({
        ...{ ...all, nights, pastComparison, benefitCosts: new BenefitCosts() },
      }),
    }),
    simulationRetention: new SimulationRetention({ ...parts, drafts: parts.programDrafts }),
    simulationPreview: new SimulationPreviewService(all),
    forecasts: new ForecastService(all),
  };
}
