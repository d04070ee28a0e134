import { areSumsCurrent } from '../../domain/behaviour/summing';
import type { Instant } from '../../domain/shared/instant';
import { decide, QUIET } from '../../domain/tiering/decide';
import { isDecisionKept, keptScore } from '../../domain/tiering/kept-decision';
import type { Standing } from '../../domain/tiering/standing';
import type { StandingRecord } from '../../domain/tiering/standing-record';
import { heldStanding, isPartNew } from '../../domain/tiering/trial';
import { columnsReadBy } from '../../domain/value/reads';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { inHand, type Begin } from '../../platform/in-hand';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type {
  DecidedMember,
  DecidedTier,
  MemberState,
  Occasion,
  Sweep,
  SweptStates,
  TierService,
} from '../tiers';
import type { MemberDecisions } from './member-decisions.service';
import type { PopulationService } from './population.service';

export type Recalculate = {
  readonly programId: string;
  /** The instant that members are decided as of. */
  readonly asOf: Instant;
  /** Everybody, or only those whose windows have slid or for whom something has fallen due. */
  readonly scope: 'ALL' | 'SLID';
  readonly cause: 'RECALCULATION' | 'BACKFILL' | 'NIGHTLY';
  /** Told to end: the unit in hand is finished. */
  readonly signal?: AbortSignal;
  /** Told how many more members have been looked at. */
  readonly onProgress?: (members: number) => void;
  /** Told within each unit what it decided, so that what is counted is kept with it. */
  readonly onDecided?: (tx: Tx, decided: DecidedUnit) => Promise<void>;
};

/** What one unit decided. */
export type DecidedUnit = {
  readonly program: ProgramInForce;
  /** As they were before, those left alone included. */
  readonly before: readonly MemberState[];
  /** In the order in which it acts. */
  readonly decided: readonly DecidedMember[];
};

export type RecalculationReport = {
  /** Members looked at. */
  readonly members: number;
  /** Members of whom anything was written: score, sums or tier. */
  readonly changed: number;
  /** Decisions kept: tier, term, version or reasons changed. */
  readonly decisions: number;
  readonly promoted: number;
  readonly demoted: number;
  /** Members already decided as of a later instant, and left as they were. */
  readonly decidedLater: number;
};

type Tally = { -readonly [Count in keyof RecalculationReport]: number };

/** What deciding members again is made of. */
export type RecalculationParts = {
  readonly database: Database;
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly tiers: TierService;
  readonly deciding: MemberDecisions;
  readonly populations: PopulationService;
  /** 1,000 where nothing is said. */
  readonly membersPerUnit?: number;
};

/** Members decided in one unit of work: enough to be fast, few enough not to hold others up. */
const MEMBERS_PER_UNIT = 1_000;
/** While a server writes one, the next is decided. */
const UNITS_AT_ONCE = 2;

/**
 * Decides members again by the rules in force, through the same pipeline as live recording. A sweep
 * without locks finds those for whom anything would change; they alone are locked, decided on what
 * is then true, and written. Running it twice is running it once.
 */
export class RecalculationService {
  private readonly unitSize: number;

  constructor(private readonly parts: RecalculationParts) {
    this.unitSize = parts.membersPerUnit ?? MEMBERS_PER_UNIT;
  }

  async recalculate(command: Recalculate): Promise<RecalculationReport> {
    const program = await this.programOf(command);
    const tally: Tally = { ...NOTHING };
    const today = program.calendar.dayOf(command.asOf);
    if (command.scope === 'ALL') {
      await this.sweep(program, command, { kind: 'ALL' }, tally);
      return tally;
    }
    await this.sweep(program, command, { kind: 'DUE', until: command.asOf }, tally);
    await this.sweep(program, command, { kind: 'SLID', until: today }, tally);
    return tally;
  }

  /** A version that needs numbers of all members has them before it decides everybody. */
  private async programOf({
    programId,
    asOf,
    scope,
    signal,
  }: Recalculate): Promise<ProgramInForce> {
    const program = await this.parts.directory.get(programId);
    if (scope !== 'ALL' || program.inForce.population !== null) return program;
    await this.parts.populations.compute({ programId, asOf, ...(signal ? { signal } : {}) });
    return this.parts.directory.get(programId);
  }

  private sweep(
    program: ProgramInForce,
    command: Recalculate,
    scope: Sweep['scope'],
    tally: Tally,
  ): Promise<void> {
    const most = Math.min(this.parts.database.writers, UNITS_AT_ONCE);
    return inHand(most, (begin) => this.walk(program, command, scope, { tally, begin }));
  }

  private async walk(
    program: ProgramInForce,
    command: Recalculate,
    scope: Sweep['scope'],
    { tally, begin }: { readonly tally: Tally; readonly begin: Begin },
  ): Promise<void> {
    const { rules } = program.inForce;
    const pages = this.parts.tiers.sweep(this.parts.database.reader, {
      programId: program.id,
      asOf: command.asOf,
      columns: columnsReadBy(rules),
      scope,
    });
    const decideAgain = (memberIds: readonly string[]) =>
      begin(() => this.decideAgain(program, command, memberIds, tally));
    let waiting: string[] = [];
    for await (const page of pages) {
      if (command.signal?.aborted) return;
      const candidates = candidatesOf(program, page, command.asOf);
      tally.members += page.memberIds.length;
      tally.decidedLater += candidates.decidedLater;
      waiting.push(...candidates.memberIds);
      while (waiting.length >= this.unitSize) {
        await decideAgain(waiting.slice(0, this.unitSize));
        waiting = waiting.slice(this.unitSize);
      }
      command.onProgress?.(page.memberIds.length);
    }
    if (waiting.length > 0) await decideAgain(waiting);
  }

  private async decideAgain(
    program: ProgramInForce,
    command: Recalculate,
    memberIds: readonly string[],
    tally: Tally,
  ): Promise<void> {
    const decided = await this.parts.database.run(
      (tx) => this.unit(tx, program, command, memberIds),
      { repeatable: true },
    );
    tally.changed += decided.members;
    tally.decisions += decided.decisions.length;
    for (const { rank, previousRank } of decided.decisions) {
      if (rank > previousRank) tally.promoted += 1;
      if (rank < previousRank) tally.demoted += 1;
    }
  }

  private async unit(
    tx: Tx,
    program: ProgramInForce,
    command: Recalculate,
    memberIds: readonly string[],
  ): Promise<{ members: number; decisions: readonly DecidedTier[] }> {
    const locked = await this.parts.tiers.lock(tx, memberIds);
    const { after, decided } = await this.parts.deciding.decide(tx, program, locked, {
      asOf: command.asOf,
    });
    const decisions = decided.flatMap(({ decision }) => decision ?? []);
    const occasion: Occasion = {
      programId: program.id,
      inForce: program.inForce,
      decidedAt: command.asOf,
      recordedAt: Math.max(command.asOf, this.parts.clock()),
      cause: command.cause,
    };
    await this.parts.tiers.keep(tx, occasion, { ...after, locked: locked.states }, decisions);
    await command.onDecided?.(tx, { program, before: locked.states, decided });
    return { members: after.states.length, decisions };
  }
}

const NOTHING: RecalculationReport = {
  ...{ members: 0, changed: 0, decisions: 0, promoted: 0, demoted: 0, decidedLater: 0 },
};

/** Those of a page for whom anything would be written. */
function candidatesOf(
  program: ProgramInForce,
  page: SweptStates,
  asOf: Instant,
): { memberIds: string[]; decidedLater: number } {
  const { inForce, calendar } = program;
  const { rules, versionNumber, minorPerMajor } = inForce;
  const rows = [...page.memberIds.keys()].filter((row) => !page.isLater[row]);
  const decidedLater = page.memberIds.length - rows.length;
  // Of another version everybody is decided and kept: nothing needs to be compared.
  if (page.versionNumbers.every((number) => number !== versionNumber)) {
    return { memberIds: rows.flatMap((row) => page.memberIds[row] ?? []), decidedLater };
  }
  const today = calendar.dayOf(asOf);
  const held = page.records.map((record, row) =>
    heldStanding(inForce, page.memberIds[row] ?? '', record),
  );
  const decided = decide(inForce, {
    sums: page.sums,
    joinedDay: page.joinedDay,
    held,
    at: new Float64Array(held.length).fill(asOf),
    today: new Float64Array(held.length).fill(today),
    minorPerMajor,
    ...QUIET,
  });
  const isSame = (row: number): boolean => {
    const window = page.windows[row];
    const before = held[row];
    const standing = decided.standing[row];
    if (!window || !before || !standing) return false;
    if (!isAsDecided(page.records[row], before)) return false;
    const isCurrent = areSumsCurrent(window, rules, today) && !isDueBy(asOf, page.dueAt[row]);
    const isScored = keptScore(decided.score[row] ?? Number.NaN) === page.scores[row];
    if (!isCurrent || !isScored || versionNumber !== page.versionNumbers[row]) return false;
    const [kept = 0, reasons = 0] = [page.reasons[row], decided.reasons[row]];
    return !isDecisionKept({ standing: before, reasons: kept }, { standing, reasons });
  };
  return {
    memberIds: rows.flatMap((row) => (isSame(row) ? [] : (page.memberIds[row] ?? []))),
    decidedLater,
  };
}

/** Whether nothing stands between a kept standing and a decision of now. */
const isAsDecided = (record: StandingRecord | undefined, held: Standing): boolean =>
  held.graceUntil === null && record !== undefined && !isPartNew(record, held);

const isDueBy = (asOf: Instant, dueAt: Instant | null | undefined): boolean =>
  dueAt !== null && dueAt !== undefined && dueAt <= asOf;
