import type { Database, Tx } from '../../src/platform/database/database';
import type { IdempotencyKey } from '../../src/platform/database/idempotency';
import { query } from '../../src/platform/database/sql';
import { insertRows } from '../../src/platform/database/write-rows';
import { balanceOf, credit } from './accounts';

/** Points for account `a`; `seq` is the place of its entry. */
export interface Earn {
  readonly seq: number;
  readonly amount?: number;
}

export interface Earned {
  readonly seq: number;
  readonly balance: number;
}

export const keyOf = (key: string, body = 'a'): IdempotencyKey => ({
  scope: 'program/shared',
  key,
  requestHash: body.repeat(64),
  at: 1_790_000_000_123,
});

/** Three statements, however many earn. */
export async function earnTogether(tx: Tx, earns: readonly Earn[]): Promise<readonly Earned[]> {
  const amounts = earns.map(({ amount = 10 }) => amount);
  const rows = earns.map(({ seq }, place) => ['a', seq, amounts[place]]);
  await insertRows(tx, 'entry', ['account_id', 'seq', 'amount'], rows);
  await credit(
    tx,
    'a',
    amounts.reduce((sum, amount) => sum + amount, 0),
  );
  const balance = await balanceOf(tx, 'a');
  return earns.map(({ seq }) => ({ seq, balance }));
}

/** The places of the entries there are, and whether the balance is their sum. */
export async function ledgerOf(database: Database) {
  const text = 'SELECT seq, amount FROM entry ORDER BY seq';
  const entries = await query<{ seq: number; amount: number }>(database.reader, text);
  const sum = entries.reduce((total, { amount }) => total + Number(amount), 0);
  const balance = await balanceOf(database.reader, 'a');
  return { seqs: entries.map(({ seq }) => seq), isWhole: sum === balance };
}

/** A door that work stands before until it is opened. */
export function gate() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}
