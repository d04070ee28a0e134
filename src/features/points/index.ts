export { announceTo } from './ledger-events.service';
export {
  LedgerService,
  type AnnouncePosted,
  type MemberCommand,
  type Posted,
  type PostedOrRefused,
  type PostingOccasion,
} from './ledger.service';
export { POINTS_LOADERS, PointsLoaders, type MakePointsLoaders } from './points.loader';
export { PointsService, SYSTEM, type BehaviourEarning } from './points.service';
