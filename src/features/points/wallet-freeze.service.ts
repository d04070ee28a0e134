import { checkCommand, type CommandFault } from '../../domain/points/check-command';
import type { WalletState } from '../../domain/points/wallet';
import { canonicalJson } from '../../domain/shared/canonical';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Clock } from '../../platform/clock';
import type { Database, Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { actorOf } from '../../platform/security/actor';
import { sha256Hex } from '../../platform/security/hash';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { MembersService } from '../members';
import type { OutboxService } from '../webhooks';
import { refusingKeys, type KeyRefusal } from './points-command.service';
import { WalletFreezeStore, type Freeze } from './wallet-freeze.store';
import { WalletStore } from './wallet.store';

export type { Freeze } from './wallet-freeze.store';

export type FreezeWallet = {
  readonly memberId: string;
  readonly reason: string;
  readonly idempotencyKey: string;
};

export type FreezeRefusal =
  | CommandFault
  | KeyRefusal
  | { readonly kind: 'unknown-member' }
  | { readonly kind: 'nothing-changed'; readonly state: WalletState };

/** What was done, as it is stored: the reason stays where it can be erased. */
export type FreezeDone = {
  readonly memberId: string;
  readonly state: WalletState;
  /** The entry of the wallet's history that says so. */
  readonly freezeId: string;
};

export type FreezeOutcome = Result<FreezeDone, readonly FreezeRefusal[]>;

export interface WalletFreezeParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly members: MembersService;
  readonly outbox: OutboxService;
}

/** What the wallet's row says; the history says who and why. */
const BY_PERSON = 'PERSON';
const MAX_HISTORY = 100;

/** Keeps wallets from spending, and lets them again; they earn and are read all the time. */
export class WalletFreezeService {
  private readonly wallets = new WalletStore();
  private readonly freezes = new WalletFreezeStore();

  constructor(private readonly parts: WalletFreezeParts) {}

  freeze(viewer: Viewer, command: FreezeWallet): Promise<FreezeOutcome> {
    return this.move(viewer, command, 'FROZEN');
  }

  unfreeze(viewer: Viewer, command: FreezeWallet): Promise<FreezeOutcome> {
    return this.move(viewer, command, 'ACTIVE');
  }

  /** What people did to a wallet up to an entry of its history, the newest first. */
  async history(memberId: string, upToId: string): Promise<Freeze[]> {
    const { reader } = this.parts.database;
    return this.freezes.history(reader, memberId, { upToId, limit: MAX_HISTORY });
  }

  private async move(
    viewer: Viewer,
    { memberId, reason, idempotencyKey: key }: FreezeWallet,
    state: WalletState,
  ): Promise<FreezeOutcome> {
    const actor = actorOf(requirePermission(viewer, 'wallet.freeze'));
    const programId = requireProgram(viewer, 'wallet.freeze');
    const faults = checkCommand({ reason, idempotencyKey: key });
    if (faults.length > 0) return refused(faults);
    const scope = `${programId}/${state === 'FROZEN' ? 'walletFreeze' : 'walletUnfreeze'}`;
    const requestHash = sha256Hex(canonicalJson({ memberId, reason: reason.trim() }));
    const claim = { scope, key, requestHash, at: this.parts.clock() };
    const isFrozen = state === 'FROZEN';
    return refusingKeys(() =>
      this.parts.database.once(claim, (tx): Promise<FreezeOutcome> => {
        const at = this.parts.clock();
        const freeze = { id: newId(at), memberId, isFrozen, reason: reason.trim(), actor, at };
        return this.moveWithin(tx, programId, freeze);
      }),
    );
  }

  private async moveWithin(tx: Tx, programId: string, freeze: Freeze): Promise<FreezeOutcome> {
    const { id, memberId, isFrozen, at } = freeze;
    const state = isFrozen ? 'FROZEN' : 'ACTIVE';
    const named = { kind: 'id', id: memberId } as const;
    const [member] = await this.parts.members.resolve(tx, { id: programId }, [named]);
    if (!member) return refused([{ kind: 'unknown-member' }]);
    // Who never had points may be frozen too.
    const [wallet] = await this.wallets.lock(tx, programId, [memberId], at);
    if (wallet?.state === 'MERGED') return refused([{ kind: 'nothing-changed', state: 'MERGED' }]);
    const isMoved = isFrozen
      ? await this.wallets.freeze(tx, programId, memberId, { at, because: BY_PERSON })
      : await this.wallets.unfreeze(tx, programId, memberId);
    if (!isMoved) return refused([{ kind: 'nothing-changed', state }]);
    await this.freezes.append(tx, programId, freeze);
    const type = isFrozen ? 'wallet.frozen' : 'wallet.unfrozen';
    // Why is between people: an event may be read by more than may read that.
    const data = isFrozen ? { because: BY_PERSON } : {};
    await this.parts.outbox.append(tx, programId, [{ type, memberId, occurredAt: at, data }]);
    return ok({ memberId, state, freezeId: id });
  }
}
