import { repeatStrategy, patternOf } from '../../../src/platform/jobs/bull-schedule';
import {
  nextOccurrences,
  occurrencesOf,
  scheduleText,
  type Schedule,
} from '../../../src/platform/jobs/schedule';

const at = (text: string): number => Date.parse(text);
const isoOf = (instant: number | null) =>
  instant === null ? null : new Date(instant).toISOString().slice(0, 16);
const nextOf = (schedule: Schedule, after: string, count: number) =>
  nextOccurrences(occurrencesOf(schedule), at(after), count).map(isoOf);

const daily = (timeZone: string): Schedule => ({ cron: '30 1 * * *', timeZone });

describe('a schedule', () => {
  it('includes the very instant as the last, and not as the next', () => {
    const noon = occurrencesOf({ cron: '0 12 * * *', timeZone: 'UTC' });
    const instant = at('2026-01-05T12:00:00Z');
    expect(noon.latest(instant)).toBe(instant);
    expect(noon.latest(instant + 1)).toBe(instant);
    expect(isoOf(noon.latest(instant - 1))).toBe('2026-01-04T12:00');
    expect(noon.next(instant - 1)).toBe(instant);
    expect(isoOf(noon.next(instant))).toBe('2026-01-06T12:00');
  });

  it('keeps local time, once a day also when clocks are put forward and back', () => {
    expect(nextOf(daily('Europe/London'), '2026-03-28T12:00:00Z', 2)).toEqual([
      '2026-03-29T01:00',
      '2026-03-30T00:30',
    ]);
    expect(nextOf(daily('Europe/London'), '2026-10-24T12:00:00Z', 2)).toEqual([
      '2026-10-25T00:30',
      '2026-10-26T01:30',
    ]);
    expect(nextOf(daily('Asia/Shanghai'), '2026-03-28T12:00:00Z', 1)).toEqual(['2026-03-28T17:30']);
    expect(nextOf(daily('America/New_York'), '2026-03-08T00:00:00Z', 2)).toEqual([
      '2026-03-08T06:30',
      '2026-03-09T05:30',
    ]);
  });

  it('knows leap days and the ends of months', () => {
    const leapDay: Schedule = { cron: '0 0 29 2 *', timeZone: 'UTC' };
    expect(nextOf(leapDay, '2026-01-01T00:00:00Z', 2)).toEqual([
      '2028-02-29T00:00',
      '2032-02-29T00:00',
    ]);
    const lastDay: Schedule = { cron: '0 0 L * *', timeZone: 'UTC' };
    expect(nextOf(lastDay, '2026-01-31T00:00:00Z', 2)).toEqual([
      '2026-02-28T00:00',
      '2026-03-31T00:00',
    ]);
  });

  it('of an interval is counted from the epoch, so that every process has the same', () => {
    const every = occurrencesOf({ everyMs: 5_000 });
    expect([every.latest(9_999), every.latest(10_000), every.latest(10_001)]).toEqual([
      5_000, 10_000, 10_000,
    ]);
    expect([every.next(9_999), every.next(10_000)]).toEqual([10_000, 15_000]);
  });

  it('can be read', () => {
    expect(scheduleText(daily('Asia/Shanghai'))).toBe('30 1 * * * Asia/Shanghai');
    expect(scheduleText({ everyMs: 5_000 })).toBe('every 5 s');
  });

  it.each<Schedule>([
    { cron: '61 * * * *', timeZone: 'UTC' },
    { cron: '0 0 30 2 *', timeZone: 'UTC' },
    { cron: '0 0 * * *', timeZone: 'Mars/Olympus' },
    { everyMs: 999 },
    { everyMs: 1_000.5 },
  ])('%j is refused', (schedule) => {
    expect(() => occurrencesOf(schedule)).toThrow();
  });

  it('is the same for BullMQ', () => {
    const after = at('2026-10-24T12:00:00Z');
    for (const schedule of [daily('Europe/London'), { everyMs: 7_000 }]) {
      const next = occurrencesOf(schedule).next(after);
      expect(repeatStrategy(after, { pattern: patternOf(schedule) })).toBe(next);
    }
  });
});
