import { DAY_MS, HOUR_MS } from '../../src/domain/shared/instant';
import { execute } from '../../src/platform/database/sql';
import type { ExpiryPolicy } from '../../src/domain/points/expiry';
import { ledgerOf, type TestLedger } from '../support/ledger';
import type { GraphqlAnswer } from '../support/server';
import { openShop, type Shop } from '../support/shop';

/** What the API says of points. The programme keeps the days of Europe/London. */
const NOW = Date.parse('2026-03-01T12:00:00Z');

const months = (count: number): ExpiryPolicy => ({
  kind: 'ROLLING',
  months: count,
  days: 0,
  roundTo: 'DAY',
});

const FIGURES = 'active pending held available balance debt state';
const errorOf = ({ errors }: GraphqlAnswer) => ({
  code: errors?.[0]?.extensions['code'],
  message: errors?.[0]?.message,
});

let shop: Shop;
let ledger: TestLedger;

beforeAll(async () => {
  shop = await openShop(NOW);
  ledger = ledgerOf(shop.server);
});
afterAll(() => shop.close());
beforeEach(() => {
  shop.now = NOW;
});

async function member(externalId: string): Promise<string> {
  await shop.register(externalId);
  return (shop.ids.get(externalId) ?? '').slice('mem_'.length);
}

const points = async (externalId: string, selection: string, key?: string) =>
  (await shop.read(externalId, `points { ${selection} }`, key)).points;

describe('the figures of a member', () => {
  it('are all nought without points', async () => {
    await member('nobody');
    const zero = { active: 0, pending: 0, held: 0, available: 0, balance: 0, debt: 0 };
    expect(
      await points(
        'nobody',
        `${FIGURES} expiring { points } lots { nodes { number } } holds { nodes { id } }
          history { nodes { id } } asOf(instant: "2020-01-01T00:00:00Z") { active debt }`,
      ),
    ).toEqual({
      ...zero,
      ...{ state: 'ACTIVE', expiring: [], lots: { nodes: [] }, holds: { nodes: [] } },
      ...{ history: { nodes: [] }, asOf: { active: 0, debt: 0 } },
    });
  });

  it('tell what is active, held, pending, owed and free', async () => {
    const id = await member('figures');
    await ledger.earn(id, { points: 100, orderId: 'a' });
    await ledger.earn(id, { points: 40, terms: { pendingDays: 14 } });
    await ledger.hold(id, 60, 60);
    expect(await points('figures', FIGURES)).toEqual({
      ...{ active: 100, pending: 40, held: 60, available: 40, balance: 100, debt: 0 },
      state: 'ACTIVE',
    });
    await ledger.takeBack(id, 'a', 100);
    expect(await points('figures', FIGURES)).toEqual({
      ...{ active: 60, pending: 40, held: 60, available: 0, balance: 0, debt: 60 },
      state: 'ACTIVE',
    });
  });

  it('are as of now, though nothing has written down what was due', async () => {
    const id = await member('due');
    await ledger.earn(id, { points: 100, terms: { expiry: months(1) } });
    await ledger.earn(id, { points: 40, terms: { pendingDays: 14, expiry: months(12) } });
    await ledger.hold(id, 30, 60);
    shop.now = NOW + 14 * DAY_MS;
    expect(await points('due', FIGURES)).toMatchObject({
      ...{ active: 140, pending: 0, held: 0, available: 140, balance: 140 },
    });
    // The 1st of April is a day of summer time: 00:00 in London is 23:00 the evening before.
    shop.now = Date.parse('2026-03-31T23:00:00Z') - 1;
    expect(await points('due', 'balance')).toEqual({ balance: 140 });
    shop.now += 1;
    expect(await points('due', `${FIGURES} history { nodes { kind } }`)).toMatchObject({
      ...{ active: 40, balance: 40, available: 40, debt: 0 },
      history: { nodes: [{ kind: 'HOLD' }, { kind: 'PEND' }, { kind: 'EARN' }] },
    });
  });

  it('say whether the wallet is frozen', async () => {
    const id = await member('frozen');
    await ledger.earn(id, { points: 10 });
    await shop.server.database.run((tx) =>
      execute(tx, "UPDATE wallet SET state = 'FROZEN' WHERE member_id = ?", [id]),
    );
    expect(await points('frozen', 'state available')).toEqual({ state: 'FROZEN', available: 10 });
  });
});

describe('what expires soon', () => {
  beforeAll(async () => {
    const id = await member('expiring');
    await ledger.earn(id, { points: 10, terms: { expiry: months(1) } });
    await ledger.earn(id, { points: 20, terms: { expiry: months(1) } });
    await ledger.earn(id, { points: 30, terms: { expiry: months(2) } });
    await ledger.earn(id, { points: 40 });
    await ledger.earn(id, { points: 50, terms: { pendingDays: 7, expiry: months(1) } });
    await ledger.hold(id, 15, 30 * 24 * 60);
  });

  it('is told by the instant, with what is set aside of it', async () => {
    expect(await points('expiring', 'expiring(within: 31) { expiresAt points held }')).toEqual({
      expiring: [{ expiresAt: '2026-03-31T23:00:00.000Z', points: 15, held: 15 }],
    });
    expect((await points('expiring', 'expiring(within: 365) { points }')).expiring).toEqual([
      { points: 15 },
      { points: 30 },
    ]);
    expect((await points('expiring', 'expiring { points }')).expiring).toEqual([]);
  });

  it('keeps what a hold saved, until it ends', async () => {
    shop.now = Date.parse('2026-03-31T10:00:00Z');
    const id = (shop.ids.get('expiring') ?? '').slice('mem_'.length);
    const hold = await ledger.hold(id, 15, 3 * 24 * 60);
    shop.now = Date.parse('2026-04-01T12:00:00Z');
    const seen = await points(
      'expiring',
      'active held expiring(within: 1) { expiresAt points held }',
    );
    expect(seen).toEqual({
      ...{ active: 135, held: 15 },
      expiring: [{ expiresAt: '2026-03-31T23:00:00.000Z', points: 0, held: 15 }],
    });
    await ledger.post(id, { kind: 'RELEASE', holdId: hold });
    expect(await points('expiring', 'active held')).toEqual({ active: 120, held: 0 });
  });

  it.each([0, 3_661])('refuses %s days by name', async (within) => {
    const query = `{ memberBy(by: { externalId: "expiring" }) {
      points { expiring(within: ${within}) { points } } } }`;
    expect(errorOf(await shop.server.gql(query))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('"within"'),
    });
  });
});

describe('lots', () => {
  beforeAll(async () => {
    const id = await member('lots');
    await ledger.earn(id, { points: 10, orderId: 'never' });
    await ledger.earn(id, { points: 20, orderId: 'late', terms: { expiry: months(12) } });
    await ledger.earn(id, { points: 30, orderId: 'soon', terms: { expiry: months(1) } });
    await ledger.earn(id, { points: 40, orderId: 'waits', terms: { pendingDays: 9 } });
    await ledger.post(id, { kind: 'REDEEM', points: 35 });
  });

  const orders = (page: { nodes: { orderId: string }[] }) =>
    page.nodes.map(({ orderId }) => orderId);

  it('stand in spending order, what waits and what is used up after them', async () => {
    const { open, all } = await points(
      'lots',
      'open: lots { nodes { orderId } } all: lots(includeUsed: true) { nodes { orderId } }',
    );
    expect(orders(open)).toEqual(['late', 'never', 'waits']);
    expect(orders(all)).toEqual(['late', 'never', 'waits', 'soon']);
  });

  it('come page by page', async () => {
    const PAGE = 'nodes { orderId } pageInfo { endCursor hasNextPage }';
    const { lots: first } = await points('lots', `lots(first: 3, includeUsed: true) { ${PAGE} }`);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const after = `after: "${first.pageInfo.endCursor}"`;
    const { lots: rest } = await points('lots', `lots(includeUsed: true, ${after}) { ${PAGE} }`);
    expect([...orders(first), ...orders(rest)]).toEqual(['late', 'never', 'waits', 'soon']);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });

  it('tell what is in them and how they were earned', async () => {
    const { lots } = await points(
      'lots',
      `lots(first: 1) { nodes { number active held available pending earned expired activatesAt
        activatedAt expiresAt orderId terms { rule { code version } versionNumber pointsPerUnit
        multiplier campaignMultiplier tierCode pendingDays expiry { kind months roundTo dates } } } }`,
    );
    expect(lots.nodes[0]).toEqual({
      ...{ number: 2, active: 15, held: 0, available: 15, pending: 0, earned: 20, expired: 0 },
      ...{ activatesAt: null, activatedAt: '2026-03-01T12:00:00.000Z' },
      ...{ expiresAt: '2027-03-01T00:00:00.000Z', orderId: 'late' },
      terms: {
        ...{ rule: { code: null, version: 0 }, versionNumber: 1, pointsPerUnit: '1' },
        ...{ multiplier: '1', campaignMultiplier: '1', tierCode: 'regular', pendingDays: 0 },
        expiry: { kind: 'ROLLING', months: 12, roundTo: 'DAY', dates: null },
      },
    });
  });
});

describe('holds', () => {
  it('are listed while they are open, and found by their id for ever', async () => {
    const id = await member('holder');
    await ledger.earn(id, { points: 100 });
    const kept = await ledger.hold(id, 10, 120);
    const ended = await ledger.hold(id, 20, 60);
    const node = async (hold: string) => {
      const query = `query ($id: ID!) { node(id: $id) { __typename id
        ... on PointsHold { memberId state points parts { lotNumber points } expiresAt } } }`;
      return (await shop.server.gql(query, { id: `hld_${hold}` })).data.node;
    };
    const { holds } = await points('holder', 'holds { nodes { id points } }');
    expect(holds.nodes).toEqual([
      { id: `hld_${kept}`, points: 10 },
      { id: `hld_${ended}`, points: 20 },
    ]);
    shop.now = NOW + HOUR_MS;
    expect((await points('holder', 'holds { nodes { points } }')).holds.nodes).toEqual([
      { points: 10 },
    ]);
    expect(await node(ended)).toEqual({
      ...{ __typename: 'PointsHold', id: `hld_${ended}`, memberId: shop.ids.get('holder') },
      ...{ state: 'EXPIRED', points: 20, parts: [{ lotNumber: 1, points: 20 }] },
      expiresAt: '2026-03-01T13:00:00.000Z',
    });
    expect(await node(kept)).toMatchObject({ state: 'OPEN' });
  });
});

describe('history', () => {
  const NODE = `id kind points held pending desired orderId reference rule { code version }
    lotNumber hold { id state } corrects { id } correctedBy { id } actor sequence seal text
    postings { account lotNumber amount held pending } memberId`;

  it('tells all of a transaction, and what took it back', async () => {
    const id = await member('historian');
    await ledger.earn(id, { points: 70, desired: 100, orderId: 'a' });
    const { transactions } = await ledger.post(id, { kind: 'REDEEM', points: 50, reference: 'r1' });
    const [redemption] = transactions;
    if (!redemption) throw new Error('Nothing was spent');
    shop.now += DAY_MS;
    await ledger.reverse(id, redemption);
    const { history } = await points('historian', `history { nodes { ${NODE} } }`);
    const [reversal, spent, earned] = history.nodes;
    expect(spent).toEqual({
      ...{ id: `ptx_${redemption.id}`, kind: 'REDEEM', points: -50, held: 0, pending: 0 },
      ...{ desired: null, orderId: null, reference: 'r1', rule: null, lotNumber: null },
      ...{ hold: null, corrects: null, correctedBy: { id: reversal.id }, actor: 'test' },
      ...{ sequence: 2, seal: expect.stringMatching(/^[0-9a-f]{64}$/) },
      text: 'Spent 50 points: 50 of the lot of 1 March.',
      postings: [
        { account: 'WALLET', lotNumber: 1, amount: -50, held: 0, pending: 0 },
        { account: 'REDEMPTION', lotNumber: null, amount: 50, held: 0, pending: 0 },
      ],
      memberId: shop.ids.get('historian'),
    });
    expect(reversal).toMatchObject({ kind: 'REVERSE', points: 50, corrects: { id: spent.id } });
    expect(earned).toMatchObject({
      ...{ kind: 'EARN', points: 70, desired: 100, rule: { code: null, version: 0 } },
      text: 'Earned 70 points; a limit cut 30 of 100.',
    });
  });

  it('speaks the language of the request', async () => {
    const id = await member('speaker');
    await ledger.earn(id, { points: 70 });
    await ledger.post(id, { kind: 'REDEEM', points: 50 });
    const query = `{ memberBy(by: { externalId: "speaker" }) {
      points { history { nodes { text } } } } }`;
    const chinese = { 'accept-language': 'zh-CN' };
    const { data } = await shop.server.gql(query, {}, shop.server.keys.service, chinese);
    expect(data.memberBy.points.history.nodes).toEqual([
      { text: '使用 50 积分：3月1日积分批 50。' },
      { text: '获得 70 积分。' },
    ]);
  });

  it('hides who did it from members, and other members altogether', async () => {
    const id = await member('own');
    const other = await member('other');
    const { transactions } = await ledger.earn(id, { points: 70 });
    const hold = await ledger.hold(id, 5, 60);
    const key = await shop.server.key(['MEMBER'], { memberId: id });
    const stranger = await shop.server.key(['MEMBER'], { memberId: other });
    expect(await points('own', 'history { nodes { kind actor } }', key)).toEqual({
      history: {
        nodes: [
          { kind: 'HOLD', actor: null },
          { kind: 'EARN', actor: null },
        ],
      },
    });
    const ids = [`ptx_${transactions[0]?.id}`, `hld_${hold}`];
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    expect((await shop.server.gql(query, { ids }, key)).data.nodes).toEqual([
      { __typename: 'PointsTransaction', id: ids[0] },
      { __typename: 'PointsHold', id: ids[1] },
    ]);
    expect((await shop.server.gql(query, { ids }, stranger)).data.nodes).toEqual([null, null]);
  });
});

describe('a past instant', () => {
  it('in the future is refused, with the way out', async () => {
    const query = `{ memberBy(by: { externalId: "nobody" }) {
      points { asOf(instant: "2026-03-01T12:00:00.001Z") { balance } } } }`;
    expect(errorOf(await shop.server.gql(query))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/"instant".*`expiring`/),
    });
  });
});
