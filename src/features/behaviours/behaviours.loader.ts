import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database';
import { BehaviourStore, type BehaviourPage, type StoredBehaviour } from './behaviour.store';

export type { StoredBehaviour as LoadedBehaviour } from './behaviour.store';

export type BehaviourPages = DataLoader<BehaviourPage, readonly StoredBehaviour[], string>;

/** Engines take at most so many selects in one statement. */
const MAX_PAGES = 250;

/** Pages of members' behaviours: one statement for all that a request asks for. */
export function behaviourPages({ reader }: Pick<Database, 'reader'>): BehaviourPages {
  const store = new BehaviourStore();
  return new DataLoader((pages) => store.pages(reader, pages), {
    cacheKeyFn: keyOf,
    maxBatchSize: MAX_PAGES,
  });
}

export type MakeBehaviourPages = () => BehaviourPages;

/** Names the loader among those of a request. */
export const BEHAVIOUR_PAGES: { readonly name: string; readonly loader?: BehaviourPages } = {
  name: 'behaviours.pages',
};

const keyOf = ({ memberId, belowId, aboveId, limit, newestFirst }: BehaviourPage): string =>
  [memberId, belowId ?? '', aboveId ?? '', limit, newestFirst].join('|');
