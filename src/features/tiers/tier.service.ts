import { invariant } from '../../domain/shared/invariant';
import { emptySums, type WindowSums } from '../../domain/behaviour/window-sums';
import { scoreSlidesOn, summingKey } from '../../domain/behaviour/summing';
import type { Instant } from '../../domain/shared/instant';
import { decide, type DecisionBatch } from '../../domain/tiering/decide';
import { STANDING_REASONS, type ReasonBits } from '../../domain/tiering/reason';
import { contributionsOf, reasonsOf, type Contribution } from '../../domain/tiering/explain';
import { tierAt, type RulesInForce } from '../../domain/tiering/rules';
import { newStanding, type Standing } from '../../domain/tiering/standing';
import { recordOfStanding } from '../../domain/tiering/standing-record';
import type { Db, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import type { ProgramInForce } from '../programs';
import { DecisionStore, type Decision, type DecisionCause } from './decision.store';
import {
  StateStore,
  type MemberState,
  type StatesWithSums,
  type Sweep,
  type SweptStates,
} from './state.store';

export type { MemberState, StatesWithSums, SweptStates } from './state.store';

/** A member who is new to the programme. */
export type JoiningMember = { readonly memberId: string; readonly joinedAt: Instant };

/** A decision that the pipeline made, before it has an id. */
export type DecidedTier = {
  readonly memberId: string;
  readonly score: number;
  readonly candidateRank: number;
  readonly rank: number;
  /** −1 for the first decision of a member. */
  readonly previousRank: number;
  readonly reasons: ReasonBits;
  readonly standing: Standing;
  readonly contributions: readonly Contribution[];
};

/** When, by which rules and on whose behalf members are decided. */
export type Occasion = {
  readonly programId: string;
  readonly inForce: RulesInForce;
  readonly decidedAt: Instant;
  readonly cause: DecisionCause;
};

/** Keeps who is in which tier, and why. */
export class TierService {
  private readonly stateStore = new StateStore();
  private readonly decisionStore = new DecisionStore();

  /** Puts new members into the tier that the rules give to one who has done nothing. */
  async open(
    tx: Tx,
    program: ProgramInForce,
    members: readonly JoiningMember[],
    { at, cause }: { readonly at: Instant; readonly cause: 'REGISTRATION' | 'BACKFILL' },
  ): Promise<void> {
    const { inForce, calendar } = program;
    const occasion: Occasion = { programId: program.id, inForce, decidedAt: at, cause };
    const today = calendar.dayOf(at);
    const batch: DecisionBatch = {
      sums: emptySums(members.length),
      joinedDay: Float64Array.from(members, ({ joinedAt }) => calendar.dayOf(joinedAt)),
      held: members.map(() => newStanding(at)),
      at: new Float64Array(members.length).fill(at),
      today: new Float64Array(members.length).fill(today),
      minorPerMajor: inForce.minorPerMajor,
      ...{ facts: null, review: null, months: null },
    };
    const decided = decide(inForce, batch);
    const standing = (row: number): Standing => {
      const held = decided.standing[row];
      invariant(held, 'every member of a batch has a standing');
      return held;
    };
    const decisions = this.decisionsOf(
      occasion,
      members.map(({ memberId }, row) => ({
        memberId,
        score: decided.score[row] ?? 0,
        candidateRank: decided.candidateRank[row] ?? 0,
        rank: decided.rank[row] ?? 0,
        previousRank: -1,
        reasons: decided.reasons[row] ?? 0,
        standing: standing(row),
        contributions: contributionsOf(inForce.rules.weights, batch, row),
      })),
    );
    await this.decisionStore.insert(tx, program.id, at, decisions);
    const states = decisions.map((decision, row): MemberState => ({
      memberId: decision.memberId,
      ...recordOfStanding(inForce.rules, standing(row)),
      tierSince: at,
      dueAt: null,
      score: decision.score,
      reasons: (decided.reasons[row] ?? 0) & STANDING_REASONS,
      decisionId: decision.id,
      versionNumber: inForce.versionNumber,
      evaluatedAt: at,
      joinedDay: batch.joinedDay[row] ?? today,
      lastActiveDay: null,
      windowKey: summingKey(inForce.rules),
      windowDay: today,
      slidesOn: scoreSlidesOn(inForce.rules, today, null),
    }));
    await this.stateStore.save(tx, program.id, { states, sums: batch.sums });
  }

  /** Members' states for the rest of the unit; nobody else decides them meanwhile. */
  async lock(tx: Tx, memberIds: readonly string[]): Promise<StatesWithSums> {
    return this.stateStore.lock(tx, memberIds);
  }

  /** Everybody, or those whose windows slide up to a day; in pages, without locks. */
  sweep(db: Db, sweep: Sweep): AsyncIterable<SweptStates> {
    return this.stateStore.sweep(db, sweep);
  }

  /** How many members a programme has. Not cheap: for long work that shows how far it has come. */
  async count(db: Db, programId: string): Promise<number> {
    return this.stateStore.count(db, programId);
  }

  async find(db: Db, memberIds: readonly string[]): Promise<MemberState[]> {
    return this.stateStore.find(db, memberIds);
  }

  /**
   * Keeps what was decided: every decision, and the states as they are after the last one of each
   * member. `states` and `sums` go row by row.
   */
  async keep(
    tx: Tx,
    occasion: Occasion,
    after: { readonly states: readonly MemberState[]; readonly sums: WindowSums },
    decided: readonly DecidedTier[],
  ): Promise<void> {
    const decisions = this.decisionsOf(occasion, decided);
    if (decisions.length > 0) {
      await this.decisionStore.insert(tx, occasion.programId, occasion.decidedAt, decisions);
    }
    const last = new Map(decisions.map((decision) => [decision.memberId, decision]));
    const moved = new Set(
      decisions
        .filter(({ tierCode, previousTierCode }) => tierCode !== previousTierCode)
        .map(({ memberId }) => memberId),
    );
    const states = after.states.map((state) => {
      const decision = last.get(state.memberId);
      if (!decision) return state;
      return {
        ...state,
        decisionId: decision.id,
        tierSince: moved.has(state.memberId) ? occasion.decidedAt : state.tierSince,
      };
    });
    await this.stateStore.save(tx, occasion.programId, { states, sums: after.sums });
  }

  private decisionsOf(occasion: Occasion, decided: readonly DecidedTier[]): Decision[] {
    const { rules, versionNumber } = occasion.inForce;
    return decided.map((member) => ({
      memberId: member.memberId,
      id: newId(occasion.decidedAt),
      cause: occasion.cause,
      versionNumber,
      tierCode: tierAt(rules, member.rank).code,
      previousTierCode: member.previousRank < 0 ? null : tierAt(rules, member.previousRank).code,
      candidateTierCode: tierAt(rules, member.candidateRank).code,
      termUntil: member.standing.termUntil,
      score: member.score,
      reasons: reasonsOf(rules, member),
      contributions: member.contributions,
      decidedAt: occasion.decidedAt,
    }));
  }
}
