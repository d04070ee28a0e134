import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Points } from './earn';
import { expiresAt } from './expiry';
import type { Posting, Transaction, TransactionKind } from './posting';
import type { SummedAccount } from './rollup';
import type { HoldState, Lot, Pin, WalletFigures } from './wallet';

/** What transactions come to for one lot. */
export type ReplayedLot = {
  /** As it is stored; its terms and the dates it was opened with. */
  readonly row: Lot;
  active: Points;
  held: Points;
  pending: Points;
  earned: Points;
  expired: Points;
  takenBack: Points;
  activatedAt: Instant | null;
  expiresAt: Instant | null;
};

/** What transactions come to for one hold. */
export type ReplayedHold = {
  state: HoldState;
  /** When its points became free again or were spent. */
  endedAt: Instant | null;
  readonly pins: readonly Pin[];
  readonly made: Transaction;
};

/** What a replay cannot follow. */
export type ReplayFault = { readonly kind: 'lot-missing' | 'lot-overdrawn'; readonly lot: number };

const EARNING: ReadonlySet<TransactionKind> = new Set<TransactionKind>([
  'EARN',
  'PEND',
  'ADJUST',
  'TRANSFER_IN',
]);
const ACTIVITY: ReadonlySet<TransactionKind> = new Set<TransactionKind>([
  'EARN',
  'PEND',
  'REDEEM',
  'CAPTURE',
]);
const HOLD_ENDS: ReadonlyMap<TransactionKind, HoldState> = new Map([
  ['CAPTURE', 'CAPTURED'],
  ['RELEASE', 'RELEASED'],
  ['HOLD_END', 'EXPIRED'],
]);

/**
 * What a wallet must be, computed from its transactions alone. Written apart from the code that
 * posts (`apply.ts`), so that a mistake there does not hide here; it keeps its state in place,
 * because the verifier replays millions.
 */
export class Replay {
  readonly figures: { -readonly [Key in keyof WalletFigures]: Points } = {
    ...{ balance: 0, held: 0, pending: 0, debt: 0 },
  };
  readonly accounts = new Map<SummedAccount, Points>();
  readonly lots = new Map<number, ReplayedLot>();
  readonly holds = new Map<string, ReplayedHold>();
  lastActivityAt: Instant | null = null;
  lastLot = 0;
  private readonly lotsOfOrder = new Map<string, ReplayedLot[]>();

  constructor(private readonly calendar: ZoneCalendar) {}

  /** Does one transaction; `isOld` for those of before the chain, which knew no activity. */
  apply(transaction: Transaction, opens: readonly Lot[], isOld: boolean): ReplayFault | null {
    for (const lot of opens) this.open(lot);
    this.claim(transaction, isOld);
    let fault: ReplayFault | null = null;
    for (const posting of transaction.postings) {
      this.book(posting);
      if (posting.lot !== null) fault = this.move(posting.lot, posting, transaction) ?? fault;
    }
    this.followHold(transaction);
    if (!isOld && ACTIVITY.has(transaction.kind)) {
      this.lastActivityAt = Math.max(
        this.lastActivityAt ?? transaction.effectiveAt,
        transaction.effectiveAt,
      );
    }
    return fault;
  }

  private open(row: Lot): void {
    const { activatesAt } = row;
    const lot: ReplayedLot = {
      row,
      ...{ active: 0, held: 0, pending: 0, earned: 0, expired: 0, takenBack: 0 },
      // Of a lot that waits the dates are not known when it is opened.
      activatedAt: activatesAt === null ? row.activatedAt : null,
      expiresAt: activatesAt === null ? row.expiresAt : null,
    };
    this.lots.set(row.number, lot);
    this.lastLot = Math.max(this.lastLot, row.number);
    if (row.orderId === null) return;
    const known = this.lotsOfOrder.get(row.orderId);
    if (known) known.push(lot);
    else this.lotsOfOrder.set(row.orderId, [lot]);
  }

  private book({ account, lot, amount, held, pending }: Posting): void {
    const { figures } = this;
    const summed = account === 'WALLET' && lot === null ? 'DEBT' : account;
    if (amount !== 0) this.accounts.set(summed, (this.accounts.get(summed) ?? 0) + amount);
    figures.held += held;
    figures.pending += pending;
    if (account !== 'WALLET') return;
    figures.balance += amount;
    if (lot === null) figures.debt -= amount;
  }

  private move(
    number: number,
    { amount, held, pending }: Posting,
    { kind, effectiveAt }: Transaction,
  ): ReplayFault | null {
    const lot = this.lots.get(number);
    if (!lot) return { kind: 'lot-missing', lot: number };
    lot.active += amount;
    lot.held += held;
    lot.pending += pending;
    if (EARNING.has(kind)) lot.earned += Math.max(0, amount) + Math.max(0, pending);
    if (kind === 'EXPIRE') lot.expired -= amount;
    if (kind === 'ACTIVATE' && lot.activatedAt === null) {
      lot.activatedAt = effectiveAt;
      lot.expiresAt = expiresAt(lot.row.terms.expiry, effectiveAt, null, this.calendar);
    }
    const isSound = lot.held >= 0 && lot.active >= lot.held && lot.pending >= 0;
    return isSound ? null : { kind: 'lot-overdrawn', lot: number };
  }

  /** What a refund claims of its order's lots: all they earned but what expired or was claimed. */
  private claim({ kind, cause, desired, postings }: Transaction, isOld: boolean): void {
    if (kind !== 'TAKE_BACK' || cause.orderId === null) return;
    const lots = this.lotsOfOrder.get(cause.orderId) ?? [];
    const last = lots.at(-1);
    if (!last) return;
    const asked = isOld ? -sumOfLots(postings) : -(desired ?? 0);
    const left = lots.reduce(
      (sum, { earned, expired, takenBack }) => sum + earned - expired - takenBack,
      0,
    );
    last.takenBack += isOld ? asked : Math.max(0, Math.min(asked, left));
  }

  private followHold(transaction: Transaction): void {
    const { kind, cause, effectiveAt, postings } = transaction;
    if (cause.holdId === null) return;
    if (kind === 'HOLD') {
      const pins = postings.map(({ lot, held }) => ({ lot: lot ?? 0, points: held }));
      const hold: ReplayedHold = { state: 'OPEN', endedAt: null, pins, made: transaction };
      this.holds.set(cause.holdId, hold);
      return;
    }
    const state = HOLD_ENDS.get(kind);
    const hold = this.holds.get(cause.holdId);
    if (!state || !hold) return;
    hold.state = state;
    hold.endedAt = effectiveAt;
  }
}

const sumOfLots = (postings: readonly Posting[]): Points =>
  postings.reduce((sum, { lot, amount }) => (lot === null ? sum : sum + amount), 0);
