import { execute } from '../../src/platform/database/sql';
import { parsePublicId } from '../../src/platform/id';
import { codes, openDraftDesk, type DraftDesk } from '../support/draft-desk';

/** Drafts of rules, from the first line to the version, over HTTP. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const DAY_MS = 86_400_000;
const EARNING = { rules: { earning: { pointsPerUnit: '2' } } };
const SOON = { at: { instant: '2026-03-02T13:00:00Z' }, reason: 'Spring.' };

let desk: DraftDesk;

beforeEach(async () => {
  desk = await openDraftDesk(NOON);
});
afterEach(() => desk.close());

describe('the life of a draft', () => {
  it('goes from the first line over a review into force, and is told in the end', async () => {
    const { draft: made } = await desk.create(EARNING);
    expect(made).toMatchObject({
      ...{ title: 'Spring', state: 'DRAFT', revision: 1, basedOn: 1, restores: null },
      ...{ earning: { pointsPerUnit: '2' }, viewerCanEdit: true, viewerCanSubmit: true },
      ...{ viewerCanApprove: false, viewerCanPublish: false, isOvertaken: false },
    });
    expect(made.id).toMatch(/^prd_/);
    const edited = await desk.done('Update', made, { input: { title: ' Summer ' } }, desk.keys.mia);
    expect(edited).toMatchObject({ title: 'Summer', revision: 2 });
    const submitted = await desk.done('Submit', edited, {}, desk.keys.mia);
    const returned = await desk.done('Return', submitted, { comment: 'Round it.' });
    expect(returned).toMatchObject({
      state: 'DRAFT',
      review: { verdict: 'CHANGES_REQUESTED', comment: 'Round it.' },
    });
    const again = await desk.done('Submit', returned, {}, desk.keys.mia);
    const approved = await desk.done('Approve', again, { comment: 'Good.' });
    expect(approved).toMatchObject({ state: 'APPROVED', viewerCanPublish: true });
    const publication = { expectedVersion: 1, reason: ' Two points. ' };
    const published = await desk.act('Publish', approved, publication, desk.keys.bob);
    expect(published).toMatchObject({
      draft: { state: 'PUBLISHED', versionNumber: 2, reason: 'Two points.', viewerCanEdit: false },
      version: { number: 2, inForceFrom: new Date(NOON).toISOString() },
      userErrors: [],
    });
    expect(await desk.inForce()).toMatchObject({ number: 2, reason: 'Two points.' });
    expect(await desk.kinds(made.id)).toEqual([
      ...['CREATED', 'EDITED', 'SUBMITTED', 'RETURNED', 'SUBMITTED', 'APPROVED', 'PUBLISHED'],
    ]);
    const { history } = await desk.read(made.id, 'history { sentence }', true);
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
    const { draft } = await desk.create({ rules: { ladder } });
    const diff = 'diff { path kind before after sentence }';
    expect(await desk.read(draft.id, diff)).toEqual({
      diff: [
        {
          ...{ path: ['ladder', 'gold', 'threshold'], kind: 'CHANGED', before: 501, after: 500 },
          sentence: 'Gold begins at 500 instead of 501.',
        },
      ],
    });
    expect((await desk.read(draft.id, diff, true)).diff[0].sentence).toBe(
      '金卡会员门槛由 501 调整为 500。',
    );
    expect(await desk.read(draft.id, 'diff(against: 7) { kind }')).toEqual({ diff: null });
    await desk.done('Publish', draft, { expectedVersion: 1, reason: 'Round.' });
    const between = `{ programVersionDiff(from: 2, to: 1) { sentence } }`;
    expect(await desk.gql(between, {}, desk.keys.auditor)).toEqual({
      programVersionDiff: [{ sentence: 'Gold begins at 501 instead of 500.' }],
    });
    expect(await desk.read(draft.id, 'diff { kind } against: diff(against: 1) { kind }')).toEqual({
      ...{ diff: [], against: [{ kind: 'CHANGED' }] },
    });
  });

  it('is refused with every fault, and stands in no list of somebody else', async () => {
    const answer = await desk.create({
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
    const { draft } = await desk.create(EARNING);
    const gone = await desk.act('Discard', draft, {}, desk.keys.mia);
    expect(gone.draft).toMatchObject({ state: 'DISCARDED', viewerCanDiscard: false });
    expect((await desk.act('Update', gone.draft, { input: {} })).userErrors).toMatchObject([
      { __typename: 'DraftStateError', code: 'WRONG_STATE', stands: 'DISCARDED' },
    ]);
    expect(codes(await desk.act('Submit', { id: 'prd_x', revision: 1 }))).toEqual(['NOT_FOUND']);
    const list = `{ program { drafts(states: [DRAFT], first: 1) { nodes { title } } } }`;
    await desk.create({ ...EARNING, title: 'Other' });
    expect((await desk.gql(list, {}, desk.keys.auditor)).program.drafts.nodes).toEqual([
      { title: 'Other' },
    ]);
    await desk.shop.register('m');
    const memberId = parsePublicId('mem', desk.shop.ids.get('m') ?? '') ?? '';
    const member = await desk.shop.server.key(['MEMBER'], { memberId });
    for (const field of ['drafts { nodes { id } }', 'review { since }', 'reviewHistory { at }']) {
      const { errors } = await desk.shop.server.gql(`{ program { ${field} } }`, {}, member);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('is answered again to who repeats a key, and not made twice', async () => {
    const first = await desk.create(EARNING, desk.keys.mia, 'once');
    expect(await desk.create(EARNING, desk.keys.mia, 'once')).toEqual(first);
    const more = { expectedVersion: 1, reason: 'Now.', idempotencyKey: 'publish-once' };
    const published = await desk.act('Publish', first.draft, more);
    expect(await desk.act('Publish', first.draft, more)).toEqual(published);
    expect(await desk.inForce()).toMatchObject({ number: 2 });
    const { nodes } = (await desk.gql('{ program { drafts { nodes { id } } } }', {}, desk.keys.ann))
      .program.drafts;
    expect(nodes).toHaveLength(1);
  });

  it('says where in the draft its rules are at fault, where none are given', async () => {
    const { draft } = await desk.create(EARNING);
    const far = '"lateEventHorizonDays":9000';
    const refused = {
      draft: null,
      userErrors: [{ code: 'OUT_OF_RANGE', field: ['id', 'lateEventHorizonDays'] }],
    };
    // As if checks had become stricter.
    await desk.shop.server.database.run((tx) =>
      execute(tx, 'UPDATE program_draft SET rules = REPLACE(rules, ?, ?)', [
        ...['"lateEventHorizonDays":90', far],
      ]),
    );
    const now = { expectedVersion: 1, reason: 'Now.' };
    expect(await desk.act('Publish', draft, now)).toMatchObject(refused);
    expect(await desk.act('Schedule', draft, SOON)).toMatchObject(refused);
    const given = { input: { rules: { earning: { pointsPerUnit: '3' } } } };
    expect((await desk.act('Update', draft, given)).userErrors).toMatchObject([
      { code: 'OUT_OF_RANGE', field: ['input', 'rules', 'lateEventHorizonDays'] },
    ]);
    await desk.publishAtOnce(1, { movement: { graceDays: 3 } });
    expect(await desk.act('Rebase', draft)).toMatchObject(refused);
  });

  it('has at most twenty of its kind open', async () => {
    for (let count = 0; count < 20; count += 1) await desk.create(EARNING);
    const refused = await desk.create(EARNING);
    expect(codes(refused)).toEqual(['TOO_MANY']);
  });

  it('brings an old version back', async () => {
    await desk.publishAtOnce(1, { earning: { pointsPerUnit: '3' } });
    const { draft } = await desk.create({ fromVersion: 1 });
    expect(draft).toMatchObject({ basedOn: 2, restores: 1, earning: { pointsPerUnit: '1' } });
    await desk.done('Publish', draft, { expectedVersion: 2, reason: 'Back.' });
    expect(await desk.inForce()).toMatchObject({ number: 3 });
    const versions = `{ program { versions { nodes { number state supersededAt } } } }`;
    expect((await desk.gql(versions, {}, desk.keys.ann)).program.versions.nodes).toEqual([
      { number: 3, state: 'IN_FORCE', supersededAt: null },
      { number: 2, state: 'SUPERSEDED', supersededAt: new Date(NOON).toISOString() },
      { number: 1, state: 'SUPERSEDED', supersededAt: new Date(NOON).toISOString() },
    ]);
    expect(codes(await desk.create({ fromVersion: 9 }))).toEqual(['NOT_FOUND']);
  });
});

describe('two who work at once', () => {
  it('collide, and nothing is lost', async () => {
    const { draft } = await desk.create(EARNING);
    const edits = await Promise.all(
      [desk.keys.ann, desk.keys.bob].map((key, place) =>
        desk.act('Update', draft, { input: { title: `Edit ${place}` } }, key),
      ),
    );
    expect(edits.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
    const lost = edits.find((answer) => answer.draft === null);
    expect(lost.userErrors).toMatchObject([
      { __typename: 'ConflictError', field: ['expectedRevision'], expectedVersion: 1 },
    ]);
    const won = edits.find((answer) => answer.draft !== null);
    expect(await desk.read(draft.id, 'title revision')).toEqual({
      title: won.draft.title,
      revision: 2,
    });
  });

  it('publish one version of two drafts; the other is rebased and keeps both changes', async () => {
    const { draft: mine } = await desk.create(EARNING);
    const { draft: theirs } = await desk.create({ rules: { lateEventHorizonDays: 120 } });
    const now = { expectedVersion: 1, reason: 'Now.' };
    const answers = await Promise.all([
      desk.act('Publish', mine, now, desk.keys.ann),
      desk.act('Publish', theirs, now, desk.keys.bob),
    ]);
    expect(answers.map(codes).toSorted()).toEqual([[], ['CONFLICT']]);
    const lost = answers[0].draft === null ? mine : theirs;
    const late = await desk.act('Publish', lost, { expectedVersion: 2, reason: 'Now.' });
    expect(late.userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['id'], expectedVersion: 1, actualVersion: 2 },
    ]);
    expect(await desk.read(lost.id, 'isOvertaken')).toEqual({ isOvertaken: true });
    const rebased = await desk.done('Rebase', lost, {}, desk.keys.mia);
    expect(rebased).toMatchObject({ basedOn: 2, isOvertaken: false, state: 'DRAFT' });
    await desk.done('Publish', rebased, { expectedVersion: 2, reason: 'Both.' });
    const both = `{ program { version { number lateEventHorizonDays earning { pointsPerUnit } } } }`;
    expect((await desk.gql(both, {}, desk.keys.ann)).program.version).toEqual({
      ...{ number: 3, lateEventHorizonDays: 120, earning: { pointsPerUnit: '2' } },
    });
    expect(codes(await desk.act('Rebase', rebased))).toEqual(['CONFLICT']);
  });

  it('are told what both have changed, and may prefer a side', async () => {
    const { draft } = await desk.create(EARNING);
    await desk.publishAtOnce(1, { earning: { pointsPerUnit: '3' } });
    expect((await desk.act('Rebase', draft)).userErrors).toMatchObject([
      {
        ...{ __typename: 'RebaseConflictError', code: 'CONFLICT', path: ['pointsPerUnit'] },
        ...{ base: '1', mine: '2', theirs: '3' },
      },
    ]);
    const rebased = await desk.done('Rebase', draft, { prefer: 'MINE' });
    expect(rebased).toMatchObject({ basedOn: 2, earning: { pointsPerUnit: '2' } });
    expect(codes(await desk.act('Rebase', rebased))).toEqual(['NOTHING_CHANGED']);
  });
});

describe('a review that is required', () => {
  beforeEach(async () => {
    expect(await desk.settings(true, desk.keys.ann)).toMatchObject({
      program: { review: { isRequired: true } },
      userErrors: [],
    });
  });

  it('leaves no way around a second person', async () => {
    expect(codes(await desk.publishAtOnce(1, { earning: { pointsPerUnit: '3' } }))).toEqual([
      'REVIEW_REQUIRED',
    ]);
    const { draft } = await desk.create(EARNING, desk.keys.ann);
    const now = { expectedVersion: 1, reason: 'Now.' };
    expect(codes(await desk.act('Publish', draft, now))).toEqual(['REVIEW_REQUIRED']);
    expect(codes(await desk.act('Schedule', draft, SOON))).toEqual(['REVIEW_REQUIRED']);
    const submitted = await desk.done('Submit', draft);
    expect(submitted.viewerCanApprove).toBe(false);
    expect(codes(await desk.act('Approve', submitted))).toEqual(['FOUR_EYES']);
    const approved = await desk.done('Approve', submitted, {}, desk.keys.bob);
    // Who approved and then edits has approved nothing.
    const edited = await desk.done('Update', approved, { input: { title: 'Mine' } }, desk.keys.bob);
    const again = await desk.done('Submit', edited);
    expect(codes(await desk.act('Approve', again, {}, desk.keys.bob))).toEqual(['FOUR_EYES']);
    expect(codes(await desk.act('Publish', again, now, desk.keys.bob))).toEqual(['WRONG_STATE']);
    const carol = await desk.shop.server.key(['ADMIN']);
    await desk.done('Publish', await desk.done('Approve', again, {}, carol), now);
    expect(await desk.inForce()).toMatchObject({ number: 2 });
  });

  it('is switched off by two, and by nobody alone', async () => {
    expect(codes(await desk.settings(true, desk.keys.ann))).toEqual(['NOTHING_CHANGED']);
    const asked = await desk.settings(false, desk.keys.ann);
    expect(asked.program.review).toMatchObject({ isRequired: true });
    expect(asked.program.review.offAskedBy).toMatch(/^key_/);
    expect(codes(await desk.settings(false, desk.keys.ann))).toEqual(['FOUR_EYES']);
    // Somebody takes it back.
    expect(await desk.settings(true, desk.keys.bob)).toMatchObject({
      program: { review: { isRequired: true, offAskedBy: null } },
    });
    await desk.settings(false, desk.keys.ann);
    desk.shop.now += 7 * DAY_MS;
    // What was asked a week ago is asked no longer.
    expect((await desk.settings(false, desk.keys.bob)).program.review).toMatchObject({
      isRequired: true,
    });
    expect((await desk.settings(false, desk.keys.ann)).program.review).toMatchObject({
      isRequired: false,
    });
    const history = `{ program { reviewHistory { kind actor } } }`;
    const steps = (await desk.gql(history, {}, desk.keys.auditor)).program.reviewHistory;
    expect(steps.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['REVIEW_ON', 'REVIEW_OFF_ASKED', 'REVIEW_ON', 'REVIEW_OFF_ASKED', 'REVIEW_OFF_ASKED'],
      'REVIEW_OFF',
    ]);
    expect(codes(await desk.publishAtOnce(1, { earning: { pointsPerUnit: '3' } }))).toEqual([]);
  });
});
