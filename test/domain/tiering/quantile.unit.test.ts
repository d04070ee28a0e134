import fc from 'fast-check';
import { placeFromTop } from '../../../src/domain/shared/place';
import { rankOfScore } from '../../../src/domain/tiering/division';
import type { TierShare } from '../../../src/domain/tiering/division-rules';
import { quantileThresholds } from '../../../src/domain/tiering/quantile';
import { buildRules } from '../../support/rules';

const { ladder } = buildRules();
const share = (tierCode: string, part: number, floor: number | null = null): TierShare => ({
  ...{ tierCode, share: part, floor },
});
const SHARES = [share('silver', 0.15), share('gold', 0.04), share('diamond', 0.01)];

const scoresTo = (count: number): Float64Array =>
  Float64Array.from({ length: count }, (_, place) => place + 1);

function rankedBy(thresholds: readonly number[], scores: Float64Array): number[] {
  const tiers = ladder.map((tier, rank) => ({ ...tier, threshold: thresholds[rank] ?? 0 }));
  return [...scores].map((score) => rankOfScore(tiers, score));
}

describe('quantile division (docs/domain.md §6)', () => {
  it('gives diamond the top 1 %, gold the next 4 %, silver the next 15 %', () => {
    expect(quantileThresholds(scoresTo(100), ladder, SHARES)).toEqual([0, 81, 96, 100]);
    const ranks = rankedBy([0, 81, 96, 100], scoresTo(100));
    expect([0, 1, 2, 3].map((rank) => ranks.filter((each) => each === rank).length)).toEqual([
      80, 15, 4, 1,
    ]);
  });

  it('takes place 7 for 7 % of 100, although 0.07 · 100 is more in doubles', () => {
    expect(0.07 * 100).toBeGreaterThan(7);
    expect(placeFromTop(0.07, 100)).toBe(7);
    const two = ladder.slice(0, 2);
    expect(quantileThresholds(scoresTo(100), two, [share('silver', 0.07)])).toEqual([0, 94]);
  });

  it('leaves a tier without a share its own threshold, above the tier below', () => {
    const shares = [share('silver', 0.15), share('diamond', 0.01)];
    expect(quantileThresholds(scoresTo(100), ladder, shares)).toEqual([0, 85, 501, 501]);
  });

  it('rounds a place up, and there is always one', () => {
    expect(placeFromTop(0.01, 150)).toBe(2);
    expect(placeFromTop(0.001, 3)).toBe(1);
    expect(placeFromTop(1, 3)).toBe(3);
  });

  it('counts nobody without a score above 0', () => {
    const scores = Float64Array.of(0, -5, Number.NaN, ...scoresTo(100));
    expect(quantileThresholds(scores, ladder, SHARES)).toEqual([0, 81, 96, 100]);
  });

  it('leaves the ladder as it is where nobody counts', () => {
    const own = ladder.map(({ threshold }) => threshold);
    expect(quantileThresholds(Float64Array.of(0, Number.NaN), ladder, SHARES)).toEqual(own);
    expect(quantileThresholds(new Float64Array(0), ladder, SHARES)).toEqual(own);
  });

  it('gives equals the better tier, and of equal thresholds the highest', () => {
    const same = new Float64Array(10).fill(7);
    const thresholds = quantileThresholds(same, ladder, SHARES);
    expect(thresholds).toEqual([0, 7, 7, 7]);
    expect(rankedBy(thresholds, same)).toEqual(new Array(10).fill(3));
  });

  it('goes below no floor, and no threshold falls below the one before', () => {
    const floors = [share('silver', 0.15, 99), share('gold', 0.04), share('diamond', 0.01, 500)];
    expect(quantileThresholds(scoresTo(100), ladder, floors)).toEqual([0, 99, 99, 500]);
  });

  it('gives each tier and those above it their share at least, and no more but for ties', () => {
    const scores = fc.array(fc.oneof(fc.constant(Number.NaN), fc.integer({ min: -3, max: 60 })), {
      minLength: 1,
      maxLength: 80,
    });
    const part = fc.integer({ min: 1, max: 33 }).map((percent) => percent / 100);
    fc.assert(
      fc.property(scores, fc.tuple(part, part, part), (values, [silver, gold, diamond]) => {
        const shares = [share('silver', silver), share('gold', gold), share('diamond', diamond)];
        const thresholds = quantileThresholds(Float64Array.from(values), ladder, shares);
        const eligible = values.filter((score) => score > 0);
        if (eligible.length === 0) return;
        const cumulative = [1, silver + gold + diamond, gold + diamond, diamond];
        for (const rank of [3, 2, 1]) {
          const threshold = thresholds[rank] ?? 0;
          expect(threshold).toBeGreaterThanOrEqual(thresholds[rank - 1] ?? 0);
          const aim = placeFromTop(cumulative[rank] ?? 0, eligible.length);
          expect(eligible.filter((score) => score >= threshold).length).toBeGreaterThanOrEqual(aim);
          expect(eligible.filter((score) => score > threshold).length).toBeLessThan(aim);
        }
      }),
    );
  });

  it('finds the places of a million scores, however they lie', () => {
    const scores = Float64Array.from({ length: 999_983 }, (_, place) => (place * 7919) % 999_983);
    const [, ...thresholds] = quantileThresholds(scores, ladder, SHARES);
    // Every whole number below 999,983 stands once: a place from the top is told by itself. Nought
    // is not counted.
    const cumulative = SHARES.map((_, rank) =>
      SHARES.slice(rank).reduce((sum, { share: part }) => sum + part, 0),
    );
    expect(thresholds).toEqual(cumulative.map((share) => 999_983 - placeFromTop(share, 999_982)));
  });
});
