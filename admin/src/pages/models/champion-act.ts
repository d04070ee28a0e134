import type { ModelVersionPageQuery } from '../../api/generated/graphql';

/** What is done to the champion of a model. */
export interface ChampionAct {
  readonly kind: 'promote' | 'rollBack';
  /** The number of the version that will decide. */
  readonly version: number;
  /** What is known of it; null where it is not looked at. */
  readonly report: NonNullable<ModelVersionPageQuery['modelVersion']>['report'] | null;
}
