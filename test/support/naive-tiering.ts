import { compareBehaviours, type Behaviour } from '../../src/domain/behaviour/behaviour';
import type { LocalDay, ZoneCalendar } from '../../src/domain/shared/calendar';
import { roundScore } from '../../src/domain/shared/decimal';
import type { Instant } from '../../src/domain/shared/instant';
import type { ReasonCode } from '../../src/domain/tiering/reason';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import type { MemberBehaviour, MemberView, TierStage } from './tier-stage';
import { NaiveEvaluation, type Moment, type NaiveNotice } from './naive-evaluation';
import {
  featuresOver,
  quantileThresholds,
  scoreOver,
  weightsOver,
  windowOn,
  type NaiveHistory,
} from './naive-scores';
import {
  candidateOf,
  fallsDueOn,
  joiningMember,
  lowestCap,
  tierInForce,
  type NaiveLock,
  type NaiveMember,
} from './naive-standing';

/** A programme with some members who join it, each at an instant of their own. */
export type NaiveSetup = {
  /** In force since the beginning of time. */
  readonly rules: ProgramRules;
  readonly calendar: ZoneCalendar;
  readonly joinedAt: readonly Instant[];
  readonly minorPerMajor?: number;
  /** Told of every evaluation. */
  readonly onEvaluated?: (evaluated: NaiveEvaluated) => void;
};

/** One evaluation that moved something. */
export type NaiveChange = {
  readonly member: number;
  readonly at: Instant;
  /** The tier in force before and after; null before the first evaluation. */
  readonly from: string | null;
  readonly to: string;
  /** What the decision did, in the order of its steps. */
  readonly acts: readonly ReasonCode[];
};

/** What one evaluation found, whether or not it moved anything. */
export type NaiveEvaluated = {
  readonly member: number;
  readonly at: Instant;
  /** The score as of then, and that of the end of a promotion period where it decided. */
  readonly scores: readonly number[];
  readonly tier: string;
  /** The thresholds that it was divided by, by rank. */
  readonly thresholds: readonly number[];
};

type Version = {
  readonly from: Instant;
  readonly rules: ProgramRules;
  /** Numbers of the population that were computed for it, and when, in their places. */
  readonly computed: {
    readonly at: Instant;
    readonly thresholds: readonly number[];
    readonly weights: ProgramRules['weights'];
  }[];
};

/**
 * The tiers of a programme computed from raw behaviours again and again, straight from
 * docs/domain.md §3–§7: slow, plain, and written apart from the code it checks. Events are given in
 * the order of time; a nightly run may come late, but in its order.
 */
export class NaiveTiering implements TierStage {
  readonly changes: NaiveChange[] = [];
  readonly notices: NaiveNotice[] = [];
  private readonly calendar: ZoneCalendar;
  private readonly minorPerMajor: number;
  private readonly members: readonly NaiveMember[];
  private readonly versions: Version[];
  private readonly keys = new Set<string>();
  private readonly onEvaluated: (evaluated: NaiveEvaluated) => void;

  constructor(setup: NaiveSetup) {
    const { rules, calendar, joinedAt, minorPerMajor = 100 } = setup;
    this.onEvaluated = setup.onEvaluated ?? (() => undefined);
    this.calendar = calendar;
    this.minorPerMajor = minorPerMajor;
    this.versions = [{ from: -Infinity, rules, computed: [] }];
    this.members = joinedAt.map((at, place) => joiningMember(place, at, calendar.dayOf(at)));
    for (const member of this.members) this.decideLive(member, member.decidedAt);
  }

  record(at: Instant, rows: readonly MemberBehaviour[]): void {
    const inOrder = [...rows].sort((left, right) =>
      compareBehaviours(left.behaviour, right.behaviour),
    );
    for (const { member: place, behaviour } of inOrder) {
      const member = this.memberAt(place);
      const key = `${behaviour.source}\u0000${behaviour.externalId}`;
      // A repetition changes nothing, and decides nobody.
      if (this.keys.has(key)) continue;
      this.keys.add(key);
      this.applyWhatIsDue(member, at);
      member.known.push({ behaviour, at });
      this.decideLive(member, at, behaviour.counts ? behaviour : null);
    }
  }

  nightly(day: LocalDay): void {
    const at = this.calendar.startOf(day);
    this.computeNumbers(at, day);
    for (const member of this.members) {
      if (member.seenThrough >= day || member.opened === day) continue;
      this.applyWhatIsDue(member, at - 1);
      this.decideOpening(member, day);
      // What fell due comes before the night, and the window of a grace that began runs on to it.
      if (member.standing.graceUntil !== null) this.decideLive(member, at);
    }
  }

  lock(at: Instant, place: number, lock: NaiveLock): void {
    this.act(at, place, (member) => (member.standing.lock = lock));
  }

  unlock(at: Instant, place: number): void {
    this.act(at, place, (member) => (member.standing.lock = null));
  }

  invite(at: Instant, place: number, tier: string | null): void {
    const named = this.rulesAt(at).ladder.find(({ code }) => code === tier);
    // Who needs no invitation is given none.
    if (named !== undefined && !named.invitationOnly) return;
    this.act(at, place, (member) => (member.standing.invited = tier));
  }

  setAnchorDay(at: Instant, place: number, day: LocalDay | null): void {
    this.act(at, place, (member) => (member.standing.anchorDay = day));
  }

  publish(at: Instant, rules: ProgramRules): void {
    this.versions.push({ from: at, rules, computed: [] });
    this.computeNumbers(at, this.calendar.dayOf(at));
  }

  /** The first version has numbers of the population from when everybody is decided by it. */
  decideAll(at: Instant): void {
    if (this.versionAt(at).computed.length === 0) {
      this.computeNumbers(at, this.calendar.dayOf(at));
    }
    for (const { place } of this.members) this.act(at, place, () => undefined);
  }

  view(place: number): MemberView {
    const { standing, score, decidedAt, reasons } = this.memberAt(place);
    const { termFrom, termUntil, graceUntil, ended, deductions, lock, noticedFor } = standing;
    const rules = this.rulesAt(decidedAt);
    return {
      // Where there is no score, 0 is kept.
      ...{
        score: Number.isNaN(score) ? 0 : score,
        termFrom,
        termUntil,
        graceUntil,
        ended,
        lock,
        noticedFor,
        reasons,
      },
      // By thresholds that were computed since, where a night was late.
      candidate: candidateOf(rules, standing, score),
      tier: tierInForce(rules, standing),
      earned: standing.earned ?? '',
      cap: lowestCap(rules, standing.caps),
      deductions: [...deductions],
    };
  }

  /** The same programme again, to which something else may happen from here on. */
  copy(): NaiveTiering {
    const copy = new NaiveTiering({
      ...{ rules: this.rulesAt(-Infinity), calendar: this.calendar, joinedAt: [] },
      minorPerMajor: this.minorPerMajor,
    });
    const { members, versions, keys } = this;
    return Object.assign(copy, structuredClone({ members, versions, keys }));
  }

  /**
   * The same programme as it would be if everybody was decided now, by other rules where some are
   * given, with thresholds of shares as of now (docs/domain.md §7, "Simulation").
   */
  decidedNow(at: Instant, rules: ProgramRules | null): NaiveTiering {
    const copy = this.copy();
    if (rules !== null) copy.publish(at, rules);
    copy.computeNumbers(at, this.calendar.dayOf(at));
    copy.decideAll(at);
    return copy;
  }

  /** The thresholds in force at an instant, by rank. */
  thresholdsAt(at: Instant): number[] {
    return this.rulesAt(at).ladder.map(({ threshold }) => threshold);
  }

  private act(at: Instant, place: number, change: (member: NaiveMember) => void): void {
    const member = this.memberAt(place);
    this.applyWhatIsDue(member, at);
    change(member);
    this.decideLive(member, at);
  }

  /**
   * What falls due for a member up to an instant, one instant after the other: the beginnings of
   * local days, and the end of a lock.
   */
  private applyWhatIsDue(member: NaiveMember, upTo: Instant): void {
    const { standing } = member;
    let day = this.calendar.dayOf(member.decidedAt) + 1;
    while (this.calendar.startOf(day) <= upTo) {
      const opening = this.calendar.startOf(day);
      this.endLockBefore(member, opening);
      const { rules } = this.termsAt(opening);
      if (fallsDueOn(rules, this.calendar, standing, day)) this.decideOpening(member, day);
      day += 1;
    }
    this.endLockBefore(member, upTo + 1);
  }

  private endLockBefore(member: NaiveMember, before: Instant): void {
    const until = member.standing.lock?.until ?? null;
    if (until !== null && until < before) {
      this.decideLive(member, Math.max(until, member.decidedAt));
    }
  }

  private decideOpening(member: NaiveMember, day: LocalDay): void {
    this.evaluate(member, { at: this.calendar.startOf(day), day, opens: true, fact: null });
  }

  private decideLive(member: NaiveMember, at: Instant, fact: Behaviour | null = null): void {
    const moment = { at, day: this.calendar.dayOf(at), opens: false };
    this.evaluate(member, { ...moment, fact });
  }

  private evaluate(member: NaiveMember, moment: Moment): void {
    const terms = this.termsAt(moment.at);
    const before =
      member.standing.earned === null ? null : tierInForce(terms.rules, member.standing);
    const evaluation = new NaiveEvaluation(terms, member, moment);
    evaluation.run();
    const to = tierInForce(terms.rules, member.standing);
    const { acts, notice } = evaluation;
    const scores = [member.score, evaluation.periodScore ?? member.score].map((score) =>
      Number.isNaN(score) ? 0 : score,
    );
    const thresholds = terms.rules.ladder.map(({ threshold }) => threshold);
    this.onEvaluated({ member: member.place, at: moment.at, scores, tier: to, thresholds });
    if (before !== to || acts.length > 0) {
      this.changes.push({ member: member.place, at: moment.at, from: before, to, acts });
    }
    if (notice !== null) this.notices.push(notice);
  }

  /** §6: over the scores of the day, with everything that is known of it. */
  private computeNumbers(at: Instant, day: LocalDay): void {
    // Of the version itself: what was computed before is no threshold of its ladder.
    const { rules: published, computed } = this.versionAt(at);
    const span = windowOn(published, day, day);
    const features = this.members.map((member) => featuresOver(this.historyOf(member), span));
    const weights = weightsOver(published.weights, features);
    const rules = { ...published, weights };
    const scores = this.members.map((member) => this.scoreOn(rules, member, { at, day }));
    const thresholds =
      quantileThresholds(rules, scores) ?? published.ladder.map(({ threshold }) => threshold);
    computed.push({ at, thresholds, weights });
  }

  private historyOf(member: NaiveMember): NaiveHistory {
    return {
      behaviours: member.known.map(({ behaviour }) => behaviour),
      joinedDay: member.joinedDay,
      dayOf: this.calendar.dayOf,
      minorPerMajor: this.minorPerMajor,
    };
  }

  private scoreOn(
    rules: ProgramRules,
    member: NaiveMember,
    { at, day }: { readonly at: Instant; readonly day: LocalDay },
  ): number {
    let score = scoreOver(rules, this.historyOf(member), windowOn(rules, day, day));
    for (const { amount, until } of member.standing.deductions) if (until > at) score -= amount;
    return roundScore(score);
  }

  private termsAt(at: Instant) {
    const { calendar, minorPerMajor } = this;
    return { rules: this.rulesAt(at), calendar, minorPerMajor };
  }

  private rulesAt(at: Instant): ProgramRules {
    const { rules, computed } = this.versionAt(at);
    const numbers = computed.findLast((one) => one.at <= at);
    if (numbers === undefined) return rules;
    const { thresholds, weights } = numbers;
    const ladder = rules.ladder.map((tier, rank) => ({
      ...tier,
      threshold: thresholds[rank] ?? tier.threshold,
    }));
    return { ...rules, weights, ladder };
  }

  private versionAt(at: Instant): Version {
    const version = this.versions.findLast(({ from }) => from <= at);
    if (version === undefined) throw new RangeError('The first version holds since ever');
    return version;
  }

  private memberAt(place: number): NaiveMember {
    const member = this.members[place];
    if (member === undefined) throw new RangeError(`No member ${place}`);
    return member;
  }
}
