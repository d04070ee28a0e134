import fc from 'fast-check';
import type { KnownDay } from '../../../src/domain/behaviour/known-days';
import { localDay, zoneCalendar } from '../../../src/domain/shared/calendar';
import { HOUR_MS } from '../../../src/domain/shared/instant';
import type { PastMember, PastSpan } from '../../../src/domain/tiering/past-member';
import { needsPopulation } from '../../../src/domain/tiering/population-survey';
import { livePast } from '../../../src/domain/tiering/past-replay';
import { tierAt, type RulesInForce } from '../../../src/domain/tiering/rules';
import { NaiveTiering } from '../../support/naive-tiering';
import {
  inForceOf,
  livedByDay,
  oneADay,
  pastMemberOf,
  seenByDay,
} from '../../support/past-members';
import { happen, HISTORY_FROM, tieringArbitrary } from '../../support/random-tiering';
import { rulesOf } from '../../support/tier-story';

const SPAN = { from: HISTORY_FROM - 71, to: HISTORY_FROM + 199 };

jest.setTimeout(300_000);

test('lives as a naive re-computation from raw behaviours does, from joining on', () => {
  const moved = { promoted: 0, demoted: 0 };
  fc.assert(
    fc.property(
      tieringArbitrary().filter(({ rules }) => !needsPopulation(rules)),
      ({ rules, calendar, joinedAt, events: all }) => {
        const events = oneADay(calendar, all, SPAN);
        const oracle = new NaiveTiering({ rules, calendar, joinedAt });
        const joined = Math.max(...joinedAt);
        for (const event of events) {
          // Nobody is decided before they joined.
          if (event.kind !== 'NIGHTLY' || event.at > joined) void happen(oracle, event);
        }
        const members = joinedAt.map((at, member) =>
          pastMemberOf(calendar, events, { member, joinedAt: at, rules }),
        );
        const span: PastSpan = { ...SPAN, until: calendar.startOf(SPAN.to + 1) - 1 };
        const inForce = inForceOf(rules, calendar);
        const nights = Array.from({ length: span.to - span.from + 1 }, () => inForce);
        const lived = livePast(nights, members, span);
        for (const day of lived.days) {
          moved.promoted += day.promoted;
          moved.demoted += day.demoted;
        }
        expect(lived.members.map((member) => livedByDay(rules, calendar, member))).toEqual(
          joinedAt.map((_, member) => seenByDay(calendar, oracle.view(member))),
        );
      },
    ),
    {
      numRuns: Number(process.env['PAST_RUNS'] ?? 8),
      seed: Number(process.env['PAST_SEED'] ?? 7),
      endOnFailure: true,
    },
  );
  expect(moved.promoted).toBeGreaterThan(20);
  expect(moved.demoted).toBeGreaterThan(10);
});

describe('a story of ten days', () => {
  const calendar = zoneCalendar('Europe/London');
  const day = (date: number) => localDay(2026, 3, date);
  const paid = (date: number, pounds: number, known = date): KnownDay => ({
    ...{ day: day(date), knownDay: day(known) },
    counters: { amountMinor: pounds * 100, orders: 1 },
  });
  /** Silver from 100, gold from 500, over five days; a tier lasts three days. */
  const rules = rulesOf({
    window: { kind: 'ROLLING', days: 5 },
    movement: { validity: { kind: 'LENGTH', anchor: 'REACHED', length: { months: 0, days: 3 } } },
  });
  const span: PastSpan = { from: day(1), to: day(11), until: calendar.startOf(day(11)) + HOUR_MS };
  const member = (known: readonly KnownDay[], more: Partial<PastMember> = {}): PastMember => ({
    ...{ memberId: 'ann', joinedDay: day(1) - 100, known, acts: [], facts: [] },
    start: {
      ...{ tierCode: 'regular', termUntil: null, decidedAt: calendar.startOf(day(1) - 50) },
      whole: { termFrom: calendar.startOf(day(1) - 50), movement: null },
    },
    ...more,
  });
  const live = (past: PastMember, by = rules) => {
    // One and the same object each day: nothing is new.
    const nights = Array<RulesInForce>(11).fill(inForceOf(by, calendar));
    const lived = livePast(nights, [past], span);
    const datesOf = (way: 'promoted' | 'demoted') =>
      lived.days.flatMap((moves, place) => Array<number>(moves[way]).fill(place + 1));
    return {
      ...{ promoted: datesOf('promoted'), demoted: datesOf('demoted') },
      tier: tierAt(by, lived.members[0]?.standing.rank ?? -1).code,
      until: lived.members[0]?.standing.termUntil,
    };
  };

  test('promotes on the day it is paid, renews, and demotes where the term ends', () => {
    // Paid on the 3rd: silver until the 6th, when 120 still lie in the five days: until the 9th.
    expect(live(member([paid(3, 120)]))).toEqual({
      ...{ promoted: [3], demoted: [9], tier: 'regular', until: null },
    });
  });

  test('sees what became known later only then', () => {
    expect(live(member([paid(3, 120, 5)]))).toMatchObject({ promoted: [5], demoted: [8] });
    expect(live(member([paid(3, 120, 12)]))).toMatchObject({ promoted: [], tier: 'regular' });
  });

  test('applies a term that ends where the first day begins', () => {
    const start = {
      ...{ tierCode: 'silver', termUntil: calendar.startOf(day(1)), decidedAt: 0 },
      whole: { termFrom: 0, movement: null },
    };
    expect(live(member([], { start }))).toMatchObject({ promoted: [], demoted: [1] });
    const due = { ...start, termUntil: calendar.startOf(day(2)) };
    expect(live(member([], { start: due }))).toMatchObject({ promoted: [], demoted: [2] });
  });

  test('counts a lock as a person set it, and its end', () => {
    const acts = [
      {
        ...({ kind: 'SET_TIER', tierCode: 'gold', accumulates: false, termDay: null } as const),
        ...{ at: calendar.startOf(day(2)) + 9 * HOUR_MS, until: calendar.startOf(day(7)) },
      },
    ];
    expect(live(member([], { acts }))).toMatchObject({ promoted: [2], demoted: [7] });
    // Set before the span and not known from a decision: it is rebuilt, and ends on its day.
    const before = [{ ...acts[0], at: calendar.startOf(day(1)) - HOUR_MS }] as typeof acts;
    const start = {
      ...{ tierCode: 'gold', termUntil: null, decidedAt: calendar.startOf(day(1)) - HOUR_MS },
      whole: null,
    };
    // Beneath the lock the earned tier has had its term: the end of the lock shows it.
    expect(live(member([], { acts: before, start }))).toMatchObject({ demoted: [7] });
  });

  test('begins on the day of joining for those who join in the span', () => {
    const joining = member([paid(4, 600)], { joinedDay: day(4), start: null });
    expect(live(joining)).toMatchObject({ promoted: [4], demoted: [10] });
  });

  test('decides everybody where a night publishes other numbers', () => {
    const nights = Array.from({ length: 11 }, (_, place) =>
      inForceOf(
        place < 6
          ? rules
          : {
              ...rules,
              ladder: rules.ladder.map((tier, rank) => ({ ...tier, threshold: rank * 50 })),
            },
        calendar,
      ),
    );
    const lived = livePast(nights, [member([paid(3, 60)])], span);
    expect(lived.days.map(({ promoted }) => promoted)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });
});
