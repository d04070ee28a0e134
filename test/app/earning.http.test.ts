import { publicId } from '../../src/platform/id';
import { query } from '../../src/platform/database/sql';
import { openShop, type Shop } from '../support/shop';

/** docs/domain.md §8, "Earning rules", asked of the whole server. */
const NOW = Date.parse('2026-07-18T12:00:00Z');

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(NOW);
  await shop.register('ann', 'bo');
});
afterAll(() => shop.close());

const names = (en: string, zh: string) => [
  { locale: 'en', text: en },
  { locale: 'zh-CN', text: zh },
];
const RULES = {
  earning: [
    {
      ...{ code: 'store', names: names('In store', '门店') },
      effect: { kind: 'PER_UNIT', pointsPerUnit: '2' },
      when: { channels: ['STORE'] },
      cap: { points: 300, period: 'DAY' },
    },
    {
      ...{ code: 'weekend', names: names('Weekend tea', '周末茶') },
      effect: { kind: 'CAMPAIGN', multiplier: '1.5' },
      when: { categories: ['tea'], schedule: { weekdays: ['SATURDAY', 'SUNDAY'] } },
    },
  ],
  pendingDays: 14,
  expiry: { kind: 'ROLLING', months: 12, roundTo: 'MONTH' },
};

const PREVIEW = `query ($id: ID!, $order: PointsEarnPreviewInput!) {
  pointsEarnPreview(memberId: $id, order: $order) {
    points desiredPoints rulesVersion pointsPerUnit ruleCode tierCode tierMultiplier
    campaigns { ruleCode multiplier category amount { amount currencyCode } }
    caps { ruleCode points period usedPoints }
    pendingDays activatesAt expiresAt steps { kind text }
  }
}`;

const ORDER = {
  amount: '120.99',
  lines: [{ category: 'tea', amount: '60.00' }],
  channel: 'STORE',
  at: '2026-07-18T11:59:00Z',
};

const preview = async (order: object, locale = 'en', externalId = 'ann') => {
  const id = shop.ids.get(externalId);
  const headers = { 'accept-language': locale };
  const { data, errors } = await shop.server.gql(
    PREVIEW,
    { id, order },
    shop.server.keys.service,
    headers,
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data.pointsEarnPreview;
};

async function publish(): Promise<void> {
  const { data: who } = await shop.server.gql('{ program { id } }', {}, shop.server.keys.admin);
  const { data } = await shop.server.gql(
    `mutation ($id: ID!, $rules: PointsRulesInput!) {
      pointsRulesDraftSave(programId: $id, expectedRevision: 0, input: { rules: $rules }) {
        userErrors { message }
      }
      pointsRulesPublish(
        programId: $id, expectedVersion: 0, expectedRevision: 1, input: { reason: "Summer." }
      ) { version { version } userErrors { message } }
    }`,
    { id: who.program.id, rules: RULES },
    shop.server.keys.admin,
  );
  expect(data.pointsRulesDraftSave.userErrors).toEqual([]);
  expect(data.pointsRulesPublish).toEqual({ version: { version: 1 }, userErrors: [] });
}

describe('what an order would earn', () => {
  it('is the programme’s own rate until rules are published', async () => {
    expect(await preview(ORDER)).toMatchObject({
      ...{ points: 120, desiredPoints: 120, rulesVersion: 0, pointsPerUnit: '1', ruleCode: null },
      ...{ campaigns: [], caps: [], pendingDays: 0, expiresAt: null },
      activatesAt: '2026-07-18T11:59:00.000Z',
    });
  });

  it('tells rate, campaign, cap, activation and expiry, step by step', async () => {
    await publish();
    expect(await preview(ORDER)).toEqual({
      // 2 · (60.00 · 1.5 + 60.99) = 301.98
      ...{ points: 300, desiredPoints: 301, rulesVersion: 1, pointsPerUnit: '2' },
      ...{ ruleCode: 'store', tierCode: 'regular', tierMultiplier: '1' },
      campaigns: [
        {
          ...{ ruleCode: 'weekend', multiplier: '1.5', category: 'tea' },
          amount: { amount: '60.00', currencyCode: 'GBP' },
        },
      ],
      caps: [{ ruleCode: 'store', points: 300, period: 'DAY', usedPoints: 0 }],
      pendingDays: 14,
      activatesAt: '2026-07-31T23:00:00.000Z',
      expiresAt: '2027-08-31T23:00:00.000Z',
      steps: [
        { kind: 'RATE', text: '"In store" gives 2 points for 1 GBP.' },
        { kind: 'CAMPAIGN', text: '"Weekend tea" multiplies 60.00 GBP of tea by 1.5.' },
        { kind: 'TOTAL', text: '120.99 GBP is worth 301 points, rounded down.' },
        { kind: 'CAP', text: '"In store" gives at most 300 points a day; 300 are left.' },
        { kind: 'ACTIVATION', text: 'They become active on 2026-08-01.' },
        { kind: 'EXPIRY', text: 'They are good through 2027-08-31.' },
      ],
    });
    const chinese = await preview(ORDER, 'zh-CN');
    expect(chinese.steps.map(({ text }: { text: string }) => text)).toEqual([
      '“门店”规则每 1 GBP 得 2 积分。',
      '“周末茶”活动使tea的 60.00 GBP 享 1.5 倍积分。',
      '120.99 GBP 共计 301 积分（向下取整）。',
      '“门店”每日最多 300 积分，尚余 300 积分。',
      '积分将于 2026-08-01 生效。',
      '积分有效期至 2027-08-31。',
    ]);
  });

  it('is what the order then earns, and leaves less room for the next', async () => {
    const { amount, channel } = ORDER;
    const before = await preview(ORDER);
    const paid = { channel, occurredAt: ORDER.at };
    await shop.record(
      shop.payment('ann', 'o1', '60.00', { ...paid, category: 'tea' }),
      shop.payment('ann', 'o1', '60.99', paid),
    );
    const { points } = await shop.read('ann', 'points { balance pending }');
    expect(points).toEqual({ balance: 0, pending: before.points });
    expect(await preview({ amount, channel, at: ORDER.at })).toMatchObject({
      ...{ points: 0, desiredPoints: 241 },
      caps: [{ usedPoints: 300 }],
    });
    expect(await preview({ amount, channel: 'WEB' })).toMatchObject({ points: 120, caps: [] });
  });

  it('writes nothing', async () => {
    const { reader } = shop.server.database;
    const count = async () => query(reader, 'SELECT COUNT(*) AS n FROM points_cap_use');
    const before = await count();
    await preview(ORDER, 'en', 'bo');
    expect(await count()).toEqual(before);
  });

  it('is nobody’s business but who may see the member', async () => {
    const ask = async (id: string) =>
      (await shop.server.gql(PREVIEW, { id, order: ORDER }, shop.server.keys.service)).data;
    expect(await ask('mem_x')).toEqual({ pointsEarnPreview: null });
    const stranger = publicId('mem', '01jd8'.padEnd(26, '0'));
    expect(await ask(stranger)).toEqual({ pointsEarnPreview: null });
  });

  it.each([
    ['amount', { ...ORDER, amount: '1.999' }],
    ['amount', { ...ORDER, amount: '-1' }],
    ['lines', { ...ORDER, amount: '59.99' }],
    ['lines.0.amount', { ...ORDER, lines: [{ category: 'tea', amount: '-5' }] }],
    ['lines', { ...ORDER, lines: Array.from({ length: 101 }, () => ORDER.lines[0]) }],
  ])('names %s of an order that cannot be', async (argument, order) => {
    const { errors } = await shop.server.gql(PREVIEW, { id: shop.ids.get('ann'), order });
    expect(errors).toMatchObject([{ extensions: { argument: `order.${argument}` } }]);
  });
});
