import { NO_SUMS, withMember } from '../../../src/domain/experiments/arm-sums';
import {
  baselineOf,
  checkSampleQuestion,
  sampleSize,
  type UncheckedSampleQuestion,
} from '../../../src/domain/experiments/sample-size';

const sumsOf = (...parts: readonly (readonly [number, number])[]) =>
  parts.reduce((sums, [y, d]) => withMember(sums, y, d), NO_SUMS);

describe('what is asked of a sample size', () => {
  const good = { effect: 0.05, metric: 'RETENTION' } as const;

  it('takes its defaults where nothing is said', () => {
    expect(checkSampleQuestion(good)).toEqual({
      ok: true,
      value: { effect: 0.05, alpha: 0.05, power: 0.8, windowDays: 30, from: 'RETENTION' },
    });
  });

  it.each<[string, Partial<UncheckedSampleQuestion>, string, string]>([
    ['an effect that is no number', { effect: Number.NaN }, 'effect', 'NOT_A_NUMBER'],
    ['an effect of more than tenfold', { effect: 11 }, 'effect', 'OUT_OF_RANGE'],
    ['neither a metric nor a baseline', { metric: null }, 'metric', 'REQUIRED'],
    ['an endless alpha', { alpha: Infinity }, 'alpha', 'NOT_A_NUMBER'],
    ['a power of chance', { power: 0.4 }, 'power', 'OUT_OF_RANGE'],
    ['half a day', { windowDays: 0.5 }, 'windowDays', 'NOT_WHOLE'],
    ['more than a year', { windowDays: 401 }, 'windowDays', 'OUT_OF_RANGE'],
    [
      'a mean that is no number',
      { baseline: { mean: Number.NaN, standardDeviation: 1 } },
      'baseline.mean',
      'NOT_A_NUMBER',
    ],
    [
      'a spread below nothing',
      { baseline: { mean: 1, standardDeviation: -1 } },
      'baseline.standardDeviation',
      'OUT_OF_RANGE',
    ],
  ])('is refused with %s', (_, more, path, code) => {
    const checked = checkSampleQuestion({ ...good, ...more });
    expect(checked).toMatchObject({ ok: false, error: [{ path: path.split('.'), code }] });
  });
});

describe('a baseline', () => {
  it('is mean and spread of members', () => {
    const baseline = baselineOf(sumsOf([0, 1], [20, 1]));
    expect(baseline?.mean).toBe(10);
    expect(baseline?.standardDeviation).toBeCloseTo(Math.sqrt(200), 9);
  });

  it('of a ratio is that of a member’s part in it', () => {
    // Every order is of 10: the order value does not vary, however many orders there are.
    expect(baselineOf(sumsOf([10, 1], [30, 3]))).toBeNull();
    expect(baselineOf(sumsOf([10, 1], [60, 2], [0, 0]))?.mean).toBeCloseTo(70 / 3, 9);
  });

  it('is none where nobody has anything, or all have the same', () => {
    expect(baselineOf(NO_SUMS)).toBeNull();
    expect(baselineOf(sumsOf([0, 1], [0, 1]))).toBeNull();
    expect(baselineOf(sumsOf([5, 1], [5, 1]))).toBeNull();
  });
});

describe('a sample size', () => {
  const asked = {
    effect: 0.05,
    alpha: 0.05,
    power: 0.8,
    windowDays: 30,
    from: 'RETENTION',
  } as const;

  it('is no smaller than an experiment is planned with', () => {
    const baseline = { mean: 10, standardDeviation: 0.001 };
    expect(sampleSize(asked, baseline)).toEqual({ ok: true, value: { perVariant: 10, baseline } });
  });

  it('is refused without a baseline, and beyond what can be planned', () => {
    expect(sampleSize(asked, null)).toMatchObject({
      ok: false,
      error: [{ path: ['metric'], code: 'NO_BASELINE', data: { days: 30 } }],
    });
    expect(sampleSize(asked, { mean: 1, standardDeviation: 1e6 })).toMatchObject({
      ok: false,
      error: [{ path: ['effect'], code: 'BEYOND_PLAN', data: { maximum: 1e9 } }],
    });
  });
});
