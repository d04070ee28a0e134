import {
  activatesAt,
  expiresAt,
  formatExpiry,
  parseExpiry,
  type ExpiryPolicy,
} from '../../../src/domain/points/expiry';
import { zoneCalendar } from '../../../src/domain/shared/calendar';

const utc = zoneCalendar('UTC');
const at = (text: string): number => Date.parse(text);
const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 16);

const rolling = (
  months: number,
  days = 0,
  roundTo: 'DAY' | 'MONTH' | 'QUARTER' | 'YEAR' = 'DAY',
): ExpiryPolicy => ({ kind: 'ROLLING', months, days, roundTo });
const dates = (minimumDays: number, ...list: string[]): ExpiryPolicy => ({
  kind: 'FIXED_DATES',
  dates: list,
  minimumDays,
});

describe('rolling expiry', () => {
  it.each([
    // The worked ledger of §8.
    ['2025-01-10T15:00Z', rolling(12), '2026-01-10T00:00'],
    ['2025-03-01T00:00Z', rolling(3), '2025-06-01T00:00'],
    ['2025-01-31T23:59Z', rolling(1), '2025-02-28T00:00'],
    ['2024-01-31T10:00Z', rolling(1), '2024-02-29T00:00'],
    ['2024-02-29T10:00Z', rolling(12), '2025-02-28T00:00'],
    ['2024-02-29T10:00Z', rolling(48), '2028-02-29T00:00'],
    ['2025-11-30T10:00Z', rolling(3), '2026-02-28T00:00'],
    ['2025-12-31T10:00Z', rolling(0, 1), '2026-01-01T00:00'],
    ['2025-01-31T10:00Z', rolling(1, 1), '2025-03-01T00:00'],
  ])('%s with %j ends at %s', (activated, policy, expected) => {
    expect(iso(expiresAt(policy, at(activated), null, utc))).toBe(expected);
  });

  it.each([
    ['2025-01-01T00:00Z', rolling(12, 0, 'MONTH'), '2026-02-01T00:00'],
    ['2025-01-31T23:59Z', rolling(12, 0, 'MONTH'), '2026-02-01T00:00'],
    ['2025-02-01T00:00Z', rolling(12, 0, 'MONTH'), '2026-03-01T00:00'],
    ['2025-05-17T00:00Z', rolling(12, 0, 'QUARTER'), '2026-07-01T00:00'],
    ['2025-06-30T23:00Z', rolling(12, 0, 'QUARTER'), '2026-07-01T00:00'],
    ['2025-12-31T23:59Z', rolling(12, 0, 'YEAR'), '2027-01-01T00:00'],
    ['2025-07-10T00:00Z', rolling(0, 0, 'MONTH'), '2025-08-01T00:00'],
  ])('%s with %j is good to the end of the period: %s', (activated, policy, expected) => {
    expect(iso(expiresAt(policy, at(activated), null, utc))).toBe(expected);
  });
});

describe('expiry on fixed dates', () => {
  it.each([
    ['2025-05-01T10:00Z', dates(0, '12-31'), '2026-01-01T00:00'],
    ['2025-12-31T10:00Z', dates(0, '12-31'), '2026-01-01T00:00'],
    ['2026-01-01T00:00Z', dates(0, '12-31'), '2027-01-01T00:00'],
    ['2025-05-01T10:00Z', dates(0, '03-31', '06-30'), '2025-07-01T00:00'],
    ['2025-06-10T10:00Z', dates(30, '03-31', '06-30'), '2026-04-01T00:00'],
    ['2025-06-01T10:00Z', dates(30, '03-31', '06-30'), '2025-07-01T00:00'],
    ['2025-06-02T10:00Z', dates(30, '03-31', '06-30'), '2026-04-01T00:00'],
    ['2025-02-01T10:00Z', dates(0, '02-29'), '2025-03-01T00:00'],
    ['2024-02-29T10:00Z', dates(0, '02-29'), '2024-03-01T00:00'],
    ['2025-12-15T10:00Z', dates(3_650, '12-31'), '2036-01-01T00:00'],
  ])('%s with %j ends at %s', (activated, policy, expected) => {
    expect(iso(expiresAt(policy, at(activated), null, utc))).toBe(expected);
  });
});

describe('expiry by inactivity', () => {
  const policy: ExpiryPolicy = { kind: 'INACTIVITY', months: 6, days: 0 };

  it.each([
    ['2025-01-10T15:00Z', null, '2025-07-10T00:00'],
    ['2025-01-10T15:00Z', '2025-03-31T20:00Z', '2025-09-30T00:00'],
    // Points that become active after the last activity count from their activation.
    ['2025-04-10T15:00Z', '2025-03-31T20:00Z', '2025-10-10T00:00'],
  ])('active at %s, last seen at %s: ends at %s', (activated, lastActivity, expected) => {
    const last = lastActivity === null ? null : at(lastActivity);
    expect(iso(expiresAt(policy, at(activated), last, utc))).toBe(expected);
  });

  it('never comes for points that do not expire', () => {
    expect(expiresAt({ kind: 'NONE' }, at('2025-01-10T15:00Z'), null, utc)).toBeNull();
  });
});

describe('expiry at a zone’s own midnight', () => {
  it.each([
    // Clocks of New York go forward on 9 March 2025 and back on 2 November 2025.
    ['America/New_York', '2025-02-09T12:00Z', rolling(1), '2025-03-09T05:00'],
    ['America/New_York', '2025-02-10T12:00Z', rolling(1), '2025-03-10T04:00'],
    ['America/New_York', '2025-10-02T12:00Z', rolling(1), '2025-11-02T04:00'],
    ['America/New_York', '2025-10-03T12:00Z', rolling(1), '2025-11-03T05:00'],
    ['America/New_York', '2025-02-01T03:00Z', rolling(1, 0, 'MONTH'), '2025-03-01T05:00'],
    ['Asia/Shanghai', '2025-01-31T16:00Z', rolling(1), '2025-02-28T16:00'],
    ['Asia/Shanghai', '2025-01-31T15:59Z', rolling(1), '2025-02-27T16:00'],
    ['Asia/Shanghai', '2025-12-31T16:00Z', dates(0, '12-31'), '2026-12-31T16:00'],
    // Sao Paulo has no midnight on 4 November 2018: the day begins at 01:00.
    ['America/Sao_Paulo', '2018-10-04T12:00Z', rolling(1), '2018-11-04T03:00'],
    ['America/Sao_Paulo', '2018-10-03T12:00Z', rolling(1), '2018-11-03T03:00'],
    ['America/Sao_Paulo', '2018-10-05T12:00Z', rolling(1), '2018-11-05T02:00'],
  ])('%s: %s with %j ends at %s', (zone, activated, policy, expected) => {
    expect(iso(expiresAt(policy, at(activated), null, zoneCalendar(zone)))).toBe(expected);
  });
});

describe('activation', () => {
  it.each([
    ['UTC', '2026-05-01T15:00Z', 0, '2026-05-01T15:00'],
    ['UTC', '2026-05-01T15:00Z', 14, '2026-05-15T00:00'],
    ['UTC', '2024-02-28T15:00Z', 1, '2024-02-29T00:00'],
    ['America/New_York', '2025-03-02T04:59Z', 8, '2025-03-09T05:00'],
    ['America/New_York', '2025-03-02T05:00Z', 8, '2025-03-10T04:00'],
    ['America/Sao_Paulo', '2018-11-01T12:00Z', 3, '2018-11-04T03:00'],
    ['Asia/Shanghai', '2026-12-31T16:00Z', 1, '2027-01-01T16:00'],
  ])('in %s, earned at %s and pending for %i days: %s', (zone, earned, days, expected) => {
    expect(iso(activatesAt(at(earned), days, zoneCalendar(zone)))).toBe(expected);
  });
});

describe('an expiry policy as text', () => {
  const twentyDates = Array.from({ length: 20 }, (_, day) => `12-${String(day + 10)}`);

  it.each<[string, ExpiryPolicy]>([
    ['none', { kind: 'NONE' }],
    ['rolling:12:0:month', rolling(12, 0, 'MONTH')],
    ['rolling:0:90:day', rolling(0, 90)],
    ['dates:30:03310630', dates(30, '03-31', '06-30')],
    ['inactivity:6:15', { kind: 'INACTIVITY', months: 6, days: 15 }],
  ])('%s', (text, policy) => {
    expect(formatExpiry(policy)).toBe(text);
    expect(parseExpiry(text)).toEqual(policy);
  });

  it('is one text for one policy, however its dates are ordered', () => {
    expect(formatExpiry(dates(0, '06-30', '03-31', '06-30'))).toBe('dates:0:03310630');
  });

  it('is short enough to be kept in a key, also with every date taken', () => {
    expect(formatExpiry(dates(3_650, ...twentyDates)).length).toBeLessThanOrEqual(96);
  });

  it.each(['', 'weekly', 'rolling:1', 'rolling:1:2:week', 'inactivity:x:1'])(
    '“%s” was not written here',
    (text) => {
      expect(() => parseExpiry(text)).toThrow();
    },
  );
});
