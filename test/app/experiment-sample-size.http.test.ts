import { DAY_MS } from '../../src/domain/shared/instant';
import { openShop, type Shop } from '../support/shop';

/** How many members an experiment needs, over HTTP. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const NAMES = Array.from({ length: 60 }, (_, place) => `m${place}`);
const SIZE = `query ($input: ExperimentSampleSizeInput!) {
  answer: experimentSampleSize(input: $input) {
    perVariant members baseline { mean standardDeviation sampled }
    userErrors { code field message }
  }
}`;

let shop: Shop;
let analyst: string;

beforeEach(async () => {
  shop = await openShop(NOON);
  analyst = await shop.server.key(['ANALYST']);
});
afterEach(() => shop.close());

async function sized(input: object) {
  const { data, errors } = await shop.server.gql(SIZE, { input }, analyst);
  expect(errors).toBeUndefined();
  return data.answer;
}

describe('how many members it takes', () => {
  it('is computed from mean and spread that are given', async () => {
    const baseline = { mean: 40, standardDeviation: 100 };
    expect(await sized({ effect: 0.05, baseline })).toEqual({
      ...{ perVariant: 39_245, members: 78_490, userErrors: [] },
      baseline: { ...baseline, sampled: null },
    });
    const surer = await sized({ effect: 0.05, baseline, power: 0.9, alpha: 0.01 });
    expect(surer.perVariant).toBe(74_397);
  });

  it('is read from what members did in the days before', async () => {
    await shop.register(...NAMES);
    // Every other member pays 20: a mean of 10, and as great a spread.
    const buyers = NAMES.filter((_, place) => place % 2 === 0);
    await shop.record(...buyers.map((name) => shop.payment(name, `o-${name}`, '20')));
    const asked = { effect: 0.5, metric: 'PURCHASE_AMOUNT', windowDays: 10 };
    expect(await sized(asked)).toMatchObject({ userErrors: [{ code: 'TOO_FEW' }] });
    shop.now += 2 * DAY_MS;
    const deviation = Math.sqrt((NAMES.length * 100) / (NAMES.length - 1));
    const found = await sized(asked);
    expect(found).toMatchObject({ perVariant: 64, baseline: { mean: 10, sampled: 60 } });
    expect(found.baseline.standardDeviation).toBeCloseTo(deviation, 9);
    expect((await sized({ ...asked, metric: 'RETENTION' })).baseline.mean).toBe(0.5);
    const points = await sized({ ...asked, metric: 'POINTS_ISSUED' });
    expect(points.baseline.mean).toBeGreaterThan(0);
    shop.now += 10 * DAY_MS;
    expect(await sized(asked)).toMatchObject({
      userErrors: [{ code: 'TOO_FEW', field: ['input', 'metric'] }],
    });
  });

  it.each([
    ['nothing to find', { effect: 0, metric: 'RETENTION' }, ['OUT_OF_RANGE', 'input.effect']],
    ['neither a metric nor a baseline', { effect: 0.1 }, ['REQUIRED', 'input.metric']],
    [
      'a window of no day',
      { effect: 0.1, metric: 'RETENTION', windowDays: 0 },
      ['OUT_OF_RANGE', 'input.windowDays'],
    ],
    ['certainty', { effect: 0.1, metric: 'RETENTION', power: 1 }, ['OUT_OF_RANGE', 'input.power']],
    [
      'a mean of nothing',
      { effect: 0.1, baseline: { mean: 0, standardDeviation: 1 } },
      ['OUT_OF_RANGE', 'input.baseline.mean'],
    ],
    [
      'more members than there can be',
      { effect: 0.001, baseline: { mean: 1, standardDeviation: 1_000 } },
      ['OUT_OF_RANGE', 'input.effect'],
    ],
  ])('is refused for %s, with path and way out', async (_, asked, [code, path]) => {
    const { members, userErrors } = await sized(asked);
    expect(members).toBeNull();
    expect(userErrors.map((one: { field: string[] }) => one.field.join('.'))).toEqual([path]);
    expect(userErrors).toMatchObject([{ code }]);
  });
});
