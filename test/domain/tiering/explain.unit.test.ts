import { featuresOf } from '../../../src/domain/behaviour/member-features';
import { reasonBits } from '../../../src/domain/tiering/reason';
import { contributionsOf, nextTierOf, reasonsOf } from '../../../src/domain/tiering/explain';
import { featureSource } from '../../support/feature-source';
import { buildInForce, buildRules } from '../../support/rules';

const rules = buildRules();
const source = featureSource([{ purchaseAmount: 2000, purchaseCount: 3, interactionCount: 10 }]);

describe('explanation', () => {
  it('says what each feature brings', () => {
    expect(contributionsOf(buildInForce(rules), source, 0)).toEqual([
      { feature: 'purchaseAmount', value: 2000, weight: 0.7, contribution: 1400 },
      { feature: 'purchaseCount', value: 3, weight: 0.2, contribution: 0.6 },
      { feature: 'interactionCount', value: 10, weight: 0.1, contribution: 1 },
    ]);
  });

  it('says where a feature does not exist and what stood in for it', () => {
    const weights = [
      {
        feature: 'averageRating',
        weight: 10,
        transform: { kind: 'IDENTITY' },
        missing: 3,
      } as const,
    ];
    expect(contributionsOf(buildInForce({ ...rules, weights }), source, 0)).toEqual([
      { feature: 'averageRating', value: null, weight: 10, contribution: 30 },
    ]);
    expect(featuresOf(source, 0)).toMatchObject({ averageRating: null, purchaseCount: 3 });
  });

  it('says how much is missing for the next tier, without the noise of doubles', () => {
    expect(nextTierOf(rules, 0, 100.9)).toMatchObject({ tier: { code: 'silver' }, missing: 0.1 });
    expect(nextTierOf(rules, 0, 700)?.missing).toBe(0);
    expect(nextTierOf(rules, 3, 5000)).toBeNull();
  });

  it('puts numbers to every reason', () => {
    const kept = reasonBits(['TIER_KEPT_FOR_TERM', 'NEXT_TIER_NOT_REACHED']);
    expect(reasonsOf(rules, { score: 140, rank: 2, reasons: kept })).toEqual([
      { code: 'TIER_KEPT_FOR_TERM', tierCode: 'gold', actual: 140, required: 501 },
      { code: 'NEXT_TIER_NOT_REACHED', tierCode: 'diamond', actual: 140, required: 1001 },
    ]);
    const top = reasonBits(['SCORE_REACHES_TIER', 'TOP_TIER']);
    expect(reasonsOf(rules, { score: 1401.6, rank: 3, reasons: top })).toEqual([
      { code: 'SCORE_REACHES_TIER', tierCode: 'diamond', actual: 1401.6, required: 1001 },
      { code: 'TOP_TIER', tierCode: 'diamond', actual: 1401.6, required: null },
    ]);
    const below = reasonBits(['SCORE_BELOW_ALL_TIERS']);
    expect(reasonsOf(rules, { score: 5, rank: 0, reasons: below })).toEqual([
      { code: 'SCORE_BELOW_ALL_TIERS', tierCode: 'regular', actual: 5, required: null },
    ]);
  });
});
