export {
  TierService,
  type DecidedTier,
  type MemberState,
  type Occasion,
  type StatesWithSums,
} from './tier.service';
