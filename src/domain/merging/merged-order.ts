import type { Order } from '../behaviour/order';
import type { RecordedOrder } from '../recording/member-progress';

/**
 * An order as the history of one person tells it, with what it has earned in the hands of both
 * members: the terms are those of whoever paid first.
 */
export function mergedOrder(
  order: Order,
  target: RecordedOrder | undefined,
  source: RecordedOrder,
): RecordedOrder {
  const [first, second] = isPaidEarlier(source, target) ? [source, target] : [target, source];
  return {
    order,
    terms: first?.terms ?? second?.terms ?? null,
    points: (target?.points ?? 0) + source.points,
    desired: (target?.desired ?? 0) + source.desired,
  };
}

/**
 * The order of the member who goes on alone, as their own history tells it: what the other one's
 * order had earned is theirs again.
 */
export function partedOrder(
  order: Order,
  merged: RecordedOrder | undefined,
  source: RecordedOrder,
): RecordedOrder {
  const isPaid = order.day !== null;
  return {
    order,
    terms: isPaid ? (merged?.terms ?? null) : null,
    points: isPaid ? Math.max(0, (merged?.points ?? 0) - source.points) : 0,
    desired: isPaid ? Math.max(0, (merged?.desired ?? 0) - source.desired) : 0,
  };
}

const isPaidEarlier = (one: RecordedOrder, other: RecordedOrder | undefined): boolean =>
  (one.order.firstPaidAt ?? Infinity) < (other?.order.firstPaidAt ?? Infinity);
