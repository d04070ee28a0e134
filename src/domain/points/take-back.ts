import type { ZoneCalendar } from '../shared/calendar';
import type { Points } from './earn';
import { onDebt, onLot, onProgram, type Account, type Posting } from './posting';
import type { RefundPolicy } from './points-rules';
import { takeFromLots, sumOf } from './spend';
import { freeOf, type Lot, type Pin, type Wallet } from './wallet';

/** What a refund, or a violation, takes. */
export type Taking = {
  readonly postings: readonly Posting[];
  /** What of the order's points it settles, waiting and missing ones included. */
  readonly claimed: Points;
  /** What could not be found, and is neither owed. */
  readonly writtenOff: Points;
};

/**
 * Takes back points that an order earned: first those that still wait, then what its own lot has,
 * then other lots in spending order; never what is held, and never the part that has expired. What
 * is missing becomes a debt or is written off, by policy (docs/domain.md §8, "Refund").
 *
 * @param lots those that the order made
 */
export function takeBack(
  wallet: Wallet,
  lots: readonly Lot[],
  request: { readonly points: Points; readonly policy: RefundPolicy },
  calendar: ZoneCalendar,
): Taking {
  const allowance = sum(lots, ({ earned, expired, takenBack }) => earned - expired - takenBack);
  const claimed = Math.max(0, Math.min(request.points, allowance));
  const waiting = upTo(claimed, lots, ({ pending }) => pending);
  const due = claimed - sumOf(waiting);
  const own = upTo(due, lots, freeOf);
  const others = takeFromLots(without(wallet, own), due - sumOf(own), calendar);
  const taken = [...own, ...others];
  const missing = due - sumOf(taken);
  const owed = request.policy === 'DEBT' ? missing : 0;
  return {
    postings: [
      ...waiting.map(({ lot, points }) => onLot(lot, { pending: -points })),
      ...takenLines(taken, owed, 'ISSUANCE'),
    ],
    claimed,
    writtenOff: missing - owed,
  };
}

/** Takes points for a violation: lots in spending order, never what is held; then by policy. */
export function penalise(
  wallet: Wallet,
  request: { readonly points: Points; readonly policy: RefundPolicy },
  calendar: ZoneCalendar,
): Taking {
  const taken = takeFromLots(wallet, request.points, calendar);
  const missing = request.points - sumOf(taken);
  const owed = request.policy === 'DEBT' ? missing : 0;
  return {
    postings: takenLines(taken, owed, 'ADJUSTMENT'),
    claimed: request.points,
    writtenOff: missing - owed,
  };
}

function takenLines(
  taken: readonly Pin[],
  owed: Points,
  to: Exclude<Account, 'WALLET'>,
): readonly Posting[] {
  const total = sumOf(taken) + owed;
  if (total === 0) return [];
  return [
    ...taken.map(({ lot, points }) => onLot(lot, { amount: -points })),
    ...(owed === 0 ? [] : [onDebt(-owed)]),
    onProgram(to, total),
  ];
}

/** Lot by lot as much as it has, until the whole is together. */
function upTo(points: Points, lots: readonly Lot[], amountOf: (lot: Lot) => Points): Pin[] {
  const taken: Pin[] = [];
  let missing = points;
  for (const lot of lots) {
    const part = Math.min(missing, amountOf(lot));
    if (part === 0) continue;
    taken.push({ lot: lot.number, points: part });
    missing -= part;
  }
  return taken;
}

/** The wallet as if some of its lots had given already. */
function without(wallet: Wallet, taken: readonly Pin[]): Wallet {
  const given = new Map(taken.map(({ lot, points }) => [lot, points]));
  const lots = wallet.lots.map((lot) => ({
    ...lot,
    active: lot.active - (given.get(lot.number) ?? 0),
  }));
  return { ...wallet, lots };
}

const sum = (lots: readonly Lot[], amountOf: (lot: Lot) => Points): Points =>
  lots.reduce((total, lot) => total + amountOf(lot), 0);
