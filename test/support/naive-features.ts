import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import type { Feature } from '../../src/domain/behaviour/features';
import type { LocalDay } from '../../src/domain/shared/calendar';
import { sentimentOf } from '../../src/domain/behaviour/sentiment';
import type { DayRange } from '../../src/domain/shared/window';

/**
 * Features straight from the definitions of docs/domain.md §4, from a member's whole history and
 * with no state kept: slow, short, and written apart from the code it checks.
 */
export type NaiveQuestion = {
  readonly behaviours: readonly Behaviour[];
  readonly dayOf: (instant: number) => LocalDay;
  readonly range: DayRange;
  readonly previous: DayRange | null;
  readonly joinedDay: LocalDay;
  readonly today: LocalDay;
  readonly minorPerMajor: number;
};

type NaiveOrder = { day: LocalDay | null; paid: number; refunded: number };

export function naiveFeatures(question: NaiveQuestion): Record<Feature, number | null> {
  const { dayOf, range, minorPerMajor, today, joinedDay } = question;
  const all = question.behaviours.filter((behaviour) => behaviour.counts);
  const within = (day: LocalDay | null, span: DayRange | null = range): boolean =>
    day !== null && span !== null && day >= span.from && day <= span.to;
  const inWindow = all.filter((behaviour) => within(dayOf(behaviour.occurredAt)));
  const times = (...types: string[]): number =>
    inWindow.filter(({ type }) => types.includes(type)).length;

  const orders = ordersOf(all, dayOf);
  const amountIn = (span: DayRange | null): number => {
    let sum = 0;
    for (const order of orders.values()) {
      if (within(order.day, span)) sum += order.paid - order.refunded;
    }
    for (const refund of all.filter(({ type }) => type === 'REFUND')) {
      const order = refund.orderId === null ? undefined : orders.get(refund.orderId);
      const standsAlone = order === undefined || order.day === null;
      if (standsAlone && within(dayOf(refund.occurredAt), span)) sum -= refund.amountMinor ?? 0;
    }
    return sum / minorPerMajor;
  };
  const paid = [...orders.values()].filter((order) => within(order.day));
  const whole = paid.filter((order) => order.refunded > 0 && order.refunded >= order.paid);
  const counting = paid.filter((order) => !whole.includes(order));
  const days = counting.map((order) => order.day ?? 0);
  const amount = amountIn(range);
  const ratings = inWindow.flatMap(({ type, rating }) =>
    type === 'REVIEW' && rating !== null ? [Math.round(rating * 100) / 100] : [],
  );
  const sentiments = inWindow.flatMap(({ type, text }) =>
    (type === 'REVIEW' || type === 'COMMENT') && text !== null && /\S/.test(text)
      ? [Math.round(sentimentOf(text) * 1000) / 1000]
      : [],
  );
  const share = (test: (rating: number) => boolean): number =>
    ratings.length === 0 ? 0 : ratings.filter(test).length / ratings.length;
  const funnel = unitsOf(all, dayOf);
  const units = [...funnel.units.values()].filter((unit) => within(unit.day));
  const sessions = [...funnel.sessions.values()].filter((day) => within(day)).length;
  const seen = units.filter((unit) => unit.isSeen).length;
  const reached = (stage: number): number => units.filter((unit) => unit.stage >= stage).length;
  const seconds = inWindow
    .filter(({ type }) => type === 'VIEW' || type === 'SEARCH')
    .reduce((sum, { durationSeconds }) => sum + (durationSeconds ?? 0), 0);
  return {
    purchaseAmount: amount,
    purchaseCount: counting.length,
    averageOrderValue: counting.length === 0 ? 0 : amount / counting.length,
    purchaseIntervalDays:
      counting.length < 2 ? null : (Math.max(...days) - Math.min(...days)) / (counting.length - 1),
    recencyDays: counting.length === 0 ? null : today - Math.max(...days),
    spendGrowth: amount - amountIn(question.previous),
    activeDays: new Set(inWindow.map(({ occurredAt }) => dayOf(occurredAt))).size,
    loginCount: times('LOGIN'),
    interactionCount: times(
      'REVIEW', 'COMMENT', 'LIKE', 'SHARE', 'SUPPORT', 'CHECK_IN', 'REFERRAL',
    ), // prettier-ignore
    browseCount: times('VIEW', 'SEARCH'),
    browseMinutes: seconds / 60,
    browseDepth: sessions === 0 ? 0 : seen / sessions,
    reviewCount: times('REVIEW'),
    averageRating:
      ratings.length === 0
        ? null
        : ratings.reduce((sum, rating) => sum + rating * 100, 0) / 100 / ratings.length,
    praiseRate: share((rating) => rating >= 4),
    complaintRate: share((rating) => rating <= 2),
    sentiment:
      sentiments.length === 0
        ? null
        : sentiments.reduce((sum, sentiment) => sum + sentiment, 0) / sentiments.length,
    refundRate: paid.length === 0 ? 0 : whole.length / paid.length,
    viewed: reached(0),
    carted: reached(1),
    ordered: reached(2),
    paid: reached(3),
    tenureDays: Math.max(0, today - joinedDay),
  };
}

/** Reviews of the window by what their text says: 1 above 0.05, −1 below −0.05 (§5.4). */
export function naiveFeedback({ behaviours, dayOf, range }: NaiveQuestion): {
  readonly positive: number;
  readonly negative: number;
} {
  const sentiments = behaviours
    .filter(({ type, counts }) => type === 'REVIEW' && counts)
    .filter(({ occurredAt }) => {
      const day = dayOf(occurredAt);
      return day >= range.from && day <= range.to;
    })
    .map(({ text }) => sentimentOf(text ?? ''));
  return {
    positive: sentiments.filter((sentiment) => sentiment > 0.05).length,
    negative: sentiments.filter((sentiment) => sentiment < -0.05).length,
  };
}

function ordersOf(
  all: readonly Behaviour[],
  dayOf: (instant: number) => LocalDay,
): Map<string, NaiveOrder> {
  const orders = new Map<string, NaiveOrder>();
  for (const { type, orderId, occurredAt, amountMinor } of all) {
    if (orderId === null || (type !== 'PAYMENT' && type !== 'REFUND')) continue;
    const order = orders.get(orderId) ?? { day: null, paid: 0, refunded: 0 };
    orders.set(orderId, order);
    if (type === 'REFUND') order.refunded += amountMinor ?? 0;
    else {
      order.paid += amountMinor ?? 0;
      order.day = Math.min(order.day ?? Infinity, dayOf(occurredAt));
    }
  }
  return orders;
}

type NaiveUnit = { day: LocalDay; stage: number; isSeen: boolean };
const STAGES = ['VIEW', 'CART_ADD', 'ORDER', 'PAYMENT'];

function unitsOf(
  all: readonly Behaviour[],
  dayOf: (instant: number) => LocalDay,
): { units: Map<string, NaiveUnit>; sessions: Map<string, LocalDay> } {
  const units = new Map<string, NaiveUnit>();
  const sessions = new Map<string, LocalDay>();
  const nameOf = (behaviour: Behaviour, product: string): string =>
    `${behaviour.sessionId ?? `day ${dayOf(behaviour.occurredAt)}`} / ${product}`;
  const reach = (name: string, day: LocalDay, stage: number): void => {
    const unit = units.get(name) ?? { day, stage, isSeen: false };
    units.set(name, unit);
    unit.day = Math.min(unit.day, day);
    unit.stage = Math.max(unit.stage, stage);
    if (stage === 0) unit.isSeen = true;
  };
  for (const behaviour of all) {
    const stage = STAGES.indexOf(behaviour.type);
    if (stage < 0 || behaviour.productId === null) continue;
    const day = dayOf(behaviour.occurredAt);
    reach(nameOf(behaviour, behaviour.productId), day, stage);
    if (stage !== 0) continue;
    const session = behaviour.sessionId ?? `day ${day}`;
    sessions.set(session, Math.min(sessions.get(session) ?? Infinity, day));
  }
  payWholeOrders(all, units, nameOf);
  return { units, sessions };
}

/** A payment of a whole order pays every line of it, also lines that come later. */
function payWholeOrders(
  all: readonly Behaviour[],
  units: ReadonlyMap<string, NaiveUnit>,
  nameOf: (behaviour: Behaviour, product: string) => string,
): void {
  const wholes = all.filter(({ type, productId }) => type === 'PAYMENT' && productId === null);
  for (const { orderId } of wholes) {
    for (const line of all) {
      if (line.type !== 'ORDER' || line.orderId !== orderId || !line.productId) continue;
      const unit = units.get(nameOf(line, line.productId));
      if (unit) unit.stage = 3;
    }
  }
}
