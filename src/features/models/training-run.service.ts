import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { labelsBySpend, labelsByTier, MIN_LABELLED } from '../../domain/tiering/training-labels';
import type { TrainedModel, TrainingMembers } from '../../domain/tiering/train-model';
import type { TrainingProblem } from '../../domain/tiering/training-report';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { isOfDatabase } from '../../platform/database/errors';
import { newId } from '../../platform/id';
import type { Log } from '../../platform/log';
import { runInThread, ThreadEnded } from '../../platform/worker-thread';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { TierService } from '../tiers';
import { ModelVersionStore, type StoredModelVersion } from './model-version.store';
import type { ReadMembers, TrainingReading } from './training-reading.service';

export type TrainingRunParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly directory: ProgramDirectory;
  readonly tiers: TierService;
  readonly reading: TrainingReading;
};

/** What runs of trainings came to. */
export type TrainingRunReport = {
  readonly trained: number;
  readonly cancelled: number;
  readonly failed: number;
};

type Run = {
  /** As many as is good where nothing is said. */
  readonly membersPerPage?: number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number | null) => void) | undefined;
  /** Told in which phase a training is, as it gets there. */
  readonly onLearning?: () => Promise<void>;
};

type Tally = { -readonly [Count in keyof TrainingRunReport]: number };
type Begun = { readonly version: StoredModelVersion; readonly runId: string };

/** A page is read in one go: as many as leave a moment for requests between two of them. */
const MEMBERS_PER_PAGE = 100;
/** So often progress is written, and looked at whether somebody has cancelled. */
const KEEP_MS = 500;
const WORKER = join(__dirname, 'tree-training.worker');

/**
 * Trains the versions that wait, one after the other: reads members page by page and learns in a
 * thread of its own. One that was broken off is begun anew.
 */
export class TrainingRunner {
  private readonly versions = new ModelVersionStore();

  constructor(private readonly parts: TrainingRunParts) {}

  async run(asked: Run = {}): Promise<TrainingRunReport> {
    const tally: Tally = { trained: 0, cancelled: 0, failed: 0 };
    while (!asked.signal?.aborted) {
      const id = await this.versions.next(this.parts.database.reader);
      if (id === null || !(await this.runOne(id, asked, tally))) break;
    }
    return tally;
  }

  /** False where another process has taken it over: that one goes on with the others too. */
  private async runOne(id: string, run: Run, tally: Tally): Promise<boolean> {
    const begun = await this.begin(id);
    if (begun === null) return true;
    try {
      const problem = await this.train(begun, run, tally);
      if (problem !== null) await this.fail(begun, problem, tally);
    } catch (error) {
      if (isOfDatabase(error) || run.signal?.aborted) throw error;
      this.parts.log.error({ modelVersion: id, err: error }, 'a training failed');
      await this.fail(begun, { code: 'INTERNAL' }, tally);
    }
    const { programId } = begun.version;
    const held = await this.versions.byId(this.parts.database.reader, programId, id);
    if (held?.state === 'CANCELLED') tally.cancelled += 1;
    return held?.state !== 'TRAINING';
  }

  /** Takes a version up; null where somebody has cancelled it meanwhile. */
  private async begin(id: string): Promise<Begun | null> {
    const { database, clock, tiers } = this.parts;
    const runId = newId();
    return database.run(
      async (tx) => {
        const held = await this.versions.lock(tx, id);
        if (held === null || !isOpen(held)) return null;
        const members = await tiers.count(tx, held.programId);
        const version: StoredModelVersion = {
          ...{ ...held, runId, done: 0, startedAt: clock() },
          ...{ state: 'TRAINING', phase: 'READING' },
          // Each member is read, and then learned from.
          total: 2 * members,
        };
        await this.versions.save(tx, version);
        return { version, runId };
      },
      { repeatable: true },
    );
  }

  /** Null where it went well, or ended because somebody wanted it to. */
  private async train(begun: Begun, run: Run, tally: Tally): Promise<TrainingProblem | null> {
    const { directory } = this.parts;
    const program = await directory.get(begun.version.programId);
    const read = await this.read(begun, run, program);
    if (read === null) return null;
    const members = toLearnFrom(begun.version, program, read);
    if ('code' in members) return members;
    const trained = await this.learn(begun, run, members);
    if (trained === null) return null;
    const isKept = await this.change(
      begun,
      (held) => ({
        ...{ ...held, state: 'TRAINED', done: held.total ?? 0, report: trained.report },
        endedAt: this.parts.clock(),
      }),
      (tx) => this.versions.saveModel(tx, begun.version.id, trained.model),
    );
    if (isKept) tally.trained += 1;
    return null;
  }

  private read(
    begun: Begun,
    { signal, progress, membersPerPage = MEMBERS_PER_PAGE }: Run,
    program: ProgramInForce,
  ): Promise<ReadMembers | null> {
    const { total, definition } = begun.version;
    const keep = this.keeping(begun, 'READING');
    return this.parts.reading.read({
      ...{ program, definition, membersPerPage, now: this.parts.clock() },
      members: (total ?? 0) / 2,
      goesOn: async (read) => {
        progress?.(read, total);
        await nextTurn();
        return !signal?.aborted && (await keep(read));
      },
    });
  }

  /** In a thread of its own; null where it was told to end. */
  private async learn(
    begun: Begun,
    run: Run,
    members: TrainingMembers,
  ): Promise<TrainedModel | null> {
    const half = (begun.version.total ?? 0) / 2;
    const end = new AbortController();
    const stop = (): void => end.abort();
    run.signal?.addEventListener('abort', stop, { once: true });
    let share = 0;
    const keep = this.keeping(begun, 'LEARNING');
    const watch = setInterval(() => {
      keep(half + Math.floor(half * share)).then((goesOn) => (goesOn ? undefined : stop()), stop);
    }, KEEP_MS);
    try {
      await keep(half);
      await run.onLearning?.();
      return await runInThread<TrainedModel>({
        ...{ module: WORKER, data: members, transfer: buffersOf(members), signal: end.signal },
        onProgress: (told) => {
          share = told;
          run.progress?.(half + Math.floor(half * told), begun.version.total);
        },
      });
    } catch (error) {
      if (error instanceof ThreadEnded && end.signal.aborted) return null;
      throw error;
    } finally {
      clearInterval(watch);
      run.signal?.removeEventListener('abort', stop);
    }
  }

  /** Writes how far it is, now and then; false where it is no longer this run's. */
  private keeping(begun: Begun, phase: StoredModelVersion['phase']) {
    let keptAt = -Infinity;
    return async (done: number): Promise<boolean> => {
      const now = performance.now();
      if (now - keptAt < KEEP_MS) return true;
      keptAt = now;
      return this.change(begun, (held) => ({ ...held, phase, done }));
    };
  }

  private async fail(begun: Begun, problem: TrainingProblem, tally: Tally): Promise<void> {
    const endedAt = this.parts.clock();
    if (await this.change(begun, (held) => ({ ...held, state: 'FAILED', problem, endedAt }))) {
      tally.failed += 1;
    }
  }

  /** Within one unit; false where the version is no longer this run's. */
  private change(
    { version, runId }: Begun,
    change: (held: StoredModelVersion) => StoredModelVersion,
    beside?: (tx: Tx) => Promise<void>,
  ): Promise<boolean> {
    return this.parts.database.run(async (tx) => {
      const held = await this.versions.lock(tx, version.id);
      if (held?.state !== 'TRAINING' || held.runId !== runId) return false;
      await beside?.(tx);
      await this.versions.save(tx, change(held));
      return true;
    });
  }
}

const isOpen = ({ state }: StoredModelVersion): boolean =>
  state === 'QUEUED' || state === 'TRAINING';

/** What is handed over to the thread, or why nothing can be learned from these members. */
function toLearnFrom(
  { definition }: StoredModelVersion,
  { publishedRules: { ladder } }: ProgramInForce,
  { spend, ...read }: ReadMembers,
): TrainingMembers | TrainingProblem {
  const { labels, features } = definition;
  const codes = ladder.map(({ code }) => code);
  const tierOf = (place: number): string => codes[read.ranks[place] ?? 0] ?? '';
  const labelled =
    labels.kind === 'CURRENT_TIER'
      ? labelsByTier(Array.from(read.places, tierOf), ladder)
      : labelsBySpend(spend, { ladder, shares: labels.shares });
  if (!labelled.ok) {
    const [fault] = labelled.error;
    const { minimum = MIN_LABELLED, value = '' } = fault?.data ?? {};
    return fault?.code === 'ONE_CLASS'
      ? { code: 'ONE_CLASS', tierCode: String(value) }
      : { code: 'TOO_FEW_MEMBERS', members: read.memberIds.length, minimum: Number(minimum) };
  }
  const index = read.columns.findIndex((column) => column.every(Number.isNaN));
  const feature = features[index];
  if (feature !== undefined) return { code: 'NO_VALUES', feature, index };
  const { classes } = labelled.value;
  return { ...read, definition, classes, labels: labelled.value.labels, ladder: codes };
}

const buffersOf = ({ columns, currentColumns, labels, places, ranks }: TrainingMembers) =>
  [...columns, ...currentColumns, labels, places, ranks].map(({ buffer }) => buffer as ArrayBuffer);
