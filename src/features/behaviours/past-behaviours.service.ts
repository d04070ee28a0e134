import type { KnownDay } from '../../domain/behaviour/known-days';
import type { Instant } from '../../domain/shared/instant';
import type { Db } from '../../platform/database/database';
import { firstIdAt } from '../../platform/id';
import {
  PastBehavioursStore,
  type AskedFacts,
  type AskedKnownDays,
  type RecordedFact,
} from './past-behaviours.store';

export type { RecordedFact } from './past-behaviours.store';

/** Tells what was known of members on the days of the past. Locks nothing. */
export class PastBehaviours {
  private readonly store = new PastBehavioursStore();

  /** Some counters of each day, by the day on which they became known; one statement. */
  async knownDays(
    db: Db,
    memberIds: readonly string[],
    asked: AskedKnownDays,
  ): Promise<ReadonlyMap<string, readonly KnownDay[]>> {
    return this.store.knownDays(db, memberIds, asked);
  }

  /** Violations and refunds that were recorded; one statement, none where no kind is asked for. */
  async facts(
    db: Db,
    memberIds: readonly string[],
    { occurredFrom, ...asked }: Omit<AskedFacts, 'fromId'> & { readonly occurredFrom: Instant },
  ): Promise<readonly RecordedFact[]> {
    return this.store.facts(db, memberIds, { ...asked, fromId: firstIdAt(occurredFrom) });
  }
}
