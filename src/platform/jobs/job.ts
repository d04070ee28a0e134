import type { Instant } from '../../domain/shared/instant';
import type { Schedule } from './schedule';

/** What a run did, as numbers by name: `{ wallets: 1200, expired: 3 }`. */
export type JobReport = Readonly<Record<string, number>>;

/** Hears how far a run has come; `total` is null where it is not known. */
export type ProgressListener = (done: number, total: number | null) => void;

/** What a run is given. */
export interface JobContext {
  /** Aborted when the process stops or the lease is lost: end after the batch in hand. */
  readonly signal: AbortSignal;
  readonly progress: ProgressListener;
}

/**
 * Work that is done again and again. A run may end anywhere and be done again by another process:
 * it works in batches of which each is one unit of work, finds by itself what is left to do, and
 * does nothing twice.
 */
export interface Job {
  /** Lower case with dashes, at most 64 characters; names the job for ever. */
  readonly name: string;
  readonly schedule: Schedule;
  run(context: JobContext): Promise<JobReport>;
}

export type JobRunState = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'ABANDONED';

/** One run as it is kept. */
export interface JobRun {
  readonly id: string;
  readonly name: string;
  /** Host and process that ran it. */
  readonly owner: string;
  readonly state: JobRunState;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly done: number;
  readonly total: number | null;
  readonly report: JobReport | null;
  readonly errorCode: string | null;
  readonly errorText: string | null;
}

/** A job as people see it in a list. */
export interface JobStatus {
  readonly name: string;
  readonly schedule: string;
  readonly nextRuns: readonly Instant[];
  readonly lastRun: JobRun | null;
}

/**
 * Runs jobs by their schedules, in this process or shared out through Redis. However many
 * processes there are, a job runs once at a time, and once for each instant of its schedule.
 */
export interface JobQueue {
  /** All jobs are registered before anything else is asked. */
  register(job: Job): void;
  /** From now on this process runs jobs; one that fell due while nobody ran is made up once. */
  start(): Promise<void>;
  /**
   * Asks for a run soon. Asking again while one waits adds nothing; asking while one runs has it
   * run once more. Never fails and never waits, so that a request can call it.
   */
  trigger(name: string): void;
  /** Runs a job in this process, once nobody else does, and gives its report. */
  runNow(name: string, onProgress?: ProgressListener): Promise<JobReport>;
  list(): Promise<readonly JobStatus[]>;
  /** Tells what runs to end and waits for it, 25 seconds at most. */
  close(): Promise<void>;
}

/** Thrown by a job to say why it failed. The text is kept and shown: no personal data. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed';

  constructor(
    readonly code: string,
    text: string,
    options?: ErrorOptions,
  ) {
    super(text, options);
  }
}

/** The run was told to end before it was done; another one goes on where it left off. */
export class JobAbandoned extends Error {
  override readonly name = 'JobAbandoned';
}
