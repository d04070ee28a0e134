import { selectSums } from '../../domain/behaviour/window-sums';
import type { Instant } from '../../domain/shared/instant';
import { decide, QUIET, type DecisionBatch } from '../../domain/tiering/decide';
import { graceReview } from '../../domain/tiering/review';
import type { Standing } from '../../domain/tiering/standing';
import { heldStanding } from '../../domain/tiering/trial';
import type { Db } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import {
  noticesOf,
  type DecidedMember,
  type DecidedStates as KeptStates,
  type StatesWithSums,
  type TierService,
} from '../tiers';
import type { FallingDue } from './falling-due.service';
import type { ReviewSums } from './review-sums.service';
import type { WindowRefresh } from './window-refresh.service';

/** As of when members are decided, and what is done to their standings before they are. */
export type DecidingMoment = {
  readonly asOf: Instant;
  readonly change?: (standing: Standing) => Standing;
};

/** What deciding members came to; nothing of it is written yet. */
export type DecidedStates = {
  /** As they are after the last decision, with the sums of that day. */
  readonly after: Required<Omit<KeptStates, 'locked'>>;
  /** Everything that was decided, first what had fallen due. */
  readonly decided: readonly DecidedMember[];
};

/**
 * Decides members as of an instant at which nothing happens to them: what has fallen due by then,
 * in its order, and then the day. The nightly run writes what comes out, a simulation compares it.
 */
export class MemberDecisions {
  constructor(
    private readonly parts: {
      readonly tiers: TierService;
      readonly windows: WindowRefresh;
      readonly dues: FallingDue;
      readonly reviews: ReviewSums;
    },
  ) {}

  /**
   * Members who were decided as of a later instant are left out: what had fallen due was applied to
   * them first. A fixed number of statements, and one for each further instant that is overdue.
   */
  async decide(
    db: Db,
    program: ProgramInForce,
    { states: known, sums: knownSums }: StatesWithSums,
    { asOf, change = (standing) => standing }: DecidingMoment,
  ): Promise<DecidedStates> {
    const { inForce, calendar } = program;
    const today = calendar.dayOf(asOf);
    const places = [...known.keys()].filter((row) => (known[row]?.evaluatedAt ?? 0) <= asOf);
    const states = places.flatMap((row) => known[row] ?? []);
    const sums = selectSums(knownSums, places);
    const fell = await this.parts.dues.apply(db, program, states, asOf);
    const settled = { states: fell.states, sums };
    const current = await this.parts.windows.refresh(db, program, settled, today);
    const held = current.states.map((state) =>
      change(heldStanding(inForce, state.memberId, state)),
    );
    const grace = held.map((standing) => graceReview(inForce, standing, today));
    const [qualification = null] = await this.parts.reviews.load(db, program, current.states, [
      grace,
    ]);
    const batch: DecisionBatch = {
      sums: current.sums,
      joinedDay: Float64Array.from(current.states, (state) => state.joinedDay),
      held,
      at: new Float64Array(held.length).fill(asOf),
      today: new Float64Array(held.length).fill(today),
      minorPerMajor: inForce.minorPerMajor,
      ...{ ...QUIET, qualification },
    };
    const decisions = decide(inForce, batch);
    const members = this.parts.tiers.decided(program, current.states, batch, decisions);
    const decided = [...fell.decided, ...members];
    return {
      after: {
        states: members.map(({ state }) => state),
        sums: current.sums,
        notices: noticesOf(decided),
      },
      decided,
    };
  }
}
