import { MINUTE_MS, SECOND_MS, type Instant } from '../../domain/shared/instant';
import { assertNever, invariant } from '../../domain/shared/invariant';
import type { Log } from '../log';
import type { Job, JobQueue, JobReport, JobStatus, ProgressListener } from './job';
import type { Attempt, JobRunner } from './job-runner';
import type { Ask } from './lease';

export interface QueueOptions {
  /** How long to wait before each further try of a run that failed. */
  readonly retryDelaysMs?: readonly number[];
  /** How often schedules are looked at. */
  readonly beatMs?: number;
  /** How often the database is asked for runs that are owed, or whose owner has died. */
  readonly watchMs?: number;
}

export const RETRY_DELAYS_MS: readonly number[] = [30 * SECOND_MS, 5 * MINUTE_MS];
export const WATCH_MS = 30 * SECOND_MS;
const BEAT_MS = SECOND_MS;

/** A run that is wanted and has not begun. */
interface Wanted {
  readonly ask: Ask;
  /** By the clock that only runs forward. */
  readonly notBefore: number;
  readonly failures: number;
}

/**
 * Runs jobs in this process. Each beat looks where the clock stands in each schedule, rather than
 * waiting for an instant: a clock that jumps makes one run due, whichever way and however far.
 */
export class InProcessQueue implements JobQueue {
  private readonly wanted = new Map<string, Wanted>();
  private readonly seen = new Map<string, Instant | null>();
  private readonly retryDelaysMs: readonly number[];
  private readonly beatMs: number;
  private readonly watchMs: number;
  private timer: NodeJS.Timeout | null = null;
  private watchedAt = 0;
  private isClosed = false;

  constructor(
    private readonly runner: JobRunner,
    private readonly log: Log,
    options: QueueOptions = {},
  ) {
    this.retryDelaysMs = options.retryDelaysMs ?? RETRY_DELAYS_MS;
    this.beatMs = options.beatMs ?? BEAT_MS;
    this.watchMs = options.watchMs ?? WATCH_MS;
  }

  register(job: Job): void {
    this.runner.register(job);
  }

  async start(): Promise<void> {
    await this.runner.prepare();
    if (this.timer !== null || this.isClosed) return;
    this.timer = setInterval(() => this.beat(), this.beatMs);
    this.watch();
    this.pump();
  }

  trigger(name: string): void {
    invariant(this.runner.has(name), `a job is named "${name}"`);
    this.want(name, 'ASKED');
    if (this.timer !== null) this.pump();
  }

  runNow(name: string, onProgress?: ProgressListener): Promise<JobReport> {
    return this.runner.runNow(name, onProgress);
  }

  list(): Promise<readonly JobStatus[]> {
    return this.runner.list();
  }

  async close(): Promise<void> {
    this.isClosed = true;
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    await this.runner.stop();
  }

  private beat(): void {
    if (performance.now() - this.watchedAt >= this.watchMs) this.watch();
    for (const { name } of this.runner.registered) {
      const latest = this.runner.latest(name);
      if (this.seen.get(name) === latest) continue;
      this.seen.set(name, latest);
      this.want(name, 'DUE');
    }
    this.pump();
  }

  private watch(): void {
    this.watchedAt = performance.now();
    for (const { name } of this.runner.registered) this.want(name, 'DUE');
  }

  /** What was asked for comes before what is due, and before the next try of a failed run. */
  private want(name: string, ask: Ask): void {
    const there = this.wanted.get(name);
    if (there && ask === 'DUE') return;
    this.wanted.set(name, { ask, notBefore: 0, failures: there?.failures ?? 0 });
  }

  private pump(): void {
    const now = performance.now();
    for (const [name, wanted] of this.wanted) {
      if (this.isClosed || wanted.notBefore > now || this.runner.isRunning(name)) continue;
      this.wanted.delete(name);
      void this.attempt(name, wanted);
    }
  }

  private async attempt(name: string, wanted: Wanted): Promise<void> {
    try {
      this.settle(name, wanted, await this.runner.attempt(name, wanted.ask));
    } catch (err) {
      this.log.warn({ job: name, err }, 'a job could not be tried');
      this.again(name, wanted, this.runner.busyWaitMs);
    }
    if (this.wanted.has(name)) setImmediate(() => this.pump());
  }

  private settle(name: string, wanted: Wanted, attempt: Attempt): void {
    switch (attempt.kind) {
      case 'BUSY':
        return this.again(name, wanted, this.runner.busyWaitMs);
      case 'FAILED':
        return this.retry(name, wanted);
      case 'SUCCEEDED':
      case 'ABANDONED':
      case 'NOTHING_DUE':
        return;
      default:
        assertNever(attempt);
    }
  }

  private retry(name: string, { failures }: Wanted): void {
    const delayMs = this.retryDelaysMs[failures];
    if (delayMs !== undefined) this.again(name, { ask: 'ASKED', failures: failures + 1 }, delayMs);
  }

  private again(name: string, wanted: Pick<Wanted, 'ask' | 'failures'>, delayMs: number): void {
    if (this.wanted.get(name)?.ask === 'ASKED') return;
    this.wanted.set(name, { ...wanted, notBefore: performance.now() + delayMs });
  }
}
