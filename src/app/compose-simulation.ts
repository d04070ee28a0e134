import type { BehavioursService } from '../features/behaviours';
import type { MemberDecisions, PopulationService, WindowRefresh } from '../features/deciding';
import { EarnedPoints } from '../features/points';
import type { ProgramDirectory, ProgramDraftsService } from '../features/programs';
import { ForecastService } from '../features/simulation/forecast.service';
import { MemberComparison } from '../features/simulation/member-comparison.service';
import { SimulationPreviewService } from '../features/simulation/simulation-preview.service';
import { SimulationRunner } from '../features/simulation/simulation-run.service';
import { RUN_SIMULATIONS, SimulationsService } from '../features/simulation/simulations.service';
import { TriedRules } from '../features/simulation/tried-rules.service';
import { MemberPages, type TierService } from '../features/tiers';
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
  readonly deciding: MemberDecisions;
  readonly population: PopulationService;
  readonly programDrafts: ProgramDraftsService;
}

/** Trying rules on members: simulations, previews and forecasts. */
export function composeSimulation(parts: SimulationComposition) {
  const pages = new MemberPages();
  const tried = new TriedRules(parts.population);
  const comparison = new MemberComparison({ ...parts, earned: new EarnedPoints() });
  const all = { ...parts, pages, tried, comparison };
  return {
    simulations: new SimulationsService({
      ...all,
      drafts: parts.programDrafts,
      onAsked: () => parts.jobs.trigger(RUN_SIMULATIONS),
    }),
    simulationRunner: new SimulationRunner(all),
    simulationPreview: new SimulationPreviewService(all),
    forecasts: new ForecastService(all),
  };
}
