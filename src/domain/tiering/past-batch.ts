import type { FeatureSource } from '../behaviour/features';
import { putKnownSums } from '../behaviour/known-days';
import { scoreSlidesOn, summedRanges } from '../behaviour/summing';
import type { Counter } from '../behaviour/counters';
import { emptySumsOf } from '../behaviour/window-sums';
import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { invariant } from '../shared/invariant';
import { QUIET, type DecisionBatch } from './decide';
import type { PastMember } from './past-member';
import { dueReview, endedReview, graceReview, type Review } from './review';
import type { RulesInForce } from './rules';
import type { Standing } from './standing';

/** Members at one moment of their past, and what they held until then. */
export type PastRows = {
  readonly inForce: RulesInForce;
  readonly members: readonly PastMember[];
  readonly held: readonly Standing[];
  /** What decisions by these rules are made from. */
  readonly counters: ReadonlySet<Counter>;
  /** The last local day of which something is known. */
  readonly knownUntil: LocalDay;
};

/** When members are decided, and the local day that they are seen from. */
export type PastMoment = { readonly at: Instant; readonly today: LocalDay };

/** A batch, and by row the first day on which its sums may be others although nothing is known. */
export type PastDay = { readonly batch: DecisionBatch; readonly slidesOn: readonly LocalDay[] };

/** What a decision of a day is made on, from what was known then. */
export function pastDayBatch(rows: PastRows, { at, today }: PastMoment): PastDay {
  const { inForce, members, held, knownUntil } = rows;
  const ranges = summedRanges(inForce.rules, today);
  const source = emptySource(rows, today);
  const slidesOn = members.map(({ known }, row) => {
    const oldest = putKnownSums(source.sums, row, known, { ranges, knownUntil });
    return scoreSlidesOn(inForce.rules, today, oldest);
  });
  const grace = held.map((standing) => graceReview(inForce, standing, today));
  const batch: DecisionBatch = {
    ...{ ...source, ...QUIET, held },
    at: new Float64Array(held.length).fill(at),
    qualification: reviewed(rows, grace),
  };
  return { batch, slidesOn };
}

/** What tells whether terms that ended would have been renewed, from what was known then. */
export const pastEnded = (rows: PastRows): FeatureSource | null =>
  reviewed(
    rows,
    rows.held.map((standing) => endedReview(rows.inForce, standing)),
  );

/** What is decided on where something falls due, for each member at an instant of their own. */
export function pastDueBatch(rows: PastRows, at: Float64Array): DecisionBatch {
  const { inForce, held } = rows;
  const asked = held.map((standing, row) => dueReview(inForce, standing, at[row] ?? 0));
  const monthCount = Math.max(...asked.map(({ months }) => months.length));
  const main = reviewed(
    rows,
    asked.map((review) => review.main),
  );
  invariant(main, 'every member of a round is due');
  const months = Array.from({ length: monthCount }, (_, back) =>
    asked.map(({ main: { today }, months: ranges }): Review | null => {
      const current = ranges[back];
      return current ? { today, ranges: { current, previous: null } } : null;
    }),
  ).flatMap((month) => reviewed(rows, month) ?? []);
  return {
    ...{ ...main, ...QUIET, held, at, isDue: true },
    qualification: reviewed(
      rows,
      asked.map((review) => review.qualification),
    ),
    months: monthCount === 0 ? null : months,
  };
}

/** Sums of spans of each member's own; null where nobody asks. */
function reviewed(rows: PastRows, reviews: readonly (Review | null)[]): FeatureSource | null {
  if (reviews.every((review) => review === null)) return null;
  const { members, knownUntil } = rows;
  const source = emptySource(rows, 0);
  reviews.forEach((review, row) => {
    if (review === null) return;
    source.today[row] = review.today;
    const known = members[row]?.known ?? [];
    putKnownSums(source.sums, row, known, { ranges: review.ranges, knownUntil });
  });
  return source;
}

function emptySource({ inForce, members, counters }: PastRows, today: LocalDay): FeatureSource {
  return {
    sums: emptySumsOf(members.length, counters),
    joinedDay: Float64Array.from(members, ({ joinedDay }) => joinedDay),
    today: new Float64Array(members.length).fill(today),
    minorPerMajor: inForce.minorPerMajor,
  };
}
