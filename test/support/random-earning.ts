import fc from 'fast-check';
import { CHANNELS } from '../../src/domain/behaviour/behaviour';
import type { CapPeriod, EarningCap, EarningRule } from '../../src/domain/points/earning-rule';
import { WEEKDAYS } from '../../src/domain/points/earning-rule';
import { DEFAULT_POINTS_RULES, type PointsRules } from '../../src/domain/points/points-rules';
import { DAY_MS } from '../../src/domain/shared/instant';
import { RANDOM_UNTIL } from './random-behaviours';

const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null, freq: 3 });
const some = <Value>(...values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { minLength: 1 });

const PERIODS: readonly CapPeriod[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR', 'EVER'];
const capArbitrary: fc.Arbitrary<EarningCap> = fc.record({
  points: fc.integer({ min: 1, max: 600 }),
  period: fc.constantFrom(...PERIODS),
});

const scheduleArbitrary = fc
  .record({
    fromAgo: fc.option(fc.integer({ min: 10, max: 40 }), { nil: null }),
    untilAgo: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null }),
    weekdays: maybe(some(...WEEKDAYS)),
    minutes: maybe(
      fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 701, max: 1_440 })),
    ),
  })
  .map(({ fromAgo, untilAgo, weekdays, minutes }) => ({
    from: fromAgo === null ? null : RANDOM_UNTIL - fromAgo * DAY_MS,
    until: untilAgo === null ? null : RANDOM_UNTIL - untilAgo * DAY_MS,
    weekdays,
    fromMinute: minutes?.[0] ?? null,
    untilMinute: minutes?.[1] ?? null,
  }));

const TYPES = ['REVIEW', 'LIKE', 'VIEW', 'CHECK_IN', 'LOGIN', 'CUSTOM'] as const;
const decimals = fc.constantFrom('0', '0.5', '1', '1.25', '2', '3.3333');

const ruleArbitrary: fc.Arbitrary<Omit<EarningRule, 'code'>> = fc
  .record({
    kind: fc.constantFrom('PER_UNIT', 'CAMPAIGN', 'FIXED', 'PENALTY'),
    rate: decimals,
    multiplier: fc.constantFrom('1', '1.5', '2', '3'),
    points: fc.integer({ min: 1, max: 50 }),
    behaviourTypes: some(...TYPES),
    channels: maybe(some(...CHANNELS)),
    categories: maybe(some('tea', 'cups')),
    tiers: maybe(some('regular', 'silver', 'gold')),
    schedule: maybe(scheduleArbitrary),
    cap: maybe(capArbitrary),
    pendingDays: maybe(fc.nat(30)),
  })
  .map((shape) => {
    const { kind, channels, categories, tiers, schedule } = shape;
    const earns = kind === 'PER_UNIT' || kind === 'FIXED';
    return {
      names: {},
      effect: effectOf(shape),
      when: {
        behaviourTypes: kind === 'FIXED' ? shape.behaviourTypes : null,
        ...{ channels, categories, tiers, schedule },
      },
      cap: earns ? shape.cap : null,
      pendingDays: earns ? shape.pendingDays : null,
      expiry: null,
    };
  });

const effectOf = (shape: {
  readonly kind: string;
  readonly rate: string;
  readonly multiplier: string;
  readonly points: number;
}): EarningRule['effect'] => {
  switch (shape.kind) {
    case 'PER_UNIT':
      return { kind: 'PER_UNIT', pointsPerUnit: shape.rate };
    case 'CAMPAIGN':
      return { kind: 'CAMPAIGN', multiplier: shape.multiplier };
    case 'FIXED':
      return { kind: 'FIXED', points: shape.points };
    default:
      return { kind: 'PENALTY', points: shape.points };
  }
};

/** Points rules of every kind, with caps that random behaviours reach. */
export const pointsRulesArbitrary: fc.Arbitrary<PointsRules> = fc
  .record({
    rules: fc.array(ruleArbitrary, { maxLength: 8, size: 'max' }),
    cap: maybe(capArbitrary),
    pendingDays: fc.nat(30),
  })
  .map(({ rules, cap, pendingDays }) => ({
    ...DEFAULT_POINTS_RULES,
    earning: rules.map((rule, at) => ({ ...rule, code: `r${at}` })),
    ...{ cap, pendingDays },
  }));
