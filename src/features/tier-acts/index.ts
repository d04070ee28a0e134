export { TierActsService } from './tier-acts.service';
export { TierActLoaders } from './tier-acts.loader';
