import { MINUTE_MS } from '../../src/domain/shared/instant';
import { countStatements } from '../support/database';
import { openShop, type Row, type Shop } from '../support/shop';

/** Decisions that are contested, and the people who look at them, asked of the whole server. */
const NOW = Date.parse('2026-07-15T12:00:00Z');

const REVIEW = `id state reason comment contestedBy contestedAt resolvedBy resolvedAt
  member { externalId } decision { id tier { code } review { state } }`;
const ERRORS = 'userErrors { code field message }';
const CONTEST = `mutation ($input: DecisionContestInput!) {
  decisionContest(input: $input) { review { ${REVIEW} } ${ERRORS} }
}`;
const RESOLVE = `mutation ($input: DecisionReviewResolveInput!) {
  decisionReviewResolve(input: $input) { review { ${REVIEW} } ${ERRORS} }
}`;
const LIST = `query ($filter: DecisionReviewsFilter, $first: Int, $after: String) {
  decisionReviews(filter: $filter, first: $first, after: $after) {
    nodes { reason state } pageInfo { hasNextPage endCursor }
  }
}`;

let shop: Shop;
let support: string;
let admin: string;
beforeEach(async () => {
  shop = await openShop(NOW);
  await shop.register('ann', 'bo');
  support = await shop.server.key(['SUPPORT']);
  admin = shop.server.keys.admin;
});
afterEach(() => shop.close());

const decisionOf = async (name: string): Promise<Row> => ({
  memberId: shop.ids.get(name),
  decisionId: (await shop.read(name, 'decision { id }')).decision.id,
});

const contest = async (name: string, more: Row = {}, key = support, locale = 'en') => {
  const input = { ...(await decisionOf(name)), reason: 'An order is missing.', ...more };
  const headers = { 'accept-language': locale };
  return (await shop.server.gql(CONTEST, { input }, key, headers)).data.decisionContest;
};

const resolve = async (reviewId: string, more: Row = {}, key = admin, locale = 'en') => {
  const input = { reviewId, outcome: 'UPHELD', comment: 'All orders are there.', ...more };
  const headers = { 'accept-language': locale };
  return (await shop.server.gql(RESOLVE, { input }, key, headers)).data.decisionReviewResolve;
};

const memberKey = (name: string) =>
  shop.server.key(['MEMBER'], { memberId: (shop.ids.get(name) ?? '').slice('mem_'.length) });

it('are contested by one and looked at by another: who, when and why', async () => {
  const { review, userErrors } = await contest('ann');
  expect(userErrors).toEqual([]);
  expect(review).toEqual({
    ...{ id: expect.stringMatching(/^drv_/), state: 'OPEN', reason: 'An order is missing.' },
    ...{ contestedBy: expect.stringMatching(/^key_/), contestedAt: '2026-07-15T12:00:00.000Z' },
    ...{ resolvedBy: null, resolvedAt: null, comment: null, member: { externalId: 'ann' } },
    decision: {
      ...{ id: (await decisionOf('ann'))['decisionId'], tier: { code: 'regular' } },
      review: { state: 'OPEN' },
    },
  });
  shop.now = NOW + MINUTE_MS;
  const resolved = await resolve(review.id, { outcome: 'OVERTURNED', comment: ' It was late. ' });
  expect(resolved.userErrors).toEqual([]);
  expect(resolved.review).toMatchObject({
    ...{ id: review.id, state: 'OVERTURNED', comment: 'It was late.' },
    ...{ contestedBy: review.contestedBy, resolvedBy: expect.stringMatching(/^key_/) },
    ...{ resolvedAt: '2026-07-15T12:01:00.000Z', reason: review.reason },
  });
  expect(resolved.review.resolvedBy).not.toBe(review.contestedBy);
  const { data } = await shop.server.gql(
    `query ($id: ID!) { node(id: $id) { id ... on DecisionReview { state } } }`,
    { id: review.id },
    admin,
  );
  expect(data.node).toEqual({ id: review.id, state: 'OVERTURNED' });
});

it('are contested once at a time, and again after that', async () => {
  const { review } = await contest('ann');
  const again = await contest('ann', {}, admin);
  expect(again).toMatchObject({
    review: null,
    userErrors: [{ code: 'ALREADY_CONTESTED', field: ['input', 'decisionId'] }],
  });
  await resolve(review.id);
  const { review: second, userErrors } = await contest('ann', { reason: 'It came now.' });
  expect(userErrors).toEqual([]);
  const { decision } = await shop.read('ann', 'decision { review { id reason contestedBy } }');
  // Who keys of a shop are told of is not who acted.
  expect(decision.review).toEqual({ id: second.id, reason: 'It came now.', contestedBy: null });
});

it('of two who contest at once, one is told that the other was first', async () => {
  const outcomes = await Promise.all([contest('ann'), contest('ann', {}, admin)]);
  const codes = outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }: Row) => code));
  expect(codes).toEqual(['ALREADY_CONTESTED']);
});

it('are contested by the member themself, who reads what came of it and not who', async () => {
  const key = await memberKey('ann');
  const { review } = await contest('ann', { reason: '少算了一笔订单' }, key);
  expect(review).toMatchObject({ state: 'OPEN', reason: '少算了一笔订单', contestedBy: null });
  await resolve(review.id, { comment: '已核实' }, support);
  const { decision } = await shop.read('ann', 'decision { review { comment resolvedBy } }', key);
  expect(decision.review).toEqual({ comment: '已核实', resolvedBy: null });
});

it('of others are not there for a member, nor for another programme', async () => {
  const key = await memberKey('ann');
  const refusal = { review: null, userErrors: [{ code: 'NOT_FOUND' }] };
  expect(await contest('bo', {}, key)).toMatchObject(refusal);
  expect(await contest('bo', { memberId: shop.ids.get('ann') })).toMatchObject(refusal);
});

it.each([
  ['one of nobody', { memberId: 'x' }, 'NOT_FOUND', 'decisionId'],
  ['one of nothing', { decisionId: 'dec_x' }, 'NOT_FOUND', 'decisionId'],
  ['no reason', { reason: ' \n' }, 'REQUIRED', 'reason'],
  ['a long reason', { reason: 'x'.repeat(1001) }, 'TOO_LONG', 'reason'],
  ['a reason with a bell', { reason: 'x\u0007' }, 'INVALID_TEXT', 'reason'],
])('are not contested with %s, in both languages', async (_, more, code, field) => {
  const english = await contest('ann', more);
  expect(english.userErrors).toMatchObject([{ code, field: ['input', field] }]);
  const chinese = await contest('ann', more, support, 'zh-CN');
  expect(chinese.userErrors[0]).toMatchObject({ code, message: expect.stringMatching(/[一-龥]/) });
});

it.each([
  ['no review', { reviewId: `drv_${'0'.repeat(26)}` }, 'NOT_FOUND', 'reviewId'],
  ['no comment', { comment: '' }, 'REQUIRED', 'comment'],
])('are not resolved with %s', async (_, more, code, field) => {
  const { review } = await contest('ann');
  const { userErrors } = await resolve(review.id, more);
  expect(userErrors).toMatchObject([{ code, field: ['input', field] }]);
});

it('are not resolved by whoever contested, nor twice', async () => {
  const { review } = await contest('ann', {}, admin);
  const own = await resolve(review.id, {}, admin, 'zh-CN');
  expect(own.userErrors).toMatchObject([
    { code: 'FOUR_EYES', message: expect.stringMatching('他人') },
  ]);
  await resolve(review.id, {}, support);
  const twice = await resolve(review.id, { outcome: 'OVERTURNED' }, support);
  expect(twice.userErrors).toMatchObject([{ code: 'REVIEW_RESOLVED' }]);
  const { data } = await shop.server.gql(LIST, {}, admin);
  expect(data.decisionReviews.nodes).toEqual([{ reason: review.reason, state: 'UPHELD' }]);
});

it('are done once for each key, and the texts are not kept with it', async () => {
  const key = { idempotencyKey: 'k1' };
  const first = await contest('ann', key);
  const second = await contest('ann', key);
  expect(second.review.id).toBe(first.review.id);
});

it('are listed open ones first, page by page', async () => {
  await shop.record(shop.payment('ann', 'a', '200'), shop.payment('bo', 'b', '200'));
  const { decisions } = await shop.read('ann', 'decisions { nodes { id } }');
  const [newest, oldest] = decisions.nodes;
  const one = await contest('ann', { decisionId: oldest.id, reason: 'one' });
  shop.now += 1;
  const two = await contest('ann', { decisionId: newest.id, reason: 'two' });
  shop.now += 1;
  await contest('bo', { reason: 'three' });
  shop.now += 1;
  const first = (await shop.read('bo', 'decisions(last: 1) { nodes { id } }')).decisions.nodes[0];
  const four = await contest('bo', { reason: 'four', decisionId: first.id });
  expect(four.userErrors).toEqual([]);
  await resolve(one.review.id);
  await resolve(two.review.id);
  const pages: string[][] = [];
  let after: string | null = null;
  do {
    const { data } = await shop.server.gql(LIST, { first: 1, after }, admin);
    pages.push(data.decisionReviews.nodes.map(({ reason }: Row) => reason));
    after = data.decisionReviews.pageInfo.hasNextPage
      ? data.decisionReviews.pageInfo.endCursor
      : null;
  } while (after !== null);
  expect(pages).toEqual([['three'], ['four'], ['two'], ['one']]);
  const list = async (filter: Row) => {
    const { data } = await shop.server.gql(LIST, { filter }, admin);
    return data.decisionReviews.nodes.map(({ reason }: Row) => reason);
  };
  expect(await list({ state: 'OPEN' })).toEqual(['three', 'four']);
  expect(await list({ state: 'UPHELD' })).toEqual(['two', 'one']);
  expect(await list({ memberId: shop.ids.get('bo') })).toEqual(['three', 'four']);
  expect(await list({ memberId: 'x' })).toEqual([]);
});

it('cost one more statement for a list of members', async () => {
  const ask = async () => {
    const query = '{ members { nodes { decision { id review { state } } } } }';
    await shop.server.gql('{ program { code } }');
    const { statements } = await countStatements(shop.server.database, () =>
      shop.server.gql(query),
    );
    return statements.filter((text) => text.includes('decision_review'));
  };
  expect(await ask()).toHaveLength(1);
});
