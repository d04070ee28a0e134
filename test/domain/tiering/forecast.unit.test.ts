import { zoneCalendar, parseLocalDay } from '../../../src/domain/shared/calendar';
import { invariant } from '../../../src/domain/shared/invariant';
import { forecast, type ForecastMember } from '../../../src/domain/tiering/forecast';
import { assumedDays } from '../../../src/domain/tiering/assumed-days';
import { buildInForce, buildRules, buildStanding } from '../../support/rules';

const calendar = zoneCalendar('UTC');
const day = (text: string): number => {
  const parsed = parseLocalDay(text);
  invariant(parsed !== null, 'a day of a test');
  return parsed;
};
const noon = (text: string): number => calendar.startOf(day(text)) + 12 * 3_600_000;
const NOTHING = { purchaseAmount: 0, purchaseCount: 0, interactionCount: 0, activeDays: 0 };

const TERMS = {
  weights: [{ feature: 'purchaseAmount' as const, weight: 1 }],
  window: { kind: 'ROLLING', days: 365 },
  movement: {
    validity: { kind: 'CALENDAR', period: 'YEAR', through: 'THIS' },
    demotion: 'QUALIFYING',
    noticeDays: 30,
  },
};
const inForce = buildInForce(buildRules(TERMS));

/** Silver, earned by one order of 200.00, until the end of 2026. */
const silver: ForecastMember = {
  standing: buildStanding(1, {
    termFrom: noon('2026-02-01'),
    termUntil: calendar.startOf(day('2027-01-01')),
  }),
  joinedDay: day('2025-06-01'),
  days: [{ day: day('2026-02-01'), counters: { amountMinor: 20_000, orders: 1 } }],
};

describe('a forecast', () => {
  test('tells the renewal, the notice and the demotion of somebody who buys nothing', () => {
    const { events, path } = forecast(inForce, silver, {
      from: noon('2026-06-15'),
      months: 24,
      assumed: NOTHING,
    });
    // At the end of 2026 the order is still in the window; at the end of 2027 it is not.
    expect(events.map(({ at, kinds, toRank }) => [at, kinds, toRank])).toEqual([
      [calendar.startOf(day('2027-01-01')), ['RENEWED'], 1],
      [calendar.startOf(day('2027-12-02')), ['NOTICE'], 1],
      [calendar.startOf(day('2028-01-01')), ['DEMOTED'], 0],
    ]);
    expect(path).toHaveLength(24);
    expect(path[0]).toEqual({ day: day('2026-07-15'), score: 200, rank: 1 });
    expect(path.at(-1)).toEqual({ day: day('2028-06-15'), score: 0, rank: 0 });
  });

  test('promotes on the day on which the assumed purchases reach the tier', () => {
    const { events } = forecast(inForce, silver, {
      from: noon('2026-06-15'),
      months: 3,
      assumed: { ...NOTHING, purchaseAmount: 160, purchaseCount: 1 },
    });
    // 200 + 160 + 160 ≥ 501 on the second month's end.
    expect(events).toMatchObject([{ kinds: ['PROMOTED'], fromRank: 1, toRank: 2, score: 520 }]);
    expect(calendar.dayOf(events[0]?.at ?? 0)).toBe(day('2026-08-15'));
  });

  test('shows what a person has set end, and the earned tier again', () => {
    const until = calendar.startOf(day('2026-07-01'));
    const locked = {
      ...silver,
      standing: {
        ...silver.standing,
        rank: 3,
        lock: { rank: 3, until, accumulates: false },
      },
    };
    const { events } = forecast(inForce, locked, {
      from: noon('2026-06-15'),
      months: 1,
      assumed: NOTHING,
    });
    expect(events).toMatchObject([
      { at: until, kinds: ['DEMOTED', 'LOCK_ENDED'], fromRank: 3, toRank: 1 },
    ]);
  });
});

describe('what is assumed of months', () => {
  const minorPerMajor = 100;

  test('is spread over them, and adds up', () => {
    const assumed = { purchaseAmount: 90.01, purchaseCount: 2, interactionCount: 5, activeDays: 3 };
    const { days, monthEnds } = assumedDays(day('2026-03-01'), 2, { ...assumed, minorPerMajor });
    expect(monthEnds).toEqual([day('2026-04-01'), day('2026-05-01')]);
    const april = days.filter(({ day: on }) => on > day('2026-04-01'));
    const total = (counter: 'amountMinor' | 'orders' | 'interactions' | 'activeDays') =>
      april.reduce((sum, { counters }) => sum + (counters[counter] ?? 0), 0);
    expect(total('amountMinor')).toBe(9_001);
    expect(total('orders')).toBe(2);
    expect(total('interactions')).toBe(5);
    expect(total('activeDays')).toBe(3);
    expect(april.at(-1)?.day).toBe(day('2026-05-01'));
  });

  test('is nothing where nothing is assumed', () => {
    expect(assumedDays(day('2026-03-01'), 2, { ...NOTHING, minorPerMajor }).days).toEqual([]);
  });
});
