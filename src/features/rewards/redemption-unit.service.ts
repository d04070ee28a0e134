import { canonicalJson } from '../../domain/shared/canonical';
import { refused } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { sha256Hex } from '../../platform/security/hash';
import { FoundTooLate, type RedemptionOutcome } from './redemption-refusal.service';

/** A command as it is remembered. */
export type RememberedCommand = {
  /** Whose keys these are and for what. */
  readonly scope: string;
  readonly key: string;
  readonly asked: unknown;
};

/** Does each command of redemptions once, and remembers what it came to, a refusal too. */
export class RedemptionUnit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Stock and limits are settled last, when points have been posted already, so that the rows that
   * everybody wants are held shortest. Who loses there changes nothing: the unit is undone.
   */
  async do(
    { scope, key, asked }: RememberedCommand,
    work: (tx: Tx) => Promise<RedemptionOutcome>,
  ): Promise<RedemptionOutcome> {
    const requestHash = sha256Hex(canonicalJson(asked));
    const claim = { scope, key, requestHash, at: this.clock() };
    try {
      return await this.database.once(claim, work);
    } catch (error) {
      if (!(error instanceof FoundTooLate)) throw error;
      const outcome: RedemptionOutcome = refused(error.refusals);
      return this.database.once(claim, () => Promise.resolve(outcome));
    }
  }
}
