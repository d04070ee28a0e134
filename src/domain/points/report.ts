import type { LocalDay } from '../shared/calendar';
import { multiplyRoundHalfUp } from '../shared/decimal';
import type { MinorUnits } from '../shared/money';
import { periodStart, type Period } from '../shared/period';
import type { Points } from './earn';
import type { PointsDay } from './rollup';

/** What rows of a report are told apart by. */
export const REPORT_DIMENSIONS = ['PERIOD', 'TIER', 'RULE'] as const;
export type ReportDimension = (typeof REPORT_DIMENSIONS)[number];

/** How points moved; each counted where its name says, none of them below nought by itself. */
export type PointsMovements = {
  /** Earned and waiting for the return window to close; not issued yet. */
  readonly pended: Points;
  /** Of what waited, what refunds made void. */
  readonly voided: Points;
  /** Put into wallets by earning, when they became active. */
  readonly issued: Points;
  readonly takenBack: Points;
  /** Spent, less redemptions that were reversed. */
  readonly redeemed: Points;
  readonly expired: Points;
  readonly penalised: Points;
  /** Given less taken by people, reversals of penalties included. */
  readonly adjusted: Points;
  /** Received less sent; nought over the whole programme. */
  readonly transferred: Points;
};

/** One row: which period, tier and rule, and how points moved there. */
export type PointsReportRow = {
  /** First day of the period; null where rows are not told apart by it, as below. */
  readonly periodStart: LocalDay | null;
  readonly tierCode: string | null;
  readonly ruleCode: string | null;
  readonly movements: PointsMovements;
};

export const NO_MOVEMENTS: PointsMovements = {
  pended: 0,
  voided: 0,
  issued: 0,
  takenBack: 0,
  redeemed: 0,
  expired: 0,
  penalised: 0,
  adjusted: 0,
  transferred: 0,
};

/**
 * Adds daily sums up to a report. Tier and rule are those that the points were earned in and by,
 * so that each row can be followed from issuance to redemption or expiry (docs/domain.md §8).
 *
 * @example
 * reportRows(days, { groupBy: ['TIER'], period: 'MONTH' });
 * // [{ tierCode: 'gold', movements: { issued: 175, expired: 100, … }, … }]
 */
export function reportRows(
  days: readonly PointsDay[],
  { groupBy, period }: { readonly groupBy: readonly ReportDimension[]; readonly period: Period },
): PointsReportRow[] {
  const rows = new Map<string, PointsReportRow>();
  for (const day of days) {
    const start = groupBy.includes('PERIOD') ? periodStart(period, day.day, 0) : null;
    const tierCode = groupBy.includes('TIER') ? day.tierCode : null;
    const ruleCode = groupBy.includes('RULE') ? day.ruleCode : null;
    const key = JSON.stringify([String(start ?? '').padStart(8, '0'), tierCode, ruleCode]);
    const before = rows.get(key)?.movements ?? NO_MOVEMENTS;
    const movements = addMovements(before, movementsOf(day));
    rows.set(key, { periodStart: start, tierCode, ruleCode, movements });
  }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** The sum of rows. */
export const addMovements = (left: PointsMovements, right: PointsMovements): PointsMovements => ({
  pended: left.pended + right.pended,
  voided: left.voided + right.voided,
  issued: left.issued + right.issued,
  takenBack: left.takenBack + right.takenBack,
  redeemed: left.redeemed + right.redeemed,
  expired: left.expired + right.expired,
  penalised: left.penalised + right.penalised,
  adjusted: left.adjusted + right.adjusted,
  transferred: left.transferred + right.transferred,
});

/** By how much the members' balances grew: what came in less what went out. */
export const netOf = (moved: PointsMovements): Points =>
  moved.issued +
  moved.adjusted +
  moved.transferred -
  moved.takenBack -
  moved.redeemed -
  moved.expired -
  moved.penalised;

function movementsOf({ account, kind, points, pending }: PointsDay): PointsMovements {
  switch (account) {
    case 'ISSUANCE':
      return kind === 'TAKE_BACK'
        ? { ...NO_MOVEMENTS, takenBack: points }
        : { ...NO_MOVEMENTS, issued: whole(-points) };
    case 'REDEMPTION':
      return { ...NO_MOVEMENTS, redeemed: points };
    case 'EXPIRY':
      return { ...NO_MOVEMENTS, expired: points };
    case 'ADJUSTMENT':
      return kind === 'PENALTY'
        ? { ...NO_MOVEMENTS, penalised: points }
        : { ...NO_MOVEMENTS, adjusted: whole(-points) };
    case 'TRANSFER':
      return { ...NO_MOVEMENTS, transferred: whole(-points) };
    case 'WALLET':
      if (kind === 'PEND') return { ...NO_MOVEMENTS, pended: pending };
      return kind === 'TAKE_BACK' ? { ...NO_MOVEMENTS, voided: whole(-pending) } : NO_MOVEMENTS;
    default:
      return NO_MOVEMENTS;
  }
}

/** There is no minus nought. */
const whole = (points: Points): Points => points + 0;

/** What points are expected to cost. */
export type LiabilityTerms = {
  /** Cost of one point in major units, decimal text. */
  readonly unitCost: string;
  /** Share that is expected never to be redeemed, 0 to 1, decimal text. */
  readonly breakageRatio: string;
  readonly minorPerMajor: number;
};

/**
 * Outstanding points × cost of a point × (1 − breakage), rounded half-up to the minor unit once
 * (docs/domain.md §8, "Liability"). Nought for a balance below nought.
 *
 * @example
 * liabilityRoundHalfUp(10_000, { unitCost: '0.01', breakageRatio: '0.2', minorPerMajor: 100 });
 * // 8000: 80.00
 */
export function liabilityRoundHalfUp(outstanding: Points, terms: LiabilityTerms): MinorUnits {
  if (outstanding <= 0) return 0;
  const share = multiplyRoundHalfUp(complement(terms.breakageRatio), terms.unitCost, 20);
  const minor = multiplyRoundHalfUp(String(terms.minorPerMajor), share, 20);
  return Number(multiplyRoundHalfUp(String(outstanding), minor, 0));
}

/** `1 − ratio` in exact decimals. */
export function complement(ratio: string): string {
  const [, fraction = ''] = ratio.split('.');
  const scale = 10n ** BigInt(fraction.length);
  const rest = scale - BigInt(ratio.replace('.', ''));
  const digits = rest.toString().padStart(fraction.length + 1, '0');
  const point = digits.length - fraction.length;
  return fraction === '' ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
}

/**
 * The share of points that left wallets by expiring rather than by being redeemed; null before
 * anything left. What has happened, beside what is expected.
 */
export function observedBreakage({ expired, redeemed }: PointsMovements): number | null {
  const left = expired + redeemed;
  return left > 0 ? Math.min(1, Math.max(0, expired / left)) : null;
}
