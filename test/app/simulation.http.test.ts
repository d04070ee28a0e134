import { DAY_MS } from '../../src/domain/shared/instant';
import { LADDER } from '../support/rules';
import { openShop, type Shop } from '../support/shop';

/** Every field of simulations and forecasts, asked for over HTTP. */
const NOON = Date.parse('2026-03-02T12:00:00Z');
const HALVED = LADDER.map((tier) => ({ ...tier, threshold: tier.threshold / 2 }));
const ERRORS = 'userErrors { code field message }';
const MEMBERS = (direction: string) => `members(direction: ${direction}, first: 5) {
  nodes {
    member { externalId } direction fromTierCode toTierCode growthValueBefore growthValueAfter
    reasons
  }
  pageInfo { hasNextPage endCursor }
}`;
const SIMULATION = `
  id state versionNumber draftId draftRevision rulesHash asOf lastDays askedBy askedAt startedAt
  endedAt done total membersPerSecond secondsLeft errorCode
  report {
    members promoted demoted unchanged pointsChange
    matrix { fromTierCode toTierCode members }
    groups { by group members promoted demoted }
    liabilityChange { amount currencyCode } benefitCostChange { amount }
    scores { from to inForce byDraft }
    thresholds { tierCode membersInForce membersByDraft inForce draft suggested }
    past {
      from to started rebuilt promotionsInForce demotionsInForce promotionsByDraft demotionsByDraft
      days {
        day promotedInForce demotedInForce promotedByDraft demotedByDraft
        thresholds { tierCode inForce draft }
      }
    }
  }`;
const SIMULATE = `mutation ($input: ProgramSimulateInput!, $key: String) {
  programSimulate(input: $input, idempotencyKey: $key) { simulation { ${SIMULATION} } ${ERRORS} }
}`;
const NODE = `query ($id: ID!) {
  node(id: $id) {
    ... on Simulation { ${SIMULATION} up: ${MEMBERS('PROMOTED')} down: ${MEMBERS('DEMOTED')} }
  }
}`;
const CANCEL = `mutation ($id: ID!) {
  simulationCancel(id: $id) { simulation { id state } ${ERRORS} }
}`;

let shop: Shop;
let marketer: string;
beforeAll(async () => {
  shop = await openShop(NOON);
  marketer = await shop.server.key(['MARKETER']);
  await shop.register('ann', 'bob');
  await shop.server.services.jobs.runNow('nightly-run');
  shop.now = NOON + 2 * DAY_MS;
  await shop.record(shop.payment('ann', 'o1', '100.00'));
  shop.now = NOON + 4 * DAY_MS;
  await shop.server.services.jobs.runNow('nightly-run');
});
afterAll(() => shop.close());

async function ask(
  query: string,
  variables: Record<string, unknown>,
  { key = marketer, language = 'en' } = {},
) {
  const headers = { 'accept-language': language };
  const { data, errors } = await shop.server.gql(query, variables, key, headers);
  expect(errors).toBeUndefined();
  return data;
}

const simulate = async (input: Record<string, unknown>, language = 'en', key?: string) =>
  (await ask(SIMULATE, { input, ...(key === undefined ? {} : { key }) }, { language }))
    .programSimulate;
const run = () => shop.server.services.jobs.runNow('run-simulations');
const node = async (id: string) => (await ask(NODE, { id })).node;

describe('a simulation over the last days', () => {
  test('is told in every field', async () => {
    const { simulation, userErrors } = await simulate({
      ...{ rules: { ladder: HALVED }, over: { lastDays: 4 } },
    });
    expect(userErrors).toEqual([]);
    expect(simulation).toMatchObject({
      ...{ state: 'QUEUED', lastDays: 4, done: 0, total: null, report: null },
      ...{ membersPerSecond: null, secondsLeft: null, startedAt: null, endedAt: null },
    });
    shop.now += 1_000;
    await run();
    const done = await node(simulation.id);
    expect(done).toMatchObject({
      ...{ id: simulation.id, state: 'DONE', versionNumber: 1, draftId: null, draftRevision: null },
      ...{ asOf: '2026-03-06T12:00:00.000Z', lastDays: 4, askedAt: '2026-03-06T12:00:00.000Z' },
      ...{ startedAt: '2026-03-06T12:00:01.000Z', endedAt: '2026-03-06T12:00:01.000Z' },
      ...{ done: 2, total: 2, membersPerSecond: null, secondsLeft: null, errorCode: null },
    });
    expect(done.rulesHash).toMatch(/^[0-9a-f]{64}$/);
    expect(done.askedBy).toMatch(/^key/);
    // 100 × 0.7 + 1 × 0.2 = 70.2: silver from 50.5, nothing from 101.
    expect(done.report).toMatchObject({
      ...{ members: 2, promoted: 1, demoted: 0, unchanged: 1, pointsChange: 0 },
      matrix: [
        { fromTierCode: 'regular', toTierCode: 'regular', members: 1 },
        { fromTierCode: 'regular', toTierCode: 'silver', members: 1 },
      ],
      groups: [
        { by: 'TIER', group: 'regular', members: null, promoted: null, demoted: null },
        { by: 'TENURE', group: 'UNDER_90_DAYS', members: null, promoted: null, demoted: null },
      ],
      liabilityChange: { amount: '0.00', currencyCode: 'GBP' },
      benefitCostChange: null,
    });
    const { scores, thresholds, past } = done.report;
    const total = (side: 'inForce' | 'byDraft') =>
      scores.reduce((sum: number, bin: Record<string, number>) => sum + (bin[side] ?? 0), 0);
    expect([total('inForce'), total('byDraft')]).toEqual([2, 2]);
    expect(scores.at(-1).to).toBeNull();
    expect(scores[0].from).toBe(0);
    expect(thresholds[1]).toEqual({
      ...{ tierCode: 'silver', membersInForce: 0, membersByDraft: 1 },
      ...{ inForce: 101, draft: 50.5, suggested: null },
    });
    expect(past).toMatchObject({
      ...{ from: '2026-03-02', to: '2026-03-06', started: 0, rebuilt: 0 },
      ...{ promotionsInForce: 0, demotionsInForce: 0 },
      ...{ promotionsByDraft: 1, demotionsByDraft: 0 },
    });
    expect(past.days).toHaveLength(5);
    expect(past.days[2]).toEqual({
      ...{ day: '2026-03-04', promotedInForce: 0, demotedInForce: 0, thresholds: [] },
      ...{ promotedByDraft: 1, demotedByDraft: 0 },
    });
    expect(done.down.nodes).toEqual([]);
    expect(done.up).toEqual({
      nodes: [
        {
          ...{ member: { externalId: 'ann' }, direction: 'PROMOTED' },
          ...{ fromTierCode: 'regular', toTierCode: 'silver' },
          ...{ growthValueBefore: 70.2, growthValueAfter: 70.2 },
          reasons: ['SCORE_REACHES_TIER', 'NEXT_TIER_NOT_REACHED', 'PROMOTED'],
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
    });
  });

  test('tells the thresholds that nights would have published', async () => {
    const shares = [{ tierCode: 'silver', share: 0.5 }];
    const division = { kind: 'QUANTILE', shares };
    const { simulation, userErrors } = await simulate({
      ...{ rules: { division }, over: { lastDays: 1 } },
    });
    expect(userErrors).toEqual([]);
    await run();
    const { report } = await node(simulation.id);
    expect(report.past.days.map(({ day }: { day: string }) => day)).toEqual([
      ...['2026-03-05', '2026-03-06'],
    ]);
    expect(report.past).toMatchObject({ started: 2, promotionsByDraft: 1 });
    expect(report.past.days[1].thresholds).toContainEqual({
      ...{ tierCode: 'silver', inForce: null, draft: 70.2 },
    });
  });

  test.each([
    [{}, 'REQUIRED', ['input', 'over']],
    [{ asOf: '2026-03-07T12:00:00Z', lastDays: 3 }, 'REQUIRED', ['input', 'over']],
    [{ lastDays: 0 }, 'OUT_OF_RANGE', ['input', 'over', 'lastDays']],
    [{ lastDays: -3 }, 'OUT_OF_RANGE', ['input', 'over', 'lastDays']],
    [{ lastDays: 367 }, 'OUT_OF_RANGE', ['input', 'over', 'lastDays']],
    [{ asOf: '2026-03-01T12:00:00Z' }, 'OUT_OF_RANGE', ['input', 'over', 'asOf']],
  ])('is refused over %j, in both languages', async (over, code, field) => {
    const input = { rules: { ladder: HALVED }, over };
    const english = await simulate(input);
    expect(english.simulation).toBeNull();
    expect(english.userErrors).toEqual([{ code, field, message: expect.any(String) }]);
    const chinese = await simulate(input, 'zh-CN');
    expect(chinese.userErrors[0].message).toMatch(/[\u4e00-\u9fff]/);
    expect(english.userErrors[0].message).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('simulations', () => {
  const LIST = `query ($first: Int, $after: String) {
    simulations(first: $first, after: $after) {
      nodes { id state } pageInfo { hasNextPage endCursor }
    }
  }`;

  test('are of a draft, and are listed with the newest first', async () => {
    const created = await ask(
      `mutation ($input: ProgramDraftCreateInput!) {
        programDraftCreate(input: $input) { draft { id revision } ${ERRORS} }
      }`,
      { input: { title: 'Half', rules: { ladder: HALVED } } },
      { key: shop.server.keys.admin },
    );
    const { draft } = created.programDraftCreate;
    const { simulation } = await simulate({ draftId: draft.id });
    expect(simulation).toMatchObject({ draftId: draft.id, draftRevision: draft.revision });
    expect(simulation.lastDays).toBeNull();
    await run();
    expect((await node(simulation.id)).report).toMatchObject({ promoted: 1, past: null });
    const { simulations: listed } = await ask(LIST, { first: 1 });
    expect(listed.nodes).toEqual([{ id: simulation.id, state: 'DONE' }]);
    expect(listed.pageInfo.hasNextPage).toBe(true);
    const rest = await ask(LIST, { first: 10, after: listed.pageInfo.endCursor });
    expect(rest.simulations.nodes).not.toContainEqual(listed.nodes[0]);
    expect(rest.simulations.pageInfo.hasNextPage).toBe(false);
  });

  test('give whom they would move as a file for spreadsheets, to who may simulate', async () => {
    const { simulation } = await simulate({ rules: { ladder: HALVED } });
    const file = (id: string, key: string | null, locale = 'en') =>
      fetch(`${shop.server.url}/simulations/${id}/members.csv`, {
        headers: {
          'accept-language': locale,
          ...(key ? { authorization: `Bearer ${key}` } : {}),
        },
      });
    const faultOf = async (response: Response) => {
      const { errors } = (await response.json()) as {
        errors: { message: string; extensions: { code: string } }[];
      };
      return [response.status, errors[0]?.extensions.code, errors[0]?.message] as const;
    };
    const early = await faultOf(await file(simulation.id, marketer));
    expect(early).toEqual([404, 'NOT_FOUND', expect.stringContaining('come to its end')]);
    await run();
    const { up } = await node(simulation.id);
    const [{ member, growthValueAfter }] = up.nodes;
    const answer = await file(simulation.id, marketer);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain(`${simulation.id}.csv`);
    const bytes = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    const [header, ...rows] = bytes.trimEnd().split('\n');
    expect(header).toBe(
      '\uFEFFmember,direction,tierBefore,tierAfter,scoreBefore,scoreAfter,reasons',
    );
    expect(rows).toHaveLength(up.nodes.length);
    const row = `${shop.ids.get(member.externalId)},PROMOTED,regular,silver,`;
    expect(rows[0]).toContain(`${row}${growthValueAfter},${growthValueAfter},`);

    const other = await shop.server.key(['SUPPORT']);
    expect(await faultOf(await file(simulation.id, other))).toEqual([
      ...[403, 'FORBIDDEN', expect.any(String)],
    ]);
    expect((await faultOf(await file(simulation.id, null)))[0]).toBe(401);
    const chinese = await faultOf(await file('sim_nobody', marketer, 'zh-CN'));
    expect(chinese).toEqual([404, 'NOT_FOUND', expect.stringContaining('模拟')]);
  });

  test('tell their pace and the time left while they run, and can be cancelled', async () => {
    const { simulation } = await simulate({ rules: { ladder: HALVED }, over: { lastDays: 2 } });
    const stopping = new AbortController();
    await shop.server.services.simulationRunner.run({
      ...{ membersPerPage: 1, signal: stopping.signal },
      progress: () => {
        shop.now += 4_000;
        stopping.abort();
      },
    });
    expect(await node(simulation.id)).toMatchObject({
      ...{ state: 'RUNNING', done: 1, total: 2, membersPerSecond: 0.25, secondsLeft: 4 },
      ...{ endedAt: null, report: null },
    });
    const cancelled = (await ask(CANCEL, { id: simulation.id })).simulationCancel;
    expect(cancelled).toEqual({
      ...{ simulation: { id: simulation.id, state: 'CANCELLED' }, userErrors: [] },
    });
    expect((await ask(CANCEL, { id: simulation.id })).simulationCancel).toMatchObject({
      simulation: null,
      userErrors: [{ code: 'WRONG_STATE', field: ['id'] }],
    });
    const unknown = await ask(CANCEL, { id: 'sim_01arz3ndektsv4rrffq69g5fav' });
    expect(unknown.simulationCancel.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  test('with the same key are answered as the first time', async () => {
    const input = { rules: { ladder: HALVED }, over: { lastDays: 3 } };
    const first = await simulate(input, 'en', 'again');
    expect((await simulate(input, 'en', 'again')).simulation.id).toBe(first.simulation.id);
    await ask(CANCEL, { id: first.simulation.id });
  });

  test('are for those who may simulate', async () => {
    const key = await shop.server.key(['SUPPORT']);
    const { errors } = await shop.server.gql(SIMULATE, { input: { rules: {} } }, key);
    expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

test('a preview is told in every field, and what is wrong with its rules', async () => {
  const PREVIEW = `query ($rules: ProgramRulesInput!, $sample: Int) {
    programSimulatePreview(rules: $rules, sample: $sample) {
      sampled total matrix { fromTierCode toTierCode sampled members low high } ${ERRORS}
    }
  }`;
  const rules = { ladder: HALVED };
  const { programSimulatePreview: preview } = await ask(PREVIEW, { rules, sample: 100 });
  expect(preview).toMatchObject({ sampled: 2, total: 2, userErrors: [] });
  expect(preview.matrix).toContainEqual({
    ...{ fromTierCode: 'regular', toTierCode: 'silver', sampled: 1, members: 1 },
    ...{ low: 1, high: 1 },
  });
  const wrong = { ladder: HALVED.slice(0, 2) };
  const { programSimulatePreview: refused } = await ask(PREVIEW, { rules: wrong });
  expect(refused).toMatchObject({ sampled: 0, total: 0, matrix: [] });
  expect(refused.userErrors[0]).toMatchObject({ code: 'TIER_REMOVED', field: ['rules', 'ladder'] });
  const { errors } = await shop.server.gql(PREVIEW, { rules, sample: 99 }, marketer);
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

describe('a forecast', () => {
  const TERMS = {
    ladder: HALVED,
    movement: { validity: { kind: 'LENGTH', length: 'P3M', anchor: 'REACHED' }, noticeDays: 10 },
    window: { kind: 'ROLLING', days: 30 },
  };
  const FORECAST = `query (
    $id: ID!, $months: Int!, $rules: ProgramRulesInput, $assume: AssumedMonthInput
  ) {
    memberForecast(memberId: $id, months: $months, rules: $rules, assume: $assume) {
      events {
        at kinds fromTierCode toTierCode growthValue termUntil reasons sentences
      }
      path { day growthValue tierCode }
      ${ERRORS}
    }
  }`;
  const COHORT = `query (
    $tier: String!, $months: Int!, $rules: ProgramRulesInput, $assume: AssumedMonthInput
  ) {
    cohortForecast(tierCode: $tier, months: $months, rules: $rules, assume: $assume) {
      sampled cells { month tierCode members } ${ERRORS}
    }
  }`;
  const forecast = async (variables: Record<string, unknown>, language = 'en') =>
    (await ask(FORECAST, { id: shop.ids.get('ann'), ...variables }, { language })).memberForecast;

  test('of a member is told in every field, in both languages', async () => {
    const { events, path, userErrors } = await forecast({ months: 4, rules: TERMS });
    expect(userErrors).toEqual([]);
    // What is due now is applied first: silver from today, for three months.
    expect(events.map(({ kinds }: { kinds: string[] }) => kinds)).toEqual([
      ...[['NOTICE'], ['DEMOTED']],
    ]);
    const [first, last] = events;
    expect(first).toMatchObject({
      ...{ at: '2026-05-26T23:00:00.000Z', fromTierCode: 'silver', toTierCode: 'silver' },
      ...{ growthValue: 0, termUntil: '2026-06-05T23:00:00.000Z' },
      reasons: ['TIER_KEPT_FOR_TERM', 'NEXT_TIER_NOT_REACHED'],
    });
    expect(last).toMatchObject({
      ...{ at: '2026-06-05T23:00:00.000Z', fromTierCode: 'silver', toTierCode: 'regular' },
      ...{ growthValue: 0, termUntil: null },
      reasons: expect.arrayContaining(['DEMOTED_AT_TERM_END']),
    });
    expect(first.sentences).toEqual([
      'Growth value 0 is below Silver (50.5); the tier is kept for its term.',
      'Gold begins at 250.5: 250.5 more to go.',
    ]);
    expect(last.sentences).toContain(
      'Demoted to Regular at the end of the term: keeping Silver took growth value 50.5, it was 0, 50.5 short.',
    );
    const chinese = await forecast({ months: 4, rules: TERMS }, 'zh-CN');
    expect(chinese.events[0].sentences.join('')).toContain('银卡会员');
    expect(path).toEqual([
      { day: '2026-04-06', growthValue: 0, tierCode: 'silver' },
      { day: '2026-05-06', growthValue: 0, tierCode: 'silver' },
      { day: '2026-06-06', growthValue: 0, tierCode: 'regular' },
      { day: '2026-07-06', growthValue: 0, tierCode: 'regular' },
    ]);
  });

  test('takes what is assumed, each part of it', async () => {
    const assume = {
      ...{ monthlyPurchaseAmount: '150.00', monthlyPurchaseCount: 2 },
      ...{ monthlyInteractionCount: 10, monthlyActiveDays: 5 },
    };
    const { path } = await forecast({ months: 1, assume });
    // In a year: (100 + 150) × 0.7 + 3 × 0.2 + 10 × 0.1.
    expect(path).toEqual([{ day: '2026-04-06', growthValue: 176.6, tierCode: 'silver' }]);
  });

  test('of a tier is told in every field', async () => {
    const told = await ask(COHORT, { tier: 'regular', months: 1, rules: { ladder: HALVED } });
    const { sampled, cells, userErrors } = told.cohortForecast;
    expect({ sampled, userErrors }).toEqual({ sampled: 2, userErrors: [] });
    expect(cells).toHaveLength(8);
    expect(cells).toContainEqual({ month: 1, tierCode: 'silver', members: 1 });
    expect(cells).toContainEqual({ month: 1, tierCode: 'regular', members: 1 });
  });

  test.each([
    [{ months: 0 }, 'OUT_OF_RANGE', ['months']],
    [{ months: 37 }, 'OUT_OF_RANGE', ['months']],
    [
      { months: 1, assume: { monthlyActiveDays: 29 } },
      'OUT_OF_RANGE',
      ['assume', 'monthlyActiveDays'],
    ],
    [{ months: 1, rules: { ladder: HALVED.slice(0, 1) } }, 'TIER_REMOVED', ['rules', 'ladder']],
    [{ months: 1, id: 'mem_01arz3ndektsv4rrffq69g5fav' }, 'UNKNOWN_MEMBER', ['memberId']],
  ])('is refused for %j, in both languages', async (variables, code, field) => {
    const english = await forecast(variables);
    expect(english).toMatchObject({ events: [], path: [] });
    expect(english.userErrors[0]).toMatchObject({ code, field });
    expect(english.userErrors[0].message).not.toMatch(/[\u4e00-\u9fff]/);
    const chinese = await forecast(variables, 'zh-CN');
    expect(chinese.userErrors[0].message).toMatch(/[\u4e00-\u9fff]/);
  });
});
