import type { Points } from './earn';
import { conserves, pointsOf } from './posting';
import { FIRST_SEAL, sealText } from './seal';
import type { Anchor, TransactionFacts, WalletFacts } from './verify-facts';
import { finding, type Finding, type FindingCode } from './verify-finding';
import { NO_POINTS, type Lot, type WalletFigures } from './wallet';

/** What was posted to a wallet since it was checked last, and what it says it is now. */
export type NewPostings = {
  readonly wallet: WalletFacts;
  /** Null before the first check. */
  readonly before: Anchor | null;
  readonly transactions: readonly TransactionFacts[];
  /** The lots that a transaction opened, by its place. */
  readonly opens: ReadonlyMap<number, readonly Lot[]>;
  /** What all lots hold together. */
  readonly lots: { readonly active: Points; readonly held: Points; readonly pending: Points };
};

export type Anchored = {
  readonly findings: readonly Finding[];
  /** Where the next check goes on from, if this one found nothing. */
  readonly anchor: Anchor;
};

/** Where the first check of a wallet begins. */
const firstAnchor = (memberId: string): Anchor => ({
  memberId,
  sequence: 0,
  seal: FIRST_SEAL,
  unsealedSeal: null,
  figures: NO_POINTS,
  lastLot: 0,
});

/**
 * Checks what is new in a wallet: that its chain goes on from where it was checked last, that each
 * transaction is balanced, and, when all of it was handed in, that the sums of the wallet and of
 * its lots are what they were plus what was posted (docs/domain.md §8).
 *
 * @param hash SHA-256 in hex
 */
export function anchorWallet(
  { wallet, before, transactions, opens, lots }: NewPostings,
  hash: (text: string) => string,
): Anchored {
  const { memberId } = wallet;
  const findings: Finding[] = [];
  const report: Report = (code, sequence, expected, actual) =>
    void findings.push(finding(code, { memberId, sequence }, expected, actual));
  const start = before ?? firstAnchor(memberId);
  if (wallet.anchoredSequence !== start.sequence) {
    report('ANCHOR_WRONG', start.sequence, start.sequence, wallet.anchoredSequence);
  }
  let anchor = start;
  for (const transaction of transactions) {
    const opened = opens.get(transaction.sequence) ?? [];
    anchor = follow(anchor, { wallet, transaction, opened, hash }, report);
  }
  if (anchor.sequence === start.sequence && wallet.sequence > start.sequence) {
    report('TAIL_MISSING', start.sequence + 1, wallet.sequence, start.sequence);
  }
  if (wallet.sequence < start.sequence) {
    report('TAIL_MISSING', wallet.sequence + 1, start.sequence, wallet.sequence);
  }
  if (anchor.sequence === wallet.sequence) compareEnd(wallet, anchor, lots, report);
  return { findings, anchor };
}

type Report = (
  code: FindingCode,
  sequence: number | null,
  expected: unknown,
  actual: unknown,
) => void;

type Step = {
  readonly wallet: WalletFacts;
  readonly transaction: TransactionFacts;
  readonly opened: readonly Lot[];
  readonly hash: (text: string) => string;
};

function follow(anchor: Anchor, step: Step, report: Report): Anchor {
  const { wallet, transaction, opened, hash } = step;
  const { sequence, seal } = transaction;
  checkAlone(transaction, anchor, report);
  const isSealed = sequence > wallet.unsealed;
  const chain = isSealed ? anchor.seal : (anchor.unsealedSeal ?? FIRST_SEAL);
  const computed = hash(sealText(chain, { transaction, opens: opened }));
  const expected = isSealed ? computed : null;
  if (seal !== expected) report('SEAL_BROKEN', sequence, expected, seal);
  return {
    memberId: anchor.memberId,
    sequence,
    seal: isSealed ? computed : FIRST_SEAL,
    unsealedSeal: isSealed ? anchor.unsealedSeal : computed,
    figures: plus(anchor.figures, transaction),
    lastLot: Math.max(anchor.lastLot, ...opened.map(({ number }) => number)),
  };
}

function checkAlone(transaction: TransactionFacts, anchor: Anchor, report: Report): void {
  const { sequence, flaws } = transaction;
  for (const flaw of flaws) report(flaw, sequence, null, null);
  if (sequence !== anchor.sequence + 1) {
    report('SEQUENCE_GAP', anchor.sequence + 1, null, sequence);
  }
  if (!conserves(transaction)) report('UNBALANCED', sequence, 0, null);
  const points = pointsOf(transaction);
  if (points !== transaction.points) report('POINTS_WRONG', sequence, points, transaction.points);
}

/** Without the invariants of posting: what is wrong is a finding here, not a fault of ours. */
function plus(before: WalletFigures, { postings }: TransactionFacts): WalletFigures {
  let { balance, held, pending, debt } = before;
  for (const posting of postings) {
    held += posting.held;
    pending += posting.pending;
    if (posting.account !== 'WALLET') continue;
    balance += posting.amount;
    if (posting.lot === null) debt -= posting.amount;
  }
  return { balance, held, pending, debt };
}

function compareEnd(
  wallet: WalletFacts,
  { seal, figures, lastLot }: Anchor,
  lots: NewPostings['lots'],
  report: Report,
): void {
  if (seal !== wallet.seal) report('WALLET_WRONG', null, { seal }, { seal: wallet.seal });
  if (lastLot !== wallet.lastLot) {
    report('WALLET_WRONG', null, { lastLot }, { lastLot: wallet.lastLot });
  }
  for (const name of ['balance', 'held', 'pending', 'debt'] as const) {
    const expected = figures[name];
    const actual = wallet.figures[name];
    if (expected !== actual) report('FIGURE_WRONG', null, { [name]: expected }, { [name]: actual });
  }
  const sums = { active: figures.balance + figures.debt, held: figures.held };
  const expected = { ...sums, pending: figures.pending };
  for (const name of ['active', 'held', 'pending'] as const) {
    if (lots[name] === expected[name]) continue;
    report('LOT_WRONG', null, { [name]: expected[name] }, { [name]: lots[name] });
  }
}
