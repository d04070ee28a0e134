import fc from 'fast-check';
import { periodEnd, periodStarts } from '../../../src/domain/rewards/period';
import { LIMIT_PERIODS } from '../../../src/domain/rewards/reward';

const at = (text: string) => Date.parse(text);

describe('periods', () => {
  it.each([
    // In Shanghai the first of July has begun.
    ['2026-06-30T17:00:00Z', 'Asia/Shanghai', '2026-06-30T16:00Z', '2026-06-28T16:00Z'],
    // In London it is a Tuesday of June, in summer time.
    ['2026-06-30T17:00:00Z', 'Europe/London', '2026-06-29T23:00Z', '2026-06-28T23:00Z'],
    // In New York clocks went forward on the 8th of March, a Sunday: the week began before.
    ['2026-03-08T12:00:00Z', 'America/New_York', '2026-03-08T05:00Z', '2026-03-02T05:00Z'],
  ])('of %s in %s begin at local midnight, weeks on Monday', (now, zone, day, week) => {
    const starts = periodStarts(at(now), zone);
    expect(starts).toMatchObject({ DAY: at(day), WEEK: at(week), EVER: null });
  });

  it('end where the next begins, also on days of 23 and 25 hours', () => {
    const zone = 'Europe/London';
    expect(periodEnd('DAY', at('2026-03-29T00:30:00Z'), zone)).toBe(at('2026-03-29T23:00:00Z'));
    expect(periodEnd('DAY', at('2026-10-25T12:00:00Z'), zone)).toBe(at('2026-10-26T00:00:00Z'));
    expect(periodEnd('MONTH', at('2026-12-31T23:59:59.999Z'), zone)).toBe(
      at('2027-01-01T00:00:00Z'),
    );
    expect(periodEnd('EVER', at('2026-12-31T00:00:00Z'), zone)).toBeNull();
  });

  it('begin where there is no midnight', () => {
    // Clocks in São Paulo went from 23:59:59 to 01:00.
    const starts = periodStarts(at('2018-11-04T12:00:00Z'), 'America/Sao_Paulo');
    expect(starts.DAY).toBe(at('2018-11-04T03:00:00Z'));
  });

  it('hold the instant, and every instant has one of each', () => {
    const zones = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Shanghai');
    const instants = fc.integer({ min: at('2024-01-01'), max: at('2030-01-01') });
    fc.assert(
      fc.property(instants, zones, (now, zone) => {
        const starts = periodStarts(now, zone);
        for (const period of LIMIT_PERIODS) {
          const start = starts[period];
          const end = periodEnd(period, now, zone);
          if (start === null || end === null) continue;
          expect(start).toBeLessThanOrEqual(now);
          expect(end).toBeGreaterThan(now);
          expect(periodStarts(end, zone)[period]).toBe(end);
          expect(periodStarts(end - 1, zone)[period]).toBe(start);
        }
      }),
      { numRuns: 300 },
    );
  });
});
