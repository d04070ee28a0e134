import { decide, QUIET } from '../../../src/domain/tiering/decide';
import { reasonsOf } from '../../../src/domain/tiering/explain';
import { tierOutlookOf } from '../../../src/domain/tiering/outlook';
import { MODEL_OUTLOOK_TEXTS, OUTLOOK_TEXTS } from '../../../src/domain/tiering/outlook-text';
import { outlookText } from '../../../src/domain/tiering/outlook-text';
import { MODEL_REASON_TEXTS, REASON_TEXTS } from '../../../src/domain/tiering/reason-text';
import { reasonCodes } from '../../../src/domain/tiering/reason';
import { treeClassifier } from '../../../src/domain/tiering/tree-classifier';
import { DAY_MS } from '../../../src/domain/shared/instant';
import { featureSource, type MemberSums } from '../../support/feature-source';
import { buildInForce, buildRules, buildStanding } from '../../support/rules';
import { SHOP_TREE } from '../../support/trees';

/** 40 days after the epoch a term of gold ends. */
const END = 40 * DAY_MS;
const [REGULAR, SILVER, GOLD] = [0, 1, 2];

function inForce(minimumConfidence: number, movement: object = {}) {
  const rules = buildRules({
    division: { kind: 'MODEL', modelCode: 'worth', minimumConfidence },
    movement: { validity: { kind: 'LENGTH', length: 'P30D' }, ...movement },
  });
  const { ladder } = rules;
  return buildInForce(rules, {
    classifier: treeClassifier(SHOP_TREE, { code: 'worth', version: 3, ladder }),
  });
}

const held = () => buildStanding(GOLD, { termFrom: 10 * DAY_MS, termUntil: END });

function atTheEnd(rules: ReturnType<typeof inForce>, sums: MemberSums, qualifying = sums) {
  const decided = decide(rules, {
    ...featureSource([sums]),
    ...{ ...QUIET, held: [held()], at: Float64Array.of(END), isDue: true },
    qualification: featureSource([qualifying]),
  });
  return { decided, rank: decided.rank[0], codes: reasonCodes(decided.reasons[0] ?? 0) };
}

describe('the end of a term where a model decides (docs/domain.md §7)', () => {
  it('renews what the model predicts, although the growth value is too low', () => {
    // 600 pounds twice are gold for the tree; 420.4 of growth value are silver.
    const { rank, codes } = atTheEnd(inForce(0.5), { purchaseAmount: 600, purchaseCount: 2 });
    expect(rank).toBe(GOLD);
    expect(codes).toContain('RENEWED');
  });

  it('demotes to what the model predicts, although the growth value is enough', () => {
    const { rank, codes, decided } = atTheEnd(
      inForce(0.5),
      { purchaseAmount: 100, purchaseCount: 9 },
      { purchaseAmount: 2_000, purchaseCount: 9 },
    );
    expect(rank).toBe(SILVER);
    expect(codes).toContain('DEMOTED_AT_TERM_END');
    // No growth value was compared.
    expect(decided.keeping.size).toBe(0);
  });

  it('goes by the growth value where the model is not sure enough', () => {
    const sums = { purchaseAmount: 600, purchaseCount: 2 };
    expect(atTheEnd(inForce(0.9), sums)).toMatchObject({ rank: SILVER });
    const enough = { purchaseAmount: 2_000, purchaseCount: 9 };
    expect(atTheEnd(inForce(0.9), sums, enough).codes).toContain('RENEWED');
  });

  it('says in a grace what the model did not predict', () => {
    const rules = inForce(0.5, { graceDays: 10 });
    const { decided, codes } = atTheEnd(rules, { purchaseAmount: 100, purchaseCount: 1 });
    expect(codes).toContain('GRACE_BEGAN');
    const reasons = reasonsOf(rules.rules, {
      ...{ score: decided.score[0] ?? 0, rank: GOLD, reasons: decided.reasons[0] ?? 0 },
      model: decided.models.get(0),
    });
    expect(reasons.find(({ code }) => code === 'GRACE_BEGAN')?.model).toMatchObject({ version: 3 });
  });
});

describe('the outlook where a model decides', () => {
  const ask = (purchaseAmount: number, purchaseCount: number, confidence = 0.5) =>
    tierOutlookOf({
      ...{ inForce: inForce(confidence), standing: held(), at: 20 * DAY_MS },
      member: {
        joinedDay: 0,
        days: [{ day: 15, counts: { amountMinor: purchaseAmount * 100, orders: purchaseCount } }],
      },
    });

  it('tells what it will predict, and no missing growth value', () => {
    expect(ask(600, 2)).toMatchObject({ predictedRank: GOLD, isKept: true, missing: 0 });
    expect(ask(100, 1)).toMatchObject({
      ...{ predictedRank: REGULAR, isKept: false, missing: 0, otherwiseRank: REGULAR },
      ...{ otherwiseFrom: END, paths: [] },
    });
    expect(ask(600, 2, 0.9)).toMatchObject({ predictedRank: null, isKept: false });
  });

  it('says so in both languages', () => {
    const lost = ask(100, 1);
    if (!lost) throw new Error('no outlook');
    const names = { tier: 'Gold', otherwise: 'Regular' };
    const { calendar } = inForce(0.5);
    expect(outlookText(lost, names, { locale: 'en', calendar })).toBe(
      'The term of Gold runs until 9 February 1970. As things stand the model will not predict it any more, and Regular follows from 10 February 1970.',
    );
    expect(outlookText(lost, names, { locale: 'zh-CN', calendar })).toMatch('不再预测');
  });
});

describe('what is said where a model decides', () => {
  const gaps = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

  it('is said in both languages, with the same numbers', () => {
    for (const code of reasonCodes(-1)) {
      const [en, zh] = [MODEL_REASON_TEXTS.en[code], MODEL_REASON_TEXTS['zh-CN'][code]];
      expect(gaps(zh)).toEqual(gaps(en));
      expect(en === undefined).toBe(zh === undefined);
      if (en !== undefined) expect(en).not.toBe(REASON_TEXTS.en[code]);
    }
    for (const sentence of Object.keys(OUTLOOK_TEXTS.en) as (keyof typeof OUTLOOK_TEXTS.en)[]) {
      expect(gaps(MODEL_OUTLOOK_TEXTS['zh-CN'][sentence])).toEqual(
        gaps(MODEL_OUTLOOK_TEXTS.en[sentence]),
      );
    }
  });
});
