import { parse, validate } from 'graphql';
import { cleanKey } from '../../admin/src/api/kept-key';
import {
  filterOf,
  readSearch,
  writeSearch,
  type MemberSearch,
} from '../../admin/src/pages/members/search';
import { whyNot } from '../../admin/src/pages/program/draft-acts';
import { faultsOf } from '../../admin/src/editing/faults';
import { curlOf, faultOf, type Body } from '../../admin/src/pages/playground/ask';
import { EXAMPLES, exampleOf } from '../../admin/src/pages/playground/examples';
import { buildLaurelSchema } from '../../src/app/schema';

const search = (more: Partial<MemberSearch>): MemberSearch => ({
  ...{ search: '', tier: '', sort: 'GROWTH_VALUE_DESC' as const, after: null },
  ...more,
});

describe('a key as it is pasted', () => {
  it.each([
    ['  laurel_x \n', 'laurel_x'],
    ['Bearer laurel_x', 'laurel_x'],
    ['authorization: bearer laurel_x', 'laurel_x'],
    ['密钥\ud800', '???'],
  ])('%j is %j', (pasted, key) => {
    expect(cleanKey(pasted)).toBe(key);
  });
});

describe('a search for members', () => {
  it.each([
    ['demo-0042', { externalId: 'demo-0042' }],
    ['card:6299 1', { identity: { scheme: 'card', value: '6299 1' } }],
    ['ann@example.com', { identity: { scheme: 'email', value: 'ann@example.com' } }],
    ['+44 20 7946 0018', { identity: { scheme: 'phone', value: '+442079460018' } }],
    ['  ', {}],
  ])('%j asks for %j', (written, filter) => {
    expect(filterOf(search({ search: written }))).toEqual(filter);
    expect(filterOf(search({ search: written, tier: 'gold' }))).toEqual({
      tier: 'gold',
      ...filter,
    });
  });

  it('stands in the address and comes back from it', () => {
    const wanted = search({ search: 'a b', tier: 'gold', sort: 'JOINED_ASC', after: 'x=' });
    expect(readSearch(writeSearch(wanted))).toEqual(wanted);
    expect(String(writeSearch(search({})))).toBe('');
    expect(readSearch(new URLSearchParams('sort=nonsense'))).toEqual(search({}));
  });
});

describe('why something cannot be done with a draft', () => {
  const CANNOT = {
    ...{ viewerCanApprove: false, viewerCanDiscard: false, viewerCanEdit: false },
    ...{ viewerCanPublish: false, viewerCanRebase: false, viewerCanReturn: false },
    ...{ viewerCanSchedule: false, viewerCanSubmit: false, viewerCanUnschedule: false },
  };
  type Draft = Parameters<typeof whyNot>[1];
  const draft = (more: Partial<Draft>) =>
    ({ state: 'DRAFT', isOvertaken: false, ...CANNOT, ...more }) as Draft;
  const ADMIN = ['PROGRAM_DRAFT_EDIT', 'PROGRAM_DRAFT_APPROVE', 'PROGRAM_PUBLISH'] as const;
  const around = { permissions: ADMIN, isDirty: false, requiresReview: true };

  it.each([
    ['publish', draft({}), 'needsReview'],
    ['publish', draft({ isOvertaken: true }), 'overtaken'],
    ['publish', draft({ state: 'PUBLISHED' }), 'ended'],
    ['submit', draft({ state: 'IN_REVIEW' }), 'inReview'],
    ['approve', draft({ state: 'IN_REVIEW' }), 'fourEyes'],
    ['approve', draft({}), 'notInReview'],
    ['rebase', draft({}), 'notOvertaken'],
    ['unschedule', draft({}), 'notScheduled'],
    ['approve', draft({ state: 'IN_REVIEW', viewerCanApprove: true }), null],
  ] as const)('%s', (act, given, why) => {
    expect(whyNot(act, given, around)).toBe(why);
  });

  it('is the permission where that is missing, and what is not saved where it can be done', () => {
    expect(whyNot('publish', draft({}), { ...around, permissions: [] })).toBe('permission');
    const can = draft({ viewerCanSubmit: true, viewerCanDiscard: true });
    expect(whyNot('submit', can, { ...around, isDirty: true })).toBe('unsaved');
    expect(whyNot('discard', can, { ...around, isDirty: true })).toBeNull();
  });
});

describe('a fault of the rules', () => {
  it('stands at the same place, whoever was asked', () => {
    const field = ['rules', 'ladder', '1', 'threshold'];
    const faults = faultsOf(
      [
        { message: 'a', field },
        { message: 'b', field: ['input', ...field] },
        { message: 'c', field: null },
      ],
      'rules',
    );
    expect(faults.map(({ path }) => path)).toEqual([
      'ladder.1.threshold',
      'ladder.1.threshold',
      '',
    ]);
  });
});

describe('the playground', () => {
  const schema = buildLaurelSchema();

  it.each(EXAMPLES.map((example) => [example.id, example] as const))('%s is valid', (_, each) => {
    expect(validate(schema, parse(each.query))).toEqual([]);
  });

  it('writes in one example, which never sends the same twice', () => {
    const writing = EXAMPLES.filter(({ query }) => /^mutation/.test(query));
    expect(writing.map(({ id }) => id)).toEqual(['record']);
    const [first, second] = [1, 2].map((ms) =>
      JSON.stringify(exampleOf('record').variables(new Date(ms))),
    );
    expect(first).not.toBe(second);
  });

  const answered = (body: Body, status = 200) => ({ status, ms: 1, body });
  const failed = (code: string) => answered({ errors: [{ message: 'm', extensions: { code } }] });

  it.each([
    ['UNAUTHENTICATED', failed('UNAUTHENTICATED'), 'badKey'],
    ['FORBIDDEN', failed('FORBIDDEN'), 'forbidden'],
    ['a query that is not right', failed('GRAPHQL_VALIDATION_FAILED'), 'query'],
    ['a fault of the server', failed('INTERNAL_SERVER_ERROR'), 'other'],
    ['a server that is gone', { status: null }, 'unreachable'],
    ['a proxy', answered({}, 502), 'other'],
    ['nobody', answered({ data: { memberBy: null } }), 'noMember'],
    ['an empty list', answered({ data: { tiers: [] } }), undefined],
  ] as const)('tells of %s', (_, answer, kind) => {
    expect(faultOf(answer)?.kind).toBe(kind);
  });

  it('copies a request that a shell passes on unchanged, without the key', () => {
    const question = { query: `{ memberBy(by: { externalId: "it's" }) { id } }`, variables: {} };
    const curl = curlOf(question, 'http://127.0.0.1:4000', 'zh-CN');
    const [, quoted = ''] = /-d ('[\s\S]*')$/.exec(curl) ?? [];
    expect(JSON.parse(quoted.slice(1, -1).replaceAll(`'\\''`, "'"))).toEqual(question);
    expect(curl).toContain('Bearer $LAUREL_KEY');
  });
});
