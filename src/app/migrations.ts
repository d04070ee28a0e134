import { Platform1767225600000 } from '../migrations/1767225600000-platform';

/** Every migration in the order in which it runs. Merged ones are never edited. */
export const migrations = [Platform1767225600000];
