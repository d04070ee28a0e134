export { BehavioursService, type DatedRow, type MemberSums } from './behaviours.service';
export { FeaturesService } from './features.service';
