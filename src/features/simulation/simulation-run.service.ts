import { directionOf, SimulationTally, type ComparedMember } from '../../domain/tiering/simulation';
import type { ProgramRules } from '../../domain/tiering/rules';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { isOfDatabase } from '../../platform/database/errors';
import { newId } from '../../platform/id';
import type { Log } from '../../platform/log';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { TierService } from '../tiers';
import type { PreparedComparison, SimulationComparison } from './simulation-comparison.service';
import { SimulationMemberStore, type MovedMember } from './simulation-member.store';
import { SimulationStore, type StoredSimulation } from './simulation.store';
import type { TriedProgram } from './tried-rules.service';

export type SimulationRunParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly directory: ProgramDirectory;
  readonly tiers: TierService;
  readonly comparison: SimulationComparison;
};

/** What runs of simulations came to. */
export type SimulationRunReport = {
  readonly done: number;
  readonly cancelled: number;
  readonly failed: number;
  readonly members: number;
};

type Run = {
  /** As many as is good where nothing is said. */
  readonly membersPerPage?: number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number, total: number | null) => void) | undefined;
};

type Tally = { -readonly [Count in keyof SimulationRunReport]: number };

/** So often it is kept who moves, and looked at whether to go on: each time waits for the disk. */
const KEPT_EVERY_MS = 1_000;

type Begun = { readonly simulation: StoredSimulation; readonly runId: string };

/**
 * Runs the simulations that wait, one after the other. One that was broken off is begun anew: what
 * it had found is forgotten first. Writes to simulations and to nothing else.
 */
export class SimulationRunner {
  private readonly simulations = new SimulationStore();
  private readonly moved = new SimulationMemberStore();

  constructor(private readonly parts: SimulationRunParts) {}

  async run(asked: Run = {}): Promise<SimulationRunReport> {
    const tally: Tally = { done: 0, cancelled: 0, failed: 0, members: 0 };
    while (!asked.signal?.aborted) {
      const id = await this.simulations.next(this.parts.database.reader);
      if (id === null) break;
      if (!(await this.runOne(id, asked, tally))) break;
    }
    return tally;
  }

  /** False where another process has taken it over: that one goes on with the others too. */
  private async runOne(id: string, run: Run, tally: Tally): Promise<boolean> {
    const begun = await this.begin(id);
    if (begun === null) return true;
    try {
      if (await this.compareAll(begun, run, tally)) {
        tally.done += 1;
        return true;
      }
      const { programId } = begun.simulation;
      const held = await this.simulations.find(this.parts.database.reader, programId, id);
      if (held?.state === 'CANCELLED') tally.cancelled += 1;
      return held?.state === 'CANCELLED';
    } catch (error) {
      if (isOfDatabase(error) || run.signal?.aborted) throw error;
      this.parts.log.error({ simulation: id, err: error }, 'a simulation failed');
      await this.change(begun, (held) => ({
        ...held,
        state: 'FAILED',
        endedAt: this.parts.clock(),
        errorCode: 'INTERNAL',
      }));
      tally.failed += 1;
      return true;
    }
  }

  /** Takes a simulation up; null where somebody has cancelled it meanwhile. */
  private async begin(id: string): Promise<Begun | null> {
    const { database, clock, tiers } = this.parts;
    const runId = newId();
    return database.run(
      async (tx) => {
        const held = await this.simulations.lock(tx, id);
        if (held === null || !isOpen(held)) return null;
        const program = await this.parts.directory.get(held.programId, tx);
        await this.moved.clear(tx, id);
        const simulation: StoredSimulation = {
          ...held,
          ...{ state: 'RUNNING', runId, done: 0, startedAt: clock() },
          versionNumber: program.inForce.versionNumber,
          total: await tiers.count(tx, held.programId),
        };
        await this.simulations.save(tx, simulation);
        return { simulation, runId };
      },
      { repeatable: true },
    );
  }

  /** False where it was cancelled, or the run was told to end. */
  private async compareAll(begun: Begun, run: Run, tally: Tally): Promise<boolean> {
    const { simulation } = begun;
    const { database, directory } = this.parts;
    const { reader } = database;
    const { programId, asOf, total } = simulation;
    const program = await directory.get(programId);
    const { signal } = run;
    const prepared = await this.prepare(begun, run, program);
    if (prepared === null) return false;
    const { programs } = prepared;
    const counted = new SimulationTally({
      ...rulesOf(programs),
      today: program.calendar.dayOf(asOf),
    });
    let done = 0;
    let keptAt = performance.now();
    let moved: MovedMember[] = [];
    for await (const { members, pointsChanges } of prepared.pages(reader)) {
      if (signal?.aborted) {
        await this.keep(begun, { done }, moved);
        return false;
      }
      const memberIds = members.map(({ memberId }) => memberId);
      counted.add(members, {
        pointsChange: sumOf(pointsChanges.values()),
        benefitCosts: await prepared.benefitCosts(reader, memberIds),
      });
      done += members.length;
      moved.push(...movedOf(programs, members));
      if (performance.now() - keptAt >= KEPT_EVERY_MS) {
        if (!(await this.keep(begun, { done }, moved))) return false;
        [keptAt, moved] = [performance.now(), []];
      }
      tally.members += members.length;
      run.progress?.(done, total);
    }
    const report = { ...counted.report(costOf(program)), past: prepared.past() };
    const endedAt = this.parts.clock();
    return this.keep(begun, { state: 'DONE', report, done, endedAt }, moved);
  }

  private prepare(
    begun: Begun,
    { signal, membersPerPage }: Run,
    program: ProgramInForce,
  ): Promise<PreparedComparison | null> {
    const { rules, asOf, lastDays, total } = begun.simulation;
    return this.parts.comparison.prepare({
      ...{ program, rules, asOf, lastDays, membersPerPage, signal },
      members: total ?? 0,
      goesOn: async () => !signal?.aborted && (await this.isStill(begun)),
    });
  }

  /** Whether nobody has cancelled it meanwhile, or taken it over. */
  private async isStill({ simulation, runId }: Begun): Promise<boolean> {
    const { id, programId } = simulation;
    const held = await this.simulations.find(this.parts.database.reader, programId, id);
    return held?.state === 'RUNNING' && held.runId === runId;
  }

  private keep(
    begun: Begun,
    progress: Partial<StoredSimulation>,
    members: readonly MovedMember[],
  ): Promise<boolean> {
    return this.change(
      begun,
      (held) => ({ ...held, ...progress }),
      (tx) => this.moved.insert(tx, begun.simulation.id, members),
    );
  }

  /** Within one unit; false where the simulation is no longer this run's. */
  private change(
    { simulation, runId }: Begun,
    change: (held: StoredSimulation) => StoredSimulation,
    beside?: (tx: Tx) => Promise<void>,
  ): Promise<boolean> {
    return this.parts.database.run(async (tx) => {
      const held = await this.simulations.lock(tx, simulation.id);
      if (held?.state !== 'RUNNING' || held.runId !== runId) return false;
      await beside?.(tx);
      await this.simulations.save(tx, change(held));
      return true;
    });
  }
}

const isOpen = ({ state }: StoredSimulation): boolean => state === 'QUEUED' || state === 'RUNNING';

const rulesOf = ({
  inForce,
  draft,
}: TriedProgram): { readonly inForce: ProgramRules; readonly draft: ProgramRules } => ({
  inForce: inForce.inForce.rules,
  draft: draft.inForce.rules,
});

/** What a point of the programme costs. */
const costOf = ({ points: { rules }, minorPerMajor }: ProgramInForce) => ({
  unitCost: rules.unitCost,
  breakageRatio: rules.breakageRatio,
  minorPerMajor,
});

const movedOf = (
  { draft }: TriedProgram,
  members: readonly ComparedMember[],
): readonly MovedMember[] =>
  members.flatMap((member): MovedMember[] => {
    const direction = directionOf(draft.inForce.rules, member);
    if (direction === null) return [];
    const { memberId, before, after, reasons } = member;
    return [
      {
        ...{ memberId, direction, reasons },
        ...{ tierBefore: before.tierCode, tierAfter: after.tierCode },
        ...{ scoreBefore: before.score, scoreAfter: after.score },
      },
    ];
  });

const sumOf = (values: Iterable<number>): number =>
  [...values].reduce((sum, each) => sum + each, 0);
