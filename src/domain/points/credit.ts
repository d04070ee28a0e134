import type { Instant } from '../shared/instant';
import type { Points } from './earn';
import { onDebt, onLot, onProgram, type Account, type Posting } from './posting';
import type { LotTerms } from './lot-terms';
import type { Lot, WalletFigures } from './wallet';

/**
 * Lines that put points into a lot. Debt is paid first, out of the same lot, so that the lot shows
 * what came in and the debt what it cost (docs/domain.md §8, "Refund").
 *
 * @example
 * credit({ ...NO_POINTS, balance: -20, debt: 20 }, { lot: 3, points: 50, from: 'ISSUANCE' });
 * // lot 3 +50, ISSUANCE −50, lot 3 −20, debt +20
 */
export function credit(
  { debt }: Pick<WalletFigures, 'debt'>,
  given: {
    readonly lot: number;
    readonly points: Points;
    readonly from: Exclude<Account, 'WALLET'>;
  },
): Posting[] {
  const { lot, points, from } = given;
  if (points === 0) return [];
  const paid = Math.min(debt, points);
  const postings = [onLot(lot, { amount: points }), onProgram(from, -points)];
  return paid === 0 ? postings : [...postings, onLot(lot, { amount: -paid }), onDebt(paid)];
}

/** A lot without anything in it yet. */
export function newLot(
  number: number,
  origin: {
    readonly orderId: string | null;
    readonly terms: LotTerms;
    readonly activatesAt: Instant | null;
    readonly activatedAt: Instant | null;
    readonly expiresAt: Instant | null;
  },
): Lot {
  return {
    number,
    ...origin,
    active: 0,
    held: 0,
    pending: 0,
    earned: 0,
    expired: 0,
    takenBack: 0,
  };
}
