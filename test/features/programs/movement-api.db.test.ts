import { publicId } from '../../../src/platform/id';
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
import { LADDER } from '../../support/rules';

const MODEL =
  'kind ratingWeight positiveWeight negativeWeight recencyWeight frequencyWeight monetaryWeight';

const RULES = `
  model { ${MODEL} parts { model { ${MODEL} } weight } }
  division { kind shares { tierCode share floor } modelCode minimumConfidence }
  movement {
    promotion { timing step period }
    sustained { tierCode amount months }
    validity { kind anchor length period through }
    qualification { kind days period }
    demotion graceDays hysteresis
    decline { feature falls steps }
    penalty { kind steps growthValue days }
    floorTierCode capTierCode refund noticeDays
  }
  earningVersion
  ladder { code invitationOnly }
  lint { code path text }
`;

const CREATE = `mutation ($input: ProgramCreateInput!) {
  programCreate(input: $input) {
    program { version { ${RULES} } }
    userErrors { code field message }
  }
}`;

const PUBLISH = `mutation ($id: ID!, $version: Int!, $input: ProgramPublishInput!) {
  programPublish(id: $id, expectedVersion: $version, input: $input) {
    program { version { ${RULES} } }
    userErrors { code field message }
  }
}`;

/** Rules in which everything is said that can be said. */
const RICH = {
  model: {
    kind: 'COMBINED',
    parts: [
      { model: { kind: 'GROWTH_VALUE' }, weight: 0.5 },
      {
        model: { kind: 'RATING', ratingWeight: 0.5, positiveWeight: 0.3, negativeWeight: 0.2 },
        weight: 20,
      },
    ],
  },
  division: {
    kind: 'QUANTILE',
    shares: [
      { tierCode: 'silver', share: 0.15, floor: 50 },
      { tierCode: 'gold', share: 0.04, floor: null },
      { tierCode: 'diamond', share: 0.01, floor: 300.5 },
    ],
  },
  movement: {
    promotion: { timing: 'PERIOD_END', step: 'ONE', period: 'HALF_YEAR' },
    sustained: [{ tierCode: 'gold', amount: '500.25', months: 3 }],
    validity: { kind: 'LENGTH', anchor: 'JOINED', length: 'P1Y6M', period: null, through: null },
    qualification: { kind: 'ROLLING', days: 180, period: null },
    demotion: 'ONE_STEP',
    graceDays: 30,
    hysteresis: 10.5,
    decline: { feature: 'PURCHASE_COUNT', falls: 6, steps: 2 },
    penalty: { kind: 'STEPS', steps: 1, growthValue: null, days: 90 },
    floorTierCode: 'silver',
    capTierCode: 'diamond',
    refund: 'AT_ONCE',
    noticeDays: 14,
  },
};

const NO_WEIGHTS = {
  ratingWeight: null,
  positiveWeight: null,
  negativeWeight: null,
  recencyWeight: null,
  frequencyWeight: null,
  monetaryWeight: null,
};

const DEFAULTS = {
  model: { kind: 'GROWTH_VALUE', ...NO_WEIGHTS, parts: null },
  division: { kind: 'FIXED', shares: null, modelCode: null, minimumConfidence: null },
  movement: {
    promotion: { timing: 'IMMEDIATE', step: 'QUALIFYING', period: null },
    sustained: [],
    validity: { kind: 'FOREVER', anchor: null, length: null, period: null, through: null },
    qualification: { kind: 'WINDOW', days: null, period: null },
    demotion: 'QUALIFYING',
    graceDays: 0,
    hysteresis: 0,
    decline: null,
    penalty: null,
    floorTierCode: null,
    capTierCode: null,
    refund: 'AT_NEXT_EVALUATION',
    noticeDays: 0,
  },
  earningVersion: null,
};

describe('models, divisions and movement over the API', () => {
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

  type Errors = readonly { code: string; field: string[]; message: string }[];
  type Payload = { program: { version: Record<string, unknown> } | null; userErrors: Errors };
  const create = async (rules: object, locale: 'en' | 'zh-CN' = 'en'): Promise<Payload> => {
    const input = { ...PROGRAM, code: 'other', rules: { ladder: LADDER, ...rules } };
    return dataOf(await api.ask(OPERATOR, CREATE, { input }, locale))['programCreate'] as Payload;
  };
  const publish = async (version: number, rules: object): Promise<Payload> => {
    const variables = {
      id: publicId('prg', programId),
      version,
      input: { reason: 'Because.', rules },
    };
    const answer = await api.ask(viewer('ADMIN', programId), PUBLISH, variables);
    return dataOf(answer)['programPublish'] as Payload;
  };
  const faults = ({ userErrors }: Payload): string[] =>
    userErrors.map(({ code, field }) => `${field.join('.')} ${code}`);

  it('give back what was written, from the database too', async () => {
    const ladder = LADDER.map((tier, rank) => ({ ...tier, invitationOnly: rank === 3 }));
    const created = await create({ ...RICH, ladder });
    expect(created.userErrors).toEqual([]);
    const expected = {
      ...RICH,
      model: {
        kind: 'COMBINED',
        ...NO_WEIGHTS,
        parts: RICH.model.parts.map(({ model, weight }) => ({
          model: { ...NO_WEIGHTS, ...model },
          weight,
        })),
      },
      division: { ...RICH.division, modelCode: null, minimumConfidence: null },
      earningVersion: null,
      ladder: ladder.map(({ code, invitationOnly }) => ({ code, invitationOnly })),
      lint: [],
    };
    expect(created.program?.version).toEqual(expected);

    expect(await publish(1, RICH)).toMatchObject({ userErrors: [] });
    api.directory.invalidate(programId);
    await api.directory.get(programId);
    const answer = await expectQueries(0, database, () =>
      api.ask(viewer('ANALYST', programId), `{ program { version { ${RULES} } } }`),
    );
    expect(dataOf(answer)).toMatchObject({
      program: { version: { ...expected, ladder: expect.any(Array) as unknown } },
    });
  });

  it('are as they always were where nothing is said', async () => {
    expect((await create({})).program?.version).toMatchObject({ ...DEFAULTS, lint: [] });
    const cleared = { model: null, division: null, movement: null, earningVersion: null };
    await publish(1, RICH);
    expect((await publish(2, cleared)).program?.version).toMatchObject(DEFAULTS);
  });

  it('keep every rule of movement that a publication does not speak of', async () => {
    await publish(1, RICH);
    const movement = { graceDays: 60, noticeDays: null, sustained: null };
    expect((await publish(2, { movement })).program?.version).toMatchObject({
      ...RICH,
      model: { kind: 'COMBINED' },
      movement: { ...RICH.movement, graceDays: 60, noticeDays: 0, sustained: [] },
    });
  });

  it('take growth value for a violation', async () => {
    const penalty = { kind: 'GROWTH_VALUE', growthValue: 50.5, days: 30 };
    expect((await create({ movement: { penalty } })).program?.version).toMatchObject({
      movement: { penalty: { ...penalty, steps: null } },
    });
  });

  it('write a length in one way', async () => {
    const validity = { kind: 'LENGTH', length: 'P24M' };
    expect((await create({ movement: { validity } })).program?.version).toMatchObject({
      movement: { validity: { kind: 'LENGTH', anchor: 'REACHED', length: 'P2Y' } },
    });
  });

  it('name the path of every bad input at once', async () => {
    const refused = await create({
      ladder: LADDER.map((tier) => ({ ...tier, invitationOnly: true })),
      earningVersion: 1,
      model: {
        kind: 'COMBINED',
        parts: [{ model: { kind: 'RFM', recencyWeight: -1, ratingWeight: 1 }, weight: 1e9 }],
      },
      division: {
        kind: 'QUANTILE',
        modelCode: 'tree',
        shares: [
          { tierCode: 'regular', share: 0.1 },
          { tierCode: 'bronze', share: 0 },
        ],
      },
      movement: {
        promotion: { timing: 'PERIOD_END' },
        sustained: [{ tierCode: 'diamond', amount: '0', months: 25 }],
        validity: { kind: 'LENGTH', length: 'a year', through: 'NEXT' },
        qualification: { kind: 'ROLLING' },
        graceDays: 366,
        hysteresis: -1,
        decline: { falls: 0, steps: 20 },
        penalty: { kind: 'GROWTH_VALUE', steps: 1, days: 0 },
        floorTierCode: 'diamond',
        capTierCode: 'gold',
        noticeDays: -1,
      },
    });
    expect(refused.program).toBeNull();
    expect(faults(refused)).toEqual(
      [
        'model.parts.0.model.ratingWeight INVALID',
        'model.parts.0.model.recencyWeight OUT_OF_RANGE',
        'model.parts.0.weight OUT_OF_RANGE',
        'ladder.0.invitationOnly CONTRADICTORY',
        'division.modelCode INVALID',
        'division.shares.0.tierCode INVALID',
        'division.shares.1.tierCode INVALID',
        'division.shares.1.share OUT_OF_RANGE',
        'movement.promotion.period REQUIRED',
        'movement.sustained.0.amount OUT_OF_RANGE',
        'movement.sustained.0.months OUT_OF_RANGE',
        'movement.validity.through INVALID',
        'movement.validity.length INVALID',
        'movement.qualification.days REQUIRED',
        'movement.decline.falls OUT_OF_RANGE',
        'movement.decline.steps OUT_OF_RANGE',
        'movement.penalty.steps INVALID',
        'movement.penalty.growthValue REQUIRED',
        'movement.penalty.days OUT_OF_RANGE',
        'movement.graceDays OUT_OF_RANGE',
        'movement.hysteresis OUT_OF_RANGE',
        'movement.floorTierCode CONTRADICTORY',
        'movement.sustained.0.tierCode CONTRADICTORY',
        'movement.noticeDays OUT_OF_RANGE',
        'earningVersion INVALID',
      ].map((text) => `input.rules.${text}`),
    );
  });

  it('tell that models are trained and promoted first, in either language', async () => {
    const division = { kind: 'MODEL', modelCode: 'tree' };
    expect((await create({ division })).userErrors).toEqual([
      {
        code: 'INVALID',
        field: ['input', 'rules', 'division', 'modelCode'],
        message:
          'No version of a model "tree" is promoted; train and promote one, or divide by FIXED or QUANTILE.',
      },
    ]);
    expect((await create({ division }, 'zh-CN')).userErrors[0]?.message).toMatch(
      '尚无已启用的版本',
    );
  });

  it('refuse a version of the points rules that nobody has published', async () => {
    expect(faults(await publish(1, { earningVersion: 1 }))).toEqual([
      'input.rules.earningVersion INVALID',
    ]);
    const admin = viewer('ADMIN', programId);
    const draft = { programId, expectedRevision: 0, changes: { pendingDays: 14 } };
    expect(await api.pointsRules.saveDraft(admin, draft)).toMatchObject({ ok: true });
    const publication = { programId, expectedVersion: 0, expectedRevision: 1, reason: 'Spring.' };
    expect(await api.pointsRules.publish(admin, publication)).toMatchObject({ ok: true });
    expect((await publish(1, { earningVersion: 1 })).program?.version).toMatchObject({
      earningVersion: 1,
    });
    expect(faults(await publish(2, { earningVersion: 2 }))).toEqual([
      'input.rules.earningVersion INVALID',
    ]);
  });

  it('tell what can hardly be meant, in the language of the request', async () => {
    const rules = { movement: { graceDays: 30, capTierCode: 'gold' } };
    const english = (await create(rules)).program?.version['lint'];
    expect(english).toEqual([
      {
        code: 'TIER_ABOVE_CAP',
        path: ['ladder', '3'],
        text: 'No promotion goes above the cap "gold": only a person can give this tier. Raise the cap if members are to reach it.',
      },
      {
        code: 'NEVER_ACTS_FOREVER',
        path: ['movement', 'graceDays'],
        text: 'This acts when a term ends, and tiers are held for ever here; limit their validity, or leave this out.',
      },
    ]);
    await publish(1, rules);
    const answer = await api.ask(
      viewer('ADMIN', programId),
      '{ program { version { lint { text } } } }',
      {},
      'zh-CN',
    );
    expect(dataOf(answer)).toMatchObject({
      program: {
        version: {
          lint: [
            { text: expect.stringContaining('等级上限') as unknown },
            { text: expect.stringContaining('永久有效') as unknown },
          ],
        },
      },
    });
  });
});
