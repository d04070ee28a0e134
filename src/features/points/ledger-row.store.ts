import type { Account, TransactionKind } from '../../domain/points/posting';
import type { HoldState } from '../../domain/points/wallet';
import type { Db } from '../../platform/database/database';
import { inList, query, type Fragment } from '../../platform/database/sql';

/** Members whose rows are read: from one, not included, to one, included; or those named. */
export type Span =
  | { readonly after: string; readonly upTo: string | null }
  | { readonly memberIds: readonly string[] };

/** Transactions of a span, in order, with the postings of the same places. */
export type RawPage = {
  readonly transactions: readonly TransactionRowRead[];
  readonly postings: readonly PostingRowRead[];
};

export type LedgerTotals = { readonly wallets: number; readonly transactions: number };

/** A transfer by its reference, and what it has on the programme's account. */
export type OpenTransfer = { readonly reference: string | null; readonly points: number };

type OfMember = { readonly member_id: string };
export type WalletRowRead = OfMember & {
  readonly program_id: string;
  readonly balance: number;
  readonly held: number;
  readonly pending: number;
  readonly debt: number;
  readonly sequence: number;
  readonly last_lot: number;
  readonly seal: string;
  readonly unsealed: number;
  readonly next_due_at: string | null;
  readonly last_activity_at: string | null;
  readonly is_anchored: number;
  readonly anchored_sequence: number;
  readonly updated_at: string;
};
export type TransactionRowRead = OfMember & {
  readonly sequence: number;
  readonly id: string;
  readonly program_id: string;
  readonly kind: TransactionKind;
  readonly points: number;
  readonly desired: number | null;
  readonly lot: number | null;
  readonly rule_code: string | null;
  readonly rule_version: number | null;
  readonly behaviour_id: string | null;
  readonly order_id: string | null;
  readonly hold_id: string | null;
  readonly corrects: number | null;
  readonly reference: string | null;
  readonly actor: string;
  readonly effective_at: string;
  readonly recorded_at: string;
  readonly seal: string | null;
};
export type PostingRowRead = OfMember & {
  readonly sequence: number;
  readonly line: number;
  readonly account: Account;
  readonly lot: number | null;
  readonly amount: number;
  readonly held: number;
  readonly pending: number;
};
export type LotRowRead = OfMember & {
  readonly number: number;
  readonly program_id: string;
  readonly opened: number;
  readonly order_id: string | null;
  readonly rule_code: string | null;
  readonly points_version: number;
  readonly version_number: number;
  readonly points_per_unit: string | null;
  readonly multiplier: string;
  readonly campaign_multiplier: string;
  readonly benefits: string | null;
  readonly tier_code: string | null;
  readonly pending_days: number;
  readonly expiry: string;
  readonly activates_at: string | null;
  readonly activated_at: string | null;
  readonly expires_at: string | null;
  readonly active: number;
  readonly held: number;
  readonly pending: number;
  readonly earned: number;
  readonly expired: number;
  readonly taken_back: number;
};
export type HoldRowRead = OfMember & {
  readonly id: string;
  readonly program_id: string;
  readonly state: HoldState;
  readonly points: number;
  readonly pins: string;
  readonly order_id: string | null;
  readonly reference: string | null;
  readonly created_at: string;
  readonly expires_at: string;
};

export const WALLET = `SELECT member_id, program_id, balance, held, pending, debt, sequence,
  last_lot, seal, unsealed, next_due_at, last_activity_at, is_anchored, anchored_sequence,
  updated_at FROM wallet`;
export const TRANSACTION_FIELDS = `t.member_id, t.sequence, t.id, t.program_id, t.kind, t.points,
  t.desired, t.lot, t.rule_code, t.rule_version, t.behaviour_id, t.order_id, t.hold_id, t.corrects,
  t.reference, t.actor, t.effective_at, t.recorded_at, t.seal`;
export const POSTING_FIELDS =
  'p.member_id, p.sequence, p.line, p.account, p.lot, p.amount, p.held, p.pending';
const TRANSACTION = `SELECT ${TRANSACTION_FIELDS} FROM wallet_transaction AS t`;
const POSTING = `SELECT ${POSTING_FIELDS} FROM wallet_posting AS p`;
const LOT = `SELECT member_id, number, program_id, opened, order_id, rule_code, points_version,
  version_number, points_per_unit, multiplier, campaign_multiplier, benefits, tier_code, pending_days,
  expiry, activates_at, activated_at, expires_at, active, held, pending, earned, expired, taken_back
  FROM wallet_lot`;
const HOLD = `SELECT id, member_id, program_id, state, points, pins, order_id, reference,
  created_at, expires_at FROM wallet_hold`;

const IN_ORDER = 'ORDER BY member_id, sequence';
const PAGE_ROWS = 20_000;

/** Reads rows of wallets in bulk, as they are stored. */
export class LedgerRowStore {
  /** A wallet with more transactions than a page holds is read in several. */
  constructor(private readonly pageRows = PAGE_ROWS) {}

  wallets(db: Db, span: Span, lock = ''): Promise<WalletRowRead[]> {
    const { text, params } = whereOf(span);
    return query(db, `${WALLET} WHERE ${text} ORDER BY member_id${lock}`, params);
  }

  /** The next wallets in order of member, of all programmes. */
  walletsAfter(db: Db, after: string, limit: number): Promise<WalletRowRead[]> {
    return query(db, `${WALLET} WHERE member_id > ? ORDER BY member_id LIMIT ?`, [after, limit]);
  }

  /** How many wallets a programme has, and how many transactions they say they have. */
  async totals(db: Db, programId: string): Promise<LedgerTotals> {
    const [row] = await query<{ wallets: number; transactions: number | null }>(
      db,
      `SELECT COUNT(*) AS wallets, SUM(sequence) AS transactions FROM wallet
        WHERE program_id = ?`,
      [programId],
    );
    return { wallets: Number(row?.wallets ?? 0), transactions: Number(row?.transactions ?? 0) };
  }

  /** Transfers of which not all arrived that was sent. Reads every posting. */
  async unbalancedTransfers(db: Db, programId: string, limit: number): Promise<OpenTransfer[]> {
    const rows = await query<{ reference: string | null; points: number }>(
      db,
      `SELECT t.reference AS reference, SUM(p.amount) AS points
        FROM wallet_transaction AS t
          JOIN wallet_posting AS p ON p.member_id = t.member_id AND p.sequence = t.sequence
        WHERE t.program_id = ? AND p.account = 'TRANSFER'
        GROUP BY t.reference HAVING SUM(p.amount) <> 0 ORDER BY t.reference LIMIT ?`,
      [programId, limit],
    );
    return rows.map(({ reference, points }) => ({ reference, points: Number(points) }));
  }

  lots(db: Db, span: Span): Promise<LotRowRead[]> {
    const { text, params } = whereOf(span);
    return query(db, `${LOT} WHERE ${text} ORDER BY member_id, number`, params);
  }

  holds(db: Db, span: Span): Promise<HoldRowRead[]> {
    const { text, params } = whereOf(span);
    return query(db, `${HOLD} WHERE ${text} ORDER BY member_id, id`, params);
  }

  /**
   * Transactions with their postings, in order, a page at a time: memory stays the same however
   * long one wallet is. Postings that belong to no transaction come too.
   */
  async *transactions(db: Db, span: Span): AsyncGenerator<RawPage> {
    let rest: Span | null = span;
    while (rest !== null) {
      const rows: readonly TransactionRowRead[] = await this.rowsOf(db, rest);
      if (rows.length < this.pageRows) {
        yield { transactions: rows, postings: await postingsOf(db, whereOf(rest)) };
        return;
      }
      const last = rows.at(-1)?.member_id ?? '';
      const whole = rows.filter(({ member_id: memberId }) => memberId !== last);
      const lastWhole = whole.at(-1)?.member_id;
      if (lastWhole === undefined) {
        yield* this.ofOne(db, last);
        rest = restOf(rest, last);
      } else {
        const done = upToMember(rest, lastWhole);
        yield { transactions: whole, postings: await postingsOf(db, whereOf(done)) };
        rest = restOf(rest, lastWhole);
      }
    }
  }

  private rowsOf(db: Db, span: Span): Promise<TransactionRowRead[]> {
    const { text, params } = whereOf(span);
    return query(db, `${TRANSACTION} WHERE ${text} ${IN_ORDER} LIMIT ?`, [
      ...params,
      this.pageRows,
    ]);
  }

  private async *ofOne(db: Db, memberId: string): AsyncGenerator<RawPage> {
    let after = Number.MIN_SAFE_INTEGER;
    for (;;) {
      const transactions = await query<TransactionRowRead>(
        db,
        `${TRANSACTION} WHERE member_id = ? AND sequence > ? ORDER BY sequence LIMIT ?`,
        [memberId, after, this.pageRows],
      );
      const isLast = transactions.length < this.pageRows;
      const upTo = isLast ? Number.MAX_SAFE_INTEGER : Number(transactions.at(-1)?.sequence ?? 0);
      const where = { text: 'member_id = ? AND sequence > ? AND sequence <= ?' };
      const postings = await postingsOf(db, { ...where, params: [memberId, after, upTo] });
      yield { transactions, postings };
      if (isLast) return;
      after = upTo;
    }
  }
}

const postingsOf = (db: Db, { text, params }: Fragment): Promise<PostingRowRead[]> =>
  query(db, `${POSTING} WHERE ${text} ${IN_ORDER}, line`, params);

function whereOf(span: Span): Fragment {
  if ('memberIds' in span) return inList('member_id', span.memberIds);
  if (span.upTo === null) return { text: 'member_id > ?', params: [span.after] };
  return { text: 'member_id > ? AND member_id <= ?', params: [span.after, span.upTo] };
}

const upToMember = (span: Span, last: string): Span =>
  'memberIds' in span
    ? { memberIds: span.memberIds.filter((memberId) => memberId <= last) }
    : { after: span.after, upTo: last };

function restOf(span: Span, done: string): Span | null {
  if (!('memberIds' in span)) return { after: done, upTo: span.upTo };
  const memberIds = span.memberIds.filter((memberId) => memberId > done);
  return memberIds.length === 0 ? null : { memberIds };
}
