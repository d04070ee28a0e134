import {
  addedSums,
  estimateOf,
  NO_SUMS,
  withMember,
  type ArmSums,
} from '../../../src/domain/experiments/arm-sums';
import { confidenceSequence } from '../../../src/domain/experiments/confidence-sequence';
import { chiSquareAbove, tTwoSided } from '../../../src/domain/experiments/distributions';
import { absoluteEffect, relativeEffect, welch } from '../../../src/domain/experiments/effect';
import { sampleRatio } from '../../../src/domain/experiments/sample-ratio';
import { membersPerVariant } from '../../../src/domain/experiments/sample-size';
import { metricVerdict } from '../../../src/domain/experiments/verdict';
import { seededRng } from '../../../src/domain/shared/rng';

const sumsOf = (values: readonly number[]): ArmSums =>
  values.reduce((sums, value) => withMember(sums, value), NO_SUMS);

const CONTROL = sumsOf([12.1, 0, 3.5, 44, 0, 7.2, 9.9, 1.5]);
const VARIANT = sumsOf([20, 5.5, 0, 61, 3.3, 14.7, 2.2]);

function estimated(sums: ArmSums): NonNullable<ReturnType<typeof estimateOf>> {
  const estimate = estimateOf(sums);
  if (!estimate) throw new Error('these sums have an estimate');
  return estimate;
}

/** Reference values: scipy 1.10. */
describe('the tails of the distributions', () => {
  test.each([
    [-10, 999.9, 1.6674447583003028e-22],
    [0, 1e6, 1],
    [3.2, 17.5, 0.005099958909028186],
    [40, 1000, 1.0478852155173472e-209],
  ])('of t: %d with %d degrees', (t, degrees, chance) => {
    expect(tTwoSided(t, degrees) / chance).toBeCloseTo(1, 8);
  });

  test.each([
    [3.84, 1, 0.05004352124870519],
    [50, 3, 7.989179244951495e-11],
    [400, 2, 1.383896526736753e-87],
  ])('of χ²: %d with %d degrees', (chiSquare, degrees, chance) => {
    expect(chiSquareAbove(chiSquare, degrees) / chance).toBeCloseTo(1, 9);
  });
});

describe('Welch’s test', () => {
  test('gives the numbers of a reference', () => {
    const [control, variant] = [estimated(CONTROL), estimated(VARIANT)];
    const effect = absoluteEffect(control, variant);
    const interval = welch(control, variant, effect, 0.05);
    expect(effect.difference).toBeCloseTo(5.467857142857143, 10);
    expect(effect.standardError).toBeCloseTo(9.597151602301123, 10);
    expect(interval?.pValue).toBeCloseTo(0.5809878852509898, 10);
    expect(interval?.lower).toBeCloseTo(-15.813007864925657, 8);
    expect(interval?.upper).toBeCloseTo(26.748722150639942, 8);
  });

  test('the relative effect is a share of the control, with the error of both', () => {
    const [control, variant] = [estimated(CONTROL), estimated(VARIANT)];
    const effect = relativeEffect(control, variant);
    expect(effect?.difference).toBeCloseTo(5.467857142857143 / 9.775, 10);
    expect(relativeEffect(estimated(sumsOf([0, 0])), variant)).toBeNull();
  });
});

describe('an estimate', () => {
  test('of a ratio has the variance of the delta method', () => {
    const values = [
      [10, 1],
      [0, 0],
      [25, 2],
      [7.5, 1],
      [0, 0],
      [40, 3],
      [12, 1],
      [9, 1],
    ] as const;
    const sums = values.reduce((all, [y, d]) => withMember(all, y, d), NO_SUMS);
    expect(estimateOf(sums)?.value).toBeCloseTo(11.5, 12);
    expect(estimateOf(sums)?.variance).toBeCloseTo(6.659611992945344, 10);
  });

  test('is the same when members come in pages', () => {
    expect(addedSums(sumsOf([1, 2, 3]), sumsOf([4, 5]))).toEqual(sumsOf([1, 2, 3, 4, 5]));
  });

  test('is missing with one member, and where a ratio has nothing to divide by', () => {
    expect(estimateOf(sumsOf([1]))).toBeNull();
    expect(estimateOf(withMember(withMember(NO_SUMS, 0, 0), 0, 0))).toBeNull();
  });
});

describe('a confidence sequence', () => {
  const effect = { difference: 0.5, standardError: 0.1, members: 2000 };

  test('gives the numbers of a reference', () => {
    const found = confidenceSequence(effect, { alpha: 0.05, plannedMembers: 5000 });
    expect(found?.lower).toBeCloseTo(0.18762209083252707, 10);
    expect(found?.upper).toBeCloseTo(0.812377909167473, 10);
    expect(found?.pValue).toBeCloseTo(0.00015207916961566806, 12);
  });

  test('its chance is below alpha exactly where its interval leaves 0 out', () => {
    for (let difference = 0.2; difference < 0.4; difference += 0.003) {
      const terms = { alpha: 0.05, plannedMembers: 4000 };
      const found = confidenceSequence({ ...effect, difference }, terms);
      expect((found?.pValue ?? 1) < 0.05).toBe((found?.lower ?? -1) > 0);
    }
  });

  test('looked at twenty times it errs less than it says; a test at each look errs far more', () => {
    const [trials, looks, step] = [400, 20, 100];
    const wrong = { sequence: 0, welch: 0 };
    for (let trial = 0; trial < trials; trial += 1) {
      const rng = seededRng(trial);
      const found = { sequence: false, welch: false };
      let [control, variant] = [NO_SUMS, NO_SUMS];
      for (let look = 0; look < looks; look += 1) {
        for (let member = 0; member < step; member += 1) {
          control = withMember(control, spend(rng()));
          variant = withMember(variant, spend(rng()));
        }
        const [a, b] = [estimated(control), estimated(variant)];
        const effect = absoluteEffect(a, b);
        const terms = { alpha: 0.05, plannedMembers: 2 * looks * step };
        const sequence = confidenceSequence(effect, terms);
        found.sequence ||= (sequence?.pValue ?? 1) < 0.05;
        found.welch ||= (welch(a, b, effect, 0.05)?.pValue ?? 1) < 0.05;
      }
      wrong.sequence += Number(found.sequence);
      wrong.welch += Number(found.welch);
    }
    // 0.05 × 400 = 20, and three standard deviations of a binomial number.
    expect(wrong.sequence).toBeLessThan(20 + 13);
    expect(wrong.welch).toBeGreaterThan(20 + 13);
  });
});

/** Most members buy nothing, some a lot. */
const spend = (draw: number): number => (draw < 0.7 ? 0 : Math.exp((draw - 0.7) * 12));

describe('the sample ratio', () => {
  test('gives the chance of a reference, and is a mismatch below one in a thousand', () => {
    expect(sampleRatio([5100, 4900], [0.5, 0.5])).toMatchObject({ isMismatch: false });
    expect(sampleRatio([5100, 4900], [0.5, 0.5]).pValue).toBeCloseTo(0.04550026389635857, 12);
    expect(sampleRatio([3333, 6667], [0.2, 0.8]).isMismatch).toBe(true);
  });

  test('says nothing of a handful, of one variant, and of a variant without a weight', () => {
    expect(sampleRatio([4, 0], [0.5, 0.5]).pValue).toBe(1);
    expect(sampleRatio([900], [1]).pValue).toBe(1);
    expect(sampleRatio([500, 500, 70], [0.5, 0.5, 0]).pValue).toBe(1);
  });
});

describe('a verdict', () => {
  const many = (shift: number): ArmSums =>
    sumsOf(Array.from({ length: 400 }, (_, place) => (place % 20) + shift));
  const even = sampleRatio([400, 400], [0.5, 0.5]);
  const terms = { alpha: 0.05, plannedMembers: 800, leastMembers: 50 } as const;

  test.each([
    ['HIGHER', 3],
    ['LOWER', -3],
    ['NO_DIFFERENCE_FOUND', 0.1],
  ])('%s in both modes', (kind, shift) => {
    for (const mode of ['SEQUENTIAL', 'FIXED_HORIZON'] as const) {
      expect(metricVerdict(many(0), many(shift), even, { ...terms, mode }).kind).toBe(kind);
    }
  });

  test('is blocked by a split that was not planned, and then tells no effect', () => {
    const uneven = sampleRatio([400, 600], [0.5, 0.5]);
    const verdict = metricVerdict(many(0), many(3), uneven, { ...terms, mode: 'SEQUENTIAL' });
    expect(verdict).toMatchObject({ kind: 'BLOCKED', absolute: null, relative: null });
    expect(verdict.variant).toBeCloseTo(12.5, 12);
  });

  test('is too early with few members, and where nothing varies', () => {
    const mode = 'FIXED_HORIZON';
    const few = metricVerdict(CONTROL, VARIANT, even, { ...terms, mode });
    const flat = sumsOf(new Array<number>(100).fill(3));
    expect(few.kind).toBe('TOO_EARLY');
    expect(metricVerdict(flat, flat, even, { ...terms, mode }).kind).toBe('TOO_EARLY');
  });
});

test('the members that a trial needs are those of the literature', () => {
  const wish = { variation: 2.5, effect: 0.05, alpha: 0.05, power: 0.8 };
  expect(membersPerVariant(wish)).toBe(39_245);
  expect(membersPerVariant({ ...wish, variation: 1.5, effect: 0.1 })).toBe(3_532);
});
