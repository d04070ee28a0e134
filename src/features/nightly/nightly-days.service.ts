import type { LocalDay } from '../../domain/shared/calendar';
import type { ProgramNights } from './nightly-run.store';

/** After a longer pause, older days are left out: what fell due in them is applied all the same. */
const MOST_MISSED_DAYS = 366;

/**
 * The local days whose runs are left to do, up to a day, in their order: the first run of a
 * programme is that of `until` (docs/domain.md §7, "The nightly run").
 */
export function daysToRun({ finished, running }: ProgramNights, until: LocalDay): LocalDay[] {
  const next = finished === null ? (running ?? until) : finished + 1;
  const first = Math.max(next, until - MOST_MISSED_DAYS + 1);
  return Array.from({ length: Math.max(0, until - first + 1) }, (_, place) => first + place);
}
