import { DAY_MS, MINUTE_MS } from '../../src/domain/shared/instant';
import type { GraphqlAnswer } from '../support/server';
import { openShop, type Row, type Shop } from '../support/shop';

/** A member's behaviours, features and points, asked of the whole server. */
const NOW = Date.parse('2026-07-15T12:00:00Z');

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(NOW);
});
afterAll(() => shop.close());

const errorOf = ({ errors }: GraphqlAnswer) => ({
  code: errors?.[0]?.extensions['code'],
  message: errors?.[0]?.message,
});

describe('behaviours of a member', () => {
  const PAGE = `query ($by: MemberBy!, $first: Int, $after: String, $last: Int, $before: String) {
    memberBy(by: $by) {
      behaviours(first: $first, after: $after, last: $last, before: $before) {
        nodes { orderId } edges { cursor }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }`;
  const page = async (args: Row) =>
    (await shop.server.gql(PAGE, { by: { externalId: 'reader' }, ...args })).data.memberBy
      .behaviours;
  const orders = ({ nodes }: { nodes: { orderId: string }[] }) =>
    nodes.map(({ orderId }) => orderId);
  const at = (minute: number) => ({ occurredAt: new Date(NOW - DAY_MS + minute * MINUTE_MS) });

  beforeAll(async () => {
    await shop.register('reader');
    await shop.record(...[1, 2, 3, 4, 5].map((n) => shop.payment('reader', `o${n}`, '1', at(n))));
  });

  it('come newest first, page by page', async () => {
    const first = await page({ first: 2 });
    expect(orders(first)).toEqual(['o5', 'o4']);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    expect(orders(second)).toEqual(['o3', 'o2']);
    const third = await page({ first: 2, after: second.pageInfo.endCursor });
    expect(orders(third)).toEqual(['o1']);
    expect(third.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('come from the end as well, and between two cursors', async () => {
    const last = await page({ last: 2 });
    expect(orders(last)).toEqual(['o2', 'o1']);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const before = await page({ last: 2, before: last.pageInfo.startCursor });
    expect(orders(before)).toEqual(['o4', 'o3']);
    const all = await page({});
    const [newest, , , , oldest] = all.edges.map(({ cursor }: { cursor: string }) => cursor);
    const between = await page({ first: 10, after: newest, before: oldest });
    expect(orders(between)).toEqual(['o4', 'o3', 'o2']);
  });

  it('show nothing twice and lose nothing when more are recorded meanwhile', async () => {
    const first = await page({ first: 2 });
    await shop.record(
      shop.payment('reader', 'newer', '1'),
      shop.payment('reader', 'older', '1', at(0)),
    );
    const second = await page({ first: 10, after: first.pageInfo.endCursor });
    expect(orders(second)).toEqual(['o3', 'o2', 'o1', 'older']);
  });

  it.each<[string, Row, string, string]>([
    ['a page of none', { first: 0 }, 'BAD_USER_INPUT', 'first'],
    ['a page of 101', { first: 101 }, 'PAGE_SIZE_TOO_LARGE', 'first'],
    ['both ends', { first: 1, last: 1 }, 'BAD_USER_INPUT', 'last'],
    ['a cursor of nothing', { after: 'nonsense' }, 'BAD_USER_INPUT', 'after'],
    ['a cursor that is no text', { before: '\u0000' }, 'BAD_USER_INPUT', 'before'],
    ['a cursor of a megabyte', { after: 'x'.repeat(1e6) }, 'BAD_USER_INPUT', 'after'],
  ])('refuse %s by name', async (...[, args, code, argument]) => {
    const answer = await shop.server.gql(PAGE, { by: { externalId: 'reader' }, ...args });
    expect(errorOf(answer)).toMatchObject({ code, message: expect.stringContaining(argument) });
  });

  it('carry everything that was reported', async () => {
    await shop.register('whole');
    const reported = {
      ...{ type: 'REVIEW', channel: 'APP', sessionId: 's', orderId: 'o', productId: 'p' },
      ...{
        category: 'shoes',
        brand: 'acme',
        quantity: 2,
        rating: 4.5,
        text: '很好',
        attributes: { a: [1] },
      },
      ...{ durationSeconds: 60, amount: { amount: '12.50', currencyCode: 'GBP' } },
    };
    await shop.record(shop.row('whole', reported));
    const fields = `id type channel sessionId orderId productId category brand quantity rating text
      attributes durationSeconds amount { amount currencyCode } originalAmount { amount } counts
      occurredAt recordedAt source externalId`;
    const { behaviours } = await shop.read('whole', `behaviours { nodes { ${fields} } }`);
    expect(behaviours.nodes[0]).toEqual({
      ...reported,
      id: expect.stringMatching(/^bhv_/),
      originalAmount: null,
      counts: true,
      occurredAt: '2026-07-15T11:59:00.000Z',
      recordedAt: '2026-07-15T12:00:00.000Z',
      source: 'shop',
      externalId: expect.any(String),
    });
  });
});

describe('features of a member', () => {
  const FEATURES = 'purchaseAmount { amount } purchaseCount spendGrowth { amount } activeDays';

  beforeAll(async () => {
    await shop.register('shopper');
    await shop.record(
      shop.payment('shopper', 'a', '300', { category: 'shoes', brand: 'acme' }),
      shop.payment('shopper', 'b', '100', { category: 'hats', channel: 'STORE' }),
      shop.row('shopper', { type: 'VIEW', productId: 'p', sessionId: 's', durationSeconds: 90 }),
      shop.row('shopper', { type: 'REVIEW', rating: 2, text: 'Terrible, it broke' }),
    );
  });

  it('have no quintiles before the population was computed', async () => {
    const { rfm } = await shop.read('shopper', 'rfm { recency segment { code name } }');
    expect(rfm).toBeNull();
  });

  it('are every one of them, and null where they do not exist', async () => {
    const selection = `features { asOf window { kind days period } purchaseAmount { amount currencyCode }
      purchaseCount averageOrderValue { amount } purchaseIntervalDays recencyDays spendGrowth { amount }
      activeDays loginCount interactionCount browseCount browseMinutes browseDepth reviewCount
      averageRating praiseRate complaintRate sentiment refundRate viewed carted ordered paid
      funnelRates { viewedToCarted cartedToOrdered orderedToPaid viewedToPaid } tenureDays
      categoryShare { key share } brandShare { key share } channelShare { key share } }`;
    expect((await shop.read('shopper', selection)).features).toEqual({
      asOf: '2026-07-15T12:00:00.000Z',
      window: { kind: 'ROLLING', days: 365, period: null },
      purchaseAmount: { amount: '400.00', currencyCode: 'GBP' },
      purchaseCount: 2,
      averageOrderValue: { amount: '200.00' },
      purchaseIntervalDays: 0,
      recencyDays: 0,
      spendGrowth: { amount: '400.00' },
      ...{ activeDays: 1, loginCount: 0, interactionCount: 1, browseCount: 1, browseMinutes: 1.5 },
      ...{ browseDepth: 1, reviewCount: 1, averageRating: 2, praiseRate: 0, complaintRate: 1 },
      sentiment: expect.closeTo(-0.79, 2),
      funnelRates: { viewedToCarted: 0, cartedToOrdered: 0, orderedToPaid: 0, viewedToPaid: 0 },
      ...{ refundRate: 0, viewed: 1, carted: 0, ordered: 0, paid: 0, tenureDays: 0 },
      categoryShare: [
        { key: 'shoes', share: 0.75 },
        { key: 'hats', share: 0.25 },
      ],
      brandShare: [{ key: 'acme', share: 0.75 }],
      channelShare: [
        { key: 'WEB', share: 0.75 },
        { key: 'STORE', share: 0.25 },
      ],
    });
    await shop.register('idle');
    expect((await shop.read('idle', selection)).features).toMatchObject({
      ...{ purchaseIntervalDays: null, recencyDays: null, averageRating: null, sentiment: null },
      ...{ purchaseCount: 0, categoryShare: [], channelShare: [] },
    });
  });

  it('of a past instant never see what came later', async () => {
    await shop.register('past');
    await shop.record(shop.payment('past', 'a', '80'));
    shop.now = NOW + 10 * DAY_MS;
    await shop.record(
      shop.row('past', {
        type: 'REFUND',
        orderId: 'a',
        amount: { amount: '80', currencyCode: 'GBP' },
      }),
      shop.payment('past', 'b', '50'),
    );
    const past = `asOf: "${new Date(NOW).toISOString()}"`;
    const window = 'window: { kind: ROLLING, days: 7 }';
    const member = await shop.read(
      'past',
      `now: features { ${FEATURES} } then: features(${past}) { ${FEATURES} }
       week: features(${window}) { ${FEATURES} } year: features(window: { kind: CALENDAR, period: YEAR }) { ${FEATURES} }
       ever: features(window: { kind: LIFETIME }) { ${FEATURES} }`,
    );
    shop.now = NOW;
    const numbers = (amount: string, count: number, growth: string, days: number) => ({
      ...{ purchaseAmount: { amount }, purchaseCount: count },
      ...{ spendGrowth: { amount: growth }, activeDays: days },
    });
    expect(member.then).toEqual(numbers('80.00', 1, '80.00', 1));
    expect(member.now).toEqual(numbers('50.00', 1, '50.00', 2));
    expect(member.week).toEqual(numbers('50.00', 1, '50.00', 1));
    expect(member.year).toEqual(numbers('50.00', 1, '50.00', 2));
    expect(member.ever).toEqual(numbers('50.00', 1, '50.00', 2));
  });

  it.each([
    ['window: { kind: ROLLING }', 'window'],
    ['window: { kind: ROLLING, days: 0 }', 'window'],
    ['window: { kind: ROLLING, days: 3651 }', 'window'],
    ['window: { kind: LIFETIME, days: 3 }', 'window'],
    ['window: { kind: CALENDAR }', 'window'],
    ['asOf: "2026-07-15T12:00:01Z"', 'asOf'],
  ])('refuse %s by name', async (args, argument) => {
    const answer = await shop.server.gql(
      `{ memberBy(by: { externalId: "shopper" }) { features(${args}) { purchaseCount } } }`,
    );
    expect(errorOf(answer)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(`"${argument}"`),
    });
  });
});

describe('points of a member', () => {
  it('are the sum of what moved them, and every movement sums to nought', async () => {
    await shop.register('earner');
    await shop.record(shop.payment('earner', 'a', '99.99'), shop.payment('earner', 'b', '10'));
    await shop.record(
      shop.row('earner', {
        type: 'REFUND',
        orderId: 'a',
        amount: { amount: '50', currencyCode: 'GBP' },
      }),
    );
    const { points } = await shop.read(
      'earner',
      `points { balance history(first: 2) {
        nodes { kind points orderId terms { pointsPerUnit multiplier versionNumber } effectiveAt
          recordedAt behaviourId postings { account amount } }
        pageInfo { hasNextPage endCursor } } }`,
    );
    expect(points.balance).toBe(59);
    expect(points.history.nodes[0]).toEqual({
      ...{ kind: 'TAKE_BACK', points: -50, orderId: 'a' },
      terms: { pointsPerUnit: '1', multiplier: '1', versionNumber: 1 },
      effectiveAt: '2026-07-15T11:59:00.000Z',
      recordedAt: '2026-07-15T12:00:00.000Z',
      behaviourId: expect.stringMatching(/^bhv_/),
      postings: [
        { account: 'WALLET', amount: -50 },
        { account: 'ISSUANCE', amount: 50 },
      ],
    });
    const after = JSON.stringify(points.history.pageInfo.endCursor);
    const rest = await shop.read(
      'earner',
      `points { history(after: ${after}) { nodes { points } } }`,
    );
    const moved = [...points.history.nodes, ...rest.points.history.nodes];
    expect(moved.map((each: { points: number }) => each.points)).toEqual([-50, 10, 99]);
  });
});

describe("a member's key", () => {
  it('sees that member and nothing of others', async () => {
    await shop.register('ann', 'bob');
    const memberId = (shop.ids.get('ann') ?? '').slice('mem_'.length);
    const key = await shop.server.key(['MEMBER'], { memberId });
    const selection =
      'externalId tier { code } points { balance } behaviours { nodes { id } } features { activeDays } decision { score }';
    expect(await shop.read('ann', selection, key)).toMatchObject({ externalId: 'ann' });
    expect(await shop.read('bob', selection, key)).toBeNull();
    const { data } = await shop.server.gql(
      'query ($bob: ID!) { member(id: $bob) { id } node(id: $bob) { id } nodes(ids: [$bob]) { id } }',
      { bob: shop.ids.get('bob') },
      key,
    );
    expect(data).toEqual({ member: null, node: null, nodes: [null] });
    const listed = await shop.server.gql('{ members { nodes { id } } }', {}, key);
    expect(errorOf(listed)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a member who was decided by an earlier version', () => {
  const SELECTION = `growthValue { score candidateTier { code } contributions { feature weight contribution } }
    tier { code } nextTier { missing tier { code } } decision { versionNumber reasons { code } }`;

  it('keeps what was decided until the next evaluation, and its explanation with it', async () => {
    await shop.register('settled');
    await shop.record(shop.payment('settled', 'settled', '200'));
    const before = await shop.read('settled', SELECTION);
    expect(before.growthValue).toMatchObject({ score: 140.2, candidateTier: { code: 'silver' } });
    const { data } = await shop.server.gql(
      `mutation ($id: ID!, $input: ProgramPublishInput!) {
        programPublish(id: $id, expectedVersion: 1, input: $input) { userErrors { message } }
      }`,
      {
        id: `prg_${shop.server.programId}`,
        input: {
          reason: 'Spending alone shall count, twice.',
          rules: { weights: [{ feature: 'PURCHASE_AMOUNT', weight: 2 }] },
        },
      },
      shop.server.keys.admin,
    );
    expect(data.programPublish.userErrors).toEqual([]);
    expect(await shop.read('settled', SELECTION)).toEqual(before);
    await shop.record(shop.row('settled'));
    expect(await shop.read('settled', SELECTION)).toMatchObject({
      growthValue: {
        score: 400,
        contributions: [{ feature: 'PURCHASE_AMOUNT', weight: 2, contribution: 400 }],
      },
      nextTier: { missing: 101, tier: { code: 'gold' } },
      decision: { versionNumber: 2 },
    });
  });
});
