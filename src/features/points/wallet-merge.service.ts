import type { Points } from '../../domain/points/earn';
import type { Transaction, TransactionKind } from '../../domain/points/posting';
import type { PointsRefusal } from '../../domain/points/wallet-command';
import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { ok, type Result } from '../../domain/shared/result';
import type { Tx } from '../../platform/database/database';
import type { ProgramInForce } from '../programs';
import type { LedgerService, Posted } from './ledger.service';
import { WalletStore } from './wallet.store';

/** Whose points go to whom, and on whose behalf. */
export type MoveWallet = {
  readonly fromId: string;
  readonly toId: string;
  /** Public id of the merge. */
  readonly reference: string;
  readonly at: Instant;
  readonly actor: string;
};

/** A lot that points left, and the one in the other wallet that they came into. */
export type MovedLot = readonly [from: number, to: number];

/** What went from one wallet into another. */
export type MovedPoints = {
  readonly points: Points;
  readonly pending: Points;
  readonly lots: readonly MovedLot[];
};

/** Makes one wallet of two, and two of one again (docs/domain.md §3, "Unknown identities"). */
export class WalletMerge {
  private readonly wallets = new WalletStore();

  constructor(private readonly ledger: LedgerService) {}

  /** Takes part in a unit: all points go to the other wallet, and this one does nothing more. */
  async merge(
    tx: Tx,
    program: ProgramInForce,
    move: MoveWallet,
  ): Promise<Result<MovedPoints, PointsRefusal>> {
    const moved = await this.move(tx, program, move, null);
    if (moved.ok) await this.wallets.setMerged(tx, move.fromId, true);
    return moved;
  }

  /**
   * Takes part in a unit: `toId` has a wallet of its own again, and gets back what lots of the
   * other wallet still have.
   */
  async part(
    tx: Tx,
    program: ProgramInForce,
    move: MoveWallet,
    lots: readonly number[],
  ): Promise<Result<MovedPoints, PointsRefusal>> {
    // In the order in which units take wallets, before either is changed.
    await this.wallets.lock(tx, program.id, [move.fromId, move.toId], move.at);
    await this.wallets.setMerged(tx, move.toId, false);
    const moved = await this.move(tx, program, move, lots);
    // A refusal changes nothing: it is kept, and so is all else that its unit wrote.
    if (!moved.ok) await this.wallets.setMerged(tx, move.toId, true);
    return moved;
  }

  private async move(
    tx: Tx,
    program: ProgramInForce,
    { fromId, toId, reference, at, actor }: MoveWallet,
    lots: readonly number[] | null,
  ): Promise<Result<MovedPoints, PointsRefusal>> {
    const command = { kind: 'MOVE', lots, toMemberId: toId, reference } as const;
    const [posted] = await this.ledger.post(tx, program, { at, actor }, [
      { memberId: fromId, command },
    ]);
    invariant(posted, 'what is asked of the ledger is answered');
    return posted.ok ? ok(movedBy(posted.value)) : posted;
  }
}

function movedBy({ transactions }: Posted): MovedPoints {
  const find = (wanted: TransactionKind): Transaction['postings'] =>
    transactions.find(({ kind }) => kind === wanted)?.postings ?? [];
  const sent = find('TRANSFER_OUT').filter(({ lot }) => lot !== null);
  const received = [...new Set(find('TRANSFER_IN').flatMap(({ lot }) => lot ?? []))];
  return {
    points: sent.reduce((sum, { amount }) => sum - amount, 0),
    pending: sent.reduce((sum, { pending }) => sum - pending, 0),
    lots: sent.map(({ lot }, place): MovedLot => [lot ?? 0, received[place] ?? 0]),
  };
}
