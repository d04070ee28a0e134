import fc from 'fast-check';
import type { FeatureSource } from '../../../src/domain/behaviour/features';
import { selectSums } from '../../../src/domain/behaviour/window-sums';
import {
  needsPopulation,
  populationColumns,
  PopulationSurvey,
} from '../../../src/domain/tiering/population-survey';
import { resolveRules, type ProgramRules } from '../../../src/domain/tiering/rules';
import { scoresOf } from '../../../src/domain/value/score';
import { featureSource, type MemberSums } from '../../support/feature-source';
import { buildRules } from '../../support/rules';

const Z = { kind: 'Z_SCORE', mean: null, deviation: null } as const;
const RANGE = { kind: 'MIN_MAX', minimum: null, maximum: null } as const;
const weigh = (
  feature: 'purchaseAmount' | 'purchaseCount',
  transform: typeof Z | typeof RANGE,
) => ({
  ...{ feature, transform, weight: 100 },
});
const QUANTILE: ProgramRules['division'] = {
  kind: 'QUANTILE',
  shares: [
    { tierCode: 'silver', share: 0.4, floor: null },
    { tierCode: 'gold', share: 0.2, floor: null },
    { tierCode: 'diamond', share: 0.2, floor: null },
  ],
};
const PLAIN: ProgramRules = { ...buildRules(), division: QUANTILE };
const SPREAD: ProgramRules = {
  ...buildRules({ weights: [weigh('purchaseAmount', RANGE), weigh('purchaseCount', Z)] }),
  division: QUANTILE,
};
const BY_RFM: ProgramRules = {
  ...PLAIN,
  model: { kind: 'RFM', recencyWeight: 1, frequencyWeight: 1, monetaryWeight: 1 },
};

const FIVE: readonly MemberSums[] = [100, 200, 300, 400, 500].map((purchaseAmount, place) => ({
  purchaseAmount,
  purchaseCount: place + 1,
}));

function sourceOf(members: readonly MemberSums[]): FeatureSource {
  const source = featureSource(members);
  members.forEach(({ purchaseCount }, row) => {
    if (purchaseCount) source.sums.lastPaidDay[row] = -row % 7;
  });
  return source;
}

function surveyed(rules: ProgramRules, pages: readonly (readonly MemberSums[])[]) {
  const survey = new PopulationSurvey(rules);
  for (const page of pages) survey.add(sourceOf(page));
  return survey.population(42);
}

describe('the numbers of a population', () => {
  it('are of scores less what penalties have taken away', () => {
    const survey = new PopulationSurvey(PLAIN);
    survey.add({ ...sourceOf(FIVE), deducted: Float64Array.of(70.2, 0, 0, 0, 340) });
    // Left are 0, 140.4, 210.6, 280.8 and 11: ⌈0.2·4⌉ = 1, ⌈0.4·4⌉ = 2, ⌈0.8·4⌉ = 4 from the top.
    expect(survey.population(42)).toMatchObject({
      ...{ eligible: 4, thresholds: [0, 11, 210.6, 280.8] },
    });
  });

  it('are thresholds, spreads and RFM cut points', () => {
    const { rfm, ...rest } = surveyed(SPREAD, [FIVE]);
    expect(rest).toEqual({
      ...{ computedAt: 42, members: 5, standIns: {}, bounds: {} },
      // 100·(x − 100)/400 + 100·(n − 3)/√2: two members are above 0, and the middle one.
      eligible: 3,
      thresholds: [0, 50, 145.710678, 241.421356],
      spreads: {
        purchaseAmount: { minimum: 100, maximum: 500, mean: 300, deviation: Math.sqrt(20_000) },
        purchaseCount: { minimum: 1, maximum: 5, mean: 3, deviation: Math.sqrt(2) },
      },
    });
    expect(rfm).toMatchObject({
      purchaseCount: [2, 3, 4, 5],
      purchaseAmount: [200, 300, 400, 500],
    });
  });

  it('of nobody are none', () => {
    expect(surveyed(SPREAD, [])).toEqual({
      ...{ computedAt: 42, members: 0, eligible: 0, rfm: null },
      ...{ spreads: {}, standIns: {}, bounds: {} },
      thresholds: [0, 101, 501, 1001],
    });
  });

  it('fill in what the rules leave to them, and thresholds', () => {
    const population = surveyed(SPREAD, [FIVE]);
    const rules = resolveRules(SPREAD, population);
    expect(rules.weights.map(({ transform }) => transform)).toEqual([
      { kind: 'MIN_MAX', minimum: 100, maximum: 500 },
      { kind: 'Z_SCORE', mean: 3, deviation: Math.sqrt(2) },
    ]);
    expect(rules.ladder.map(({ threshold }) => threshold)).toEqual(population.thresholds);
  });

  it('bring 0 until they are known, and where nobody differs', () => {
    const before = { rules: resolveRules(SPREAD, null), population: null };
    expect([...scoresOf(before, sourceOf(FIVE))]).toEqual([0, 0, 0, 0, 0]);
    const same = FIVE.map(() => ({ purchaseAmount: 7, purchaseCount: 2 }));
    const population = surveyed(SPREAD, [same]);
    const alike = { rules: resolveRules(SPREAD, population), population };
    expect([...scoresOf(alike, sourceOf(FIVE))]).toEqual([0, 0, 0, 0, 0]);
  });

  it('are needed by quantiles, RFM as a model, and numbers left open', () => {
    expect(needsPopulation(buildRules())).toBe(false);
    expect([PLAIN, SPREAD, BY_RFM].map(needsPopulation)).toEqual([true, true, true]);
    const unused = { ...SPREAD, ...{ division: { kind: 'FIXED' }, model: { kind: 'FUNNEL' } } };
    expect(needsPopulation(unused as ProgramRules)).toBe(false);
  });

  it.each([
    ['plain scores', PLAIN],
    ['spreads', SPREAD],
    ['RFM', BY_RFM],
  ])('with %s are the same in whatever pages, from the columns asked for', (_, rules) => {
    const member = fc.record({
      purchaseAmount: fc.integer({ min: -100, max: 5000 }).map((tenths) => tenths / 10),
      purchaseCount: fc.nat(6),
      interactionCount: fc.nat(20),
    });
    const members = fc.array(member, { maxLength: 25 });
    fc.assert(
      fc.property(members, fc.nat(25), (all, cut) => {
        const source = sourceOf(all);
        const paged = new PopulationSurvey(rules);
        for (const [from, to] of [
          [0, cut],
          [cut, all.length],
        ] as const) {
          const rows = all.map((__, row) => row).slice(from, to);
          paged.add({
            sums: selectSums(source.sums, rows, populationColumns(rules)),
            joinedDay: Float64Array.from(rows, (row) => source.joinedDay[row] ?? 0),
            today: Float64Array.from(rows, (row) => source.today[row] ?? 0),
            minorPerMajor: 100,
          });
        }
        const population = surveyed(rules, [all]);
        expect(paged.population(42)).toEqual(population);
        const scoring = { rules: resolveRules(rules, population), population };
        const scores = scoresOf(scoring, source);
        expect(population.eligible).toBe(scores.filter((score) => score > 0).length);
      }),
    );
  });
});
