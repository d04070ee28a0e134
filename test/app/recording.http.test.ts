import { query } from '../../src/platform/database/sql';
import { MINUTE_MS } from '../../src/domain/shared/instant';
import type { GraphqlAnswer } from '../support/server';
import { openShop, type Row, type Shop } from '../support/shop';

/** docs/domain.md §3, §5.1 and §6, asked of the whole shop.server. */
const NOW = Date.parse('2026-07-15T12:00:00Z');

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(NOW);
});
afterAll(() => shop.close());

const RECORD = `mutation ($input: BehavioursRecordInput!) {
  behavioursRecord(input: $input) {
    recorded duplicates notCounted refused
    rows { index status behaviourId }
    members { externalId }
    userErrors { code message field ... on RowError { index } }
  }
}`;

const MEMBER = `query ($externalId: String!) {
  memberBy(by: { externalId: $externalId }) {
    tier { code name }
    nextTier { missing tier { code } }
    growthValue { score candidateTier { code } contributions { feature value weight contribution } }
    points { balance }
    features { purchaseAmount { amount currencyCode } purchaseCount interactionCount }
    decision { tier { code } previousTier { code } cause score reasons { code text } }
  }
}`;

const record = (...behaviours: readonly Row[]): Promise<GraphqlAnswer> =>
  shop.server.gql(RECORD, { input: { behaviours } });

const read = async (externalId: string, headers: Record<string, string> = {}) =>
  (await shop.server.gql(MEMBER, { externalId }, shop.server.keys.service, headers)).data.memberBy;

describe('growth value, tier and reasons', () => {
  it('are those of the worked example: 2000 spent in 3 orders, 10 interactions', async () => {
    await shop.register('worked');
    const { data } = await record(
      shop.payment('worked', 'o-1', '1000.00'),
      shop.payment('worked', 'o-2', '600'),
      shop.payment('worked', 'o-3', '400.00'),
      ...Array.from({ length: 10 }, () => shop.row('worked')),
    );
    expect(data.behavioursRecord).toMatchObject({
      ...{ recorded: 13, duplicates: 0, notCounted: 0, refused: 0, userErrors: [] },
      members: [{ externalId: 'worked' }],
    });
    expect(await read('worked')).toEqual({
      tier: { code: 'diamond', name: 'Diamond' },
      nextTier: null,
      growthValue: {
        score: 1401.6,
        candidateTier: { code: 'diamond' },
        contributions: [
          { feature: 'PURCHASE_AMOUNT', value: 2000, weight: 0.7, contribution: 1400 },
          { feature: 'PURCHASE_COUNT', value: 3, weight: 0.2, contribution: 0.6 },
          { feature: 'INTERACTION_COUNT', value: 10, weight: 0.1, contribution: 1 },
        ],
      },
      points: { balance: 2000 },
      features: {
        purchaseAmount: { amount: '2000.00', currencyCode: 'GBP' },
        purchaseCount: 3,
        interactionCount: 10,
      },
      decision: {
        tier: { code: 'diamond' },
        previousTier: { code: 'gold' },
        cause: 'BEHAVIOUR',
        score: 1120.4,
        reasons: [
          {
            code: 'SCORE_REACHES_TIER',
            text: 'Growth value 1,120.4 reaches Diamond (1,001).',
          },
          { code: 'TOP_TIER', text: 'Diamond is the highest tier.' },
          { code: 'PROMOTED', text: 'Promoted to Diamond.' },
        ],
      },
    });
  });

  it.each([
    ['one-short', 0, 100, 'regular'],
    ['just-there', 10, 101, 'silver'],
  ])('follow the thresholds: 142 in 3 orders, %s', async (externalId, likes, score, tier) => {
    await shop.register(externalId);
    await record(
      shop.payment(externalId, `${externalId}-1`, '100'),
      shop.payment(externalId, `${externalId}-2`, '40'),
      shop.payment(externalId, `${externalId}-3`, '2'),
      ...Array.from({ length: likes }, () => shop.row(externalId)),
    );
    const member = await read(externalId);
    expect(member.growthValue.score).toBe(score);
    expect(member.tier.code).toBe(tier);
  });

  it('say in both languages why, and what is missing', async () => {
    await shop.register('reasons');
    await record(shop.payment('reasons', 'r-1', '874'));
    const english = await read('reasons');
    expect(english.growthValue.score).toBe(612);
    expect(english.nextTier).toEqual({ missing: 389, tier: { code: 'diamond' } });
    expect(english.decision.reasons.map(({ text }: { text: string }) => text)).toEqual([
      'Growth value 612 reaches Gold (501).',
      'Diamond begins at 1,001: 389 more to go.',
      'Promoted to Gold.',
    ]);
    const chinese = await read('reasons', { 'accept-language': 'zh-CN' });
    expect(chinese.decision.reasons.map(({ text }: { text: string }) => text)).toEqual([
      '成长值 612，达到金卡会员门槛 501。',
      '距钻石会员门槛 1,001 还差 389。',
      '已升级为金卡会员。',
    ]);
  });

  it('of one who has done nothing are those of the base tier', async () => {
    await shop.register('newcomer');
    expect(await read('newcomer')).toMatchObject({
      tier: { code: 'regular' },
      growthValue: { score: 0 },
      points: { balance: 0 },
      nextTier: { missing: 101, tier: { code: 'silver' } },
      decision: { previousTier: null, cause: 'REGISTRATION' },
    });
  });
});

describe('repetitions', () => {
  it('are told, and change nothing', async () => {
    await shop.register('twice');
    const same = shop.payment('twice', 't-1', '100');
    const first = (await record(same)).data.behavioursRecord;
    const again = (await record(same, same)).data.behavioursRecord;
    expect(again).toMatchObject({ recorded: 0, duplicates: 2, userErrors: [] });
    expect(again.rows[0]).toEqual({
      index: 0,
      status: 'DUPLICATE',
      behaviourId: first.rows[0].behaviourId,
    });
    expect((await read('twice')).points.balance).toBe(100);
  });

  it('of a key for another body are refused', async () => {
    const spent = shop.payment('twice', 't-2', '10');
    await record(spent);
    const { data } = await record({ ...spent, amount: { amount: '11', currencyCode: 'GBP' } });
    expect(data.behavioursRecord.userErrors).toEqual([
      {
        code: 'KEY_REUSED',
        index: 0,
        field: ['input', 'behaviours', '0', 'externalId'],
        message: expect.stringContaining('"externalId" was used before'),
      },
    ]);
  });
});

describe('bad rows', () => {
  const LONE = 'a\ud800b';
  const GBP = { amount: '1', currencyCode: 'GBP' };

  beforeAll(() => shop.register('bad'));

  it.each<[string, Row, string, string]>([
    ['an unknown member', { member: { externalId: 'nobody' } }, 'UNKNOWN_MEMBER', 'member'],
    ['an id of another kind', { member: { id: 'prg_x' } }, 'UNKNOWN_MEMBER', 'member'],
    [
      'an unknown identity',
      { member: { identity: { scheme: 'web', value: '1' } } },
      'UNKNOWN_MEMBER',
      'member',
    ],
    [
      'a member by half a surrogate pair',
      { member: { externalId: LONE } },
      'UNKNOWN_MEMBER',
      'member',
    ],
    [
      'a member by a megabyte',
      { member: { externalId: 'x'.repeat(1e6) } },
      'UNKNOWN_MEMBER',
      'member',
    ],
    [
      'another currency without a rate',
      { type: 'PAYMENT', orderId: 'x', amount: { amount: '1', currencyCode: 'USD' } },
      'NO_EXCHANGE_RATE',
      'amount',
    ],
    [
      'too many decimals',
      { type: 'PAYMENT', orderId: 'x', amount: { ...GBP, amount: '1.001' } },
      'TOO_MANY_DECIMALS',
      'amount',
    ],
    [
      'a negative amount',
      { type: 'PAYMENT', orderId: 'x', amount: { ...GBP, amount: '-1' } },
      'OUT_OF_RANGE',
      'amount',
    ],
    [
      'an enormous amount',
      { type: 'PAYMENT', orderId: 'x', amount: { ...GBP, amount: '9007199254740993' } },
      'OUT_OF_RANGE',
      'amount',
    ],
    ['a payment of no order', { type: 'PAYMENT', amount: GBP }, 'REQUIRED', 'orderId'],
    ['a payment of nothing', { type: 'PAYMENT', orderId: 'x' }, 'REQUIRED', 'amount'],
    ['the future', { occurredAt: '2026-07-15T12:05:01Z' }, 'IN_FUTURE', 'occurredAt'],
    ['the distant past', { occurredAt: '1969-12-31T23:59:59Z' }, 'TOO_LONG_AGO', 'occurredAt'],
    ['a rating of 6', { type: 'REVIEW', rating: 6 }, 'OUT_OF_RANGE', 'rating'],
    ['a rating of 11', { type: 'REVIEW', rating: 11, ratingOutOf: 10 }, 'OUT_OF_RANGE', 'rating'],
    ['stars of 7', { type: 'REVIEW', rating: 4, ratingOutOf: 7 }, 'OUT_OF_RANGE', 'ratingOutOf'],
    ['a text of a megabyte', { type: 'REVIEW', text: 'x'.repeat(1e6) }, 'TOO_LONG', 'text'],
    ['half a surrogate pair', { type: 'REVIEW', text: LONE }, 'INVALID_TEXT', 'text'],
    ['a NUL', { category: 'a\u0000' }, 'INVALID_TEXT', 'category'],
    ['a long session', { sessionId: 's'.repeat(65) }, 'TOO_LONG', 'sessionId'],
    ['a source with a space', { source: 'a b' }, 'INVALID_TEXT', 'source'],
    ['no external id', { externalId: ' ' }, 'REQUIRED', 'externalId'],
    ['negative seconds', { durationSeconds: -1 }, 'OUT_OF_RANGE', 'durationSeconds'],
    ['a list for attributes', { attributes: [1] }, 'INVALID', 'attributes'],
  ])(
    'are refused by index, field and code, and good ones kept: %s',
    async (...[, wrong, code, field]) => {
      const before = await counts();
      const { data, errors } = await record(
        shop.row('bad'),
        shop.row('bad', wrong),
        shop.row('bad'),
      );
      expect(errors).toBeUndefined();
      expect(data.behavioursRecord).toMatchObject({ recorded: 2, refused: 1 });
      const [error, ...others] = data.behavioursRecord.userErrors;
      expect(others).toEqual([]);
      expect(error).toMatchObject({ code, index: 1, field: ['input', 'behaviours', '1', field] });
      expect(error.message).toMatch(new RegExp(`^"${field}" .+\\.$`));
      expect(data.behavioursRecord.rows[1]).toEqual({
        index: 1,
        status: 'REFUSED',
        behaviourId: null,
      });
      expect(await counts()).toEqual({ ...before, behaviour: (before['behaviour'] ?? 0) + 2 });
    },
  );

  it('say their scale where they rate: 8 out of 10 is 4 out of 5, and 1 is a half', async () => {
    await shop.register('critic');
    const review = (rating: number, externalId: string, more: object = {}) =>
      shop.row('critic', { type: 'REVIEW', rating, externalId, ...more });
    const { data } = await record(
      review(8, 'r-1', { ratingOutOf: 10 }),
      review(4, 'r-1', { ratingOutOf: 5 }),
      review(4, 'r-1'),
      review(1, 'r-2', { ratingOutOf: 10 }),
    );
    expect(data.behavioursRecord).toMatchObject({ recorded: 2, duplicates: 2, userErrors: [] });
    const asked = 'query ($by: MemberBy!) { memberBy(by: $by) { features { averageRating } } }';
    const by = { externalId: 'critic' };
    const seen = await shop.server.gql(asked, { by }, shop.server.keys.service);
    expect(seen.data.memberBy.features).toEqual({ averageRating: 2.25 });
  });

  it('are worded in Chinese for who reads Chinese', async () => {
    const { data } = await shop.server.gql(
      RECORD,
      { input: { behaviours: [shop.row('bad', { type: 'REVIEW', rating: 6 })] } },
      shop.server.keys.service,
      { 'accept-language': 'zh-CN' },
    );
    expect(data.behavioursRecord.userErrors[0].message).toMatch(/^“rating”必须.+。$/);
  });

  it('up to five minutes ahead count as now, and late ones do not count', async () => {
    await shop.register('stamps');
    const { data } = await record(
      shop.row('stamps', { occurredAt: '2026-07-15T12:05:00Z' }),
      shop.row('stamps', { occurredAt: '2026-04-01T00:00:00Z' }),
    );
    expect(data.behavioursRecord).toMatchObject({ recorded: 1, notCounted: 1 });
    expect((await read('stamps')).features.interactionCount).toBe(1);
  });
});

describe('requests that cannot be read', () => {
  beforeAll(() => shop.register('unread'));

  it.each<[string, Row, string]>([
    ['NaN for an amount', { amount: { amount: 'NaN', currencyCode: 'GBP' } }, 'amount.amount'],
    ['an exponent', { amount: { amount: '1e3', currencyCode: 'GBP' } }, 'amount.amount'],
    ['a made-up currency', { amount: { amount: '1', currencyCode: 'XXX' } }, 'amount.currencyCode'],
    ['2^53 for a quantity', { quantity: 2 ** 53 }, 'quantity'],
    ['NaN for a rating', { rating: 'NaN' }, 'rating'],
    ['a made-up type', { type: 'TELEPORT' }, 'type'],
    ['an instant without a zone', { occurredAt: '2026-07-15T12:00:00' }, 'occurredAt'],
    ['two references', { member: { id: 'x', externalId: 'y' } }, 'member'],
    ['a field nobody knows', { colour: 'red' }, 'behaviours[1]'],
    ['half a surrogate pair in attributes', { attributes: { a: '\udc00' } }, 'attributes'],
    ['a megabyte of attributes', { attributes: { a: 'x'.repeat(1e6) } }, 'attributes'],
  ])('name the field, and store nothing: %s', async (_, wrong, field) => {
    const before = await counts();
    const { errors, data } = await record(shop.row('unread'), shop.row('unread', wrong));
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(errors?.[0]?.message).toContain(field);
    expect(errors?.[0]?.message.length).toBeLessThan(600);
    expect(await counts()).toEqual(before);
  });

  it('refuse __proto__ by name', async () => {
    const before = await counts();
    const body = JSON.stringify({
      query: RECORD,
      variables: { input: { behaviours: [shop.row('unread', { attributes: { marker: 1 } })] } },
    }).replace('"marker":1', '"__proto__":{"isAdmin":true}');
    const response = await fetch(`${shop.server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${shop.server.keys.service}`,
      },
      body,
    });
    const { errors } = (await response.json()) as GraphqlAnswer;
    expect(errors?.[0]?.message).toContain('__proto__');
    expect(await counts()).toEqual(before);
  });

  it.each([
    [0, 'BATCH_EMPTY'],
    [1_001, 'BATCH_TOO_LARGE'],
    [9_000, 'BATCH_TOO_LARGE'],
  ])('refuse a batch of %i, and store nothing', async (size, code) => {
    const before = await counts();
    const { data } = await record(...Array.from({ length: size }, () => shop.row('unread')));
    expect(data.behavioursRecord).toMatchObject({ recorded: 0, rows: [] });
    expect(data.behavioursRecord.userErrors).toEqual([
      { code, field: ['input', 'behaviours'], message: expect.any(String) },
    ]);
    expect(await counts()).toEqual(before);
  });

  it('take a batch of 1,000', async () => {
    const { data } = await record(...Array.from({ length: 1_000 }, () => shop.row('unread')));
    expect(data.behavioursRecord).toMatchObject({ recorded: 1_000, refused: 0 });
    expect(data.behavioursRecord.members).toHaveLength(1);
  });

  it('refuse to answer more for a batch than a request may ask', async () => {
    const ask = `mutation ($input: BehavioursRecordInput!) {
      behavioursRecord(input: $input) { members { behaviours(first: 20) { nodes { id } } } }
    }`;
    const send = (size: number) =>
      shop.server.gql(ask, {
        input: { behaviours: Array.from({ length: size }, () => shop.row('unread')) },
      });
    expect((await send(1)).errors).toBeUndefined();
    const before = await counts();
    const { errors, status } = await send(1_000);
    expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'QUERY_TOO_COSTLY']);
    expect(await counts()).toEqual(before);
    expect((await send(2)).errors).toBeUndefined();
  });

  it('refuse an expired key', async () => {
    const before = await counts();
    const expired = await shop.server.key(['SERVICE'], { expiresAt: shop.now + MINUTE_MS });
    shop.now += 2 * MINUTE_MS;
    try {
      const { errors, status } = await shop.server.gql(
        RECORD,
        { input: { behaviours: [shop.row('unread')] } },
        expired,
      );
      expect([status, errors?.[0]?.extensions['code']]).toEqual([401, 'UNAUTHENTICATED']);
      expect(errors?.[0]?.message).toContain('expired');
      expect(await counts()).toEqual(before);
    } finally {
      shop.now = NOW;
    }
  });
});

describe('who may record', () => {
  it('is a service of the programme, not a member or an analyst', async () => {
    await shop.register('recorder');
    const memberId = (shop.ids.get('recorder') ?? '').slice('mem_'.length);
    for (const key of [
      await shop.server.key(['MEMBER'], { memberId }),
      await shop.server.key(['ANALYST']),
      shop.server.keys.operator,
    ]) {
      const { errors } = await shop.server.gql(
        RECORD,
        { input: { behaviours: [shop.row('recorder')] } },
        key,
      );
      expect(errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
  });
});

/** Rows of every table that recording writes. */
async function counts(): Promise<Record<string, number>> {
  const tables = ['behaviour', 'member_order', 'decision', 'wallet_transaction', 'wallet_posting'];
  const selects = tables.map((table) => `SELECT '${table}' AS name, COUNT(*) AS n FROM ${table}`);
  const rows = await query<{ name: string; n: number }>(
    shop.server.database.reader,
    selects.join(' UNION ALL '),
  );
  return Object.fromEntries(rows.map(({ name, n }) => [name, Number(n)]));
}
