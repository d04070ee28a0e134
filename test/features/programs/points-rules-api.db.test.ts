import { publicId } from '../../../src/platform/id';
import { query } from '../../../src/platform/database/sql';
import { dataOf, memberApi } from '../../support/api';
import { expectQueries, testDatabase, type TestDatabase } from '../../support/database';
import { createProgram, NOON, standingClock, viewer } from '../../support/programs';

const RULE = `code name names { locale text }
  effect { kind pointsPerUnit multiplier points }
  when {
    behaviourTypes channels categories tiers
    schedule { from until weekdays fromTime untilTime }
  }
  cap { points period } pendingDays expiry { kind months days roundTo dates minimumDays }`;
const RULES = `earning { ${RULE} } cap { points period } pendingDays
  expiry { kind months days roundTo dates minimumDays } refundPolicy holdMinutes maxHoldMinutes
  adjustmentLimit transfersAllowed minimumTransfer minimumRedemption unitCost breakageRatio`;
const ERRORS = `userErrors {
  __typename code field message ... on ConflictError { expectedVersion actualVersion }
}`;

const SAVE = `mutation ($id: ID!, $revision: Int!, $rules: PointsRulesInput!, $key: String) {
  pointsRulesDraftSave(
    programId: $id, expectedRevision: $revision, input: { rules: $rules }, idempotencyKey: $key
  ) {
    draft { revision basedOn editedBy editedAt rules { ${RULES} } } ${ERRORS}
  }
}`;
const DISCARD = `mutation ($id: ID!, $revision: Int!) {
  pointsRulesDraftDiscard(programId: $id, expectedRevision: $revision) {
    discardedRevision ${ERRORS}
  }
}`;
const PUBLISH = `mutation ($id: ID!, $version: Int!, $revision: Int!, $reason: String!) {
  pointsRulesPublish(
    programId: $id, expectedVersion: $version, expectedRevision: $revision
    input: { reason: $reason }
  ) {
    version { id version publishedAt publishedBy reason rules { pendingDays } } ${ERRORS}
  }
}`;
const READ = `{
  program {
    pointsRules { version rules { ${RULES} } }
    pointsRulesDraft { revision basedOn rules { pendingDays } }
    pointsRulesVersions(first: 2) {
      nodes { version reason rules { pendingDays } } pageInfo { hasNextPage }
    }
  }
}`;

const names = [
  { locale: 'en', text: 'Review' },
  { locale: 'zh-CN', text: '评价' },
];
const REVIEW = {
  code: 'review',
  names,
  effect: { kind: 'FIXED', points: 20 },
  when: { behaviourTypes: ['REVIEW'], channels: ['WEB', 'APP'] },
  cap: { points: 60, period: 'DAY' },
};
const WEEKEND = {
  code: 'weekend',
  names,
  effect: { kind: 'CAMPAIGN', multiplier: 2 },
  when: {
    tiers: ['gold'],
    schedule: { from: '2026-01-01T00:00:00Z', weekdays: ['SUNDAY'], fromTime: '08:30' },
  },
};

describe('the API of points rules', () => {
  const clock = standingClock();
  let database: TestDatabase;
  let api: ReturnType<typeof memberApi>;
  let programId: string;

  beforeEach(async () => {
    clock.set(NOON);
    database = await testDatabase();
    api = memberApi(database, clock);
    programId = await createProgram(api.programs);
  });

  afterEach(() => database.close());

  const id = () => publicId('prg', programId);
  const marketer = () => viewer('MARKETER', programId);
  const admin = () => viewer('ADMIN', programId);
  type Payload = Record<string, unknown> & { userErrors: Record<string, unknown>[] };
  const save = async (revision: number, rules: object, locale: 'en' | 'zh-CN' = 'en') => {
    const variables = { id: id(), revision, rules };
    const answer = await api.ask(marketer(), SAVE, variables, locale);
    return dataOf(answer)['pointsRulesDraftSave'] as Payload;
  };
  const publish = async (version: number, revision: number, reason = 'Spring.') => {
    const variables = { id: id(), version, revision, reason };
    return dataOf(await api.ask(admin(), PUBLISH, variables))['pointsRulesPublish'] as Payload;
  };

  it('has the defaults in force until something is published', async () => {
    const answer = dataOf(await api.ask(viewer('ANALYST', programId), READ));
    expect(answer['program']).toMatchObject({
      pointsRules: {
        version: 0,
        rules: {
          earning: [],
          cap: null,
          pendingDays: 0,
          expiry: { kind: 'NONE', months: null },
          refundPolicy: 'DEBT',
          holdMinutes: 30,
          maxHoldMinutes: 43_200,
          adjustmentLimit: 1_000,
          transfersAllowed: true,
          minimumTransfer: 1,
          minimumRedemption: 1,
          unitCost: '0.01',
          breakageRatio: '0',
        },
      },
      pointsRulesDraft: null,
      pointsRulesVersions: { nodes: [], pageInfo: { hasNextPage: false } },
    });
  });

  it('saves a draft in part after part, and shows it as it was written', async () => {
    const first = await save(0, { earning: [REVIEW, WEEKEND], pendingDays: 14 });
    expect(first).toMatchObject({ draft: { revision: 1, basedOn: 0 }, userErrors: [] });
    const second = await save(1, {
      expiry: { kind: 'ROLLING', months: 12, roundTo: 'MONTH' },
      cap: { points: 5_000, period: 'MONTH' },
    });
    expect(second['draft']).toMatchObject({
      revision: 2,
      editedBy: 'key_key-of-MARKETER',
      editedAt: '2026-01-15T12:00:00.000Z',
      rules: {
        earning: [
          {
            ...{ code: 'review', name: 'Review', names },
            effect: { kind: 'FIXED', pointsPerUnit: null, multiplier: null, points: 20 },
            when: {
              behaviourTypes: ['REVIEW'],
              channels: ['WEB', 'APP'],
              ...{ categories: null, tiers: null, schedule: null },
            },
            cap: { points: 60, period: 'DAY' },
            ...{ pendingDays: null, expiry: null },
          },
          {
            code: 'weekend',
            effect: { kind: 'CAMPAIGN', multiplier: '2' },
            when: {
              tiers: ['gold'],
              schedule: {
                from: '2026-01-01T00:00:00.000Z',
                until: null,
                weekdays: ['SUNDAY'],
                ...{ fromTime: '08:30', untilTime: null },
              },
            },
          },
        ],
        cap: { points: 5_000, period: 'MONTH' },
        pendingDays: 14,
        expiry: { kind: 'ROLLING', months: 12, days: 0, roundTo: 'MONTH', dates: null },
      },
    });
  });

  it('publishes the draft, sees it at once, and never changes what was published', async () => {
    await save(0, { pendingDays: 14 });
    const first = await publish(0, 1);
    expect(first['version']).toMatchObject({
      version: 1,
      publishedBy: 'key_key-of-ADMIN',
      publishedAt: '2026-01-15T12:00:00.000Z',
      reason: 'Spring.',
      rules: { pendingDays: 14 },
    });
    await save(0, { pendingDays: 7 });
    await publish(1, 1, 'Sooner.');
    const answer = dataOf(await api.ask(admin(), READ));
    expect(answer['program']).toMatchObject({
      pointsRules: { version: 2, rules: { pendingDays: 7 } },
      pointsRulesDraft: null,
      pointsRulesVersions: {
        nodes: [
          { version: 2, reason: 'Sooner.', rules: { pendingDays: 7 } },
          { version: 1, reason: 'Spring.', rules: { pendingDays: 14 } },
        ],
        pageInfo: { hasNextPage: false },
      },
    });
    const node = '{ node(id: "ID") { ... on PointsRulesVersion { version reason } } }';
    const versionId = (first['version'] as { id: string }).id;
    expect(dataOf(await api.ask(admin(), node.replace('ID', versionId)))).toEqual({
      node: { version: 1, reason: 'Spring.' },
    });
    const other = await createProgram(api.programs, { code: 'other' });
    const elsewhere = await api.ask(viewer('ADMIN', other), node.replace('ID', versionId));
    expect(dataOf(elsewhere)).toEqual({ node: null });
  });

  it('is seen by another process within a second, without a further statement', async () => {
    const elsewhere = memberApi(database, clock).directory;
    expect((await elsewhere.get(programId)).points.pointsVersion).toBe(0);
    await save(0, { pendingDays: 14 });
    await publish(0, 1);
    expect((await elsewhere.get(programId)).points.pointsVersion).toBe(0);
    clock.set(NOON + 1_000);
    expect((await elsewhere.get(programId)).points).toMatchObject({
      pointsVersion: 1,
      rules: { pendingDays: 14 },
    });
    clock.set(NOON + 2_000);
    await expectQueries(1, database, () => elsewhere.get(programId));
  });

  it('names field, rule and way out of every fault at once, in either language', async () => {
    const rules = {
      earning: [
        { ...REVIEW, cap: { points: 0, period: 'DAY' } },
        { ...WEEKEND, code: 'review', when: { tiers: ['platinum'] } },
      ],
      expiry: { kind: 'FIXED_DATES', dates: ['02-30'] },
    };
    const { draft, userErrors } = await save(0, rules);
    expect(draft).toBeNull();
    expect(userErrors.map(({ code, field }) => [code, (field as string[]).join('.')])).toEqual([
      ['OUT_OF_RANGE', 'input.rules.earning.0.cap.points'],
      ['INVALID', 'input.rules.earning.1.when.tiers.0'],
      ['DUPLICATE', 'input.rules.earning.1.code'],
      ['INVALID', 'input.rules.expiry.dates.0'],
    ]);
    expect(userErrors[0]?.['message']).toBe('Rule "review": This must be from 1 to 1,000,000,000.');
    const chinese = await save(0, rules, 'zh-CN');
    expect(chinese.userErrors[1]?.['message']).toBe(
      '规则“review”：等级体系中没有“platinum”；请改用已有等级或删除此项。',
    );
    const all = { ...REVIEW, code: 'all', when: { behaviourTypes: ['REVIEW', 'LIKE'] }, cap: null };
    const hidden = await save(0, { earning: [all, REVIEW] });
    expect(hidden.userErrors).toEqual([
      {
        __typename: 'InputError',
        code: 'UNREACHABLE',
        field: ['input', 'rules', 'earning', '1'],
        message:
          'Rule "review": This rule never applies: "all", which comes before it, holds whenever it does. Move it up, narrow the other, or leave it out.',
      },
    ]);
  });

  it('tells who was second of a conflict, for the draft and for the version', async () => {
    await save(0, { pendingDays: 14 });
    expect((await save(0, { pendingDays: 7 })).userErrors).toEqual([
      {
        __typename: 'ConflictError',
        code: 'CONFLICT',
        field: ['expectedRevision'],
        message: 'You expected revision 0 of the draft; it is at 1.',
        ...{ expectedVersion: 0, actualVersion: 1 },
      },
    ]);
    expect((await publish(1, 1)).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['expectedVersion'], expectedVersion: 1, actualVersion: 0 },
    ]);
    expect((await publish(0, 2)).userErrors).toMatchObject([
      { code: 'CONFLICT', field: ['expectedRevision'], expectedVersion: 2, actualVersion: 1 },
    ]);
    const both = await Promise.all([publish(0, 1), publish(0, 1)]);
    expect(both.map(({ version }) => version !== null).toSorted()).toEqual([false, true]);
  });

  it('publishes nothing without a draft, a change or a reason', async () => {
    expect((await publish(0, 0)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: null }]);
    await save(0, { pendingDays: 0 });
    expect((await publish(0, 1)).userErrors).toMatchObject([{ code: 'NOTHING_CHANGED' }]);
    await save(1, { pendingDays: 1 });
    expect((await publish(0, 2, ' ')).userErrors).toMatchObject([
      { code: 'INVALID_TEXT', field: ['input', 'reason'] },
    ]);
  });

  it('throws a draft away, and only the one that was read', async () => {
    await save(0, { pendingDays: 3 });
    const discard = async (revision: number) =>
      dataOf(await api.ask(marketer(), DISCARD, { id: id(), revision }))['pointsRulesDraftDiscard'];
    expect(await discard(2)).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    expect(await discard(1)).toEqual({ discardedRevision: 1, userErrors: [] });
    expect(await discard(1)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await query(database.reader, 'SELECT revision FROM points_rules_draft')).toEqual([]);
  });

  it('repeats what it said under the same key', async () => {
    const variables = { id: id(), revision: 0, rules: { pendingDays: 3 }, key: 'k1' };
    const first = dataOf(await api.ask(marketer(), SAVE, variables));
    expect(dataOf(await api.ask(marketer(), SAVE, variables))).toEqual(first);
    expect(first['pointsRulesDraftSave']).toMatchObject({ draft: { revision: 1 } });
  });

  it('is for those who may, and for their own programme', async () => {
    const variables = { id: id(), revision: 0, rules: {} };
    const member = viewer('MEMBER', programId, 'm'.repeat(26));
    for (const who of [viewer('SUPPORT', programId), member]) {
      expect((await api.ask(who, SAVE, variables)).errors?.[0]?.message).toBeDefined();
    }
    expect((await api.ask(member, READ)).errors).toBeDefined();
    const asMarketer = { id: id(), version: 0, revision: 0, reason: 'R' };
    expect((await api.ask(marketer(), PUBLISH, asMarketer)).errors).toHaveLength(1);
    const other = await createProgram(api.programs, { code: 'other' });
    const answer = await api.ask(viewer('MARKETER', other), SAVE, variables);
    expect(dataOf(answer)['pointsRulesDraftSave']).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['programId'] }],
    });
  });
});
