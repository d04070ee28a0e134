import type { FeatureSource } from '../../domain/behaviour/features';
import { emptySums, type WindowSums } from '../../domain/behaviour/window-sums';
import { LAST_DAY } from '../../domain/shared/window';
import type { Review } from '../../domain/tiering/review';
import type { Db } from '../../platform/database/database';
import type { AskedSums, AskedWindow, BehavioursService } from '../behaviours';
import type { ProgramInForce } from '../programs';
import type { MemberState } from '../tiers';

/** For each member of a batch the span that is asked for; null where none is. */
export type AskedReviews = readonly (Review | null)[];

/** Takes sums of spans that differ from member to member out of the buckets. */
export class ReviewSums {
  constructor(private readonly behaviours: BehavioursService) {}

  /**
   * The sums of several spans for a batch of members, span by span: null where no member asks, sums
   * of nothing in the rows of those who do not. Whatever was learnt after the instant of a span was
   * recorded after that instant had been applied, so all that is known counts. One statement, none
   * if nobody asks.
   */
  async load(
    db: Db,
    program: ProgramInForce,
    states: readonly MemberState[],
    spans: readonly AskedReviews[],
  ): Promise<(FeatureSource | null)[]> {
    const asked: AskedWindow[] = [];
    const places = spans.map((reviews) =>
      reviews.map((review, row) => {
        if (review === null) return -1;
        const memberId = states[row]?.memberId ?? '';
        return asked.push({ memberId, ranges: review.ranges, knownUntil: LAST_DAY }) - 1;
      }),
    );
    const found = await this.behaviours.askedSums(db, asked);
    return spans.map((reviews, span) => {
      if (reviews.every((review) => review === null)) return null;
      const source = emptySource(program, states);
      reviews.forEach((review, row) => {
        if (review === null) return;
        source.today[row] = review.today;
        putSums(source.sums, row, found[places[span]?.[row] ?? -1] ?? null);
      });
      return source;
    });
  }
}

function emptySource(program: ProgramInForce, states: readonly MemberState[]): FeatureSource {
  return {
    sums: emptySums(states.length),
    joinedDay: Float64Array.from(states, ({ joinedDay }) => joinedDay),
    today: new Float64Array(states.length),
    minorPerMajor: program.minorPerMajor,
  };
}

/** Fills in what one member's buckets gave; none at all leaves sums of nothing. */
function putSums(sums: WindowSums, row: number, found: AskedSums | null): void {
  if (found === null) return;
  for (const [counter, value] of Object.entries(found.counters)) {
    sums.counters[counter as keyof WindowSums['counters']][row] = value;
  }
  sums.previousAmountMinor[row] = found.previousAmountMinor;
  sums.firstPaidDay[row] = found.firstPaidDay ?? Number.NaN;
  sums.lastPaidDay[row] = found.lastPaidDay ?? Number.NaN;
}
