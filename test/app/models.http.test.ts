import { DAY_MS } from '../../src/domain/shared/instant';
import { countStatements } from '../support/database';
import { openShop, type Shop } from '../support/shop';

/** Every field of models, asked for over HTTP. */
const START = Date.parse('2026-03-02T12:00:00Z');
const NAMES = Array.from({ length: 60 }, (_, place) => `m-${place}`);
const ERRORS =
  'userErrors { code field message ... on ConflictError { expectedVersion actualVersion } }';
const VERSION = `
  id code number state phase share membersPerSecond secondsLeft askedBy askedAt startedAt endedAt
  features window { kind days period } day seed isChampion
  labels { kind days shares { tierCode share } }
  split { train validation test } grid { depths minimumSamples }
  problem { code field message }
  report {
    trainMembers validationMembers testMembers leftOutMembers up down
    settings { depth minimumSamples accuracy f1 leaves isChosen }
    test {
      accuracy precision recall f1 sameAsNowAccuracy majorityAccuracy majorityTierCode
      classes { tierCode precision recall f1 members predicted }
      confusion { actual predicted members }
    }
    importance { feature share }
    shifts { fromTierCode toTierCode members }
  }`;
const TREE = `
  tree { place parent isBelow depth feature threshold tierCode members share confidence }
  treeRows { depth text isLeaf } chinese: treeRows(locale: "zh-CN") { text }`;
const MODEL = `
  code latestVersion championVersion isInForce champion { number }
  steps { kind version replacedVersion actor at reason }`;
const TRAIN = `mutation ($input: ModelTrainInput!, $key: String) {
  modelTrain(input: $input, idempotencyKey: $key) { version { ${VERSION} } ${ERRORS} }
}`;
const CANCEL = `mutation ($id: ID!) {
  modelTrainingCancel(id: $id) { version { state } ${ERRORS} }
}`;
const PROMOTE = `mutation ($version: Int!, $expected: Int, $reason: String!, $code: String! = "worth") {
  modelPromote(code: $code, version: $version, expectedChampion: $expected, reason: $reason) {
    model { ${MODEL} } ${ERRORS}
  }
}`;
const ROLL_BACK = `mutation ($expected: Int!) {
  modelRollback(code: "worth", expectedChampion: $expected, reason: "It was better.") {
    model { ${MODEL} } ${ERRORS}
  }
}`;
const NODE = `query ($id: ID!) { node(id: $id) { ... on ModelVersion { ${VERSION} ${TREE} } } }`;
const DECISION = `decision {
  text reasons { code required text }
  conditions { kind isMet actual required }
  model {
    code version confidence usedFallback tier { code }
    questions { feature from below value isImputed }
    path chinese: path(locale: "zh-CN")
    nearestChange {
      tier { code } steps { feature actual operator required below unit }
      text chinese: text(locale: "zh-CN")
    }
  }
}`;
const INPUT = {
  code: 'worth',
  features: ['INTERACTION_COUNT', 'PURCHASE_AMOUNT'],
  labels: {
    kind: 'NEXT_SPEND',
    days: 20,
    shares: [
      { tierCode: 'regular', share: 0.75 },
      { tierCode: 'gold', share: 0.25 },
    ],
  },
};

let shop: Shop;
let analyst: string;
beforeAll(async () => {
  shop = await openShop(START);
  analyst = await shop.server.key(['ANALYST']);
  await shop.register(...NAMES);
  const likes = (name: string, place: number) =>
    Array.from({ length: place % 4 === 0 ? 6 : 1 }, () => shop.row(name));
  await shop.record(...NAMES.flatMap(likes));
  shop.now = START + 10 * DAY_MS;
  await shop.record(
    ...NAMES.map((name, place) => {
      const pounds = place % 4 === 0 ? 200 + place : 10 + place;
      return shop.payment(name, `o-${place}`, `${pounds}.00`);
    }),
  );
  shop.now = START + 21 * DAY_MS;
}, 60_000);
afterAll(() => shop.close());

async function ask(query: string, variables: object, { key = analyst, language = 'en' } = {}) {
  const headers = { 'accept-language': language };
  const { data, errors } = await shop.server.gql(query, { ...variables }, key, headers);
  expect(errors).toBeUndefined();
  return data;
}

const run = () => shop.server.services.jobs.runNow('train-models');
const promote = async (variables: object, language = 'en') =>
  (await ask(PROMOTE, { reason: 'It is better.', ...variables }, { ...admin(), language }))
    .modelPromote;
const admin = () => ({ key: shop.server.keys.admin });

describe('a model', () => {
  test('is trained, read, promoted, decides, and is rolled back', async () => {
    const { version, userErrors } = (await ask(TRAIN, { input: INPUT, key: 'a' })).modelTrain;
    expect(userErrors).toEqual([]);
    expect(version).toMatchObject({
      ...{ code: 'worth', number: 1, state: 'QUEUED', share: 0, report: null, problem: null },
      ...{ features: ['INTERACTION_COUNT', 'PURCHASE_AMOUNT'], day: '2026-03-03', seed: 1 },
      ...{ window: { kind: 'ROLLING', days: 365, period: null }, labels: INPUT.labels },
      split: { train: 0.6, validation: 0.2, test: 0.2 },
    });
    const again = (await ask(TRAIN, { input: INPUT, key: 'a' })).modelTrain;
    expect(again.version.id).toBe(version.id);
    await run();

    const { node } = await ask(NODE, { id: version.id });
    expect(node).toMatchObject({
      ...{ state: 'TRAINED', share: 1, isChampion: false },
      report: {
        ...{ trainMembers: 36, validationMembers: 12, testMembers: 12, leftOutMembers: 0 },
        test: { accuracy: 1, majorityAccuracy: 0.75, majorityTierCode: 'regular' },
        importance: [
          { feature: 'INTERACTION_COUNT', share: 1 },
          { feature: 'PURCHASE_AMOUNT', share: 0 },
        ],
      },
      tree: [
        { place: 0, parent: null, feature: 'INTERACTION_COUNT', threshold: 3.5, members: 36 },
        { place: 1, parent: 0, isBelow: true, feature: null, tierCode: 'regular', share: 0.75 },
        { place: 2, parent: 0, isBelow: false, tierCode: 'gold', members: 9 },
      ],
      treeRows: [
        { depth: 0, text: 'interactions below 3.5', isLeaf: false },
        { depth: 1, isLeaf: true },
        { depth: 0, text: 'interactions at least 3.5', isLeaf: false },
        { depth: 1, isLeaf: true },
      ],
    });
    expect(node.report.settings.filter(({ isChosen }: { isChosen: boolean }) => isChosen)).toEqual([
      expect.objectContaining({ leaves: 2 }),
    ]);
    expect(node.chinese[0].text).toMatch('低于 3.5');

    expect((await promote({ version: 1 })).model).toMatchObject({
      ...{ code: 'worth', latestVersion: 1, championVersion: 1, isInForce: false },
      champion: { number: 1 },
      steps: [{ kind: 'PROMOTED', version: 1, replacedVersion: null, reason: 'It is better.' }],
    });
    await publishDivision();
    await shop.record(...Array.from({ length: 9 }, () => shop.row('m-1')));
    const { decision } = await shop.read('m-1', DECISION);
    expect(decision).toMatchObject({
      model: {
        ...{ code: 'worth', version: 1, usedFallback: false, tier: { code: 'gold' } },
        questions: [
          { feature: 'INTERACTION_COUNT', from: 3.5, below: null, value: 4, isImputed: false },
        ],
        nearestChange: null,
        path: 'The tree predicts Gold, because interactions is at least 3.5 (4). In the training 9 members were like this, 100% of them Gold.',
      },
      conditions: [
        { kind: 'REACHES_TIER', isMet: true, actual: null, required: null },
        { kind: 'REACHES_NEXT_TIER', isMet: false, actual: null, required: null },
        { kind: 'PROMOTION_DUE', isMet: true, actual: null, required: null },
      ],
    });
    expect(decision.model.chinese).toMatch('决策树预测为金卡');
    expect(decision.reasons[0]).toEqual({
      ...{ code: 'SCORE_REACHES_TIER', required: null },
      text: 'The model worth, version 1, predicts Gold or higher (90% sure).',
    });
    expect(decision.text).toMatch(/The tree predicts Gold/);
    await shop.record(shop.row('m-2'));
    const below = (await shop.read('m-2', DECISION)).decision;
    const change = 'All else as it is, the tree would predict Gold if interactions is at least 4';
    expect(below.model.nearestChange).toEqual({
      tier: { code: 'gold' },
      steps: [
        {
          ...{ feature: 'INTERACTION_COUNT', actual: 2, operator: 'AT_LEAST', required: 4 },
          ...{ below: null, unit: 'TIMES' },
        },
      ],
      text: `${change} (now 2).`,
      chinese: '其他条件不变时，若互动次数不低于 4（目前为 2），决策树将预测为金卡会员。',
    });
    expect(below.text).toContain(`${change} (now 2).`);

    await ask(TRAIN, { input: { ...INPUT, seed: 2 } });
    await run();
    expect((await promote({ version: 2, expected: 1 })).model).toMatchObject({
      ...{ championVersion: 2, isInForce: true },
    });
    const back = (await ask(ROLL_BACK, { expected: 2 }, admin())).modelRollback;
    expect(back.model).toMatchObject({ championVersion: 1, latestVersion: 2 });
    const { model, models, modelVersion } = await ask(
      `{
        models { ${MODEL} }
        model(code: "worth") {
          versions(first: 1) { nodes { number } pageInfo { hasNextPage endCursor } }
        }
        modelVersion(code: "worth", number: 1) { isChampion }
      }`,
      {},
    );
    expect(models).toHaveLength(1);
    expect(models[0].steps[0]).toMatchObject({ kind: 'ROLLED_BACK', version: 1 });
    expect(model.versions).toMatchObject({
      nodes: [{ number: 2 }],
      pageInfo: { hasNextPage: true },
    });
    expect(modelVersion).toEqual({ isChampion: true });
  });

  test('is refused with the path and the way out, in the language asked', async () => {
    const bad = {
      ...INPUT,
      features: ['charm'],
      split: { train: 0.5, validation: 0.2, test: 0.2 },
    };
    const { modelTrain } = await ask(TRAIN, { input: bad }, { language: 'zh-CN' });
    expect(modelTrain).toEqual({
      version: null,
      userErrors: [
        {
          ...{ code: 'INVALID', field: ['input', 'features', '0'] },
          message: '没有名为“charm”的特征；请使用 FeatureName 中列出的特征。',
        },
        {
          ...{ code: 'OUT_OF_RANGE', field: ['input', 'split'] },
          message: '各份额合计为 0.9；合计必须恰好为 1，即全部会员。',
        },
      ],
    });
  });

  test('is cancelled while it waits', async () => {
    const { version } = (await ask(TRAIN, { input: INPUT })).modelTrain;
    const { modelTrainingCancel: cancelled } = await ask(CANCEL, { id: version.id });
    expect(cancelled).toEqual({ version: { state: 'CANCELLED' }, userErrors: [] });
    const { modelTrainingCancel: again } = await ask(CANCEL, { id: version.id });
    expect(again.userErrors).toMatchObject([{ code: 'WRONG_STATE', field: ['id'] }]);
  });

  test('tells of a problem that only the members show', async () => {
    const labels = { ...INPUT.labels, days: 5 };
    const asked = { ...INPUT, labels, asOf: new Date(START + 2 * DAY_MS).toISOString() };
    const { version } = (await ask(TRAIN, { input: asked })).modelTrain;
    await run();
    const { node } = await ask(NODE, { id: version.id });
    expect(node).toMatchObject({
      ...{ state: 'FAILED', report: null, tree: [], treeRows: [] },
      problem: { code: 'ONE_CLASS', field: ['input', 'labels'] },
    });
    expect(node.problem.message).toMatch(/"regular".*Take other labels/);
  });

  test('is not promoted against what somebody else has done', async () => {
    expect((await promote({ version: 2 })).userErrors).toEqual([
      {
        ...{ code: 'CONFLICT', field: ['expectedChampion'] },
        ...{ expectedVersion: 0, actualVersion: 1 },
        message:
          'You expected no champion; it is version 1 now. Read the model again, and decide anew.',
      },
    ]);
    expect((await promote({ version: 2, expected: 1, reason: ' ' })).userErrors).toMatchObject([
      { code: 'INVALID_TEXT', field: ['reason'] },
    ]);
    expect((await promote({ version: 4, expected: 1 })).userErrors).toMatchObject([
      { code: 'WRONG_STATE', field: ['version'] },
    ]);
    expect((await promote({ version: 99, expected: 1 }, 'zh-CN')).userErrors[0].message).toMatch(
      '没有此编号',
    );
  });
});

describe('statements', () => {
  const LIST = `{ models {
    code champion { number } steps { version reason }
    versions(first: 2) { nodes { number code } pageInfo { hasNextPage } }
  } }`;
  const list = async () => {
    await ask('{ program { code } }', {});
    const { result, statements } = await countStatements(shop.server.database, () => ask(LIST, {}));
    // When keys were last used is written beside requests, once a minute.
    return { models: result.models, sent: statements.filter((text) => !text.includes('api_key')) };
  };

  test('are as many for three models as for one, and each has what is its own', async () => {
    const { models: one, sent } = await list();
    expect(one).toMatchObject([{ code: 'worth', versions: { pageInfo: { hasNextPage: true } } }]);
    for (const code of ['again', 'other']) await ask(TRAIN, { input: { ...INPUT, code } });
    await run();
    await promote({ code: 'other', version: 1, reason: 'It is another one.' });
    const { models, sent: sentForAll } = await list();
    expect(sentForAll).toHaveLength(sent.length);
    expect(models).toMatchObject([
      { code: 'again', champion: null, steps: [], versions: { nodes: [{ code: 'again' }] } },
      {
        ...{ code: 'other', champion: { number: 1 } },
        steps: [{ version: 1, reason: 'It is another one.' }],
        versions: { nodes: [{ number: 1, code: 'other' }], pageInfo: { hasNextPage: false } },
      },
      one[0],
    ]);
    const [newest, next] = models[2].versions.nodes;
    expect(newest.number).toBe(next.number + 1);
  });
});

async function publishDivision(): Promise<void> {
  const { program } = await ask('{ program { id version { number } } }', {}, admin());
  const { programPublish } = await ask(
    `mutation ($id: ID!, $version: Int!, $input: ProgramPublishInput!) {
      programPublish(id: $id, expectedVersion: $version, input: $input) { userErrors { message } }
    }`,
    {
      ...{ id: program.id, version: program.version.number },
      input: {
        ...{ reason: 'The tree knows better.' },
        rules: { division: { kind: 'MODEL', modelCode: 'worth', minimumConfidence: 0.5 } },
      },
    },
    admin(),
  );
  expect(programPublish.userErrors).toEqual([]);
}
