import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
  addMonths,
  formatLocalDay,
  parseLocalDay,
  weekdayOf,
  zoneCalendar,
} from '../../../src/domain/shared/calendar';
import { HOUR_MS } from '../../../src/domain/shared/instant';
import { PERIODS, periodStart } from '../../../src/domain/shared/period';

const ZONES = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Havana',
  'Africa/Cairo',
];

const dayOf = (text: string): number => {
  const day = parseLocalDay(text);
  if (day === null) throw new Error(`Not a day: ${text}`);
  return day;
};
const zoneArbitrary = fc.constantFrom(...ZONES);
const dayArbitrary = fc.integer({ min: dayOf('1975-01-01'), max: dayOf('2060-12-31') });

describe('the start of a local day', () => {
  it.each([
    ['UTC', '2026-06-30', '2026-06-30T00:00:00.000Z'],
    ['Asia/Shanghai', '2026-06-30', '2026-06-29T16:00:00.000Z'],
    ['America/New_York', '2025-03-09', '2025-03-09T05:00:00.000Z'],
    ['America/New_York', '2025-03-10', '2025-03-10T04:00:00.000Z'],
    // No midnight: clocks went from 24:00 straight to 01:00.
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00:00.000Z'],
    // Midnight twice: clocks went from 01:00 back to 00:00; the first counts.
    ['America/Havana', '2024-11-03', '2024-11-03T04:00:00.000Z'],
    // Apia left out 30 December 2011.
    ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
    ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00.000Z'],
    // An offset that is not of whole quarters.
    ['Africa/Monrovia', '1971-06-01', '1971-06-01T00:44:30.000Z'],
    ['America/Havana', '2048-11-01', '2048-11-01T04:00:00.000Z'],
  ])('in %s of %s is %s', (zone, day, expected) => {
    expect(new Date(zoneCalendar(zone).startOf(dayOf(day))).toISOString()).toBe(expected);
  });

  it('is the first instant of the day, in any zone', () => {
    fc.assert(
      fc.property(zoneArbitrary, dayArbitrary, (zone, day) => {
        const calendar = zoneCalendar(zone);
        const start = calendar.startOf(day);
        const known = DateTime.fromISO(formatLocalDay(day), { zone }).startOf('day').toMillis();
        // In Havana midnight comes twice in autumn, and the library means the second.
        expect([0, HOUR_MS]).toContain(known - start);
        expect(calendar.dayOf(start)).toBeGreaterThanOrEqual(day);
        expect(calendar.dayOf(start - 1)).toBeLessThan(day);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('the minute is what clocks on the wall show', () => {
  fc.assert(
    fc.property(zoneArbitrary, dayArbitrary, fc.nat(86_399_999), (zone, day, ms) => {
      const instant = day * 86_400_000 + ms;
      const wall = DateTime.fromMillis(instant, { zone });
      expect(zoneCalendar(zone).minuteOf(instant)).toBe(wall.hour * 60 + wall.minute);
    }),
    { numRuns: 2_000 },
  );
});

test('weekdays, months later and starts of periods are those of the civil calendar', () => {
  fc.assert(
    fc.property(
      dayArbitrary,
      fc.integer({ min: -30, max: 60 }),
      fc.constantFrom(...PERIODS),
      (day, shift, period) => {
        const date = DateTime.fromISO(formatLocalDay(day), { zone: 'UTC' });
        expect(weekdayOf(day)).toBe(date.weekday);
        const later = date.plus({ months: shift });
        expect(formatLocalDay(addMonths(day, shift))).toBe(later.toISODate());
        const unit = period.toLowerCase() as 'day' | 'week' | 'month' | 'quarter' | 'year';
        const start = date.startOf(unit).plus({ [`${unit}s`]: shift });
        expect(formatLocalDay(periodStart(period, day, shift))).toBe(start.toISODate());
      },
    ),
    { numRuns: 2_000 },
  );
});
