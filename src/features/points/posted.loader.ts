import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database';
import type { HistoryEntry } from './points-history.store';
import { PostedStore } from './posted.store';
import { placeKey, type Place } from './transaction.store';

/** Loads transactions by their places; one statement for those of one moment. */
export class PostedLoader {
  readonly byPlace: DataLoader<Place, HistoryEntry | null, string>;
  private readonly posted = new PostedStore();

  constructor({ reader }: Pick<Database, 'reader'>) {
    this.byPlace = new DataLoader(
      async (places) => {
        const found = await this.posted.at(reader, places);
        return places.map((place) => found.get(placeKey(place)) ?? null);
      },
      { cacheKeyFn: placeKey },
    );
  }
}

export type MakePostedLoader = () => PostedLoader;

/** Names the loader among those of a request. */
export const POSTED_LOADER: { readonly name: string; readonly loader?: PostedLoader } = {
  name: 'posted',
};
