import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database';
import { TierActStore, type KeptTierAct } from './tier-act.store';

const LATEST_ACTS = 50;

/** What one request loads of acts on members' tiers: one statement, however many members. */
export class TierActLoaders {
  /** The last acts on a member, the newest first. */
  readonly latest: DataLoader<string, readonly KeptTierAct[]>;
  private readonly store = new TierActStore();

  constructor({ reader }: Pick<Database, 'reader'>) {
    this.latest = new DataLoader(async (memberIds) => {
      const found = await this.store.latest(reader, memberIds, LATEST_ACTS);
      return memberIds.map((id) => found.filter(({ memberId }) => memberId === id));
    });
  }
}

export type MakeTierActLoaders = () => TierActLoaders;

/** Names the loaders among those of a request. */
export const TIER_ACT_LOADERS: { readonly name: string; readonly loader?: TierActLoaders } = {
  name: 'tierActs',
};
