import fc from 'fast-check';
import { decide, QUIET } from '../../../src/domain/tiering/decide';
import { reasonBits, reasonCodes } from '../../../src/domain/tiering/reason';
import { featureSource, type MemberSums } from '../../support/feature-source';
import { buildInForce, buildStanding } from '../../support/rules';

const inForce = buildInForce();
const NEW = -1;
const [REGULAR, SILVER, GOLD, DIAMOND] = [0, 1, 2, 3];

function decideOne(member: MemberSums, heldRank: number) {
  const batch = {
    ...featureSource([member]),
    ...{ held: [buildStanding(heldRank)], at: Float64Array.of(0) },
    ...QUIET,
  };
  const { score, candidateRank, rank, reasons } = decide(inForce, batch);
  return {
    score: score[0],
    candidate: candidateRank[0],
    rank: rank[0],
    reasons: reasonCodes(reasons[0] ?? 0),
  };
}

describe('decision', () => {
  it('promotes straight to the tier that the growth value reaches', () => {
    const member = { purchaseAmount: 2000, purchaseCount: 3, interactionCount: 10 };
    expect(decideOne(member, REGULAR)).toEqual({
      score: 1401.6,
      candidate: DIAMOND,
      rank: DIAMOND,
      reasons: ['SCORE_REACHES_TIER', 'TOP_TIER', 'PROMOTED'],
    });
  });

  it('gives the base tier to a member who has none yet', () => {
    expect(decideOne({}, NEW)).toEqual({
      score: 0,
      candidate: REGULAR,
      rank: REGULAR,
      reasons: ['SCORE_BELOW_ALL_TIERS', 'NEXT_TIER_NOT_REACHED'],
    });
  });

  it('promotes at the threshold itself', () => {
    const member = { purchaseAmount: 142, purchaseCount: 3, interactionCount: 10 };
    expect(decideOne(member, REGULAR)).toMatchObject({ score: 101, rank: SILVER });
  });

  it('keeps a tier that the growth value alone would not give', () => {
    expect(decideOne({ purchaseAmount: 200 }, GOLD)).toEqual({
      score: 140,
      candidate: SILVER,
      rank: GOLD,
      reasons: ['TIER_KEPT_FOR_TERM', 'NEXT_TIER_NOT_REACHED'],
    });
  });

  it('begins no grace where a promotion at the same instant begins a term', () => {
    const { rules } = inForce;
    const movement = { ...rules.movement, graceDays: 10 };
    const decided = decide(
      { ...inForce, rules: { ...rules, movement } },
      {
        ...featureSource([{ purchaseAmount: 2000 }]),
        ...{ held: [buildStanding(GOLD, { termUntil: 0 })], at: Float64Array.of(0) },
        ...{ ...QUIET, isDue: true, qualification: featureSource([{}]) },
      },
    );
    expect(decided.standing[0]).toMatchObject({ earnedRank: DIAMOND, graceUntil: null });
    expect(reasonCodes(decided.reasons[0] ?? 0)).toEqual([
      ...['SCORE_REACHES_TIER', 'TOP_TIER', 'PROMOTED'],
    ]);
  });

  it('lowers nobody, and no tier for more growth value', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000 });
    const held = fc.integer({ min: NEW, max: DIAMOND });
    fc.assert(
      fc.property(cents, cents, held, (spent, more, heldRank) => {
        const less = decideOne({ purchaseAmount: spent / 100 }, heldRank);
        const greater = decideOne({ purchaseAmount: (spent + more) / 100 }, heldRank);
        expect(greater.rank).toBeGreaterThanOrEqual(less.rank ?? Infinity);
        expect(less.rank).toBeGreaterThanOrEqual(heldRank);
      }),
    );
  });

  it('writes reason codes as bits and reads them back', () => {
    const codes = ['TIER_KEPT_FOR_TERM', 'TOP_TIER'] as const;
    expect(reasonCodes(reasonBits(codes))).toEqual(codes);
  });
});
