import { featuresOf } from '../../../src/domain/behaviour/member-features';
import { reasonBits } from '../../../src/domain/tiering/reason';
import { contributionsOf, nextTierOf, reasonsOf } from '../../../src/domain/tiering/explain';
import { featureSource } from '../../support/feature-source';
import { buildInForce, buildRules, buildStanding } from '../../support/rules';

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
      {
        ...{ feature: 'averageRating', value: null, weight: 10, contribution: 30 },
        ...{ treatment: 'FILLED', used: 3 },
      },
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

  it('names the tier that a cap, an invitation or a wait keeps out of reach', () => {
    const codes = ['CAPPED_BY_PENALTY', 'INVITATION_NEEDED', 'PROMOTION_WAITS'] as const;
    const ladder = rules.ladder.map((tier, rank) => ({ ...tier, invitationOnly: rank === 3 }));
    const until = 86_400_000;
    const standing = buildStanding(1, { caps: [{ rank: 1, until, cause: 'PENALTY' }] });
    const decision = { score: 1200, rank: 1, reasons: reasonBits(codes), standing };
    expect(reasonsOf({ ...rules, ladder }, decision)).toEqual([
      { code: 'CAPPED_BY_PENALTY', tierCode: 'gold', actual: 1200, required: 501, until },
      { code: 'INVITATION_NEEDED', tierCode: 'diamond', actual: 1200, required: 1001 },
      { code: 'PROMOTION_WAITS', tierCode: 'gold', actual: 1200, required: 501 },
    ]);
  });

  it('names what keeps a tier in grace, and the ends that it knows', () => {
    const movement = { ...rules.movement, hysteresis: 50 };
    const codes = [
      'IN_GRACE',
      'SET_BY_PERSON',
      'GROWTH_VALUE_DEDUCTED',
      'DEMOTED_FOR_REFUND',
    ] as const;
    const standing = buildStanding(3, {
      ...{ earnedRank: 2, termUntil: 5, graceUntil: 9 },
      lock: { rank: 3, until: 7, accumulates: true },
      deductions: [
        { amount: 20.5, until: 8 },
        { amount: 9.5, until: 6 },
      ],
    });
    const decision = { score: Number.NaN, rank: 3, reasons: reasonBits(codes), standing };
    expect(reasonsOf({ ...rules, movement }, decision)).toEqual([
      { code: 'IN_GRACE', tierCode: 'gold', actual: 0, required: 451, until: 9 },
      { code: 'SET_BY_PERSON', tierCode: 'diamond', actual: 0, required: null, until: 7 },
      {
        code: 'GROWTH_VALUE_DEDUCTED',
        tierCode: 'diamond',
        actual: 0,
        required: null,
        until: 8,
        deducted: 30,
      },
      { code: 'DEMOTED_FOR_REFUND', tierCode: 'diamond', actual: 0, required: 1001, until: 5 },
    ]);
  });

  it('passes over tiers by invitation on the way up, unless the member was invited', () => {
    const ladder = rules.ladder.map((tier, rank) => ({ ...tier, invitationOnly: rank === 1 }));
    const byInvitation = { ...rules, ladder };
    expect(nextTierOf(byInvitation, 0, 1)).toMatchObject({ tier: { code: 'gold' }, missing: 500 });
    expect(nextTierOf(byInvitation, 0, 1, 1)).toMatchObject({ tier: { code: 'silver' } });
    const closed = { ...rules, ladder: ladder.map((tier) => ({ ...tier, invitationOnly: true })) };
    expect(nextTierOf(closed, 0, 1)).toMatchObject({ tier: { code: 'silver' } });
  });
});
