/** What clocks show in a time zone at an instant, in minutes: `2026-07-01T18:30`. */
export function wallTime(instant: string, timeZone: string): string {
  // The one locale that writes times as ISO 8601 does.
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'short' },
  });
  return format.format(new Date(instant)).replace(' ', 'T');
}

/** The instant at which clocks of a time zone show this; of a skipped hour, the one after. */
export function instantAt(wall: string, timeZone: string): string {
  const wanted = Date.parse(`${wall}Z`);
  const shown = (at: number) => Date.parse(`${wallTime(new Date(at).toISOString(), timeZone)}Z`);
  const near = wanted + (wanted - shown(wanted));
  return new Date(near + (wanted - shown(near))).toISOString();
}
