import DataLoader from 'dataloader';
import type { Points } from '../../domain/points/earn';
import type { Posting } from '../../domain/points/posting';
import type { Database } from '../../platform/database/database';
import { PointsHistoryStore, type HistoryEntry, type HistoryPage } from './points-history.store';
import { placeKey } from './transaction.store';
import { WalletStore } from './wallet.store';

export type { HistoryEntry } from './points-history.store';

/** A page of one member's transactions. */
export type MembersHistory = HistoryPage & { readonly memberId: string };

/** One transaction of one member. */
export type TransactionKey = { readonly memberId: string; readonly sequence: number };

/** Engines take at most so many selects in one statement. */
const MAX_MEMBERS = 250;

/** What one request loads of the ledger: one statement for each kind. */
export class PointsLoaders {
  readonly balances: DataLoader<string, Points>;
  readonly transactions: DataLoader<MembersHistory, readonly HistoryEntry[], string>;
  readonly postings: DataLoader<TransactionKey, readonly Posting[], string>;
  private readonly wallets = new WalletStore();
  private readonly history = new PointsHistoryStore();

  constructor({ reader }: Pick<Database, 'reader'>) {
    this.balances = new DataLoader(async (memberIds) => {
      const wallets = await this.wallets.find(reader, memberIds);
      const balances = new Map(wallets.map(({ memberId, figures }) => [memberId, figures.balance]));
      return memberIds.map((memberId) => balances.get(memberId) ?? 0);
    });
    this.transactions = new DataLoader(
      async (pages) => {
        const found = await this.history.pages(reader, pages);
        return pages.map((_, place) => found[place] ?? []);
      },
      { cacheKeyFn: pageKey, maxBatchSize: MAX_MEMBERS },
    );
    this.postings = new DataLoader(
      async (keys) => {
        const places = keys.map(({ memberId, sequence }) => [memberId, sequence] as const);
        const postings = await this.history.postings(reader, places);
        return places.map((place) => postings.get(placeKey(place)) ?? []);
      },
      { cacheKeyFn: ({ memberId, sequence }) => placeKey([memberId, sequence]) },
    );
  }
}

export type MakePointsLoaders = () => PointsLoaders;

/** Names the loaders among those of a request. */
export const POINTS_LOADERS: { readonly name: string; readonly loader?: PointsLoaders } = {
  name: 'points',
};

const pageKey = ({ memberId, below, limit }: MembersHistory): string =>
  `${memberId}|${below ?? ''}|${limit}`;
