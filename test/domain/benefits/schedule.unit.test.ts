import fc from 'fast-check';
import { parseSchedule } from '../../../src/domain/benefits/check-schedule';
import { compileSchedule } from '../../../src/domain/benefits/schedule';
import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { HOUR_MS, MINUTE_MS } from '../../../src/domain/shared/instant';
import { WEEKDAYS } from '../../../src/domain/points/earning-rule';

/** A schedule of a zone, asked by instants as texts. */
function scheduleIn(zone: string, json: unknown) {
  const schedule = parseSchedule(json, []);
  if (!schedule.ok) throw new Error(JSON.stringify(schedule.error));
  const calendar = zoneCalendar(zone);
  const compiled = compileSchedule(schedule.value, calendar);
  const holds = (instant: number): boolean =>
    compiled.holds({ instant, today: calendar.dayOf(instant), minute: calendar.minuteOf(instant) });
  return {
    holds,
    holdsAt: (text: string): boolean => holds(Date.parse(text)),
    next: (instant: number) => compiled.nextFrom(instant),
    nextFrom: (text: string): string | null => {
      const next = compiled.nextFrom(Date.parse(text));
      return next === null ? null : new Date(next).toISOString();
    },
  };
}

describe('a schedule', () => {
  it('is half-open, by the clocks of its zone', () => {
    const { holdsAt } = scheduleIn('Asia/Shanghai', {
      from: '2026-11-11T00:00',
      until: '2026-11-12T00:00',
    });
    expect(holdsAt('2026-11-10T15:59:59.999Z')).toBe(false);
    expect(holdsAt('2026-11-10T16:00:00Z')).toBe(true);
    expect(holdsAt('2026-11-11T15:59:59.999Z')).toBe(true);
    expect(holdsAt('2026-11-11T16:00:00Z')).toBe(false);
  });

  it('has a day that a month lacks on the last day of it', () => {
    const { nextFrom, holdsAt } = scheduleIn('UTC', { windows: [{ daysOfMonth: [31] }] });
    expect(nextFrom('2027-02-01T00:00:00Z')).toBe('2027-02-28T00:00:00.000Z');
    expect(nextFrom('2028-02-01T00:00:00Z')).toBe('2028-02-29T00:00:00.000Z');
    expect(holdsAt('2027-03-30T12:00:00Z')).toBe(false);
    expect(holdsAt('2027-03-31T12:00:00Z')).toBe(true);
  });

  it('skips an hour that the clocks skip, and holds twice in one that they show twice', () => {
    const hours = { windows: [{ fromTime: '01:00', untilTime: '02:00' }] };
    const { nextFrom, holdsAt } = scheduleIn('Europe/London', hours);
    // 2026-03-29: clocks go from 01:00 to 02:00.
    expect(nextFrom('2026-03-29T00:30:00Z')).toBe('2026-03-30T00:00:00.000Z');
    // 2026-10-25: 01:00 to 02:00 twice, at 00:00 and at 01:00 UTC.
    expect(holdsAt('2026-10-25T00:30:00Z')).toBe(true);
    expect(holdsAt('2026-10-25T01:30:00Z')).toBe(true);
    const half = { windows: [{ fromTime: '01:30', untilTime: '01:45' }] };
    const later = scheduleIn('Europe/London', half);
    expect(later.nextFrom('2026-10-25T00:50:00Z')).toBe('2026-10-25T01:30:00.000Z');
  });

  it('never holds again after its end, or where its times do not fall into its span', () => {
    const sundays = { windows: [{ weekdays: ['SUNDAY'] }] };
    const ended = scheduleIn('UTC', { until: '2026-11-29T00:00', ...sundays });
    expect(ended.nextFrom('2026-11-23T00:00:00Z')).toBeNull();
  });

  it('holds next at the first minute at which it holds', () => {
    const hour = fc.integer({ min: 0, max: 23 });
    const window = fc.record({
      weekdays: fc.option(fc.subarray([...WEEKDAYS], { minLength: 1 }), { nil: null }),
      daysOfMonth: fc.constant(null),
      hours: fc.tuple(hour, hour).map(([one, two]) => [Math.min(one, two), Math.max(one, two) + 1]),
    });
    const time = (of = 0): string => `${String(of).padStart(2, '0')}:00`;
    const windows = fc.array(window, { minLength: 1, maxLength: 3 }).map((all) =>
      all.map(({ hours: [from, until], ...days }) => ({
        ...days,
        fromTime: time(from),
        untilTime: time(until),
      })),
    );
    const start = fc
      .integer({ min: 0, max: 40 * 24 * 2 })
      .map((halves) => Date.parse('2026-10-10T00:00:00Z') + halves * (HOUR_MS / 2));
    fc.assert(
      fc.property(windows, start, (all, instant) => {
        const { holds, next } = scheduleIn('Europe/London', { windows: all });
        let expected = instant;
        while (!holds(expected)) expected += 30 * MINUTE_MS;
        expect(next(instant)).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });
});
