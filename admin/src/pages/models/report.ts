import type { ModelVersionPageQuery } from '../../api/generated/graphql';

/** What a training came to. */
export type Report = NonNullable<NonNullable<ModelVersionPageQuery['modelVersion']>['report']>;
