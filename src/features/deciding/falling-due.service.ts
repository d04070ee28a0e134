import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { decide, QUIET, type DecisionBatch } from '../../domain/tiering/decide';
import { dueReview } from '../../domain/tiering/review';
import { heldStanding } from '../../domain/tiering/trial';
import type { Db } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import type { DecidedMember, MemberState, TierService } from '../tiers';
import type { ReviewSums } from './review-sums.service';

/** What falling due came to. */
export type FellDue = {
  /** In the order of those handed in, each with everything applied. */
  readonly states: readonly MemberState[];
  /** Round by round: those of one member in the order of the instants at which they act. */
  readonly decided: readonly DecidedMember[];
};

/** No member has more instants behind them than a day each in a century. */
const MOST_ROUNDS = 36_525;

/**
 * Applies what has fallen due for members up to an instant, one instant after the other, each as of
 * its own (docs/domain.md §7). Every driver calls this before it decides.
 */
export class FallingDue {
  constructor(
    private readonly reviews: ReviewSums,
    private readonly tiers: TierService,
  ) {}

  /** One statement for each round in which anything is due, however many members there are. */
  async apply(
    db: Db,
    program: ProgramInForce,
    states: readonly MemberState[],
    until: Instant,
  ): Promise<FellDue> {
    const current = [...states];
    const decided: DecidedMember[] = [];
    for (let round = 0; ; round += 1) {
      invariant(round < MOST_ROUNDS, 'what falls due comes to an end');
      const rows = [...current.keys()].filter((row) => isDue(current[row], until));
      if (rows.length === 0) return { states: current, decided };
      const outcome = await this.round(
        db,
        program,
        rows.flatMap((row) => current[row] ?? []),
      );
      outcome.forEach((member, place) => {
        current[rows[place] ?? 0] = member.state;
        decided.push(member);
      });
    }
  }

  private async round(
    db: Db,
    program: ProgramInForce,
    states: readonly MemberState[],
  ): Promise<DecidedMember[]> {
    const { inForce } = program;
    const held = states.map((state) => heldStanding(inForce, state.memberId, state));
    const at = Float64Array.from(states, ({ dueAt }) => dueAt ?? Number.NaN);
    const asked = held.map((standing, row) => dueReview(inForce, standing, at[row] ?? 0));
    const monthCount = Math.max(...asked.map(({ months }) => months.length));
    const months = Array.from({ length: monthCount }, (_, back) =>
      asked.map(({ main, months: ranges }) => {
        const current = ranges[back];
        return current ? { today: main.today, ranges: { current, previous: null } } : null;
      }),
    );
    const [main, qualification = null, ...monthly] = await this.reviews.load(db, program, states, [
      asked.map((review) => review.main),
      asked.map((review) => review.qualification),
      ...months,
    ]);
    invariant(main, 'every member of a round is due');
    const batch: DecisionBatch = {
      ...{ ...main, ...QUIET },
      ...{ at, held, isDue: true, qualification },
      months: monthly.length === 0 ? null : monthly.flatMap((month) => month ?? []),
    };
    return this.tiers.decided(program, states, batch, decide(inForce, batch));
  }
}

const isDue = (state: MemberState | undefined, until: Instant): boolean =>
  state !== undefined && state.dueAt !== null && state.dueAt <= until;
