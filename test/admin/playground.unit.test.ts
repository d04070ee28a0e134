import { type GraphQLEnumType, parse, validate } from 'graphql';
import { cleanKey, curlOf, faultOf, type Body } from '../../admin/src/playground.api';
import { EXAMPLES, exampleOf } from '../../admin/src/playground.examples';
import { TEXTS, isTextKey, textOf, type TextKey } from '../../admin/src/playground.texts';
import { buildLaurelSchema } from '../../src/app/schema';

const schema = buildLaurelSchema();
const keys = Object.keys(TEXTS.en) as TextKey[];
const marksOf = (text: string): readonly string[] => (text.match(/\{\w+\}|`/g) ?? []).toSorted();
const answered = (body: Body, status = 200) => ({ status, ms: 1, body });
const failed = (code: string, status = 200) =>
  answered({ errors: [{ message: 'm', extensions: { code } }] }, status);

describe('the texts of the page', () => {
  it('are there in both languages, with the same places and marks', () => {
    expect(Object.keys(TEXTS['zh-CN']).toSorted()).toEqual([...keys].toSorted());
    for (const key of keys) {
      const [en, zh] = [TEXTS.en[key], TEXTS['zh-CN'][key]];
      expect([key, marksOf(zh)]).toEqual([key, marksOf(en)]);
      expect([en, zh].every((text) => text.trim() !== '')).toBe(true);
    }
  });

  it('are Chinese where they are to be, and only there', () => {
    const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
    const same = ['each', 'status'];
    expect(keys.filter((key) => hasHan(TEXTS.en[key]))).toEqual([]);
    const left = keys.filter((key) => !same.includes(key) && !hasHan(TEXTS['zh-CN'][key]));
    expect(left).toEqual([]);
  });

  it('name every feature that a growth value may be made of', () => {
    const features = schema.getType('FeatureName') as GraphQLEnumType;
    const missing = features.getValues().filter(({ name }) => !isTextKey(`feature.${name}`));
    expect(missing).toEqual([]);
  });

  it('take what is put into their places', () => {
    expect(textOf('en', 'status', { status: 200, ms: 7 })).toBe('HTTP 200 · 7 ms');
  });
});

describe('the examples', () => {
  it.each(EXAMPLES.map((example) => [example.id, example] as const))('%s is valid', (_, each) => {
    expect(validate(schema, parse(each.query))).toEqual([]);
  });

  it('write only where they say so, and never publish', () => {
    const writing = EXAMPLES.filter(({ query }) => /^mutation/.test(query));
    expect(writing.map(({ id }) => id)).toEqual(['record']);
    expect(textOf('en', exampleOf('record').about)).toMatch(/^Writes:/);
  });

  it('give a behaviour a key of its own each time', () => {
    const [first, second] = [1, 2].map((ms) =>
      JSON.stringify(exampleOf('record').variables(new Date(ms))),
    );
    expect(first).not.toBe(second);
  });

  it('begin with the first when the address names none', () => {
    expect([exampleOf(null).id, exampleOf('nonsense').id]).toEqual(['why', 'why']);
  });
});

describe('what a person is told', () => {
  it.each([
    ['UNAUTHENTICATED', false, 'noKey'],
    ['UNAUTHENTICATED', true, 'badKey'],
    ['FORBIDDEN', true, 'forbidden'],
    ['GRAPHQL_VALIDATION_FAILED', true, 'query'],
    ['BAD_USER_INPUT', true, 'query'],
    ['SERVICE_UNAVAILABLE', true, 'busy'],
    ['INTERNAL_SERVER_ERROR', true, 'other'],
  ])('of %s with a key (%s): %s', (code, hasKey, kind) => {
    expect(faultOf(failed(code), hasKey)?.kind).toBe(kind);
  });

  it.each<[string, Body, string | undefined]>([
    ['a member that is not there', { data: { memberBy: null } }, 'noMember'],
    [
      'refused rows',
      { data: { behavioursRecord: { userErrors: [{ message: 'too late' }] } } },
      'refused',
    ],
    [
      'a duplicate',
      { data: { behavioursRecord: { recorded: 0, duplicates: 1, userErrors: [] } } },
      'duplicate',
    ],
    ['what is recorded', { data: { behavioursRecord: { recorded: 1, duplicates: 0 } } }, undefined],
    ['an empty list', { data: { tiers: [] } }, undefined],
  ])('of %s', (_, body, kind) => {
    expect(faultOf(answered(body), true)?.kind).toBe(kind);
  });

  it('of a server that is gone, and of a proxy that answers in its place', () => {
    expect(faultOf({ status: null }, true)?.kind).toBe('unreachable');
    expect(faultOf(answered({}, 502), true)?.kind).toBe('other');
  });

  it('with the line and column of a mistake', () => {
    const extensions = { code: 'GRAPHQL_PARSE_FAILED' };
    const error = { message: 'Syntax Error', locations: [{ line: 2, column: 3 }], extensions };
    const fault = faultOf(answered({ errors: [error] }, 400), true);
    expect(fault?.messages).toEqual(['2:3  Syntax Error']);
  });
});

describe('the key and the shell', () => {
  it.each([
    ['  laurel_x \n', 'laurel_x'],
    ['Bearer laurel_x', 'laurel_x'],
    ['authorization: bearer laurel_x', 'laurel_x'],
    ['密钥\ud800', '???'],
  ])('a key pasted as %j is %j', (pasted, key) => {
    expect(cleanKey(pasted)).toBe(key);
  });

  it('is a request that a shell passes on unchanged, without the key', () => {
    const question = { query: `{ memberBy(by: { externalId: "it's" }) { id } }`, variables: {} };
    const curl = curlOf(question, 'http://127.0.0.1:4000', 'zh-CN');
    const [, quoted = ''] = /-d ('[\s\S]*')$/.exec(curl) ?? [];
    const unquoted = quoted.slice(1, -1).replaceAll(`'\\''`, "'");
    expect(JSON.parse(unquoted)).toEqual(question);
    expect(curl).toContain('Bearer $LAUREL_KEY');
    expect(curl).toContain("'accept-language: zh-CN'");
  });
});
