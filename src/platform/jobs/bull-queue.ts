import { DelayedError, Queue, UnrecoverableError, Worker, type Job as BullJob } from 'bullmq';
import type { Redis } from 'ioredis';
import { setTimeout as sleep } from 'node:timers/promises';
import { DAY_MS, SECOND_MS } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { Log } from '../log';
import { RETRY_DELAYS_MS, WATCH_MS, type QueueOptions } from './in-process-queue';
import type { Job, JobQueue, JobReport, JobStatus, ProgressListener } from './job';
import { codeOf, type JobRunner } from './job-runner';
import type { Ask } from './lease';
import { producerConnection, workerConnection, type WorkerConnection } from './redis';
import { patternOf, repeatStrategy } from './bull-schedule';

export interface BullOptions extends Omit<QueueOptions, 'beatMs'> {
  readonly url: string;
  /** Begins every key in Redis. */
  readonly prefix?: string;
  /** A worker that is silent for so long is taken for dead, and its message given to another. */
  readonly lockMs?: number;
}

/** What a message of the queue says beside the name of the job: never anything about anybody. */
interface Message {
  readonly ask: Ask;
}

interface Consumer {
  readonly connection: WorkerConnection;
  readonly worker: Worker<Message>;
}

const QUEUE = 'jobs';
const PREFIX = 'laurel';
const CONCURRENCY = 4;
const LOCK_MS = 30 * SECOND_MS;
const MAX_STALLED = 3;
const KEPT = {
  removeOnComplete: { count: 100, age: DAY_MS / SECOND_MS },
  removeOnFail: { count: 500 },
};
const DISCONNECT_WITHIN_MS = 3 * SECOND_MS;

/**
 * Shares jobs out among processes through Redis. BullMQ says when; the runner still decides in the
 * database whether, so that a message that comes twice, or not at all, does no harm. An instant of
 * a schedule only asks for a run, and asks of one job are coalesced.
 */
export class BullQueue implements JobQueue {
  private readonly retryDelaysMs: readonly number[];
  private readonly watchMs: number;
  private readonly prefix: string;
  private readonly lockMs: number;
  /** Jobs asked for that Redis has not been told of yet. */
  private readonly untold = new Map<string, Ask>();
  private readonly calls = new Set<Promise<void>>();
  private producer: Redis | null = null;
  private queue: Queue<Message> | null = null;
  private consumer: Consumer | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isStarted = false;
  private isClosed = false;
  private isReachable = true;

  constructor(
    private readonly runner: JobRunner,
    private readonly log: Log,
    private readonly options: BullOptions,
  ) {
    this.retryDelaysMs = options.retryDelaysMs ?? RETRY_DELAYS_MS;
    this.watchMs = options.watchMs ?? WATCH_MS;
    this.prefix = options.prefix ?? PREFIX;
    this.lockMs = options.lockMs ?? LOCK_MS;
  }

  register(job: Job): void {
    this.runner.register(job);
  }

  /** Does not wait for Redis: without it the service answers, and its jobs begin later. */
  async start(): Promise<void> {
    await this.runner.prepare();
    if (this.isStarted || this.isClosed) return;
    this.isStarted = true;
    this.timer = setInterval(() => this.call(() => this.watch()), this.watchMs);
    this.connect();
    if (this.queue) this.beginWork(this.queue);
  }

  trigger(name: string): void {
    invariant(this.runner.has(name), `a job is named "${name}"`);
    if (this.isClosed) return;
    this.untold.set(name, 'ASKED');
    this.connect();
    this.call(() => this.tell());
  }

  runNow(name: string, onProgress?: ProgressListener): Promise<JobReport> {
    return this.runner.runNow(name, onProgress);
  }

  list(): Promise<readonly JobStatus[]> {
    return this.runner.list();
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    if (this.timer !== null) clearInterval(this.timer);
    // First of all: a worker that closes waits for its jobs, which must be told to end.
    await this.runner.stop();
    const isAway = this.producer?.status !== 'ready';
    const closing = Promise.allSettled([
      ...(isAway ? [] : this.calls),
      this.consumer?.worker.close(isAway),
      this.queue?.close(),
    ]);
    await Promise.race([closing, sleep(DISCONNECT_WITHIN_MS, null, { ref: false })]);
    this.consumer?.connection.disconnect();
    this.producer?.disconnect();
  }

  /** Whatever speaks to Redis is made when it first answers, and lives through its absences. */
  private connect(): void {
    if (this.producer !== null) return;
    const producer = producerConnection(this.options.url);
    this.producer = producer;
    producer.on('error', (error) => this.noteError(error));
    producer.on('ready', () => {
      if (this.isClosed) return;
      if (!this.isReachable) this.log.info('Redis is there again');
      this.isReachable = true;
      this.queue ??= this.makeQueue(producer);
      if (this.isStarted) this.beginWork(this.queue);
      this.call(() => this.tell());
    });
  }

  private makeQueue(connection: Redis): Queue<Message> {
    const queue = new Queue<Message>(QUEUE, {
      connection,
      prefix: this.prefix,
      settings: { repeatStrategy },
      defaultJobOptions: {
        ...KEPT,
        attempts: 1 + this.retryDelaysMs.length,
        backoff: { type: 'ours' },
      },
    });
    queue.on('error', (error) => this.noteError(error));
    return queue;
  }

  private beginWork(queue: Queue<Message>): void {
    this.call(() => this.watch());
    if (this.consumer !== null) return;
    const connection = workerConnection(this.options.url);
    connection.redis.on('error', (error) => this.noteError(error));
    const worker = new Worker<Message>(
      QUEUE,
      (message, token) => this.process(queue, message, token),
      {
        connection: connection.redis,
        prefix: this.prefix,
        concurrency: CONCURRENCY,
        lockDuration: this.lockMs,
        stalledInterval: this.lockMs,
        maxStalledCount: MAX_STALLED,
        ...KEPT,
        settings: {
          repeatStrategy,
          backoffStrategy: (attempts) => this.retryDelaysMs[attempts - 1] ?? -1,
        },
      },
    );
    worker.on('error', (error) => this.noteError(error));
    this.consumer = { connection, worker };
  }

  private async process(queue: Queue<Message>, message: BullJob<Message>, token?: string) {
    const { name } = message;
    if (!this.runner.has(name)) throw new UnrecoverableError('UNKNOWN_JOB');
    if (message.repeatJobKey) return this.ask(queue, name, 'DUE');
    const isRetry = message.attemptsMade > 0;
    const attempt = await this.runner.attempt(name, isRetry ? 'ASKED' : message.data.ask);
    if (attempt.kind === 'BUSY') {
      await message.moveToDelayed(Date.now() + this.runner.busyWaitMs, token);
      throw new DelayedError();
    }
    // Redis keeps what is thrown: the code says enough, and a text may quote somebody's data.
    if (attempt.kind === 'FAILED') throw new Error(codeOf(attempt.error));
  }

  /** At most one ask of a kind waits, and one that comes while it is worked on follows it. */
  private async ask(queue: Queue<Message>, name: string, ask: Ask): Promise<void> {
    const deduplication = { id: `${name}/${ask}`, keepLastIfActive: true, reschedule: true };
    await queue.add(name, { ask }, { deduplication });
  }

  private async tell(): Promise<void> {
    const { queue } = this;
    if (queue === null || this.producer?.status !== 'ready') return;
    for (const [name, ask] of this.untold) {
      this.untold.delete(name);
      try {
        await this.ask(queue, name, ask);
      } catch (error) {
        this.untold.set(name, ask);
        throw error;
      }
    }
  }

  /**
   * What Redis may have lost or never known: schedules, runs that are owed, runs whose process has
   * died, asks that did not reach it.
   */
  private async watch(): Promise<void> {
    const { queue } = this;
    if (queue === null || this.producer?.status !== 'ready') return;
    await this.keepSchedules(queue);
    for (const { name } of this.runner.registered) {
      if (await this.runner.isDue(name)) await this.ask(queue, name, 'DUE');
    }
    await this.tell();
  }

  private async keepSchedules(queue: Queue<Message>): Promise<void> {
    const there = new Map((await queue.getJobSchedulers()).map((found) => [found.key, found]));
    for (const { name, schedule } of this.runner.registered) {
      const pattern = patternOf(schedule);
      const found = there.get(name);
      there.delete(name);
      const next = repeatStrategy(Date.now(), { pattern });
      // Later than it should be: the clock was ahead when it was set.
      const isKept = found?.pattern === pattern && found.next !== undefined && found.next <= next;
      if (!isKept)
        await queue.upsertJobScheduler(name, { pattern }, { name, data: { ask: 'DUE' } });
    }
    for (const name of there.keys()) await queue.removeJobScheduler(name);
  }

  /** Nobody waits for these; what they could not do, the next watch does. */
  private call(work: () => Promise<void>): void {
    const call = work()
      .catch((error: unknown) => this.noteError(error))
      .finally(() => this.calls.delete(call));
    this.calls.add(call);
  }

  /** Once for each time that Redis goes away: connections try again many times a minute. */
  private noteError(err: unknown): void {
    if (this.isClosed) return;
    const isAway = this.producer?.status !== 'ready';
    if (isAway && !this.isReachable) return;
    if (isAway) this.isReachable = false;
    this.log.warn({ err }, isAway ? 'Redis is away; jobs wait for it' : 'a queue had a fault');
  }
}
