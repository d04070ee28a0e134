import { columnsRead } from '../../domain/behaviour/features';
import { areSumsCurrent } from '../../domain/behaviour/summing';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { decide, type DecisionBatch, type Decisions } from '../../domain/tiering/decide';
import { contributionsOf } from '../../domain/tiering/explain';
import { STANDING_REASONS } from '../../domain/tiering/reason';
import type { Standing } from '../../domain/tiering/standing';
import { recordOfStanding, standingOfRecord } from '../../domain/tiering/standing-record';
import { invariant } from '../../domain/shared/invariant';
import type { Database, Tx } from '../../platform/database/database';
import { toStoredInstant } from '../../platform/database/sql';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type {
  DecidedTier,
  MemberState,
  Occasion,
  StatesWithSums,
  SweptStates,
  TierService,
} from '../tiers';
import type { WindowRefresh } from './window-refresh.service';

export type Recalculate = {
  readonly programId: string;
  /** The instant that members are decided as of. */
  readonly asOf: Instant;
  /** Everybody, or only those whose windows have slid. */
  readonly scope: 'ALL' | 'SLID';
  readonly cause: 'RECALCULATION' | 'BACKFILL';
  /** Told how many more members have been looked at. */
  readonly onProgress?: (members: number) => void;
};

export type RecalculationReport = {
  /** Members looked at. */
  readonly members: number;
  /** Members of whom anything was written: score, sums or tier. */
  readonly changed: number;
  /** Decisions kept: tier, version or reasons changed. */
  readonly decisions: number;
  readonly promoted: number;
  /** Members already decided as of a later instant, and left as they were. */
  readonly decidedLater: number;
};

/** Members decided in one unit of work: enough to be fast, few enough not to hold others up. */
const MEMBERS_PER_UNIT = 2_000;

/**
 * Decides members again by the rules in force, through the same pipeline as live recording. A sweep
 * without locks finds those for whom anything would change; they alone are locked, decided on what
 * is then true, and written. Running it twice is running it once.
 */
export class RecalculationService {
  constructor(
    private readonly database: Database,
    private readonly directory: ProgramDirectory,
    private readonly tiers: TierService,
    private readonly windows: WindowRefresh,
  ) {}

  async recalculate(command: Recalculate): Promise<RecalculationReport> {
    const program = await this.directory.get(command.programId);
    const today = program.calendar.dayOf(command.asOf);
    const { rules } = program.inForce;
    const tally = { members: 0, changed: 0, decisions: 0, promoted: 0, decidedLater: 0 };
    const pages = this.tiers.sweep(this.database.reader, {
      programId: program.id,
      columns: columnsRead(rules.weights.map(({ feature }) => feature)),
      slidingUntil: command.scope === 'SLID' ? today : null,
    });
    let waiting: string[] = [];
    for await (const page of pages) {
      const candidates = candidatesOf(program, page, command.asOf, today);
      tally.members += page.memberIds.length;
      tally.decidedLater += candidates.decidedLater;
      waiting.push(...candidates.memberIds);
      while (waiting.length >= MEMBERS_PER_UNIT) {
        await this.decideAgain(program, command, waiting.slice(0, MEMBERS_PER_UNIT), tally);
        waiting = waiting.slice(MEMBERS_PER_UNIT);
      }
      command.onProgress?.(page.memberIds.length);
    }
    if (waiting.length > 0) await this.decideAgain(program, command, waiting, tally);
    return tally;
  }

  private async decideAgain(
    program: ProgramInForce,
    command: Recalculate,
    memberIds: readonly string[],
    tally: { changed: number; decisions: number; promoted: number },
  ): Promise<void> {
    const decided = await this.database.run((tx) => this.unit(tx, program, command, memberIds), {
      repeatable: true,
    });
    tally.changed += decided.members;
    tally.decisions += decided.decisions.length;
    tally.promoted += decided.decisions.filter(
      ({ rank, previousRank }) => rank > previousRank,
    ).length;
  }

  private async unit(
    tx: Tx,
    program: ProgramInForce,
    command: Recalculate,
    memberIds: readonly string[],
  ): Promise<{ members: number; decisions: readonly DecidedTier[] }> {
    const { inForce, calendar } = program;
    const today = calendar.dayOf(command.asOf);
    const locked = await this.tiers.lock(tx, memberIds);
    const current = await this.windows.refresh(tx, program, locked, today);
    const batch: DecisionBatch = {
      sums: current.sums,
      joinedDay: Float64Array.from(current.states, (state) => state.joinedDay),
      held: current.states.map((state) => standingOfRecord(inForce.rules, state)),
      at: new Float64Array(current.states.length).fill(command.asOf),
      today: new Float64Array(current.states.length).fill(today),
      minorPerMajor: inForce.minorPerMajor,
      ...{ facts: null, review: null, months: null },
    };
    const decided = decide(inForce, batch);
    const decisions = changedDecisions(program, current, batch, decided);
    const occasion: Occasion = {
      programId: program.id,
      inForce,
      decidedAt: command.asOf,
      cause: command.cause,
    };
    const states = current.states.map((state, row): MemberState => ({
      ...state,
      ...recordOfStanding(inForce.rules, standingAt(decided, row)),
      score: decided.score[row] ?? state.score,
      reasons: (decided.reasons[row] ?? 0) & STANDING_REASONS,
      versionNumber: inForce.versionNumber,
      evaluatedAt: command.asOf,
    }));
    await this.tiers.keep(tx, occasion, { states, sums: current.sums }, decisions);
    return { members: states.length, decisions };
  }
}

/** Those of a page for whom anything would be written. */
function candidatesOf(
  program: ProgramInForce,
  page: SweptStates,
  asOf: Instant,
  today: LocalDay,
): { memberIds: string[]; decidedLater: number } {
  const { rules, versionNumber, minorPerMajor } = program.inForce;
  const held = page.records.map((record) => standingOfRecord(rules, record));
  const decided = decide(program.inForce, {
    sums: page.sums,
    joinedDay: page.joinedDay,
    held,
    at: new Float64Array(held.length).fill(asOf),
    today: new Float64Array(held.length).fill(today),
    minorPerMajor,
    ...{ facts: null, review: null, months: null },
  });
  const latest = toStoredInstant(asOf);
  const memberIds: string[] = [];
  let decidedLater = 0;
  for (const [row, memberId] of page.memberIds.entries()) {
    if ((page.evaluatedAt[row] ?? '') > latest) {
      decidedLater += 1;
      continue;
    }
    const window = page.windows[row];
    const isSame =
      window !== undefined &&
      areSumsCurrent(window, rules, today) &&
      decided.score[row] === page.scores[row] &&
      decided.rank[row] === held[row]?.rank &&
      decided.reasons[row] === page.reasons[row] &&
      versionNumber === page.versionNumbers[row];
    if (!isSame) memberIds.push(memberId);
  }
  return { memberIds, decidedLater };
}

function standingAt({ standing }: Decisions, row: number): Standing {
  const held = standing[row];
  invariant(held, 'every member of a batch has a standing');
  return held;
}

function changedDecisions(
  program: ProgramInForce,
  { states }: StatesWithSums,
  batch: DecisionBatch,
  decided: Decisions,
): DecidedTier[] {
  const { rules, versionNumber } = program.inForce;
  return states.flatMap((state, row) => {
    const rank = decided.rank[row] ?? 0;
    const previousRank = batch.held[row]?.rank ?? -1;
    const reasons = decided.reasons[row] ?? 0;
    const isSame =
      rank === previousRank && reasons === state.reasons && state.versionNumber === versionNumber;
    if (isSame) return [];
    return {
      memberId: state.memberId,
      score: decided.score[row] ?? 0,
      candidateRank: decided.candidateRank[row] ?? 0,
      rank,
      previousRank,
      reasons,
      standing: standingAt(decided, row),
      contributions: contributionsOf(rules.weights, batch, row),
    };
  });
}
