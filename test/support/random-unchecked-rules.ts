import fc from 'fast-check';
import { FEATURES } from '../../src/domain/behaviour/features';
import { CALENDAR_SPANS } from '../../src/domain/shared/period';
import type { UncheckedDivision } from '../../src/domain/tiering/check-division';
import type { UncheckedModel, UncheckedSingleModel } from '../../src/domain/tiering/check-model';
import type { UncheckedMovement } from '../../src/domain/tiering/check-movement';
import type { UncheckedRules } from '../../src/domain/tiering/check-rules';
import { DEMOTIONS, TERM_ANCHORS } from '../../src/domain/tiering/movement-rules';
import { LADDER } from './rules';

/** A part that is there, is null, or is left out. */
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary }, fc.constantFrom(null, undefined));

const weight = fc.double({ min: 0, max: 1e6, noNaN: true });
/** A number of at most 6 decimals. */
const score = fc.integer({ min: 0, max: 10_000_000 }).map((millionths) => millionths / 1e6);
const amount = fc.integer({ min: 1, max: 1_000_000 }).map((hundredths) => hundredths / 100);
const span = fc.constantFrom(...CALENDAR_SPANS);
const days = (max: number) => fc.integer({ min: 1, max });
const aboveBase = fc.constantFrom('silver', 'gold', 'diamond');

const singleModel: fc.Arbitrary<UncheckedSingleModel> = fc.oneof(
  fc.constantFrom({ kind: 'GROWTH_VALUE' }, { kind: 'SPEND_GROWTH' }, { kind: 'FUNNEL' }),
  fc.record({
    kind: fc.constant('RATING'),
    ratingWeight: maybe(weight),
    positiveWeight: maybe(weight),
    negativeWeight: maybe(weight),
  }),
  fc.record({
    kind: fc.constant('RFM'),
    recencyWeight: maybe(weight),
    frequencyWeight: maybe(weight),
    monetaryWeight: maybe(weight),
  }),
);

export const randomModel: fc.Arbitrary<UncheckedModel> = fc.oneof(
  singleModel,
  fc.record({
    kind: fc.constant('COMBINED'),
    parts: fc.array(
      fc.record({ model: singleModel, weight: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }),
      { minLength: 1, maxLength: 8 },
    ),
  }),
);

const randomDivision: fc.Arbitrary<UncheckedDivision> = fc.oneof(
  fc.constant({ kind: 'FIXED' }),
  fc
    .record({
      codes: fc.shuffledSubarray(['silver', 'gold', 'diamond'], { minLength: 1 }),
      share: fc.double({ min: 1e-6, max: 0.333333, noNaN: true }),
      hasFloors: fc.boolean(),
    })
    .map(({ codes, share, hasFloors }) => ({
      kind: 'QUANTILE',
      shares: codes.map((tierCode) => ({
        tierCode,
        share,
        floor: hasFloors ? LADDER.findIndex(({ code }) => code === tierCode) / 8 : undefined,
      })),
    })),
);

const term = fc.oneof(
  fc.record({
    kind: fc.constant('LENGTH'),
    anchor: maybe(fc.constantFrom(...TERM_ANCHORS)),
    length: fc.oneof(
      fc.constantFrom('P1Y', 'P18M', 'P2W', 'P30D', 'P1Y6M', 'P1M10D'),
      fc.record({ months: days(60), days: days(1800) }),
    ),
  }),
  fc.record({
    kind: fc.constant('CALENDAR'),
    period: span,
    through: maybe(fc.constantFrom('THIS', 'NEXT')),
  }),
);

const decline = fc.record({
  feature: maybe(fc.constantFrom(...FEATURES)),
  falls: days(24),
  steps: maybe(days(19)),
});

const penalty = fc.oneof(
  fc.record({ kind: fc.constant('STEPS'), steps: days(19), days: days(3650) }),
  fc.record({ kind: fc.constant('GROWTH_VALUE'), amount, days: days(3650) }),
);

/** Movement rules that hold together: a decline only with terms, no floor above the cap. */
export const randomMovement: fc.Arbitrary<UncheckedMovement> = fc
  .record({
    promotion: maybe(
      fc.oneof(
        fc.record({
          timing: maybe(fc.constant('IMMEDIATE')),
          step: maybe(fc.constantFrom('ONE', 'QUALIFYING')),
        }),
        fc.record({ timing: fc.constant('PERIOD_END'), period: span }),
      ),
    ),
    sustained: maybe(
      fc.array(fc.record({ tierCode: aboveBase, amount, months: days(24) }), { maxLength: 5 }),
    ),
    terms: fc.option(fc.record({ validity: term, decline: maybe(decline) })),
    qualification: maybe(
      fc.oneof(
        fc.constantFrom({ kind: 'WINDOW' }, { kind: 'LIFETIME' }),
        fc.record({ kind: fc.constant('ROLLING'), days: days(3650) }),
        fc.record({ kind: fc.constant('PERIOD_ENDED'), period: span }),
      ),
    ),
    demotion: maybe(fc.constantFrom(...DEMOTIONS)),
    graceDays: maybe(fc.integer({ min: 0, max: 365 })),
    hysteresis: maybe(score),
    penalty: maybe(penalty),
    floorTierCode: maybe(fc.constantFrom('regular', 'silver', 'gold')),
    capTierCode: maybe(fc.constant('diamond')),
    refund: maybe(fc.constantFrom('AT_ONCE', 'AT_NEXT_EVALUATION')),
    noticeDays: maybe(fc.integer({ min: 0, max: 365 })),
  })
  .map(({ terms, ...movement }) => ({ ...movement, ...terms }));

const featureWeight = fc
  .record({
    feature: fc.constantFrom(...FEATURES),
    weight: score,
    imputation: maybe(fc.constantFrom('CONSTANT', 'MEAN', 'MEDIAN', 'REFUSE')),
    missing: maybe(amount),
    outliers: maybe(
      fc.oneof(
        fc.constant({ kind: 'NONE' }),
        fc.record({
          kind: fc.constantFrom('WINSORISE', 'REFUSE'),
          lower: fc.double({ min: 0, max: 0.4, noNaN: true }),
          upper: fc.double({ min: 0.5, max: 1, noNaN: true }),
        }),
      ),
    ),
  })
  .map((one) => (one.imputation === 'REFUSE' ? { ...one, missing: 0 } : one));

/** Rules over the ladder of docs/domain.md §6 that pass the checks. */
export const randomRules: fc.Arbitrary<UncheckedRules> = fc.record({
  ladder: fc
    .array(fc.boolean(), { minLength: 4, maxLength: 4 })
    .map((invited) =>
      LADDER.map((tier, rank) => ({ ...tier, invitationOnly: rank > 0 && invited[rank] })),
    ),
  weights: maybe(
    fc.uniqueArray(featureWeight, {
      selector: ({ feature }) => feature,
      minLength: 1,
      maxLength: 4,
    }),
  ),
  model: maybe(randomModel),
  division: maybe(randomDivision),
  movement: maybe(randomMovement),
  earningVersion: maybe(days(9)),
});
