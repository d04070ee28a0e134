export {
  BehavioursService,
  type AskedSums,
  type AskedWindow,
  type DatedRow,
  type MemberSums,
} from './behaviours.service';
export { FeaturesService } from './features.service';
export { behaviourPages } from './behaviours.loader';
export { FeatureLoaders } from './features.loader';
