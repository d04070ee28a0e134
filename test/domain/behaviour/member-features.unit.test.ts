import fc from 'fast-check';
import {
  channelShares,
  featuresOf,
  moneyFeaturesOf,
  purchaseShares,
} from '../../../src/domain/behaviour/member-features';
import { FEATURES } from '../../../src/domain/behaviour/features';
import { featureSource } from '../../support/feature-source';

describe('features of one member', () => {
  it('are all there, null where they do not exist', () => {
    const source = featureSource([{ purchaseAmount: 12.5, purchaseCount: 1 }]);
    const features = featuresOf(source, 0);
    expect(Object.keys(features)).toEqual([...FEATURES]);
    expect(features).toMatchObject({ purchaseAmount: 12.5, averageRating: null });
  });

  it('that are money are whole minor units, an average rounded half-up', () => {
    const source = featureSource([{ purchaseAmount: 0.25, purchaseCount: 2 }]);
    expect(moneyFeaturesOf(source, 0)).toEqual({
      purchaseAmountMinor: 25,
      averageOrderValueMinor: 13,
      spendGrowthMinor: 25,
    });
    expect(moneyFeaturesOf(featureSource([{}]), 0).averageOrderValueMinor).toBe(0);
  });
});

describe('shares of the purchase amount', () => {
  it('are of the whole, the largest first; what names nothing is the rest', () => {
    const amounts = [
      { key: 'hats', amountMinor: 100 },
      { key: 'shoes', amountMinor: 300 },
    ];
    expect(purchaseShares(amounts, 500, 50)).toEqual([
      { key: 'shoes', share: 0.6 },
      { key: 'hats', share: 0.2 },
    ]);
    expect(purchaseShares(amounts, 500, 1)).toHaveLength(1);
  });

  it('of what a refund without a name took away are of their own sum', () => {
    expect(purchaseShares([{ key: 'shoes', amountMinor: 300 }], 100, 50)).toEqual([
      { key: 'shoes', share: 1 },
    ]);
    expect(purchaseShares([{ key: 'shoes', amountMinor: -300 }], -300, 50)).toEqual([]);
    expect(purchaseShares([], 0, 50)).toEqual([]);
  });

  it('lie within 0…1 and sum to 1 at most, whatever was refunded', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 });
    const amounts = fc.array(fc.record({ key: fc.string(), amountMinor: amount }));
    fc.assert(
      fc.property(amounts, amount, (parts, whole) => {
        const shares = purchaseShares(parts, whole, 50).map(({ share }) => share);
        expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(1 + 1e-9);
      }),
    );
  });
});

describe('shares of behaviours by channel', () => {
  it('are of all behaviours, the largest first, without channels that have none', () => {
    expect(channelShares({ behavioursWeb: 1, behavioursStore: 3, behavioursApp: 0 })).toEqual([
      { key: 'STORE', share: 0.75 },
      { key: 'WEB', share: 0.25 },
    ]);
    expect(channelShares({})).toEqual([]);
  });
});
