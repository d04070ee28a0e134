export { FallingDue } from './falling-due.service';
export { MemberDecisions } from './member-decisions.service';
export { RecalculationService, type RecalculationReport } from './recalculation.service';
export { ReviewSums } from './review-sums.service';
export { WindowRefresh } from './window-refresh.service';
