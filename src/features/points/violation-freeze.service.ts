import type { Instant } from '../../domain/shared/instant';
import type { Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { SYSTEM } from '../../platform/security/actor';
import type { OutboxService } from '../webhooks';
import { WalletFreezeStore } from './wallet-freeze.store';
import { WalletStore } from './wallet.store';

/** What the wallet's row and the event say; the findings say what is wrong. */
const VIOLATION = 'VIOLATION';

/** Keeps wallets that contradict themselves from spending until a person has looked. */
export class ViolationFreeze {
  private readonly wallets = new WalletStore();
  private readonly freezes = new WalletFreezeStore();

  constructor(private readonly outbox: OutboxService) {}

  /** Takes part in a unit. False where the wallet was frozen already: then nobody is told again. */
  async freeze(tx: Tx, programId: string, memberId: string, at: Instant): Promise<boolean> {
    const isMoved = await this.wallets.freeze(tx, programId, memberId, { at, because: VIOLATION });
    if (!isMoved) return false;
    const freeze = {
      id: newId(at),
      memberId,
      isFrozen: true,
      reason: VIOLATION,
      actor: SYSTEM,
      at,
    };
    await this.freezes.append(tx, programId, freeze);
    const event = { type: 'wallet.frozen', memberId, occurredAt: at } as const;
    await this.outbox.append(tx, programId, [{ ...event, data: { because: VIOLATION } }]);
    return true;
  }
}
