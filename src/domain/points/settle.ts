import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { applyChange, type WalletChange } from './apply';
import { credit } from './credit';
import { NO_CAUSE, onLot, onProgram, ruleOf, type Posting } from './posting';
import { expiryOf, freeOf, type Hold, type Lot, type Wallet } from './wallet';

/** A wallet with the transactions that brought it there. */
export type Progress = { readonly wallet: Wallet; readonly changes: readonly WalletChange[] };

/** Something that will be due. Of one instant: first holds end, then lots expire, then activate. */
type Due = {
  readonly at: Instant;
  readonly order: 0 | 1 | 2;
  readonly change: (notBefore: Instant) => WalletChange;
};

/**
 * What is due in a wallet by an instant, done in order of time: holds that end, lots that expire,
 * points that become active. Every spending does this first, whether or not the nightly run has
 * come by (docs/domain.md §7); done twice it is done once.
 *
 * @param notBefore what only now became due, such as the expiry of points that were held until
 *   now, takes effect no earlier
 */
export function settle(
  wallet: Wallet,
  at: Instant,
  calendar: ZoneCalendar,
  notBefore: Instant = -Infinity,
): Progress {
  let current = wallet;
  let from = notBefore;
  const changes: WalletChange[] = [];
  for (;;) {
    const due = firstDue(current, calendar);
    if (due === null || due.at > at) return { wallet: current, changes };
    from = Math.max(from, due.at);
    const change = due.change(from);
    current = applyChange(current, change, calendar);
    changes.push(change);
  }
}

/** The next instant at which something of what was loaded will be due; null for never. */
export const nextDueAt = (wallet: Wallet, calendar: ZoneCalendar): Instant | null =>
  firstDue(wallet, calendar)?.at ?? null;

function firstDue(wallet: Wallet, calendar: ZoneCalendar): Due | null {
  let first: Due | null = null;
  const consider = (due: Due | null): void => {
    if (due !== null && (first === null || isBefore(due, first))) first = due;
  };
  for (const hold of wallet.holds) consider(endOfHold(hold));
  for (const lot of wallet.lots) {
    consider(expiryOfLot(wallet, lot, calendar));
    consider(activation(wallet, lot));
  }
  return first;
}

const isBefore = (left: Due, right: Due): boolean =>
  left.at < right.at || (left.at === right.at && left.order < right.order);

function endOfHold(hold: Hold): Due | null {
  if (hold.state !== 'OPEN') return null;
  const change = (effectiveAt: Instant): WalletChange => ({
    draft: {
      kind: 'HOLD_END',
      effectiveAt,
      cause: { ...NO_CAUSE, ...hold.cause, holdId: hold.id },
      lot: null,
      rule: null,
      desired: null,
      postings: unpinned(hold),
    },
    hold: { ...hold, state: 'EXPIRED' },
  });
  return { at: hold.expiresAt, order: 0, change };
}

/** Lines that set free all that a hold has pinned. */
export const unpinned = ({ pins }: Pick<Hold, 'pins'>): Posting[] =>
  pins.map(({ lot, points }) => onLot(lot, { held: -points }));

function expiryOfLot(wallet: Wallet, lot: Lot, calendar: ZoneCalendar): Due | null {
  const rest = freeOf(lot);
  const at = rest > 0 ? expiryOf(lot, wallet.lastActivityAt, calendar) : null;
  if (at === null) return null;
  const change = (effectiveAt: Instant): WalletChange => ({
    draft: {
      kind: 'EXPIRE',
      effectiveAt,
      cause: { ...NO_CAUSE, orderId: lot.orderId },
      lot: lot.number,
      rule: ruleOf(lot.terms),
      desired: null,
      postings: [onLot(lot.number, { amount: -rest }), onProgram('EXPIRY', rest)],
    },
  });
  return { at, order: 1, change };
}

function activation(wallet: Wallet, lot: Lot): Due | null {
  const { number, pending, activatesAt } = lot;
  if (pending === 0 || activatesAt === null) return null;
  // Also when it was only learnt later: expiry counts from the day that the window closed.
  const change = (): WalletChange => ({
    draft: {
      kind: 'ACTIVATE',
      effectiveAt: activatesAt,
      cause: { ...NO_CAUSE, orderId: lot.orderId },
      lot: lot.number,
      rule: ruleOf(lot.terms),
      desired: null,
      postings: [
        onLot(number, { pending: -pending }),
        ...credit(wallet.figures, { lot: number, points: pending, from: 'ISSUANCE' }),
      ],
    },
  });
  return { at: activatesAt, order: 2, change };
}
