import type { Behaviour } from '../behaviour/behaviour';
import { COUNTERS, type CounterChange, type ShareDimension } from '../behaviour/counters';
import { effectOf, type BehaviourEffect, type Known } from '../behaviour/effect';
import type { FunnelUnit } from '../behaviour/funnel-unit';
import { netMinor, type Order, type UnitReference } from '../behaviour/order';
import { pointsOfOrderRoundDown, type EarningTerms, type Points } from '../points/earn';
import type { LocalDay } from '../shared/calendar';

/** An order with what it has earned. */
export type RecordedOrder = {
  readonly order: Order;
  /** Fixed at the first recorded payment; null before. */
  readonly terms: EarningTerms | null;
  readonly points: Points;
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
  readonly paidDays: Map<LocalDay, number> | null;
  lastActiveDay: LocalDay | null;
  private readonly activeDays: Set<LocalDay>;
  /** Most changes are of the day of the change before. */
  private lastTotals: DayTotals | null = null;
  private readonly known: Known;

  constructor(private readonly before: MemberBefore) {
    this.lastActiveDay = before.lastActiveDay;
    this.activeDays = new Set(before.activeDays);
    this.paidDays = before.paidDays && new Map(before.paidDays);
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
   * Keeps an order as a behaviour left it, and tells by how much its points change and at which
   * terms; null where they do not. `offered` are the terms that hold if this is its first recorded
   * payment.
   */
  keepOrder(
    order: Order,
    offered: EarningTerms,
    minorPerMajor: number,
  ): { readonly points: Points; readonly terms: EarningTerms } | null {
    const before = this.order(order.orderId);
    const terms = before?.terms ?? (order.day === null ? null : offered);
    const earned = before?.points ?? 0;
    const points =
      terms === null ? earned : pointsOfOrderRoundDown(netMinor(order), minorPerMajor, terms);
    this.changedOrders.set(order.orderId, { order, terms, points });
    return terms === null || points === earned ? null : { points: points - earned, terms };
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
