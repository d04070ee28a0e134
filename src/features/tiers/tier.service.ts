import { invariant } from '../../domain/shared/invariant';
import { emptySums, type WindowSums } from '../../domain/behaviour/window-sums';
import { scoreSlidesOn, summingKey } from '../../domain/behaviour/summing';
import type { Instant } from '../../domain/shared/instant';
import {
  decide,
  QUIET,
  type DecisionBatch,
  type Decisions,
  type DemotionNotice,
} from '../../domain/tiering/decide';
import { nextDue } from '../../domain/tiering/due';
import { isDecisionKept, keptScore } from '../../domain/tiering/kept-decision';
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

export type { MemberState, StatesWithSums, Sweep, SweptStates } from './state.store';

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
  /** From when on it acts; the instant of the occasion where nothing is said. */
  readonly decidedAt?: Instant;
};

/** A member as a decision left them. */
export type DecidedMember = {
  readonly state: MemberState;
  /** Null where nothing has changed that is kept. */
  readonly decision: DecidedTier | null;
  readonly notice: Omit<DemotionNotice, 'row'> | null;
};

/** When, by which rules and on whose behalf members are decided. */
export type Occasion = {
  readonly programId: string;
  readonly inForce: RulesInForce;
  readonly decidedAt: Instant;
  /** When it becomes known; the same where nothing is said. */
  readonly recordedAt?: Instant;
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
      ...QUIET,
    };
    const decided = decide(inForce, batch);
    const stateOf = ({ memberId }: JoiningMember, row: number): MemberState => ({
      memberId,
      ...{ tierCode: '', termFrom: at, termUntil: null, movement: null, dueAt: null },
      ...{ tierSince: at, evaluatedAt: at, score: 0, reasons: 0, decisionId: '' },
      versionNumber: inForce.versionNumber,
      joinedDay: batch.joinedDay[row] ?? today,
      lastActiveDay: null,
      windowKey: summingKey(inForce.rules),
      windowDay: today,
      slidesOn: scoreSlidesOn(inForce.rules, today, null),
    });
    const opened = this.decided(program, members.map(stateOf), batch, decided);
    const states = opened.map(({ state }) => state);
    const decisions = opened.flatMap(({ decision }) => decision ?? []);
    await this.keep(tx, occasion, { states, sums: batch.sums }, decisions);
  }

  /** Members' states for the rest of the unit; nobody else decides them meanwhile. */
  async lock(tx: Tx, memberIds: readonly string[]): Promise<StatesWithSums> {
    return this.stateStore.lock(tx, memberIds);
  }

  /** Everybody, or those for whom a day may change something; in pages, without locks. */
  sweep(db: Db, sweep: Sweep): AsyncIterable<SweptStates> {
    return this.stateStore.sweep(db, sweep);
  }

  /** How many members a programme has. Not cheap: for long work that shows how far it has come. */
  async count(db: Db, programId: string): Promise<number> {
    return this.stateStore.count(db, programId);
  }

  /** How many members are in each tier, by its code. */
  async countByTier(db: Db, programId: string): Promise<Readonly<Record<string, number>>> {
    return this.stateStore.countByTier(db, programId);
  }

  async find(db: Db, memberIds: readonly string[]): Promise<MemberState[]> {
    return this.stateStore.find(db, memberIds);
  }

  /** What decisions make of members' states, row by row; nothing is written. */
  decided(
    { inForce }: ProgramInForce,
    states: readonly MemberState[],
    batch: DecisionBatch,
    decisions: Decisions,
  ): DecidedMember[] {
    const { rules, versionNumber } = inForce;
    const noticeOf = new Map(decisions.notices.map(({ row, ...notice }) => [row, notice]));
    return states.map((state, row): DecidedMember => {
      const standing = decisions.standing[row];
      const before = batch.held[row];
      invariant(standing && before, 'every member of a batch has a standing');
      const at = batch.at[row] ?? state.evaluatedAt;
      const reasons = decisions.reasons[row] ?? 0;
      const candidateRank = decisions.candidateRank[row] ?? 0;
      const score = keptScore(decisions.score[row] ?? 0);
      const heldReasons = state.versionNumber === versionNumber ? state.reasons : 0;
      const isKept = isDecisionKept(
        { standing: before, reasons: heldReasons },
        { standing, reasons },
      );
      return {
        notice: noticeOf.get(row) ?? null,
        state: {
          ...state,
          ...recordOfStanding(rules, standing),
          ...{ score, versionNumber, evaluatedAt: at },
          reasons: reasons & STANDING_REASONS,
          dueAt: nextDue(inForce, { standing, after: at, candidateRank }),
        },
        decision: isKept
          ? {
              ...{ memberId: state.memberId, score, candidateRank, reasons, standing },
              rank: standing.rank,
              previousRank: before.rank,
              contributions: contributionsOf(inForce, batch, row),
              decidedAt: at,
            }
          : null,
      };
    });
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
