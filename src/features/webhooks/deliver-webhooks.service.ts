import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeliveryLane, type LaneParts, type LaneReport } from './delivery-lane.service';
import { DeliveryStore } from './delivery.store';
import { FanOut } from './fan-out.service';
import { WebhookRetention } from './webhook-retention.service';

/** What a run did. */
export type DeliveryReport = LaneReport & {
  /** Events that were given their deliveries. */
  readonly dispatched: number;
  /** Past events that were given theirs anew. */
  readonly replayed: number;
  /** Events that were kept long enough. */
  readonly pruned: number;
};

/** Hears how many attempts were made so far. */
export type DeliveryProgress = (attempts: number, total: null) => void;

/** Endpoints at once: with what each takes at most, 128 requests. */
const LANES = 16;
/** While endpoints are slow, what is new for others is looked for this often. */
const LOOK_AGAIN_MS = 1_000;
/** An endpoint that nothing came through to is left alone this long. */
const REST_MS = 5_000;

/** Sends what is due to endpoints. Any number of processes may run it at once. */
export class DeliverWebhooksService {
  private readonly fanOut: FanOut;
  private readonly retention: WebhookRetention;

  constructor(private readonly parts: LaneParts) {
    this.fanOut = new FanOut(parts.database, parts.clock);
    this.retention = new WebhookRetention(parts.database, parts.clock);
  }

  /** Runs until nothing is due. Told to stop, it ends with the attempts that are under way. */
  async run(
    signal: AbortSignal,
    progress: DeliveryProgress = () => undefined,
  ): Promise<DeliveryReport> {
    const run = new Run(this.parts, this.fanOut, signal, progress);
    await run.toEnd();
    const pruned = await this.retention.prune(signal);
    return { ...run.report, pruned };
  }
}

/** Then another run goes on: what else a run does shall have its turn too. */
const LONGEST_RUN_MS = 60_000;

/** One run: a lane for each endpoint with something due, so that none waits for a slow one. */
class Run {
  readonly report = { dispatched: 0, replayed: 0, delivered: 0, failed: 0, dead: 0, disabled: 0 };
  private readonly deliveries = new DeliveryStore();
  private readonly lane: DeliveryLane;
  private readonly busy = new Map<string, Promise<void>>();
  private readonly restUntil = new Map<string, number>();
  /** In the order in which they had their last turn. */
  private readonly turns = new Map<string, number>();
  private readonly end = performance.now() + LONGEST_RUN_MS;
  private readonly faults: unknown[] = [];

  constructor(
    private readonly parts: LaneParts,
    private readonly fanOut: FanOut,
    private readonly signal: AbortSignal,
    private readonly progress: DeliveryProgress,
  ) {
    this.lane = new DeliveryLane(parts);
  }

  async toEnd(): Promise<void> {
    try {
      for (;;) {
        if (!this.isEnding()) await this.startLanes();
        if (this.busy.size === 0) break;
        await this.laneOrPause();
      }
    } finally {
      await Promise.all(this.busy.values());
    }
    if (this.faults.length > 0) throw this.faults[0];
  }

  private isEnding(): boolean {
    return this.signal.aborted || this.faults.length > 0 || performance.now() > this.end;
  }

  private async startLanes(): Promise<void> {
    const { report, signal, fanOut, parts } = this;
    report.dispatched += await fanOut.dispatch(signal);
    report.replayed += await fanOut.replay(signal);
    const due = await this.deliveries.endpointsWithDue(parts.database.reader, parts.clock());
    const now = performance.now();
    const free = due.filter((id) => !this.busy.has(id) && now >= (this.restUntil.get(id) ?? 0));
    // Who had no turn yet comes first, and of those who has waited longest.
    const turnOf = (id: string) => this.turns.get(id) ?? 0;
    const next = free.toSorted((left, right) => turnOf(left) - turnOf(right));
    for (const id of next.slice(0, LANES - this.busy.size)) {
      this.turns.set(id, now);
      this.busy.set(id, this.work(id));
    }
  }

  /** Never fails: a fault ends the run once the other lanes have. */
  private async work(endpointId: string): Promise<void> {
    const { report } = this;
    try {
      const done = await this.lane.work(endpointId, this.signal);
      report.delivered += done.delivered;
      report.failed += done.failed;
      report.dead += done.dead;
      report.disabled += done.disabled;
      this.progress(report.delivered + report.failed, null);
      this.restUntil.set(endpointId, performance.now() + (done.failed > 0 ? REST_MS : 0));
    } catch (error) {
      this.faults.push(error);
    } finally {
      this.busy.delete(endpointId);
    }
  }

  private async laneOrPause(): Promise<void> {
    const timer = new AbortController();
    const pause = sleep(LOOK_AGAIN_MS, undefined, { signal: timer.signal }).catch(() => undefined);
    await Promise.race([...this.busy.values(), pause]);
    timer.abort();
  }
}
