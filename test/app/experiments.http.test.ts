import { DAY_MS } from '../../src/domain/shared/instant';
import { ProgramModelsService } from '../../src/features/programs';
import { openShop, type Shop } from '../support/shop';
import { SHOP_TREE } from '../support/trees';

/** Experiments on tier rules over HTTP, as a console runs them. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const NAMES = Array.from({ length: 60 }, (_, place) => `m${place}`);

const WINDOW = { kind: 'ROLLING', days: 365 } as const;

const ERRORS = `userErrors {
  __typename code field message
  ... on ConflictError { expectedVersion actualVersion }
  ... on ExperimentStateError { stands: state }
}`;
const EXPERIMENT = `id code name hypothesis state revision coverage windowDays plannedEnd plannedMembers
  alpha leastMembers endPlan versionNumber startedBy stoppedBy stopCause stopReason
  variants { code name isControl weight thresholds { tierCode threshold } weights { feature weight } }
  viewerCanEdit viewerCanStart viewerCanStop history { kind comment versionNumber sentence }`;
const CREATE = `mutation ($input: ExperimentInput!) {
  answer: experimentCreate(input: $input) { experiment { ${EXPERIMENT} } ${ERRORS} }
}`;
const UPDATE = `mutation ($id: ID!, $revision: Int!, $input: ExperimentInput!) {
  answer: experimentUpdate(id: $id, expectedRevision: $revision, input: $input) {
    experiment { ${EXPERIMENT} } ${ERRORS}
  }
}`;
const act = (name: 'Start' | 'Stop') => `mutation ($id: ID!, $revision: Int!, $reason: String!) {
  answer: experiment${name}(id: $id, expectedRevision: $revision, reason: $reason) {
    experiment { ${EXPERIMENT} } ${ERRORS}
  }
}`;
const EFFECT = 'difference standardError lower upper pValue';
const RESULTS = `query ($id: ID!) {
  experimentResults(id: $id) {
    at mode
    sampleRatio { pValue isMismatch variants { code members expected } }
    metrics {
      metric control { code members value }
      variants { code members value verdict absolute { ${EFFECT} } relative { ${EFFECT} }
        looks { at members difference lower upper } }
    }
  }
}`;

const names = (en: string, zh: string) => [
  { locale: 'en', text: en },
  { locale: 'zh-CN', text: zh },
];
const CONTROL = { code: 'control', names: names('As published', '对照'), weight: 0.5 };
const LOWER = {
  ...{ code: 'lower', names: names('Lower gold', '降低金卡门槛'), weight: 0.5 },
  thresholds: [{ tierCode: 'gold', threshold: 300 }],
};
const input = (more: object = {}) => ({
  ...{ code: 'lower-gold', names: names('Lower gold', '降低金卡门槛') },
  hypothesis: 'A nearer goal makes members buy more.',
  ...{ variants: [CONTROL, LOWER], windowDays: 20, plannedMembers: 200, leastMembers: 10 },
  plannedEnd: new Date(NOON + 30 * DAY_MS).toISOString(),
  ...more,
});

let shop: Shop;
let keys: Readonly<Record<'erin' | 'admin' | 'analyst', string>>;

beforeEach(async () => {
  shop = await openShop(NOON);
  keys = {
    erin: await shop.server.key(['EXPERIMENTER']),
    admin: await shop.server.key(['ADMIN']),
    analyst: await shop.server.key(['ANALYST']),
  };
});
afterEach(() => shop.close());

async function gql(query: string, variables: object, key = keys.erin, locale = 'en') {
  const headers = { 'accept-language': locale };
  const { data, errors } = await shop.server.gql(query, { ...variables }, key, headers);
  expect(errors).toBeUndefined();
  return data;
}

async function done(query: string, variables: object) {
  const { answer } = await gql(query, variables);
  expect(answer.userErrors).toEqual([]);
  return answer.experiment;
}

const codesOf = async (query: string, variables: object) => {
  const { answer } = await gql(query, variables);
  expect(answer.experiment).toBeNull();
  return answer.userErrors.map(({ code, field }: { code: string; field: string[] | null }) => [
    code,
    field?.join('.') ?? null,
  ]);
};

const buy = (amount: string) =>
  shop.record(...NAMES.map((name) => shop.payment(name, `${name}-${shop.now}`, amount)));

describe('the life of an experiment', () => {
  it('goes from a draft over enrolment and looks to results, and says who is in it', async () => {
    await shop.register(...NAMES);
    const draft = await done(CREATE, { input: input() });
    expect(draft).toMatchObject({
      ...{ code: 'lower-gold', name: 'Lower gold', state: 'DRAFT', revision: 1, coverage: 1 },
      ...{ alpha: 0.05, endPlan: 'KEEP_UNTIL_EXPIRY', versionNumber: null, viewerCanStart: true },
      variants: [
        { code: 'control', isControl: true, weight: 0.5, thresholds: [], weights: [] },
        { code: 'lower', isControl: false, thresholds: [{ tierCode: 'gold', threshold: 300 }] },
      ],
    });
    expect(draft.id).toMatch(/^exp_/);
    const edited = await done(UPDATE, {
      ...{ id: draft.id, revision: 1, input: input({ hypothesis: 'More, or as much.' }) },
    });
    expect(edited).toMatchObject({ revision: 2, hypothesis: 'More, or as much.' });
    const started = await done(act('Start'), { id: draft.id, revision: 2, reason: 'Spring.' });
    expect(started).toMatchObject({ state: 'RUNNING', versionNumber: 1, viewerCanStop: true });
    await buy('500');
    const member = await memberIn('lower');
    expect(member.decision.text).toContain('variant “lower” of an experiment');
    expect(member).toMatchObject({
      ...{
        tier: { code: 'gold', threshold: 300 },
        growthValue: { candidateTier: { code: 'gold' } },
      },
      decision: { experiment: { id: draft.id, variantCode: 'lower' } },
      experiments: [
        { experiment: { id: draft.id }, variant: { code: 'lower' }, tierCode: 'regular' },
      ],
    });
    expect(await memberIn('control')).toMatchObject({
      ...{ tier: { code: 'silver' }, nextTier: { tier: { code: 'gold', threshold: 501 } } },
    });
    shop.now += 2 * DAY_MS;
    await buy('20');
    const { answer } = await gql(
      `mutation ($id: ID!) { answer: experimentLook(id: $id) { experiment { id } ${ERRORS} } }`,
      { id: draft.id },
    );
    expect(answer.userErrors).toEqual([]);
    const { experimentResults: results } = await gql(RESULTS, { id: draft.id }, keys.analyst);
    expect(results).toMatchObject({ mode: 'SEQUENTIAL', sampleRatio: { isMismatch: false } });
    const [amount] = results.metrics;
    expect(amount).toMatchObject({
      metric: 'PURCHASE_AMOUNT',
      control: { code: 'control', value: 20 },
      variants: [{ code: 'lower', value: 20, verdict: 'TOO_EARLY', absolute: null, looks: [] }],
    });
    const stopped = await done(act('Stop'), { id: draft.id, revision: 3, reason: 'Enough.' });
    expect(stopped).toMatchObject({
      state: 'STOPPED',
      stopCause: 'BY_HAND',
      stopReason: 'Enough.',
    });
    expect(stopped.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...['CREATED', 'EDITED', 'STARTED', 'STOPPED'],
    ]);
    expect((await memberIn('lower')).tier.code).toBe('gold');
    const { experiments } = await gql('{ experiments(states: [STOPPED]) { nodes { id } } }', {});
    expect(experiments.nodes).toEqual([{ id: draft.id }]);
  });

  async function memberIn(variant: string) {
    for (const name of NAMES) {
      const found = await shop.read(
        name,
        `tier { code threshold } nextTier { tier { code threshold } missing }
        growthValue { candidateTier { code } contributions { feature contribution } }
        decision { text(locale: "en") experiment { id variantCode } }
        experiments { experiment { id } variant { code } enrolledAt exposedAt tierCode }`,
        keys.admin,
      );
      if (found.experiments[0]?.variant.code === variant) return found;
    }
    throw new Error(`nobody is in ${variant}`);
  }
});

/** What is written, and the codes and paths of its faults. */
type Refused = [what: string, more: object, faults: string[][]];

describe('what is refused, with path and way out', () => {
  it.each<Refused>([
    [
      'weights that do not make the whole',
      { variants: [CONTROL, { ...LOWER, weight: 0.4 }] },
      [['INVALID', 'input.variants']],
    ],
    [
      'a tier that is not there',
      { variants: [CONTROL, { ...LOWER, thresholds: [{ tierCode: 'tin', threshold: 5 }] }] },
      [['INVALID', 'input.variants.1.thresholds.0.tierCode']],
    ],
    [
      'a feature that is not weighed',
      { variants: [CONTROL, { ...LOWER, weights: [{ feature: 'LOGIN_COUNT', weight: 1 }] }] },
      [['INVALID', 'input.variants.1.weights.0.feature']],
    ],
    [
      'a threshold below the one before',
      { variants: [CONTROL, { ...LOWER, thresholds: [{ tierCode: 'gold', threshold: 50 }] }] },
      [['NOT_INCREASING', 'input.variants.1.thresholds.0.threshold']],
    ],
    [
      'a window that nobody could finish',
      { windowDays: 40 },
      [['OUT_OF_RANGE', 'input.windowDays']],
    ],
    ...[0, -5, 401].map((windowDays): Refused => [
      `a window of ${windowDays} days`,
      { windowDays },
      [['OUT_OF_RANGE', 'input.windowDays']],
    ]),
    ...['2026-03-01T00:00:00Z', '2031-03-01T00:00:00Z'].map((plannedEnd): Refused => [
      `an end at ${plannedEnd}`,
      { plannedEnd },
      [['OUT_OF_RANGE', 'input.plannedEnd']],
    ]),
    ...[0, -0.1, 1.01, 0.00001].map((coverage): Refused => [
      `a coverage of ${coverage}`,
      { coverage },
      [['OUT_OF_RANGE', 'input.coverage']],
    ]),
    ['no variant', { variants: [] }, [['TOO_FEW', 'input.variants']]],
    ['a control alone', { variants: [{ ...CONTROL, weight: 1 }] }, [['TOO_FEW', 'input.variants']]],
    [
      'seven variants',
      { variants: Array.from({ length: 7 }, () => CONTROL) },
      [['TOO_MANY', 'input.variants']],
    ],
    [
      'a variant that nobody falls into',
      {
        variants: [
          { ...CONTROL, weight: 1 },
          { ...LOWER, weight: 0 },
        ],
      },
      [['OUT_OF_RANGE', 'input.variants.1.weight']],
    ],
    [
      'a weight below nothing',
      {
        variants: [
          { ...CONTROL, weight: 1.5 },
          { ...LOWER, weight: -0.5 },
        ],
      },
      [
        ['OUT_OF_RANGE', 'input.variants.0.weight'],
        ['OUT_OF_RANGE', 'input.variants.1.weight'],
      ],
    ],
    [
      'two variants of one code',
      { variants: [CONTROL, { ...LOWER, code: 'control' }] },
      [['DUPLICATE', 'input.variants.1.code']],
    ],
    ['no hypothesis', { hypothesis: ' ' }, [['INVALID_TEXT', 'input.hypothesis']]],
    ['no chance of a false alarm', { alpha: 0 }, [['OUT_OF_RANGE', 'input.alpha']]],
    [
      'a control that changes rules',
      { variants: [LOWER, CONTROL] },
      [['CONTRADICTORY', 'input.variants.0']],
    ],
  ])('%s', async (_, more, expected) => {
    expect(await codesOf(CREATE, { input: input(more) })).toEqual(expected);
  });

  it('a sum of weights, telling what they make and what to do', async () => {
    const asked = { input: input({ variants: [CONTROL, { ...LOWER, weight: 0.6 }] }) };
    const [en, zh] = [await gql(CREATE, asked), await gql(CREATE, asked, keys.erin, 'zh-CN')];
    expect(en.answer.userErrors[0].message).toMatch(/are 1\.1; make them 1/);
    expect(zh.answer.userErrors[0].message).toContain('1.1');
  });

  it('what is no number, wherever it stands', async () => {
    const variant = (code: string, weight: string) => `{
      code: "${code}", weight: ${weight}, thresholds: []
      names: [{ locale: "en", text: "A" }, { locale: "zh-CN", text: "甲" }]
    }`;
    const create = `mutation { answer: experimentCreate(input: {
      code: "endless", hypothesis: "None.", windowDays: 20, plannedMembers: 200
      names: [{ locale: "en", text: "A" }, { locale: "zh-CN", text: "甲" }]
      variants: [${variant('control', '1e999')}, ${variant('lower', '0.5')}]
      coverage: 1e999, plannedEnd: "2026-04-01T12:00:00Z"
    }) { experiment { id } ${ERRORS} } }`;
    expect(await codesOf(create, {})).toEqual([
      ['INVALID', 'input.variants.0.weight'],
      ['INVALID', 'input.coverage'],
    ]);
    for (const more of [{ coverage: 'NaN' }, { variants: [{ ...CONTROL, weight: Number.NaN }] }]) {
      const { errors } = await shop.server.gql(CREATE, { input: input(more) }, keys.erin);
      expect(errors?.[0]?.message).toMatch(/input\.(coverage|variants\[0\]\.weight)/);
    }
  });

  it('an overlay where shares of the base give the thresholds', async () => {
    const { program } = await gql('{ program { id } }', {}, keys.admin);
    const publish = `mutation ($id: ID!) { answer: programPublish(id: $id, expectedVersion: 1, input: {
      reason: "Shares.", rules: { division: { kind: QUANTILE, shares: [
        { tierCode: "silver", share: 0.3 }, { tierCode: "gold", share: 0.1 },
        { tierCode: "diamond", share: 0.05 }] } }
    }) { userErrors { code field message } } }`;
    expect((await gql(publish, { id: program.id }, keys.admin)).answer.userErrors).toEqual([]);
    expect(await codesOf(CREATE, { input: input() })).toEqual([
      ['CONTRADICTORY', 'input.variants.1'],
    ]);
    const { answer } = await gql(CREATE, { input: input() }, keys.erin, 'zh-CN');
    expect(answer.userErrors[0].message).toContain('FIXED');
  });

  it('an overlay where a model gives the tiers; without one it runs, and the model decides', async () => {
    const { id: early } = await done(CREATE, { input: input() });
    await divideByModel();
    expect(await codesOf(CREATE, { input: input({ code: 'late' }) })).toEqual([
      ['CONTRADICTORY', 'input.variants.1'],
    ]);
    const { answer } = await gql(act('Start'), { id: early, revision: 1, reason: 'Now.' });
    expect(answer.userErrors).toMatchObject([{ code: 'CONTRADICTORY' }]);
    expect(answer.userErrors[0].message).toMatch(/"worth" gives the tiers.*change a benefit rule/);
    const { answer: told } = await gql(CREATE, { input: input() }, keys.erin, 'zh-CN');
    expect(told.userErrors[0].message).toContain('FIXED');

    const plain = { code: 'plain', variants: [CONTROL, { ...LOWER, thresholds: [] }] };
    const { id } = await done(CREATE, { input: input(plain) });
    await done(act('Start'), { id, revision: 1, reason: 'Now.' });
    await shop.register('m0');
    await shop.record(shop.payment('m0', 'o1', '600'));
    const { decision } = await shop.read(
      'm0',
      'decision { experiment { id } model { code tier { code } usedFallback } }',
      keys.admin,
    );
    expect(decision).toEqual({
      experiment: { id },
      model: { code: 'worth', tier: { code: 'gold' }, usedFallback: false },
    });
  });

  it('a publication while one runs, and a second one beside it', async () => {
    const one = await done(CREATE, { input: input() });
    const two = await done(CREATE, { input: input({ code: 'other' }) });
    await done(act('Start'), { id: one.id, revision: 1, reason: 'Now.' });
    expect(await codesOf(act('Start'), { id: two.id, revision: 1, reason: 'Too.' })).toEqual([
      ['ALREADY_RUNNING', 'id'],
    ]);
    expect(await codesOf(act('Start'), { id: one.id, revision: 1, reason: 'Again.' })).toEqual([
      ['CONFLICT', 'expectedRevision'],
    ]);
    const { program } = await gql('{ program { id } }', {}, keys.admin);
    const publish = `mutation ($id: ID!) { answer: programPublish(id: $id, expectedVersion: 1, input: {
      reason: "More.", rules: { earning: { pointsPerUnit: "2" } }
    }) { userErrors { code message } } }`;
    const { answer } = await gql(publish, { id: program.id }, keys.admin);
    expect(answer.userErrors).toMatchObject([{ code: 'ALREADY_RUNNING' }]);
    expect(answer.userErrors[0].message).toContain('experimentStop');
  });
});

/** A tree that somebody has promoted divides the members from now on. */
async function divideByModel(): Promise<void> {
  const { database, programId } = shop.server;
  const next = { code: 'worth', version: 1, model: SHOP_TREE, window: WINDOW };
  await database.run((tx) =>
    new ProgramModelsService().promote(tx, programId, next, {
      ...{ actor: 'Ann', at: NOON, reason: 'It is good.' },
    }),
  );
  const { program } = await gql('{ program { id } }', {}, keys.admin);
  const publish = `mutation ($id: ID!) { answer: programPublish(id: $id, expectedVersion: 1, input: {
    reason: "By model.", rules: { division: { kind: MODEL, modelCode: "worth" } }
  }) { userErrors { code field message } } }`;
  expect((await gql(publish, { id: program.id }, keys.admin)).answer.userErrors).toEqual([]);
}
