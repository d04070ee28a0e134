import { getIntrospectionQuery } from 'graphql';
import { codeOf, messageOf, TrialApi } from '../support/trial-api';

let api: TrialApi;
beforeAll(async () => {
  api = await TrialApi.start();
});
afterAll(() => api.close());

describe('introspection', () => {
  it('is off when configuration says so', async () => {
    for (const query of [getIntrospectionQuery(), '{__type(name: "Item") {name}}']) {
      const answer = await api.ask(query);
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain('"ItemConnection"');
    }
  });

  it('is whole when it is on', async () => {
    const open = await TrialApi.start({ introspection: true });
    const answer = await open.ask(getIntrospectionQuery());
    await open.close();
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('"ItemConnection"');
  });
});

describe('limits', () => {
  const nested = (depth: number): string =>
    depth === 0 ? '{nodes{name}}' : `{nodes{items(first: 1) ${nested(depth - 1)}}}`;

  it.each([
    ['depth', `{items(first: 1) ${nested(6)}}`, 'QUERY_TOO_DEEP'],
    [
      'aliases',
      `{${'x'.repeat(31).replace(/x/g, (_, at) => `a${at}: __typename `)}}`,
      'TOO_MANY_ALIASES',
    ],
    ['repeats', `{viewer{${'kind '.repeat(500)}}}`, 'QUERY_TOO_LARGE'],
    ['directives', `{viewer{kind ${'@include(if: true) '.repeat(21)}}}`, 'QUERY_TOO_LARGE'],
    ['tokens', `{viewer{${'kind '.repeat(3_000)}}}`, 'GRAPHQL_PARSE_FAILED'],
    ['page size', '{items(first: 100000){nodes{name}}}', 'PAGE_SIZE_TOO_LARGE'],
    ['last', '{items(last: 101){nodes{name}}}', 'PAGE_SIZE_TOO_LARGE'],
    ['cost', '{items(first: 100){nodes{items(first: 100){nodes{name}}}}}', 'QUERY_TOO_COSTLY'],
    [
      'cycles',
      '{viewer{...A}} fragment A on Viewer {...B} fragment B on Viewer {...A}',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('stop a document by its %s', async (_, query, code) => {
    const answer = await api.ask(query);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(answer.body.data).toBeUndefined();
  });

  it('stop page sizes that come as variables, also the second time', async () => {
    const query = 'query($n: Int, $m: Int){items(first: $n){nodes{items(first: $m){nodes{name}}}}}';
    for (let round = 0; round < 2; round += 1) {
      expect(codeOf(await api.ask(query, { n: 2, m: 2 }))).toBeUndefined();
      const large = await api.ask(query, { n: 100_000 });
      expect([large.status, codeOf(large)]).toEqual([400, 'PAGE_SIZE_TOO_LARGE']);
      expect(large.body.errors?.[0]?.extensions).toMatchObject({ argument: 'first', limit: 100 });
      expect(codeOf(await api.ask(query, { n: 100, m: 100 }))).toBe('QUERY_TOO_COSTLY');
      expect(codeOf(await api.ask(query, { n: 1, m: 100_000 }))).toBe('PAGE_SIZE_TOO_LARGE');
    }
  });

  it('write fragments out before they count', async () => {
    const spread = (name: string, of: string) =>
      `fragment ${name} on Item {${`items(first: 1) {nodes {...${of}}} `.repeat(2)}}`;
    const query = `{items(first: 1){nodes{...A}}} ${spread('A', 'B')} ${spread('B', 'C')}
      ${spread('C', 'D')} ${spread('D', 'E')} ${spread('E', 'F')} fragment F on Item {name}`;
    expect(codeOf(await api.ask(query))).toBe('QUERY_TOO_DEEP');
  });

  it('count a fragment of fragments of fragments at once', async () => {
    const levels = Array.from(
      { length: 60 },
      (_, at) => `fragment F${at} on Viewer {...F${at + 1} ...F${at + 1}}`,
    );
    const started = Date.now();
    const query = `{viewer{...F0}} ${levels.join(' ')} fragment F60 on Viewer {kind}`;
    expect(codeOf(await api.ask(query))).toBe('QUERY_TOO_LARGE');
    expect(Date.now() - started).toBeLessThan(1_000);
  });
});

describe('bad input', () => {
  const ECHO = 'mutation($input: EchoInput!){echo(input: $input)}';
  const echo = (input: Record<string, unknown>) => api.ask(ECHO, { input });

  it.each([
    ['a NUL', { text: 'a\u0000b' }, 'input.text'],
    ['half a surrogate pair', { text: '\ud800' }, 'input.text'],
    [
      'the other half, within JSON',
      { text: 'x', attributes: { a: ['\udc00'] } },
      'attributes.a[0]',
    ],
    ['a wrong instant', { text: 'x', at: '2026-02-30T00:00:00Z' }, 'input.at'],
    ['a number too large', { text: 'x', count: 2 ** 53 }, 'input.count'],
    ['a text for a number', { text: 'x', count: 'y'.repeat(1_000_000) }, 'input.count'],
    ['an unknown field', { text: 'x', secret: 1 }, 'secret'],
    [
      'a key behind the object',
      { text: 'x', attributes: JSON.parse('{"__proto__":1}') },
      '__proto__',
    ],
    ['a missing field', {}, 'text'],
  ])('is refused by the name of the field: %s', async (_, input, field) => {
    const before = api.written;
    const answer = await echo(input);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT']);
    expect(messageOf(answer)).toContain(field);
    expect(answer.text.length).toBeLessThan(2_000);
    expect(api.written).toBe(before);
  });

  it('is refused in literals too', async () => {
    const answer = await api.ask('mutation {echo(input: {text: "a\\u0000"})}');
    expect(answer.status).toBe(400);
    expect(messageOf(answer)).toContain('text');
  });

  it('is left to the use case in lists that are checked row by row', async () => {
    const answer = await echo({ text: 'x', rows: [{ text: '\ud800' }] });
    expect(answer.body.data).toEqual({ echo: 'x' });
  });

  it('is refused in cursors and ids by the name of the argument', async () => {
    const { key } = await api.operatorKey();
    const headers = { authorization: `Bearer ${key}` };
    const answers = [
      [await api.ask('{items(after: "nonsense"){nodes{name}}}'), 'after'],
      [await api.ask('{node(id: "1"){id}}', {}, headers), 'id'],
      [
        await api.ask('{nodes(ids: ["mem_01h455vb4pex5vsknk084sn02q", "x"]){id}}', {}, headers),
        'ids[1]',
      ],
    ] as const;
    for (const [answer, argument] of answers) {
      expect(answer.body.errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
      });
      expect(messageOf(answer)).toContain(`"${argument}"`);
    }
    const many = { ids: Array(101).fill('mem_01h455vb4pex5vsknk084sn02q') };
    const tooMany = await api.ask('query($ids: [ID!]!){nodes(ids: $ids){id}}', many, headers);
    expect(codeOf(tooMany)).toBe('PAGE_SIZE_TOO_LARGE');
  });
});
