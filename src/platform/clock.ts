import type { Instant } from '../domain/shared/instant';

/** What time it is. Handed to services, so that tests and replays hold their own. */
export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now();

/** A clock that stands until it is set, such as that of a replay. */
export type SettableClock = Clock & { readonly set: (at: Instant) => void };

export function settableClock(at: Instant): SettableClock {
  let now = at;
  return Object.assign(() => now, { set: (to: Instant) => void (now = to) });
}
