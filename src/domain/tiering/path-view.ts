import type { FeatureSource } from '../behaviour/features';
import { sourceOfDays, type MemberDays } from '../behaviour/member-days';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import type { LocalDay } from '../shared/calendar';
import { summedRanges } from '../behaviour/summing';
import type { SummedRanges } from '../behaviour/window-sums';
import type { DayRange } from '../shared/window';
import { scoresOf } from '../value/score';
import type { Counts } from './path-act';
import type { RulesInForce } from './rules';
import type { Deduction, Standing } from './standing';

/** What somebody does, all together: what is counted, and on which local days. */
export type Doing = {
  readonly counts: Counts;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly isPurchase: boolean;
};

/** One member seen on one day over given days, and what would be seen if they did something. */
export type View = {
  readonly range: DayRange;
  /** The score, less deductions; NaN where there is none. */
  readonly score: number;
  readonly source: FeatureSource;
  /** Asks a question of the member as they would be seen; what is given does not outlive it. */
  readonly when: <Answer>(doing: Doing, ask: Ask<Answer>) => Answer;
};
export type Ask<Answer> = (seen: {
  readonly score: number;
  readonly source: FeatureSource;
}) => Answer;

/** Who is seen, by which rules, and what is taken from the score. */
export type Seen = {
  readonly inForce: RulesInForce;
  readonly member: MemberDays;
  readonly deductions: readonly Deduction[];
  /** The days on which something is counted already. */
  readonly activeDays: ReadonlySet<LocalDay>;
  /** Rows of before, by the days in them: most days see what the day before has seen. */
  readonly rows: Map<string, FeatureSource>;
};

/** A member to look at. */
export const seenAs = (inForce: RulesInForce, member: MemberDays, standing: Standing): Seen => ({
  ...{ inForce, member, deductions: standing.deductions, rows: new Map() },
  activeDays: new Set(
    member.days.flatMap(({ day, counts }) => ((counts.activeDays ?? 0) > 0 ? [day] : [])),
  ),
});

/**
 * A member on a day if nothing more happens until then: over the window of the rules, or over other
 * days. Deductions hold that are not over when `at` comes.
 */
export function viewOn(
  seen: Seen,
  on: { readonly day: LocalDay; readonly at: Instant; readonly ranges?: SummedRanges },
): View {
  const { inForce, deductions, activeDays } = seen;
  const ranges = on.ranges ?? summedRanges(inForce.rules, on.day);
  const source = { ...rowOf(seen, ranges), today: Float64Array.of(on.day) };
  const deducted = deductions
    .filter(({ until }) => on.at < until)
    .reduce((sum, { amount }) => sum + amount, 0);
  const scored = (): { score: number; source: FeatureSource } => ({
    score: roundScore((scoresOf(inForce, source)[0] ?? Number.NaN) - deducted),
    source,
  });
  return {
    range: ranges.current,
    score: scored().score,
    source,
    when: (doing, ask) => {
      const undo = applied(source, doing, activeDays);
      const answer = ask(scored());
      undo();
      return answer;
    },
  };
}

/** The row of a member over given days; shared by all views that have the same days in them. */
function rowOf(
  { inForce, member, rows }: Seen,
  { current, previous }: SummedRanges,
): FeatureSource {
  const key = `${placesIn(member, current)}|${previous ? placesIn(member, previous) : ''}`;
  const known = rows.get(key);
  if (known) return known;
  const { minorPerMajor } = inForce;
  const row = sourceOfDays(member, { ranges: { current, previous }, today: 0, minorPerMajor });
  rows.set(key, row);
  return row;
}

/** How many days of a member lie before a range, and how many before its end. */
function placesIn({ days }: MemberDays, { from, to }: DayRange): string {
  let before = 0;
  let until = 0;
  for (const { day } of days) {
    if (day < from) before += 1;
    if (day <= to) until += 1;
  }
  return `${before}:${until}`;
}

/** Puts what is done into a row that belongs to a view alone; gives what takes it out again. */
function applied(
  { sums }: FeatureSource,
  { counts, from, to, isPurchase }: Doing,
  activeDays: ReadonlySet<LocalDay>,
): () => void {
  const before: (readonly [Float64Array, number])[] = [];
  const put = (column: Float64Array, value: number): void => {
    before.push([column, column[0] ?? Number.NaN]);
    column[0] = value;
  };
  for (const [counter, by] of counts) {
    const column = sums.counters[counter];
    put(column, (column[0] ?? 0) + by);
  }
  let fresh = to - from + 1;
  for (let day = from; day <= to; day += 1) if (activeDays.has(day)) fresh -= 1;
  put(sums.counters.activeDays, (sums.counters.activeDays[0] ?? 0) + fresh);
  if (isPurchase) {
    const first = sums.firstPaidDay[0] ?? Number.NaN;
    const last = sums.lastPaidDay[0] ?? Number.NaN;
    put(sums.firstPaidDay, Number.isNaN(first) ? to : Math.min(first, to));
    put(sums.lastPaidDay, Number.isNaN(last) ? to : Math.max(last, to));
  }
  return () => {
    for (const [column, value] of before.toReversed()) column[0] = value;
  };
}
