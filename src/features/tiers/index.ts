export {
  TierService,
  type DecidedTier,
  type MemberState,
  type Occasion,
  type StatesWithSums,
  type SweptStates,
} from './tier.service';
