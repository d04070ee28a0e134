/** Minutes of a day of the wall clock. */
export const MINUTES_OF_DAY = 1_440;

const TIME = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;

/**
 * The minute of a time of the day; NaN where the text is none.
 *
 * @example
 * minuteOfTime('08:30'); // 510
 * minuteOfTime('24:00'); // 1440, the end of the day
 */
export function minuteOfTime(text: string): number {
  const found = TIME.exec(text);
  if (!found) return Number.NaN;
  const [, hour, minute] = found;
  return hour === undefined ? MINUTES_OF_DAY : Number(hour) * 60 + Number(minute);
}
