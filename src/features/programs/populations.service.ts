import type { Population } from '../../domain/value/population';
import type { Db, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { ProgramPopulationStore, type StoredPopulation } from './program-population.store';

/** Keeps what was computed from all members, version by version; the latest one is in force. */
export class PopulationsService {
  private readonly populations = new ProgramPopulationStore();

  /** Numbers that are in force, or were once. */
  async find(db: Db, programId: string, id: string): Promise<StoredPopulation | null> {
    return this.populations.find(db, programId, id);
  }

  /** Puts numbers in force: `ProgramDirectory.invalidate` has this process see them at once. */
  async keep(tx: Tx, programId: string, version: number, population: Population): Promise<string> {
    const id = newId();
    await this.populations.insert(tx, programId, version, { id, population });
    return id;
  }
}
