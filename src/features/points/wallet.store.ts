import type { Instant } from '../../domain/shared/instant';
import { FIRST_SEAL } from '../../domain/points/seal';
import type { WalletFigures, WalletState } from '../../domain/points/wallet';
import type { Db, Tx } from '../../platform/database/database';
import {
  byIndex,
  execute,
  forUpdate,
  fromStoredInstant,
  inList,
  instantOrNull,
  query,
  storedOrNull,
  toStoredInstant,
} from '../../platform/database/sql';
import { updateRows, upsertRows } from '../../platform/database/write-rows';

/** A wallet as its row says, without its lots and holds. */
export type WalletRecord = {
  readonly memberId: string;
  readonly state: WalletState;
  readonly figures: WalletFigures;
  readonly sequence: number;
  readonly lastLot: number;
  /** Seal of the last transaction. */
  readonly seal: string;
  /** Nothing is due before it; null where nothing ever will be. */
  readonly nextDueAt: Instant | null;
  readonly lastActivityAt: Instant | null;
  readonly updatedAt: Instant;
};

/** A wallet in which something is due. */
export type DueWallet = { readonly memberId: string; readonly nextDueAt: Instant };

type Row = {
  member_id: string;
  program_id: string;
  state: WalletState;
  balance: number;
  held: number;
  pending: number;
  debt: number;
  sequence: number;
  last_lot: number;
  seal: string;
  next_due_at: string | null;
  last_activity_at: string | null;
  updated_at: string;
};

const SELECT = `SELECT member_id, program_id, state, balance, held, pending, debt, sequence,
  last_lot, seal, next_due_at, last_activity_at, updated_at FROM wallet`;

/** What of a row is replaced when more has been posted. Freezing and anchoring stay as they are. */
const POSTED = [
  'balance', 'held', 'pending', 'debt', 'sequence', 'last_lot', 'seal', 'next_due_at',
  'last_activity_at', 'is_anchored', 'updated_at',
] as const; // prettier-ignore

/** Reads and writes `wallet`. */
export class WalletStore {
  /** Those members' wallets that exist; who never had points has none. */
  async find(db: Db, memberIds: readonly string[]): Promise<WalletRecord[]> {
    return (await this.read(db, memberIds, '')).map(toRecord);
  }

  /**
   * Those of the members' wallets that the programme has, for the rest of the unit, in ascending
   * order of member. Whoever has a wallet is a member: that need not be asked.
   */
  async hold(tx: Tx, programId: string, memberIds: readonly string[]): Promise<WalletRecord[]> {
    const found = await this.read(tx, memberIds, forUpdate(tx));
    return found.filter((row) => row.program_id === programId).map(toRecord);
  }

  /**
   * Everybody's wallets for the rest of the unit, in ascending order of member, so that two units
   * never wait for each other. Wallets that did not exist do afterwards.
   */
  async lock(
    tx: Tx,
    programId: string,
    memberIds: readonly string[],
    at: Instant,
  ): Promise<WalletRecord[]> {
    const wanted = memberIds.toSorted();
    const found = await this.read(tx, wanted, forUpdate(tx));
    if (found.length === wanted.length) return found.map(toRecord);
    const known = new Set(found.map((row) => row.member_id));
    await this.open(
      tx,
      programId,
      wanted.filter((memberId) => !known.has(memberId)),
      at,
    );
    return (await this.read(tx, wanted, forUpdate(tx))).map(toRecord);
  }

  /** The wallets as more postings have left them. */
  async save(tx: Tx, programId: string, wallets: readonly WalletRecord[]): Promise<void> {
    const columns = [
      'member_id',
      'program_id',
      'state',
      'unsealed',
      'anchored_sequence',
      ...POSTED,
    ];
    await upsertRows(
      tx,
      'wallet',
      { columns, key: ['member_id'], replace: POSTED },
      wallets.map((wallet) => [
        wallet.memberId,
        programId,
        wallet.state,
        0,
        0,
        wallet.figures.balance,
        wallet.figures.held,
        wallet.figures.pending,
        wallet.figures.debt,
        wallet.sequence,
        wallet.lastLot,
        wallet.seal,
        storedOrNull(wallet.nextDueAt),
        storedOrNull(wallet.lastActivityAt),
        0,
        toStoredInstant(wallet.updatedAt),
      ]),
    );
  }

  /** When something will be due after all, where nothing was posted. */
  async reschedule(tx: Tx, wallets: readonly WalletRecord[]): Promise<void> {
    await updateRows(
      tx,
      'wallet',
      {
        key: [{ name: 'member_id', type: 'key' }],
        set: [{ name: 'next_due_at', type: 'instant' }],
      },
      wallets.map(({ memberId, nextDueAt }) => [memberId, storedOrNull(nextDueAt)]),
    );
  }

  /** Keeps wallets from spending until a person has looked; false where none was active. */
  async freeze(
    tx: Tx,
    programId: string,
    memberId: string,
    { at, because }: { readonly at: Instant; readonly because: string },
  ): Promise<boolean> {
    const changed = await execute(
      tx,
      `UPDATE wallet SET state = 'FROZEN', frozen_at = ?, frozen_because = ?
        WHERE member_id = ? AND program_id = ? AND state = 'ACTIVE'`,
      [toStoredInstant(at), because, memberId, programId],
    );
    return changed === 1;
  }

  /** A wallet of which another member has become the owner, or not any more. */
  async setMerged(tx: Tx, memberId: string, isMerged: boolean): Promise<void> {
    const [from, to] = isMerged ? ['ACTIVE', 'MERGED'] : ['MERGED', 'ACTIVE'];
    await execute(tx, 'UPDATE wallet SET state = ? WHERE member_id = ? AND state = ?', [
      to,
      memberId,
      from,
    ]);
  }

  async unfreeze(tx: Tx, programId: string, memberId: string): Promise<boolean> {
    const changed = await execute(
      tx,
      `UPDATE wallet SET state = 'ACTIVE', frozen_at = NULL, frozen_because = NULL
        WHERE member_id = ? AND program_id = ? AND state = 'FROZEN'`,
      [memberId, programId],
    );
    return changed === 1;
  }

  /**
   * Wallets in which something is due, in the order in which it is; at most `limit`, and only those
   * that follow `after`.
   */
  async due(
    db: Db,
    programId: string,
    {
      at,
      limit,
      after,
    }: { readonly at: Instant; readonly limit: number; readonly after: DueWallet | null },
  ): Promise<DueWallet[]> {
    const from = after && toStoredInstant(after.nextDueAt);
    const rows = await query<{ member_id: string; next_due_at: string }>(
      db,
      `SELECT member_id, next_due_at FROM wallet${byIndex(db.dialect, 'ix_wallet_due')}
        WHERE program_id = ? AND next_due_at <= ?
          ${from === null ? '' : 'AND next_due_at >= ? AND (next_due_at > ? OR member_id > ?)'}
        ORDER BY next_due_at, member_id LIMIT ?`,
      [
        ...[programId, toStoredInstant(at)],
        ...(from === null ? [] : [from, from, after?.memberId]),
        limit,
      ],
    );
    return rows.map((row) => ({
      memberId: row.member_id,
      nextDueAt: fromStoredInstant(row.next_due_at),
    }));
  }

  /** How many wallets have something due. For long work that shows how far it has come. */
  async countDue(db: Db, programId: string, at: Instant): Promise<number> {
    const [row] = await query<{ due: number }>(
      db,
      'SELECT COUNT(*) AS due FROM wallet WHERE program_id = ? AND next_due_at <= ?',
      [programId, toStoredInstant(at)],
    );
    return Number(row?.due ?? 0);
  }

  /** How many wallets have transactions that the ledger's checks have not seen yet. */
  async waiting(db: Db, programId: string): Promise<number> {
    const [row] = await query<{ waiting: number }>(
      db,
      'SELECT COUNT(*) AS waiting FROM wallet WHERE program_id = ? AND is_anchored = 0',
      [programId],
    );
    return Number(row?.waiting ?? 0);
  }

  private async open(
    tx: Tx,
    programId: string,
    memberIds: readonly string[],
    at: Instant,
  ): Promise<void> {
    const columns = [
      'member_id',
      'program_id',
      'state',
      'unsealed',
      'anchored_sequence',
      ...POSTED,
    ];
    await upsertRows(
      tx,
      'wallet',
      { columns, key: ['member_id'] },
      memberIds.map((memberId) => [
        ...[memberId, programId, 'ACTIVE', 0, 0],
        ...[0, 0, 0, 0, 0, 0, FIRST_SEAL, null, null, 1, toStoredInstant(at)],
      ]),
    );
  }

  private async read(db: Db, memberIds: readonly string[], lock: string): Promise<Row[]> {
    if (memberIds.length === 0) return [];
    const members = inList('member_id', memberIds);
    return query(db, `${SELECT} WHERE ${members.text} ORDER BY member_id${lock}`, members.params);
  }
}

const toRecord = (row: Row): WalletRecord => ({
  memberId: row.member_id,
  state: row.state,
  figures: {
    balance: Number(row.balance),
    held: Number(row.held),
    pending: Number(row.pending),
    debt: Number(row.debt),
  },
  sequence: Number(row.sequence),
  lastLot: row.last_lot,
  seal: row.seal,
  nextDueAt: instantOrNull(row.next_due_at),
  lastActivityAt: instantOrNull(row.last_activity_at),
  updatedAt: fromStoredInstant(row.updated_at),
});
