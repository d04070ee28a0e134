import type { LocalDay } from '../shared/calendar';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import { summedRanges } from '../behaviour/summing';
import { LAST_DAY, type DayRange } from '../shared/window';
import { divisionOf, rankOfScore } from './division';
import { isTierLost, liftEnded } from './movement';
import { nextDays } from './path-dates';
import { seenAs, viewOn, type View } from './path-view';
import { waysTo, type Path, type PathQuestion } from './paths';
import { openRank } from './promotion';
import { dueReview, graceReview, type Review } from './review';
import { floorRankOf, tierAt, type ProgramRules, type RulesInForce } from './rules';
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
  /** What a model predicts, where one decides and not the score; null elsewhere. */
  readonly predictedRank: number | null;
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
function reviewOf(
  { rules, calendar }: RulesInForce,
  standing: Pick<Standing, 'earnedRank' | 'termUntil' | 'graceUntil' | 'invitedRank'>,
  score: number,
): TierReview | null {
  const { earnedRank, termUntil, graceUntil } = standing;
  const until = graceUntil ?? termUntil;
  if (until === null || earnedRank <= 0) return null;
  const { hysteresis, graceDays } = rules.movement;
  const { threshold } = tierAt(rules, earnedRank);
  const required = roundScore(threshold - hysteresis);
  const isKept = !isTierLost(score, threshold, hysteresis);
  const otherwiseRank = isKept
    ? null
    : rankWhenLost(rules, standing, rankOfScore(rules.ladder, score));
  const from = graceUntil ?? calendar.startOf(calendar.dayOf(until) + graceDays);
  return {
    ...{ rank: earnedRank, until, isInGrace: graceUntil !== null, required, isKept },
    actual: Number.isNaN(score) ? null : score,
    predictedRank: null,
    missing: isKept ? 0 : roundScore(required - (Number.isNaN(score) ? 0 : score)),
    otherwiseRank,
    otherwiseFrom: otherwiseRank === null ? null : from,
  };
}

/**
 * The same where a model decides: it is asked about the window of the rules on the day of the
 * review. Null where none divides, or the model is not sure enough.
 */
function predictedReview(
  inForce: RulesInForce,
  standing: Standing,
  review: TierReview,
  see: (day: LocalDay, at: Instant) => View,
): TierReview | null {
  const { rules, calendar } = inForce;
  const { until, rank } = review;
  if (rules.division.kind !== 'MODEL') return null;
  const said = divisionOf(inForce, see(calendar.dayOf(until), until).source).said?.(0);
  if (!said || said.isFallback) return null;
  const isKept = said.rank >= rank;
  const otherwiseRank = isKept ? null : rankWhenLost(rules, standing, said.rank);
  const { graceDays } = rules.movement;
  const from = standing.graceUntil ?? calendar.startOf(calendar.dayOf(until) + graceDays);
  return {
    ...{ ...review, isKept, otherwiseRank, predictedRank: said.rank, missing: 0 },
    otherwiseFrom: otherwiseRank === null ? null : from,
  };
}

/** The tier that a demotion at the end of the term leads to; null where there is none. */
function rankWhenLost(
  rules: ProgramRules,
  { earnedRank, invitedRank }: Pick<Standing, 'earnedRank' | 'invitedRank'>,
  reached: number,
): number | null {
  const { demotion } = rules.movement;
  if (demotion === 'NONE') return null;
  const floor = floorRankOf(rules);
  const qualifying = openRank(rules, { invitedRank }, reached);
  const wanted = demotion === 'ONE_STEP' ? Math.max(earnedRank - 1, qualifying) : qualifying;
  const open = openRank(rules, { invitedRank }, Math.max(wanted, floor));
  const rank = Math.max(open, floor);
  return rank < earnedRank ? rank : null;
}

/** What is looked at, and when: at the end of the term, or on a day of the grace. */
function reviewOn(inForce: RulesInForce, standing: Standing, day: LocalDay): Review | null {
  if (standing.graceUntil !== null) return graceReview(inForce, standing, day);
  const { termUntil } = standing;
  return termUntil === null ? null : dueReview(inForce, standing, termUntil).qualification;
}

/** The days that an outlook must know of; null where nothing can be lost. */
export function reviewedRange(
  inForce: RulesInForce,
  standing: Standing,
  at: Instant,
): DayRange | null {
  const review = standing.earnedRank > 0 && reviewOn(inForce, standing, inForce.calendar.dayOf(at));
  if (!review) return null;
  const { current, previous } = review.ranges;
  const from = previous?.from ?? current.from;
  if (inForce.rules.division.kind !== 'MODEL') return { from, to: LAST_DAY };
  // A model is asked about the window of the rules.
  const main = summedRanges(inForce.rules, review.today);
  return { from: Math.min(from, main.previous?.from ?? main.current.from), to: LAST_DAY };
}

/**
 * What keeps the tier, and what is missing by what is known now, with the cheapest ways to have it
 * (docs/domain.md §7, §13). Null where nothing can be lost. A tier that sustained promotion would
 * keep is told by its score all the same.
 */
export function tierOutlookOf(question: PathQuestion): TierOutlook | null {
  const { inForce, at } = question;
  const { calendar } = inForce;
  const standing = liftEnded(question.standing, at);
  const { termUntil, graceUntil, earnedRank } = standing;
  const until = graceUntil ?? termUntil;
  if (until === null || earnedRank <= 0) return null;
  const today = calendar.dayOf(at);
  const seen = seenAs(inForce, question.member, standing);
  const see = (day: LocalDay): View => {
    const review = reviewOn(inForce, standing, day);
    const decidedAt = graceUntil === null ? until : Math.max(at, calendar.startOf(day));
    return viewOn(seen, {
      ...{ day: review?.today ?? day, at: decidedAt },
      ...(review ? { ranges: review.ranges } : {}),
    });
  };
  const lastDay = calendar.dayOf(until) - 1;
  const view = see(today);
  const review = reviewOf(inForce, standing, view.score);
  if (review === null) return null;
  const predicted = predictedReview(inForce, standing, review, (day, at) =>
    viewOn(seen, { day, at }),
  );
  if (predicted !== null) return { ...predicted, paths: [] };
  const paths = waysTo(question, {
    isEnough: ({ score }) => score >= review.required,
    decided: graceUntil === null ? view : null,
    see,
    end: lastDay,
    turns: graceUntil === null ? [] : nextDays(today, lastDay - today),
  });
  return { ...review, paths: paths ?? [] };
}
