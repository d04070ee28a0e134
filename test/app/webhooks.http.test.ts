import { countStatements } from '../support/database';
import { startTestServer, type TestServer } from '../support/server';
import { answerWith, isSignedBy, startReceiver, type Receiver } from '../support/webhook-receiver';

const ENDPOINT = 'id url description eventTypes state stateReason failingSince isReplaying';
const ERRORS = 'userErrors { code message field }';
const CREATE = `mutation ($input: WebhookEndpointCreateInput!, $key: String) {
  webhookEndpointCreate(input: $input, idempotencyKey: $key) {
    endpoint { ${ENDPOINT} } secret { secret previousSecretUntil } ${ERRORS}
  }
}`;
const UPDATE = `mutation ($id: ID!, $input: WebhookEndpointUpdateInput!) {
  webhookEndpointUpdate(id: $id, input: $input) { endpoint { ${ENDPOINT} } ${ERRORS} }
}`;
const DELIVERIES = `query ($first: Int, $after: String, $status: WebhookDeliveryStatus) {
  webhookEndpoints {
    id
    deliveries(first: $first, after: $after, status: $status) {
      nodes {
        status attempts responseCode failure nextAttemptAt deliveredAt durationMs
        event { id type body }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

describe('webhooks over the API', () => {
  let server: TestServer;
  let receiver: Receiver;
  let now = Date.now();

  beforeAll(async () => {
    server = await startTestServer({ clock: () => now });
    receiver = await startReceiver();
  });

  afterAll(async () => {
    await receiver.close();
    await server.close();
  });

  const ask = async (query: string, variables = {}, headers = {}) => {
    const { data, errors } = await server.gql(query, variables, server.keys.admin, headers);
    expect(errors).toBeUndefined();
    return data;
  };
  const send = () => server.services.deliverWebhooks.run(new AbortController().signal);
  const create = async (url: string, more = {}) => {
    const data = await ask(CREATE, { input: { url, ...more } });
    return data.webhookEndpointCreate;
  };
  const remove = (id: string) =>
    ask('mutation ($id: ID!) { webhookEndpointDelete(id: $id) { deletedId } }', { id });

  it('go from the making of an endpoint to its end', async () => {
    const made = await create(receiver.url, {
      description: 'warehouse',
      eventTypes: ['POINTS_EARNED', 'POINTS_TAKEN_BACK'],
    });
    const { id } = made.endpoint;
    expect(made).toEqual({
      endpoint: {
        id: expect.stringMatching(/^whe_/),
        ...{ url: receiver.url, description: 'warehouse', isReplaying: false },
        eventTypes: ['POINTS_EARNED', 'POINTS_TAKEN_BACK'],
        ...{ state: 'ACTIVE', stateReason: null, failingSince: null },
      },
      secret: { secret: expect.stringMatching(/^whsec_/), previousSecretUntil: null },
      userErrors: [],
    });

    const test = `mutation ($id: ID!) { webhookEndpointTest(id: $id) { event { id type } ${ERRORS} } }`;
    const { event } = (await ask(test, { id })).webhookEndpointTest;
    await send();
    const [message] = receiver.messages;
    expect(message?.id).toBe(event.id);
    expect(message && isSignedBy(made.secret.secret, message)).toBe(true);

    const [{ deliveries }] = (await ask(DELIVERIES)).webhookEndpoints;
    expect(deliveries.nodes).toEqual([
      {
        ...{ status: 'DELIVERED', attempts: 1, responseCode: 204, failure: null },
        ...{ nextAttemptAt: null, durationMs: expect.any(Number) },
        deliveredAt: expect.any(String),
        event: { id: event.id, type: 'endpoint.test', body: message?.body },
      },
    ]);

    const rotate = `mutation ($id: ID!) { webhookSecretRotate(id: $id) { secret { secret previousSecretUntil } ${ERRORS} } }`;
    const { secret } = (await ask(rotate, { id })).webhookSecretRotate;
    expect(secret.previousSecretUntil).toBe(new Date(now + 86_400_000).toISOString());
    const replay = `mutation ($id: ID!) { webhookEventReplay(id: $id) { event { id } ${ERRORS} } }`;
    expect((await ask(replay, { id: event.id })).webhookEventReplay.userErrors).toMatchObject([
      { code: 'ENDPOINT_NOT_ACTIVE', field: ['endpointId'] },
    ]);
    const only = `mutation ($id: ID!, $to: ID) { webhookEventReplay(id: $id, endpointId: $to) { event { id } ${ERRORS} } }`;
    expect((await ask(only, { id: event.id, to: id })).webhookEventReplay.event).toEqual({
      id: event.id,
    });
    await send();
    const again = receiver.messages.at(-1);
    expect(again?.id).toBe(event.id);
    expect(again && isSignedBy(secret.secret, again)).toBe(true);

    const since = `mutation ($id: ID!, $since: DateTime!) { webhookEndpointReplay(id: $id, since: $since) { endpoint { isReplaying } ${ERRORS} } }`;
    const replayed = await ask(since, { id, since: new Date(now - 1_000).toISOString() });
    expect(replayed.webhookEndpointReplay).toEqual({
      endpoint: { isReplaying: true },
      userErrors: [],
    });
    const nodes = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    expect((await ask(nodes, { ids: [id, event.id] })).nodes).toEqual([
      { __typename: 'WebhookEndpoint', id },
      { __typename: 'WebhookEvent', id: event.id },
    ]);
    expect((await remove(id)).webhookEndpointDelete).toEqual({ deletedId: id });
    expect((await ask('{ webhookEndpoints { id } }')).webhookEndpoints).toEqual([]);
    await send();
  });

  it('page deliveries by status with as many statements for ten endpoints as for one', async () => {
    receiver.answer = answerWith(500);
    // When keys were last used is noted now and then, and is not counted here.
    const statements = async () => {
      const counted = await countStatements(server.database, () => ask(DELIVERIES, { first: 2 }));
      return counted.statements.filter((text) => text.includes('webhook_'));
    };
    const ids: string[] = [(await create(receiver.url)).endpoint.id];
    const forOne = await statements();
    for (let count = 0; count < 9; count += 1) ids.push((await create(receiver.url)).endpoint.id);
    const test = 'mutation ($id: ID!) { webhookEndpointTest(id: $id) { event { id } } }';
    for (const id of [...ids, ...ids, ...ids]) await ask(test, { id });
    expect(forOne).toHaveLength(2);
    expect(await statements()).toHaveLength(2);

    const [{ deliveries }] = (await ask(DELIVERIES, { first: 2 })).webhookEndpoints;
    expect(deliveries.nodes).toHaveLength(2);
    expect(deliveries.pageInfo.hasNextPage).toBe(true);
    const after = deliveries.pageInfo.endCursor;
    const [rest] = (await ask(DELIVERIES, { first: 2, after })).webhookEndpoints;
    expect(rest.deliveries.nodes).toHaveLength(1);
    expect(rest.deliveries.pageInfo.hasNextPage).toBe(false);
    await send();
    const [failed] = (await ask(DELIVERIES, { first: 1, status: 'WAITING' })).webhookEndpoints;
    expect(failed.deliveries.nodes[0]).toMatchObject({ status: 'WAITING' });
    const [none] = (await ask(DELIVERIES, { status: 'DEAD' })).webhookEndpoints;
    expect(none.deliveries.nodes).toEqual([]);
    for (const id of ids) await remove(id);
    receiver.answer = answerWith(204);
    now += 1_000;
  });

  it.each([
    ['what is no URL', 'not a url', 'INVALID', /like https:/, /请写成/],
    ['another scheme', 'ftp://example.com/', 'INVALID', /https only/, /https/],
    ['a password', 'https://ann:word@example.com/', 'INVALID', /user and password/, /用户名/],
    ['a fragment', 'https://example.com/#there', 'INVALID', /"#"/, /“#”/],
    ['a novel', `https://example.com/${'a'.repeat(2_000)}`, 'TOO_LONG', /2,000/, /2000/],
    ['metadata', 'http://169.254.169.254/', 'ADDRESS_NOT_ALLOWED', /net.*WEBHOOK_ALLOW/, /公网/],
    ['it in disguise', 'http://[::ffff:a9fe:a9fe]/', 'ADDRESS_NOT_ALLOWED', /public net/, /公网/],
    ['nowhere', 'http://0.0.0.0:8080/', 'ADDRESS_NOT_ALLOWED', /public net/, /公网/],
  ])('refuse %s in both languages', async (...[, url, code, en, zh]) => {
    const input = { url };
    const inEnglish = (await ask(CREATE, { input })).webhookEndpointCreate;
    expect(inEnglish).toMatchObject({ endpoint: null, secret: null });
    expect(inEnglish.userErrors).toEqual([
      { code, field: ['input', 'url'], message: expect.stringMatching(en) },
    ]);
    const language = { 'accept-language': 'zh-CN' };
    const inChinese = (await ask(CREATE, { input }, language)).webhookEndpointCreate;
    expect(inChinese.userErrors[0].message).toMatch(zh);
    expect(inChinese.userErrors[0].message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('refuse texts, types and states that cannot be', async () => {
    const { endpoint } = await create(receiver.url);
    const input = { description: 'x'.repeat(201), eventTypes: [], state: 'DISABLED' };
    const { userErrors } = (await ask(UPDATE, { id: endpoint.id, input })).webhookEndpointUpdate;
    expect(userErrors.map(({ code, field }: Record<string, unknown>) => [code, field])).toEqual([
      ['TOO_LONG', ['input', 'description']],
      ['TOO_FEW', ['input', 'eventTypes']],
      ['INVALID', ['input', 'state']],
    ]);
    const unknown = { id: 'whe_00000000000000000000000000', input: { description: '' } };
    expect((await ask(UPDATE, unknown)).webhookEndpointUpdate.userErrors).toMatchObject([
      { code: 'NOT_FOUND', field: ['id'] },
    ]);
    const types = { input: { url: receiver.url, eventTypes: ['ENDPOINT_TEST'] } };
    const { errors } = await server.gql(CREATE, types, server.keys.admin);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    await remove(endpoint.id);
  });

  it('answer a key again without the secret, and refuse it for something else', async () => {
    const variables = { input: { url: receiver.url }, key: 'once' };
    const first = (await ask(CREATE, variables)).webhookEndpointCreate;
    const again = (await ask(CREATE, variables)).webhookEndpointCreate;
    expect(again).toEqual({ ...first, secret: null });
    const other = { ...variables, input: { url: `${receiver.url}/2` } };
    const { errors } = await server.gql(CREATE, other, server.keys.admin);
    expect(errors?.[0]?.extensions['code']).toBe('IDEMPOTENCY_KEY_REUSED');
    await remove(first.endpoint.id);
  });

  it('are hidden from everybody else', async () => {
    const { endpoint } = await create(receiver.url);
    const { data } = await server.gql('query ($id: ID!) { node(id: $id) { id } }', {
      id: endpoint.id,
    });
    expect(data).toEqual({ node: null });
    const { errors } = await server.gql('{ webhookEndpoints { id } }');
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    await remove(endpoint.id);
  });
});
