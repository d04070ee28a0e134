import DataLoader from 'dataloader';
import type { Points } from '../../domain/points/earn';
import type { Posting } from '../../domain/points/posting';
import type { Database } from '../../platform/database/database';
import {
  PointsHistoryStore,
  type HistoryPage,
  type PostedTransaction,
} from './points-history.store';
import { PointsStore } from './points.store';

export type { PostedTransaction as LoadedTransaction } from './points-history.store';

/** A page of one member's transactions. */
export type MembersHistory = HistoryPage & { readonly memberId: string };

/** One transaction of one member. */
export type TransactionKey = {
  readonly memberId: string;
  readonly sequence: number;
  readonly transactionId: string;
};

/** Engines take at most so many selects in one statement. */
const MAX_MEMBERS = 250;

/** What one request loads of the ledger: one statement for each kind. */
export class PointsLoaders {
  readonly balances: DataLoader<string, Points>;
  readonly transactions: DataLoader<MembersHistory, readonly PostedTransaction[], string>;
  readonly postings: DataLoader<TransactionKey, readonly Posting[], string>;
  private readonly points = new PointsStore();
  private readonly history = new PointsHistoryStore();

  constructor({ reader }: Pick<Database, 'reader'>) {
    this.balances = new DataLoader(async (memberIds) => {
      const wallets = await this.points.wallets(reader, memberIds);
      const balances = new Map(wallets.map(({ memberId, balance }) => [memberId, balance]));
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
        const entries = await this.history.postings(reader, keys);
        return keys.map(({ transactionId }) => entries.get(transactionId) ?? []);
      },
      { cacheKeyFn: ({ transactionId }) => transactionId },
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
