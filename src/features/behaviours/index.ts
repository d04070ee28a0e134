export { BehavioursService, type DatedRow, type MemberSums } from './behaviours.service';
