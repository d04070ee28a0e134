import { query } from '../../../src/platform/database/sql';
import type { Services } from '../../../src/app/compose';
import type { RedemptionOutcome } from '../../../src/features/rewards/redemption-refusal.service';
import type { RedeemReward } from '../../../src/features/rewards/redemption.service';
import { parsePublicId, publicId } from '../../../src/platform/id';
import { viewer } from '../../support/programs';
import { openShop, type Row, type Shop } from '../../support/shop';

export const NOW = Date.parse('2026-07-15T12:00:00Z');

/** A mug of 100 points that is sent nowhere; tests say what is otherwise. */
const MUG = {
  kind: 'PRODUCT',
  names: [
    { locale: 'en', text: 'Mug' },
    { locale: 'zh-CN', text: '马克杯' },
  ],
  price: 100,
  fulfilments: ['DIGITAL'],
};

export const REDEMPTION = `id state points quantity rewardVersion couponCodes reason
  tier { code } fulfilment { way addressReference storeCode } redeemedAt closedAt`;
const ERRORS = 'userErrors { code field message }';
const CREATE = `mutation ($input: RewardCreateInput!) {
  rewardCreate(input: $input) { reward { id version } ${ERRORS} }
}`;
const PUBLISH = `mutation ($id: ID!, $version: Int!) {
  rewardPublish(id: $id, expectedVersion: $version) { reward { id } ${ERRORS} }
}`;
export const REDEEM = `mutation ($input: RewardRedeemInput!) {
  rewardRedeem(input: $input) { redemption { ${REDEMPTION} } ${ERRORS} }
}`;

/** A shop with a catalogue, whose members have points. */
export interface RewardWorld extends Shop {
  /** The id of a draft. */
  draft(overrides?: Row): Promise<string>;
  /** The id of a published reward. */
  reward(overrides?: Row): Promise<string>;
  /** Registers a member who has paid so many pounds, each of which is a point. */
  member(externalId: string, points: number): Promise<string>;
  memberKey(externalId: string): Promise<string>;
  /** Redeems over the API; the key is a new one unless it is given. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the selection decides what it is
  redeem(externalId: string, rewardId: string, overrides?: Row, key?: string): Promise<any>;
  /** Redeems through services, which may be those of another process. */
  redeemBy(
    services: Pick<Services, 'redemptions'>,
    command: Partial<RedeemReward> & Pick<RedeemReward, 'memberId' | 'rewardId'>,
  ): Promise<RedemptionOutcome>;
  stockOf(rewardId: string): Promise<{ total: number; available: number } | null>;
  balanceOf(externalId: string): Promise<number>;
  /** What a member's lots have left, and when it expires. */
  lotsOf(externalId: string): Promise<{ active: number; expires_at: string | null }[]>;
}

export async function openRewardWorld(now = NOW): Promise<RewardWorld> {
  const shop = await openShop(now);
  const { server, ids } = shop;
  const { admin } = server.keys;
  let sequence = 0;
  const nextKey = () => `key-${(sequence += 1)}`;

  const draft: RewardWorld['draft'] = async (overrides = {}) => {
    const { data, errors } = await server.gql(CREATE, { input: { ...MUG, ...overrides } }, admin);
    expect(errors ?? data.rewardCreate.userErrors).toEqual([]);
    return data.rewardCreate.reward.id;
  };
  const memberIdOf = (externalId: string) => parsePublicId('mem', ids.get(externalId) ?? '') ?? '';

  return Object.assign(shop, {
    draft,
    reward: async (overrides: Row = {}) => {
      const id = await draft(overrides);
      const { data } = await server.gql(PUBLISH, { id, version: 1 }, admin);
      expect(data.rewardPublish.userErrors).toEqual([]);
      return id;
    },
    member: async (externalId: string, points: number) => {
      await shop.register(externalId);
      if (points > 0) {
        const payment = shop.payment(externalId, `${externalId}-order`, String(points));
        await shop.record(payment);
      }
      return ids.get(externalId) ?? '';
    },
    memberKey: (externalId: string) => server.key(['MEMBER'], { memberId: memberIdOf(externalId) }),
    redeem: async (
      externalId: string,
      rewardId: string,
      overrides: Row = {},
      key = server.keys.service,
    ) => {
      const input = {
        ...{ memberId: ids.get(externalId), rewardId, fulfilment: { way: 'DIGITAL' } },
        ...{ idempotencyKey: nextKey(), ...overrides },
      };
      const { data, errors } = await server.gql(REDEEM, { input }, key);
      expect(errors).toBeUndefined();
      return data.rewardRedeem;
    },
    redeemBy: ({ redemptions }: Pick<Services, 'redemptions'>, command: Row) =>
      redemptions.redeem(viewer('SERVICE', server.programId), {
        ...{ quantity: 1, fulfilment: { way: 'DIGITAL' }, expectedPoints: null },
        ...{ idempotencyKey: nextKey(), ...command },
        memberId: parsePublicId('mem', String(command['memberId'])) ?? '',
        rewardId: parsePublicId('rwd', String(command['rewardId'])) ?? '',
      }),
    stockOf: async (rewardId: string) => {
      const rows = await query<{ total: number; available: number }>(
        server.database.reader,
        'SELECT total, available FROM reward_stock WHERE reward_id = ?',
        [parsePublicId('rwd', rewardId)],
      );
      const [row] = rows;
      return row ? { total: Number(row.total), available: Number(row.available) } : null;
    },
    balanceOf: async (externalId: string) => {
      const rows = await query<{ balance: number }>(
        server.database.reader,
        'SELECT balance FROM wallet WHERE member_id = ?',
        [memberIdOf(externalId)],
      );
      return Number(rows[0]?.balance ?? 0);
    },
    lotsOf: (externalId: string) =>
      query<{ active: number; expires_at: string | null }>(
        server.database.reader,
        'SELECT active, expires_at FROM wallet_lot WHERE member_id = ? ORDER BY number',
        [memberIdOf(externalId)],
      ),
  });
}

export const redemptionId = (outcome: RedemptionOutcome): string =>
  outcome.ok ? publicId('rdm', outcome.value) : '';
