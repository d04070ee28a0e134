/** The day that it is in a time zone, `2026-07-01`. */
export function localDayOf(now: number, timeZone: string): string {
  // The one locale that writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now);
}

/** The first day of the month that is so many months before. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const start = new Date(Date.UTC(year, month - 1 - months, 1));
  return start.toISOString().slice(0, 10);
}

const QUARTER_MS = 900_000;
/** No zone is further ahead of UTC. */
const FURTHEST_MS = 14 * 3_600_000;

/** When a day begins in a time zone, also where clocks are changed at midnight. */
export function startOfLocalDay(day: string, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  let at = Date.parse(`${day}T00:00:00Z`) - FURTHEST_MS;
  while (format.format(at) < day) at += QUARTER_MS;
  return at;
}
