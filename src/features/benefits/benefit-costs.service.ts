import type { MinorUnits } from '../../domain/shared/money';
import type { Db } from '../../platform/database/database';
import { EntitlementStore, type RedeemedSpan } from './entitlement.store';

/** What benefits of members have cost, in minor units; those of nothing are not in it. */
export type CostsOf = (
  db: Db,
  memberIds: readonly string[],
) => Promise<ReadonlyMap<string, MinorUnits>>;

const NOTHING: CostsOf = () => Promise.resolve(new Map());

/** Tells what money the benefits that members used have taken off, for whoever looks ahead. */
export class BenefitCosts {
  private readonly store = new EntitlementStore();

  /**
   * Looks once whether anything was used in the span. What it gives reads members page by page: by
   * one statement each, and none where nothing was used.
   */
  async in(db: Db, programId: string, span: RedeemedSpan): Promise<CostsOf> {
    if (!(await this.store.hasCost(db, programId, span))) return NOTHING;
    return (reader, memberIds) => this.store.costs(reader, memberIds, span);
  }
}
