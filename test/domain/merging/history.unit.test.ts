import fc from 'fast-check';
import type { Behaviour } from '../../../src/domain/behaviour/behaviour';
import { COUNTERS } from '../../../src/domain/behaviour/counters';
import { correctionOf, historyOf, type DatedBehaviour } from '../../../src/domain/merging/history';
import { zoneCalendar } from '../../../src/domain/shared/calendar';
import { MemoryMembers } from '../../support/memory-members';
import { naiveFeatures } from '../../support/naive-features';
import { historyArbitrary, RANDOM_UNTIL } from '../../support/random-behaviours';
import { buildInForce } from '../../support/rules';

const calendar = zoneCalendar('UTC');
const today = calendar.dayOf(RANDOM_UNTIL);
const dated = (behaviours: readonly Behaviour[]): DatedBehaviour[] =>
  behaviours.map((behaviour) => ({ behaviour, day: calendar.dayOf(behaviour.occurredAt) }));

/** What buckets come to, by name; zeros left out. */
function totals({ days, shares }: ReturnType<typeof correctionOf>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { day, counters } of days) {
    COUNTERS.forEach((counter, place) => {
      if (counters[place]) sums[`0 ${day} ${counter}`] = counters[place];
    });
  }
  for (const { day, dimension, key, amountMinor } of shares) {
    sums[`0 ${day} ${dimension} ${key}`] = amountMinor;
  }
  return sums;
}

const NOTHING = { days: [], shares: [] };

describe('a history taken again', () => {
  it('comes to what one member has who did all that two did', () => {
    fc.assert(
      fc.property(historyArbitrary(2, 60), (rows) => {
        const behaviours = rows.map(({ behaviour }) => behaviour);
        const one = new MemoryMembers(1, { inForce: buildInForce(), today, calendar });
        for (const behaviour of behaviours) one.record([{ member: 0, behaviour }]);
        const taken = historyOf(dated(behaviours));
        expect(totals(correctionOf(NOTHING, taken, today))).toEqual(one.totals());
      }),
      { numRuns: 60 },
    );
  });

  it('counts as the definitions say', () => {
    fc.assert(
      fc.property(historyArbitrary(2, 40), (rows) => {
        const behaviours = rows.map(({ behaviour }) => behaviour);
        const range = { from: today - 100, to: today };
        const asked = {
          behaviours,
          dayOf: calendar.dayOf,
          range,
          previous: null,
          minorPerMajor: 1,
        };
        const naive = naiveFeatures({ ...asked, joinedDay: today, today });
        const { days } = historyOf(dated(behaviours));
        const sum = (counter: (typeof COUNTERS)[number]) =>
          days.reduce((all, { counters }) => all + (counters[COUNTERS.indexOf(counter)] ?? 0), 0);
        expect({
          purchaseAmount: sum('amountMinor'),
          purchaseCount: sum('orders'),
          activeDays: sum('activeDays'),
          interactionCount: sum('interactions'),
          viewed: sum('viewed'),
          paid: sum('paid'),
        }).toEqual({
          purchaseAmount: naive.purchaseAmount,
          purchaseCount: naive.purchaseCount,
          activeDays: naive.activeDays,
          interactionCount: naive.interactionCount,
          viewed: naive.viewed,
          paid: naive.paid,
        });
      }),
      { numRuns: 60 },
    );
  });

  it('corrects buckets by what is missing, and there and back comes to nothing', () => {
    fc.assert(
      fc.property(historyArbitrary(2, 40), (rows) => {
        const of = (members: readonly number[]) =>
          historyOf(
            dated(rows.flatMap((row) => (members.includes(row.member) ? [row.behaviour] : []))),
          );
        const [alone, both] = [of([0]), of([0, 1])];
        const there = totals(correctionOf(alone, both, today));
        const back = totals(correctionOf(both, alone, today));
        expect(Object.keys(back).toSorted()).toEqual(Object.keys(there).toSorted());
        for (const [name, by] of Object.entries(there)) expect(back[name]).toBe(-by);
        expect(correctionOf(both, both, today)).toEqual({ days: [], shares: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('says that a correction is known from the day of it', () => {
    const [row] = fc.sample(historyArbitrary(1, 20), 1);
    const taken = historyOf(dated((row ?? []).map(({ behaviour }) => behaviour)));
    const { days } = correctionOf(NOTHING, taken, 12_345);
    expect(new Set(days.map(({ knownDay }) => knownDay))).toEqual(new Set([12_345]));
  });
});
