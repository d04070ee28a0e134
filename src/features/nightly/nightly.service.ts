import type { LocalDay } from '../../domain/shared/calendar';
import { invariant } from '../../domain/shared/invariant';
import { movementMatrix } from '../../domain/tiering/movement-matrix';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import type { SettlePointsService } from '../points';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { TierService } from '../tiers';
import { daysToRun } from './nightly-days.service';
import type { DecideDay } from './decide-day.service';
import {
  NIGHTLY_STEPS,
  NightlyRunStore,
  type NightlyStep,
  type RunKey,
  type StoredRun,
} from './nightly-run.store';

export type { StoredRun } from './nightly-run.store';

/** Checks what is new in the ledger of one programme. */
export type CheckLedger = (programId: string, signal: AbortSignal) => Promise<unknown>;

/** Publishes versions whose instant has come; gives the programmes where that went wrong. */
export type PublishScheduled = (signal: AbortSignal) => Promise<ReadonlySet<string>>;

/** What the nightly run is made of. */
export type NightlyParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly tiers: TierService;
  readonly settling: SettlePointsService;
  readonly deciding: DecideDay;
  readonly checkLedger: CheckLedger;
  readonly publishScheduled: PublishScheduled;
};

export type RunNights = {
  /** Told to end: the unit in hand is finished, the rest is left to the next run. */
  readonly signal: AbortSignal;
  /** Told how many members of how many have been looked at, in the day in hand. */
  readonly progress?: (done: number, total: number) => void;
  /** Told of each day whose run was finished here. */
  readonly onFinished?: (run: StoredRun) => void;
  /** One programme alone. */
  readonly programId?: string;
  /** No day after this one; today where nothing is said. */
  readonly until?: LocalDay;
};

/** What runs came to; numbers only, for reports of jobs. */
export type NightsReport = {
  /** Days whose runs were finished, of all programmes. */
  readonly days: number;
  readonly decided: number;
  readonly decisions: number;
  readonly promoted: number;
  readonly demoted: number;
  readonly notices: number;
};

type StepContext = Pick<RunNights, 'signal' | 'progress'> & { readonly program: ProgramInForce };

/**
 * The nightly run (docs/domain.md §7): once for each local day of each programme, day after day in
 * their order, each step after the other. A run that ends anywhere is taken up where it was; of two
 * at once each does what the other has not done yet, and the report counts everything once.
 */
export class NightlyService {
  private readonly runs = new NightlyRunStore();

  constructor(private readonly parts: NightlyParts) {}

  async run(options: RunNights): Promise<NightsReport> {
    const report = { ...NOTHING };
    const overdue = await this.parts.publishScheduled(options.signal);
    const nights = await this.runs.nights(this.parts.database.reader, options.programId ?? null);
    for (const night of nights) {
      // Its nights wait too: they would be decided by rules that are no longer to be in force.
      if (overdue.has(night.programId)) continue;
      const program = await this.parts.directory.get(night.programId);
      const today = program.calendar.dayOf(this.parts.clock());
      for (const day of daysToRun(night, Math.min(today, options.until ?? today))) {
        if (options.signal.aborted) return report;
        const run = await this.runDay({ programId: program.id, day }, options);
        if (run === null) return report;
        add(report, run);
        options.onFinished?.(run);
      }
    }
    return report;
  }

  /** The last day of a programme whose run is finished. */
  async lastDay(programId: string): Promise<LocalDay | null> {
    const [night] = await this.runs.nights(this.parts.database.reader, programId);
    return night?.finished ?? null;
  }

  async page(programId: string, below: LocalDay, limit: number): Promise<readonly StoredRun[]> {
    return this.runs.page(this.parts.database.reader, programId, below, limit);
  }

  /** Null where it was told to end before the run was finished. */
  private async runDay(key: RunKey, options: RunNights): Promise<StoredRun | null> {
    let run = await this.open(key);
    while (run.state === 'RUNNING') {
      // What another process published, or a step before computed, holds for the next step.
      const program = await this.parts.directory.get(key.programId);
      const startedAt = performance.now();
      await this.step(run, { ...options, program });
      if (options.signal.aborted) return null;
      const seconds = (performance.now() - startedAt) / 1_000;
      const done = withSeconds(run, run.step, seconds);
      const following = stepAfter(run.step);
      // To do a quick step again costs less than to write down that it was done.
      const isPassed = following !== undefined && seconds < WRITTEN_FROM_SECONDS;
      run = isPassed ? { ...done, step: following } : await this.advance(done, program);
    }
    return run;
  }

  private open(key: RunKey): Promise<StoredRun> {
    const { database, clock } = this.parts;
    return database.run(
      async (tx) => {
        const known = await this.runs.lock(tx, key);
        if (known) return known;
        await this.runs.insert(tx, key, newId(), clock());
        const begun = await this.runs.lock(tx, key);
        invariant(begun, 'a run that was just begun is there');
        return begun;
      },
      { repeatable: true },
    );
  }

  /** Each of these finds by itself what is left to do. */
  private async step(run: StoredRun, context: StepContext): Promise<void> {
    const { settling, deciding, checkLedger } = this.parts;
    const { signal } = context;
    switch (run.step) {
      case 'SETTLE':
      case 'EXPIRE':
        return void (await settling.run({ signal, programId: run.programId }));
      case 'POPULATION':
        return deciding.computePopulation(run, context);
      case 'DECIDE':
        return deciding.decide(run, context);
      case 'LEDGER':
        return void (await checkLedger(run.programId, signal));
    }
  }

  /** To the next step, unless somebody else has come further; after the last one it is finished. */
  private advance(done: StoredRun, program: ProgramInForce): Promise<StoredRun> {
    const { database, clock } = this.parts;
    return database.run(
      async (tx) => {
        const held = await this.runs.lock(tx, done);
        invariant(held, 'a run that was begun is there');
        if (held.state === 'FINISHED' || placeOf(held.step) > placeOf(done.step)) return held;
        const seconds = { ...held.notes.seconds, ...done.notes.seconds };
        const next = { ...held, step: done.step, notes: { ...held.notes, seconds } };
        const following = stepAfter(done.step);
        const advanced = following
          ? { ...next, step: following }
          : await this.finished(tx, next, program);
        await this.runs.save(tx, advanced, clock());
        return advanced;
      },
      { repeatable: true },
    );
  }

  private async finished(tx: Tx, run: StoredRun, program: ProgramInForce): Promise<StoredRun> {
    const after = await this.parts.tiers.countByTier(tx, program.id);
    const codes = program.inForce.rules.ladder.map(({ code }) => code);
    const members = Object.values(after).reduce((sum, count) => sum + count, 0);
    const matrix = movementMatrix(codes, run.tally.moves, after);
    const finishedAt = this.parts.clock();
    return { ...run, state: 'FINISHED', finishedAt, notes: { ...run.notes, members, matrix } };
  }
}

const WRITTEN_FROM_SECONDS = 1;

const placeOf = (step: NightlyStep): number => NIGHTLY_STEPS.indexOf(step);
const stepAfter = (step: NightlyStep): NightlyStep | undefined => NIGHTLY_STEPS[placeOf(step) + 1];

const NOTHING: NightsReport = {
  ...{ days: 0, decided: 0, decisions: 0, promoted: 0, demoted: 0, notices: 0 },
};

function add(report: { -readonly [Name in keyof NightsReport]: number }, run: StoredRun): void {
  const { tally } = run;
  report.days += 1;
  report.decided += tally.decided;
  report.decisions += tally.decisions;
  report.promoted += tally.promoted;
  report.demoted += tally.demoted;
  report.notices += tally.notices;
}

const withSeconds = (run: StoredRun, step: NightlyStep, seconds: number): StoredRun => ({
  ...run,
  notes: {
    ...run.notes,
    seconds: { ...run.notes.seconds, [step]: Number(seconds.toFixed(3)) },
  },
});
