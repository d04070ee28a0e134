import fc from 'fast-check';
import type { Division } from '../../src/domain/tiering/division-rules';
import type { MovementRules, Validity } from '../../src/domain/tiering/movement-rules';
import type { ProgramRules } from '../../src/domain/tiering/rules';
import { STORY_RULES } from './tier-story';

const TOP = 3;

const CODES = ['regular', 'silver', 'gold', 'diamond'] as const;

const span = fc.constantFrom('MONTH' as const, 'QUARTER' as const, 'HALF_YEAR' as const);
export const within = (min: number, max: number) => fc.integer({ min, max });

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

export const often = <Value>(arbitrary: fc.Arbitrary<Value>, freq = 3) =>
  fc.option(arbitrary, { freq });

const DEMOTION_MIX = [
  'QUALIFYING',
  'QUALIFYING',
  'QUALIFYING',
  'ONE_STEP',
  'ONE_STEP',
  'NONE',
] as const;

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
      demotion: fc.constantFrom(...DEMOTION_MIX),
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

type Weights = ProgramRules['weights'];

/** Weights on what some members lack, and on amounts of which some are outliers. */
const treatedWeights: fc.Arbitrary<Weights> = fc
  .record({
    feature: fc.constantFrom('purchaseIntervalDays' as const, 'recencyDays' as const),
    imputation: fc.constantFrom(null, 'MEAN' as const, 'MEDIAN' as const, 'REFUSE' as const),
    missing: within(0, 9),
    kind: fc.constantFrom(null, 'WINSORISE' as const, 'REFUSE' as const),
    lower: fc.constantFrom(0, 0.05, 0.34),
    upper: fc.constantFrom(0.6, 0.95, 1),
  })
  .map(({ feature, imputation, missing, kind, lower, upper }) => [
    {
      ...{ feature: 'purchaseAmount' as const, weight: 1, missing: 0 },
      transform: { kind: 'IDENTITY' as const },
      ...(kind === null ? {} : { outliers: { kind, lower, upper } }),
    },
    {
      ...{ feature, weight: -2, missing: imputation === 'REFUSE' ? 0 : missing },
      transform: { kind: 'CAP' as const, maximum: 30 },
      ...(imputation === null ? {} : { imputation }),
    },
  ]);

const plainModelArbitrary: fc.Arbitrary<Pick<ProgramRules, 'model' | 'weights'>> = fc
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

const modelArbitrary: fc.Arbitrary<Pick<ProgramRules, 'model' | 'weights'>> = fc.oneof(
  { weight: 2, arbitrary: plainModelArbitrary },
  {
    weight: 1,
    arbitrary: treatedWeights.map((weights) => ({
      model: { kind: 'GROWTH_VALUE' as const },
      weights,
    })),
  },
);

/** Valid rules with a ladder of so many tiers, of which the top one may be by invitation. */
export const rulesArbitrary = (tiers: number): fc.Arbitrary<ProgramRules> =>
  fc
    .record({
      steps: fc.array(within(20, 100), { minLength: tiers - 1, maxLength: tiers - 1 }),
      isTopInvited: fc.constantFrom(true, false, false),
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
        invitationOnly: isTopInvited && rank === tiers - 1,
      })),
    }));
