export { FallingDue } from './falling-due.service';
export { MemberDecisions } from './member-decisions.service';
export { PopulationService } from './population.service';
export {
  RecalculationService,
  type DecidedUnit,
  type Recalculate,
  type RecalculationReport,
} from './recalculation.service';
export { ReviewSums } from './review-sums.service';
export { SettleDue } from './settle-due.service';
export { SettleTier } from './settle-tier.service';
export { WindowRefresh } from './window-refresh.service';
