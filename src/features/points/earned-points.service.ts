import type { Points } from '../../domain/points/earn';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { EarnedPointsStore } from './earned-points.store';

/** Tells what members have earned, for whoever looks ahead. */
export class EarnedPoints {
  private readonly store = new EarnedPointsStore();

  /** What each member has earned since an instant, before refunds; one statement. */
  async since(
    db: Db,
    memberIds: readonly string[],
    since: Instant,
  ): Promise<ReadonlyMap<string, Points>> {
    return this.store.since(db, memberIds, since);
  }
}
