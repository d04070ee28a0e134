import { DAY_MS } from '../../src/domain/shared/instant';
import { openShop, type Row, type Shop } from '../support/shop';

/** Merges of members, asked of the whole server. */
const NOW = Date.parse('2026-07-15T12:00:00Z');
const ERRORS = 'userErrors { code field message }';
const MERGE = `mutation ($input: MemberMergeInput!) {
  memberMerge(input: $input) {
    merge {
      id reason mergedBy mergedAt points pending unmergedAt
      source { externalId mergedInto { externalId } } target { externalId }
    }
    member { externalId tier { code } decision { cause } points { available } }
    ${ERRORS}
  }
}`;
const UNMERGE = `mutation ($input: MemberUnmergeInput!) {
  memberUnmerge(input: $input) {
    merge { unmergedAt unmergedBy unmergeReason pointsReturned pendingReturned }
    member { externalId points { available } }
    ${ERRORS}
  }
}`;

let shop: Shop;
beforeAll(async () => {
  shop = await openShop(NOW);
});
afterAll(() => shop.close());

let keys = 0;
const ask = async (mutation: string, input: Row, language = 'en') => {
  const variables = {
    input: { reason: 'One person.', idempotencyKey: `k${(keys += 1)}`, ...input },
  };
  const { data, errors } = await shop.server.gql(mutation, variables, shop.server.keys.admin, {
    'accept-language': language,
  });
  expect(errors).toBeUndefined();
  return data.memberMerge ?? data.memberUnmerge;
};
const merge = (source: string, target: string, more: Row = {}) =>
  ask(MERGE, { sourceId: shop.ids.get(source), targetId: shop.ids.get(target), ...more });
const codesOf = ({ userErrors }: { userErrors: { code: string; field: string[] }[] }) =>
  userErrors.map(({ code, field }) => [code, field]);

describe('a merge over the API', () => {
  it('makes one member of two, and two again', async () => {
    await shop.register('guest', 'loyal');
    await shop.record(
      shop.payment('guest', 'g1', '80'),
      shop.payment('loyal', 'l1', '80', {
        occurredAt: new Date(NOW - 2 * DAY_MS).toISOString(),
      }),
    );
    const done = await merge('guest', 'loyal');
    expect(done).toMatchObject({
      userErrors: [],
      merge: {
        id: expect.stringMatching(/^mrg_/),
        ...{ reason: 'One person.', points: 80, pending: 0, unmergedAt: null },
        mergedBy: expect.stringMatching(/^key_/),
        source: { externalId: 'guest', mergedInto: { externalId: 'loyal' } },
        target: { externalId: 'loyal' },
      },
      member: {
        externalId: 'loyal',
        tier: { code: 'silver' },
        decision: { cause: 'MERGE' },
        points: { available: 160 },
      },
    });

    // By its name the other one is found; by its id it still answers, as it was.
    expect(await shop.read('guest', 'externalId mergedInto { id }')).toEqual({
      externalId: 'loyal',
      mergedInto: null,
    });
    const byId = `query ($id: ID!) { member(id: $id) {
      externalId tier { code } growthValue { score contributions { value } }
      mergedInto { externalId } points { available state } features { activeDays }
    } }`;
    const { data } = await shop.server.gql(byId, { id: shop.ids.get('guest') });
    expect(data.member).toMatchObject({
      externalId: 'guest',
      tier: { code: 'regular' },
      mergedInto: { externalId: 'loyal' },
      points: { available: 0, state: 'MERGED' },
      features: { activeDays: 1 },
    });
    expect(await shop.read('loyal', 'features { activeDays purchaseCount }')).toEqual({
      features: { activeDays: 2, purchaseCount: 2 },
    });
    const listed = await shop.server.gql('{ members { nodes { externalId } } }', {});
    expect(listed.data.members.nodes).toEqual([{ externalId: 'loyal' }]);
    const merges = 'merges { nodes { id reason source { externalId } } }';
    const kept = await shop.read('loyal', merges, shop.server.keys.admin);
    expect(kept.merges.nodes).toMatchObject([
      { id: done.merge.id, source: { externalId: 'guest' } },
    ]);
    const node = await shop.server.gql(
      'query ($id: ID!) { node(id: $id) { ... on MemberMerge { reason } } }',
      { id: done.merge.id },
      shop.server.keys.admin,
    );
    expect(node.data.node).toEqual({ reason: 'One person.' });

    const undone = await ask(UNMERGE, { mergeId: done.merge.id, reason: 'Two after all.' });
    expect(undone).toMatchObject({
      userErrors: [],
      merge: { unmergeReason: 'Two after all.', pointsReturned: 80, pendingReturned: 0 },
      member: { externalId: 'loyal', points: { available: 80 } },
    });
    expect(await shop.read('guest', 'externalId mergedInto { id } points { state }')).toEqual({
      ...{ externalId: 'guest', mergedInto: null },
      points: { state: 'ACTIVE' },
    });
  });

  it('is refused with what is to blame and the way out', async () => {
    await shop.register('one', 'two', 'three');
    const first = await merge('one', 'two');
    expect(codesOf(await merge('one', 'three'))).toEqual([
      ['MEMBER_MERGED', ['input', 'sourceId']],
    ]);
    expect(codesOf(await merge('three', 'three'))).toEqual([['INVALID', ['input', 'targetId']]]);
    expect(codesOf(await merge('three', 'nobody', { targetId: 'mem_x' }))).toEqual([
      ['UNKNOWN_MEMBER', ['input', 'targetId']],
    ]);
    expect(codesOf(await merge('three', 'two', { reason: ' ' }))).toEqual([
      ['REQUIRED', ['input', 'reason']],
    ]);
    expect(codesOf(await ask(UNMERGE, { mergeId: 'mrg_x' }))).toEqual([
      ['NOT_FOUND', ['input', 'mergeId']],
    ]);
    await ask(UNMERGE, { mergeId: first.merge.id });
    expect(codesOf(await ask(UNMERGE, { mergeId: first.merge.id }))).toEqual([
      ['ALREADY_UNMERGED', ['input', 'mergeId']],
    ]);
    const chinese = await ask(UNMERGE, { mergeId: first.merge.id }, 'zh-CN');
    expect(chinese.userErrors[0].message).toContain('撤销');
  });

  it('leaves what is asked of the source to the member who stands for both', async () => {
    await shop.register('asked', 'answering');
    await merge('asked', 'answering');
    const { data } = await shop.server.gql(
      `mutation ($input: PointsAdjustInput!) { pointsAdjust(input: $input) { ${ERRORS} } }`,
      {
        input: {
          ...{ memberId: shop.ids.get('asked'), points: 5, reason: 'Sorry.' },
          idempotencyKey: 'adjust',
        },
      },
      shop.server.keys.admin,
    );
    expect(codesOf(data.pointsAdjust)).toEqual([['MEMBER_MERGED', ['input', 'memberId']]]);
    expect(data.pointsAdjust.userErrors[0].message).toContain('mergedInto');
  });
});
