import fc from 'fast-check';
import type { Counter } from '../../../src/domain/behaviour/counters';
import type { FeatureSource } from '../../../src/domain/behaviour/features';
import { emptySums, selectSums } from '../../../src/domain/behaviour/window-sums';
import { rankOfScore } from '../../../src/domain/tiering/division';
import { contributionsOf } from '../../../src/domain/tiering/explain';
import { funnelRates } from '../../../src/domain/value/funnel';
import type { Population } from '../../../src/domain/value/population';
import { columnsReadBy } from '../../../src/domain/value/reads';
import { ratingScore } from '../../../src/domain/value/rating';
import { scoresOf } from '../../../src/domain/value/score';
import { spendGrowthScore } from '../../../src/domain/value/spend-growth';
import type { SingleModel, ValueModel } from '../../../src/domain/value/value-model';
import { buildInForce, buildRules } from '../../support/rules';

type Sums = Partial<Record<Counter | 'previousAmountMinor' | 'lastPaidDay', number>>;

function sourceOf(members: readonly Sums[]): FeatureSource {
  const sums = emptySums(members.length);
  members.forEach(({ previousAmountMinor, lastPaidDay, ...counters }, row) => {
    for (const [counter, value] of Object.entries(counters)) {
      sums.counters[counter as Counter][row] = value;
    }
    sums.previousAmountMinor[row] = previousAmountMinor ?? 0;
    sums.lastPaidDay[row] = lastPaidDay ?? Number.NaN;
  });
  const days = (day: number) => new Float64Array(members.length).fill(day);
  return { sums, joinedDay: days(0), today: days(100), minorPerMajor: 100 };
}

const POPULATION: Population = {
  ...{
    computedAt: 0,
    members: 5,
    eligible: 5,
    thresholds: null,
    spreads: {},
    standIns: {},
    bounds: {},
  },
  rfm: {
    recencyDays: [5, 10, 20, 40],
    purchaseCount: [1, 2, 3, 5],
    purchaseAmount: [50, 100, 200, 400],
  },
};

const inForce = (model: ValueModel, population: Population | null = null) =>
  buildInForce({ ...buildRules(), model }, { population });

const scoreOf = (model: ValueModel, member: Sums, population: Population | null = null) =>
  scoresOf(inForce(model, population), sourceOf([member]))[0];

const SPEND_GROWTH = { kind: 'SPEND_GROWTH' } as const;
const FUNNEL = { kind: 'FUNNEL' } as const;
const RATING = {
  kind: 'RATING',
  ...{ ratingWeight: 1, positiveWeight: 0.1, negativeWeight: 0.1 },
} as const;
const RFM = {
  kind: 'RFM',
  ...{ recencyWeight: 1, frequencyWeight: 10, monetaryWeight: 100 },
} as const;

describe('spend growth (docs/domain.md §5.2)', () => {
  it('gives 620 for an amount of 500 that has grown by 120', () => {
    expect(spendGrowthScore(500, 120)).toBe(620);
    const member = { amountMinor: 50_000, previousAmountMinor: 38_000 };
    expect(scoreOf(SPEND_GROWTH, member)).toBe(620);
  });

  it('gives what it has grown by where nothing was spent', () => {
    expect(scoreOf(SPEND_GROWTH, { amountMinor: 0, previousAmountMinor: 5_000 })).toBe(-50);
    expect(scoreOf(SPEND_GROWTH, {})).toBe(0);
  });
});

describe('funnel (docs/domain.md §5.3)', () => {
  it('has the rates 30 %, 50 %, 60 % and 9 % overall', () => {
    const rates = funnelRates({ viewed: 1000, carted: 300, ordered: 150, paid: 90 });
    expect(rates).toEqual({
      viewedToCarted: 0.3,
      cartedToOrdered: 0.5,
      orderedToPaid: 0.6,
      viewedToPaid: 0.09,
    });
  });

  it('has the rate 0 where nobody is at the first stage', () => {
    const rates = funnelRates({ viewed: 0, carted: 0, ordered: 0, paid: 0 });
    expect(Object.values(rates)).toEqual([0, 0, 0, 0]);
  });

  it.each([
    [100, 19, 'regular'],
    [100, 20, 'silver'],
    [100, 40, 'gold'],
    [100, 60, 'diamond'],
    [1000, 599, 'gold'],
    [3, 1, 'silver'],
  ])('of %d viewed and %d paid makes %s', (viewed, paid, tier) => {
    const ladder = buildRules().ladder.map((each, rank) => ({ ...each, threshold: 20 * rank }));
    const score = scoreOf(FUNNEL, { productViews: 1, viewed, paid }) ?? Number.NaN;
    expect(ladder[rankOfScore(ladder, score)]?.code).toBe(tier);
  });

  it('gives no score without a recorded view, although a payment implies one', () => {
    expect(scoreOf(FUNNEL, { viewed: 2, paid: 1 })).toBeNaN();
    expect(scoreOf(FUNNEL, {})).toBeNaN();
  });
});

describe('rating (docs/domain.md §5.4)', () => {
  const ratings = [4, 5].map((rating) => ({ rating, weight: 0.5 }));
  const feedback = [
    { feedback: 1, weight: 0.3 },
    { feedback: -1, weight: 0.2 },
  ] as const;

  it('gives 2.35 for the worked example', () => {
    expect(ratingScore(ratings, feedback)).toBe(2.35);
  });

  it('gives 2.35 for it from the counters of a member, too', () => {
    const model = { kind: 'RATING', ratingWeight: 0.5, positiveWeight: 0.6, negativeWeight: 0.4 };
    const member = {
      ...{ ratings: 2, ratingHundredths: 900, positiveFeedback: 1, negativeFeedback: 1 },
    };
    expect(scoreOf(model as SingleModel, member)).toBe(2.35);
  });

  it('by default is the mean, and a tenth of the mean feedback', () => {
    const member = { ratings: 4, ratingHundredths: 1600, positiveFeedback: 3, negativeFeedback: 1 };
    expect(scoreOf(RATING, member)).toBe(4.05);
  });

  it('halves ratings out of 10', () => {
    const double = ratings.map(({ rating, weight }) => ({ rating: 2 * rating, weight }));
    expect(ratingScore(double, feedback, 10)).toBe(2.35);
  });

  it('stays within 0…5', () => {
    const praised = { ratings: 1, ratingHundredths: 500, positiveFeedback: 1 };
    expect(scoreOf(RATING, praised)).toBe(5);
    const cursed = { ratings: 1, ratingHundredths: 0, negativeFeedback: 3 };
    expect(scoreOf(RATING, cursed)).toBe(0);
  });

  it('gives no score without ratings, whatever was written', () => {
    expect(ratingScore([], feedback)).toBeNull();
    expect(scoreOf(RATING, { reviews: 2, positiveFeedback: 2 })).toBeNaN();
  });
});

describe('RFM as a model (docs/domain.md §4)', () => {
  const member = { orders: 3, amountMinor: 40_000, lastPaidDay: 90 };

  it('weighs the quintiles', () => {
    expect(scoreOf(RFM, member, POPULATION)).toBe(4 + 10 * 4 + 100 * 5);
  });

  it('gives no score without a population, and none without orders', () => {
    expect(scoreOf(RFM, member)).toBeNaN();
    expect(scoreOf(RFM, {}, POPULATION)).toBeNaN();
  });
});

describe('a combination of models', () => {
  const combined = (...parts: (readonly [SingleModel, number])[]): ValueModel => ({
    kind: 'COMBINED',
    parts: parts.map(([model, weight]) => ({ model, weight })),
  });

  it('is the weighted sum of its parts', () => {
    const member = {
      ...{ amountMinor: 200_000, orders: 3, interactions: 10, previousAmountMinor: 200_000 },
      ...{ ratings: 1, ratingHundredths: 400 },
    };
    const model = combined([{ kind: 'GROWTH_VALUE' }, 1], [SPEND_GROWTH, 0.01], [RATING, 10]);
    expect(scoreOf(model, member)).toBe(1401.6 + 20 + 40);
  });

  it('counts a part without a score as 0, and has none where no part has', () => {
    expect(scoreOf(combined([FUNNEL, 1], [SPEND_GROWTH, 2]), { amountMinor: 100 })).toBe(4);
    expect(scoreOf(combined([FUNNEL, 1], [RATING, 2]), { amountMinor: 100 })).toBeNaN();
  });
});

const upTo = (max: number) => fc.integer({ min: 0, max });
const memberArbitrary: fc.Arbitrary<Sums> = fc
  .record({
    amountMinor: fc.integer({ min: -100_000, max: 1_000_000 }),
    previousAmountMinor: upTo(1_000_000),
    orders: upTo(9),
    interactions: upTo(50),
    productViews: upTo(3),
    paid: upTo(20),
    ratings: upTo(4),
    positiveFeedback: upTo(3),
    negativeFeedback: upTo(3),
    agoDays: upTo(60),
    stars: fc.integer({ min: 100, max: 500 }),
  })
  .map(({ agoDays, stars, ...sums }) => ({
    ...sums,
    viewed: sums.paid + sums.productViews,
    ratingHundredths: sums.ratings * stars,
    lastPaidDay: sums.orders === 0 ? Number.NaN : 100 - agoDays,
  }));
const weight = fc.integer({ min: -20, max: 20 }).map((tenths) => tenths / 10);
const singleArbitrary: fc.Arbitrary<SingleModel> = fc.oneof(
  fc.constantFrom<SingleModel>({ kind: 'GROWTH_VALUE' }, SPEND_GROWTH, FUNNEL, RATING, RFM),
);
const modelArbitrary: fc.Arbitrary<ValueModel> = fc.oneof(
  singleArbitrary,
  fc.record({
    kind: fc.constant('COMBINED' as const),
    parts: fc.array(fc.record({ model: singleArbitrary, weight }), { minLength: 1, maxLength: 4 }),
  }),
);

describe('whatever the model', () => {
  it('each member of a batch has the score that they have alone', () => {
    const members = fc.array(memberArbitrary, { maxLength: 8 });
    fc.assert(
      fc.property(members, modelArbitrary, (batch, model) => {
        const rules = inForce(model, POPULATION);
        const together = Array.from(scoresOf(rules, sourceOf(batch)));
        expect(together).toEqual(batch.map((each) => scoreOf(model, each, POPULATION)));
      }),
    );
  });

  it('scores and contributions read no other sums than those that are asked for', () => {
    fc.assert(
      fc.property(memberArbitrary, modelArbitrary, (member, model) => {
        const rules = inForce(model, POPULATION);
        const whole = sourceOf([member]);
        const part = { ...whole, sums: selectSums(whole.sums, [0], columnsReadBy(rules.rules)) };
        expect(scoresOf(rules, part)).toEqual(scoresOf(rules, whole));
        expect(contributionsOf(rules, part, 0)).toEqual(contributionsOf(rules, whole, 0));
      }),
    );
  });

  it('contributions add up to the score', () => {
    fc.assert(
      fc.property(memberArbitrary, modelArbitrary, (member, model) => {
        const rules = inForce(model, POPULATION);
        const source = sourceOf([member]);
        const sum = contributionsOf(rules, source, 0).reduce(
          (total, { contribution }) => total + contribution,
          0,
        );
        const score = scoreOf(model, member, POPULATION) ?? Number.NaN;
        // A rating is clamped: what it is made of may come to more.
        const models = model.kind === 'COMBINED' ? model.parts.map((part) => part.model) : [model];
        if (models.some(({ kind }) => kind === 'RATING')) return;
        expect(Math.abs(sum - (Number.isNaN(score) ? 0 : score))).toBeLessThan(1e-4);
      }),
    );
  });

  it('are told by feature, with their weights', () => {
    const rated = sourceOf([{ ratings: 2, ratingHundredths: 900, positiveFeedback: 1 }]);
    expect(contributionsOf(inForce(RATING), rated, 0)).toEqual([
      { feature: 'averageRating', value: 4.5, weight: 1, contribution: 4.5 },
      { feature: 'sentiment', value: null, weight: 1, contribution: 0.05 },
    ]);
    const funnel = sourceOf([{ productViews: 4, viewed: 4, paid: 1 }]);
    expect(contributionsOf(inForce(FUNNEL), funnel, 0)).toEqual([
      { feature: 'paid', value: 1, weight: 25, contribution: 25 },
      { feature: 'viewed', value: 4, weight: 0, contribution: 0 },
    ]);
    const member = sourceOf([{ orders: 3, amountMinor: 40_000, lastPaidDay: 90 }]);
    expect(contributionsOf(inForce(RFM, POPULATION), member, 0)).toEqual([
      { feature: 'recencyDays', value: 10, weight: 1, contribution: 4 },
      { feature: 'purchaseCount', value: 3, weight: 10, contribution: 40 },
      { feature: 'purchaseAmount', value: 400, weight: 100, contribution: 500 },
    ]);
  });
});
