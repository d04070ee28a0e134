import { selectSums, emptySums } from '../../domain/behaviour/window-sums';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { decide, type DecisionBatch } from '../../domain/tiering/decide';
import { contributionsOf } from '../../domain/tiering/explain';
import { STANDING_REASONS } from '../../domain/tiering/reason';
import { recordOfStanding, standingOfRecord } from '../../domain/tiering/standing-record';
import type { Db, Tx } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import type { DecidedTier, MemberState, Occasion, StatesWithSums, TierService } from '../tiers';

/** Takes the sums of members from the buckets again where they are not those of a day. */
export interface RefreshesWindows {
  refresh(
    db: Db,
    program: ProgramInForce,
    members: StatesWithSums,
    today: LocalDay,
  ): Promise<StatesWithSums>;
}

/** The member who is decided: as the merge left them, and as they were before it. */
export type MergedMember = {
  readonly state: MemberState;
  readonly before: MemberState;
  readonly at: Instant;
};

/** Decides the member in whom two became one, and the one who goes on alone. */
export class MergeDecision {
  constructor(
    private readonly tiers: TierService,
    private readonly windows: RefreshesWindows,
  ) {}

  /** Takes the source out of all that is decided, with the sums that it was decided from. */
  async setAside(
    tx: Tx,
    program: ProgramInForce,
    { states, sums }: StatesWithSums,
    place: number,
  ): Promise<void> {
    await this.tiers.setAside(tx, program.id, {
      states: states.slice(place, place + 1),
      sums: selectSums(sums, [place]),
    });
  }

  /** Through the pipeline, on the sums that the buckets give now; always kept, with its cause. */
  async decide(tx: Tx, program: ProgramInForce, merged: MergedMember): Promise<void> {
    const { inForce, calendar } = program;
    const { before, at } = merged;
    const today = calendar.dayOf(at);
    const stale = { states: [merged.state], sums: emptySums(1) };
    const { states, sums } = await this.windows.refresh(tx, program, stale, today);
    const [state] = states;
    invariant(state, 'whoever is refreshed is still there');
    const batch: DecisionBatch = {
      sums,
      joinedDay: Float64Array.of(state.joinedDay),
      held: [standingOfRecord(inForce.rules, state)],
      at: Float64Array.of(at),
      today: Float64Array.of(today),
      minorPerMajor: inForce.minorPerMajor,
      ...{ facts: null, review: null, months: null },
    };
    const decided = decide(inForce, batch);
    const [standing] = decided.standing;
    invariant(standing, 'every member of a batch has a standing');
    const tier: DecidedTier = {
      memberId: state.memberId,
      score: decided.score[0] ?? 0,
      candidateRank: decided.candidateRank[0] ?? 0,
      rank: standing.rank,
      previousRank: standingOfRecord(inForce.rules, before).rank,
      reasons: decided.reasons[0] ?? 0,
      standing,
      contributions: contributionsOf(inForce.rules.weights, batch, 0),
    };
    const occasion: Occasion = {
      programId: program.id,
      inForce,
      decidedAt: at,
      cause: 'MERGE',
    };
    const after: MemberState = {
      ...state,
      ...recordOfStanding(inForce.rules, standing),
      score: tier.score,
      reasons: tier.reasons & STANDING_REASONS,
      versionNumber: inForce.versionNumber,
      evaluatedAt: at,
    };
    await this.tiers.keep(tx, occasion, { states: [after], sums }, [tier]);
  }
}
