import { areSumsCurrent } from '../../domain/behaviour/summing';
import { selectSums } from '../../domain/behaviour/window-sums';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { decide, QUIET } from '../../domain/tiering/decide';
import { keptScore } from '../../domain/tiering/kept-decision';
import type { ReasonBits } from '../../domain/tiering/reason';
import { tierAt } from '../../domain/tiering/rules';
import type { ComparedMember } from '../../domain/tiering/simulation';
import { heldStanding } from '../../domain/tiering/trial';
import type { Clock } from '../../platform/clock';
import type { Db } from '../../platform/database/database';
import type { FallingDue, MemberDecisions } from '../deciding';
import type { ProgramInForce } from '../programs';
import type { MemberPages, MemberState, StatesWithSums, SweptStates } from '../tiers';
import type { PointsChange } from './points-change.service';
import { columnsOf, type TriedProgram } from './tried-rules.service';

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
      readonly pages: MemberPages;
      readonly clock: Clock;
      readonly dues: FallingDue;
      readonly deciding: MemberDecisions;
      readonly points: PointsChange;
    },
  ) {}

  /**
   * A fixed number of statements, and one for each further instant that is overdue. Whoever is gone
   * meanwhile is passed over.
   */
  async compare(
    db: Db,
    tried: TriedProgram,
    page: SweptStates,
    asOf: Instant,
  ): Promise<ComparedPage> {
    const quiet = [
      quietRows(tried.inForce, page, asOf),
      quietRows(tried.draft, page, asOf),
    ] as const;
    const others = await this.others(db, tried, page, quiet);
    const whole = { ...others, states: await this.settled(db, tried, others, asOf) };
    const before = await this.decide(db, tried.inForce, { page, quiet: quiet[0], whole }, asOf);
    const after = await this.decide(db, tried.draft, { page, quiet: quiet[1], whole }, asOf);
    const members = page.memberIds.flatMap((memberId, row): ComparedMember[] => {
      const was = before[row];
      const becomes = after[row];
      if (!was || !becomes) return [];
      const joinedDay = page.joinedDay[row] ?? 0;
      return [{ memberId, joinedDay, before: was, after: becomes, reasons: becomes.reasons }];
    });
    return { members, pointsChanges: await this.parts.points.of(db, tried, members, asOf) };
  }

  /** The whole states of those of whom more is to be decided than a page tells. */
  private async others(
    db: Db,
    tried: TriedProgram,
    { memberIds }: SweptStates,
    quiet: readonly (readonly boolean[])[],
  ): Promise<StatesWithSums> {
    const ids = memberIds.filter((_, row) => quiet.some((rows) => !rows[row]));
    return this.parts.pages.of(db, ids, columnsOf(tried));
  }

  /** What falls due before the draft could be in force is decided by the rules in force. */
  private async settled(
    db: Db,
    { inForce }: TriedProgram,
    { states }: StatesWithSums,
    asOf: Instant,
  ): Promise<readonly MemberState[]> {
    const { clock, dues } = this.parts;
    const until = Math.min(asOf, clock()) - 1;
    return (await dues.apply(db, inForce, states, until)).states;
  }

  /** Row by row. */
  private async decide(
    db: Db,
    program: ProgramInForce,
    { page, quiet, whole }: Asked,
    asOf: Instant,
  ): Promise<readonly (DecidedOnce | undefined)[]> {
    const decided = new Array<DecidedOnce | undefined>(page.memberIds.length);
    const rows = [...page.memberIds.keys()].filter((row) => quiet[row]);
    decideQuiet(program, page, rows, asOf).forEach((one, place) => {
      decided[rows[place] ?? -1] = one;
    });
    if (rows.length === decided.length) return decided;
    const places = new Map(page.memberIds.map((memberId, row) => [memberId, row]));
    const asked = whole.states.flatMap(({ memberId }, row) =>
      quiet[places.get(memberId) ?? -1] ? [] : [row],
    );
    const isLate = (row: number): boolean => (whole.states[row]?.evaluatedAt ?? 0) > asOf;
    for (const part of [asked.filter((row) => !isLate(row)), asked.filter(isLate)]) {
      if (part.length === 0) continue;
      const states = {
        states: part.flatMap((row) => whole.states[row] ?? []),
        sums: selectSums(whole.sums, part),
      };
      for (const [memberId, one] of await this.decideFully(db, program, states, asOf)) {
        decided[places.get(memberId) ?? -1] = one;
      }
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

type Asked = {
  readonly page: SweptStates;
  /** By row of the page. */
  readonly quiet: readonly boolean[];
  readonly whole: StatesWithSums;
};

/** By row, whether nothing stands between a kept state and a decision as of an instant. */
function quietRows(
  { inForce, calendar }: ProgramInForce,
  { records, windows, dueAt, isLater }: SweptStates,
  asOf: Instant,
): readonly boolean[] {
  const today = calendar.dayOf(asOf);
  return windows.map((window, row) => {
    const due = dueAt[row] ?? null;
    const isDue = due !== null && due <= asOf;
    const isInGrace = records[row]?.movement?.grace !== undefined;
    return !isLater[row] && !isDue && !isInGrace && areSumsCurrent(window, inForce.rules, today);
  });
}

/**
 * Members for whom nothing is due and whose sums are those of the day, as most are: the pipeline
 * alone, without all that is made ready to be written.
 */
function decideQuiet(
  { inForce, calendar }: ProgramInForce,
  page: SweptStates,
  rows: readonly number[],
  asOf: Instant,
): DecidedOnce[] {
  const { rules, minorPerMajor } = inForce;
  const isAll = rows.length === page.memberIds.length;
  const { score, rank, reasons } = decide(inForce, {
    sums: isAll ? page.sums : selectSums(page.sums, rows),
    joinedDay: isAll ? page.joinedDay : Float64Array.from(rows, (row) => page.joinedDay[row] ?? 0),
    held: rows.map((row) => {
      const record = page.records[row];
      invariant(record, 'every row of a page has a record');
      return heldStanding(inForce, page.memberIds[row] ?? '', record);
    }),
    at: new Float64Array(rows.length).fill(asOf),
    today: new Float64Array(rows.length).fill(calendar.dayOf(asOf)),
    minorPerMajor,
    ...QUIET,
  });
  return rows.map((_, place) => ({
    tierCode: tierAt(rules, rank[place] ?? 0).code,
    score: keptScore(score[place] ?? 0),
    reasons: reasons[place] ?? 0,
  }));
}
