import { contributionsOf } from '../../../src/domain/tiering/explain';
import { lintRules } from '../../../src/domain/tiering/lint-rules';
import { needsPopulation, PopulationSurvey } from '../../../src/domain/tiering/population-survey';
import { resolveRules, type ProgramRules } from '../../../src/domain/tiering/rules';
import type { Weight } from '../../../src/domain/value/growth-value';
import { scoresOf } from '../../../src/domain/value/score';
import { featureSource } from '../../support/feature-source';
import { buildRules } from '../../support/rules';

/** Amounts of members, and how many days ago each paid last; null without an order. */
type Member = readonly [amount: number, recencyDays: number | null];

const FIVE: readonly Member[] = [
  [10, 1],
  [20, 3],
  [30, 8],
  [40, null],
  [1000, 90],
];

function sourceOf(members: readonly Member[]) {
  const source = featureSource(
    members.map(([purchaseAmount, recency]) => ({
      purchaseAmount,
      purchaseCount: recency === null ? 0 : 1,
    })),
  );
  members.forEach(([, recency], row) => {
    source.sums.lastPaidDay[row] = recency === null ? Number.NaN : -recency;
  });
  return source;
}

const AMOUNT: Weight = {
  ...{ feature: 'purchaseAmount', weight: 1, missing: 0 },
  transform: { kind: 'IDENTITY' },
};
const RECENCY: Weight = { ...AMOUNT, feature: 'recencyDays', weight: 10 };

const rulesOf = (...weights: Weight[]): ProgramRules => ({ ...buildRules(), weights });

function surveyed(rules: ProgramRules, members = FIVE) {
  const survey = new PopulationSurvey(rules);
  survey.add(sourceOf(members));
  return survey.population(0);
}

/** Scores by the numbers of the population that the members are themselves. */
function scored(rules: ProgramRules, members = FIVE): number[] {
  const population = surveyed(rules, members);
  const inForce = { rules: resolveRules(rules, population), population };
  return [...scoresOf(inForce, sourceOf(members))];
}

describe('a feature that does not exist (§4)', () => {
  it.each([
    ['a constant', { missing: 7 }, 70],
    // 1, 3, 8 and 90: a mean of 25.5, and 5.5 in the middle.
    ['the mean', { imputation: 'MEAN' }, 255],
    ['the median', { imputation: 'MEDIAN' }, 55],
    ['nothing', { imputation: 'REFUSE' }, Number.NaN],
  ] as const)('is filled with %s', (_, how, expected) => {
    const scores = scored(rulesOf({ ...RECENCY, ...how }));
    expect(scores).toEqual([10, 30, 80, expected, 900]);
  });

  it('is filled with the constant until there is a mean, and where it exists in nobody', () => {
    const rules = rulesOf({ ...RECENCY, imputation: 'MEAN', missing: 7 });
    const inForce = { rules: resolveRules(rules, null), population: null };
    expect([...scoresOf(inForce, sourceOf(FIVE))]).toEqual([10, 30, 80, 70, 900]);
    expect(scored(rules, [[5, null]])).toEqual([70]);
  });

  it('publishes what stands in for it, and asks the population for nothing else', () => {
    expect(surveyed(rulesOf({ ...RECENCY, imputation: 'MEAN' }))).toMatchObject({
      ...{ standIns: { recencyDays: 25.5 }, bounds: {}, spreads: {} },
    });
    const asks = (how: Partial<Weight>) => needsPopulation(rulesOf({ ...RECENCY, ...how }));
    expect(asks({ missing: 7 })).toBe(false);
    expect(asks({ imputation: 'REFUSE' })).toBe(false);
    expect(asks({ imputation: 'MEDIAN' })).toBe(true);
  });
});

describe('outliers (§4)', () => {
  const WINSORISE = { kind: 'WINSORISE', lower: 0.4, upper: 0.8 } as const;

  it('are taken to the bounds, which are published', () => {
    const rules = rulesOf({ ...AMOUNT, outliers: WINSORISE });
    // ⌈0.4·5⌉ = 2 from the bottom, ⌈0.2·5⌉ = 1 from the top.
    expect(surveyed(rules).bounds).toEqual({ purchaseAmount: { lower: 20, upper: 1000 } });
    expect(scored(rules)).toEqual([20, 20, 30, 40, 1000]);
    expect(scored(rulesOf({ ...AMOUNT, outliers: { ...WINSORISE, upper: 0.7 } }))).toEqual([
      20, 20, 30, 40, 40,
    ]);
  });

  it('leave no score where they are refused', () => {
    const outliers = { kind: 'REFUSE', lower: 0.4, upper: 0.7 } as const;
    expect(scored(rulesOf({ ...AMOUNT, outliers }))).toEqual([Number.NaN, 20, 30, 40, Number.NaN]);
  });

  it('are none until the bounds are known, nor where nobody is one', () => {
    const rules = rulesOf({ ...AMOUNT, outliers: { kind: 'REFUSE', lower: 0, upper: 1 } });
    expect(scored(rules)).toEqual([10, 20, 30, 40, 1000]);
    const inForce = { rules: resolveRules(rules, null), population: null };
    expect([...scoresOf(inForce, sourceOf([[1e9, 1]]))]).toEqual([1e9]);
  });

  it('count in means, medians and spreads as they count in scores', () => {
    const outliers = { kind: 'WINSORISE', lower: 0, upper: 0.7 } as const;
    const filled = (imputation: 'MEAN' | 'MEDIAN', kind: 'WINSORISE' | 'REFUSE') =>
      surveyed(rulesOf({ ...RECENCY, imputation, outliers: { ...outliers, kind } })).standIns;
    // Of 1, 3, 8 and 90, ⌈0.3·4⌉ = 2 from the top bounds: 1, 3, 8, 8, or 1, 3, 8.
    expect(filled('MEAN', 'WINSORISE')).toEqual({ recencyDays: 5 });
    expect(filled('MEDIAN', 'WINSORISE')).toEqual({ recencyDays: 5.5 });
    expect(filled('MEAN', 'REFUSE')).toEqual({ recencyDays: 4 });
    expect(filled('MEDIAN', 'REFUSE')).toEqual({ recencyDays: 3 });
    const transform = { kind: 'MIN_MAX', minimum: null, maximum: null } as const;
    const scores = scored(rulesOf({ ...AMOUNT, weight: 30, transform, outliers }));
    expect(scores).toEqual([0, 10, 20, 30, 30]);
  });

  it('count in the thresholds of quantiles as they do in scores', () => {
    const division = {
      kind: 'QUANTILE',
      shares: [{ tierCode: 'silver', share: 0.2, floor: null }],
    } as const;
    const outliers = { kind: 'WINSORISE', lower: 0, upper: 0.7 } as const;
    const rules = { ...rulesOf({ ...AMOUNT, outliers }), division };
    expect(surveyed(rules)).toMatchObject({ eligible: 5, thresholds: [0, 40, 501, 1001] });
    const refused = {
      ...rulesOf({ ...AMOUNT, outliers: { ...outliers, kind: 'REFUSE' } }),
      division,
    };
    expect(surveyed(refused)).toMatchObject({ eligible: 4, thresholds: [0, 40, 501, 1001] });
  });
});

describe('an explanation', () => {
  const told = (...weights: Weight[]) => {
    const rules = rulesOf(...weights);
    const population = surveyed(rules);
    const inForce = { rules: resolveRules(rules, population), population };
    return (row: number) => contributionsOf(inForce, sourceOf(FIVE), row);
  };

  it('says what filled a feature, and what bounded it', () => {
    const of = told(
      { ...AMOUNT, outliers: { kind: 'WINSORISE', lower: 0, upper: 0.7 } },
      { ...RECENCY, imputation: 'MEDIAN' },
    );
    expect(of(3)).toEqual([
      { feature: 'purchaseAmount', value: 40, weight: 1, contribution: 40 },
      {
        ...{ feature: 'recencyDays', value: null, weight: 10, contribution: 55 },
        ...{ treatment: 'FILLED', used: 5.5 },
      },
    ]);
    expect(of(4)[0]).toEqual({
      ...{ feature: 'purchaseAmount', value: 1000, weight: 1, contribution: 40 },
      ...{ treatment: 'BOUNDED', used: 40 },
    });
  });

  it('says which feature was refused, and that nothing counts then', () => {
    const of = told(AMOUNT, { ...RECENCY, imputation: 'REFUSE' });
    expect(of(3)).toEqual([
      { feature: 'purchaseAmount', value: 40, weight: 1, contribution: 0 },
      {
        ...{ feature: 'recencyDays', value: null, weight: 10, contribution: 0 },
        ...{ treatment: 'REFUSED', used: null },
      },
    ]);
  });
});

test('filling what everybody has is told, for it can hardly be meant', () => {
  const found = (weight: Weight) =>
    lintRules(rulesOf(weight)).filter(({ code }) => code === 'FILLS_NOTHING');
  expect(found({ ...AMOUNT, imputation: 'MEAN' })).toMatchObject([
    { path: ['weights', '0', 'imputation'] },
  ]);
  expect(found({ ...RECENCY, imputation: 'MEAN' })).toEqual([]);
  expect(found(AMOUNT)).toEqual([]);
});
