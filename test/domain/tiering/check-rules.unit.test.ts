import fc from 'fast-check';
import { FEATURES } from '../../../src/domain/behaviour/features';
import { removedTierFaults } from '../../../src/domain/tiering/check-ladder';
import {
  amendRules,
  checkRules,
  DEFAULT_RULES,
  uncheckedOf,
  type UncheckedRules,
} from '../../../src/domain/tiering/check-rules';
import { buildRules, LADDER } from '../../support/rules';

const LOCALES = ['en', 'zh-CN'];
const [base, silver, gold] = LADDER;
const LOW = [base, silver].flatMap((tier) => (tier ? [tier] : []));

/** Faults as `path code`, for one change of otherwise good rules. */
function faults(changes: UncheckedRules): string[] {
  const checked = checkRules({ ladder: LADDER, ...changes }, LOCALES);
  return checked.ok ? [] : checked.error.map(({ path, code }) => `${path.join('.')} ${code}`);
}

const weigh = (transform: object, more: object = {}): UncheckedRules => ({
  weights: [
    { feature: 'activeDays', weight: 1, transform: { kind: 'IDENTITY', ...transform }, ...more },
  ],
});

const tiers = (...changes: object[]): UncheckedRules => ({
  ladder: changes.map((change, index) => ({ ...LADDER[index % 4], ...change }) as never),
});

describe('rules of a version', () => {
  it('take their defaults where only a ladder is given', () => {
    expect(checkRules({ ladder: LADDER }, LOCALES)).toMatchObject({
      ok: true,
      value: {
        ...DEFAULT_RULES,
        window: { kind: 'ROLLING', days: 365 },
        pointsPerUnit: '1',
        lateEventHorizonDays: 90,
        ladder: [
          { code: 'regular', threshold: 0, pointsMultiplier: '1' },
          { names: { en: 'Silver', 'zh-CN': '银卡会员' } },
          { threshold: 501 },
          { threshold: 1001 },
        ],
      },
    });
  });

  it('tell every fault at once, with where it is', () => {
    expect(
      faults({
        window: { kind: 'ROLLING', days: 0 },
        weights: [{ feature: 'wealth', weight: Number.NaN }],
        ladder: [{ code: 'Base', names: [], threshold: 1, pointsMultiplier: 'twice' }],
        pointsPerUnit: '10000.1',
        lateEventHorizonDays: 1.5,
      }),
    ).toEqual([
      'window.days OUT_OF_RANGE',
      'weights.0.feature UNKNOWN_VALUE',
      'weights.0.weight NOT_A_NUMBER',
      'ladder.0.code INVALID_CODE',
      'ladder.0.names NAME_MISSING',
      'ladder.0.names NAME_MISSING',
      'ladder.0.threshold BASE_TIER_NOT_ZERO',
      'ladder.0.pointsMultiplier NOT_A_NUMBER',
      'pointsPerUnit OUT_OF_RANGE',
      'lateEventHorizonDays NOT_WHOLE',
    ]);
  });

  it.each([
    [{ kind: 'ROLLING', days: 1 }, []],
    [{ kind: 'ROLLING', days: 3650 }, []],
    [{ kind: 'ROLLING', days: 3651 }, ['window.days OUT_OF_RANGE']],
    [{ kind: 'ROLLING', days: 1.5 }, ['window.days NOT_WHOLE']],
    [{ kind: 'ROLLING' }, ['window.days REQUIRED']],
    [{ kind: 'ROLLING', days: 30, period: 'MONTH' }, ['window.period NOT_APPLICABLE']],
    [{ kind: 'CALENDAR', period: 'QUARTER' }, []],
    [{ kind: 'CALENDAR', period: 'WEEK' }, ['window.period UNKNOWN_VALUE']],
    [{ kind: 'CALENDAR' }, ['window.period REQUIRED']],
    [{ kind: 'LIFETIME' }, []],
    [{ kind: 'LIFETIME', days: 3 }, ['window.days NOT_APPLICABLE']],
    [{ kind: 'SLIDING' }, ['window.kind UNKNOWN_VALUE']],
  ])('window %j', (window, expected) => {
    expect(faults({ window })).toEqual(expected);
  });

  it.each([
    [{ kind: 'LINEAR', alpha: 1, beta: 2 }, []],
    [{ kind: 'LINEAR', alpha: 1 }, ['beta REQUIRED']],
    [{ kind: 'LINEAR', alpha: 1, beta: Infinity }, ['beta NOT_A_NUMBER']],
    [{ kind: 'LOG1P' }, []],
    [{ kind: 'LOG1P', alpha: 1 }, ['alpha NOT_APPLICABLE']],
    [{ kind: 'CAP', maximum: 1000 }, []],
    [{ kind: 'CAP' }, ['maximum REQUIRED']],
    [{ kind: 'CAP', maximum: 1e13 }, ['maximum OUT_OF_RANGE']],
    [{ kind: 'MIN_MAX', minimum: 0, maximum: 1 }, []],
    [{ kind: 'MIN_MAX', minimum: 1, maximum: 1 }, ['maximum NOT_INCREASING']],
    [{ kind: 'MIN_MAX', maximum: 1 }, ['minimum REQUIRED']],
    [{ kind: 'MIN_MAX' }, []],
    [{ kind: 'MIN_MAX', minimum: null, maximum: null }, []],
    [{ kind: 'MIN_MAX', mean: 1 }, ['mean NOT_APPLICABLE']],
    [{ kind: 'Z_SCORE' }, []],
    [{ kind: 'Z_SCORE', deviation: 2 }, ['mean REQUIRED']],
    [{ kind: 'Z_SCORE', mean: 2, deviation: null }, ['deviation REQUIRED']],
    [{ kind: 'Z_SCORE', mean: 0, deviation: 2 }, []],
    [{ kind: 'Z_SCORE', mean: 0, deviation: 0 }, ['deviation OUT_OF_RANGE']],
    [{ kind: 'Z_SCORE', mean: 0, deviation: 5e-324 }, ['deviation OUT_OF_RANGE']],
    [{ kind: 'STEPS', steps: [] }, ['steps WRONG_COUNT']],
    [
      {
        kind: 'STEPS',
        steps: [
          { from: 0, value: 1 },
          { from: 0, value: 2 },
        ],
      },
      ['steps.1.from NOT_INCREASING'],
    ],
    [{ kind: 'STEPS', steps: [{ from: 0, value: Number.NaN }] }, ['steps.0.value NOT_A_NUMBER']],
    [{ kind: 'SQUARE' }, ['kind UNKNOWN_VALUE']],
    [{ kind: 'constructor' }, ['kind UNKNOWN_VALUE']],
  ])('transform %j', (transform, expected) => {
    const prefixed = expected.map((text) => `weights.0.transform.${text}`);
    expect(faults(weigh(transform))).toEqual(prefixed);
  });

  it('weigh each feature once, at least one, within bounds', () => {
    expect(faults({ weights: [] })).toEqual(['weights WRONG_COUNT']);
    const twice = { feature: 'activeDays', weight: 1 };
    expect(faults({ weights: [twice, twice] })).toEqual(['weights.1.feature DUPLICATE']);
    expect(faults(weigh({}, { weight: 1e7 }))).toEqual(['weights.0.weight OUT_OF_RANGE']);
    expect(faults(weigh({}, { missing: Infinity }))).toEqual(['weights.0.missing NOT_A_NUMBER']);
    expect(faults(weigh({}, { feature: '__proto__' }))).toEqual([
      'weights.0.feature UNKNOWN_VALUE',
    ]);
  });

  it.each([
    [{ imputation: 'CONSTANT', missing: 3, outliers: { kind: 'NONE' } }, []],
    [{ imputation: 'MEAN', missing: 3 }, []],
    [{ imputation: 'REFUSE', missing: 0 }, []],
    [{ imputation: 'REFUSE', missing: 3 }, ['missing NOT_APPLICABLE']],
    [{ imputation: 'MODE' }, ['imputation UNKNOWN_VALUE']],
    [{ outliers: { kind: 'WINSORISE', lower: 0, upper: 1 } }, []],
    [{ outliers: { kind: 'REFUSE', lower: 0.05, upper: 0.95 } }, []],
    [{ outliers: { kind: 'WINSORISE' } }, ['outliers.lower REQUIRED', 'outliers.upper REQUIRED']],
    [{ outliers: { kind: 'REFUSE', lower: -1, upper: 1 } }, ['outliers.lower OUT_OF_RANGE']],
    [{ outliers: { kind: 'REFUSE', lower: 0, upper: 1.01 } }, ['outliers.upper OUT_OF_RANGE']],
    [{ outliers: { kind: 'REFUSE', lower: 0.5, upper: 0.5 } }, ['outliers.upper NOT_INCREASING']],
    [{ outliers: { kind: 'NONE', lower: 0.5 } }, ['outliers.lower NOT_APPLICABLE']],
    [{ outliers: { kind: 'DROP' } }, ['outliers.kind UNKNOWN_VALUE']],
  ])('missing numbers and outliers %j', (weight, expected) => {
    expect(faults(weigh({ kind: 'IDENTITY' }, weight))).toEqual(
      expected.map((text) => `weights.0.${text}`),
    );
  });

  it.each([
    [tiers({}, { threshold: 100.123456 }), []],
    [tiers({}, { threshold: 100.1234567 }), ['ladder.1.threshold TOO_MANY_DECIMALS']],
    [tiers({}, { threshold: 0 }), ['ladder.1.threshold NOT_INCREASING']],
    [tiers({}, { threshold: -1 }), ['ladder.1.threshold OUT_OF_RANGE']],
    [tiers({ threshold: 0.5 }), ['ladder.0.threshold BASE_TIER_NOT_ZERO']],
    [tiers({}, { code: 'regular' }), ['ladder.1.code DUPLICATE']],
    [tiers({ code: 'a'.repeat(41) }), ['ladder.0.code INVALID_CODE']],
    [tiers({ pointsMultiplier: '1.00001' }), ['ladder.0.pointsMultiplier TOO_MANY_DECIMALS']],
    [tiers({ pointsMultiplier: '1.00010' }), []],
    [tiers({ pointsMultiplier: '100.1' }), ['ladder.0.pointsMultiplier OUT_OF_RANGE']],
    [tiers({ pointsMultiplier: '-1' }), ['ladder.0.pointsMultiplier OUT_OF_RANGE']],
    [tiers({ pointsMultiplier: '1e2' }), ['ladder.0.pointsMultiplier NOT_A_NUMBER']],
    [{ ladder: [] }, ['ladder WRONG_COUNT']],
    [{ ladder: null }, ['ladder WRONG_COUNT']],
  ])('ladder %#', (changes: UncheckedRules, expected) => {
    expect(faults(changes)).toEqual(expected);
  });

  it('name every tier in every language of the programme', () => {
    const en = { locale: 'en', text: 'Base' };
    const zh = { locale: 'zh-CN', text: '普通' };
    const named = (...names: object[]) => faults(tiers({ names }));
    expect(named(en, zh)).toEqual([]);
    expect(named(en)).toEqual(['ladder.0.names NAME_MISSING']);
    expect(named(en, zh, en)).toEqual(['ladder.0.names.2.locale DUPLICATE']);
    expect(named(en, zh, { locale: 'fr', text: 'Base' })).toEqual([
      'ladder.0.names.2.locale UNKNOWN_LOCALE',
    ]);
    for (const text of ['', '  ', 'x'.repeat(61), 'a\u0000', 'two\nlines', '\ud800']) {
      expect(named({ locale: 'en', text }, zh)).toEqual(['ladder.0.names.0.text INVALID_NAME']);
    }
  });

  it('are refused when together they are longer than can be kept', () => {
    const steps = Array.from({ length: 50 }, (_, from) => ({ from, value: from + 1 / 3 }));
    const transform = { kind: 'STEPS', steps };
    const weights = FEATURES.map((feature) => ({ feature, weight: 1, transform }));
    expect(faults({ weights })).toEqual([' TOO_LARGE']);
  });

  it('come back unchanged when written out and checked again', () => {
    const rules = buildRules({
      weights: [{ feature: 'paid', weight: 2, transform: { kind: 'CAP', maximum: 9 } }],
      pointsPerUnit: '1.50',
    });
    expect(rules.pointsPerUnit).toBe('1.5');
    expect(checkRules(uncheckedOf(rules), LOCALES)).toEqual({ ok: true, value: rules });
  });

  it('keep what an amendment does not speak of, and take defaults for what it clears', () => {
    const rules = buildRules({ window: { kind: 'LIFETIME' }, pointsPerUnit: '3' });
    const amended = checkRules(amendRules(rules, { window: null, weights: undefined }), LOCALES);
    const expected = { ...rules, window: { kind: 'ROLLING', days: 365 } };
    expect(amended).toEqual({ ok: true, value: expected });
  });

  it('give finite growth values whatever passes', () => {
    const parameter = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(parameter, fc.double({ noNaN: false }), (mean, deviation) => {
        const checked = checkRules(
          { ladder: LOW, ...weigh({ kind: 'Z_SCORE', mean, deviation }, { weight: 1e6 }) },
          LOCALES,
        );
        const passes = deviation >= 1e-6 && deviation <= 1e12;
        expect(checked.ok).toBe(passes);
        if (passes) expect((1e15 - mean) / deviation).toBeLessThan(Infinity);
      }),
    );
  });
});

describe('a published ladder', () => {
  const published = buildRules().ladder;

  it('may grow and change its thresholds', () => {
    const next = buildRules(
      tiers({}, { threshold: 50 }, {}, {}, { code: 'black', threshold: 5000 }),
    );
    expect(removedTierFaults(published, next.ladder)).toEqual([]);
  });

  it('may not lose a tier that members hold', () => {
    const kept = [base, gold].flatMap((tier) => (tier ? [tier] : []));
    expect(removedTierFaults(published, buildRules({ ladder: kept }).ladder)).toEqual([
      { path: ['ladder'], code: 'TIER_REMOVED', data: { value: 'silver' } },
      { path: ['ladder'], code: 'TIER_REMOVED', data: { value: 'diamond' } },
    ]);
  });
});
