import fc from 'fast-check';
import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import {
  localDay,
  zoneCalendar,
  type LocalDay,
  type ZoneCalendar,
} from '../../src/domain/shared/calendar';
import { DAY_MS, HOUR_MS, type Instant } from '../../src/domain/shared/instant';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import type { NaiveLock } from './naive-standing';
import type { MemberBehaviour, TierStage } from './tier-stage';
import { often, rulesArbitrary, within } from './random-tier-rules';
import { plainBehaviour } from './tier-story';

/** Random histories begin on this local day; every member has joined before it. */
export const HISTORY_FROM: LocalDay = localDay(2026, 1, 10);
const HISTORY_DAYS = 200;
/** One thing that happens to a programme, in the order of time. */
export type TierEvent =
  | { readonly kind: 'RECORD'; readonly at: Instant; readonly rows: readonly MemberBehaviour[] }
  /** `at` is when the run takes place: after the beginning of the day that it decides as of. */
  | { readonly kind: 'NIGHTLY'; readonly at: Instant; readonly day: LocalDay }
  | {
      readonly kind: 'LOCK';
      readonly at: Instant;
      readonly member: number;
      readonly lock: NaiveLock;
    }
  | { readonly kind: 'UNLOCK'; readonly at: Instant; readonly member: number }
  | {
      readonly kind: 'INVITE';
      readonly at: Instant;
      readonly member: number;
      readonly tier: string | null;
    }
  | {
      readonly kind: 'ANCHOR';
      readonly at: Instant;
      readonly member: number;
      readonly day: LocalDay | null;
    }
  /** A version comes into force, and everybody is decided by it. */
  | { readonly kind: 'PUBLISH'; readonly at: Instant; readonly rules: ProgramRules };

const HOURS = [0.1, 9, 9.5, 18, 23.75] as const;

const TYPE_MIX = [
  ...(['PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT'] as const),
  ...(['REFUND', 'LIKE', 'LIKE', 'VIOLATION'] as const),
];

const doingArbitrary = (members: number) =>
  fc.record({
    member: fc.nat({ max: members - 1 }),
    offset: fc.nat({ max: HISTORY_DAYS - 1 }),
    hour: fc.constantFrom(...HOURS),
    /** Local days between what happened and its becoming known. */
    late: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 4, arbitrary: within(1, 40) },
      { weight: 1, arbitrary: within(80, 120) },
    ),
    type: fc.constantFrom(...TYPE_MIX),
    amount: within(1, 150),
    order: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', null, null, null),
    isRepeated: fc.boolean(),
  });

type ValueOf<Arbitrary> = Arbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type Doing = ValueOf<ReturnType<typeof doingArbitrary>>;

const actArbitrary = (members: number, top: string) =>
  fc.record({
    member: fc.nat({ max: members - 1 }),
    offset: fc.nat({ max: HISTORY_DAYS - 1 }),
    act: fc.oneof(
      fc.record({
        kind: fc.constant('LOCK' as const),
        tier: fc.constantFrom('regular', 'silver', 'gold'),
        forHours: often(within(1, 40 * 24), 6),
        accumulates: fc.boolean(),
      }),
      fc.record({ kind: fc.constant('UNLOCK' as const) }),
      fc.record({ kind: fc.constant('INVITE' as const), tier: fc.constantFrom(top, top, null) }),
      fc.record({ kind: fc.constant('ANCHOR' as const), daysAgo: often(within(1, 900), 5) }),
    ),
  });

type Act = ValueOf<ReturnType<typeof actArbitrary>>;

/** Random rules, and a history of some members under them. */
export type RandomTiering = {
  readonly rules: ProgramRules;
  readonly calendar: ZoneCalendar;
  /** By member. */
  readonly joinedAt: readonly Instant[];
  readonly events: readonly TierEvent[];
};

/**
 * Histories of about 200 days: payments, refunds, likes, violations, late ones and duplicates, acts
 * of people, and a nightly run on most days, a little or some hours after the day began. Days that
 * were missed are made up by the next run, in order.
 */
export const tieringArbitrary = ({
  members = 3,
  behaviours = 60,
}: { members?: number; behaviours?: number } = {}): fc.Arbitrary<RandomTiering> =>
  within(3, 4)
    .chain((tiers) =>
      fc.record({
        rules: rulesArbitrary(tiers),
        calendar: fc.constantFrom('Asia/Shanghai', 'Europe/London').map(zoneCalendar),
        next: often(
          fc.record({ rules: rulesArbitrary(tiers), offset: within(1, HISTORY_DAYS - 2) }),
        ),
      }),
    )
    .chain(({ rules, calendar, next }) =>
      fc
        .record({
          joined: fc.array(within(1, 70), { minLength: members, maxLength: members }),
          doings: fc.array(doingArbitrary(members), { maxLength: behaviours, size: 'max' }),
          acts: fc.array(actArbitrary(members, rules.ladder.at(-1)?.code ?? ''), { maxLength: 6 }),
          missed: fc.uniqueArray(fc.nat({ max: HISTORY_DAYS - 1 }), { maxLength: 40 }),
          lateRuns: fc.uniqueArray(fc.nat({ max: HISTORY_DAYS - 1 }), { maxLength: 20 }),
        })
        .map(({ joined, ...parts }) => ({
          rules,
          calendar,
          joinedAt: joined.map((ago) => calendar.startOf(HISTORY_FROM - ago) + 8 * HOUR_MS),
          events: eventsOf(calendar, { ...parts, next }, rules.lateEventHorizonDays),
        })),
    );

type Parts = {
  /** The version that comes next, on some day. */
  readonly next: { readonly rules: ProgramRules; readonly offset: number } | null;
  readonly doings: readonly Doing[];
  readonly acts: readonly Act[];
  readonly missed: readonly number[];
  readonly lateRuns: readonly number[];
};

function eventsOf(calendar: ZoneCalendar, parts: Parts, horizonDays: number): TierEvent[] {
  const events: TierEvent[] = [
    ...recordings(calendar, parts.doings, horizonDays),
    ...parts.acts.map((act) => actOf(calendar, act)),
    ...nights(calendar, parts),
    ...publications(calendar, parts),
  ];
  // Stable: of one instant what is recorded comes before acts, and these before a nightly run.
  return events.sort((left, right) => left.at - right.at);
}

/** Also where nights were missed: what fell due by the rules before waits then. */
function publications(calendar: ZoneCalendar, { next }: Parts): TierEvent[] {
  if (next === null) return [];
  const at = calendar.startOf(HISTORY_FROM + next.offset) + 13 * HOUR_MS;
  return [{ kind: 'PUBLISH', at, rules: next.rules }];
}

function nights(calendar: ZoneCalendar, { missed, lateRuns }: Parts): TierEvent[] {
  const events: TierEvent[] = [];
  let waiting: LocalDay[] = [];
  for (let offset = 1; offset < HISTORY_DAYS; offset += 1) {
    const day = HISTORY_FROM + offset;
    waiting.push(day);
    if (missed.includes(offset)) continue;
    const after = lateRuns.includes(offset) ? 10 * HOUR_MS : HOUR_MS / 4;
    const at = calendar.startOf(day) + after;
    events.push(...waiting.map((one) => ({ kind: 'NIGHTLY' as const, at, day: one })));
    waiting = [];
  }
  return events;
}

/** Rows that become known at one instant are one batch; some are sent a second time later on. */
function recordings(
  calendar: ZoneCalendar,
  doings: readonly Doing[],
  horizonDays: number,
): TierEvent[] {
  const batches = new Map<Instant, MemberBehaviour[]>();
  const add = (at: Instant, row: MemberBehaviour): void => {
    batches.set(at, [...(batches.get(at) ?? []), row]);
  };
  doings.forEach((doing, index) => {
    const at = calendar.startOf(HISTORY_FROM + doing.offset) + doing.hour * HOUR_MS;
    const happened = calendar.startOf(HISTORY_FROM + doing.offset - doing.late);
    const row = {
      member: doing.member,
      behaviour: behaviourOf(doing, index, {
        occurredAt: Math.min(at, happened + doing.hour * HOUR_MS),
        oldest: at - horizonDays * DAY_MS,
      }),
    };
    add(at, row);
    if (doing.isRepeated) add(at + DAY_MS, row);
  });
  return [...batches].map(([at, rows]) => ({ kind: 'RECORD', at, rows }));
}

function behaviourOf(
  { type, amount, order, member, late }: Doing,
  index: number,
  { occurredAt, oldest }: { readonly occurredAt: Instant; readonly oldest: Instant },
): Behaviour {
  const externalId = `e${String(index).padStart(3, '0')}`;
  const counts = occurredAt >= oldest;
  if (type === 'LIKE' || type === 'VIOLATION') {
    return plainBehaviour({ type, occurredAt, externalId, counts });
  }
  // Orders are of one member; a payment always has one.
  const name = order === null ? null : `${order}${member}`;
  const orderId = type === 'PAYMENT' ? (name ?? `own${index}`) : name;
  return plainBehaviour({
    ...{ type, occurredAt, externalId, counts, orderId },
    // What comes late is large enough to give a tier back.
    amountMinor: amount * (late > 0 && type === 'PAYMENT' ? 200 : 100),
  });
}

function actOf(calendar: ZoneCalendar, { member, offset, act }: Act): TierEvent {
  const day = HISTORY_FROM + offset;
  const at = calendar.startOf(day) + 12 * HOUR_MS;
  switch (act.kind) {
    case 'LOCK': {
      const days = act.forHours === null ? null : Math.ceil(act.forHours / 24);
      const until = days === null ? null : calendar.startOf(day + days);
      const { tier, accumulates } = act;
      return { kind: 'LOCK', at, member, lock: { tier, until, accumulates } };
    }
    case 'INVITE':
      return { kind: 'INVITE', at, member, tier: act.tier };
    case 'UNLOCK':
      return { kind: 'UNLOCK', at, member };
    default:
      return { kind: 'ANCHOR', at, member, day: act.daysAgo === null ? null : day - act.daysAgo };
  }
}

/** Lets an event happen on a stage. */
export function happen(stage: TierStage, event: TierEvent): void | Promise<void> {
  switch (event.kind) {
    case 'PUBLISH': {
      const published = stage.publish(event.at, event.rules);
      const decide = (): void | Promise<void> => stage.decideAll(event.at);
      return published instanceof Promise ? published.then(decide) : decide();
    }
    case 'RECORD':
      return stage.record(event.at, event.rows);
    case 'NIGHTLY':
      return stage.nightly(event.day);
    case 'LOCK':
      return stage.lock(event.at, event.member, event.lock);
    case 'UNLOCK':
      return stage.unlock(event.at, event.member);
    case 'INVITE':
      return stage.invite(event.at, event.member, event.tier);
    case 'ANCHOR':
      return stage.setAnchorDay(event.at, event.member, event.day);
  }
}
