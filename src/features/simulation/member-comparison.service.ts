import { selectSums } from '../../domain/behaviour/window-sums';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { ReasonBits } from '../../domain/tiering/reason';
import type { ComparedMember } from '../../domain/tiering/simulation';
import type { Db } from '../../platform/database/database';
import type { MemberDecisions } from '../deciding';
import type { ProgramInForce } from '../programs';
import type { StatesWithSums } from '../tiers';
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
    const members = states.states.map(({ memberId, joinedDay }): ComparedMember => {
      const was = before.get(memberId);
      const becomes = after.get(memberId);
      invariant(was && becomes, 'both sets of rules decide everybody');
      return { memberId, joinedDay, before: was, after: becomes, reasons: becomes.reasons };
    });
    return { members, pointsChanges: await this.parts.points.of(db, tried, members, asOf) };
  }

  private async decide(
    db: Db,
    program: ProgramInForce,
    { states, sums }: StatesWithSums,
    asOf: Instant,
  ): Promise<ReadonlyMap<string, DecidedOnce>> {
    const onTime = [...states.keys()].filter((row) => (states[row]?.evaluatedAt ?? 0) <= asOf);
    const late = [...states.keys()].filter((row) => (states[row]?.evaluatedAt ?? 0) > asOf);
    const found = new Map<string, DecidedOnce>();
    for (const rows of [onTime, late]) {
      if (rows.length === 0) continue;
      const chosen = rows.flatMap((row) => states[row] ?? []);
      // Who has done something meanwhile is looked at as of then: nobody is decided backwards.
      const at = Math.max(asOf, ...chosen.map(({ evaluatedAt }) => evaluatedAt));
      const part = { states: chosen, sums: selectSums(sums, rows) };
      const { after, decided } = await this.parts.deciding.decide(db, program, part, { asOf: at });
      const reasons = new Map<string, ReasonBits>();
      for (const { state, decision } of decided) {
        const bits = (reasons.get(state.memberId) ?? 0) | (decision?.reasons ?? 0);
        reasons.set(state.memberId, bits);
      }
      for (const { memberId, tierCode, score, reasons: held } of after.states) {
        found.set(memberId, { tierCode, score, reasons: held | (reasons.get(memberId) ?? 0) });
      }
    }
    return found;
  }
}
