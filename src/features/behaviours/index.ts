export {
  BehavioursService,
  type AskedSums,
  type AskedWindow,
  type DatedRow,
  type MemberSums,
} from './behaviours.service';
export { FeaturesService } from './features.service';
export { MemberHistories } from './member-history.service';
export { behaviourPages } from './behaviours.loader';
export { FEATURE_LOADERS, FeatureLoaders, type MakeFeatureLoaders } from './features.loader';
export { PastBehaviours, type RecordedFact } from './past-behaviours.service';
