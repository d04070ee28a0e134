import type { Instant } from '../../domain/shared/instant';
import type { Database } from '../../platform/database/database';
import { firstIdAt } from '../../platform/id';
import { TierFeedStore, type FeedChange } from './tier-feed.store';

export type { FeedChange } from './tier-feed.store';

/** Where a reading of the feed begins: behind a place, or with what was recorded from then on. */
export type FeedStart = { readonly after: number | null; readonly since: Instant | null };

/** So many changes are given places in one unit. */
const PLACED_AT_ONCE = 5_000;

/**
 * Every tier change of a programme in the order in which it could be seen, without a gap.
 *
 * Ids are made before their unit commits, by clocks that differ: whoever read by id would pass over
 * a change whose unit ends late. So a change is given its place after it can be seen, by one unit
 * at a time, which holds the last place: places are seen in their order, and nothing ever comes to
 * stand before a place that was read. Whoever reads gives the places that are missing first.
 */
export class TierFeed {
  private readonly store = new TierFeedStore();

  constructor(private readonly database: Database) {}

  /** A page of the feed. */
  async read(programId: string, start: FeedStart, limit: number): Promise<FeedChange[]> {
    await this.place(programId);
    return this.after(programId, await this.placeBefore(programId, start), limit);
  }

  /** What stands behind a place; what has no place yet is not among it. */
  after(programId: string, place: number, limit: number): Promise<FeedChange[]> {
    return this.store.after(this.database.reader, programId, place, limit);
  }

  /** The last place, once everything that can be seen has one. */
  async end(programId: string): Promise<number> {
    while (await this.place(programId)) {
      // A great deal of history takes its places batch by batch.
    }
    return this.store.last(this.database.reader, programId);
  }

  knows(programId: string, memberId: string): Promise<boolean> {
    return this.store.knows(this.database.reader, programId, memberId);
  }

  /** Whether there may be more to be placed. */
  private async place(programId: string): Promise<boolean> {
    if (!(await this.store.hasUnplaced(this.database.reader, programId))) return false;
    return this.database.run(
      async (tx) => {
        const last = await this.store.lockLast(tx, programId);
        const unplaced = await this.store.unplaced(tx, programId, PLACED_AT_ONCE);
        if (unplaced.length > 0) await this.store.place(tx, programId, last, unplaced);
        return unplaced.length === PLACED_AT_ONCE;
      },
      { repeatable: true },
    );
  }

  private async placeBefore(programId: string, { after, since }: FeedStart): Promise<number> {
    if (after !== null) return after;
    if (since === null) return 0;
    const { reader } = this.database;
    const first = await this.store.firstPlaceFrom(reader, programId, firstIdAt(since));
    return first === null ? this.store.last(reader, programId) : first - 1;
  }
}
