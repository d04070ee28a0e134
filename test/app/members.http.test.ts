import { DAY_MS } from '../../src/domain/shared/instant';
import { countStatements } from '../support/database';
import type { GraphqlAnswer } from '../support/server';
import { openShop, type Row, type Shop } from '../support/shop';

/** The list of members, and what asking about many of them costs. */
const NOW = Date.parse('2026-07-15T12:00:00Z');

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(NOW);
});
afterAll(() => shop.close());

const errorOf = ({ errors }: GraphqlAnswer) => ({
  code: errors?.[0]?.extensions['code'],
  message: errors?.[0]?.message,
});

describe('the list of members', () => {
  const LIST = `query ($filter: MembersFilter, $sort: MemberSort, $first: Int, $after: String) {
    members(filter: $filter, sort: $sort, first: $first, after: $after) {
      nodes { externalId tier { code } growthValue { score } }
      pageInfo { hasNextPage hasPreviousPage endCursor }
    }
  }`;
  const list = async (args: Row = {}) => (await shop.server.gql(LIST, args)).data.members;
  const names = ({ nodes }: { nodes: { externalId: string }[] }) =>
    nodes.map(({ externalId }) => externalId);
  const everybody = async (args: Row) => {
    const found: { externalId: string; growthValue: { score: number } }[] = [];
    for (let after: string | null = null; ;) {
      const page = await list({ ...args, first: 3, after });
      found.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  };

  beforeAll(async () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7]) {
      shop.now = NOW + n * DAY_MS;
      await shop.register(`list-${n}`);
      await shop.record(shop.payment(`list-${n}`, `list-${n}`, String(n * 150)));
    }
    shop.now = NOW + 8 * DAY_MS;
  });
  afterAll(() => {
    shop.now = NOW;
  });

  it('is counted tier by tier, as many as it shows', async () => {
    const { data } = await shop.server.gql(
      '{ tierSizes { tier { code } members } tiers { code } }',
    );
    const codes = data.tierSizes.map(({ tier }: { tier: { code: string } }) => tier.code);
    expect(codes).toEqual(data.tiers.map(({ code }: { code: string }) => code));
    const shown = await Promise.all(
      codes.map(async (tier: string) => (await everybody({ filter: { tier } })).length),
    );
    expect(data.tierSizes.map(({ members }: { members: number }) => members)).toEqual(shown);
    expect(shown.filter((members) => members > 0).length).toBeGreaterThan(1);
  });

  it('shows everybody once in each order, across tiers', async () => {
    const down = await everybody({ sort: 'GROWTH_VALUE_DESC' });
    expect(down).toHaveLength(shop.ids.size);
    const scores = down.map(({ growthValue }) => growthValue.score);
    expect(scores).toEqual(scores.toSorted((left, right) => right - left));
    const up = await everybody({ sort: 'GROWTH_VALUE_ASC' });
    expect(up.map(({ externalId }) => externalId)).toEqual(
      down.map(({ externalId }) => externalId).toReversed(),
    );
    const joined = await everybody({ sort: 'JOINED_DESC' });
    expect(joined).toHaveLength(shop.ids.size);
    expect(joined.slice(0, 3).map(({ externalId }) => externalId)).toEqual([
      'list-7',
      'list-6',
      'list-5',
    ]);
    const first = await everybody({ sort: 'JOINED_ASC' });
    expect(first.map(({ externalId }) => externalId)).toEqual(
      joined.map(({ externalId }) => externalId).toReversed(),
    );
  });

  it('shows only who a filter names', async () => {
    const gold = await list({ filter: { tier: 'gold' }, sort: 'GROWTH_VALUE_ASC' });
    expect(names(gold)).toEqual(['list-5', 'list-6', 'list-7']);
    expect(names(await list({ filter: { externalId: 'list-5' } }))).toEqual(['list-5']);
    expect(names(await list({ filter: { externalId: 'list-5', tier: 'silver' } }))).toEqual([]);
    expect(names(await list({ filter: { externalId: 'nobody' } }))).toEqual([]);
    const both = { externalId: 'list-5', identity: { scheme: 'web', value: 'nobody' } };
    expect(names(await list({ filter: both }))).toEqual([]);
  });

  it('stays in order when somebody joins or moves between two pages', async () => {
    const first = await list({ sort: 'JOINED_ASC', first: 3 });
    await shop.register('late-comer');
    const rest = await list({ sort: 'JOINED_ASC', first: 100, after: first.pageInfo.endCursor });
    const all = [...names(first), ...names(rest)];
    expect(new Set(all).size).toBe(all.length);
    expect(all.at(-1)).toBe('late-comer');
    expect(all).toHaveLength(shop.ids.size);
  });

  it.each<[string, Row, string]>([
    ['a tier that is not', { filter: { tier: 'platinum' } }, 'filter.tier'],
    ['a cursor of nothing', { after: 'x' }, 'after'],
    ['a page of none', { first: 0 }, 'first'],
  ])('refuses %s by name', async (_, args, argument) => {
    const { code, message } = errorOf(await shop.server.gql(LIST, args));
    expect(code).toBe('BAD_USER_INPUT');
    expect(message).toContain(argument);
  });

  it('refuses the cursor of another order', async () => {
    const { pageInfo } = await list({ sort: 'JOINED_ASC', first: 1 });
    const other = await shop.server.gql(LIST, { sort: 'JOINED_DESC', after: pageInfo.endCursor });
    expect(errorOf(other)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('statements', () => {
  const FIELDS: Readonly<Record<string, readonly [selection: string, statements: number]>> = {
    'the list itself': ['externalId', 2],
    tier: ['tier { code name } tierSince', 3],
    'next tier': ['nextTier { missing tier { code } }', 3],
    'growth value': ['growthValue { score asOf candidateTier { code } }', 3],
    contributions: ['growthValue { score contributions { contribution } }', 4],
    'paths to the next tier': ['nextTier { paths { text by effort } noPath { code text } }', 4],
    'what keeps the tier': ['tierOutlook { text paths { text } }', 3],
    'decision in words': ['decision { text conditions { isMet text } }', 4],
    decision: ['decision { score tier { code } reasons { text } contributions { value } }', 4],
    points: ['points { balance }', 3],
    'all figures of points': ['points { active pending held available balance debt state }', 3],
    'lots and what expires': [
      'points { balance lots(first: 5) { nodes { active } } expiring { points } holds(first: 5) { nodes { points } } }',
      5,
    ],
    'used lots': ['points { lots(first: 5, includeUsed: true) { nodes { earned } } }', 6],
    'points of a past instant': [
      'points { asOf(instant: "2026-07-24T12:00:00Z") { balance lots(first: 1) { nodes { active } } } }',
      6,
    ],
    history: ['points { history(first: 5) { nodes { points } } }', 3],
    postings: ['points { history(first: 5) { nodes { held postings { amount } } } }', 4],
    'history in words': ['points { history(first: 5) { nodes { text terms { multiplier } } } }', 5],
    'history and what corrected it': [
      'points { history(first: 5) { nodes { corrects { points } correctedBy { id } } } }',
      4,
    ],
    behaviours: ['behaviours(first: 10) { nodes { type amount { amount } } }', 3],
    features: ['features { purchaseCount purchaseAmount { amount } }', 4],
    'features of several windows': [
      'a: features { paid } b: features(window: { kind: ROLLING, days: 30 }) { paid }',
      4,
    ],
    shares: ['features { categoryShare { share } brandShare { share } channelShare { share } }', 6],
    'history of tiers': ['tierHistory(first: 5) { nodes { from tier { code } } }', 3],
    'history of tiers and why': ['tierHistory(first: 5) { nodes { decision { score } } }', 5],
    decisions: ['decisions(last: 5) { nodes { score reasons { text } } }', 4],
    'tiers of the past': ['tierAsOf(at: "2026-07-15T12:00:00Z") { code }', 3],
    standing: ['tierTerm { until } tierStanding { nextDueAt lock { until } }', 3],
    profile: [
      'tier { code } nextTier { missing } points { balance } behaviours(first: 10) { nodes { type } } identities { scheme }',
      6,
    ],
  };

  beforeAll(async () => {
    const names = Array.from({ length: 50 }, (_, n) => `many-${n}`);
    await shop.register(...names);
    await shop.record(
      ...names.map((name) => shop.payment(name, `${name}-a`, '150', { category: 'hats' })),
    );
    shop.now = NOW + 9 * DAY_MS;
    // Some are evaluated on another day than the rest: features are then as of different days.
    await shop.record(...names.slice(0, 20).map((name) => shop.payment(name, `${name}-b`, '20')));
  });

  it.each(Object.entries(FIELDS))('are as many for 50 members as for one: %s', async (_, field) => {
    const [selection, expected] = field;
    const ask = async (first: number): Promise<string[]> => {
      const query = `{ members(first: ${first}, sort: GROWTH_VALUE_DESC) { nodes { ${selection} } } }`;
      await shop.server.gql('{ program { code } }');
      const { result, statements } = await countStatements(shop.server.database, () =>
        shop.server.gql(query),
      );
      expect(result.errors).toBeUndefined();
      expect(result.data.members.nodes).toHaveLength(first);
      // When keys were last used is written beside requests, once a minute.
      return statements.filter((text) => !text.includes('api_key'));
    };
    expect(await ask(1)).toHaveLength(expected);
    expect(await ask(50)).toHaveLength(expected);
  });
});
