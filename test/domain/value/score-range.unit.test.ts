import fc from 'fast-check';
import { FEATURES } from '../../../src/domain/behaviour/features';
import { checkWeights } from '../../../src/domain/tiering/check-weights';
import { contributionOf } from '../../../src/domain/value/growth-value';
import { scoreRange } from '../../../src/domain/value/score-range';

/** What the rates and the rating may be; every other feature is a number from 0 up. */
const BOUNDED: Readonly<Record<string, readonly [number, number]>> = {
  averageRating: [1, 5],
  praiseRate: [0, 1],
  complaintRate: [0, 1],
  refundRate: [0, 1],
};

const parameter = fc.integer({ min: -100, max: 100 });
const transform = fc.oneof(
  fc.record({ kind: fc.constantFrom('IDENTITY', 'LOG1P') }),
  fc.record({ kind: fc.constant('LINEAR'), alpha: parameter, beta: parameter }),
  fc.record({ kind: fc.constant('CAP'), maximum: parameter }),
  fc.record({ kind: fc.constant('Z_SCORE'), mean: parameter, deviation: fc.constant(2) }),
  fc
    .uniqueArray(parameter, { minLength: 1, maxLength: 4 })
    .map((values) => values.toSorted((left, right) => left - right))
    .chain((from) =>
      fc.record({
        kind: fc.constant('STEPS'),
        steps: fc
          .array(parameter, { minLength: from.length, maxLength: from.length })
          .map((values) => from.map((at, index) => ({ from: at, value: values[index] ?? 0 }))),
      }),
    ),
);

describe('the range of a growth value', () => {
  it('holds every score that features can give', () => {
    const member = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean());
    const term = fc.record({
      feature: fc.constantFrom(...FEATURES),
      weight: parameter,
      transform,
      missing: parameter,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(term, member), { minLength: 1, maxLength: 4 }), (terms) => {
        const unique = terms.filter(
          ([{ feature }], index) =>
            terms.findIndex(([other]) => other.feature === feature) === index,
        );
        const weights = checkWeights(unique.map(([weight]) => weight));
        if (!weights.ok) throw new Error(JSON.stringify(weights.error));
        const { least, most } = scoreRange({ kind: 'GROWTH_VALUE' }, weights.value);
        const score = weights.value.reduce((sum, weight, index) => {
          const [place, isMissing] = unique[index]?.[1] ?? [0, true];
          const [low, high] = BOUNDED[weight.feature] ?? [0, 1000];
          const value = isMissing ? Number.NaN : low + place * (high - low);
          return sum + contributionOf(weight, value);
        }, 0);
        expect(score).toBeGreaterThanOrEqual(least - 1e-6);
        expect(score).toBeLessThanOrEqual(most + 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it('lets refunds exceed payments', () => {
    const weights = checkWeights([{ feature: 'purchaseAmount', weight: 1 }]);
    if (!weights.ok) throw new Error('These weights are good.');
    expect(scoreRange({ kind: 'GROWTH_VALUE' }, weights.value).least).toBe(-Infinity);
  });

  it('counts 0 for a part without a score, also of RFM, which begins at 1', () => {
    const rfm = { kind: 'RFM', recencyWeight: 1, frequencyWeight: 1, monetaryWeight: 1 } as const;
    expect(scoreRange(rfm, [])).toEqual({ least: 3, most: 15 });
    const parts = [{ model: rfm, weight: 2 }];
    expect(scoreRange({ kind: 'COMBINED', parts }, [])).toEqual({ least: 0, most: 30 });
  });
});
