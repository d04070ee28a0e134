import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import { civilDate, type LocalDay, type ZoneCalendar } from '../../src/domain/shared/calendar';
import { roundScore } from '../../src/domain/shared/decimal';
import type { Instant } from '../../src/domain/shared/instant';
import type { ReasonCode } from '../../src/domain/tiering/reason';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import {
  completeMonths,
  featuresOver,
  scoreOver,
  spanAtEnd,
  spanInGrace,
  windowOn,
  type NaiveHistory,
  type Span,
} from './naive-scores';
import {
  isNoticeDay,
  isPromotionDay,
  lowestCap,
  placeOf,
  termEnd,
  type NaiveCap,
  type NaiveMember,
  type NaiveStanding,
} from './naive-standing';

/** When a member is evaluated. */
export type Moment = {
  readonly at: Instant;
  readonly day: LocalDay;
  /** At the beginning of the day, with nothing of it in the windows. */
  readonly opens: boolean;
  /** The behaviour that is being recorded, where it counts. */
  readonly fact: Behaviour | null;
};

/** By what a member is evaluated. */
export type Terms = {
  readonly rules: ProgramRules;
  readonly calendar: ZoneCalendar;
  readonly minorPerMajor: number;
};

/** A demotion that is ahead, told beforehand. */
export type NaiveNotice = {
  readonly member: number;
  readonly at: Instant;
  readonly until: Instant;
  readonly score: number;
  readonly required: number;
};

/**
 * One evaluation of one member, step by step in the order of docs/domain.md §7, "At one instant the
 * order is". It changes the standing of the member in place and says what it did.
 */
export class NaiveEvaluation {
  readonly acts: ReasonCode[] = [];
  notice: NaiveNotice | null = null;
  /** The score of the last day of a promotion period, where that decided. */
  periodScore: number | null = null;
  private readonly standing: NaiveStanding;
  private readonly history: NaiveHistory;
  private readonly lastDay: LocalDay;
  /** What was computed already in this evaluation, by its days, before deductions. */
  private readonly scores = new Map<string, number>();
  private hasTermEnded = false;

  constructor(
    private readonly terms: Terms,
    private readonly member: NaiveMember,
    private readonly moment: Moment,
  ) {
    this.standing = member.standing;
    this.lastDay = moment.opens ? moment.day - 1 : moment.day;
    const { calendar, minorPerMajor } = terms;
    this.history = {
      behaviours: member.known.filter(({ at }) => at <= moment.at).map((one) => one.behaviour),
      joinedDay: member.joinedDay,
      dayOf: calendar.dayOf,
      minorPerMajor,
    };
  }

  run(): void {
    this.join();
    this.liftWhatEnds();
    this.punish();
    this.takeBackRefund();
    this.endTerm();
    this.reviewEndedTerm();
    this.lookBackOverMonths();
    this.promote();
    this.giveNotice();
    this.member.decidedAt = this.moment.at;
    this.member.seenThrough = this.lastDay;
    if (this.moment.opens) this.member.opened = this.moment.day;
    this.member.score = this.scoreNow();
    this.member.reasons = this.standingReasons();
  }

  /** Who is new begins in the base tier. */
  private join(): void {
    if (this.standing.earned !== null) return;
    this.standing.earned = this.tierOf(0);
    this.beginTerm(this.moment.at);
  }

  private liftWhatEnds(): void {
    const stands = ({ until }: { readonly until: Instant }): boolean => until > this.moment.at;
    this.standing.caps = this.standing.caps.filter(stands);
    this.standing.deductions = this.standing.deductions.filter(stands);
    const { lock } = this.standing;
    if (lock !== null && lock.until !== null && lock.until <= this.moment.at) {
      this.standing.lock = null;
    }
  }

  private punish(): void {
    const { penalty } = this.rules.movement;
    const { fact, at } = this.moment;
    if (fact?.type !== 'VIOLATION' || penalty === null) return;
    const { calendar } = this.terms;
    const until = calendar.startOf(calendar.dayOf(fact.occurredAt) + penalty.days);
    if (until <= at) return;
    if (penalty.kind === 'STEPS') {
      const target = this.downTo(this.earned - penalty.steps);
      this.demote(target, at, 'DEMOTED_FOR_PENALTY');
      this.cap({ tier: this.tierOf(target), until, cause: 'PENALTY' });
      return;
    }
    this.standing.deductions.push({ amount: penalty.amount, until });
    if (this.keeps(this.scoreNow())) return;
    const target = this.downTo(this.rankGivenBy(this.scoreNow()));
    if (!this.demote(target, at, 'DEMOTED_FOR_PENALTY')) return;
    this.cap({ tier: this.tierOf(target), until, cause: 'PENALTY' });
  }

  private takeBackRefund(): void {
    const { fact, at } = this.moment;
    if (fact?.type !== 'REFUND' || this.rules.movement.refund !== 'AT_ONCE') return;
    const score = this.scoreNow();
    if (this.keeps(score)) return;
    this.demote(this.downTo(this.rankGivenBy(score)), at, 'DEMOTED_FOR_REFUND');
  }

  private endTerm(): void {
    const { termUntil, graceUntil } = this.standing;
    if (termUntil === null) this.limitTerm();
    else if (graceUntil !== null) this.lookAtGrace(termUntil, graceUntil);
    else if (termUntil <= this.moment.at) this.endTermAt(termUntil);
  }

  /** A tier held for ever has a term from the first evaluation by rules that limit validity. */
  private limitTerm(): void {
    if (this.rules.movement.validity.kind === 'FOREVER' || this.earned === 0) return;
    this.beginTerm(this.moment.at);
    this.acts.push('TERM_BEGAN');
  }

  private endTermAt(end: Instant): void {
    this.hasTermEnded = true;
    const endDay = this.terms.calendar.dayOf(end);
    const score = this.scoreAtEnd(end);
    const sustained = this.sustainedRank();
    if (this.keeps(score) || sustained >= this.earned) return this.renew(end);
    const target = this.afterEndOfTerm(score, sustained);
    if (target === this.earned) return this.renew(end, 'KEPT_AT_TERM_END');
    this.standing.ended = { tier: this.tierOf(this.earned), at: end };
    const { graceDays } = this.rules.movement;
    if (graceDays > 0) {
      this.standing.graceUntil = this.terms.calendar.startOf(endDay + graceDays);
      this.acts.push('GRACE_BEGAN');
      return;
    }
    this.demote(target, end, 'DEMOTED_AT_TERM_END');
  }

  private lookAtGrace(end: Instant, graceUntil: Instant): void {
    const { calendar } = this.terms;
    const isOver = graceUntil <= this.moment.at;
    const today = isOver ? calendar.dayOf(graceUntil) : this.moment.day;
    const lastDay = isOver ? today - 1 : this.lastDay;
    const span = spanInGrace(this.rules, calendar.dayOf(end), { today, lastDay });
    const score = this.scoreOf(span, isOver ? graceUntil : this.moment.at);
    if (isOver) this.hasTermEnded = true;
    const sustained = isOver ? this.sustainedRank() : -1;
    if (this.keeps(score) || sustained >= this.earned) return this.renew(end);
    if (!isOver) return;
    const target = this.afterEndOfTerm(score, sustained);
    if (target === this.earned) return this.renew(graceUntil, 'KEPT_AT_TERM_END');
    this.demote(target, graceUntil, 'DEMOTED_AT_TERM_END');
  }

  private renew(from: Instant, why: ReasonCode = 'RENEWED'): void {
    this.standing.ended = null;
    this.beginTerm(from);
    this.acts.push(why);
  }

  /** Where a member goes whose score does not keep the tier. */
  private afterEndOfTerm(score: number, sustained = -1): number {
    const { demotion } = this.rules.movement;
    if (demotion === 'NONE') return this.earned;
    const given = Math.max(this.rankGivenBy(score), sustained);
    return this.downTo(demotion === 'ONE_STEP' ? Math.max(given, this.earned - 1) : given);
  }

  private reviewEndedTerm(): void {
    const { ended, graceUntil } = this.standing;
    const { fact } = this.moment;
    if (ended === null || fact === null) return;
    if (this.countsOn(fact) >= this.terms.calendar.dayOf(ended.at)) return;
    const tier = placeOf(this.rules, ended.tier);
    if (!this.keeps(this.scoreAtEnd(ended.at), tier)) return;
    const limit = lowestCap(this.rules, this.standing.caps);
    const restored = limit === null ? tier : Math.min(tier, placeOf(this.rules, limit.tier));
    this.standing.ended = null;
    if (graceUntil === null && restored <= this.earned) return;
    this.standing.earned = this.tierOf(Math.max(restored, this.earned));
    this.beginTerm(ended.at);
    this.acts.push('RESTORED');
  }

  private lookBackOverMonths(): void {
    const turns = this.moment.opens && civilDate(this.moment.day).dayOfMonth === 1;
    if (turns || this.hasTermEnded) this.promoteForSustainedSpend();
    if (turns) this.demoteForDecline();
  }

  /** The highest tier that a steady purchase amount gives; −1 for none. */
  private sustainedRank(): number {
    const given = this.rules.movement.sustained.filter(({ amount, months }) =>
      completeMonths(this.moment.day, months).every(
        (month) => (featuresOver(this.history, month).purchaseAmount ?? 0) >= amount,
      ),
    );
    return Math.max(-1, ...given.map(({ tierCode }) => placeOf(this.rules, tierCode)));
  }

  private promoteForSustainedSpend(): void {
    for (const { tierCode, amount, months } of this.rules.movement.sustained) {
      const isSteady = completeMonths(this.moment.day, months).every(
        (month) => (featuresOver(this.history, month).purchaseAmount ?? 0) >= amount,
      );
      if (!isSteady || this.isHeldByPerson) continue;
      const target = this.highestOpen(Math.min(placeOf(this.rules, tierCode), this.limit));
      if (target > this.earned) this.rise(target, 'PROMOTED_FOR_SUSTAINED_SPEND');
    }
  }

  private demoteForDecline(): void {
    const { decline } = this.rules.movement;
    if (decline === null) return;
    if (this.standing.caps.some(({ cause }) => cause === 'DECLINE')) return;
    const months = completeMonths(this.moment.day, decline.falls + 1);
    if (months.some(({ from }) => from < this.member.joinedDay)) return;
    const values = months.map((month) => featuresOver(this.history, month)[decline.feature] ?? 0);
    const falls = values.slice(0, -1).filter((value, index) => {
      const before = values[index + 1] ?? 0;
      return value < before || (value === 0 && before === 0);
    });
    if (falls.length < decline.falls) return;
    const target = this.downTo(this.earned - decline.steps);
    if (!this.demote(target, this.moment.at, 'DEMOTED_FOR_DECLINE')) return;
    const until = this.fullTerm(this.moment.at) ?? Infinity;
    this.cap({ tier: this.tierOf(target), until, cause: 'DECLINE' });
  }

  private promote(): void {
    this.standing.waits = false;
    const target = this.highestOpen(Math.min(this.rankReachedBy(this.scoreNow()), this.limit));
    if (this.isHeldByPerson) return;
    const { promotion } = this.rules.movement;
    if (promotion.timing === 'PERIOD_END') {
      this.promoteAtPeriodEnd(target);
      return;
    }
    this.riseTowards(target);
  }

  private promoteAtPeriodEnd(targetNow: number): void {
    const { day, opens } = this.moment;
    if (opens && isPromotionDay(this.rules.movement.promotion, day)) {
      // Decided by the score of the last day of the period, with the whole of that day.
      const score = this.scoreOf(windowOn(this.rules, day - 1, day - 1), this.moment.at);
      this.periodScore = score;
      this.riseTowards(this.highestOpen(Math.min(this.rankReachedBy(score), this.limit)));
    }
    this.standing.waits = targetNow > this.earned;
  }

  private riseTowards(target: number): void {
    if (target <= this.earned) return;
    const { step } = this.rules.movement.promotion;
    const hasRisenToday = this.standing.promotedOn === this.moment.day;
    if (step === 'QUALIFYING') this.rise(target, 'PROMOTED');
    else if (!hasRisenToday) this.rise(this.nextOpen(), 'PROMOTED');
    this.standing.waits = target > this.earned;
  }

  private rise(rank: number, why: ReasonCode): void {
    this.standing.earned = this.tierOf(rank);
    if (why === 'PROMOTED') this.standing.promotedOn = this.moment.day;
    this.beginTerm(this.moment.at);
    this.acts.push(why);
  }

  private giveNotice(): void {
    const { standing, moment, rules } = this;
    const { noticeDays, hysteresis } = rules.movement;
    const { termUntil } = standing;
    if (!moment.opens || termUntil === null) return;
    if (!isNoticeDay(noticeDays, this.terms.calendar, standing, moment.day)) return;
    const score = this.scoreAtEnd(termUntil);
    if (this.keeps(score) || this.afterEndOfTerm(score) === this.earned) return;
    standing.noticedFor = termUntil;
    const required = (rules.ladder[this.earned]?.threshold ?? 0) - hysteresis;
    const { place } = this.member;
    this.notice = { member: place, at: moment.at, until: termUntil, score, required };
  }

  /** Moves down, with a full term in the lower tier; false where there is nowhere to go. */
  private demote(rank: number, from: Instant, why: ReasonCode): boolean {
    if (rank >= this.earned) return false;
    this.standing.earned = this.tierOf(rank);
    this.beginTerm(from);
    this.acts.push(why);
    return true;
  }

  /** A term that should have begun earlier and would be over already begins now. */
  private beginTerm(from: Instant): void {
    const end = this.endOf(from);
    const isOver = end !== null && end <= this.moment.at;
    this.standing.termFrom = isOver ? this.moment.at : from;
    this.standing.termUntil = isOver ? this.endOf(this.moment.at) : end;
    this.standing.graceUntil = null;
    const { ended } = this.standing;
    // Nothing is left to give back to who has the tier again.
    if (ended !== null && placeOf(this.rules, ended.tier) <= this.earned)
      this.standing.ended = null;
  }

  /** The base tier has no end. */
  private endOf = (from: Instant): Instant | null =>
    this.earned === 0 ? null : this.fullTerm(from);

  private fullTerm(from: Instant): Instant | null {
    return termEnd(this.rules, this.terms.calendar, this.member, from);
  }

  private cap(cap: NaiveCap): void {
    this.standing.caps.push(cap);
  }

  private get rules(): ProgramRules {
    return this.terms.rules;
  }

  private get earned(): number {
    return placeOf(this.rules, this.standing.earned);
  }

  /** While a lock without accumulation holds, the earned tier is not promoted. */
  private get isHeldByPerson(): boolean {
    return this.standing.lock !== null && !this.standing.lock.accumulates;
  }

  /** The highest rank that a promotion reaches: the cap of the rules, or of the member. */
  private get limit(): number {
    const { capTierCode } = this.rules.movement;
    const own = lowestCap(this.rules, this.standing.caps);
    return Math.min(
      capTierCode === null ? Infinity : placeOf(this.rules, capTierCode),
      own === null ? Infinity : placeOf(this.rules, own.tier),
    );
  }

  private tierOf(rank: number): string {
    return this.rules.ladder[rank]?.code ?? '';
  }

  /** A rank to fall to: not below the floor, and never higher than now. */
  private downTo(rank: number): number {
    const { floorTierCode } = this.rules.movement;
    const floor = floorTierCode === null ? 0 : placeOf(this.rules, floorTierCode);
    return Math.min(this.earned, Math.max(rank, floor, 0));
  }

  private rankReachedBy(score: number): number {
    return Math.max(
      0,
      this.rules.ladder.findLastIndex(({ threshold }) => score >= threshold),
    );
  }

  /** The tier that a score gives: what it reaches, invitations considered. */
  private rankGivenBy(score: number): number {
    return this.highestOpen(this.rankReachedBy(score));
  }

  private isOpen(rank: number): boolean {
    const tier = this.rules.ladder[rank];
    return tier !== undefined && (!tier.invitationOnly || tier.code === this.standing.invited);
  }

  private highestOpen(rank: number): number {
    let open = rank;
    while (open > 0 && !this.isOpen(open)) open -= 1;
    return open;
  }

  private nextOpen(): number {
    let next = this.earned + 1;
    while (!this.isOpen(next)) next += 1;
    return next;
  }

  /** Whether a score keeps a tier: at least its threshold less the margin. */
  private keeps(score: number, rank = this.earned): boolean {
    const threshold = this.rules.ladder[rank]?.threshold ?? 0;
    return score >= threshold - this.rules.movement.hysteresis;
  }

  /** A score over a span, less what stands of deductions at the instant that is looked at. */
  private scoreOf(span: Span, at: Instant): number {
    const key = `${span.from} ${span.to} ${span.today}`;
    let score = this.scores.get(key) ?? scoreOver(this.rules, this.history, span);
    this.scores.set(key, score);
    for (const { amount, until } of this.standing.deductions) if (until > at) score -= amount;
    return roundScore(score);
  }

  private scoreNow(): number {
    const span = windowOn(this.rules, this.moment.day, this.lastDay);
    return this.scoreOf(span, this.moment.at);
  }

  private scoreAtEnd(end: Instant): number {
    return this.scoreOf(spanAtEnd(this.rules, this.terms.calendar.dayOf(end)), end);
  }

  /**
   * The first day for which a behaviour counts: an order, with its refunds, on its first payment,
   * which takes earlier refunds from their own days, and so counts for these too.
   */
  private countsOn({ type, orderId, occurredAt }: Behaviour): LocalDay {
    const { dayOf } = this.terms.calendar;
    const own = dayOf(occurredAt);
    if (orderId === null || (type !== 'PAYMENT' && type !== 'REFUND')) return own;
    const ofOrder = this.history.behaviours.filter((one) => one.counts && one.orderId === orderId);
    const payments = ofOrder.filter((one) => one.type === 'PAYMENT');
    const isFirst = payments.length === 1 && type === 'PAYMENT';
    const counting = isFirst ? ofOrder : payments;
    return counting.length === 0 ? own : Math.min(...counting.map((one) => dayOf(one.occurredAt)));
  }

  private standingReasons(): ReasonCode[] {
    const { standing, rules } = this;
    const reached = this.rankReachedBy(this.member.score);
    const given = this.rankGivenBy(this.member.score);
    const own = lowestCap(rules, standing.caps);
    const isCapped = given > this.earned && this.limit < given;
    const byMember = own !== null && placeOf(rules, own.tier) === this.limit ? own.cause : 'RULES';
    return [
      ...(standing.graceUntil === null ? [] : (['IN_GRACE'] as const)),
      ...(isCapped ? ([`CAPPED_BY_${byMember}`] as const) : []),
      ...(standing.lock === null ? [] : (['SET_BY_PERSON'] as const)),
      ...(reached > given ? (['INVITATION_NEEDED'] as const) : []),
      ...(standing.waits ? (['PROMOTION_WAITS'] as const) : []),
      ...(standing.deductions.length === 0 ? [] : (['GROWTH_VALUE_DEDUCTED'] as const)),
    ];
  }
}
