import { sampleTail } from '../../domain/tiering/sample';
import type { SumColumn } from '../../domain/behaviour/window-sums';
import type { Db } from '../../platform/database/database';
import { MemberPagesStore } from './member-pages.store';
import type { StatesWithSums, SweptStates } from './state-row.store';
import { StateStore, type SweptPage } from './state.store';

export { sweptOf } from './state-row.store';

/** The sums that are read; all of them where nothing is said, the others are 0. */
type Columns = readonly SumColumn[];

/** Reads members' states with their sums: page by page, or as a sample. Locks nothing. */
export class MemberPages {
  private readonly pages = new MemberPagesStore();
  private readonly states = new StateStore();

  /** The next members behind an id ('' for the first), in one statement. */
  async after(
    db: Db,
    programId: string,
    page: { readonly after: string; readonly limit: number; readonly columns?: Columns },
  ): Promise<StatesWithSums> {
    return this.states.pageWithSums(db, programId, page);
  }

  /** The same by column, and of states no more than a sweep reads. */
  async swept(db: Db, programId: string, page: SweptPage): Promise<SweptStates> {
    return this.states.pageSwept(db, programId, page);
  }

  async of(db: Db, memberIds: readonly string[], columns?: Columns): Promise<StatesWithSums> {
    return this.states.findWithSums(db, memberIds, columns);
  }

  /**
   * About so many of `total` members, always the same ones and each as likely as any other; all of
   * them where there are no more. One statement, by the index alone.
   */
  async sample(
    db: Db,
    programId: string,
    { size, total }: { readonly size: number; readonly total: number },
  ): Promise<string[]> {
    if (total <= size) return this.pages.after(db, programId, '', size);
    // So far above what is expected no sample lies.
    return this.pages.endingBelow(db, programId, sampleTail(size, total), 2 * size + 100);
  }
}
