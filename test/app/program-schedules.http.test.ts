import { execute } from '../../src/platform/database/sql';
import { codes, openDraftDesk, type DraftDesk } from '../support/draft-desk';

/** Drafts of rules that come into force at an instant. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const HOUR_MS = 3_600_000;
const EARNING = { rules: { earning: { pointsPerUnit: '2' } } };
const SOON = { at: { instant: '2026-03-02T13:00:00Z' }, reason: 'Spring.' };

let desk: DraftDesk;

beforeEach(async () => {
  desk = await openDraftDesk(NOON);
});
afterEach(() => desk.close());

describe('a schedule', () => {
  it('brings a draft into force at its instant, however late the job', async () => {
    const { draft } = await desk.create(EARNING);
    const scheduled = await desk.done('Schedule', draft, {
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
    desk.shop.now = Date.parse('2026-03-29T00:59:59.999Z');
    expect(await desk.publishDue()).toEqual({ published: 0, returned: 0, failed: 0 });
    expect(await desk.inForce()).toMatchObject({ number: 1 });
    desk.shop.now = Date.parse('2026-03-29T06:00:00Z');
    expect(await desk.publishDue()).toEqual({ published: 1, returned: 0, failed: 0 });
    expect(await desk.inForce()).toEqual({
      ...{ number: 2, reason: 'Summer time.', publishedBy: scheduled.schedule.by },
      ...{ inForceFrom: '2026-03-29T01:00:00.000Z', publishedAt: '2026-03-29T06:00:00.000Z' },
    });
    expect(await desk.read(draft.id, 'state versionNumber')).toEqual({
      ...{ state: 'PUBLISHED', versionNumber: 2 },
    });
    expect(await desk.publishDue()).toEqual({ published: 0, returned: 0, failed: 0 });
  });

  it('is kept once when several schedulers run at once', async () => {
    const { draft } = await desk.create(EARNING);
    await desk.done('Schedule', draft, SOON);
    desk.shop.now += HOUR_MS;
    const reports = await Promise.all([desk.publishDue(), desk.publishDue(), desk.publishDue()]);
    expect(reports.map(({ published }) => published).toSorted()).toEqual([0, 0, 1]);
    expect(await desk.inForce()).toMatchObject({ number: 2 });
    expect(await desk.kinds(draft.id)).toEqual(['CREATED', 'SCHEDULED', 'PUBLISHED']);
  });

  it('is run by its job', async () => {
    const { draft } = await desk.create(EARNING);
    await desk.done('Schedule', draft, SOON);
    desk.shop.now += HOUR_MS;
    const report = await desk.shop.server.services.jobs.runNow('publish-scheduled-versions');
    expect(report).toEqual({ published: 1, returned: 0, failed: 0 });
  });

  it('gives back what was overtaken, and says so', async () => {
    const { draft } = await desk.create(EARNING);
    await desk.done('Schedule', draft, SOON);
    await desk.publishAtOnce(1, { lateEventHorizonDays: 120 });
    desk.shop.now += HOUR_MS;
    expect(await desk.publishDue()).toEqual({ published: 0, returned: 1, failed: 0 });
    expect(await desk.read(draft.id, 'state schedule { by } isOvertaken')).toEqual({
      ...{ state: 'DRAFT', schedule: null, isOvertaken: true },
    });
    const { history } = await desk.read(draft.id, 'history { kind actor versionNumber sentence }');
    expect(history.at(-1)).toEqual({
      ...{ kind: 'OVERTAKEN', actor: 'system', versionNumber: 2 },
      sentence:
        'Not published: version 2 had come into force meanwhile. Rebase it and schedule it anew.',
    });
    expect(await desk.inForce()).toMatchObject({ number: 2 });
  });

  it('gives back what nobody has approved, where a review is required by then', async () => {
    const { draft } = await desk.create(EARNING);
    await desk.done('Schedule', draft, SOON);
    await desk.settings(true, desk.keys.ann);
    desk.shop.now += HOUR_MS;
    expect(await desk.publishDue()).toEqual({ published: 0, returned: 1, failed: 0 });
    expect(await desk.kinds(draft.id)).toEqual(['CREATED', 'SCHEDULED', 'UNREVIEWED']);
    expect(await desk.inForce()).toMatchObject({ number: 1 });
  });

  it('gives back rules that no longer pass the checks, and says which', async () => {
    const { draft } = await desk.create(EARNING);
    await desk.done('Schedule', draft, SOON);
    // As if checks had become stricter.
    await desk.shop.server.database.run((tx) =>
      execute(tx, 'UPDATE program_draft SET rules = REPLACE(rules, ?, ?)', [
        ...['"lateEventHorizonDays":90', '"lateEventHorizonDays":9000'],
      ]),
    );
    desk.shop.now += HOUR_MS;
    expect(await desk.publishDue()).toEqual({ published: 0, returned: 1, failed: 0 });
    const { history } = await desk.read(draft.id, 'history { kind comment }');
    expect(history.at(-1)).toEqual({
      ...{ kind: 'NOT_VALID', comment: 'lateEventHorizonDays: OUT_OF_RANGE' },
    });
  });

  it('is left again, and there is one at a time', async () => {
    const { draft } = await desk.create(EARNING);
    const { draft: other } = await desk.create({ rules: { lateEventHorizonDays: 120 } });
    const submitted = await desk.done('Submit', draft, {}, desk.keys.mia);
    const scheduled = await desk.done('Schedule', await desk.done('Approve', submitted), SOON);
    expect(codes(await desk.act('Schedule', other, SOON))).toEqual(['ALREADY_SCHEDULED']);
    expect(
      codes(await desk.act('Publish', scheduled, { expectedVersion: 1, reason: 'Now.' })),
    ).toEqual(['WRONG_STATE']);
    const free = await desk.done('Unschedule', scheduled);
    expect(free).toMatchObject({ state: 'APPROVED', schedule: null, reason: null });
    await desk.done('Schedule', other, SOON);
  });

  it('is refused for what is no time ahead, and without a reason', async () => {
    const { draft } = await desk.create(EARNING);
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
      const { userErrors } = await desk.act('Schedule', draft, { ...SOON, ...wrong });
      expect(userErrors).toMatchObject([{ code, field }]);
    }
  });
});
