import DataLoader from 'dataloader';
import { NOTHING_REDEEMED, type RedeemedCounts } from '../../domain/rewards/offer';
import { periodStarts } from '../../domain/rewards/period';
import type { RewardContent, RewardKind } from '../../domain/rewards/reward';
import type { Instant } from '../../domain/shared/instant';
import type { Database } from '../../platform/database/database';
import {
  keyOfPair,
  RedemptionStore,
  type MembersReward,
  type RedemptionPage,
  type StoredRedemption,
} from './redemption.store';
import { keyOfVersion, RewardStore, type StockedReward, type VersionKey } from './reward.store';
import { StockStore } from './stock.store';

export type { StockedReward as LoadedReward } from './reward.store';
export type { StoredRedemption as LoadedRedemption } from './redemption.store';

/** A page of the published rewards, the newest first; the same for every member. */
export type OfferPage = {
  readonly kind: RewardKind | null;
  readonly below: string | null;
  readonly limit: number;
};

/** Whose rewards are loaded, and as of when. */
export type RewardScope = {
  /** Of the programme. */
  readonly id: string;
  readonly timeZone: string;
  readonly now: Instant;
};

/** Engines take at most so many selects in one statement. */
const MAX_MEMBERS = 250;

/** What one request loads of rewards: one statement for each kind. */
export class RewardLoaders {
  readonly byId: DataLoader<string, StockedReward | null>;
  readonly offered: DataLoader<OfferPage, readonly StockedReward[], string>;
  readonly redeemed: DataLoader<MembersReward, RedeemedCounts, string>;
  readonly versions: DataLoader<VersionKey, RewardContent | null, string>;
  readonly redemptions: DataLoader<string, StoredRedemption | null>;
  readonly redemptionPages: DataLoader<RedemptionPage, readonly StoredRedemption[], string>;
  readonly codes: DataLoader<string, readonly string[]>;
  private readonly rewards = new RewardStore();
  private readonly stock = new StockStore();
  private readonly redemptionStore = new RedemptionStore();

  constructor({ reader }: Pick<Database, 'reader'>, { id: programId, timeZone, now }: RewardScope) {
    const { rewards, stock, redemptionStore } = this;
    const starts = periodStarts(now, timeZone);
    this.byId = new DataLoader(async (ids) => {
      const found = await rewards.byIds(reader, programId, ids);
      const byId = new Map(found.map((reward) => [reward.id, reward]));
      return ids.map((id) => byId.get(id) ?? null);
    });
    // Members of a list ask for the same page; only aliases ask for several.
    this.offered = new DataLoader(
      (pages) =>
        Promise.all(
          pages.map((page) =>
            rewards.list(reader, programId, { ...page, state: 'PUBLISHED' as const }),
          ),
        ),
      { cacheKeyFn: ({ kind, below, limit }) => `${kind ?? ''}|${below ?? ''}|${limit}` },
    );
    this.redeemed = new DataLoader(
      async (pairs) => {
        const counts = await redemptionStore.counts(reader, pairs, starts);
        return pairs.map((pair) => counts.get(keyOfPair(pair)) ?? NOTHING_REDEEMED);
      },
      { cacheKeyFn: keyOfPair },
    );
    this.versions = new DataLoader(
      async (keys) => {
        const found = await rewards.versions(reader, keys);
        return keys.map((key) => found.get(keyOfVersion(key)) ?? null);
      },
      { cacheKeyFn: keyOfVersion },
    );
    this.redemptions = new DataLoader(async (ids) => {
      const found = await redemptionStore.byIds(reader, programId, ids);
      const byId = new Map(found.map((redemption) => [redemption.id, redemption]));
      return ids.map((id) => byId.get(id) ?? null);
    });
    this.redemptionPages = new DataLoader(
      async (pages) => {
        const found = await redemptionStore.pages(reader, pages);
        return pages.map((_, place) => found[place] ?? []);
      },
      { cacheKeyFn: redemptionPageKey, maxBatchSize: MAX_MEMBERS },
    );
    this.codes = new DataLoader(async (ids) => {
      const found = await stock.codes(reader, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
  }
}

/** Makes the loaders of one request. */
export type MakeRewardLoaders = (program: Omit<RewardScope, 'now'>) => RewardLoaders;

/** Names the loaders among those of a request. */
export const REWARD_LOADERS: { readonly name: string; readonly loader?: RewardLoaders } = {
  name: 'rewards',
};

const redemptionPageKey = ({ memberId, below, limit }: RedemptionPage): string =>
  `${memberId}|${below ?? ''}|${limit}`;
