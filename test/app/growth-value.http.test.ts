import { DAY_MS } from '../../src/domain/shared/instant';
import type { Transform } from '../../src/domain/value/growth-value';
import {
  ladderOf,
  likes,
  NOON,
  NumberServer,
  orders,
  weigh,
  type Doing,
} from '../support/number-stage';

/**
 * Worked numbers of docs/domain.md §5.1 and §6 asked of the whole server: real
 * behaviours are recorded over HTTP, and score, tier and contributions are read over HTTP.
 */
let numbers: NumberServer;
beforeAll(async () => {
  numbers = await NumberServer.start();
});
afterAll(() => numbers.close());

const SPENDING = [
  weigh('purchaseAmount', 0.7),
  weigh('purchaseCount', 0.2),
  weigh('interactionCount', 0.1),
];

describe('growth value (§5.1)', () => {
  it('of 2000, 3 and 10 is 1401.6, which is diamond, and says what made it', async () => {
    const program = await numbers.open({ weights: SPENDING });
    await program.does(0, [...orders(2000, 3), ...likes(10)]);
    expect(await program.outcome()).toBe('1401.6 diamond');
    const { growthValue } = await program.explained();
    expect(growthValue.contributions).toMatchObject([
      { value: 2000, weight: 0.7, contribution: 1400 },
      { value: 3, weight: 0.2, contribution: 0.6 },
      { value: 10, weight: 0.1, contribution: 1 },
    ]);
    expect(await program.reasons()).toContain('TOP_TIER');
  });

  it('by frequency, amount and purchases is 155.4, 92.7 and 310.8', async () => {
    const weights = [
      weigh('interactionCount', 0.5),
      weigh('purchaseAmount', 0.3),
      weigh('purchaseCount', 0.2),
    ];
    const members = [
      [...likes(10), ...orders(500, 2)],
      [...likes(5), ...orders(300, 1)],
      [...likes(20), ...orders(1000, 4)],
    ];
    expect(await numbers.outcomes({ weights }, members)).toEqual([
      ...['155.4 silver', '92.7 regular', '310.8 silver'],
    ]);
  });

  it('of 142, 3 and 10 is 101 and reaches silver, though doubles alone come to less', async () => {
    expect(0.7 * 142 + 0.2 * 3 + 0.1 * 10).toBeLessThan(101);
    const members = [[...orders(142, 3), ...likes(10)]];
    expect(await numbers.outcomes({ weights: SPENDING }, members)).toEqual(['101 silver']);
  });

  it('is rounded half-up to 6 decimals', async () => {
    const one = [orders(1, 1)];
    for (const [weight, score] of [
      [0.1234565, 0.123457],
      [0.12345649, 0.123456],
      [1.0000005, 1.000001],
    ] as const) {
      const weights = [weigh('purchaseCount', weight)];
      expect(await numbers.outcomes({ weights }, one)).toEqual([`${score} regular`]);
    }
  });

  it.each<[string, Transform, number, number]>([
    ['identity', { kind: 'IDENTITY' }, 99.99, 99.99],
    ['linear', { kind: 'LINEAR', alpha: 10, beta: 0.5 }, 4, 12],
    ['log1p', { kind: 'LOG1P' }, 99, 4.60517],
    ['a cap below it', { kind: 'CAP', maximum: 100 }, 99.99, 99.99],
    ['a cap above it', { kind: 'CAP', maximum: 100 }, 100.01, 100],
    ['min–max', { kind: 'MIN_MAX', minimum: 100, maximum: 300 }, 150, 0.25],
    ['z-score', { kind: 'Z_SCORE', mean: 50, deviation: 20 }, 20, -1.5],
    [
      'a step table right before an edge',
      {
        kind: 'STEPS',
        steps: [
          { from: 0, value: 1 },
          { from: 100, value: 5 },
        ],
      },
      ...([99.99, 1] as const),
    ],
    [
      'a step table at an edge',
      {
        kind: 'STEPS',
        steps: [
          { from: 0, value: 1 },
          { from: 100, value: 5 },
        ],
      },
      ...([100, 5] as const),
    ],
  ])('goes through %s', async (_, transform, pounds, score) => {
    const weights = [weigh('purchaseAmount', 1, transform)];
    expect(await numbers.outcomes({ weights }, [orders(pounds, 1)])).toEqual([`${score} regular`]);
  });

  it('takes spreads from the population, published as numbers, and 0 until they are known', async () => {
    const weights = [
      weigh('purchaseAmount', 1000, { kind: 'MIN_MAX', minimum: null, maximum: null }),
      weigh('purchaseCount', 10, { kind: 'Z_SCORE', mean: null, deviation: null }),
    ];
    const program = await numbers.open({ weights }, 3);
    // Amounts 100, 200, 300; orders 1, 2, 3: a mean of 2 and a deviation of √⅔.
    for (const place of [0, 1, 2]) await program.does(place, orders(100 * (place + 1), place + 1));
    expect(await program.outcome(2)).toBe('0 regular');
    await program.night();
    expect((await program.population()).spreads).toEqual([
      expect.objectContaining({ feature: 'PURCHASE_AMOUNT', minimum: 100, maximum: 300 }),
      {
        ...{ feature: 'PURCHASE_COUNT', minimum: 1, maximum: 3, mean: 2 },
        deviation: expect.closeTo(Math.sqrt(2 / 3), 12),
      },
    ]);
    const found = [];
    for (const member of [0, 1, 2]) found.push(await program.outcome(member));
    expect(found).toEqual(['-12.247449 regular', '500 silver', '1012.247449 diamond']);
  });
});

describe('missing values and outliers (§4)', () => {
  /** Pays on the very day, and again some days before. */
  const paidBefore = (days: number): Doing[] => [
    ...orders(10, 1),
    { type: 'PAYMENT', orderId: 'old', amountMinor: 0, occurredAt: NOON - days * DAY_MS },
  ];

  it('fill with the mean, published as a number, and with the constant until it is known', async () => {
    const weights = [
      { ...weigh('purchaseIntervalDays', 10), imputation: 'MEAN' as const, missing: 1 },
    ];
    const program = await numbers.open({ weights }, 3);
    await program.does(0, paidBefore(2));
    await program.does(1, paidBefore(6));
    await program.does(2, orders(10, 1));
    expect(await program.outcome(2)).toBe('10 regular');
    await program.night();
    expect((await program.population()).standIns).toEqual([
      { feature: 'PURCHASE_INTERVAL_DAYS', value: 4 },
    ]);
    expect(await program.outcome(2)).toBe('40 regular');
    const { growthValue } = await program.explained(2);
    expect(growthValue.contributions).toEqual([
      { value: null, weight: 10, contribution: 40, treatment: 'FILLED', used: 4 },
    ]);
  });

  it('bound outliers by quantiles, published as numbers', async () => {
    const outliers = { kind: 'WINSORISE', lower: 0, upper: 0.7 } as const;
    const program = await numbers.open(
      { weights: [{ ...weigh('purchaseAmount', 1), outliers }] },
      4,
    );
    for (const [place, pounds] of [100, 200, 300, 9000].entries()) {
      await program.does(place, orders(pounds, 1));
    }
    expect(await program.outcome(3)).toBe('9000 diamond');
    await program.night();
    expect((await program.population()).bounds).toEqual([
      { feature: 'PURCHASE_AMOUNT', lower: 100, upper: 300 },
    ]);
    const { growthValue } = await program.explained(3);
    expect(growthValue).toMatchObject({
      score: 300,
      contributions: [{ value: 9000, contribution: 300, treatment: 'BOUNDED', used: 300 }],
    });
  });

  it('refuse, and then there is no score, the base tier, and the feature is named', async () => {
    const weights = [
      weigh('purchaseAmount', 1),
      { ...weigh('purchaseIntervalDays', 1), imputation: 'REFUSE' as const },
    ];
    const program = await numbers.open({ weights });
    await program.does(0, orders(700, 1));
    expect(await program.outcome()).toBe('0 regular');
    expect(await program.reasons()).toContain('NO_SCORE');
    const { growthValue } = await program.explained();
    expect(growthValue.contributions).toEqual([
      { value: 700, weight: 1, contribution: 0, treatment: null, used: null },
      { value: null, weight: 1, contribution: 0, treatment: 'REFUSED', used: null },
    ]);
  });
});

describe('division (§6)', () => {
  const weights = [weigh('purchaseAmount', 1)];

  it('gives the highest tier whose threshold is reached', async () => {
    const amounts = [100, 100.99, 101, 500.99, 501, 1000.99, 1001, 1401.6];
    const members = amounts.map((amount) => orders(amount, 1));
    expect(await numbers.outcomes({ weights }, members)).toEqual([
      ...['100 regular', '100.99 regular', '101 silver', '500.99 silver', '501 gold'],
      ...['1000.99 gold', '1001 diamond', '1401.6 diamond'],
    ]);
  });

  it('gives the top 1 %, the next 4 % and the next 15 % of a hundred members', async () => {
    const shares = [
      { tierCode: 'diamond', share: 0.01, floor: null },
      { tierCode: 'gold', share: 0.04, floor: null },
      { tierCode: 'silver', share: 0.15, floor: null },
    ];
    const ladder = ladderOf(0, 10_001, 50_001, 100_001);
    const program = await numbers.open(
      { weights, ladder, division: { kind: 'QUANTILE', shares } },
      100,
    );
    for (let from = 0; from < 100; from += 50) {
      const places = Array.from({ length: 50 }, (_, place) => from + place);
      await program.record(
        places.flatMap((member) => orders(member + 1, 1).map((doing) => ({ member, doing }))),
      );
    }
    await program.night();
    expect(await program.population()).toMatchObject({
      ...{ members: 100, eligible: 100 },
      thresholds: [
        { tierCode: 'regular', threshold: 0 },
        { tierCode: 'silver', threshold: 81 },
        { tierCode: 'gold', threshold: 96 },
        { tierCode: 'diamond', threshold: 100 },
      ],
    });
    const edges = [99, 98, 95, 94, 80, 79];
    const found = [];
    for (const member of edges) found.push(await program.outcome(member));
    expect(found).toEqual([
      ...['100 diamond', '99 gold', '96 gold', '95 silver', '81 silver', '80 regular'],
    ]);
  });

  it('asks no model of which no version was promoted', async () => {
    const division = { kind: 'MODEL', modelCode: 'tree', minimumConfidence: 0.5 } as const;
    await expect(numbers.open({ weights, division })).rejects.toThrow(
      /No version of a model \\"tree\\" is promoted.*"input","rules","division","modelCode"/,
    );
  });
});
