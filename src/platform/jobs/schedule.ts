import { Cron } from 'croner';
import { SECOND_MS, type Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';

/** When a job runs: at the times of a cron text in a time zone, or every so many milliseconds. */
export type Schedule =
  { readonly cron: string; readonly timeZone: string } | { readonly everyMs: number };

/** The instants of a schedule. They follow from it alone, so that every process has the same. */
export interface Occurrences {
  /** The last one at or before an instant; null where there is none. */
  latest(at: Instant): Instant | null;
  /** The first one after an instant; null where there is none. */
  next(after: Instant): Instant | null;
}

/** Queues look at their schedules once a second, so nothing can run more often. */
const SHORTEST_MS = SECOND_MS;

/** Throws where the cron text or the time zone cannot be read: a mistake in the program. */
export function occurrencesOf(schedule: Schedule): Occurrences {
  return 'cron' in schedule ? ofCron(schedule) : ofInterval(schedule.everyMs);
}

/** The next so many instants after one. */
export function nextOccurrences(of: Occurrences, after: Instant, count: number): Instant[] {
  const found: Instant[] = [];
  let at: Instant | null = after;
  while (found.length < count && at !== null) {
    at = of.next(at);
    if (at !== null) found.push(at);
  }
  return found;
}

/** `0 3 * * * Europe/London`, or `every 5 s`. */
export const scheduleText = (schedule: Schedule): string =>
  'cron' in schedule
    ? `${schedule.cron} ${schedule.timeZone}`
    : `every ${schedule.everyMs / SECOND_MS} s`;

function ofCron({ cron, timeZone }: { cron: string; timeZone: string }): Occurrences {
  const pattern = new Cron(cron, { timezone: timeZone });
  const instantOf = (date: Date | null | undefined): Instant | null => date?.getTime() ?? null;
  invariant(pattern.nextRun() !== null, `the schedule "${cron}" comes round`);
  return {
    // Runs before the reference are asked for, and one at the very instant counts.
    latest: (at) => instantOf(pattern.previousRuns(1, new Date(at + 1))[0]),
    next: (after) => instantOf(pattern.nextRun(new Date(after))),
  };
}

/** Counted from the epoch, not from the start of a process. */
function ofInterval(everyMs: number): Occurrences {
  invariant(
    Number.isInteger(everyMs) && everyMs >= SHORTEST_MS,
    'a job runs once a second at most',
  );
  const latest = (at: Instant): Instant => Math.floor(at / everyMs) * everyMs;
  return { latest, next: (after) => latest(after) + everyMs };
}
