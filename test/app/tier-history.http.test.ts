import { DAY_MS } from '../../src/domain/shared/instant';
import { openShop, type Row, type Shop } from '../support/shop';

/** What is told of a member's tiers over time, asked of the whole server. */
const NOW = Date.parse('2026-07-15T12:00:00Z');
const SILVER = NOW + DAY_MS;
const GOLD = NOW + 3 * DAY_MS;

const iso = (at: number): string => new Date(at).toISOString();

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(NOW);
  await shop.register('ann', 'bo');
  shop.now = SILVER;
  await shop.record(shop.payment('ann', 'a', '200'));
  shop.now = GOLD;
  // A like changes nothing that is explained, and leaves no decision.
  await shop.record(shop.payment('ann', 'b', '600'));
});
afterAll(() => shop.close());

const CODE = 'tier { code }';

describe('the history of tiers', () => {
  const history = async (
    args = '',
    selection = `${CODE} from until recordedAt cause versionNumber`,
  ) =>
    (
      await shop.read(
        'ann',
        `tierHistory${args} { nodes { ${selection} } pageInfo { hasNextPage
      hasPreviousPage startCursor endCursor } }`,
      )
    ).tierHistory;

  it('says from when until when, why and by which version, newest first', async () => {
    const row = (code: string, from: number, until: number | null, cause: string) => ({
      ...{ tier: { code }, from: iso(from), until: until && iso(until) },
      ...{ recordedAt: iso(from), cause, versionNumber: 1 },
    });
    expect((await history()).nodes).toEqual([
      row('gold', GOLD, null, 'BEHAVIOUR'),
      row('silver', SILVER, GOLD, 'BEHAVIOUR'),
      row('regular', NOW, SILVER, 'REGISTRATION'),
    ]);
  });

  it('is read page by page, from the end as well', async () => {
    const first = await history('(first: 2)', CODE);
    expect(first.nodes).toEqual([{ tier: { code: 'gold' } }, { tier: { code: 'silver' } }]);
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const second = await history(`(first: 2, after: "${first.pageInfo.endCursor}")`, CODE);
    expect(second.nodes).toEqual([{ tier: { code: 'regular' } }]);
    const last = await history('(last: 1)', CODE);
    expect(last.nodes).toEqual([{ tier: { code: 'regular' } }]);
    const before = await history(`(last: 1, before: "${last.pageInfo.startCursor}")`, CODE);
    expect(before.nodes).toEqual([{ tier: { code: 'silver' } }]);
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  it('knows the end of a span also where the next one stands on another page', async () => {
    const { nodes } = await history('(last: 2)', `${CODE} until`);
    expect(nodes).toEqual([
      { tier: { code: 'silver' }, until: iso(GOLD) },
      { tier: { code: 'regular' }, until: iso(SILVER) },
    ]);
  });

  it('gives the decision of each tier', async () => {
    const { nodes } = await history('', 'decision { tier { code } previousTier { code } score }');
    expect(nodes.map(({ decision }: Row) => decision)).toEqual([
      { tier: { code: 'gold' }, previousTier: { code: 'silver' }, score: 560.4 },
      { tier: { code: 'silver' }, previousTier: { code: 'regular' }, score: 140.2 },
      { tier: { code: 'regular' }, previousTier: null, score: 0 },
    ]);
  });
});

describe('a tier of the past', () => {
  it.each([
    ['before joining', NOW - 1, null],
    ['on joining', NOW, 'regular'],
    ['right before a promotion', SILVER - 1, 'regular'],
    ['on a promotion', SILVER, 'silver'],
    ['right before the next', GOLD - 1, 'silver'],
    ['now', GOLD, 'gold'],
  ])('%s', async (_, at, code) => {
    const { tierAsOf } = await shop.read('ann', `tierAsOf(at: "${iso(at)}") { code }`);
    expect(tierAsOf).toEqual(code && { code });
  });

  it.each([
    ['en', 'future'],
    ['zh-CN', '将来'],
  ])('is never one of the future, said in %s', async (locale, word) => {
    const query = `{ memberBy(by: { externalId: "ann" }) { tierAsOf(at: "${iso(GOLD + 1)}") { code } } }`;
    const { errors } = await shop.server.gql(query, {}, undefined, { 'accept-language': locale });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining(word),
      extensions: { code: 'BAD_USER_INPUT', argument: 'at' },
    });
  });
});

describe('decisions', () => {
  it('are all that were kept, newest first, and say when they became known', async () => {
    const selection = `decisions { nodes { id score cause decidedAt recordedAt evaluatedAt
      reasons { code text(locale: "en") } } pageInfo { hasNextPage } } decision { id evaluatedAt }`;
    const { decisions, decision } = await shop.read('ann', selection);
    expect(decisions.nodes.map(({ score }: Row) => score)).toEqual([560.4, 140.2, 0]);
    const [newest, older] = decisions.nodes;
    expect(newest).toMatchObject(decision);
    expect(older).toMatchObject({
      ...{ decidedAt: iso(SILVER), recordedAt: iso(SILVER), evaluatedAt: iso(SILVER) },
      ...{ cause: 'BEHAVIOUR', reasons: expect.arrayContaining([]) },
    });
    expect(new Set(decisions.nodes.map(({ id }: Row) => id)).size).toBe(3);
  });

  it.each(['tierHistory', 'decisions'])('refuse a cursor of another list: %s', async (field) => {
    const query = `{ memberBy(by: { externalId: "ann" }) { ${field}(after: "x") { pageInfo { hasNextPage } } } }`;
    const { errors } = await shop.server.gql(query);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('the standing', () => {
  it('is the term, and nothing beside it where nothing happened', async () => {
    const selection = `tierTerm { from until graceUntil } tierStanding { earnedTier { code }
      lock { until accumulates tier { code } } caps { until cause tier { code } }
      invitedTier { code } deductions { value until } nextDueAt }`;
    const member = await shop.read('bo', selection);
    expect(member.tierTerm).toEqual({ from: iso(NOW), until: null, graceUntil: null });
    expect(member.tierStanding).toEqual({
      ...{ earnedTier: { code: 'regular' }, lock: null, caps: [], invitedTier: null },
      ...{ deductions: [], nextDueAt: null },
    });
  });

  it("is read by the member's own credential, and by no other member's", async () => {
    const memberId = (shop.ids.get('ann') ?? '').slice('mem_'.length);
    const key = await shop.server.key(['MEMBER'], { memberId });
    const selection = 'tierHistory { nodes { tier { code } } } tierTerm { from }';
    expect((await shop.read('ann', selection, key)).tierHistory.nodes).toHaveLength(3);
    expect(await shop.read('bo', selection, key)).toBeNull();
  });
});
