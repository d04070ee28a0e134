import type { WalletChange } from './apply';
import { credit, newLot } from './credit';
import type { Points } from './earn';
import { activatesAt, expiresAt } from './expiry';
import type { LotTerms } from './lot-terms';
import { NO_CAUSE, onLot, ruleOf, type Cause } from './posting';
import { expiryOf, freeOf, MOST_POINTS, type Lot, type Wallet } from './wallet';
import type { WalletCommand, WalletTerms } from './wallet-command';

type Command<Kind extends WalletCommand['kind']> = Extract<WalletCommand, { kind: Kind }>;

/**
 * Puts earned points into a lot: active at once, or waiting until the return window has closed.
 * What an order earns later joins the lot that it made, while that lives (docs/domain.md §8).
 */
export function earn(wallet: Wallet, command: Command<'EARN'>, terms: WalletTerms): WalletChange {
  const { orderId, effectiveAt, behaviourId } = command;
  const points = Math.min(command.points, MOST_POINTS - Math.max(0, wallet.figures.balance));
  const open = orderId === null ? undefined : openLotOf(wallet, orderId, terms);
  const lot = open ?? lotFor(wallet, command, terms);
  const isWaiting = lot.activatedAt === null;
  const draft = {
    kind: isWaiting ? ('PEND' as const) : ('EARN' as const),
    effectiveAt,
    cause: { ...NO_CAUSE, orderId, behaviourId },
    lot: lot.number,
    rule: ruleOf(command.terms),
    desired: command.desired,
    postings: isWaiting
      ? [onLot(lot.number, { pending: points })].filter(({ pending }) => pending > 0)
      : credit(wallet.figures, { lot: lot.number, points, from: 'ISSUANCE' }),
  };
  if (open) return { draft };
  // A cap may leave nothing: then there is a transaction that says so, and no lot.
  return points === 0 ? { draft: { ...draft, kind: 'EARN', lot: null } } : { draft, opens: [lot] };
}

/** A lot that the order made and that has not expired: what comes later joins it. */
function openLotOf(
  wallet: Wallet,
  orderId: string,
  { at, calendar }: WalletTerms,
): Lot | undefined {
  return wallet.lots.findLast((lot) => {
    if (lot.orderId !== orderId) return false;
    // One that a refund emptied while it waited would have become active all the same.
    const since = lot.activatedAt ?? lot.activatesAt ?? at;
    const waiting = { ...lot, expiresAt: expiresAt(lot.terms.expiry, since, null, calendar) };
    const known = lot.activatedAt === null ? waiting : lot;
    return at < (expiryOf(known, wallet.lastActivityAt, calendar) ?? Infinity);
  });
}

function lotFor(wallet: Wallet, command: Command<'EARN'>, { calendar }: WalletTerms): Lot {
  const { orderId, terms, effectiveAt } = command;
  const waits = terms.pendingDays > 0;
  return newLot(wallet.lastLot + 1, {
    orderId,
    terms,
    activatesAt: waits ? activatesAt(effectiveAt, terms.pendingDays, calendar) : null,
    activatedAt: waits ? null : effectiveAt,
    expiresAt: waits ? null : expiresAt(terms.expiry, effectiveAt, null, calendar),
  });
}

/** Gives points that nothing earned, in a lot of their own, by the programme's usual expiry. */
export function give(
  wallet: Wallet,
  given: { readonly points: Points; readonly cause: Cause },
  { at, calendar, points: inForce, versionNumber, tierCode }: WalletTerms,
): WalletChange {
  const terms: LotTerms = {
    ruleCode: null,
    pointsVersion: inForce.pointsVersion,
    versionNumber,
    pointsPerUnit: null,
    multiplier: '1',
    campaignMultiplier: '1',
    tierCode,
    pendingDays: 0,
    expiry: inForce.rules.expiry,
  };
  const lot = newLot(wallet.lastLot + 1, {
    orderId: null,
    terms,
    activatesAt: null,
    activatedAt: at,
    expiresAt: expiresAt(terms.expiry, at, null, calendar),
  });
  const draft = {
    kind: 'ADJUST' as const,
    effectiveAt: at,
    cause: given.cause,
    lot: lot.number,
    rule: null,
    desired: null,
    postings: credit(wallet.figures, {
      lot: lot.number,
      points: given.points,
      from: 'ADJUSTMENT',
    }),
  };
  return { draft, opens: [lot] };
}

/** Takes in points of another member, lot by lot, each with the expiry that it had there. */
export function receive(
  wallet: Wallet,
  command: Command<'TRANSFER_IN'>,
  { at }: WalletTerms,
): WalletChange {
  let { debt } = wallet.figures;
  const opens: Lot[] = [];
  const postings = command.portions.flatMap(({ points, pending, ...origin }) => {
    const number = wallet.lastLot + 1 + opens.length;
    opens.push(newLot(number, origin));
    const lines = credit({ debt }, { lot: number, points, from: 'TRANSFER' });
    debt -= Math.min(debt, points);
    return pending === 0 ? lines : [...lines, onLot(number, { pending })];
  });
  const cause = { ...NO_CAUSE, reference: command.reference };
  return {
    draft: {
      kind: 'TRANSFER_IN',
      effectiveAt: at,
      cause,
      lot: null,
      rule: null,
      desired: null,
      postings,
    },
    opens,
  };
}

/**
 * What of a wallet's lots a transfer took, for the wallet that receives it. A merge takes along
 * what waits, and the order that earned it: a refund then finds the points where they are.
 */
export const portionsOf = (
  before: Wallet,
  postings: WalletChange['draft']['postings'],
  { isMerge = false } = {},
): Command<'TRANSFER_IN'>['portions'] =>
  postings.flatMap(({ lot: number, amount, pending }) => {
    const lot = before.lots.find((each) => each.number === number);
    if (!lot || (amount >= 0 && pending >= 0) || freeOf(lot) < 0) return [];
    const { terms, activatedAt, expiresAt: until } = lot;
    const orderId = isMerge ? lot.orderId : null;
    const isWaiting = pending < 0;
    const dates = isWaiting
      ? { activatesAt: lot.activatesAt, activatedAt: null, expiresAt: null }
      : { activatesAt: null, activatedAt, expiresAt: until };
    return [
      {
        points: amount === 0 ? 0 : -amount,
        pending: isWaiting ? -pending : 0,
        orderId,
        terms,
        ...dates,
      },
    ];
  });
