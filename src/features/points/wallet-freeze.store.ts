import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { fromStoredInstant, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** A person froze or unfroze a wallet. */
export type Freeze = {
  readonly id: string;
  readonly memberId: string;
  readonly isFrozen: boolean;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
};

type Row = {
  id: string;
  member_id: string;
  is_frozen: number;
  reason: string;
  actor: string;
  at: string;
};

/** Adds to `wallet_freeze`; nothing there is ever changed. */
export class WalletFreezeStore {
  async append(tx: Tx, programId: string, freeze: Freeze): Promise<void> {
    const { id, memberId, isFrozen, reason, actor, at } = freeze;
    const columns = ['member_id', 'id', 'program_id', 'is_frozen', 'reason', 'actor', 'at'];
    const row = [memberId, id, programId, isFrozen ? 1 : 0, reason, actor, toStoredInstant(at)];
    await insertRows(tx, 'wallet_freeze', columns, [row]);
  }

  /** What was done to a wallet up to an entry, the newest first. */
  async history(
    db: Db,
    memberId: string,
    { upToId, limit }: { readonly upToId: string; readonly limit: number },
  ): Promise<Freeze[]> {
    const rows = await query<Row>(
      db,
      `SELECT id, member_id, is_frozen, reason, actor, at FROM wallet_freeze
        WHERE member_id = ? AND id <= ? ORDER BY id DESC LIMIT ?`,
      [memberId, upToId, limit],
    );
    return rows.map((row) => ({
      id: row.id,
      memberId: row.member_id,
      isFrozen: Number(row.is_frozen) === 1,
      reason: row.reason,
      actor: row.actor,
      at: fromStoredInstant(row.at),
    }));
  }
}
