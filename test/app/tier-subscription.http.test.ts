import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createClient, type Client } from 'graphql-sse';
import { startTestServer, type TestServer } from '../support/server';
import { until } from '../support/until';

/** `memberTierChanged` with an independent client over a real socket, and its polling twin. */
const LIMITS = { overall: 4, perCredential: 3, heartbeatMs: 50 };
const SUBSCRIBE = `subscription ($memberId: ID, $after: String) {
  memberTierChanged(memberId: $memberId, after: $after) {
    cursor tier { code } previousTier { code } member { externalId } decision { score }
  }
}`;

let server: TestServer;
const ids = new Map<string, string>();
let sequence = 0;

const REGISTER = `mutation ($input: MemberRegisterInput!) {
  memberRegister(input: $input) { member { id } userErrors { message } }
}`;

beforeAll(async () => {
  server = await startTestServer({ limits: LIMITS });
});
afterAll(() => server.close());

async function register(name: string): Promise<void> {
  const { data } = await server.gql(REGISTER, { input: { externalId: name } });
  ids.set(name, data.memberRegister.member.id);
}

async function pay(name: string, amount: string): Promise<void> {
  sequence += 1;
  const behaviour = {
    ...{ member: { externalId: name }, type: 'PAYMENT', channel: 'WEB', source: 'shop' },
    ...{ externalId: `e-${sequence}`, orderId: `o-${sequence}` },
    ...{ occurredAt: new Date().toISOString(), amount: { amount, currencyCode: 'GBP' } },
  };
  const query = `mutation ($input: BehavioursRecordInput!) {
    behavioursRecord(input: $input) { userErrors { message } }
  }`;
  const answer = await server.gql(query, { input: { behaviours: [behaviour] } });
  expect(answer.errors ?? answer.data.behavioursRecord.userErrors).toEqual([]);
}

type Heard = {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the selection decides what it is
  readonly events: Record<string, any>[];
  isOver: boolean;
  error: unknown;
  stop(): void;
};

const clients: Client[] = [];
afterEach(() => clients.splice(0).forEach((client) => client.dispose()));

/** Resolves when the server listens for this client. */
async function listen(
  key: string,
  variables: Record<string, unknown> = {},
  query = SUBSCRIBE,
): Promise<Heard> {
  let isOpen = false;
  const client = createClient({
    url: `${server.url}/graphql`,
    headers: { authorization: `Bearer ${key}` },
    retryAttempts: 0,
    on: { connected: () => (isOpen = true) },
  });
  clients.push(client);
  const heard: Heard = { events: [], isOver: false, error: null, stop: () => undefined };
  heard.stop = client.subscribe(
    { query, variables },
    {
      next: (event) => void heard.events.push(event as Record<string, unknown>),
      error: (error) => (heard.error = error),
      complete: () => (heard.isOver = true),
    },
  );
  await until(() => isOpen || heard.error !== null || heard.isOver);
  return heard;
}

const changesOf = ({ events }: Heard) => events.map(({ data }) => data?.memberTierChanged);

it('tells of a change as it is recorded, and where it stands in the twin', async () => {
  await register('ann');
  const heard = await listen(server.keys.service);
  await pay('ann', '200');
  await until(() => heard.events.length > 0);
  const [change] = changesOf(heard);
  expect(change).toEqual({
    ...{ tier: { code: 'silver' }, previousTier: { code: 'regular' }, cursor: expect.any(String) },
    ...{ member: { externalId: 'ann' }, decision: { score: 140.2 } },
  });
  const { data } = await server.gql(
    `{ tierChanges { nodes { tier { code } member { externalId } } pageInfo { endCursor hasNextPage } } }`,
  );
  expect(data.tierChanges).toEqual({
    nodes: [
      { tier: { code: 'regular' }, member: { externalId: 'ann' } },
      { tier: { code: 'silver' }, member: { externalId: 'ann' } },
    ],
    pageInfo: { endCursor: change.cursor, hasNextPage: false },
  });
  heard.stop();
});

it('makes good what was missed, from a cursor on', async () => {
  await register('bea');
  const { data } = await server.gql('{ tierChanges(first: 100) { pageInfo { endCursor } } }');
  const after = data.tierChanges.pageInfo.endCursor;
  await pay('bea', '200');
  await pay('bea', '600');
  const heard = await listen(server.keys.service, { after });
  await until(() => heard.events.length === 2);
  expect(changesOf(heard).map(({ tier }) => tier.code)).toEqual(['silver', 'gold']);
  heard.stop();
});

describe("a member's credential", () => {
  it('hears of that member only', async () => {
    await register('cy');
    await register('di');
    const memberId = (ids.get('cy') ?? '').slice('mem_'.length);
    const heard = await listen(await server.key(['MEMBER'], { memberId }));
    await pay('di', '200');
    await pay('cy', '200');
    await until(() => heard.events.length > 0);
    expect(changesOf(heard)).toMatchObject([{ member: { externalId: 'cy' } }]);
    heard.stop();
  });

  it('is refused another member, as one that does not exist is', async () => {
    const memberId = (ids.get('cy') ?? '').slice('mem_'.length);
    const key = await server.key(['MEMBER'], { memberId });
    for (const [bearer, wanted] of [
      [key, ids.get('di')],
      [server.keys.service, `mem_${'0'.repeat(26)}`],
      [server.keys.service, 'nonsense'],
    ] as const) {
      const heard = await listen(bearer, { memberId: wanted });
      await until(() => heard.isOver);
      expect(heard.events[0]?.errors[0]).toMatchObject({
        message: expect.stringContaining('"memberId"'),
        extensions: { code: 'BAD_USER_INPUT', argument: 'memberId' },
      });
    }
  });
});

it.each([
  ['no permission', () => server.keys.operator, {}, SUBSCRIBE, 'FORBIDDEN'],
  ['a cursor of nothing', () => server.keys.service, { after: 'x' }, SUBSCRIBE, 'BAD_USER_INPUT'],
  ['what is no document', () => server.keys.service, {}, 'subscription {', 'GRAPHQL_PARSE_FAILED'],
  [
    'an unknown field',
    () => server.keys.service,
    {},
    'subscription { nothing }',
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a query', () => server.keys.service, {}, '{ program { code } }', 'BAD_REQUEST'],
])('refuses %s in the stream', async (...[, key, variables, query, code]) => {
  const heard = await listen(key(), variables, query);
  await until(() => heard.isOver);
  expect(heard.events).toHaveLength(1);
  expect(heard.events[0]?.errors[0].extensions.code).toBe(code);
});

it('refuses a key that is none with 401, before anything else', async () => {
  const heard = await listen('lk_none');
  await until(() => heard.error !== null);
  expect(heard.error).toMatchObject({ response: { status: 401 } });
});

it('is refused as JSON, with the way out in both languages', async () => {
  const answer = await server.gql('subscription { memberTierChanged { cursor } }', {}, undefined, {
    'accept-language': 'zh-CN',
  });
  expect(answer.errors?.[0]).toMatchObject({
    message: expect.stringContaining('text/event-stream'),
    extensions: { code: 'SUBSCRIPTION_NEEDS_STREAM' },
  });
});

it('takes so many listeners with one key, so many overall, and one more when one leaves', async () => {
  const other = await server.key(['ADMIN']);
  const one = await listen(server.keys.service);
  await listen(server.keys.service);
  await listen(server.keys.service);
  const fourth = await listen(server.keys.service);
  expect(fourth.error).toMatchObject({ response: { status: 429 } });
  await listen(other);
  const fifth = await listen(other);
  expect(fifth.error).toMatchObject({ response: { status: 429 } });
  one.stop();
  await until(async () => (await listen(other)).error === null);
});

/** The stream as it goes over the wire. */
async function raw(key: string): Promise<{ response: IncomingMessage; text(): string }> {
  const { port } = new URL(server.url);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = httpRequest(
      {
        ...{ host: '127.0.0.1', port, path: '/graphql', method: 'POST' },
        headers: {
          ...{ authorization: `Bearer ${key}`, 'content-type': 'application/json' },
          accept: 'text/event-stream',
        },
      },
      resolve,
    ).on('error', reject);
    request.end(JSON.stringify({ query: 'subscription { memberTierChanged { cursor } }' }));
  });
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return { response, text: () => text };
}

it('keeps the connection alive with comments, and is not to be stored or gathered', async () => {
  const key = await server.key(['SUPPORT']);
  await until(async () => (await raw(key)).response.statusCode === 200);
  const { response, text } = await raw(key);
  await until(() => text().length > 6);
  expect(text()).toMatch(/^(:\n\n)+$/);
  expect(response.headers).toMatchObject({
    ...{ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
    ...{ 'x-accel-buffering': 'no', 'x-request-id': expect.any(String) },
    'x-content-type-options': 'nosniff',
  });
  response.destroy();
});

it('ends with the key: whoever is revoked hears no more', async () => {
  const key = await server.key(['ANALYST'], { expiresAt: Date.now() + 1_500 });
  const heard = await listen(key);
  expect(heard.error).toBeNull();
  await until(() => heard.isOver);
  expect(heard.events.at(-1)?.errors[0].extensions.code).toBe('UNAUTHENTICATED');
});

it('ends with the server at once, without a last word', async () => {
  const own = await startTestServer({ limits: LIMITS });
  const before = server;
  server = own;
  try {
    const { response, text } = await raw(own.keys.service);
    await until(() => text().length > 0);
    const began = Date.now();
    const ended = new Promise((resolve) => response.once('end', resolve));
    await own.close();
    await ended;
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(text()).not.toContain('complete');
  } finally {
    server = before;
  }
});
