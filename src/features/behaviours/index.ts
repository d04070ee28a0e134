export { BehavioursService, type DatedRow } from './behaviours.service';
