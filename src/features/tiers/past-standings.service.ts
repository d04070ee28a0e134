import type { Instant } from '../../domain/shared/instant';
import type { PastRecord } from '../../domain/tiering/past-standing';
import type { Db } from '../../platform/database/database';
import { PastStandingStore } from './past-standing.store';
import type { MemberState } from './state-row.store';

/** Tells where members stood at an instant of the past. Locks nothing. */
export class PastStandings {
  private readonly store = new PastStandingStore();

  /**
   * What is kept of each member as of before an instant; nothing of those who were decided for the
   * first time later. Whoever has not been decided since stands there still. One statement, none
   * where nobody has been decided since.
   */
  async before(
    db: Db,
    states: readonly MemberState[],
    at: Instant,
  ): Promise<ReadonlyMap<string, PastRecord>> {
    const moved = states.filter(({ evaluatedAt }) => evaluatedAt >= at);
    const found = await this.store.before(
      db,
      moved.map(({ memberId }) => memberId),
      at,
    );
    const unmoved = states.filter(({ evaluatedAt }) => evaluatedAt < at);
    return new Map([...found, ...unmoved.map((state) => [state.memberId, asIs(state)] as const)]);
  }
}

const asIs = ({
  tierCode,
  termFrom,
  termUntil,
  movement,
  evaluatedAt,
}: MemberState): PastRecord => ({
  ...{ tierCode, termUntil, decidedAt: evaluatedAt },
  whole: { termFrom, movement },
});
