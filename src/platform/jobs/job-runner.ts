import { setTimeout as sleep } from 'node:timers/promises';
import { SECOND_MS, type Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { Clock } from '../clock';
import type { Database } from '../database/database';
import { newId } from '../id';
import type { Log } from '../log';
import {
  JobAbandoned,
  JobFailed,
  type Job,
  type JobReport,
  type JobStatus,
  type ProgressListener,
} from './job';
import { JobStore, type RunEnd } from './job.store';
import { decideClaim, LEASE_MS, type Ask, type ClaimMoment, type Lease } from './lease';
import { keepLease } from './lease-keeper';
import { nextOccurrences, occurrencesOf, scheduleText, type Occurrences } from './schedule';

export interface RunnerParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  /** Host and process, for people who look at runs. */
  readonly owner: string;
  readonly leaseMs?: number;
  /** How long to wait before a job that runs elsewhere is tried again. */
  readonly busyWaitMs?: number;
}

/** What became of an attempt to run a job. */
export type Attempt =
  /** It runs already, here or elsewhere: try again later. */
  | { readonly kind: 'BUSY' }
  | { readonly kind: 'NOTHING_DUE' }
  | { readonly kind: 'SUCCEEDED'; readonly report: JobReport }
  | { readonly kind: 'FAILED'; readonly error: unknown }
  | { readonly kind: 'ABANDONED' };

interface Registered {
  readonly job: Job;
  readonly occurrences: Occurrences;
}

/** Since when the lease of a job has been seen as it is. */
interface Sighting {
  readonly lease: Lease;
  readonly since: number;
}

interface Claim {
  readonly runId: string;
  /** The instant of the schedule that the run covers. */
  readonly occurrence: Instant | null;
}

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const NAME_LENGTH = 64;
const KEPT_RUNS = 50;
const NEXT_RUNS = 3;
const BUSY_WAIT_MS = 2 * SECOND_MS;
const STOP_WITHIN_MS = 25 * SECOND_MS;
const NOT_DUE: Attempt = { kind: 'NOTHING_DUE' };
const BUSY: Attempt = { kind: 'BUSY' };

/**
 * Runs jobs, one run of each at a time across all processes: a lease in the database says who runs,
 * and for which instants of the schedule it has been done. When to try is the queue's affair.
 */
export class JobRunner {
  readonly busyWaitMs: number;
  private readonly leaseMs: number;
  private readonly store = new JobStore();
  private readonly jobs = new Map<string, Registered>();
  private readonly running = new Map<string, Promise<Attempt>>();
  private readonly sightings = new Map<string, Sighting>();
  private readonly stopping = new AbortController();

  constructor(private readonly parts: RunnerParts) {
    this.leaseMs = parts.leaseMs ?? LEASE_MS;
    this.busyWaitMs = parts.busyWaitMs ?? BUSY_WAIT_MS;
  }

  register(job: Job): void {
    const isNamed = NAME.test(job.name) && job.name.length <= NAME_LENGTH;
    invariant(isNamed, `"${job.name}" can name a job`);
    invariant(!this.jobs.has(job.name), `one job is named "${job.name}"`);
    this.jobs.set(job.name, { job, occurrences: occurrencesOf(job.schedule) });
  }

  get registered(): readonly Job[] {
    return [...this.jobs.values()].map(({ job }) => job);
  }

  has(name: string): boolean {
    return this.jobs.has(name);
  }

  /** Whether a run goes on in this process, or is about to. */
  isRunning(name: string): boolean {
    return this.running.has(name);
  }

  /** The last instant of a job's schedule. */
  latest(name: string): Instant | null {
    return this.registration(name).occurrences.latest(this.parts.clock());
  }

  /** Whether an attempt could find something to do: also a run whose owner has died. */
  async isDue(name: string): Promise<boolean> {
    const lease = await this.store.lease(this.parts.database.reader, name);
    if (lease === null) return true;
    const decision = decideClaim(lease, 'DUE', this.momentOf(name, lease));
    return decision !== 'BUSY' && decision !== 'NOTHING_DUE';
  }

  /** Makes jobs known that no process has seen before. */
  async prepare(): Promise<void> {
    for (const name of this.jobs.keys()) await this.leaseOf(name);
  }

  /** Runs a job unless it runs already or, by the schedule, need not. Throws for the database. */
  async attempt(name: string, ask: Ask, onProgress?: ProgressListener): Promise<Attempt> {
    if (this.running.has(name) || this.stopping.signal.aborted) return BUSY;
    const registered = this.registration(name);
    const attempt = this.claimAndRun(registered, ask, onProgress).finally(() =>
      this.running.delete(name),
    );
    this.running.set(name, attempt);
    return attempt;
  }

  /** Runs a job here as soon as nobody else does. */
  async runNow(name: string, onProgress?: ProgressListener): Promise<JobReport> {
    for (;;) {
      if (this.stopping.signal.aborted) throw new JobAbandoned(`${name} was told to end`);
      const attempt = await this.attempt(name, 'ASKED', onProgress);
      if (attempt.kind === 'SUCCEEDED') return attempt.report;
      if (attempt.kind === 'FAILED') throw attempt.error;
      if (attempt.kind === 'ABANDONED') throw new JobAbandoned(`${name} was told to end`);
      await (this.running.get(name)?.catch(() => BUSY) ?? sleep(this.busyWaitMs));
    }
  }

  async list(): Promise<readonly JobStatus[]> {
    const names = [...this.jobs.keys()];
    const last =
      names.length > 0 ? await this.store.lastRuns(this.parts.database.reader, names) : [];
    const now = this.parts.clock();
    return [...this.jobs.values()].map(({ job, occurrences }) => ({
      name: job.name,
      schedule: scheduleText(job.schedule),
      nextRuns: nextOccurrences(occurrences, now, NEXT_RUNS),
      lastRun: last.find(({ name }) => name === job.name) ?? null,
    }));
  }

  /** Tells what runs to end and waits for it; what does not listen is left to its lease. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const ended = Promise.allSettled(this.running.values());
    const timer = new AbortController();
    const timeUp = sleep(STOP_WITHIN_MS, 'time-up', { signal: timer.signal }).catch(() => '');
    const outcome = await Promise.race([ended, timeUp]);
    timer.abort();
    if (outcome !== 'time-up') return;
    this.parts.log.warn({ jobs: [...this.running.keys()] }, 'jobs did not end when told to');
  }

  private registration(name: string): Registered {
    const registered = this.jobs.get(name);
    invariant(registered, `a job is named "${name}"`);
    return registered;
  }

  private momentOf(name: string, lease: Lease): ClaimMoment {
    const now = this.parts.clock();
    const unchangedMs = this.unchangedMs(name, lease);
    return { now, occurrence: this.latest(name), leaseMs: this.leaseMs, unchangedMs };
  }

  private unchangedMs(name: string, lease: Lease): number {
    const now = performance.now();
    const seen = this.sightings.get(name);
    if (seen?.lease.owner === lease.owner && seen.lease.until === lease.until) {
      return now - seen.since;
    }
    this.sightings.set(name, { lease, since: now });
    return 0;
  }

  private async claimAndRun(
    { job }: Registered,
    ask: Ask,
    onProgress?: ProgressListener,
  ): Promise<Attempt> {
    const lease = await this.leaseOf(job.name);
    const moment = this.momentOf(job.name, lease);
    const decision = decideClaim(lease, ask, moment);
    if (decision === 'BUSY') return BUSY;
    if (decision === 'NOTHING_DUE') return NOT_DUE;
    if (decision === 'GIVE_UP') return this.giveUp(job.name, lease, moment);
    const claim = { runId: newId(), occurrence: moment.occurrence };
    const isTakeover = decision === 'TAKE_OVER';
    const taken: Lease = {
      owner: claim.runId,
      until: moment.now + this.leaseMs,
      coveredAt: lease.coveredAt,
      takeovers: isTakeover ? lease.takeovers + 1 : 0,
    };
    if (!(await this.take(job.name, lease, taken, moment.now))) return BUSY;
    if (isTakeover)
      this.parts.log.warn({ job: job.name }, 'a job whose process died is taken over');
    return this.run(job, claim, onProgress);
  }

  private async leaseOf(name: string): Promise<Lease> {
    const { database } = this.parts;
    const lease = await this.store.lease(database.reader, name);
    if (lease) return lease;
    // A new job begins with its next instant; what went before is not made up.
    const occurrence = this.latest(name);
    await database.run((tx) => this.store.addLease(tx, name, occurrence), { repeatable: true });
    return { owner: null, until: null, coveredAt: occurrence, takeovers: 0 };
  }

  private take(name: string, was: Lease, taken: Lease, now: Instant): Promise<boolean> {
    return this.parts.database.run(async (tx) => {
      if (!(await this.store.takeLease(tx, name, was, taken))) return false;
      if (was.owner !== null) await this.store.abandonRuns(tx, name, now);
      const { owner } = this.parts;
      if (taken.owner !== null) {
        await this.store.addRun(tx, { id: taken.owner, name, owner, startedAt: now });
      }
      return true;
    });
  }

  /** Lets a job rest that took down every process it ran in, so that others get their turn. */
  private async giveUp(name: string, was: Lease, { now, occurrence }: ClaimMoment) {
    const rest: Lease = { owner: null, until: null, coveredAt: occurrence, takeovers: 0 };
    if (!(await this.take(name, was, rest, now))) return BUSY;
    this.parts.log.error({ job: name }, 'a job took its process down again and again');
    return NOT_DUE;
  }

  private async run(job: Job, claim: Claim, onProgress?: ProgressListener): Promise<Attempt> {
    const { database, clock, log } = this.parts;
    const told = new AbortController();
    const tell = () => told.abort();
    this.stopping.signal.addEventListener('abort', tell, { once: true });
    if (this.stopping.signal.aborted) tell();
    const keeper = keepLease({
      ...{ database, clock, log, store: this.store, leaseMs: this.leaseMs },
      ...{ name: job.name, runId: claim.runId, onLost: tell },
    });
    const progress: ProgressListener = (done, total) => {
      keeper.progress(done, total);
      onProgress?.(done, total);
    };
    const attempt = await outcomeOf(job, { signal: told.signal, progress });
    this.stopping.signal.removeEventListener('abort', tell);
    const { done, total } = await keeper.stop();
    if (attempt.kind === 'FAILED') log.error({ job: job.name, err: attempt.error }, 'a job failed');
    await this.end(job.name, claim, { ...endOf(attempt, claim), done, total, at: clock() });
    return attempt;
  }

  /** A run whose end cannot be written is done again when its lease has run out. */
  private async end(name: string, { runId }: Claim, end: RunEnd): Promise<void> {
    const write = this.parts.database.run(
      async (tx) => {
        await this.store.releaseLease(tx, name, runId, end.coveredAt);
        await this.store.endRun(tx, runId, end);
        await this.store.pruneRuns(tx, name, KEPT_RUNS);
      },
      { repeatable: true },
    );
    await write.catch((err: unknown) =>
      this.parts.log.error({ job: name, err }, 'the end of a run was not written'),
    );
  }
}

type Ended = Extract<Attempt, { kind: 'SUCCEEDED' | 'FAILED' | 'ABANDONED' }>;

async function outcomeOf(job: Job, context: Parameters<Job['run']>[0]): Promise<Ended> {
  try {
    const report = await job.run(context);
    return context.signal.aborted ? { kind: 'ABANDONED' } : { kind: 'SUCCEEDED', report };
  } catch (error) {
    return context.signal.aborted ? { kind: 'ABANDONED' } : { kind: 'FAILED', error };
  }
}

type EndOfRun = Omit<RunEnd, 'done' | 'total' | 'at'>;

/** Of an unknown error only its code is kept: its text may quote somebody's data. */
function endOf(attempt: Ended, { occurrence }: Claim): EndOfRun {
  const end = { report: null, errorCode: null, errorText: null, coveredAt: occurrence };
  switch (attempt.kind) {
    case 'SUCCEEDED':
      return { ...end, state: 'SUCCEEDED', report: attempt.report };
    case 'ABANDONED':
      return { ...end, state: 'ABANDONED', coveredAt: null };
    case 'FAILED':
      return {
        ...end,
        state: 'FAILED',
        errorCode: codeOf(attempt.error).slice(0, 64),
        errorText: attempt.error instanceof JobFailed ? attempt.error.message.slice(0, 200) : null,
      };
  }
}

/** What an error may be called where its text may not be shown. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
