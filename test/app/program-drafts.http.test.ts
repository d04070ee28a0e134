import { parsePublicId, publicId } from '../../src/platform/id';
import { openShop, type Shop } from '../support/shop';

/** Drafts of rules, from the first line to the version, over HTTP. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const HOUR_MS = 3_600_000;

const DRAFT = `id title state revision basedOn isOvertaken restores editedBy submittedBy
  review { verdict by comment } schedule { instant timeZone localDateTime by } reason versionNumber
  ladder { code threshold } earning { pointsPerUnit }
  viewerCanEdit viewerCanSubmit viewerCanApprove viewerCanReturn viewerCanSchedule
  viewerCanUnschedule viewerCanPublish viewerCanRebase viewerCanDiscard`;
const ERRORS = `userErrors {
  __typename code field message
  ... on ConflictError { expectedVersion actualVersion }
  ... on DraftStateError { stands: state }
  ... on RebaseConflictError { path base mine theirs }
}`;

/** The variables of each mutation beside the draft, its revision and the key. */
const MORE = {
  Update: ['input: ProgramDraftUpdateInput!'],
  Submit: [],
  Approve: ['comment: String'],
  Return: ['comment: String!'],
  Schedule: ['at: ProgramDraftTimeInput!', 'reason: String!'],
  Unschedule: [],
  Publish: ['expectedVersion: Int!', 'reason: String!'],
  Rebase: ['prefer: ProgramDraftSide'],
  Discard: [],
} as const;
type Act = keyof typeof MORE;

const textOf = (act: Act): string => {
  const fixed = ['id: ID!', 'expectedRevision: Int!', 'idempotencyKey: String'];
  const variables = [...fixed, ...MORE[act]].map((each) => each.split(':') as [string, string]);
  const version = act === 'Publish' ? 'version { number inForceFrom publishedBy }' : '';
  return `mutation (${variables.map(([name, type]) => `$${name}:${type}`).join(', ')}) {
    answer: programDraft${act}(${variables.map(([name]) => `${name}: $${name}`).join(', ')}) {
      draft { ${DRAFT} } ${version} ${ERRORS}
    }
  }`;
};
const CREATE = `mutation ($input: ProgramDraftCreateInput!, $key: String) {
  answer: programDraftCreate(input: $input, idempotencyKey: $key) { draft { ${DRAFT} } ${ERRORS} }
}`;
const SETTINGS = `mutation ($id: ID!, $requiresReview: Boolean!) {
  answer: programSettingsUpdate(id: $id, input: { requiresReview: $requiresReview }) {
    program { review { isRequired offAskedBy viewerCanUpdate } } ${ERRORS}
  }
}`;
const PUBLISH = `mutation ($id: ID!, $version: Int!, $rules: ProgramRulesInput!) {
  answer: programPublish(
    id: $id, expectedVersion: $version, input: { rules: $rules, reason: "At once." }
  ) { program { version { number } } ${ERRORS} }
}`;

let shop: Shop;
const keys = { ann: '', bob: '', mia: '', auditor: '' };

beforeEach(async () => {
  shop = await openShop(NOON);
  keys.ann = await shop.server.key(['ADMIN']);
  keys.bob = await shop.server.key(['ADMIN']);
  keys.mia = await shop.server.key(['MARKETER']);
  keys.auditor = await shop.server.key(['AUDITOR']);
});
afterEach(() => shop.close());

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the query decides what it is
type Answer = any;

async function gql(query: string, variables: object, key: string, zh = false): Promise<Answer> {
  const headers = zh ? { 'accept-language': 'zh-CN' } : {};
  const { data, errors } = await shop.server.gql(query, { ...variables }, key, headers);
  expect(errors).toBeUndefined();
  return data;
}
const create = async (input: object, key = keys.mia, idempotencyKey?: string): Promise<Answer> =>
  (await gql(CREATE, { input: { title: 'Spring', ...input }, key: idempotencyKey }, key)).answer;
const act = async (
  name: Act,
  draft: Answer,
  more: object = {},
  key = keys.ann,
): Promise<Answer> => {
  const variables = { id: draft.id, expectedRevision: draft.revision, ...more };
  return (await gql(textOf(name), variables, key)).answer;
};
/** The draft after an act that is expected to succeed. */
const done = async (...args: Parameters<typeof act>): Promise<Answer> => {
  const { draft, userErrors } = await act(...args);
  expect(userErrors).toEqual([]);
  return draft;
};
const codes = ({ userErrors }: Answer): string[] =>
  (userErrors as { code: string }[]).map(({ code }) => code);
const settings = async (requiresReview: boolean, key: string): Promise<Answer> => {
  const id = publicId('prg', shop.server.programId);
  return (await gql(SETTINGS, { id, requiresReview }, key)).answer;
};
const publishAtOnce = async (version: number, rules: object): Promise<Answer> => {
  const id = publicId('prg', shop.server.programId);
  return (await gql(PUBLISH, { id, version, rules }, keys.ann)).answer;
};
const inForce = async (): Promise<Answer> => {
  const query = `{ program { version { number inForceFrom publishedAt publishedBy reason } } }`;
  return (await gql(query, {}, keys.ann)).program.version;
};
const publishDue = () => shop.server.services.draftPublishing.publishDue(shop.now);
const read = async (id: string, selection: string, zh = false): Promise<Answer> => {
  const query = `query ($id: ID!) { programDraft(id: $id) { ${selection} } }`;
  return (await gql(query, { id }, keys.auditor, zh)).programDraft;
};
const kinds = async (id: string): Promise<string[]> =>
  (await read(id, 'history { kind }')).history.map(({ kind }: { kind: string }) => kind);

const EARNING = { rules: { earning: { pointsPerUnit: '2' } } };
const SOON = { at: { instant: '2026-03-02T13:00:00Z' }, reason: 'Spring.' };

describe('the life of a draft', () => {
  it('goes from the first line over a review into force, and is told in the end', async () => {
    const { draft: made } = await create(EARNING);
    expect(made).toMatchObject({
      ...{ title: 'Spring', state: 'DRAFT', revision: 1, basedOn: 1, restores: null },
      ...{ earning: { pointsPerUnit: '2' }, viewerCanEdit: true, viewerCanSubmit: true },
      ...{ viewerCanApprove: false, viewerCanPublish: false, isOvertaken: false },
    });
    expect(made.id).toMatch(/^prd_/);
    const edited = await done('Update', made, { input: { title: ' Summer ' } }, keys.mia);
    expect(edited).toMatchObject({ title: 'Summer', revision: 2 });
    const submitted = await done('Submit', edited, {}, keys.mia);
    const returned = await done('Return', submitted, { comment: 'Round it.' });
    expect(returned).toMatchObject({
      state: 'DRAFT',
      review: { verdict: 'CHANGES_REQUESTED', comment: 'Round it.' },
    });
    const again = await done('Submit', returned, {}, keys.mia);
    const approved = await done('Approve', again, { comment: 'Good.' });
    expect(approved).toMatchObject({ state: 'APPROVED', viewerCanPublish: true });
    const publication = { expectedVersion: 1, reason: ' Two points. ' };
    const published = await act('Publish', approved, publication, keys.bob);
    expect(published).toMatchObject({
      draft: { state: 'PUBLISHED', versionNumber: 2, reason: 'Two points.', viewerCanEdit: false },
      version: { number: 2, inForceFrom: new Date(NOON).toISOString() },
      userErrors: [],
    });
    expect(await inForce()).toMatchObject({ number: 2, reason: 'Two points.' });
    expect(await kinds(made.id)).toEqual([
      ...['CREATED', 'EDITED', 'SUBMITTED', 'RETURNED', 'SUBMITTED', 'APPROVED', 'PUBLISHED'],
    ]);
    const { history } = await read(made.id, 'history { sentence }', true);
    expect(history.at(-1).sentence).toBe('已发布为版本 2。');
  });

  it('says what it changes, in fields and in both languages', async () => {
    const ladder = [
      ...[0, 101, 500].map((threshold, rank) => ({
        threshold,
        code: ['regular', 'silver', 'gold'][rank],
        names: [
          { locale: 'en', text: ['Regular', 'Silver', 'Gold'][rank] },
          { locale: 'zh-CN', text: ['普通会员', '银卡会员', '金卡会员'][rank] },
        ],
      })),
      {
        ...{ code: 'diamond', threshold: 1001 },
        names: [
          { locale: 'en', text: 'Diamond' },
          { locale: 'zh-CN', text: '钻石会员' },
        ],
      },
    ];
    const { draft } = await create({ rules: { ladder } });
    const diff = 'diff { path kind before after sentence }';
    expect(await read(draft.id, diff)).toEqual({
      diff: [
        {
          ...{ path: ['ladder', 'gold', 'threshold'], kind: 'CHANGED', before: 501, after: 500 },
          sentence: 'Gold begins at 500 instead of 501.',
        },
      ],
    });
    expect((await read(draft.id, diff, true)).diff[0].sentence).toBe(
      '金卡会员门槛由 501 调整为 500。',
    );
    expect(await read(draft.id, 'diff(against: 7) { kind }')).toEqual({ diff: null });
    await done('Publish', draft, { expectedVersion: 1, reason: 'Round.' });
    const between = `{ programVersionDiff(from: 2, to: 1) { sentence } }`;
    expect(await gql(between, {}, keys.auditor)).toEqual({
      programVersionDiff: [{ sentence: 'Gold begins at 501 instead of 500.' }],
    });
    expect(await read(draft.id, 'diff { kind } against: diff(against: 1) { kind }')).toEqual({
      ...{ diff: [], against: [{ kind: 'CHANGED' }] },
    });
  });

  it('is refused with every fault, and stands in no list of somebody else', async () => {
    const answer = await create({
      title: ' ',
      rules: { ladder: [], earning: { pointsPerUnit: '-1' } },
    });
    expect(answer).toMatchObject({
      draft: null,
      userErrors: [
        { code: 'INVALID_TEXT', field: ['input', 'title'] },
        { code: 'TOO_FEW', field: ['input', 'rules', 'ladder'] },
        { code: 'OUT_OF_RANGE', field: ['input', 'rules', 'earning', 'pointsPerUnit'] },
      ],
    });
    const { draft } = await create(EARNING);
    const gone = await act('Discard', draft, {}, keys.mia);
    expect(gone.draft).toMatchObject({ state: 'DISCARDED', viewerCanDiscard: false });
    expect((await act('Update', gone.draft, { input: {} })).userErrors).toMatchObject([
      { __typename: 'DraftStateError', code: 'WRONG_STATE', stands: 'DISCARDED' },
    ]);
    expect(codes(await act('Submit', { id: 'prd_x', revision: 1 }))).toEqual(['NOT_FOUND']);
    const list = `{ program { drafts(states: [DRAFT], first: 1) { nodes { title } } } }`;
    await create({ ...EARNING, title: 'Other' });
    expect((await gql(list, {}, keys.auditor)).program.drafts.nodes).toEqual([{ title: 'Other' }]);
    await shop.register('m');
    const memberId = parsePublicId('mem', shop.ids.get('m') ?? '') ?? '';
    const member = await shop.server.key(['MEMBER'], { memberId });
    for (const field of ['drafts { nodes { id } }', 'review { since }', 'reviewHistory { at }']) {
      const { errors } = await shop.server.gql(`{ program { ${field} } }`, {}, member);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('is answered again to who repeats a key, and not made twice', async () => {
    const first = await create(EARNING, keys.mia, 'once');
    expect(await create(EARNING, keys.mia, 'once')).toEqual(first);
    const more = { expectedVersion: 1, reason: 'Now.', idempotencyKey: 'publish-once' };
    const published = await act('Publish', first.draft, more);
    expect(await act('Publish', first.draft, more)).toEqual(published);
    expect(await inForce()).toMatchObject({ number: 2 });
    const { nodes } = (await gql('{ program { drafts { nodes { id } } } }', {}, keys.ann)).program
      .drafts;
    expect(nodes).toHaveLength(1);
  });

  it('has at most twenty of its kind open', async () => {
    for (let count = 0; count < 20; count += 1) await create(EARNING);
    const refused = await create(EARNING);
    expect(codes(refused)).toEqual(['TOO_MANY']);
  });

  it('brings an old version back, with the tiers that came since', async () => {
    await publishAtOnce(1, { earning: { pointsPerUnit: '3' } });
    const { draft } = await create({ fromVersion: 1 });
    expect(draft).toMatchObject({ basedOn: 2, restores: 1, earning: { pointsPerUnit: '1' } });
    await done('Publish', draft, { expectedVersion: 2, reason: 'Back.' });
    expect(await inForce()).toMatchObject({ number: 3 });
    const versions = `{ program { versions { nodes { number state supersededAt } } } }`;
    expect((await gql(versions, {}, keys.ann)).program.versions.nodes).toEqual([
      { number: 3, state: 'IN_FORCE', supersededAt: null },
      { number: 2, state: 'SUPERSEDED', supersededAt: new Date(NOON).toISOString() },
      { number: 1, state: 'SUPERSEDED', supersededAt: new Date(NOON).toISOString() },
    ]);
    expect(codes(await create({ fromVersion: 9 }))).toEqual(['NOT_FOUND']);
  });
});

describe('two who work at once', () => {
  it('collide, and nothing is lost', async () => {
    const { draft } = await create(EARNING);
    const edits = await Promise.all(
      [keys.ann, keys.bob].map((key, place) =>
        act('Update', draft, { input: { title: `Edit ${place}` } }, key),
      ),
    );
    expect(edits.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
    const lost = edits.find((answer) => answer.draft === null);
    expect(lost.userErrors).toMatchObject([
      { __typename: 'ConflictError', field: ['expectedRevision'], expectedVersion: 1 },
    ]);
    const won = edits.find((answer) => answer.draft !== null);
    expect(await read(draft.id, 'title revision')).toEqual({ title: won.draft.title, revision: 2 });
  });

  it('publish one version of two drafts; the other is rebased and keeps both changes', async () => {
    const { draft: mine } = await create(EARNING);
    const { draft: theirs } = await create({ rules: { lateEventHorizonDays: 120 } });
    const now = { expectedVersion: 1, reason: 'Now.' };
    const answers = await Promise.all([
      act('Publish', mine, now, keys.ann),
      act('Publish', theirs, now, keys.bob),
    ]);
    expect(answers.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
    const lost = answers[0].draft === null ? mine : theirs;
    const late = await act('Publish', lost, { expectedVersion: 2, reason: 'Now.' });
    expect(late.userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['id'], expectedVersion: 1, actualVersion: 2 },
    ]);
    expect(await read(lost.id, 'isOvertaken')).toEqual({ isOvertaken: true });
    const rebased = await done('Rebase', lost, {}, keys.mia);
    expect(rebased).toMatchObject({ basedOn: 2, isOvertaken: false, state: 'DRAFT' });
    await done('Publish', rebased, { expectedVersion: 2, reason: 'Both.' });
    const both = `{ program { version { number lateEventHorizonDays earning { pointsPerUnit } } } }`;
    expect((await gql(both, {}, keys.ann)).program.version).toEqual({
      ...{ number: 3, lateEventHorizonDays: 120, earning: { pointsPerUnit: '2' } },
    });
    expect(codes(await act('Rebase', rebased))).toEqual(['CONFLICT']);
  });

  it('are told what both have changed, and may prefer a side', async () => {
    const { draft } = await create(EARNING);
    await publishAtOnce(1, { earning: { pointsPerUnit: '3' } });
    expect((await act('Rebase', draft)).userErrors).toMatchObject([
      {
        ...{ __typename: 'RebaseConflictError', code: 'CONFLICT', path: ['pointsPerUnit'] },
        ...{ base: '1', mine: '2', theirs: '3' },
      },
    ]);
    const rebased = await done('Rebase', draft, { prefer: 'MINE' });
    expect(rebased).toMatchObject({ basedOn: 2, earning: { pointsPerUnit: '2' } });
    expect(codes(await act('Rebase', rebased))).toEqual(['NOTHING_CHANGED']);
  });
});

describe('a review that is required', () => {
  beforeEach(async () => {
    expect(await settings(true, keys.ann)).toMatchObject({
      program: { review: { isRequired: true } },
      userErrors: [],
    });
  });

  it('leaves no way around a second person', async () => {
    expect(codes(await publishAtOnce(1, { earning: { pointsPerUnit: '3' } }))).toEqual([
      'REVIEW_REQUIRED',
    ]);
    const { draft } = await create(EARNING, keys.ann);
    const now = { expectedVersion: 1, reason: 'Now.' };
    expect(codes(await act('Publish', draft, now))).toEqual(['REVIEW_REQUIRED']);
    expect(codes(await act('Schedule', draft, SOON))).toEqual(['REVIEW_REQUIRED']);
    const submitted = await done('Submit', draft);
    expect(submitted.viewerCanApprove).toBe(false);
    expect(codes(await act('Approve', submitted))).toEqual(['FOUR_EYES']);
    const approved = await done('Approve', submitted, {}, keys.bob);
    // Who approved and then edits has approved nothing.
    const edited = await done('Update', approved, { input: { title: 'Mine' } }, keys.bob);
    const again = await done('Submit', edited);
    expect(codes(await act('Approve', again, {}, keys.bob))).toEqual(['FOUR_EYES']);
    expect(codes(await act('Publish', again, now, keys.bob))).toEqual(['WRONG_STATE']);
    const carol = await shop.server.key(['ADMIN']);
    await done('Publish', await done('Approve', again, {}, carol), now);
    expect(await inForce()).toMatchObject({ number: 2 });
  });

  it('is switched off by two, and by nobody alone', async () => {
    expect(codes(await settings(true, keys.ann))).toEqual(['NOTHING_CHANGED']);
    const asked = await settings(false, keys.ann);
    expect(asked.program.review).toMatchObject({ isRequired: true });
    expect(asked.program.review.offAskedBy).toMatch(/^key_/);
    expect(codes(await settings(false, keys.ann))).toEqual(['FOUR_EYES']);
    // Somebody takes it back.
    expect(await settings(true, keys.bob)).toMatchObject({
      program: { review: { isRequired: true, offAskedBy: null } },
    });
    await settings(false, keys.ann);
    shop.now += 7 * 24 * HOUR_MS;
    // What was asked a week ago is asked no longer.
    expect((await settings(false, keys.bob)).program.review).toMatchObject({ isRequired: true });
    expect((await settings(false, keys.ann)).program.review).toMatchObject({ isRequired: false });
    const history = `{ program { reviewHistory { kind actor } } }`;
    const steps = (await gql(history, {}, keys.auditor)).program.reviewHistory;
    expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['REVIEW_ON', 'REVIEW_OFF_ASKED', 'REVIEW_ON', 'REVIEW_OFF_ASKED', 'REVIEW_OFF_ASKED'],
      'REVIEW_OFF',
    ]);
    expect(codes(await publishAtOnce(1, { earning: { pointsPerUnit: '3' } }))).toEqual([]);
  });
});

describe('a schedule', () => {
  it('brings a draft into force at its instant, however late the job', async () => {
    const { draft } = await create(EARNING);
    const scheduled = await done('Schedule', draft, {
      ...{ at: { localDateTime: '2026-03-29T01:30' }, reason: 'Summer time.' },
    });
    // Clocks in London go from 01:00 to 02:00 that night.
    expect(scheduled).toMatchObject({
      state: 'SCHEDULED',
      schedule: {
        ...{ instant: '2026-03-29T01:00:00.000Z', timeZone: 'Europe/London' },
        localDateTime: '2026-03-29T02:00',
      },
    });
    shop.now = Date.parse('2026-03-29T00:59:59.999Z');
    expect(await publishDue()).toEqual({ published: 0, returned: 0 });
    expect(await inForce()).toMatchObject({ number: 1 });
    shop.now = Date.parse('2026-03-29T06:00:00Z');
    expect(await publishDue()).toEqual({ published: 1, returned: 0 });
    expect(await inForce()).toEqual({
      ...{ number: 2, reason: 'Summer time.', publishedBy: scheduled.schedule.by },
      ...{ inForceFrom: '2026-03-29T01:00:00.000Z', publishedAt: '2026-03-29T06:00:00.000Z' },
    });
    expect(await read(draft.id, 'state versionNumber')).toEqual({
      ...{ state: 'PUBLISHED', versionNumber: 2 },
    });
    expect(await publishDue()).toEqual({ published: 0, returned: 0 });
  });

  it('is kept once when several schedulers run at once', async () => {
    const { draft } = await create(EARNING);
    await done('Schedule', draft, SOON);
    shop.now += HOUR_MS;
    const reports = await Promise.all([publishDue(), publishDue(), publishDue()]);
    expect(reports.map(({ published }) => published).toSorted()).toEqual([0, 0, 1]);
    expect(await inForce()).toMatchObject({ number: 2 });
    expect(await kinds(draft.id)).toEqual(['CREATED', 'SCHEDULED', 'PUBLISHED']);
  });

  it('is run by its job', async () => {
    const { draft } = await create(EARNING);
    await done('Schedule', draft, SOON);
    shop.now += HOUR_MS;
    const report = await shop.server.services.jobs.runNow('publish-scheduled-versions');
    expect(report).toEqual({ published: 1, returned: 0 });
  });

  it('gives back what was overtaken, and says so', async () => {
    const { draft } = await create(EARNING);
    await done('Schedule', draft, SOON);
    await publishAtOnce(1, { lateEventHorizonDays: 120 });
    shop.now += HOUR_MS;
    expect(await publishDue()).toEqual({ published: 0, returned: 1 });
    expect(await read(draft.id, 'state schedule { by } isOvertaken')).toEqual({
      ...{ state: 'DRAFT', schedule: null, isOvertaken: true },
    });
    const { history } = await read(draft.id, 'history { kind actor versionNumber sentence }');
    expect(history.at(-1)).toEqual({
      ...{ kind: 'OVERTAKEN', actor: 'system', versionNumber: 2 },
      sentence:
        'Not published: version 2 had come into force meanwhile. Rebase it and schedule it anew.',
    });
    expect(await inForce()).toMatchObject({ number: 2 });
  });

  it('gives back what nobody has approved, where a review is required by then', async () => {
    const { draft } = await create(EARNING);
    await done('Schedule', draft, SOON);
    await settings(true, keys.ann);
    shop.now += HOUR_MS;
    expect(await publishDue()).toEqual({ published: 0, returned: 1 });
    expect(await kinds(draft.id)).toEqual(['CREATED', 'SCHEDULED', 'UNREVIEWED']);
    expect(await inForce()).toMatchObject({ number: 1 });
  });

  it('is left again, and there is one at a time', async () => {
    const { draft } = await create(EARNING);
    const { draft: other } = await create({ rules: { lateEventHorizonDays: 120 } });
    const submitted = await done('Submit', draft, {}, keys.mia);
    const scheduled = await done('Schedule', await done('Approve', submitted), SOON);
    expect(codes(await act('Schedule', other, SOON))).toEqual(['ALREADY_SCHEDULED']);
    expect(codes(await act('Publish', scheduled, { expectedVersion: 1, reason: 'Now.' }))).toEqual([
      'WRONG_STATE',
    ]);
    const free = await done('Unschedule', scheduled);
    expect(free).toMatchObject({ state: 'APPROVED', schedule: null, reason: null });
    await done('Schedule', other, SOON);
  });

  it('is refused for what is no time ahead, and without a reason', async () => {
    const { draft } = await create(EARNING);
    const wrongs = [
      [{ at: {} }, 'INVALID', ['at']],
      [
        { at: { instant: '2026-04-01T00:00:00Z', localDateTime: '2026-04-01T00:00' } },
        'INVALID',
        ['at'],
      ],
      [{ at: { localDateTime: '2026-02-30T00:00' } }, 'INVALID', ['at', 'localDateTime']],
      [{ at: { instant: '2026-03-02T12:00:00Z' } }, 'OUT_OF_RANGE', ['at']],
      [
        { at: { localDateTime: '2026-03-02T20:00', timeZone: 'Asia/Shanghai' } },
        'OUT_OF_RANGE',
        ['at'],
      ],
      [{ at: { localDateTime: '2028-04-01T00:00' } }, 'OUT_OF_RANGE', ['at']],
      [{ reason: '  ' }, 'INVALID_TEXT', ['reason']],
    ] as const;
    for (const [wrong, code, field] of wrongs) {
      const { userErrors } = await act('Schedule', draft, { ...SOON, ...wrong });
      expect(userErrors).toMatchObject([{ code, field }]);
    }
  });
});
