import { canonicalJson } from '../../domain/shared/canonical';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { addTallies, tallyDecisions } from '../../domain/tiering/movement-matrix';
import { decidingNumbers } from '../../domain/tiering/population-survey';
import { tierAt } from '../../domain/tiering/rules';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import type { DecidedUnit, PopulationService, RecalculationService } from '../deciding';
import type { PopulationsService, ProgramInForce } from '../programs';
import type { TierService } from '../tiers';
import { NightlyRunStore, type RunKey, type StoredRun } from './nightly-run.store';

export type DecideDayParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly tiers: TierService;
  readonly populations: PopulationsService;
  readonly population: PopulationService;
  readonly recalculation: RecalculationService;
};

type DayContext = {
  readonly program: ProgramInForce;
  readonly signal: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
};

/** The steps of the nightly run that look at members: steps 2 to 5 of docs/domain.md §7. */
export class DecideDay {
  private readonly runs = new NightlyRunStore();

  constructor(private readonly parts: DecideDayParts) {}

  /** Step 3: once for each run, however often it is taken up. */
  async computePopulation(run: StoredRun, context: DayContext): Promise<void> {
    if (run.populationId !== null) return;
    const { program, signal } = context;
    await this.parts.population.compute({
      programId: program.id,
      asOf: asOfNight(run, program),
      signal,
      onProgress: await this.counting(context),
      claim: async (tx) => (await this.held(tx, run)).populationId === null,
      onKept: (tx, populationId) => this.change(tx, run, (held) => ({ ...held, populationId })),
    });
  }

  /** Steps 2, 4, 5 and the notices of step 8: what has fallen due, then the day. */
  async decide(key: RunKey, context: DayContext): Promise<void> {
    const { program, signal } = context;
    const { database } = this.parts;
    const run = await this.runs.find(database.reader, key);
    invariant(run, 'a run that was begun is there');
    const { scope, isRenewed } = await this.scopeOf(run, program);
    const { versionNumber, trial } = program.inForce;
    await database.run(
      (tx) =>
        this.change(tx, run, (held) => ({
          ...held,
          versionNumber,
          notes: {
            ...{ ...held.notes, scope, isRenewed },
            ...(trial ? { trial: trial.experimentId } : {}),
          },
        })),
      { repeatable: true },
    );
    await this.parts.recalculation.recalculate({
      programId: program.id,
      asOf: asOfNight(run, program),
      scope,
      cause: 'NIGHTLY',
      signal,
      onProgress: await this.counting(context),
      onDecided: (tx, unit) => this.count(tx, run, unit),
    });
  }

  /**
   * Everybody where other rules, those of an experiment included, or other numbers of the
   * population decided the last time; otherwise those for whom time alone may change something. A
   * night passes over who did something between the beginning of its day and its run: by the
   * numbers of before, where it renewed them. So the next ones look at everybody too, up to the
   * first whose day began after that run.
   */
  private async scopeOf(
    run: StoredRun,
    program: ProgramInForce,
  ): Promise<Pick<StoredRun['notes'], 'isRenewed'> & { readonly scope: 'ALL' | 'SLID' }> {
    const { scope, isRenewed } = run.notes;
    // Taken up again, a run goes on as it began; where a version came in between, with everybody.
    if (run.versionNumber !== null && scope !== null) {
      return { scope: isBySame(run, program) ? scope : 'ALL', isRenewed };
    }
    const last = await this.runs.finishedBefore(this.parts.database.reader, run);
    const isNew = !last || !isBySame(last, program) || hasChangedSince(last, program);
    const [before, now] = await Promise.all(
      [isNew ? null : last.populationId, run.populationId].map((id) => this.numbersOf(program, id)),
    );
    const isOther = before !== now;
    const isSlid = !isNew && !isOther && !last.notes.isRenewed;
    return {
      scope: isSlid ? 'SLID' : 'ALL',
      isRenewed: isOther || (last !== null && passesOverOf(last, asOfNight(run, program))),
    };
  }

  /** What decides of a population, as text. */
  private async numbersOf(program: ProgramInForce, id: string | null): Promise<string | null> {
    if (id === null) return null;
    const { database, populations } = this.parts;
    const stored = await populations.find(database.reader, program.id, id);
    invariant(stored, 'what a run put in force is there');
    return canonicalJson(decidingNumbers(program.publishedRules, stored.population));
  }

  /** Adds what a unit decided to the run, within that unit: each decision counts once. */
  private async count(tx: Tx, key: RunKey, unit: DecidedUnit): Promise<void> {
    const { inForce } = unit.program;
    const asOf = asOfNight(key, unit.program);
    const more = tallyDecisions(
      unit.decided.flatMap(({ decision }) => decision ?? []),
      {
        // Whoever another scheduler has decided for this day is not counted again.
        decided: unit.before.filter(({ evaluatedAt }) => evaluatedAt < asOf).length,
        notices: unit.decided.filter(({ notice }) => notice !== null).length,
      },
      (rank) => tierAt(inForce.rules, rank).code,
    );
    await this.change(tx, key, (held) => ({ ...held, tally: addTallies(held.tally, more) }));
  }

  private async change(tx: Tx, key: RunKey, change: (held: StoredRun) => StoredRun): Promise<void> {
    await this.runs.save(tx, change(await this.held(tx, key)), this.parts.clock());
  }

  private async held(tx: Tx, key: RunKey): Promise<StoredRun> {
    const held = await this.runs.lock(tx, key);
    invariant(held, 'a run that was begun is there');
    return held;
  }

  private async counting({ program, progress }: DayContext): Promise<(members: number) => void> {
    const { database, tiers } = this.parts;
    if (!progress) return () => undefined;
    const total = await tiers.count(database.reader, program.id);
    let done = 0;
    return (members) => {
      done += members;
      progress(done, Math.max(done, total));
    };
  }
}

const isBySame = ({ versionNumber, notes }: StoredRun, { inForce }: ProgramInForce): boolean =>
  versionNumber === inForce.versionNumber && notes.trial === inForce.trial?.experimentId;

/** What began and ended since a run has decided somebody too, such as an experiment of one hour. */
const hasChangedSince = ({ startedAt }: StoredRun, { decidesSince }: ProgramInForce): boolean =>
  decidesSince !== null && decidesSince > startedAt;

/** Whether a night may pass over somebody decided before the numbers of an earlier one. */
const passesOverOf = ({ notes, finishedAt }: StoredRun, asOf: Instant): boolean =>
  notes.isRenewed && finishedAt !== null && finishedAt > asOf;

/**
 * The beginning of the day; for a night that is made up for after a publication, when the rules of
 * now came into force: nobody is decided by rules as of before them (docs/domain.md §7).
 */
const asOfNight = ({ day }: RunKey, { calendar, decidesSince }: ProgramInForce): Instant =>
  Math.max(calendar.startOf(day), decidesSince ?? 0);
