import fc from 'fast-check';
import type { Counter } from '../../../src/domain/behaviour/counters';
import type { Feature } from '../../../src/domain/behaviour/features';
import {
  sourceOfDays,
  type DayCounts,
  type MemberDays,
} from '../../../src/domain/behaviour/member-days';
import { summedRanges } from '../../../src/domain/behaviour/summing';
import { formatLocalDay, localDay, type LocalDay } from '../../../src/domain/shared/calendar';
import { DAY_MS } from '../../../src/domain/shared/instant';
import type { Window } from '../../../src/domain/shared/window';
import { decide, QUIET } from '../../../src/domain/tiering/decide';
import { actsOf, DEFAULT_EFFORTS } from '../../../src/domain/tiering/path-act';
import { leastCount } from '../../../src/domain/tiering/path-search';
import {
  pathsToNextTier,
  type Path,
  type PathChange,
  type PathQuestion,
} from '../../../src/domain/tiering/paths';
import type { MovementRules } from '../../../src/domain/tiering/movement-rules';
import { DEFAULT_MOVEMENT } from '../../../src/domain/tiering/movement-rules';
import type { ProgramRules } from '../../../src/domain/tiering/rules';
import type { Standing } from '../../../src/domain/tiering/standing';
import type { Transform, Weight } from '../../../src/domain/value/growth-value';
import type { Population } from '../../../src/domain/value/population';
import { buildInForce, buildRules, buildStanding } from '../../support/rules';

const TODAY = localDay(2026, 7, 15);
const [REGULAR, SILVER, GOLD, DIAMOND] = [0, 1, 2, 3];

const weight = (
  feature: Feature,
  by: number,
  transform: Transform = { kind: 'IDENTITY' },
): Weight => ({ feature, weight: by, transform, missing: 0 });

const POPULATION: Population = {
  ...{
    computedAt: 0,
    members: 100,
    eligible: 100,
    thresholds: null,
    spreads: {},
    standIns: {},
    bounds: {},
  },
  rfm: {
    recencyDays: [5, 20, 60, 90],
    purchaseCount: [1, 2, 4, 6],
    purchaseAmount: [10, 50, 100, 200],
  },
};

function ask(
  days: readonly DayCounts[],
  rules: Partial<ProgramRules> = {},
  standing: Partial<Standing> = {},
): PathQuestion {
  return {
    inForce: buildInForce({ ...buildRules(), ...rules }, { population: POPULATION }),
    member: { joinedDay: TODAY - 400, days },
    standing: buildStanding(REGULAR, standing),
    at: TODAY * DAY_MS + DAY_MS / 2,
  };
}

const movement = (over: Partial<MovementRules>): Partial<ProgramRules> => ({
  movement: { ...DEFAULT_MOVEMENT, ...over },
});

const paid = (day: LocalDay, amountMinor: number): DayCounts => ({
  day,
  counts: { amountMinor, orders: 1, activeDays: 1 },
});

const brief = (path: Path) => ({
  ...Object.fromEntries(
    path.changes.map(({ act, count, amountMinor }) => [act, act === 'SPEND' ? amountMinor : count]),
  ),
  by: path.by === null ? null : formatLocalDay(path.by),
});
const briefly = (question: PathQuestion) => pathsToNextTier(question)?.paths.map(brief);

/** A member who has done, on the last of so many days, what a path says. */
function afterwards(
  question: PathQuestion,
  changes: readonly PathChange[],
  lastDay: LocalDay,
): MemberDays {
  const { inForce, member } = question;
  const now = sourceOfDays(member, {
    ranges: summedRanges(inForce.rules, TODAY),
    today: TODAY,
    minorPerMajor: 100,
  });
  const acts = actsOf(now, DEFAULT_EFFORTS);
  const days = new Map(member.days.map(({ day, counts }) => [day, { ...counts }]));
  const add = (day: LocalDay, counter: Counter, by: number) => {
    const counts: Partial<Record<Counter, number>> = days.get(day) ?? {};
    counts[counter] = (counts[counter] ?? 0) + by;
    counts.activeDays = 1;
    days.set(day, counts);
  };
  for (const { act: code, count, amountMinor } of changes) {
    const act = acts.find((each) => each.code === code);
    if (!act || count === 0) continue;
    if (code === 'LOG_IN') {
      for (let back = 0; back < count; back += 1) add(lastDay - back, 'logins', 1);
    } else {
      const times = code === 'SPEND' ? (amountMinor ?? 0) : count;
      for (const [counter, by] of act.counts(times)) add(lastDay, counter, by);
    }
  }
  return { ...member, days: [...days].map(([day, counts]) => ({ day, counts })) };
}

function rankAfter(question: PathQuestion, changes: readonly PathChange[], day: LocalDay): number {
  const { inForce, standing } = question;
  const source = sourceOfDays(afterwards(question, changes, day), {
    ranges: summedRanges(inForce.rules, day),
    today: day,
    minorPerMajor: 100,
  });
  const batch = {
    ...source,
    ...{ held: [standing], at: Float64Array.of(day * DAY_MS) },
    ...QUIET,
  };
  return decide(inForce, batch).rank[0] ?? -1;
}

const lessByOne = (changes: readonly PathChange[]): PathChange[][] =>
  changes.map((change, place) => {
    const less: PathChange =
      change.act === 'SPEND'
        ? { ...change, amountMinor: (change.amountMinor ?? 0) - 1 }
        : { ...change, count: change.count - 1 };
    const isLeft = less.act === 'SPEND' ? (less.amountMinor ?? 0) > 0 : less.count > 0;
    return changes.flatMap((each, at) => (at !== place ? [each] : isLeft ? [less] : []));
  });

const firstEnd = (changes: readonly PathChange[]): LocalDay =>
  TODAY + Math.max(...changes.map(({ act, count }) => (act === 'LOG_IN' ? count : 1))) - 1;

describe('paths to the next tier', () => {
  it('ask for the very penny that is missing, by the day before what counts now falls out', () => {
    // 100 · 0.7 + 0.2 = 70.2 of 101; a further order brings 0.2, so (101 − 70.4) / 0.7 = 43.714…
    expect(briefly(ask([paid(TODAY - 200, 10_000)]))).toEqual([
      { SPEND: 4372, by: formatLocalDay(TODAY + 164) },
    ]);
  });

  it('last for ever where nothing falls out, and to its end in a calendar period', () => {
    const days = [paid(TODAY - 10, 10_000)];
    expect(briefly(ask(days, { window: { kind: 'LIFETIME' } }))).toEqual([
      { SPEND: 4372, by: null },
    ]);
    const year: Window = { kind: 'CALENDAR', period: 'YEAR' };
    expect(briefly(ask(days, { window: year }))).toEqual([{ SPEND: 4372, by: '2026-12-31' }]);
  });

  it('do not end with what is not needed', () => {
    // The old order falls out first and the path holds without it: it never needed it.
    const rules = { weights: [weight('loginCount', 50)] };
    expect(briefly(ask([paid(TODAY - 200, 10_000)], rules))).toEqual([{ LOG_IN: 3, by: null }]);
  });

  it('mix two acts where that is cheaper than either alone', () => {
    const rules = { weights: [weight('purchaseAmount', 1), weight('interactionCount', 0.9)] };
    // 100 interactions are the most that is asked of anybody: not enough alone.
    expect(briefly(ask([], rules))).toEqual([
      { INTERACT: 50, SPEND: 5600, by: null },
      { SPEND: 10_100, by: null },
    ]);
  });

  it('know that an order takes a product through the funnel', () => {
    // 100 · paid − 60 · viewed is −80, and 40 more with every product that is bought.
    const rules = { weights: [weight('paid', 100), weight('viewed', -60)] };
    const ladder = buildRules().ladder.map((tier, rank) => ({ ...tier, threshold: rank * 0.5 }));
    const days = [{ day: TODAY - 1, counts: { orders: 1, amountMinor: 1000, viewed: 3, paid: 1 } }];
    expect(briefly(ask(days, { ...rules, ladder }))?.[0]).toMatchObject({ ORDER: 3 });
  });

  it.each<[string, Partial<ProgramRules>, Partial<Standing>, object]>([
    [
      'a person has set the tier',
      {},
      { lock: { rank: SILVER, until: TODAY * DAY_MS + DAY_MS, accumulates: false } },
      { rank: GOLD, noPath: { code: 'SET_BY_PERSON', until: TODAY * DAY_MS + DAY_MS } },
    ],
    [
      'a penalty caps the member',
      {},
      { caps: [{ rank: REGULAR, until: (TODAY + 3) * DAY_MS, cause: 'PENALTY' }] },
      { rank: SILVER, noPath: { code: 'CAPPED_BY_PENALTY', until: (TODAY + 3) * DAY_MS } },
    ],
    [
      'the rules promote no further',
      movement({ capTierCode: 'silver' }),
      { rank: SILVER, earnedRank: SILVER },
      { rank: GOLD, noPath: { code: 'CAPPED_BY_RULES', until: null } },
    ],
    [
      'all that is left is by invitation',
      { ladder: buildRules().ladder.map((tier) => ({ ...tier, invitationOnly: true })) },
      {},
      { rank: SILVER, noPath: { code: 'INVITATION_NEEDED', until: null } },
    ],
    [
      'nothing that is done counts',
      { weights: [weight('purchaseAmount', -1)] },
      {},
      { rank: SILVER, noPath: { code: 'NO_PATH_FOUND', until: null } },
    ],
  ])('are none where %s', (_, rules, standing, expected) => {
    expect(pathsToNextTier(ask([], rules, standing))).toEqual({ paths: [], ...expected });
  });

  it('are none at the top, and lead past tiers by invitation', () => {
    expect(pathsToNextTier(ask([], {}, { rank: DIAMOND, earnedRank: DIAMOND }))).toBeNull();
    const ladder = buildRules().ladder.map((tier, rank) => ({ ...tier, invitationOnly: rank < 2 }));
    expect(pathsToNextTier(ask([], { ladder }))?.rank).toBe(GOLD);
    expect(pathsToNextTier(ask([], { ladder }, { invitedRank: SILVER }))?.rank).toBe(SILVER);
  });

  it('count what caps and locks that are over, or far above, do not forbid', () => {
    const over = { rank: REGULAR, until: TODAY * DAY_MS, cause: 'DECLINE' } as const;
    const floor = { rank: SILVER, until: null, accumulates: true };
    expect(pathsToNextTier(ask([], {}, { caps: [over], lock: floor }))).toMatchObject({
      rank: GOLD,
      noPath: null,
      paths: [{ changes: [{ act: 'SPEND', amountMinor: 71_543 }] }],
    });
  });

  it('make up for what a penalty has taken away', () => {
    const deductions = [{ amount: 70, until: (TODAY + 9) * DAY_MS }];
    expect(briefly(ask([], {}, { deductions }))).toEqual([{ SPEND: 24_400, by: null }]);
  });

  it('are decided by the last day of the period where promotions wait for it', () => {
    const quarterly = movement({
      promotion: { timing: 'PERIOD_END', period: 'QUARTER', step: 'QUALIFYING' },
    });
    const window: Window = { kind: 'ROLLING', days: 30 };
    // The order falls out before the quarter ends, and so would one that came before 1 September.
    expect(pathsToNextTier(ask([paid(TODAY, 10_000)], { ...quarterly, window }))?.paths).toEqual([
      {
        changes: [{ act: 'SPEND', feature: 'purchaseAmount', count: 1, amountMinor: 14_400 }],
        from: localDay(2026, 9, 1),
        by: localDay(2026, 9, 30),
        cost: 145,
      },
    ]);
    const enough = [paid(TODAY, 100_000)];
    expect(pathsToNextTier(ask(enough, quarterly))).toEqual({
      rank: SILVER,
      paths: [],
      noPath: { code: 'PROMOTION_WAITS', until: localDay(2026, 10, 1) * DAY_MS },
    });
  });
});

describe('the least count', () => {
  it('is enough, and one less is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e8 }),
        fc.integer({ min: 1, max: 1e8 }),
        (at, most) => {
          const found = leastCount((count) => count >= at, most);
          expect(found).toBe(at <= most ? at : null);
        },
      ),
    );
  });
});

describe('every path', () => {
  const TRANSFORMS: fc.Arbitrary<Transform> = fc.oneof(
    fc.constant<Transform>({ kind: 'IDENTITY' }),
    fc.record({
      kind: fc.constant('LINEAR' as const),
      alpha: fc.constant(5),
      beta: fc.constant(2),
    }),
    fc.constant<Transform>({ kind: 'LOG1P' }),
    fc.record({ kind: fc.constant('CAP' as const), maximum: fc.integer({ min: 1, max: 200 }) }),
    fc.constant<Transform>({ kind: 'MIN_MAX', minimum: 0, maximum: 10 }),
    fc.constant<Transform>({ kind: 'Z_SCORE', mean: 4, deviation: 3 }),
    fc.constant<Transform>({
      kind: 'STEPS',
      steps: [
        { from: 1, value: 1 },
        { from: 50, value: 20 },
        { from: 200, value: 90 },
      ],
    }),
  );
  const FEATURES: readonly Feature[] = [
    ...([
      'purchaseAmount',
      'purchaseCount',
      'averageOrderValue',
      'recencyDays',
      'activeDays',
    ] as const),
    ...(['loginCount', 'interactionCount', 'browseCount', 'browseMinutes', 'browseDepth'] as const),
    ...(['averageRating', 'praiseRate', 'carted', 'paid', 'spendGrowth', 'tenureDays'] as const),
  ];
  const weights = fc.uniqueArray(
    fc.record({
      feature: fc.constantFrom(...FEATURES),
      weight: fc.constantFrom(-0.5, -0.1, 0.2, 0.7, 1, 5),
      transform: TRANSFORMS,
      missing: fc.constantFrom(0, 2),
    }),
    { minLength: 1, maxLength: 4, selector: ({ feature }) => feature },
  );
  const days = fc.uniqueArray(
    fc.record({
      day: fc.integer({ min: TODAY - 100, max: TODAY }),
      counts: fc.record({
        ...{
          amountMinor: fc.nat(8_000),
          orders: fc.constantFrom(0, 1, 2),
          activeDays: fc.constant(1),
        },
        ...{ interactions: fc.nat(3), logins: fc.nat(2), browses: fc.nat(4), paid: fc.nat(1) },
        ...{ viewed: fc.constantFrom(1, 3), productViews: fc.nat(1), ratings: fc.constant(1) },
        ratingHundredths: fc.constantFrom(100, 300, 500),
      }),
    }),
    { maxLength: 6, selector: ({ day }) => day },
  );
  const windows = fc.constantFrom<Window>(
    { kind: 'ROLLING', days: 60 },
    { kind: 'CALENDAR', period: 'YEAR' },
    { kind: 'CALENDAR', period: 'MONTH' },
    { kind: 'LIFETIME' },
  );

  const ladderOf = (...thresholds: number[]): ProgramRules['ladder'] =>
    buildRules().ladder.map((tier, rank) => ({ ...tier, threshold: thresholds[rank] ?? Infinity }));
  const scorings = fc.oneof(
    weights.map((weighed): Partial<ProgramRules> => ({ weights: weighed })),
    fc.constantFrom<Partial<ProgramRules>>(
      { model: { kind: 'SPEND_GROWTH' } },
      { model: { kind: 'FUNNEL' }, ladder: ladderOf(0, 20, 40, 60) },
      {
        model: { kind: 'RATING', ratingWeight: 1, positiveWeight: 0.1, negativeWeight: 0.1 },
        ladder: ladderOf(0, 3.1, 4.1, 4.6),
      },
      {
        model: { kind: 'RFM', recencyWeight: 1, frequencyWeight: 2, monetaryWeight: 1 },
        ladder: ladderOf(0, 8, 12, 18),
      },
      {
        model: {
          kind: 'COMBINED',
          parts: [
            { model: { kind: 'FUNNEL' }, weight: 1 },
            { model: { kind: 'GROWTH_VALUE' }, weight: 0.5 },
          ],
        },
      },
    ),
  );

  it('reaches the tier, by the date that it says, and no part of it can be less', () => {
    let found = 0;
    fc.assert(
      fc.property(scorings, days, windows, (scoring, done, window) => {
        const question = ask(done, { ...scoring, window });
        const start = rankAfter(question, [], TODAY);
        const held = { ...question, standing: buildStanding(start) };
        const { paths, rank } = pathsToNextTier(held) ?? { paths: [], rank: 0 };
        expect(paths.length).toBeLessThanOrEqual(5);
        for (const { changes, by, from } of paths) {
          found += 1;
          expect(from).toBeNull();
          const first = firstEnd(changes);
          expect(rankAfter(held, changes, first)).toBeGreaterThanOrEqual(rank);
          for (const less of lessByOne(changes)) {
            const end = less.length === 0 ? TODAY : firstEnd(less);
            expect(rankAfter(held, less, end)).toBeLessThan(rank);
          }
          expect(by ?? first).toBeGreaterThanOrEqual(first);
          if (by === null) continue;
          for (let day = first; day <= by; day += 7) {
            expect(rankAfter(held, changes, day)).toBeGreaterThanOrEqual(rank);
          }
          expect(rankAfter(held, changes, by)).toBeGreaterThanOrEqual(rank);
          if (window.kind === 'ROLLING') {
            expect(rankAfter(held, changes, by + 1)).toBeLessThan(rank);
          }
        }
        const costs = paths.map(({ cost }) => cost);
        expect(costs).toEqual(costs.toSorted((left, right) => left - right));
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(50);
  });
});
