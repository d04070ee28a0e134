import {
  formatLocalDay,
  isTimeZone,
  parseLocalDay,
  type LocalDay,
} from '../../domain/shared/calendar';
import { MINUTE_MS, type Instant } from '../../domain/shared/instant';
import { invariant } from '../../domain/shared/invariant';
import { defineScalar } from './scalar';

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
/** Before this, neither databases nor time zones agree; after it, years have five digits. */
const FIRST_INSTANT = Date.parse('1900-01-01T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');
const MAX_ZONE_LENGTH = 64;

/** An instant; inside it is milliseconds since 1970-01-01T00:00:00Z. */
export const DateTimeScalar = defineScalar<Instant, string>({
  name: 'DateTime',
  description:
    'An instant, as RFC 3339 with an offset or Z. Answers are in UTC with milliseconds: `2026-07-01T12:00:00.000Z`. Finer fractions are cut off.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  expected: 'an instant from 1900 on with an offset, such as 2026-07-01T12:00:00Z',
  read: (outside) => (typeof outside === 'string' ? parseInstant(outside) : undefined),
  write: formatInstant,
});

/** A day of the programme's calendar; inside it is whole days since 1970-01-01. */
export const LocalDateScalar = defineScalar<LocalDay, string>({
  name: 'LocalDate',
  description: "A day in the programme's time zone: `2026-07-01`.",
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  expected: 'a day that exists, such as 2026-07-01',
  read: (outside) =>
    typeof outside === 'string' ? (parseLocalDay(outside) ?? undefined) : undefined,
  write: formatLocalDay,
});

export const TimeZoneScalar = defineScalar<string, string>({
  name: 'TimeZone',
  description: 'A time zone of the IANA database, such as `Europe/London`.',
  specifiedByURL: 'https://www.iana.org/time-zones',
  expected: 'a time zone of the IANA database, such as Europe/London',
  read: (outside) => (isZoneName(outside) ? outside : undefined),
  write: (zone) => zone,
});

/** Names only: an offset such as `+08:00` knows no summer time and no history. */
const isZoneName = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= MAX_ZONE_LENGTH &&
  /^[A-Za-z]/.test(value) &&
  isTimeZone(value);

function parseInstant(text: string): Instant | undefined {
  const [, day = '', hour, minute, second, fraction = '', offset = ''] = DATE_TIME.exec(text) ?? [];
  if (parseLocalDay(day) === null) return undefined;
  const millis = fraction.slice(1, 4).padEnd(3, '0');
  const local = Date.parse(`${day}T${hour}:${minute}:${second}.${millis}Z`);
  const instant = local - offsetMs(offset);
  return instant >= FIRST_INSTANT && instant <= LAST_INSTANT ? instant : undefined;
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}

function formatInstant(instant: Instant): string {
  invariant(Number.isSafeInteger(instant), 'an instant is whole milliseconds');
  return new Date(instant).toISOString();
}
