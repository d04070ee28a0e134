import type { FeatureSource } from '../behaviour/features';
import { summedRanges } from '../behaviour/summing';
import { sumsOfDays, type BehaviourDay } from '../behaviour/day-sums';
import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { invariant } from '../shared/invariant';
import { assumedDays, type AssumedMonth } from './assumed-days';
import { decide, QUIET, type DecisionBatch, type Decisions } from './decide';
import { nextDue } from './due';
import { keptScore } from './kept-decision';
import { reasonBit, STANDING_REASONS, type ReasonBits, type ReasonCode } from './reason';
import { dueReview, graceReview, type Review } from './review';
import type { RulesInForce } from './rules';
import type { Standing } from './standing';
import type { ModelSaid } from './division';
import type { TierKeeping } from './tier-keeping';

/** What may happen to a member as time passes. */
export const FORECAST_KINDS = [
  'PROMOTED',
  'DEMOTED',
  'RENEWED',
  'KEPT_AT_TERM_END',
  'GRACE_BEGAN',
  'TERM_BEGAN',
  'NOTICE',
  'CAP_ENDED',
  'DEDUCTION_ENDED',
  'LOCK_ENDED',
] as const;
export type ForecastKind = (typeof FORECAST_KINDS)[number];

/** A member from whom time goes on: with everything applied that has fallen due. */
export type ForecastMember = {
  readonly standing: Standing;
  readonly joinedDay: LocalDay;
  /** All that has been recorded, by local day, each day once. */
  readonly days: readonly BehaviourDay[];
};

/** From when, how far, and what is assumed to happen meanwhile. */
export type ForecastSpan = {
  readonly from: Instant;
  readonly months: number;
  readonly assumed: AssumedMonth;
};

/** Something that would happen at an instant. */
export type ForecastEvent = {
  readonly at: Instant;
  /** Several where they coincide. */
  readonly kinds: readonly ForecastKind[];
  readonly fromRank: number;
  readonly toRank: number;
  /** 0 where there is none. */
  readonly score: number;
  /** Why, as of a decision. */
  readonly reasons: ReasonBits;
  /** What was compared with what keeps a tier. */
  readonly keeping: readonly TierKeeping[];
  /** What a model said; null where none divides. */
  readonly model: ModelSaid | null;
  readonly termUntil: Instant | null;
};

/** Where a member stands at the end of a month from now. */
export type ForecastPoint = {
  readonly day: LocalDay;
  readonly score: number;
  readonly rank: number;
};

export type Forecast = {
  readonly events: readonly ForecastEvent[];
  /** One for each month, the first a month from now. */
  readonly path: readonly ForecastPoint[];
};

/** More than can fall due in three years, with a decision for each day. */
const MOST_STEPS = 20_000;

/**
 * What would happen to a member under rules if each month brought what is assumed, step by step
 * through the instants at which something falls due and the days on which something is assumed, by
 * the same pipeline as ever (docs/domain.md §2, §7). Numbers of the population stay as they are.
 *
 * @example
 * // a silver member until 1 March who buys nothing: NOTICE 1 February, DEMOTED 1 March
 */
export function forecast(
  inForce: RulesInForce,
  member: ForecastMember,
  span: ForecastSpan,
): Forecast {
  return new TimeMachine(inForce, member, span).run();
}

type Step = { readonly at: Instant; readonly isDue: boolean };

class TimeMachine {
  private readonly events: ForecastEvent[] = [];
  private readonly path: ForecastPoint[] = [];
  private readonly days: readonly BehaviourDay[];
  private readonly stops: readonly Instant[];
  private readonly monthEnds: readonly LocalDay[];
  private standing: Standing;
  private candidateRank = 0;
  private score = 0;
  private now: Instant;

  constructor(
    private readonly inForce: RulesInForce,
    private readonly member: ForecastMember,
    { from, months, assumed }: ForecastSpan,
  ) {
    const { calendar } = inForce;
    const { days, monthEnds } = assumedDays(calendar.dayOf(from), months, {
      ...assumed,
      minorPerMajor: inForce.minorPerMajor,
    });
    this.standing = member.standing;
    this.now = from;
    this.days = [...member.days, ...days];
    this.monthEnds = monthEnds;
    const stopDays = new Set([...days.map(({ day }) => day), ...monthEnds]);
    // The last instant of a day: everything of that day has happened.
    this.stops = [...stopDays]
      .map((day) => calendar.startOf(day + 1) - 1)
      .toSorted((left, right) => left - right);
  }

  run(): Forecast {
    const until = this.stops.at(-1) ?? this.now;
    this.decide({ at: this.now, isDue: false });
    for (let step = 0; this.now < until; step += 1) {
      invariant(step < MOST_STEPS, 'a forecast comes to its end');
      this.decide(this.nextStep(until));
    }
    return { events: this.events, path: this.path };
  }

  private nextStep(until: Instant): Step {
    const { standing, now, candidateRank } = this;
    const due = nextDue(this.inForce, { standing, after: now, candidateRank });
    const stop = this.stops.find((at) => at > now) ?? until;
    return due !== null && due <= stop ? { at: due, isDue: true } : { at: stop, isDue: false };
  }

  private decide({ at, isDue }: Step): void {
    const before = this.standing;
    const decisions = decide(this.inForce, isDue ? this.dueBatch(at) : this.dayBatch(at));
    const [standing] = decisions.standing;
    invariant(standing, 'every member of a batch has a standing');
    this.standing = standing;
    this.candidateRank = decisions.candidateRank[0] ?? 0;
    this.score = keptScore(decisions.score[0] ?? 0);
    this.now = at;
    this.tell(before, decisions);
    const day = this.inForce.calendar.dayOf(at);
    if (!isDue && this.monthEnds.includes(day) && this.stops.includes(at)) {
      this.path.push({ day, score: this.score, rank: standing.rank });
    }
  }

  private tell(before: Standing, decisions: Decisions): void {
    const { standing, score, now } = this;
    const bits = decisions.reasons[0] ?? 0;
    const kinds = kindsOf(before, standing, { bits, isTold: decisions.notices.length > 0 });
    if (kinds.length === 0) return;
    this.events.push({
      ...{ at: now, kinds, score, reasons: bits },
      keeping: decisions.keeping.get(0) ?? [],
      model: decisions.models.get(0) ?? null,
      fromRank: before.rank,
      toRank: standing.rank,
      termUntil: standing.termUntil,
    });
  }

  /** As live recording decides, at the end of a day. */
  private dayBatch(at: Instant): DecisionBatch {
    const { rules, calendar } = this.inForce;
    const today = calendar.dayOf(at);
    const grace = graceReview(this.inForce, this.standing, today);
    return {
      ...this.source({ today, ranges: summedRanges(rules, today) }),
      ...{ ...QUIET, at: Float64Array.of(at), held: [this.standing] },
      qualification: grace && this.source(grace),
    };
  }

  /** As what falls due is decided. */
  private dueBatch(at: Instant): DecisionBatch {
    const { main, qualification, months } = dueReview(this.inForce, this.standing, at);
    const { today } = main;
    return {
      ...this.source(main),
      ...{ ...QUIET, isDue: true, at: Float64Array.of(at), held: [this.standing] },
      qualification: qualification && this.source(qualification),
      months:
        months.length === 0
          ? null
          : months.map((current) => this.source({ today, ranges: { current, previous: null } })),
    };
  }

  private source({ today, ranges }: Review): FeatureSource {
    return {
      sums: sumsOfDays(this.days, ranges),
      joinedDay: Float64Array.of(this.member.joinedDay),
      today: Float64Array.of(today),
      minorPerMajor: this.inForce.minorPerMajor,
    };
  }
}

/** Reasons of a decision that are events by themselves. */
const TOLD_REASONS = ['RENEWED', 'KEPT_AT_TERM_END', 'GRACE_BEGAN', 'TERM_BEGAN'] as const;

function kindsOf(
  before: Standing,
  after: Standing,
  { bits, isTold }: { readonly bits: ReasonBits; readonly isTold: boolean },
): ForecastKind[] {
  const has = (code: ReasonCode): boolean => (bits & ~STANDING_REASONS & reasonBit(code)) !== 0;
  const found: Readonly<Partial<Record<ForecastKind, boolean>>> = {
    PROMOTED: after.rank > before.rank,
    DEMOTED: after.rank < before.rank,
    NOTICE: isTold,
    CAP_ENDED: hasGone(before.caps, after.caps),
    DEDUCTION_ENDED: hasGone(before.deductions, after.deductions),
    LOCK_ENDED: before.lock !== null && after.lock === null,
    ...Object.fromEntries(TOLD_REASONS.map((code) => [code, has(code)])),
  };
  return FORECAST_KINDS.filter((kind) => found[kind] === true);
}

type Ending = { readonly until: Instant };

const hasGone = (before: readonly Ending[], after: readonly Ending[]): boolean =>
  before.some(({ until }) => !after.some((other) => other.until === until));
