import type { Behaviour } from '../behaviour/behaviour';
import { COUNTERS, type CounterChange, type ShareDimension } from '../behaviour/counters';
import { effectOf, type BehaviourEffect, type Known } from '../behaviour/effect';
import type { FunnelUnit } from '../behaviour/funnel-unit';
import type { Order, UnitReference } from '../behaviour/order';
import { capKey, roomUnder, type CapUse, type CountedCap } from '../points/caps';
import type { Points } from '../points/earn';
import { pointsOfOrderRoundDown, type OrderTerms } from '../points/earning-order';
import type { FixedEarning } from '../points/earning-terms';
import type { LotTerms } from '../points/lot-terms';
import type { LocalDay } from '../shared/calendar';

/** An order with what it has earned. */
export type RecordedOrder = {
  readonly order: Order;
  /** Fixed at the first recorded payment; null before. */
  readonly terms: OrderTerms | null;
  /** What it has earned and not lost again. */
  readonly points: Points;
  /** What it would have earned without caps. */
  readonly desired: Points;
};

/** What one behaviour did to the points of its member. */
export type EarnedPoints = {
  readonly kind: 'EARN' | 'TAKE_BACK' | 'PENALTY';
  /** The order that earned or lost them; null for other behaviours. */
  readonly orderId: string | null;
  /** By how much they change, as a number without sign; 0 where a cap left no room. */
  readonly points: Points;
  /** By how much they would change without caps; at least `points`. */
  readonly desired: Points;
  readonly terms: LotTerms;
};

/** What must be loaded of a member before behaviours of theirs are recorded. */
export type MemberBefore = {
  /** Orders that the behaviours name, by order id. */
  readonly orders: ReadonlyMap<string, RecordedOrder>;
  /** Funnel units that the behaviours can touch, by `unitKey`. */
  readonly units: ReadonlyMap<string, FunnelUnit>;
  /** Latest local day with a behaviour that counts; null before the first. */
  readonly lastActiveDay: LocalDay | null;
  /** Those of the behaviours' days before `lastActiveDay` on which something is already counted. */
  readonly activeDays: ReadonlySet<LocalDay>;
  /** How many orders count on each local day; null when no behaviour can take an order away. */
  readonly paidDays: ReadonlyMap<LocalDay, number> | null;
  /** What is used up of the caps that the behaviours can fall under. */
  readonly capUse: readonly CapUse[];
};

/** Counters of one local day, by the day they became known; in the order of `COUNTERS`. */
export type DayTotals = {
  readonly day: LocalDay;
  readonly knownDay: LocalDay;
  readonly counters: Float64Array;
};

/** Purchase amount of one category or brand on one local day, by the day it became known. */
export type ShareTotals = {
  readonly day: LocalDay;
  readonly knownDay: LocalDay;
  readonly dimension: ShareDimension;
  readonly key: string;
  readonly amountMinor: number;
};

/** Names a unit within its member. */
export const unitKey = ({ sessionKey, productId }: UnitReference): string =>
  `${sessionKey}\u0000${productId}`;

const COUNTER_INDEX = new Map(COUNTERS.map((counter, index) => [counter, index]));

/**
 * One member while a batch is being recorded: what was loaded, overlaid with what the batch has
 * changed so far. Lives inside one call of `recordBatch`.
 */
export class MemberProgress {
  readonly changedOrders = new Map<string, RecordedOrder>();
  readonly changedUnits = new Map<string, FunnelUnit>();
  readonly days = new Map<string, DayTotals>();
  readonly shares = new Map<string, ShareTotals>();
  readonly changedCapUse = new Map<string, CapUse>();
  readonly paidDays: Map<LocalDay, number> | null;
  lastActiveDay: LocalDay | null;
  private readonly activeDays: Set<LocalDay>;
  private readonly capUse: ReadonlyMap<string, CapUse>;
  /** Most changes are of the day of the change before. */
  private lastTotals: DayTotals | null = null;
  private readonly known: Known;

  constructor(private readonly before: MemberBefore) {
    this.lastActiveDay = before.lastActiveDay;
    this.activeDays = new Set(before.activeDays);
    this.paidDays = before.paidDays && new Map(before.paidDays);
    this.capUse = new Map(before.capUse.map((use) => [capKey(use), use]));
    this.known = {
      order: (orderId) => this.order(orderId)?.order,
      unit: (reference) => {
        const key = unitKey(reference);
        return this.changedUnits.get(key) ?? before.units.get(key);
      },
      isActiveOn: (day) => day === this.lastActiveDay || this.activeDays.has(day),
    };
  }

  /** Applies one behaviour; what it changed is returned, and kept for the end of the batch. */
  apply(behaviour: Behaviour, day: LocalDay, knownDay: LocalDay): BehaviourEffect {
    const effect = effectOf(this.known, behaviour, day);
    if (behaviour.counts) this.markActive(day);
    for (const unit of effect.units) this.changedUnits.set(unitKey(unit), unit);
    for (const change of effect.changes) this.count(change, knownDay);
    for (const { day: onDay, dimension, key, by } of effect.shares) {
      if (by === 0) continue;
      const name = `${onDay}:${knownDay}:${dimension}:${key}`;
      const amountMinor = (this.shares.get(name)?.amountMinor ?? 0) + by;
      this.shares.set(name, { day: onDay, knownDay, dimension, key, amountMinor });
    }
    return effect;
  }

  /**
   * Keeps an order as a behaviour left it, and tells what that does to its points; null where
   * nothing. `termsNow` gives the terms that hold if this is its first recorded payment.
   */
  keepOrder(order: Order, termsNow: () => OrderTerms, minorPerMajor: number): EarnedPoints | null {
    const { orderId } = order;
    const before = this.order(orderId);
    const earned = { points: before?.points ?? 0, desired: before?.desired ?? 0 };
    const terms = before?.terms ?? (order.day === null ? null : termsNow());
    if (terms === null) {
      this.changedOrders.set(orderId, { order, terms, ...earned });
      return null;
    }
    const desired = pointsOfOrderRoundDown(order, minorPerMajor, terms);
    const more = desired - earned.desired;
    const points =
      more >= 0
        ? earned.points + this.takeRoom(terms.caps, more)
        : Math.min(earned.points, desired);
    if (points < earned.points) this.useCaps(terms.caps, points - earned.points);
    this.changedOrders.set(orderId, { order, terms, points, desired });
    return changeOf({ orderId, terms: terms.lot, more, by: points - earned.points });
  }

  /** What a behaviour that is no order earns, as far as its caps have room, or costs. */
  earn({ kind, points: desired, terms, caps }: FixedEarning): EarnedPoints {
    const points = this.takeRoom(caps, desired);
    return { kind, orderId: null, points, desired, terms };
  }

  /** As many of some points as the caps have room for; they are used up from then on. */
  private takeRoom(caps: readonly CountedCap[], points: Points): Points {
    const room = roomUnder(caps, (cap) => this.usedOf(cap));
    const granted = Math.min(points, room);
    if (granted > 0) this.useCaps(caps, granted);
    return granted;
  }

  private useCaps(caps: readonly CountedCap[], by: Points): void {
    for (const { ruleCode, period, periodStart, ...cap } of caps) {
      const key = { ruleCode, period, periodStart };
      const used = this.usedOf({ ...cap, ...key }) + by;
      this.changedCapUse.set(capKey(key), { ...key, used });
    }
  }

  private usedOf(cap: CountedCap): Points {
    const key = capKey(cap);
    return (this.changedCapUse.get(key) ?? this.capUse.get(key))?.used ?? 0;
  }

  private order(orderId: string): RecordedOrder | undefined {
    return this.changedOrders.get(orderId) ?? this.before.orders.get(orderId);
  }

  private markActive(day: LocalDay): void {
    this.activeDays.add(day);
    this.lastActiveDay = Math.max(this.lastActiveDay ?? day, day);
  }

  private count({ day, counter, by }: CounterChange, knownDay: LocalDay): void {
    const totals = this.totalsOf(day, knownDay);
    const index = COUNTER_INDEX.get(counter) ?? 0;
    totals.counters[index] = (totals.counters[index] ?? 0) + by;
    if (counter === 'orders') this.countPaidDay(day, by);
  }

  private totalsOf(day: LocalDay, knownDay: LocalDay): DayTotals {
    const last = this.lastTotals;
    if (last?.day === day && last.knownDay === knownDay) return last;
    const name = `${day}:${knownDay}`;
    const totals = this.days.get(name) ?? {
      day,
      knownDay,
      counters: new Float64Array(COUNTERS.length),
    };
    this.days.set(name, totals);
    this.lastTotals = totals;
    return totals;
  }

  private countPaidDay(day: LocalDay, by: number): void {
    this.paidDays?.set(day, (this.paidDays.get(day) ?? 0) + by);
  }
}

function changeOf(change: {
  readonly orderId: string;
  readonly terms: LotTerms;
  readonly more: Points;
  readonly by: Points;
}): EarnedPoints | null {
  const { orderId, terms, more, by } = change;
  if (more > 0) return { kind: 'EARN', orderId, points: by, desired: more, terms };
  return by < 0 ? { kind: 'TAKE_BACK', orderId, points: -by, desired: -more, terms } : null;
}
