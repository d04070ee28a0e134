import { conditionsOf, conditionText } from '../../../src/domain/tiering/conditions';
import { decide, QUIET } from '../../../src/domain/tiering/decide';
import { reasonsOf } from '../../../src/domain/tiering/explain';
import { changeText, keptReading, modelReading } from '../../../src/domain/tiering/model-reading';
import { reasonCodes } from '../../../src/domain/tiering/reason';
import { MODEL_REASON_TEXTS, reasonText } from '../../../src/domain/tiering/reason-text';
import { confidenceAt, treeClassifier } from '../../../src/domain/tiering/tree-classifier';
import { featureSource, type MemberSums } from '../../support/feature-source';
import { buildInForce, buildRules, buildStanding } from '../../support/rules';
import { SHOP_TREE } from '../../support/trees';

const division = { kind: 'MODEL', modelCode: 'worth' };
const members: readonly MemberSums[] = [
  { purchaseAmount: 100, purchaseCount: 1 },
  { purchaseAmount: 100, purchaseCount: 9 },
  { purchaseAmount: 600, purchaseCount: 2 },
  { purchaseAmount: 5_000, purchaseCount: 1 },
];

function inForce(minimumConfidence: number, model = SHOP_TREE) {
  const rules = buildRules({ division: { ...division, minimumConfidence } });
  const { ladder } = rules;
  return buildInForce(rules, {
    classifier: treeClassifier(model, { code: 'worth', version: 3, ladder }),
  });
}

const decided = (rules: ReturnType<typeof inForce>, heldRank = 0) =>
  decide(rules, {
    ...featureSource(members),
    held: members.map(() => buildStanding(heldRank)),
    at: new Float64Array(members.length),
    ...QUIET,
  });

describe('a tree as a classifier', () => {
  it('gives ranks of the ladder and the smoothed share of the leaf', () => {
    const { ladder } = buildRules();
    const classifier = treeClassifier(SHOP_TREE, { code: 'worth', version: 3, ladder });
    const { rank, confidence } = classifier.predict(featureSource(members));
    expect([...rank]).toEqual([0, 1, 2, 2]);
    // Six of six, and one more of each of three classes.
    expect([...confidence]).toEqual([7 / 9, 7 / 9, 7 / 9, 7 / 9]);
    expect(classifier).toMatchObject({ code: 'worth', version: 3 });
  });

  it('finds its tiers by code, wherever they stand', () => {
    const ladder = ['gold', 'tin', 'silver', 'regular'].map((code) => ({ code }));
    const classifier = treeClassifier(SHOP_TREE, { code: 'worth', version: 3, ladder });
    expect([...classifier.predict(featureSource(members)).rank]).toEqual([3, 2, 0, 0]);
  });

  it('finds the nearest change to a tier that is open to all, and of which it would be sure', () => {
    const { ladder } = buildRules();
    const source = featureSource(members);
    const changeOf = (by: readonly { code: string; invitationOnly?: boolean }[], minimum = 0.5) =>
      treeClassifier(SHOP_TREE, { code: 'worth', version: 3, ladder: by }).nearestChange(
        source,
        0,
        minimum,
      );
    expect(changeOf(ladder)).toMatchObject({
      tierCode: 'silver',
      steps: [{ feature: 'purchaseCount', actual: 1, required: 4 }],
    });
    const invited = ladder.map((tier) => ({ ...tier, invitationOnly: tier.code === 'silver' }));
    expect(changeOf(invited)).toMatchObject({
      tierCode: 'gold',
      steps: [{ feature: 'purchaseAmount', actual: 100, required: 525 }],
    });
    expect(changeOf(ladder, 7 / 9)).not.toBeNull();
    expect(changeOf(ladder, 0.8)).toBeNull();
    expect(changeOf(['gold', 'silver', 'regular'].map((code) => ({ code })))).toBeNull();
  });

  it('is not sure of a class that is no tier of the ladder', () => {
    const ladder = [{ code: 'regular' }, { code: 'silver' }];
    const classifier = treeClassifier(SHOP_TREE, { code: 'worth', version: 3, ladder });
    const { rank, confidence } = classifier.predict(featureSource(members));
    expect([rank[2], confidence[2]]).toEqual([-1, 0]);
  });
});

describe('the confidence of a leaf', () => {
  it('grows with the rows that it has seen', () => {
    const leafOf = (...counts: number[]) => ({
      ...{ classCount: counts.length, counts: Float64Array.from(counts) },
      ...{ column: Int32Array.of(-1), left: Int32Array.of(-1), right: Int32Array.of(-1) },
      ...{ threshold: Float64Array.of(Number.NaN), gain: Float64Array.of(0) },
    });
    expect(confidenceAt(leafOf(0, 5, 0, 0), 0)).toBe(6 / 9);
    expect(confidenceAt(leafOf(500, 0, 0, 0), 0)).toBe(501 / 504);
    expect(confidenceAt(leafOf(3, 3), 0)).toBe(1 / 2);
  });
});

describe('division by a model (docs/domain.md §6)', () => {
  it('gives the class that it predicts, whatever the score', () => {
    const { candidateRank, models } = decided(inForce(0.5));
    expect([...candidateRank]).toEqual([0, 1, 2, 2]);
    expect(models.get(3)).toEqual({
      ...{ modelCode: 'worth', version: 3, rank: 2, confidence: 7 / 9, isFallback: false },
    });
  });

  it('leaves those to the thresholds of whom it is not sure', () => {
    const { candidateRank, models } = decided(inForce(0.8));
    // 0.7 × amount and more: 70, 70, 420, 3,500
    expect([...candidateRank]).toEqual([0, 0, 1, 3]);
    expect(models.get(3)).toMatchObject({ rank: 2, isFallback: true });
  });

  it('takes a confidence that is exactly the minimum', () => {
    expect([...decided(inForce(7 / 9)).candidateRank]).toEqual([0, 1, 2, 2]);
  });

  it('leaves a class that is no tier to the thresholds, however little is asked of it', () => {
    const renamed = { ...SHOP_TREE, classes: ['regular', 'silver', 'tin'] };
    const { candidateRank, models } = decided(inForce(0, renamed));
    expect([...candidateRank]).toEqual([0, 1, 1, 3]);
    expect(models.get(2)).toMatchObject({ rank: -1, confidence: 0, isFallback: true });
  });

  it('says nothing of models where none divides', () => {
    const rules = buildInForce();
    expect(decided(rules as ReturnType<typeof inForce>).models.size).toBe(0);
  });
});

describe('what is kept of what a model said', () => {
  const kept = (minimum: number, row: number) => {
    const rules = inForce(minimum);
    const source = featureSource(members);
    const reading = modelReading(rules, source, row, decided(rules).models.get(row));
    return reading && keptReading(rules.rules, reading);
  };

  it('has the nearest change where the model decided, and none where the ladder did', () => {
    const words = { locale: 'en', tierName: (code: string) => code } as const;
    const reading = kept(0.5, 0);
    expect(reading).toMatchObject({ isFallback: false, change: { tierCode: 'silver' } });
    expect(reading && changeText(reading, words)).toBe(
      'All else as it is, the tree would predict silver if orders is at least 4 (now 1).',
    );
    expect(kept(0.5, 3)).toMatchObject({ tierCode: 'gold', change: null });
    const fallback = kept(0.8, 0);
    expect(fallback).toMatchObject({ isFallback: true, change: null });
    expect(fallback && changeText(fallback, words)).toBeNull();
  });
});

describe('what is said of a decision by a model', () => {
  const explained = (minimum: number, row: number) => {
    const rules = inForce(minimum);
    const found = decided(rules);
    return reasonsOf(rules.rules, {
      score: found.score[row] ?? 0,
      rank: found.rank[row] ?? 0,
      reasons: found.reasons[row] ?? 0,
      standing: found.standing[row] ?? buildStanding(0),
      model: found.models.get(row),
    });
  };
  const said = (minimum: number, row: number, locale: 'en' | 'zh-CN') =>
    explained(minimum, row).map((reason) => reasonText(reason, { tierName: 'Gold', locale }));

  it('names the model and how sure it was, and compares nothing with thresholds', () => {
    expect(said(0.5, 2, 'en')).toEqual([
      'The model worth, version 3, predicts Gold or higher (77% sure).',
      'The model worth, version 3, does not predict Gold (77% sure).',
      'Promoted to Gold.',
    ]);
    expect(said(0.5, 2, 'zh-CN')[0]).toBe('模型 worth 第 3 版预测为Gold或更高等级（置信度 77%）。');
    const [condition] = conditionsOf(explained(0.5, 2));
    expect(condition).toEqual({
      ...{ kind: 'REACHES_TIER', tierCode: 'gold', isMet: true },
      ...{ actual: null, required: null, missing: null, isOfModel: true },
    });
    expect(
      condition && conditionText(condition, 'Gold', { locale: 'en', model: 'GROWTH_VALUE' }),
    ).toBe('Met: the model predicts Gold or a higher tier.');
  });

  it('has the same gaps in both languages', () => {
    const gapsOf = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();
    const { en, 'zh-CN': zh } = MODEL_REASON_TEXTS;
    expect(Object.keys(zh)).toEqual(Object.keys(en));
    for (const code of reasonCodes(2 ** 25 - 1)) {
      expect(gapsOf(zh[code] ?? '')).toEqual(gapsOf(en[code] ?? ''));
    }
  });

  it('is what is said of the growth value where the thresholds decided', () => {
    expect(said(0.8, 3, 'en')[0]).toBe('Growth value 3,500.2 reaches Gold (1,001).');
    expect(explained(0.8, 3).every(({ model }) => model === undefined)).toBe(true);
  });
});

describe('the end of a term where a model divides', () => {
  const TERM = { termFrom: 0, termUntil: 1_000 };

  const atTermEnd = (minimumConfidence: number) => {
    const rules = buildRules({
      division: { ...division, minimumConfidence },
      movement: { validity: { kind: 'CALENDAR', period: 'YEAR', through: 'THIS' } },
    });
    const { ladder } = rules;
    const classifier = treeClassifier(SHOP_TREE, { code: 'worth', version: 3, ladder });
    const source = featureSource([{ purchaseAmount: 600, purchaseCount: 2 }]);
    const { rank, reasons } = decide(buildInForce(rules, { classifier }), {
      ...{ ...source, ...QUIET, isDue: true, qualification: source },
      ...{ held: [buildStanding(2, TERM)], at: Float64Array.of(1_000) },
    });
    return { rank: rank[0], reasons: reasonCodes(reasons[0] ?? 0) };
  };

  it('keeps the tier that the model predicts, though the growth value would not', () => {
    const { rank, reasons } = atTermEnd(0.5);
    expect(rank).toBe(2);
    expect(reasons).toContain('RENEWED');
  });

  it('leaves it to the growth value where the model is not sure', () => {
    const { rank, reasons } = atTermEnd(0.8);
    expect(rank).toBe(1);
    expect(reasons).toContain('DEMOTED_AT_TERM_END');
  });
});
