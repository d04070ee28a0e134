import { request as httpRequest } from 'node:http';
import { createHttp } from '../../src/app/http';
import { createContextFor } from '../../src/app/request-context';
import { buildLaurelSchema } from '../../src/app/schema';
import { ViewerResolver } from '../../src/features/access/viewer.resolver';
import { ResolverContainer } from '../../src/platform/graphql/container';
import { createLog } from '../../src/platform/log';
import { testDatabase } from '../support/database';
import { CANARY, codeOf, messageOf, TrialApi } from '../support/trial-api';

let api: TrialApi;
beforeAll(async () => {
  api = await TrialApi.start();
});
afterAll(() => api.close());

describe('requests that are not GraphQL', () => {
  it.each([
    ['malformed JSON', '{"query": ', 400, 'BAD_REQUEST'],
    ['no body', '', 400, 'BAD_REQUEST'],
    ['null', 'null', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['variables that are a text', '{"query":"{viewer{kind}}","variables":"x"}', 400, 'BAD_REQUEST'],
    ['a batch', '[{"query":"{viewer{kind}}"}]', 400, 'BAD_REQUEST'],
    ['more than 4 MiB', JSON.stringify({ query: 'x'.repeat(5e6) }), 413, 'PAYLOAD_TOO_LARGE'],
  ])('are refused in JSON: %s', async (_, body, status, code) => {
    const answer = await api.send(body);
    expect(answer.status).toBe(status);
    expect(codeOf(answer)).toBe(code);
    expect(answer.headers.get('content-type')).toContain('json');
    expect(answer.text).not.toContain('    at ');
  });

  it('are refused by GET, on another path, and of another type', async () => {
    const query = encodeURIComponent('{viewer{kind}}');
    const got = await fetch(`${api.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
    expect(await got.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
    expect((await api.send({}, {}, '/nothing')).status).toBe(404);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'text/html']) {
      const answer = await api.send('query={viewer{kind}}', { 'content-type': type });
      expect([answer.status, codeOf(answer)]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    }
  });

  it('are answered in the language that was asked for', async () => {
    const answer = await api.send('{', { 'accept-language': 'zh-TW,zh;q=0.9,en;q=0.8' });
    expect(messageOf(answer)).toBe('请求正文不是有效的 JSON。');
  });
});

describe('answers', () => {
  it('carry a request id, ours or theirs', async () => {
    const ours = await api.ask('{viewer{kind}}');
    expect(ours.headers.get('x-request-id')).toMatch(/^[0-9a-z]{26}$/);
    const theirs = await api.ask('{viewer{kind}}', {}, { 'x-request-id': 'abc-123' });
    expect(theirs.headers.get('x-request-id')).toBe('abc-123');
    const odd = await api.ask('{viewer{kind}}', {}, { 'x-request-id': 'a b{}' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-z]{26}$/);
  });

  it('let a browser do nothing but what the console needs', async () => {
    const { headers } = await api.ask('{viewer{kind}}');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('hide what went wrong on our side, and log it under the request id', async () => {
    for (const how of ['plain', 'coded']) {
      api.takeLog();
      const answer = await api.ask('query($how: String!) {fail(how: $how)}', { how });
      expect(codeOf(answer)).toBe('INTERNAL_SERVER_ERROR');
      expect(answer.body.data).toEqual({ fail: null });
      expect(answer.text).not.toContain('canary');
      const requestId = answer.headers.get('x-request-id') ?? 'none';
      expect(answer.body.errors?.[0]?.extensions['requestId']).toBe(requestId);
      const logged = api.takeLog();
      expect(logged).toContain(CANARY);
      expect(logged).toContain(requestId);
      expect(logged.match(/canary/g)).toHaveLength(2);
    }
  });

  it('say when the database is busy, and keep its words', async () => {
    const answer = await api.ask('{fail(how: "busy")}');
    expect(codeOf(answer)).toBe('SERVICE_UNAVAILABLE');
    expect(answer.text).not.toContain('canary');
  });

  it('suggest no names', async () => {
    for (const query of ['{viewr{kind}}', '{viewer{kin}}', '{items(frist: 1){nodes{name}}}']) {
      const answer = await api.ask(query);
      expect([answer.status, codeOf(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      expect(answer.text).not.toContain('Did you mean');
    }
    const answer = await api.ask('mutation($i: EchoInput!){echo(input: $i)}', { i: { txt: 'x' } });
    expect(answer.text).not.toContain('Did you mean');
  });
});

describe('who asks', () => {
  it('is nobody without a key, and nobody may read', async () => {
    const answer = await api.ask('{viewer{kind roles permissions} guarded}');
    expect(answer.body.data).toEqual({
      viewer: { kind: 'ANONYMOUS', roles: [], permissions: [] },
      guarded: null,
    });
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
  });

  it('is the holder of a key, and may what the key may', async () => {
    const { key } = await api.operatorKey();
    const headers = { authorization: `Bearer ${key}`, 'accept-language': 'zh-CN' };
    const answer = await api.ask('{viewer{kind subject roles permissions} guarded}', {}, headers);
    expect(answer.body.data).toMatchObject({
      viewer: { kind: 'KEY', roles: ['OPERATOR'], permissions: ['NODE_READ', 'PROGRAM_CREATE'] },
      guarded: null,
    });
    expect(codeOf(answer)).toBe('FORBIDDEN');
    expect(messageOf(answer)).toBe('您没有执行此操作的权限。');
    expect(answer.headers.get('content-language')).toBe('zh-CN');
  });

  it('is refused with a key that is not good, before anything else', async () => {
    for (const authorization of ['Bearer nonsense', 'Basic x', 'Bearer laurel_test_x']) {
      const answer = await api.ask('{viewer{kind}}', {}, { authorization });
      expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
    const { id, key } = await api.operatorKey();
    await api.access.revokeKey(id);
    const revoked = await api.ask('{viewer{kind}}', {}, { authorization: `Bearer ${key}` });
    expect(messageOf(revoked)).toBe('The key or token is not valid.');
    expect(api.takeLog()).not.toContain(key);
  });

  it('finds nothing at ids that lead nowhere', async () => {
    const { key } = await api.operatorKey();
    const answer = await api.ask(
      '{node(id: "mem_01h455vb4pex5vsknk084sn02q"){id} nodes(ids: ["zzz_01h455vb4pex5vsknk084sn02q"]){id}}',
      {},
      { authorization: `Bearer ${key}` },
    );
    expect(answer.body).toEqual({ data: { node: null, nodes: [null] } });
  });
});

describe('health and the end', () => {
  it('says that it lives and is ready', async () => {
    const live = await fetch(`${api.url}/livez`);
    expect([live.status, await live.json()]).toEqual([200, { status: 'alive' }]);
    const ready = await fetch(`${api.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  it('is not ready without its database', async () => {
    const other = await testDatabase();
    const parts = await createHttp({
      schema: buildLaurelSchema([ViewerResolver], new ResolverContainer([new ViewerResolver()])),
      contextFor: createContextFor(api.access),
      config: { environment: 'test', introspection: false, host: '127.0.0.1', port: 0 },
      log: createLog('silent'),
      database: other,
    });
    const address = await parts.listen();
    await other.close();
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'database-unavailable' }]);
    expect((await fetch(`${address}/livez`)).status).toBe(200);
    await parts.close();
  });

  it('finishes what it has begun before it closes', async () => {
    const own = await TrialApi.start();
    const body = JSON.stringify({ query: '{items{nodes{name}}}' });
    const finished = new Promise<number | undefined>((resolve, reject) => {
      const pending = httpRequest(`${own.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': body.length },
      });
      pending.on('response', (response) => resolve(response.resume().statusCode));
      pending.on('error', reject);
      pending.write(body.slice(0, 5));
      setTimeout(() => pending.end(body.slice(5)), 200);
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = own.close();
    expect(await finished).toBe(200);
    await closed;
    await expect(fetch(`${own.url}/livez`)).rejects.toThrow();
  });
});
