import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { doRemembered, type RememberedCommand } from '../../platform/database/remembered-command';
import type { RedemptionOutcome } from './redemption-refusal.service';

/** Does each command of redemptions once, and remembers what it came to, a refusal too. */
export class RedemptionUnit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Stock and limits are settled last, when points have been posted already. */
  do(
    command: RememberedCommand,
    work: (tx: Tx) => Promise<RedemptionOutcome>,
  ): Promise<RedemptionOutcome> {
    return doRemembered(this.database, { ...command, at: this.clock() }, work);
  }
}
