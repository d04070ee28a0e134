import { OPEN_DRAFT_STATES } from '../../domain/shared/draft-life';
import type { Database } from '../../platform/database/database';
import type { ProgramDraftsService } from '../programs';
import { SimulationMemberStore } from './simulation-member.store';
import { SimulationStore } from './simulation.store';

export type SimulationRetentionParts = {
  readonly database: Database;
  readonly drafts: Pick<ProgramDraftsService, 'page'>;
  /** How many simulations at their end a programme keeps; 100 where nothing is said. */
  readonly kept?: number;
};

const KEPT = 100;
/** A run leaves the rest to the next one. */
const MOST_AT_ONCE = 20;
const MEMBERS_PER_UNIT = 10_000;
/** More drafts than a programme may have open. */
const ALL_OPEN = 1_000;

/**
 * Removes simulations that nobody needs any more: a programme keeps the newest that are at their
 * end, and beside them all of drafts that are still open.
 */
export class SimulationRetention {
  private readonly simulations = new SimulationStore();
  private readonly moved = new SimulationMemberStore();

  constructor(private readonly parts: SimulationRetentionParts) {}

  /** Gives how many went. */
  async prune(signal?: AbortSignal): Promise<number> {
    const { database, kept = KEPT } = this.parts;
    let count = 0;
    for (const programId of await this.simulations.programsAbove(database.reader, kept)) {
      const drafts = await this.openDrafts(programId);
      const old = await this.simulations.endedBehind(database.reader, programId, kept);
      const unneeded = old.filter(({ draftId }) => draftId === null || !drafts.has(draftId));
      for (const { id } of unneeded.slice(0, MOST_AT_ONCE)) {
        if (signal?.aborted) return count;
        await this.remove(id);
        count += 1;
      }
    }
    return count;
  }

  private async openDrafts(programId: string): Promise<ReadonlySet<string>> {
    const open = await this.parts.drafts.page(programId, {
      ...{ states: OPEN_DRAFT_STATES, newestFirst: true, below: null, above: null },
      limit: ALL_OPEN,
    });
    return new Set(open.map(({ id }) => id));
  }

  /** In small units; one that is broken off goes on the next time. */
  private async remove(id: string): Promise<void> {
    const { database } = this.parts;
    for (;;) {
      const count = await database.run((tx) => this.moved.clearSome(tx, id, MEMBERS_PER_UNIT), {
        repeatable: true,
      });
      if (count === 0) break;
    }
    await database.run((tx) => this.simulations.remove(tx, id), { repeatable: true });
  }
}
