import { DAY_MS, type Instant } from '../../domain/shared/instant';
import type { ExperimentResults } from './experiment-results.service';
import type { RunningExperiment } from './experiment.store';
import type { ExperimentsService } from './experiments.service';

/** What a round came to; numbers only, for reports of jobs. */
export type WatchReport = { readonly stopped: number; readonly looked: number };

const AT_ONCE = 1_000;

/** Ends experiments whose planned end has come, and looks at every other one once a day. */
export class WatchExperiments {
  constructor(
    private readonly experiments: ExperimentsService,
    private readonly results: ExperimentResults,
  ) {}

  /** Safe to be run by several at once, and again. */
  async run(now: Instant, signal?: AbortSignal): Promise<WatchReport> {
    let report: WatchReport = { stopped: 0, looked: 0 };
    for (const running of await this.experiments.running(AT_ONCE)) {
      if (signal?.aborted) return report;
      const isDue = running.plannedEnd <= now;
      const isStopped = isDue && (await this.experiments.stopDue(running, now));
      const lookedAt = await this.results.lastLookedAt(running.id);
      const isOld = lookedAt === null || now - lookedAt >= DAY_MS;
      if (isOld && !isStopped) await this.look(running);
      report = {
        stopped: report.stopped + (isStopped ? 1 : 0),
        looked: report.looked + (isStopped || isOld ? 1 : 0),
      };
    }
    return report;
  }

  private async look({ programId, id }: RunningExperiment): Promise<void> {
    const experiment = await this.experiments.byId(programId, id);
    if (experiment) await this.results.look(experiment);
  }
}
