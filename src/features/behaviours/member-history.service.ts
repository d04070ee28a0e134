import {
  correctionOf,
  historyOf,
  type DatedBehaviour,
  type History,
} from '../../domain/merging/history';
import type { FunnelUnit } from '../../domain/behaviour/funnel-unit';
import { mergedOrder, partedOrder } from '../../domain/merging/merged-order';
import { unitKey, type RecordedOrder } from '../../domain/recording/member-progress';
import type { LocalDay, ZoneCalendar } from '../../domain/shared/calendar';
import type { Tx } from '../../platform/database/database';
import { BehaviourStore } from './behaviour.store';
import { CapUseStore } from './cap-use.store';
import { FeatureStore } from './feature.store';
import { FunnelStore } from './funnel.store';
import { OrderStore, type OrderOfMember } from './order.store';

/** Whose history is taken again, and in which days it is known. */
export type TakeAgain = {
  readonly memberId: string;
  /** Everybody whose behaviours are that member's from now on. */
  readonly of: readonly string[];
  /** Who came to them, or leaves them; what they keep themselves is not touched. */
  readonly sourceId: string;
  readonly calendar: ZoneCalendar;
  readonly today: LocalDay;
};

/**
 * Takes the whole history of a member again, when another member's comes to it or leaves it. What
 * is kept of the member then is what the behaviours come to that are theirs, also where orders,
 * sessions and days overlap. A fixed number of statements; it reads the behaviours of all of them.
 */
export class MemberHistories {
  private readonly behaviours = new BehaviourStore();
  private readonly orders = new OrderStore();
  private readonly funnel = new FunnelStore();
  private readonly features = new FeatureStore();
  private readonly caps = new CapUseStore();

  /** Takes part in a unit that holds the members. Gives the member's latest active day. */
  async join(tx: Tx, asked: TakeAgain): Promise<LocalDay | null> {
    const history = await this.correctBuckets(tx, asked);
    const { memberId, sourceId } = asked;
    const { own, others } = await this.ordersOf(tx, asked);
    const orders = others.flatMap((source): OrderOfMember[] => {
      const order = history.orders.get(source.order.orderId);
      if (!order) return [];
      return [{ memberId, recorded: mergedOrder(order, own.get(order.orderId), source) }];
    });
    await this.orders.save(tx, orders);
    await this.saveUnits(tx, asked, history);
    await this.addCaps(tx, memberId, sourceId, 1);
    return history.lastActiveDay;
  }

  /** The same when the other member's history leaves. */
  async part(tx: Tx, asked: TakeAgain): Promise<LocalDay | null> {
    const history = await this.correctBuckets(tx, asked);
    const { memberId, sourceId } = asked;
    const { own, others } = await this.ordersOf(tx, asked);
    await this.orders.removeShared(tx, memberId, sourceId);
    const orders = others.flatMap((source): OrderOfMember[] => {
      const order = history.orders.get(source.order.orderId);
      if (!order) return [];
      return [{ memberId, recorded: partedOrder(order, own.get(order.orderId), source) }];
    });
    await this.orders.save(tx, orders);
    await this.saveUnits(tx, asked, history);
    await this.addCaps(tx, memberId, sourceId, -1);
    return history.lastActiveDay;
  }

  private async correctBuckets(
    tx: Tx,
    { memberId, of, calendar, today }: TakeAgain,
  ): Promise<History> {
    const behaviours = await this.behaviours.counting(tx, of);
    const dated = behaviours.map((behaviour): DatedBehaviour => ({
      behaviour,
      day: calendar.dayOf(behaviour.occurredAt),
    }));
    const history = historyOf(dated);
    const kept = await this.features.kept(tx, memberId);
    const { days, shares } = correctionOf(kept, history, today);
    await this.features.addDays(
      tx,
      days.map((totals) => ({ memberId, totals })),
    );
    await this.features.addShares(
      tx,
      shares.map((totals) => ({ memberId, totals })),
    );
    return history;
  }

  private async ordersOf(
    tx: Tx,
    { memberId, sourceId }: TakeAgain,
  ): Promise<{
    own: ReadonlyMap<string, RecordedOrder>;
    others: readonly RecordedOrder[];
  }> {
    const orders = await this.orders.ofMembers(tx, [memberId, sourceId]);
    const own = orders.filter((each) => each.memberId === memberId);
    return {
      own: new Map(own.map(({ recorded }) => [recorded.order.orderId, recorded])),
      others: orders.flatMap((each) => (each.memberId === sourceId ? [each.recorded] : [])),
    };
  }

  /** Units as the history tells them; those it does not tell go. */
  private async saveUnits(
    tx: Tx,
    { memberId, sourceId }: TakeAgain,
    history: History,
  ): Promise<void> {
    const kept = await this.funnel.ofMembers(tx, [memberId, sourceId]);
    await this.funnel.removeShared(tx, memberId, sourceId);
    const removed = new Set(
      kept.flatMap((each) => (each.memberId === sourceId ? [unitKey(each.unit)] : [])),
    );
    const own = new Map(
      kept.flatMap(({ memberId: of, unit }) =>
        of === memberId && !removed.has(unitKey(unit)) ? [[unitKey(unit), unit] as const] : [],
      ),
    );
    // An order that one paid takes units along that only the other one's lines had named.
    const units = [...history.units].filter(([key, unit]) => !isSameUnit(own.get(key), unit));
    await this.funnel.save(
      tx,
      units.map(([, unit]) => ({ memberId, unit })),
    );
  }

  /** What one has used up of caps counts for the other as well, or not any more. */
  private async addCaps(tx: Tx, memberId: string, sourceId: string, sign: 1 | -1): Promise<void> {
    const used = await this.caps.ofMember(tx, sourceId);
    await this.caps.add(
      tx,
      used.map((use) => ({ memberId, use: { ...use, used: sign * use.used } })),
    );
  }
}

const isSameUnit = (kept: FunnelUnit | undefined, told: FunnelUnit): boolean =>
  kept?.day === told.day && kept.stage === told.stage && kept.isSeen === told.isSeen;
