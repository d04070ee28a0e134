import type { SummedRanges } from '../behaviour/window-sums';
import { comparesSpans, summedRanges } from '../behaviour/summing';
import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { assertNever } from '../shared/invariant';
import { spanStart, type CalendarSpan } from '../shared/period';
import { FIRST_DAY, type DayRange, type Window } from '../shared/window';
import { noticeAt } from './due';
import type { MovementRules, Qualification } from './movement-rules';
import type { ProgramRules, RulesInForce } from './rules';
import type { Standing } from './standing';

/** A span of days that is summed, and the local day that features are seen from. */
export type Review = { readonly today: LocalDay; readonly ranges: SummedRanges };

/** All sums that a decision at an instant at which something falls due is made on. */
export type DueReview = {
  /** What the score is computed from. */
  readonly main: Review;
  /** What tells whether the member still qualifies; null where nobody asks. */
  readonly qualification: Review | null;
  /** Complete months, the last one first; none where no month is looked at. */
  readonly months: readonly DayRange[];
};

/**
 * The sums for a decision at an instant at which something falls due: with nothing of the local day
 * that begins there (docs/domain.md §7). Where a promotion period ends, the score is that of its
 * last day.
 */
export function dueReview(
  { rules, calendar }: RulesInForce,
  standing: Standing,
  at: Instant,
): DueReview {
  const day = calendar.dayOf(at);
  const isPeriodEnd = endsPromotionPeriod(rules.movement, day);
  const seenFrom = isPeriodEnd ? day - 1 : day;
  return {
    main: { today: seenFrom, ranges: upTo(summedRanges(rules, seenFrom), day - 1) },
    qualification: qualificationAt(rules, standing, at, calendar),
    months: monthsAsked(rules, standing, at, calendar),
  };
}

/** Whether a promotion period ends where this day begins. */
export const endsPromotionPeriod = ({ promotion }: MovementRules, day: LocalDay): boolean =>
  promotion.timing === 'PERIOD_END' && spanStart(promotion.period, day, 0) === day;

/** Whether a month turns where this day begins. */
const turnsMonthOn = (day: LocalDay): boolean => spanStart('MONTH', day, 0) === day;

/** The sums that tell whether a member in grace qualifies now, while behaviours are recorded. */
export function graceReview(
  { rules, calendar }: RulesInForce,
  standing: Standing,
  today: LocalDay,
): Review | null {
  if (standing.graceUntil === null || standing.termUntil === null) return null;
  return review(rules, calendar.dayOf(standing.termUntil), { today, to: today });
}

/** The sums that tell whether the term that ended without renewal would have been renewed. */
export function endedReview({ rules, calendar }: RulesInForce, { ended }: Standing): Review | null {
  return ended === null ? null : atEnd(rules, calendar.dayOf(ended.at));
}

function qualificationAt(
  rules: ProgramRules,
  standing: Standing,
  at: Instant,
  calendar: ZoneCalendar,
): Review | null {
  const { termUntil, graceUntil } = standing;
  if (termUntil === null) return null;
  const endDay = calendar.dayOf(termUntil);
  if (graceUntil !== null) {
    const today = calendar.dayOf(at);
    return review(rules, endDay, { today, to: today - 1 });
  }
  const isTold = at === noticeAt(rules, standing, calendar);
  return at >= termUntil || isTold ? atEnd(rules, endDay) : null;
}

/** The qualification window at the end of a term that ends where a day begins. */
function atEnd(rules: ProgramRules, endDay: LocalDay): Review {
  const asked = windowAsked(rules);
  // Of a period only the whole counts; a term may end in the middle of the next one.
  const to = asked.kind === 'PERIOD_ENDED' ? spanStart(asked.period, endDay, 0) : endDay;
  return review(rules, endDay, { today: endDay, to: to - 1 });
}

type Seen = { readonly today: LocalDay; readonly to: LocalDay };

/**
 * The qualification window up to a day and, where scores compare with it, the one before. In grace
 * a period keeps its beginning, and every window runs on.
 */
function review(rules: ProgramRules, endDay: LocalDay, { today, to }: Seen): Review {
  const asked = windowAsked(rules);
  const from = startsBack(asked, endDay, today);
  const current = { from: from(1), to };
  const compares = comparesSpans(rules) && asked.kind !== 'LIFETIME';
  const previous = compares ? { from: from(2), to: from(1) - 1 } : null;
  return { today, ranges: { current, previous } };
}

/** Where the window of qualification begins, and where the ones before it do. */
function startsBack(
  asked: Exclude<Qualification, { kind: 'WINDOW' }>,
  endDay: LocalDay,
  today: LocalDay,
): (back: number) => LocalDay {
  switch (asked.kind) {
    case 'ROLLING':
      return (back) => today - back * asked.days + 1;
    case 'PERIOD_ENDED':
      return (back) => spanStart(asked.period, endDay, -back);
    case 'LIFETIME':
      return () => FIRST_DAY;
    default:
      return assertNever(asked);
  }
}

/** The qualification window with the window of the rules in place of `WINDOW`. */
function windowAsked({
  window,
  movement,
}: ProgramRules): Exclude<Qualification, { kind: 'WINDOW' }> {
  const { qualification } = movement;
  return qualification.kind === 'WINDOW' ? asQualification(window) : qualification;
}

function asQualification(window: Window): Exclude<Qualification, { kind: 'WINDOW' }> {
  if (window.kind !== 'CALENDAR') return window;
  const period: CalendarSpan = window.period;
  return { kind: 'PERIOD_ENDED', period };
}

const upTo = ({ current, previous }: SummedRanges, to: LocalDay): SummedRanges => ({
  current: { from: current.from, to: Math.min(current.to, to) },
  previous,
});

/** How many complete months sustained promotion and decline look back on. */
function monthsNeeded({ movement: { sustained, decline } }: ProgramRules): number {
  const falls = decline === null ? 0 : decline.falls + 1;
  return Math.max(falls, ...sustained.map(({ months }) => months), 0);
}

function monthsAsked(
  rules: ProgramRules,
  { termUntil, graceUntil }: Standing,
  at: Instant,
  calendar: ZoneCalendar,
): DayRange[] {
  const day = calendar.dayOf(at);
  const end = graceUntil ?? termUntil;
  const endsTerm = end !== null && end <= at && rules.movement.sustained.length > 0;
  if (!endsTerm && !turnsMonthOn(day)) return [];
  return Array.from({ length: monthsNeeded(rules) }, (_, back) => ({
    from: spanStart('MONTH', day, -back - 1),
    to: spanStart('MONTH', day, -back) - 1,
  }));
}
