export {
  noticesOf,
  TierService,
  type DecidedStates,
  type DecidedMember,
  type DecidedTier,
  type MemberState,
  type Occasion,
  type StatesWithSums,
  type Sweep,
  type SweptStates,
} from './tier.service';
export type { EnrolledMember, EnrolMembers, EnrolmentMoment } from './enrolment-port.service';
export { DecisionReviewService } from './decision-review.service';
export { TierFeed } from './tier-feed.service';
export { TierWatch } from './tier-watch.service';
export { announceTiersTo } from './tier-events.service';
export { GrowthValueService } from './growth-value.service';
export { MemberPages, sweptOf } from './member-pages.service';
export { PastStandings } from './past-standings.service';
export { MemberListService } from './member-list.service';
export { TIER_LOADERS, TierLoaders, type MakeTierLoaders } from './tiers.loader';
