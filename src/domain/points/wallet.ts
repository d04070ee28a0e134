import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Points } from './earn';
import { expiresAt } from './expiry';
import type { LotTerms } from './lot-terms';
import type { Cause } from './posting';

/** No balance, and no single movement, is larger: whole numbers are exact up to here. */
export const MOST_POINTS: Points = Number.MAX_SAFE_INTEGER;

/** Points that were earned together, with one expiry (docs/domain.md §8, "Lots"). */
export type Lot = {
  /** Place in the wallet, from 1. */
  readonly number: number;
  /** The order that earned it; null for what no order earned. */
  readonly orderId: string | null;
  readonly terms: LotTerms;
  /** What can be spent or is held: the sum of its WALLET lines. */
  readonly active: Points;
  /** The part of `active` that holds have pinned. */
  readonly held: Points;
  /** What waits to become active. */
  readonly pending: Points;
  /** All that was ever put into it by earning. */
  readonly earned: Points;
  /** All that expired of it. */
  readonly expired: Points;
  /** All that refunds of its order have claimed, from this lot or others. */
  readonly takenBack: Points;
  /** When its pending points become active; null when none ever waited. */
  readonly activatesAt: Instant | null;
  /** When it became active; its expiry counts from here. Null while it only waits. */
  readonly activatedAt: Instant | null;
  /** Exclusive: at this instant it has expired. Null for never, or not yet known. */
  readonly expiresAt: Instant | null;
};

export const HOLD_STATES = ['OPEN', 'CAPTURED', 'RELEASED', 'EXPIRED'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** Points of a lot that a hold has set aside. */
export type Pin = { readonly lot: number; readonly points: Points };

/** Points set aside for a purchase that is not yet certain. */
export type Hold = {
  readonly id: string;
  readonly state: HoldState;
  readonly points: Points;
  /** In spending order. */
  readonly pins: readonly Pin[];
  readonly createdAt: Instant;
  /** It ends by itself at this instant. */
  readonly expiresAt: Instant;
  /** The order that it is for, and what asked for it. */
  readonly cause: Pick<Cause, 'orderId' | 'reference'>;
};

export const WALLET_STATES = ['ACTIVE', 'FROZEN', 'MERGED'] as const;
export type WalletState = (typeof WALLET_STATES)[number];

/**
 * A member's wallet, as far as it was loaded: at least all open holds and, unless `isPartial`, all
 * lots that hold anything; besides, the lots and holds that commands name.
 */
export type Wallet = {
  readonly memberId: string;
  readonly state: WalletState;
  /** Place of the last transaction; 0 before the first. */
  readonly sequence: number;
  /** Number of the last lot; 0 before the first. */
  readonly lastLot: number;
  readonly figures: WalletFigures;
  /** In the order of their numbers. */
  readonly lots: readonly Lot[];
  readonly holds: readonly Hold[];
  /** The last time that points were earned or spent; lots can live by it. */
  readonly lastActivityAt: Instant | null;
};

/** The sums of a wallet (docs/domain.md §8, "Balance"). */
export type WalletFigures = {
  /** Σ WALLET postings = Σ active of lots − debt; below nought where debt exceeds lots. */
  readonly balance: Points;
  readonly held: Points;
  readonly pending: Points;
  readonly debt: Points;
};

export const NO_POINTS: WalletFigures = { balance: 0, held: 0, pending: 0, debt: 0 };

/** A wallet before its first transaction. */
export const emptyWallet = (memberId: string): Wallet => ({
  memberId,
  state: 'ACTIVE',
  sequence: 0,
  lastLot: 0,
  figures: NO_POINTS,
  lots: [],
  holds: [],
  lastActivityAt: null,
});

/** What can be spent now: `max(0, balance − held)`. */
export const availableOf = ({ balance, held }: WalletFigures): Points =>
  Math.max(0, balance - held);

/** What of a lot is neither held nor waiting. */
export const freeOf = ({ active, held }: Lot): Points => active - held;

/** Whether anything is left in a lot. */
export const isOpen = ({ active, pending }: Lot): boolean => active > 0 || pending > 0;

/** When a lot expires, known what the member did last; null for never. */
export function expiryOf(
  lot: Lot,
  lastActivityAt: Instant | null,
  calendar: ZoneCalendar,
): Instant | null {
  const { expiry } = lot.terms;
  if (expiry.kind !== 'INACTIVITY' || lot.activatedAt === null) return lot.expiresAt;
  return expiresAt(expiry, lot.activatedAt, lastActivityAt, calendar);
}

/**
 * Lots in the order in which they are spent: earliest expiry first, those that never expire last,
 * then the oldest (docs/domain.md §8, "Lots").
 */
export function inSpendingOrder(wallet: Wallet, calendar: ZoneCalendar): readonly Lot[] {
  const dated = wallet.lots
    .filter((lot) => freeOf(lot) > 0)
    .map((lot) => ({ lot, on: expiryOf(lot, wallet.lastActivityAt, calendar) ?? Infinity }));
  return dated
    .toSorted((left, right) =>
      left.on === right.on ? left.lot.number - right.lot.number : left.on - right.on,
    )
    .map(({ lot }) => lot);
}
