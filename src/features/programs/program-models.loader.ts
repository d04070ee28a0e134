import DataLoader from 'dataloader';
import type { Database } from '../../platform/database/database';
import { ProgramModelStore, type ModelStep } from './program-model.store';

/** Latest steps that are shown. */
const SHOWN_STEPS = 100;

/** What one request loads of champions: one statement, however many models. */
export class ProgramModelLoaders {
  /** By code the latest hundred steps, the latest first. */
  readonly steps: DataLoader<string, readonly ModelStep[]>;
  private readonly store = new ProgramModelStore();

  constructor({ reader }: Pick<Database, 'reader'>, programId: string) {
    this.steps = new DataLoader((codes) =>
      this.store.steps(reader, programId, { codes, limit: SHOWN_STEPS }),
    );
  }
}

export type MakeProgramModelLoaders = (programId: string) => ProgramModelLoaders;

/** Names the loaders among those of a request. */
export const PROGRAM_MODEL_LOADERS: {
  readonly name: string;
  readonly loader?: ProgramModelLoaders;
} = { name: 'programModels' };
