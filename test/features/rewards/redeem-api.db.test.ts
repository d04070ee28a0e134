import { DAY_MS } from '../../../src/domain/shared/instant';
import { query } from '../../../src/platform/database/sql';
import { viewer } from '../../support/programs';
import type { Row } from '../../support/shop';
import { changes, SPA, told, type Change } from './reward-mutations';
import { NOW, openRewardWorld, type RewardWorld } from './reward-world';

/** Redemptions over the API: what is refused, who sees what, and how they end. */
let world: RewardWorld;
let change: Change;
beforeAll(async () => {
  world = await openRewardWorld();
  change = changes(world);
});
afterAll(() => world.close());

describe('redeeming', () => {
  it('spends points, and tells who may see it what was had', async () => {
    const rewardId = await world.reward({
      ...{ stores: ['soho'], fulfilments: ['COLLECTION', 'DELIVERY'], stock: 3 },
      tierPrices: [{ tierCode: 'gold', price: 80 }],
    });
    await world.member('buyer', 1_000);
    const key = await world.memberKey('buyer');
    const fulfilment = { way: 'COLLECTION', storeCode: 'soho' };
    const bought = await world.redeem('buyer', rewardId, { quantity: 2, fulfilment }, key);
    expect(bought).toEqual({
      userErrors: [],
      redemption: {
        ...{ id: expect.stringMatching(/^rdm_/), state: 'PLACED', points: 160, quantity: 2 },
        ...{ rewardVersion: 1, couponCodes: [], reason: null, tier: { code: 'gold' } },
        fulfilment: { ...fulfilment, addressReference: null },
        ...{ redeemedAt: '2026-07-15T12:00:00.000Z', closedAt: null },
      },
    });
    const delivery = { way: 'DELIVERY', addressReference: 'adr_77' };
    await world.redeem('buyer', rewardId, { fulfilment: delivery }, key);
    const own = await world.read(
      'buyer',
      `rewardRedemptions { nodes { points name fulfilment { way addressReference } } }
       points { balance }`,
      key,
    );
    expect(own).toEqual({
      points: { balance: 760 },
      rewardRedemptions: {
        nodes: [
          { points: 80, name: 'Mug', fulfilment: delivery },
          { points: 160, name: 'Mug', fulfilment: { way: 'COLLECTION', addressReference: null } },
        ],
      },
    });
  });

  it('keeps name, version and price as they were then', async () => {
    const rewardId = await world.reward();
    await world.member('keeper', 500);
    const { redemption } = await world.redeem('keeper', rewardId);
    const input = { price: 150, names: SPA.names };
    await change('rewardUpdate', { id: rewardId, expectedVersion: 1, input });
    const NODE = `query ($id: ID!) { node(id: $id) { ... on RewardRedemption {
      name points rewardVersion reward { name version } member { externalId } } } }`;
    const { data } = await world.server.gql(NODE, { id: redemption.id });
    expect(data.node).toEqual({
      ...{ name: 'Mug', points: 100, rewardVersion: 1, member: { externalId: 'keeper' } },
      reward: { name: 'Spa', version: 2 },
    });
    const shown = await world.redeem('keeper', rewardId, { expectedPoints: 100 });
    expect(told(shown)).toEqual(['PRICE_CHANGED input.expectedPoints']);
    expect((await world.redeem('keeper', rewardId, { expectedPoints: 150 })).userErrors).toEqual(
      [],
    );
  });

  it.each<[string, Row, readonly string[]]>([
    ['nought', { quantity: 0 }, ['OUT_OF_RANGE input.quantity']],
    ['101', { quantity: 101 }, ['OUT_OF_RANGE input.quantity']],
    ['nobody', { memberId: 'mem_01' }, ['UNKNOWN_MEMBER input.memberId']],
    ['nothing', { rewardId: 'rwd_01' }, ['NOT_FOUND input.rewardId']],
    ['an empty key', { idempotencyKey: ' ' }, ['INVALID_TEXT input.idempotencyKey']],
    [
      'a way that is not offered',
      { fulfilment: { way: 'DELIVERY', addressReference: 'a' } },
      ['INVALID input.fulfilment.way'],
    ],
    [
      'another store, and more than there is',
      { quantity: 9, fulfilment: { way: 'COLLECTION', storeCode: 'york' } },
      ['OUT_OF_STOCK input.quantity', 'INVALID input.fulfilment.storeCode'],
    ],
    ['too much', { quantity: 5 }, ['INSUFFICIENT_POINTS input.memberId']],
  ])('%s is refused by field and rule', async (name, overrides, expected) => {
    const rewardId = await world.reward({
      ...{ fulfilments: ['DIGITAL', 'COLLECTION'], stores: ['soho'], stock: 8 },
    });
    const externalId = `refused-${name}`;
    await world.member(externalId, 100);
    const refused = await world.redeem(externalId, rewardId, overrides);
    expect(refused.redemption).toBeNull();
    expect(told(refused)).toEqual(expected);
    expect(await world.balanceOf(externalId)).toBe(100);
    expect(await world.stockOf(rewardId)).toEqual({ total: 8, available: 8 });
  });

  it('is for oneself alone, with the key of a member', async () => {
    const rewardId = await world.reward();
    await world.member('thief', 500);
    await world.member('victim', 500);
    const key = await world.memberKey('thief');
    const refused = await world.redeem('victim', rewardId, {}, key);
    expect(told(refused)).toEqual(['UNKNOWN_MEMBER input.memberId']);
    expect(await world.balanceOf('victim')).toBe(500);
    // Two members may come upon the same key; each is answered for themselves.
    const same = { idempotencyKey: 'mine' };
    const own = await world.redeem('thief', rewardId, same, key);
    const other = await world.redeem('victim', rewardId, same, await world.memberKey('victim'));
    expect([own, other].map(({ redemption }) => redemption.points)).toEqual([100, 100]);
    const { data } = await world.server.gql(
      'query ($id: ID!) { node(id: $id) { id } }',
      { id: other.redemption.id },
      key,
    );
    expect(data.node).toBeNull();
  });

  it('shows coupon codes to the member and to who hands them out, and to nobody else', async () => {
    const rewardId = await world.reward({ kind: 'COUPON', usesCodes: true });
    const codes = ['SECRET-1', 'SECRET-2', 'SECRET-3'];
    await change('rewardCouponsAdd', { input: { rewardId, codes } });
    await world.member('coupon', 500);
    const { redemption } = await world.redeem('coupon', rewardId, { quantity: 2 });
    expect(redemption.couponCodes).toEqual(['SECRET-1', 'SECRET-2']);
    const CODES = 'rewardRedemptions { nodes { couponCodes } }';
    const seenBy = async (key: string) =>
      (await world.read('coupon', CODES, key)).rewardRedemptions.nodes[0].couponCodes;
    expect(await seenBy(await world.memberKey('coupon'))).toEqual(['SECRET-1', 'SECRET-2']);
    expect(await seenBy(await world.server.key(['SUPPORT']))).toEqual(['SECRET-1', 'SECRET-2']);
    for (const role of ['MARKETER', 'ANALYST', 'AUDITOR'] as const) {
      expect(await seenBy(await world.server.key([role]))).toBeNull();
    }
    expect(told(await world.redeem('coupon', rewardId, { quantity: 2 }))).toEqual([
      'OUT_OF_STOCK input.quantity',
    ]);
  });

  it('ends with a handing over or a cancellation, each told again under its key', async () => {
    const rewardId = await world.reward();
    await world.member('ending', 500);
    const [first, second] = [
      (await world.redeem('ending', rewardId)).redemption.id,
      (await world.redeem('ending', rewardId)).redemption.id,
    ];
    const fulfil = { input: { redemptionId: first, idempotencyKey: 'f' } };
    const done = await change('rewardRedemptionFulfil', fulfil);
    expect(done.redemption).toMatchObject({
      ...{ state: 'FULFILLED', closedAt: '2026-07-15T12:00:00.000Z' },
    });
    expect(await change('rewardRedemptionFulfil', fulfil)).toEqual(done);
    const again = { input: { redemptionId: first, idempotencyKey: 'g', reason: 'Late.' } };
    expect(
      told(
        await change('rewardRedemptionFulfil', {
          input: { redemptionId: first, idempotencyKey: 'g' },
        }),
      ),
    ).toEqual(['WRONG_STATE input.redemptionId']);
    expect(told(await change('rewardRedemptionCancel', again))).toEqual([
      'WRONG_STATE input.redemptionId',
    ]);
    const noReason = { redemptionId: second, idempotencyKey: 'h', reason: ' ' };
    expect(told(await change('rewardRedemptionCancel', { input: noReason }))).toEqual([
      'INVALID_TEXT input.reason',
    ]);
    const cancel = { input: { ...noReason, reason: 'It broke.' } };
    const cancelled = await change('rewardRedemptionCancel', cancel);
    expect(cancelled.redemption).toMatchObject({ state: 'CANCELLED', reason: 'It broke.' });
    expect(await change('rewardRedemptionCancel', cancel)).toEqual(cancelled);
    expect(await world.balanceOf('ending')).toBe(400);
    const unknown = { redemptionId: 'rdm_01', idempotencyKey: 'i', reason: 'x' };
    expect(told(await change('rewardRedemptionCancel', { input: unknown }))).toEqual([
      'NOT_FOUND input.redemptionId',
    ]);
  });

  it('stops where the time of a reward is over', async () => {
    const rewardId = await world.reward({ until: new Date(NOW + DAY_MS) });
    await world.member('late', 500);
    expect((await world.redeem('late', rewardId)).userErrors).toEqual([]);
    world.now = NOW + DAY_MS;
    const refused = await world.redeem('late', rewardId);
    world.now = NOW;
    expect(told(refused)).toEqual(['NO_LONGER input.rewardId']);
    expect(refused.userErrors[0].message).toBe(
      'This reward could be redeemed until 2026-07-16 13:00 (Europe/London).',
    );
  });

  it('tells endpoints, in the unit, without codes, addresses and reasons', async () => {
    const { services, programId, database } = world.server;
    const endpoint = { url: 'https://93.184.215.14/hook', idempotencyKey: 'hook' };
    const created = await services.webhooks.create(viewer('ADMIN', programId), endpoint);
    expect(created.ok).toBe(true);
    const rewardId = await world.reward({ kind: 'COUPON', usesCodes: true, price: 20 });
    await change('rewardCouponsAdd', { input: { rewardId, codes: ['HUSH-1', 'HUSH-2'] } });
    const memberId = await world.member('told', 500);
    const ids: string[] = [];
    for (const _ of [1, 2]) ids.push((await world.redeem('told', rewardId)).redemption.id);
    await world.redeem('told', rewardId);
    const [first, second] = ids;
    const close = { redemptionId: first, idempotencyKey: 'told' };
    await change('rewardRedemptionFulfil', { input: close });
    const cancel = { redemptionId: second, idempotencyKey: 'told', reason: 'Ann is ill.' };
    await change('rewardRedemptionCancel', { input: cancel });
    await change('rewardRedemptionCancel', { input: { ...cancel, idempotencyKey: 'again' } });
    const rows = await query<{ body: string }>(
      database.reader,
      "SELECT body FROM outbox_event WHERE type LIKE 'reward.%' ORDER BY id",
    );
    const bodies = rows.map(({ body }) => body);
    expect(bodies.join()).not.toMatch(/HUSH|Ann/);
    const data = { memberId, rewardId, quantity: 1, points: 20 };
    const redeemed = { ...data, rewardVersion: 1, rewardKind: 'COUPON', fulfilment: 'DIGITAL' };
    expect(bodies.map((body) => JSON.parse(body) as unknown)).toMatchObject([
      { type: 'reward.redeemed', data: { ...redeemed, redemptionId: first } },
      { type: 'reward.redeemed', data: { ...redeemed, redemptionId: second } },
      { type: 'reward.fulfilled', data: { ...data, redemptionId: first } },
      { type: 'reward.cancelled', data: { ...data, redemptionId: second } },
    ]);
  });
});
