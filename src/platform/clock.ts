import type { Instant } from '../domain/shared/instant';

/** What time it is. Handed to services, so that tests and replays hold their own. */
export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now();
