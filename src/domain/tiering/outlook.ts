import { summedRanges } from '../behaviour/summing';
import type { SummedRanges } from '../behaviour/window-sums';
import type { LocalDay } from '../shared/calendar';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import { periodStart, spanStart } from '../shared/period';
import { FIRST_DAY, LAST_DAY, type DayRange } from '../shared/window';
import { nextDays } from './path-dates';
import { seenAs, viewOn, type View } from './path-view';
import { waysTo, type Path, type PathQuestion } from './paths';
import { rankOf, tierAt, type ProgramRules } from './rules';
import type { Standing } from './standing';

/** What becomes of a tier when its term ends, by what is known now. */
export type TierReview = {
  /** The tier that is kept or lost: the earned one. */
  readonly rank: number;
  /** When it is decided (exclusive): the end of the term, or of the grace that runs. */
  readonly until: Instant;
  readonly isInGrace: boolean;
  /** The score that keeps the tier: its threshold less the hysteresis. */
  readonly required: number;
  /** The score over the qualification window; null where there is none. */
  readonly actual: number | null;
  readonly missing: number;
  readonly isKept: boolean;
  /** The tier that comes otherwise; null where the rules leave the tier as it is. */
  readonly otherwiseRank: number | null;
  /** When that tier comes: after the grace, if there is one. */
  readonly otherwiseFrom: Instant | null;
};

/** A review with the cheapest ways to keep the tier; none where it is kept anyway. */
export type TierOutlook = TierReview & { readonly paths: readonly Path[] };

/**
 * What is required when the term ends, and what is missing, given the score over the qualification
 * window (docs/domain.md §7, "At the end of validity"). Null in the base tier and for tiers that
 * are held for ever: nothing can be lost.
 */
export function reviewOf(
  { rules, calendar }: PathQuestion['inForce'],
  standing: Pick<Standing, 'earnedRank' | 'termUntil' | 'graceUntil' | 'invitedRank'>,
  score: number,
): TierReview | null {
  const { earnedRank, termUntil, graceUntil } = standing;
  const until = graceUntil ?? termUntil;
  if (until === null || earnedRank <= 0) return null;
  const { hysteresis, graceDays } = rules.movement;
  const required = roundScore(tierAt(rules, earnedRank).threshold - hysteresis);
  const isKept = score >= required;
  const otherwiseRank = isKept ? null : rankWhenLost(rules, standing, score);
  const from = graceUntil ?? calendar.startOf(calendar.dayOf(until) + graceDays);
  return {
    ...{ rank: earnedRank, until, isInGrace: graceUntil !== null, required, isKept },
    actual: Number.isNaN(score) ? null : score,
    missing: isKept ? 0 : roundScore(required - (Number.isNaN(score) ? 0 : score)),
    otherwiseRank,
    otherwiseFrom: otherwiseRank === null ? null : from,
  };
}

/** The tier that a demotion at the end of the term leads to; null where there is none. */
function rankWhenLost(
  rules: ProgramRules,
  { earnedRank, invitedRank }: Pick<Standing, 'earnedRank' | 'invitedRank'>,
  score: number,
): number | null {
  const { demotion, floorTierCode } = rules.movement;
  if (demotion === 'NONE') return null;
  const qualifying = rules.ladder.findLastIndex(
    (tier, rank) =>
      rank < earnedRank &&
      (rank === 0 || score >= tier.threshold) &&
      (!tier.invitationOnly || rank === invitedRank),
  );
  const lower = demotion === 'ONE_STEP' ? earnedRank - 1 : qualifying;
  const floor = floorTierCode === null ? 0 : rankOf(rules, floorTierCode);
  const rank = Math.max(0, lower, floor);
  return rank < earnedRank ? rank : null;
}

/** The days that an outlook must know of; null where nothing can be lost. */
export function reviewedRange(
  { rules, calendar }: PathQuestion['inForce'],
  { earnedRank, termUntil, graceUntil }: Standing,
): DayRange | null {
  const until = graceUntil ?? termUntil;
  if (until === null || earnedRank <= 0) return null;
  const termEnd = calendar.dayOf(termUntil ?? until);
  const { current, previous } = qualificationRanges(rules, termEnd, termEnd);
  return { from: previous?.from ?? current.from, to: LAST_DAY };
}

/**
 * What keeps the tier, and what is missing by what is known now, with the cheapest ways to have it
 * (docs/domain.md §7, §13). Null where nothing can be lost.
 */
export function tierOutlookOf(question: PathQuestion): TierOutlook | null {
  const { inForce, standing, at } = question;
  const { rules, calendar } = inForce;
  const until = standing.graceUntil ?? standing.termUntil;
  if (until === null || standing.earnedRank <= 0) return null;
  const today = calendar.dayOf(at);
  const endDay = Math.max(today, calendar.dayOf(until));
  const termEnd = standing.termUntil === null ? endDay : calendar.dayOf(standing.termUntil);
  const seen = seenAs(inForce, question.member, standing);
  const see = (day: LocalDay): View =>
    viewOn(seen, {
      day,
      at: day === today ? at : calendar.startOf(day),
      ranges: qualificationRanges(rules, termEnd, day),
    });
  const isInGrace = standing.graceUntil !== null;
  const view = see(isInGrace ? today : endDay);
  const review = reviewOf(inForce, standing, view.score);
  if (review === null) return null;
  const paths = waysTo(question, {
    isEnough: ({ score }) => score >= review.required,
    decided: isInGrace ? null : view,
    see,
    end: endDay - 1,
    turns: isInGrace ? nextDays(today, endDay - 1 - today) : [],
  });
  return { ...review, paths: paths ?? [] };
}

/**
 * The days over which it is asked whether a member still qualifies, for a term that ends where
 * `termEnd` begins, looked at on a day: that one, or a later one in grace (docs/domain.md §7).
 */
export function qualificationRanges(
  rules: ProgramRules,
  termEnd: LocalDay,
  day: LocalDay,
): SummedRanges {
  const { qualification } = rules.movement;
  const { window } = rules;
  switch (qualification.kind) {
    case 'ROLLING':
      return summedRanges({ ...rules, window: qualification }, day);
    case 'LIFETIME':
      return { current: { from: FIRST_DAY, to: day }, previous: null };
    case 'PERIOD_ENDED': {
      const { period } = qualification;
      return endedPeriod((shift) => spanStart(period, termEnd - 1, shift), { termEnd, day });
    }
    case 'WINDOW':
      return window.kind === 'CALENDAR'
        ? endedPeriod((shift) => periodStart(window.period, termEnd - 1, shift), { termEnd, day })
        : summedRanges(rules, day);
  }
}

/** A period that has ended: at the end of the term its own days, in grace on to the day itself. */
function endedPeriod(
  startAt: (shift: number) => LocalDay,
  { termEnd, day }: { readonly termEnd: LocalDay; readonly day: LocalDay },
): SummedRanges {
  const from = startAt(0);
  return {
    current: { from, to: day > termEnd ? day : termEnd - 1 },
    previous: { from: startAt(-1), to: from - 1 },
  };
}
