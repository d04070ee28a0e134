import { DAY_MS, MINUTE_MS } from '../../src/domain/shared/instant';
import { countStatements } from '../support/database';
import { startTestServer, type GraphqlAnswer, type TestServer } from '../support/server';

/** Members, their tiers, features, points and behaviours, asked of the whole server. */
const NOW = Date.parse('2026-07-15T12:00:00Z');

let now = NOW;
let server: TestServer;
const ids = new Map<string, string>();

beforeAll(async () => {
  server = await startTestServer({ clock: () => now });
});
afterAll(() => server.close());

type Row = Readonly<Record<string, unknown>>;

let sequence = 0;
const row = (externalId: string, overrides: Row = {}): Row => {
  sequence += 1;
  return {
    member: { externalId },
    type: 'LIKE',
    channel: 'WEB',
    occurredAt: new Date(now - MINUTE_MS).toISOString(),
    source: 'shop',
    externalId: `e-${String(sequence).padStart(6, '0')}`,
    ...overrides,
  };
};

const payment = (externalId: string, orderId: string, amount: string, overrides: Row = {}): Row =>
  row(externalId, {
    type: 'PAYMENT',
    orderId,
    amount: { amount, currencyCode: 'GBP' },
    ...overrides,
  });

async function record(...behaviours: readonly Row[]): Promise<void> {
  const { data, errors } = await server.gql(
    `mutation ($input: BehavioursRecordInput!) {
      behavioursRecord(input: $input) { userErrors { message } }
    }`,
    { input: { behaviours } },
  );
  expect(errors ?? data.behavioursRecord.userErrors).toEqual([]);
}

async function register(...externalIds: readonly string[]): Promise<void> {
  for (const externalId of externalIds) {
    const { data } = await server.gql(
      `mutation ($input: MemberRegisterInput!) {
        memberRegister(input: $input) { member { id } userErrors { message } }
      }`,
      { input: { externalId } },
    );
    ids.set(externalId, data.memberRegister.member.id);
  }
}

async function read(
  externalId: string,
  selection: string,
  key = server.keys.service,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the selection decides what it is
): Promise<any> {
  const { data, errors } = await server.gql(
    `query ($by: MemberBy!) { memberBy(by: $by) { ${selection} } }`,
    { by: { externalId } },
    key,
  );
  expect(errors).toBeUndefined();
  return data.memberBy;
}

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
    (await server.gql(PAGE, { by: { externalId: 'reader' }, ...args })).data.memberBy.behaviours;
  const orders = ({ nodes }: { nodes: { orderId: string }[] }) =>
    nodes.map(({ orderId }) => orderId);
  const at = (minute: number) => ({ occurredAt: new Date(NOW - DAY_MS + minute * MINUTE_MS) });

  beforeAll(async () => {
    await register('reader');
    await record(...[1, 2, 3, 4, 5].map((n) => payment('reader', `o${n}`, '1', at(n))));
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
    await record(payment('reader', 'newer', '1'), payment('reader', 'older', '1', at(0)));
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
    const answer = await server.gql(PAGE, { by: { externalId: 'reader' }, ...args });
    expect(errorOf(answer)).toMatchObject({ code, message: expect.stringContaining(argument) });
  });

  it('carry everything that was reported', async () => {
    await register('whole');
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
    await record(row('whole', reported));
    const fields = `id type channel sessionId orderId productId category brand quantity rating text
      attributes durationSeconds amount { amount currencyCode } originalAmount { amount } counts
      occurredAt recordedAt source externalId`;
    const { behaviours } = await read('whole', `behaviours { nodes { ${fields} } }`);
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
    await register('shopper');
    await record(
      payment('shopper', 'a', '300', { category: 'shoes', brand: 'acme' }),
      payment('shopper', 'b', '100', { category: 'hats', channel: 'STORE' }),
      row('shopper', { type: 'VIEW', productId: 'p', sessionId: 's', durationSeconds: 90 }),
      row('shopper', { type: 'REVIEW', rating: 2 }),
    );
  });

  it('are every one of them, and null where they do not exist', async () => {
    const selection = `features { asOf window { kind days period } purchaseAmount { amount currencyCode }
      purchaseCount averageOrderValue { amount } purchaseIntervalDays recencyDays spendGrowth { amount }
      activeDays loginCount interactionCount browseCount browseMinutes browseDepth reviewCount
      averageRating praiseRate complaintRate refundRate viewed carted ordered paid tenureDays
      categoryShare { key share } brandShare { key share } channelShare { key share } }`;
    expect((await read('shopper', selection)).features).toEqual({
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
    await register('idle');
    expect((await read('idle', selection)).features).toMatchObject({
      ...{ purchaseIntervalDays: null, recencyDays: null, averageRating: null },
      ...{ purchaseCount: 0, categoryShare: [], channelShare: [] },
    });
  });

  it('of a past instant never see what came later', async () => {
    await register('past');
    await record(payment('past', 'a', '80'));
    now = NOW + 10 * DAY_MS;
    await record(
      row('past', {
        type: 'REFUND',
        orderId: 'a',
        amount: { amount: '80', currencyCode: 'GBP' },
      }),
      payment('past', 'b', '50'),
    );
    const past = `asOf: "${new Date(NOW).toISOString()}"`;
    const window = 'window: { kind: ROLLING, days: 7 }';
    const member = await read(
      'past',
      `now: features { ${FEATURES} } then: features(${past}) { ${FEATURES} }
       week: features(${window}) { ${FEATURES} } year: features(window: { kind: CALENDAR, period: YEAR }) { ${FEATURES} }
       ever: features(window: { kind: LIFETIME }) { ${FEATURES} }`,
    );
    now = NOW;
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
    const answer = await server.gql(
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
    await register('earner');
    await record(payment('earner', 'a', '99.99'), payment('earner', 'b', '10'));
    await record(
      row('earner', {
        type: 'REFUND',
        orderId: 'a',
        amount: { amount: '50', currencyCode: 'GBP' },
      }),
    );
    const { points } = await read(
      'earner',
      `points { balance transactions(first: 2) {
        nodes { kind points orderId pointsPerUnit multiplier versionNumber effectiveAt recordedAt
          behaviourId postings { account amount } }
        pageInfo { hasNextPage endCursor } } }`,
    );
    expect(points.balance).toBe(59);
    expect(points.transactions.nodes[0]).toEqual({
      ...{ kind: 'TAKE_BACK', points: -50, orderId: 'a', pointsPerUnit: '1', multiplier: '1' },
      ...{ versionNumber: 1, effectiveAt: '2026-07-15T11:59:00.000Z' },
      recordedAt: '2026-07-15T12:00:00.000Z',
      behaviourId: expect.stringMatching(/^bhv_/),
      postings: [
        { account: 'WALLET', amount: -50 },
        { account: 'ISSUANCE', amount: 50 },
      ],
    });
    const after = JSON.stringify(points.transactions.pageInfo.endCursor);
    const rest = await read(
      'earner',
      `points { transactions(after: ${after}) { nodes { points } } }`,
    );
    const moved = [...points.transactions.nodes, ...rest.points.transactions.nodes];
    expect(moved.map((each: { points: number }) => each.points)).toEqual([-50, 10, 99]);
  });
});

describe('the list of members', () => {
  const LIST = `query ($filter: MembersFilter, $sort: MemberSort, $first: Int, $after: String) {
    members(filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes { externalId tier { code } growthValue { score } }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`;
  const list = async (args: Row = {}) => (await server.gql(LIST, args)).data.members;
  const names = ({ nodes }: { nodes: { externalId: string }[] }) =>
    nodes.map(({ externalId }) => externalId);
  const everybody = async (args: Row) => {
    const found: { externalId: string; growthValue: { score: number } }[] = [];
    for (let after: string | null = null; ;) {
      const page = await list({ ...args, first: 3, after });
      found.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  };

  beforeAll(async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7]) {
      now = NOW + n * DAY_MS;
      await register(`list-${n}`);
      await record(payment(`list-${n}`, `list-${n}`, String(n * 150)));
    }
    now = NOW + 8 * DAY_MS;
  });
  afterAll(() => {
    now = NOW;
  });

  it('shows everybody once in each order, across tiers', async () => {
    const down = await everybody({ sort: 'GROWTH_VALUE_DESC' });
    expect(down).toHaveLength(ids.size);
    const scores = down.map(({ growthValue }) => growthValue.score);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    const up = await everybody({ sort: 'GROWTH_VALUE_ASC' });
    expect(up.map(({ externalId }) => externalId)).toEqual(
      down.map(({ externalId }) => externalId).toReversed(),
    );
    const joined = await everybody({ sort: 'JOINED_DESC' });
    expect(joined).toHaveLength(ids.size);
    expect(joined.slice(0, 3).map(({ externalId }) => externalId)).toEqual([
      'list-7',
      'list-6',
      'list-5',
    ]);
    const first = await everybody({ sort: 'JOINED_ASC' });
    expect(first.map(({ externalId }) => externalId)).toEqual(
      joined.map(({ externalId }) => externalId).toReversed(),
    );
  });

  it('shows only who a filter names', async () => {
    const gold = await list({ filter: { tier: 'gold' }, sort: 'GROWTH_VALUE_ASC' });
    expect(names(gold)).toEqual(['list-5', 'list-6', 'list-7']);
    expect(names(await list({ filter: { externalId: 'list-5' } }))).toEqual(['list-5']);
    expect(names(await list({ filter: { externalId: 'list-5', tier: 'silver' } }))).toEqual([]);
    expect(names(await list({ filter: { externalId: 'nobody' } }))).toEqual([]);
    const both = { externalId: 'list-5', identity: { scheme: 'web', value: 'nobody' } };
    expect(names(await list({ filter: both }))).toEqual([]);
  });

  it('stays in order when somebody joins or moves between two pages', async () => {
    const first = await list({ sort: 'JOINED_ASC', first: 3 });
    await register('late-comer');
    const rest = await list({ sort: 'JOINED_ASC', first: 100, after: first.pageInfo.endCursor });
    const all = [...names(first), ...names(rest)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.at(-1)).toBe('late-comer');
    expect(all).toHaveLength(ids.size);
  });

  it.each<[string, Row, string]>([
    ['a tier that is not', { filter: { tier: 'platinum' } }, 'filter.tier'],
    ['a cursor of nothing', { after: 'x' }, 'after'],
    ['a page of none', { first: 0 }, 'first'],
  ])('refuses %s by name', async (_, args, argument) => {
    const { code, message } = errorOf(await server.gql(LIST, args));
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toContain(argument);
  });

  it('refuses the cursor of another order', async () => {
    const { pageInfo } = await list({ sort: 'JOINED_ASC', first: 1 });
    const other = await server.gql(LIST, { sort: 'JOINED_DESC', after: pageInfo.endCursor });
    expect(errorOf(other)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe("a member's key", () => {
  it('sees that member and nothing of others', async () => {
    await register('ann', 'bob');
    const memberId = (ids.get('ann') ?? '').slice('mem_'.length);
    const key = await server.key(['MEMBER'], { memberId });
    const selection =
      'externalId tier { code } points { balance } behaviours { nodes { id } } features { activeDays } decision { score }';
    expect(await read('ann', selection, key)).toMatchObject({ externalId: 'ann' });
    expect(await read('bob', selection, key)).toBeNull();
    const { data } = await server.gql(
      'query ($bob: ID!) { member(id: $bob) { id } node(id: $bob) { id } nodes(ids: [$bob]) { id } }',
      { bob: ids.get('bob') },
      key,
    );
    expect(data).toEqual({ member: null, node: null, nodes: [null] });
    const listed = await server.gql('{ members { nodes { id } } }', {}, key);
    expect(errorOf(listed)).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('statements', () => {
  const FIELDS: Readonly<Record<string, readonly [selection: string, statements: number]>> = {
    'the list itself': ['externalId', 2],
    tier: ['tier { code name } tierSince', 3],
    'next tier': ['nextTier { missing tier { code } }', 3],
    'growth value': ['growthValue { score asOf candidateTier { code } }', 3],
    contributions: ['growthValue { score contributions { contribution } }', 4],
    decision: ['decision { score tier { code } reasons { text } contributions { value } }', 4],
    points: ['points { balance }', 3],
    transactions: ['points { transactions(first: 5) { nodes { points } } }', 3],
    postings: ['points { transactions(first: 5) { nodes { postings { amount } } } }', 4],
    behaviours: ['behaviours(first: 10) { nodes { type amount { amount } } }', 3],
    features: ['features { purchaseCount purchaseAmount { amount } }', 4],
    'features of several windows': [
      'a: features { paid } b: features(window: { kind: ROLLING, days: 30 }) { paid }',
      4,
    ],
    shares: ['features { categoryShare { share } brandShare { share } channelShare { share } }', 6],
    profile: [
      'tier { code } nextTier { missing } points { balance } behaviours(first: 10) { nodes { type } } identities { scheme }',
      6,
    ],
  };

  beforeAll(async () => {
    const names = Array.from({ length: 50 }, (_, n) => `many-${n}`);
    await register(...names);
    await record(...names.map((name) => payment(name, `${name}-a`, '150', { category: 'hats' })));
    now = NOW + 3 * DAY_MS;
    // Some are evaluated on another day than the rest: features are then as of different days.
    await record(...names.slice(0, 20).map((name) => payment(name, `${name}-b`, '20')));
  });

  it.each(Object.entries(FIELDS))('are as many for 50 members as for one: %s', async (_, field) => {
    const [selection, expected] = field;
    const ask = async (first: number): Promise<string[]> => {
      const query = `{ members(first: ${first}, sort: GROWTH_VALUE_DESC) { nodes { ${selection} } } }`;
      await server.gql('{ program { code } }');
      const { result, statements } = await countStatements(server.database, () =>
        server.gql(query),
      );
      expect(result.errors).toBeUndefined();
      expect(result.data.members.nodes).toHaveLength(first);
      // When keys were last used is written beside requests, once a minute.
      return statements.filter((text) => !text.includes('api_key'));
    };
    expect(await ask(1)).toHaveLength(expected);
    expect(await ask(50)).toHaveLength(expected);
  });
});
