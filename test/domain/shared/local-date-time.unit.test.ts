import { zoneCalendar } from '../../../src/domain/shared/calendar';
import {
  formatLocalTime,
  instantOfLocalTime,
  parseLocalTime,
} from '../../../src/domain/shared/local-date-time';

const instantIn = (zone: string, text: string): string => {
  const local = parseLocalTime(text);
  if (local === null) throw new Error(`Not a local time: ${text}`);
  return new Date(instantOfLocalTime(local, zoneCalendar(zone))).toISOString().slice(0, 16);
};

describe('the instant of a local time', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-01T00:00', '2026-02-28T16:00'],
    ['Europe/London', '2026-06-30T23:59', '2026-06-30T22:59'],
    ['Asia/Kathmandu', '2026-01-01T00:07', '2025-12-31T18:22'],
    // Clocks go from 01:00 to 02:00.
    ['Europe/London', '2026-03-29T00:59', '2026-03-29T00:59'],
    ['Europe/London', '2026-03-29T01:00', '2026-03-29T01:00'],
    ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:00'],
    ['Europe/London', '2026-03-29T02:00', '2026-03-29T01:00'],
    ['Europe/London', '2026-03-29T02:05', '2026-03-29T01:05'],
    // Clocks go from 02:00 to 01:00: the first of the two.
    ['Europe/London', '2026-10-25T00:59', '2026-10-24T23:59'],
    ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30'],
    ['Europe/London', '2026-10-25T02:00', '2026-10-25T02:00'],
    // Half an hour, and a gap at midnight.
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30'],
    ['America/Santiago', '2026-09-06T00:30', '2026-09-06T04:00'],
    // A day that was left out.
    ['Pacific/Apia', '2011-12-30T10:00', '2011-12-30T10:00'],
  ])('%s %s is %s', (zone, local, instant) => {
    expect(instantIn(zone, local)).toBe(instant);
  });

  it('is read back on the wall', () => {
    const london = zoneCalendar('Europe/London');
    expect(formatLocalTime(Date.parse('2026-06-30T22:59:10Z'), london)).toBe('2026-06-30T23:59');
  });

  it.each(['2026-02-30T10:00', '2026-03-01', '2026-03-01T24:00', '2026-03-01T10:60', 'noon', ''])(
    'is not given for %p',
    (text) => {
      expect(parseLocalTime(text)).toBeNull();
    },
  );
});
