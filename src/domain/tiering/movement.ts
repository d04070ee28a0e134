import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import { roundScore } from '../shared/decimal';
import type { Instant } from '../shared/instant';
import { noticeAt } from './due';
import type { MovementFacts } from './movement-facts';
import type { MovementRules } from './movement-rules';
import { openRank, promotableRank } from './promotion';
import { reasonBit, type ReasonBits, type ReasonCode } from './reason';
import { endsPromotionPeriod } from './review';
import { floorRankOf, type ProgramRules } from './rules';
import { capThatHolds, type Standing, type TierCap } from './standing';
import { termEnd } from './term';
import { tierKeeping, type TierKeeping } from './tier-keeping';
import { forgottenTrial, trialFloor } from './trial';

/** What a member's movement is decided by, beside their standing. Scores are after deductions. */
export type MovementGround = {
  readonly rules: ProgramRules;
  readonly calendar: ZoneCalendar;
  readonly at: Instant;
  /** Something falls due at `at`: it is the beginning of a local day. */
  readonly isDue: boolean;
  readonly joinedDay: LocalDay;
  readonly facts: MovementFacts | null;
  /** NaN where there is no score. */
  readonly score: number;
  readonly candidateRank: number;
  /** What a model predicts, where one decides instead of thresholds; null elsewhere. */
  readonly predictedRank: number | null;
  /** Over the qualification window; null where it was not asked for. */
  readonly qualification: { readonly score: number; readonly rank: number } | null;
  /** Over the qualification window of the term that ended without renewal; null likewise. */
  readonly endedScore: number | null;
  /** The highest tier that sustained promotion gives; −1 for none, null where not looked at. */
  readonly sustainedRank: number | null;
  /** Whether a sustained decline is seen. */
  readonly isDeclining: boolean;
};

/** What became of a standing. */
export type Moved = {
  readonly standing: Standing;
  /** The reasons of this decision. */
  readonly reasons: ReasonBits;
  /** What was compared with what keeps a tier, at most once for each reason. */
  readonly keeping: readonly TierKeeping[];
  /** The member is to be told of a demotion at the end of the term. */
  readonly isTold: boolean;
};

/** A tier is lost by a score that lies below its threshold by more than the hysteresis. */
export const isTierLost = (score: number, threshold: number, hysteresis: number): boolean =>
  !(score >= roundScore(threshold - hysteresis));

/** What ends at an instant: caps, deductions and locks, before anything else is decided. */
export function liftEnded(held: Standing, at: Instant): Standing {
  const standing = forgottenTrial(held, at);
  const { caps, deductions, lock } = standing;
  const isOver = ({ until }: { readonly until: Instant | null }): boolean =>
    until !== null && until <= at;
  const hasEnded = (lock && isOver(lock)) || caps.some(isOver) || deductions.some(isOver);
  if (!hasEnded) return standing;
  return {
    ...standing,
    caps: caps.filter((cap) => !isOver(cap)),
    lock: lock && isOver(lock) ? null : lock,
    deductions: deductions.filter((deduction) => !isOver(deduction)),
  };
}

/** The deductions that violations bring at an instant; none of those whose days are over. */
export function deductFor(
  standing: Standing,
  { penalty }: MovementRules,
  violations: readonly Instant[],
  { at, calendar }: { readonly at: Instant; readonly calendar: ZoneCalendar },
): Standing {
  if (penalty?.kind !== 'GROWTH_VALUE' || violations.length === 0) return standing;
  const more = violations
    .map((violation) => ({
      amount: penalty.amount,
      until: calendar.startOf(calendar.dayOf(violation) + penalty.days),
    }))
    .filter(({ until }) => until > at);
  return more.length === 0
    ? standing
    : { ...standing, deductions: [...standing.deductions, ...more] };
}

/** How much deductions take off the score. */
export const deductionOf = ({ deductions }: Standing): number =>
  deductions.reduce((sum, { amount }) => sum + amount, 0);

/**
 * The movement of one member at one instant, by the order of docs/domain.md §7. What ends has been
 * lifted (`liftEnded`), and deductions of this instant are in (`deductFor`).
 */
export function move(standing: Standing, ground: MovementGround): Moved {
  return new Movement(standing, ground).run();
}

class Movement {
  private reasons: ReasonBits = 0;
  private isTold = false;
  private readonly keeping: TierKeeping[] = [];
  private readonly floor: number;

  constructor(
    private standing: Standing,
    private readonly ground: MovementGround,
  ) {
    this.floor = floorRankOf(ground.rules);
  }

  run(): Moved {
    if (this.standing.earnedRank < 0) this.join();
    this.punish();
    this.refund();
    this.endTerm();
    this.restore();
    this.sustain();
    this.decline();
    this.promote();
    this.beginTerm();
    this.tell();
    if (this.standing.graceUntil !== null) this.compare('IN_GRACE', this.standing.earnedRank);
    const { standing, reasons, keeping, isTold } = this;
    return { standing, reasons, keeping, isTold };
  }

  private join(): void {
    this.enter(0, this.ground.at);
  }

  /** docs/domain.md §7, "Penalty". */
  private punish(): void {
    const { rules, at, calendar, facts, score, candidateRank } = this.ground;
    const { penalty } = rules.movement;
    if (penalty === null) return;
    for (const violation of facts?.violations ?? []) {
      const until = calendar.startOf(calendar.dayOf(violation) + penalty.days);
      if (until <= at) continue;
      const { earnedRank } = this.standing;
      if (penalty.kind === 'STEPS') {
        const to = this.below(earnedRank - penalty.steps);
        if (to < earnedRank) this.demote(to, at, 'DEMOTED_FOR_PENALTY');
        this.capAt({ rank: to, until, cause: 'PENALTY' });
      } else if (this.isLostNow(earnedRank, score)) {
        const to = this.below(candidateRank);
        if (to >= earnedRank) continue;
        this.compare('DEMOTED_FOR_PENALTY', earnedRank, score);
        this.demote(to, at, 'DEMOTED_FOR_PENALTY');
        this.capAt({ rank: to, until, cause: 'PENALTY' });
      }
    }
  }

  private refund(): void {
    const { rules, at, facts, score, candidateRank } = this.ground;
    if (rules.movement.refund !== 'AT_ONCE' || !facts?.isRefunded) return;
    const { earnedRank } = this.standing;
    const to = Math.max(this.below(candidateRank), trialFloor(this.standing));
    if (this.isLostNow(earnedRank, score) && to < earnedRank) {
      this.compare('DEMOTED_FOR_REFUND', earnedRank, score);
      this.demote(to, at, 'DEMOTED_FOR_REFUND');
    }
  }

  /** docs/domain.md §7, "At the end of validity" and "Grace". */
  private endTerm(): void {
    const { at, sustainedRank } = this.ground;
    const { termUntil, graceUntil, earnedRank } = this.standing;
    if (termUntil === null || termUntil > at) return;
    const sustained = sustainedRank ?? -1;
    if (this.qualifiesBy(earnedRank, sustained)) return this.renew(termUntil, 'RENEWED');
    const to = this.demotionTarget(earnedRank, sustained);
    if (graceUntil !== null) return this.endGrace(graceUntil, to);
    if (to === earnedRank) return this.renew(termUntil, 'KEPT_AT_TERM_END');
    const ended = { rank: earnedRank, at: termUntil };
    const until = this.graceFrom(termUntil);
    if (until > at) {
      this.standing = { ...this.standing, graceUntil: until, ended };
      this.reasons |= reasonBit('GRACE_BEGAN');
      this.compare('GRACE_BEGAN', earnedRank);
      return;
    }
    this.compare('DEMOTED_AT_TERM_END', earnedRank);
    this.demote(to, until, 'DEMOTED_AT_TERM_END');
    this.standing = { ...this.standing, ended };
  }

  /** The end of the term stays known: `enter` forgets it only for a tier as high. */
  private endGrace(until: Instant, to: number): void {
    if (until > this.ground.at) return;
    const { earnedRank } = this.standing;
    if (to === earnedRank) return this.renew(until, 'KEPT_AT_TERM_END');
    this.compare('DEMOTED_AT_TERM_END', earnedRank);
    this.demote(to, until, 'DEMOTED_AT_TERM_END');
  }

  private graceFrom(end: Instant): Instant {
    const { rules, calendar } = this.ground;
    const { graceDays } = rules.movement;
    return graceDays === 0 ? end : calendar.startOf(calendar.dayOf(end) + graceDays);
  }

  /** docs/domain.md §7: a late order in a closed period can only restore. */
  private restore(): void {
    const { endedScore, facts, predictedRank } = this.ground;
    const { ended, earnedRank, graceUntil } = this.standing;
    if (ended === null || endedScore === null || !facts?.isEndedTermReviewed) return;
    // A model is asked about today; its promotions give back what it gives.
    if (predictedRank !== null) return;
    if (this.isLost(ended.rank, endedScore)) return;
    const to = Math.min(ended.rank, capThatHolds(this.standing)?.rank ?? ended.rank);
    this.standing = { ...this.standing, ended: null };
    if (graceUntil === null && to <= earnedRank) return;
    this.compare('RESTORED', ended.rank, endedScore);
    this.enter(Math.max(to, earnedRank), this.notOver(ended.at, ended.rank));
    this.reasons |= reasonBit('RESTORED');
  }

  private sustain(): void {
    const { sustainedRank, rules, at, isDue } = this.ground;
    if (sustainedRank === null || !isDue) return;
    const to = promotableRank(rules, this.standing, sustainedRank);
    if (to > this.standing.earnedRank) this.rise(to, at, 'PROMOTED_FOR_SUSTAINED_SPEND');
  }

  /** docs/domain.md §7, "Sustained decline": once in a term. */
  private decline(): void {
    const { rules, isDeclining, at } = this.ground;
    const { decline } = rules.movement;
    const { earnedRank, caps } = this.standing;
    if (decline === null || !isDeclining) return;
    if (caps.some(({ cause }) => cause === 'DECLINE')) return;
    const to = this.below(earnedRank - decline.steps);
    if (to >= earnedRank) return;
    this.demote(to, at, 'DEMOTED_FOR_DECLINE');
    const until = this.fullTermFrom(at);
    if (until !== null) this.capAt({ rank: to, until, cause: 'DECLINE' });
  }

  private promote(): void {
    const { rules, candidateRank, at, calendar, isDue } = this.ground;
    const { earnedRank, promotedOn } = this.standing;
    const { promotion } = rules.movement;
    const highest = promotableRank(rules, this.standing, candidateRank);
    if (highest <= earnedRank) return;
    const today = calendar.dayOf(at);
    const isTime =
      promotion.timing === 'IMMEDIATE' || (isDue && endsPromotionPeriod(rules.movement, today));
    if (!isTime) return;
    if (promotion.step === 'QUALIFYING') return this.rise(highest, at, 'PROMOTED');
    if (promotedOn === today) return;
    this.rise(nextOpen(rules, this.standing, earnedRank, highest), at, 'PROMOTED');
    this.standing = { ...this.standing, promotedOn: today };
  }

  /** Tiers that were held for ever get a term where rules now limit validity. */
  private beginTerm(): void {
    const { rules, at } = this.ground;
    const { earnedRank, termUntil } = this.standing;
    if (termUntil !== null || rules.movement.validity.kind === 'FOREVER') return;
    const until = this.endOf(at, earnedRank);
    if (until === null) return;
    this.standing = { ...this.standing, termFrom: at, termUntil: until };
    this.reasons |= reasonBit('TERM_BEGAN');
  }

  /** docs/domain.md §7, "Notice". */
  private tell(): void {
    const { rules, calendar, at, isDue } = this.ground;
    const { earnedRank, termUntil } = this.standing;
    if (!isDue || at !== noticeAt(rules, this.standing, calendar)) return;
    // What months will have come to by the end of the term is not known yet.
    const isKept =
      this.qualifiesBy(earnedRank, -1) || this.demotionTarget(earnedRank, -1) === earnedRank;
    if (isKept) return;
    this.standing = { ...this.standing, noticedFor: termUntil };
    this.isTold = true;
  }

  private qualifiesBy(rank: number, sustainedRank: number): boolean {
    const { qualification, predictedRank } = this.ground;
    if (rank === 0 || sustainedRank >= rank) return true;
    if (predictedRank !== null) return predictedRank >= rank;
    return qualification !== null && !this.isLost(rank, qualification.score);
  }

  /** Where a member who does not qualify goes; the tier itself where nowhere. */
  private demotionTarget(rank: number, sustainedRank: number): number {
    const { rules, qualification, predictedRank } = this.ground;
    const given = Math.max(predictedRank ?? qualification?.rank ?? 0, sustainedRank);
    switch (rules.movement.demotion) {
      case 'NONE':
        return rank;
      case 'ONE_STEP':
        return this.below(Math.max(rank - 1, Math.min(given, rank)));
      default:
        return this.below(Math.min(given, rank));
    }
  }

  /** A rank open to the member, but not below the floor, nor above what is held. */
  private below(rank: number): number {
    const open = openRank(this.ground.rules, this.standing, Math.max(rank, this.floor, 0));
    return Math.min(this.standing.earnedRank, Math.max(open, this.floor));
  }

  private isLost(rank: number, score: number): boolean {
    const { rules } = this.ground;
    const threshold = rules.ladder[rank]?.threshold ?? 0;
    return rank > 0 && isTierLost(score, threshold, rules.movement.hysteresis);
  }

  /** By what is there now: a model loses a tier by predicting a lower one. */
  private isLostNow(rank: number, score: number): boolean {
    const { predictedRank } = this.ground;
    return predictedRank === null ? this.isLost(rank, score) : predictedRank < rank;
  }

  /** Keeps what a tier was held against; nothing where something else than the score decided. */
  private compare(code: ReasonCode, rank: number, score = this.ground.qualification?.score): void {
    if (score === undefined || rank === 0 || this.ground.predictedRank !== null) return;
    if (code === 'RENEWED' && this.isLost(rank, score)) return;
    this.keeping.push(tierKeeping(this.ground.rules, { code, rank, score }));
  }

  private demote(to: number, from: Instant, code: ReasonCode): void {
    this.enter(to, from);
    this.reasons |= reasonBit(code);
  }

  private rise(to: number, from: Instant, code: ReasonCode): void {
    this.enter(to, from);
    this.reasons |= reasonBit(code);
  }

  private renew(from: Instant, code: 'RENEWED' | 'KEPT_AT_TERM_END'): void {
    const { earnedRank } = this.standing;
    this.compare(code, earnedRank);
    this.standing = { ...this.standing, ended: null };
    this.enter(earnedRank, this.notOver(from, earnedRank));
    this.reasons |= reasonBit(code);
  }

  /** Where a term begins that should have begun earlier: now, where it would be over already. */
  private notOver(from: Instant, rank: number): Instant {
    const end = this.endOf(from, rank);
    return end !== null && end <= this.ground.at ? this.ground.at : from;
  }

  /**
   * A tier from an instant on, for a full term. What ended before is over with a tier as high; a
   * grace that would have begun at this very instant has not.
   */
  private enter(rank: number, from: Instant): void {
    const { ended } = this.standing;
    this.reasons &= ~reasonBit('GRACE_BEGAN');
    this.standing = {
      ...this.standing,
      earnedRank: rank,
      termFrom: from,
      termUntil: this.endOf(from, rank),
      graceUntil: null,
      noticedFor: null,
      ended: ended !== null && ended.rank <= rank ? null : ended,
    };
  }

  /** The base tier is nobody's to lose: it is held without an end. */
  private endOf(from: Instant, rank: number): Instant | null {
    return rank === 0 ? null : this.fullTermFrom(from);
  }

  private fullTermFrom(from: Instant): Instant | null {
    const { rules, calendar, joinedDay } = this.ground;
    const { anchorDay } = this.standing;
    return termEnd(rules.movement.validity, { from, joinedDay, anchorDay }, calendar);
  }

  private capAt(cap: TierCap): void {
    this.standing = { ...this.standing, caps: [...this.standing.caps, cap] };
  }
}

/** The next tier above one that a member may hold, up to a highest one. */
function nextOpen(rules: ProgramRules, standing: Standing, held: number, highest: number): number {
  for (let rank = held + 1; rank < highest; rank += 1) {
    if (promotableRank(rules, standing, rank) === rank) return rank;
  }
  return highest;
}
