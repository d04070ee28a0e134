import type { LocalDay } from '../../domain/shared/calendar';
import type { MinorUnits } from '../../domain/shared/money';
import type { Period } from '../../domain/shared/period';
import { ok, refused, type Result } from '../../domain/shared/result';
import type { Points } from '../../domain/points/earn';
import {
  addMovements,
  liabilityRoundHalfUp,
  NO_MOVEMENTS,
  observedBreakage,
  reportRows,
  type PointsMovements,
  type PointsReportRow,
  type ReportDimension,
} from '../../domain/points/report';
import type { Database } from '../../platform/database/database';
import type { ProgramDirectory, ProgramInForce } from '../programs';
import { PointsDayStore, type Outstanding } from './points-day.store';
import { WalletStore } from './wallet.store';

/** Days, both included, and what rows are told apart by. */
export type ReportRequest = {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly groupBy: readonly ReportDimension[];
  readonly period: Period;
};

export type PointsReport = {
  readonly rows: readonly PointsReportRow[];
  readonly total: PointsMovements;
  /** Wallets whose latest transactions are not counted yet. */
  readonly walletsWaiting: number;
};

/** What is owed to members on a day, in points and in money. */
export type LiabilityPart = {
  readonly tierCode: string | null;
  readonly ruleCode: string | null;
  readonly outstanding: Points;
  readonly pending: Points;
  readonly liabilityMinor: MinorUnits;
};

export type PointsLiability = {
  readonly on: LocalDay;
  /** Σ balances: what lots hold less debt. */
  readonly outstanding: Points;
  readonly debt: Points;
  readonly pending: Points;
  readonly liabilityMinor: MinorUnits;
  readonly currencyCode: string;
  readonly unitCost: string;
  readonly breakageRatio: string;
  /** Null before anything has left the wallets. */
  readonly observedBreakage: number | null;
  /** What lots hold, by the tier and the rule that earned it. */
  readonly parts: readonly LiabilityPart[];
  readonly walletsWaiting: number;
};

export type ReportRefusal =
  | { readonly kind: 'from-after-to' }
  | { readonly kind: 'range-too-long'; readonly maximumDays: number };

/** Three years and a day, so that three leap-year-long years fit. */
const MAX_DAYS = 1_098;

/** Says what the points of a programme came to, out of the daily sums of the ledger. */
export class PointsReportService {
  private readonly days = new PointsDayStore();
  private readonly wallets = new WalletStore();

  constructor(
    private readonly database: Database,
    private readonly directory: ProgramDirectory,
  ) {}

  /** How points moved between two days. */
  async movements(
    programId: string,
    { from, to, groupBy, period }: ReportRequest,
  ): Promise<Result<PointsReport, ReportRefusal>> {
    if (from > to) return refused({ kind: 'from-after-to' });
    if (to - from >= MAX_DAYS) return refused({ kind: 'range-too-long', maximumDays: MAX_DAYS });
    const { reader } = this.database;
    const days = await this.days.inRange(reader, programId, { from, to });
    const rows = reportRows(days, { groupBy, period });
    const total = rows.reduce((sum, row) => addMovements(sum, row.movements), NO_MOVEMENTS);
    return ok({ rows, total, walletsWaiting: await this.wallets.waiting(reader, programId) });
  }

  /** What is owed at the end of a day. */
  async liability(programId: string, on: LocalDay): Promise<PointsLiability> {
    const { reader } = this.database;
    const program = await this.directory.get(programId);
    const standing = await this.days.outstanding(reader, programId, on);
    const left = await this.days.leftWallets(reader, programId, on);
    const walletsWaiting = await this.wallets.waiting(reader, programId);
    return liabilityOf(program, on, { standing, left, walletsWaiting });
  }
}

function liabilityOf(
  program: ProgramInForce,
  on: LocalDay,
  found: {
    readonly standing: readonly Outstanding[];
    readonly left: { readonly expired: Points; readonly redeemed: Points };
    readonly walletsWaiting: number;
  },
): PointsLiability {
  const { unitCost, breakageRatio } = program.points.rules;
  const terms = { unitCost, breakageRatio, minorPerMajor: program.minorPerMajor };
  const lots = found.standing.filter(({ account }) => account === 'WALLET');
  const sum = (rows: readonly Outstanding[], figure: 'points' | 'pending'): Points =>
    rows.reduce((total, row) => total + row[figure], 0);
  const debt = sum(found.standing, 'points') - sum(lots, 'points');
  const outstanding = sum(found.standing, 'points');
  return {
    on,
    outstanding,
    debt: debt === 0 ? 0 : -debt,
    pending: sum(lots, 'pending'),
    liabilityMinor: liabilityRoundHalfUp(outstanding, terms),
    currencyCode: program.currencyCode,
    unitCost,
    breakageRatio,
    observedBreakage: observedBreakage({ ...NO_MOVEMENTS, ...found.left }),
    parts: lots
      .filter(({ points, pending }) => points !== 0 || pending !== 0)
      .map(({ tierCode, ruleCode, points, pending }) => ({
        ...{ tierCode, ruleCode, pending },
        outstanding: points,
        liabilityMinor: liabilityRoundHalfUp(points, terms),
      })),
    walletsWaiting: found.walletsWaiting,
  };
}
