import type { ExpiryPolicy } from './expiry';
import type { LotBenefit } from './lot-benefits';

/** How points were earned: fixed when their lot is made, and kept with it (docs/domain.md §8). */
export type LotTerms = {
  /**
   * The earning rule; null for the programme's own rate, and for points that no rule earned, as
   * those of adjustments and transfers.
   */
  readonly ruleCode: string | null;
  /** Version of the points rules in force; 0 while none was published. */
  readonly pointsVersion: number;
  /** Version of the programme's rules in force. */
  readonly versionNumber: number;
  /** Points for one major unit, decimal text; null where points were not earned by amount. */
  readonly pointsPerUnit: string | null;
  /** Multiplier of the tier, decimal text; `1` where none counted. */
  readonly multiplier: string;
  /** Multiplier of the campaign, decimal text; `1` where none counted. */
  readonly campaignMultiplier: string;
  /** Benefit rules that multiplied them besides; absent where none did. */
  readonly benefits?: readonly LotBenefit[];
  /** The tier in force when they were earned. */
  readonly tierCode: string | null;
  /** Whole local days until they are active; 0 for at once. */
  readonly pendingDays: number;
  readonly expiry: ExpiryPolicy;
};
