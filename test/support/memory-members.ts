import { COUNTERS } from '../../src/domain/behaviour/counters';
import { compareBehaviours, type Behaviour } from '../../src/domain/behaviour/behaviour';
import type { FunnelUnit } from '../../src/domain/behaviour/funnel-unit';
import { isCounting } from '../../src/domain/behaviour/order';
import { summedRanges } from '../../src/domain/behaviour/summing';
import { emptySums, selectSums, type WindowSums } from '../../src/domain/behaviour/window-sums';
import { capKey, type CapUse } from '../../src/domain/points/caps';
import { possibleCaps } from '../../src/domain/points/earning-terms';
import {
  UNPUBLISHED_POINTS_RULES,
  type PointsRulesInForce,
} from '../../src/domain/points/points-rules';
import type { MemberBefore, RecordedOrder } from '../../src/domain/recording/member-progress';
import { unitKey } from '../../src/domain/recording/member-progress';
import {
  recordBatch,
  type DecisionChange,
  type Earning,
  type RecordingOutcome,
} from '../../src/domain/recording/record-batch';
import type { LocalDay, ZoneCalendar } from '../../src/domain/shared/calendar';
import { STANDING_REASONS } from '../../src/domain/tiering/reason';
import type { RulesInForce } from '../../src/domain/tiering/rules';
import type { Standing } from '../../src/domain/tiering/standing';
import { buildStanding } from './rules';

type Kept = {
  readonly orders: Map<string, RecordedOrder>;
  readonly units: Map<string, FunnelUnit>;
  readonly days: Map<string, Float64Array>;
  readonly shares: Map<string, number>;
  readonly capUse: Map<string, CapUse>;
  activeDays: Set<LocalDay>;
  lastActiveDay: LocalDay | null;
};

/** What a database would keep of some members, so that the core can be tested on data alone. */
export class MemoryMembers {
  readonly points: number[];
  readonly decisions: DecisionChange[] = [];
  /** What each behaviour earned or cost, by the key of the behaviour. */
  readonly earned: Record<string, Omit<Earning, 'row' | 'behaviour'>> = {};
  sums: WindowSums;
  readonly standing: Standing[];
  reasons: Uint32Array;
  score: Float64Array;
  private readonly kept: Kept[];

  constructor(
    readonly size: number,
    readonly world: {
      readonly inForce: RulesInForce;
      readonly today: LocalDay;
      readonly calendar: ZoneCalendar;
      readonly points?: PointsRulesInForce;
    },
  ) {
    this.points = new Array<number>(size).fill(0);
    this.sums = emptySums(size);
    this.standing = Array.from({ length: size }, () => buildStanding(0));
    this.reasons = new Uint32Array(size);
    this.score = new Float64Array(size);
    this.kept = Array.from({ length: size }, () => ({
      orders: new Map(),
      units: new Map(),
      days: new Map(),
      shares: new Map(),
      capUse: new Map(),
      activeDays: new Set<LocalDay>(),
      lastActiveDay: null,
    }));
  }

  /** Records one batch of behaviours, each of a member by its place. */
  record(rows: readonly { readonly member: number; readonly behaviour: Behaviour }[]): void {
    const ordered = rows.toSorted((a, b) => compareBehaviours(a.behaviour, b.behaviour));
    const members = [...new Set(ordered.map(({ member }) => member))];
    const outcome = recordBatch({
      members: members.map((member) =>
        this.before(
          member,
          ordered.filter((row) => row.member === member).map(({ behaviour }) => behaviour),
        ),
      ),
      behaviours: ordered.map(({ member, behaviour }) => ({
        row: members.indexOf(member),
        behaviour,
        day: this.world.calendar.dayOf(behaviour.occurredAt),
        knownDay: this.world.today,
      })),
      sums: selectSums(this.sums, members),
      ranges: summedRanges(this.world.inForce.rules, this.world.today),
      ...{ qualification: null, ended: null },
      joinedDay: new Float64Array(members.length),
      held: members.map((member) => this.standing[member] ?? buildStanding(0)),
      heldReasons: Uint32Array.from(members, (member) => this.reasons[member] ?? 0),
      at: this.world.calendar.startOf(this.world.today),
      today: this.world.today,
      inForce: this.world.inForce,
      benefits: null,
      points: this.world.points ?? UNPUBLISHED_POINTS_RULES,
      calendar: this.world.calendar,
      decides: true,
    });
    for (const { row: _, behaviour: place, ...earned } of outcome.earnings) {
      this.earned[ordered[place]?.behaviour.externalId ?? ''] = earned;
    }
    this.keep(members, outcome);
  }

  /** Everything that was counted, by member, day and counter: zeros left out. */
  totals(): Record<string, number> {
    const totals: Record<string, number> = {};
    this.kept.forEach(({ days, shares }, member) => {
      for (const [day, counters] of days) {
        COUNTERS.forEach((counter, index) => {
          if (counters[index]) totals[`${member} ${day} ${counter}`] = counters[index];
        });
      }
      for (const [name, amount] of shares) if (amount) totals[`${member} ${name}`] = amount;
    });
    return totals;
  }

  /** What is used up of each cap, by member. */
  capUse(): Record<string, number> {
    return Object.fromEntries(
      this.kept.flatMap(({ capUse }, member) =>
        [...capUse].map(([key, { used }]): [string, number] => [`${member} ${key}`, used]),
      ),
    );
  }

  private before(member: number, behaviours: readonly Behaviour[]): MemberBefore {
    const { orders, units, activeDays, lastActiveDay } = this.keptOf(member);
    const paidDays = new Map<LocalDay, number>();
    for (const { order } of orders.values()) {
      if (!isCounting(order) || order.day === null) continue;
      paidDays.set(order.day, (paidDays.get(order.day) ?? 0) + 1);
    }
    const capUse = this.capsBefore(member, behaviours);
    return { orders, units, activeDays, lastActiveDay, paidDays, capUse };
  }

  /** Only the counters that the behaviours can reach: a database would load no others. */
  private capsBefore(member: number, behaviours: readonly Behaviour[]): CapUse[] {
    const { orders, capUse } = this.keptOf(member);
    const { rules } = this.world.points ?? UNPUBLISHED_POINTS_RULES;
    const keys = behaviours.flatMap((behaviour) => {
      const { terms } = orders.get(behaviour.orderId ?? '') ?? {};
      const day = this.world.calendar.dayOf(behaviour.occurredAt);
      return (terms?.caps ?? possibleCaps(rules, behaviour, day)).map(capKey);
    });
    return [...new Set(keys)].flatMap((key) => capUse.get(key) ?? []);
  }

  private keep(members: readonly number[], outcome: RecordingOutcome): void {
    outcome.members.forEach((after, row) => {
      const member = members[row] ?? 0;
      const kept = this.keptOf(member);
      after.orders.forEach((recorded) => kept.orders.set(recorded.order.orderId, recorded));
      after.units.forEach((unit) => kept.units.set(unitKey(unit), unit));
      for (const { day, counters } of after.days) {
        const sums = kept.days.get(String(day)) ?? new Float64Array(counters.length);
        counters.forEach((by, index) => (sums[index] = (sums[index] ?? 0) + by));
        kept.days.set(String(day), sums);
        if (sums[COUNTERS.indexOf('activeDays')]) kept.activeDays.add(day);
      }
      for (const { day, dimension, key, amountMinor } of after.shares) {
        const name = `${day} ${dimension} ${key}`;
        kept.shares.set(name, (kept.shares.get(name) ?? 0) + amountMinor);
      }
      after.capUse.forEach((use) => kept.capUse.set(capKey(use), use));
      kept.lastActiveDay = after.lastActiveDay;
      this.standing[member] = outcome.standing[row] ?? buildStanding(0);
      this.reasons[member] = (outcome.reasons[row] ?? 0) & STANDING_REASONS;
      this.score[member] = outcome.score[row] ?? 0;
      this.copySums(member, outcome.sums, row);
    });
    outcome.earnings.forEach(({ row, kind, points }) => {
      const member = members[row] ?? 0;
      this.points[member] = (this.points[member] ?? 0) + (kind === 'EARN' ? points : -points);
    });
    outcome.decisions.forEach((change) =>
      this.decisions.push({ ...change, row: members[change.row] ?? 0 }),
    );
  }

  private copySums(member: number, from: WindowSums, row: number): void {
    for (const counter of COUNTERS) {
      this.sums.counters[counter][member] = from.counters[counter][row] ?? 0;
    }
    this.sums.previousAmountMinor[member] = from.previousAmountMinor[row] ?? 0;
    this.sums.firstPaidDay[member] = from.firstPaidDay[row] ?? Number.NaN;
    this.sums.lastPaidDay[member] = from.lastPaidDay[row] ?? Number.NaN;
  }

  private keptOf(member: number): Kept {
    const kept = this.kept[member];
    if (!kept) throw new RangeError(`No member ${member}`);
    return kept;
  }
}
