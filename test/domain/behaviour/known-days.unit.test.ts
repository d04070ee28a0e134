import fc from 'fast-check';
import { sumsOfDays } from '../../../src/domain/behaviour/day-sums';
import { putKnownSums, type KnownDay } from '../../../src/domain/behaviour/known-days';
import { emptySums } from '../../../src/domain/behaviour/window-sums';

const within = (min: number, max: number) => fc.integer({ min, max });
const dayArbitrary: fc.Arbitrary<KnownDay> = fc
  .record({ day: within(0, 20), late: within(0, 6), orders: within(-1, 2), paid: within(-50, 99) })
  .map(({ day, late, orders, paid }) => ({
    ...{ day, knownDay: day + late },
    counters: { orders, amountMinor: paid, logins: 1 },
  }));
const daysArbitrary = fc
  .array(dayArbitrary, { maxLength: 12 })
  .map((days) => days.toSorted((left, right) => left.day - right.day));

test('are the sums of the days that were known, and tell the oldest of the window', () => {
  fc.assert(
    fc.property(
      daysArbitrary,
      within(0, 25),
      within(0, 20),
      fc.boolean(),
      (days, knownUntil, from, hasPrevious) => {
        const ranges = {
          current: { from, to: from + 5 },
          previous: hasPrevious ? { from: from - 6, to: from - 1 } : null,
        };
        const sums = emptySums(2);
        const oldest = putKnownSums(sums, 1, days, { ranges, knownUntil });
        const known = days.filter(({ knownDay }) => knownDay <= knownUntil);
        const expected = sumsOfDays(known, ranges);
        for (const counter of ['orders', 'amountMinor', 'logins'] as const) {
          expect(sums.counters[counter][1]).toBe(expected.counters[counter][0]);
          expect(sums.counters[counter][0]).toBe(0);
        }
        expect(sums.previousAmountMinor[1]).toBe(expected.previousAmountMinor[0]);
        expect(sums.firstPaidDay[1]).toEqual(expected.firstPaidDay[0]);
        expect(sums.lastPaidDay[1]).toEqual(expected.lastPaidDay[0]);
        const inside = known.filter(({ day }) => day >= from && day <= from + 5);
        expect(oldest).toBe(inside[0]?.day ?? null);
      },
    ),
  );
});
