import { idsBetween } from '../../domain/tiering/sample';
import { emptySums } from '../../domain/behaviour/window-sums';
import type { Db } from '../../platform/database/database';
import { MemberPagesStore } from './member-pages.store';
import { StateStore, type StatesWithSums } from './state.store';

/** Members of a sample, cell by cell of the ids. */
export type SampledCell = {
  readonly memberIds: readonly string[];
  /** Where the cell begins and ends; the members of it are those from its beginning on. */
  readonly from: string;
  readonly to: string | null;
};

/** Each probe is a select of its own in one statement; SQLite allows 500 of them. */
const PROBES = 100;

/** Reads members' states with their sums: page by page, or as a sample. Locks nothing. */
export class MemberPages {
  private readonly pages = new MemberPagesStore();
  private readonly states = new StateStore();

  /** The next members behind an id ('' for the first), in two statements. */
  async after(db: Db, programId: string, after: string, limit: number): Promise<StatesWithSums> {
    return this.of(db, await this.pages.after(db, programId, after, limit));
  }

  async of(db: Db, memberIds: readonly string[]): Promise<StatesWithSums> {
    if (memberIds.length === 0) return { states: [], sums: emptySums(0) };
    return this.states.findWithSums(db, memberIds);
  }

  /**
   * About so many members, always the same ones: a few from each of a hundred places spread evenly
   * over the ids; everybody where there are no more. Three statements, by the index alone.
   */
  async sample(db: Db, programId: string, size: number): Promise<SampledCell[]> {
    const first = await this.pages.after(db, programId, '', size + 1);
    if (first.length <= size) return [{ memberIds: first, from: first[0] ?? '', to: null }];
    const ends = await this.pages.ends(db, programId);
    if (ends === null) return [];
    const places = idsBetween(ends[0], ends[1], Math.min(PROBES, size));
    const each = Math.ceil(size / places.length);
    const found = await this.pages.fromEach(db, programId, places, each);
    return places.map((from, cell) => {
      const to = places[cell + 1] ?? null;
      const memberIds = (found[cell] ?? []).filter((id) => to === null || id < to);
      return { memberIds, from, to };
    });
  }
}
