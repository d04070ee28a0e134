import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import type { Db, Tx } from '../../platform/database/database';
import { execute, forUpdate, inList, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** How many of a reward there ever were, and how many are left. */
export type Stock = { readonly total: number; readonly available: number };

/**
 * Reads and writes `reward_stock` and `reward_coupon`. The stock row is the one that everybody who
 * redeems a reward changes: units take it last, after the wallet.
 */
export class StockStore {
  /** How many are left; null where there is no end of them. */
  async available(db: Db, rewardId: string): Promise<number | null> {
    return (await this.read(db, rewardId, ''))?.available ?? null;
  }

  async open(tx: Tx, rewardId: string, quantity: number): Promise<void> {
    const columns = ['reward_id', 'total', 'available'];
    await insertRows(tx, 'reward_stock', columns, [[rewardId, quantity, quantity]]);
  }

  /** Adds to a stock, or takes from it; false when there is less than what is taken. */
  async add(tx: Tx, rewardId: string, quantity: number): Promise<boolean> {
    const changed = await execute(
      tx,
      `UPDATE reward_stock SET total = total + ?, available = available + ?
        WHERE reward_id = ? AND available + ? >= 0`,
      [quantity, quantity, rewardId, quantity],
    );
    return changed === 1;
  }

  /** Takes from a stock for a member; false when there is less. */
  async take(tx: Tx, rewardId: string, quantity: number): Promise<boolean> {
    const changed = await execute(
      tx,
      'UPDATE reward_stock SET available = available - ? WHERE reward_id = ? AND available >= ?',
      [quantity, rewardId, quantity],
    );
    return changed === 1;
  }

  /** Puts back what was taken; nothing where there is no end of them. */
  async putBack(tx: Tx, rewardId: string, quantity: number): Promise<void> {
    await execute(tx, 'UPDATE reward_stock SET available = available + ? WHERE reward_id = ?', [
      quantity,
      rewardId,
    ]);
  }

  /**
   * Loads coupon codes, each of which is one more in stock; those that are known already stay as
   * they are. Gives how many were new.
   */
  async load(tx: Tx, rewardId: string, codes: readonly string[], at: Instant): Promise<number> {
    const stock = await this.read(tx, rewardId, forUpdate(tx));
    invariant(stock, 'a reward of codes has a stock from the beginning');
    const wanted = inList('code', codes);
    const known = await query<{ code: string }>(
      tx,
      `SELECT code FROM reward_coupon WHERE reward_id = ? AND ${wanted.text}`,
      [rewardId, ...wanted.params],
    );
    const seen = new Set(known.map(({ code }) => code));
    const fresh = codes.filter((code) => !seen.has(code));
    const loadedAt = toStoredInstant(at);
    await insertRows(
      tx,
      'reward_coupon',
      ['reward_id', 'number', 'code', 'loaded_at'],
      fresh.map((code, place) => [rewardId, stock.total + place + 1, code, loadedAt]),
    );
    if (fresh.length > 0) await this.add(tx, rewardId, fresh.length);
    return fresh.length;
  }

  /**
   * Hands out the codes that `take` has just taken. Codes go out in the order of their numbers and
   * the stock row is held, so nothing has to be searched and nobody else can have the same ones.
   */
  async handOut(tx: Tx, rewardId: string, quantity: number, redemptionId: string): Promise<void> {
    const stock = await this.read(tx, rewardId, '');
    invariant(stock, 'codes were taken from a stock');
    const last = stock.total - stock.available;
    const handedOut = await execute(
      tx,
      `UPDATE reward_coupon SET redemption_id = ?
        WHERE reward_id = ? AND number > ? AND number <= ? AND redemption_id IS NULL`,
      [redemptionId, rewardId, last - quantity, last],
    );
    invariant(handedOut === quantity, 'every code in stock is there, and handed out once');
  }

  /** The codes of redemptions, in the order they were loaded. */
  async codes(
    db: Db,
    redemptionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (redemptionIds.length === 0) return new Map();
    const wanted = inList('redemption_id', redemptionIds);
    const rows = await query<{ redemption_id: string; code: string }>(
      db,
      `SELECT redemption_id, code FROM reward_coupon WHERE ${wanted.text} ORDER BY number`,
      wanted.params,
    );
    const found = new Map<string, string[]>();
    for (const { redemption_id: id, code } of rows) {
      const known = found.get(id);
      if (known) known.push(code);
      else found.set(id, [code]);
    }
    return found;
  }

  private async read(db: Db, rewardId: string, locking: string): Promise<Stock | null> {
    const [row] = await query<{ total: number; available: number }>(
      db,
      `SELECT total, available FROM reward_stock WHERE reward_id = ?${locking}`,
      [rewardId],
    );
    return row ? { total: Number(row.total), available: Number(row.available) } : null;
  }
}
