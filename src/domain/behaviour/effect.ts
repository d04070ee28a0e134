import type { LocalDay } from '../shared/calendar';
import { LAST_DAY } from '../shared/window';
import { CHANNEL_COUNTER, type Counter, type CounterChange, type ShareChange } from './counters';
import type { Behaviour, BehaviourType } from './behaviour';
import {
  PAID_STAGE,
  SESSION_ITSELF,
  reachStage,
  sessionKeyOf,
  stageOf,
  type FunnelUnit,
} from './funnel-unit';
import { feedbackOf, sentimentOf } from './sentiment';
import {
  payOrder,
  refundOrder,
  refundWithoutOrder,
  unknownOrder,
  type Order,
  type UnitReference,
} from './order';

/** What must be known of a member to tell what a behaviour changes: no history is read again. */
export type Known = {
  readonly order: (orderId: string) => Order | undefined;
  readonly unit: (reference: UnitReference) => FunnelUnit | undefined;
  readonly isActiveOn: (day: LocalDay) => boolean;
};

/** All that one behaviour changes. */
export type BehaviourEffect = {
  /** At most one change per day and counter, none of zero. */
  readonly changes: readonly CounterChange[];
  readonly shares: readonly ShareChange[];
  readonly order: Order | null;
  readonly units: readonly FunnelUnit[];
};

const INTERACTIONS: ReadonlySet<BehaviourType> = new Set<BehaviourType>([
  'REVIEW',
  'COMMENT',
  'LIKE',
  'SHARE',
  'SUPPORT',
  'CHECK_IN',
  'REFERRAL',
]);
const NOTHING: BehaviourEffect = { changes: [], shares: [], order: null, units: [] };

/**
 * What one behaviour changes in the counters, the order and the funnel units of its member
 * (docs/domain.md §3, §4). A behaviour that came too late changes nothing.
 *
 * @param day the local day of `behaviour.occurredAt`
 */
export function effectOf(known: Known, behaviour: Behaviour, day: LocalDay): BehaviourEffect {
  if (!behaviour.counts) return NOTHING;
  const order = orderEffect(known, behaviour, day);
  const units = unitEffect(known, order.order, behaviour, day);
  return {
    changes: merged([...counted(known, behaviour, day), ...order.changes, ...units.changes]),
    shares: order.shares,
    order: order.order,
    units: units.units,
  };
}

function counted(known: Known, behaviour: Behaviour, day: LocalDay): CounterChange[] {
  const changes: CounterChange[] = [];
  const add = (counter: Counter, by: number): void => {
    changes.push({ day, counter, by });
  };
  add(CHANNEL_COUNTER[behaviour.channel], 1);
  if (!known.isActiveOn(day)) add('activeDays', 1);
  if (behaviour.type === 'LOGIN') add('logins', 1);
  if (INTERACTIONS.has(behaviour.type)) add('interactions', 1);
  if (behaviour.type === 'VIEW' || behaviour.type === 'SEARCH') {
    add('browses', 1);
    if (behaviour.durationSeconds !== null) add('browseSeconds', behaviour.durationSeconds);
  }
  if (behaviour.type === 'REVIEW') {
    add('reviews', 1);
    if (behaviour.rating !== null) rated(behaviour.rating, add);
  }
  if (behaviour.type === 'REVIEW' || behaviour.type === 'COMMENT') written(behaviour, add);
  return changes;
}

/** Comments have a sentiment; feedback, which a rating model weighs, is of reviews alone. */
function written({ type, text }: Behaviour, add: (counter: Counter, by: number) => void): void {
  if (text === null || text.trim() === '') return;
  const sentiment = sentimentOf(text);
  add('sentimentTexts', 1);
  add('sentimentThousandths', Math.round(sentiment * 1000));
  if (type !== 'REVIEW') return;
  const feedback = feedbackOf(sentiment);
  if (feedback > 0) add('positiveFeedback', 1);
  if (feedback < 0) add('negativeFeedback', 1);
}

function rated(rating: number, add: (counter: Counter, by: number) => void): void {
  add('ratings', 1);
  add('ratingHundredths', Math.round(rating * 100));
  if (rating >= 4) add('praises', 1);
  if (rating <= 2) add('complaints', 1);
}

type PartialOrderEffect = Pick<BehaviourEffect, 'changes' | 'shares' | 'order'>;

function orderEffect(known: Known, behaviour: Behaviour, day: LocalDay): PartialOrderEffect {
  const { type, orderId } = behaviour;
  if (orderId === null) {
    if (type === 'REFUND') return { ...refundWithoutOrder(behaviour, day), order: null };
    return NOTHING;
  }
  const before = known.order(orderId) ?? unknownOrder(orderId);
  switch (type) {
    case 'PAYMENT':
      return payOrder(before, behaviour, day);
    case 'REFUND':
      return refundOrder(before, behaviour, day);
    case 'ORDER':
      return { changes: [], shares: [], order: withLine(before, behaviour, day) };
    default:
      return NOTHING;
  }
}

/** Remembers the unit of an order's line, for a payment of the whole order. */
function withLine(order: Order, line: Behaviour, day: LocalDay): Order {
  if (line.productId === null) return order;
  const unit = { sessionKey: sessionKeyOf(line, day), productId: line.productId };
  const isKnown = order.units.some(
    (known) => known.sessionKey === unit.sessionKey && known.productId === unit.productId,
  );
  return isKnown ? order : { ...order, units: [...order.units, unit] };
}

function unitEffect(
  known: Known,
  order: Order | null,
  behaviour: Behaviour,
  day: LocalDay,
): { changes: CounterChange[]; units: FunnelUnit[] } {
  const changes: CounterChange[] = [];
  const units: FunnelUnit[] = [];
  for (const reached of reachedUnits(order, behaviour, day)) {
    const before = known.unit(reached) ?? null;
    const effect = reachStage(before, reached);
    if (effect.unit === before) continue;
    units.push(effect.unit);
    changes.push(...effect.changes);
  }
  return { changes, units };
}

/** The units that a behaviour names, itself or through its order. */
export function reachedUnits(
  order: Order | null,
  behaviour: Behaviour,
  day: LocalDay,
): FunnelUnit[] {
  const stage = stageOf(behaviour.type);
  if (stage === null) return [];
  const { productId } = behaviour;
  if (productId === null) {
    if (behaviour.type !== 'PAYMENT' || order === null) return [];
    // The lines named these units; paying for them all moves none of them to another day.
    return order.units.map((unit) => ({
      ...unit,
      day: LAST_DAY,
      stage: PAID_STAGE,
      isSeen: false,
    }));
  }
  const sessionKey = sessionKeyOf(behaviour, day);
  const isSeen = behaviour.type === 'VIEW';
  const isPaid = behaviour.type === 'ORDER' && order !== null && order.paidWhole;
  const unit = { sessionKey, productId, day, stage: isPaid ? PAID_STAGE : stage, isSeen };
  return isSeen ? [unit, { ...unit, productId: SESSION_ITSELF }] : [unit];
}

/**
 * At most one change for each day and counter. There are a dozen, so that looking through is quick.
 */
function merged(changes: readonly CounterChange[]): CounterChange[] {
  const sums: CounterChange[] = [];
  for (const change of changes) {
    const { day, counter, by } = change;
    const place = sums.findIndex((sum) => sum.counter === counter && sum.day === day);
    const sum = sums[place];
    if (sum === undefined) sums.push(change);
    else sums[place] = { day, counter, by: sum.by + by };
  }
  return sums.filter((change) => change.by !== 0);
}
