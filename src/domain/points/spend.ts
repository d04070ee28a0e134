import type { ZoneCalendar } from '../shared/calendar';
import type { Points } from './earn';
import { onLot, onProgram, type Account, type Posting } from './posting';
import { freeOf, inSpendingOrder, type Pin, type Wallet } from './wallet';

/**
 * Which lots give so many points, in spending order; fewer where the lots have fewer. Nothing that
 * is held is touched.
 *
 * @example
 * // A: 100 until January, B: 50 until June
 * takeFromLots(wallet, 70, calendar); // [{ lot: 2, points: 50 }, { lot: 1, points: 20 }]
 */
export function takeFromLots(wallet: Wallet, points: Points, calendar: ZoneCalendar): Pin[] {
  const taken: Pin[] = [];
  let missing = points;
  for (const lot of inSpendingOrder(wallet, calendar)) {
    if (missing === 0) break;
    const part = Math.min(missing, freeOf(lot));
    taken.push({ lot: lot.number, points: part });
    missing -= part;
  }
  return taken;
}

/** The sum of what lots give. */
export const sumOf = (pins: readonly Pin[]): Points =>
  pins.reduce((sum, { points }) => sum + points, 0);

/** Lines that move points out of lots into an account of the programme. */
export const debit = (
  taken: readonly Pin[],
  to: Exclude<Account, 'WALLET'>,
): readonly Posting[] => [
  ...taken.map(({ lot, points }) => onLot(lot, { amount: -points })),
  onProgram(to, sumOf(taken)),
];

/** Lines that set points of lots aside. */
export const pinned = (taken: readonly Pin[]): readonly Posting[] =>
  taken.map(({ lot, points }) => onLot(lot, { held: points }));

/**
 * Lines that spend part of what is pinned, in the order of the pins, and set the rest free.
 *
 * @example
 * capturePins([{ lot: 1, points: 40 }, { lot: 2, points: 20 }], 50);
 * // lot 1 −40, lot 2 −10, REDEMPTION +50; nothing is held any more
 */
export function capturePins(pins: readonly Pin[], points: Points): readonly Posting[] {
  let missing = points;
  const lines = pins.map(({ lot, points: held }) => {
    const part = Math.min(missing, held);
    missing -= part;
    // Zero minus zero is minus zero, which is not what anybody wants to see stored.
    return onLot(lot, { amount: part === 0 ? 0 : -part, held: -held });
  });
  return points === 0 ? lines : [...lines, onProgram('REDEMPTION', points)];
}
