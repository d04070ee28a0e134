import { IdempotencyRow } from '../platform/database/idempotency.entity';

/** Every table of the service, for migrations and the drift check. */
export const entities = [IdempotencyRow];
