import fc from 'fast-check';
import { rankOfScore } from '../../../src/domain/tiering/division';
import { buildRules } from '../../support/rules';

const { ladder } = buildRules();
const tierOf = (score: number): string | undefined => ladder[rankOfScore(ladder, score)]?.code;

describe('fixed division (docs/domain.md §6)', () => {
  it.each([
    [1401.6, 'diamond'],
    [1001, 'diamond'],
    [1000.999999, 'gold'],
    [501, 'gold'],
    [101, 'silver'],
    [100, 'regular'],
    [0, 'regular'],
    [-50, 'regular'],
  ])('%d is %s', (score, code) => {
    expect(tierOf(score)).toBe(code);
  });

  it('puts nobody with more growth value into a lower tier', () => {
    const score = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(score, score, (a, b) => {
        const lower = rankOfScore(ladder, Math.min(a, b));
        expect(rankOfScore(ladder, Math.max(a, b))).toBeGreaterThanOrEqual(lower);
      }),
    );
  });
});
