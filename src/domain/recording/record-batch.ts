import type { Behaviour } from '../behaviour/behaviour';
import type { FeatureSource } from '../behaviour/features';
import type { CounterChange } from '../behaviour/counters';
import type { FunnelUnit } from '../behaviour/funnel-unit';
import type { Order } from '../behaviour/order';
import {
  addChanges,
  addPaidDay,
  isWithin,
  selectSums,
  setPaidDays,
  type SumColumn,
  type SummedRanges,
  type WindowSums,
} from '../behaviour/window-sums';
import type { CapUse } from '../points/caps';
import {
  fixedEarning,
  orderTerms,
  type EarningContext,
  type EarningMoment,
} from '../points/earning-terms';
import { multipliedBy, type OrderTerms } from '../points/earning-order';
import type { PointsRulesInForce } from '../points/points-rules';
import type { LocalDay, ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { invariant } from '../shared/invariant';
import { decide, QUIET, type DecisionBatch } from '../tiering/decide';
import { isDecisionKept, keptScore } from '../tiering/kept-decision';
import type { MovementFacts } from '../tiering/movement-facts';
import { contributionsOf, type Contribution } from '../tiering/explain';
import { STANDING_REASONS, type ReasonBits } from '../tiering/reason';
import { tierAt, type RulesInForce } from '../tiering/rules';
import type { Standing } from '../tiering/standing';
import { modelReading, type ModelReading } from '../tiering/model-reading';
import { inForceFor } from '../tiering/trial';
import type { TierKeeping } from '../tiering/tier-keeping';
import { columnsReadBy } from '../value/reads';
import { OrderBenefits, type BenefitUse, type LoadedOrderBenefits } from './order-benefits';
import {
  MemberProgress,
  type DayTotals,
  type EarnedPoints,
  type MemberBefore,
  type RecordedOrder,
  type ShareTotals,
} from './member-progress';

/** A behaviour of one of the batch's members. */
export type BehaviourOfMember = {
  /** Place of the member in the batch. */
  readonly row: number;
  readonly behaviour: Behaviour;
  /** Local day of `occurredAt`: what the behaviour counts for. */
  readonly day: LocalDay;
  /** Local day on which it became known. */
  readonly knownDay: LocalDay;
};

/** Sums of a span of each member's own, kept up while behaviours are recorded. */
export type SideSums = {
  readonly source: FeatureSource;
  /** By member; null for those who have none. */
  readonly ranges: readonly (SummedRanges | null)[];
};

/** Members and their new behaviours. Columns are by member. */
export type RecordingBatch = {
  readonly members: readonly MemberBefore[];
  /** In the order in which they take effect: `compareBehaviours`. */
  readonly behaviours: readonly BehaviourOfMember[];
  readonly sums: WindowSums;
  readonly ranges: SummedRanges;
  /** What tells whether members in grace qualify now; null where nobody is in grace. */
  readonly qualification: SideSums | null;
  /** What tells whether terms that ended would have been renewed; null where none is asked for. */
  readonly ended: SideSums | null;
  readonly joinedDay: Float64Array;
  readonly held: readonly Standing[];
  /** Standing reasons of the decision in force; 0 where there is none by the rules now in force. */
  readonly heldReasons: Uint32Array;
  /** When the behaviours are recorded, and the local day of it. */
  readonly at: Instant;
  readonly today: LocalDay;
  readonly inForce: RulesInForce;
  readonly points: PointsRulesInForce;
  /** What multiplies orders besides; null where nothing does. */
  readonly benefits: LoadedOrderBenefits | null;
  readonly calendar: ZoneCalendar;
  /** False for a backfill, which records without moving tiers and leaves the sums as they were. */
  readonly decides: boolean;
};

/** What one behaviour did to the points of its member: earned, took back or cost some. */
export type Earning = EarnedPoints & {
  readonly row: number;
  /** Place of the behaviour in the batch. */
  readonly behaviour: number;
};

/** A decision that differs from the one before in tier or reasons, so that it is kept. */
export type DecisionChange = {
  readonly row: number;
  readonly score: number;
  readonly candidateRank: number;
  readonly rank: number;
  readonly previousRank: number;
  readonly reasons: ReasonBits;
  /** What is held from now on. */
  readonly standing: Standing;
  /** What was compared with what keeps a tier. */
  readonly keeping: readonly TierKeeping[] | undefined;
  /** What a model said, where one divides. */
  readonly model: ModelReading | undefined;
  readonly contributions: readonly Contribution[];
};

/** What changed of one member. */
export type MemberAfter = {
  readonly orders: readonly RecordedOrder[];
  readonly units: readonly FunnelUnit[];
  readonly days: readonly DayTotals[];
  readonly shares: readonly ShareTotals[];
  readonly capUse: readonly CapUse[];
  readonly lastActiveDay: LocalDay | null;
};

export type RecordingOutcome = {
  readonly members: readonly MemberAfter[];
  readonly sums: WindowSums;
  readonly score: Float64Array;
  readonly standing: readonly Standing[];
  readonly candidateRank: Int16Array;
  /** Those that stand. */
  readonly reasons: Uint32Array;
  readonly earnings: readonly Earning[];
  /** Benefits that multiplied orders. */
  readonly benefitUses: readonly BenefitUse[];
  readonly decisions: readonly DecisionChange[];
};

/**
 * Records behaviours of many members: features, decisions and points. Each member's behaviours take
 * effect one by one, with a decision after each, so that a batch gives exactly what its rows would
 * give alone (docs/domain.md §3, "Batches do not show"). Members are decided together: the first
 * behaviour of every member, then the second of those who have one, and so on.
 */
export function recordBatch(batch: RecordingBatch): RecordingOutcome {
  return new BatchRecording(batch).run();
}

class BatchRecording {
  private readonly progress: readonly MemberProgress[];
  private readonly sums: WindowSums;
  private readonly score: Float64Array;
  private readonly standing: Standing[];
  private readonly reasons: Uint32Array;
  private readonly candidateRank: Int16Array;
  /** The sums that the score reads: a decision needs no others. */
  private readonly columns: readonly SumColumn[];
  private readonly earnings: Earning[] = [];
  private readonly decisions: DecisionChange[] = [];
  private readonly earning: EarningContext;
  private readonly benefits: OrderBenefits | null;
  /** By member: whether the batch has decided on them. */
  private readonly isDecided: Uint8Array;
  private readonly sides: readonly SideSums[];
  /** By place: the behaviour counts for a time before `Standing.ended`. */
  private readonly isEarlier: Uint8Array;

  constructor(private readonly batch: RecordingBatch) {
    this.progress = batch.members.map((member) => new MemberProgress(member));
    this.sums = selectSums(batch.sums, [...batch.members.keys()]);
    this.score = new Float64Array(batch.members.length);
    this.standing = [...batch.held];
    this.reasons = Uint32Array.from(batch.heldReasons);
    this.candidateRank = new Int16Array(batch.members.length);
    this.isEarlier = new Uint8Array(batch.behaviours.length);
    this.isDecided = new Uint8Array(batch.members.length);
    this.benefits = batch.benefits && new OrderBenefits(batch.benefits);
    this.sides = [batch.qualification, batch.ended].flatMap((side) => side ?? []);
    const { inForce, points, calendar } = batch;
    this.earning = { inForce, points, calendar };
    this.columns = columnsReadBy(inForce.rules);
  }

  run(): RecordingOutcome {
    for (const wave of wavesOf(this.batch)) {
      for (const place of wave) this.apply(place);
      if (this.batch.decides) this.decideRows(wave);
    }
    return {
      members: this.progress.map((member) => ({
        orders: [...member.changedOrders.values()],
        units: [...member.changedUnits.values()],
        days: [...member.days.values()],
        shares: [...member.shares.values()].filter((share) => share.amountMinor !== 0),
        capUse: [...member.changedCapUse.values()],
        lastActiveDay: member.lastActiveDay,
      })),
      sums: this.sums,
      score: this.score,
      standing: this.standing,
      candidateRank: this.candidateRank,
      reasons: this.reasons,
      earnings: this.earnings,
      benefitUses: this.benefits?.uses ?? [],
      decisions: this.decisions,
    };
  }

  private apply(place: number): void {
    const { row, behaviour, day, knownDay } = this.behaviourAt(place);
    const member = this.memberAt(row);
    const { order, changes } = member.apply(behaviour, day, knownDay);
    this.isEarlier[place] = this.countsBeforeEnd(row, changes) ? 1 : 0;
    if (this.batch.decides) this.addToSums(row, member, changes);
    if (!behaviour.counts) return;
    const earned = this.earned(member, order, place);
    this.benefits?.note(row, changes);
    if (earned !== null) this.earnings.push({ row, behaviour: place, ...earned });
  }

  /** Whether something counts for a day before the end of the term that was not renewed. */
  private countsBeforeEnd(row: number, changes: readonly CounterChange[]): boolean {
    const { ended } = this.standingAt(row);
    if (ended === null || this.batch.ended === null) return false;
    const endDay = this.batch.calendar.dayOf(ended.at);
    return changes.some(({ day }) => day < endDay);
  }

  private earned(member: MemberProgress, order: Order | null, place: number): EarnedPoints | null {
    const moment = this.momentOf(place);
    if (order !== null) {
      const { minorPerMajor } = this.batch.inForce;
      return member.keepOrder(order, () => this.orderTerms(place, moment), minorPerMajor);
    }
    const fixed = fixedEarning(this.earning, moment);
    return fixed && member.earn(fixed);
  }

  private orderTerms(place: number, moment: EarningMoment): OrderTerms {
    const { row } = this.behaviourAt(place);
    const terms = orderTerms(this.earning, moment);
    const benefits = this.benefits?.of({
      ...{ row, behaviour: this.behaviourAt(place).behaviour, tierCode: moment.tier.code },
      growthValue: this.isDecided[row] === 1 ? (this.score[row] ?? null) : null,
      today: this.batch.today,
    });
    return benefits === undefined ? terms : multipliedBy(terms, benefits);
  }

  /** A behaviour with the tier in force before it. */
  private momentOf(place: number): EarningMoment {
    const { row, behaviour, day } = this.behaviourAt(place);
    const tier = tierAt(this.batch.inForce.rules, Math.max(0, this.standingAt(row).rank));
    return { behaviour, day, tier };
  }

  private addToSums(row: number, member: MemberProgress, changes: readonly CounterChange[]): void {
    addToWindow({ sums: this.sums, row, ranges: this.batch.ranges }, member, changes);
    for (const { source, ranges } of this.sides) {
      const own = ranges[row];
      if (own) addToWindow({ sums: source.sums, row, ranges: own }, member, changes);
    }
  }

  private decideRows(wave: readonly number[]): void {
    const rows = wave.map((place) => this.behaviourAt(place).row);
    const batch: DecisionBatch = {
      sums: selectSums(this.sums, rows, this.columns),
      joinedDay: Float64Array.from(rows, (row) => this.batch.joinedDay[row] ?? 0),
      held: rows.map((row) => this.standingAt(row)),
      at: new Float64Array(rows.length).fill(this.batch.at),
      today: new Float64Array(rows.length).fill(this.batch.today),
      minorPerMajor: this.batch.inForce.minorPerMajor,
      ...QUIET,
      facts: this.factsOf(wave),
      qualification: pickSide(this.batch.qualification, rows, this.columns),
      ended: pickSide(this.batch.ended, rows, this.columns),
    };
    const decided = decide(this.batch.inForce, batch);
    for (const [place, row] of rows.entries()) {
      const before = this.standingAt(row);
      const standing = decided.standing[place] ?? before;
      const { rank } = standing;
      const previousRank = before.rank;
      const reasons = decided.reasons[place] ?? 0;
      this.score[row] = keptScore(decided.score[place] ?? 0);
      this.isDecided[row] = 1;
      const heldReasons = this.reasons[row] ?? 0;
      this.standing[row] = standing;
      this.candidateRank[row] = decided.candidateRank[place] ?? 0;
      this.reasons[row] = reasons & STANDING_REASONS;
      const held = { standing: before, reasons: heldReasons };
      if (!isDecisionKept(held, { standing, reasons })) continue;
      this.decisions.push({
        row,
        score: keptScore(decided.score[place] ?? 0),
        candidateRank: decided.candidateRank[place] ?? 0,
        rank,
        previousRank,
        reasons,
        standing,
        keeping: decided.keeping.get(place),
        model: modelReading(this.batch.inForce, batch, place, decided.models.get(place)),
        contributions: contributionsOf(inForceFor(this.batch.inForce, standing), batch, place),
      });
    }
  }

  private behaviourAt(place: number): BehaviourOfMember {
    const behaviour = this.batch.behaviours[place];
    if (!behaviour) throw new RangeError(`No behaviour at place ${place} of the batch`);
    return behaviour;
  }

  /** What is recorded that moves tiers beside the score; most rows are nothing of the kind. */
  private factsOf(wave: readonly number[]): (MovementFacts | null)[] | null {
    const facts = wave.map((place) => this.factOf(place));
    return facts.every((fact) => fact === null) ? null : facts;
  }

  private factOf(place: number): MovementFacts | null {
    const { behaviour } = this.behaviourAt(place);
    if (!behaviour.counts) return null;
    const isEndedTermReviewed = this.isEarlier[place] === 1;
    const isRefunded = behaviour.type === 'REFUND';
    if (behaviour.type === 'VIOLATION') {
      return { violations: [behaviour.occurredAt], isEndedTermReviewed };
    }
    return isRefunded || isEndedTermReviewed ? { isRefunded, isEndedTermReviewed } : null;
  }

  private standingAt(row: number): Standing {
    const standing = this.standing[row];
    invariant(standing, 'every member of a batch has a standing');
    return standing;
  }

  private memberAt(row: number): MemberProgress {
    const member = this.progress[row];
    if (!member) throw new RangeError(`No member at row ${row} of the batch`);
    return member;
  }
}

/** Adds changes to the sums of a window, in place, with the first and last paid day in it. */
function addToWindow(
  window: { readonly sums: WindowSums; readonly row: number; readonly ranges: SummedRanges },
  member: MemberProgress,
  changes: readonly CounterChange[],
): void {
  const { sums, row, ranges } = window;
  addChanges(sums, row, ranges, changes);
  const orders = changes.filter(({ counter }) => counter === 'orders');
  if (orders.every(({ by }) => by > 0)) {
    for (const { day } of orders) if (isWithin(ranges.current, day)) addPaidDay(sums, row, day);
    return;
  }
  invariant(member.paidDays, 'paid days are loaded before an order is taken away');
  const days = [...member.paidDays].filter(([, count]) => count > 0);
  setPaidDays(
    sums,
    row,
    ranges.current,
    days.map(([day]) => day),
  );
}

/** Places of the first behaviour of every member, then of the second of those who have one, … */
function wavesOf(batch: RecordingBatch): number[][] {
  const waves: number[][] = [];
  const taken = new Uint32Array(batch.members.length);
  for (const [place, { row }] of batch.behaviours.entries()) {
    const wave = taken[row] ?? 0;
    taken[row] = wave + 1;
    (waves[wave] ??= []).push(place);
  }
  return waves;
}

/** A side window for the members of a wave; null where none of them has one. */
function pickSide(
  side: SideSums | null,
  rows: readonly number[],
  columns: readonly SumColumn[],
): FeatureSource | null {
  if (side === null || rows.every((row) => !side.ranges[row])) return null;
  const { source } = side;
  return {
    sums: selectSums(source.sums, rows, columns),
    joinedDay: Float64Array.from(rows, (row) => source.joinedDay[row] ?? 0),
    today: Float64Array.from(rows, (row) => source.today[row] ?? 0),
    minorPerMajor: source.minorPerMajor,
  };
}
