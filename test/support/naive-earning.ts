import Decimal from 'decimal.js';
import { DateTime } from 'luxon';
import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import type { CapPeriod, EarningRule, EarningSchedule } from '../../src/domain/points/earning-rule';
import type { PointsRules } from '../../src/domain/points/points-rules';
import type { Tier } from '../../src/domain/tiering/rules';

/** What one behaviour should earn or cost, by a plain reading of docs/domain.md §8. */
export type NaiveEarning = {
  readonly kind: string;
  readonly points: number;
  readonly desired: number;
  readonly ruleCode: string | null;
};

type Seen = { readonly behaviour: Behaviour; readonly tier: Tier };
type Granted = {
  readonly ruleCode: string | null;
  readonly at: number;
  readonly points: number;
};

const Exact = Decimal.clone({ precision: 60 });

/** Keeps every behaviour of one member and every grant, and adds up anew each time. */
export class NaiveMember {
  private readonly seen: Seen[] = [];
  private readonly granted: Granted[] = [];
  private readonly byOrder = new Map<string, number>();

  constructor(
    private readonly rules: PointsRules,
    private readonly basicRate: string,
    private readonly zone: string,
  ) {}

  record(behaviour: Behaviour, tier: Tier): NaiveEarning | null {
    if (!behaviour.counts) return null;
    const before = this.orderOf(behaviour.orderId);
    this.seen.push({ behaviour, tier });
    const { type } = behaviour;
    if (type === 'PAYMENT' || type === 'REFUND') return this.recordOrder(behaviour, before);
    const rule = this.first(type === 'VIOLATION' ? 'PENALTY' : 'FIXED', { behaviour, tier });
    if (!rule || !('points' in rule.effect)) return null;
    const { points: desired } = rule.effect;
    if (type === 'VIOLATION') {
      return { kind: 'PENALTY', points: desired, desired, ruleCode: rule.code };
    }
    const points = Math.min(desired, this.room(rule, behaviour.occurredAt));
    this.grant(rule, behaviour.occurredAt, points);
    return { kind: 'EARN', points, desired, ruleCode: rule.code };
  }

  private recordOrder(
    { orderId }: Behaviour,
    before: { readonly desired: number; readonly granted: number },
  ): NaiveEarning | null {
    const payment = this.firstPayment(orderId);
    if (orderId === null || !payment) return null;
    const rule = this.first('PER_UNIT', payment) ?? null;
    const { occurredAt } = payment.behaviour;
    const ruleCode = rule?.code ?? null;
    const { desired } = this.orderOf(orderId);
    const change = desired - before.desired;
    if (change > 0) {
      const points = Math.min(change, this.room(rule, occurredAt));
      this.grant(rule, occurredAt, points, orderId);
      return { kind: 'EARN', points, desired: change, ruleCode };
    }
    const points = Math.max(0, before.granted - desired);
    if (points === 0) return null;
    this.grant(rule, occurredAt, -points, orderId);
    return { kind: 'TAKE_BACK', points, desired: -change, ruleCode };
  }

  private orderOf(orderId: string | null): { desired: number; granted: number } {
    const payment = this.firstPayment(orderId);
    if (orderId === null || !payment) return { desired: 0, granted: 0 };
    const granted = this.byOrder.get(orderId) ?? 0;
    const lines = this.seen
      .map(({ behaviour }) => behaviour)
      .filter(({ type, orderId: of }) => of === orderId && /^(PAYMENT|REFUND)$/.test(type));
    const rate = this.first('PER_UNIT', payment)?.effect;
    let worth = new Exact(0);
    let net = 0;
    for (const { type, amountMinor, category } of lines) {
      const signed = (type === 'PAYMENT' ? 1 : -1) * (amountMinor ?? 0);
      net += signed;
      worth = worth.plus(new Exact(signed).times(this.multiplierFor(payment, category)));
    }
    if (net <= 0) return { desired: 0, granted };
    const perUnit = rate && 'pointsPerUnit' in rate ? rate.pointsPerUnit : this.basicRate;
    const points = worth.times(perUnit).times(payment.tier.pointsMultiplier).dividedBy(100);
    return { desired: Math.max(0, points.floor().toNumber()), granted };
  }

  private firstPayment(orderId: string | null): Seen | undefined {
    return this.seen.find(
      ({ behaviour }) => behaviour.type === 'PAYMENT' && behaviour.orderId === orderId,
    );
  }

  private multiplierFor(payment: Seen, category: string | null): number {
    const multipliers = this.rules.earning.flatMap(({ effect, when }) => {
      if (effect.kind !== 'CAMPAIGN') return [];
      const isPart = !when.categories || when.categories.some((name) => name === category);
      return isPart && this.holds({ ...when, categories: null }, payment)
        ? [Number(effect.multiplier)]
        : [];
    });
    return Math.max(1, ...multipliers);
  }

  private first(kind: string, seen: Seen): EarningRule | undefined {
    return this.rules.earning.find(
      ({ effect, when }) => effect.kind === kind && this.holds(when, seen),
    );
  }

  private holds(when: EarningRule['when'], { behaviour, tier }: Seen): boolean {
    const asked: [readonly string[] | null, string | null][] = [
      [when.behaviourTypes, behaviour.type],
      [when.channels, behaviour.channel],
      [when.categories, behaviour.category],
      [when.tiers, tier.code],
    ];
    const isListed = asked.every(([list, value]) => !list || list.some((one) => one === value));
    return isListed && this.isScheduled(when.schedule, behaviour.occurredAt);
  }

  private isScheduled(schedule: EarningSchedule | null, instant: number): boolean {
    if (!schedule) return true;
    const at = DateTime.fromMillis(instant, { zone: this.zone });
    const day = at.setLocale('en').toFormat('EEEE').toUpperCase();
    const minute = at.hour * 60 + at.minute;
    const { from, until, weekdays, fromMinute, untilMinute } = schedule;
    const isWithin = (from ?? -Infinity) <= instant && instant < (until ?? Infinity);
    const isOnDay = !weekdays || weekdays.some((name) => name === day);
    return isWithin && isOnDay && (fromMinute ?? 0) <= minute && minute < (untilMinute ?? 1_440);
  }

  /** By adding up every grant of the period. */
  private room(rule: EarningRule | null, at: number): number {
    const rooms = [
      ...(rule?.cap
        ? [{ cap: rule.cap, of: (grant: Granted) => grant.ruleCode === rule.code }]
        : []),
      ...(this.rules.cap ? [{ cap: this.rules.cap, of: () => true }] : []),
    ].map(({ cap, of }) => {
      const counted = this.granted.filter(
        (grant) =>
          of(grant) && this.periodOf(cap.period, grant.at) === this.periodOf(cap.period, at),
      );
      return cap.points - counted.reduce((sum, { points }) => sum + points, 0);
    });
    return Math.max(0, Math.min(Infinity, ...rooms));
  }

  private periodOf(period: CapPeriod, at: number): string {
    if (period === 'EVER') return '';
    const unit = period.toLowerCase() as 'day' | 'week' | 'month' | 'quarter' | 'year';
    return DateTime.fromMillis(at, { zone: this.zone }).startOf(unit).toISODate() ?? '';
  }

  private grant(rule: EarningRule | null, at: number, points: number, orderId?: string): void {
    this.granted.push({ ruleCode: rule?.code ?? null, at, points });
    if (orderId !== undefined) {
      this.byOrder.set(orderId, (this.byOrder.get(orderId) ?? 0) + points);
    }
  }
}
