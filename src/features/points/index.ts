export { AdjustmentService } from './adjustment.service';
export { LedgerAudit, type OpenedLot, type Span, type WalletSlice } from './ledger-audit.service';
export { EarnedPoints } from './earned-points.service';
export { announceTo } from './ledger-events.service';
export {
  LedgerService,
  type MemberCommand,
  type Posted,
  type PostedOrRefused,
} from './ledger.service';
export {
  PointsCommandService,
  refusingKeys,
  type CommandOutcome,
  type KeyRefusal,
} from './points-command.service';
export { POINTS_LOADERS, PointsLoaders, type MakePointsLoaders } from './points.loader';
export { PointsReportService } from './points-report.service';
export { PointsService } from './points.service';
export { ViolationFreeze } from './violation-freeze.service';
export { WalletFreezeService } from './wallet-freeze.service';
export { WalletMerge } from './wallet-merge.service';
export { ClockJumped, SettlePointsService, type SettleReport } from './settle-points.service';
