import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import { invariant } from '../shared/invariant';
import { applyChange, placeOfLot, type WalletChange } from './apply';
import { credit } from './credit';
import { NO_CAUSE, onLot, onProgram, ruleOf, type Posting } from './posting';
import { expiryOf, freeOf, type Hold, type Lot, type Wallet } from './wallet';

/** A wallet with the transactions that brought it there. */
export type Progress = { readonly wallet: Wallet; readonly changes: readonly WalletChange[] };

/** Something that is due. */
type Due = {
  readonly at: Instant;
  /** Of one instant: first holds end, then lots expire, then activate. */
  readonly order: 0 | 1 | 2;
  /** Of one instant and order: as they stand in the wallet. */
  readonly place: number;
  /** Null where nothing of it is left by the time that its turn comes. */
  readonly change: (wallet: Wallet, notBefore: Instant) => WalletChange | null;
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
  // A wallet may have thousands of lots: they are looked through once, not for each of them again.
  let agenda = dueBy(wallet, at, calendar);
  let current = wallet;
  let from = notBefore;
  const changes: WalletChange[] = [];
  for (let due = agenda.shift(); due !== undefined; due = agenda.shift()) {
    const change = due.change(current, Math.max(from, due.at));
    if (change === null) continue;
    from = Math.max(from, due.at);
    current = applyChange(current, change, calendar);
    changes.push(change);
    for (const expiry of expiriesOf(current, change, calendar)) {
      if (expiry.at <= at) agenda = inserted(agenda, expiry);
    }
  }
  return { wallet: current, changes };
}

/** Points that a hold pinned past their expiry, or that waited so long, expire at once. */
const expiriesOf = (wallet: Wallet, { draft }: WalletChange, calendar: ZoneCalendar): Due[] =>
  draft.postings.flatMap(({ lot: number }) => {
    const lot = number === null ? null : lotOf(wallet, number);
    const on = lot && restExpiresAt(wallet, lot, calendar);
    return lot === null || on === null ? [] : [expiryOfLot(lot.number, on)];
  });

/** The next instant at which something of what was loaded will be due; null for never. */
export function nextDueAt(wallet: Wallet, calendar: ZoneCalendar): Instant | null {
  let first: Instant | null = null;
  const consider = (at: Instant | null): void => {
    if (at !== null && (first === null || at < first)) first = at;
  };
  for (const hold of wallet.holds) consider(endsAt(hold));
  for (const lot of wallet.lots) {
    consider(restExpiresAt(wallet, lot, calendar));
    consider(restActivatesAt(lot));
  }
  return first;
}

function dueBy(wallet: Wallet, at: Instant, calendar: ZoneCalendar): Due[] {
  const due: Due[] = [];
  const isDue = (on: Instant | null): on is Instant => on !== null && on <= at;
  wallet.holds.forEach((hold, place) => {
    const on = endsAt(hold);
    if (isDue(on)) due.push(endOfHold(hold, on, place));
  });
  for (const lot of wallet.lots) {
    const expiresOn = restExpiresAt(wallet, lot, calendar);
    if (isDue(expiresOn)) due.push(expiryOfLot(lot.number, expiresOn));
    const activeOn = restActivatesAt(lot);
    if (isDue(activeOn)) due.push(activation(lot.number, activeOn));
  }
  return due.toSorted(compareDue);
}

const compareDue = (left: Due, right: Due): number =>
  left.at - right.at || left.order - right.order || left.place - right.place;

/** With something put where it belongs, behind what is due at the same time. */
function inserted(agenda: readonly Due[], due: Due): Due[] {
  const place = agenda.findIndex((other) => compareDue(other, due) > 0);
  return agenda.toSpliced(place < 0 ? agenda.length : place, 0, due);
}

const endsAt = ({ state, expiresAt }: Hold): Instant | null =>
  state === 'OPEN' ? expiresAt : null;

const restExpiresAt = (wallet: Wallet, lot: Lot, calendar: ZoneCalendar): Instant | null =>
  freeOf(lot) > 0 ? expiryOf(lot, wallet.lastActivityAt, calendar) : null;

const restActivatesAt = ({ pending, activatesAt }: Lot): Instant | null =>
  pending > 0 ? activatesAt : null;

function lotOf({ lots }: Wallet, number: number): Lot {
  const lot = lots[placeOfLot(lots, number)];
  invariant(lot, 'a lot that is due is in the wallet');
  return lot;
}

/** A hold that is open is ended by nothing else here. */
const endOfHold = (hold: Hold, at: Instant, place: number): Due => ({
  ...{ at, order: 0, place },
  change: (_, notBefore) => ({
    draft: {
      kind: 'HOLD_END',
      effectiveAt: notBefore,
      cause: { ...NO_CAUSE, ...hold.cause, holdId: hold.id },
      lot: null,
      rule: null,
      desired: null,
      postings: unpinned(hold),
    },
    hold: { ...hold, state: 'EXPIRED' },
  }),
});

/** Lines that set free all that a hold has pinned. */
export const unpinned = ({ pins }: Pick<Hold, 'pins'>): Posting[] =>
  pins.map(({ lot, points }) => onLot(lot, { held: -points }));

const expiryOfLot = (number: number, at: Instant): Due => ({
  ...{ at, order: 1, place: number },
  change: (wallet, notBefore) => {
    const lot = lotOf(wallet, number);
    const rest = freeOf(lot);
    if (rest === 0) return null;
    return {
      draft: {
        kind: 'EXPIRE',
        effectiveAt: notBefore,
        cause: { ...NO_CAUSE, orderId: lot.orderId },
        lot: number,
        rule: ruleOf(lot.terms),
        desired: null,
        postings: [onLot(number, { amount: -rest }), onProgram('EXPIRY', rest)],
      },
    };
  },
});

const activation = (number: number, at: Instant): Due => ({
  ...{ at, order: 2, place: number },
  change: (wallet) => {
    const { pending, orderId, terms } = lotOf(wallet, number);
    return {
      draft: {
        kind: 'ACTIVATE',
        // Also when it was only learnt later: expiry counts from the day that the window closed.
        effectiveAt: at,
        cause: { ...NO_CAUSE, orderId },
        lot: number,
        rule: ruleOf(terms),
        desired: null,
        postings: [
          onLot(number, { pending: -pending }),
          ...credit(wallet.figures, { lot: number, points: pending, from: 'ISSUANCE' }),
        ],
      },
    };
  },
});
