import type { Account, TransactionKind } from '../../domain/points/posting';
import type { EarningTerms, Points } from '../../domain/points/earn';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { forUpdate, inList, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows, upsertRows } from '../../platform/database/write-rows';

/** A member's wallet: the sum of its entries, and the place of the last one. */
export type Wallet = {
  readonly memberId: string;
  readonly balance: Points;
  readonly sequence: number;
};

/** Why points move. */
export type PointsTransaction = {
  readonly id: string;
  readonly memberId: string;
  /** Place in the member's wallet, from 1. */
  readonly sequence: number;
  readonly kind: TransactionKind;
  readonly behaviourId: string;
  readonly orderId: string;
  readonly points: Points;
  readonly terms: EarningTerms;
  readonly effectiveAt: Instant;
};

/** One posting of a transaction, at its place in the member's wallet. */
export type PointsEntry = {
  readonly memberId: string;
  readonly sequence: number;
  readonly account: Account;
  readonly transactionId: string;
  readonly amount: Points;
};

/** Reads and writes the points ledger. Entries and transactions are only ever added. */
export class PointsStore {
  async wallets(db: Db, memberIds: readonly string[]): Promise<Wallet[]> {
    return this.readWallets(db, memberIds, '');
  }

  /** Wallets held for the rest of the unit, in ascending order of member. */
  async lockWallets(tx: Tx, memberIds: readonly string[]): Promise<Wallet[]> {
    return this.readWallets(tx, memberIds.toSorted(), forUpdate(tx));
  }

  async append(
    tx: Tx,
    programId: string,
    recordedAt: Instant,
    posted: {
      readonly transactions: readonly PointsTransaction[];
      readonly entries: readonly PointsEntry[];
      readonly wallets: readonly Wallet[];
    },
  ): Promise<void> {
    const recorded = toStoredInstant(recordedAt);
    await insertRows(
      tx,
      'points_transaction',
      [
        'member_id', 'sequence', 'id', 'program_id', 'kind', 'behaviour_id', 'order_id', 'points',
        'points_per_unit', 'multiplier', 'version_number', 'effective_at', 'recorded_at',
      ], // prettier-ignore
      posted.transactions.map((transaction) => [
        transaction.memberId,
        transaction.sequence,
        transaction.id,
        programId,
        transaction.kind,
        transaction.behaviourId,
        transaction.orderId,
        transaction.points,
        transaction.terms.pointsPerUnit,
        transaction.terms.multiplier,
        transaction.terms.versionNumber,
        toStoredInstant(transaction.effectiveAt),
        recorded,
      ]),
    );
    await insertRows(
      tx,
      'points_entry',
      ['member_id', 'sequence', 'account', 'transaction_id', 'amount', 'recorded_at'],
      posted.entries.map((entry) => [
        entry.memberId,
        entry.sequence,
        entry.account,
        entry.transactionId,
        entry.amount,
        recorded,
      ]),
    );
    await upsertRows(
      tx,
      'points_wallet',
      {
        columns: ['member_id', 'program_id', 'balance', 'sequence', 'updated_at'],
        key: ['member_id'],
        replace: ['balance', 'sequence', 'updated_at'],
      },
      posted.wallets.map((wallet) => [
        wallet.memberId,
        programId,
        wallet.balance,
        wallet.sequence,
        recorded,
      ]),
    );
  }

  private async readWallets(db: Db, memberIds: readonly string[], lock: string): Promise<Wallet[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    const rows = await query<{ member_id: string; balance: number; sequence: number }>(
      db,
      `SELECT member_id, balance, sequence FROM points_wallet
        WHERE ${members.text} ORDER BY member_id${lock}`,
      members.params,
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      balance: Number(row.balance),
      sequence: Number(row.sequence),
    }));
  }
}
