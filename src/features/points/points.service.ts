import { issue, kindOf } from '../../domain/points/posting';
import type { EarningTerms, Points } from '../../domain/points/earn';
import type { Instant } from '../../domain/shared/instant';
import type { Tx } from '../../platform/database/database';
import { newId } from '../../platform/id';
import { PointsStore, type PointsEntry, type PointsTransaction, type Wallet } from './points.store';

/** Points that one behaviour earned for its order, or took back from it. */
export type OrderEarning = {
  readonly memberId: string;
  readonly behaviourId: string;
  readonly orderId: string;
  readonly points: Points;
  readonly terms: EarningTerms;
  readonly effectiveAt: Instant;
};

/** Posts to the points ledger. */
export class PointsService {
  private readonly store = new PointsStore();

  /**
   * Takes part in the unit that records behaviours: each earning becomes one balanced transaction,
   * in the order given. The members' states are already locked, so wallets cannot move meanwhile.
   */
  async earn(
    tx: Tx,
    programId: string,
    recordedAt: Instant,
    earnings: readonly OrderEarning[],
  ): Promise<void> {
    if (earnings.length === 0) return;
    const memberIds = [...new Set(earnings.map((earning) => earning.memberId))];
    const known = await this.store.lockWallets(tx, memberIds);
    const wallets = new Map<string, Wallet>(known.map((wallet) => [wallet.memberId, wallet]));
    const transactions: PointsTransaction[] = [];
    const entries: PointsEntry[] = [];
    for (const earning of earnings) {
      const { memberId, points } = earning;
      const before = wallets.get(memberId) ?? { memberId, balance: 0, sequence: 0 };
      const sequence = before.sequence + 1;
      const transactionId = newId(recordedAt);
      transactions.push({ ...earning, id: transactionId, sequence, kind: kindOf(points) });
      for (const { account, amount } of issue(points)) {
        entries.push({ memberId, sequence, account, transactionId, amount });
      }
      wallets.set(memberId, { memberId, balance: before.balance + points, sequence });
    }
    await this.store.append(tx, programId, recordedAt, {
      transactions,
      entries,
      wallets: [...wallets.values()],
    });
  }
}
