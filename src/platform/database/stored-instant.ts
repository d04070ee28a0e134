import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';

// Bulk work turns millions of instants into text and back, most of them on the day of the one
// before: the day is remembered, the rest is counted.

let writtenDay = Number.NaN;
let writtenPrefix = '';

/** Of a batch most instants are the same few. */
const written = new Map<Instant, string>();
const MOST_WRITTEN = 1_000;

/** `2026-11-22 08:30:00.123`, in UTC: both engines keep it, and it sorts as it reads. */
export function toStoredInstant(instant: Instant): string {
  const known = written.get(instant);
  if (known !== undefined) return known;
  const text = storedText(instant);
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(instant, text);
  return text;
}

function storedText(instant: Instant): string {
  invariant(Number.isInteger(instant), 'a stored instant is in whole milliseconds');
  const day = Math.floor(instant / DAY_MS);
  if (day !== writtenDay) {
    const text = new Date(instant).toISOString();
    invariant(text.length === ISO_LENGTH, 'a stored instant lies in the years 0 to 9999');
    writtenDay = day;
    writtenPrefix = `${text.slice(0, DATE_LENGTH)} `;
  }
  const time = instant - day * DAY_MS;
  const hours = twoDigits(Math.floor(time / HOUR_MS));
  const minutes = twoDigits(Math.floor(time / MINUTE_MS) % 60);
  const seconds = twoDigits(Math.floor(time / SECOND_MS) % 60);
  const milliseconds = String(time % SECOND_MS).padStart(3, '0');
  return `${writtenPrefix}${hours}:${minutes}:${seconds}.${milliseconds}`;
}

let readDate = '';
let readMidnight = Number.NaN;

export function fromStoredInstant(text: string): Instant {
  invariant(text.length === STORED_LENGTH, 'a stored instant is complete');
  const date = text.slice(0, DATE_LENGTH);
  if (date !== readDate) {
    readMidnight = Date.parse(`${date}T00:00:00Z`);
    readDate = date;
  }
  const instant =
    readMidnight +
    Number(text.slice(11, 13)) * HOUR_MS +
    Number(text.slice(14, 16)) * MINUTE_MS +
    Number(text.slice(17, 23)) * SECOND_MS;
  invariant(Number.isFinite(instant), 'a stored instant can be read');
  // The seconds with their fraction are not exact in binary.
  return Math.round(instant);
}

/** The same where there may be none. */
export const storedOrNull = (instant: Instant | null): string | null =>
  instant === null ? null : toStoredInstant(instant);

/** The same where there may be none. */
export const instantOrNull = (text: string | null): Instant | null =>
  text === null ? null : fromStoredInstant(text);

const ISO_LENGTH = '2026-11-22T08:30:00.123Z'.length;
const STORED_LENGTH = '2026-11-22 08:30:00.123'.length;
const DATE_LENGTH = '2026-11-22'.length;

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
