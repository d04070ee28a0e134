import type { BehaviourDay } from '../../domain/behaviour/day-sums';
import { reachedUnits } from '../../domain/behaviour/effect';
import type { FunnelUnit } from '../../domain/behaviour/funnel-unit';
import { unknownOrder } from '../../domain/behaviour/order';
import type { SummedRanges } from '../../domain/behaviour/window-sums';
import { keyOf, type IncomingRow, type Kept } from '../../domain/recording/classify';
import {
  unitKey,
  type DayTotals,
  type MemberBefore,
  type RecordedOrder,
  type ShareTotals,
} from '../../domain/recording/member-progress';
import type { MemberAfter } from '../../domain/recording/record-batch';
import { capKey, type CapUse, type CountedCap } from '../../domain/points/caps';
import { possibleCaps } from '../../domain/points/earning-terms';
import type { PointsRules } from '../../domain/points/points-rules';
import type { LocalDay } from '../../domain/shared/calendar';
import type { Instant } from '../../domain/shared/instant';
import type { DayRange } from '../../domain/shared/window';
import type { Db, Tx } from '../../platform/database/database';
import { BehaviourDaysStore } from './behaviour-days.store';
import { BehaviourStore, type BehaviourKey, type NewBehaviour } from './behaviour.store';
import { CapUseStore, type CapOfMember, type CapUseOfMember } from './cap-use.store';
import { FeatureStore, type MemberSelection, type MemberSums } from './feature.store';
import { FeatureWindowStore, type AskedSums, type AskedWindow } from './feature-window.store';
import { FunnelStore, type UnitOfMember } from './funnel.store';
import { OrderStore, type OrderOfMember } from './order.store';

export type { MemberSums } from './feature.store';
export type { AskedSums, AskedWindow } from './feature-window.store';

/** A new row with the local day it counts for. */
export type DatedRow = IncomingRow & { readonly day: LocalDay };

/** What a batch is loaded for. */
export type LoadRequest = {
  readonly memberIds: readonly string[];
  readonly rows: readonly DatedRow[];
  /** By row of `memberIds`. */
  readonly lastActiveDays: readonly (LocalDay | null)[];
  /** The window whose first and last paid day are kept up; null where none are. */
  readonly paidDaysWithin: DayRange | null;
  readonly pointsRules: PointsRules;
};

/** Keeps behaviours, orders, funnel units and the counters of features. */
export class BehavioursService {
  private readonly behaviours = new BehaviourStore();
  private readonly orders = new OrderStore();
  private readonly funnel = new FunnelStore();
  private readonly features = new FeatureStore();
  private readonly caps = new CapUseStore();
  private readonly windows = new FeatureWindowStore();
  private readonly behaviourDays = new BehaviourDaysStore();

  /** What is already kept under the keys, by `keyOf`. */
  async kept(
    db: Db,
    programId: string,
    keys: readonly BehaviourKey[],
  ): Promise<ReadonlyMap<string, Kept>> {
    const found = await this.behaviours.findKeys(db, programId, keys);
    return new Map(found.map((kept) => [keyOf(kept), kept]));
  }

  /**
   * What must be known of the members before these rows take effect. A fixed number of statements.
   */
  async loadBefore(tx: Tx, request: LoadRequest): Promise<MemberBefore[]> {
    const orders = await this.orders.load(tx, orderReferences(request.rows));
    const ordersOf = byMember(orders);
    const units = await this.funnel.load(tx, unitReferences(request.rows, ordersOf));
    const unitsOf = byMember(units);
    const late = await this.features.activeDays(tx, lateDays(request));
    const lateOf = byMember(late);
    const reversible = request.paidDaysWithin ? reversibleMembers(request.rows, ordersOf) : [];
    const paid = await this.orders.paidDays(tx, reversible, request.paidDaysWithin ?? NO_DAYS);
    const paidOf = byMember(paid);
    const isReversible = new Set(reversible);
    const capUse = await this.caps.load(tx, capsOf(request, ordersOf));
    const capUseOf = byMember(capUse);
    return request.memberIds.map((memberId, row) => ({
      orders: new Map(
        (ordersOf.get(memberId) ?? []).map(({ recorded }) => [recorded.order.orderId, recorded]),
      ),
      units: new Map((unitsOf.get(memberId) ?? []).map(({ unit }) => [unitKey(unit), unit])),
      lastActiveDay: request.lastActiveDays[row] ?? null,
      activeDays: new Set((lateOf.get(memberId) ?? []).map(({ day }) => day)),
      paidDays: isReversible.has(memberId)
        ? new Map((paidOf.get(memberId) ?? []).map(({ day, orders: count }) => [day, count]))
        : null,
      capUse: (capUseOf.get(memberId) ?? []).map(({ use }) => use),
    }));
  }

  /** What a member has used up of some caps. */
  async capUse(db: Db, memberId: string, caps: readonly CountedCap[]): Promise<CapUse[]> {
    const found = await this.caps.load(
      db,
      caps.map((cap) => ({ memberId, cap })),
    );
    return found.map(({ use }) => use);
  }

  /** Keeps the behaviours of a unit and what they changed. A fixed number of statements. */
  async save(
    tx: Tx,
    programId: string,
    recordedAt: Instant,
    recorded: {
      readonly behaviours: readonly NewBehaviour[];
      readonly memberIds: readonly string[];
      readonly members: readonly MemberAfter[];
    },
  ): Promise<void> {
    await this.behaviours.insert(tx, programId, recordedAt, recorded.behaviours);
    const orders: OrderOfMember[] = [];
    const units: UnitOfMember[] = [];
    const days: { memberId: string; totals: DayTotals }[] = [];
    const shares: { memberId: string; totals: ShareTotals }[] = [];
    const capUse: CapUseOfMember[] = [];
    for (const [row, member] of recorded.members.entries()) {
      const memberId = recorded.memberIds[row] ?? '';
      member.orders.forEach((order: RecordedOrder) => orders.push({ memberId, recorded: order }));
      member.units.forEach((unit: FunnelUnit) => units.push({ memberId, unit }));
      member.days.forEach((totals) => days.push({ memberId, totals }));
      member.shares.forEach((totals) => shares.push({ memberId, totals }));
      member.capUse.forEach((use) => capUse.push({ memberId, use }));
    }
    if (orders.length > 0) await this.orders.save(tx, orders);
    if (units.length > 0) await this.funnel.save(tx, units);
    if (days.length > 0) await this.features.addDays(tx, days);
    if (shares.length > 0) await this.features.addShares(tx, shares);
    if (capUse.length > 0) await this.caps.save(tx, capUse);
  }

  /** Place by place the sums of a window of a member's own; null where nothing lies in it. */
  async askedSums(db: Db, asked: readonly AskedWindow[]): Promise<(AskedSums | null)[]> {
    return asked.length === 0 ? [] : this.windows.sums(db, asked);
  }

  /** Everything that is known of some members, by local day; one statement. */
  async days(
    db: Db,
    memberIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly BehaviourDay[]>> {
    return this.behaviourDays.days(db, memberIds);
  }

  /** The sums of a window, from the buckets. */
  async windowSums(
    db: Db,
    selection: MemberSelection,
    ranges: SummedRanges,
  ): Promise<MemberSums[]> {
    return this.features.windowSums(db, selection, ranges);
  }
}

const NO_DAYS: DayRange = { from: 0, to: -1 };
const ORDER_TYPES: ReadonlySet<string> = new Set(['ORDER', 'PAYMENT', 'REFUND']);

const counting = (rows: readonly DatedRow[]): DatedRow[] =>
  rows.filter(({ behaviour }) => behaviour.counts);

function orderReferences(rows: readonly DatedRow[]): { memberId: string; orderId: string }[] {
  const references = new Map<string, { memberId: string; orderId: string }>();
  for (const { memberId, behaviour } of counting(rows)) {
    const { orderId, type } = behaviour;
    if (orderId === null || !ORDER_TYPES.has(type)) continue;
    references.set(`${memberId}\u0000${orderId}`, { memberId, orderId });
  }
  return [...references.values()];
}

function unitReferences(
  rows: readonly DatedRow[],
  ordersOf: ReadonlyMap<string, readonly OrderOfMember[]>,
): { memberId: string; sessionKey: string; productId: string }[] {
  const references = new Map<string, { memberId: string; sessionKey: string; productId: string }>();
  for (const { memberId, behaviour, day } of counting(rows)) {
    const known = (ordersOf.get(memberId) ?? []).find(
      ({ recorded }) => recorded.order.orderId === behaviour.orderId,
    );
    const order = known?.recorded.order ?? unknownOrder(behaviour.orderId ?? '');
    for (const { sessionKey, productId } of reachedUnits(order, behaviour, day)) {
      const reference = { memberId, sessionKey, productId };
      references.set(`${memberId}\u0000${unitKey(reference)}`, reference);
    }
  }
  return [...references.values()];
}

/** Days of rows that lie before the member's latest active day: they may have been counted. */
function lateDays({ memberIds, rows, lastActiveDays }: LoadRequest): {
  memberId: string;
  day: LocalDay;
}[] {
  const latest = new Map(memberIds.map((memberId, row) => [memberId, lastActiveDays[row] ?? null]));
  const days = new Map<string, { memberId: string; day: LocalDay }>();
  for (const { memberId, day } of counting(rows)) {
    const last = latest.get(memberId) ?? null;
    if (last !== null && day < last) days.set(`${memberId}:${day}`, { memberId, day });
  }
  return [...days.values()];
}

/** The caps that the rows may fall under: those of known orders, and those of the rules now. */
function capsOf(
  { rows, pointsRules }: LoadRequest,
  ordersOf: ReadonlyMap<string, readonly OrderOfMember[]>,
): CapOfMember[] {
  const caps = new Map<string, CapOfMember>();
  for (const { memberId, behaviour, day } of counting(rows)) {
    const known = (ordersOf.get(memberId) ?? []).find(
      ({ recorded }) => recorded.order.orderId === behaviour.orderId,
    );
    const reached = known?.recorded.terms?.caps ?? possibleCaps(pointsRules, behaviour, day);
    for (const cap of reached) caps.set(`${memberId}:${capKey(cap)}`, { memberId, cap });
  }
  return [...caps.values()];
}

/** Members for whom a row may take an order away from the day it counts on. */
function reversibleMembers(
  rows: readonly DatedRow[],
  ordersOf: ReadonlyMap<string, readonly OrderOfMember[]>,
): string[] {
  const members = new Set<string>();
  for (const { memberId, behaviour } of counting(rows)) {
    if (behaviour.orderId === null) continue;
    if (behaviour.type === 'REFUND') members.add(memberId);
    if (behaviour.type !== 'PAYMENT') continue;
    const known = (ordersOf.get(memberId) ?? []).find(
      ({ recorded }) => recorded.order.orderId === behaviour.orderId,
    );
    const firstPaidAt = known?.recorded.order.firstPaidAt ?? null;
    if (firstPaidAt !== null && behaviour.occurredAt < firstPaidAt) members.add(memberId);
  }
  return [...members];
}

function byMember<Row extends { readonly memberId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.memberId);
    if (group) group.push(row);
    else groups.set(row.memberId, [row]);
  }
  return groups;
}
