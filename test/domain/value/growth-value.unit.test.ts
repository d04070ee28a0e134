import fc from 'fast-check';
import { applyTransform, growthValues, type Weight } from '../../../src/domain/value/growth-value';
import { featureSource, type MemberSums } from '../../support/feature-source';

const identity = { kind: 'IDENTITY' } as const;
const weigh = (feature: Weight['feature'], weight: number, more: Partial<Weight> = {}): Weight => ({
  feature,
  weight,
  transform: identity,
  missing: 0,
  ...more,
});

const valueOf = (weights: readonly Weight[], member: MemberSums): number | undefined =>
  growthValues(weights, featureSource([member]))[0];

describe('growth value (docs/domain.md §5.1)', () => {
  const spending = [
    weigh('purchaseAmount', 0.7),
    weigh('purchaseCount', 0.2),
    weigh('interactionCount', 0.1),
  ];
  const frequency = [
    weigh('interactionCount', 0.5),
    weigh('purchaseAmount', 0.3),
    weigh('purchaseCount', 0.2),
  ];

  it('weighs 2000, 3 and 10 as 1401.6', () => {
    const member = { purchaseAmount: 2000, purchaseCount: 3, interactionCount: 10 };
    expect(valueOf(spending, member)).toBe(1401.6);
  });

  it.each([
    [{ interactionCount: 10, purchaseAmount: 500, purchaseCount: 2 }, 155.4],
    [{ interactionCount: 5, purchaseAmount: 300, purchaseCount: 1 }, 92.7],
    [{ interactionCount: 20, purchaseAmount: 1000, purchaseCount: 4 }, 310.8],
  ])('weighs frequency, amount and purchases of %j as %d', (member, expected) => {
    expect(valueOf(frequency, member)).toBe(expected);
  });

  it('gives 101 where doubles alone give 100.99999999999999', () => {
    expect(0.7 * 142 + 0.2 * 3 + 0.1 * 10).toBe(100.99999999999999);
    const member = { purchaseAmount: 142, purchaseCount: 3, interactionCount: 10 };
    expect(valueOf(spending, member)).toBe(101);
  });

  it('rounds half-up to 6 decimals', () => {
    const rounded = (weight: number) =>
      valueOf([weigh('purchaseCount', weight)], { purchaseCount: 1 });
    expect(rounded(0.1234565)).toBe(0.123457);
    expect(rounded(1.0000005)).toBe(1.000001);
    expect(rounded(0.12345649)).toBe(0.123456);
    expect(rounded(-0.1234565)).toBe(-0.123456);
  });

  it('counts what stands in for a feature that does not exist', () => {
    const weights = [weigh('purchaseIntervalDays', 2, { missing: 30 })];
    expect(valueOf(weights, { purchaseCount: 1 })).toBe(60);
  });

  it('gives each member of a batch the value that they have alone', () => {
    const member = fc.record({
      purchaseAmount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100),
      purchaseCount: fc.nat(1000),
      interactionCount: fc.nat(1000),
    });
    fc.assert(
      fc.property(fc.array(member, { maxLength: 20 }), (members) => {
        const together = Array.from(growthValues(spending, featureSource(members)));
        expect(together).toEqual(members.map((each) => valueOf(spending, each)));
      }),
    );
  });
});

describe('transforms', () => {
  const steps = [
    { from: 0, value: 1 },
    { from: 100, value: 5 },
    { from: 1000, value: 7 },
  ];

  it.each([
    ['identity', identity, -3.5, -3.5],
    ['linear α + βx', { kind: 'LINEAR', alpha: 10, beta: 0.5 } as const, 4, 12],
    ['log1p', { kind: 'LOG1P' } as const, Math.E - 1, 1],
    ['log1p below nought', { kind: 'LOG1P' } as const, -5, 0],
    ['cap below it', { kind: 'CAP', maximum: 100 } as const, 99, 99],
    ['cap above it', { kind: 'CAP', maximum: 100 } as const, 101, 100],
    ['min–max', { kind: 'MIN_MAX', minimum: 100, maximum: 300 } as const, 150, 0.25],
    ['z-score', { kind: 'Z_SCORE', mean: 50, deviation: 20 } as const, 20, -1.5],
    ['steps below the first', { kind: 'STEPS', steps } as const, -1, 0],
    ['steps at an edge', { kind: 'STEPS', steps } as const, 100, 5],
    ['steps before an edge', { kind: 'STEPS', steps } as const, 99.99, 1],
    ['steps above the last', { kind: 'STEPS', steps } as const, 9e9, 7],
  ])('%s', (_, transform, x, expected) => {
    expect(applyTransform(transform, x)).toBeCloseTo(expected, 12);
  });
});
