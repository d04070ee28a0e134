import { checkRules, type UncheckedRules } from '../../../src/domain/tiering/check-rules';
import type { UncheckedMovement } from '../../../src/domain/tiering/check-movement';
import { checkLength, lengthText, shortestDays } from '../../../src/domain/tiering/length';
import { buildRules, LADDER } from '../../support/rules';

const LOCALES = ['en', 'zh-CN'];

/** Faults as `path code`, for one change of otherwise good rules. */
function faults(changes: UncheckedRules, known = {}): string[] {
  const checked = checkRules({ ladder: LADDER, ...changes }, LOCALES, known);
  return checked.ok ? [] : checked.error.map(({ path, code }) => `${path.join('.')} ${code}`);
}

const moving = (movement: UncheckedMovement): string[] => faults({ movement });
const YEAR = { kind: 'LENGTH', length: 'P1Y' };

describe('a length', () => {
  it.each([
    ['P1Y', { months: 12, days: 0 }, 'P1Y'],
    ['P12M', { months: 12, days: 0 }, 'P1Y'],
    ['P1Y6M', { months: 18, days: 0 }, 'P1Y6M'],
    ['P30D', { months: 0, days: 30 }, 'P30D'],
    ['P2W', { months: 0, days: 14 }, 'P14D'],
    ['P1Y1M1W1D', { months: 13, days: 8 }, 'P1Y1M8D'],
    ['P1D', { months: 0, days: 1 }, 'P1D'],
    ['P10Y', { months: 120, days: 0 }, 'P10Y'],
    ['P3650D', { months: 0, days: 3650 }, 'P3650D'],
    ['P9Y365D', { months: 108, days: 365 }, 'P9Y365D'],
  ])('%s is read, and written as one', (text, length, written) => {
    expect(checkLength(text, ['at'])).toEqual({ ok: true, value: length });
    expect(checkLength(length, ['at'])).toEqual({ ok: true, value: length });
    expect(lengthText(length)).toBe(written);
  });

  it.each([
    ['P', 'NOT_A_LENGTH'],
    ['', 'NOT_A_LENGTH'],
    ['1Y', 'NOT_A_LENGTH'],
    ['p1y', 'NOT_A_LENGTH'],
    ['P1D1Y', 'NOT_A_LENGTH'],
    ['P-1D', 'NOT_A_LENGTH'],
    ['P1.5Y', 'NOT_A_LENGTH'],
    ['PT24H', 'NOT_A_LENGTH'],
    ['P1Y\n', 'NOT_A_LENGTH'],
    ['P99999D', 'NOT_A_LENGTH'],
    [{ months: 1.5, days: 0 }, 'NOT_A_LENGTH'],
    [{ months: 2, days: -1 }, 'NOT_A_LENGTH'],
    [{ months: Number.NaN, days: 1 }, 'NOT_A_LENGTH'],
    ['P0D', 'LENGTH_OUT_OF_RANGE'],
    ['P10Y1D', 'LENGTH_OUT_OF_RANGE'],
    ['P121M', 'LENGTH_OUT_OF_RANGE'],
    ['P3651D', 'LENGTH_OUT_OF_RANGE'],
  ])('%j is none', (written, code) => {
    expect(checkLength(written, ['at'])).toMatchObject({ ok: false, error: [{ code }] });
  });

  it.each([
    [1, 28],
    [2, 59],
    [3, 89],
    [6, 181],
    [12, 365],
    [48, 1461],
  ])('of %d months takes at least %d days', (months, days) => {
    expect(shortestDays({ months, days: 0 })).toBe(days);
    expect(shortestDays({ months, days: 3 })).toBe(days + 3);
  });
});

describe('a value model', () => {
  it.each([
    [{ kind: 'GROWTH_VALUE' }, []],
    [{ kind: 'SPEND_GROWTH' }, []],
    [{ kind: 'FUNNEL' }, []],
    [{ kind: 'FUNNEL', ratingWeight: 1 }, ['ratingWeight NOT_APPLICABLE']],
    [{ kind: 'FUNNEL', parts: [] }, ['parts NOT_APPLICABLE']],
    [{ kind: 'RATING' }, []],
    [{ kind: 'RATING', ratingWeight: 1e6, positiveWeight: 0 }, []],
    [{ kind: 'RATING', ratingWeight: 1e6 + 1 }, ['ratingWeight OUT_OF_RANGE']],
    [{ kind: 'RATING', negativeWeight: -0.1 }, ['negativeWeight OUT_OF_RANGE']],
    [{ kind: 'RATING', positiveWeight: Number.NaN }, ['positiveWeight NOT_A_NUMBER']],
    [{ kind: 'RFM', recencyWeight: 2, monetaryWeight: null }, []],
    [{ kind: 'RFM', frequencyWeight: Infinity }, ['frequencyWeight NOT_A_NUMBER']],
    [{ kind: 'RFM', ratingWeight: 1 }, ['ratingWeight NOT_APPLICABLE']],
    [{ kind: 'COMBINED' }, ['parts REQUIRED']],
    [{ kind: 'COMBINED', parts: [] }, ['parts WRONG_COUNT']],
    [{ kind: 'COMBINED', parts: [{ model: { kind: 'FUNNEL' }, weight: -1e6 }] }, []],
    [
      { kind: 'COMBINED', parts: [{ model: { kind: 'FUNNEL' }, weight: 1e6 + 1 }] },
      ['parts.0.weight OUT_OF_RANGE'],
    ],
    [
      { kind: 'COMBINED', parts: [{ model: { kind: 'COMBINED', parts: [] }, weight: 1 }] },
      ['parts.0.model.kind UNKNOWN_VALUE'],
    ],
    [
      { kind: 'COMBINED', parts: [{ model: { kind: 'RFM', recencyWeight: -1 }, weight: 1 }] },
      ['parts.0.model.recencyWeight OUT_OF_RANGE'],
    ],
    [{ kind: 'toString' }, ['kind UNKNOWN_VALUE']],
  ])('%j', (model, expected) => {
    expect(faults({ model })).toEqual(expected.map((text) => `model.${text}`));
  });

  it('has at most 8 parts', () => {
    const parts = Array.from({ length: 9 }, () => ({ model: { kind: 'FUNNEL' }, weight: 1 }));
    expect(faults({ model: { kind: 'COMBINED', parts: parts.slice(1) } })).toEqual([]);
    expect(faults({ model: { kind: 'COMBINED', parts } })).toEqual(['model.parts WRONG_COUNT']);
  });

  it('takes the weights of the specification where none are given', () => {
    expect(buildRules({ model: { kind: 'RATING', ratingWeight: null } }).model).toEqual({
      kind: 'RATING',
      ratingWeight: 1,
      positiveWeight: 0.1,
      negativeWeight: 0.1,
    });
    expect(buildRules({ model: { kind: 'RFM' } }).model).toEqual({
      kind: 'RFM',
      recencyWeight: 1,
      frequencyWeight: 1,
      monetaryWeight: 1,
    });
  });
});

describe('a division', () => {
  const shares = (...list: readonly (readonly [string, number, number?])[]) => ({
    kind: 'QUANTILE',
    shares: list.map(([tierCode, share, floor]) => ({ tierCode, share, floor })),
  });

  it.each([
    [{ kind: 'FIXED' }, []],
    [{ kind: 'FIXED', shares: [] }, ['shares NOT_APPLICABLE']],
    [{ kind: 'EQUAL' }, ['kind UNKNOWN_VALUE']],
    [{ kind: 'QUANTILE' }, ['shares REQUIRED']],
    [shares(), ['shares WRONG_COUNT']],
    [shares(['diamond', 0.01], ['gold', 0.04], ['silver', 0.15]), []],
    [shares(['diamond', 0.7], ['gold', 0.1], ['silver', 0.2]), []],
    [shares(['diamond', 0.7], ['gold', 0.1], ['silver', 0.200001]), ['shares SHARES_ABOVE_ONE']],
    [shares(['gold', 1e-6]), []],
    [shares(['gold', 0]), ['shares.0.share OUT_OF_RANGE']],
    [shares(['gold', 1.000001]), ['shares.0.share OUT_OF_RANGE']],
    [shares(['gold', Number.NaN]), ['shares.0.share NOT_A_NUMBER']],
    [shares(['gold', 0.1], ['gold', 0.1]), ['shares.1.tierCode DUPLICATE']],
    [shares(['regular', 0.1]), ['shares.0.tierCode BASE_TIER']],
    [shares(['bronze', 0.1]), ['shares.0.tierCode UNKNOWN_TIER']],
    [shares(['silver', 0.1, 0], ['gold', 0.1, 1]), []],
    [shares(['gold', 0.1, 1.5], ['silver', 0.1, 1.4]), []],
    [shares(['gold', 0.1, 1], ['silver', 0.1, 1]), ['shares.0.floor NOT_INCREASING']],
    [shares(['gold', 0.1, -1]), ['shares.0.floor OUT_OF_RANGE']],
    [shares(['gold', 0.1, 1.0000001]), ['shares.0.floor TOO_MANY_DECIMALS']],
    [
      { kind: 'QUANTILE', shares: [], modelCode: 'tree' },
      ['modelCode NOT_APPLICABLE', 'shares WRONG_COUNT'],
    ],
    [{ kind: 'MODEL' }, ['modelCode REQUIRED']],
    [{ kind: 'MODEL', modelCode: 'tree' }, ['modelCode UNKNOWN_MODEL']],
    [
      { kind: 'MODEL', modelCode: 'tree', minimumConfidence: 1.1 },
      ['modelCode UNKNOWN_MODEL', 'minimumConfidence OUT_OF_RANGE'],
    ],
  ])('%j', (division, expected) => {
    expect(faults({ division })).toEqual(expected.map((text) => `division.${text}`));
  });

  it('by a model that was promoted is accepted', () => {
    const division = { kind: 'MODEL', modelCode: 'tree', minimumConfidence: 1 };
    const window = { kind: 'ROLLING', days: 365 } as const;
    const tree = { code: 'tree', tierCodes: ['regular', 'gold'], window };
    expect(faults({ division }, { models: [tree] })).toEqual([]);
    expect(faults({ division }, { models: [{ ...tree, tierCodes: ['regular', 'opal'] }] })).toEqual(
      ['division.modelCode MODEL_OF_OTHER_TIERS'],
    );
    expect(faults({ division, window: { kind: 'LIFETIME' } }, { models: [tree] })).toEqual([
      'division.modelCode MODEL_OF_OTHER_WINDOW',
    ]);
    expect(buildRules({ division: { ...division, minimumConfidence: null } }).division).toEqual({
      ...division,
      minimumConfidence: 0.5,
    });
  });

  it('keeps its shares in the order of the ladder', () => {
    const { division } = buildRules({ division: shares(['diamond', 0.01], ['silver', 0.1, 5]) });
    expect(division).toEqual({
      kind: 'QUANTILE',
      shares: [
        { tierCode: 'silver', share: 0.1, floor: 5 },
        { tierCode: 'diamond', share: 0.01, floor: null },
      ],
    });
  });
});

describe('movement rules', () => {
  it.each([
    [{}, []],
    [{ promotion: {} }, []],
    [{ promotion: { timing: 'PERIOD_END', period: 'HALF_YEAR', step: 'ONE' } }, []],
    [{ promotion: { timing: 'PERIOD_END' } }, ['promotion.period REQUIRED']],
    [{ promotion: { timing: 'PERIOD_END', period: 'WEEK' } }, ['promotion.period UNKNOWN_VALUE']],
    [{ promotion: { period: 'MONTH' } }, ['promotion.period NOT_APPLICABLE']],
    [
      { promotion: { timing: 'SOON', step: 'TWO' } },
      ['promotion.timing UNKNOWN_VALUE', 'promotion.step UNKNOWN_VALUE'],
    ],
    [{ validity: YEAR }, []],
    [{ validity: { kind: 'LENGTH' } }, ['validity.length REQUIRED']],
    [{ validity: { kind: 'LENGTH', length: '' } }, ['validity.length NOT_A_LENGTH']],
    [{ validity: { kind: 'LENGTH', length: 'P11Y' } }, ['validity.length LENGTH_OUT_OF_RANGE']],
    [{ validity: { ...YEAR, anchor: 'BIRTH' } }, ['validity.anchor UNKNOWN_VALUE']],
    [{ validity: { ...YEAR, period: 'YEAR' } }, ['validity.period NOT_APPLICABLE']],
    [{ validity: { kind: 'CALENDAR', period: 'YEAR', through: 'NEXT' } }, []],
    [{ validity: { kind: 'CALENDAR' } }, ['validity.period REQUIRED']],
    [
      { validity: { kind: 'CALENDAR', period: 'YEAR', through: 'LAST' } },
      ['validity.through UNKNOWN_VALUE'],
    ],
    [{ validity: { kind: 'FOREVER', length: 'P1Y' } }, ['validity.length NOT_APPLICABLE']],
    [{ validity: { kind: 'EVER' } }, ['validity.kind UNKNOWN_VALUE']],
    [{ qualification: { kind: 'ROLLING', days: 1 } }, []],
    [{ qualification: { kind: 'ROLLING', days: 3650 } }, []],
    [{ qualification: { kind: 'ROLLING', days: 3651 } }, ['qualification.days OUT_OF_RANGE']],
    [{ qualification: { kind: 'ROLLING', days: 0 } }, ['qualification.days OUT_OF_RANGE']],
    [{ qualification: { kind: 'ROLLING' } }, ['qualification.days REQUIRED']],
    [{ qualification: { kind: 'LIFETIME', days: 2 } }, ['qualification.days NOT_APPLICABLE']],
    [{ qualification: { kind: 'PERIOD_ENDED', period: 'QUARTER' } }, []],
    [{ qualification: { kind: 'PERIOD_ENDED' } }, ['qualification.period REQUIRED']],
    [{ qualification: { kind: 'NONE' } }, ['qualification.kind UNKNOWN_VALUE']],
    [{ demotion: 'TWO_STEPS' }, ['demotion UNKNOWN_VALUE']],
    [{ graceDays: 365, noticeDays: 365 }, []],
    [{ graceDays: 366, noticeDays: -1 }, ['graceDays OUT_OF_RANGE', 'noticeDays OUT_OF_RANGE']],
    [{ graceDays: 1.5, noticeDays: 0.5 }, ['graceDays NOT_WHOLE', 'noticeDays NOT_WHOLE']],
    [{ hysteresis: 1e12 }, []],
    [{ hysteresis: 0.000001 }, []],
    [{ hysteresis: 0.0000001 }, ['hysteresis TOO_MANY_DECIMALS']],
    [{ hysteresis: 1e12 + 1 }, ['hysteresis OUT_OF_RANGE']],
    [{ hysteresis: -1 }, ['hysteresis OUT_OF_RANGE']],
    [{ refund: 'LATER' }, ['refund UNKNOWN_VALUE']],
    [
      { floorTierCode: 'bronze', capTierCode: 'black' },
      ['floorTierCode UNKNOWN_TIER', 'capTierCode UNKNOWN_TIER'],
    ],
    [{ floorTierCode: 'gold', capTierCode: 'gold' }, []],
    [{ floorTierCode: 'diamond', capTierCode: 'gold' }, ['floorTierCode FLOOR_ABOVE_CAP']],
  ])('%j', (movement, expected) => {
    expect(moving(movement)).toEqual(expected.map((text) => `movement.${text}`));
  });

  const sustained = { tierCode: 'gold', amount: 500, months: 3 };

  it.each([
    [{}, []],
    [{ months: 1 }, []],
    [{ months: 24, amount: 0.01 }, []],
    [{ months: 0 }, ['months OUT_OF_RANGE']],
    [{ months: 25 }, ['months OUT_OF_RANGE']],
    [{ months: 2.5 }, ['months NOT_WHOLE']],
    [{ amount: 0 }, ['amount OUT_OF_RANGE']],
    [{ amount: Number.NaN }, ['amount NOT_A_NUMBER']],
    [{ amount: 0.0000015 }, ['amount TOO_MANY_DECIMALS']],
    [{ tierCode: 'regular' }, ['tierCode BASE_TIER']],
    [{ tierCode: 'bronze' }, ['tierCode UNKNOWN_TIER']],
    [{ tierCode: 'diamond' }, ['tierCode ABOVE_CAP']],
  ])('sustained promotion %j, below a cap', (change, expected) => {
    expect(moving({ capTierCode: 'gold', sustained: [{ ...sustained, ...change }] })).toEqual(
      expected.map((text) => `movement.sustained.0.${text}`),
    );
  });

  it('has at most 5 sustained promotions', () => {
    const six = Array.from({ length: 6 }, () => sustained);
    expect(moving({ sustained: six.slice(1) })).toEqual([]);
    expect(moving({ sustained: six })).toEqual(['movement.sustained WRONG_COUNT']);
  });

  it.each([
    [{ falls: 6 }, []],
    [{ falls: 1, steps: 19 }, []],
    [{ falls: 24 }, []],
    [{ falls: 0 }, ['falls OUT_OF_RANGE']],
    [{ falls: 25 }, ['falls OUT_OF_RANGE']],
    [{ falls: 6, steps: 20 }, ['steps OUT_OF_RANGE']],
    [{ falls: 6, steps: 0 }, ['steps OUT_OF_RANGE']],
    [{ falls: 6, feature: 'wealth' }, ['feature UNKNOWN_VALUE']],
  ])('decline %j', (decline, expected) => {
    expect(moving({ validity: YEAR, decline })).toEqual(
      expected.map((text) => `movement.decline.${text}`),
    );
  });

  it('has no decline where tiers are held for ever', () => {
    expect(moving({ decline: { falls: 6 } })).toEqual(['movement.decline NEEDS_TERMS']);
    expect(moving({ decline: { falls: 6 }, validity: { kind: 'EVER' } })).toEqual([
      'movement.validity.kind UNKNOWN_VALUE',
    ]);
  });

  it.each([
    [{ kind: 'STEPS', steps: 1, days: 1 }, []],
    [{ kind: 'STEPS', steps: 19, days: 3650 }, []],
    [{ kind: 'STEPS', steps: 20, days: 3651 }, ['steps OUT_OF_RANGE', 'days OUT_OF_RANGE']],
    [{ kind: 'STEPS', days: 0 }, ['steps REQUIRED', 'days OUT_OF_RANGE']],
    [{ kind: 'STEPS', steps: 1, amount: 5, days: 1 }, ['amount NOT_APPLICABLE']],
    [{ kind: 'GROWTH_VALUE', amount: 0.000001, days: 30 }, []],
    [{ kind: 'GROWTH_VALUE', amount: 1e12, days: 30 }, []],
    [{ kind: 'GROWTH_VALUE', amount: 0, days: 30 }, ['amount OUT_OF_RANGE']],
    [{ kind: 'GROWTH_VALUE', steps: 1, days: 30 }, ['steps NOT_APPLICABLE', 'amount REQUIRED']],
    [{ kind: 'POINTS', days: 30 }, ['kind UNKNOWN_VALUE']],
  ])('penalty %j', (penalty, expected) => {
    expect(moving({ penalty })).toEqual(expected.map((text) => `movement.penalty.${text}`));
  });

  it('take the default for what is null, and keep no zero with a sign', () => {
    const nothing = { graceDays: -0, hysteresis: -0, sustained: null, promotion: null };
    expect(Object.is(buildRules({ movement: nothing }).movement.hysteresis, 0)).toBe(true);
    expect(buildRules({ movement: nothing })).toEqual(buildRules());
  });
});

describe('a version of the points rules', () => {
  it('must be published, where it is known what is', () => {
    expect(faults({ earningVersion: 3 }, { latestEarningVersion: 3 })).toEqual([]);
    expect(faults({ earningVersion: 3 })).toEqual([]);
    const unknown = faults({ earningVersion: 3 }, { latestEarningVersion: 2 });
    expect(unknown).toEqual(['earningVersion UNKNOWN_VERSION']);
    expect(faults({ earningVersion: 0 })).toEqual(['earningVersion OUT_OF_RANGE']);
  });
});

describe('the base tier', () => {
  it('is for everybody; any other may be by invitation', () => {
    const at = (place: number): UncheckedRules => ({
      ladder: LADDER.map((tier, rank) => ({ ...tier, invitationOnly: rank === place })),
    });
    expect(faults(at(0))).toEqual(['ladder.0.invitationOnly BASE_TIER_BY_INVITATION']);
    expect(faults(at(3))).toEqual([]);
    expect(buildRules(at(3)).ladder[3]).toMatchObject({ invitationOnly: true });
  });
});
