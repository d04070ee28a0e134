import type { LocalDay } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { MinorUnits } from '../shared/money';
import type { Behaviour } from './behaviour';
import type { CounterChange, ShareChange, ShareDimension } from './counters';

/** Part of an order's amount by category or brand. */
export type OrderShare = {
  readonly dimension: ShareDimension;
  readonly key: string;
  readonly amountMinor: MinorUnits;
};

/** A refund that arrived before the first payment of its order. */
export type EarlyRefund = {
  readonly day: LocalDay;
  readonly amountMinor: MinorUnits;
  readonly shares: readonly OrderShare[];
};

/** What is known of one order of one member. */
export type Order = {
  readonly orderId: string;
  /** The earliest payment known; null while none is. */
  readonly firstPaidAt: Instant | null;
  /** The local day that the order counts on: that of its first payment. */
  readonly day: LocalDay | null;
  readonly paidMinor: MinorUnits;
  readonly refundedMinor: MinorUnits;
  readonly shares: readonly OrderShare[];
  readonly earlyRefunds: readonly EarlyRefund[];
  /** Funnel units that the order's lines named, so that a payment of the whole order finds them. */
  readonly units: readonly UnitReference[];
  /** A payment without a product has been seen: it pays every line. */
  readonly paidWhole: boolean;
};

/** Names a funnel unit: one product in one session. */
export type UnitReference = { readonly sessionKey: string; readonly productId: string };

/** What a behaviour does to an order, and to the counters. */
export type OrderEffect = {
  readonly order: Order;
  readonly changes: readonly CounterChange[];
  readonly shares: readonly ShareChange[];
};

/** An order of which nothing is known yet. */
export const unknownOrder = (orderId: string): Order => ({
  orderId,
  firstPaidAt: null,
  day: null,
  paidMinor: 0,
  refundedMinor: 0,
  shares: [],
  earlyRefunds: [],
  units: [],
  paidWhole: false,
});

/** Whether refunds have taken back all that was paid. */
const isWhollyRefunded = (order: Order): boolean =>
  order.day !== null && order.refundedMinor > 0 && order.refundedMinor >= order.paidMinor;

/** An order paid and not wholly refunded counts (docs/domain.md §3, "Refund"). */
export const isCounting = (order: Order): boolean => order.day !== null && !isWhollyRefunded(order);

/** What is left of an order: payments less refunds. */
const netMinor = (order: Order): MinorUnits => order.paidMinor - order.refundedMinor;

/**
 * A payment of an order. The order counts on the local day of its first payment; a payment that
 * turns out to be earlier than those known takes the whole order to its own day, and refunds that
 * waited for the order come to that day too (docs/domain.md §4, "Attribution").
 */
export function payOrder(before: Order, payment: Behaviour, day: LocalDay): OrderEffect {
  const amountMinor = payment.amountMinor ?? 0;
  const isFirst = before.firstPaidAt === null || payment.occurredAt < before.firstPaidAt;
  const shares = sharesOf(payment, amountMinor);
  const after: Order = {
    ...before,
    firstPaidAt: isFirst ? payment.occurredAt : before.firstPaidAt,
    day: isFirst ? day : before.day,
    paidMinor: before.paidMinor + amountMinor,
    shares: addShares(
      before.shares,
      shares.concat(before.day === null ? before.earlyRefunds.flatMap(negated) : []),
    ),
    earlyRefunds: [],
    paidWhole: before.paidWhole || payment.productId === null,
  };
  return difference(before, after);
}

/**
 * A refund of an order. It goes back to the day of the order; while no payment of the order is
 * known it stands on its own day and waits.
 */
export function refundOrder(before: Order, refund: Behaviour, day: LocalDay): OrderEffect {
  const amountMinor = refund.amountMinor ?? 0;
  const shares = sharesOf(refund, amountMinor);
  const refundedMinor = before.refundedMinor + amountMinor;
  const after: Order =
    before.day === null
      ? {
          ...before,
          refundedMinor,
          earlyRefunds: [...before.earlyRefunds, { day, amountMinor, shares }],
        }
      : {
          ...before,
          refundedMinor,
          shares: addShares(before.shares, negated({ shares })),
        };
  return difference(before, after);
}

/** A refund that names no order: it takes its amount from its own day. */
export function refundWithoutOrder(
  refund: Behaviour,
  day: LocalDay,
): Pick<OrderEffect, 'changes' | 'shares'> {
  const amountMinor = refund.amountMinor ?? 0;
  return {
    changes: [{ day, counter: 'amountMinor', by: -amountMinor }],
    shares: sharesOf(refund, amountMinor).map((share) => ({
      day,
      dimension: share.dimension,
      key: share.key,
      by: -share.amountMinor,
    })),
  };
}

/** Takes what the order counted before out of its days, and puts in what it counts now. */
function difference(before: Order, after: Order): OrderEffect {
  return {
    order: after,
    changes: [...counted(before, -1), ...counted(after, 1)],
    shares: [...sharedOut(before, -1), ...sharedOut(after, 1)],
  };
}

function counted(order: Order, sign: 1 | -1): CounterChange[] {
  const { day } = order;
  if (day === null) {
    return order.earlyRefunds.map((refund) => ({
      day: refund.day,
      counter: 'amountMinor',
      by: -sign * refund.amountMinor,
    }));
  }
  return [
    { day, counter: 'amountMinor', by: sign * netMinor(order) },
    { day, counter: isCounting(order) ? 'orders' : 'refundedOrders', by: sign },
  ];
}

function sharedOut(order: Order, sign: 1 | -1): ShareChange[] {
  const { day } = order;
  const on = (onDay: LocalDay, shares: readonly OrderShare[], direction: number): ShareChange[] =>
    shares.map(({ dimension, key, amountMinor }) => ({
      day: onDay,
      dimension,
      key,
      by: direction * amountMinor,
    }));
  return day === null
    ? order.earlyRefunds.flatMap((refund) => on(refund.day, refund.shares, -sign))
    : on(day, order.shares, sign);
}

function sharesOf(behaviour: Behaviour, amountMinor: MinorUnits): OrderShare[] {
  const shares: OrderShare[] = [];
  if (behaviour.category !== null) {
    shares.push({ dimension: 'CATEGORY', key: behaviour.category, amountMinor });
  }
  if (behaviour.brand !== null) {
    shares.push({ dimension: 'BRAND', key: behaviour.brand, amountMinor });
  }
  return shares;
}

const negated = (refund: { readonly shares: readonly OrderShare[] }): OrderShare[] =>
  refund.shares.map((share) => ({ ...share, amountMinor: -share.amountMinor }));

function addShares(before: readonly OrderShare[], more: readonly OrderShare[]): OrderShare[] {
  const sums = new Map<string, OrderShare>();
  for (const share of [...before, ...more]) {
    const key = `${share.dimension}:${share.key}`;
    const sum = (sums.get(key)?.amountMinor ?? 0) + share.amountMinor;
    sums.set(key, { ...share, amountMinor: sum });
  }
  return [...sums.values()];
}
