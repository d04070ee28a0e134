import type { ZoneCalendar } from '../shared/calendar';
import type { Instant } from '../shared/instant';
import type { Points } from './earn';
import {
  availableOf,
  expiryOf,
  freeOf,
  isOpen,
  type Hold,
  type Lot,
  type Wallet,
  type WalletFigures,
} from './wallet';

/** The figures of a wallet as people see them (docs/domain.md §8, "Balance"). */
export type PointsFigures = WalletFigures & {
  /** What is in lots and has become active, held points included: balance + debt. */
  readonly active: Points;
  /** What can be spent: `max(0, balance − held)`. */
  readonly available: Points;
};

/**
 * @example
 * pointsFigures({ balance: 75, held: 60, pending: 0, debt: 0 }); // active 75, available 15, …
 */
export const pointsFigures = (figures: WalletFigures): PointsFigures => ({
  ...figures,
  active: figures.balance + figures.debt,
  available: availableOf(figures),
});

/** Points that expire at one instant. */
export type ExpiringPoints = {
  readonly expiresAt: Instant;
  /** What expires then unless it is spent. */
  readonly points: Points;
  /** What is set aside of the same lots: it stays until its hold has ended. */
  readonly held: Points;
};

/**
 * What expires by an instant, that included, soonest first. Inactivity lots count as if nothing
 * more were earned or spent. Points that a hold kept past their expiry stand first.
 */
export function expiringBy(
  { lots, lastActivityAt }: Pick<Wallet, 'lots' | 'lastActivityAt'>,
  until: Instant,
  calendar: ZoneCalendar,
): ExpiringPoints[] {
  const sums = new Map<Instant, ExpiringPoints>();
  for (const lot of lots) {
    const on = lot.active > 0 ? expiryOf(lot, lastActivityAt, calendar) : null;
    if (on === null || on > until) continue;
    const { points, held } = sums.get(on) ?? { points: 0, held: 0 };
    sums.set(on, { expiresAt: on, points: points + freeOf(lot), held: held + lot.held });
  }
  return [...sums.values()].toSorted((left, right) => left.expiresAt - right.expiresAt);
}

/** Where a lot stands in the list of lots; compared part by part. */
export type LotPosition = readonly [group: number, on: number, number: number];

/** A lot in its list, with the expiry that it has as things are. */
export type ListedLot = {
  readonly lot: Lot;
  readonly expiresAt: Instant | null;
  readonly position: LotPosition;
};

const SPENDABLE = 0;
const WAITING = 1;
const USED = 2;

/**
 * Lots in spending order: earliest expiry first, those that never expire after them, then the
 * oldest. Lots that only wait follow in the order in which they become active, used ones last.
 */
export function listLots(
  { lots, lastActivityAt }: Pick<Wallet, 'lots' | 'lastActivityAt'>,
  calendar: ZoneCalendar,
): ListedLot[] {
  return lots
    .map((lot): ListedLot => {
      const expiresAt = expiryOf(lot, lastActivityAt, calendar);
      return { lot, expiresAt, position: positionOf(lot, expiresAt) };
    })
    .toSorted((left, right) => comparePositions(left.position, right.position));
}

function positionOf(lot: Lot, expiresAt: Instant | null): LotPosition {
  const { number, activatesAt } = lot;
  if (lot.active > 0) return [SPENDABLE, expiresAt ?? Number.MAX_SAFE_INTEGER, number];
  return isOpen(lot) ? [WAITING, activatesAt ?? 0, number] : [USED, 0, -number];
}

/** Negative where `left` stands before `right`. */
export function comparePositions(left: LotPosition, right: LotPosition): number {
  const at = left.findIndex((part, place) => part !== right[place]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/** A hold as it is at an instant, whether or not its end was written down. */
export const holdAt = (hold: Hold, at: Instant): Hold =>
  hold.state === 'OPEN' && hold.expiresAt <= at ? { ...hold, state: 'EXPIRED' } : hold;
