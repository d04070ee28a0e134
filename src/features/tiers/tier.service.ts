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
import { keptReading, modelReading, type ModelReading } from '../../domain/tiering/model-reading';
import type { TierKeeping } from '../../domain/tiering/tier-keeping';
import { recordOfStanding } from '../../domain/tiering/standing-record';
import { inForceFor, inTrial, isPartNew, rulesFor } from '../../domain/tiering/trial';
import type { Db, Tx } from '../../platform/database/database';
import { newIdAfter } from '../../platform/id';
import type { ProgramInForce } from '../programs';
import { DecisionStore, type DecisionCause, type NewDecision } from './decision.store';
import { TierChangeStore, type TierChange } from './tier-change.store';
import { enrolNobody, newlyEnrolled, type EnrolMembers } from './enrolment-port.service';
import { announceToNobody, type AnnounceTiers, type TierNotice } from './tier-events.service';
import type { MemberState, StatesWithSums, SweptStates } from './state-row.store';
import { StateStore, type Sweep } from './state.store';

export type { MemberState, StatesWithSums, SweptStates } from './state-row.store';
export type { Sweep } from './state.store';

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
  /** What was compared with what keeps a tier. */
  readonly keeping?: readonly TierKeeping[] | undefined;
  /** What a model said, where one divides. */
  readonly model?: ModelReading | undefined;
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

/** What is kept of members after they were decided; `states` and `sums` go row by row. */
export type DecidedStates = {
  readonly states: readonly MemberState[];
  readonly sums: WindowSums;
  /** Those who are told that their tier will be lost. */
  readonly notices?: readonly TierNotice[];
  /**
   * States as this unit locked them, of as many members as is known, where it has written none of
   * them since: only what differs is written.
   */
  readonly locked?: readonly MemberState[];
};

/** Those of decided members who are to be told that their tier will be lost. */
export const noticesOf = (decided: readonly DecidedMember[]): TierNotice[] =>
  decided.flatMap(({ state: { memberId }, notice }) => (notice ? [{ memberId, ...notice }] : []));

/** Keeps who is in which tier, and why. */
export class TierService {
  private readonly stateStore = new StateStore();
  private readonly decisionStore = new DecisionStore();
  private readonly changeStore = new TierChangeStore();

  constructor(
    private readonly announce: AnnounceTiers = announceToNobody,
    private readonly enrol: EnrolMembers = enrolNobody,
  ) {}

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
      held: members.map(({ memberId }) => inTrial(inForce.trial, memberId, newStanding(at))),
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

  /** Takes members out of all that is listed and decided; what they were remains readable. */
  async setAside(tx: Tx, programId: string, members: StatesWithSums): Promise<void> {
    await this.stateStore.setAside(tx, programId, members);
  }

  /** Puts a member who was set aside back as they were; null for one who was not. */
  async bringBack(tx: Tx, programId: string, memberId: string): Promise<StatesWithSums | null> {
    return this.stateStore.bringBack(tx, programId, memberId);
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
      const isOfSame = state.versionNumber === versionNumber && !isPartNew(state, before);
      const heldReasons = isOfSame ? state.reasons : 0;
      const isKept = isDecisionKept(
        { standing: before, reasons: heldReasons },
        { standing, reasons },
      );
      const { tierCode, termFrom, termUntil, movement } = recordOfStanding(rules, standing);
      // Field by field: literals with spreads in their midst take longer than all the rest.
      return {
        notice: noticeOf.get(row) ?? null,
        state: {
          ...state,
          tierCode,
          termFrom,
          termUntil,
          movement,
          score,
          versionNumber,
          evaluatedAt: at,
          reasons: reasons & STANDING_REASONS,
          dueAt: nextDue(inForce, { standing, after: at, candidateRank }),
        },
        decision: isKept
          ? {
              memberId: state.memberId,
              score,
              candidateRank,
              reasons,
              standing,
              keeping: decisions.keeping.get(row),
              model: modelReading(inForce, batch, row, decisions.models.get(row)),
              rank: standing.rank,
              previousRank: before.rank,
              contributions: contributionsOf(inForceFor(inForce, standing), batch, row),
              decidedAt: at,
            }
          : null,
      };
    });
  }

  /**
   * Keeps what was decided: every decision, every change of a tier, and the states as they are
   * after the last decision of each member; and tells those who listen. Decisions of one member
   * stand in the order in which they act.
   */
  async keep(
    tx: Tx,
    occasion: Occasion,
    { states, sums, notices = [], locked = [] }: DecidedStates,
    decided: readonly DecidedTier[],
  ): Promise<void> {
    const { programId } = occasion;
    const earlier = new Map(states.map(({ memberId, decisionId }) => [memberId, decisionId]));
    const decisions = this.decisionsOf(occasion, decided, earlier);
    const changes = changesOf(decisions);
    if (decisions.length > 0) await this.decisionStore.insert(tx, programId, decisions);
    if (changes.length > 0) await this.changeStore.insert(tx, programId, changes);
    const last = new Map(decisions.map((decision) => [decision.memberId, decision.id]));
    const since = new Map(changes.map(({ memberId, changedAt }) => [memberId, changedAt]));
    const kept = states.map((state) => ({
      ...state,
      decisionId: last.get(state.memberId) ?? state.decisionId,
      tierSince: since.get(state.memberId) ?? state.tierSince,
    }));
    await this.stateStore.save(tx, programId, { states: kept, sums }, locked);
    await this.enrol(tx, occasion, newlyEnrolled(occasion.inForce, kept, locked));
    await this.announce(tx, {
      ...{ programId, cause: occasion.cause, at: occasion.decidedAt },
      moved: decisions.filter(isMove),
      notices: withTiers(notices, states),
    });
  }

  /**
   * Decisions as they are kept. Those of a member follow each other and the one before by their
   * ids, whatever clocks say.
   */
  private decisionsOf(
    occasion: Occasion,
    decided: readonly DecidedTier[],
    earlier: ReadonlyMap<string, string>,
  ): NewDecision[] {
    const { inForce } = occasion;
    const { rules, versionNumber } = inForce;
    const recordedAt = occasion.recordedAt ?? occasion.decidedAt;
    const last = new Map(earlier);
    return decided.map((member) => {
      const { tierCode, termFrom, termUntil, movement } = recordOfStanding(rules, member.standing);
      // Field by field, as above.
      return {
        memberId: member.memberId,
        id: follow(last, member.memberId, recordedAt),
        cause: occasion.cause,
        versionNumber,
        tierCode,
        previousTierCode: member.previousRank < 0 ? null : tierAt(rules, member.previousRank).code,
        candidateTierCode: tierAt(rules, member.candidateRank).code,
        termFrom,
        termUntil,
        movement,
        score: member.score,
        reasons: reasonsOf(rulesFor(inForce, member.standing), member),
        contributions: member.contributions,
        model: member.model ? keptReading(rules, member.model) : null,
        decidedAt: member.decidedAt ?? occasion.decidedAt,
        recordedAt,
      };
    });
  }
}

/** The next id of a member, which then is the last one. */
function follow(last: Map<string, string>, memberId: string, recordedAt: Instant): string {
  const id = newIdAfter(last.get(memberId) ?? '', recordedAt);
  last.set(memberId, id);
  return id;
}

const isMove = ({ tierCode, previousTierCode }: NewDecision): boolean =>
  tierCode !== previousTierCode;

/** The changes of tiers that decisions make, each under the id of its decision. */
const changesOf = (decisions: readonly NewDecision[]): TierChange[] =>
  decisions.filter(isMove).map((decision) => ({
    memberId: decision.memberId,
    id: decision.id,
    decisionId: decision.id,
    cause: decision.cause,
    versionNumber: decision.versionNumber,
    tierCode: decision.tierCode,
    previousTierCode: decision.previousTierCode,
    changedAt: decision.decidedAt,
    recordedAt: decision.recordedAt,
  }));

function withTiers(
  notices: readonly TierNotice[],
  states: readonly MemberState[],
): readonly (TierNotice & { readonly tierCode: string })[] {
  if (notices.length === 0) return [];
  const tiers = new Map(states.map(({ memberId, tierCode }) => [memberId, tierCode]));
  return notices.map((notice) => {
    const tierCode = tiers.get(notice.memberId);
    invariant(tierCode, 'whoever is told was decided');
    return { ...notice, tierCode };
  });
}
