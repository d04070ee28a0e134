import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { spanStart } from '../shared/period';
import { needsPopulation } from './population-survey';
import { promotableRank } from './promotion';
import { floorRankOf, type ProgramRules, type RulesInForce } from './rules';
import type { Standing } from './standing';

/** What was known of a member at their last evaluation. */
export type DueGround = {
  readonly standing: Standing;
  /** When it was: what fell due up to then has been applied. */
  readonly after: Instant;
  /** The tier that the score alone gave, invitations considered. */
  readonly candidateRank: number;
};

/**
 * The next instant at which time alone may change a member's standing (docs/domain.md §7, "falls
 * due"); null where nothing will. Always the beginning of a local day.
 */
export function nextDue(inForce: RulesInForce, ground: DueGround): Instant | null {
  const { rules, calendar } = inForce;
  const { standing, after } = ground;
  const instants = [
    ...ends(standing),
    noticeAt(rules, standing, calendar),
    turnsMonth(rules, standing)
      ? calendar.startOf(spanStart('MONTH', calendar.dayOf(after), 1))
      : null,
    waitsUntil(inForce, ground),
  ];
  const coming = instants.filter((at): at is Instant => at !== null && at > after);
  return coming.length === 0 ? null : Math.min(...coming);
}

/** When somebody is told that the tier will be lost; null where never. */
export function noticeAt(
  { movement }: ProgramRules,
  { termUntil, graceUntil }: Standing,
  calendar: ZoneCalendar,
): Instant | null {
  if (movement.noticeDays === 0 || termUntil === null || graceUntil !== null) return null;
  return calendar.startOf(calendar.dayOf(termUntil) - movement.noticeDays);
}

function ends({ lock, caps, deductions, termUntil, graceUntil }: Standing): (Instant | null)[] {
  return [
    lock?.until ?? null,
    ...caps.map(({ until }) => until),
    ...deductions.map(({ until }) => until),
    graceUntil ?? termUntil,
  ];
}

/** Whether anything can come of a month's turn: most members need not be looked at for it. */
function turnsMonth(rules: ProgramRules, { earnedRank, caps }: Standing): boolean {
  const { sustained, decline } = rules.movement;
  const hasFallen = caps.some(({ cause }) => cause === 'DECLINE');
  const canFall = decline !== null && !hasFallen && earnedRank > floorRankOf(rules);
  const codes = new Set(sustained.map(({ tierCode }) => tierCode));
  return canFall || rules.ladder.some(({ code }, rank) => rank > earnedRank && codes.has(code));
}

/**
 * A promotion that is earned and waits, or that numbers of the population may bring which are
 * computed in the very night in which the period ends.
 */
function waitsUntil(
  { rules, calendar, population }: RulesInForce,
  { standing, after, candidateRank }: DueGround,
): Instant | null {
  const { promotion } = rules.movement;
  const hasNumbers = population !== null || needsPopulation(rules);
  const mayRise = promotion.timing === 'PERIOD_END' && hasNumbers;
  const reached = mayRise ? rules.ladder.length - 1 : candidateRank;
  if (promotableRank(rules, standing, reached) <= standing.earnedRank) return null;
  const today = calendar.dayOf(after);
  if (promotion.timing === 'PERIOD_END') {
    return calendar.startOf(spanStart(promotion.period, today, 1));
  }
  return promotion.step === 'ONE' ? calendar.startOf(today + 1) : null;
}
