import type {
  HoldFacts,
  LotFacts,
  TransactionFacts,
  WalletFacts,
} from '../../domain/points/verify-facts';
import type { PointsDay, SummedAccount } from '../../domain/points/rollup';
import type { Instant } from '../../domain/shared/instant';
import type { Db, Tx } from '../../platform/database/database';
import {
  AnchoringStore,
  linesByPlace,
  type AnchoredPlace,
  type NewPlaces,
  type OpenTotals,
} from './anchoring.store';
import { holdFacts, lotFacts, transactionFacts, walletFacts } from './ledger-facts.store';
import {
  LedgerRowStore,
  type LedgerTotals,
  type OpenTransfer,
  type RawPage,
  type Span,
} from './ledger-row.store';
import { LotStore } from './lot.store';
import { PointsDayStore } from './points-day.store';
import { placeKey } from './transaction.store';
import type { ViolationFreeze } from './violation-freeze.service';

export type { AnchoredPlace, NewPlaces, OpenTotals } from './anchoring.store';
export type { Span } from './ledger-row.store';
export type { LotOfMember as OpenedLot } from './lot.store';

/** Names a row by whose it is, and where it belongs. */
export type StrayPosting = { readonly memberId: string; readonly sequence: number };

/** Transactions in order, a page of them, and postings that belong to none. */
export type TransactionPage = {
  readonly transactions: readonly TransactionFacts[];
  readonly strays: readonly StrayPosting[];
};

/** Wallets that stand next to each other, and the span of members that they are all of. */
export type WalletSlice = { readonly span: Span; readonly wallets: readonly WalletFacts[] };

/**
 * Wallets read at once, and how many transactions those of one slice have together: few enough
 * that what is read is garbage before the collector thinks it stays.
 */
const WALLETS_READ = 500;
const SLICE_TRANSACTIONS = 4_000;

/** What the ledger's tables hold, for those who check it, and their marks on its wallets. */
export class LedgerAudit {
  private readonly rows = new LedgerRowStore();
  private readonly anchoring = new AnchoringStore();
  private readonly days = new PointsDayStore();
  private readonly lotRows = new LotStore();

  constructor(private readonly violations: ViolationFreeze) {}

  /**
   * All wallets in order of member, in slices that fit into memory. Their spans follow each other
   * without gaps and have no end, so that rows of members without a wallet are in them too.
   */
  async *slices(db: Db, from: string): AsyncGenerator<WalletSlice> {
    let after = from;
    for (;;) {
      const wallets = (await this.rows.walletsAfter(db, after, WALLETS_READ)).map(walletFacts);
      const isEnd = wallets.length < WALLETS_READ;
      for (const slice of slicesOf(wallets)) {
        const last = slice.at(-1)?.memberId ?? null;
        const isLast = isEnd && last === (wallets.at(-1)?.memberId ?? null);
        yield { span: { after, upTo: isLast ? null : last }, wallets: slice };
        after = last ?? after;
      }
      if (wallets.length === 0) yield { span: { after, upTo: null }, wallets };
      if (isEnd) return;
    }
  }

  size(db: Db, programId: string): Promise<LedgerTotals> {
    return this.rows.totals(db, programId);
  }

  unbalancedTransfers(db: Db, programId: string, limit: number): Promise<OpenTransfer[]> {
    return this.rows.unbalancedTransfers(db, programId, limit);
  }

  async wallets(db: Db, memberIds: readonly string[]): Promise<WalletFacts[]> {
    return (await this.rows.wallets(db, { memberIds })).map(walletFacts);
  }

  /** Transactions of a span in order, with postings; memory does not grow with the span. */
  async *transactions(db: Db, span: Span): AsyncGenerator<TransactionPage> {
    for await (const page of this.rows.transactions(db, span)) yield transactionPage(page);
  }

  async lots(db: Db, span: Span): Promise<ReadonlyMap<string, LotFacts[]>> {
    return byMember(await this.rows.lots(db, span), lotFacts);
  }

  async holds(db: Db, span: Span): Promise<ReadonlyMap<string, HoldFacts[]>> {
    return byMember(await this.rows.holds(db, span), holdFacts);
  }

  unanchored(db: Db, programId: string, after: string, limit: number): Promise<string[]> {
    return this.anchoring.unanchored(db, programId, after, limit);
  }

  countUnanchored(db: Db, programId: string): Promise<number> {
    return this.anchoring.countUnanchored(db, programId);
  }

  lock(tx: Tx, memberIds: readonly string[]): Promise<WalletFacts[]> {
    return this.anchoring.lock(tx, memberIds);
  }

  newTransactions(
    db: Db,
    places: readonly NewPlaces[],
  ): Promise<ReadonlyMap<string, readonly TransactionFacts[]>> {
    return this.anchoring.transactions(db, places);
  }

  openTotals(db: Db, memberIds: readonly string[]): Promise<ReadonlyMap<string, OpenTotals>> {
    return this.anchoring.openTotals(db, memberIds);
  }

  /** Lots by their numbers, as the ledger itself reads them. */
  async lotsByNumber(db: Db, numbers: readonly (readonly [memberId: string, number: number])[]) {
    return this.lotRows.byNumber(db, numbers);
  }

  markAnchored(tx: Tx, places: readonly AnchoredPlace[]): Promise<void> {
    return this.anchoring.markAnchored(tx, places);
  }

  addToDays(tx: Tx, programId: string, days: readonly PointsDay[]): Promise<void> {
    return this.days.add(tx, programId, days);
  }

  /** What stands on each account of the programme by the daily sums. */
  totals(db: Db, programId: string): Promise<ReadonlyMap<SummedAccount, number>> {
    return this.days.totals(db, programId);
  }

  /** Keeps a wallet that fails a check from spending; false where it was frozen already. */
  freeze(tx: Tx, programId: string, memberId: string, at: Instant): Promise<boolean> {
    return this.violations.freeze(tx, programId, memberId, at);
  }
}

/** Wallets in groups whose transactions are not too many together; a long one stands alone. */
function slicesOf(wallets: readonly WalletFacts[]): WalletFacts[][] {
  const slices: WalletFacts[][] = [];
  let room = 0;
  for (const wallet of wallets) {
    const slice = slices.at(-1);
    if (!slice || wallet.sequence > room) {
      slices.push([wallet]);
      room = SLICE_TRANSACTIONS - wallet.sequence;
    } else {
      slice.push(wallet);
      room -= wallet.sequence;
    }
  }
  return slices;
}

function transactionPage({ transactions, postings }: RawPage): TransactionPage {
  const lines = new Map(linesByPlace(postings));
  const facts = transactions.map((row) => {
    const key = placeKey([row.member_id, Number(row.sequence)]);
    const own = lines.get(key) ?? [];
    lines.delete(key);
    return transactionFacts(row, own);
  });
  const strays = [...lines.values()].flatMap(([first]) =>
    first ? [{ memberId: first.member_id, sequence: Number(first.sequence) }] : [],
  );
  return { transactions: facts, strays };
}

function byMember<Row extends { readonly member_id: string }, Facts>(
  rows: readonly Row[],
  factsOf: (row: Row) => Facts,
): ReadonlyMap<string, Facts[]> {
  const found = new Map<string, Facts[]>();
  for (const row of rows) {
    const known = found.get(row.member_id);
    if (known) known.push(factsOf(row));
    else found.set(row.member_id, [factsOf(row)]);
  }
  return found;
}
