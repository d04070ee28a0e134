import type { Instant } from '../../domain/shared/instant';
import { ok, refused, type Result } from '../../domain/shared/result';
import { invariant } from '../../domain/shared/invariant';
import type { Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database/database';
import { publicId } from '../../platform/id';
import { requirePermission, requireProgram, type Viewer } from '../../platform/security/viewer';
import type { MembersService } from '../members';
import type { LedgerService } from '../points';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import type { OutboxService } from '../webhooks';
import { actorOf } from '../../platform/security/actor';
import {
  keyFaults,
  reasonFaults,
  refuse,
  type RedemptionOutcome,
  type RedemptionRefusal,
} from './redemption-refusal.service';
import type { RedemptionUnit } from './redemption-unit.service';
import { RedemptionStore, type Closing, type StoredRedemption } from './redemption.store';
import { RewardStore } from './reward.store';
import { StockStore } from './stock.store';

/** Which redemption, asked under which key. */
export type CloseRedemption = { readonly redemptionId: string; readonly idempotencyKey: string };

export type CancelRedemption = CloseRedemption & { readonly reason: string };

export interface ClosingParts {
  readonly clock: Clock;
  readonly directory: ProgramDirectory;
  readonly members: MembersService;
  readonly ledger: LedgerService;
  readonly outbox: OutboxService;
  readonly unit: RedemptionUnit;
}

type Found = Result<StoredRedemption, readonly RedemptionRefusal[]>;

/** Ends redemptions: they are handed over, or cancelled with everything as it was before. */
export class RedemptionClosingService {
  private readonly rewards = new RewardStore();
  private readonly stock = new StockStore();
  private readonly redemptions = new RedemptionStore();

  constructor(private readonly parts: ClosingParts) {}

  /** The member has it: sent, collected, or used. */
  async fulfil(viewer: Viewer, command: CloseRedemption): Promise<RedemptionOutcome> {
    const clerk = requirePermission(viewer, 'rewards.fulfil');
    const programId = requireProgram(viewer, 'rewards.fulfil');
    const { idempotencyKey: key, ...asked } = command;
    const faults = keyFaults(key);
    if (faults.length > 0) return refused(faults);
    const remembered = { scope: `${programId}/rewardRedemptionFulfil`, key, asked };
    return this.parts.unit.do(remembered, async (tx) => {
      const at = this.parts.clock();
      const closing = { state: 'FULFILLED', at, by: actorOf(clerk), reason: null } as const;
      const closed = await this.close(tx, programId, command.redemptionId, closing);
      if (!closed.ok) return closed;
      await this.parts.outbox.append(tx, programId, [closedEvent(closed.value, closing)]);
      return ok(closed.value.id);
    });
  }

  /**
   * The member does not get it: points go back to their lots with their own expiry, and the pieces
   * into stock. Coupon codes that were handed out do not, because somebody has seen them.
   */
  async cancel(viewer: Viewer, command: CancelRedemption): Promise<RedemptionOutcome> {
    const clerk = requirePermission(viewer, 'rewards.fulfil');
    const program = await this.parts.directory.get(requireProgram(viewer, 'rewards.fulfil'));
    const { idempotencyKey: key, ...asked } = command;
    const faults = [...keyFaults(key), ...reasonFaults(asked.reason)];
    if (faults.length > 0) return refused(faults);
    const remembered = { scope: `${program.id}/rewardRedemptionCancel`, key, asked };
    const by = actorOf(clerk);
    return this.parts.unit.do(remembered, (tx) => this.cancelWithin(tx, program, command, by));
  }

  private async cancelWithin(
    tx: Tx,
    program: ProgramInForce,
    { redemptionId, reason }: CancelRedemption,
    by: string,
  ): Promise<RedemptionOutcome> {
    const at = this.parts.clock();
    const closing = { state: 'CANCELLED', at, by, reason: reason.trim() } as const;
    const closed = await this.close(tx, program.id, redemptionId, closing);
    if (!closed.ok) return closed;
    const { id, memberId, transactionSequence, rewardId, quantity } = closed.value;
    const reference = publicId('rdm', id);
    const paid = { memberId, sequence: transactionSequence, reference, at, by };
    await this.returnPoints(tx, program, paid);
    await this.parts.outbox.append(tx, program.id, [closedEvent(closed.value, closing)]);
    const [reward] = await this.rewards.byIds(tx, program.id, [rewardId]);
    invariant(reward, 'a redemption is one of a reward that stays');
    if (!reward.usesCodes) await this.stock.putBack(tx, rewardId, quantity);
    return ok(id);
  }

  private async returnPoints(
    tx: Tx,
    program: ProgramInForce,
    paid: { memberId: string; sequence: number; reference: string; at: Instant; by: string },
  ): Promise<void> {
    const { memberId, sequence, reference, at, by } = paid;
    const { ledger } = this.parts;
    const occasion = { at, actor: by };
    // Settling holds the wallet: nobody takes the transaction back between reading it and now.
    await ledger.post(tx, program, occasion, [{ memberId, command: { kind: 'SETTLE' } }]);
    const original = await ledger.original(tx, memberId, sequence);
    invariant(original, 'a redemption was paid for by a transaction');
    // Whoever reversed the transaction by hand has given the points back already.
    if (original.isReversed) return;
    const command = { kind: 'REVERSE', original } as const;
    const [posted] = await ledger.post(tx, program, occasion, [{ memberId, command }]);
    invariant(posted?.ok, 'what was redeemed and not reversed can be reversed');
    if (posted.value.wallet.state !== 'MERGED') return;
    // The member has become one with another meanwhile: the points are that one's.
    const named = { kind: 'id', id: memberId } as const;
    const [owner] = await this.parts.members.resolve(tx, program, [named]);
    invariant(owner, 'who redeemed is a member');
    const move = { kind: 'MOVE', lots: null, toMemberId: owner.memberId, reference } as const;
    const [moved] = await ledger.post(tx, program, occasion, [{ memberId, command: move }]);
    invariant(moved, 'what is asked of the ledger is answered');
  }

  /** Of two who close a redemption, one does. */
  private async close(
    tx: Tx,
    programId: string,
    redemptionId: string,
    closing: Closing,
  ): Promise<Found> {
    const [redemption] = await this.redemptions.byIds(tx, programId, [redemptionId]);
    if (!redemption) return refuse({ kind: 'unknown-redemption' });
    if (await this.redemptions.close(tx, redemptionId, closing)) return ok(redemption);
    const [closed] = await this.redemptions.byIds(tx, programId, [redemptionId]);
    invariant(closed?.closedAt, 'what cannot be closed was closed');
    return refuse({ kind: 'closed', state: closed.state, closedAt: closed.closedAt });
  }
}

/** The reason is not told: people write names into such fields. */
const closedEvent = (
  { id, memberId, rewardId, quantity, points }: StoredRedemption,
  { state, at }: Closing,
) =>
  ({
    type: state === 'FULFILLED' ? 'reward.fulfilled' : 'reward.cancelled',
    memberId,
    occurredAt: at,
    data: {
      redemptionId: publicId('rdm', id),
      rewardId: publicId('rwd', rewardId),
      quantity,
      points,
    },
  }) as const;
