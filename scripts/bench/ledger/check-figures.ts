import { invariant } from '../../../src/domain/shared/invariant';
import type { Db } from '../../../src/platform/database/database';
import { query } from '../../../src/platform/database/sql';

const FIGURES = `SELECT
  (SELECT SUM(balance) FROM wallet) AS balance,
  (SELECT SUM(sequence) FROM wallet) AS sequences,
  (SELECT SUM(amount) FROM wallet_posting WHERE account = 'WALLET') AS posted,
  (SELECT SUM(amount) FROM wallet_posting) AS conserved,
  (SELECT SUM(active) FROM wallet_lot) AS active,
  (SELECT COUNT(*) FROM wallet_transaction) AS transactions`;

type Figures = Readonly<
  Record<'balance' | 'sequences' | 'posted' | 'conserved' | 'active' | 'transactions', number>
>;

/** Wallets, lots and postings tell the same; a measurement of anything else would mean nothing. */
export async function checkFigures(db: Db, transactions: number): Promise<void> {
  const [row] = await query<Figures>(db, FIGURES);
  invariant(row, 'sums are always a row');
  const [balance, posted, active] = [row.balance, row.posted, row.active].map(Number);
  const isSound =
    balance === posted &&
    balance === active &&
    Number(row.conserved) === 0 &&
    Number(row.sequences) === transactions &&
    Number(row.transactions) === transactions;
  invariant(isSound, `figures differ from ${transactions} transactions: ${JSON.stringify(row)}`);
}
