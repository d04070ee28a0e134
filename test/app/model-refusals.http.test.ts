import { DAY_MS } from '../../src/domain/shared/instant';
import { openShop, type Shop } from '../support/shop';

/** Trainings that cannot be, asked for over HTTP: refused where it is wrong, with the way out. */
const START = Date.parse('2026-03-02T12:00:00Z');
const NOW = START + 40 * DAY_MS;
const ERRORS = 'userErrors { code field message }';
const TRAIN = `mutation ($input: ModelTrainInput!) {
  modelTrain(input: $input) { version { id state } ${ERRORS} }
}`;
const SHARES = [
  { tierCode: 'regular', share: 0.75 },
  { tierCode: 'gold', share: 0.25 },
];
const LABELS = { kind: 'NEXT_SPEND', days: 20, shares: SHARES };
const input = (more: object = {}) => ({
  ...{ code: 'worth', features: ['PURCHASE_AMOUNT'], labels: LABELS },
  ...more,
});
const day = (at: number) => new Date(at).toISOString();

let shop: Shop;
let analyst: string;

beforeAll(async () => {
  shop = await openShop(START);
  analyst = await shop.server.key(['ANALYST']);
  await shop.register('a', 'b', 'c');
  await shop.record(shop.row('a'), shop.row('b'));
  shop.now = NOW;
}, 60_000);
afterAll(() => shop.close());

/** What is wrong, where, and the way out as it is told. */
type Refusal = {
  readonly code: string;
  readonly path: string;
  readonly en: RegExp;
  readonly 'zh-CN': RegExp;
};
type Told = { readonly code: string; readonly field: string[]; readonly message: string };

async function ask(query: string, variables: object = {}, language = 'en') {
  const headers = { 'accept-language': language };
  const { data, errors } = await shop.server.gql(query, { ...variables }, analyst, headers);
  expect(errors).toBeUndefined();
  return data;
}

describe('a training is refused with the path and the way out', () => {
  it.each<[string, object, Refusal]>([
    [
      'an unknown feature',
      input({ features: ['PURCHASE_AMOUNT', 'SHOE_SIZE'] }),
      {
        code: 'INVALID',
        path: 'features.1',
        en: /name features as FeatureName lists them/,
        'zh-CN': /FeatureName/,
      },
    ],
    [
      'no feature',
      input({ features: [] }),
      { code: 'TOO_FEW', path: 'features', en: /it needs 1 to 23/, 'zh-CN': /1 到 23/ },
    ],
    [
      'a single label',
      input({ labels: { kind: 'CURRENT_TIER' } }),
      { code: 'INVALID', path: 'labels', en: /Take other labels/, 'zh-CN': /请更换标签/ },
    ],
    [
      'an instant in the future',
      input({ asOf: day(NOW + DAY_MS) }),
      {
        code: 'OUT_OF_RANGE',
        path: 'asOf',
        en: /give one up to now, or leave it out/,
        'zh-CN': /不晚于当前/,
      },
    ],
    [
      'labels of a period that is not over',
      input({ asOf: day(NOW - 19 * DAY_MS) }),
      {
        code: 'OUT_OF_RANGE',
        path: 'asOf',
        en: /at least so long ago, or fewer days/,
        'zh-CN': /减少天数/,
      },
    ],
    [
      'a window of no days',
      input({ window: { kind: 'ROLLING', days: 0 } }),
      { code: 'OUT_OF_RANGE', path: 'window.days', en: /from 1 to/, 'zh-CN': /必须在 1 到/ },
    ],
    [
      'a window below none',
      input({ window: { kind: 'ROLLING', days: -30 } }),
      { code: 'OUT_OF_RANGE', path: 'window.days', en: /from 1 to/, 'zh-CN': /必须在 1 到/ },
    ],
    [
      'another window than decisions have',
      input({ window: { kind: 'ROLLING', days: 30 } }),
      { code: 'CONTRADICTORY', path: 'window', en: /leave the window out/, 'zh-CN': /请省略窗口/ },
    ],
    [
      'labels of no days',
      input({ labels: { ...LABELS, days: 0 } }),
      { code: 'OUT_OF_RANGE', path: 'labels.days', en: /from 1 to 366/, 'zh-CN': /1 到 366/ },
    ],
    [
      'shares that are not everybody',
      input({ labels: { ...LABELS, shares: [SHARES[0], { tierCode: 'gold', share: 0.5 }] } }),
      {
        code: 'OUT_OF_RANGE',
        path: 'labels.shares',
        en: /must be exactly 1/,
        'zh-CN': /必须恰好为 1/,
      },
    ],
    [
      'a depth of 50',
      input({ grid: { depths: [4, 50] } }),
      { code: 'OUT_OF_RANGE', path: 'grid.depths.1', en: /from 1 to 12/, 'zh-CN': /1 到 12/ },
    ],
    [
      'a negative depth',
      input({ grid: { depths: [-1] } }),
      { code: 'OUT_OF_RANGE', path: 'grid.depths.0', en: /from 1 to 12/, 'zh-CN': /1 到 12/ },
    ],
    [
      'a question for a single member',
      input({ grid: { minimumSamples: [1] } }),
      {
        code: 'OUT_OF_RANGE',
        path: 'grid.minimumSamples.0',
        en: /from 2 to 100,000/,
        'zh-CN': /2 到 100,000/,
      },
    ],
  ])('%s', async (_, asked, { code, path, ...told }) => {
    const { modelTrain } = await ask(TRAIN, { input: asked });
    expect(modelTrain).toMatchObject({
      version: null,
      userErrors: [{ code, field: ['input', ...path.split('.')] }],
    });
    expect(modelTrain.userErrors[0].message).toMatch(told.en);
    const { modelTrain: again } = await ask(TRAIN, { input: asked }, 'zh-CN');
    expect(again.userErrors[0].message).toMatch(told['zh-CN']);
  });

  it('numbers that are not finite, each at its place', async () => {
    const { modelTrain } = await ask(`mutation {
      modelTrain(input: {
        code: "worth", features: ["PURCHASE_AMOUNT"], seed: 1e999
        labels: { kind: NEXT_SPEND, days: 20, shares: [
          { tierCode: "regular", share: 0.75 }, { tierCode: "gold", share: -1e999 }
        ] }
        split: { train: 1e999, validation: 0.2, test: 0.2 }
      }) { version { id } ${ERRORS} }
    }`);
    expect(modelTrain.version).toBeNull();
    expect(modelTrain.userErrors.map(({ code, field }: Told) => [code, field.join('.')])).toEqual([
      ['INVALID', 'input.labels.shares.1.share'],
      ['INVALID', 'input.split.train'],
      ['INVALID', 'input.seed'],
    ]);
    for (const { message } of modelTrain.userErrors)
      expect(message).toMatch(/write one such as 12\.5/);
  });

  it('what is no number at all, before anything is read', async () => {
    const labels = { ...LABELS, shares: [SHARES[0], { tierCode: 'gold', share: Number.NaN }] };
    const asked = { input: input({ labels }) };
    const { data, errors = [] } = await shop.server.gql(TRAIN, asked, analyst);
    expect(data?.modelTrain).toBeUndefined();
    expect(errors[0]?.message).toMatch(/"input\.labels\.shares\[1\]\.share"/);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('too few members, once they have been counted', async () => {
    const { modelTrain } = await ask(TRAIN, { input: input() });
    expect(modelTrain).toMatchObject({ version: { state: 'QUEUED' }, userErrors: [] });
    await shop.server.services.jobs.runNow('train-models');
    const { node } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on ModelVersion {
        state problem { code field message }
      } } }`,
      { id: modelTrain.version.id },
    );
    expect(node).toMatchObject({
      state: 'FAILED',
      problem: { code: 'TOO_FEW_MEMBERS', field: ['input', 'asOf'] },
    });
    expect(node.problem.message).toMatch(/needs 50\. Give a later instant, or wait/);
  });
});
