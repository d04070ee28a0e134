import fc from 'fast-check';
import { seededRng } from '../../../src/domain/shared/rng';
import { estimatedMatrix } from '../../../src/domain/tiering/preview-matrix';
import { sampleTail } from '../../../src/domain/tiering/sample';
import { scoreHistogram } from '../../../src/domain/tiering/score-histogram';
import {
  SimulationTally,
  suggestedThresholds,
  yearlyPointsChange,
  type ComparedMember,
} from '../../../src/domain/tiering/simulation';
import { wilsonInterval } from '../../../src/domain/tiering/wilson';
import { buildRules, LADDER } from '../../support/rules';

const multiplying = LADDER.map((tier, rank) => ({
  ...tier,
  pointsMultiplier: ['1', '1.2', '1.5', '2'][rank],
}));
const inForce = buildRules({ ladder: multiplying });
const COST = { unitCost: '0.01', breakageRatio: '0.2', minorPerMajor: 100 };

const NOTHING = { pointsChange: 0, benefitCosts: new Map() };

const member = (id: number, from: string, to: string, score = 10): ComparedMember => ({
  memberId: `m${id}`,
  joinedDay: 0,
  before: { tierCode: from, score },
  after: { tierCode: to, score },
  reasons: 0,
});

describe('a report', () => {
  test('adds up pages, and keeps quiet about groups of fewer than ten', () => {
    const tally = new SimulationTally({ inForce, draft: inForce, today: 100 });
    const up = Array.from({ length: 12 }, (_, id) => member(id, 'silver', 'gold'));
    tally.add(up, { ...NOTHING, pointsChange: 1_200 });
    tally.add([member(20, 'gold', 'silver'), member(21, 'gold', 'gold')], {
      ...{ ...NOTHING, pointsChange: -200 },
    });
    const report = tally.report(COST);
    expect(report).toMatchObject({ members: 14, promoted: 12, demoted: 1, unchanged: 1 });
    expect(report.matrix).toEqual([
      { from: 'silver', to: 'gold', members: 12 },
      { from: 'gold', to: 'silver', members: 1 },
      { from: 'gold', to: 'gold', members: 1 },
    ]);
    expect(report.groups).toEqual([
      { by: 'TIER', group: 'silver', members: 12, promoted: 12, demoted: 0 },
      { by: 'TIER', group: 'gold', members: null, promoted: null, demoted: null },
      { by: 'TENURE', group: 'UNDER_1_YEAR', members: 14, promoted: 12, demoted: 1 },
    ]);
    // 1,000 points × 0.01 × 0.8 = 8.00
    expect(report).toMatchObject({ pointsChange: 1_000, liabilityChange: 800 });
    expect(report.benefitCostChange).toBeNull();
  });

  test('charges what benefits cost to the tier in force, page by page', () => {
    const tally = new SimulationTally({ inForce, draft: inForce, today: 100 });
    const costing = (costs: Readonly<Record<string, number>>) => ({
      ...{ pointsChange: 0, benefitCosts: new Map(Object.entries(costs)) },
    });
    tally.add([member(1, 'silver', 'gold'), member(2, 'silver', 'silver')], costing({ m1: 300 }));
    tally.add([member(3, 'gold', 'gold'), member(4, 'silver', 'silver')], costing({ m3: 1_000 }));
    // Silver: 300 ÷ 3 = 100 a member; gold: 1,000 ÷ 1; one rises.
    expect(tally.report(COST).benefitCostChange).toBe(900);
  });

  test('of nobody is a report of nothing', () => {
    const report = new SimulationTally({ inForce, draft: inForce, today: 0 }).report(COST);
    expect(report).toMatchObject({ members: 0, matrix: [], groups: [], scores: [] });
    expect(report.liabilityChange).toBe(0);
  });
});

test('points change by the ratio of the multipliers', () => {
  const rules = { inForce, draft: inForce };
  expect(yearlyPointsChange(rules, member(1, 'silver', 'gold'), 1_000)).toBeCloseTo(250, 9);
  expect(yearlyPointsChange(rules, member(1, 'gold', 'silver'), 1_000)).toBeCloseTo(-200, 9);
  const nothing = buildRules({
    ladder: LADDER.map((tier) => ({ ...tier, pointsMultiplier: '0' })),
  });
  const free = { inForce: nothing, draft: inForce };
  expect(yearlyPointsChange(free, member(1, 'silver', 'gold'), 1_000)).toBe(0);
});

test('thresholds that keep the present occupancy do', () => {
  const scores = Float64Array.from({ length: 100 }, (_, place) => place + 1);
  const membersOf = { regular: 80, silver: 15, gold: 4, diamond: 1 };
  expect(suggestedThresholds(inForce, scores, membersOf)).toEqual([0, 81, 96, 100]);
  expect(suggestedThresholds(inForce, scores, { regular: 90, gold: 10 })).toEqual([
    ...[0, null, 91, null],
  ]);
});

describe('the distribution of scores', () => {
  test('counts every score once', () => {
    const scores = fc.array(fc.float({ min: 0, max: 1_000, noNaN: true }), { maxLength: 200 });
    fc.assert(
      fc.property(scores, scores, (left, right) => {
        const bins = scoreHistogram(Float64Array.from(left), Float64Array.from(right));
        expect(bins.length).toBeLessThanOrEqual(40);
        expect(bins.reduce((sum, bin) => sum + bin.inForce, 0)).toBe(left.length);
        expect(bins.reduce((sum, bin) => sum + bin.byDraft, 0)).toBe(right.length);
      }),
      { numRuns: 50 },
    );
  });
});

test('the interval of Wilson is that of the books', () => {
  const { low, high } = wilsonInterval(0.1, 100);
  expect(low).toBeCloseTo(0.05523, 4);
  expect(high).toBeCloseTo(0.17437, 4);
  expect(wilsonInterval(0.3, 0)).toEqual({ low: 0, high: 1 });
});

describe('a sample', () => {
  const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

  test('is a share of all tails that ids may have', () => {
    expect(sampleTail(2_000, 4_000)).toBe('g000');
    expect(sampleTail(1, 32 ** 4)).toBe('0001');
    expect(sampleTail(5, 1)).toBe('zzzz');
  });

  // Members who were brought in together have ids that begin alike, and are alike.
  test('tells bounds that hold the truth, also where ids that lie close are of members alike', () => {
    const total = 4_000;
    let held = 0;
    let told = 0;
    for (let seed = 0; seed < 150; seed += 1) {
      const rng = seededRng(seed);
      const members = Array.from({ length: total }, (_, place) => {
        const tail = Array.from({ length: 4 }, () => DIGITS.charAt(Math.floor(rng() * 32))).join(
          '',
        );
        return { tail, ...member(place, 'a', place < total * 0.07 ? 'b' : 'a') };
      });
      const below = sampleTail(400, total);
      const cells = estimatedMatrix(
        members.filter(({ tail }) => tail < below),
        total,
      );
      for (const { to, low, high } of cells) {
        const truth = members.filter(({ after }) => after.tierCode === to).length;
        told += 1;
        if (low <= truth && truth <= high) held += 1;
      }
    }
    expect(told).toBe(300);
    expect(held / told).toBeGreaterThan(0.92);
  });
});
