import type { Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { occurrencesOf, type Occurrences, type Schedule } from './schedule';

// BullMQ reads cron texts with a parser of its own, and begins intervals when it is told of them.
// So that a job runs at the same instants with Redis and without, it is given our schedule as an
// opaque pattern and asks us for the next instant.

/** A schedule as one text, the same for the same schedule. */
export const patternOf = (schedule: Schedule): string =>
  'cron' in schedule
    ? JSON.stringify({ cron: schedule.cron, timeZone: schedule.timeZone })
    : JSON.stringify({ everyMs: schedule.everyMs });

const known = new Map<string, Occurrences>();

/** The first instant after another, for BullMQ. */
export function repeatStrategy(
  after: Instant,
  { pattern }: { readonly pattern?: string },
): Instant {
  invariant(pattern !== undefined, 'a repeated job has a pattern');
  let occurrences = known.get(pattern);
  if (!occurrences) {
    occurrences = occurrencesOf(JSON.parse(pattern) as Schedule);
    known.set(pattern, occurrences);
  }
  const next = occurrences.next(after);
  invariant(next !== null, 'a schedule comes round');
  return next;
}
