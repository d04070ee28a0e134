import { NOON } from '../support/programs';
import { openShop, type Shop } from '../support/shop';

const REPORT = `query ($from: LocalDate!, $to: LocalDate!) {
  pointsReport(from: $from, to: $to, groupBy: [PERIOD, TIER]) {
    rows { periodStart tierCode ruleCode movements { issued redeemed net } }
    total { issued redeemed expired net }
    walletsWaiting
  }
}`;
const LIABILITY = `{
  pointsLiability(on: "2026-01-15") {
    outstanding debt liability { amount currencyCode } unitCost breakageRatio observedBreakage
    parts { tierCode outstanding liability { amount } }
    walletsWaiting
  }
}`;
const REDEEM = `mutation ($input: PointsRedeemInput!) {
  pointsRedeem(input: $input) { userErrors { code } }
}`;

describe('reports of points over the API', () => {
  let shop: Shop;
  let analyst: string;

  beforeAll(async () => {
    shop = await openShop(NOON);
    analyst = await shop.server.key(['ANALYST']);
    await shop.register('ann', 'bo');
    await shop.record(shop.payment('ann', 'o1', '150'), shop.payment('bo', 'o2', '30'));
    await shop.record(shop.payment('ann', 'o3', '20'));
    const input = { memberId: shop.ids.get('ann'), points: 40, idempotencyKey: 'once' };
    const { data } = await shop.server.gql(REDEEM, { input });
    expect(data.pointsRedeem.userErrors).toEqual([]);
    await shop.server.services.anchorLedger.run(new AbortController().signal, () => undefined);
  });

  afterAll(() => shop.close());

  it('tell issuance and redemption by month and by the tier that earned', async () => {
    const range = { from: '2026-01-01', to: '2026-01-31' };
    const { data, errors } = await shop.server.gql(REPORT, range, analyst);
    expect(errors).toBeUndefined();
    expect(data.pointsReport).toEqual({
      rows: [
        {
          ...{ periodStart: '2026-01-01', tierCode: 'regular', ruleCode: null },
          movements: { issued: 180, redeemed: 40, net: 140 },
        },
        {
          ...{ periodStart: '2026-01-01', tierCode: 'silver', ruleCode: null },
          movements: { issued: 20, redeemed: 0, net: 20 },
        },
      ],
      total: { issued: 200, redeemed: 40, expired: 0, net: 160 },
      walletsWaiting: 0,
    });
  });

  it('tell what is owed', async () => {
    const { data } = await shop.server.gql(LIABILITY, {}, analyst);
    expect(data.pointsLiability).toEqual({
      ...{ outstanding: 160, debt: 0, liability: { amount: '1.60', currencyCode: 'GBP' } },
      ...{ unitCost: '0.01', breakageRatio: '0', observedBreakage: 0, walletsWaiting: 0 },
      parts: [
        { tierCode: 'regular', outstanding: 140, liability: { amount: '1.40' } },
        { tierCode: 'silver', outstanding: 20, liability: { amount: '0.20' } },
      ],
    });
  });

  it.each([
    ['en', 'The last day lies before the first; exchange the two.'],
    ['zh-CN', '结束日期早于开始日期；请交换两者。'],
  ])('refuse a range that is upside down, in %s', async (locale, message) => {
    const range = { from: '2026-01-31', to: '2026-01-01' };
    const headers = { 'accept-language': locale };
    const { errors } = await shop.server.gql(REPORT, range, analyst, headers);
    expect(errors).toMatchObject([
      { message, extensions: { code: 'BAD_USER_INPUT', argument: 'to' } },
    ]);
  });

  it('are not for those who sell', async () => {
    const { errors } = await shop.server.gql(LIABILITY, {}, await shop.server.key(['MARKETER']));
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
