import { applyOverlay, type RulesOverlay } from '../../../src/domain/experiments/overlay';
import { buildRules } from '../../support/rules';

const LOCALES = { locales: ['en', 'zh-CN'] };
const rules = buildRules();
const none = { thresholds: [], weights: [] };

describe('an overlay', () => {
  test('that changes nothing leaves the rules as they are', () => {
    expect(applyOverlay(rules, none, LOCALES)).toEqual({ ok: true, value: rules });
  });

  test('changes the thresholds and weights that it names, and nothing else', () => {
    const overlay = {
      thresholds: [{ tierCode: 'gold', threshold: 400 }],
      weights: [{ feature: 'purchaseCount', weight: 5 }],
    };
    const changed = applyOverlay(rules, overlay, LOCALES);
    expect(changed.ok && changed.value.ladder.map(({ threshold }) => threshold)).toEqual([
      0, 101, 400, 1001,
    ]);
    expect(changed.ok && changed.value.weights.map(({ weight }) => weight)).toEqual([0.7, 5, 0.1]);
    expect(
      changed.ok && { ...changed.value, ladder: rules.ladder, weights: rules.weights },
    ).toEqual(rules);
  });

  test.each<[Partial<RulesOverlay>, string]>([
    [{ thresholds: [{ tierCode: 'gold', threshold: 1001 }] }, 'thresholds.0.threshold'],
    [{ thresholds: [{ tierCode: 'platinum', threshold: 9 }] }, 'thresholds.0.tierCode'],
    [{ thresholds: [{ tierCode: 'regular', threshold: 9 }] }, 'thresholds.0.threshold'],
    [{ thresholds: [{ tierCode: 'gold', threshold: Number.NaN }] }, 'thresholds.0.threshold'],
    [{ weights: [{ feature: 'loginCount', weight: 1 }] }, 'weights.0.feature'],
    [{ weights: [{ feature: 'purchaseCount', weight: Number.NaN }] }, 'weights.0.weight'],
  ])('%j is refused at %s', (part, path) => {
    const checked = applyOverlay(rules, { ...none, ...part }, LOCALES);
    expect(checked.ok).toBe(false);
    expect(!checked.ok && checked.error.map((one) => one.path.join('.'))).toContain(path);
  });

  test('is refused where thresholds come from shares of the base', () => {
    const shared = buildRules({
      division: { kind: 'QUANTILE', shares: [{ tierCode: 'diamond', share: 0.1 }] },
    });
    const overlay = { ...none, thresholds: [{ tierCode: 'gold', threshold: 400 }] };
    expect(applyOverlay(shared, overlay, LOCALES)).toMatchObject({
      ok: false,
      error: [{ code: 'NOT_APPLICABLE' }],
    });
    expect(applyOverlay(shared, none, LOCALES).ok).toBe(true);
  });

  test('is refused where a model gives the tiers', () => {
    const learned = buildRules({
      division: { kind: 'MODEL', modelCode: 'worth', minimumConfidence: 0.5 },
    });
    const overlay = { ...none, weights: [{ feature: 'purchaseAmount', weight: 1 }] };
    expect(applyOverlay(learned, overlay, LOCALES)).toMatchObject({
      ok: false,
      error: [{ code: 'NOT_APPLICABLE', data: { value: 'MODEL' } }],
    });
  });
});
