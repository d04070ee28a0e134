import type { UncheckedMovement } from '../../../src/domain/tiering/check-movement';
import type { UncheckedRules } from '../../../src/domain/tiering/check-rules';
import { lintRules, type Audience } from '../../../src/domain/tiering/lint-rules';
import type { Population } from '../../../src/domain/value/population';
import { buildRules, LADDER } from '../../support/rules';

/** Findings as `path code`. */
const findings = (changes: UncheckedRules, audience?: Audience): string[] =>
  lintRules(buildRules(changes), audience).map(({ path, code }) => `${path.join('.')} ${code}`);

const moving = (movement: UncheckedMovement): string[] => findings({ movement });

/** A ladder with a threshold of its top. */
const topAt = (threshold: number): UncheckedRules => ({
  ladder: [...LADDER.slice(0, 1), ...LADDER.slice(1, 2).map((tier) => ({ ...tier, threshold }))],
});

const YEAR = { kind: 'LENGTH', length: 'P1Y' };
const MONTH = { kind: 'CALENDAR', period: 'MONTH' };

describe('lint finds nothing', () => {
  it('in what holds where nothing is said', () => {
    expect(findings({})).toEqual([]);
  });

  it('in a rich set of rules that go together', () => {
    expect(
      findings({
        division: {
          kind: 'QUANTILE',
          shares: [
            { tierCode: 'silver', share: 0.15 },
            { tierCode: 'gold', share: 0.04, floor: 200 },
            { tierCode: 'diamond', share: 0.01 },
          ],
        },
        movement: {
          promotion: { timing: 'PERIOD_END', period: 'MONTH', step: 'ONE' },
          sustained: [{ tierCode: 'gold', amount: 500, months: 3 }],
          validity: YEAR,
          qualification: { kind: 'ROLLING', days: 365 },
          demotion: 'ONE_STEP',
          graceDays: 30,
          hysteresis: 10,
          decline: { falls: 6 },
          penalty: { kind: 'STEPS', steps: 1, days: 90 },
          floorTierCode: 'silver',
          capTierCode: 'diamond',
          refund: 'AT_ONCE',
          noticeDays: 30,
        },
      }),
    ).toEqual([]);
  });
});

describe('lint finds tiers that nobody reaches', () => {
  it('above the cap', () => {
    expect(moving({ capTierCode: 'silver' })).toEqual([
      'ladder.2 TIER_ABOVE_CAP',
      'ladder.3 TIER_ABOVE_CAP',
    ]);
    expect(moving({ capTierCode: 'diamond' })).toEqual([]);
  });

  it('without a share among quantiles', () => {
    const shares = [{ tierCode: 'gold', share: 0.1 }];
    expect(findings({ division: { kind: 'QUANTILE', shares } })).toEqual([
      'ladder.1 TIER_WITHOUT_SHARE',
      'ladder.3 TIER_WITHOUT_SHARE',
    ]);
  });

  const rfm = { kind: 'RFM', recencyWeight: 1, frequencyWeight: 0.5, monetaryWeight: 0.5 };
  const half = (model: { kind: string }) => ({
    kind: 'COMBINED',
    parts: [
      { model, weight: 0.5 },
      { model: { kind: 'RATING' }, weight: 1 },
    ],
  });
  const growth = (feature: string, kind = 'IDENTITY', weight = 2) => ({
    weights: [{ feature, weight, transform: { kind, maximum: kind === 'CAP' ? 9 : null } }],
  });

  it.each([
    ['a funnel', { model: { kind: 'FUNNEL' } }, 100],
    ['ratings', { model: { kind: 'RATING' } }, 5],
    ['RFM', { model: rfm }, 10],
    ['a combination', { model: half({ kind: 'FUNNEL' }) }, 55],
    [
      'a combination with a negative weight',
      {
        model: {
          kind: 'COMBINED',
          parts: [
            { model: rfm, weight: 1 },
            { model: rfm, weight: -1 },
          ],
        },
      },
      10,
    ],
    ['a rate', growth('praiseRate'), 2],
    ['an average rating', growth('averageRating'), 10],
    ['a capped count', growth('paid', 'CAP'), 18],
    ['a count that is taken off', growth('paid', 'IDENTITY', -1), 0],
    ['no weight', growth('paid', 'IDENTITY', 0), 0],
    [
      'steps',
      {
        weights: [
          {
            feature: 'paid',
            weight: 1,
            transform: {
              kind: 'STEPS',
              steps: [
                { from: 1, value: 7 },
                { from: 2, value: 3 },
              ],
            },
          },
        ],
      },
      7,
    ],
    [
      'what stands in for nothing',
      {
        weights: [{ feature: 'praiseRate', weight: 1, missing: 3 }],
      },
      3,
    ],
  ] as [string, UncheckedRules, number][])('above all scores of %s', (_, rules, most) => {
    const at = Math.max(most, 0.5);
    expect(findings({ ...rules, ...topAt(at) })).toEqual(
      at === most ? [] : ['ladder.1.threshold ABOVE_ALL_SCORES'],
    );
    expect(lintRules(buildRules({ ...rules, ...topAt(most + 1) }))).toEqual([
      { path: ['ladder', '1', 'threshold'], code: 'ABOVE_ALL_SCORES', data: { most } },
    ]);
  });

  it.each([
    ['spend growth', { model: { kind: 'SPEND_GROWTH' } }],
    ['a combination with spend growth', { model: half({ kind: 'SPEND_GROWTH' }) }],
    ['a count', growth('paid')],
    ['an amount that is taken off', growth('purchaseAmount', 'IDENTITY', -1)],
    ['a logarithm', growth('paid', 'LOG1P')],
  ] as [string, UncheckedRules][])('but not above %s', (_, rules) => {
    expect(findings({ ...rules, ...topAt(1e12) })).toEqual([]);
  });

  it('at the floor of a quantile, whatever the ladder says', () => {
    const shares = (floor: number) => [
      { tierCode: 'gold', share: 0.1, floor },
      { tierCode: 'silver', share: 0.1 },
      { tierCode: 'diamond', share: 0.1 },
    ];
    const by = (floor: number) =>
      findings({
        model: { kind: 'FUNNEL' },
        division: { kind: 'QUANTILE', shares: shares(floor) },
      });
    expect(by(100)).toEqual([]);
    expect(by(100.000001)).toEqual(['division.shares.1.floor ABOVE_ALL_SCORES']);
  });

  it('not where a model gives the tier', () => {
    const division = { kind: 'MODEL', modelCode: 'tree' };
    expect(findings({ model: { kind: 'RATING' }, division })).toEqual([]);
  });
});

describe('lint finds tiers that nobody of the members gets', () => {
  const population = (changes: Partial<Population> = {}): Population => ({
    computedAt: 0,
    members: 1000,
    eligible: 800,
    thresholds: null,
    rfm: null,
    ...{ spreads: {}, standIns: {}, bounds: {} },
    ...changes,
  });
  const shares = ['silver', 'gold', 'diamond'].map((tierCode) => ({ tierCode, share: 0.1 }));
  const quantile = { division: { kind: 'QUANTILE', shares } };

  it('by counts', () => {
    expect(findings({}, { counts: [900, 0, 100, 0] })).toEqual([
      'ladder.1 NOBODY_REACHES',
      'ladder.3 NOBODY_REACHES',
    ]);
    expect(findings({}, { counts: [0, 1, 1, 1] })).toEqual([]);
    expect(findings({}, { counts: [0, 0, 0, 0] })).toEqual([]);
  });

  it('once, where they could not anyway', () => {
    const found = findings({ movement: { capTierCode: 'gold' } }, { counts: [9, 1, 1, 0] });
    expect(found).toEqual(['ladder.3 TIER_ABOVE_CAP']);
  });

  it('by equal thresholds of the population: the highest of the tiers has the members', () => {
    const thresholds = [0, 50, 50, 90];
    expect(findings(quantile, { population: population({ thresholds }) })).toEqual([
      'ladder.1 NOBODY_REACHES',
    ]);
    expect(findings({}, { population: population({ thresholds }) })).toEqual([]);
    const apart = population({ thresholds: [0, 50, 51, 90] });
    expect(findings(quantile, { population: apart })).toEqual([]);
  });

  it('where no score is above 0', () => {
    expect(findings({}, { population: population({ eligible: 0 }) })).toEqual([
      'ladder.1 NOBODY_REACHES',
      'ladder.2 NOBODY_REACHES',
      'ladder.3 NOBODY_REACHES',
    ]);
    expect(findings({}, { population: population({ members: 0, eligible: 0 }) })).toEqual([]);
    expect(findings({}, { population: null })).toEqual([]);
  });
});

describe('lint finds movement rules', () => {
  const idle = {
    qualification: { kind: 'LIFETIME' },
    graceDays: 1,
    hysteresis: 1,
    noticeDays: 1,
  };
  const allIdle = ['qualification', 'graceDays', 'hysteresis', 'noticeDays'];

  it('that never act where tiers are held for ever', () => {
    expect(moving({ ...idle, demotion: 'ONE_STEP' })).toEqual(
      ['qualification', 'demotion', 'graceDays', 'hysteresis', 'noticeDays'].map(
        (name) => `movement.${name} NEVER_ACTS_FOREVER`,
      ),
    );
    expect(moving({ ...idle, validity: YEAR })).toEqual([]);
  });

  it('that never act where nobody is demoted', () => {
    expect(moving({ ...idle, validity: YEAR, demotion: 'NONE' })).toEqual(
      allIdle.map((name) => `movement.${name} NEVER_ACTS_WITHOUT_DEMOTION`),
    );
  });

  it('but the margin where a refund or a penalty looks at the score', () => {
    expect(moving({ hysteresis: 1, refund: 'AT_ONCE' })).toEqual([]);
    const penalty = { kind: 'GROWTH_VALUE', amount: 5, days: 9 };
    expect(moving({ hysteresis: 1, penalty })).toEqual([]);
    expect(moving({ hysteresis: 1, penalty: { kind: 'STEPS', steps: 1, days: 9 } })).toEqual([
      'movement.hysteresis NEVER_ACTS_FOREVER',
    ]);
  });

  it('of a floor where nothing demotes', () => {
    const floorTierCode = 'silver';
    expect(moving({ floorTierCode })).toEqual(['movement.floorTierCode FLOOR_NEVER_ACTS']);
    expect(moving({ floorTierCode, validity: YEAR, demotion: 'NONE' })).toEqual([
      'movement.floorTierCode FLOOR_NEVER_ACTS',
    ]);
    expect(moving({ floorTierCode, validity: YEAR })).toEqual([]);
    expect(moving({ floorTierCode, refund: 'AT_ONCE' })).toEqual([]);
    const penalty = { kind: 'STEPS', steps: 1, days: 9 };
    expect(moving({ floorTierCode, penalty })).toEqual([]);
    const terms = { validity: YEAR, demotion: 'NONE', decline: { falls: 6 } };
    expect(moving({ floorTierCode, ...terms })).toEqual([]);
  });

  it.each([
    [MONTH, 27, 28],
    [{ ...MONTH, through: 'NEXT' }, 58, 59],
    [{ kind: 'LENGTH', length: 'P30D' }, 29, 30],
    [{ kind: 'LENGTH', length: 'P6M' }, 180, 181],
  ])('of a grace that outlasts the term %j', (validity, within, beyond) => {
    expect(moving({ validity, graceDays: within })).toEqual([]);
    expect(moving({ validity, graceDays: beyond })).toEqual([
      'movement.graceDays GRACE_OUTLASTS_TERM',
    ]);
  });

  it('of a notice from before the term', () => {
    expect(moving({ validity: MONTH, noticeDays: 28 })).toEqual([]);
    expect(moving({ validity: MONTH, noticeDays: 29 })).toEqual([
      'movement.noticeDays NOTICE_OUTLASTS_TERM',
    ]);
  });

  it('of promotions that come less often than terms end', () => {
    const promotion = (period: string) => ({ timing: 'PERIOD_END', period });
    expect(moving({ validity: MONTH, promotion: promotion('MONTH') })).toEqual([]);
    expect(moving({ validity: MONTH, promotion: promotion('QUARTER') })).toEqual([
      'movement.promotion PROMOTION_OUTLASTS_TERM',
    ]);
    expect(moving({ promotion: promotion('YEAR') })).toEqual([]);
  });

  it('of a refund that demotes where terms do not', () => {
    const refund = 'AT_ONCE';
    expect(moving({ validity: YEAR, refund, demotion: 'NONE' })).toEqual([
      'movement.refund REFUND_WITHOUT_DEMOTION',
    ]);
    expect(moving({ validity: YEAR, refund, demotion: 'ONE_STEP' })).toEqual([]);
  });

  it('of a margin as large as a threshold', () => {
    expect(moving({ validity: YEAR, hysteresis: 100.999999 })).toEqual([]);
    const covered = lintRules(buildRules({ movement: { validity: YEAR, hysteresis: 501 } }));
    expect(covered).toEqual([
      {
        path: ['movement', 'hysteresis'],
        code: 'HYSTERESIS_COVERS_TIER',
        data: { tier: 'gold' },
      },
    ]);
  });

  it('of steady spending that gives a tier by invitation', () => {
    const ladder = LADDER.map((tier, rank) => ({ ...tier, invitationOnly: rank === 3 }));
    const sustained = ['gold', 'diamond'].map((tierCode) => ({ tierCode, amount: 9, months: 2 }));
    expect(findings({ ladder, movement: { sustained } })).toEqual([
      'movement.sustained.1.tierCode SUSTAINED_NEEDS_INVITATION',
    ]);
  });
});
