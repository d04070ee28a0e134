import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database';
import { MergeStore, type Merge } from './merge.store';

/** What one request loads of merges: one statement. */
export class MergeLoaders {
  /** The merges that made others one with each member, the oldest first. */
  readonly byTarget: DataLoader<string, readonly Merge[]>;
  private readonly merges = new MergeStore();

  constructor({ reader }: Pick<Database, 'reader'>, programId: string) {
    this.byTarget = new DataLoader(async (memberIds) => {
      const found = await this.merges.byTargets(reader, programId, memberIds);
      return memberIds.map((memberId) => found.filter(({ targetId }) => targetId === memberId));
    });
  }
}

export type MakeMergeLoaders = (programId: string) => MergeLoaders;

/** Names the loaders among those of a request. */
export const MERGE_LOADERS: { readonly name: string; readonly loader?: MergeLoaders } = {
  name: 'merges',
};
