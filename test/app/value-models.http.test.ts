import { DAY_MS } from '../../src/domain/shared/instant';
import type { ValueModel } from '../../src/domain/value/value-model';
import {
  ladderOf,
  NOON,
  NumberServer,
  orders,
  times,
  weigh,
  type Doing,
} from '../support/number-stage';

/**
 * Worked numbers of docs/domain.md §4 (RFM) and §5.2–5.4 asked of the whole server: real
 * behaviours are recorded over HTTP, and score, tier and contributions are read over HTTP.
 */
let numbers: NumberServer;
beforeAll(async () => {
  numbers = await NumberServer.start();
});
afterAll(() => numbers.close());

const FUNNEL = `features {
  viewed carted ordered paid
  funnelRates { viewedToCarted cartedToOrdered orderedToPaid viewedToPaid }
}`;
const RFM = 'rfm { recency frequency monetary segment { code } }';

describe('spend growth (§5.2)', () => {
  const model: ValueModel = { kind: 'SPEND_GROWTH' };
  const window = { kind: 'ROLLING', days: 10 } as const;
  const before = (pounds: number): Doing => ({
    ...{ type: 'PAYMENT', orderId: 'before', amountMinor: pounds * 100 },
    occurredAt: NOON - 12 * DAY_MS,
  });

  it('of 500 that has grown by 120 is 620; of nothing it is what it has grown by', async () => {
    const members = [[before(380), ...orders(500, 1)], [before(120)], orders(70, 1)];
    expect(await numbers.outcomes({ model, window }, members)).toEqual([
      ...['620 gold', '-120 regular', '140 silver'],
    ]);
  });
});

describe('the funnel (§5.3)', () => {
  const rules = { model: { kind: 'FUNNEL' }, ladder: ladderOf(0, 20, 40, 60) } as const;
  const stages = ['VIEW', 'CART_ADD', 'ORDER', 'PAYMENT'] as const;
  const unit = (type: (typeof stages)[number], place: number, sessionId: string | null): Doing => ({
    ...{ type, productId: `p-${place}`, sessionId },
    ...(type === 'ORDER' || type === 'PAYMENT' ? { orderId: `o-${place}` } : {}),
    ...(type === 'PAYMENT' ? { amountMinor: 100 } : {}),
  });
  const reached = (...counts: readonly number[]): Doing[] =>
    stages.flatMap((type, stage) =>
      times(counts[stage] ?? 0, (place) => unit(type, place, 'session')),
    );

  it('of 1000, 300, 150 and 90 has the rates 30 %, 50 %, 60 %, and 9 % overall', async () => {
    const program = await numbers.open(rules);
    await program.does(0, reached(1000, 300, 150, 90));
    expect((await program.read(0, FUNNEL)).features).toEqual({
      ...{ viewed: 1000, carted: 300, ordered: 150, paid: 90 },
      funnelRates: {
        ...{ viewedToCarted: 0.3, cartedToOrdered: 0.5, orderedToPaid: 0.6 },
        viewedToPaid: 0.09,
      },
    });
    expect(await program.outcome()).toBe('9 regular');
  });

  it('has bands from 20 %, 40 % and 60 %, each with its lower end', async () => {
    const members = [
      [50, 9],
      [5, 1],
      [50, 19],
      [5, 2],
      [50, 29],
      [5, 3],
      [5, 5],
    ].map(([viewed = 0, paid = 0]) => reached(viewed, 0, 0, paid));
    expect(await numbers.outcomes(rules, members)).toEqual([
      ...['18 regular', '20 silver', '38 silver', '40 gold', '58 gold', '60 diamond'],
      '100 diamond',
    ]);
  });

  it('has no score without a recorded view, and no rate above 1', async () => {
    const program = await numbers.open(rules, 2);
    await program.does(0, reached(0, 0, 0, 3));
    expect(await program.outcome()).toBe('0 regular');
    expect(await program.reasons()).toContain('NO_SCORE');
    expect((await program.read(0, FUNNEL)).features).toMatchObject({
      ...{ viewed: 3, carted: 3, ordered: 3, paid: 3 },
      funnelRates: { viewedToCarted: 1, viewedToPaid: 1 },
    });
    // With nobody at the first stage a rate is 0.
    expect((await program.read(1, FUNNEL)).features.funnelRates).toEqual({
      ...{ viewedToCarted: 0, cartedToOrdered: 0, orderedToPaid: 0, viewedToPaid: 0 },
    });
  });

  it('counts a product once in a session, or once in a local day without one', async () => {
    const program = await numbers.open(rules);
    const yesterday = { occurredAt: NOON - DAY_MS };
    await program.does(0, [
      ...['one', 'one', 'two'].map((sessionId) => unit('VIEW', 0, sessionId)),
      ...times(2, () => unit('VIEW', 0, null)),
      { ...unit('VIEW', 0, null), ...yesterday },
    ]);
    expect((await program.read(0, FUNNEL)).features).toMatchObject({ viewed: 4 });
  });
});

describe('ratings (§5.4)', () => {
  const WORDS = { positiveWeight: 0.1, negativeWeight: 0.1 };
  const MEAN = { kind: 'RATING', ratingWeight: 1, ...WORDS } as const;
  const ladder = ladderOf(0, 3.1, 4.1);
  const review = (rating: number | null, text: string | null = null): Doing => ({
    ...{ type: 'REVIEW', rating, text },
  });

  it('4 and 5 by 0.5 each, a good word by 0.3 and a bad one by 0.2, are 2.35', async () => {
    // 0.3 and 0.2 of each of two: the weights of a model are parts of n.
    const model = { ...MEAN, ratingWeight: 0.5, positiveWeight: 0.6, negativeWeight: 0.4 };
    const reviews = [review(4, '质量很好，非常喜欢'), review(5, 'Not good, it broke')];
    expect(await numbers.outcomes({ model, ladder }, [reviews])).toEqual(['2.35 regular']);
  });

  it('are a plain mean, with thresholds of 3.1 and 4.1 by ≥', async () => {
    const members = [[3.09], [3.1], [4.09], [4.1], [3, 5], [1, 1]].map((ratings) =>
      ratings.map((rating) => review(rating)),
    );
    expect(await numbers.outcomes({ model: MEAN, ladder }, members)).toEqual([
      ...['3.09 regular', '3.1 silver', '4.09 silver', '4.1 gold', '4 silver', '1 regular'],
    ]);
  });

  it('rise and fall by a tenth of n for a word, and stay within 0 and 5', async () => {
    const members = [
      [review(4, 'Lovely')],
      [review(4, 'It broke, terrible')],
      [review(4, 'A box')],
      [review(4), review(4, 'Lovely')],
      [review(5, 'Lovely')],
    ];
    expect(await numbers.outcomes({ model: MEAN, ladder }, members)).toEqual([
      ...['4.1 gold', '3.9 silver', '4 silver', '4.05 silver', '5 gold'],
    ]);
  });

  it('are called ratings in every sentence of a decision', async () => {
    const program = await numbers.open({ model: MEAN, ladder });
    await program.does(0, [review(4)]);
    const { decision } = await program.read(
      0,
      'decision { text reasons { text } conditions { text } }',
    );
    expect(decision.text).toContain('the rating was 4: average rating 4 × 1 = 4;');
    expect(decision.reasons[0].text).toBe('Rating 4 reaches Silver (3.1).');
    expect(decision.conditions[0].text).toBe('Met: the rating reaches Silver (4 of 3.1).');
  });

  it('that nobody gave are no score, whatever was written', async () => {
    const program = await numbers.open({ model: MEAN, ladder });
    await program.does(0, [review(null, 'Lovely'), { type: 'COMMENT', text: 'Lovely' }]);
    expect(await program.outcome()).toBe('0 regular');
    expect(await program.reasons()).toContain('NO_SCORE');
  });
});

describe('RFM (§4) and several models together (§5.1)', () => {
  const QUINTILES = { recencyWeight: 100, frequencyWeight: 10, monetaryWeight: 1 };
  const RFM_MODEL = { kind: 'RFM', ...QUINTILES } as const;

  it('cut ten members into five twos, by published numbers', async () => {
    const program = await numbers.open(
      { model: RFM_MODEL, ladder: ladderOf(0, 200, 400, 500) },
      11,
    );
    // The member at place p paid last p + 1 days ago, p + 1 orders of 10 pounds.
    for (let place = 0; place < 10; place += 1) {
      const paid = orders(10 * (place + 1), place + 1);
      const occurredAt = NOON - (place + 1) * DAY_MS;
      await program.does(
        place,
        paid.map((doing) => ({ ...doing, occurredAt })),
      );
    }
    expect((await program.read(0, RFM)).rfm).toBeNull();
    await program.night();
    const { rfm } = await program.population();
    // By the night a day has gone by.
    expect(rfm).toEqual({
      ...{ recency: [3, 5, 7, 9], frequency: [3, 5, 7, 9], monetary: [30, 50, 70, 90] },
    });
    const found: string[] = [];
    for (let place = 0; place < 11; place += 1) {
      const { rfm: each } = await program.read(place, RFM);
      const quintiles = each && [each.recency, each.frequency, each.monetary, each.segment.code];
      found.push(`${quintiles?.join(' ') ?? 'none'}: ${await program.outcome(place)}`);
    }
    expect(found).toEqual([
      ...[1, 2].map(() => '5 1 1 new: 511 diamond'),
      ...[1, 2].map(() => '4 2 2 potential: 422 gold'),
      ...[1, 2].map(() => '3 3 3 needs-attention: 333 silver'),
      ...[1, 2].map(() => '2 4 4 at-risk: 244 silver'),
      ...[1, 2].map(() => '1 5 5 cannot-lose: 155 regular'),
      // Without an order there are no quintiles.
      'none: 0 regular',
    ]);
  });

  it('combine as the sum of weight · score, a part without a score counting 0', async () => {
    const rating = { ratingWeight: 1, positiveWeight: 0.1, negativeWeight: 0.1 };
    const model: ValueModel = {
      kind: 'COMBINED',
      parts: [
        { model: { kind: 'GROWTH_VALUE' }, weight: 0.5 },
        { model: { kind: 'RATING', ...rating }, weight: 100 },
      ],
    };
    const weights = [weigh('purchaseAmount', 1)];
    const members = [[...orders(202, 1), { type: 'REVIEW', rating: 4 } as const], orders(202, 1)];
    expect(await numbers.outcomes({ model, weights }, members)).toEqual(['501 gold', '101 silver']);
  });
});
