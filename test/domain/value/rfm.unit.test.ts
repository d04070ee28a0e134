import fc from 'fast-check';
import { rfmCutsOf, rfmScoresOf } from '../../../src/domain/value/rfm';
import { rfmSegmentOf } from '../../../src/domain/value/rfm-segment';

type Buyer = { readonly ago: number; readonly orders: number; readonly amount: number };

const cutsOf = (buyers: readonly Buyer[]) =>
  rfmCutsOf({
    recencyDays: Float64Array.from(buyers, ({ ago }) => ago),
    purchaseCount: Float64Array.from(buyers, ({ orders }) => orders),
    purchaseAmount: Float64Array.from(buyers, ({ amount }) => amount),
  });

const TEN: readonly Buyer[] = Array.from({ length: 10 }, (_, place) => ({
  ago: place + 1,
  orders: place + 1,
  amount: 10 * (place + 1),
}));

describe('RFM (docs/domain.md §4)', () => {
  it('cuts ten members into five twos, recency reversed', () => {
    const cuts = cutsOf(TEN);
    expect(cuts).toEqual({
      recencyDays: [2, 4, 6, 8],
      purchaseCount: [3, 5, 7, 9],
      purchaseAmount: [30, 50, 70, 90],
    });
    const scores = TEN.map(
      ({ ago, orders, amount }) => cuts && rfmScoresOf(cuts, ago, orders, amount),
    );
    expect(scores.map((each) => each?.recency)).toEqual([5, 5, 4, 4, 3, 3, 2, 2, 1, 1]);
    expect(scores.map((each) => each?.frequency)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    expect(scores.map((each) => each?.monetary)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  it('gives a tie the better quintile', () => {
    const buyers = [1, 1, 1, 1, 2].map((orders) => ({ ago: 7, orders, amount: 5 }));
    const cuts = cutsOf(buyers);
    expect(cuts && rfmScoresOf(cuts, 7, 1, 5)).toEqual({ recency: 5, frequency: 4, monetary: 5 });
    expect(cuts && rfmScoresOf(cuts, 8, 2, 4)).toEqual({ recency: 1, frequency: 5, monetary: 1 });
  });

  it('is nothing without orders, and without a population', () => {
    const cuts = cutsOf(TEN);
    expect(cuts && rfmScoresOf(cuts, null, 0, 0)).toBeNull();
    expect(cutsOf([])).toBeNull();
  });

  it('keeps equals together, is monotone, and has a fifth at least in the best', () => {
    const buyer = fc.record({
      ago: fc.integer({ min: 0, max: 30 }),
      orders: fc.integer({ min: 1, max: 8 }),
      amount: fc.integer({ min: -5, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(buyer, { minLength: 1, maxLength: 40 }), (buyers) => {
        const cuts = cutsOf(buyers);
        const scored = buyers.map((each) => {
          const scores = cuts && rfmScoresOf(cuts, each.ago, each.orders, each.amount);
          if (!scores) throw new Error('every buyer has scores');
          return { ...each, ...scores };
        });
        for (const left of scored) {
          for (const right of scored) {
            if (left.ago <= right.ago) expect(left.recency).toBeGreaterThanOrEqual(right.recency);
            if (left.orders >= right.orders) {
              expect(left.frequency).toBeGreaterThanOrEqual(right.frequency);
            }
          }
        }
        // Of the best k quintiles there are ⌈0.2·k·N⌉ members at least, and no more but for ties.
        for (const best of [1, 2, 3, 4]) {
          const aim = Math.ceil((buyers.length * best) / 5);
          const inside = scored.filter(({ frequency }) => frequency > 5 - best);
          expect(inside.length).toBeGreaterThanOrEqual(aim);
          const fewest = Math.min(...inside.map(({ orders }) => orders));
          expect(inside.filter(({ orders }) => orders > fewest).length).toBeLessThan(aim);
        }
      }),
    );
  });
});

describe('RFM segments', () => {
  it.each([
    [5, 5, 5, 'champions'],
    [4, 4, 3, 'champions'],
    [3, 4, 5, 'loyal'],
    [5, 3, 3, 'loyal'],
    [4, 2, 2, 'potential'],
    [5, 1, 1, 'new'],
    [4, 1, 1, 'promising'],
    [3, 2, 3, 'needs-attention'],
    [2, 3, 3, 'at-risk'],
    [1, 5, 5, 'cannot-lose'],
    [2, 1, 2, 'hibernating'],
    [1, 1, 1, 'lost'],
  ])('of %d, %d and %d is %s', (recency, frequency, monetary, code) => {
    expect(rfmSegmentOf({ recency, frequency, monetary }).code).toBe(code);
  });

  it('are there for every member, ten of them, named in both languages', () => {
    const quintiles = [1, 2, 3, 4, 5];
    const segments = quintiles.flatMap((recency) =>
      quintiles.flatMap((frequency) =>
        quintiles.map((monetary) => rfmSegmentOf({ recency, frequency, monetary })),
      ),
    );
    expect(new Set(segments.map(({ code }) => code)).size).toBe(10);
    expect(new Set(segments.map(({ names }) => names.en)).size).toBe(10);
    expect(new Set(segments.map(({ names }) => names['zh-CN'])).size).toBe(10);
  });
});
