import DataLoader from 'dataloader';
import type { TreeModel } from '../../domain/value/tree-model';
import type { Database } from '../../platform/database/database';
import {
  ModelVersionStore,
  type StoredModelVersion,
  type VersionKey,
  type VersionPage,
} from './model-version.store';

/** What one request loads of models: champions, pages of versions, trees; each in one statement. */
export class ModelLoaders {
  readonly versions: DataLoader<VersionKey, StoredModelVersion | null, string>;
  /** The versions of a code, the newest first. */
  readonly pages: DataLoader<VersionPage, readonly StoredModelVersion[], string>;
  readonly trees: DataLoader<string, TreeModel | null>;
  private readonly store = new ModelVersionStore();

  constructor({ reader }: Pick<Database, 'reader'>) {
    this.versions = new DataLoader(
      async (keys) => {
        const found = await this.store.byKeys(reader, keys);
        const versions = new Map(found.map((version) => [keyOf(version), version]));
        return keys.map((key) => versions.get(keyOf(key)) ?? null);
      },
      { cacheKeyFn: keyOf },
    );
    this.pages = new DataLoader((pages) => this.store.pages(reader, pages), {
      cacheKeyFn: ({ programId, code, below, limit }) => `${programId} ${code} ${below} ${limit}`,
    });
    this.trees = new DataLoader(async (ids) => {
      const found = await this.store.models(reader, ids);
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}

const keyOf = ({ programId, code, number }: VersionKey): string => `${programId} ${code} ${number}`;

/** Names the loaders among those of a request. */
export const MODEL_LOADERS: { readonly name: string; readonly loader?: ModelLoaders } = {
  name: 'models',
};
