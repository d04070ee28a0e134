import { openRewardWorld, type RewardWorld } from '../features/rewards/reward-world';

/**
 * What is due comes first (docs/domain.md §7): a reward with a price by tier, redeemed after the
 * term of a tier has ended and before any nightly run has come to the member.
 */
const TERM_ENDS = Date.parse('2026-08-13T23:00:00Z'); // 14 August 00:00 in London

const PUBLISH = `mutation ($id: ID!, $rules: ProgramRulesInput!) {
  programPublish(id: $id, expectedVersion: 1, input: { rules: $rules, reason: "Terms." }) {
    userErrors { code field message }
  }
}`;
const RULES = {
  window: { kind: 'ROLLING', days: 20 },
  movement: { validity: { kind: 'LENGTH', anchor: 'REACHED', length: 'P30D' } },
};

let world: RewardWorld;
let dinner: string;

beforeAll(async () => {
  world = await openRewardWorld();
  const { data, errors } = await world.server.gql(
    '{ program { id } }',
    {},
    world.server.keys.admin,
  );
  expect(errors).toBeUndefined();
  const variables = { id: data.program.id, rules: RULES };
  const published = await world.server.gql(PUBLISH, variables, world.server.keys.admin);
  expect(published.data.programPublish.userErrors).toEqual([]);
  dinner = await world.reward({
    ...{ price: 500, tierPrices: [{ tierCode: 'gold', price: 400 }] },
  });
  for (const name of ['early', 'late', 'other']) await world.member(name, 1_000);
});
afterAll(() => world.close());

const SEEN = `tier { code } points { balance }
  tierHistory(first: 1) { nodes { tier { code } from recordedAt cause } }`;

it('costs what the tier pays up to the last instant of its term', async () => {
  expect(await world.read('early', 'tier { code } tierTerm { until }')).toEqual({
    tier: { code: 'gold' },
    tierTerm: { until: new Date(TERM_ENDS).toISOString() },
  });
  world.now = TERM_ENDS - 1;
  const { redemption } = await world.redeem('early', dinner, { expectedPoints: 400 });
  expect(redemption).toMatchObject({ points: 400, tier: { code: 'gold' } });
  expect(await world.read('early', SEEN)).toMatchObject({
    ...{ tier: { code: 'gold' }, points: { balance: 600 } },
  });
});

it('costs what the tier pays that follows, from the instant on at which the term ends', async () => {
  world.now = TERM_ENDS;
  const refused = await world.redeem('late', dinner, { expectedPoints: 400 });
  expect(refused).toMatchObject({
    redemption: null,
    userErrors: [{ code: 'PRICE_CHANGED', field: ['input', 'expectedPoints'] }],
  });
  const { redemption, userErrors } = await world.redeem('late', dinner, { expectedPoints: 500 });
  expect(userErrors).toEqual([]);
  expect(redemption).toMatchObject({ points: 500, tier: { code: 'regular' } });
  expect(await world.read('late', SEEN)).toEqual({
    ...{ tier: { code: 'regular' }, points: { balance: 500 } },
    tierHistory: {
      nodes: [
        {
          ...{ tier: { code: 'regular' }, cause: 'NIGHTLY' },
          from: new Date(TERM_ENDS).toISOString(),
          recordedAt: new Date(TERM_ENDS).toISOString(),
        },
      ],
    },
  });
});

it('costs it days later, too, and the tier ended when its term did', async () => {
  world.now = TERM_ENDS + 36 * 3_600_000;
  const { redemption } = await world.redeem('other', dinner);
  expect(redemption).toMatchObject({ points: 500, tier: { code: 'regular' } });
  expect((await world.read('other', SEEN)).tierHistory.nodes).toEqual([
    {
      ...{ tier: { code: 'regular' }, cause: 'NIGHTLY' },
      from: new Date(TERM_ENDS).toISOString(),
      recordedAt: new Date(world.now).toISOString(),
    },
  ]);
});
