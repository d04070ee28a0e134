import { areSumsCurrent } from '../../domain/behaviour/summing';
import { selectSums } from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { decide, QUIET } from '../../domain/tiering/decide';
import { keptScore } from '../../domain/tiering/kept-decision';
import type { ReasonBits } from '../../domain/tiering/reason';
import { tierAt } from '../../domain/tiering/rules';
import type { ComparedMember } from '../../domain/tiering/simulation';
import { standingOfRecord } from '../../domain/tiering/standing-record';
import type { Db } from '../../platform/database/database';
import type { MemberDecisions } from '../deciding';
import type { ProgramInForce } from '../programs';
import type { MemberState, StatesWithSums } from '../tiers';
import type { PointsChange } from './points-change.service';
import type { TriedProgram } from './tried-rules.service';

/** Members compared, and by how many points more or fewer they would earn in a year. */
export type ComparedPage = {
  readonly members: readonly ComparedMember[];
  /** By member; only where it is not nought. */
  readonly pointsChanges: ReadonlyMap<string, number>;
};

type DecidedOnce = {
  readonly tierCode: string;
  readonly score: number;
  readonly reasons: ReasonBits;
};

/**
 * Decides the same members by two sets of rules, as the nightly run would: what has fallen due,
 * then the day. Locks nothing and keeps nothing.
 */
export class MemberComparison {
  constructor(
    private readonly parts: {
      readonly deciding: MemberDecisions;
      readonly points: PointsChange;
    },
  ) {}

  /** A fixed number of statements, and one for each further instant that is overdue. */
  async compare(
    db: Db,
    tried: TriedProgram,
    states: StatesWithSums,
    asOf: Instant,
  ): Promise<ComparedPage> {
    const before = await this.decide(db, tried.inForce, states, asOf);
    const after = await this.decide(db, tried.draft, states, asOf);
    const members = states.states.map(({ memberId, joinedDay }, row): ComparedMember => {
      const was = before[row];
      const becomes = after[row];
      invariant(was && becomes, 'both sets of rules decide everybody');
      return { memberId, joinedDay, before: was, after: becomes, reasons: becomes.reasons };
    });
    return { members, pointsChanges: await this.parts.points.of(db, tried, members, asOf) };
  }

  /** Row by row. */
  private async decide(
    db: Db,
    program: ProgramInForce,
    { states, sums }: StatesWithSums,
    asOf: Instant,
  ): Promise<readonly (DecidedOnce | undefined)[]> {
    const today = program.calendar.dayOf(asOf);
    const decided = new Array<DecidedOnce | undefined>(states.length);
    const rows: Rows = { quiet: [], onTime: [], late: [] };
    states.forEach((state, row) => rows[kindOf(program, state, { asOf, today })].push(row));
    const partOf = (part: readonly number[]): StatesWithSums => ({
      states: part.flatMap((row) => states[row] ?? []),
      sums: selectSums(sums, part),
    });
    const isAll = rows.quiet.length === states.length;
    const quiet = decideQuiet(program, isAll ? { states, sums } : partOf(rows.quiet), asOf);
    rows.quiet.forEach((row, place) => (decided[row] = quiet[place]));
    for (const part of [rows.onTime, rows.late]) {
      if (part.length === 0) continue;
      const found = await this.decideFully(db, program, partOf(part), asOf);
      for (const row of part) decided[row] = found.get(states[row]?.memberId ?? '');
    }
    return decided;
  }

  private async decideFully(
    db: Db,
    program: ProgramInForce,
    part: StatesWithSums,
    asOf: Instant,
  ): Promise<ReadonlyMap<string, DecidedOnce>> {
    // Who has done something meanwhile is looked at as of then: nobody is decided backwards.
    const at = Math.max(asOf, ...part.states.map(({ evaluatedAt }) => evaluatedAt));
    const { after, decided } = await this.parts.deciding.decide(db, program, part, { asOf: at });
    const reasons = new Map<string, ReasonBits>();
    for (const { state, decision } of decided) {
      const bits = (reasons.get(state.memberId) ?? 0) | (decision?.reasons ?? 0);
      reasons.set(state.memberId, bits);
    }
    return new Map(
      after.states.map(({ memberId, tierCode, score, reasons: held }) => [
        memberId,
        { tierCode, score, reasons: held | (reasons.get(memberId) ?? 0) },
      ]),
    );
  }
}

type Rows = Record<ReturnType<typeof kindOf>, number[]>;

/** What stands between a kept state and a decision as of an instant. */
function kindOf(
  { inForce }: ProgramInForce,
  state: MemberState,
  { asOf, today }: { readonly asOf: Instant; readonly today: LocalDay },
): 'quiet' | 'onTime' | 'late' {
  if (state.evaluatedAt > asOf) return 'late';
  const isDue = state.dueAt !== null && state.dueAt <= asOf;
  const isInGrace = state.movement?.grace !== undefined;
  const isQuiet = !isDue && !isInGrace && areSumsCurrent(state, inForce.rules, today);
  return isQuiet ? 'quiet' : 'onTime';
}

/**
 * Members for whom nothing is due and whose sums are those of the day, as most are: the pipeline
 * alone, without all that is made ready to be written.
 */
function decideQuiet(
  { inForce, calendar }: ProgramInForce,
  { states, sums }: StatesWithSums,
  asOf: Instant,
): DecidedOnce[] {
  const { rules, minorPerMajor } = inForce;
  const { score, rank, reasons } = decide(inForce, {
    sums,
    joinedDay: Float64Array.from(states, ({ joinedDay }) => joinedDay),
    held: states.map((state) => standingOfRecord(rules, state)),
    at: new Float64Array(states.length).fill(asOf),
    today: new Float64Array(states.length).fill(calendar.dayOf(asOf)),
    minorPerMajor,
    ...QUIET,
  });
  return states.map((_, row) => ({
    tierCode: tierAt(rules, rank[row] ?? 0).code,
    score: keptScore(score[row] ?? 0),
    reasons: reasons[row] ?? 0,
  }));
}
