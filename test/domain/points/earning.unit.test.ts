import type { Order, OrderShare } from '../../../src/domain/behaviour/order';
import { countedCaps } from '../../../src/domain/points/caps';
import {
  greatestCampaign,
  MAX_ORDER_POINTS,
  pointsOfOrderRoundDown,
  type OrderCampaign,
  type OrderTerms,
} from '../../../src/domain/points/earning-order';
import type { CapPeriod, EarningRule } from '../../../src/domain/points/earning-rule';
import { fixedEarning, orderTerms } from '../../../src/domain/points/earning-terms';
import { NO_EXPIRY } from '../../../src/domain/points/expiry';
import { DEFAULT_POINTS_RULES, type PointsRules } from '../../../src/domain/points/points-rules';
import { formatLocalDay, parseLocalDay, zoneCalendar } from '../../../src/domain/shared/calendar';
import { buildInForce, buildRules } from '../../support/rules';

const campaign = (
  ruleCode: string,
  multiplier: string,
  categories: readonly string[] | null = null,
): OrderCampaign => ({ ruleCode, multiplier, categories });

const terms = (
  pointsPerUnit: string,
  multiplier: string,
  ...campaigns: OrderCampaign[]
): OrderTerms => ({
  lot: {
    ...{ ruleCode: null, pointsVersion: 1, versionNumber: 1, pointsPerUnit, multiplier },
    ...{ campaignMultiplier: '1', tierCode: 'gold', pendingDays: 0, expiry: NO_EXPIRY },
  },
  campaigns,
  caps: [],
});
const part = (key: string, amountMinor: number): OrderShare => ({
  ...{ dimension: 'CATEGORY', key, amountMinor },
});
const order = (
  paidMinor: number,
  refundedMinor = 0,
  ...shares: OrderShare[]
): Pick<Order, 'paidMinor' | 'refundedMinor' | 'shares'> => ({ paidMinor, refundedMinor, shares });

describe('the points of an order', () => {
  it.each<[string, number, ReturnType<typeof order>, OrderTerms]>([
    ['are rounded down', 29, order(1_999), terms('1', '1.5')],
    ['are none for nothing', 0, order(0), terms('1', '1.5')],
    ['never fall below nought', 0, order(500, 900), terms('1', '1.5')],
    ['are of what was not refunded', 10, order(1_500, 500), terms('1', '1')],
    ['are exact beyond doubles', 999_999, order(99_999_990), terms('1', '1', campaign('c', '1'))],
    ['are rounded once, not line by line', 1, order(100, 0, part('a', 50)), terms('1', '1')],
    ['are multiplied whole by a campaign', 40, order(1_000), terms('2', '1', campaign('c', '2'))],
    [
      'are multiplied by category: 60.00 of tea by 3, the rest by 1',
      240,
      order(12_000, 0, part('tea', 6_000), part('cups', 2_000)),
      terms('1', '1', campaign('c', '3', ['tea'])),
    ],
    [
      'take the greatest campaign of each part, never two',
      60 * 3 + 60 * 2,
      order(12_000, 0, part('tea', 6_000)),
      terms('1', '1', campaign('a', '2'), campaign('b', '3', ['tea'])),
    ],
    [
      'of a refund of another category are taken from the rest',
      100,
      order(10_000, 2_500, part('tea', 2_500)),
      terms('1', '1', campaign('c', '2', ['tea'])),
    ],
    ['have an end', MAX_ORDER_POINTS, order(1e12), terms('10000', '100', campaign('c', '100'))],
  ])('%s', (_, points, of, by) => {
    expect(pointsOfOrderRoundDown(of, 100, by)).toBe(points);
  });

  it('know no decimals where the currency has none', () => {
    expect(pointsOfOrderRoundDown(order(1_999), 1, terms('0.01', '1'))).toBe(19);
  });
});

test('of campaigns that are equal the first counts, and 1 multiplies nothing', () => {
  const both = [campaign('a', '2'), campaign('b', '2.0'), campaign('c', '1.9999')];
  expect(greatestCampaign(both, null)?.ruleCode).toBe('a');
  expect(greatestCampaign([campaign('a', '1')], null)).toBeNull();
  expect(greatestCampaign([campaign('a', '10'), campaign('b', '9')], 'tea')?.ruleCode).toBe('a');
});

const day = (text: string): number => parseLocalDay(text) ?? Number.NaN;

it.each<[CapPeriod, string, string]>([
  ['DAY', '2026-03-29', '2026-03-29'],
  ['WEEK', '2026-03-29', '2026-03-23'],
  ['WEEK', '2026-03-30', '2026-03-30'],
  ['MONTH', '2024-02-29', '2024-02-01'],
  ['QUARTER', '2026-03-31', '2026-01-01'],
  ['YEAR', '2026-12-31', '2026-01-01'],
  ['EVER', '2026-12-31', '1970-01-01'],
])('a cap of a %s counts %s from %s', (period, on, from) => {
  const rules = { ...DEFAULT_POINTS_RULES, cap: { points: 5, period } };
  const [cap] = countedCaps(rules, null, day(on));
  expect(cap).toMatchObject({ ruleCode: null, points: 5, period });
  expect(formatLocalDay(cap?.periodStart ?? 0)).toBe(from);
});

const ANY = {
  ...{ behaviourTypes: null, channels: null, categories: null, tiers: null, schedule: null },
};
const rule = (code: string, changes: Partial<EarningRule>): EarningRule => ({
  ...{ code, names: {}, when: ANY, cap: null, pendingDays: null, expiry: null },
  effect: { kind: 'PER_UNIT', pointsPerUnit: '2' },
  ...changes,
});
const inForce = buildInForce(buildRules(), { versionNumber: 4 });
const [regular] = inForce.rules.ladder;

const contextOf = (rules: Partial<PointsRules>, zone = 'Europe/London') => ({
  ...{ inForce, calendar: zoneCalendar(zone) },
  points: { pointsVersion: 7, rules: { ...DEFAULT_POINTS_RULES, ...rules } },
});
const moment = (at: string, zone = 'Europe/London', category: string | null = null) => {
  if (!regular) throw new Error('A ladder has a base tier');
  const occurredAt = Date.parse(at);
  return {
    behaviour: { type: 'PAYMENT' as const, channel: 'WEB' as const, category, occurredAt },
    day: zoneCalendar(zone).dayOf(occurredAt),
    tier: regular,
  };
};

describe('what is fixed with an order', () => {
  it('is the first rule that holds, with the defaults of the rules where it says nothing', () => {
    const expiry = { kind: 'INACTIVITY', months: 6, days: 0 } as const;
    const earning = [
      rule('app', { when: { ...ANY, channels: ['APP'] } }),
      rule('any', { pendingDays: 3 }),
      rule('never', {}),
    ];
    const { lot } = orderTerms(
      contextOf({ earning, pendingDays: 9, expiry }),
      moment('2026-06-01T10:00Z'),
    );
    expect(lot).toEqual({
      ...{ ruleCode: 'any', pointsVersion: 7, versionNumber: 4, pointsPerUnit: '2' },
      ...{ multiplier: '1', campaignMultiplier: '1', tierCode: 'regular', pendingDays: 3, expiry },
    });
  });

  it('is the rate of the programme where no rule holds', () => {
    const earning = [rule('tea', { when: { ...ANY, categories: ['tea'] } })];
    const of = (category: string | null) =>
      orderTerms(contextOf({ earning }), moment('2026-06-01T10:00Z', 'Europe/London', category));
    expect(of(null).lot).toMatchObject({ ruleCode: null, pointsPerUnit: '1' });
    expect(of('cups').lot).toMatchObject({ ruleCode: null });
    expect(of('tea').lot).toMatchObject({ ruleCode: 'tea', pointsPerUnit: '2' });
  });

  it.each([
    // The Sunday on which London's clocks go forward ends at 23:00 UTC.
    ['Europe/London', '2026-03-29T22:59Z', true],
    ['Europe/London', '2026-03-29T23:00Z', false],
    ['Europe/London', '2026-03-28T23:59Z', false],
    ['Asia/Shanghai', '2026-03-28T16:00Z', true],
    ['Asia/Shanghai', '2026-03-28T15:59Z', false],
    ['America/New_York', '2026-03-30T03:59Z', true],
    ['America/New_York', '2026-03-30T04:00Z', false],
  ])('holds on Sundays of %s: %s is %s', (zone, at, expected) => {
    const schedule = {
      ...{ from: null, until: null, weekdays: ['SUNDAY'] as const },
      ...{ fromMinute: null, untilMinute: null },
    };
    const double = rule('double', {
      effect: { kind: 'CAMPAIGN', multiplier: '2' },
      when: { ...ANY, schedule },
    });
    const { campaigns } = orderTerms(contextOf({ earning: [double] }, zone), moment(at, zone));
    expect(campaigns).toHaveLength(expected ? 1 : 0);
  });
});

test('a fixed rule is not multiplied, and a penalty neither waits nor expires', () => {
  const earning = [
    rule('like', {
      effect: { kind: 'FIXED', points: 5 },
      when: { ...ANY, behaviourTypes: ['LIKE'] },
    }),
    rule('abuse', { effect: { kind: 'PENALTY', points: 9 } }),
  ];
  const context = contextOf({
    ...{ earning, pendingDays: 9 },
    expiry: { kind: 'ROLLING', months: 1, days: 0, roundTo: 'DAY' },
  });
  const of = (type: 'LIKE' | 'VIOLATION' | 'VIEW') => {
    const at = moment('2026-06-01T10:00Z');
    return fixedEarning(context, { ...at, behaviour: { ...at.behaviour, type } });
  };
  expect(of('LIKE')).toMatchObject({
    ...{ kind: 'EARN', points: 5 },
    terms: { multiplier: '1', pointsPerUnit: null, pendingDays: 9, expiry: { months: 1 } },
  });
  expect(of('VIOLATION')).toMatchObject({
    ...{ kind: 'PENALTY', points: 9 },
    terms: { ruleCode: 'abuse', pendingDays: 0, expiry: { kind: 'NONE' } },
  });
  expect(of('VIEW')).toBeNull();
});
