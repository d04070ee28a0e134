import fc from 'fast-check';
import type { Behaviour } from '../../src/domain/behaviour/behaviour';
import {
  localDay,
  zoneCalendar,
  type LocalDay,
  type ZoneCalendar,
} from '../../src/domain/shared/calendar';
import { DAY_MS, HOUR_MS, type Instant } from '../../src/domain/shared/instant';
import type { Division } from '../../src/domain/tiering/division-rules';
import type { MovementRules, Validity } from '../../src/domain/tiering/movement-rules';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import type { NaiveLock } from './naive-standing';
import type { MemberBehaviour, TierStage } from './tier-stage';
import { plainBehaviour, STORY_RULES } from './tier-story';

/** Random histories begin on this local day; every member has joined before it. */
export const HISTORY_FROM: LocalDay = localDay(2026, 1, 10);
const HISTORY_DAYS = 200;
const TOP = 3;

const CODES = ['regular', 'silver', 'gold', 'diamond'] as const;

const span = fc.constantFrom('MONTH' as const, 'QUARTER' as const, 'HALF_YEAR' as const);
const within = (min: number, max: number) => fc.integer({ min, max });

const windowArbitrary: fc.Arbitrary<ProgramRules['window']> = fc.oneof(
  { weight: 4, arbitrary: within(5, 40).map((days) => ({ kind: 'ROLLING' as const, days })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('MONTH' as const, 'QUARTER' as const).map((period) => ({
      kind: 'CALENDAR' as const,
      period,
    })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'LIFETIME' as const }) },
);

const lengthArbitrary = fc.oneof(
  within(10, 60).map((days) => ({ months: 0, days })),
  within(1, 3).map((months) => ({ months, days: 0 })),
  fc.constant({ months: 1, days: 5 }),
);

const validityArbitrary: fc.Arbitrary<Validity> = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: 'FOREVER' as const }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('LENGTH' as const),
      anchor: fc.constantFrom('REACHED' as const, 'JOINED' as const, 'MEMBER_DATE' as const),
      length: lengthArbitrary,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('CALENDAR' as const),
      period: span,
      through: fc.constantFrom('THIS' as const, 'NEXT' as const),
    }),
  },
);

const qualificationArbitrary: fc.Arbitrary<MovementRules['qualification']> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'WINDOW' as const }) },
  {
    weight: 1,
    arbitrary: within(5, 40).map((days) => ({ kind: 'ROLLING' as const, days })),
  },
  {
    weight: 1,
    arbitrary: span.map((period) => ({ kind: 'PERIOD_ENDED' as const, period })),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'LIFETIME' as const }) },
);

const promotionArbitrary: fc.Arbitrary<MovementRules['promotion']> = fc
  .record({
    step: fc.constantFrom('QUALIFYING' as const, 'QUALIFYING' as const, 'ONE' as const),
    period: fc.option(span, { freq: 3 }),
  })
  .map(({ step, period }) =>
    period === null ? { step, timing: 'IMMEDIATE' } : { step, timing: 'PERIOD_END', period },
  );

const penaltyArbitrary: fc.Arbitrary<MovementRules['penalty']> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant('STEPS' as const),
    steps: within(1, 2),
    days: within(1, 20),
  }),
  fc.record({
    kind: fc.constant('GROWTH_VALUE' as const),
    amount: within(10, 300),
    days: within(1, 20),
  }),
);

const often = <Value>(arbitrary: fc.Arbitrary<Value>, freq = 3) => fc.option(arbitrary, { freq });

/** Movement rules that are valid together, with small numbers, so that boundaries are hit. */
const movementArbitrary = (tiers: number): fc.Arbitrary<MovementRules> => {
  const top = tiers - 1;
  const upper = fc.constantFrom(...CODES.slice(1, tiers));
  return fc
    .record({
      promotion: promotionArbitrary,
      sustained: fc.array(
        fc.record({ tierCode: upper, amount: within(20, 120), months: within(1, 3) }),
        { maxLength: 2 },
      ),
      validity: validityArbitrary,
      qualification: qualificationArbitrary,
      demotion: fc.constantFrom('NONE' as const, 'ONE_STEP' as const, 'QUALIFYING' as const),
      graceDays: fc.oneof(fc.constant(0), within(1, 9)),
      hysteresis: fc.oneof(fc.constant(0), within(1, 30)),
      decline: often(
        fc.record({
          feature: fc.constantFrom(
            'activeDays' as const,
            'purchaseAmount' as const,
            'interactionCount' as const,
          ),
          falls: within(1, 3),
          steps: within(1, 2),
        }),
      ),
      penalty: penaltyArbitrary,
      floor: often(within(0, 1), 2),
      cap: often(within(1, top), 1),
      refund: fc.constantFrom('AT_NEXT_EVALUATION' as const, 'AT_ONCE' as const),
      noticeDays: fc.oneof(fc.constant(0), within(1, 9)),
    })
    .map(({ floor, cap, ...rules }) => {
      const highest = cap ?? TOP;
      return {
        ...rules,
        sustained: rules.sustained.filter((one) => CODES.indexOf(one.tierCode) <= highest),
        decline: rules.validity.kind === 'FOREVER' ? null : rules.decline,
        floorTierCode: floor === null ? null : (CODES[floor] ?? null),
        capTierCode: cap === null ? null : (CODES[cap] ?? null),
      };
    });
};

const divisionArbitrary = (tiers: number): fc.Arbitrary<Division> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant({ kind: 'FIXED' as const }) },
    {
      weight: 1,
      arbitrary: fc
        .array(within(1, 3), { minLength: tiers - 1, maxLength: tiers - 1 })
        .map((tenths) => ({
          kind: 'QUANTILE' as const,
          shares: tenths.map((share, index) => ({
            tierCode: CODES[index + 1] ?? '',
            share: share / 10,
            floor: null,
          })),
        })),
    },
  );

const modelArbitrary: fc.Arbitrary<Pick<ProgramRules, 'model' | 'weights'>> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constant('SPEND' as const) },
    { weight: 2, arbitrary: fc.constant('MIXED' as const) },
    { weight: 1, arbitrary: fc.constant('GROWTH' as const) },
  )
  .map((kind) => {
    const missing = 0;
    const spend = { feature: 'purchaseAmount' as const, weight: 1, missing };
    const likes = { feature: 'interactionCount' as const, weight: 5, missing };
    if (kind === 'GROWTH') return { model: { kind: 'SPEND_GROWTH' }, weights: STORY_RULES.weights };
    return {
      model: { kind: 'GROWTH_VALUE' },
      weights:
        kind === 'SPEND'
          ? [{ ...spend, transform: { kind: 'IDENTITY' } }]
          : [
              { ...spend, transform: { kind: 'LINEAR', alpha: 1, beta: 0.7 } },
              { ...likes, transform: { kind: 'CAP', maximum: 8 } },
            ],
    };
  });

/** Valid rules with a ladder of three or four tiers, of which the top one may be by invitation. */
export const rulesArbitrary: fc.Arbitrary<ProgramRules> = within(3, 4).chain((tiers) =>
  fc
    .record({
      steps: fc.array(within(30, 120), { minLength: tiers - 1, maxLength: tiers - 1 }),
      isTopInvited: often(fc.constant(true), 4),
      window: windowArbitrary,
      model: modelArbitrary,
      division: divisionArbitrary(tiers),
      movement: movementArbitrary(tiers),
    })
    .map(({ steps, isTopInvited, window, model, division, movement }) => ({
      ...STORY_RULES,
      ...model,
      window,
      division,
      movement,
      ladder: STORY_RULES.ladder.slice(0, tiers).map((tier, rank) => ({
        ...tier,
        threshold: steps.slice(0, rank).reduce((sum, step) => sum + step, 0),
        invitationOnly: isTopInvited === true && rank === tiers - 1,
      })),
    })),
);

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
    };

const HOURS = [0.1, 9, 9.5, 18, 23.75] as const;

const doingArbitrary = (members: number) =>
  fc.record({
    member: fc.nat({ max: members - 1 }),
    offset: fc.nat({ max: HISTORY_DAYS - 1 }),
    hour: fc.constantFrom(...HOURS),
    /** Local days between what happened and its becoming known. */
    late: fc.oneof(
      { weight: 5, arbitrary: fc.constant(0) },
      { weight: 2, arbitrary: within(1, 40) },
      { weight: 1, arbitrary: within(80, 120) },
    ),
    type: fc.constantFrom(
      ...(['PAYMENT', 'PAYMENT', 'PAYMENT', 'PAYMENT', 'REFUND', 'LIKE', 'VIOLATION'] as const),
    ),
    amount: within(1, 120),
    order: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', null),
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
  behaviours = 40,
}: { members?: number; behaviours?: number } = {}): fc.Arbitrary<RandomTiering> =>
  fc
    .record({
      rules: rulesArbitrary,
      calendar: fc.constantFrom('Asia/Shanghai', 'Europe/London').map(zoneCalendar),
    })
    .chain(({ rules, calendar }) =>
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
          events: eventsOf(calendar, parts, rules.lateEventHorizonDays),
        })),
    );

type Parts = {
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
  ];
  // Stable: of one instant what is recorded comes before acts, and these before a nightly run.
  return events.sort((left, right) => left.at - right.at);
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
  { type, amount, order, member }: Doing,
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
    amountMinor: amount * 100,
  });
}

function actOf(calendar: ZoneCalendar, { member, offset, act }: Act): TierEvent {
  const day = HISTORY_FROM + offset;
  const at = calendar.startOf(day) + 12 * HOUR_MS;
  switch (act.kind) {
    case 'LOCK': {
      const until = act.forHours === null ? null : at + act.forHours * HOUR_MS;
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
