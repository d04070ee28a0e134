import { checkPointsRules } from '../../../src/domain/points/check-points-rules';
import {
  amendPointsRules,
  type UncheckedEarningRule,
  type UncheckedPointsRules,
} from '../../../src/domain/points/earning-draft';
import { DEFAULT_POINTS_RULES, type PointsRules } from '../../../src/domain/points/points-rules';

const LIMITS = { locales: ['en'], tiers: ['regular', 'gold'] };
const names = [{ locale: 'en', text: 'A rule' }];

const review: UncheckedEarningRule = {
  code: 'review',
  names,
  effect: { kind: 'FIXED', points: 20 },
  when: { behaviourTypes: ['REVIEW'] },
  cap: { points: 60, period: 'DAY' },
};
const rate = (code: string, when: UncheckedEarningRule['when'] = {}): UncheckedEarningRule => ({
  code,
  names,
  effect: { kind: 'PER_UNIT', pointsPerUnit: '2' },
  when,
});
const campaign: UncheckedEarningRule = {
  code: 'weekend',
  names,
  effect: { kind: 'CAMPAIGN', multiplier: '1.50' },
  when: {
    schedule: { weekdays: ['SUNDAY', 'SATURDAY'], fromTime: '18:30', untilTime: '24:00' },
    categories: [' tea ', 'cups'],
  },
};
const penalty: UncheckedEarningRule = {
  code: 'abuse',
  names,
  effect: { kind: 'PENALTY', points: 100 },
};

const faultsIn = (rules: UncheckedPointsRules): string[] => {
  const checked = checkPointsRules(rules, LIMITS);
  return checked.ok ? [] : checked.error.map(({ path, code }) => `${path.join('.')} ${code}`);
};
const faultsOf = (...earning: UncheckedEarningRule[]): string[] => faultsIn({ earning });
const checkedOf = (rules: UncheckedPointsRules): PointsRules => {
  const checked = checkPointsRules(rules, LIMITS);
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value;
};

describe('points rules', () => {
  it('are the programme’s own rate and nothing else where nothing is said', () => {
    expect(checkedOf({})).toEqual(DEFAULT_POINTS_RULES);
  });

  it('are kept in one form', () => {
    const rules = checkedOf({
      earning: [review, rate('store', { channels: ['STORE'] }), rate('all'), campaign, penalty],
      cap: { points: 5_000, period: 'MONTH' },
      pendingDays: 14,
      expiry: { kind: 'FIXED_DATES', dates: ['06-30', '03-31'] },
      unitCost: '0.0050',
    });
    expect(rules.earning[3]).toEqual({
      code: 'weekend',
      names: { en: 'A rule' },
      effect: { kind: 'CAMPAIGN', multiplier: '1.5' },
      when: {
        behaviourTypes: null,
        channels: null,
        categories: ['tea', 'cups'],
        tiers: null,
        schedule: {
          from: null,
          until: null,
          weekdays: ['SATURDAY', 'SUNDAY'],
          fromMinute: 1_110,
          untilMinute: 1_440,
        },
      },
      cap: null,
      pendingDays: null,
      expiry: null,
    });
    expect(rules).toMatchObject({
      cap: { points: 5_000, period: 'MONTH' },
      expiry: { kind: 'FIXED_DATES', dates: ['03-31', '06-30'], minimumDays: 0 },
      unitCost: '0.005',
    });
  });

  it('change in part: what is not said stays, and null is the default', () => {
    const rules = checkedOf({ earning: [review, campaign], pendingDays: 14, holdMinutes: 10 });
    expect(checkedOf(amendPointsRules(rules, {}))).toEqual(rules);
    const amended = checkedOf(amendPointsRules(rules, { pendingDays: 7, holdMinutes: null }));
    expect(amended).toEqual({ ...rules, pendingDays: 7, holdMinutes: 30 });
    expect(checkedOf(amendPointsRules(rules, { earning: [] })).earning).toEqual([]);
  });
});

describe('faults of points rules', () => {
  it('are told all at once, with the rule they are of', () => {
    const checked = checkPointsRules(
      {
        earning: [
          { ...review, code: 'Re view' },
          { ...penalty, names: [] },
        ],
        pendingDays: -1,
      },
      LIMITS,
    );
    expect(checked.ok ? [] : checked.error).toEqual([
      { path: ['earning', '0', 'code'], code: 'INVALID_CODE', data: { rule: 'Re view' } },
      {
        path: ['earning', '1', 'names'],
        code: 'NAME_MISSING',
        data: { locale: 'en', rule: 'abuse' },
      },
      { path: ['pendingDays'], code: 'OUT_OF_RANGE', data: { minimum: 0, maximum: 365 } },
    ]);
  });

  it.each<[string, UncheckedPointsRules]>([
    ['pendingDays NOT_WHOLE', { pendingDays: 1.5 }],
    ['pendingDays OUT_OF_RANGE', { pendingDays: 366 }],
    ['holdMinutes OUT_OF_RANGE', { holdMinutes: 61, maxHoldMinutes: 60 }],
    ['maxHoldMinutes OUT_OF_RANGE', { maxHoldMinutes: 600_000 }],
    ['refundPolicy UNKNOWN_VALUE', { refundPolicy: 'FORGET' }],
    ['adjustmentLimit OUT_OF_RANGE', { adjustmentLimit: -1 }],
    ['minimumTransfer OUT_OF_RANGE', { minimumTransfer: 0 }],
    ['minimumRedemption OUT_OF_RANGE', { minimumRedemption: 0 }],
    ['unitCost OUT_OF_RANGE', { unitCost: '-0.01' }],
    ['unitCost TOO_MANY_DECIMALS', { unitCost: '0.0000001' }],
    ['breakageRatio OUT_OF_RANGE', { breakageRatio: '1.01' }],
    ['cap.points OUT_OF_RANGE', { cap: { points: 0, period: 'DAY' } }],
    ['cap.period UNKNOWN_VALUE', { cap: { points: 1, period: 'HOUR' } }],
    ['expiry.kind UNKNOWN_VALUE', { expiry: { kind: 'SOON' } }],
    ['expiry.months REQUIRED', { expiry: { kind: 'ROLLING' } }],
    ['expiry.months OUT_OF_RANGE', { expiry: { kind: 'ROLLING', months: 121 } }],
    ['expiry.months REQUIRED', { expiry: { kind: 'INACTIVITY', months: 0, days: 0 } }],
    ['expiry.roundTo UNKNOWN_VALUE', { expiry: { kind: 'ROLLING', months: 1, roundTo: 'WEEK' } }],
    ['expiry.roundTo NOT_APPLICABLE', { expiry: { kind: 'NONE', roundTo: 'DAY' } }],
    ['expiry.dates WRONG_COUNT', { expiry: { kind: 'FIXED_DATES' } }],
    ['expiry.dates.0 NOT_A_DATE', { expiry: { kind: 'FIXED_DATES', dates: ['02-30'] } }],
    ['expiry.dates.0 NOT_A_DATE', { expiry: { kind: 'FIXED_DATES', dates: ['13-01'] } }],
    ['expiry.dates.0 NOT_A_DATE', { expiry: { kind: 'FIXED_DATES', dates: ['2026-12-31'] } }],
    ['expiry.dates.1 DUPLICATE', { expiry: { kind: 'FIXED_DATES', dates: ['12-31', '12-31'] } }],
  ])('%s', (expected, rules) => {
    expect(faultsIn(rules)).toEqual([expected]);
  });

  it('a day that only leap years have is a day, and no length at all may be rounded up', () => {
    expect(faultsIn({ expiry: { kind: 'FIXED_DATES', dates: ['02-29'] } })).toEqual([]);
    expect(faultsIn({ expiry: { kind: 'ROLLING', roundTo: 'YEAR' } })).toEqual([]);
  });

  it.each<[string, Partial<UncheckedEarningRule>]>([
    ['effect.kind UNKNOWN_VALUE', { effect: { kind: 'DOUBLE' } }],
    ['effect.points REQUIRED', { effect: { kind: 'FIXED' } }],
    ['effect.points OUT_OF_RANGE', { effect: { kind: 'FIXED', points: -5 } }],
    ['effect.points NOT_WHOLE', { effect: { kind: 'FIXED', points: 0.5 } }],
    ['effect.multiplier NOT_APPLICABLE', { effect: { kind: 'FIXED', points: 5, multiplier: '2' } }],
    ['when.behaviourTypes REQUIRED', { when: {} }],
    ['when.behaviourTypes WRONG_COUNT', { when: { behaviourTypes: [] } }],
    ['when.behaviourTypes.0 NOT_APPLICABLE', { when: { behaviourTypes: ['PAYMENT'] } }],
    ['when.behaviourTypes.0 UNKNOWN_VALUE', { when: { behaviourTypes: ['DANCE'] } }],
    ['when.behaviourTypes.1 DUPLICATE', { when: { behaviourTypes: ['LIKE', 'LIKE'] } }],
    ['cap.points NOT_WHOLE', { cap: { points: 1.5, period: 'DAY' } }],
    ['pendingDays OUT_OF_RANGE', { pendingDays: 1_000 }],
    ['expiry.days OUT_OF_RANGE', { expiry: { kind: 'ROLLING', days: -1 } }],
  ])('a rule of fixed points: %s', (expected, changes) => {
    expect(faultsOf({ ...review, ...changes })).toEqual([`earning.0.${expected}`]);
  });

  it.each<[string, UncheckedEarningRule['when']]>([
    ['behaviourTypes NOT_APPLICABLE', { behaviourTypes: ['PAYMENT'] }],
    ['channels.0 UNKNOWN_VALUE', { channels: ['FAX'] }],
    ['categories.0 INVALID_NAME', { categories: [' '] }],
    ['tiers.1 UNKNOWN_TIER', { tiers: ['gold', 'platinum'] }],
    ['schedule.until EMPTY_SPAN', { schedule: { from: 1_000, until: 1_000 } }],
    ['schedule.weekdays.0 UNKNOWN_VALUE', { schedule: { weekdays: ['FUNDAY'] } }],
    ['schedule.weekdays WRONG_COUNT', { schedule: { weekdays: [] } }],
    ['schedule.fromTime NOT_A_TIME', { schedule: { fromTime: '25:00' } }],
    ['schedule.untilTime EMPTY_SPAN', { schedule: { fromTime: '22:00', untilTime: '02:00' } }],
    ['schedule.untilTime EMPTY_SPAN', { schedule: { fromTime: '24:00' } }],
  ])('conditions: %s', (expected, when) => {
    expect(faultsOf(rate('store', when))).toEqual([`earning.0.when.${expected}`]);
  });

  it('a campaign multiplies and a penalty takes: neither is capped, pending or expiring', () => {
    const settings = {
      cap: { points: 1, period: 'DAY' },
      pendingDays: 1,
      expiry: { kind: 'NONE' },
    };
    const expected = ['cap', 'pendingDays', 'expiry'].map((name) => `earning.0.${name}`);
    for (const rule of [campaign, penalty]) {
      expect(faultsOf({ ...rule, ...settings })).toEqual(
        expected.map((path) => `${path} NOT_APPLICABLE`),
      );
    }
    const half = { ...campaign, effect: { kind: 'CAMPAIGN', multiplier: '0.5' } };
    expect(faultsOf(half)).toEqual(['earning.0.effect.multiplier OUT_OF_RANGE']);
  });

  it('codes are there once, and no more than 100 rules', () => {
    expect(faultsOf(review, { ...penalty, code: 'review' })).toEqual(['earning.1.code DUPLICATE']);
    const many = Array.from({ length: 101 }, (_, at) => ({ ...campaign, code: `c${at}` }));
    expect(faultsOf(...many)).toEqual(['earning WRONG_COUNT']);
    expect(faultsOf(...many.slice(1))).toEqual([]);
  });

  it('a document that does not fit is refused, however few its characters', () => {
    const categories = Array.from({ length: 100 }, (_, at) => '茶'.repeat(60) + String(at));
    const wide = (code: string) => ({ ...campaign, code, when: { categories } });
    expect(faultsOf(wide('a'), wide('b'), wide('c'))).toEqual([]);
    expect(faultsOf(wide('a'), wide('b'), wide('c'), wide('d'))).toEqual([' TOO_LARGE']);
  });
});

describe('a rule that can never apply', () => {
  const until = (hour: number) => ({ schedule: { fromTime: '08:00', untilTime: `${hour}:00` } });

  it.each<[string, UncheckedEarningRule['when'], UncheckedEarningRule['when']]>([
    ['everything comes first', {}, { channels: ['STORE'] }],
    ['more channels come first', { channels: ['STORE', 'WEB'] }, { channels: ['WEB'] }],
    ['a wider span comes first', until(20), until(18)],
    ['any day comes first', { schedule: { from: 5 } }, { schedule: { from: 5, until: 9 } }],
  ])('is refused where %s', (_, first, second) => {
    expect(faultsOf(rate('first', first), rate('second', second))).toEqual([
      'earning.1 UNREACHABLE',
    ]);
  });

  it.each<[string, UncheckedEarningRule['when'], UncheckedEarningRule['when']]>([
    ['the narrow one comes first', { channels: ['STORE'] }, {}],
    ['they overlap', { channels: ['STORE', 'WEB'] }, { channels: ['WEB', 'APP'] }],
    ['another condition bounds the first', { tiers: ['gold'] }, { channels: ['WEB'] }],
    ['the later one holds longer', until(18), until(20)],
    ['the later one has no schedule', { schedule: { weekdays: ['MONDAY'] } }, {}],
  ])('is none where %s', (_, first, second) => {
    expect(faultsOf(rate('first', first), rate('second', second))).toEqual([]);
  });

  it('only rules of its own kind can come before it, and campaigns stand in no order', () => {
    expect(faultsOf(rate('first'), review, penalty, campaign)).toEqual([]);
    expect(faultsOf(campaign, { ...campaign, code: 'again' })).toEqual([]);
    expect(faultsOf(review, { ...review, code: 'again' })).toEqual(['earning.1 UNREACHABLE']);
  });
});
