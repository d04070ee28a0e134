import {
  pointsOf,
  type Account,
  type Posting,
  type Transaction,
} from '../../domain/points/posting';
import type { TransactionKind } from '../../domain/points/posting';
import type { Original } from '../../domain/points/wallet-command';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import { rowsOfTuples } from '../../platform/database/given-rows';
import { fromStoredInstant, query, toStoredInstant } from '../../platform/database/sql';
import { insertRows } from '../../platform/database/write-rows';

/** A transaction with the seal that it closes its wallet's chain with. */
export type SealedTransaction = { readonly transaction: Transaction; readonly seal: string };

/** A transaction as it stands in the ledger; without a seal it is older than the chain. */
export type StoredTransaction = Transaction & { readonly seal: string | null };

/** Names a transaction by its place. */
export type Place = readonly [memberId: string, sequence: number];

export type TransactionRow = {
  member_id: string;
  sequence: number;
  id: string;
  program_id: string;
  kind: TransactionKind;
  desired: number | null;
  lot: number | null;
  rule_code: string | null;
  rule_version: number | null;
  behaviour_id: string | null;
  order_id: string | null;
  hold_id: string | null;
  corrects: number | null;
  reference: string | null;
  actor: string;
  effective_at: string;
  recorded_at: string;
  seal: string | null;
};

const COLUMNS = [
  'member_id', 'sequence', 'id', 'program_id', 'kind', 'desired', 'lot', 'rule_code',
  'rule_version', 'behaviour_id', 'order_id', 'hold_id', 'corrects', 'reference', 'actor',
  'effective_at', 'recorded_at', 'seal',
] as const; // prettier-ignore

/** For a SELECT that `toTransaction` reads. */
export const TRANSACTION_COLUMNS = COLUMNS.map((name) => `t.${name}`).join(', ');

/** Adds to `wallet_transaction` and `wallet_posting`; nothing there is ever changed. */
export class TransactionStore {
  async append(tx: Tx, sealed: readonly SealedTransaction[]): Promise<void> {
    await insertRows(tx, 'wallet_transaction', [...COLUMNS, 'points'], sealed.map(rowOf));
    await insertRows(
      tx,
      'wallet_posting',
      ['member_id', 'sequence', 'line', 'account', 'lot', 'amount', 'held', 'pending'],
      sealed.flatMap(({ transaction: { memberId, sequence, postings } }) =>
        postings.map((posting, line) => [
          memberId,
          sequence,
          line,
          posting.account,
          posting.lot,
          posting.amount,
          posting.held,
          posting.pending,
        ]),
      ),
    );
  }

  /** Where a transaction of the programme stands; null where there is none. */
  async placeOf(db: Db, programId: string, id: string): Promise<Place | null> {
    const [row] = await query<{ member_id: string; sequence: number }>(
      db,
      'SELECT member_id, sequence FROM wallet_transaction WHERE id = ? AND program_id = ?',
      [id, programId],
    );
    return row ? [row.member_id, Number(row.sequence)] : null;
  }

  /** Transactions that shall be taken back, by their places; two statements. */
  async originals(db: Db, places: readonly Place[]): Promise<ReadonlyMap<string, Original>> {
    if (places.length === 0) return new Map();
    const wanted = rowsOfTuples(db.dialect, 'wallet_transaction', PLACE, places);
    const rows = await query<TransactionRow & { is_reversed: number }>(
      db,
      `SELECT ${COLUMNS.map((name) => `wallet_transaction.${name}`).join(', ')},
          EXISTS (SELECT 1 FROM wallet_transaction AS later
            WHERE later.member_id = wallet_transaction.member_id
              AND later.corrects = wallet_transaction.sequence) AS is_reversed
        FROM ${wanted.text}`,
      wanted.params,
    );
    const postings = await this.postings(db, places);
    return new Map(
      rows.map((row) => {
        const key = placeKey([row.member_id, Number(row.sequence)]);
        const transaction = toTransaction(row, postings.get(key) ?? []);
        return [key, { ...transaction, isReversed: Number(row.is_reversed) === 1 }];
      }),
    );
  }

  /** The postings of transactions, in the order of their lines, by `placeKey`. */
  async postings(db: Db, places: readonly Place[]): Promise<ReadonlyMap<string, Posting[]>> {
    if (places.length === 0) return new Map();
    const wanted = rowsOfTuples(db.dialect, 'wallet_posting', PLACE, places);
    const rows = await query<PostingRow>(
      db,
      `SELECT wallet_posting.member_id, wallet_posting.sequence, line, account, lot, amount, held,
          pending
        FROM ${wanted.text}`,
      wanted.params,
    );
    return postingsByPlace(rows);
  }
}

const PLACE = [
  { name: 'member_id', type: 'key' },
  { name: 'sequence', type: 'integer' },
] as const;

export type PostingRow = {
  member_id: string;
  sequence: number;
  line: number;
  account: Account;
  lot: number | null;
  amount: number;
  held: number;
  pending: number;
};

/** What names a place in a map. */
export const placeKey = ([memberId, sequence]: Place): string => `${memberId}:${sequence}`;

export function postingsByPlace(rows: readonly PostingRow[]): Map<string, Posting[]> {
  const found = new Map<string, Posting[]>();
  for (const row of rows.toSorted((left, right) => Number(left.line) - Number(right.line))) {
    const key = placeKey([row.member_id, Number(row.sequence)]);
    const posting: Posting = {
      account: row.account,
      lot: row.lot === null ? null : Number(row.lot),
      amount: Number(row.amount),
      held: Number(row.held),
      pending: Number(row.pending),
    };
    const known = found.get(key);
    if (known) known.push(posting);
    else found.set(key, [posting]);
  }
  return found;
}

export const toTransaction = (
  row: TransactionRow,
  postings: readonly Posting[],
): StoredTransaction => ({
  id: row.id,
  memberId: row.member_id,
  programId: row.program_id,
  sequence: Number(row.sequence),
  kind: row.kind,
  effectiveAt: instantOf(row.effective_at),
  recordedAt: instantOf(row.recorded_at),
  cause: {
    behaviourId: row.behaviour_id,
    orderId: row.order_id,
    holdId: row.hold_id,
    corrects: numberOrNull(row.corrects),
    reference: row.reference,
  },
  lot: numberOrNull(row.lot),
  rule:
    row.rule_version === null ? null : { code: row.rule_code, version: Number(row.rule_version) },
  desired: numberOrNull(row.desired),
  actor: row.actor,
  postings,
  seal: row.seal,
});

function rowOf({ transaction, seal }: SealedTransaction): unknown[] {
  const { cause, rule } = transaction;
  return [
    transaction.memberId,
    transaction.sequence,
    transaction.id,
    transaction.programId,
    transaction.kind,
    transaction.desired,
    transaction.lot,
    rule?.code ?? null,
    rule?.version ?? null,
    cause.behaviourId,
    cause.orderId,
    cause.holdId,
    cause.corrects,
    cause.reference,
    transaction.actor,
    toStoredInstant(transaction.effectiveAt),
    toStoredInstant(transaction.recordedAt),
    seal,
    pointsOf(transaction),
  ];
}

const instantOf = (text: string): Instant => fromStoredInstant(text);

const numberOrNull = (value: number | null): number | null =>
  value === null ? null : Number(value);
