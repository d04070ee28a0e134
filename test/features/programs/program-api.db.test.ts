import { publicId } from '../../../src/platform/id';
import { ANONYMOUS } from '../../../src/platform/security/viewer';
import { dataOf, memberApi } from '../../support/api';
import { expectQueries, testDatabase, type TestDatabase } from '../../support/database';
import {
  createProgram,
  NOON,
  OPERATOR,
  PROGRAM,
  standingClock,
  viewer,
} from '../../support/programs';

const CREATE = `mutation ($input: ProgramCreateInput!, $key: String) {
  programCreate(input: $input, idempotencyKey: $key) {
    adminKey
    program { id code version { number } }
    userErrors { __typename code field message }
  }
}`;

const PUBLISH = `mutation ($id: ID!, $version: Int!, $input: ProgramPublishInput!) {
  programPublish(id: $id, expectedVersion: $version, input: $input) {
    program { version { number inForceFrom window { kind days period } } }
    userErrors {
      __typename code field message
      ... on ConflictError { expectedVersion actualVersion }
    }
  }
}`;

const PROGRAM_QUERY = `{
  program {
    code name chinese: name(locale: "zh-CN") names { locale text } currencyCode timeZone locales
    frozenAt
    version {
      number publishedAt inForceFrom reason lateEventHorizonDays
      window { kind days period }
      weights { feature weight missing transform { kind alpha steps { from value } } }
      ladder { code rank } earning { pointsPerUnit }
    }
    tiers { code rank name threshold pointsMultiplier }
  }
}`;

describe('the API of programmes', () => {
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

  const admin = () => viewer('ADMIN', programId);
  const publish = async (version: number, input: object, locale: 'en' | 'zh-CN' = 'en') => {
    const variables = { id: publicId('prg', programId), version, input: { reason: 'R', ...input } };
    return dataOf(await api.ask(admin(), PUBLISH, variables, locale))['programPublish'];
  };

  it('tells everything of the programme of the viewer without a statement', async () => {
    await api.directory.get(programId);
    const answer = await expectQueries(0, database, () =>
      api.ask(viewer('MEMBER', programId, 'm'.repeat(26)), PROGRAM_QUERY),
    );
    expect(dataOf(answer)).toEqual({
      program: {
        code: 'main',
        name: 'Laurel Club',
        chinese: '月桂会',
        names: PROGRAM.names,
        currencyCode: 'GBP',
        timeZone: 'Europe/London',
        locales: ['en', 'zh-CN'],
        frozenAt: null,
        version: {
          number: 1,
          publishedAt: '2026-01-15T12:00:00.000Z',
          inForceFrom: null,
          reason: 'Created.',
          lateEventHorizonDays: 90,
          window: { kind: 'ROLLING', days: 365, period: null },
          weights: [
            ['PURCHASE_AMOUNT', 0.7],
            ['PURCHASE_COUNT', 0.2],
            ['INTERACTION_COUNT', 0.1],
          ].map(([feature, weight]) => ({
            feature,
            weight,
            missing: 0,
            transform: { kind: 'IDENTITY', alpha: null, steps: null },
          })),
          ladder: ['regular', 'silver', 'gold', 'diamond'].map((code, rank) => ({ code, rank })),
          earning: { pointsPerUnit: '1' },
        },
        tiers: [
          { code: 'regular', rank: 0, name: 'Regular', threshold: 0, pointsMultiplier: '1' },
          { code: 'silver', rank: 1, name: 'Silver', threshold: 101, pointsMultiplier: '1' },
          { code: 'gold', rank: 2, name: 'Gold', threshold: 501, pointsMultiplier: '1' },
          { code: 'diamond', rank: 3, name: 'Diamond', threshold: 1001, pointsMultiplier: '1' },
        ],
      },
    });
  });

  it('answers an operator with no programme, and in the language that was asked for', async () => {
    expect(dataOf(await api.ask(OPERATOR, '{ program { code } }'))).toEqual({ program: null });
    const answer = await api.ask(admin(), '{ program { name } tiers { name } }', {}, 'zh-CN');
    expect(dataOf(answer)).toEqual({
      program: { name: '月桂会' },
      tiers: ['普通会员', '银卡会员', '金卡会员', '钻石会员'].map((name) => ({ name })),
    });
    expect((await api.ask(ANONYMOUS, '{ program { code } }')).errors).toHaveLength(1);
  });

  it('lets a platform start by itself: create, take the key, publish', async () => {
    const input = { ...PROGRAM, code: 'fresh' };
    const created = dataOf(await api.ask(OPERATOR, CREATE, { input, key: 'k' }))[
      'programCreate'
    ] as {
      adminKey: string;
      program: { id: string };
    };
    expect(created).toMatchObject({ program: { code: 'fresh' }, userErrors: [] });
    const holder = await api.access.authenticate(created.adminKey);
    const variables = {
      id: created.program.id,
      version: 1,
      input: { reason: 'Longer memory.', rules: { window: { kind: 'LIFETIME' } } },
    };
    expect(dataOf(await api.ask(holder, PUBLISH, variables))['programPublish']).toEqual({
      program: {
        version: {
          number: 2,
          inForceFrom: '2026-01-15T12:00:00.000Z',
          window: { kind: 'LIFETIME', days: null, period: null },
        },
      },
      userErrors: [],
    });
    const again = await api.ask(OPERATOR, CREATE, { input, key: 'k' });
    expect(dataOf(again)['programCreate']).toMatchObject({ adminKey: null, userErrors: [] });
  });

  it('names the field of every fault', async () => {
    const rules = {
      window: { kind: 'CALENDAR' },
      weights: [{ feature: 'PAID', weight: 1, transform: { kind: 'CAP' } }],
      ladder: [{ code: 'a', names: [], threshold: 1 }],
      earning: { pointsPerUnit: '-1' },
    };
    const input = { ...PROGRAM, code: 'main', names: [], locales: ['en'], rules };
    const answer = dataOf(await api.ask(OPERATOR, CREATE, { input }))['programCreate'] as {
      userErrors: { code: string; field: string[] }[];
    };
    expect(answer.userErrors.map(({ code, field }) => `${field.join('.')} ${code}`)).toEqual([
      'input.names REQUIRED',
      'input.rules.window.period REQUIRED',
      'input.rules.weights.0.transform.maximum REQUIRED',
      'input.rules.ladder.0.names REQUIRED',
      'input.rules.ladder.0.threshold OUT_OF_RANGE',
      'input.rules.earning.pointsPerUnit OUT_OF_RANGE',
    ]);
    const taken = await api.ask(OPERATOR, CREATE, { input: PROGRAM });
    expect(dataOf(taken)['programCreate']).toMatchObject({
      program: null,
      adminKey: null,
      userErrors: [{ code: 'TAKEN', field: ['input', 'code'] }],
    });
  });

  it('tells of a conflict with both numbers, in either language', async () => {
    await publish(1, { rules: { earning: { pointsPerUnit: '2' } } });
    expect(await publish(1, { rules: { earning: { pointsPerUnit: '3' } } })).toEqual({
      program: null,
      userErrors: [
        {
          __typename: 'ConflictError',
          code: 'CONFLICT',
          field: ['expectedVersion'],
          message: 'You expected version 1; version 2 is in force.',
          expectedVersion: 1,
          actualVersion: 2,
        },
      ],
    });
    expect(await publish(2, {}, 'zh-CN')).toEqual({
      program: null,
      userErrors: [
        {
          __typename: 'InputError',
          code: 'NOTHING_CHANGED',
          field: ['input'],
          message: '没有任何变化：当前生效的规则与此相同。',
        },
      ],
    });
  });

  it('lists versions newest first, page by page and backwards, with one statement a page', async () => {
    for (const version of [1, 2, 3, 4]) {
      await publish(version, { rules: { earning: { pointsPerUnit: String(version + 1) } } });
    }
    const VERSIONS = `query ($first: Int, $after: String, $last: Int, $before: String) {
      program {
        versions(first: $first, after: $after, last: $last, before: $before) {
          nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
    }`;
    type Versions = { nodes: { number: number }[]; pageInfo: Record<string, unknown> };
    const list = async (variables: object) => {
      const answer = await expectQueries(1, database, () =>
        api.ask(admin(), VERSIONS, { ...variables }),
      );
      const { program } = dataOf(answer) as { program: { versions: Versions } };
      const { nodes, pageInfo } = program.versions;
      return { numbers: nodes.map(({ number }) => number), pageInfo };
    };
    const first = await list({ first: 2 });
    expect(first).toMatchObject({ numbers: [5, 4], pageInfo: { hasNextPage: true } });
    const second = await list({ first: 3, after: first.pageInfo['endCursor'] });
    expect(second).toMatchObject({ numbers: [3, 2, 1], pageInfo: { hasNextPage: false } });
    const back = await list({ last: 1, before: second.pageInfo['startCursor'] });
    expect(back).toMatchObject({ numbers: [4], pageInfo: { hasPreviousPage: true } });
    expect((await list({ last: 2 })).numbers).toEqual([2, 1]);
  });

  it('finds programme and versions by their ids, and never those of others', async () => {
    const otherId = await createProgram(api.programs, { code: 'other' });
    const IDS = '{ program { id version { id } } }';
    const ids = async (id: string) => {
      const data = dataOf(await api.ask(viewer('ADMIN', id), IDS));
      const { program } = data as { program: { id: string; version: { id: string } } };
      return [program.id, program.version.id];
    };
    const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }';
    const [mine, others] = [await ids(programId), await ids(otherId)];
    const answer = await api.ask(admin(), NODES, { ids: [...mine, ...others] });
    expect(dataOf(answer)).toEqual({
      nodes: [
        { __typename: 'Program', id: mine[0] },
        { __typename: 'ProgramVersion', id: mine[1] },
        null,
        null,
      ],
    });
  });

  it('records rates and tells of the rows that were refused', async () => {
    const RATES = `mutation ($input: ExchangeRatesRecordInput!) {
      exchangeRatesRecord(input: $input) {
        exchangeRates { currencyCode validFrom rate } unchangedCount
        userErrors { __typename code field ... on RowError { index } }
      }
    }`;
    const rates = [
      { currencyCode: 'EUR', validFrom: '2026-01-01', rate: '0.86' },
      { currencyCode: 'GBP', validFrom: '2026-01-01', rate: '1' },
      { currencyCode: 'EUR', validFrom: '2026-01-01', rate: '0.860' },
    ];
    const answer = await api.ask(viewer('SERVICE', programId), RATES, { input: { rates } });
    expect(dataOf(answer)['exchangeRatesRecord']).toEqual({
      exchangeRates: [{ currencyCode: 'EUR', validFrom: '2026-01-01', rate: '0.86' }],
      unchangedCount: 1,
      userErrors: [
        {
          __typename: 'RowError',
          code: 'INVALID',
          field: ['input', 'rates', '1', 'currencyCode'],
          index: 1,
        },
      ],
    });
  });
});
