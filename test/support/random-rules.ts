import fc from 'fast-check';
import { CALENDAR_SPANS } from '../../src/domain/shared/period';
import {
  DEMOTIONS,
  TERM_ANCHORS,
  type MovementRules,
} from '../../src/domain/tiering/movement-rules';
import type { Division } from '../../src/domain/tiering/division-rules';
import type { ProgramRules, Tier } from '../../src/domain/tiering/rules';
import type { Transform, Weight } from '../../src/domain/value/growth-value';
import type { SingleModel, ValueModel } from '../../src/domain/value/value-model';

const CODES = ['regular', 'silver', 'gold', 'diamond'] as const;
const small = fc.integer({ min: 0, max: 3 });
const span = fc.constantFrom(...CALENDAR_SPANS);
const tierCode = fc.constantFrom(...CODES);
const feature = fc.constantFrom('purchaseAmount', 'purchaseCount', 'activeDays' as const);

const transform: fc.Arbitrary<Transform> = fc.oneof(
  fc.constant<Transform>({ kind: 'IDENTITY' }),
  fc.constant<Transform>({ kind: 'LOG1P' }),
  fc.record({ kind: fc.constant('LINEAR' as const), alpha: small, beta: small }),
  fc.record({ kind: fc.constant('CAP' as const), maximum: small }),
  fc.record({ kind: fc.constant('MIN_MAX' as const), minimum: small, maximum: small }),
  fc.record({ kind: fc.constant('Z_SCORE' as const), mean: small, deviation: small }),
  fc.record({
    kind: fc.constant('STEPS' as const),
    steps: fc.array(fc.record({ from: small, value: small }), { maxLength: 2 }),
  }),
);

const weights: fc.Arbitrary<Weight[]> = fc.uniqueArray(
  fc
    .record({
      weight: fc.record({ feature, weight: small, transform, missing: small }),
      imputation: fc.constantFrom(null, 'MEAN' as const, 'MEDIAN' as const, 'REFUSE' as const),
      outliers: fc.option(
        fc.record({
          kind: fc.constantFrom('WINSORISE' as const, 'REFUSE' as const),
          lower: fc.constantFrom(0, 0.1),
          upper: fc.constantFrom(0.9, 1),
        }),
      ),
    })
    .map(({ weight, imputation, outliers }) => ({
      ...weight,
      ...(imputation === null ? {} : { imputation }),
      ...(outliers === null ? {} : { outliers }),
    })),
  { selector: (weight) => weight.feature, maxLength: 3 },
);

const single: fc.Arbitrary<SingleModel> = fc.oneof(
  fc.constantFrom<SingleModel>(
    { kind: 'GROWTH_VALUE' },
    { kind: 'SPEND_GROWTH' },
    { kind: 'FUNNEL' },
  ),
  fc.record({
    kind: fc.constant('RATING' as const),
    ...{ ratingWeight: small, positiveWeight: small, negativeWeight: small },
  }),
  fc.record({
    kind: fc.constant('RFM' as const),
    ...{ recencyWeight: small, frequencyWeight: small, monetaryWeight: small },
  }),
);

const model: fc.Arbitrary<ValueModel> = fc.oneof(
  single,
  fc.record({
    kind: fc.constant('COMBINED' as const),
    parts: fc.array(fc.record({ model: single, weight: small }), { minLength: 1, maxLength: 2 }),
  }),
);

const tier: fc.Arbitrary<Tier> = fc.record({
  code: tierCode,
  names: fc.record({ en: fc.constantFrom('One', 'Two'), 'zh-CN': fc.constantFrom('一', '二') }),
  threshold: small,
  pointsMultiplier: fc.constantFrom('1', '1.5'),
  invitationOnly: fc.boolean(),
});

const division: fc.Arbitrary<Division> = fc.oneof(
  fc.constant<Division>({ kind: 'FIXED' }),
  fc.record({
    kind: fc.constant('QUANTILE' as const),
    shares: fc.uniqueArray(
      fc.record({
        tierCode,
        share: fc.constantFrom(0.01, 0.29),
        floor: fc.option(small, { nil: null }),
      }),
      { selector: (share) => share.tierCode, maxLength: 3 },
    ),
  }),
  fc.record({
    kind: fc.constant('MODEL' as const),
    modelCode: fc.constantFrom('a', 'b'),
    minimumConfidence: fc.constantFrom(0.5, 0.6),
  }),
);

const length = fc.record({ months: small, days: fc.integer({ min: 1, max: 2 }) });

const movement: fc.Arbitrary<MovementRules> = fc.record({
  promotion: fc.oneof(
    fc.record({
      timing: fc.constant('IMMEDIATE' as const),
      step: fc.constantFrom('ONE' as const, 'QUALIFYING' as const),
    }),
    fc.record({
      timing: fc.constant('PERIOD_END' as const),
      period: span,
      step: fc.constantFrom('ONE' as const, 'QUALIFYING' as const),
    }),
  ),
  sustained: fc.uniqueArray(fc.record({ tierCode, amount: small, months: small }), {
    selector: (rule) => rule.tierCode,
    maxLength: 2,
  }),
  validity: fc.oneof(
    fc.constant({ kind: 'FOREVER' as const }),
    fc.record({
      kind: fc.constant('LENGTH' as const),
      anchor: fc.constantFrom(...TERM_ANCHORS),
      length,
    }),
    fc.record({
      kind: fc.constant('CALENDAR' as const),
      period: span,
      through: fc.constantFrom('THIS' as const, 'NEXT' as const),
    }),
  ),
  qualification: fc.oneof(
    fc.constantFrom({ kind: 'WINDOW' as const }, { kind: 'LIFETIME' as const }),
    fc.record({ kind: fc.constant('ROLLING' as const), days: small }),
    fc.record({ kind: fc.constant('PERIOD_ENDED' as const), period: span }),
  ),
  demotion: fc.constantFrom(...DEMOTIONS),
  graceDays: small,
  hysteresis: small,
  decline: fc.option(fc.record({ feature, falls: small, steps: small }), { nil: null }),
  penalty: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant('STEPS' as const), steps: small, days: small }),
      fc.record({ kind: fc.constant('GROWTH_VALUE' as const), amount: small, days: small }),
    ),
    { nil: null },
  ),
  floorTierCode: fc.option(tierCode, { nil: null }),
  capTierCode: fc.option(tierCode, { nil: null }),
  refund: fc.constantFrom('AT_ONCE' as const, 'AT_NEXT_EVALUATION' as const),
  noticeDays: small,
});

/** Rules of every kind, from few numbers, so that two are often alike in part; not checked. */
export const anyRules: fc.Arbitrary<ProgramRules> = fc.record({
  window: fc.oneof(
    fc.record({ kind: fc.constant('ROLLING' as const), days: small }),
    fc.record({ kind: fc.constant('CALENDAR' as const), period: fc.constantFrom('MONTH', 'YEAR') }),
    fc.constant({ kind: 'LIFETIME' as const }),
  ),
  weights,
  model,
  ladder: fc.uniqueArray(tier, { selector: ({ code }) => code, maxLength: 4 }),
  division,
  movement,
  earningVersion: fc.option(small, { nil: null }),
  pointsPerUnit: fc.constantFrom('1', '2'),
  lateEventHorizonDays: small,
});
