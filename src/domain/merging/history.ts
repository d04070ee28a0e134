import { compareBehaviours, type Behaviour } from '../behaviour/behaviour';
import { COUNTERS, type Counter } from '../behaviour/counters';
import { effectOf, type BehaviourEffect } from '../behaviour/effect';
import type { FunnelUnit } from '../behaviour/funnel-unit';
import type { Order } from '../behaviour/order';
import { unitKey, type DayTotals, type ShareTotals } from '../recording/member-progress';
import type { LocalDay } from '../shared/calendar';

/** A behaviour with the local day that it counts for. */
export type DatedBehaviour = { readonly behaviour: Behaviour; readonly day: LocalDay };

/** Counters of one local day, in the order of `COUNTERS`, whenever they became known. */
export type DaySums = Omit<DayTotals, 'knownDay'>;

/** Purchase amount of one category or brand on one local day, whenever it became known. */
export type ShareSums = Omit<ShareTotals, 'knownDay'>;

/** What a history comes to: all that is kept of a member beside the behaviours themselves. */
export type History = {
  /** By order id. */
  readonly orders: ReadonlyMap<string, Order>;
  /** By `unitKey`. */
  readonly units: ReadonlyMap<string, FunnelUnit>;
  readonly days: readonly DaySums[];
  readonly shares: readonly ShareSums[];
  readonly lastActiveDay: LocalDay | null;
};

const PLACE_OF = new Map<Counter, number>(COUNTERS.map((counter, place) => [counter, place]));

/**
 * Takes the behaviours of one person from the first on, whoever they were recorded for, by the same
 * steps as live recording: orders, sessions and days that two members shared are those of one
 * (docs/domain.md §3, §4). The rows may come in any order. Linear in the rows.
 */
export function historyOf(rows: readonly DatedBehaviour[]): History {
  const taking = new HistoryTaking();
  const ordered = rows.toSorted((one, other) => compareBehaviours(one.behaviour, other.behaviour));
  for (const { behaviour, day } of ordered) taking.take(behaviour, day);
  return taking.taken();
}

class HistoryTaking {
  private readonly orders = new Map<string, Order>();
  private readonly units = new Map<string, FunnelUnit>();
  private readonly days = new Map<LocalDay, Float64Array>();
  private readonly shares = new Map<string, ShareSums>();
  private readonly activeDays = new Set<LocalDay>();

  take(behaviour: Behaviour, day: LocalDay): void {
    const known = {
      order: (orderId: string) => this.orders.get(orderId),
      unit: (reference: Parameters<typeof unitKey>[0]) => this.units.get(unitKey(reference)),
      isActiveOn: (asked: LocalDay) => this.activeDays.has(asked),
    };
    this.keep(effectOf(known, behaviour, day));
    if (behaviour.counts) this.activeDays.add(day);
  }

  taken(): History {
    const days = [...this.days].map(([day, counters]) => ({ day, counters }));
    return {
      orders: this.orders,
      units: this.units,
      days,
      shares: [...this.shares.values()],
      lastActiveDay: this.activeDays.size === 0 ? null : [...this.activeDays].reduce(later),
    };
  }

  private keep({ changes, shares, order, units }: BehaviourEffect): void {
    if (order !== null) this.orders.set(order.orderId, order);
    for (const unit of units) this.units.set(unitKey(unit), unit);
    for (const { day, counter, by } of changes) {
      const counters = this.days.get(day) ?? new Float64Array(COUNTERS.length);
      this.days.set(day, counters);
      const place = PLACE_OF.get(counter) ?? 0;
      counters[place] = (counters[place] ?? 0) + by;
    }
    for (const { day, dimension, key, by } of shares) {
      const share = { day, dimension, key };
      const amountMinor = (this.shares.get(shareKey(share))?.amountMinor ?? 0) + by;
      this.shares.set(shareKey(share), { ...share, amountMinor });
    }
  }
}

/**
 * What must be added to buckets so that they come to what a history says, known from a day on: what
 * was known before that day stays as it was seen. Days and shares that agree are left out.
 */
export function correctionOf(
  kept: { readonly days: readonly DaySums[]; readonly shares: readonly ShareSums[] },
  wanted: Pick<History, 'days' | 'shares'>,
  knownDay: LocalDay,
): { readonly days: readonly DayTotals[]; readonly shares: readonly ShareTotals[] } {
  const days = new Map<LocalDay, Float64Array>();
  const addDay = ({ day, counters }: DaySums, sign: 1 | -1): void => {
    const sums = days.get(day) ?? new Float64Array(COUNTERS.length);
    days.set(day, sums);
    counters.forEach((by, place) => (sums[place] = (sums[place] ?? 0) + sign * by));
  };
  wanted.days.forEach((each) => addDay(each, 1));
  kept.days.forEach((each) => addDay(each, -1));
  const shares = new Map<string, ShareSums>();
  const addShare = (share: ShareSums, sign: 1 | -1): void => {
    const amountMinor = (shares.get(shareKey(share))?.amountMinor ?? 0) + sign * share.amountMinor;
    shares.set(shareKey(share), { ...share, amountMinor });
  };
  wanted.shares.forEach((each) => addShare(each, 1));
  kept.shares.forEach((each) => addShare(each, -1));
  return {
    days: [...days]
      .filter(([, counters]) => counters.some((count) => count !== 0))
      .map(([day, counters]) => ({ day, knownDay, counters })),
    shares: [...shares.values()]
      .filter(({ amountMinor }) => amountMinor !== 0)
      .map((share) => ({ ...share, knownDay })),
  };
}

const shareKey = ({ day, dimension, key }: Omit<ShareSums, 'amountMinor'>): string =>
  `${day}:${dimension}:${key}`;

const later = (one: LocalDay, other: LocalDay): LocalDay => Math.max(one, other);
