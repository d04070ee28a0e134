import { sampleTail } from '../../domain/tiering/sample';
import { emptySums } from '../../domain/behaviour/window-sums';
import type { Db } from '../../platform/database/database';
import { MemberPagesStore } from './member-pages.store';
import { StateStore, type StatesWithSums } from './state.store';

/** Reads members' states with their sums: page by page, or as a sample. Locks nothing. */
export class MemberPages {
  private readonly pages = new MemberPagesStore();
  private readonly states = new StateStore();

  /** The next members behind an id ('' for the first), in one statement. */
  async after(db: Db, programId: string, after: string, limit: number): Promise<StatesWithSums> {
    return this.states.pageWithSums(db, programId, after, limit);
  }

  async of(db: Db, memberIds: readonly string[]): Promise<StatesWithSums> {
    if (memberIds.length === 0) return { states: [], sums: emptySums(0) };
    return this.states.findWithSums(db, memberIds);
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
