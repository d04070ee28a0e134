import type { AnchorLedger } from '../features/audit/anchor-ledger.service';
import { anchorLedgerJob } from '../features/audit/anchor-ledger.job';
import type { DraftPublishingService } from '../features/programs';
import { publishScheduledVersionsJob } from '../features/programs/publish-scheduled-versions.job';
import type { SettlePointsService } from '../features/points';
import { nightlyRunJob } from '../features/nightly/nightly-run.job';
import type { NightlyService } from '../features/nightly/nightly.service';
import { trainModelsJob } from '../features/models/train-models.job';
import type { TrainingRunner } from '../features/models/training-run.service';
import { runSimulationsJob } from '../features/simulation/run-simulations.job';
import type { SimulationRetention } from '../features/simulation/simulation-retention.service';
import type { SimulationRunner } from '../features/simulation/simulation-run.service';
import { settlePointsJob } from '../features/points/settle-points.job';
import type { DeliverWebhooksService } from '../features/webhooks';
import { deliverWebhooksJob } from '../features/webhooks/deliver-webhooks.job';
import type { WatchExperiments } from '../features/experiments';
import { watchExperimentsJob } from '../features/experiments/watch-experiments.job';
import type { Clock } from '../platform/clock';
import type { Job } from '../platform/jobs/job';

/** What jobs are made from. */
export interface JobServices {
  readonly clock: Clock;
  readonly draftPublishing: DraftPublishingService;
  readonly settling: SettlePointsService;
  readonly nightly: NightlyService;
  readonly anchorLedger: AnchorLedger;
  readonly simulationRunner: SimulationRunner;
  readonly simulationRetention: SimulationRetention;
  readonly trainingRunner: TrainingRunner;
  readonly deliverWebhooks: DeliverWebhooksService;
  readonly watchExperiments: WatchExperiments;
}

/** Every job of the service, one line each. */
export const jobsOf = ({
  clock,
  draftPublishing,
  settling,
  nightly,
  anchorLedger,
  simulationRunner,
  simulationRetention,
  trainingRunner,
  deliverWebhooks,
  watchExperiments,
}: JobServices): readonly Job[] => [
  publishScheduledVersionsJob(draftPublishing, clock),
  settlePointsJob(settling),
  nightlyRunJob(nightly),
  anchorLedgerJob(anchorLedger),
  runSimulationsJob(simulationRunner, simulationRetention),
  trainModelsJob(trainingRunner),
  deliverWebhooksJob(deliverWebhooks),
  watchExperimentsJob(watchExperiments, clock),
];
