import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { applyChange, type WalletChange } from './apply';
import { newLot } from './credit';
import type { Points } from './earn';
import type { Transaction, TransactionKind } from './posting';
import { settle } from './settle';
import { emptyWallet, type Hold, type HoldState, type Lot, type Wallet } from './wallet';

/** What a wallet is put together from: what was recorded, and what of lots and holds is fixed. */
export type WalletRecords = {
  readonly memberId: string;
  /** From the first one on, in the order of their places, without gaps. */
  readonly transactions: readonly Transaction[];
  /** Every lot that these opened, as it is at any time, with the place of what opened it. */
  readonly lots: readonly { readonly opened: number; readonly lot: Lot }[];
  /** Every hold that these made, in any state. */
  readonly holds: readonly Hold[];
};

/** The state that a hold is in after a transaction of each kind. */
const STATE_AFTER: Readonly<Partial<Record<TransactionKind, HoldState>>> = {
  HOLD: 'OPEN',
  CAPTURE: 'CAPTURED',
  RELEASE: 'RELEASED',
  HOLD_END: 'EXPIRED',
};

/**
 * A wallet as it was known at a past instant: what had been recorded by then, and what was due by
 * then, whether or not anything had come by to write it down (docs/domain.md §8, "Balance").
 *
 * @param records may reach beyond the instant
 * @example
 * walletAsOf(records, Date.parse('2025-05-15T12:00Z'), calendar).figures.balance; // 30
 */
export function walletAsOf(records: WalletRecords, at: Instant, calendar: ZoneCalendar): Wallet {
  const transactions = records.transactions.filter(({ recordedAt }) => recordedAt <= at);
  return settle(replayWallet({ ...records, transactions }, calendar), at, calendar).wallet;
}

/**
 * A wallet put together again from its transactions alone; of lots and holds only what never
 * changes is taken. What is live must be the same.
 */
function replayWallet(records: WalletRecords, calendar: ZoneCalendar): Wallet {
  const opened = new Map<number, Lot[]>();
  for (const { opened: place, lot } of records.lots) {
    const known = opened.get(place);
    if (known) known.push(asOpened(lot));
    else opened.set(place, [asOpened(lot)]);
  }
  const holds = new Map(records.holds.map((hold) => [hold.id, hold]));
  return records.transactions.reduce((wallet, transaction) => {
    const opens = opened.get(transaction.sequence) ?? [];
    return applyChange(wallet, changeOf(wallet, transaction, { opens, holds }), calendar);
  }, emptyWallet(records.memberId));
}

/** A lot before anything was put into it. What waits learns its other dates when it is active. */
function asOpened({ number, orderId, terms, activatesAt, activatedAt, expiresAt }: Lot): Lot {
  const dates = activatesAt === null ? { activatedAt, expiresAt } : NOT_YET;
  return newLot(number, { orderId, terms, activatesAt, ...dates });
}

const NOT_YET = { activatedAt: null, expiresAt: null };

function changeOf(
  wallet: Wallet,
  transaction: Transaction,
  found: { readonly opens: readonly Lot[]; readonly holds: ReadonlyMap<string, Hold> },
): WalletChange {
  const { kind, cause, lot } = transaction;
  const state = STATE_AFTER[kind];
  const hold = cause.holdId === null ? undefined : found.holds.get(cause.holdId);
  return {
    draft: transaction,
    opens: found.opens,
    ...(hold && state ? { hold: { ...hold, state } } : {}),
    ...(kind === 'TAKE_BACK' && lot !== null
      ? { claims: { lot, points: claimedBy(wallet, transaction) } }
      : {}),
  };
}

/** How much of what its order had earned a refund claimed; see `takeBack`. */
function claimedBy(wallet: Wallet, { desired, cause, postings }: Transaction): Points {
  // Before wallets had lots, a refund took exactly what it posted.
  if (desired === null) {
    return postings.reduce((sum, { lot, amount }) => (lot === null ? sum : sum - amount), 0);
  }
  const allowance = wallet.lots
    .filter(({ orderId }) => orderId === cause.orderId)
    .reduce((sum, lot) => sum + lot.earned - lot.expired - lot.takenBack, 0);
  return Math.max(0, Math.min(-desired, allowance));
}
