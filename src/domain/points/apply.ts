import type { ZoneCalendar } from '../shared/calendar';
import { invariant } from '../shared/invariant';
import type { Points } from './earn';
import { expiresAt } from './expiry';
import {
  conserves,
  pointsOf,
  type Posting,
  type TransactionDraft,
  type TransactionKind,
} from './posting';
import { MOST_POINTS, type Hold, type Lot, type Wallet, type WalletFigures } from './wallet';

/** A transaction with what it does to a wallet beside its postings. */
export type WalletChange = {
  readonly draft: TransactionDraft;
  /** Lots that it opens, still empty: the postings fill them. */
  readonly opens?: readonly Lot[];
  /** The hold that it makes or ends, as it is afterwards. */
  readonly hold?: Hold;
  /** How much of what a lot's order earned a refund has claimed with it. */
  readonly claims?: { readonly lot: number; readonly points: Points };
};

/** Kinds that put newly earned points into a lot. */
const EARNING: ReadonlySet<TransactionKind> = new Set<TransactionKind>([
  'EARN',
  'PEND',
  'ADJUST',
  'TRANSFER_IN',
]);

/** Kinds by which a lot of the inactivity policy stays alive. */
const ACTIVITY: ReadonlySet<TransactionKind> = new Set<TransactionKind>([
  'EARN',
  'PEND',
  'REDEEM',
  'CAPTURE',
]);

/**
 * A wallet after one more transaction. The only place where quantities change, so that live
 * posting, past instants and verification cannot disagree (docs/domain.md §8, "Balance").
 */
export function applyChange(wallet: Wallet, change: WalletChange, calendar: ZoneCalendar): Wallet {
  const { draft, opens = [], hold, claims } = change;
  invariant(conserves(draft), 'postings of a transaction sum to zero');
  const lots = [...wallet.lots, ...opens];
  for (const posting of draft.postings) {
    if (posting.lot === null) continue;
    const place = placeOfLot(lots, posting.lot);
    const lot = lots[place];
    invariant(lot, 'a posting is on a lot of the wallet');
    lots[place] = lotAfter(lot, posting, draft, calendar);
  }
  const place = claims ? placeOfLot(lots, claims.lot) : -1;
  const claimed = lots[place];
  if (claims && claimed) {
    lots[place] = { ...claimed, takenBack: claimed.takenBack + claims.points };
  }
  return {
    ...wallet,
    sequence: wallet.sequence + 1,
    lastLot: Math.max(wallet.lastLot, ...opens.map(({ number }) => number)),
    figures: figuresAfter(wallet.figures, draft),
    lots,
    holds: hold ? [...wallet.holds.filter(({ id }) => id !== hold.id), hold] : wallet.holds,
    lastActivityAt: ACTIVITY.has(draft.kind)
      ? Math.max(wallet.lastActivityAt ?? draft.effectiveAt, draft.effectiveAt)
      : wallet.lastActivityAt,
  };
}

/**
 * Where a lot of a number stands among lots, which stand in the order of their numbers; -1 where it
 * does not. A wallet may have thousands, and each transaction asks.
 */
export function placeOfLot(lots: readonly Lot[], number: number): number {
  let low = 0;
  let high = lots.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = lots[middle]?.number ?? 0;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The sums of a wallet after a transaction; they follow from its postings alone. */
function figuresAfter(
  before: WalletFigures,
  draft: Pick<TransactionDraft, 'postings'>,
): WalletFigures {
  const figures = { ...before, balance: before.balance + pointsOf(draft) };
  for (const { account, lot, amount, held, pending } of draft.postings) {
    figures.held += held;
    figures.pending += pending;
    if (account === 'WALLET' && lot === null) figures.debt -= amount;
  }
  invariant(
    figures.held >= 0 && figures.pending >= 0,
    'nothing held or pending falls below nought',
  );
  invariant(figures.debt >= 0, 'no more debt is paid than there is');
  invariant(Math.abs(figures.balance) <= MOST_POINTS, 'a balance is an exact whole number');
  return figures;
}

function lotAfter(
  lot: Lot,
  posting: Posting,
  { kind, effectiveAt }: TransactionDraft,
  calendar: ZoneCalendar,
): Lot {
  const { amount, held, pending } = posting;
  const isEarning = EARNING.has(kind);
  const after = {
    ...lot,
    active: lot.active + amount,
    held: lot.held + held,
    pending: lot.pending + pending,
    earned: lot.earned + (isEarning ? Math.max(0, amount) + Math.max(0, pending) : 0),
    expired: lot.expired - (kind === 'EXPIRE' ? amount : 0),
  };
  invariant(after.held >= 0 && after.active >= after.held, 'what is held is in its lot');
  invariant(after.pending >= 0, 'a lot waits for nothing below nought');
  if (kind !== 'ACTIVATE' || after.activatedAt !== null) return after;
  return {
    ...after,
    activatedAt: effectiveAt,
    expiresAt: expiresAt(after.terms.expiry, effectiveAt, null, calendar),
  };
}
