import { scoreSlidesOn, summedRanges, summingKey } from '../../../src/domain/behaviour/summing';
import { columnsReadBy, featuresRead } from '../../../src/domain/value/reads';
import type { ProgramRules } from '../../../src/domain/tiering/rules';
import type { SingleModel } from '../../../src/domain/value/value-model';
import { buildRules } from '../../support/rules';

const MODELS: readonly SingleModel[] = [
  { kind: 'GROWTH_VALUE' },
  { kind: 'SPEND_GROWTH' },
  { kind: 'FUNNEL' },
  { kind: 'RATING', ratingWeight: 1, positiveWeight: 0.1, negativeWeight: 0.1 },
  { kind: 'RFM', recencyWeight: 1, frequencyWeight: 1, monetaryWeight: 1 },
];
const TODAY = 20_000;

const rulesOf = (kind: SingleModel['kind']): ProgramRules => {
  const model = MODELS.find((each) => each.kind === kind);
  if (!model) throw new Error(`No model ${kind}`);
  return { ...buildRules(), model };
};

describe('what scores are summed from', () => {
  it.each([
    ['GROWTH_VALUE', 'rolling:365', TODAY + 355],
    ['SPEND_GROWTH', 'rolling:365+before', TODAY + 1],
    ['FUNNEL', 'rolling:365', TODAY + 355],
    ['RATING', 'rolling:365', TODAY + 355],
    ['RFM', 'rolling:365', TODAY + 1],
  ] as const)('is for %s %s, and slides on day %d', (kind, key, slides) => {
    const rules = rulesOf(kind);
    expect(summingKey(rules)).toBe(key);
    expect(scoreSlidesOn(rules, TODAY, TODAY - 10)).toBe(slides);
    expect(summedRanges(rules, TODAY).previous !== null).toBe(kind === 'SPEND_GROWTH');
  });

  it('of a combination is what its parts need', () => {
    const model = {
      kind: 'COMBINED',
      parts: [rulesOf('FUNNEL').model, rulesOf('SPEND_GROWTH').model].map((part) => ({
        model: part as SingleModel,
        weight: 1,
      })),
    } as const;
    const rules = { ...buildRules(), model };
    expect(featuresRead(rules)).toEqual(['viewed', 'paid', 'purchaseAmount', 'spendGrowth']);
    expect(columnsReadBy(rules)).toEqual([
      ...['viewed', 'paid', 'amountMinor', 'previousAmountMinor', 'productViews'],
    ]);
    expect(summingKey(rules)).toBe('rolling:365+before');
  });

  it('leaves weights out that no model reads', () => {
    expect(featuresRead(rulesOf('FUNNEL'))).toEqual(['viewed', 'paid']);
  });

  it('is everything where a model divides', () => {
    const division = { kind: 'MODEL', modelCode: 'tree', minimumConfidence: 0.5 } as const;
    const rules = { ...buildRules(), division };
    expect(columnsReadBy(rules)).toEqual(expect.arrayContaining(['logins', 'firstPaidDay']));
    expect(scoreSlidesOn(rules, TODAY, null)).toBe(TODAY + 1);
  });

  it('has names that fit their column, for every window and model', () => {
    const windows: readonly ProgramRules['window'][] = [
      { kind: 'ROLLING', days: 3_650 },
      { kind: 'CALENDAR', period: 'QUARTER' },
      { kind: 'LIFETIME' },
    ];
    for (const window of windows) {
      for (const model of MODELS) {
        expect(summingKey({ ...buildRules(), window, model }).length).toBeLessThanOrEqual(24);
      }
    }
  });
});
